"""Where a content ends."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "something that is thought of it": (
        "Ilves said the port was closed, something few pilots believe.",
        [("Ilves", "said", "the port was closed")],
    ),
    "a noun with a cause in its clause": (
        "The council’s claim that it won because voters are old is an excuse.",
        [("The council’s", "claim that", "it won because voters are old")],
    ),
    "while, after an adverbial": (
        "After all, while Ilves insisted the bridge was safe, the port fell.",
        [("Ilves", "insisted", "the bridge was safe")],
    ),
    "at what stands in brackets and is another's": (
        "Ilves said that boats took the fish (it was less, the port says).",
        [("Ilves", "said that", "boats took the fish"), ("the port", "says", "it was less")],
    ),
    "the same, with according to": (
        "Ilves said that boats took the fish (it was less, according to the port).",
        [
            ("Ilves", "said that", "boats took the fish"),
            ("the port", "according to", "it was less"),
        ],
    ),
    "an apposition that goes on": (
        "Oda Ilves, a poet who says the plan is sound, left.",
        [("who", "says", "the plan is sound")],
    ),
    "a participle between a subject and its verb": (
        "Ilves, saying the bridge was safe, reopened the road.",
        [("Ilves", "saying", "the bridge was safe")],
    ),
    "the same, with an adverb before the verb": (
        "Pilots on the coast, fearing the cost, repeatedly failed to act.",
        [("Pilots on the coast", "fearing", "the cost")],
    ),
    "a relative clause in front of the main clause": (
        "After the leak of a report, which found that it leaked, the port claimed it was safe.",
        [("which", "found that", "it leaked"), ("the port", "claimed", "it was safe")],
    ),
    "a deed meanwhile, after closing marks": (
        "Ilves said the bridge was “a trap for fools” before floating a plan of his own.",
        [("Ilves", "said", "the bridge was “a trap for fools”")],
    ),
    "a second deed, after closing marks": (
        "Ilves called the bridge “a trap for fools” after meeting the mayor.",
        [("Ilves", "called", "the bridge “a trap for fools”")],
    ),
    "a cause, after closing marks": (
        "Ilves said he was “glad to be home” after walking for a week.",
        [("Ilves", "said", "he was “glad to be home” after walking for a week")],
    ),
    "a time, after closing marks": (
        "Ilves said the bridge “will sink” before the end of May.",
        [("Ilves", "said", "the bridge “will sink” before the end of May")],
    ),
    "and who": (
        "Ilves, who called the plan absurd and who left the council, was absent.",
        [("who", "called", "the plan absurd")],
    ),
    "a new subject after a thing": (
        "Ilves called him a “fool” and he called her a friend.",
        [("Ilves", "called", "him a “fool”"), ("he", "called", "her a friend")],
    ),
    "a remark after closing marks": (
        "Ilves called it a “moderate,” a subtle dig at the port.",
        [("Ilves", "called", "it a “moderate,”")],
    ),
    "even as": ("Ilves demanded a vote even as others left.", [("Ilves", "demanded", "a vote")]),
    "a dash and a noun": (
        "Ilves said the bridge was safe — a claim that few believed.",
        [("Ilves", "said", "the bridge was safe")],
    ),
    "the next deed after closing marks": (
        "Ilves said Tamm was “soft on rain” and left.",
        [("Ilves", "said", "Tamm was “soft on rain”")],
    ),
    "a new subject after closing marks": (
        "Ilves said Tamm was “soft on rain” and she left.",
        [("Ilves", "said", "Tamm was “soft on rain”")],
    ),
    "where it was said, after closing marks": (
        "Ilves called Tamm’s plan “a fine mess” in a tweet on Sunday.",
        [("Ilves", "called", "Tamm’s plan “a fine mess”")],
    ),
    "when it was said, after closing marks": (
        "Ilves said the plan was “a fine mess” on Friday.",
        [("Ilves", "said", "the plan was “a fine mess”")],
    ),
    "but he": (
        "Ilves said both towns were safe, but he gave no reason.",
        [("Ilves", "said", "both towns were safe")],
    ),
    "a comment on the words": (
        "Ilves said the bridge needs friends, an apparent reference to Tamm.",
        [("Ilves", "said", "the bridge needs friends")],
    ),
    "without elaborating": (
        "Ilves vowed to take “all necessary steps,” without elaborating.",
        [("Ilves", "vowed to", "take “all necessary steps,”")],
    ),
    "but stopped, after closing marks": (
        "Ilves vowed that Vark would “not give up a single boat,” but stopped short of war.",
        [("Ilves", "vowed that", "Vark would “not give up a single boat,”")],
    ),
    "including a number": (
        "Ilves accused them of using banned boats, including 120-foot ferries.",
        [("Ilves", "accused", "them of using banned boats, including 120-foot ferries")],
    ),
    "fronted, with a thing": (
        "While Ilves acknowledges Tamm’s appeal as a “friend,” he left.",
        [("Ilves", "acknowledges", "Tamm’s appeal as a “friend,”")],
    ),
    "a participle after closing marks": (
        "Ilves called Tamm the “best clerk,” pointing at a map.",
        [("Ilves", "called", "Tamm the “best clerk,”")],
    ),
    "but later left": (
        "Ilves blamed the incident on Tamm but later left.",
        [("Ilves", "blamed", "the incident on Tamm")],
    ),
    "on a day, and": (
        "Ilves condemned the sale of the bridge on Saturday and agreed to pay.",
        [("Ilves", "condemned", "the sale of the bridge")],
    ),
    "but somebody else, after closing marks": (
        "The port dismissed reports of a leak as “fake news,” but Tamm on Thursday left.",
        [("The port", "dismissed", "reports of a leak as “fake news,”")],
    ),
    "without giving details": (
        "Ilves said the boats had left, without giving details.",
        [("Ilves", "said", "the boats had left")],
    ),
    "where it was said, with words between": (
        "Ilves denied her part in a long radio interview.",
        [("Ilves", "denied", "her part")],
    ),
    "where it was said, and to whom": (
        "Ilves announced the closure in a letter to staff.",
        [("Ilves", "announced", "the closure")],
    ),
    "even though": (
        "Norvia called for the fall of the king, even though his army was strong.",
        [("Norvia", "called for", "the fall of the king")],
    ),
    "despite": (
        "Norvia demanded a truce despite its losses.",
        [("Norvia", "demanded", "a truce")],
    ),
    "the verb of one who accused": (
        "A clerk who has accused the mayor of theft said on Sunday that he had lied.",
        [("who", "has accused", "the mayor of theft"), ("A clerk", "said", "he had lied")],
    ),
    "what is called so, in front": (
        "In what Ilves called a long mistake, the port waited for a year.",
        [("Ilves", "called", "a long mistake")],
    ),
    "the verb after a predicate in the passive": (
        "Ilves’s claim that more boats are needed drew laughter.",
        [("Ilves’s", "claim that", "more boats are needed")],
    ),
    "a relative clause in the midst": (
        "Aides say that the plan, which they call a gamble, could fail.",
        [
            ("Aides", "say that", "the plan, which they call a gamble, could fail"),
            ("they", "call", "a gamble"),
        ],
    ),
    "part of a quarrel": (
        "Ilves says Tamm is “losing the long war on rain,” part of a quarrel that is old.",
        [("Ilves", "says", "Tamm is “losing the long war on rain,”")],
    ),
    "part of a quarrel, after a term": (
        "Ilves says Tamm is “losing,” part of a quarrel that is old.",
        [("Ilves", "says", "Tamm is “losing,”")],
    ),
    "for instance": (
        "Ilves said he would “pay,” for instance, and left.",
        [("Ilves", "said", "he would “pay,”")],
    ),
    "others with a participle": (
        "With Ilves calling for a ban on boats and others supporting a toll, it is late.",
        [("Ilves", "calling for", "a ban on boats"), ("others", "supporting", "a toll")],
    ),
    "a clause in front, whose main verb no list knows": (
        "While Ilves has said he opposes a ban on boats, his office carves out exceptions.",
        [("Ilves", "has said", "he opposes a ban on boats")],
    ),
    "the next deed after an infinitive": (
        "Ilves has promised to push for it, opposed his deal and backed a ban.",
        [("Ilves", "has promised to", "push for it"), ("Ilves", "opposed", "his deal")],
    ),
    "as she ran": (
        "Ilves opposed the deal as she ran for mayor.",
        [("Ilves", "opposed", "the deal")],
    ),
    "one participle after another": (
        "The staff left, deploring the old plan and promoting a battle of ideas.",
        [("The staff", "deploring", "the old plan")],
    ),
    "and no details": (
        "Ilves confirmed that two pilots had been hurt but gave no further details.",
        [("Ilves", "confirmed that", "two pilots had been hurt")],
    ),
    "a charge that somebody named denied": (
        "The minister accused Norvia of having ignored warnings -- a charge Tamm rejected.",
        [
            ("The minister", "accused", "Norvia of having ignored warnings"),
            ("Tamm", "rejected", "a charge"),
        ],
    ),
    "a denial that opens a sentence": (
        "Despite Norvia’s denials of any role in the raid, Sulland cut its ties.",
        [("Norvia’s", "denials of", "any role in the raid")],
    ),
    "a denial between commas": (
        "Norvia, which denies arming the rebels, closed its embassy.",
        [("which", "denies", "arming the rebels")],
    ),
    "their own deed after a clause about a thing": (
        "Analysts at Vark Bank said the cut was large and lowered their target to 41.",
        [("Analysts at Vark Bank", "said", "the cut was large")],
    ),
    "his own deed after a clause about a thing": (
        "Ilves said the port was open and raised his hand.",
        [("Ilves", "said", "the port was open")],
    ),
    "the deed of somebody told of": (
        "Ilves said the man was well and raised his hand.",
        [("Ilves", "said", "the man was well and raised his hand")],
    ),
    "a guess at what a quotation means": (
        "According to Ilves, “The trade is more complex than the sea,” presumably meaning fishing.",
        [("Ilves", "According to", "“The trade is more complex than the sea,”")],
    ),
    "a promise in a relative clause": (
        "The mayor, who won the vote by promising to cut fares, left the town.",
        [("who", "promising to", "cut fares")],
    ),
    "few of whom believe it": (
        "Ilves has threatened to leave the port if it falls, though few in the town believe it.",
        [("Ilves", "has threatened to", "leave the port if it falls")],
    ),
    "but would not": (
        "The port admitted receiving the letter but would not release it.",
        [("The port", "admitted", "receiving the letter")],
    ),
    "what is hoped in a relative clause": (
        "The summit, at which they hope he will sign, was held in May.",
        [("they", "hope", "he will sign")],
    ),
    "a noun that looked like a verb, behind a promise": (
        "The port has promised to pay, and its works council has asked for talks on the rules.",
        [
            ("The port", "has promised to", "pay"),
            ("its works council", "has asked for", "talks on the rules"),
        ],
    ),
    "a second verb that looked like a noun": (
        "Ilves contends it is a ship that sank, and notes that three others are lost.",
        [
            ("Ilves", "contends", "it is a ship that sank"),
            ("Ilves", "notes that", "three others are lost"),
        ],
    ),
    "a second verb with a noun that says": (
        "Ilves explained that it was safe, and rejected claims that it was lost.",
        [
            ("Ilves", "explained that", "it was safe"),
            ("Ilves", "rejected claims that", "it was lost"),
        ],
    ),
    "an apposition before the verb of a reported clause": (
        "The port denied reports that Selm, its old rival, had threatened to close the strait.",
        [
            (
                "The port",
                "denied",
                "reports that Selm, its old rival, had threatened to close the strait",
            )
        ],
    ),
    "an aside before the verb of a question": (
        "Residents are demanding an inquiry into how a fund, set up after a flood, was spent.",
        [
            (
                "Residents",
                "are demanding",
                "an inquiry into how a fund, set up after a flood, was spent",
            )
        ],
    ),
    "a semicolon in a bracket": (
        "Ilves claimed a house would cost 2,100 crowns (£150; $195) a month.",
        [("Ilves", "claimed", "a house would cost 2,100 crowns (£150; $195) a month")],
    ),
    "though she did not, after marks": (
        "Ilves replied that it would be “early, to be kind”, though she did not rule it out.",
        [("Ilves", "replied that", "it would be “early, to be kind”")],
    ),
    "what two dashes set off": (
        "Ilves said that a rift exists between the ports -- mainly Vark and Selm -- and the rest.",
        [
            (
                "Ilves",
                "said that",
                "a rift exists between the ports -- mainly Vark and Selm -- and the rest",
            )
        ],
    ),
    "except that": (
        "Ilves said it “risks a strike” - except that, once again, the port is calm.",
        [("Ilves", "said", "it “risks a strike”")],
    ),
    "a dash and what somebody says by himself": (
        "Both issued a statement expressing hope about work together – Tamm saying it was “fine” "
        "and Ilves calling it a “feast.”",
        [
            ("Both", "expressing", "hope about work together"),
            ("Tamm", "saying", "it was “fine”"),
            ("Ilves", "calling", "it a “feast.”"),
        ],
    ),
    "a clause of the article behind a dash": (
        "Ilves blamed Tamm for the leak -- he's since left the port.",
        [("Ilves", "blamed", "Tamm for the leak")],
    ),
    "during a speech": (
        "Ilves cast herself as a friend of the poor during a speech in Selm.",
        [("Ilves", "cast", "herself as a friend of the poor")],
    ),
    "where something was, by somebody else": (
        "Ilves brushed aside criticism that it was lost in Selm, where 40 died, according to Tamm.",
        [
            (
                "Ilves",
                "brushed aside criticism that",
                "it was lost in Selm, where 40 died, according to Tamm",
            ),
            ("Tamm", "according to", "40 died"),
        ],
    ),
    "how the words were said": (
        "Ilves said it was fine, stressing those last two words and pausing after each.",
        [("Ilves", "said", "it was fine")],
    ),
    "the verb after a participle": (
        "Ilves, who came to power in May promising to restore order, has not left.",
        [("Ilves", "promising to", "restore order")],
    ),
    "though she declined": (
        "Ilves said the boat had sunk, though she declined to say where.",
        [("Ilves", "said", "the boat had sunk")],
    ),
    "what comes about meanwhile": (
        "Mara Ilves condemned the raid as pressure mounts at home.",
        [("Mara Ilves", "condemned", "the raid")],
    ),
    "what it is condemned as": (
        "Mara Ilves condemned the bill as a tax rise.",
        [("Mara Ilves", "condemned", "the bill as a tax rise")],
    ),
    "the main clause after a second verb of a relative one": (
        "Ilves, who backed the toll and said it was safe, ultimately left.",
        [("Ilves", "said", "it was safe")],
    ),
    "and what else the namer did": (
        "Ilves hates what she calls a circus, and has left the council.",
        [("she", "calls", "a circus")],
    ),
    "but a later deed that no list knows": (
        "Ilves blamed the fire on the port but later owned up to it.",
        [("Ilves", "blamed", "the fire on the port")],
    ),
    "a main clause after an adverbial and a while": (
        "In May, while most voters called for a ban on the ferry, Ilves hewed to the council.",
        [("most voters", "called for", "a ban on the ferry")],
    ),
    "what a quoted name is followed by": (
        "Tamm met Ilves, whom she described as “dull,” with a nod to Falk.",
        [("she", "described as", "“dull,”")],
    ),
    "a noun's object before the main clause": (
        "From his book to his call for a “harbour force,” Tamm described Ilves as a fool.",
        [("his", "call for", "a “harbour force,”"), ("Tamm", "described", "Ilves as a fool")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected
