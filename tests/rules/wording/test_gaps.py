"""What a clause with a gap is about."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import entity, say

CREWS = (entity("crews", "group"),)


@pytest.mark.parametrize(
    ("before", "cue", "content", "sentence"),
    [
        ("The lock has a gate that", "say", "is too weak", "A gate is too weak."),
        ("He raised the dues, which", "say", "have doubled", "The dues have doubled."),
        ("He met 40 men who", "say", "are ill", "40 men are ill."),
        ("It is a plan", "say", "could fail", "A plan could fail."),
        ("It closes on a plan", "say", "fails", "Fails."),
        ("It has a rate of loss that", "say", "is high", "A rate of loss is high."),
        ("It took a letter of thanks that", "say", "was forged", "A letter of thanks was forged."),
        ("It fell short of the 95% that", "say", "is wanted", "The 95% is wanted."),
        ("It has lines and a gate that", "say", "were shut", "Lines and a gate were shut."),
        ("He would sell boats that", "say", "are new", "Boats are new."),
        ("It is a part of Ada that", "say", "has grown", "A part of Ada has grown."),
        ("It is a hard and costly job that", "say", "was left",
         "A hard and costly job was left."),
        ("She has the same will, wit and good sense that", "say", "is needed",
         "It is needed."),
        ("He told whom he met, in a port, which", "say", "was wrong", "It was wrong."),
        ("She works in Ro, which", "say", "will help", "It will help."),
        ("He sold boats while living in Ro that", "say", "was lost", "It was lost."),
        ("She met Cy Reed, whom", "think", "was ill", "Cy Reed was ill."),
        ("It is the fate of a ship in Ro, Varn, that", "say", "was lost",
         "A ship in Ro, Varn was lost."),
        ("It sold a boat to the Senate that", "say", "has leaks",
         "A boat to the Senate has leaks."),
        ("It was a change that", "say", "led to them", "A change led to them."),
        ("It went beyond what", "believe", "was sound", "It was sound."),
        ("It named what", "believe", "are the faults", "They are the faults."),
        ("She opened the Low Yard, which", "regard as", "a wreck", "The Low Yard is a wreck."),
        ("She opened the yard, which", "call", "“a wreck”", "The yard is a wreck."),
        ("She opened what", "call", "“a wreck”", "It is a wreck."),
        ("She saw a road that", "believe", "to be the oldest", "A road is the oldest."),
        ("He asked why", "say", "is it shut?", "Is it shut?"),
    ],
)  # fmt: skip
def test_a_gap_is_filled_with_the_phrase_before_it(before, cue, content, sentence):
    text = f"{before} the crews {cue} {content}."
    assert say(text, content, source="the crews", cue=cue, speakers=CREWS) == sentence


def test_a_gap_is_filled_across_a_source_between_commas():
    text = "It has a clause which, the crews say, is void."
    told = say(text, "is void", source="the crews", cue="say,", speakers=CREWS)
    assert told == "A clause is void."


def test_a_quotation_that_is_no_sentence_is_read_as_the_object_of_its_cue():
    cues = [
        ("vowed to", "“stand by” the crews", "Ada Birch will stand by the crews."),
        ("called for", "“a full inquiry.”", "There should be a full inquiry."),
        ("said", "“Stand by the crews.”", "Stand by the crews."),
    ]
    for cue, content, sentence in cues:
        assert say(f"Ada Birch {cue} {content}", content, source="Ada Birch", cue=cue) == sentence


def test_a_noun_that_calls_is_its_verb():
    text = "He heard Ada Birch’s call to sell it."
    told = say(text, "sell it", source="Ada Birch’s", cue="call to")
    assert told == "Ada Birch calls to sell it."


def test_who_interrupts_himself_is_the_subject_of_the_rest():
    content = "has, she says, learnt to row"
    told = say(f"Ada Birch {content}.", content, source="she", cue="says", gender="f")
    assert told == "Ada Birch has learnt to row."
