"""What an office tells of its holder, and whose it is."""

from __future__ import annotations

import pytest

from tests.reading.asking import only


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("The Tarn Forum met. Its head, Ada Holt, said no.", "head", "Tarn Forum"),
        (
            "The Tarn Forum met. “No,” said Ada Holt, the forum’s regional secretary.",
            "regional secretary",
            "Tarn Forum",
        ),
        (
            "The fishers’ union met. “No,” said its safety officer, Ada Holt.",
            "safety officer",
            "fishers’ union",
        ),
        (
            "The court met. A spokesman for the agency, Ada Holt, said no.",
            "spokesman",
            "agency",
        ),
        ("The works closed. “No,” Industry Minister Ada Holt said.", "Industry Minister", None),
        (
            "The flood rescue agency met. “No,” agency director Ada Holt said.",
            "agency director",
            "flood rescue agency",
        ),
        (
            "The Tarn Police Department met. “No,” Police Chief Ada Holt said.",
            "Police Chief",
            "Tarn Police Department",
        ),
        (
            "Orvexo Cells fell. Orvexo Cells said it was sorry. Chief Executive Ada Holt said no.",
            "Chief Executive",
            "Orvexo Cells",
        ),
        ("“No,” said Ada Holt, an analyst at Brandt & Weir.", "analyst", "Brandt & Weir"),
        ("“No,” said Ada Holt, 31, a nurse from Tarnby, who left.", "nurse", None),
        ("“No,” said Ada Holt, a Tarn loyalist and who ran it.", "Tarn loyalist", None),
        ("“No,” wrote Ada Holt, publisher of TARNblog.", "publisher", "TARNblog"),
        ("“No,” said Ada Holt, 40, a schoolteacher who was tired.", "schoolteacher", None),
        ("“No,” said Ada Holt, a mother of three.", None, None),
        ("His sister, Ada Holt, said no.", None, None),
        ("“No,” said Ada Holt, who leads the Tarn Alliance.", "leader", "Tarn Alliance"),
        (
            "“No,” said Ada Holt, who teaches history at the University of Tarn.",
            None,
            "University of Tarn",
        ),
        (
            "Ada Holt, the deputy U.S. envoy to the World Forum, said no.",
            "deputy U.S. envoy to the World Forum",
            "U.S.",
        ),
        ("The Tarn Forum met. Its head, Maj. Gen. Ada Holt, said no.", "head", "Tarn Forum"),
        ("Carl Weir’s attorney, Ada Holt, said no.", "attorney", None),
        ("That engineer, Ada Holt, said no.", "engineer", None),
    ],
)
def test_office_and_whose_it_is(text: str, role: str | None, affiliation: str | None) -> None:
    entity = only(text, "Ada Holt")
    assert (entity.role, entity.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("a police spokesman", "spokesman", "police"),
        ("an Orvexo spokesperson", "spokesperson", "Orvexo"),
        ("a court clerk", "court clerk", None),
        ("a woman", None, None),
    ],
)
def test_office_of_somebody_unnamed(source: str, role: str | None, affiliation: str | None) -> None:
    text = f"It rained. On Monday Orvexo said it was sorry. The pier was weak, {source} said."
    entity = only(text, source)
    assert (entity.kind, entity.role, entity.affiliation) == ("unnamed", role, affiliation)


def test_who_owns_an_office_may_lead_back_to_its_holder() -> None:
    text = (
        "It rained. His lawyer, Carl Weir, left. Its head, Ada Holt, and its owner, Bea Lund, sat."
    )
    for name in ("Carl Weir", "Ada Holt", "Bea Lund"):
        assert only(text, name).affiliation is None


def test_seat_before_a_name_says_more_than_what_is_told_after_it() -> None:
    text = "State Rep. Wendy Nann (R), a leader of the harbor vote, said no."
    assert only(text, "State Rep. Wendy Nann").role == "State Rep."
    text = "Capt. Wendy Nann, a leader of the harbor vote, said no."
    assert only(text, "Capt. Wendy Nann").role == "leader of the harbor vote"
