"""The ladder: whole words or nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.grounding.locate import Text
from summarize.reading.text.extent import Extent

ARTICLE = (
    "Mayor Ilse Brandt said the town “will not close the harbour” before 2031. "
    "The cost rose to $10.0 million from 8,000 crowns, and 18,000 people signed.\n\n"
    "“We can't wait,” Brandt’s deputy said – a first. The US and the EU told us so. "
    "Losses of −5 percent, or 7%, were booked; 10² tests were run. NOTHING IS CERTAIN HERE. "
    "A non-starter was sold."
)


def found(words: str, text: str = ARTICLE) -> list[str]:
    return [text[s:e] for s, e in Text(text).find(words, Extent(0, len(text)))]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("the town “will not close the harbour”", "the town “will not close the harbour”"),
        ("will  not close\nthe harbour", "will not close the harbour"),
        ('the town "will not close the harbour"', "the town “will not close the harbour”"),
        ("the town 'will not close the harbour'", "the town “will not close the harbour”"),
        ("the town will not close the harbour", "the town “will not close the harbour"),
        ("Brandt's deputy said - a first", "Brandt’s deputy said – a first"),
        ("the cost rose", "The cost rose"),
        ("nothing is certain here", "NOTHING IS CERTAIN HERE"),
        ("we can’t wait", "We can't wait"),
    ],
)
def test_spelling_is_repaired_to_the_articles_own(words: str, there: str) -> None:
    assert found(words) == [there]


@pytest.mark.parametrize(
    "words",
    [
        "the town will close the harbour",  # a dropped "not"
        "We can",  # cut out of "can't"
        "will not close the harbour before 2031 at all",  # an invented tail
        "10",  # cut out of $10.0
        "0 million",
        "000 people",
        "8,000 people",  # cut out of 18,000
        "8,000 crown",
        "$100 million",
        "5 percent",  # a dropped sign
        "102 tests",  # a superscript is not a digit
        "starter was",  # cut out of "non-starter"
        "us and the EU",  # an acronym is not a pronoun
        "The US and the EU told US so",
        "",
        ".",  # no words
        "“",
    ],
)
def test_what_would_change_the_meaning_is_not_found(words: str) -> None:
    assert found(words) == []


def test_every_occurrence_is_found_within_the_stretch_asked_about() -> None:
    text = "She said no. He said no. They said no."
    assert Text(text).find("said no", Extent(0, len(text))) == [(4, 11), (16, 23), (30, 37)]
    assert Text(text).find("said no", Extent(12, 24)) == [(16, 23)]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("The cost rose to $11.0 million from 8,000 crowns", "wrong_number"),
        ("the town “will close the harbour”", "wrong_polarity"),
        ("the town will sell the harbour", "not_in_article"),
    ],
)
def test_it_says_why_not(words: str, why: str) -> None:
    assert Text(ARTICLE).why_not(words) == why


def test_a_negation_at_either_edge_is_noticed() -> None:
    text = "It is not true that he left. They will, never again, return. He left quickly."
    whole = Extent(0, len(text))

    def cut(words: str) -> bool:
        start = text.index(words)
        return Text(text).cuts_negation(Extent(start, start + len(words)), whole)

    assert cut("true that he left")
    assert not cut("he left")
    assert not cut("He left quickly")
    text = "He blamed “the rain,” without giving proof. He paid the bill without delay."
    whole = Extent(0, len(text))
    assert not cut("“the rain,”")
    assert cut("He paid the bill")


@given(st.text(st.sampled_from("aB1 .,-“”'\n"), max_size=30), st.data())
def test_a_find_is_whole_and_spells_the_same_letters_and_digits(
    text: str, data: st.DataObject
) -> None:
    words = data.draw(st.text(st.sampled_from("abAB1 .,-\"'"), min_size=1, max_size=6))
    for start, end in Text(text).find(words, Extent(0, len(text))):
        assert [c.lower() for c in text[start:end] if c.isalnum()] == [
            c.lower() for c in words if c.isalnum()
        ]
        assert not (start > 0 and text[start - 1].isalnum() and text[start].isalnum())
        assert not (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())


def test_hundreds_of_near_misses_in_a_long_article_are_quick() -> None:
    sentence = "The {} committee heard that the {} bridge would need repair before winter. "
    text = "".join(sentence.format(i, i * 7) for i in range(1_400))
    wrong = [sentence.format(i, i * 7 + 1) * 3 for i in range(200)]
    place = Text(text)
    began = time.process_time()
    assert not any(place.find(words, Extent(0, len(text))) for words in wrong)
    assert time.process_time() - began < 2


def test_what_begins_or_ends_inside_a_character_is_not_there() -> None:
    text = "The ﬁnal oﬀer stood."
    assert (found("final offer", text), found("inal", text), found("of", text)) == (
        ["ﬁnal oﬀer"],
        [],
        [],
    )
