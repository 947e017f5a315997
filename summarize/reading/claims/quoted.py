"""Words quoted of another: "the agency quoted Ada as saying …", "Ada was quoted as saying …"."""

from __future__ import annotations

from summarize.reading.claims import clauses, groups, sources
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words.cues import VERBS


def saying(notes: Notes, at: int) -> bool:
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
        return quoted is not None and _was_quoted(notes, quoted, first, at)
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


def _was_quoted(notes: Notes, subject: NounPhrase, first: int, at: int) -> bool:
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
