"""Cues that are nouns, and participles."""

import pytest

from tests.reading.attributed import claims, speakers

CASES = {
    "of a clause that is joined": (
        "Ilves said the rules were strict, and the Vark Union sued the city, saying they were old.",
        [
            ("Ilves", "said", "the rules were strict, and the Vark Union sued the city"),
            ("the Vark Union", "saying", "they were old"),
        ],
    ),
    "who speaks of what a lawsuit says": (
        "Ilves slammed a lawsuit alleging that boats were late, calling it a hoax.",
        [
            ("Ilves", "slammed", "a lawsuit alleging that boats were late"),
            ("Ilves", "calling", "it a hoax"),
        ],
    ),
    "what an event shows": (
        "Ilves said the port was shut, highlighting the strains on its crew.",
        [("Ilves", "said", "the port was shut")],
    ),
    "what a report shows besides": (
        "The report found that pay fell, showing that the crisis goes on.",
        [
            ("The report", "found that", "pay fell"),
            ("The report", "showing that", "the crisis goes on"),
        ],
    ),
    "what data show that somebody reads": (
        "The clerks went over old data showing that the port was sinking.",
        [("old data", "showing that", "the port was sinking")],
    ),
    "what a report shows that somebody released": (
        "The union released a report showing that pay fell.",
        [("The union", "showing that", "pay fell")],
    ),
    "what was done by saying": (
        "Ilves won the vote by promising to mend the lock.",
        [("Ilves", "promising to", "mend the lock")],
    ),
    "a report that somebody disputes": (
        "Ilves is discrediting an earlier report saying the port was shut.",
        [("an earlier report", "saying", "the port was shut")],
    ),
    "a letter that somebody sent": (
        "Ilves sent an earlier letter saying the port was shut.",
        [("Ilves", "saying", "the port was shut")],
    ),
    "her advice is": (
        "The agency’s advice is to boil water. Their fear is that it will last.",
        [
            ("The agency’s", "advice is to", "boil water"),
            ("Their", "fear is that", "it will last"),
        ],
    ),
    "who wrote last month, expressing concern": (
        "Its minister, Dan Tamm, wrote to Ilves last month expressing concern that it might sink.",
        [("Its minister", "expressing concern that", "it might sink")],
    ),
    "who opened by blaming": (
        "Oda Ilves opened by blaming the delay on the wind.",
        [("Oda Ilves", "blaming", "the delay on the wind")],
    ),
    "who campaigned on a promise": (
        "Ilves campaigned on a promise to double the wage.",
        [("Ilves", "promise to", "double the wage")],
    ),
    "who spent a week inveighing": (
        "Ilves spent much of the week inveighing against rules for boats.",
        [("Ilves", "inveighing against", "rules for boats")],
    ),
    "who kept saying": (
        "Ilves kept saying that the port was safe.",
        [("Ilves", "saying that", "the port was safe")],
    ),
    "who took turns urging": (
        "Speakers took turns urging the crowd to wait.",
        [("Speakers", "urging", "the crowd to wait")],
    ),
    "who began by declaring": (
        "It is a threat to the man who began his campaign by declaring that the port was lost.",
        [("who", "declaring that", "the port was lost")],
    ),
    # nouns
    "owned noun": (
        "Residents’ concerns that the bridge is unsafe were ignored.",
        [("Residents’", "concerns that", "the bridge is unsafe")],
    ),
    "owned noun with an infinitive": (
        "The council ignored his promise to rebuild the bridge.",
        [("his", "promise to", "rebuild the bridge")],
    ),
    "owned noun before the main verb": (
        "His promise to shelter everyone met with doubt in Vark.",
        [("His", "promise to", "shelter everyone")],
    ),
    "noun with a hearer and an infinitive": (
        "Ilves and Tamm renewed their appeal to Norvia to close the bridge.",
        [("Ilves and Tamm", "renewed their appeal to", "Norvia to close the bridge")],
    ),
    "noun of a forecast": (
        "The bank’s forecast of 2% growth was too high.",
        [("The bank’s", "forecast of", "2% growth")],
    ),
    "noun with a verb that looks like an adjective": (
        "Doctors raised concerns that the drug is unsafe.",
        [("Doctors", "raised concerns that", "the drug is unsafe")],
    ),
    "noun of a demand": (
        "Ilves repeated her call for a ban.",
        [("Ilves", "repeated her call for", "a ban")],
    ),
    "noun of denial": (
        "Norvia’s denials of any leak were met with doubt.",
        [("Norvia’s", "denials of", "any leak")],
    ),
    "noun of a demand that something be": (
        "The union’s demand that wages be raised was turned down.",
        [("The union’s", "demand that", "wages be raised")],
    ),
    "noun of a mind that is in a view": (
        "The minister is of the view that the bridge is lost.",
        [("The minister", "is of the view that", "the bridge is lost")],
    ),
    "noun whose clause ends in a particle": (
        "The agency’s warning that fuel would run out went unheeded.",
        [("The agency’s", "warning that", "fuel would run out")],
    ),
    "noun with its verb": (
        "The mayor expressed concern that the bridge would fall.",
        [("The mayor", "expressed concern that", "the bridge would fall")],
    ),
    "noun with an agent": (
        "The mayor was troubled by claims from residents that the bridge was unsafe.",
        [("residents", "claims", "the bridge was unsafe")],
    ),
    "after saying": (
        "After saying that the bridge was safe, Ilves sat down.",
        [("Ilves", "saying that", "the bridge was safe")],
    ),
    "a noun, where it was said, and that": (
        "Ilves left despite her claim in a recent interview that she would stay.",
        [("her", "claim in a recent interview that", "she would stay")],
    ),
    "whose participle it is, after a nested clause": (
        "Oda Tamm said Vark hoped the port would open, adding that silence was a choice.",
        [
            ("Vark", "hoped", "the port would open"),
            ("Oda Tamm", "adding that", "silence was a choice"),
        ],
    ),
    "the contention of somebody that": (
        "The map fits the contention of Mara Ilves that the bridge is old.",
        [("Mara Ilves", "contention", "the bridge is old")],
    ),
    "with nearly so many": (
        "The row grew, with nearly 140 clerks blasting the plan.",
        [("140 clerks", "blasting", "the plan")],
    ),
    "also made the point": (
        "Ilves also made the point that the bridge was old.",
        [("Ilves", "made the point that", "the bridge was old")],
    ),
    "anxiety among them": (
        "There is anxiety among clerks and some friends that the bridge would fall.",
        [("clerks and some friends", "anxiety", "the bridge would fall")],
    ),
    "in her mind": (
        "In Ilves’s mind, the will to mend the bridge is a plan.",
        [("Ilves’s", "In Ilves’s mind", "the will to mend the bridge is a plan")],
    ),
    "a gerund after a preposition is no cue": (
        "Ilves warned against expecting miracles.",
        [("Ilves", "warned against", "expecting miracles")],
    ),
    "who is heard in a recording": (
        "The film cuts to footage of Ilves saying, “I want my money.”",
        [("Ilves", "saying", "“I want my money.”")],
    ),
    "each side": (
        "The truce fell with each side accusing the other of theft.",
        [("each side", "accusing", "the other of theft")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Talks broke down after the board’s envoy left, saying Norvia had lied.",
            "the board’s envoy",
        ),
        ("The case began when the bank sued Vark, contending that tolls were low.", "the bank"),
        (
            "Shares in Vark Micro fell after the chipmaker cut its forecast and said it would "
            "shed jobs.",
            "the chipmaker",
        ),
        ("Ada Nym wept after the envoy left, saying Norvia had lied.", "Ada Nym"),
        ("The board met after the envoy left, saying Norvia had lied.", "The board"),
    ],
)
def test_subject_that_says_nothing_leaves_it_to_the_clause_after_it(text: str, source: str) -> None:
    assert claims(text)[-1][0] == source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Vark group on Monday showed an ad, saying boats were late.", "The Vark group"),
        (
            "Ilves sent a letter to her aide, Oda Tamm, that said it was late.",
            "a letter to her aide",
        ),
        ("Ilves sent a letter this week that said it was late.", "a letter"),
        ("The opposition in Norvia, who said it was late, left.", "The opposition in Norvia"),
        ("It was hard to change the minds of voters who said it was late.", "voters"),
    ],
)
def test_whom_a_relative_or_a_participle_stands_for(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ilves had to resign on Monday, underscoring how weak the union is.",
        "Ilves could win the vote by promising to mend the lock.",
        "Ilves might have saved the port by saying that it was safe.",
        "The judge was misled into thinking that the port was safe.",
        "The cottage is the place that we bought, thinking it would be cheap.",
        "The crew held a long meeting highlighting the strains on the port.",
    ],
)
def test_what_an_event_shows_or_what_is_not_done_is_nothing_said(text: str) -> None:
    assert claims(text) == []


def test_there_says_nothing() -> None:
    assert claims("There he was on the air, calling Tamm a liar.") == []
    assert claims("That’s the view of cooks in harbour law, saying a toll is legal.") == []


def test_a_participle_behind_a_semicolon_hangs_on_what_stands_there() -> None:
    text = "Ilves said the port was dry; Tamm would not comment, saying that it was late."
    assert speakers(text) == ["Ilves", "Tamm"]
