"""Units of measure, money and time; rates; the singular of nouns; the head of a noun phrase."""

from __future__ import annotations

import pytest

from summarize.reading.figures import counted, rates, units
from summarize.reading.figures.unittable import Dimension
from summarize.reading.words import plurals
from summarize.reading.words.lexemes import Tokens, lowered
from tests.reading.sentence import figures, only


def tokens(text: str) -> Tokens:
    return Tokens(text, lowered(text), 0, len(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("percent", "percent"),
        ("per cent of", "percent"),
        ("%", "percent"),
        ("percentage points", "percentage point"),
        ("5-point lead", "point"),
        ("bps", "basis point"),
        ("dollars", "USD"),
        ("$", "USD"),
        ("Australian dollars", "Australian dollar"),
        ("Swiss francs", "Swiss franc"),
        ("pounds", "pound"),
        ("miles an hour", "mile/hour"),
        ("miles", "mile"),
        ("5-mile trip", "mile"),
        ("sq. km", "square kilometre"),
        ("square kilometers", "square kilometre"),
        ("cubic feet", "cubic foot"),
        ("kilowatt-hours", "kilowatt-hour"),
        ("tonnes", "metric ton"),
        ("tons", "ton"),
        ("°C", "degree Celsius"),
        ("degrees Fahrenheit", "degree Fahrenheit"),
        ("degrees", "degree"),
        ("5-year-old", "year"),
        ("months of age", "month"),
        ("megabytes", "megabyte"),
        ("μg", "microgram"),
    ],
)
def test_printed_forms_have_one_plain_name(text: str, name: str) -> None:
    unit = units.measured(tokens(text), 1 if text[0] == "5" else 0)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("text", ["soldiers", "in the harbour", "m any", "t he", "-foottall", ""])
def test_other_words_are_no_unit(text: str) -> None:
    assert units.measured(tokens(text), 0) is None


def test_a_letter_is_a_unit_only_where_it_touches_the_digits_or_ends_the_phrase() -> None:
    assert units.measured(tokens("5m away"), 1) == ("metre", "measure", 2)
    assert units.measured(tokens("5 m x 4 m"), 1) == ("metre", "measure", 2)
    assert units.measured(tokens("5 m boats"), 1) is None
    assert units.measured(tokens("24703 m212"), 1) is None
    assert units.measured(tokens("6 ft 2 in tall"), 3) == ("inch", "measure", 4)
    assert units.measured(tokens("born 2 in Riga"), 2) is None


def test_a_power_touches_its_unit() -> None:
    assert units.measured(tokens("25 km2"), 1) == ("square kilometre", "measure", 3)
    assert units.measured(tokens("25 km 2 boats"), 1) == ("kilometre", "measure", 2)


def test_a_magnitude_word_makes_pounds_and_won_money() -> None:
    assert units.measured(tokens("pounds"), 0, large=True) == ("GBP", "money", 1)
    assert units.measured(tokens("won"), 0, large=True) == ("won", "money", 1)
    assert units.measured(tokens("won the race"), 0, large=True) is None
    assert units.measured(tokens("won"), 0) is None


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$5", ("USD", 0)),
        ("US$5", ("USD", 0)),
        ("C$5", ("Canadian dollar", 0)),
        ("paid a $5", ("USD", 2)),
        ("hk $ 5", ("Hong Kong dollar", 0)),
        ("€5", ("EUR", 0)),
        ("£5", ("GBP", 0)),
        ("¥5", ("JPY", 0)),
        ("Rs. 5", ("INR", 0)),
        ("EUR 5", ("EUR", 0)),
        ("at 5", None),
    ],
)
def test_currency_before_the_number(text: str, currency: tuple[str, int] | None) -> None:
    row = tokens(text)
    assert units.currency_before(row, len(row) - 1) == currency


@pytest.mark.parametrize(
    ("text", "dimension", "found"),
    [
        ("a day", "count", ("day", 2)),
        ("per share", "money", ("share", 2)),
        ("a barrel", "money", ("barrel", 2)),
        ("$5-a-share", "money", ("share", 6)),
        ("per square foot", "money", ("square foot", 3)),
        ("per customer", "count", ("customer", 2)),
        ("annually", "money", ("year", 1)),
        ("per annum", "share", ("year", 2)),
        ("apiece", "money", ("piece", 1)),
        ("/week", "count", ("week", 2)),
        ("of crude oil a day", "measure", ("day", 5)),
        ("a man", "money", None),
        ("a game-changer", "count", None),
        ("a day", "time", None),
        ("of oil a friend sold", "measure", None),
    ],
)
def test_rates(text: str, dimension: Dimension, found: tuple[str, int] | None) -> None:
    start = 2 if text.startswith("$5") else 0
    assert rates.rate(tokens(text), start, "x", dimension) == found


def test_hours_a_week_is_a_rate_of_time() -> None:
    assert rates.rate(tokens("a week"), 0, "hour", "time") == ("week", 2)


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("soldiers", "soldier"),
        ("casualties", "casualty"),
        ("people", "person"),
        ("policewomen", "policewoman"),
        ("grandchildren", "grandchild"),
        ("feet", "foot"),
        ("boxes", "box"),
        ("losses", "loss"),
        ("houses", "house"),
        ("viruses", "virus"),
        ("heroes", "hero"),
        ("cases", "case"),
        ("lives", "life"),
        ("midwives", "midwife"),
        ("bookshelves", "bookshelf"),
        ("olives", "olive"),
        ("species", "species"),
        ("series", "series"),
        ("crisis", "crisis"),
        ("bus", "bus"),
        ("Iowans", "Iowan"),
        ("aircraft", "aircraft"),
    ],
)
def test_singular(word: str, singular: str) -> None:
    assert plurals.singular(word) == singular


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("North Korean soldiers in the hills", "soldier"),
        ("new campaign offices", "office"),
        ("sports teams", "team"),
        ("Democrats voted", "Democrat"),
        ("United Ports inspectors came", "inspector"),
        ("more trucks", "truck"),
        ("most expensive inns", "inn"),
        ("paid employees", "employee"),
        ("middle-aged men", "man"),
        ("police officers", "officer"),
        ("police", "police"),
        ("dead", "person"),
        ("mainstream candidates - all of them old", "candidate"),
    ],
)
def test_the_head_of_a_noun_phrase(text: str, name: str) -> None:
    noun = counted.head(tokens(text), 0)
    assert noun is not None
    assert noun.name == name


@pytest.mark.parametrize(
    "text", ["were lost", "went home", "in all", ", she said", "undecided", "two boats", ""]
)
def test_no_noun_phrase_no_head(text: str) -> None:
    assert counted.head(tokens(text), 0) is None


def test_a_singular_head_is_read_where_one_thing_is_counted() -> None:
    assert counted.head(tokens("fishing boat sank"), 0) is None
    noun = counted.head(tokens("fishing boat capsized nearby"), 0, one=True)
    assert noun is not None
    assert noun.name == "boat"
    assert counted.head(tokens("saying"), 0, one=True) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The rate of infection is 34 per 100,000 in Kessel.", 34, "per 100,000"),
        ("The incidence fell to 9.5 per 1,000.", 9.5, "per 1,000"),
        ("Roe’s net rating is minus 25.", -25, None),
        ("FIVE MINERS SAVED IN KESSEL", 5, "miner"),
        ("One in five adults smokes.", 0.2, "adult"),
    ],
)
def test_units_of_what_is_left_out_shouted_or_told_of_one(
    text: str, value: float, unit: str | None
) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)


def test_no_prefix_is_an_event() -> None:
    assert not [q for q in figures("It was the fourth bi-annual rope fair.") if q.unit == "bi"]
