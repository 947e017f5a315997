"""Adverbials that name a source."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "a row that semicolons part": (
        "The mill was paid $3,000; the port, $4,000; and the inn, $5,000, according to Ilves.",
        [
            (
                "Ilves",
                "according to",
                "The mill was paid $3,000; the port, $4,000; and the inn, $5,000",
            )
        ],
    ),
    "plans to do so": (
        "More than 100 homes have announced plans to do so, according to Ilves.",
        [("Ilves", "according to", "More than 100 homes have announced plans to do so")],
    ),
    "before an apposition": (
        "Many homes have announced plans to close, according to the Care Board, a charity.",
        [("the Care Board", "according to", "Many homes have announced plans to close")],
    ),
    "by her count": (
        "Eleven met the mark, by the institute’s count.",
        [("the institute’s", "by the institute’s count", "Eleven met the mark")],
    ),
    "inside what is said": (
        "The group said five died in a raid that began, by its account, an hour earlier.",
        [("The group", "said", "five died in a raid that began, by its account, an hour earlier")],
    ),
    "in his words, of": (
        "In the words of Gen. Oda Tamm, the bridge is lost.",
        [("Gen. Oda Tamm", "In the words of", "the bridge is lost")],
    ),
    "by its own account": (
        "By its own account, the group has 3,000 members.",
        [("its", "By its own account", "the group has 3,000 members")],
    ),
    "at the end": (
        "The ferry had no radio, by the drivers’ account.",
        [("the drivers’", "by the drivers’ account", "The ferry had no radio")],
    ),
    "opinion of": (
        "The count was fair, in the opinion of the monitors.",
        [("the monitors", "in the opinion of", "The count was fair")],
    ),
    "point of view": (
        "From Vark’s point of view, the pact is dead.",
        [("Vark’s", "From Vark’s point of view", "the pact is dead")],
    ),
    "per": (
        "Exports fell sharply, per the customs office.",
        [("the customs office", "per", "Exports fell sharply")],
    ),
    "per, before": (
        "Per a note from the embassy, visas will resume on Monday.",
        [("a note from the embassy", "Per", "visas will resume on Monday")],
    ),
    "the clause follows": (
        "Ilves paid the crew because, in her words, they knew the way.",
        [("her", "in her words", "they knew the way")],
    ),
    "the predicate follows": (
        "The bridge is, in the words of the mayor, a death trap.",
        [("the mayor", "in the words of", "a death trap")],
    ),
    "early returns": (
        "Late Sunday, Ilves won the vote in Vark, according to early returns.",
        [("early returns", "according to", "Late Sunday, Ilves won the vote in Vark")],
    ),
    "early results, in front": (
        "According to early results of the poll, Ilves led in both towns.",
        [("early results of the poll", "According to", "Ilves led in both towns")],
    ),
    "after an adverb": (
        "Now, according to the port, some are late.",
        [("the port", "according to", "Now, according to the port, some are late")],
    ),
    "only the quotation": (
        "What began as a dispute is now, in the words of one clerk, “a great long war.”",
        [("one clerk", "in the words of", "“a great long war.”")],
    ),
    "an apposition of a body that thinks": (
        "According to the Vark Institute, a Norvian think tank, the troops lack training.",
        [("the Vark Institute", "According to", "the troops lack training")],
    ),
    "though somebody leads in polls": (
        "Though Ilves held a lead over Tamm in city polls, she was older.",
        [("city polls", "in", "Ilves held a lead over Tamm")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_adverbial_attributes_its_clause(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rice costs 4 marks per person, per day.",
        "Ilves left the bridge, from the point of departure.",
        "Ilves opened an account, in the bank’s account books.",
    ],
)
def test_rates_and_other_nouns_name_nobody(text: str) -> None:
    assert claims(text) == []


def test_apposition_after_according_to_is_no_content() -> None:
    text = "Trade is lower than it ever has been, according to Oda Tamm, a broker in Vark."
    assert claims(text) == [("Oda Tamm", "according to", "Trade is lower than it ever has been")]


def test_per_is_a_name_too() -> None:
    text = "Her host, Per Holte, said it was safe."
    assert claims(text) == [("Per Holte", "said", "it was safe")]


@pytest.mark.parametrize("before", ["That’s", "That is", "This is all"])
def test_what_only_points_is_no_content(before: str) -> None:
    assert claims(f"{before} according to Oda Tamm.") == []


def test_what_only_points_is_answered() -> None:
    assert claims("That is disputed by the union.") == [("the union", "is disputed", "That")]
