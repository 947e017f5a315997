"""Whom an office alone takes up."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only

CABINET = (
    "Secretary of Defense Harlan Westcott met Secretary of State Lena Ortiz. "
    "Mayor Ada Holt came too. The defense secretary said no. The mayor said yes. "
    "The secretary of state said maybe."
)


def test_role_leads_to_its_holder() -> None:
    assert called(CABINET, "The defense secretary") == ["Harlan Westcott"]
    assert called(CABINET, "The mayor") == ["Ada Holt"]
    assert called(CABINET, "The secretary of state") == ["Lena Ortiz"]


def test_bare_role_goes_to_the_holder_named_last() -> None:
    text = CABINET + " Westcott left. The secretary said he was tired."
    assert called(text, "The secretary said"[:13]) == ["Harlan Westcott"]


def test_role_with_another_country_is_not_taken() -> None:
    text = "Ukrainian President Oleh Marchuk spoke. The Polish president said no."
    assert called(text, "The Polish president") == ["Polish president"]
    assert called(text.replace("Polish", "Ukrainian"), "The Ukrainian president") == [
        "Oleh Marchuk"
    ]


def test_office_asked_for_must_be_the_one_held() -> None:
    text = "It rained. On Monday Defense Secretary Carl Weir left. The secretary of state said no."
    assert called(text, "The secretary of state") == ["secretary of state"]


def test_office_of_a_body_has_a_holder() -> None:
    text = "The Tarn Forum met. Its director was glad. “Good,” said the director, Ada Holt."
    assert called(text, "Its director") == ["Ada Holt"]


@pytest.mark.parametrize(
    "introduced",
    [
        "President Anton Dorin of Norvia held forth.",
        "President Anton Dorin held forth.",
        "Prime Minister Anton Dorin held forth.",
    ],
)
def test_a_country_s_leader_is_its_president_or_premier(introduced: str) -> None:
    text = (
        f"{introduced} He praised Sepp Marten, the president of a football body. "
        "“No,” the Norvian leader said."
    )
    assert called(text, "the Norvian leader") == ["Anton Dorin"]


def test_of_two_heads_none_is_taken_for_a_country_s_that_is_not_named() -> None:
    text = "President Anton Dorin met President Eva Lund. “No,” the Norvian president said."
    assert only(text, "the Norvian president").kind == "unnamed"


def test_an_office_in_capitals_is_its_holder() -> None:
    text = (
        "Secretary of State Ada Nym spoke with Tarn's Prime Minister Jon Vale. "
        "The Secretary said that the port was open. The Prime Minister said that it was new."
    )
    assert called(text, "The Secretary") == ["Ada Nym"]
    assert called(text, "The Prime Minister") == ["Jon Vale"]


def test_an_office_by_its_initials() -> None:
    text = "Prime Minister Jon Vale met Mayor Ada Holt. The PM said that the port was open."
    assert called(text, "The PM") == ["Jon Vale"]


def test_an_office_of_many_is_not_that_of_somebody_named_later() -> None:
    text = "Ada Holt spoke. The senator said it was late. Sen. Carl Lund said it was early."
    assert called(text, "The senator") != ["Carl Lund"]
    assert called("The senator said it was late. Sen. Carl Lund left.", "The senator") == [
        "Carl Lund"
    ]
