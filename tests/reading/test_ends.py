"""Where a content ends."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "a new subject after a thing": (
        "Ilves called him a “fool” and he called her a friend.",
        [("Ilves", "called", "him a “fool”"), ("he", "called", "her a friend")],
    ),
    "a remark after closing marks": (
        "Ilves called it a “moderate,” a subtle dig at the port.",
        [("Ilves", "called", "it a “moderate,”")],
    ),
    "even as": ("Ilves demanded a vote even as others left.", [("Ilves", "demanded", "a vote")]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected
