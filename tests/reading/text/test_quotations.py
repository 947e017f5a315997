import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.text import passages, quotations


def found(text):
    return [
        (text[q.start : q.end], q.depth, q.closed, q.speech)
        for q in quotations.find(text, passages.split(text))
    ]


def outer(text):
    return [words for words, depth, _, _ in found(text) if depth == 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam will hold,” she said.", ["“The dam will hold,”"]),
        ('"The dam will hold," she said. "We checked."', ['"The dam will hold,"', '"We checked."']),
        ("``The dam will hold,'' she said.", ["``The dam will hold,''"]),
        ("''The dam will hold,'' she said.", ["''The dam will hold,''"]),
        ("‘The dam will hold,’ she said.", ["‘The dam will hold,’"]),
        ("« The dam will hold », she said.", ["« The dam will hold »"]),
        ("»The dam will hold«, she said.", ["»The dam will hold«"]),
        ('“The dam will hold," she said.', ['“The dam will hold,"']),
        ("She said:“The dam will hold.”", ["“The dam will hold.”"]),
    ],
    ids=[
        "curly",
        "straight",
        "latex",
        "two singles",
        "single",
        "guillemets",
        "reversed",
        "mixed",
        "no space",
    ],
)
def test_every_kind_of_mark(text, expected):
    assert outer(text) == expected


def test_a_quotation_inside_a_quotation_is_deeper():
    assert found("“She told me ‘go away’ twice.”") == [
        ("“She told me ‘go away’ twice.”", 1, True, True),
        ("‘go away’", 2, True, False),
    ]


def test_single_marks_outside_and_double_inside():
    assert [q[:2] for q in found("‘She told me “go away” twice,’ said Oda.")] == [
        ("‘She told me “go away” twice,’", 1),
        ("“go away”", 2),
    ]


def test_three_straight_marks_are_two_closings():
    assert outer("''She asked, 'Will the dam hold?''' Mr. Oda said.") == [
        "''She asked, 'Will the dam hold?'''"
    ]


def test_a_paragraph_that_opens_again_goes_on():
    text = "“The dam holds.\n\n“We checked it twice.\n\n“It will hold,” Oda said.\n\n“When?”"
    assert outer(text) == [
        "“The dam holds.\n\n“We checked it twice.\n\n“It will hold,”",
        "“When?”",
    ]


def test_marks_of_another_shape_take_nothing_up():
    text = '"He left in May.\n\n“The dam holds,” Oda said.'
    assert outer(text) == ['"He left in May.', "“The dam holds,”"]


def test_a_lost_closing_mark_spoils_its_paragraph_only():
    text = '"The dam holds for now\n\nHe left. "We checked the dam twice," Oda said.'
    assert found(text) == [
        ('"The dam holds for now', 1, False, True),
        ('"We checked the dam twice,"', 1, True, True),
    ]


def test_a_lost_closing_mark_ends_where_the_next_quotation_opens():
    text = "“The dam holds for now he said. “We checked the dam twice,” Oda said."
    assert found(text) == [
        ("“The dam holds for now he said.", 1, False, True),
        ("“We checked the dam twice,”", 1, True, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The board is 12" wide and 6\'2" long.',
        "It’s the mayor’s dam, and the officials’ plan.",
        "It's the mayors' dam of the '90s, rock 'n' roll.",
    ],
    ids=["inches", "apostrophes", "straight apostrophes"],
)
def test_marks_that_quote_nothing(text):
    assert found(text) == []


def test_inches_inside_a_quotation_do_not_close_it():
    assert outer('"The gate is 6\'2" tall now," Oda said.') == ['"The gate is 6\'2" tall now,"']


def test_a_possessive_plural_does_not_close_a_single_quotation():
    assert outer("‘The officials’ plan is good,’ he said.") == ["‘The officials’ plan is good,’"]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("They spoke of the “green” dam.", False),
        ("She wrote “The Dam at Harrow Bend” in May.", False),
        ("“No,” she said.", True),
        ("She said it was “not the way to build dams”.", True),
        ("“The dam,” Oda said, “is not safe.”", True),
        ("He shrugged: “Fine.”", True),
    ],
    ids=["term", "title", "one word", "four words", "second half", "after a colon"],
)
def test_speech_or_not(text, speech):
    assert found(text)[-1][3] is speech


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        "“a " * 50_000,
        "“a " * 25_000 + "”" * 25_000,
        "“" * 25_000 + "a" + "”" * 25_000,
        "‘a " * 50_000,
        "“a\n\n" * 20_000,
        "\"a 'b " * 20_000,
    ],
    ids=["marks", "open", "deep", "bare", "single", "paragraphs", "nested"],
)
def test_hostile_text_is_read_in_linear_time(text):
    # One paragraph is the worst case, so no splitting here.
    whole = [passages.Passage(1, 1, 0, len(text), "sentence")]
    began = time.process_time()
    quotations.find(text, whole)
    assert time.process_time() - began < 5


@given(st.text(alphabet="ab .,“”‘’\"'`«»\n1", max_size=60))
def test_quotations_are_ordered_nested_and_inside_the_text(text):
    last = -1
    for q in quotations.find(text, passages.split(text)):
        assert 0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
        assert q.start >= last
        assert q.depth >= 1
        last = q.start
