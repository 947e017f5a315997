"""Third persons who are not the speaker, named where it is plain who is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.reading.text.extent import Extent
from tests.reading.asking import read
from tests.rules.wording.saying import ADA, YARD, entity, say

BO = replace(entity("Bo Fisk"), mentions=(Extent(0, 7),))
CY = entity("Cy Reed")


@pytest.mark.parametrize(
    ("content", "gender", "sentence"),
    [
        ("“He must go,”", "m", "Bo Fisk must go."),
        ("“He’s late,”", "m", "Bo Fisk is late."),
        ("“She must go,”", "m", "She must go."),
        ("“He must go,”", "", "He must go."),
        ("“Must he go,”", "m", "Must he go."),
    ],
)
def test_a_first_he_is_whoever_it_leads_to(content, gender, sentence):
    told = say(f"{content} said Ada Birch.", content, cue="said", meant=(BO,), gender=gender)
    assert told == sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("he had lied", "Bo Fisk lied."),
        ("she had lied", "She lied."),
        ("he’d lied", "He’d lied."),
    ],
)
def test_he_is_who_is_told_after_him(content, sentence):
    text = f"Bo Fisk left. Ada Birch told him {content}."
    told = say(text, content, source="Ada Birch", cue="told", meant=(BO,), gender="m")
    assert told == sentence


@pytest.mark.parametrize(
    ("gap", "cue", "content", "sentence"),
    [
        (" ", "urged", "him to wait", "Bo Fisk should wait."),
        (" ", "accused", "him of lying", "Bo Fisk is lying."),
        (" ", "promised", "him a boat", "Ada Birch will give Bo Fisk a boat."),
        ("\n\n", "urged", "him to wait", "He should wait."),
    ],
)
def test_him_is_whoever_the_paragraph_names(gap, cue, content, sentence):
    text = f"Bo Fisk sold a boat.{gap}He sank. Ada Birch {cue} {content}."
    assert say(text, content, cue=cue, meant=(BO,), gender="m") == sentence


def test_a_first_he_is_not_the_one_who_is_told():
    text, content = "Ada Birch told Cy Reed he must go.", "he must go"
    told = say(text, content, source="Ada Birch", cue="told", meant=(BO,), gender="m")
    assert told == "He must go."
    assert ADA.name not in told


@pytest.mark.parametrize(
    ("cue", "content", "gender", "sentence"),
    [
        ("said", "his boat had sunk", "m", "Bo Fisk’s boat sank."),
        ("cited", "his record of 4 boats", "m", "Low Yard cited Bo Fisk’s record of 4 boats."),
        ("said", "her boat had sunk", "f", "Bo Fisk’s boat sank."),
        ("said", "her boat had sunk", "", "Her boat sank."),
        ("called", "her late", "f", "She is late."),
        ("praised", "her in May", "f", "Low Yard praised her in May."),
    ],
)
def test_his_is_whoever_alone_the_paragraph_names(cue, content, gender, sentence):
    text = f"Bo Fisk sank. Low Yard {cue} {content}."
    extras = {"source": "Low Yard", "speakers": (YARD,), "gender": gender}
    assert say(text, content, cue=cue, meant=(BO,), near=(BO,), **extras) == sentence


def test_his_stays_where_another_may_be_meant():
    text, content = "Bo Fisk sank. Low Yard said his boat was old.", "his boat was old"
    for speakers, near in [((YARD,), (BO, CY)), ((CY,), (BO,)), ((YARD,), ())]:
        told = say(text, content, cue="said", speakers=speakers, meant=(BO,), near=near, gender="m")
        assert told == "His boat was old."
    text = f"He met Bo Fisk. Low Yard said {content}."
    bo = replace(BO, mentions=(Extent(7, 14),))
    told = say(text, content, cue="said", speakers=(YARD,), meant=(bo,), near=(bo,), gender="m")
    assert told == "His boat was old."


@pytest.mark.parametrize(
    ("content", "near", "sentence"),
    [
        ("“He must go,”", (BO,), "Bo Fisk must go."),
        ("“He must go,”", (BO, CY), "Bo Fisk must go."),
        ("“He must go,”", (BO, ADA), "He must go."),
        ("“he must go,”", (BO,), "He must go."),
    ],
)
def test_who_is_quoted_is_no_he_of_his_own(content, near, sentence):
    text = f"Bo Fisk sank. {content} said Cy Reed."
    told = say(text, content, cue="said", speakers=(CY,), meant=(CY,), near=near, gender="m")
    assert told == sentence


def test_the_people_of_a_stretch_are_named_once_each():
    text = "Bo Fisk, a diver, met Cy Reed in Ro. Mr. Fisk told Mr. Reed that the Low Yard was shut."
    people = read(text).people(0, len(text))
    assert [one.name for one in people] == ["Bo Fisk", "Cy Reed"]
    assert [one.name for one in read(text).people(0, text.index(","))] == ["Bo Fisk"]
