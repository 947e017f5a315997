"""Adjectives that take a clause as what their subject thinks: "Ada was adamant that …"."""

from __future__ import annotations

from summarize.reading.claims import clauses, groups, sources, subjects
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.words.cues import DOUBTING


def read(notes: Notes, at: int) -> None:
    """Read "Ada was adamant that …".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the adjective.
    """
    r = notes.region
    first, negated, _, _ = groups.auxiliaries(notes, at)
    if negated or r.low[first] not in groups.BE_OR_HAVE:
        return
    complement = clauses.complement(r, at, "", frozenset(["that"]))
    subject = sources.before(r, first - 1, notes.sentence)
    if subject is None or complement is None or complement.frame != "clause":
        return
    if r.low[subject.first] in ("it", "there", "that"):
        return
    edge = subjects.edge(notes, subject, first, shared=False)
    notes.cues.append(
        Cue(
            first,
            complement.cue_last,
            subject,
            edge,
            complement.first,
            frame="clause",
            denied=r.low[at] in DOUBTING,
            certain=False,
            nested=edge < 0,
        )
    )
