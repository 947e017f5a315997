"""Who is named among commas: "The port's head, Ada Nym, said", "Ada Nym, of Vark, a poet, said".

Between a verb and its subject may stand an apposition, a place, a relative clause, and before the
subject adverbials; commas part them all. What stands between two of them is a segment, and what
each is tells which of them is the subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.reading.claims import joint
from summarize.reading.claims.joint import Segment
from summarize.reading.claims.nounphrases import REACH, NounPhrase, back_to, simple
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns

_STATE = re.compile(r"[A-Z]{2}|(?:[A-Z]\w*\.\s?){1,2}|[RDI]-[A-Z][\w.]*(?:\s[A-Z]\w*)?")
"""States as news abbreviates them, and as it puts them behind a party: "OH", "N.H.", "R-Texas"."""


def segments(region: Region, comma: int, floor: int) -> list[Segment]:
    """What stands between commas before a verb, from left to right.

    Args:
        region: The row of tokens.
        comma: Index of the last comma.
        floor: Index of the first token that may belong to the clause.
    """
    tag = region.tag
    commas: list[int] = []  # from right to left
    at = comma
    least = max(floor, comma - REACH)
    while at >= least and tag[at] not in ".;:Q(":
        if tag[at] == ",":
            commas.append(at)
        if tag[at] == ")":
            at = max(back_to(region, "(", at, least), least)
        at -= 1
    edges = [at, *reversed(commas)]
    found = [(edges[i] + 1, edges[i + 1] - 1) for i in range(len(edges) - 1)]
    return _without_states(region, [segment for segment in found if segment[0] <= segment[1]])


def named(region: Region, among: Sequence[Segment]) -> NounPhrase | None:
    """The subject among two segments or more, or None where none of them can be it."""
    tag = region.tag
    role, aside = among[-2:]
    if region.low[aside[0]] in ("among", "including"):
        left, right = role  # "… and critics, among them two senators, argue"
        return simple(region, right, left + (tag[left] == "C"))
    owned = any(region.low[at].endswith(nouns.OWNER_ENDS) for at in range(*role))
    role = _without_opening(region, role)
    name = _before_place(region, aside)
    if region.low[name[0]].endswith("-year-old"):
        name = name[0] + 1, name[1]  # "One, 58-year-old Ada Nym,"
    if name[0] == name[1] and _names_body(region, role, name[0]):
        return simple(region, role[1], role[0])
    if len(among) > 2 and _names_own_body(region, among):
        return simple(region, among[-3][1], among[-3][0])
    is_role = tag[role[0]] == "D" or owned or region.low[role[0]] in ("whose", "one")
    if is_role and joint.is_name(region, *name):
        phrase = simple(region, name[1], name[0])
        held = simple(region, role[1], role[0])
        return phrase and held and replace(phrase, begin=held.first)
    among = _with_places(region, [*among[:-2], role, aside])
    left, right = among[-2]
    while left < right and tag[left] in "SC":
        left += 1
    joined = next((at for at in range(right, left, -1) if tag[at] == "C"), left)
    if tag[aside[0]] == "D" and any(tag[at] in "AvVe" for at in range(left + 1, joined)):
        left = joined + 1  # "Ada left and Carl Nym, her aide, said"
    if joint.is_name(region, left, right):
        if tag[right] == ")":
            right = back_to(region, "(", right, left) - 1  # "Ada Nym (D-Vark), a poet,"
        return simple(region, right, left) if right >= left else None
    return _first_subject(region, among)


def set_apart(region: Region, among: Sequence[Segment]) -> int:
    """The comma before "who went to Vark, Norvia, on Monday," with a name before it, or -1."""
    tag, low = region.tag, region.low
    for at in range(len(among) - 1, 0, -1):
        first, last = among[at]
        if tag[first] == "w":
            named = tag[first - 2] in "N)" and at < len(among) - 1
            return first - 1 if named else -1
        place = joint.is_name(region, first, last)
        if not (place or tag[first] in "PS" or low[first] in TIMES):
            return -1
    return -1


def _without_opening(region: Region, role: Segment) -> Segment:
    """What somebody is, without what opens a clause: "When its head", "a kick that the keeper"."""
    tag = region.tag
    first, last = role
    first += tag[first] in "WSC" and first < last
    opens = next((at for at in range(last, first, -1) if tag[at] in "Tw"), -1)
    return (opens + 1, last) if opens >= 0 and tag[opens + 1] == "D" else (first, last)


def _with_places(region: Region, among: list[Segment]) -> list[Segment]:
    """The segments, each place made one with what is from there: "a cook from Vark, Mo."."""
    while len(among) > 2 and joint.is_name(region, *among[-2]) and _in_place(region, among[-3]):
        among[-3:-1] = [(among[-3][0], among[-2][1])]
    return among


def _first_subject(region: Region, among: Sequence[Segment]) -> NounPhrase | None:
    """The first segment after other clauses and adverbials that may be a subject."""
    start = 0
    for at, segment in enumerate(among[:-1]):
        if region.tag[segment[0]] in "CS":
            start = at
        if _is_whole(region, *segment):
            start = at + 1
    for segment in among[start:-1]:
        if segment > among[0] and region.tag[segment[0] : segment[0] + 2] == ["n", "P"]:
            continue  # "In the camp, home to many, one cook, who left, said"
        phrase = _subject_in(region, segment)
        if phrase is not None:
            return phrase
    left, right = among[-1]
    if region.tag[right] == ")":  # "After a vote, Ada Nym (R-Vark), said"
        return simple(region, _before_bracket(region, left, right), left)
    return None


def _subject_in(region: Region, segment: Segment) -> NounPhrase | None:
    """The subject that a segment is, or ends with: "First his wife", "After it said that Ada"."""
    tag, low = region.tag, region.low
    left, last = segment
    right = _before_bracket(region, left, last)  # "state rep. Ada Nym (R)"
    if tag[left] == "R" and tag[left + 1] in "DNn" and low[left + 1] not in TIMES:
        left += 1  # "First his wife"
    if low[left] in TIMES and tag[left + 1] == "P":
        return None  # "Tuesday at the mill, after a vote, Ada Nym (R), said"
    if tag[left] in "PSGRW" and not _has_edge(region, left + 1, right):
        return None
    return simple(region, right, left)


def _names_own_body(region: Region, among: Sequence[Segment]) -> bool:
    """Whether the last name is that of one's body: "Ada Nym, editor of its paper, the Vark Sun"."""
    bearer, role, name = among[-3:]
    told = region.low[role[1]] in nouns.BODIES and joint.is_name(region, *name)
    return told and joint.is_name(region, *bearer)


def _names_body(region: Region, role: tuple[int, int], name: int) -> bool:
    """Whether initials name the body of a person before: "an aide at the port office, VPO,"."""
    text = region.text
    initials = text[region.start[name] : region.end(name)]
    if not (initials.isupper() and len(initials) > 2):
        return False
    phrase = text[region.start[role[0]] : region.end(role[1])]
    return nouns.is_person(nouns.head(phrase))


def _before_bracket(region: Region, first: int, last: int) -> int:
    """The last token of a stretch without the bracket that may end it."""
    if region.tag[last] != ")":
        return last
    return max(first, back_to(region, "(", last, first) - 1)


def _without_states(region: Region, segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The segments, a state going with its town and one that a lawmaker is for left out."""
    kept = segments[:1]
    for at, segment in enumerate(segments[1:], 1):
        if _STATE.fullmatch(region.text, region.start[segment[0]], region.end(segment[1])):
            if _in_place(region, kept[-1]):
                kept[-1] = kept[-1][0], segment[1]  # "a cook from Vark, Mo.,"
                continue
            if at < len(segments) - 1 and region.low[segment[0]][1:2] == "-":
                continue  # "who knew Sen. Ada Nym, R-Vark, and left,"
        kept.append(segment)
    return kept if len(kept) > 1 else segments


def _in_place(region: Region, segment: tuple[int, int]) -> bool:
    """Whether a stretch ends in a place, of which the next word says where: "from Vark"."""
    at = segment[1]
    while at > segment[0] and region.tag[at] == "N":
        at -= 1
    return segment[0] < at < segment[1] and region.low[at] in ("of", "from", "in", "near", "at")


def _before_place(region: Region, segment: tuple[int, int]) -> tuple[int, int]:
    """The name with which a stretch begins, without where its bearer is from."""
    first, last = segment
    at = first
    while at <= last and region.tag[at] == "N":
        at += 1
    homely = first + 1 < at < last and region.low[at] in ("of", "from")
    return (first, at - 1) if homely and set(region.tag[at : last + 1]) <= set("PND") else segment


def _is_whole(region: Region, first: int, last: int) -> bool:
    """Whether a stretch between commas has a verb of its own, and so holds no subject to come."""
    tag = region.tag
    if tag[first] in "wTPSW":
        return False
    verbs = needed = 0
    for at in range(first, last + 1):
        if tag[at] in "TWS":
            verbs = 0
        elif tag[at] == "w":
            needed = verbs + 1
        elif tag[at] in "AvVc" and not (at > first and tag[at - 1] in "AXR" and verbs):
            verbs += 1
    return verbs > needed


def _has_edge(region: Region, first: int, last: int) -> bool:
    return any(region.tag[at] in "TW" for at in range(first, last + 1))
