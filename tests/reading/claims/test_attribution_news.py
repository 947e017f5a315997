"""Shapes of news sentences that are rarer than those of test_attribution, one for each rule."""

from __future__ import annotations

import pytest

from tests.reading.attributed import claims

CASES: dict[str, tuple[str, list[tuple[str | None, str | None, str]]]] = {
    "a verb in -ed before a bare plural": (
        "The Harbor Office and Ansel’s coast guard issued strong warnings on Thursday, urging "
        "boats to stay in port.",
        [
            (
                "The Harbor Office and Ansel’s coast guard",
                "urging",
                "boats to stay in port",
            )
        ],
    ),
    "somebody else, with a participle, after a comma": (
        "Ilva Nym urged boats to stay in port, with the pilot Odo Brandt stressing that the pier "
        "was closed.",
        [
            ("Ilva Nym", "urged", "boats to stay in port"),
            ("the pilot Odo Brandt", "stressing that", "the pier was closed"),
        ],
    ),
    "a verb that no list knows, before its object": (
        "Vark Research cut its rating of the port, citing weak trade.",
        [("Vark Research", "citing", "weak trade")],
    ),
    "a clause after what is blamed": (
        "Ilves closed two piers, blaming a lack of crews and a run of storms, and its shares fell.",
        [("Ilves", "blaming", "a lack of crews and a run of storms")],
    ),
    "on average, inside the verb": (
        "Analysts had on average expected a loss.",
        [("Analysts", "had on average expected", "a loss")],
    ),
    "a share of whom a clause before speaks": (
        "Most saw the toll as unfair, and a third said that it was too high.",
        [("Most", "saw", "the toll as unfair"), ("a third", "said that", "it was too high")],
    ),
    "a name that ends as a possessive does": (
        "Orvell’s said it would close two shops.",
        [("Orvell’s", "said", "it would close two shops")],
    ),
    "people at a body, behind what they estimate": (
        "Owners could face losses of £5m, analysts at Harcourt Re estimate.",
        [
            (
                "analysts at Harcourt Re",
                "estimate",
                "Owners could face losses of £5m",
            )
        ],
    ),
    "a verb that is a name behind an article": (
        "The Met Service’s chief forecaster, Ilva Nym, said Mara was the worst storm since May.",
        [("Ilva Nym", "said", "Mara was the worst storm since May")],
    ),
    "an aside about some of them": (
        "The law caused a flood of claims, and critics, among them two judges, have argued that "
        "it was rushed.",
        [("critics", "have argued that", "it was rushed")],
    ),
    "what only people do": (
        "The mayor said that his heart went out to the crews and thanked the port.",
        [("The mayor", "said that", "his heart went out to the crews")],
    ),
    "a thing said that a participle describes": (
        "The report faulted outdated pumps and recommended that the port replace them.",
        [
            ("The report", "faulted", "outdated pumps"),
            ("The report", "recommended that", "the port replace them"),
        ],
    ),
    "a year before a verb": (
        "A review in 2022 concluded that the pier was unsafe.",
        [("A review in 2022", "concluded that", "the pier was unsafe")],
    ),
    "she and others, behind what they write": (
        "Wind was the likely cause, she and her colleagues write.",
        [("she and her colleagues", "write", "Wind was the likely cause")],
    ),
    "a court that heard it": (
        "Ilva Nym told a friend that he was “worth more in a box”, the High Court in Vark heard.",
        [("Ilva Nym", "told", "he was “worth more in a box”")],
    ),
    "a jury that was told it": (
        "The doctor said that the dose was large, the jury was told.",
        [("The doctor", "said that", "the dose was large")],
    ),
    "a source of which a clause tells more": (
        "Sales fell in May, according to figures the port released.",
        [("figures", "according to", "Sales fell in May")],
    ),
    "a comparison before an inverted cue": (
        "Ash can make a tree seem older than it is, noted Ilva Nym, a chemist who was not there.",
        [("Ilva Nym", "noted", "Ash can make a tree seem older than it is")],
    ),
    "a verb without an ending behind a name": (
        "Ilva Nym cut short her leave and promised that the pier would open.",
        [("Ilva Nym", "promised that", "the pier would open")],
    ),
    "what who speaks highlights": (
        "Ilva Nym addressed the council on Monday, highlighting the risk of a flood.",
        [("Ilva Nym", "highlighting", "the risk of a flood")],
    ),
    "a call that somebody rejected": (
        "Ilves demanded a new vote, a call rejected by the mayor.",
        [("Ilves", "demanded", "a new vote")],
    ),
    "what he declined to say": (
        "He would now wait, he said, declining to rule out a new vote.",
        [("he", "said", "He would now wait")],
    ),
    "another share of a poll": (
        "In May 61% said the pier should go, up nine points in a year, while 17% wanted it.",
        [("61%", "said", "the pier should go")],
    ),
    "a further clause of the same share": (
        "In May 59% said it was not, and that the two towns had little in common.",
        [("59%", "said", "it was not"), ("59%", "said", "the two towns had little in common")],
    ),
    "a noun before a noun that may be a verb": (
        "Ilva Nym told the then rail minister that the bridge was unsafe.",
        [("Ilva Nym", "told", "the bridge was unsafe")],
    ),
    "a name that looks like a verb": (
        "Ilva Shook, a cook who has helped to feed the town, said she would stay.",
        [("Ilva Shook", "said", "she would stay")],
    ),
    "the same, with a noun": (
        "Ilves said the same boats could be used in winter.",
        [("Ilves", "said", "the same boats could be used in winter")],
    ),
    "a hearer before the quotation is no subject": (
        "Ilva Nym, who called the mayor at noon, told the Vark Post, “I am leaving.”",
        [("Ilva Nym", "told", "“I am leaving.”")],
    ),
    "a relative clause in the object": (
        "A fishing union is demanding that the towns propose limits that would help the stocks.",
        [
            (
                "A fishing union",
                "is demanding that",
                "the towns propose limits that would help the stocks",
            )
        ],
    ),
    "a name and a parenthetical verb": (
        "Farmers, Nym notes, want rain and little else.",
        [
            ("Nym", "notes", "Farmers, Nym notes, want rain and little else"),
            ("Farmers", "want", "rain and little else"),
        ],
    ),
    "less than two weeks ago": (
        (
            "The Harbor Office less than two weeks ago said for the first time that the "
            "bridge was unsafe."
        ),
        [("The Harbor Office", "said", "the bridge was unsafe")],
    ),
    "this past week": (
        "Ilva Nym, the union chair, this past week announced a strike in May.",
        [("Ilva Nym", "announced", "a strike in May")],
    ),
    "years ago in front": (
        "Eight years ago, Ilves joined the council and said, “Nobody ever asked us.”",
        [("Ilves", "said", "“Nobody ever asked us.”")],
    ),
    "went after somebody": (
        "Ilves went after Mara Nym for the delay and called for a new vote.",
        [("Ilves", "called for", "a new vote")],
    ),
    "a name that calls for": (
        "Mara Ilves calls for repairs to the bridge.",
        [("Mara Ilves", "calls for", "repairs to the bridge")],
    ),
    "a gap with a plural": (
        "It is a plan that many sailors hope will save the port.",
        [("many sailors", "hope", "will save the port")],
    ),
    "a thing ends at a colon": (
        "Ilves blamed the weather: the office has six boats for 214 piers.",
        [("Ilves", "blamed", "the weather")],
    ),
    "closer to": (
        "Ilves put the number of missing closer to 200.",
        [("Ilves", "put", "the number of missing closer to 200")],
    ),
    "implored those who": (
        "Mara Ilves implored parents who have put it off to bring their children to the ward.",
        [
            (
                "Mara Ilves",
                "implored",
                "parents who have put it off to bring their children to the ward",
            )
        ],
    ),
    "someone who opposes": (
        "Tomas Ree, a baker who opposes the toll, said nothing.",
        [("who", "opposes", "the toll")],
    ),
    "a headline with as": (
        (
            "Vark says 14 sailors lost as Tarn denies delay\n\nThe ships were late. Tamm "
            "knows why they left."
        ),
        [
            ("Vark", "says", "14 sailors lost"),
            ("Tarn", "denies", "delay"),
            ("Tamm", "knows", "why they left"),
        ],
    ),
    "whose president": (
        (
            "The pier is safe, according to the chamber, whose president, Ilva Nym, "
            "called on the town to pay."
        ),
        [
            ("the chamber", "according to", "The pier is safe"),
            ("Ilva Nym", "called on", "the town to pay"),
        ],
    ),
    "in a court filing": (
        "The pier was sold, according to her lawyers in a court filing.",
        [("her lawyers", "according to", "The pier was sold")],
    ),
    "prompted to say": (
        "Ilves was prompted to say that the bridge was safe.",
        [("Ilves", "was prompted to say that", "the bridge was safe")],
    ),
    "cast as": (
        "Ilves cast the mayor as weak and slow.",
        [("Ilves", "cast", "the mayor as weak and slow")],
    ),
    "a heckler": (
        "Ilva Nym heckles the mayor: “You are wrong.”",
        [("Ilva Nym", None, "“You are wrong.”")],
    ),
    "called with a verbal noun": (
        "Ilves called the staffing “indefensible” again.",
        [("Ilves", "called", "the staffing “indefensible” again")],
    ),
    "lists of that": (
        "Ilves says the bridge was safe, that the pipes leak and that the board knew.",
        [
            ("Ilves", "says", "the bridge was safe"),
            ("Ilves", "says", "the pipes leak"),
            ("Ilves", "says", "the board knew"),
        ],
    ),
    "that with an unknown verb": (
        "Ilves contends that the bridge is safe and that its keepers routinely work at night.",
        [
            ("Ilves", "contends that", "the bridge is safe"),
            ("Ilves", "contends that", "its keepers routinely work at night"),
        ],
    ),
    "say police and a semicolon": (
        "Two boats were stolen, say police; the owner is away.",
        [("police", "say", "Two boats were stolen")],
    ),
    "a verb in the according clause": (
        (
            "According to the police, the accused routed the money through a shop in "
            "Vark, a town that has no bank."
        ),
        [
            (
                "the police",
                "According to",
                "the accused routed the money through a shop in Vark, a town that has no bank",
            )
        ],
    ),
    "promised him a medal": (
        "The town has promised him a medal and a bench.",
        [("The town", "has promised", "him a medal and a bench")],
    ),
    "warned last year of": (
        "A report warned last year of a real risk of fire.",
        [("A report", "warned last year of", "a real risk of fire")],
    ),
    "asked about criticism": (
        (
            "Asked about criticism from the opposition that the sandbags came too late, "
            "Ilves said 25,000 had been sent."
        ),
        [
            ("the opposition", "criticism", "the sandbags came too late"),
            ("Ilves", "said", "25,000 had been sent"),
        ],
    ),
    "which of a name": (
        "Prices rose, according to Orvex & Weir, which expects a pause in May.",
        [("Orvex & Weir", "according to", "Prices rose"), ("which", "expects", "a pause in May")],
    ),
    "its call": (
        "The Vark union reiterated its call for higher wages.",
        [("The Vark union", "reiterated its call for", "higher wages")],
    ),
    "only verb": (
        "Meridian Weir forecasts regional rates to average nine percent this year.",
        [("Meridian Weir", "forecasts", "regional rates to average nine percent this year")],
    ),
    "the guard said; a woman": (
        "Divers found a man on Thursday, the guard said; a woman of 67 had died on Wednesday.",
        [
            (
                "the guard",
                "said",
                (
                    "Divers found a man on Thursday, the guard said; a woman of 67 had died on "
                    "Wednesday"
                ),
            )
        ],
    ),
    "others’ claims": (
        "Ilves rejected suggestions by the union that the bridge was safe.",
        [("Ilves", "rejected suggestions", "the bridge was safe")],
    ),
    "familiar claims": (
        "It was one of Ilves’s by-now-familiar claims that the bridge was safe.",
        [("Ilves’s", "claims that", "the bridge was safe")],
    ),
    "dash and one": (
        "Ilves rejected the claim that the bridge was unsafe - and one that made him laugh.",
        [("Ilves", "rejected the claim that", "the bridge was unsafe")],
    ),
    "up from": (
        "Some 310,000 homes have no power, Ilves said, up from 190,000 at noon.",
        [
            (
                "Ilves",
                "said",
                "Some 310,000 homes have no power, Ilves said, up from 190,000 at noon",
            )
        ],
    ),
    "while volumes": (
        "Sales of rope jumped, Ilves said, while sales of sails rose little.",
        [("Ilves", "said", "Sales of rope jumped, Ilves said, while sales of sails rose little")],
    ),
    "31 of them": (
        "Air strikes killed 74 people on Wednesday, officials said, 31 of them near a well.",
        [
            (
                "officials",
                "said",
                "Air strikes killed 74 people on Wednesday, officials said, 31 of them near a well",
            )
        ],
    ),
    "beating a record": (
        ("The heat reached 46 degrees on Sunday, the weather office said, beating a record of 45."),
        [
            (
                "the weather office",
                "said",
                (
                    "The heat reached 46 degrees on Sunday, the weather office said, beating a "
                    "record of 45"
                ),
            )
        ],
    ),
    "grinned": (
        "“I told them so,” grinned Mara Ilves.",
        [("Mara Ilves", "grinned", "“I told them so,”")],
    ),
    "push for": (
        "Ilves pushed for a new bridge.",
        [("Ilves", "pushed for", "a new bridge")],
    ),
    "pointed out inverted": (
        "Stores are at twice their level, pointed out Bank analyst Mara Ilves.",
        [("Bank analyst Mara Ilves", "pointed out", "Stores are at twice their level")],
    ),
    "a phrase she later": (
        "The ministry accused her of slander, a phrase she later had printed on a card.",
        [("The ministry", "accused", "her of slander")],
    ),
    "after a colon": (
        "Ilves called that a mistake: the bridge was, she wrote in May, “the best in the land.”",
        [
            ("Ilves", "called", "that a mistake"),
            ("she", "wrote", "the bridge was, she wrote in May, “the best in the land.”"),
        ],
    ),
    "in March": (
        "Ilves recommended the closure in March.",
        [("Ilves", "recommended", "the closure")],
    ),
    "called the decision unjustified": (
        "Ilves called the decision unjustified.",
        [("Ilves", "called", "the decision unjustified")],
    ),
    "that figure": (
        "The regulator disputes that figure, putting it at closer to half.",
        [("The regulator", "disputes", "that figure")],
    ),
    "wished to know": (
        "Ilves wished to know how many had been filled.",
        [("Ilves", "wished to know", "how many had been filled")],
    ),
    "adds to concern": (
        "The study adds to concern among sailors that the rope is weak.",
        [("sailors", "concern", "the rope is weak")],
    ),
    "after he introduced": (
        "Ilves pledged to close the mine, after he introduced a bill last month.",
        [("Ilves", "pledged to", "close the mine")],
    ),
    "following news": (
        "Ilves called for the arrest of the captain following news that the ship had sunk.",
        [("Ilves", "called for", "the arrest of the captain")],
    ),
    "accused by": (
        "The captain, accused by the harbor board of theft, left the town.",
        [("the harbor board", "accused", "of theft")],
    ),
    "percent said": (
        "The survey found that 54 percent said they would stay.",
        [("The survey", "found that", "54 percent said they would stay")],
    ),
    "asked whether": (
        "Asked whether Mara Nym would go, Ilves laughed and said, “No.”",
        [("Ilves", "said", "“No.”")],
    ),
    "health ministry which": (
        "The health ministry, which confirmed 22 deaths, said the wells were closed.",
        [
            ("which", "confirmed", "22 deaths"),
            ("The health ministry", "said", "the wells were closed"),
        ],
    ),
    "up to 120": (
        "Forecasters expect up to 120 mm more by Friday.",
        [("Forecasters", "expect", "up to 120 mm more by Friday")],
    ),
    "classified as": (
        "The agency classifies the risk as high.",
        [("The agency", "classifies", "the risk as high")],
    ),
    "on Thursday were": (
        "The cuts, which the company said on Thursday were unavoidable, came late.",
        [("the company", "said", "were unavoidable")],
    ),
    "seen on Tuesday": (
        (
            "The mine has begun to leak, the watchdog said in a report to members seen "
            "on Tuesday, a step that owners fear."
        ),
        [("the watchdog", "said", "The mine has begun to leak")],
    ),
    "by phone": (
        "“It is bad,” its coordinator, Dr. Ilva Nym, said by phone from Vark.",
        [("Dr. Ilva Nym", "said", "“It is bad,”")],
    ),
    "when its director": (
        (
            "When the mine’s director, Ilva Nym, said on Tuesday that the shaft was dry, "
            "the crew left."
        ),
        [("Ilva Nym", "said", "the shaft was dry")],
    ),
    "wants to stay": (
        "Ilves wants to stay in Vark.",
        [("Ilves", "wants to", "stay in Vark")],
    ),
    "supports": (
        "Ilves supports a ban on nets.",
        [("Ilves", "supports", "a ban on nets")],
    ),
    "a move he claims": (
        "Vark would scrap the roof, he confirmed, a move he claims would save money.",
        [("he", "confirmed", "Vark would scrap the roof"), ("he", "claims", "would save money")],
    ),
    "pointing to": (
        "Ilves left the vote early, pointing to a 5 percent rise.",
        [("Ilves", "pointing to", "a 5 percent rise")],
    ),
    "even that": (
        "The panel thinks even that is too low.",
        [("The panel", "thinks", "even that is too low")],
    ),
    "described with a relative": (
        "Ilves described the tanker, which is old, as “a hazard to all.”",
        [("Ilves", "described", "the tanker, which is old, as “a hazard to all.”")],
    ),
    "opposes it": (
        "The union opposes it.",
        [("The union", "opposes", "it")],
    ),
    "not more than": (
        "Ilves asked for not more than 18 months.",
        [("Ilves", "asked for", "not more than 18 months")],
    ),
    "fire captain": (
        "“It came back behind us,” said fire captain Ilva Nym.",
        [("fire captain Ilva Nym", "said", "“It came back behind us,”")],
    ),
    "filing": (
        "It would pay a fee, according to a regulatory filing.",
        [("a regulatory filing", "according to", "It would pay a fee")],
    ),
    "the board found": (
        "In May, the FSA found, Orvex failed to check its books.",
        [("the FSA", "found", "In May, the FSA found, Orvex failed to check its books")],
    ),
    "she had been warned": (
        (
            "Ilves said she had been warned: a report by the board in January found that "
            "one guard was on duty."
        ),
        [
            ("Ilves", "said", "she had been warned"),
            ("a report by the board", "found that", "one guard was on duty"),
        ],
    ),
    "she said and announced": (
        "“Nobody should work at night,” she said, and announced fines for owners.",
        [
            ("she", "said", "“Nobody should work at night,”"),
            ("she", "announced", "fines for owners"),
        ],
    ),
    "has since said": (
        "Ilves has since said that the bridge was safe.",
        [("Ilves", "has since said that", "the bridge was safe")],
    ),
    "old - and": (
        "Officials said they had found those old - and hidden - letters in May.",
        [("Officials", "said", "they had found those old - and hidden - letters in May")],
    ),
    "considered likely": (
        "Ilves considered a strike likely.",
        [("Ilves", "considered", "a strike likely")],
    ),
    "led in a poll": (
        "Ilva Nym led Tomas Ree by 9 points in a Vark News poll released Thursday.",
        [("a Vark News poll", "in", "Ilva Nym led Tomas Ree by 9 points")],
    ),
    "in a poll first": (
        "In a poll on Friday, 45 percent of voters backed the plan.",
        [("a poll", "In", "45 percent of voters backed the plan")],
    ),
    "termed": (
        "Ilves termed the plan a mistake.",
        [("Ilves", "termed", "the plan a mistake")],
    ),
    "a participle ends an order": (
        (
            "Many captains have also warned the bank not to act this year, noting "
            "limited gains so far in crews’ pay."
        ),
        [
            ("Many captains", "have also warned", "the bank not to act this year"),
            ("Many captains", "noting", "limited gains so far in crews’ pay"),
        ],
    ),
    "a pledge in writing": (
        (
            "Ilves said she had no choice after the owner refused to put in writing a "
            "pledge that no posts would go."
        ),
        [
            (
                "Ilves",
                "said",
                (
                    "she had no choice after the owner refused to put in writing a pledge that "
                    "no posts would go"
                ),
            )
        ],
    ),
    "a rule she said": (
        (
            "Ilves warned that crews would be kept ashore for 21 days, a rule she said "
            "already touched about 430 men."
        ),
        [
            ("Ilves", "warned that", "crews would be kept ashore for 21 days"),
            ("she", "said", "already touched about 430 men"),
        ],
    ),
    "warned a country against": (
        "Ilves warned Tarn against further delay.",
        [("Ilves", "warned", "Tarn against further delay")],
    ),
    "point to a plan of nobody": (
        "Ilves specified that the bridge was safe.",
        [("Ilves", "specified that", "the bridge was safe")],
    ),
    "what reassures is told by its hearer": (
        "Ilves laughed, while saying that the plan reassured her that the bridge would stand.",
        [("Ilves", "saying that", "the plan reassured her that the bridge would stand")],
    ),
    "urged": (
        "“Let us go,” urged Ilves’s host, the poet Oda Tamm.",
        [("Ilves’s host", "urged", "“Let us go,”")],
    ),
    "a name that looks like an auxiliary": (
        "“It is late,” Will wrote.",
        [("Will", "wrote", "“It is late,”")],
    ),
    "the same, before an object": (
        "Will urged the party to stay.",
        [("Will", "urged", "the party to stay")],
    ),
    "that and a quotation": (
        "Ilves said that the bridge was old and that “it is going to fall next year.”",
        [
            ("Ilves", "said that", "the bridge was old"),
            ("Ilves", "said that", "“it is going to fall next year.”"),
        ],
    ),
    "initials of a body after somebody unnamed": (
        "A spokesman for the mission in the country, UNMISK, confirmed that two had died.",
        [("A spokesman for the mission in the country", "confirmed that", "two had died")],
    ),
    "an adverb with a capital": (
        "Ilves May Not Have Made A List, But He Fully Supported The Plan\n\nIlves left.",
        [("He", "Supported", "The Plan")],
    ),
    "who reads on is none who shows": (
        "The Post focuses on how many were killed: “In taking nine lives, he took ours.”",
        [("The Post", None, "“In taking nine lives, he took ours.”")],
    ),
    "shows that are no verb": (
        "Ilves is very open to the press, Carl Tamm insisted Thursday during a tour of morning "
        "news shows.",
        [("Carl Tamm", "insisted", "Ilves is very open to the press")],
    ),
    "polling": (
        "According to Vark Post polling, half of them are glad.",
        [("Vark Post polling", "According to", "half of them are glad")],
    ),
    "for his part": (
        "Halas, for his part, said Norvia hopes to buy 36 boats.",
        [("Halas", "said", "Norvia hopes to buy 36 boats")],
    ),
    "a sum in brackets, of a noun before": (
        "He left the yard a deal he put at 1.9 million marks ($1.4 million).",
        [("he", "put at", "1.9 million marks ($1.4 million)")],
    ),
    "a survey's shares": (
        "According to a survey, 58 percent support the plan, while 29 percent oppose it.",
        [("a survey", "According to", "58 percent support the plan, while 29 percent oppose it")],
    ),
    "a bare auxiliary": (
        "Nobody knows who will come. Ilves said Norvia would.",
        [("Ilves", "said", "Norvia would")],
    ),
    "an age before the name of one": (
        "Dozens of protesters came. One, 58-year-old Ruta Pell, said she was glad.",
        [("Ruta Pell", "said", "she was glad")],
    ),
    "later, after its subject": (
        "His office later issued a statement saying the port was closed.",
        [("His office", "saying", "the port was closed")],
    ),
    "more than were counted": (
        "The rights group Voz Clara counted more than 120 and said that one had died.",
        [
            ("The rights group Voz Clara", "counted", "more than 120"),
            ("The rights group Voz Clara", "said that", "one had died"),
        ],
    ),
    "an object in marks": (
        "Ilves accused “certain capitals” of whipping up fear.",
        [("Ilves", "accused", "“certain capitals” of whipping up fear")],
    ),
    "a verb that no list knows, in a headline": (
        "Norvia moves armoured boats, denies invasion plan\n\nThe boats left.",
        [("Norvia", "denies", "invasion plan")],
    ),
    "a quotation after which": (
        "Tamm moved troops there, which, he emphasized, “cannot but cause concern.”",
        [("he", "emphasized", "“cannot but cause concern.”")],
    ),
    "an idea dismissed as something": (
        "Ilves urged the port to consider a pact, an idea Tamm dismissed as “a cartel.”",
        [
            ("Ilves", "urged", "the port to consider a pact"),
            ("Tamm", "dismissed as", "“a cartel.”"),
        ],
    ),
    "a charge that a ministry called something": (
        "Ilves spoke at noon, a speech the Vark Trade Ministry called “a fantasy”, and left.",
        [("the Vark Trade Ministry", "called", "“a fantasy”")],
    ),
    "a keeper of whom a kick is told": (
        "Vark led after 12 minutes, before Tamm scored with a kick that the keeper, Ola Fisk, "
        "admitted he should have saved.",
        [("Ola Fisk", "admitted", "he should have saved")],
    ),
    "but that": (
        "Ilves estimates that one in eight has left, but that fewer than 5 per cent of cases "
        "reach court.",
        [
            ("Ilves", "estimates that", "one in eight has left"),
            ("Ilves", "estimates that", "fewer than 5 per cent of cases reach court"),
        ],
    ),
    "or that": (
        "Ilves suggests that Tamm might win, or that he would resign.",
        [
            ("Ilves", "suggests that", "Tamm might win"),
            ("Ilves", "suggests that", "he would resign"),
        ],
    ),
    "this, which is denied": (
        "The yard had lied, Tamm claimed. Ilves denies this.",
        [("Tamm", "claimed", "The yard had lied"), ("Ilves", "denies", "this")],
    ),
    "that is the subject of a contracted verb": (
        "Ilves says that isn’t true.",
        [("Ilves", "says", "that isn’t true")],
    ),
    "herald": (
        "Ilves heralded the deal as a “breakthrough.”",
        [("Ilves", "heralded", "the deal as a “breakthrough.”")],
    ),
    "an office that is called after a document": (
        "Tamm was called by the Audit Office, which said that it was wrong.",
        [("which", "said that", "it was wrong")],
    ),
}
NOTHING_SAID = {
    "a body that is advised": "Ilva Nym, a fellow who advised the port authority, left in May.",
    "cut by a fraction": "Ilves Air cut its yearly profit forecast by a fifth.",
    "a possessive before a participle": "The council’s said aim is to close the pool.",
    "a tale is no clause": "Vark News told a slightly different tale.",
    "a pronoun that is an object": "Both crews know it too, and the town talks of nothing else.",
    "decide without that": (
        "Mara Ilves will play a part in determining their town’s fate either by her "
        "vote or by her money."
    ),
    "as before a clause": (
        "The club, relegated in May, saw income tumble by 44 percent as fans stayed away."
    ),
    "ruled that out": "Mara Ilves ruled that out for now.",
    "nothing to be alarmed at": "Ilves voiced alarm.",
    "no stance towards a person": "Ilves blasted the swimming instructor during a rally.",
    "conceded defeat": "Ilves conceded defeat.",
    "endorsed a former governor": "Ilves endorsed former governor Mara Nym in May.",
    "identified himself": "A man who identified himself as Sunday left.",
    "after rejecting": "The crew left after rejecting an offer from the owner.",
    "under questioning": "Ilves conceded under questioning that the bridge was unsafe.",
    "there is no evidence": "There is no evidence showing whether the rope was cut.",
    "condolences": "Ilves expressed condolences to the families.",
    "whether she supports": "The mayor has not said whether she supports the plan.",
    "percentage points": "The margin shrank by 7 percentage points to 4 percent.",
    "those who want": "A dozen sailors who want to leave met at noon.",
    "states expected to be": "Ilves sent help to the towns expected to be flooded.",
    "won in a poll": "Ilva Nym had won her seat in a poll of members.",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_nothing_is_said(text: str) -> None:
    assert claims(text) == []
