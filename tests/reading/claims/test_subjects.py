"""Further cues in a sentence: whose subject they take, and what they cut off."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "while another says": (
        "Ilves accused Tamm of theft while Tamm said the money was a loan.",
        [("Ilves", "accused", "Tamm of theft"), ("Tamm", "said", "the money was a loan")],
    ),
    # further cues
    "participle": (
        "Ilves said the bridge was safe, adding that the road was closed.",
        [
            ("Ilves", "said", "the bridge was safe"),
            ("Ilves", "adding that", "the road was closed"),
        ],
    ),
    "participle after a quotation": (
        "Ilves said it was “the safest bridge of all,” adding that the road was closed.",
        [
            ("Ilves", "said", "it was “the safest bridge of all,”"),
            ("Ilves", "adding that", "the road was closed"),
        ],
    ),
    "participle after a quoted term": (
        "Ilves said the bridge was “old and safe,” adding that the road was closed.",
        [
            ("Ilves", "said", "the bridge was “old and safe,”"),
            ("Ilves", "adding that", "the road was closed"),
        ],
    ),
    "participle with object and infinitive": (
        "Ilves met the mayor, urging him to close the road.",
        [("Ilves", "urging", "him to close the road")],
    ),
    "participle with object and predicate": (
        "Ilves showed the plan, calling it a waste of money.",
        [("Ilves", "calling", "it a waste of money")],
    ),
    "participle before its subject": (
        "Calling the plan a mistake, Ilves left the room.",
        [("Ilves", "Calling", "the plan a mistake")],
    ),
    "participle after the object of its subject": (
        "The council issued a statement saying the bridge was safe.",
        [("The council", "saying", "the bridge was safe")],
    ),
    "second verb": (
        "Tamm spoke first and said the bridge was safe.",
        [("Tamm", "said", "the bridge was safe")],
    ),
    "second cue": (
        "Ilves said the bridge was safe and urged the council to open it.",
        [
            ("Ilves", "said", "the bridge was safe"),
            ("Ilves", "urged", "the council to open it"),
        ],
    ),
    "second cue in the tense of the first": (
        "Ilves noted that Tamm had promised to pay, and criticized the lack of a plan.",
        [
            ("Ilves", "noted that", "Tamm had promised to pay"),
            ("Ilves", "criticized", "the lack of a plan"),
        ],
    ),
    "second cue with a short object": (
        "Ilves said the bridge was safe, but urged caution.",
        [("Ilves", "said", "the bridge was safe"), ("Ilves", "urged", "caution")],
    ),
    "second verb that says nothing": (
        "Ilves said it was too early to judge, but did not deny that the bridge shook.",
        [("Ilves", "said", "it was too early to judge")],
    ),
    "second verb that declines": (
        "Ilves said the bridge was safe but declined to say why.",
        [("Ilves", "said", "the bridge was safe")],
    ),
    "second verb that refrains": (
        "Ilves noted the movement of the dunes but refrained from naming a cause.",
        [("Ilves", "noted", "the movement of the dunes")],
    ),
    "second verb that stops short": (
        "Ilves said the bridge was safe but stopped short of opening it.",
        [("Ilves", "said", "the bridge was safe")],
    ),
    "second verb in the past after would": (
        "The union said it would go to court and called a strike.",
        [("The union", "said", "it would go to court")],
    ),
    "second infinitive of a joined appeal": (
        "Ilves called on the council to act and on the port to pay.",
        [
            ("Ilves", "called on", "the council to act"),
            ("Ilves", "called on", "the port to pay"),
        ],
    ),
    "participle after a time": (
        "An hour later the port issued a correction, saying the bridge was safe.",
        [("the port", "saying", "the bridge was safe")],
    ),
    "second clause": (
        "Ilves said the bridge was safe, but Tamm said it was not.",
        [("Ilves", "said", "the bridge was safe"), ("Tamm", "said", "it was not")],
    ),
    "fronted clause": (
        "While Ilves said the bridge was safe, the council closed it.",
        [("Ilves", "said", "the bridge was safe")],
    ),
    "fronted clause with commas of its own": (
        "While Ilves said the bridge, the road and the dam were safe, the council closed them.",
        [("Ilves", "said", "the bridge, the road and the dam were safe")],
    ),
    "relative clause": (
        "Tamm, who says the bridge is safe, lives in Vark.",
        [("who", "says", "the bridge is safe")],
    ),
    "messenger": (
        "Ilves said Tamm told her the bridge was safe.",
        [("Tamm", "told", "the bridge was safe")],
    ),
    "messenger of one's own mind": (
        "Ilves said she expected the bridge to fall.",
        [("she", "expected", "the bridge to fall")],
    ),
    "messenger of a report stays the speaker": (
        "Ilves said reports show the bridge is safe.",
        [("Ilves", "said", "reports show the bridge is safe")],
    ),
    "messenger of advice": (
        "Ilves said her team had recommended raising the bridge.",
        [("her team", "had recommended", "raising the bridge")],
    ),
    "the noun before the clause is its subject": (
        "The council passed a plan that the port says is needed at once.",
        [("the port", "says", "is needed at once")],
    ),
    "the noun before the clause, inside a claim": (
        "Ilves put the loss at 3 million, a sum that Tamm says includes old debts.",
        [
            ("Ilves", "put", "the loss at 3 million"),
            ("Tamm", "says", "includes old debts"),
        ],
    ),
    "a relative clause that ends before the sentence does": (
        "The plan, which Ilves said was old, was dropped.",
        [("Ilves", "said", "was old")],
    ),
    "what she said was": (
        "The port lost what Ilves said was a sign of trust.",
        [("Ilves", "said", "was a sign of trust")],
    ),
    "a plan that she called": (
        "The council passed a plan that Ilves called “a waste of public money”.",
        [("Ilves", "called", "“a waste of public money”")],
    ),
    "what she described as": (
        "The council mended what Ilves described as “serious and lasting damage”.",
        [("Ilves", "described as", "“serious and lasting damage”")],
    ),
    "a second speaker after and": (
        "Ilves said the bridge was safe and the port said it was glad.",
        [("Ilves", "said", "the bridge was safe"), ("the port", "said", "it was glad")],
    ),
    "a relative clause in front": (
        "In a year in which many people say they do not trust the port, the union backed it.",
        [("many people", "say", "they do not trust the port")],
    ),
    "whose": (
        "The town, whose clerks announced new fees on Monday, closed the bridge.",
        [("clerks", "announced", "new fees")],
    ),
    "a second speaker after an object": (
        "Ilves accuses Tamm of weakness and Mara Nym says he is right.",
        [("Ilves", "accuses", "Tamm of weakness"), ("Mara Nym", "says", "he is right")],
    ),
    "a second speaker after a short quotation": (
        "The union says “no deal”, operator says the talks go on.",
        [("The union", "says", "“no deal”"), ("operator", "says", "the talks go on")],
    ),
    "this time": (
        "This time he praised it, and rose in defense of Tamm, who is ill, saying Tamm was right.",
        [("he", "saying", "Tamm was right")],
    ),
    "with a spokesman after closing marks": (
        "The port called it a “hoax,” with spokesman Carl Nym telling reporters that it was safe.",
        [("The port", "called", "it a “hoax,”"), ("spokesman Carl Nym", "telling", "it was safe")],
    ),
    "a participle after a clause in front": (
        "While Ilves says it is safe, the port closed it, adding that it was old.",
        [("Ilves", "says", "it is safe"), ("the port", "adding that", "it was old")],
    ),
    "with several doing it": (
        "Aides said there was no hurry, with several arguing that it was early.",
        [("Aides", "said", "there was no hurry"), ("several", "arguing that", "it was early")],
    ),
    "a second verb after what he called": (
        "Tamm denounced what Ilves described as “a shame” and insisted that it was late.",
        [("Ilves", "described as", "“a shame”"), ("Tamm", "insisted that", "it was late")],
    ),
    "adding without that": (
        "The port said it was safe, adding the road was shut.",
        [("The port", "said", "it was safe"), ("The port", "adding", "the road was shut")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected
