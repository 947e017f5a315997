"""Cues without a clause of their own: participles.

They find their source at a distance: in the clause on which they hang, or after them.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.claims import (
    bearers,
    between,
    clauses,
    denials,
    groups,
    openings,
    quoted,
    sources,
    subjects,
    things,
    unsaid,
)
from summarize.reading.claims.notes import Complement, Cue, Notes
from summarize.reading.claims.nounphrases import REACH, NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.functionwords import MODALS
from summarize.reading.words.inflections import inflected
from summarize.reading.words.lexicon import words

_GOVERNING = frozenset(
    ["without", "of", "than", "like", "for", "to", "against", "about", "from", "on", "at", "into"]
)
_SOME = frozenset(["others", "some", "many", "most", "several", "both", "all", "one"])
_AFTER = frozenset(["after", "before", "since", "by", "despite"])
_IDIOMS = frozenset(
    [("in", "write"), ("under", "question"), ("within", "hail")]
)  # "a promise in writing"
_SPENDING = frozenset(["spend", "spends", "spent"])
_ASPECTS = _SPENDING | {"keep", "keeps", "kept", "begin", "begins", "began", "start", "starts"}
_ASPECTS |= {"started", "take", "takes", "took"}
_ADDRESSING = frozenset(
    ["addressed", "addresses", "spoke", "speaks", "testified", "testifies", "briefed", "wrote"]
)
"""What who does it may highlight something by."""
_NEAR = 16  # tokens
_OCCASIONS = frozenset(["after", "by", "despite", "while", "when", "since", "in"])


def participle(notes: Notes, at: int, last: int, lemma: str, frames: frozenset[str]) -> None:
    """Read ", adding that …": the subject is that of the clause on which it hangs.

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the participle.
        last: Index of its particle, or `at`.
        lemma: The verb.
        frames: What it may take.
    """
    r = notes.region
    tag, low = r.tag, r.low
    edge = at - 1
    while edge > notes.sentence and tag[edge] == "R":
        edge -= 1
    if low[edge] == "as" and lemma == "say" and quoted.saying(notes, at):
        return
    if (low[edge], lemma) in _IDIOMS:
        return
    opens = edge == notes.sentence and low[edge] in _OCCASIONS and "quote" in frames
    if edge < notes.sentence or opens:
        _fronted(notes, at, last, lemma, frames)
        return
    if lemma == "add" and tag[edge] == ",":
        frames = frames | {"that"}  # "…, adding the road was shut"
    complement = clauses.complement(r, last, lemma, frames)
    if complement is None and tag[edge] == "," and things.is_of_speech(r, last + 1, lemma):
        notes.stops.add(edge)  # "…, stressing each word": how it was said
    if complement is None or _is_no_speech(notes, at, edge, complement):
        return
    owner = _owner(notes, at, edge, complement, lemma)
    if owner is None or low[owner.subject.first] in ("there", "no"):
        return  # "there is no evidence showing that …"
    if (
        lemma in unsaid.EVINCING
        and tag[edge] == ","
        and not unsaid.is_written(notes, owner.subject)
        and _ADDRESSING.isdisjoint(low[notes.sentence : edge])
    ):
        notes.stops.add(edge)
        return  # "… had to resign, underscoring how weak she was": what the article thinks of it
    silent = complement.frame in ("thing", "object") or "thought" in frames
    if silent and unsaid.is_thing(notes, owner.subject):
        return  # "the role carries no power, calling on her to serve"
    notes.cues.append(
        Cue(
            at,
            complement.cue_last,
            owner.subject,
            owner.left,
            complement.first,
            -1,
            complement.frame,
            denials.denies(notes.region, frames, complement),
            complement.frame in ("quote", "clause", "question") and "thought" not in frames,
            owner.left < 0,
            within=_within(notes, owner.subject, at, edge),
        )
    )


def _is_no_speech(notes: Notes, at: int, edge: int, complement: Complement) -> bool:
    """Whether a participle with its complement tells of no words: "by promising to pay" later."""
    low = notes.region.low
    if low[complement.first] in TIMES:
        return True
    if complement.frame == "thing" and (low[at] == "referring" or low[edge] in _AFTER):
        return True  # "referring to the vote": what is meant; "on strike after rejecting it"
    return low[edge] == "by" and _is_undone(notes, edge)  # "could win votes by promising to pay"


class _Owner(NamedTuple):
    """Who does what a participle says, and where it begins to interrupt what stands before."""

    subject: NounPhrase
    left: int


def _owner(notes: Notes, at: int, edge: int, complement: Complement, lemma: str) -> _Owner | None:
    """Whose participle it is: of others who are named with it, of the clause, of the noun."""
    r = notes.region
    tag, low = r.tag, r.low
    going = _going_on(notes, edge) if edge + 1 == at else None
    if going is not None:
        return going
    if low[edge] in _SOME and low[edge - 1] in ("and", "with") and edge + 1 == at:
        left = edge - 1 - (tag[edge - 2] == ",")
        return _Owner(NounPhrase(edge, edge), left)  # "… and others supporting a toll"
    comma = notes.mark_before(edge) != edge  # a comma inside closing marks
    if tag[edge] == "Q":
        comma = r.text[r.quotation[edge].inner_end - 1] == ","
    if comma or tag[edge] in ",-CSP" or low[edge] == "when":
        subject = None if low[edge] in _GOVERNING else _of_clause(notes, edge)
        if subject is None:
            return None  # "warned against expecting a miracle"
        left = edge + 1 if comma else edge
        while left > notes.sentence and tag[left - 1] == ",":
            left -= 1
        return _Owner(subject, left)
    if tag[edge] in "nN" and edge + 1 == at and low[edge] in TIMES:
        subject = _of_clause(notes, edge)  # "wrote to Ada last month expressing concern that"
        return None if subject is None else _Owner(subject, -1)
    if tag[edge] in "nN" and edge + 1 == at:
        return _of_noun(notes, edge, complement, lemma)
    return None


def _going_on(notes: Notes, edge: int) -> _Owner | None:
    """Who "kept saying", "began urging", "took turns urging"."""
    r = notes.region
    verb = edge - (r.low[edge] == "turns")
    if r.tag[edge] in "nN" and verb == edge:
        verb = next((i for i in range(edge, edge - _NEAR, -1) if r.tag[i] not in "DNn#eP"), edge)
        if r.low[verb] not in _SPENDING:
            return None
    if verb <= notes.sentence or r.low[verb] not in _ASPECTS:
        return None
    first, negated, passive, _ = groups.auxiliaries(notes, verb)
    if negated or passive or first <= notes.sentence:
        return None
    shared = r.tag[first - 1] in "C,"
    subject = subjects.shared(notes, first, verb) if shared else None
    if subject is None:
        subject = sources.before(r, groups.before_time(notes, first - 1), notes.sentence)
    if subject is None:
        return None
    return _Owner(subject, subjects.edge(notes, subject, first, shared))


def _within(notes: Notes, subject: NounPhrase, at: int, edge: int) -> str:
    """Where a participle stands: between a subject and its verb, or after a relative pronoun."""
    if notes.region.tag[subject.last + 1] == "," and edge - 1 <= subject.last + 1 < at:
        return "relative"  # "Ada, saying it was late, left"
    whose = notes.region.tag[subject.last] == "w" and subject.last < at
    return subjects.within(notes, subject, at) if whose else ""


def _of_relative(notes: Notes, edge: int) -> NounPhrase | None:
    """The "who" of the clause in which "by", "after" governs a participle."""
    r = notes.region
    for at in range(edge - 1, max(notes.sentence, edge - _NEAR), -1):
        if r.tag[at] in ",.;:Q":
            return None
        if r.low[at] == "who":
            verbal = any(kind in "AvVe" for kind in r.tag[at + 1 : edge])
            return sources.before(r, at, notes.sentence) if verbal else None
    return None


def _of_clause(notes: Notes, edge: int) -> NounPhrase | None:
    """The speaker of the clause on which a participle hangs, or its subject."""
    tag = notes.region.tag
    relative = _of_relative(notes, edge) if tag[edge] in "PS" else None
    if relative is not None:
        return relative  # "the man who began by saying that …"
    # of a row that semicolons part, too, each has its own subject
    begin = next((i + 1 for i in range(edge, notes.sentence, -1) if tag[i] == ";"), notes.sentence)
    for cue in reversed(notes.cues):
        if cue.first < begin:
            break
        restrictive = tag[cue.source.last] in "wT" and tag[cue.source.first - 1] != ","
        if cue.within == "fronted":
            continue  # "While Ada says …, the mayor left, adding that …"
        if cue.nested and cue.tense and _stands_in(notes, cue):
            continue  # "Ada said the bank hoped to grow, adding …": Ada added it
        if cue.nested and not cue.tense and tag[edge] == "," and tag[cue.first - 1] in "nN":
            continue  # "Ada slammed a lawsuit alleging theft, calling it …": Ada called it so
        if cue.left <= edge and not cue.frame.startswith("noun") and not restrictive:
            return _joined(notes, cue, edge) or cue.source
    return openings.speaking(notes.region, begin, edge)


def _joined(notes: Notes, cue: Cue, edge: int) -> NounPhrase | None:
    """Who speaks in a clause that a comma and "and" join to what is said, and acts before a comma.

    "The groups say the rules are strict, and the union has sued the city, saying …": the union.
    """
    r = notes.region
    if r.tag[edge] != "," or cue.frame != "clause":
        return None
    for at in range(edge - 1, cue.content, -1):
        if r.tag[at] == "C" and r.tag[at - 1] == "," and r.low[at] == "and":
            subject = openings.leading(r, at + 1, edge)
            return None if subject is None else openings.acting_source(r, subject)
        if r.tag[at] in ";:Q":
            break
    return None


def _of_noun(notes: Notes, edge: int, complement: Complement, lemma: str) -> _Owner | None:
    """Who bears the noun before a participle, and says what it says."""
    tag, low = notes.region.tag, notes.region.low
    subject = bearers.bearer(notes, edge, lemma)
    if subject is None:
        return None
    joint = subject.first - 1
    joint -= joint > notes.sentence and tag[joint] == "R"  # "with nearly 40 of them urging"
    speaks = tag[subject.first] == "N" or complement.frame in ("clause", "quote")
    if subject.last == edge and speaks and bearers.is_absolute(notes, joint):
        return _Owner(subject, joint)  # "they left – Ada saying it was late and Carl calling it …"
    if low[joint] != "with":
        acts = complement.frame in ("thing", "object") and tag[complement.first] != "Q"
        acts = acts and low[edge] not in between.VENUES  # "a statement expressing hope"
        acts = acts and not _is_written_to(notes, edge)
        return None if acts else _Owner(subject, -1)  # not "a film attacking the mayor"
    before = joint - 1
    if notes.mark_before(before) != before:
        return _Owner(subject, joint)  # "called it a “hoax,” with an aide telling reporters that …"
    return _Owner(subject, before if before >= notes.sentence and tag[before] == "," else -1)


def _is_written_to(notes: Notes, noun: int) -> bool:
    """Whether a noun tells whom somebody wrote to: "wrote to every member urging them"."""
    phrase = sources.before(notes.region, noun, notes.sentence)
    tag, low = notes.region.tag, notes.region.low
    if phrase is None:
        return False
    to = phrase.first - 1
    to -= tag[to] == "D"
    return low[to] == "to" and low[to - 1] in _WRITING


_WRITING = inflected(words("write email text speak appeal"))


def _stands_in(notes: Notes, inner: Cue) -> bool:
    """Whether a cue opens the clause of another one before it."""
    return any(cue.content == inner.source.first and cue.frame == "clause" for cue in notes.cues)


def _is_undone(notes: Notes, edge: int) -> bool:
    """Whether the verb before "by" tells what may or should be done: "could win by saying …"."""
    tag, low = notes.region.tag, notes.region.low
    for at in range(edge - 1, max(notes.sentence, edge - _NEAR), -1):
        if tag[at] == "A" and low[at] in MODALS:
            return True
        if tag[at] in ".;:QTWw" or low[at] == "to":
            return False
        finite = tag[at] in "vVe" or (tag[at] == "A" and low[at] not in groups.BE_OR_HAVE)
        before = at - 1
        while tag[before] == "R":
            before -= 1
        if finite and tag[before] != "A":
            return False
    return False


def _fronted(notes: Notes, at: int, last: int, lemma: str, frames: frozenset[str]) -> None:
    """Read "Calling the plan a mistake, Ada …": the subject follows."""
    r = notes.region
    complement = clauses.complement(r, last, lemma, frames)
    if complement is None:
        return
    comma = next(
        (
            i
            for i in range(complement.first, min(len(r), complement.first + REACH))
            if r.tag[i] in ",."
        ),
        -1,
    )
    if comma < 0 or r.tag[comma] == ".":
        return
    subject = openings.leading(r, comma + 1, len(r) - 1)
    if subject is None:
        return
    notes.cues.append(
        Cue(
            at,
            complement.cue_last,
            subject,
            at,
            complement.first,
            comma,
            complement.frame,
            denials.denies(notes.region, frames, complement),
            False,
        )
    )
