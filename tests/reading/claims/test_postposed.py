"""Cues after their content, or in the middle of it."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "a sentence in marks that goes on, and an apposition": (
        "“He is right about all of it” in his plan, said Oda Tamm, a friend of the mayor.",
        [("Oda Tamm", "said", "“He is right about all of it” in his plan")],
    ),
    "a quotation in a bracket": (
        "It annoyed the members (“I want my money,” wrote Oda Tamm, a cook).",
        [("Oda Tamm", "wrote", "“I want my money,”")],
    ),
    "people find": (
        "The bridge has sunk by a metre, researchers found.",
        [("researchers", "found", "The bridge has sunk by a metre")],
    ),
    "a name and a verb that could be a noun": (
        "It rained all over Vark, Orvex reports.",
        [("Orvex", "reports", "It rained all over Vark")],
    ),
    "a verb that takes no object, before its subject": (
        "Not one boat has been sent, complained the mayor.",
        [("the mayor", "complained", "Not one boat has been sent")],
    ),
    "most of them": (
        "Twelve people drowned, the harbour said, most of them women.",
        [("the harbour", "said", "Twelve people drowned, the harbour said, most of them women")],
    ),
    "or a share": (
        "The bridge will cost 4 million, the port estimates, or 1 percent of output.",
        [
            (
                "the port",
                "estimates",
                "The bridge will cost 4 million, the port estimates, or 1 percent of output",
            )
        ],
    ),
    "and a second deed": (
        "The mayor visited the port, her office said, and awarded medals.",
        [("her office", "said", "The mayor visited the port, her office said, and awarded medals")],
    ),
    "quoting somebody": (
        "Some 14 men are held, the radio said, quoting a guard.",
        [("the radio", "said", "Some 14 men are held")],
    ),
    "ready to": (
        "Norvia is ready, the statement added, to receive “any guest”.",
        [
            (
                "the statement",
                "added",
                "Norvia is ready, the statement added, to receive “any guest”",
            )
        ],
    ),
    "figures from somebody": (
        "Fares were higher in May, figures from the port showed.",
        [("figures from the port", "showed", "Fares were higher in May")],
    ),
    "without saying how": (
        "The port “will answer in kind” if it is hit, an aide warned, without saying how.",
        [("an aide", "warned", "The port “will answer in kind” if it is hit")],
    ),
    "referring to somebody, between two halves": (
        "“We warned them,” he said, referring to the guards, “and they went on.”",
        [("he", "said", "“We warned them,” he said, referring to the guards, “and they went on.”")],
    ),
    "what somebody told, by what an office said": (
        "The port will open, Ilves told her host by telephone, her office said.",
        [("Ilves", "told", "The port will open")],
    ),
    # after the content
    "clause, subject, cue": (
        "The bridge will be closed in May, Ilves said.",
        [("Ilves", "said", "The bridge will be closed in May")],
    ),
    "clause, cue, subject": (
        "The bridge will be closed in May, said Ilves, an engineer.",
        [("Ilves", "said", "The bridge will be closed in May")],
    ),
    "clause with a relative clause, cue, subject": (
        "The town also lacks friends in Vark, whom it lost long ago, said Oda Tamm, a clerk.",
        [
            (
                "Oda Tamm",
                "said",
                "The town also lacks friends in Vark, whom it lost long ago",
            )
        ],
    ),
    "interrupted clause": (
        "The bridge, Ilves said, will be closed in May.",
        [("Ilves", "said", "The bridge, Ilves said, will be closed in May")],
    ),
    "interrupted after an adverbial": (
        "In the long run, Ilves said, nobody will miss the bridge.",
        [("Ilves", "said", "In the long run, Ilves said, nobody will miss the bridge")],
    ),
    "an adverbial alone is no content": (
        "After the meeting on Monday, Ilves said nothing.",
        [],
    ),
    "according to, after": (
        "The bridge will be closed, according to Mara Ilves, the engineer.",
        [("Mara Ilves", "according to", "The bridge will be closed")],
    ),
    "according to, before": (
        "According to Mara Ilves, the bridge will be closed.",
        [("Mara Ilves", "According to", "the bridge will be closed")],
    ),
    "according to, between": (
        "The bridge, according to Ilves, will be closed.",
        [("Ilves", "according to", "The bridge, according to Ilves, will be closed")],
    ),
    "as she said": (
        "As Ilves said, the bridge is safe.",
        [("Ilves", "said", "the bridge is safe")],
    ),
    "headline": (
        "8,000 Bridges Near Collapse, Says Ilves",
        [("Ilves", "Says", "8,000 Bridges Near Collapse")],
    ),
    "according to, between, after a semicolon": (
        "Four boats sank; one, according to Ilves, was old.",
        [("Ilves", "according to", "one, according to Ilves, was old")],
    ),
    "according to, after an if": (
        "If the road opens, few will miss the bridge, according to Mara Ilves, a clerk.",
        [("Mara Ilves", "according to", "If the road opens, few will miss the bridge")],
    ),
    "according to, before, with a participle": (
        "According to the letter, seen by the paper, the bridge is unsafe.",
        [("the letter", "According to", "the bridge is unsafe")],
    ),
    "according to, before, with an apposition": (
        "According to Mara Ilves, a clerk, the bridge is unsafe.",
        [("Mara Ilves", "According to", "the bridge is unsafe")],
    ),
    "in her view": (
        "In Tamm’s view, the bridge is unsafe.",
        [("Tamm’s", "In Tamm’s view", "the bridge is unsafe")],
    ),
    "a document that found it": (
        "The bridge was unsafe for years, a report found.",
        [("a report", "found", "The bridge was unsafe for years")],
    ),
    "cue, document and its date": (
        "The bridge was unsafe for years, says a report published in May.",
        [("a report", "says", "The bridge was unsafe for years")],
    ),
    "interrupted after its verb": (
        "The matter is, Tamm said, one of money.",
        [("Tamm", "said", "The matter is, Tamm said, one of money")],
    ),
    "interrupted before a second verb": (
        "Work begins in May, the mayor told the paper, and will last a year.",
        [
            (
                "the mayor",
                "told",
                "Work begins in May, the mayor told the paper, and will last a year",
            )
        ],
    ),
    "interrupted with an occasion": (
        "The ruling, the port argued in a post on its website, rests on old maps.",
        [
            (
                "the port",
                "argued",
                "The ruling, the port argued in a post on its website, rests on old maps",
            )
        ],
    ),
    "a deed that falls short": (
        "Ilves said the crews sailed but stopped short of the port.",
        [("Ilves", "said", "the crews sailed but stopped short of the port")],
    ),
    "an apposition ends the sentence": (
        "Boats were counted once, at the start, noted Oda Tamm, a poet at the school in Vark.",
        [("Oda Tamm", "noted", "Boats were counted once, at the start")],
    ),
    "the sentence goes on after an apposition": (
        "The debt has tripled, said Mara Ilves, an analyst at Vark Bank, against a fall in May.",
        [
            (
                "Mara Ilves",
                "said",
                "The debt has tripled, said Mara Ilves, an analyst at Vark Bank, "
                "against a fall in May",
            )
        ],
    ),
    "right after which": (
        "The port lost 40 boats, a sum beside which, Ilves said, the fire was small.",
        [("Ilves", "said", "the fire was small")],
    ),
    "right after but": (
        "The deal binds both sides to talk but, the port says, sets no date for it.",
        [("the port", "says", "sets no date for it")],
    ),
    "right before that": (
        "The gap is 2 points, which means, as Ilves pointed out, that the race is open.",
        [("Ilves", "pointed out", "the race is open")],
    ),
    "a body that expects, told by another": (
        "The bridge is closed, and Norvia expects it to reopen in May, Ilves said.",
        [
            ("Ilves", "said", "The bridge is closed"),
            ("Norvia", "expects", "it to reopen in May"),
        ],
    ),
    "headline with a verb after a plural": (
        "Bridge halved travel time in Vark, engineers report\n\nThe bridge is old.",
        [("engineers", "report", "Bridge halved travel time in Vark")],
    ),
    "headline with a colon": (
        "Investigators: bridge was unsafe for years before its fall\n\nThe bridge fell in May.",
        [("Investigators", None, "bridge was unsafe for years before its fall")],
    ),
    "headline with a colon before its source": (
        "Bridge was unsafe for years before its fall: police\n\nThe bridge fell in May.",
        [("police", None, "Bridge was unsafe for years before its fall")],
    ),
    "headline with two verbs": (
        "Norvia puts 40 men on bridge, expects it to fall\n\nThe bridge is old.",
        [("Norvia", "expects", "it to fall")],
    ),
    "an apposition before the cue is no content": (
        "Mara Ilves of Vark, a clerk who has left the union, said Oda Tamm deserved better.",
        [("Mara Ilves of Vark", "said", "Oda Tamm deserved better")],
    ),
    "the same, and a pronoun after the cue": (
        "Mara Ilves, 63, a clerk raised in Vark, said she wanted major change.",
        [("Mara Ilves", "said", "she wanted major change")],
    ),
    "in brackets": (
        "The toll fell (at one point to 19 percent, Ilves says).",
        [("Ilves", "says", "at one point to 19 percent")],
    ),
    "an occasion after the cue": (
        "“Boats on the river” would be best, clerk Mara Ilves said after the vote.",
        [("clerk Mara Ilves", "said", "“Boats on the river” would be best")],
    ),
    "a role without its second comma": (
        "“We have not been told,” Mara Ilves, a clerk of the port of Vark told the paper.",
        [("Mara Ilves", "told", "“We have not been told,”")],
    ),
    "as they had promised": (
        "Ilves appealed to the towns to repair the bridge, as they had promised in May.",
        [("Ilves", "appealed to", "the towns to repair the bridge")],
    ),
    "where, after the cue": (
        "Tamm would travel to Vark for a meeting, Ilves said, where he hoped to see her.",
        [
            (
                "Ilves",
                "said",
                "Tamm would travel to Vark for a meeting, Ilves said, where he hoped to see her",
            )
        ],
    ),
    "another speaker after the cue": (
        "The two failed to agree, Ilves said, hours after an aide warned that it would fall.",
        [
            ("Ilves", "said", "The two failed to agree"),
            ("an aide", "warned that", "it would fall"),
        ],
    ),
    "wrote somebody": (
        "The papers are already gone, Ilves wrote Tamm.",
        [("Ilves", "wrote", "The papers are already gone")],
    ),
    "he and another": (
        "It was late, he and Mr. Tamm said.",
        [("he and Mr. Tamm", "said", "It was late")],
    ),
    "one who did more": (
        "Ilves warned the port not to move, said a clerk who was in the room.",
        [("a clerk", "said", "Ilves warned the port not to move")],
    ),
    "after doing something": (
        "The bridge is vital, he said after meeting Tamm on Monday.",
        [("he", "said", "The bridge is vital")],
    ),
    "who says it is told apart before the verb": (
        "And Tamm, said Ilva Nym, who is fond of him, doesn’t forgive.",
        [("Ilva Nym", "said", "Tamm, said Ilva Nym, who is fond of him, doesn’t forgive")],
    ),
    "whose words somebody else tells": (
        "Ilva Nym told the council that the port would close, her office said.",
        [("Ilva Nym", "told", "the port would close")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected
