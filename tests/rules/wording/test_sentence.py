"""Contents as sentences that stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.wording.saying import say


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("the lock is shut", "The lock is shut."),
        ("that the lock is shut,", "The lock is shut."),
        ("the lock is  shut\n\nand empty", "The lock is shut and empty."),
        ("why wait?", "Why wait?"),
        ("the lock was “probably shut.”", "The lock was probably shut."),
        ("the lock was “probably shut”", "The lock was probably shut."),
    ],
)
def test_reported_speech_becomes_a_sentence(content, sentence):
    assert say(f"Ada Birch said {content}", content) == sentence


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“The lock is shut,” she said.", "“The lock is shut,”"),
        ('"The lock is shut," she said.', '"The lock is shut,"'),
        ("She said: “The lock is shut.”", "“The lock is shut.”"),
    ],
)
def test_the_marks_of_a_quotation_go(text, content):
    assert say(text, content) == "The lock is shut."


@pytest.mark.parametrize(
    ("quoted", "sentence"),
    [
        ("And the lock is shut.", "The lock is shut."),
        ("Well, the lock is shut. But it leaks.", "The lock is shut. But it leaks."),
        ("So the lock is shut.", "The lock is shut."),
        ("So far the lock is shut.", "So far the lock is shut."),
        ("So is the lock.", "So is the lock."),
    ],
)
def test_what_ties_spoken_words_to_those_before_goes(quoted, sentence):
    assert say(f"“{quoted}” she said.", f"“{quoted}”") == sentence


def test_the_attribution_inside_a_quotation_goes():
    text = "“The lock is shut,” Ada Birch said, “but not locked.”"
    told = say(text, text, source="Ada Birch", cue="said")
    assert told == "The lock is shut, but not locked."
    text = "The “lock is shut,” Ada Birch told Cy Reed of the Lock Guild, “but not locked.”"
    told = say(text, text, source="Ada Birch", cue="told")
    assert told == "The lock is shut, but not locked."


def test_marks_inside_and_those_that_reopen_a_paragraph():
    text = "“The ‘old’ lock is shut.\n\n“It is not locked,” she said."
    assert say(text, text.partition(" she")[0]) == "The ‘old’ lock is shut. It is not locked."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The lock, Ada Birch said, is shut.", "The lock is shut."),
        ("The lock, Ada Birch said on Friday, is shut.", "The lock is shut."),
        ("The lock is shut, Ada Birch said, and empty.", "The lock is shut, and empty."),
        ("The lock is shut, said Ada Birch, a keeper, to save it.", "The lock is shut to save it."),
        ("“The lock,” Ada Birch said on Friday, “is shut.”", "The lock is shut."),
        ("The old lock, Ada Birch said, leaks at night.", "The old lock leaks at night."),
        ("It was, Ada Birch said, a lock.", "It was a lock."),
        ("At noon, Ada Birch said, locks leak.", "At noon, locks leak."),
        ("It leaked, Ada Birch said, locks apart.", "It leaked, locks apart."),
        ("Bo knows, Ada Birch said, locks.", "Bo knows, locks."),
        ("The lock, Ada Birch said, for one, leaks.", "The lock, for one, leaks."),
        ("“The lock,” Ada Birch said, “leaks.”", "The lock leaks."),
        ("“At noon,” Ada Birch said, “locks leak.”", "At noon, locks leak."),
        ("“Shut,” Ada Birch said, “not locked.”", "Shut, not locked."),
        ("The lock, as Ada Birch said, is shut.", "The lock is shut."),
        ("The lock is shut, or so Ada Birch said, for good.", "The lock is shut, for good."),
        ("It is shut because, Ada Birch said, it leaks.", "It is shut because it leaks."),
    ],
)
def test_an_interruption_goes_with_what_hangs_on_it(text, sentence):
    content = text if text[0] == "“" else text[:-1]
    assert say(text, content, source="Ada Birch", cue="said") == sentence


@pytest.mark.parametrize(
    ("cue", "content", "sentence"),
    [
        ("said", "the search would begin at 3", "The search will begin at 3."),
        ("says", "the search would begin at 3", "The search would begin at 3."),
        ("said", "it would be wrong to wait", "It would be wrong to wait."),
        ("said", "the search would begin if it cleared", "The search would begin if it cleared."),
        ("said", "the search would never have begun", "The search would never have begun."),
        ("said", "the search would have begun", "The search would have begun."),
        ("said", "the search “would begin”", "The search would begin."),
        ("said", "a cut would hurt the town", "A cut would hurt the town."),
        ("said", "it was “not aware” of one", "It was not aware of one."),
    ],
)
def test_what_would_be_is_what_will_be(cue, content, sentence):
    assert say(f"Ada Birch {cue} {content}.", content, cue=cue) == sentence


@given(st.text("ab 12,.“”‘’\"'\n—", min_size=1).filter(str.strip))
def test_any_words_make_some_sentence(words):
    assert say(f"Ada said {words}", words.strip())
