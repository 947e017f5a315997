"""Where a content begins: the clause or the quotation to the right of its cue."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "when asked about it, before a colon": (
        "Ilves told the council when asked last month about the port: “It is closed.”",
        [("Ilves", "told", "“It is closed.”")],
    ),
    "when asked about it, between commas": (
        "Ilves said, when asked about the port, “It is closed.”",
        [("Ilves", "said", "“It is closed.”")],
    ),
    "as well as": (
        "Ilves condemned the raid on the port, which has boats, as well as the arrests.",
        [("Ilves", "condemned", "the raid on the port")],
    ),
    # subject, cue, clause
    "that": (
        "Mara Ilves said that the bridge was safe.",
        [("Mara Ilves", "said that", "the bridge was safe")],
    ),
    "no that": (
        "Mara Ilves said the bridge was safe.",
        [("Mara Ilves", "said", "the bridge was safe")],
    ),
    "no that and a verb unknown to the lists": (
        "Mara Ilves said the change reflects the mood of the town.",
        [("Mara Ilves", "said", "the change reflects the mood of the town")],
    ),
    "a place to which something is pushed": (
        "The storm pushed the vote to second place.",
        [],
    ),
    "a clause with an infinitive after the one who is told": (
        "Ilves told reporters Norvia remained open to talks.",
        [("Ilves", "told", "Norvia remained open to talks")],
    ),
    "auxiliary and adverb": (
        "Mara Ilves has also said that the bridge was safe.",
        [("Mara Ilves", "has also said that", "the bridge was safe")],
    ),
    "adverb before the cue stays out of it": (
        "Ilves flatly denied that the bridge was unsafe.",
        [("Ilves", "denied that", "the bridge was unsafe")],
    ),
    "time between subject and cue": (
        "Ilves on Monday said that the bridge was safe.",
        [("Ilves", "said that", "the bridge was safe")],
    ),
    "occasion between cue and clause": (
        "Ilves said in a statement on Monday that the bridge was safe.",
        [("Ilves", "said", "the bridge was safe")],
    ),
    "aside between cue and clause": (
        "Ilves said, among other things, that the bridge was safe.",
        [("Ilves", "said, among other things, that", "the bridge was safe")],
    ),
    "hearer": (
        "Ilves told reporters in Vark that the bridge was safe.",
        [("Ilves", "told", "the bridge was safe")],
    ),
    "hearer and bare clause": (
        "Ilves told the council she would close the road.",
        [("Ilves", "told", "she would close the road")],
    ),
    "fronted adverbial of the clause stays inside": (
        "Ilves said that in the winter the bridge would close, leaving the town cut off.",
        [
            (
                "Ilves",
                "said that",
                "in the winter the bridge would close, leaving the town cut off",
            )
        ],
    ),
    "that twice": (
        "Ilves said that the bridge was safe and that the road was closed.",
        [
            ("Ilves", "said that", "the bridge was safe"),
            ("Ilves", "said that", "the road was closed"),
        ],
    ),
    "that once": (
        "Ilves said that the bridge was safe and the road was closed.",
        [("Ilves", "said that", "the bridge was safe and the road was closed")],
    ),
    "a pointing that": (
        "Ilves said that is the plan.",
        [("Ilves", "said", "that is the plan")],
    ),
    "made it clear": (
        "Ilves made it clear that the bridge was safe.",
        [("Ilves", "made it clear that", "the bridge was safe")],
    ),
    "that twice, the first unsaid": (
        "Ilves said the bridge was safe, and that on Monday the road had been closed.",
        [
            ("Ilves", "said", "the bridge was safe"),
            ("Ilves", "said", "on Monday the road had been closed"),
        ],
    ),
    "a number opens the clause": (
        "Ilves said 3 boats sank.",
        [("Ilves", "said", "3 boats sank")],
    ),
    "two bare words": ("Ilves said boats sank.", [("Ilves", "said", "boats sank")]),
    "a degree opens the clause": (
        "Ilves said nearly all left.",
        [("Ilves", "said", "nearly all left")],
    ),
    "a comparison opens the clause": (
        "Ilves said as many as 40 boats sank.",
        [("Ilves", "said", "as many as 40 boats sank")],
    ),
    "a bare plural opens the clause of a mind": (
        "The port believes smugglers set the fire.",
        [("The port", "believes", "smugglers set the fire")],
    ),
    "a noun-like verb before its clause": (
        "The port estimates losses reached 3 million.",
        [("The port", "estimates", "losses reached 3 million")],
    ),
    "which clause belongs to the sentence": (
        "The bridge will cost 3 million, the port estimates, which would be a record.",
        [
            (
                "the port",
                "estimates",
                "The bridge will cost 3 million, the port estimates, which would be a record",
            )
        ],
    ),
    "that before a noun is no clause": (
        "Ilves disputed that account in an interview with the paper.",
        [("Ilves", "disputed", "that account")],
    ),
    "the article's own caveat": (
        "Ilves said the firm had no say, although two of her sons are its owners.",
        [("Ilves", "said", "the firm had no say")],
    ),
    "that three times": (
        "Ilves said that the bridge was safe, that the road was closed and that work had begun.",
        [
            ("Ilves", "said that", "the bridge was safe"),
            ("Ilves", "said that", "the road was closed"),
            ("Ilves", "said that", "work had begun"),
        ],
    ),
    "a verb that no list knows": (
        "Prosecutors allege the pair smuggle 40 birds a year.",
        [("Prosecutors", "allege", "the pair smuggle 40 birds a year")],
    ),
    "but begins another clause": (
        "The study suggests that sleep helps, but its authors caution that it may not.",
        [
            ("The study", "suggests that", "sleep helps"),
            ("its authors", "caution that", "it may not"),
        ],
    ),
    "adverb of time inside the verb": (
        "Ilves had earlier said that she would stay.",
        [("Ilves", "had earlier said that", "she would stay")],
    ),
    "a state of mind": (
        "Ilves was adamant that the bridge was safe.",
        [("Ilves", "was adamant that", "the bridge was safe")],
    ),
    "a state of mind, no that": (
        "Ilves is confident the bridge will hold.",
        [("Ilves", "is confident", "the bridge will hold")],
    ),
    "what is denied in a relative clause is what was said": (
        "Norvia says Sulland arms the rebels, which Sulland denies.",
        [
            ("Norvia", "says", "Sulland arms the rebels"),
            ("Sulland", "denies", "Sulland arms the rebels"),
        ],
    ),
    "something somebody denies": (
        "Norvia says Sulland arms the rebels, something Sulland denies.",
        [
            ("Norvia", "says", "Sulland arms the rebels"),
            ("Sulland", "denies", "Sulland arms the rebels"),
        ],
    ),
    "a denial in an apposition": (
        "Norvia accuses Sulland of arming rebels, a charge Sulland denies.",
        [("Norvia", "accuses", "Sulland of arming rebels"), ("Sulland", "denies", "a charge")],
    ),
    "a denial in a relative clause in an apposition": (
        "Norvia accuses Sulland of arming rebels, a charge that Sulland has denied.",
        [("Norvia", "accuses", "Sulland of arming rebels"), ("Sulland", "has denied", "a charge")],
    ),
    "an apposition with an agent": (
        "Norvia accuses Sulland of arming rebels, a claim denied by Sulland.",
        [("Norvia", "accuses", "Sulland of arming rebels"), ("Sulland", "denied", "a claim")],
    ),
    "a noun that is denied": (
        "The raid on the port, which Norvia has always denied, killed four.",
        [("Norvia", "has always denied", "The raid on the port")],
    ),
    "charges that are denied": (
        "Tamm faces charges of fraud, which he denies.",
        [("he", "denies", "fraud")],
    ),
    "an offence that is denied": (
        "Tamm was accused of fraud, which he denied.",
        [("he", "denied", "fraud")],
    ),
    "a plan that is rejected, by one accused": (
        "Norvia accuses Sulland of arming rebels, which Sulland rejects.",
        [
            ("Norvia", "accuses", "Sulland of arming rebels"),
            ("Sulland", "rejects", "Sulland of arming rebels"),
        ],
    ),
    "a plan that is rejected": ("The plan, which Norvia rejected, was new.", []),
    "hearer and apposition": (
        "Ilves told Tamm, her boss, that the bridge was old.",
        [("Ilves", "told", "the bridge was old")],
    ),
    "her hearer and relative clause": (
        "Ilves told her sister, who lives in Vark, that the bridge was old.",
        [("Ilves", "told", "the bridge was old")],
    ),
    "participle after but": (
        "Ilves left, noting that the bridge was old but warning that it was in use.",
        [
            ("Ilves", "noting that", "the bridge was old"),
            ("Ilves", "warning that", "it was in use"),
        ],
    ),
    "next verb after a predicate": (
        "Ilves called the plan “a waste of money” and left for Vark.",
        [("Ilves", "called", "the plan “a waste of money”")],
    ),
    "next verb after a quotation": (
        "Ilves said “we will pay every penny we owe” and left.",
        [("Ilves", "said", "“we will pay every penny we owe”")],
    ),
    "next claim after a quotation with its comma": (
        "Tamm said they were “friends for a long time,” Ilves claimed they had never met.",
        [
            ("Tamm", "said", "they were “friends for a long time,”"),
            ("Ilves", "claimed", "they had never met"),
        ],
    ),
    # direct and mixed
    "cue, quotation": (
        "Ilves said, “The bridge is safe.”",
        [("Ilves", "said", "“The bridge is safe.”")],
    ),
    "quotation, cue, subject, apposition": (
        "“The bridge is safe,” said Mara Ilves, the chief engineer of the port, on Monday.",
        [("Mara Ilves", "said", "“The bridge is safe,”")],
    ),
    "quotation, subject, apposition, cue": (
        "“The bridge is safe,” Mara Ilves, 44, an engineer at the port, said.",
        [("Mara Ilves", "said", "“The bridge is safe,”")],
    ),
    "quotation, role, name, cue": (
        "“The bridge is safe,” the chief engineer, Mara Ilves, said.",
        [("Mara Ilves", "said", "“The bridge is safe,”")],
    ),
    "colon": (
        "Ilves put the matter plainly: “The bridge is safe.”",
        [("Ilves", None, "“The bridge is safe.”")],
    ),
    "colon after an owned noun": (
        "The port's answer was short: “No comment will be made.”",
        [("The port's", None, "“No comment will be made.”")],
    ),
    "cue before its subject at the head of a sentence": (
        "Said Mara Ilves, who built it, “The bridge is safe.”",
        [("Mara Ilves", "Said", "“The bridge is safe.”")],
    ),
    "interrupted quotation": (
        "“The bridge,” Ilves said, “is not safe.”",
        [("Ilves", "said", "“The bridge,” Ilves said, “is not safe.”")],
    ),
    "interrupted by cue and apposition": (
        "“The bridge is old,” said Mara Ilves, an engineer, “but it is quite safe.”",
        [
            (
                "Mara Ilves",
                "said",
                "“The bridge is old,” said Mara Ilves, an engineer, “but it is quite safe.”",
            )
        ],
    ),
    "new sentence after the interruption": (
        "“The bridge is safe,” Ilves said. “We tested it twice.”",
        [("Ilves", "said", "“The bridge is safe,”"), (None, None, "“We tested it twice.”")],
    ),
    "several sentences in one pair of marks": (
        "“It is safe. We tested it twice. It will hold,” Ilves said.",
        [("Ilves", "said", "“It is safe. We tested it twice. It will hold,”")],
    ),
    "over a paragraph break": (
        "“It is quite safe.\n\n“We tested it twice,” Ilves said.",
        [("Ilves", "said", "“It is quite safe.\n\n“We tested it twice,”")],
    ),
    "a part is quoted": (
        "Ilves said the bridge was “as safe as a house.”",
        [("Ilves", "said", "the bridge was “as safe as a house.”")],
    ),
    "a quoted term keeps both its marks": (
        "Ilves said the bridge was “safe.”",
        [("Ilves", "said", "the bridge was “safe.”")],
    ),
    "colon after a cue in the same sentence": (
        "“An hour,” Ilves said, meaning a long one, and then: “All right, two hours.”",
        [("Ilves", "said", "“An hour,”"), (None, None, "“All right, two hours.”")],
    ),
    "comma after the closing mark": (
        "“It is old”, wrote Mara Ilves in the paper.",
        [("Mara Ilves", "wrote", "“It is old”")],
    ),
    "quoted as saying": (
        "The agency quoted a doctor as saying 12 people had died.",
        [("a doctor", "saying", "12 people had died")],
    ),
    "quotation, quoted as saying": (
        "“Twelve people died,” the agency quoted a doctor as saying.",
        [("a doctor", "saying", "“Twelve people died,”")],
    ),
    "a quotation joined after the cue": (
        "The country must act, Ilves said, or “pay a heavy price”.",
        [("Ilves", "said", "The country must act, Ilves said, or “pay a heavy price”")],
    ),
    "quotation, cue and another quotation with its own": (
        "“The bridge is safe,” Ilves said on Monday, adding, “and it is new.”",
        [("Ilves", "said", "“The bridge is safe,”"), ("Ilves", "adding", "“and it is new.”")],
    ),
    "according to, before a colon": (
        "According to the Post: “The bridge is safe and new.”",
        [("the Post", "According to", "“The bridge is safe and new.”")],
    ),
    "acting": (
        "“The bridge is safe,” acting Mayor Mara Ilves said.",
        [("Mayor Mara Ilves", "said", "“The bridge is safe,”")],
    ),
    "a clause that a quotation carries on": (
        "The bridge was closed at once, Ilves said, “showing that nobody trusts it.”",
        [
            (
                "Ilves",
                "said",
                "The bridge was closed at once, Ilves said, “showing that nobody trusts it.”",
            )
        ],
    ),
    "an aside between dashes": (
        "The clerk said — on the radio, as it happens — that the bridge was safe.",
        [("The clerk", "said", "the bridge was safe")],
    ),
    "a quotation after its article": (
        "Ilves said the “whole trouble with the bridge is that it was built too late.”",
        [("Ilves", "said", "the “whole trouble with the bridge is that it was built too late.”")],
    ),
    "two words in marks close the sentence": (
        "The port said Tamm had broken the treaty, which it added “is deeply sad.”",
        [("The port", "said", "Tamm had broken the treaty"), ("it", "added", "“is deeply sad.”")],
    ),
    "that after a particle": (
        "Ilves points out that last year fewer than 3 boats sank.",
        [("Ilves", "points out that", "last year fewer than 3 boats sank")],
    ),
    "a clause that goes on in marks": (
        "Ilves argued the bridge “changes the map for everyone in the valley.”",
        [("Ilves", "argued", "the bridge “changes the map for everyone in the valley.”")],
    ),
    "nothing as a subject": (
        "Ilves said nothing was lost.",
        [("Ilves", "said", "nothing was lost")],
    ),
    "a statement with a participle": (
        "The port said in a statement posted on its site that it was closed.",
        [("The port", "said", "it was closed")],
    ),
    "a hearer who travels": (
        "Ilves told reporters traveling with her to Vark on Monday that the bridge was safe.",
        [("Ilves", "told", "the bridge was safe")],
    ),
    "a hearer who stands somewhere": (
        "Ilves told clerks standing at the gate that the bridge was safe.",
        [("Ilves", "told", "the bridge was safe")],
    ),
    "a statement that was read": (
        "Ilves said in a statement that was read aloud that it was late.",
        [("Ilves", "said", "it was late")],
    ),
    "a name with company": (
        "Ilves said Norvia, together with its allies, would pay.",
        [("Ilves", "said", "Norvia, together with its allies, would pay")],
    ),
    "further": (
        "Ilves promised further talks with the port.",
        [("Ilves", "promised", "further talks with the port")],
    ),
    "a cue in marks": (
        "The ministers “strongly condemned” the raid in a joint statement.",
        [("The ministers", "condemned", "the raid")],
    ),
    "a hearer and a clause with an article": (
        "Ilves told Congress the army would have to wait.",
        [("Ilves", "told", "the army would have to wait")],
    ),
    "that up to so many": (
        "Ilves warned that up to 40 boats could sink.",
        [("Ilves", "warned that", "up to 40 boats could sink")],
    ),
    "a hearer, a comma and that": (
        "Ilves told Carl Tamm of Vark News, that “you have to look at it.”",
        [("Ilves", "told", "“you have to look at it.”")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected
