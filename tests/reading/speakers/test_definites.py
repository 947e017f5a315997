"""What a definite noun takes up: bodies, documents, people in view."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only


def test_body_taken_up_by_its_noun() -> None:
    text = "The Tarn Harbor Authority met. The Brandt Bank came. The authority said no."
    assert called(text, "The authority said"[:13]) == ["Tarn Harbor Authority"]


def test_document_taken_up_by_its_noun() -> None:
    text = "A new harbor study came out. The mayor liked it. The study said no."
    assert called(text, "The study") == ["new harbor study"]


def test_campaign_taken_up_again() -> None:
    text = "Senator Dora Marsh left. Dora Marsh’s campaign spoke on Monday. The campaign said no."
    assert called(text, "The campaign") == called(text, "Dora Marsh’s campaign")


def test_epithet_means_whoever_is_in_view_unless_introduced() -> None:
    assert called("Carl Holt left. The billionaire said no.", "The billionaire") == ["Carl Holt"]
    text = "A billionaire came. Carl Holt left. The billionaire said no."
    assert called(text, "The billionaire") == ["billionaire"]


def test_body_in_small_letters_is_taken_up_by_its_noun() -> None:
    text = (
        "The flood rescue agency closed the pier. A foreign weather agency spoke of rain. "
        "The Relief League came. The agency said no."
    )
    assert called(text, "The agency") == ["flood rescue agency"]


def test_police_of_a_named_force() -> None:
    text = "The Tarn Police Department closed the pier. It was weak, police said."
    assert called(text, "police said"[:6]) == ["Tarn Police Department"]


def test_police_without_a_named_force_are_the_police() -> None:
    text = "It rained. The driver stood unseen while police came. It was weak, police said."
    assert called(text, "police said"[:6], 1) == ["police"]


def test_the_bank_is_the_body_in_view() -> None:
    text = "On Monday Orvexo said it was sorry. The bank closed. The bank said no."
    assert called(text, "The bank said"[:8], 1) == ["Orvexo"]


def test_the_group_is_who_spoke_last() -> None:
    text = (
        "The Vark Country Club lost members. Fewer play, according to the National Golf Foundation."
        " The group said no."
    )
    beside = ["National Golf Foundation"]
    assert called(text, "The group", beside=beside) == ["National Golf Foundation"]


def test_where_a_company_is_based_is_not_the_company() -> None:
    text = "On Monday Orvexo said it was sorry. The company, based in Leeds, said no."
    assert called(text, "The company") == ["Orvexo"]


def test_the_candidate_is_no_mayor_who_is_in_view() -> None:
    text = "Donald Holt led. Holt met Mayor Carl Aas. Aas closed it. “No,” the candidate said."
    assert called(text, "the candidate") == ["Donald Holt"]


def test_an_official_introduced_with_a_place() -> None:
    whole = "A senior official in the Tarn Isles"
    text = f"{whole} said it was late. “A pity,” the official said."
    assert called(text, "the official", beside=[whole]) == [whole.removeprefix("A ")]


def test_the_whole_name_of_a_body_that_is_taken_up() -> None:
    text = "St. Orla's Hospital opened in 1920. Masks were old, a claim the hospital denies."
    assert called(text, "the hospital") == ["St. Orla's Hospital"]


def test_a_body_taken_up_with_what_is_known_of_it() -> None:
    text = "The Tarn Herald called on Roe to quit. “Go,” the state-run newspaper wrote."
    assert called(text, "the state-run newspaper") == ["Tarn Herald"]


def test_someone_taken_up_by_age_and_people() -> None:
    text = "Olav Brandt, 29, was banned. Carl Holt left. The 29-year-old Belmarian said no."
    assert called(text, "The 29-year-old Belmarian") == ["Olav Brandt"]


def test_poll_and_survey_are_one() -> None:
    text = "A Tarn Herald survey came out on Monday. The mayor has 52 percent, the poll found."
    assert called(text, "the poll") == ["Tarn Herald survey"]


def test_the_same_document_is_the_one_before() -> None:
    text = "Dockers back Marsh in a new Tarn Post poll. The strike fails, by the same poll."
    assert called(text, "the same poll") == ["new Tarn Post poll"]


@pytest.mark.parametrize(
    "again",
    ["The drugmaker", "The Basel-based drugmaker", "The Swiss drugmaker", "The software maker"],
)
def test_what_a_firm_makes_points_back_to_it(again: str) -> None:
    text = f"On Monday Orvexo cut its forecast. {again} sees sales of 2 million, it said."
    assert called(text, again) == ["Orvexo"]


@pytest.mark.parametrize("again", ["The miner", "The publisher"])
def test_a_trade_is_a_firm_where_nobody_holds_it(again: str) -> None:
    text = f"On Monday Orvexo said it was sorry. {again} said 40 jobs would go."
    assert called(text, again) == ["Orvexo"]
    text = "On Monday Orvexo said it was sorry. A miner came. The miner said no."
    assert called(text, "The miner") == ["miner"]


def test_a_club_is_taken_up() -> None:
    text = "Halden Rovers have sacked Carl Holt. The club said no."
    assert called(text, "The club") == ["Halden Rovers"]


@pytest.mark.parametrize("other", ["rival", "parent", "dockers’"])
def test_another_firm_is_not_the_one_in_mind(other: str) -> None:
    text = f"On Monday Orvexo said it was sorry. The {other} lender said no."
    assert called(text, f"The {other} lender") == [f"{other} lender"]


def test_a_lender_is_no_ministry() -> None:
    text = "Kestrel Bank lost money. The Finance Ministry met on it. The lender said no."
    assert called(text, "The lender") == ["Kestrel Bank"]


def test_the_company_is_not_its_product() -> None:
    text = (
        "Orvexo said it was sorry. Sales of its pill Dormetta doubled. Dormetta made up half of "
        "them. The company said no."
    )
    assert called(text, "The company", beside=["Orvexo"]) == ["Orvexo"]


def test_we_are_not_those_whose_data_are_quoted() -> None:
    text = (
        "Orvexo Motors cut its forecast. Buyers expected less, according to Merid data. "
        "“Too bad,” Chief Executive Ada Nym said."
    )
    assert only(text, "Chief Executive Ada Nym").affiliation == "Orvexo Motors"


def test_an_age_with_a_trade_is_whoever_is_in_view() -> None:
    text = "Dora Marsh was lucky, she said. “A crack,” the 58-year-old school nurse recalled."
    assert called(text, "the 58-year-old school nurse") == ["Dora Marsh"]
    text = "A 58-year-old nurse fell. Dora Marsh saw it. “A crack,” the 58-year-old nurse recalled."
    assert called(text, "the 58-year-old nurse") != ["Dora Marsh"]


def test_a_name_that_goes_on_after_its_noun() -> None:
    text = "The Vark Union of Dockers met. “No,” said the union’s head, Ada Nym."
    assert only(text, "the union’s head, Ada Nym").affiliation == "Vark Union of Dockers"
