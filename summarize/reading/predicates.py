"""Cues that are finite verbs: subject, verb, complement, in the orders that news prose allows."""

from __future__ import annotations

from summarize.reading import clauses, dependents, groups, postposed, sources, subjects
from summarize.reading.cues import DOCUMENTS, NOUNS, PARTICLES, VERBS
from summarize.reading.notes import Cue, Notes
from summarize.reading.sources import NounPhrase
from summarize.reading.tokens import TIMES

_SHOWING = frozenset(["find", "show", "indicate"])


def read(notes: Notes, at: int) -> None:
    """Read the cue verb at an index; an attribution that it makes is added to the notes.

    Args:
        notes: What has been noted of the region.
        at: Index of the verb.
    """
    r = notes.region
    tag, low = r.tag, r.low
    verb = VERBS[low[at]]
    if at == notes.sentence and verb.lemma == "say" and _opening(notes, at):
        return
    last = at
    frames = verb.frames
    pair = PARTICLES.get((verb.lemma, low[at + 1]))
    if pair is None and verb.lemma == "make" and low[at + 1 : at + 3] == ["it", "clear"]:
        pair, at_end = PARTICLES["make", "clear"], at + 2
    else:
        at_end = at + 1
    if pair is not None:
        last, frames = at_end, pair
    if not frames:
        return
    first, negated, passive, helped = groups.auxiliaries(notes, at)
    if negated:
        return
    if (
        verb.form == "ing"
        and not (helped and low[first] in groups.BE | groups.HAVE)
        and not passive
    ):
        dependents.participle(notes, at, last, verb.lemma, frames)
        return
    if passive and verb.form == "past":
        dependents.passive(notes, first, at, last, verb.lemma, frames)
        return
    if postposed.before_its_subject(notes, first, last, frames, helped):
        return
    left = first - 1
    while left > notes.sentence and tag[left] == "R" and low[left] not in TIMES:
        left -= 1
    left = groups.before_time(notes, left)
    if (left >= notes.sentence and tag[left] in "CR") or (tag[left] == "," and verb.form != "base"):
        shared = subjects.shared(notes, first, at, groups.tense(verb.form, helped))
    else:
        shared = None
    subject = shared or sources.before(r, left, notes.sentence)
    if subject is None:
        return
    if verb.form == "base" and not helped and not groups.is_plural(notes, subject):
        return
    bare_past = shared is None and verb.form == "past" and verb.participle and not helped
    if bare_past and groups.is_reduced(notes, subject, at, last):
        return
    if postposed.after_content(notes, subject, first, last, frames):
        return
    if _as_said(notes, subject, first, last, frames):
        return
    if {low[subject.last], low[subject.first + 1]} & DOCUMENTS and verb.lemma in _SHOWING:
        frames = frames | {"shown"}
    complement = clauses.complement(r, last, verb.lemma, frames)
    what = "name" in frames and tag[subject.first - 1] in "Ww"
    if complement is None and what and tag[last + 1] in 'QD"':
        complement = clauses.Complement(last + 1, last, "quote")  # "what Ada called “a disgrace”"
    if complement and complement.frame == "thing" and tag[subject.last] in "wT":
        return  # "a film that cites …": what it is, not what it says
    if complement is None or (low[subject.first - 1] == "what" and complement.frame == "clause"):
        return
    if complement.frame == "thing" and _noun_follows(notes, complement.first):
        return
    certain = not ("thought" in frames or complement.frame == "thing" or shared is not None)
    left_edge = subjects.edge(notes, subject, first, shared is not None)
    if what and tag[subject.first - 2] == ",":
        left_edge = subject.first - 2  # "…, which Ada called “a disgrace”": a claim of its own
    denied = clauses.denies(notes.region, frames, complement)
    notes.cues.append(
        Cue(
            first,
            complement.cue_last,
            subject,
            left_edge,
            complement.first,
            -1,
            complement.frame,
            denied,
            certain,
            left_edge < 0,
            within=subjects.within(notes, subject),
            tense=groups.tense(verb.form, helped),
        )
    )


def _opening(notes: Notes, at: int) -> bool:
    """Read "Said Ada Nym, the mayor, “…”", a sentence that begins with its cue."""
    r = notes.region
    subject = sources.after(r, at + 1)
    if subject is None:
        return False
    for i in range(subject.last + 1, min(subject.last + 25, len(r))):
        if r.tag[i] == "Q" and r.tag[i - 1] in ",:":
            notes.cues.append(Cue(at, at, subject, -1, i, i + 1, "quote"))
            return True
        if r.tag[i] in ".;":
            break
    return False


def _noun_follows(notes: Notes, at: int) -> bool:
    """Whether a noun cue with its clause is the object: "rejected claims that …"."""
    tag, low = notes.region.tag, notes.region.low
    return any(low[i] in NOUNS and tag[i + 1] == "T" for i in range(at, at + 4) if tag[i] in "Dne")


def _as_said(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Read "As Ada said, …": the main clause is the content."""
    r = notes.region
    start = subject.first - 1
    if start < notes.sentence or r.low[start] != "as" or not {"quote", "that"} & frames:
        return False
    before = start
    while before > notes.sentence and r.tag[before - 1] in '(C"':
        before -= 1
    comma = notes.past_setting(last + 1)
    if before != notes.sentence or r.tag[comma] != ",":
        return False
    notes.cues.append(Cue(first, last, subject, start, comma + 1, -1, "clause"))
    return True
