"""What they and it mean."""

from __future__ import annotations

from tests.reading.asking import called, who


def test_they_and_it() -> None:
    text = "Local officials spoke. They said no."
    (group,) = who(text, "They")
    assert (group.name, group.kind) == ("Local officials", "group")
    text = "It is half of what researchers say they need. It is safe, they say."
    assert called(text, "they", 1) == ["researchers"]
    text = "Carl Holt and Ada Marsh spoke on Monday. They said no."
    assert called(text, "They") == ["Carl Holt", "Ada Marsh"]
    text = "The Tarn Institute published a map. It warned of rain."
    assert called(text, "It") == ["Tarn Institute"]


def test_dateline_is_nobody() -> None:
    text = "TARNBY, Aug 4 (Coast Wire) - Orvexo Cells ASA fell, blaming what it called luck."
    assert called(text, "it called"[:2]) == ["Orvexo Cells ASA"]


def test_the_document() -> None:
    text = "A lawsuit was filed on Monday. The pier was weak, the document says."
    assert called(text, "the document") == ["lawsuit"]


def test_body_in_small_letters_comes_into_view() -> None:
    text = "The Tarn Forum met. The harbor board closed the pier. It said no."
    assert called(text, "It said"[:2]) == ["harbor board"]


def test_a_street_is_nobody_who_chants() -> None:
    text = "As they made their way down Broad Street, they chanted."
    assert called(text, "they", 1) == []
