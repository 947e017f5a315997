import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading import attribution, passages, quotations


def find(text):
    split = passages.split(text)
    return attribution.find(text, split, quotations.find(text, split))


def words(text, extent):
    return None if extent is None else text[extent.start : extent.end]


def claims(text):
    return [(words(text, a.source), words(text, a.cue), words(text, a.content)) for a in find(text)]


CASES = {
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
    "a denial in a relative clause is not what was said": (
        "Norvia says Sulland arms the rebels, which Sulland denies.",
        [("Norvia", "says", "Sulland arms the rebels")],
    ),
    "a denial in an apposition is not what was said": (
        "Norvia accuses Sulland of arming rebels, a charge Sulland denies.",
        [("Norvia", "accuses", "Sulland of arming rebels")],
    ),
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
        "The port threatened Ilves with a fine.",
        [("The port", "threatened", "Ilves with a fine")],
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
    "an expectation without its agent's by": (
        "Revenue beat the 4.4 million that analysts had expected.",
        [("analysts", "had expected", "the 4.4 million")],
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
    "noun with its verb": (
        "The mayor expressed concern that the bridge would fall.",
        [("The mayor", "expressed concern that", "the bridge would fall")],
    ),
    "noun with an agent": (
        "The mayor was troubled by claims from residents that the bridge was unsafe.",
        [("residents", "claims", "the bridge was unsafe")],
    ),
    # sources
    "pronoun": ("She said the bridge was safe.", [("She", "said", "the bridge was safe")]),
    "joint": (
        "Ilves and Tamm said the bridge was safe.",
        [("Ilves and Tamm", "said", "the bridge was safe")],
    ),
    "list": (
        "Officials from Norvia, Sulland and Vark said the bridge was safe.",
        [("Officials from Norvia, Sulland and Vark", "said", "the bridge was safe")],
    ),
    "joint after an adverbial": (
        "On Sunday, Mr. Ilves and Senator Tamm said the bridge was safe.",
        [("Mr. Ilves and Senator Tamm", "said", "the bridge was safe")],
    ),
    "bracket": (
        "Gov. Mara Ilves (R-Vark) said that the bridge was safe.",
        [("Gov. Mara Ilves", "said that", "the bridge was safe")],
    ),
    "bracket and apposition": (
        "Gov. Mara Ilves (R-Vark), chair of the port, said that the bridge was safe.",
        [("Gov. Mara Ilves", "said that", "the bridge was safe")],
    ),
    "relative clause without commas": (
        "An official who saw the bridge said it was safe.",
        [("An official", "said", "it was safe")],
    ),
    "participle inside the source": (
        "The plan announced in Vark said the bridge was safe.",
        [("The plan announced in Vark", "said", "the bridge was safe")],
    ),
    "relative clause with commas": (
        "Mara Ilves, who built the bridge, said it was safe.",
        [("Mara Ilves", "said", "it was safe")],
    ),
    "two places and a day before the subject": (
        "At a rally in Vark, Norvia, on Monday, Mayor Oda Tamm stood up and said it was safe.",
        [("Mayor Oda Tamm", "said", "it was safe")],
    ),
    "dateline": (
        "VARK, Norvia (NP) - Mayor Oda Tamm stood up and said the bridge was safe.",
        [("Mayor Oda Tamm", "said", "the bridge was safe")],
    ),
    "a name that looks like a verb": (
        "The Vark State Post said the bridge was safe.",
        [("The Vark State Post", "said", "the bridge was safe")],
    ),
    "owned role before a name": (
        "Tamm’s lawyer, Mara Ilves, said the bridge was safe.",
        [("Mara Ilves", "said", "the bridge was safe")],
    ),
    "a share of people": (
        "One in five said the bridge was safe.",
        [("One in five", "said", "the bridge was safe")],
    ),
    "second spelling": (
        "Ilves signalled that the bridge was safe.",
        [("Ilves", "signalled that", "the bridge was safe")],
    ),
    "a verb in the name of a body": (
        "The public works ministry said the bridge was safe.",
        [("The public works ministry", "said", "the bridge was safe")],
    ),
    "that before a noun at the head of a sentence": (
        "That engineer said the bridge was safe.",
        [("That engineer", "said", "the bridge was safe")],
    ),
    "a noun that looks like a verb": (
        "A police report said the bridge was safe.",
        [("A police report", "said", "the bridge was safe")],
    ),
    "with": (
        "They were close, with the new Vark survey finding that the bridge was safe.",
        [("the new Vark survey", "finding that", "the bridge was safe")],
    ),
    "abbreviation in the middle": (
        "The bridge near Bend, Wash., is safe, according to Mara F. Ilves.",
        [("Mara F. Ilves", "according to", "The bridge near Bend, Wash., is safe")],
    ),
    "auxiliary joined to the pronoun": (
        "He’s said that the bridge was safe.",
        [("He", "said that", "the bridge was safe")],
    ),
    "no that and a verb after a list word": (
        "The council claims Ilves runs the bridge alone.",
        [("The council", "claims", "Ilves runs the bridge alone")],
    ),
    "somebody who does such things": (
        "Once the road is open, the mayor hopes traffic would return to the quarter.",
        [("the mayor", "hopes", "traffic would return to the quarter")],
    ),
    "many who do such things": (
        "After the storm residents fear Ilves’s bridge will fall.",
        [("the storm residents", "fear", "Ilves’s bridge will fall")],
    ),
    "second verb that looks like a noun": (
        "Ilves says Tamm is kind and calls her “the best engineer in the whole of Vark.”",
        [
            ("Ilves", "says", "Tamm is kind"),
            ("Ilves", "calls", "her “the best engineer in the whole of Vark.”"),
        ],
    ),
    "cue before a possessive name": (
        "Ilves calls Vark’s silence “striking and sad in a way”.",
        [("Ilves", "calls", "Vark’s silence “striking and sad in a way”")],
    ),
    "another as a subject": (
        "One said the bridge was safe, while another said the pillars had sunk.",
        [("One", "said", "the bridge was safe"), ("another", "said", "the pillars had sunk")],
    ),
    "fronted clause after a conjunction": (
        "The rain went on, and while Ilves said it was safe, the council closed the bridge.",
        [("Ilves", "said", "it was safe")],
    ),
    "fronted clause with an adverb": (
        "Even as Ilves said that it was safe, the council closed the bridge.",
        [("Ilves", "said that", "it was safe")],
    ),
    "one of many after a day": (
        "On Tuesday one of the engineers said the bridge was safe.",
        [("one of the engineers", "said", "the bridge was safe")],
    ),
    "share with a bound": (
        "The rest stayed at home, but more than four in ten said the bridge was safe.",
        [("more than four in ten", "said", "the bridge was safe")],
    ),
    "restrictive clause with an unknown verb": (
        "One official who relayed the exchange said the bridge was safe.",
        [("One official", "said", "the bridge was safe")],
    ),
    "share of those who": (
        "Some 27 percent of those who named a day said the bridge was safe.",
        [("Some 27 percent of those", "said", "the bridge was safe")],
    ),
    "place of the apposition": (
        "Oda Tamm, a cook from Vark, Mo., said the bridge was safe.",
        [("Oda Tamm", "said", "the bridge was safe")],
    ),
    "conjunction before a name and its apposition": (
        "As Oda Tamm, professor of roads at Vark, put it, “nobody there will mend a bridge twice.”",
        [("Oda Tamm", "put it", "“nobody there will mend a bridge twice.”")],
    ),
    "party in brackets, then an apposition": (
        "State engineer Oda Tamm (R), a leader of the walkers, said the bridge was safe.",
        [("State engineer Oda Tamm", "said", "the bridge was safe")],
    ),
    "adverb before an apposed subject": (
        "First her brother, the painter Jan Tamm, announced they were leaving.",
        [("her brother", "announced", "they were leaving")],
    ),
    "group of many": (
        "The bridge will fall in a year, a wide array of engineers say.",
        [("a wide array of engineers", "say", "The bridge will fall in a year")],
    ),
    "study and its day": (
        "The bridge will fall in a year, a city study released Wednesday shows.",
        [("a city study", "shows", "The bridge will fall in a year")],
    ),
    "report and its year": (
        "The bridge will fall in a year, a ministry report from last year says.",
        [("a ministry report from last year", "says", "The bridge will fall in a year")],
    ),
    "source that begins with a participle": (
        "The bridge will fall, according to polling by the council.",
        [("polling", "according to", "The bridge will fall")],
    ),
    "source with a participle inside": (
        "The bridge will fall, according to a leading engineer in Vark.",
        [("a leading engineer in Vark", "according to", "The bridge will fall")],
    ),
    "conjunction before according to": (
        "But according to the council, the bridge will fall.",
        [("the council", "according to", "the bridge will fall")],
    ),
    "list after according to": (
        "According to nurses, porters and cooks, the bridge will fall.",
        [("nurses", "According to", "the bridge will fall")],
    ),
    "sentence that goes on after an apposed source": (
        "At the heart of it, according to Oda Tamm, a poet in Vark, was a single bolt.",
        [
            (
                "Oda Tamm",
                "according to",
                "At the heart of it, according to Oda Tamm, a poet in Vark, was a single bolt",
            )
        ],
    ),
    "relative clause as the content of according to": (
        "He met a man whose book, according to the council, “draws a dark picture of the bridge.”",
        [("the council", "according to", "“draws a dark picture of the bridge.”")],
    ),
    "brackets around a content": (
        "Some 40 boats (the number is closer to 20, according to Ilves) sank.",
        [("Ilves", "according to", "the number is closer to 20")],
    ),
    "as reported by": (
        "As reported by the Vark Herald, the bridge was closed in May.",
        [("the Vark Herald", "reported by", "the bridge was closed in May")],
    ),
    "cue verb before its subject opens the sentence": (
        "Continued Ilves: “We tested the bridge on Monday and again on Friday.”",
        [("Ilves", "Continued", "“We tested the bridge on Monday and again on Friday.”")],
    ),
    "cue before its subject after an adverbial": (
        "In other words, explained Ilves: “The bridge will fall.”",
        [("Ilves", "explained", "“The bridge will fall.”")],
    ),
    "inverted cue between clause and quotation": (
        "The city will pay, said Mayor Ilves, “and it will pay in full and on the day.”",
        [
            (
                "Mayor Ilves",
                "said",
                "The city will pay, said Mayor Ilves, “and it will pay in full and on the day.”",
            )
        ],
    ),
    "inverted cue and an apposition inside the sentence": (
        "Any detailed look, said Oda Tamm, an engineer in Vark, would show the bolt.",
        [
            (
                "Oda Tamm",
                "said",
                "Any detailed look, said Oda Tamm, an engineer in Vark, would show the bolt",
            )
        ],
    ),
    "inverted cue, apposition and a second clause": (
        "It is sinking, said Oda Tamm, an engineer, and the rain could bring it down.",
        [
            (
                "Oda Tamm",
                "said",
                "It is sinking, said Oda Tamm, an engineer, and the rain could bring it down",
            )
        ],
    ),
    "verb that looks inverted": (
        "Ilves said his brother and his cousin, both poets, wrote a book of songs.",
        [("Ilves", "said", "his brother and his cousin, both poets, wrote a book of songs")],
    ),
    "quotation that finishes a fragment": (
        "No new name, Ilves said, “hides what it really is.”",
        [("Ilves", "said", "No new name, Ilves said, “hides what it really is.”")],
    ),
    "quotation that finishes a condition": (
        "If the bridge falls, Ilves said, “nobody will be able to reach the town.”",
        [
            (
                "Ilves",
                "said",
                "If the bridge falls, Ilves said, “nobody will be able to reach the town.”",
            )
        ],
    ),
    "adverbial with a quotation before the cue": (
        "Despite his “rather brash way with people,” Ilves wrote, Tamm is a kind man.",
        [
            (
                "Ilves",
                "wrote",
                "Despite his “rather brash way with people,” Ilves wrote, Tamm is a kind man",
            )
        ],
    ),
    "quotation taken up after a long cue": (
        "“Many are unsure,” Ilves wrote in a note explaining why, “but most agree on it.”",
        [
            (
                "Ilves",
                "wrote",
                "“Many are unsure,” Ilves wrote in a note explaining why, “but most agree on it.”",
            )
        ],
    ),
    "that after a quotation and its cue": (
        "“It is bad luck,” Ilves said, that both bridges fell in May.",
        [("Ilves", "said", "“It is bad luck,” Ilves said, that both bridges fell in May")],
    ),
    "that after a clause and its cue": (
        "It makes a difference, she said in an interview, that it was new.",
        [("she", "said", "It makes a difference, she said in an interview, that it was new")],
    ),
    "conjunction before a short clause": (
        "But he operates on another plan, Ilves said.",
        [("Ilves", "said", "he operates on another plan")],
    ),
    "adverbial without a comma": (
        "By Friday half of the drivers will leave, Ilves said.",
        [("Ilves", "said", "By Friday half of the drivers will leave")],
    ),
    "condition without a comma": (
        "If it was given time it would pay for itself, Ilves said.",
        [("Ilves", "said", "If it was given time it would pay for itself")],
    ),
    "aside in a relative clause": (
        "The idea came from Oda Tamm, who could not, she says, stand the smell.",
        [("she", "says", "could not, she says, stand the smell")],
    ),
    "apposed name without its second comma": (
        "“The bridge was always safe for all,” her brother, Jan Tamm said.",
        [("Jan Tamm", "said", "“The bridge was always safe for all,”")],
    ),
    "relative that takes up another": (
        "They named an engineer who left in May but who suggested that the bridge was safe.",
        [("who", "suggested that", "the bridge was safe")],
    ),
    "comma before that": (
        "Ilves added, that the bridge was safe.",
        [("Ilves", "added, that", "the bridge was safe")],
    ),
    "condition before the clause": (
        "Ilves said, if elected, he would close the bridge.",
        [("Ilves", "said", "if elected, he would close the bridge")],
    ),
    "since a day": (
        "Ilves had insisted since Tuesday that the bridge was safe.",
        [("Ilves", "had insisted", "the bridge was safe")],
    ),
    "weekday as a subject": (
        "The opposition says Thursday isn’t good enough.",
        [("The opposition", "says", "Thursday isn’t good enough")],
    ),
    "clock time": (
        "Ilves said at 17:30 that the bridge was safe.",
        [("Ilves", "said", "the bridge was safe")],
    ),
    "short term in marks": (
        "Police say “several”.",
        [("Police", "say", "“several”")],
    ),
    "promise to somebody": (
        "Ilves promised voters to close the bridge.",
        [("Ilves", "promised", "close the bridge")],
    ),
    "call in a letter": (
        "The unions called in a joint letter for a law that protects engineers.",
        [("The unions", "called in a joint letter for", "a law that protects engineers")],
    ),
    "call on a day": (
        "Ilves called Wednesday for the mayor to resign.",
        [("Ilves", "called Wednesday for", "the mayor to resign")],
    ),
    "would like": (
        "Ilves would like to close the bridge.",
        [("Ilves", "would like to", "close the bridge")],
    ),
    "blame alone": (
        "Ilves blamed a shortage of bolts.",
        [("Ilves", "blamed", "a shortage of bolts")],
    ),
    "measure below a bound": (
        "Engineers put the chance at less than 5 percent.",
        [("Engineers", "put", "the chance at less than 5 percent")],
    ),
    "term that begins with an adverb": (
        "Ilves speaks of “very close contacts” between the towns.",
        [("Ilves", "speaks of", "“very close contacts” between the towns")],
    ),
    "object of two nouns": (
        "Ilves called the statements and actions on Sunday “quite childish”.",
        [("Ilves", "called", "the statements and actions on Sunday “quite childish”")],
    ),
    "present then past": (
        "Ilves says the bridge is safe but conceded that a bolt was loose.",
        [("Ilves", "says", "the bridge is safe"), ("Ilves", "conceded that", "a bolt was loose")],
    ),
    "third verb of a list": (
        "Ilves denounced the plan as a joke, condemned the raid, and demanded that Tamm resign.",
        [
            ("Ilves", "denounced", "the plan as a joke"),
            ("Ilves", "condemned", "the raid"),
            ("Ilves", "demanded that", "Tamm resign"),
        ],
    ),
    "that and a quotation": (
        "Ilves says that the bolt was loose, and that it “cannot be the only one of them.”",
        [
            ("Ilves", "says that", "the bolt was loose"),
            ("Ilves", "says that", "it “cannot be the only one of them.”"),
        ],
    ),
    "noun that a clause without a pronoun is about": (
        "They lacked the resolve she argues is needed.",
        [("she", "argues", "is needed")],
    ),
    "participle after a reported accusation": (
        "Ilves dismissed Tamm’s accusations that the bridge was weak, saying it was safe.",
        [("Tamm’s", "accusations that", "the bridge was weak"), ("Ilves", "saying", "it was safe")],
    ),
    "participle after a restrictive clause": (
        "Ilves met critics who say the bridge is weak, saying it was safe.",
        [("who", "say", "the bridge is weak"), ("Ilves", "saying", "it was safe")],
    ),
    "participle in a sentence with a time": (
        "An hour before, at a meeting, Ilves was blunt, claiming that the bridge was safe.",
        [("Ilves", "claiming that", "the bridge was safe")],
    ),
    "participle after a later time": (
        "Minutes later, she sent a letter saying the bridge was safe.",
        [("she", "saying", "the bridge was safe")],
    ),
    "subject quoted as saying": (
        "“The bridge was always safe for all,” Ilves is quoted as saying.",
        [("Ilves", "is quoted as saying", "“The bridge was always safe for all,”")],
    ),
    "quoted by a paper as saying": (
        "Ilves was quoted by the Herald as saying that the bridge was safe.",
        [("Ilves", "was quoted by the Herald as saying that", "the bridge was safe")],
    ),
    "short cry": (
        "Some chanted “Save us!”",
        [("Some", "chanted", "“Save us!”")],
    ),
    "recorded": (
        "A video shows the bridge in flames.",
        [("A video", "shows", "the bridge in flames")],
    ),
    "question and a less common cue": (
        "“You know that the bridge is closed, right?” Ilves remarked, looking up.",
        [("Ilves", "remarked", "“You know that the bridge is closed, right?”")],
    ),
    "reply in a relative clause": (
        "She said the plan was strong, to which Ilves interjected: “It is just not true.”",
        [
            ("She", "said", "the plan was strong"),
            ("Ilves", "interjected", "“It is just not true.”"),
        ],
    ),
    "relative clause and a verb in -ed after it": (
        "Ilves, who said the bridge was safe, issued a warning in the evening.",
        [("who", "said", "the bridge was safe")],
    ),
    "long subject in brackets": (
        "They knew it (Ilves, who built the bridge, once said, “It happened so many times”).",
        [("Ilves", "said", "“It happened so many times”")],
    ),
    "quotation as a predicate": (
        "Ilves says Tamm “talked the talk and walked the walk.”",
        [("Ilves", "says", "Tamm “talked the talk and walked the walk.”")],
    ),
    "that, comma, quotation": (
        "He added that, “my principle was to stick to the bridge as it is.”",
        [("He", "added that", "“my principle was to stick to the bridge as it is.”")],
    ),
    "another and a tweet": (
        "Another tweeted, “The bridge was always safe for all of us.”",
        [("Another", "tweeted", "“The bridge was always safe for all of us.”")],
    ),
    "term before a relative clause": (
        "Ilves would pay by “road reform,” which he described as “making sure that all pay.”",
        [("he", "described as", "“making sure that all pay.”")],
    ),
    "verb in -ed before the object that a participle follows": (
        "Tamm, who said the bridge was safe, issued a note saying, “It has been closed.”",
        [
            ("who", "said", "the bridge was safe"),
            ("Tamm", "saying", "“It has been closed.”"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_source_cue_content(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ilves has not denied that the bridge was unsafe.",
        "Ilves did not say whether the bridge was safe.",
        "Ilves never said the bridge was safe.",
        "Ilves refused to say whether the bridge was safe.",
        "Ilves could say that the bridge was safe.",
        "Ilves declined to comment.",
        "Ilves discussed the bridge with Tamm.",
        "Ilves praised Tamm.",
        "Ilves said nothing.",
        "Ilves said that, and left the room.",
        "Ilves called Tamm on Monday.",
        "Ilves wrote a book about bridges.",
        "The bridges are said to be safe.",
        "The bridge is expected to open in May.",
        "The plan announced by the council would close the bridge.",
        "A film attacking the mayor opened in May.",
        "Ilves, without saying why, closed the bridge.",
        "The bridge is “safe” and “sound.”",
        "The claims were new.",
        "But as she reached the bridge, Ilves began walking.",
        "On Monday, even as the bridge was closing, Ilves wrote to investors.",
        "The group calls itself Free Bridge.",
        "Ilves said goodbye to her staff.",
        "Neither Tamm nor Ilves said the bridge was safe.",
        "There were fears that the bridge would fall.",
        "Ilves left, citing two officials.",
        "Ilves left after an earlier forecast of 7 percent.",
        "Ilves said why.",
        "Ilves recorded a song in May.",
        "Ilves cited no evidence.",
        "This newspaper counted nine boats.",
        "Ilves took a bus to Vark.",
        "Ilves committed a crime.",
        "Ilves broke the record in May.",
        "Ilves reported for work.",
        "The names were known.",
        "Ilves said a few words to the crowd.",
        "Ilves said as much on Tuesday.",
        "Ilves thought about it.",
        "The institute questioned 2,014 people in May.",
        "Ilves declared a state of emergency and left for Vark.",
        "The union called a one-day strike for Nov. 14.",
        "Ilves praised the pilots.",
        "The maker recalls 4,000 cradles after a fall.",
        "Ilves described the bridge.",
        "Bridge falls, no deaths reported",
        "Ukraine war: the bridge is safe after all",
        "It’s now confirmed that the bridge was closed.",
        "Ilves told everybody so on the first day.",
        "Ilves told nobody it was the last day.",
        "Ilves thought for a moment and left the room.",
        "Walkers seldom speak of such things.",
        "Ilves left the meeting, referring to the vote of the council.",
        "Ilves won the vote by appealing to younger walkers of the quarter.",
    ],
)
def test_no_attribution(text):
    assert claims(text) == []


def test_boilerplate_is_never_read():
    text = "Ilves said the bridge was safe."
    boilerplate = [passages.Passage(1, 1, 0, len(text), "boilerplate")]
    assert attribution.find(text, boilerplate, ()) == ()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ilves denied that the bridge was unsafe.", True),
        ("Ilves denied the charge.", True),
        ("The port dismissed reports of a leak.", True),
        ("The port rejected claims that the bridge was unsafe.", True),
        ("Norvia’s denials of any leak were met with doubt.", True),
        ("The port rejected the first plan.", False),
        ("Ilves said the bridge was not safe.", False),
        ("Ilves denied it.", True),
        ("Ilves disputed that account.", True),
        ("Ilves ruled out a sale.", True),
        ("Ilves dismissed the poll as a joke.", False),
        ("The toll was disputed by the union.", True),
    ],
)
def test_denied(text, denied):
    assert [a.denied for a in find(text)] == [denied]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Ilves said the bridge was safe.", True),
        ("“The bridge is safe,” said Ilves.", True),
        ("Ilves believes the bridge is safe.", False),
        ("Ilves condemned the closure of the road.", False),
        ("Residents’ fears that the bridge is unsafe grew.", False),
    ],
)
def test_weak_rules_say_so(text, certain):
    assert [a.certain for a in find(text)] == [certain]


def speakers(text):
    return [words(text, a.speaker) for a in find(text)]


def test_who_points_to_the_noun_before_it():
    assert speakers("Oda Tamm, who says the bridge is safe, lives in Vark.") == ["Oda Tamm"]


def test_a_quotation_that_goes_on_points_to_its_speaker():
    text = "“It is quite safe,” Ilves said.\n\n“We tested it twice.”"
    assert speakers(text) == ["Ilves", "Ilves"]
    assert [a.certain for a in find(text)] == [True, False]


def test_a_quotation_after_a_denial_is_the_denier_s():
    text = "Tamm said they had met. Ilves denied it. “Nobody met.”"
    assert speakers(text) == ["Tamm", "Ilves", "Ilves"]


def test_an_answer_is_the_other_one_s():
    text = "“He told me,” Ilves said.\n\n“Who told you?” asked Tamm.\n\n“My brother.”"
    assert speakers(text) == ["Ilves", "Tamm", "Ilves"]


def test_a_question_and_more_in_one_paragraph_have_one_speaker():
    text = "“He told me,” Ilves said.\n\n“Who told you?” asked Tamm. “Who was it then?”"
    assert speakers(text) == ["Ilves", "Tamm", "Tamm"]


def test_a_mind_told_by_its_owner_points_to_the_owner():
    assert speakers("Ilves said she expected the bridge to fall.") == ["Ilves"]


def test_a_colon_hands_over_to_the_next_paragraph():
    text = "Tamm said it was safe.\n\nDr. Ilves stated:\n\n“It is not safe at all.”"
    assert speakers(text) == ["Tamm", "Dr. Ilves"]


def test_a_second_question_is_the_asker_s():
    text = (
        "“Why did you not close it?” Tamm asked.\n\n“We were told to come back,” Ilves said.\n\n"
        "“By whom?”\n\n“By everybody.”"
    )
    assert speakers(text) == ["Tamm", "Ilves", "Tamm", "Ilves"]


def test_a_headline_may_begin_or_end_with_one_whom_the_article_lets_speak():
    said = "Oda Ilves said the bridge was old."
    for headline in ("Ilves: the bridge will fall", "The bridge will fall soon: Ilves"):
        split = (
            passages.Passage(1, 1, 0, len(headline), "headline"),
            passages.Passage(2, 2, len(headline) + 2, len(headline) + 2 + len(said), "sentence"),
        )
        found = attribution.find(f"{headline}\n\n{said}", split, ())
        assert [words(headline, a.source) for a in found[:1]] == ["Ilves"]
        assert attribution.find(headline, split[:1], ()) == ()


def test_one_who_who_takes_up_another_points_to_the_same_noun():
    text = "They met Oda Tamm, who left in May and who says the bridge is safe."
    assert speakers(text) == ["Oda Tamm"]


def test_a_quotation_far_from_any_speaker_is_left():
    text = (
        "Ilves said it was safe.\n\n" + "The road was empty and wet. " * 20 + "\n\n“We tested it.”"
    )
    assert claims(text) == [("Ilves", "said", "it was safe")]


def test_a_source_named_inside_a_quotation_does_not_split_it():
    text = "“Our engineers said the bridge was safe,” Ilves said."
    assert claims(text) == [("Ilves", "said", "“Our engineers said the bridge was safe,”")]


def test_what_is_attributed_inside_a_reported_sentence_belongs_to_the_report():
    text = "The crowd pulled at him, calling him a fraud, Ilves said in an interview."
    assert claims(text) == [("Ilves", "said", "The crowd pulled at him, calling him a fraud")]


@pytest.mark.parametrize(
    "unit",
    [
        "Ada said that ",
        "“I am here,” Ada said, ",
        "he said, ",
        "Said Ada ",
        ", adding that he ",
        "“One two three four,” he said, a ",
        'Ada: "I x y z." ',
        "according to Ada, ",
        "his promise to be ",
        ", said Ada, who ",
    ],
)
def test_hostile_text_is_read_in_linear_time(unit):
    text = unit * (100_000 // len(unit))
    whole = [passages.Passage(1, 1, 0, len(text), "sentence")]
    began = time.process_time()
    attribution.find(text, whole, quotations.find(text, whole))
    assert (
        time.process_time() - began < 30
    )  # under coverage on a busy machine; quadratic is minutes


PIECES = st.sampled_from(
    [
        "Ada",
        "Mr. Nym",
        "the mayor",
        "he",
        "who",
        "said",
        "says",
        "that",
        "called",
        "denied",
        "according to",
        "adding",
        "“it is so,”",
        "“no.”",
        '"',
        "“",
        "”",
        ",",
        ".",
        ":",
        "(",
        ")",
        "—",
        "and",
        "while",
        "to",
        "as",
        "promise",
        "his",
        "on Monday",
        "the plan",
        "was",
        "not",
        "\n\n",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_extents_lie_in_the_text_and_follow_one_another(pieces):
    text = " ".join(pieces)
    last = -1
    for a in find(text):
        for extent in (a.content, a.source, a.cue, a.speaker):
            if extent is not None:
                assert 0 <= extent.start < extent.end <= len(text)
                assert text[extent.start : extent.end] == text[extent.start : extent.end].strip()
        assert (a.source is None) <= (a.speaker is not None)
        assert a.content.start >= last
        last = a.content.start
