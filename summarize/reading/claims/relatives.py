"""Clauses about a noun before, in which a cue leaves its object open.

"A plan that Ada says is new", "the ruling, which she considers void", "men it accuses of theft":
who the clause is about stands before it, and what is said is only what follows the cue.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import NamedTuple

from summarize.reading.claims import between, denials, objects, openings
from summarize.reading.claims.groups import Predicate
from summarize.reading.claims.notes import Complement, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words import nouns

_SORTING = frozenset(["identify", "list", "define", "cite", "categorize", "categorise", "cast"])


class Taken(NamedTuple):
    """What a cue takes, and who its subject then is.

    Attributes:
        subject: Its subject.
        complement: What it takes, or None.
        gap: Whether it stands in a clause about a noun before.
        named: Whether it names or describes that noun, or what "what" stands for.
        end: The index after what it takes, where that is known; else -1.
        denied: Whether it denies what that noun stands for.
    """

    subject: NounPhrase
    complement: Complement | None
    gap: bool
    named: bool
    end: int = -1
    denied: bool = False


def resolve(notes: Notes, subject: NounPhrase, cue: Predicate, right: Complement | None) -> Taken:
    """What a cue takes, where it may be said of a noun before it.

    Args:
        notes: What has been noted of the region.
        subject: The noun phrase before the cue.
        cue: The cue.
        right: What it takes to its right, if anything fits there.
    """
    tag = notes.region.tag
    gap = _opens(notes, subject)
    names = not {"name", "deny"}.isdisjoint(cue.frames) or notes.region.low[cue.last + 1] == "as"
    if right is None and not gap and names and tag[subject.first - 1] in ",-":
        inner = _second(notes, subject)
        if inner is not None:
            subject, gap = inner, True  # "…, a charge Ada called pure fiction"
    named = ("name" in cue.frames or "as" in cue.frames) and (gap or tag[subject.first - 1] == "W")
    taken = Taken(subject, right, gap, named)
    if right is None:
        taken = _of_noun(notes, cue, taken)
    elif gap and right.frame == "clause" and tag[right.first] in "eV":
        taken = taken._replace(complement=None)  # "a policy she said already affected 40 schools"
    return taken if taken.complement is not None else _predicated(notes, cue, taken)


def _of_noun(notes: Notes, cue: Predicate, unfilled: Taken) -> Taken:
    """What is said of a noun before, without a verb of its own."""
    low = notes.region.low
    last = cue.last
    called = _called(notes, cue, unfilled.subject) if unfilled.named else None
    if called is not None:
        return unfilled._replace(complement=called)
    if not unfilled.gap:
        return unfilled
    if cue.lemma not in _SORTING and low[unfilled.subject.last] != "we":
        begin = _judgement(notes, last, cue.frames)
        if begin >= 0:
            taken = Complement(begin, begin - 1, "gap")
            return unfilled._replace(complement=taken, end=_judged(notes, begin))
    if "of" in cue.frames and low[last + 1] == "of":  # "nine men it accuses of theft"
        return unfilled._replace(complement=Complement(last + 2, last + 1, "gap"))
    supposed = low[last + 1] == "to" and low[last + 2] in ("be", "have")
    if supposed and {"that", "thought"} & cue.frames:  # "a road they believe to be old"
        return unfilled._replace(complement=Complement(last + 1, last, "gap"))
    first, end = denials.before(notes, cue, unfilled.subject) if "deny" in cue.frames else (-1, -1)
    if end < 0:
        return unfilled
    return unfilled._replace(complement=Complement(first, last, "gap"), end=end, denied=True)


def _called(notes: Notes, cue: Predicate, subject: NounPhrase) -> Complement | None:
    """What follows a cue that names: "what Ada called “a shame”"."""
    tag, low = notes.region.tag, notes.region.low
    then = cue.last + 2 if low[cue.last + 1] == "as" else cue.last + 1
    bare = tag[subject.first - 1] == "W" and tag[then] in "nN" and tag[then + 1] in "nNPG"
    bare = bare or (tag[then] in "GV" and low[then].endswith("ing")) or low[then] == "having"
    if (tag[then] in 'QD"' or bare) and (then > cue.last + 1 or "name" in cue.frames):
        return Complement(then, then - 1, "quote")
    return None


def _predicated(notes: Notes, cue: Predicate, unfilled: Taken) -> Taken:
    """What has a noun before as the subject of its verb: "a plan that Ada says is new"."""
    if "that" not in cue.frames:
        return unfilled
    tag, low = notes.region.tag, notes.region.low
    opened = unfilled.gap or low[unfilled.subject.first - 1] == "what"
    then = between.after_setting(notes.region, cue.last + 1)  # "which Ada said on Monday were safe"
    if not opened and tag[then] == "A":
        inner = _second(notes, unfilled.subject)
        if inner is not None:
            unfilled, opened = unfilled._replace(subject=inner), True
    if opened and _is_predicate(notes, then):
        return unfilled._replace(complement=Complement(then, cue.last, "gap"))
    return unfilled


def _opens(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a cue stands in a clause about a noun before it: "a plan that Ada says is new"."""
    tag = notes.region.tag
    at = subject.first - 1
    if at > notes.sentence and notes.region.low[at] == "something":
        return True
    if tag[subject.first] == "p" and tag[at] in "nN" and at > notes.sentence:
        return True  # "the resolve she argues is needed"
    return at > notes.sentence and tag[at] in "Tw" and tag[at - 1] in 'nN#,)"'


def _second(notes: Notes, phrase: NounPhrase) -> NounPhrase | None:
    """The second of two noun phrases in a row: "a plan officials say will help"."""
    tag, low = notes.region.tag, notes.region.low
    first = phrase.last
    if tag[first] == "N":
        while first > phrase.first and tag[first - 1] == "N":
            first -= 1
    elif low[first] not in nouns.PEOPLE and tag[first - 1] != "D":
        return None
    if low[first - 1] == "the":
        first -= 1  # "a charge the mayor called pure fiction"
    if first - 1 <= phrase.first or tag[first - 1] != "n" or nouns.is_person(low[first - 1]):
        return None
    return NounPhrase(first, phrase.last)


def _is_predicate(notes: Notes, at: int) -> bool:
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


def _judgement(notes: Notes, last: int, frames: Container[str]) -> int:
    """Where what is said of a noun before begins, after a cue in a clause about it, or -1.

    "Which Ada considers null", "that Ada denounced within hours as a trap", "which she put at 40".
    """
    r = notes.region
    tag, low = r.tag, r.low
    if "figure" in frames and objects.is_figure_at(r, last + 1):
        return last + 2
    if "name" in frames and tag[last + 1] in "nNeG" and low[last + 1] not in TIMES:
        return last + 1
    for at in range(last + 1, last + 7) if "as" in frames else ():
        if low[at] == "as":
            return at + 1 if tag[at + 1] in 'nNeGDPR#Q"' else -1
        if tag[at] not in "PnRDN":
            break
    return -1


def _judged(notes: Notes, begin: int) -> int:
    """The index after what is said of a noun before."""
    tag = notes.region.tag
    end = begin + 1
    while tag[end] not in ",.;:-)QwTA" or (tag[end] == ")" and "(" in tag[begin:end]):
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
