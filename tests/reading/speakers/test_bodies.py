"""Whether a name is a body's or a person's, and under which names a body goes."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only, read, who


def test_ministries_are_their_own() -> None:
    text = "The Pentagon spoke. The Defense Department said no. The State Department said yes."
    assert called(text, "The Pentagon") == called(text, "The Defense Department")
    assert called(text, "The State Department") == ["State Department"]
    text = "South Korea’s defense ministry said no. The ministry said yes. South Korea waited."
    assert only(text, "South Korea’s defense ministry").kind == "organization"
    assert only(text, "South Korea’s defense ministry").name != "South Korea"


def test_a_name_may_end_as_a_possessive_does() -> None:
    text = (
        "Orvell’s is closing. Its chief left. Orvell’s said it had 40 shops. Orvell’s shares fell."
    )
    (body,) = who(text, "Orvell’s", 1)
    assert (body.name, body.kind) == ("Orvell’s", "organization")
    assert len(body.mentions) == 3
    assert called("The chain McDonald’s cut prices. “Yes,” it said.", "it") == ["McDonald’s"]


def test_a_name_after_which_a_people_is_called_is_a_land() -> None:
    text = "Kelvia says nine died. A Kelvian town burnt. Aid came."
    assert only(text, "Kelvia").kind == "organization"
    assert only("Mavia says nine died. Aid came to a Kelvian town.", "Mavia").kind == "person"


def test_what_a_firm_is_before_its_name() -> None:
    text = "Carmaker Orvex and retailer Pindar met. The Vark-based company left. Insurer Holt rose."
    assert called(text, "Carmaker Orvex and retailer Pindar") == ["Orvex", "Pindar"]
    assert only(text, "Carmaker Orvex").kind == "organization"
    assert called("Carmaker Orvex said no. The Vark-based firm left.", "The Vark-based firm") == [
        "Orvex"
    ]


def test_what_a_party_is_before_its_name() -> None:
    text = "On Monday the far-right Homeland party and the ruling coalition met."
    assert called(text, "the far-right Homeland party") == ["Homeland party"]
    assert called(text, "the ruling coalition") == ["ruling coalition"]


def test_abbreviation_introduced_in_the_text() -> None:
    text = "The World Pier Forum (WPF) met. Experts came. The WPF said no."
    assert called(text, "The WPF") == ["World Pier Forum"]
    named = read(text).named("WPF")
    assert named is not None
    assert named.name == "World Pier Forum"


def test_party_word_opens_a_body_or_stands_before_a_person() -> None:
    text = "On Monday the Republican Party of Tarn met. Then Republican Carl Weir spoke."
    assert only(text, "the Republican Party of Tarn").kind == "organization"
    assert called(text, "Republican Carl Weir") == ["Carl Weir"]
    text = "On Monday Prince Edward University closed."
    assert only(text, "Prince Edward University").kind == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "Trains stood still when the operator, Orvexo, closed. Orvexo said no.",
        "On Monday Orvexo, a maker of ropes, closed.",
        "Ropes fell. “No,” said Orvexo, which sells ropes.",
        "On Monday Orvexo said it was sorry.",
        "On Monday Orvexo’s shares fell.",
        "It rained. On Monday Orvexo said no.",
    ],
)
def test_one_word_that_nothing_shows_to_be_a_person_is_a_body(text: str) -> None:
    assert only(text, "Orvexo").kind == "organization"


@pytest.mark.parametrize("tail", [", 40, left", ", who was late, left", " said he was tired"])
def test_one_word_that_acts_as_a_person(tail: str) -> None:
    assert only(f"It rained. On Monday Orvexo{tail}.", "Orvexo").kind == "person"


def test_two_words_cut_to_the_first_are_a_body_and_to_the_last_a_person() -> None:
    text = "On Monday {} closed the mill. Later {} said no."
    assert only(text.format("Orvexo Selby", "Orvexo"), "Orvexo Selby").kind == "organization"
    assert only(text.format("Orvexo Selby", "Selby"), "Orvexo Selby").kind == "person"


def test_two_words_beside_a_sort_are_a_body() -> None:
    text = "A fishers’ group, Selby Nets, welcomed the ban."
    assert only(text, "Selby Nets").kind == "organization"


def test_short_name_of_a_body() -> None:
    text = "Orvexo Cells ASA closed. On Monday Orvexo said no. The Tarn Harbor Trust met. "
    text += "The Harbor Trust said yes."
    assert called(text, "Orvexo said"[:6], 1) == ["Orvexo Cells ASA"]
    assert called(text, "The Harbor Trust") == ["Tarn Harbor Trust"]


def test_body_with_of_and_and() -> None:
    text = "On Monday the Union of Dock and Harbor Workers met. The union said no."
    assert called(text, "The union") == ["Union of Dock and Harbor Workers"]
    text = "On Monday the Confederation of Labor said no."
    assert called(text, "the Confederation of Labor") == ["Confederation of Labor"]


def test_agency_for_two_things() -> None:
    text = "On Monday the Harbor and Tide Administration met. Carl Weir and Tarn Trade Agency left."
    assert called(text, "the Harbor and Tide Administration") == ["Harbor and Tide Administration"]
    assert called(text, "Carl Weir and Tarn Trade Agency") == ["Carl Weir", "Tarn Trade Agency"]


def test_initials_of_a_body_without_brackets() -> None:
    text = "The World Pier Forum met on Monday. On Friday the WPF said no."
    assert called(text, "the WPF") == ["World Pier Forum"]


def test_what_goes_on_with_it_is_a_body() -> None:
    text = "Norrail denied that the driver had slept. It said the train had been empty."
    assert only(text, "Norrail").kind == "organization"


def test_a_given_name_that_stands_where_places_do_is_nobody_s() -> None:
    text = "Police closed a road in Orlando. “The fire in Orlando is out,” a clerk said. He left."
    assert only(text, "Orlando").kind == "organization"
    text = "On Monday Orlando left. A clerk in Orlando’s shop said that Orlando was ill."
    assert only(text, "Orlando").kind == "person"


def test_body_for_the_study_of_something() -> None:
    text = "On Monday the Institute for the Study of Rain said no."
    assert called(text, "the Institute for the Study of Rain") == [
        "Institute for the Study of Rain"
    ]


def test_after_an_adverbial_with_a_body_in_it_stands_a_subject() -> None:
    text = "During her primary campaign, Clinton took flak for it. Half of Clinton’s voters left."
    assert only(text, "Clinton").kind == "person"


def test_whose_ministers_and_borders_are_told_of_is_a_state() -> None:
    text = "Velden blamed Oskary. Velden’s foreign minister, Ilse Marr, said her side had waited."
    assert only(text, "Velden").kind == "organization"
    assert only(text, "Ilse Marr").affiliation == "Velden"
    text = "Velden waited. Prime Minister Tor Halvik of Velden said no."
    assert only(text, "Velden").kind == "organization"
    text = "Troops left for neighbouring Oskary. Oskary waited."
    assert only(text, "Oskary").kind == "organization"


@pytest.mark.parametrize("opening", ["It said", "In a statement, it said"])
def test_an_owner_that_is_taken_up_as_it_is_a_body(opening: str) -> None:
    text = f"The owner, Selby Harrow, denies that. {opening} the roof was sound."
    assert only(text, "Selby Harrow").kind == "organization"
    assert only(text, "Selby Harrow").role is None
    text = "The owner, Selby Harrow, denies that. He said the roof was sound."
    assert only(text, "Selby Harrow").kind == "person"


def test_what_says_it_of_itself_last_month_is_a_body() -> None:
    text = "Orvane said last month it was in talks."
    assert only(text, "Orvane").kind == "organization"


def test_a_province_is_not_short_for_its_council() -> None:
    text = "Rebels in the province of Marouf left. The Marouf Liberation Council said no."
    assert [m.start for m in only(text, "Marouf Liberation Council").mentions] == [
        text.index("Marouf Liberation")
    ]
