"""What the speaker's own side undertakes."""

import pytest

from summarize.reading.claims.modality import modality
from summarize.reading.words import pledges
from summarize.schema import Modality


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Norvia will send more boats", "commitment"),
        ("“The Port Guild will send more boats,”", "commitment"),
        ("the ministry would send more boats", "commitment"),
        ("Norvia will lose", "prediction"),
        ("Tarn will send more boats", "prediction"),
        ("the mayor will send more boats", "prediction"),
    ],
)
def test_what_ones_own_side_will_do_is_a_pledge(content: str, expected: Modality) -> None:
    side = {"foreign", "ministry", "norvia", "port", "guild"}
    assert modality(content, "said", side) == expected
    assert modality(content, "said") == "prediction"


def test_what_a_body_will_do_is_a_pledge_where_who_speaks_holds_its_office() -> None:
    will = "the government would release 35 million crowns"
    assert modality(will, "said", {"ada", "roe", "finance", "minister"}) == "commitment"
    assert modality(will, "said", {"per", "holt", "harbour", "union"}) == "prediction"


@pytest.mark.parametrize(
    ("subject", "rest", "pledged"),
    [
        ("we", " pay", True),
        ("we", " win", False),
        ("it", " drive up prices", False),
        ("the search", " resume on Monday", True),
        ("the results", " be published in May", True),
        ("the mayor", " pay", False),
        ("we", " be sending boats", True),
        ("we", " be late", False),
    ],
)
def test_only_what_is_done_on_purpose_is_undertaken(subject: str, rest: str, pledged: bool) -> None:
    assert pledges.pledged(subject, rest, quoted=False, side=()) == pledged
