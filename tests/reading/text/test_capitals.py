"""Where capitals prove nothing."""

from __future__ import annotations

from summarize.reading.text.extent import Extent
from tests.reading.asking import called, read


def test_headline_words_are_no_people() -> None:
    text = (
        "Mayor Holt Warns Rising Harbor Fees Threaten Small Boats\n\n"
        "Mayor Ada Holt met fishers on Monday. Holt said fees were too high."
    )
    reading = read(text)
    assert reading.named("Rising Harbor Fees Threaten") is None
    at = text.index("Holt")
    assert [e.name for e in reading.resolve(Extent(at, at + 4))] == ["Ada Holt"]


def test_headline_in_capitals() -> None:
    text = "HOLT WARNS OF HIGHER FEES IN JAPAN\n\nMayor Ada Holt met fishers in Japan on Monday."
    assert called(text, "HOLT") == ["Ada Holt"]
    assert called(text, "JAPAN") == ["Japan"]


def test_name_met_only_in_a_headline() -> None:
    text = "Brandt Says Harbor Fees Threaten Small Boats\n\nFishers met on Monday in the rain."
    assert called(text, "Brandt") == ["Brandt"]


def test_first_word_of_a_sentence_is_no_surname() -> None:
    text = (
        "Yesterday Ada Holt spoke. Meanwhile Carl Lund slept. Using Ada Holt as a shield is wrong."
    )
    assert called(text, "Ada Holt", 1) == ["Ada Holt"]
    assert called(text, "Carl Lund") == ["Carl Lund"]
