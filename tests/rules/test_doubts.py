"""What is worth asking about."""

from __future__ import annotations

import pytest

from summarize.reply import ClaimReply
from summarize.rules import doubts


def claim(proposition: str) -> ClaimReply:
    return ClaimReply(
        passage=1,
        speakers=["Ada Birch"],
        source="Ada Birch",
        cue="said",
        content=proposition,
        modality="statement",
        denied=False,
        proposition=proposition,
    )


@pytest.mark.parametrize(
    ("proposition", "is_open"),
    [
        ("They had sunk 4 boats.", True),
        ("But he was a careful man.", True),
        ("This will cost 4 boats.", True),
        ("Its safety certificate has lapsed.", True),
        ("Those in the bay have sunk.", False),
        ("It was too early to say.", False),
        ("It is Ada Birch who decides.", False),
        ("The boats had seen them.", False),
        ("They did.", False),
        ("Ada Birch called for the vote.", False),
    ],
)
def test_a_wording_is_open_where_its_first_word_is(proposition: str, is_open: bool) -> None:
    assert doubts.open_head(claim(proposition)) is is_open
