"""What a definite noun takes up: bodies, documents, people in view."""

from __future__ import annotations

from tests.reading.asking import called


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
