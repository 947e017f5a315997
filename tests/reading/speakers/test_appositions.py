"""What stands beside a name: titles, appositions, workplaces, and what is none of them."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only


@pytest.mark.parametrize(
    ("sentence", "source", "name", "role", "affiliation"),
    [
        (
            "U.S. Secretary of Defense Harlan J. Westcott III spoke on Monday.",
            "U.S. Secretary of Defense Harlan J. Westcott III",
            "Harlan J. Westcott III",
            "U.S. Secretary of Defense",
            "U.S.",
        ),
        (
            "On Monday Lt. Gen. Maria Okoro toured the base.",
            "Lt. Gen. Maria Okoro",
            "Maria Okoro",
            "Lt. Gen.",
            None,
        ),
        (
            "On Monday former secretary of state Maria Okoro said the pier was shut.",
            "former secretary of state Maria Okoro",
            "Maria Okoro",
            "former secretary of state",
            None,
        ),
        (
            "On Monday Ukraine’s President Oleh Marchuk flew home.",
            "Ukraine’s President Oleh Marchuk",
            "Oleh Marchuk",
            "President",
            "Ukraine",
        ),
        (
            "On Monday Ukrainian President Oleh Marchuk flew home.",
            "Ukrainian President Oleh Marchuk",
            "Oleh Marchuk",
            "President",
            "Ukraine",
        ),
        (
            "On Monday South Korea’s Foreign Minister Ahn Dae-sung flew home.",
            "South Korea’s Foreign Minister Ahn Dae-sung",
            "Ahn Dae-sung",
            "Foreign Minister",
            "South Korea",
        ),
        (
            "Maria Okoro, the deputy mayor of Tarn, said the pier was shut.",
            "Maria Okoro",
            "Maria Okoro",
            "deputy mayor",
            "Tarn",
        ),
        (
            "Maria Okoro, 43, a nurse, said the pier was shut.",
            "Maria Okoro, 43, a nurse",
            "Maria Okoro",
            "nurse",
            None,
        ),
        (
            "The deputy harbor director, Piet van der Laan, closed the gate.",
            "The deputy harbor director, Piet van der Laan",
            "Piet van der Laan",
            "deputy harbor director",
            None,
        ),
        (
            "The gate was shut, said police spokeswoman Ines O’Hara.",
            "police spokeswoman Ines O’Hara",
            "Ines O’Hara",
            "police spokeswoman",
            "police",
        ),
        (
            "The gate was shut, said Ines Brandt of the Tarn Harbor Authority.",
            "Ines Brandt of the Tarn Harbor Authority",
            "Ines Brandt",
            None,
            "Tarn Harbor Authority",
        ),
    ],
)
def test_title_before_and_after(
    sentence: str, source: str, name: str, role: str | None, affiliation: str | None
) -> None:
    entity = only(sentence, source)
    assert (entity.name, entity.kind) == (name, "person")
    assert (entity.role, entity.affiliation) == (role, affiliation)


def test_appositive_list_of_people_is_no_role() -> None:
    text = "Minister Ada Holt, Secretary Jon Weir and Ben Ford met in Tarn."
    assert only(text, "Ada Holt").role == "Minister"
    assert called(text, "Minister Ada Holt, Secretary Jon Weir and Ben Ford") == [
        "Ada Holt",
        "Jon Weir",
        "Ben Ford",
    ]


def test_verb_after_a_name_is_no_part_of_it() -> None:
    text = "Ada Holt Explains the Tides, said a sign. Mayor Ada Holt met fishers on Monday."
    assert called(text, "Mayor Ada Holt") == ["Ada Holt"]


@pytest.mark.parametrize(
    "text",
    [
        "It says that a guard never met the clerk, Ada Holt.",
        "She blamed Ada Holt, saying the new mayor was late.",
        "“No,” Ada Holt, 57, told a clerk who was there.",
    ],
)
def test_a_piece_of_a_clause_is_no_role(text: str) -> None:
    assert only(text, "Ada Holt").role is None


def test_role_owned_by_a_country_before_the_name() -> None:
    text = "It rained. Kenya's foreign minister, Odalo Wekes, left. “No,” he said."
    assert called(text, "he said"[:2]) == ["Odalo Wekes"]
    assert only(text, "Odalo Wekes").role == "foreign minister"


def test_alongside_is_no_apposition() -> None:
    text = "Mayor Ada Holt, alongside Secretary of Trade Jon Weir, opened the pier."
    assert only(text, "Ada Holt").affiliation is None


def test_next_in_a_list_is_no_apposition() -> None:
    text = "It rained while Ada Holt, Secretary of Trade Jon Weir and Bea Lund met."
    assert only(text, "Ada Holt").role is None


def test_phrase_before_a_clause_is_no_apposition() -> None:
    text = "After talks with a federal judge, Ada Holt said no."
    assert only(text, "Ada Holt").role is None


def test_affiliation_is_the_country_by_its_name_here() -> None:
    text = "U.S. Secretary of Trade Jon Weir spoke. The United States waited."
    assert only(text, "U.S. Secretary of Trade Jon Weir").affiliation == "United States"


def test_body_that_an_office_opens_with() -> None:
    text = "“No,” said WPF chief economist Ada Holt."
    assert only(text, "WPF chief economist Ada Holt").affiliation == "WPF"
    text = "“No,” Tarn Forum President Ada Holt said."
    assert only(text, "Tarn Forum President Ada Holt").affiliation == "Tarn Forum"


def test_an_age_stands_between_a_name_and_what_somebody_is() -> None:
    text = "Among them is Ada Nym, 41, a former Army cook from Vark who says she was ill."
    assert called(text, "a former Army cook from Vark") == ["Ada Nym"]


def test_a_press_secretary_is_of_the_body_in_view() -> None:
    text = "The water department met. It was late. Press secretary Ada Nym said it would wait."
    assert only(text, "Press secretary Ada Nym").affiliation == "water department"


def test_a_verb_behind_a_name_is_no_office() -> None:
    text = "His rival, Ada Nym, was happier. “No,” Nym said."
    assert only(text, "Nym", 1).role == "rival"


def test_of_what_somebody_is_accused_is_no_office() -> None:
    text = "Ada Nym, a retired cook accused of theft, said no."
    assert only(text, "Ada Nym").role == "retired cook"


@pytest.mark.parametrize(
    ("does", "role"),
    [("chairs the", "chair"), ("runs", "head"), ("owns the", "owner"), ("founded", "founder")],
)
def test_who_leads_a_body_that_no_list_knows(does: str, role: str) -> None:
    text = f"Ada Nym, who {does} Lower Quay Skippers, said no."
    assert (only(text, "Ada Nym").role, only(text, "Ada Nym").affiliation) == (
        role,
        "Lower Quay Skippers",
    )


@pytest.mark.parametrize("before", ["of the charity", "from the rights group", "at consultancy"])
def test_the_sort_of_a_body_before_its_name(before: str) -> None:
    text = f"“No,” said Ada Nym {before} Orvex Relief."
    assert only(text, "Ada Nym").affiliation == "Orvex Relief"
