"""Which noun phrase is the source: the subject of the cue, read from where it must stand.

Appositions, relative clauses and brackets between name and verb are stepped over; what is given is
the words that stand for the speaker: name and title, without the apposition.
"""

from __future__ import annotations

from collections.abc import Callable

from summarize.reading.claims import antecedents, appositions, joint
from summarize.reading.claims.between import VENUES
from summarize.reading.claims.nounphrases import NounPhrase, back_to, simple
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words.lexicon import words

_JOINING = frozenset(["of", "for", "from", "with", "at"])
_FILED = words("polling filing ruling briefing recording finding posting hearing reading")
_PLACED = frozenset(["there", "here", "elsewhere"])  # "polls there show"
_EARLY = frozenset(["early", "late", "earlier", "recent"])


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
    last -= last > floor and region.low[last] in _PLACED and tag[last - 1] in "nN"
    kind = tag[last]
    if kind in "pc":
        return None if region.low[last] == "there" else NounPhrase(last, last)
    if kind in "wT":
        return antecedents.relative(region, last, floor)
    if kind == ")":
        opening = back_to(region, "(", last, floor)
        return before(region, opening - 1, floor) if opening > floor else None
    if kind == ",":
        return _before_comma(region, last, floor)
    if kind == "-":
        opening = back_to(region, "-", last, floor)
        return before(region, opening - 1, floor) if opening > floor else None
    if kind in "vV" or (kind == "e" and tag[last - 1] == "p"):
        return antecedents.whose_clause(region, last, floor)
    passive = kind == "e" and tag[last - 1] == "A"  # "a man who asked not to be named said"
    return (
        (antecedents.whose_clause(region, last, floor) if passive else None)
        or antecedents.across_setting(region, last, floor)
        or simple(region, last, floor)
    )


def _before_comma(region: Region, comma: int, floor: int) -> NounPhrase | None:
    """The subject before an adverb, an apposition or a relative clause that a comma closes."""
    tag = region.tag
    opening = back_to(region, ",", comma, floor)
    if opening > floor and all(tag[at] == "R" for at in range(opening + 1, comma)):
        return before(region, opening - 1, floor)  # "Ada, however, warned"
    segments = appositions.segments(region, comma, floor)
    together = joint.pair(region, segments) or joint.row(region, segments)
    if together is not None:
        return together
    apart = appositions.set_apart(region, segments)
    if apart >= 0:
        return before(region, apart, floor)
    if len(segments) > 1:
        return appositions.named(region, segments)
    if any(tag[at] in "AvV" for first, last in segments for at in range(first, last + 1)):
        return None  # "Ada slams Blaise, praises Carl"
    return before(region, comma - 1, floor) if tag[comma - 1] in "N)" else None


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
    limit = min(size, first + 30)
    while at < limit:
        belongs = _BELONGING.get(tag[at])
        if belongs is None or not belongs(region, first, at, named):
            break
        named = named or tag[at] == "N"
        at += 1
    if first < at < limit and tag[at] in "GV" and low[at] in _FILED:
        at += 1  # "a regulatory filing"
    last = at - 1
    while last >= first and tag[last] in "PCD" and low[last] not in ("many", "others", "some"):
        last -= 1
    if last < first or (low[first] in TIMES and not _is_early(region, first)):
        return None
    return NounPhrase(first, last)


def _noun_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    """Whether a word goes on with what stands before it, and tells no time: "the ship Monday"."""
    if at > first and region.tag[at] == "D" and region.tag[at - 1] in "nN":
        return False  # "according to the mayor the bridge is shut"
    return at == first or region.low[at] not in TIMES or _is_early(region, at)


def _number_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    return True


def _participle_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    """Whether a word in -ed describes a noun: "an armed guard", but "the guard armed himself"."""
    return at == first or region.tag[at - 1] not in "Nn"


def _preposition_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    """Whether a preposition joins two nouns: "a professor at the school", "Ada Nym of Vark"."""
    tag, low = region.tag, region.low
    word = low[at]
    if word not in _JOINING and (named or word not in ("in", "on", "to")):
        return False
    if word == "at" and named:
        return False
    if at + 1 >= len(region) or tag[at + 1] not in "DNn#" or low[at + 1] in TIMES:
        return False
    return word != "in" or VENUES.isdisjoint(low[at + 2 : at + 5])  # "her lawyers in a filing"


def _and_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    """Whether an "and" joins two nouns: "Ada Nym and her host"."""
    return at + 1 < len(region) and region.tag[at + 1] in "DN#n"


def _verb_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    """Whether what looks like a cue is a noun: "the city plans"."""
    ends = region.tag[at + 1] in ".,;:)"  # "the diplomatic list"
    return at > first and region.tag[at - 1] in "DNn" and (ends or region.low[at].endswith("s"))


def _ing_belongs(region: Region, first: int, at: int, named: bool) -> bool:
    """Whether a word in -ing is part of a name for things: "a publishing executive"."""
    return at == first or (region.tag[at - 1] in "Dn" and region.tag[at + 1] in "nN")


_BELONGING: dict[str, Callable[[Region, int, int, bool], bool]] = {
    **dict.fromkeys("NnD", _noun_belongs),
    "#": _number_belongs,
    "e": _participle_belongs,
    "P": _preposition_belongs,
    "C": _and_belongs,
    "V": _verb_belongs,
    "G": _ing_belongs,
}
"""For tags that a noun phrase may have, whether it goes on there; the bool: after a name."""


def _is_early(region: Region, at: int) -> bool:
    """Whether a word for a time describes a noun: "early returns", "the latest figures"."""
    return (
        region.low[at] in _EARLY and region.tag[at + 1] == "n" and region.low[at + 1] not in TIMES
    )
