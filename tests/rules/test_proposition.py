"""Contents as sentences that stand alone."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading import passages, quotations
from summarize.reading.attribution import Attribution
from summarize.reading.extent import Extent
from summarize.reading.names import Entity
from summarize.reading.reader import Reading
from summarize.rules.proposition import proposition
from summarize.schema import SpeakerKind


def entity(name: str, kind: SpeakerKind = "person") -> Entity:
    return Entity(name, kind, None, None, ())


class Known:
    """Names that take every pronoun for the same entities."""

    def __init__(self, *meant: Entity) -> None:
        self.meant = meant

    def resolve(self, source: Extent) -> tuple[Entity, ...]:
        return self.meant


def say(
    text: str,
    content: str,
    *,
    source: str | None = None,
    cue: str | None = None,
    speakers: tuple[Entity, ...] = (entity("Ada Birch"),),
    meant: tuple[Entity, ...] = (),
    denied: bool = False,
) -> str:
    def extent(words: str | None) -> Any:
        start = text.index(words) if words else 0
        return Extent(start, start + len(words)) if words else None

    split = passages.split(text)
    names = cast("Any", Known(*meant))
    reading = Reading(text, split, quotations.find(text, split), names, (), ())
    source_ = extent(source)
    attribution = Attribution(extent(content), source_, extent(cue), source_, denied, True)
    return proposition(reading, attribution, speakers)


ADA = entity("Ada Birch")
YARD = entity("Low Yard", "organization")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("the lock is shut", "The lock is shut."),
        ("that the lock is shut,", "The lock is shut."),
        ("the lock is  shut\n\nand empty", "The lock is shut and empty."),
        ("why wait?", "Why wait?"),
        ("the lock was “probably shut.”", "The lock was probably shut."),
        ("the lock was “probably shut”", "The lock was probably shut."),
    ],
)
def test_reported_speech_becomes_a_sentence(content, sentence):
    assert say(f"Ada Birch said {content}", content) == sentence


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“The lock is shut,” she said.", "“The lock is shut,”"),
        ('"The lock is shut," she said.', '"The lock is shut,"'),
        ("She said: “The lock is shut.”", "“The lock is shut.”"),
    ],
)
def test_the_marks_of_a_quotation_go(text, content):
    assert say(text, content) == "The lock is shut."


def test_the_attribution_inside_a_quotation_goes():
    text = "“The lock is shut,” Ada Birch said, “but not locked.”"
    told = say(text, text, source="Ada Birch", cue="said")
    assert told == "The lock is shut, but not locked."


def test_marks_inside_and_those_that_reopen_a_paragraph():
    text = "“The ‘old’ lock is shut.\n\n“It is not locked,” she said."
    assert say(text, text.partition(" she")[0]) == "The ‘old’ lock is shut. It is not locked."


@pytest.mark.parametrize(
    ("quoted", "speaker", "sentence"),
    [
        ("I am not done", ADA, "Ada Birch is not done."),
        ("I’ll stay", ADA, "Ada Birch will stay."),
        ("I have 3 boats", ADA, "Ada Birch has 3 boats."),
        ("We will not pay", YARD, "Low Yard will not pay."),
        ("We've shut", YARD, "Low Yard has shut."),
        ("I think so", ADA, "I think so."),
        ("I can’t stay", ADA, "I can’t stay."),
        ("We will not pay", ADA, "We will not pay."),
        ("I will pay", YARD, "I will pay."),
        ("Inland boats have gone", ADA, "Inland boats have gone."),
    ],
)
def test_the_first_person_is_named_where_the_verb_can_follow(quoted, speaker, sentence):
    assert say(f"“{quoted},” she said.", f"“{quoted},”", speakers=(speaker,)) == sentence


def test_the_first_person_of_several_speakers_stays():
    both = (ADA, entity("Bo Marsh"))
    assert say("“I will pay,” both said.", "“I will pay,”", speakers=both) == "I will pay."


def test_the_third_person_is_named_where_it_is_the_speaker():
    text = "Ada Birch said that she would not sell 40 boats."
    content = "she would not sell 40 boats"
    assert say(text, content, meant=(ADA,)) == "Ada Birch would not sell 40 boats."
    unsure = "She would not sell 40 boats."
    assert say(text, content, meant=()) == unsure
    assert say(text, content, meant=(entity("Cy Reed"),)) == unsure
    assert say(text, content, meant=(ADA, YARD)) == unsure
    assert say("She said sheep eat", "sheep eat", meant=(ADA,)) == "Sheep eat."


@pytest.mark.parametrize(
    ("content", "meant", "sentence"),
    [
        ("on most days she walks", ADA, "On most days Ada Birch walks."),
        ("on most days her boat leaks", ADA, "On most days her boat leaks."),
        ("its boats leak", YARD, "The Low Yard’s boats leak."),
        ("it leaks", YARD, "The Low Yard leaks."),
        ("most of it leaks", YARD, "Most of it leaks."),
    ],
)
def test_the_first_pronoun_is_named_where_its_kind_is_safe(content, meant, sentence):
    text = f"A spokesman of the Low Yard said {content}."
    assert say(text, content, meant=(meant,), speakers=(meant,), cue="said") == sentence


@pytest.mark.parametrize(
    ("cue", "content", "sentence"),
    [
        ("said", "the search would begin at 3", "The search will begin at 3."),
        ("says", "the search would begin at 3", "The search would begin at 3."),
        ("said", "it would be wrong to wait", "It would be wrong to wait."),
        ("said", "the search would begin if it cleared", "The search would begin if it cleared."),
        ("said", "the search would have begun", "The search would have begun."),
    ],
)
def test_what_would_be_is_what_will_be(cue, content, sentence):
    assert say(f"Ada Birch {cue} {content}.", content, cue=cue) == sentence


@pytest.mark.parametrize(
    ("cue", "content", "sentence"),
    [
        ("urged", "the yard to wait", "The yard should wait."),
        ("has asked", "both towns not to wait", "Both towns should not wait."),
        ("urged", "a return to talks", "Ada Birch and Low Yard urged a return to talks."),
        ("urged", "them to wait", "Ada Birch and Low Yard urged them to wait."),
        ("asked", "the yard to the north", "The yard to the north."),
        ("told", "the yard to wait", "The yard should wait."),
        ("told", "it would be wrong to wait", "It would be wrong to wait."),
        ("condemned", "the 4 raids", "Ada Birch and Low Yard condemned the 4 raids."),
        ("called for", "a vote", "Ada Birch and Low Yard called for a vote."),
        ("vowed to", "stay", "Ada Birch and Low Yard vowed to stay."),
        ("condemning", "the raids", "The raids."),
        ("said", "the raids stopped", "The raids stopped."),
        ("according to", "the raids stopped", "The raids stopped."),
    ],
)
def test_what_is_no_clause_is_completed_from_its_cue(cue, content, sentence):
    assert say(f"They {cue} {content}.", content, cue=cue, speakers=(ADA, YARD)) == sentence


def test_what_is_denied_is_told_without_its_denial():
    text = "She rejected the accusation that the lock was shut."
    content = "the accusation that the lock was shut"
    assert say(text, content, cue="rejected", denied=True) == "The lock was shut."
    assert say("She rejected the sale.", "the sale", cue="rejected", denied=True) == "The sale."


@given(st.text("ab 12,.“”‘’\"'\n—", min_size=1).filter(str.strip))
def test_any_words_make_some_sentence(words):
    text = f"Ada said {words}"
    extent = words.strip()
    assert say(text, extent)
