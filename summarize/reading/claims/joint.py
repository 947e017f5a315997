"""Several who speak together, some of them told by what they are between commas.

"Ada Nym, a poet, and Blaise Orr, a cook," and "Minister Ada Nym, Mayor Blaise Orr and their host,
Carl Pym," are one subject each, though an apposition would have the same commas.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns

Segment = tuple[int, int]  # first and last token of what stands between two commas


def is_name(region: Region, first: int, last: int) -> bool:
    """Whether a stretch is nothing but a name, perhaps with quotation marks or a bracket."""
    tag = region.tag
    return tag[first] == "N" and all(
        tag[at] in 'N"()' or (region.low[at] == "&" and at > first) for at in range(first, last + 1)
    )


def pair(region: Region, segments: Sequence[Segment]) -> NounPhrase | None:
    """Two or more, each told by an apposition: "Ada Nym, a poet, and Blaise Orr, a cook,".

    Args:
        region: The row of tokens.
        segments: What stands between the commas before a verb.
    """
    if len(segments) < 4 or region.low[segments[-2][0]] != "and":
        return None
    names = [segments[-4], (segments[-2][0] + 1, segments[-2][1])]
    asides = [segments[-3], segments[-1]]
    if is_name(region, *asides[0]) and is_name(region, *asides[1]):
        names, asides = asides, names  # "the mayor, Ada Nym, and her host, Blaise Orr,"
    if not all(_is_aside(region, *aside) for aside in asides):
        return None
    if not all(is_name(region, *name) for name in names):
        return None
    begin = len(segments) - 4
    while begin >= 2 and is_name(region, *segments[begin - 2]):
        if not _is_aside(region, *segments[begin - 1]):
            break
        begin -= 2  # "Ada Nym, a poet, Blaise Orr, a cook, and Carl Pym, a priest,"
    return NounPhrase(segments[begin][0], max(names[1][1], segments[-2][1]))


def _is_aside(region: Region, first: int, last: int) -> bool:
    """Whether a stretch says what somebody is."""
    plain = all(kind in "DnNe#GPC" for kind in region.tag[first : last + 1])
    return region.tag[first] in "Dn#" and plain


def row(region: Region, segments: Sequence[Segment]) -> NounPhrase | None:
    """Two or more of whom the last is told by an apposition: "Ada Nym and her host, Carl Pym,".

    Args:
        region: The row of tokens.
        segments: What stands between the commas before a verb.
    """
    tag, low = region.tag, region.low
    begin = 0
    while begin < len(segments) and _is_setting(region, segments[begin]):
        begin += 1
    if begin == len(segments) or "C" not in tag[segments[begin][0] : segments[-1][1] + 1]:
        return None  # as a rule nothing is joined
    joined = [
        (index, at)
        for index, (first, last) in enumerate(segments[begin:], begin)
        for at in range(first, last + 1)
        if tag[at] == "C"
    ]
    if len(joined) != 1 or low[joined[0][1]] != "and":
        return None
    index, at = joined[0]
    first, last = segments[index]
    before = [*segments[begin:index], *([(first, at - 1)] if at > first else [])]
    if not before or not all(_is_person(region, *one) for one in before) or at == last:
        return None
    following = segments[index + 1 :]
    if tag[at + 1] in "Dn" and len(following) == 1 and is_name(region, *following[0]):
        plain = all(kind in "DnNe#GP" for kind in tag[at + 1 : last + 1])
        held = any(nouns.is_person(low[i]) for i in range(at + 1, last + 1))
        return NounPhrase(before[0][0], following[0][1]) if plain and held else None
    return None


def _is_setting(region: Region, segment: Segment) -> bool:
    return region.tag[segment[0]] in "PR" or region.low[segment[0]] in TIMES


def _is_person(region: Region, first: int, last: int) -> bool:
    """Whether somebody is named there, with or without an office before the name."""
    tag, low = region.tag, region.low
    if tag[first] not in "Nn" or tag[last] != "N" or nouns.is_person(low[last]):
        return False
    return all(kind in 'Nne"' for kind in tag[first : last + 1])
