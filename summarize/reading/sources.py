"""Which noun phrase is the source: the subject of the cue, read from where it must stand.

There is no parser here. A subject is bounded by what cannot belong to it: on the left the start of
its clause (a stop, "that", "while", the end of a quotation), on the right its verb. Appositions,
relative clauses and brackets between name and verb are stepped over; what is given is the words
that stand for the speaker: name and title, without the apposition.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.reading import nouns
from summarize.reading.between import VENUES
from summarize.reading.cues import DOCUMENTS, VERBS
from summarize.reading.lexicon import words
from summarize.reading.tokens import TIMES, Region

REACH = 60  # tokens that a look to either side may cross: keeps reading linear

_CLAUSE_EDGE = frozenset(".;:-QTWS")
_VERBAL = frozenset("AVvXpc")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_JOINING = frozenset(["of", "for", "from", "with", "at"])


class NounPhrase(NamedTuple):
    """Tokens of a source, first and last inclusive.

    Attributes:
        first: Its first token.
        last: Its last token.
        antecedent: For "who", the tokens that it stands for.
        begin: Where a role before the name begins ("the mayor, Ada Nym"), or -1.
    """

    first: int
    last: int
    antecedent: tuple[int, int] | None = None
    begin: int = -1


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
    kind = tag[last]
    if kind in "pc":
        return NounPhrase(last, last)
    if kind in "wT":
        return _relative(region, last, floor)
    if kind == ")":
        opening = _back_to(region, "(", last, floor)
        return before(region, opening - 1, floor) if opening > floor else None
    if kind == ",":
        return _apposed(region, last, floor)
    if kind == "-":
        opening = _back_to(region, "-", last, floor)
        return before(region, opening - 1, floor) if opening > floor else None
    return _simple(region, last, floor)


def _back_to(region: Region, mark: str, last: int, floor: int) -> int:
    for at in range(last - 1, max(floor, last - REACH) - 1, -1):
        if region.tag[at] == mark:
            return at
        if region.tag[at] == ".":
            return -1
    return -1


def _relative(region: Region, last: int, floor: int) -> NounPhrase | None:
    if region.low[last] in ("whom", "whose"):
        return None
    at = last - 1
    if at >= floor and region.tag[at] == ",":
        at -= 1
    if at > floor and region.tag[at] == "C":  # "a friend who left and who says …"
        for i in range(at - 1, max(floor, at - REACH), -1):
            if region.tag[i] == "w" and region.tag[i - 1] in "NnDe#,":
                noun = _simple(region, i - 1 - (region.tag[i - 1] == ","), floor)
                return noun and NounPhrase(last, last, (noun.first, noun.last))
            if region.tag[i] in ".;:Q":
                break
    if at < floor or region.tag[at] not in "NnDe#":
        return None
    if region.low[last] == "who" and at < last - 1:
        at = _before_home(region, at, floor)
    stands_for = _simple(region, at, floor)
    if stands_for is None:
        return None
    begin = stands_for.first
    if region.low[last] == "who" and region.tag[last - 1] == "," and region.tag[at] == "N":
        run = at
        while run > begin and region.tag[run - 1] == "N":
            run -= 1
        if region.tag[run - 1] == "P" and region.low[run - 1] not in ("of", "at", "from", "for"):
            return NounPhrase(last, last, (run, at))  # "a man in league with Ada Nym, who"
    if region.tag[last] == "T" or region.low[last] == "which":  # "release of the report that"
        said = next((i for i in range(at, begin, -1) if region.low[i] in DOCUMENTS), -1)
        outer = next((i for i in range(said, begin, -1) if region.tag[i] == "P"), -1)
        if outer > begin and region.low[begin + (region.tag[begin] == "D")] not in DOCUMENTS:
            return NounPhrase(last, last, (outer + 1, said))
    if region.low[last] == "which" and region.tag[begin] == "N":  # "Ada Nym of the Guild, which"
        inner = next((i for i in range(at, begin, -1) if region.tag[i] == "P"), begin - 1)
        begin = inner + 1
    return NounPhrase(last, last, (begin, stands_for.last))


def _before_home(region: Region, last: int, floor: int) -> int:
    """The name before ", of the Harbour Bank", or the same token."""
    for at in range(last - 1, max(floor, last - 8), -1):
        if region.tag[at] == ",":
            homely = region.low[at + 1] in ("of", "from", "at", "with")
            return at - 1 if homely and region.tag[at - 1] == "N" else last
        if region.tag[at] not in "NnDP&C":
            break
    return last


def _simple(region: Region, last: int, floor: int) -> NounPhrase | None:
    tag, low = region.tag, region.low
    named = last
    while last > floor and low[last] in TIMES and tag[last - 1] in "Nn,":
        last -= 1
    if low[last] in TIMES and tag[last - 1] == "P":
        last = named  # "a report from last year"
    if last - 1 > floor and low[last] in TIMES and tag[last - 1] in "eV" and tag[last - 2] in "nN":
        last -= 2  # "a study released Monday"
    if tag[last] not in "NnD#eGo" and low[last] not in ("both", "out"):
        return None
    first, cut, listed = last, -1, False
    least = max(floor, last - REACH)
    while first > least:
        kind = tag[first - 1]
        if kind == "C":
            if low[first - 1] == "but":
                break
            listed = True
            if cut < 0:
                cut = first
        elif kind == ",":
            if not (listed and _is_item(region, first - 1, least)):
                break
        elif kind == ")":
            opening = _back_to(region, "(", first - 1, least)
            if opening < least:
                break
            first = opening + 1
        elif kind == "R" and first - 2 >= least and tag[first - 2] == "C":
            pass
        elif kind in _VERBAL or (kind == "e" and tag[first] in "Do"):  # "issued a statement"
            if _is_reduced(region, first - 1, last):
                first -= 1
                continue
            owner = _owner(region, first - 1, least)
            if owner >= 0:
                first = last = owner + 1
                last = owner
                cut = -1
                continue
            break
        elif low[first - 1] == "who" and first - 2 >= least and tag[first - 2] in "nND#":
            first = last = first - 2  # "one official who relayed the exchange said"
            cut = -1
            continue
        elif kind in _CLAUSE_EDGE or kind in "w(":
            break
        elif low[first - 1] == "to" and first < last and _is_infinitive(region, first):
            first += 1
            break
        first -= 1
    if first > floor and tag[first - 1] in _VERBAL and cut >= 0:
        first = cut  # "he met Ada and Blaise said": the join is between clauses
    return _trimmed(region, first, last)


def _is_reduced(region: Region, at: int, last: int) -> bool:
    """Whether a verb form is a participle inside the phrase: "the order released on Friday"."""
    tag = region.tag
    if tag[at] != "V" or at == 0 or tag[at - 1] not in "Nn" or at == last:
        return False
    verb = VERBS[region.low[at]]
    if verb.form == "ing":
        return True
    if verb.lemma in ("say", "tell", "think"):
        return False  # "the port said in a statement"
    return verb.participle and (tag[at + 1] == "P" or region.low[at + 1] in TIMES)


def _is_infinitive(region: Region, at: int) -> bool:
    """Whether a word after "to" is a verb, as its object follows: "to hear Ada"."""
    noun = region.low[at]
    if region.tag[at] != "n" or noun.endswith("s") or nouns.is_person(noun):
        return False
    return region.tag[at + 1] in "DNpo" and noun not in nouns.BODIES


def _owner(region: Region, at: int, least: int) -> int:
    """The noun before a relative clause that holds this verb: "the man who left said"."""
    tag = region.tag
    for i in range(at - 1, max(least, at - 16) - 1, -1):
        if tag[i] == "w" or (tag[i] == "T" and i > least and tag[i - 1] in "nN"):
            return i - 1 if i > least and tag[i - 1] in "nND#" else -1
        if tag[i] in ".,;:-QTWS":
            return -1
    return -1


def _is_item(region: Region, comma: int, least: int) -> bool:
    """Whether a short noun phrase stands before this comma, as in "Ada, Blaise and Carl"."""
    at = comma - 1
    while at >= least and comma - at <= 7:
        kind = region.tag[at]
        if kind in ".,;:QTWS" or at == least:
            first = at if at == least and kind not in ".,;:QTWS" else at + 1
            return first < comma and region.tag[first] in "NDn#"
        if kind not in "NDn#PC" or region.low[at] in TIMES or region.low[at] == "to":
            return False
        at -= 1
    return False


def _trimmed(region: Region, first: int, last: int) -> NounPhrase | None:
    """Take fronted adverbials off the beginning: "But on Monday the ministry …"."""
    tag, low = region.tag, region.low
    while first < last and (tag[first] in 'CR"X,' or low[first] in TIMES):
        if low[first] in TIMES and tag[first + 1] in "Pn" and low[first + 1] not in TIMES:
            break
        first += 1
    if tag[first] in "PSG":
        first = _after_fronted(region, first, last)
    while first < last and low[first] in TIMES and tag[first + 1] in "DNn":
        first += 1
    if tag[last] not in "NnD#eoG":
        return None
    if tag[first] == "#" and first > 1 and low[first - 1] == "than":
        first -= 2  # "more than four in ten"
    if first < last and _CLOCK.fullmatch(low[first]):
        first += 1  # "19:10 Airlines say", "10:42 BST Airlines say"
        first += first < last and low[first] in _ZONES
    return NounPhrase(first, last)


_FILED = words("filing ruling briefing recording finding posting hearing reading")
_ZONES = words("am pm bst gmt cet cest est edt et pt pst pdt ct utc")


def _after_fronted(region: Region, first: int, last: int) -> int:
    if region.low[first] == "with" and region.tag[first + 1] in "DNn#":
        return first + 1
    at = first + 1
    while at < last and (region.low[at] in TIMES or region.low[at][:1].isdigit()):
        at += 1
    if at > first + 1 and region.low[at - 1] in TIMES and region.tag[at] in "D#n":
        return at  # "On Monday one of the pilots"
    for at in range(last, first, -1):
        if region.tag[at] == "D" and region.tag[at - 1] not in "PD":
            return at
    at = last
    if region.tag[last] == "N":
        while at - 1 > first and region.tag[at - 1] == "N" and region.low[at - 1] not in TIMES:
            at -= 1
        return at
    while at - 1 > first and region.tag[at - 1] in "n#":
        at -= 1
    return at


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
            at = max(_back_to(region, "(", at, least), least)
        at -= 1
    begin = at + 1
    edges = [begin - 1, *reversed(ends)]
    segments = [(edges[i] + 1, edges[i + 1] - 1) for i in range(len(edges) - 1)]
    segments = [segment for segment in segments if segment[0] <= segment[1]]
    segments = _without_states(region, segments)
    joint = _joint(region, segments)
    if joint is not None:
        return joint
    if len(segments) < 2:
        if any(tag[i] in "AvV" for i in range(begin, comma)):
            return None  # "Ada slams Blaise, praises Carl"
        return before(region, comma - 1, floor) if tag[comma - 1] in "N)" else None
    owned = any(region.low[i].endswith(("'s", "’s", "s'", "s’")) for i in range(*segments[-2]))
    if tag[segments[-2][0]] in "WSC" and segments[-2][0] < segments[-2][1]:
        segments[-2] = (segments[-2][0] + 1, segments[-2][1])  # "When its head, Ada Nym, said …"
    if (
        tag[segments[-2][0]] == "D" or region.low[segments[-2][0]] == "whose" or owned
    ) and _is_name(region, *segments[-1]):
        phrase = _simple(region, segments[-1][1], segments[-1][0])
        role = _simple(region, segments[-2][1], segments[-2][0])
        return phrase and role and phrase._replace(begin=role.first)
    while len(segments) > 2 and _is_name(region, *segments[-2]) and _in_place(region, segments[-3]):
        segments[-3:-1] = [(segments[-3][0], segments[-2][1])]  # "a cook from Vark, Mo."
    left, right = segments[-2]
    while left < right and tag[left] in "SC":
        left += 1
    if _is_name(region, left, right):
        if tag[right] == ")":
            right = _back_to(region, "(", right, left) - 1  # "Ada Nym (D-Vark), a poet,"
        return _simple(region, right, left) if right >= left else None
    start = 0
    for index in range(len(segments) - 1):
        if tag[segments[index][0]] in "CS":
            start = index
        if _is_whole(region, *segments[index]):
            start = index + 1
    for index in range(start, len(segments) - 1):
        left, right = segments[index]
        if tag[right] == ")":
            right = max(left, _back_to(region, "(", right, left) - 1)  # "state rep. Ada Nym (R)"
        if tag[left] == "R" and tag[left + 1] in "DNn" and low[left + 1] not in TIMES:
            left += 1  # "First his wife"
        if low[left] in TIMES and tag[left + 1] == "P":
            continue  # "Tuesday at the mill, after a vote, Ada Nym (R), said"
        if tag[left] in "PSGRW" and tag[right] not in "wT" and index < len(segments) - 2:
            if _has_edge(region, left + 1, right):
                phrase = _simple(region, right, left)
                if phrase is not None:
                    return phrase
            continue
        if tag[left] in "PSGRW" and not _has_edge(region, left + 1, right):
            continue
        phrase = _simple(region, right, left)
        if phrase is not None:
            return phrase
    left, right = segments[-1]
    if tag[right] == ")":  # "After a vote, Ada Nym (R-Vark), said"
        return _simple(region, max(left, _back_to(region, "(", right, left) - 1), left)
    return None


def _joint(region: Region, segments: list[tuple[int, int]]) -> NounPhrase | None:
    """Two who are each told by an apposition: "Ada Nym, a poet, and Blaise Orr, a cook,"."""
    if len(segments) < 4 or region.low[segments[-2][0]] != "and":
        return None
    names = [segments[-4], (segments[-2][0] + 1, segments[-2][1])]
    asides = [segments[-3], segments[-1]]
    if _is_name(region, *asides[0]) and _is_name(region, *asides[1]):
        names, asides = asides, names  # "the mayor, Ada Nym, and her host, Blaise Orr,"
    plain = all(
        region.tag[first] in "Dn#"
        and all(kind in "DnNe#GPC" for kind in region.tag[first : last + 1])
        for first, last in asides
    )
    if not plain or not all(_is_name(region, *name) for name in names):
        return None
    return NounPhrase(segments[-4][0], max(names[1][1], segments[-2][1]))


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


def _is_name(region: Region, first: int, last: int) -> bool:
    tag = region.tag
    return tag[first] == "N" and all(tag[at] in 'N"()' for at in range(first, last + 1))


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
            if low[at] in TIMES and at > first and kind in "NnD":
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
    if last < first or low[first] in TIMES:
        return None
    return NounPhrase(first, last)
