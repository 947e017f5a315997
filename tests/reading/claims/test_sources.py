"""Which noun phrase before the verb is the source."""

import pytest

from tests.reading.attributed import claims, find, speakers, words

CASES = {
    "who, in a city and its country": (
        "Oda Tamm, who was to go to Vark, Norvia, on Monday to see it, said it was late.",
        [("Oda Tamm", "said", "it was late")],
    ),
    "a clause that ends before another subject": (
        "When Ilves, who left, came, Oda Tamm, her host, said it was late.",
        [("Oda Tamm", "said", "it was late")],
    ),
    "who, over a time": (
        "Ilves, who over the years has said the bridge is safe, was absent.",
        [("who", "has said", "the bridge is safe")],
    ),
    "who, at a place and a time": (
        "Ilves, who at a rally in Vark last week called the bridge a trap, was absent.",
        [("who", "called", "the bridge a trap")],
    ),
    "what a storm did, before the verb": (
        "Survivors of the storm that flattened much of Vark said the bridge was safe.",
        [("Survivors of the storm", "said", "the bridge was safe")],
    ),
    "one of many, after a place": (
        "In the camp by the sea, home to 9,000 people, one volunteer, who gave her name as Oda, "
        "said the bridge was safe.",
        [("one volunteer", "said", "the bridge was safe")],
    ),
    "a second subject with an apposition": (
        "The council left and Oda Tamm, its clerk, said the bridge was safe.",
        [("Oda Tamm", "said", "the bridge was safe")],
    ),
    "a second subject behind marks": (
        "The council voiced “full support” and the clerk said the bridge was safe.",
        [("The council", "voiced", "“full support”"), ("the clerk", "said", "the bridge was safe")],
    ),
    "a noun that looks like a verb, at the end": (
        "The bridge was safe, according to the civic list.",
        [("the civic list", "according to", "The bridge was safe")],
    ),
    "a report last spring": (
        "A civic report last spring found that the bridge was safe.",
        [("A civic report", "found that", "the bridge was safe")],
    ),
    "who, days before": (
        "The mayor, who five days earlier had called the bridge safe, left.",
        [("who", "had called", "the bridge safe")],
    ),
    "two, of whom the last is told by an apposition": (
        "Minister Oda Tamm and her host, Carl Pym, said the bridge was safe.",
        [("Minister Oda Tamm and her host, Carl Pym", "said", "the bridge was safe")],
    ),
    "three with offices": (
        "Minister Oda Tamm, Mayor Vera Ilves and the army chief, Gen. Carl Pym, said it was safe.",
        [
            (
                "Minister Oda Tamm, Mayor Vera Ilves and the army chief, Gen. Carl Pym",
                "said",
                "it was safe",
            )
        ],
    ),
    "three, each with an apposition": (
        "Oda Tamm, a cook, Vera Ilves, a poet, and Carl Pym, a priest, said it was safe.",
        [("Oda Tamm, a cook, Vera Ilves, a poet, and Carl Pym", "said", "it was safe")],
    ),
    "a company with two founders, after its sort": (
        "A rival, Lind & Coe, said the bridge was safe.",
        [("Lind & Coe", "said", "the bridge was safe")],
    ),
    "a role of two things is one person": (
        "Oda Tamm, the minister of trade and the sea, said it was safe.",
        [("Oda Tamm", "said", "it was safe")],
    ),
    "a clause about them that ends in an adverb": (
        "An official who was not authorized to speak publicly said the bridge was safe.",
        [("An official", "said", "the bridge was safe")],
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
    "bracket and comma after an adverbial": (
        "After winning a vote, Gov. Mara Ilves (R-Vark), said that the bridge was safe.",
        [("Gov. Mara Ilves", "said that", "the bridge was safe")],
    ),
    "town and state before an adverbial": (
        "Tuesday in Tarn, OH, after a vote, Gov. Mara Ilves said that the bridge was safe.",
        [("Gov. Mara Ilves", "said that", "the bridge was safe")],
    ),
    "party and state of somebody else": (
        "Tamm, who backed Sen. Mara Ilves, R-Vark, and left, last week said the bridge was safe.",
        [("Tamm", "said", "the bridge was safe")],
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
    "to hear somebody who pledged": (
        "The clerks were happy to hear Ilves pledged her support to the port.",
        [("Ilves", "pledged", "her support to the port")],
    ),
    "the two": (
        "The plan by the two suggested both were ready.",
        [("The plan by the two", "suggested", "both were ready")],
    ),
    "a third of them": (
        "A third of clerks, 33%, say they will stay.",
        [("A third of clerks", "say", "they will stay")],
    ),
    "officials appeal for something": (
        "Officials appeal for calm.",
        [("Officials", "appeal for", "calm")],
    ),
    "state media": (
        "The bridge was closed for the day, state media reported.",
        [("state media", "reported", "The bridge was closed for the day")],
    ),
    "who, after a home": (
        "The port will open, said Oda Tamm, of the Vark Harbour School, who expects rain.",
        [("Oda Tamm", "said", "The port will open"), ("who", "expects", "rain")],
    ),
    "an age": (
        "“What if it falls?” the 43-year-old asked in a film.",
        [("the 43-year-old", "asked", "“What if it falls?”")],
    ),
    "one of a trade, with his home": (
        "One clerk in Vark, Darr Whit of Liberty School, said it was safe.",
        [("Darr Whit", "said", "it was safe")],
    ),
}


def test_who_is_alarmed_is_not_called_alarmed():
    (found,) = find("The move has alarmed Norvia’s allies, who say it is late.")
    assert found.speaker is not None
    assert words("The move has alarmed Norvia’s allies, who say it is late.", found.speaker) == (
        "Norvia’s allies"
    )


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected


def test_name_that_ends_with_a_time() -> None:
    assert claims("The bridge is weak, USA TODAY said.")[0][0] == "USA TODAY"
    assert claims("It was late. USA TODAY said it was weak.")[0][0] == "USA TODAY"


def test_adjective_that_ends_as_participles_do() -> None:
    text = "Anti-doping campaigners said the board slept."
    assert claims(text)[0][0] == "Anti-doping campaigners"


def test_participle_with_not_belongs_to_its_noun() -> None:
    text = "Experts not involved in the work cautioned that it was small."
    assert claims(text)[0][0] == "Experts not involved in the work"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Holt sided with Liberals and a coalition of unions who feared the law would fail.",
            "Liberals and a coalition of unions",
        ),
        (
            "The plan sparked criticism from Liberals and Greens in Vark who say that it is late.",
            "Liberals and Greens in Vark",
        ),
        (
            "In Vark, Holt endured a lecture from the Norvian envoy, who said that it was late.",
            "the Norvian envoy",
        ),
        ("They passed out paper cups that said, “Welcome to the fair.”", "paper cups"),
        ("The list was replaced at noon by a message that said, “The lamp is gone.”", "a message"),
        (
            "Leaked letters from the bank that say the loan was void reached Vark.",
            "Leaked letters from the bank",
        ),
        ("Nurses trained by the army who said it was late left.", "Nurses trained by the army"),
        ("Another guest who did not want to be named said it was late.", "Another guest"),
    ],
)
def test_a_relative_clause_is_of_what_a_verb_takes(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Work on a highly anticipated climate treaty in Vark fell apart.",
        "That headline, which mirrors a widely denounced tweet by Oda Tamm, is wrong.",
        "There have already been telling replies that could be heard in Vark.",
        "Some members are now more convinced that there will be a vote.",
        "Events since the poll was conducted have highlighted this opening.",
        "Tamm issued a statement that showed her anger.",
        "Another writer made similarly bigoted charges that a judge would be late.",
        "In a presidential year expected to bring record turnout, there are few signs of it.",
    ],
)
def test_what_is_no_name_of_anybody_says_nothing(text: str) -> None:
    assert claims(text) == []


def test_a_firm_whose_name_ends_as_participles_do() -> None:
    assert claims("Buyfeed denied the report.")[0][0] == "Buyfeed"


def test_a_time_that_begins_with_an_article_is_no_part_of_a_name() -> None:
    assert speakers("Oda Tamm a week later said it was late.") == ["Oda Tamm"]


def test_an_owner_joined_to_a_thing_owns_alone() -> None:
    text = "It was asked before the drop in local polls and Tamm’s plea to ban boats."
    assert claims(text)[0][0] == "Tamm’s"


def test_what_opens_in_ing_and_is_part_of_a_group() -> None:
    assert speakers("Housing groups said that it was late.") == ["Housing groups"]
    assert speakers("Speaking on Monday Ada Nym said that it was late.") == ["Ada Nym"]


def test_the_agent_behind_what_something_is_called() -> None:
    text = "The deal was hailed as a triumph by Ilves on Monday."
    assert claims(text) == [("Ilves", "was hailed", "The deal was hailed as a triumph")]
    assert claims("It was branded mad by Tamm.") == [("Tamm", "was branded", "It was branded mad")]
    assert claims("The deal was called a failure by comparison.") == []


def test_who_offers_to_do_something_but_not_who_offers_something() -> None:
    assert claims("Ilves offered to pay for it.") == [("Ilves", "offered to", "pay for it")]
    assert claims("Ilves offered tea to a guest.") == []


def test_who_writes_to_others_urging_them() -> None:
    text = "Ilves had written to every member urging them to think again."
    assert speakers(text) == ["Ilves"]
