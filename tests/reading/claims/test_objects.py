"""Contents that are no clause: infinitives, objects, things."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "her, who is endorsed": ("The mayors have endorsed her; the council has not.", []),
    # other frames
    "infinitive": (
        "Ilves vowed to rebuild the bridge.",
        [("Ilves", "vowed to", "rebuild the bridge")],
    ),
    "object and infinitive": (
        "Ilves urged the council to close the road.",
        [("Ilves", "urged", "the council to close the road")],
    ),
    "object and as": (
        "Ilves described the plan as a waste of money.",
        [("Ilves", "described", "the plan as a waste of money")],
    ),
    "object and of": (
        "Ilves accused the council of hiding the report.",
        [("Ilves", "accused", "the council of hiding the report")],
    ),
    "object and for": (
        "Ilves blamed the council for the delay.",
        [("Ilves", "blamed", "the council for the delay")],
    ),
    "object and predicate": (
        "Ilves called the plan “a waste of money.”",
        [("Ilves", "called", "the plan “a waste of money.”")],
    ),
    "what she called": (
        "The council liked what Ilves called “a waste of public money”.",
        [("Ilves", "called", "“a waste of public money”")],
    ),
    "which she called": (
        "Tamm praised the closure of the road, which Ilves called “a waste of public money”.",
        [
            ("Tamm", "praised", "the closure of the road"),
            ("Ilves", "called", "“a waste of public money”"),
        ],
    ),
    "stance": (
        "Ilves condemned the closure of the road.",
        [("Ilves", "condemned", "the closure of the road")],
    ),
    "stance with a particle": (
        "Ilves called for the closure of the road.",
        [("Ilves", "called for", "the closure of the road")],
    ),
    "object and figure": (
        "Ilves estimated the crowd at 6,000.",
        [("Ilves", "estimated", "the crowd at 6,000")],
    ),
    "pronoun and figure": (
        "A foreign station measured it at 5.6.",
        [("A foreign station", "measured", "it at 5.6")],
    ),
    "figure given as": (
        "The port gave the number of dead as about 12.",
        [("The port", "gave", "the number of dead as about 12")],
    ),
    "figure foreseen": (
        "The port now sees revenue of 16 million this year.",
        [("The port", "sees", "revenue of 16 million this year")],
    ),
    "object and likeness": (
        "Ilves compared the plan to a lottery.",
        [("Ilves", "compared", "the plan to a lottery")],
    ),
    "object and cause": (
        "The port attributed the fall to heavy rain.",
        [("The port", "attributed", "the fall to heavy rain")],
    ),
    "a count": (
        "The clinic counted 1,106 infections in May.",
        [("The clinic", "counted", "1,106 infections in May")],
    ),
    "a sum reported": (
        "The port reported a loss of 3 million for the year.",
        [("The port", "reported", "a loss of 3 million for the year")],
    ),
    "identified as": (
        "Police identified the man as Oda Tamm.",
        [("Police", "identified", "the man as Oda Tamm")],
    ),
    "claims to": (
        "Ilves claims to know the bridge.",
        [("Ilves", "claims to", "know the bridge")],
    ),
    "as she put it": (
        "The bridge is “a very old lady”, as Ilves put it.",
        [("Ilves", "put it", "The bridge is “a very old lady”")],
    ),
    "object and over": (
        "Unions criticised the port over the closure of the bridge.",
        [("Unions", "criticised", "the port over the closure of the bridge")],
    ),
    "three words that are one cue": (
        "Ilves took issue with the closure of the bridge.",
        [("Ilves", "took issue with", "the closure of the bridge")],
    ),
    "a possibility that is raised": (
        "Ilves raised the possibility that the bridge would close.",
        [("Ilves", "raised the possibility that", "the bridge would close")],
    ),
    "object and with": (
        "The council threatened Ilves with a fine.",
        [("The council", "threatened", "Ilves with a fine")],
    ),
    "hope with an infinitive": (
        "Ilves hoped to reopen the bridge.",
        [("Ilves", "hoped to", "reopen the bridge")],
    ),
    "ask with an infinitive": (
        "Ilves asked not to be named.",
        [("Ilves", "asked", "not to be named")],
    ),
    "object and on": (
        "The report blames the fire on faulty cables.",
        [("The report", "blames", "the fire on faulty cables")],
    ),
    "gerund": (
        "Residents described hearing a loud bang.",
        [("Residents", "described", "hearing a loud bang")],
    ),
    "a quoted thing": (
        "The inquiry found “grave faults” at the port.",
        [("The inquiry", "found", "“grave faults” at the port")],
    ),
    "want": (
        "The union wants 9% over two years.",
        [("The union", "wants", "9% over two years")],
    ),
    "want to know": (
        "Ilves wanted to know why the bridge was closed.",
        [("Ilves", "wanted to know", "why the bridge was closed")],
    ),
    "ask for": (
        "Residents have been asking for a higher bridge for years.",
        [("Residents", "have been asking for", "a higher bridge")],
    ),
    "object, relative clause and infinitive": (
        "Ilves called for the charges, which were filed in May, to be dropped.",
        [("Ilves", "called for", "the charges, which were filed in May, to be dropped")],
    ),
    "object and infinitive with a clause of its own": (
        "Ilves urged the council to require that bridges be marked, and left.",
        [("Ilves", "urged", "the council to require that bridges be marked, and left")],
    ),
    "denied having": (
        "Ilves denied having closed the bridge.",
        [("Ilves", "denied", "having closed the bridge")],
    ),
    "denied it": ("Ilves denied it.", [("Ilves", "denied", "it")]),
    "disputes that": ("The council disputes that.", [("The council", "disputes", "that")]),
    "a thing that is described": (
        "Passengers described a long scraping, then silence.",
        [("Passengers", "described", "a long scraping, then silence")],
    ),
    "question": (
        "A reporter asked whether the bridge was safe.",
        [("A reporter", "asked", "whether the bridge was safe")],
    ),
    "agent": (
        "Tamm was told by Ilves that the bridge was safe.",
        [("Ilves", "was told", "the bridge was safe")],
    ),
    "agent of a stance": (
        "The toll was disputed by the union.",
        [("the union", "was disputed", "The toll")],
    ),
    "agent of a description": (
        "The toll was described by Ilves as unfair.",
        [("Ilves", "was described", "The toll was described by Ilves as unfair")],
    ),
    "agent of a description, no verb to help": (
        "The toll, described by Ilves as “unfair to all of us”, was dropped.",
        [("Ilves", "described", "“unfair to all of us”")],
    ),
    "agent of an expectation": (
        "Revenue fell short of the 4.4 million expected by analysts.",
        [("analysts", "expected", "the 4.4 million")],
    ),
    "agent of a question before the answer": (
        "Asked by Ilves whether the bridge was safe, Tamm said it was not.",
        [("Ilves", "Asked", "whether the bridge was safe"), ("Tamm", "said", "it was not")],
    ),
    "document": (
        "The report found that the bridge was safe.",
        [("The report", "found that", "the bridge was safe")],
    ),
    "document that shows": (
        "Polls show Ilves ahead of Tamm.",
        [("Polls", "show", "Ilves ahead of Tamm")],
    ),
    "group": (
        "Many experts believe the bridge is safe.",
        [("Many experts", "believe", "the bridge is safe")],
    ),
    "false because": (
        "The port deemed the claims false because there were no photographs.",
        [("The port", "deemed", "the claims false because there were no photographs")],
    ),
    "down from": (
        "Only 32 percent opposed the toll, down from 47 percent.",
        [("32 percent", "opposed", "the toll")],
    ),
    "an adverb inside the object": (
        "Ilves called her handling of highly sensitive papers “careless.”",
        [("Ilves", "called", "her handling of highly sensitive papers “careless.”")],
    ),
    "plans on a day": (
        "Ilves announced plans Tuesday to repair the bridge.",
        [("Ilves", "announced", "plans Tuesday to repair the bridge")],
    ),
    "where the object ends is not its of": (
        "Ilves estimates the odds of a fall at no better than 20 percent.",
        [("Ilves", "estimates", "the odds of a fall at no better than 20 percent")],
    ),
    "admits to being": ("Ilves admits to being tired.", [("Ilves", "admits to", "being tired")]),
    "called for denying": (
        "Ilves called for denying entry to boats from Vark.",
        [("Ilves", "called for", "denying entry to boats from Vark")],
    ),
    "ripped somebody for something": (
        "Ilves ripped the port for acting as a judge.",
        [("Ilves", "ripped", "the port for acting as a judge")],
    ),
    "early elections": (
        "Ilves called for early elections.",
        [("Ilves", "called for", "early elections")],
    ),
    "untrustworthy": (
        "Ilves considers Mrs. Tamm untrustworthy, but left.",
        [("Ilves", "considers", "Mrs. Tamm untrustworthy")],
    ),
    "one name and an adjective": (
        "Ilves calls Tamm unqualified.",
        [("Ilves", "calls", "Tamm unqualified")],
    ),
    "an adjective in -ing": (
        "Norvia has called the plan destabilizing, while others waited.",
        [("Norvia", "has called", "the plan destabilizing")],
    ),
}


NOTHING_SAID = {
    "anonymity": "One clerk requested anonymity.",
    "advising on a sale": "Ilves is advising the port on its sale.",
    "alarm in a letter": "Ilves voiced alarm in a letter on Monday.",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_nothing_is_said(text):
    assert claims(text) == []
