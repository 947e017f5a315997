"""A sentence keeps who, which way, how surely and on what condition; else it is not believed."""

from __future__ import annotations

from typing import Any

import pytest

from summarize.grounding import Grounder, sense
from summarize.reading import reader
from summarize.reading.figures import quantities
from summarize.reading.text import passages
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply


def same(name: str, other: str) -> bool:
    return {name, other} == {"Ostrel", "Ostrellia"}


class TestWords:
    """What stands where something else stood."""

    @pytest.mark.parametrize(
        ("words", "false"),
        [
            ("the ferry left before the storm", "The ferry left after the storm."),
            ("the ferry left Ansel at noon", "The ferry left Corvo at noon."),
            ("all of the boats sank", "Some of the boats sank."),
            ("the mayor sold the harbour", "The mayor bought the harbour."),
            ("the guard hit Ann Roe on the quay", "The guard hit Ben Vale on the quay."),
        ],
    )
    def test_another_word_is_another_thing(self, words: str, false: str) -> None:
        assert not sense.keeps_words(false, words, same)

    @pytest.mark.parametrize(
        ("words", "true"),
        [
            ("he left before the storm", "Ben Vale left before the storm."),
            ("the ferry sails at noon", "The ferry sailed at noon."),
            ("Ostrel will not sign", "Ostrellia will not sign."),
            ("Paris will not sign", "France will not sign."),
            ("the harbour, which is old, will close", "The harbour will close."),
            ("They sank at noon", "The boats sank at noon."),
            ("SIX BOATS SANK", "Six boats sank."),
            ("Ms. Roe must go", "Ann Roe must go."),
        ],
    )
    def test_a_form_a_name_and_what_is_left_out_are_none(self, words: str, true: str) -> None:
        assert sense.keeps_words(true, words, same)


def test_the_opposite_is_not_what_was_said() -> None:
    assert not sense.keeps_ways("Rents fell in the old town.", "rents, he said, rose sharply")
    assert sense.keeps_ways("Rents rose.", "rents rose and wages fell")
    assert not sense.keeps_ways("Rents fell and wages rose.", "rents rose and wages fell")
    assert sense.keeps_ways("The port is open.", "ships may come and go")


def test_what_may_be_is_not_what_will_be() -> None:
    assert not sense.keeps_doubts("The wall will fall.", "the wall may fall")
    assert not sense.keeps_doubts("The wall falls.", "the wall could fall")
    assert sense.keeps_doubts("The wall might fall.", "the wall could fall")
    assert sense.keeps_doubts("Nobody was hurt.", "nobody was hurt, though the wall may fall")
    both = "The wall will fall and the gate may hold."
    assert not sense.keeps_doubts(both, "the wall may fall and the gate may hold")


def test_a_condition_stays() -> None:
    assert not sense.keeps_conditions("We will pay.", "we will pay if a court says so")
    assert not sense.keeps_conditions("We would pay.", "unless they sign we would pay")
    assert sense.keeps_conditions("We pay once a court says so.", "we pay if a court says so")
    assert sense.keeps_conditions("Will it leak?", "if it will leak")
    assert not sense.keeps_conditions("Will it leak?", "if it will leak if it rains")
    assert sense.keeps_conditions("She paid.", "when they asked if she had paid, she had")
    assert not sense.keeps_limits("They put it off.", "they put it off until the vote")
    assert sense.keeps_limits(
        "They put it off till after the vote.", "they put it off until the vote"
    )


def test_what_is_denied_is_not_so() -> None:
    assert not sense.keeps_denials("The dam was weak.", "Roe denied that the dam was weak.")
    assert not sense.keeps_denials("Vale fled.", "Reports that Vale had fled proved false.")
    assert sense.keeps_denials("Roe rejects it.", "Roe denied that the dam was weak.")
    assert sense.keeps_denials("The dam was not weak.", "Roe denied that the dam was weak.")


def test_two_names_do_not_change_places() -> None:
    assert not sense.keeps_order("Vale sued Roe.", "on Monday Roe sued Vale")
    assert sense.keeps_order("Vale was sued by Roe.", "on Monday Roe sued Vale")
    assert sense.keeps_order("Roe sued Vale.", "Roe, of Ansel, sued Vale")


@pytest.mark.parametrize(
    ("words", "false"),
    [
        ("at least 19 people drowned", "19 people drowned."),
        ("19 people drowned", "More than 19 people drowned."),
        ("some 300 soldiers crossed", "Exactly 300 soldiers crossed."),
        ("some 300 soldiers crossed", "Some 300 houses crossed."),
        ("profit fell to 6 percent", "Profit fell 6 percent."),
        ("profit rose 6 percent", "Profit fell 6 percent."),
    ],
)
def test_a_number_keeps_what_it_is_told_with(words: str, false: str) -> None:
    there = quantities.find(words, passages.split(words))
    assert there
    assert not sense.keeps_measures(false, there)
    assert sense.keeps_measures(f"{words[0].upper()}{words[1:]}.", there)


ARTICLE = (
    "Vale sued over harbour\n\n"
    "Mayor Ann Roe said on Monday that Ben Vale had sued Carl Hume. "
    "“He may pay at least 300 crowns if a court wants it,” she said.\n\n"
    + "The harbour was quiet on the day. " * 12
    + "\n\nThe clerk said he would go home."
)
WHOLE = Extent(0, len(ARTICLE))


def worded(proposition: str, **fields: Any) -> str:
    told = {"speakers": ["Ann Roe"], "source": "Mayor Ann Roe", "cue": "said", "passage": 2}
    told |= {"content": "Ben Vale had sued Carl Hume", "proposition": proposition} | fields
    grounder = Grounder(reader.read(ARTICLE))
    return grounder.claims.ground(ClaimReply.model_validate(told), WHOLE).proposition


def test_the_articles_words_stand_for_a_false_sentence() -> None:
    assert worded("Ben Vale sued Carl Hume.") == "Ben Vale sued Carl Hume."
    assert worded("Carl Hume sued Ben Vale.") == "Ben Vale had sued Carl Hume."
    assert worded("Ben Vale had paid Carl Hume.") == "Ben Vale had sued Carl Hume."


def test_nobody_is_meant_who_was_last_named_long_before() -> None:
    clerk = {"speakers": ["the clerk"], "source": "The clerk", "passage": 16}
    said = {"content": "he would go home"} | clerk
    assert "Hume" not in worded("Carl Hume would go home.", **said)


GISTS = (
    "Nurses end walkout\n\n"
    "Mayor Ann Roe told police chief Ben Vale on Monday that 12 people had died. "
    "“There is no evidence that the dam was weak,” she said. “If a court wants it, the town pays.” "
    "Carl Hume, a lawyer, doubted that the dam would hold. "
    "Vale denied that he had been drunk when it broke.\n\n"
    "Rents rose 6 percent to 900 crowns in May. At least 40 houses fell. The nurses lost a dollar. "
    "Hume owns 40 houses."
)


@pytest.mark.parametrize(
    "false",
    [
        "Ben Vale told Ann Roe that 12 people had died.",
        "12 people had died, Carl Hume said.",
        "Ann Roe knew that the dam was weak.",
        "The town pays, as a court wants it.",
        "The dam would hold.",
        "Ben Vale was drunk when the dam broke.",
        "Rents fell 6 percent to 900 crowns in May.",
        "At most 40 houses fell.",
        "40 houses fell.",
        "The nurses gained a dollar.",
        "Nurses end walkout after Ben Vale was drunk.",
    ],
)
def test_a_gist_is_held_to_the_passage_that_it_is_of(false: str) -> None:
    assert Grounder(reader.read(GISTS)).gist(false) is None


@pytest.mark.parametrize(
    "true",
    [
        "Mayor Ann Roe says 12 people died.",
        "Ben Vale denies that he was drunk when the dam broke.",
        "Rents rose 6 percent in May. At least 40 houses fell.",
        "Nurses end their walkout.",
    ],
)
def test_a_gist_that_keeps_to_it_stands(true: str) -> None:
    assert Grounder(reader.read(GISTS)).gist(true) == true


def test_a_sentence_that_was_asked_for_keeps_it_too() -> None:
    grounder = Grounder(reader.read(ARTICLE))
    start = ARTICLE.index("“He may")
    content = Extent(start, ARTICLE.index("”", start) + 1)
    speakers = grounder.speakers.of(["Ann Roe"], None)
    right = "He may pay at least 300 crowns if a court wants it."
    assert grounder.claims.reworded(right, content, speakers) == right
    for false in ("He may pay 300 crowns if a court wants it.", "He may pay at least 300 crowns."):
        assert grounder.claims.reworded(false, content, speakers) is None
