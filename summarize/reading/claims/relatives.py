"""Clauses about a noun before, in which a cue leaves its object open.

"A plan that Ada says is new", "the ruling, which she considers void", "men it accuses of theft":
who the clause is about stands before it, and what is said is only what follows the cue.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from summarize.reading.claims import objects, openings
from summarize.reading.claims.notes import Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words import nouns


def opens(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a cue stands in a clause about a noun before it: "a plan that Ada says is new"."""
    tag = notes.region.tag
    at = subject.first - 1
    if tag[subject.first] == "p" and tag[at] in "nN" and at > notes.sentence:
        return True  # "the resolve she argues is needed"
    return at > notes.sentence and tag[at] in "Tw" and tag[at - 1] in 'nN#,)"'


def second(notes: Notes, phrase: NounPhrase) -> NounPhrase | None:
    """The second of two noun phrases in a row: "a plan officials say will help"."""
    tag, low = notes.region.tag, notes.region.low
    first = phrase.last
    if tag[first] == "N":
        while first > phrase.first and tag[first - 1] == "N":
            first -= 1
    elif low[first] not in nouns.PEOPLE:
        return None
    if first - 1 <= phrase.first or tag[first - 1] != "n" or nouns.is_person(low[first - 1]):
        return None
    return NounPhrase(first, phrase.last)


def is_predicate(notes: Notes, at: int) -> bool:
    """Whether a verb follows the cue, whose subject then is the noun that the clause is about."""
    tag, low = notes.region.tag, notes.region.low
    while tag[at] in "R":
        at += 1
    return tag[at] in "AvVe" or (tag[at] == "n" and low[at].endswith("s") and tag[at + 1] in "D#n")


def begin(notes: Notes, at: int) -> int:
    """The comma before "which", or before the noun that it repeats ("…, a sum that …"), or -1."""
    tag = notes.region.tag
    least = max(notes.sentence, at - 6)
    at -= 1
    while at > least and tag[at] in "DNn#P":
        at -= 1
    return at if tag[at] == "," else -1


def judgement(notes: Notes, last: int, frames: Container[str]) -> int:
    """Where what is said of a noun before begins, after a cue in a clause about it, or -1.

    "Which Ada considers null", "that Ada denounced within hours as a trap", "which she put at 40".
    """
    r = notes.region
    tag, low = r.tag, r.low
    if "figure" in frames and objects.is_figure_at(r, last + 1):
        return last + 1
    if "name" in frames and tag[last + 1] in "nNeG" and low[last + 1] not in TIMES:
        return last + 1
    for at in range(last + 1, last + 7) if "as" in frames else ():
        if low[at] == "as":
            return at + 1 if tag[at + 1] in 'nNeGDPR#Q"' else -1
        if tag[at] not in "PnRDN":
            break
    return -1


def end(notes: Notes, begin: int) -> int:
    """The index after what is said of a noun before, or -1 where nothing is."""
    if begin < 0:
        return -1
    end = begin + 1
    while notes.region.tag[end] not in ",.;:-)QwTA":
        end += 1
    return end


def ahead(notes: Notes, subject: NounPhrase) -> NounPhrase | None:
    """A pronoun in "In what he called …, the mayor", with the subject that it is ahead of."""
    r = notes.region
    opens = r.low[notes.sentence : subject.first] == ["in", "what"]
    if not opens or r.low[subject.first] not in ("he", "she", "it", "they"):
        return None
    comma = next((i for i in range(subject.last, len(r)) if r.tag[i] in ",."), -1)
    comma += r.tag[comma + 1] == '"'
    main = openings.leading(r, comma + 1, len(r) - 1)
    return main and replace(subject, antecedent=(main.first, main.last))
