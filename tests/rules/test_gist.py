"""Gists in the article's own words."""

from __future__ import annotations

import pytest

from summarize.reading import reader
from summarize.rules.gist import LONGEST, gist

LEAD = "The lock at Port Ansel has a new owner, the council heard on Monday."
DENIAL = "Ada Marsh denied that she had sold the lock."
MORE = "Boats went through it as before."


@pytest.mark.parametrize(
    ("headline", "sentences", "expected"),
    [
        ("Marsh sold lock", [LEAD, MORE], f"Marsh sold lock. {LEAD}"),
        ("Marsh sold lock", [LEAD, MORE, DENIAL], f"{LEAD} {DENIAL}"),
        ("Marsh sold lock", [DENIAL, MORE], DENIAL),
        ("Marsh sold lock", [LEAD, "Ada Marsh denied selling the lock."],
         f"{LEAD} Ada Marsh denied selling the lock."),
        ("Council hears of lock", [LEAD, DENIAL], f"Council hears of lock. {LEAD}"),
        ("Lock sold, says harbour council", [LEAD, DENIAL],
         f"Lock sold, says harbour council. {LEAD}"),
    ],
)  # fmt: skip
def test_a_headline_is_not_taken_at_its_word_if_it_is_denied(headline, sentences, expected):
    text = headline + "\n\n" + "\n\n".join(sentences) + "\n"
    assert gist(reader.read(text)) == expected


def test_a_denial_goes_before_a_long_lead():
    lead = LEAD.replace("Monday", "Monday, after " + "long talks, " * 30 + "and more")
    assert gist(reader.read(f"Marsh sold lock\n\n{lead}\n\n{DENIAL}\n")) == DENIAL


def test_what_has_no_sentence_is_its_own_gist():
    assert gist(reader.read("Subscribe to our newsletter")) == "Subscribe to our newsletter"


def test_a_long_gist_is_cut_between_words():
    told = gist(reader.read("The locks leak " * 30))
    assert len(told) <= LONGEST + 2
    assert told.endswith((" leak …", " locks …", " The …"))
