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


ABOVE = "Marsh sold lock\n\n"


@pytest.mark.parametrize(
    "note",
    [
        "EMBARGOED UNTIL 0600 GMT",
        "Embargo: Sunday noon",
        "FOR IMMEDIATE RELEASE",
        "(Adds what the mayor said, and how it began)",
        "Correction: an earlier version had the wrong lock.",
        "Editor's note: this was first told in May.",
        "FULL TEXT.",
        "ANALYSIS",
        "News analysis:",
    ],
)
def test_a_note_of_a_desk_is_no_part_of_it(note):
    expected = f"Marsh sold lock. {LEAD}"
    assert gist(reader.read(f"{note}\n\n{ABOVE}{LEAD}\n\n{MORE}\n")) == expected
    assert gist(reader.read(f"{ABOVE}{note}\n\n{LEAD}\n\n{MORE}\n")) == expected


@pytest.mark.parametrize(
    "over",
    [
        "The latest on the flood in Varn (all times are local):",
        "Your look at the locks that will be sold:",
        "THE LATEST:",
    ],
)
def test_what_announces_the_rest_is_no_lead(over):
    told = gist(reader.read(f"{ABOVE}{over}\n\n9:30 p.m.\n\n{LEAD}\n\n{MORE}\n"))
    assert told == f"Marsh sold lock. {LEAD}"


def test_a_lead_that_speaks_before_a_colon_stays():
    lead = "The council has heard it at last:"
    assert gist(reader.read(f"{ABOVE}{lead}\n\n{LEAD}\n")) == f"Marsh sold lock. {lead}"


@pytest.mark.parametrize(
    "line", ["Embargo on boats is lifted", "Updates on the lock are sold", "LOCK IS SOLD"]
)
def test_a_headline_is_no_note(line):
    assert gist(reader.read(f"{line}\n\n{LEAD}\n\n{MORE}\n")) == f"{line}. {LEAD}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("UPDATE 3-", ""), ("CORRECTED-UPDATE 1-", ""), ("BREAKING: ", ""),
        ("", "PORT ANSEL, May 4 (LNA) - "), ("", "PORT ANSEL — "), ("", "Port Ansel (LNA) – "),
        ("", "May 4 (Lockwire) - "),
        ("", "PORT ANSEL, Norvia, May 4 (LNA) — "), ("", "ANSEL/LOW HILL (LNA) -- "),
    ],
)  # fmt: skip
def test_what_series_and_place_a_text_is_of_is_left_out(before, after):
    told = gist(reader.read(f"{before}Marsh sold lock\n\n{after}{LEAD}\n\n{MORE}\n"))
    assert told == f"Marsh sold lock. {LEAD}"


def test_a_body_that_is_named_in_capitals_is_no_place():
    lead = "NASL — the boat league — sold the lock on Monday."
    assert gist(reader.read(f"{ABOVE}{lead}\n\n{MORE}\n")) == f"Marsh sold lock. {lead}"


def test_a_headline_may_be_a_sentence():
    asked = "Is the lock at Port Ansel sold at last?"
    assert gist(reader.read(f"{asked}\n\n{LEAD} {MORE}\n\n{MORE}\n")) == f"{asked} {LEAD}"
    assert gist(reader.read(f"{LEAD} {MORE}\n\n{MORE}\n")) == LEAD


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Is the lock sold? Much hangs on it.", "Is the lock sold? Much hangs on it."),
        ("Marsh: ‘We sold the lock.’", "Marsh: ‘We sold the lock.’"),
        ("Marsh sold lock.\n\nNews Analysis.", "Marsh sold lock."),
    ],
)
def test_a_headline_may_be_more_than_a_line_of_words(headline, told):
    assert gist(reader.read(f"{headline}\n\n{LEAD} {MORE}\n\n{MORE}\n")) == f"{told} {LEAD}"


def test_a_lead_that_is_cut_stands_with_its_headline():
    lead = LEAD.replace("Monday", "Monday, after " + "long talks, " * 30 + "and more")
    told = gist(reader.read(f"Marsh sold lock\n\n{lead}\n\n{MORE}\n"))
    assert told.startswith("Marsh sold lock. The lock at Port Ansel has a new owner")
    assert told.endswith(" …")
    assert len(told) <= LONGEST + 2


def test_a_heading_further_down_is_no_headline():
    assert gist(reader.read(f"{LEAD} {MORE}\n\nWhat comes next\n\n{MORE}\n")) == LEAD


def test_a_greeting_in_a_transcript_is_no_lead():
    text = "Transcript: Ada Marsh on the lock\n\nHOST: Good evening.\n\nMARSH: Good evening.\n"
    assert gist(reader.read(text)) == "Transcript: Ada Marsh on the lock."
