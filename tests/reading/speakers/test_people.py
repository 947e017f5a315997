"""Which names are one person, and which are two."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only, read


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Harlan J. Westcott III", "Westcott"),
        ("Ruben Okoro Jr.", "Okoro"),
        ("Piet van der Laan", "van der Laan"),
        ("Omar bin Rashid", "Rashid"),
        ("Karim al-Hadidi", "al-Hadidi"),
        ("Jean-Luc O'Neil", "O'Neil"),
        ("Ahn Dae-sung", "Ahn"),
        ("T. J. Marlow", "Marlow"),
        ("Zoë Müller", "Müller"),
    ],
)
def test_full_name_then_surname(full: str, later: str) -> None:
    text = f"On Monday Mayor {full} opened the pier. Later {later} said it was safe."
    assert called(text, later, text[: text.index(" Later")].count(later)) == [full]


HOLTS = (
    "Mr. Carl Holt runs the mill. Mrs. Dora Holt runs the school. "
    "Mr. Holt said the mill was safe. Mrs. Holt said the school was safe."
)


def test_two_of_one_surname_are_told_apart_by_title() -> None:
    assert called(HOLTS, "Mr. Holt") == ["Carl Holt"]
    assert called(HOLTS, "Mrs. Holt") == ["Dora Holt"]


def test_two_of_one_surname_nearest_full_name_wins() -> None:
    text = (
        "Carl Holt runs the mill. It is old. It is loud. It is red. It is big. "
        "Dora Holt spoke on Monday. Holt said the school was safe."
    )
    assert called(text, "Holt said"[:4], 2) == ["Dora Holt"]


def test_a_name_in_passing_does_not_take_the_surname() -> None:
    text = (
        "Senator Dora Holt spoke on Monday. Dora Holt was once a clerk under Carl Holt. "
        "Holt said the school was safe."
    )
    assert called(text, "Holt said"[:4], 3) == ["Dora Holt"]


def test_nor_does_the_name_of_somebody_told_by() -> None:
    text = "Dora Holt, mother of ferry victim Carl Holt, rejected that. Holt said she had wept."
    assert called(text, "Holt said"[:4], 2) == ["Dora Holt"]


def test_same_surname_in_the_far_east() -> None:
    text = (
        "Defense Minister Kim Yong-seok spoke. Kim Jong Rae leads the North. "
        "Cho Min-ho and Choe Sun Ok met. Kim Yong-seok said no. Choe said yes."
    )
    assert called(text, "Kim Yong-seok", 1) == ["Kim Yong-seok"]
    assert called(text, "Choe said"[:4], 1) == ["Choe Sun Ok"]
    reading = read(text)
    assert reading.named("Kim") is None
    jong = reading.named("Kim Jong Rae")
    assert jong is not None
    assert jong.name == "Kim Jong Rae"


def test_nickname_and_full_name_are_one() -> None:
    text = "Governor Edward Marsh spoke. Ed Marsh said no."
    assert called(text, "Ed Marsh") == ["Edward Marsh"]


def test_junior_is_another_person() -> None:
    text = "Carl Holt owns the mill. Carl Holt Jr. runs it. Carl Holt Jr. said it was safe."
    assert called(text, "Carl Holt Jr.", 1) == ["Carl Holt Jr."]
    assert called(text, "Carl Holt") == ["Carl Holt"]


def test_named_refuses_a_surname_that_two_bear() -> None:
    assert read(HOLTS).named("Holt") is None


def test_initials_tell_people_apart() -> None:
    text = "On Monday George H. Marlow met George W. Marlow. It rained."
    assert called(text, "George W. Marlow") == ["George W. Marlow"]
    assert called(text, "George H. Marlow") == ["George H. Marlow"]


def test_office_tells_people_of_one_surname_apart() -> None:
    text = "President Carl Holt met Mayor Dana Holt. President Holt said no."
    assert called(text, "President Holt") == ["Carl Holt"]


def test_named_does_not_guess_between_two() -> None:
    text = "On Monday Holt said no. Carl Holt left. Dora Holt left."
    assert read(text).named("Holt") is None


def test_don_is_a_given_name() -> None:
    assert called("On Monday Don Fowler said no.", "Don Fowler") == ["Don Fowler"]


@pytest.mark.parametrize("called_after", ["administration", "campaign", "White House", "team"])
def test_what_is_called_after_somebody_makes_no_body_of_him(called_after: str) -> None:
    text = f"President Roe said it was tough. The Roe {called_after} is busy."
    assert only(text, "President Roe").kind == "person"


def test_a_firm_taken_up_by_its_first_word() -> None:
    text = "The turbine maker Castor Marine lost ground. Castor said later that it was wrong."
    assert called(text, "Castor", 1) == ["Castor Marine"]
    text = "Minister Ada Ford met Ford Motors on Monday. Ford said that it was fine."
    assert called(text, "Ford", 2) == ["Ada Ford"]
    text = "The Brandt Bank failed. “No,” Brandt said. Brandt, 51, said that he was sorry."
    assert called(text, "Brandt", 1) == ["Brandt"]
