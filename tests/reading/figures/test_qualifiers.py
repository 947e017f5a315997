"""How firmly a number is meant: about, at least, at most, or during."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures, only


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        *[
            (w, "about")
            for w in ("about", "some", "around", "nearly", "roughly", "barely", "an estimated")
        ],
        *[
            (w, "at_least")
            for w in ("more than", "over", "at least", "no fewer than", "upwards of")
        ],
        *[(w, "at_most") for w in ("up to", "as many as", "under", "fewer than", "no more than")],
        ("well over", "at_least"),
        ("no better than", "at_most"),
        ("no smaller than", "at_least"),
    ],
)
def test_a_qualifier_before_belongs_to_the_figure(words: str, kind: str) -> None:
    text = f"There were {words} 300 boats."
    figure = only(text)
    assert figure.qualifier == kind
    assert text[figure.start : figure.end] == f"{words} 300 boats"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("300 or more boats", "at_least"),
        ("300-plus boats", "at_least"),
        ("300+ boats", "at_least"),
        ("20-odd boats", "about"),
        ("20 or so boats", "about"),
        ("300 or fewer boats", "at_most"),
        ("5 percent or more", "at_least"),
        ("hundreds of boats", "at_least"),
        ("300 boats", "exact"),
    ],
)
def test_a_qualifier_after_the_number_or_none(content: str, kind: str) -> None:
    text = f"There were {content}."
    figure = only(text)
    assert (text[figure.start : figure.end], figure.qualifier) == (content, kind)


def test_over_a_time_says_during_unless_something_lasted() -> None:
    assert only("Costs fall over 10 years.").qualifier == "exact"
    assert only("The siege took over 10 years.").qualifier == "at_least"


def test_up_to_after_a_verb_of_motion_is_a_level() -> None:
    assert only("Rates went up to 5 percent.").qualifier == "exact"
    assert only("Rates of up to 5 percent apply.").qualifier == "at_most"


def test_a_conversion_in_brackets_is_as_firm_as_what_it_converts() -> None:
    assert [q.qualifier for q in figures("It lay about 7 miles (11 km) off.")] == ["about"] * 2
    assert figures("It sank about 7 boats (3 rafts).")[1].qualifier == "exact"


def test_within_a_time_is_at_most() -> None:
    figure = only("It must end within 14 days.")
    assert (figure.qualifier, figure.start) == ("at_most", 12)


def test_phased_in_over_a_time_says_during() -> None:
    assert only("It is phased in over six years.").qualifier == "exact"
    assert only("It is the worst in over six years.").qualifier == "at_least"


def test_an_age_and_a_time_have_limits_of_their_own() -> None:
    assert only("It is for children under age 12.").qualifier == "at_most"
    assert only("It is for those over the age of 65.").qualifier == "at_least"
    assert only("They wait as long as five hours.").qualifier == "at_most"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The train had not been carrying more than 290 boats.", "at_most"),
        ("They never had over 12 boats.", "at_most"),
        ("It didn't cost less than 5 crowns.", "at_least"),
        ("It did not sink, and more than 40 boats left.", "at_least"),
        ("It was not that more than 40 boats left.", "at_least"),
        ("Not only did more than 40 boats leave.", "at_least"),
        ("It has not rained for more than 10 days.", "at_least"),
    ],
)
def test_a_not_before_the_verb_turns_more_into_at_most(text: str, kind: str) -> None:
    assert only(text).qualifier == kind


@pytest.mark.parametrize("verb", ["was chosen first", "was picked", "is a victory"])
def test_over_those_who_were_passed_by_is_no_qualifier(verb: str) -> None:
    assert only(f"She {verb} over three other rowers.").qualifier == "exact"
