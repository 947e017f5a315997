"""Cues that are nouns."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "time before an infinitive": (
        "Norvia’s pledge last month to buy 70 boats was welcome.",
        [("Norvia’s", "pledge last month to", "buy 70 boats")],
    ),
    "time before a clause": (
        "Ilves’s assertion Monday that the bridge was safe drew laughter.",
        [("Ilves’s", "assertion Monday that", "the bridge was safe")],
    ),
    "occasion and time before a clause": (
        "Ilves expressed frustration in an interview this year that the boats were late.",
        [
            (
                "Ilves",
                "expressed frustration in an interview this year that",
                "the boats were late",
            )
        ],
    ),
    "time after a light verb's noun": (
        "Norvia issued a warning Monday that the bridge could fall.",
        [("Norvia", "issued a warning Monday that", "the bridge could fall")],
    ),
    "time before a relative clause": (
        "A judge issued a ruling Monday that should help the city.",
        [],
    ),
    "what a second verb takes, once": (
        "Norvia has a plan and has often rejected calls to join the talks.",
        [("Norvia", "has often rejected", "calls to join the talks")],
    ),
    "an answer that is what is said": (
        "Ilves’s answer was that “the bridge is safe,” so nobody should wait.",
        [("Ilves’s", "answer was that", "“the bridge is safe,” so nobody should wait")],
    ),
    "whom or what it concerns before its verb": (
        "Norvia’s position on the boats has been that they must stay.",
        [("Norvia’s", "position on the boats has been that", "they must stay")],
    ),
    "what is made, and not said": (
        "Ilves’s claim that Ada Nym made last week was false.",
        [],
    ),
    "an aside before that": (
        "Ilves’s claim, made on Monday, that boats were late was false.",
        [("Ilves’s", "claim, made on Monday, that", "boats were late")],
    ),
    "an adverbial that ends at its comma": (
        "In response to Ilves’s proposal to close the port, Tamm’s aide left.",
        [("Ilves’s", "proposal to", "close the port")],
    ),
    "a point of view inside": (
        "Ilves made the observation that, from her point of view, it was late.",
        [("Ilves", "made the observation that", "from her point of view, it was late")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text) == expected
