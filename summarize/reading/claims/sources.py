"""Which noun phrase is the source: the subject of the cue, read from where it must stand.

Appositions, relative clauses and brackets between name and verb are stepped over; what is given is
the words that stand for the speaker: name and title, without the apposition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.reading.claims import antecedents, joint
from summarize.reading.claims.between import VENUES
from summarize.reading.claims.nounphrases import REACH, NounPhrase, back_to, simple
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.lexicon import words

_JOINING = frozenset(["of", "for", "from", "with", "at"])
_FILED = words("polling filing ruling briefing recording finding posting hearing reading")
_EARLY = frozenset(["early", "late", "earlier", "recent"])
_STATE = re.compile(r"[A-Z]{2}|(?:[A-Z]\w*\.\s?){1,2}|[RDI]-[A-Z][\w.]*(?:\s[A-Z]\w*)?")
"""States as news abbreviates them, and as it puts them behind a party: "OH", "N.H.", "R-Texas"."""


def before(region: Region, last: int, floor: int) -> NounPhrase | None:
    """The noun phrase that ends just before a verb.

    Args:
        region: The row of tokens.
        last: Index of the token before the verb and its auxiliaries.
        floor: Index of the first token that may belong to the clause.

    Returns:
        The source, or None where what stands before the verb is no subject.
    """
    tag = region.tag
    if last < floor:
        return None
    while last > floor and tag[last] == '"':
        last -= 1
    if tag[last] == "N" and tag[last - 1] == "p" and region.low[last].endswith("ly"):
        last -= 1  # "He Fully Backs One"
    kind = tag[last]
    if kind in "pc":
        return NounPhrase(last, last)
    if kind in "wT":
        return antecedents.relative(region, last, floor)
    if kind == ")":
        opening = back_to(region, "(", last, floor)
        return before(region, opening - 1, floor) if opening > floor else None
    if kind == ",":
        opening = back_to(region, ",", last, floor)
        if opening > floor and all(tag[at] == "R" for at in range(opening + 1, last)):
            return before(region, opening - 1, floor)  # "Ada, however, warned"
        return _apposed(region, last, floor)
    if kind == "-":
        opening = back_to(region, "-", last, floor)
        return before(region, opening - 1, floor) if opening > floor else None
    if kind in "vV" or (kind == "e" and tag[last - 1] == "p"):
        return antecedents.whose_clause(region, last, floor)
    return simple(region, last, floor)


def _apposed(region: Region, comma: int, floor: int) -> NounPhrase | None:
    """The name before an apposition or relative clause that a comma closes."""
    tag, low = region.tag, region.low
    ends: list[int] = []  # commas, from right to left
    at = comma
    least = max(floor, comma - REACH)
    while at >= least and tag[at] not in ".;:Q(":
        if tag[at] == ",":
            ends.append(at)
        if tag[at] == ")":
            at = max(back_to(region, "(", at, least), least)
        at -= 1
    begin = at + 1
    edges = [begin - 1, *reversed(ends)]
    segments = [(edges[i] + 1, edges[i + 1] - 1) for i in range(len(edges) - 1)]
    segments = [segment for segment in segments if segment[0] <= segment[1]]
    segments = _without_states(region, segments)
    together = joint.pair(region, segments) or joint.row(region, segments)
    if together is not None:
        return together
    if len(segments) < 2:
        if any(tag[i] in "AvV" for i in range(begin, comma)):
            return None  # "Ada slams Blaise, praises Carl"
        return before(region, comma - 1, floor) if tag[comma - 1] in "N)" else None
    owned = any(region.low[i].endswith(("'s", "’s", "s'", "s’")) for i in range(*segments[-2]))
    if tag[segments[-2][0]] in "WSC" and segments[-2][0] < segments[-2][1]:
        segments[-2] = (segments[-2][0] + 1, segments[-2][1])  # "When its head, Ada Nym, said …"
    opens = next((i for i in range(*segments[-2][::-1], -1) if tag[i] in "Tw"), -1)
    if tag[opens + 1] == "D" and opens >= 0:
        segments[-2] = opens + 1, segments[-2][1]  # "a kick that the keeper, Ada Nym, admitted"
    named = _before_place(region, segments[-1])
    if low[named[0]].endswith("-year-old"):
        named = named[0] + 1, named[1]  # "One, 58-year-old Ada Nym,"
    if named[0] == named[1] and _names_body(region, segments[-2], named[0]):
        return simple(region, segments[-2][1], segments[-2][0])
    holder = tag[segments[-2][0]] == "D" or low[segments[-2][0]] in ("whose", "one") or owned
    if holder and joint.is_name(region, *named):
        phrase = simple(region, named[1], named[0])
        role = simple(region, segments[-2][1], segments[-2][0])
        return phrase and role and replace(phrase, begin=role.first)
    while (
        len(segments) > 2
        and joint.is_name(region, *segments[-2])
        and _in_place(region, segments[-3])
    ):
        segments[-3:-1] = [(segments[-3][0], segments[-2][1])]  # "a cook from Vark, Mo."
    left, right = segments[-2]
    while left < right and tag[left] in "SC":
        left += 1
    if joint.is_name(region, left, right):
        if tag[right] == ")":
            right = back_to(region, "(", right, left) - 1  # "Ada Nym (D-Vark), a poet,"
        return simple(region, right, left) if right >= left else None
    start = 0
    for index in range(len(segments) - 1):
        if tag[segments[index][0]] in "CS":
            start = index
        if _is_whole(region, *segments[index]):
            start = index + 1
    for index in range(start, len(segments) - 1):
        left, right = segments[index]
        right = _before_bracket(region, left, right)  # "state rep. Ada Nym (R)"
        if tag[left] == "R" and tag[left + 1] in "DNn" and low[left + 1] not in TIMES:
            left += 1  # "First his wife"
        if low[left] in TIMES and tag[left + 1] == "P":
            continue  # "Tuesday at the mill, after a vote, Ada Nym (R), said"
        if tag[left] in "PSGRW" and tag[right] not in "wT" and index < len(segments) - 2:
            if _has_edge(region, left + 1, right):
                phrase = simple(region, right, left)
                if phrase is not None:
                    return phrase
            continue
        if tag[left] in "PSGRW" and not _has_edge(region, left + 1, right):
            continue
        phrase = simple(region, right, left)
        if phrase is not None:
            return phrase
    left, right = segments[-1]
    if tag[right] == ")":  # "After a vote, Ada Nym (R-Vark), said"
        return simple(region, _before_bracket(region, left, right), left)
    return None


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


def after(region: Region, first: int) -> NounPhrase | None:
    """The noun phrase that begins at `first`: the subject after "said", the source after "to"."""
    tag, low = region.tag, region.low
    size = len(region)
    if first >= size:
        return None
    if tag[first] in "po":
        return NounPhrase(first, first)
    if tag[first] not in "DNn#e" and not (tag[first] == "G" and tag[first + 1] in "nNP"):
        return None
    at = first
    named = False
    while at < size and at - first < 30:
        kind = tag[at]
        if kind in "Nn#De":
            if low[at] in TIMES and at > first and kind in "NnD" and not _is_early(region, at):
                break
            if kind == "e" and at > first and tag[at - 1] in "Nn":
                break
            named = named or (kind == "N")
        elif kind == "P":
            if low[at] not in _JOINING and not (low[at] in ("in", "on", "to") and not named):
                break
            if low[at] == "at" and named:
                break
            if at + 1 >= size or tag[at + 1] not in "DNn#" or low[at + 1] in TIMES:
                break
            if low[at] == "in" and not VENUES.isdisjoint(low[at + 2 : at + 5]):
                break  # "her lawyers in a court filing"
        elif kind == "C":
            if at + 1 >= size or tag[at + 1] not in "DN#n":
                break
        elif kind == "V" and at > first and tag[at - 1] in "DNn" and low[at].endswith("s"):
            pass
        elif kind == "G" and (at == first or (tag[at - 1] in "Dn" and tag[at + 1] in "nN")):
            pass  # "a publishing executive", "polling by the union"
        elif kind in "GVn" and low[at] in _FILED and at > first:
            at += 1  # "a regulatory filing"
            break
        else:
            break
        at += 1
    last = at - 1
    while last >= first and tag[last] in "PCD" and low[last] not in ("many", "others", "some"):
        last -= 1
    if last < first or (low[first] in TIMES and not _is_early(region, first)):
        return None
    return NounPhrase(first, last)


def _is_early(region: Region, at: int) -> bool:
    """Whether a word for a time describes a noun: "early returns", "the latest figures"."""
    return (
        region.low[at] in _EARLY and region.tag[at + 1] == "n" and region.low[at + 1] not in TIMES
    )
