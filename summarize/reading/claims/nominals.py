"""Cues that are nouns: "her promise to …", "concern among them that …".

Their source is who owns them, whom "by" or "among" names, or the subject of a light verb ("issued a
warning that …").
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.claims import between, groups, objects, openings, sources, subjects
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import DENYING_LIGHT, LIGHT, NOUNS, PARTICLES, VERBS
from summarize.reading.words.inflections import forms
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import OWNER_ENDS

_TELLING = frozenset(
    ["advice", "message", "recommendation", "promise", "demand", "request", "plea"]
)
# Verbs that take words as their object: of "the claim that Ada made" nothing is said.
_UTTERING = frozenset(
    form
    for verb in words(
        "make hold share voice express raise issue give hear send receive keep break read"
    )
    for form in (verb, *forms(verb)[:3])
)
_CONCERNING = frozenset(["to", "on", "about", "for", "of", "towards", "toward"])
_RUNNING = frozenset(["campaigned", "campaigns", "campaigning", "ran", "runs", "running", "stood"])
_OWNERS = frozenset(["his", "her", "their", "its", "our", "my"])


class _Shape(NamedTuple):
    """What a noun takes: where its content begins, by which frame, and whom a preposition names."""

    content: int
    frame: str
    agent: NounPhrase | None = None


class _Owner(NamedTuple):
    """Whose a noun is, the first token of its cue, its frame, and whether it is denied."""

    source: NounPhrase | None
    first: int
    frame: str
    denied: bool
    left: int = -1


def noun(notes: Notes, at: int) -> None:
    """Read "her promise to …", "expressed concern that …".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the noun.
    """
    r = notes.region
    tag, low = r.tag, r.low
    shape = _shape(notes, at)
    owner = None if shape is None else _owner(notes, at, shape)
    if shape is None or owner is None or owner.source is None or low[owner.source.first] == "there":
        return
    content = shape.content
    last = content - 1 if shape.agent is None else at
    content += tag[content] == "," and tag[content - 1] == "T"  # "the claim that, by law, …"
    opens = tag[notes.sentence] in "PSG"
    fronted = low[notes.sentence] == "asked" or opens
    if shape.agent is None:
        before = tag[notes.sentence + 1 : owner.source.first]  # "In response to her plea to …, "
        fronted = opens and all(kind in "PnD" for kind in before)
    notes.cues.append(
        Cue(
            owner.first,
            last,
            owner.source,
            owner.left,
            content,
            -1,
            owner.frame,
            owner.denied,
            False,
            True,
            within="fronted" if fronted else "",
        )
    )


def _shape(notes: Notes, at: int) -> _Shape | None:
    """What follows a noun that may say something, or None where it says nothing."""
    r = notes.region
    tag, low = r.tag, r.low
    frames = NOUNS[low[at]].frames
    if low[at + 1] in ("by", "from", "among") and "that" in frames:
        agent = sources.after(r, at + 2)
        if agent is None or tag[agent.last + 1] != "T":
            return None
        return _Shape(agent.last + 2, "clause", agent)
    if "that" in frames and (holder := _holder(notes, at + 1)) is not None:
        return _Shape(holder.last + 2, "clause", holder)
    then = between.after_setting(r, at + 1)
    if low[then] == "to" and "to" in frames and tag[then + 1] in "VnvA":
        return _Shape(then + 1, "noun to")  # "her pledge last month to …"
    if tag[then] == "T" and "that" in frames and then > at + 1:
        if tag[then + 1] in "Av":
            return None  # "a ruling today that should help her"
        return _Shape(then + 1, "noun that")  # "her claim in an interview that …"
    that = between.past_aside(r, at + 1) if tag[at + 1] == "," else at + 1
    if tag[that] == "T" and "that" in frames:  # "her claim, made on Monday, that …"
        made = that == at + 1 and (_is_relative(r, at + 2) or _is_gap(r, at + 2))
        return None if made else _Shape(that + 1, "noun that")
    if (is_at := _past_concern(r, at + 1)) is not None:
        return _Shape(is_at + 2, "clause") if _is_predicate(notes, at, is_at) else None
    concerns = low[at + 1] == "of" and {"deny", "of"} & frames
    if concerns or (low[at + 1] == "for" and "for" in frames):
        return _Shape(at + 2, "noun to")
    if low[at + 1] == "to" and "to" in frames and objects.bids(r, at + 2):
        return _Shape(at + 2, "object")
    return None


def _is_relative(region: Region, first: int) -> bool:
    """Whether a "that" is what a verb of its clause takes: "the claim that Ada made on Friday"."""
    tag, low = region.tag, region.low
    subject = sources.after(region, first)
    if subject is None:
        return False
    verb = subject.last + 1
    while tag[verb] == "R" or low[verb] in ("has", "have", "had"):
        verb += 1
    return low[verb] in _UTTERING and (tag[verb + 1] in ".,;:-PAVv" or low[verb + 1] in TIMES)


def _is_gap(region: Region, first: int) -> bool:
    """Whether "that" is the subject of a verb: "messages that showed her anger"."""
    tag = region.tag
    verbal = tag[first] in "Ven" and not region.low[first].endswith("ing")
    return tag[first] in "Av" or (verbal and tag[first + 1] in "Do")


def _past_concern(region: Region, at: int) -> int | None:
    """The index of "is" with "that" or "to" behind it, past whom or what a noun concerns."""
    tag, low = region.tag, region.low
    if low[at] in _CONCERNING and (concern := sources.after(region, at + 1)) is not None:
        at = concern.last + 1
    if low[at] in ("has", "had") and low[at + 1] == "been":
        at += 1
    said = low[at] in ("is", "was", "been", "remains", "remained") and low[at + 1] in ("that", "to")
    return at if said and tag[at + 1] in "TP" else None


def _is_predicate(notes: Notes, at: int, is_at: int) -> bool:
    """Whether "is" is followed by what is said: "her advice was to wait", "the fear is that …"."""
    tag, low = notes.region.tag, notes.region.low
    if low[is_at + 1] == "to":
        return low[at] in _TELLING
    told = not {"that", "is"}.isdisjoint(NOUNS[low[at]].frames)
    return tag[is_at + 1] == "T" and told and tag[is_at + 2] not in "AvV.,"


def _holder(notes: Notes, at: int) -> NounPhrase | None:
    """Whose the words are: "the contention of Ada Nym that …"."""
    r = notes.region
    holder = sources.after(r, at + 1) if r.low[at] == "of" else None
    if holder is None or r.tag[holder.last] != "N" or r.tag[holder.last + 1] != "T":
        return None
    return holder


def _owner(notes: Notes, at: int, shape: _Shape) -> _Owner | None:
    """Whose words a noun stands for, or None where that is not said."""
    r = notes.region
    tag, low = r.tag, r.low
    edge = at - 1
    while (
        edge >= notes.sentence
        and tag[edge] in "nRe#"
        and low[edge] not in LIGHT
        and not low[edge].endswith(OWNER_ENDS)
    ):
        edge -= 1
    if edge < notes.sentence:
        return None
    denied = "deny" in NOUNS[low[at]].frames
    light = edge if low[edge] in LIGHT else edge - 1
    if shape.agent is not None:
        if low[light] in DENYING_LIGHT and light > notes.sentence:
            return _of_light_verb(notes, light, shape, denied)  # "rejected claims by Ada that …"
        return _Owner(shape.agent, at, shape.frame, denied)
    if low[edge] in _OWNERS and low[edge - 1] not in LIGHT:
        return _Owner(NounPhrase(edge, edge), at, shape.frame, denied)
    if low[edge].endswith(OWNER_ENDS) and tag[edge] in "Nn":
        floor = next((i + 1 for i in range(edge, notes.sentence, -1) if tag[i] == "P"), -1)
        source = sources.before(r, edge, max(floor, notes.sentence, _unlike(r, edge, floor)))
        return _Owner(source, at, shape.frame, denied)
    if shape.frame == "clause":
        return None  # "the fear is that": whose?
    verb = VERBS.get(low[edge])
    if verb is not None and "deny!" in PARTICLES.get((verb.lemma, low[edge + 1]), ()):
        return _of_light_verb(notes, edge, shape, denied=True)  # "brushed aside reports that …"
    if light <= notes.sentence or low[light] not in LIGHT or tag[light] not in "VnvAe":
        return _of_view(notes, edge, light, denied)
    return _of_light_verb(notes, light, shape, denied)


def _unlike(region: Region, edge: int, floor: int) -> int:
    """Where an owner begins who is joined to a thing: "a drop in polls and Ada's proposal"."""
    tag = region.tag
    first = edge
    while first > 0 and tag[first - 1] == "N":
        first -= 1
    joined = tag[edge] == "N" and tag[first - 1] == "C" and tag[first - 2] == "n"
    other = region.low[first - 2]
    somebody = other in nouns.PEOPLE or other in nouns.BODIES or nouns.is_person(other)
    return first if floor >= 0 and joined and not somebody else -1


def _of_view(notes: Notes, edge: int, light: int, denied: bool) -> _Owner | None:
    """Who "is of the view that …", "campaigned on a promise to …"."""
    tag, low = notes.region.tag, notes.region.low
    if low[light] == "on" and low[light - 1] in _RUNNING and tag[edge] == "D":
        source = sources.before(notes.region, light - 2, notes.sentence)
        return _Owner(source, edge + 1, "clause", denied)
    held = tag[edge] == "D" and low[light] in ("of", "under") and low[light - 1] in groups.BE
    if not held or light - 1 <= notes.sentence:
        return None
    source = sources.before(notes.region, light - 2, notes.sentence)
    return _Owner(source, light - 1, "clause", denied)


def _of_light_verb(notes: Notes, light: int, shape: _Shape, denied: bool) -> _Owner | None:
    """Who "issued a warning that …", "also made the point that …"."""
    tag, low = notes.region.tag, notes.region.low
    first, negated, passive, _ = groups.auxiliaries(notes, light)
    if negated or passive:
        return None
    group = first
    while tag[group - 1] == "R" and group - 1 > notes.sentence:
        group -= 1
    left = -1
    if tag[group - 1] in "C,":
        source = subjects.shared(notes, group, light)
        if source is not None:
            left = subjects.edge(notes, source, group, shared=True)
    elif low[group - 1] in TIMES and low[light].endswith("ing"):
        source = openings.leading(notes.region, notes.sentence, group - 1)
    else:
        source = sources.before(notes.region, group - 1, notes.sentence)
    frame = "object" if shape.frame == "object" else "clause"
    if low[shape.content - 1] == "for" and low[light] in groups.HAVE:
        return None  # "had only one appeal for the voters"
    return _Owner(source, first, frame, denied or low[light] in DENYING_LIGHT, left)
