"""First persons of quotations, named."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import ADA, YARD, entity, say

BOSS = entity("Bo Marsh", role="chief executive", affiliation="Low Yard")


@pytest.mark.parametrize(
    ("quoted", "speaker", "sentence"),
    [
        ("I am not done", ADA, "Ada Birch is not done."),
        ("I’ll stay", ADA, "Ada Birch will stay."),
        ("I have 3 boats", ADA, "Ada Birch has 3 boats."),
        ("We will not pay", YARD, "Low Yard will not pay."),
        ("We've shut", YARD, "Low Yard has shut."),
        ("We were late", YARD, "Low Yard was late."),
        ("I hope so", ADA, "Ada Birch hopes so."),
        ("I never said so", ADA, "Ada Birch never said so."),
        ("I really do carry on", ADA, "Ada Birch really does carry on."),
        ("I can’t stay", ADA, "Ada Birch can’t stay."),
        ("I don’t mind", ADA, "Ada Birch doesn’t mind."),
        ("I rely on it", ADA, "Ada Birch relies on it."),
        ("I’d been out", ADA, "Ada Birch had been out."),
        ("I’d go", ADA, "Ada Birch would go."),
        ("What can I tell you?", ADA, "What can Ada Birch tell you?"),
        ("How often do I have to go?", ADA, "How often does Ada Birch have to go?"),
        ("I think the lock leaks", ADA, "The lock leaks."),
        ("They row, but I think it leaks", ADA, "They row, but it leaks."),
        ("They row, but I think he leaks", ADA, "They row, but Ada Birch thinks he leaks."),
        ("I mean, they leak", ADA, "They leak."),
        ("I can tell you the lock leaks", ADA, "The lock leaks."),
        ("I can tell you that right now", ADA, "Ada Birch can tell you that right now."),
        ("They, you know, leak", ADA, "They, leak."),
        ("It shut because, you know, it leaks", ADA, "It shut because it leaks."),
        ("I don’t think the lock leaks", ADA, "Ada Birch doesn’t think the lock leaks."),
        ("My boats leak", ADA, "Ada Birch’s boats leak."),
        ("Oh my God", ADA, "Oh my God."),
        ("A friend of mine left", ADA, "A friend of Ada Birch’s left."),
        ("The mine is shut", ADA, "The mine is shut."),
        ("Cy and I are late", ADA, "Cy and Ada Birch are late."),
        ("They told me to stay with them", ADA, "They told Ada Birch to stay with them."),
        ("The lock leaks, and we are late", YARD, "The lock leaks, and Low Yard is late."),
        ("We’ve lost a boat and have been late", YARD,
         "Low Yard has lost a boat and has been late."),
        ("We told crews to go and have lunch", YARD, "Low Yard told crews to go and have lunch."),
        ("Cy told us, ‘Go away,’", YARD, "Cy told Low Yard, ‘Go away’."),
        ("Inland boats have gone", ADA, "Inland boats have gone."),
        ("We will not pay", ADA, "We will not pay."),
        ("I will pay", YARD, "I will pay."),
        ("We will pay, I will see to it", BOSS, "Low Yard will pay, Bo Marsh will see to it."),
        ("We are late", entity("Bo Marsh", role="union leader", affiliation="Low Yard"),
         "Low Yard is late."),
        ("Our boats leak", entity("Bo Marsh", role="former minister", affiliation="Low Yard"),
         "Our boats leak."),
        ("I love it and I believe in it", ADA, "Ada Birch loves it and Birch believes in it."),
        ("I mean, I went", ADA, "Ada Birch went."),
        ("We row, and I think that her boat leaks", ADA,
         "We row, and Ada Birch thinks that her boat leaks."),
        ("I pretty much row", ADA, "Ada Birch pretty much rows."),
        ("I kind of like it", ADA, "Ada Birch kind of likes it."),
        ("We all sail as we like", BOSS, "We all sail as we like."),
        ("We are late, as our country is", BOSS, "We are late, as our country is."),
        ("We live in a world of locks", BOSS, "We live in a world of locks."),
        ("We must mend our streets", YARD, "We must mend our streets."),
        ("We sink, and I am sorry", YARD, "We sink, and I am sorry."),
        ("We must mend our economy", entity("Chad", kind="organization"),
         "Chad must mend its economy."),
        ("We are late, as our crews are", BOSS, "Low Yard is late, as its crews are."),
    ],
)  # fmt: skip
def test_the_first_person_is_named_and_its_verb_follows(quoted, speaker, sentence):
    told = say(f"“{quoted},” she said.", f"“{quoted},”", speakers=(speaker,), bodies=(YARD,))
    assert told == sentence.replace("?.", "?")


@pytest.mark.parametrize(
    ("gender", "sentence"),
    [
        ("f", "Ada Birch is late. She has lost her way, and they blame her."),
        ("", "Ada Birch is late. Birch has lost Birch’s way, and they blame Birch."),
    ],
)
def test_who_has_been_named_becomes_a_pronoun_where_it_is_known(gender, sentence):
    quoted = "“I am late. I have lost my way, and they blame me.”"
    assert say(f"{quoted} Ada Birch said.", quoted, gender=gender) == sentence


def test_the_first_person_of_somebody_quoted_inside_stays():
    quoted = "“The master said, ‘I am done.’ I went.”"
    told = say(f"{quoted} Ada Birch said.", quoted)
    assert told == "The master said, ‘I am done.’ Ada Birch went."


def test_the_first_person_of_several_speakers_stays():
    both = (ADA, entity("Bo Marsh"))
    assert say("“I will pay,” both said.", "“I will pay,”", speakers=both) == "I will pay."


def test_the_pronoun_of_a_source_tells_of_its_person():
    quoted = "“I am late. I overslept.”"
    told = say(f"{quoted} she said.", quoted, source="she")
    assert told == "Ada Birch is late. She overslept."


@pytest.mark.parametrize(
    ("role", "affiliation", "sentence"),
    [
        ("Secretary of State", "U.S.", "The United States is late."),
        ("president", "Chad", "Chad is late."),
        ("Low Yard president", None, "Low Yard is late."),
        ("Defence Minister", None, "We are late."),
        ("Defence Minister", "South Korea", "South Korea is late."),
        ("baker", "Chad", "We are late."),
        ("chief executive", "Chad", "We are late."),
        ("Yard spokesman", None, "We are late."),
        ("Low Yard Maj. Gen.", None, "We are late."),
        ("Low Front party leader", "Low Yard", "The Low Front party is late."),
    ],
)
def test_who_speaks_for_a_country_or_a_body_says_we_for_it(role, affiliation, sentence):
    quoted = "“We are late.”"
    speaker = entity("Bo Marsh", role=role, affiliation=affiliation)
    front = entity("Low Front party", "organization")
    known = (YARD, front, entity("Defence", "organization"))
    assert say(f"{quoted} she said.", quoted, speakers=(speaker,), bodies=known) == sentence
