"""What polls say without a verb: "Ada Nym led by 9 points in a poll on Friday".

News gives a poll's figures as facts and the poll as their place. It is their source where the
sentence names figures or a lead, and has no other cue.
"""

from __future__ import annotations

from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words.cues import POLLS
from summarize.reading.words.lexicon import words

_LEADING = words(
    "lead leads led trail trails trailed ahead behind leading trailing percent percentage points %"
)
_CONCEDING = frozenset(["though", "although", "while"])


def read(notes: Notes, at: int) -> None:
    """Read "…, in a poll by Ada Nym" and "In a poll on Friday, …".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the noun.
    """
    r = notes.region
    tag, low = r.tag, r.low
    opening = next(
        (i for i in range(at - 1, max(notes.sentence - 1, at - 8), -1) if low[i] == "in"), -1
    )
    if opening < 0 or any(tag[i] not in "DNn#eG" for i in range(opening + 1, at)):
        return
    if notes.cues and notes.cues[-1].first >= notes.sentence:
        return
    if low[opening + 1 : at + 1] in (["polls"], ["the", "polls"]):
        return  # "a lead in the polls": how it stands
    stop = notes.stop(at)
    before = opening - 1
    while before > notes.sentence and tag[before] in "CR":
        before -= 1
    source = NounPhrase(opening + 1, at)
    if opening - notes.sentence < 2:
        comma = next((i for i in range(at, stop) if tag[i] == ","), -1)
        if comma > 0 and _figures(notes, comma + 1, stop):
            notes.cues.append(
                Cue(opening, opening, source, opening, comma + 1, -1, "clause", certain=False)
            )
        return
    end = opening
    while end > notes.sentence and tag[end - 1] == ",":
        end -= 1
    start = notes.clause_start(end)
    start += low[start] in _CONCEDING  # "Though she leads in city polls, …"
    told = any(tag[i] == "V" and tag[i - 1] in "pTw" for i in range(at + 1, stop))
    if told or not _figures(notes, start, end):
        return
    notes.cues.append(Cue(opening, opening, source, opening, start, end, "post", certain=False))


def _figures(notes: Notes, first: int, last: int) -> bool:
    """Whether a clause tells a lead or a share."""
    tag, low = notes.region.tag, notes.region.low
    shares = any(low[i] in _LEADING or low[i].endswith("%") for i in range(first, last))
    return (
        shares
        and notes.has_verb(first, last)
        and not any(tag[i] in "VQ" and low[i] not in POLLS | _LEADING for i in range(first, last))
    )
