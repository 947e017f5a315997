"""Whom a lead leaves unnamed."""

from __future__ import annotations

from tests.reading.asking import called


def test_person_whom_the_lead_leaves_unnamed() -> None:
    text = (
        "A former harbor master told a jury on Monday that he was sorry.\n\n"
        "Carl Weir, 58, is charged with theft."
    )
    assert called(text, "A former harbor master") == ["Carl Weir"]
    text = text.replace("Carl Weir, 58,", "Judge Carl Weir")
    assert called(text, "A former harbor master") == ["former harbor master"]
