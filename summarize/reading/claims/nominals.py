"""Cues that are nouns: "her promise to …", "concern among them that …".

Their source is who owns them, whom "by" or "among" names, or the subject of a light verb ("issued a
warning that …").
"""

from __future__ import annotations

from summarize.reading.claims import between, groups, objects, sources, subjects
from summarize.reading.claims.notes import POSSESSIVE, Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words.cues import DENYING_LIGHT, LIGHT, NOUNS

_TELLING = frozenset(
    ["advice", "message", "recommendation", "promise", "demand", "request", "plea"]
)
_OWNERS = frozenset(["his", "her", "their", "its", "our", "my"])


def _holder(notes: Notes, at: int) -> NounPhrase | None:
    """Whose the words are: "the contention of Ada Nym that …"."""
    r = notes.region
    holder = sources.after(r, at + 1) if r.low[at] == "of" else None
    if holder is None or r.tag[holder.last] != "N" or r.tag[holder.last + 1] != "T":
        return None
    return holder


def noun(notes: Notes, at: int) -> None:
    """Read "her promise to …", "expressed concern that …".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the noun.
    """
    r = notes.region
    tag, low = r.tag, r.low
    noun = NOUNS[low[at]]
    frame = "clause"
    content = at + 2
    then = between.after_setting(r, at + 1)
    agent: NounPhrase | None = None
    if low[at + 1] in ("by", "from", "among") and "that" in noun.frames:
        agent = sources.after(r, at + 2)
        if agent is None or tag[agent.last + 1] != "T":
            return
        content = agent.last + 2
    elif "that" in noun.frames and (holder := _holder(notes, at + 1)) is not None:
        agent, content = holder, holder.last + 2
    elif low[then] == "to" and "to" in noun.frames and tag[then + 1] in "VnvA":
        frame, content = "noun to", then + 1  # "her pledge last month to …"
    elif tag[then] == "T" and "that" in noun.frames and then > at + 1:
        frame, content = "noun that", then + 1  # "her claim in an interview that …"
    elif tag[at + 1] == "T" and "that" in noun.frames:
        frame = "noun that"
    elif low[at + 1] in ("is", "was") and low[at + 2] in ("that", "to"):
        content = at + 3  # "her advice was to wait", "their fear is that it will fall"
        is_that = tag[at + 2] == "T" and "that" in noun.frames and tag[content] not in "AvV.,"
        if not is_that and not (low[at + 2] == "to" and low[at] in _TELLING):
            return
    elif (low[at + 1] == "of" and {"deny", "of"} & noun.frames) or (
        low[at + 1] == "for" and "for" in noun.frames
    ):
        frame = "noun to"
    elif low[at + 1] == "to" and "to" in noun.frames and objects.bids(r, at + 2):
        frame = "object"
    else:
        return
    first = at
    while (
        first > notes.sentence
        and tag[first - 1] in "nRe#"
        and low[first - 1] not in LIGHT
        and not low[first - 1].endswith(POSSESSIVE)
    ):
        first -= 1
    edge = first - 1
    if edge < notes.sentence:
        return
    owner: NounPhrase | None = agent
    cue_first = at
    cue_last = content - 1 if agent is None else at
    denied = "deny" in noun.frames
    if owner is not None:
        pass
    elif low[edge] in _OWNERS and low[edge - 1] not in LIGHT:
        owner = NounPhrase(edge, edge)
    elif low[edge].endswith(POSSESSIVE) and tag[edge] in "Nn":
        floor = next((i + 1 for i in range(edge, notes.sentence, -1) if tag[i] == "P"), -1)
        owner = sources.before(r, edge, max(floor, notes.sentence))
    else:
        if content == at + 3:
            return  # "the fear is that": whose?
        light = edge if low[edge] in LIGHT else edge - 1
        held = tag[edge] == "D" and low[light] in ("of", "under") and low[light - 1] in groups.BE
        if held and light - 1 > notes.sentence:  # "is of the view that …"
            owner = sources.before(r, light - 2, notes.sentence)
            cue_first, frame = light - 1, "clause"
        if tag[light] in "VnvAe" and low[light] in LIGHT and light > notes.sentence:
            group, negated, passive, _ = groups.auxiliaries(notes, light)
            if negated or passive:
                return
            cue_first = group
            while tag[group - 1] == "R" and group - 1 > notes.sentence:
                group -= 1  # "also made the point that …"
            if tag[group - 1] in "C,":
                owner = subjects.shared(notes, group, light)
            else:
                owner = sources.before(r, group - 1, notes.sentence)
            frame = "object" if frame == "object" else "clause"
            denied = denied or low[light] in DENYING_LIGHT
    if owner is None or low[owner.first] == "there":
        return
    content += tag[content] == "," and tag[content - 1] == "T"  # "the claim that, by law, …"
    fronted = low[notes.sentence] == "asked" or tag[notes.sentence] in "PSG"
    notes.cues.append(
        Cue(
            cue_first,
            cue_last,
            owner,
            -1,
            content,
            -1,
            frame,
            denied,
            False,
            True,
            within="fronted" if fronted and agent is not None else "",
        )
    )
