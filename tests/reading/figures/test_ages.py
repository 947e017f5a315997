"""Ages with and without a unit."""

from __future__ import annotations

import pytest

from tests.reading.sentence import only


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Okoro, 43, swam.", "43"),
        ("Ada Okoro (43) swam.", "43"),
        ("Then there was Ada Okoro, 43", "43"),
        ("She was aged 43.", "43"),
        ("He died at the age of 43.", "43"),
        ("When she was 5, she swam.", "5"),
        ("A 12-year-old girl swam.", "12-year-old"),
        ("She is ten years old.", "ten years old"),
        ("The driver, who is 44, swam.", "44"),
        ("The captain, 52, swam.", "52"),
        ("Her brother, 52, swam.", "52"),
        ("They raised the retirement age to 67.", "67"),
        ("They let them retire at 65.", "65"),
        ("Patients over 65 were there.", "over 65"),
        ("Children under four may swim.", "under four"),
    ],
)
def test_ages(text: str, content: str) -> None:
    figure = only(text)
    assert (text[figure.start : figure.end], figure.unit) == (content, "year")
