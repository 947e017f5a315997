"""Where a text writes names, and what each place tells by itself."""

from __future__ import annotations

from summarize.reading.speakers.mentions import Scan
from summarize.reading.text import passages, quotations


def scan(text: str) -> Scan:
    split = passages.split(text)
    return Scan(text, split, quotations.find(text, split))


def test_a_mention_holds_title_and_name() -> None:
    text = "On Monday Mayor Ada Holt left."
    (mention,) = scan(text).mentions
    assert text[mention.start : mention.end] == "Mayor Ada Holt"
    assert text[mention.name_start : mention.end] == "Ada Holt"
    assert (mention.words, mention.guess, mention.role) == (("Ada", "Holt"), "person", "Mayor")
    assert mention.titled
    assert mention.known


def test_a_single_word_that_opens_a_sentence_is_not_known_to_be_a_name() -> None:
    assert [m.known for m in scan("Orvexo left. On Monday Orvexo came.").mentions] == [False, True]


def test_names_in_direct_speech_are_marked() -> None:
    text = (
        "Ada Holt left. “Carl Weir lied. Bea Lund did not,” she said of Dov Rask.\n\n"
        "“We met Una Orr,” said Ines Falk."
    )
    quoted = {" ".join(m.words): m.quoted for m in scan(text).mentions}
    assert quoted == {
        "Ada Holt": False,
        "Carl Weir": True,
        "Bea Lund": True,
        "Dov Rask": False,
        "Una Orr": True,
        "Ines Falk": False,
    }


def test_what_the_definite_article_stands_before_is_a_body() -> None:
    (mention,) = scan("On Monday the Selby Orvexo left.").mentions
    assert (mention.definite, mention.guess) == (True, "organization")


def test_the_place_of_a_dateline_is_kept_and_is_no_mention() -> None:
    found = scan("TARNBY, Aug 4 (Coast Wire) - The pier of Selby Power closed.")
    assert found.datelines == {"tarnby"}
    assert [m.words for m in found.mentions] == [("Selby", "Power")]
