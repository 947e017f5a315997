"""Cues without a clause of their own: participles.

They find their source at a distance: in the clause on which they hang, or after them.
"""

from __future__ import annotations

from summarize.reading.claims import clauses, groups, openings, sources
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import REACH, NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.cues import VERBS

_GOVERNING = frozenset(
    ["without", "of", "than", "like", "for", "to", "against", "about", "from", "on", "at"]
)
_SOME = frozenset(["others", "some", "many", "most", "several", "both", "all", "one"])
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
    if low[edge] == "as" and lemma == "say" and _quoted_as(notes, at):
        return
    if low[edge] == "in" and lemma == "write":
        return  # "a promise in writing"
    if low[edge] == "under" and lemma == "question":
        return
    after = low[edge] in ("after", "before", "since", "by", "despite")
    opens = edge == notes.sentence and low[edge] in _OCCASIONS and "quote" in frames
    if edge < notes.sentence or opens:
        _fronted(notes, at, last, lemma, frames)
        return
    if lemma == "add" and tag[edge] == ",":
        frames = frames | {"that"}  # "…, adding the road was shut"
    complement = clauses.complement(r, last, lemma, frames)
    if complement is None or (low[at] == "referring" and complement.frame == "thing"):
        return  # "referring to the vote": what is meant, not what is said
    if after and complement.frame == "thing":
        return  # "on strike after rejecting an offer": an act
    subject: NounPhrase | None = None
    left = edge
    comma = notes.mark_before(edge) != edge  # a comma inside closing marks
    if tag[edge] == "Q":
        comma = r.text[r.quotation[edge].inner_end - 1] == ","
    if comma:
        left = edge + 1
    if low[edge] in _SOME and low[edge - 1] in ("and", "with") and edge + 1 == at:
        subject, left = NounPhrase(edge, edge), edge - 1  # "… and others supporting a toll"
        left -= tag[left - 1] == ","
    elif comma or tag[edge] in ",-CSP" or low[edge] == "when":
        if low[edge] in _GOVERNING:
            return  # "warned against expecting a miracle"
        for cue in reversed(notes.cues):
            if cue.first < notes.sentence:
                break
            restrictive = tag[cue.source.last] in "wT" and tag[cue.source.first - 1] != ","
            if cue.within == "fronted":
                continue  # "While Ada says …, the mayor left, adding that …"
            if cue.nested and cue.tense and _stands_in(notes, cue):
                continue  # "Ada said the bank hoped to grow, adding …": Ada added it
            if cue.left <= edge and not cue.frame.startswith("noun") and not restrictive:
                subject = cue.source
                break
        if subject is None:
            subject = openings.leading(r, notes.sentence, edge)
        while left > notes.sentence and tag[left - 1] == ",":
            left -= 1
    elif tag[edge] in "nN" and tag[edge] != "Q":
        if edge + 1 != at:
            return
        subject = _bearer(notes, edge)
        acts = complement.frame in ("thing", "object") and tag[complement.first] != "Q"
        joint = -1 if subject is None else subject.first - 1
        joint -= joint > notes.sentence and tag[joint] == "R"  # "with nearly 40 of them urging"
        if acts and (subject is None or low[joint] != "with"):
            return  # "a film attacking the mayor": what it does, not what it says
        left = -1
        if subject is not None and low[joint] == "with":
            before = joint - 1
            left = before if before >= notes.sentence and tag[before] == "," else -1
            if notes.mark_before(before) != before:
                left = joint  # "called it a “hoax,” with an aide telling reporters that …"
    if subject is None or low[subject.first] in ("there", "no"):
        return  # "there is no evidence showing that …"
    if low[complement.first] in TIMES:
        return
    notes.cues.append(
        Cue(
            at,
            complement.cue_last,
            subject,
            left,
            complement.first,
            -1,
            complement.frame,
            clauses.denies(notes.region, frames, complement),
            complement.frame in ("quote", "clause", "question") and "thought" not in frames,
            left < 0,
        )
    )


def _stands_in(notes: Notes, inner: Cue) -> bool:
    """Whether a cue opens the clause of another one before it."""
    return any(cue.content == inner.source.first and cue.frame == "clause" for cue in notes.cues)


def _quoted_as(notes: Notes, at: int) -> bool:
    """Read "the agency quoted Ada as saying …": the words are Ada's."""
    r = notes.region
    for verb in range(at - 2, max(notes.sentence, at - 12), -1):
        if r.low[verb] in ("quoted", "quotes", "cited", "cites"):
            break
    else:
        return False
    first, _, passive, _ = groups.auxiliaries(notes, verb)
    if passive:  # "Ada was quoted as saying"
        quoted = sources.before(r, first - 1, notes.sentence)
        return quoted is not None and _quoted_as_saying(notes, quoted, first, at)
    subject = sources.after(r, verb + 1)
    if subject is None:
        return False
    complement = clauses.complement(r, at, "say", VERBS["say"].frames)
    agency = sources.before(r, verb - 1, notes.sentence)
    quote = notes.quote_before(agency.first) if agency is not None else -1
    if complement is not None:
        first, last, frame = complement.first, -1, complement.frame
        notes.cues.append(Cue(at, complement.cue_last, subject, -1, first, last, frame))
    elif quote >= 0 and agency is not None:
        notes.cues.append(Cue(at, at, subject, agency.first, quote, quote + 1, "post"))
    return True


def _quoted_as_saying(notes: Notes, subject: NounPhrase, first: int, at: int) -> bool:
    """Add the words of one who "was quoted as saying" them, after the cue or before it."""
    complement = clauses.complement(notes.region, at, "say", VERBS["say"].frames)
    begin = subject.first if subject.begin < 0 else subject.begin
    quote = notes.quote_before(begin)
    if complement is not None:
        content, last, frame = complement.first, complement.cue_last, complement.frame
        notes.cues.append(Cue(first, last, subject, begin, content, -1, frame))
    elif quote >= 0:
        notes.cues.append(Cue(first, at, subject, begin, quote, quote + 1, "post"))
    return True


def _bearer(notes: Notes, noun: int) -> NounPhrase | None:
    """Whose words a participle after a noun reports: "issued a statement saying …"."""
    phrase = sources.before(notes.region, noun, notes.sentence)
    if phrase is None:
        return None
    first = openings.leading(notes.region, phrase.first, noun + 1)
    if first is not None and first.last < phrase.last and first.first == phrase.first:
        return first  # the noun is the object of a verb that looks like an adjective
    before = phrase.first - 1
    before -= before > notes.sentence and notes.region.tag[before] == "R"
    if (
        before < notes.sentence
        or notes.region.tag[before] == ","
        or notes.region.low[before] == "with"
    ):
        return phrase
    return openings.leading(notes.region, notes.sentence, noun)


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
            clauses.denies(notes.region, frames, complement),
            False,
        )
    )
