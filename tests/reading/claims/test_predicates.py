"""Cues that are finite verbs: what makes them none, and in which clause they stand."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "what somebody called a thing in marks": (
        "Ilves spoke of what she called the old “dark empire,” told of in a book.",
        [("she", "called", "the old “dark empire,”")],
    ),
    "within hailing distance": ("The act was within hailing distance of being passed.", []),
    "asking for anonymity": (
        "“No,” said a clerk, asking for anonymity to speak freely.",
        [("a clerk", "said", "“No,”")],
    ),
    "what has yet to come": (
        "Officials have promised a larger port for months, though, that has yet to open.",
        [("Officials", "have promised", "a larger port")],
    ),
    "what somebody posts": (
        "After posting some of the films she was sent to make, Ilves left.",
        [],
    ),
    "what a thing suggests": ("The trip suggests that Ilves is looking ahead.", []),
    "what many of them suggest": (
        "A number of writers suggested that Ilves was late.",
        [("A number of writers", "suggested that", "Ilves was late")],
    ),
    "if somebody demands": ("The firm would pay if the mayor demanded a refund.", []),
    "how somebody thinks": ("This is how Ilves thinks the bridge works.", []),
    "what somebody thinks of it": ("What Ilves thinks of the bridge is unclear.", []),
    "what somebody thinks about": ("Ilves thinks about Tamm.", []),
    "a platform is no part of it": (
        "Ilves condemned the raid on Telegram.",
        [("Ilves", "condemned", "the raid")],
    ),
    "a noun that is no verb": (
        "The Vark Cities venture capitalist Oda Tamm said it was late.",
        [("The Vark Cities venture capitalist Oda Tamm", "said", "it was late")],
    ),
    "plus is nobody": ("It depends on luck, plus persuading the men to stay.", []),
    "after a clause about things": (
        "These are cells that can turn into any tissue and researchers hope to use that power.",
        [("researchers", "hope to", "use that power")],
    ),
    "asked not to be named": (
        "An official who asked not to be named said it was late.",
        [("An official", "said", "it was late")],
    ),
    "that as a subject": (
        "Some critics said that overlooked the cost.",
        [("Some critics", "said", "that overlooked the cost")],
    ),
    "if a court finds": ("The firm would pay if a court found it was late.", []),
    "in what somebody called": (
        "Ilves said it fell, in what the mayor called “a dark hour.”",
        [("Ilves", "said", "it fell"), ("the mayor", "called", "“a dark hour.”")],
    ),
    "checks by our correspondent": ("Checks by our correspondent showed that it was shut.", []),
    "this, of a briefing": ("Ilves disclosed this at a briefing.", []),
    "what is said of a noun before": (
        "Vark never saw the ruling, which it considers null and void.",
        [("it", "considers", "null and void")],
    ),
    "the same, with as": (
        "The corps, which analysts regard as among the best, left.",
        [("analysts", "regard as", "among the best")],
    ),
    "as, after a time": (
        "They closed it, a step that Norvia denounced within hours as “a trap.”",
        [("Norvia", "denounced within hours as", "“a trap.”")],
    ),
    "a noun that takes up what was said": (
        "It had sunk, a charge Norvia called pure fiction.",
        [("Norvia", "called", "pure fiction")],
    ),
    "what a noun is called is no claim": ("Ilves ran a fund called Bridges Now.", []),
    "where we live": ("This is the town we call home.", []),
    "a figure of a noun before": (
        "It would save a third of the cost, which the city has put at $85,000.",
        [("the city", "has put at", "$85,000")],
    ),
    "believed to be": (
        "Ilves crossed a road they believe to be old.",
        [("they", "believe", "to be old")],
    ),
    "put it at": ("Ilves put it at 24.", [("Ilves", "put", "it at 24")]),
    "however": ("Ilves, however, warned of a flood.", [("Ilves", "warned of", "a flood")]),
    "an adjective at the end": (
        "Ilves termed the move long overdue.",
        [("Ilves", "termed", "the move long overdue")],
    ),
    "a resistance speaks": (
        "The resistance puts the figure at 9,000.",
        [("The resistance", "puts", "the figure at 9,000")],
    ),
    "asked about what another says": (
        "Asked about men that the army says are lost, Ilves said it was late.",
        [("the army", "says", "are lost"), ("Ilves", "said", "it was late")],
    ),
    "asked if she believes": ("Ilves laughed when asked if she believed it was safe.", []),
    "a study she wrote": (
        "A study she published last year found the snail at 31 sites.",
        [("A study", "found", "the snail at 31 sites")],
    ),
    "counsel": (
        "Senior counsel Oda Tamm urged the court to wait.",
        [("Senior counsel Oda Tamm", "urged", "the court to wait")],
    ),
    "submitted and faulted": (
        "Ilves submitted that it was safe. Tamm faulted the delay.",
        [("Ilves", "submitted that", "it was safe"), ("Tamm", "faulted", "the delay")],
    ),
    "going so far as to": (
        "Ilves has gone so far as to say the bridge should be burnt.",
        [("Ilves", "has gone so far as to say", "the bridge should be burnt")],
    ),
    "taking to a medium to": (
        "Ilves took to social media to deny that she had resigned.",
        [("Ilves", "took to social media to deny that", "she had resigned")],
    ),
    "using an occasion to": (
        "The mayor used the visit to warn that the bridge would fall.",
        [("The mayor", "used the visit to warn that", "the bridge would fall")],
    ),
    "a rank that is abbreviated": (
        "The bridge was mined, says Brig. Oda Tamm.",
        [("Brig. Oda Tamm", "says", "The bridge was mined")],
    ),
    "orders in the passive": (
        "Residents were told by the army to leave the bridge.",
        [("the army", "were told", "leave the bridge")],
    ),
    "a plan that somebody says will": (
        "It was a plan officials say will cost $40 million.",
        [("officials", "say", "will cost $40 million")],
    ),
    "the same, with a name": (
        "It was a plan Ilves said would cost 40 million.",
        [("Ilves", "said", "would cost 40 million")],
    ),
    "insisted on a day": (
        "Ilves insisted on Thursday that the bridge had stood.",
        [("Ilves", "insisted", "the bridge had stood")],
    ),
    "accuses of, of the noun before": (
        "The town fined nine men in Vark it accuses of selling boats.",
        [("it", "accuses of", "selling boats")],
    ),
    "whom she describes as having": (
        "Tamm, whom Ilves describes as having a good eye, left.",
        [("Ilves", "describes as", "having a good eye")],
    ),
    "all reported": (
        "Ilves said 43 percent of all reported boats came from Vark.",
        [("Ilves", "said", "43 percent of all reported boats came from Vark")],
    ),
    "appeared to": (
        "Ilves appeared to suggest that the bridge was late.",
        [("Ilves", "appeared to suggest that", "the bridge was late")],
    ),
    "dared": (
        "Ilves dared the port to try it again.",
        [("Ilves", "dared", "the port to try it again")],
    ),
    "lashed out for": (
        "Ilves lashed out at Tamm for closing the bridge.",
        [("Ilves", "lashed out at", "Tamm for closing the bridge")],
    ),
    "a second verb around a quotation": (
        "Ilves, citing “the great old luck of Tamm,” said the mayor could win.",
        [
            ("Ilves", "citing", "“the great old luck of Tamm,”"),
            ("Ilves", "said", "the mayor could win"),
        ],
    ),
    "would only say": (
        "Ilves would only say that the bridge was late.",
        [("Ilves", "would only say that", "the bridge was late")],
    ),
    "sought to argue": (
        "Ilves sought to argue that the bridge was late.",
        [("Ilves", "sought to argue that", "the bridge was late")],
    ),
    "tried to make the case": (
        "Ilves tried to make the case that the bridge was late.",
        [("Ilves", "tried to make the case that", "the bridge was late")],
    ),
    "acknowledged as": (
        "In what Ilves acknowledged as a “rant,” she spoke for an hour.",
        [("Ilves", "acknowledged as", "a “rant,”")],
    ),
    "went on": (
        "“It is late for us,” the mayor went on.",
        [("the mayor", "went on", "“It is late for us,”")],
    ),
    "came out against": (
        "Ilves came out against the plan on Monday.",
        [("Ilves", "came out against", "the plan")],
    ),
    "makes clear": (
        "The port makes clear that it is late.",
        [("The port", "makes clear that", "it is late")],
    ),
    "one of a body who opposes it": (
        "One lawmaker in the house who opposes the plan left.",
        [("who", "opposes", "the plan")],
    ),
    "used a speech to call for": (
        "Ilves used the visit to call for a truce.",
        [("Ilves", "used the visit to call for", "a truce")],
    ),
    "ruled out talks": (
        "Ilves ruled out talks.",
        [("Ilves", "ruled out", "talks")],
    ),
    "quoted as saying, after an office": (
        "“It must be built,” the chair of the house, Valen Tamm, was quoted as saying by Tass.",
        [("Valen Tamm", "was quoted as saying", "“It must be built,”")],
    ),
    "asked between commas": (
        "The mayor, asked whether she would go, said it was late.",
        [("The mayor", "said", "it was late")],
    ),
    "where she has promised to veto it": (
        "The bill goes to the palace, where President Ilves has promised to veto it.",
        [("President Ilves", "has promised to", "veto it")],
    ),
    "part of something": (
        "Norvia considers the island part of its land.",
        [("Norvia", "considers", "the island part of its land")],
    ),
    "what it is called before what is called so": (
        "The port dismissed as “baseless” reports that it leaks.",
        [("The port", "dismissed", "as “baseless” reports that it leaks")],
    ),
    "an article before marks": (
        "Ilves promised a “swift answer” to the raid.",
        [("Ilves", "promised", "a “swift answer” to the raid")],
    ),
    "neither": (
        "Ilves said neither port had closed.",
        [("Ilves", "said", "neither port had closed")],
    ),
    "claimed on Sunday to": (
        "Ilves claimed on Sunday to have won.",
        [("Ilves", "claimed", "have won")],
    ),
    "put it, with an aside, at": (
        "A memo put the cost, including loans, at 8 million crowns.",
        [("A memo", "put", "the cost, including loans, at 8 million crowns")],
    ),
    "asked him which": (
        "Ilves then asked Tamm which ports he could win.",
        [("Ilves", "asked", "which ports he could win")],
    ),
    "polls there": ("Polls there show Tamm is late.", [("Polls", "show", "Tamm is late")]),
    "night trains": (
        "Ilves said night trains meant that people would stay.",
        [("Ilves", "said", "night trains meant that people would stay")],
    ),
    "what analysts see": (
        "Analysts see a rebuke to the port.",
        [("Analysts", "see", "a rebuke to the port")],
    ),
    "what is written of others' words": (
        "Our reporter Oda Tamm writes: Guards tell me the gate was shut.",
        [("Guards", "tell", "the gate was shut")],
    ),
    "herself as something": (
        "Ilves described herself as a realist.",
        [("Ilves", "described", "herself as a realist")],
    ),
    "pushes somebody to do it": (
        "Ilves is pushing the house to reject the deal.",
        [("Ilves", "is pushing", "the house to reject the deal")],
    ),
    "hammered him for it": (
        "Ilves has hammered Tamm for his vote.",
        [("Ilves", "has hammered", "Tamm for his vote")],
    ),
    "all are quick to say": (
        "The actors are all quick to say that they are poor.",
        [("The actors", "are all quick to say that", "they are poor")],
    ),
    "ruled out sending troops": (
        "Ilves ruled out sending troops.",
        [("Ilves", "ruled out", "sending troops")],
    ),
    "one who opposes, between commas": (
        "Valen, who opposes the toll, left.",
        [("who", "opposes", "the toll")],
    ),
    "went out of his way to say": (
        "Ilves went out of his way to say that it was late.",
        [("Ilves", "went out of his way to say that", "it was late")],
    ),
    "took great pains to say": (
        "Ilves took great pains to say that it was late.",
        [("Ilves", "took great pains to say that", "it was late")],
    ),
    "was at pains to say": (
        "Ilves was at pains to say that it was late.",
        [("Ilves", "was at pains to say that", "it was late")],
    ),
    "an owner who guarantees": (
        "The owner guaranteed that the port would open.",
        [("The owner", "guaranteed that", "the port would open")],
    ),
    "a name after a term in marks": (
        "The plan may be “late,” said Ada Nym, a poet.",
        [("Ada Nym", "said", "The plan may be “late,”")],
    ),
    "a short is": (
        "Ilves was late. He’s predicting it will rain.",
        [("He", "predicting", "it will rain")],
    ),
    "an aside that opens the clause": (
        "Ilves boasted that, thanks to his boats, he was early.",
        [("Ilves", "boasted that", "thanks to his boats, he was early")],
    ),
    "a deed in marks": (
        "Ilves promises to “end” the tolls.",
        [("Ilves", "promises to", "“end” the tolls")],
    ),
    "somebody who is told apart": (
        "Ilves called Tamm, his old rival, a “cheat” on Monday.",
        [("Ilves", "called", "Tamm, his old rival, a “cheat”")],
    ),
    "who is chided": (
        "Ilves met Tamm, chiding him, “It is late.”",
        [("Ilves", "chiding", "“It is late.”")],
    ),
    "a long object": (
        "Ilves called Tamm’s deafness to good advice from seasoned crews “a shame.”",
        [("Ilves", "called", "Tamm’s deafness to good advice from seasoned crews “a shame.”")],
    ),
    "what was known is found": (
        "The board found that the mill had known that it leaked.",
        [("The board", "found that", "the mill had known that it leaked")],
    ),
    "so far": (
        "The mission has so far reported 23 leaks.",
        [("The mission", "has so far reported", "23 leaks")],
    ),
    "an aside after the occasion": (
        "The group said in its report, released in May, that boats were late.",
        [("The group", "said", "boats were late")],
    ),
    "those who are told, and where they met": (
        "Ilves told the mayors who met in Vark, “it is late.”",
        [("Ilves", "told", "“it is late.”")],
    ),
    "a time behind its auxiliary": (
        "Tamm, who has in the past described Ilves as “a liar,” left.",
        [("who", "has in the past described", "Ilves as “a liar,”")],
    ),
    "who is of a body that is named": (
        "Ada Nym, the editor of the town’s newspaper, L’Eco, said it was late.",
        [("Ada Nym", "said", "it was late")],
    ),
    "how he began": (
        "Tamm began by warning that boats were late.",
        [("Tamm", "warning that", "boats were late")],
    ),
    "what he called a long quotation": (
        "What Dan Tamm called “the loudest vote in memory,” the speaker is watching from afar.",
        [("Dan Tamm", "called", "“the loudest vote in memory,”")],
    ),
    "the name of one who is told": (
        "Ilves told radio host Oda Tamm the bridge would close.",
        [("Ilves", "told", "the bridge would close")],
    ),
    "the house and the name of one who is told": (
        "Ilves told VRK host Oda Tamm she would run.",
        [("Ilves", "told", "she would run")],
    ),
    "those who are told": (
        "Ilves told reporters Oda Tamm had left.",
        [("Ilves", "told", "Oda Tamm had left")],
    ),
    "as somebody said of a predicate": (
        "The fact that the port “is half dead now,” as Ilves said on Monday, only adds to it.",
        [("Ilves", "said", "the port “is half dead now,”")],
    ),
    "as somebody put it": (
        "It was “a trap,” as Ilves put it.",
        [("Ilves", "put it", "It was “a trap,”")],
    ),
    "what one must remember is said": (
        "Readers should remember that pilots say the fog is thick.",
        [("pilots", "say", "the fog is thick")],
    ),
}


NOTHING_SAID = {
    "announced Monday would": "A $160 million merger announced Monday would help the port.",
    "what they hoped to hear": "Tamm’s promises were what the crowd had hoped to hear.",
    "whom they would like to see": "Readers were asked who they would like to see as mayor.",
    "when he asked to go": "The hour was nearly over when Tamm asked to leave the hall.",
    "two reasons": "There are two primary reasons Norvia refuses to pay.",
    "a date in the passive": "Plans to buy boats by 2030 were welcomed by allies.",
    "as she said she would": "Ilves left in December, just as she said she would, and Tamm fell.",
    "sought to be sure": "Ilves sought to be sure that the bridge was safe.",
    "words that contradict": "His words appeared to contradict his past statements.",
    "went on the road": "Ilves went on the road on Monday.",
    "ventures": "She paid for his failed mining ventures that doubled as a warning.",
    "questions it must resolve": "Now it must face the internal questions it must resolve.",
    "found a way to make it so": "Ilves found a way to make it so.",
    "who is cited": "Ilves left, citing people familiar with the talks.",
    "what is supposed to be shown": "If the emails show that he lied, an aide may have to go.",
    "as something begins": "As the talks begin in May, the port that they closed will be open.",
    "victory that is claimed": "Ilves claimed victory late on Sunday.",
    "who identifies himself": "A man who identified himself as Carl Tamm left.",
    "pushed to a level": "Rumours rose at noon, pushing the price of the ship to nearly 4 million.",
    "few who want it": "Few ministers want to find out.",
    "that one": "The admiral answered that one.",
    "what they fear most": "A flood is what doctors fear most.",
    "reports that question": "Tamm was hurt by news reports that question his past words.",
    "not so much saying": "Ilves was not so much saying that the port would fail as musing.",
    "wants it to": "Fares are low not because the palace wants it to but because of the wind.",
    "a lead in the polls": "The debates have handed Tamm a wide lead in the polls.",
    "a share between dashes": "A majority — 57 percent, according to a poll — walked to the port.",
    "asked not to be named": "The owner, who asked not to be named, left.",
    "agreed to what they might not need": "They agreed to tests that they might not need.",
    "the story of how": "Tamm tells the story of how he wooed her.",
    "what critics saw": "Critics saw the play on Monday.",
    "attacks that test": "Selm attacks test Tamm’s plan.",
    "laws that guarantee": "The old gun laws guaranteed that the thieves would win.",
    "a short has been": "Ilves left. She’s been told that boats are late.",
    "a thing that threatens": "The drought threatens trade.",
    "a book that says little": "The book, called “Boats,” said little.",
    "new worries": "The toll prompted new worries that boats could leave.",
    "what is disputed": "The army shelled disputed islands.",
    "guests": "Tamm, who welcomed world leaders to the house, left.",
    "an appeal that somebody has": "Old Rough had only one appeal for the crowd: he was popular.",
    "a verb that shares a not": "She has not backed the mayor or conceded her bid.",
    "a verb that shares a never": "Ilves never left or acknowledged a mistake.",
    "what none has said they want": "None of them has said they want a toll.",
    "what nobody in a body said": "Nobody in the council said it believed in the toll.",
    "what has not been said": "Ilves has not said that she wants a toll.",
    "time will tell": "Only time will tell whether the bridge will last.",
    "a participle after an article": "He met the announced deadline for the bridge.",
    "a noun after are": "These are states where Ilves is ahead.",
    "a problem that is a deed": "The problem is finding a bridge that holds.",
    "a day that goes on": "As the day went on, Ilves was late.",
    "an adjective and a noun": "He stayed clear of personal attacks the two had made.",
    "what a role is for": "The role has no power, instead calling on a wife to open the port.",
    "a plan for something": "Officials are considering a pact to thwart the Vark Front.",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_nothing_is_said(text):
    assert claims(text) == []
