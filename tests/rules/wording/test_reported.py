"""Third persons of reported speech, named where they are the speaker."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import ADA, YARD, entity, say

GUARD = entity("coast guard", "organization")
CREWS = entity("crews", "group")
DRIVER = entity("driver", "unnamed")
CY = entity("Cy Reed")


@pytest.mark.parametrize(
    ("content", "speaker", "sentence"),
    [
        ("it had received 4 signals", GUARD, "The coast guard received 4 signals."),
        ("it would wait", GUARD, "The coast guard will wait."),
        ("it would not have waited", GUARD, "The coast guard would not have waited."),
        ("it would have waited", GUARD, "The coast guard would have waited."),
        ("it was “deeply sorry”", GUARD, "The coast guard was deeply sorry."),
        ("it “cannot say”", GUARD, "The coast guard cannot say."),
        ("it's waiting", GUARD, "The coast guard is waiting."),
        ("it was too early to say", GUARD, "It was too early to say."),
        ("it may be 4 in the end", GUARD, "It may be 4 in the end."),
        ("it rained for 4 days", GUARD, "It rained for 4 days."),
        ("it was raining on 4 boats", GUARD, "It was raining on 4 boats."),
        ("it turned out that 4 sank", GUARD, "It turned out that 4 sank."),
        ("it could take 4 days", GUARD, "It could take 4 days."),
        (
            "it remained committed to 4 boats",
            GUARD,
            "The coast guard remains committed to 4 boats.",
        ),
        ("it remained closed for 4 days", GUARD, "It remained closed for 4 days."),
        ("it had been assured of 4 boats", GUARD, "The coast guard was assured of 4 boats."),
        ("it had been raised by 4 feet", GUARD, "It was raised by 4 feet."),
        ("it would wait", ADA, "It would wait."),
        ("they had seen 4 boats", CREWS, "The crews saw 4 boats."),
        ("they had seen 4 boats", GUARD, "They saw 4 boats."),
        ("he saw 4 boats", DRIVER, "The driver saw 4 boats."),
        ("he saw 4 boats", GUARD, "He saw 4 boats."),
        ("he’s seen 4 boats", DRIVER, "The driver has seen 4 boats."),
        ("he’s worried about 4 boats", DRIVER, "The driver is worried about 4 boats."),
        ("he’s prepared a boat", DRIVER, "The driver has prepared a boat."),
    ],
)
def test_the_first_subject_is_the_speaker_where_number_and_verb_allow(content, speaker, sentence):
    source = f"The {speaker.name}"
    text = f"{source} said {content}."
    assert say(text, content, source=source, cue="said", speakers=(speaker,)) == sentence


VOICE = entity("spokesman for the Low Yard hospital", "unnamed", "spokesman")
BEA = entity("Bea Holt", role="spokeswoman", affiliation="Low Yard")


@pytest.mark.parametrize(
    ("source", "content", "speaker", "sentence"),
    [
        ("A spokesman for the Low Yard hospital", "it treated 4 crews", VOICE,
         "The Low Yard hospital treated 4 crews."),
        ("A spokesman for the Low Yard hospital", "it was too early to say", VOICE,
         "It was too early to say."),
        ("Spokeswoman Bea Holt", "it would wait", BEA, "Low Yard will wait."),
        ("Spokeswoman Bea Holt", "its crews would wait", BEA, "Low Yard’s crews will wait."),
        ("She", "it would wait", BEA, "It would wait."),
        ("Ada Birch", "it would wait", ADA, "It would wait."),
        ("A spokesman for the crews", "it would wait",
         entity("spokesman for the crews", "unnamed", "spokesman"), "It would wait."),
    ],
)  # fmt: skip
def test_a_spokesman_means_the_body_he_speaks_for(source, content, speaker, sentence):
    text = f"{source} said {content}."
    told = say(text, content, source=source, cue="said", speakers=(speaker,), bodies=(YARD,))
    assert told == sentence


def test_its_at_the_head_is_the_body_that_says_it():
    text = "Low Yard said its crews had left."
    told = say(text, "its crews had left", source="Low Yard", cue="said", speakers=(YARD,))
    assert told == "Low Yard’s crews left."
    text = "She’d put it at four, Ada Birch said she’d put it at four."
    told = say(text, "she’d put it at four", source="Ada Birch", cue="said", gender="f")
    assert told == "Ada Birch would put it at four."


@pytest.mark.parametrize(
    "source",
    [
        "A third of the crews",
        "About 40 percent",
        "Nearly three in five crews",
        "45% of those asked",
    ],
)
def test_a_share_of_those_asked_is_told_of_as_printed(source):
    text, asked = f"{source} said they had no boat.", entity("crews", "group")
    told = say(text, "they had no boat", source=source, cue="said", speakers=(asked,))
    assert told == f"{source} had no boat."


@pytest.mark.parametrize(
    ("role", "content", "sentence"),
    [
        ("prime minister", "his country would wait", "Chad will wait."),
        ("prime minister", "his country's boats had left", "Chad’s boats left."),
        ("union leader", "his country would wait", "Cy Reed’s country will wait."),
    ],
)
def test_the_country_of_who_speaks_for_it_is_named(role, content, sentence):
    who = entity("Cy Reed", role=role, affiliation="Chad")
    text = f"Cy Reed said {content}."
    told = say(text, content, source="Cy Reed", cue="said", speakers=(who,), meant=(who,))
    assert told == sentence


def test_who_asks_about_somebody_asks_about_another():
    text, content = "Ada Birch asked if she walks.", "if she walks"
    assert say(text, content, source="Ada Birch", cue="asked", meant=(ADA,)) == (
        "Ada Birch asked if she walks."
    )


def test_what_is_called_something_is_not_the_speaker():
    text, content = "The coast guard called it reckless.", "it reckless"
    told = {"source": "The coast guard", "cue": "called", "speakers": (GUARD,)}
    assert say(text, content, meant=(GUARD,), **told) == "It is reckless."


def test_he_and_she_are_the_speaker_where_gender_allows():
    text, content = "Ada Birch said that she would not sell 4 boats.", "she would not sell 4 boats"
    told = {"source": "Ada Birch", "cue": "said"}
    named, left = "Ada Birch will not sell 4 boats.", "She will not sell 4 boats."
    assert say(text, content, meant=(ADA,), **told) == named
    assert say(text, content, gender="f", meant=(CY,), **told) == named
    assert say(text, content, gender="m", meant=(CY,), **told) == left
    assert say(text, content, meant=(CY,), **told) == left
    assert say("She said sheep eat", "sheep eat", meant=(ADA,)) == "Sheep eat."


def test_what_somebody_would_have_done_is_not_what_he_will_do():
    text, content = "Ada Birch said she would not have sold.", "she would not have sold"
    told = say(text, content, source="Ada Birch", cue="said", meant=(ADA,))
    assert told == "Ada Birch would not have sold."


def test_whoever_is_named_first_may_be_meant_further_on():
    told = {"source": "Ada Birch", "cue": "said", "meant": (ADA,)}
    content = "the boat she built had sunk"
    assert say(f"Ada Birch said {content}.", content, **told) == "The boat Ada Birch built sank."
    content = "if Bea wins, she would sell"
    assert say(f"Ada Birch said {content}.", content, **told) == "If Bea wins, she would sell."


def test_who_stands_before_a_pronoun_may_be_meant_by_it():
    for content, sentence in [
        ("the skipper sang as he sank", "The skipper sang as he sank."),
        ("as skipper he would sing", "As skipper Cy Reed will sing."),
    ]:
        text = f"Cy Reed said {content}."
        told = say(text, content, source="Cy Reed", cue="said", speakers=(CY,), meant=(CY,))
        assert told == sentence


def test_a_group_is_named_once():
    text, content = (
        "The crews said they saw that “it can scare us.”",
        "they saw that “it can scare us.”",
    )
    told = say(text, content, source="The crews", cue="said", speakers=(CREWS,))
    assert told == "The crews saw that it can scare them."


def test_whoever_is_told_may_be_meant():
    text, content = "Ada Birch told Bea Holt she would sink.", "she would sink"
    told = say(text, content, source="Ada Birch", cue="told", gender="f", meant=(CY,))
    assert told == "She will sink."


def test_a_day_and_a_place_are_told_nothing():
    for when, sentence in [
        ("Tuesday", "The coast guard saw 4 boats."),
        ("in Ro on May 4", "The coast guard saw 4 boats."),
        ("Cy", "It saw 4 boats."),
    ]:
        text, content = f"The coast guard told {when} it saw 4 boats.", "it saw 4 boats"
        told = say(text, content, source="The coast guard", cue="told", speakers=(GUARD,))
        assert told == sentence


def test_a_document_that_the_pronoun_leads_to_is_named():
    survey = entity("Lock Survey", "document")
    text, content = "The Lock Survey said it detected 4 leaks.", "it detected 4 leaks"
    for meant, sentence in [
        ((survey,), "The Lock Survey detected 4 leaks."),
        ((YARD,), "It detected 4 leaks."),
    ]:
        source = {"source": "The Lock Survey", "cue": "said", "speakers": (survey,)}
        assert say(text, content, meant=meant, **source) == sentence


def test_those_whom_others_speak_of_are_not_the_speaker():
    text, content = "An aide said he would sink.", "he would sink"
    aide = entity("aide", "unnamed")
    assert say(text, content, source="An aide", cue="said", speakers=(aide,)) == "He will sink."


def test_what_a_group_believes_of_them_is_of_others():
    text, content = "Crews believe they are lost.", "they are lost"
    told = say(text, content, source="Crews", cue="believe", speakers=(CREWS,))
    assert told == "They are lost."


@pytest.mark.parametrize(
    ("content", "meant", "sentence"),
    [
        ("on most days she walks", ADA, "On most days Ada Birch walks."),
        ("on most days her boat leaks", ADA, "On most days her boat leaks."),
        ("its boats leak", YARD, "The Low Yard’s boats leak."),
        ("it leaks", YARD, "The Low Yard leaks."),
        ("most of it leaks", YARD, "Most of it leaks."),
        ("how she walks", ADA, "How she walks."),
        ("if it rains, she walks", ADA, "If it rains, Ada Birch walks."),
        ("Cy would follow him if she went", ADA, "Cy would follow him if she went."),
    ],
)
def test_the_first_pronoun_is_named_where_its_kind_is_safe(content, meant, sentence):
    text = f"A spokesman of the Low Yard said {content}."
    assert say(text, content, meant=(meant,), speakers=(meant,), cue="said") == sentence


@pytest.mark.parametrize(
    ("source", "pronoun", "who"),
    [
        ("His lawyer, Cy Reed", "he", "He"),
        ("Cy Reed", "he", "Cy Reed"),
        ("Her lawyer, Cy Reed", "he", "Cy Reed"),
        ("In his long speech, Cy Reed", "he", "Cy Reed"),
    ],
)
def test_whose_lawyer_speaks_may_be_the_one_meant(source, pronoun, who):
    text = f"{source}, said {pronoun} was at home."
    told = say(
        text,
        f"{pronoun} was at home",
        source="Cy Reed",
        cue="said",
        speakers=(CY,),
        meant=(CY,),
        gender="m",
    )
    assert told == f"{who} was at home."


@pytest.mark.parametrize(
    ("source", "content", "sentence"),
    [
        ("Critics of the toll", "it is unfair", "The toll is unfair."),
        ("Some supporters of this road plan", "it would help", "This road plan would help."),
        ("Critics of the tolls", "they hurt drivers", "They hurt drivers."),
        ("Critics of the tolls", "it is unfair", "It is unfair."),
        ("Critics of the toll", "they will row on", "Critics of the toll will row on."),
    ],
)
def test_what_critics_speak_of_is_what_they_are_critics_of(source, content, sentence):
    critics = entity(source, "group")
    text = f"{source} say {content}."
    assert say(text, content, source=source, cue="say", speakers=(critics,)) == sentence
