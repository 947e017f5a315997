"""How firmly a number is meant: about, at least, at most; the words that say so next to it.

The one idea: a table of phrases that end right before the number, and a short one of those that
follow it, each looked up longest first. The tables are our own compilation.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.figures.units import Unit, measured
from summarize.reading.words.functionwords import has_not
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.schema import Qualifier


class Qualifying(NamedTuple):
    """A qualifier and its tokens, ``first`` to ``last`` (exclusive)."""

    kind: Qualifier
    first: int
    last: int


def _phrases(**lists: str) -> dict[tuple[str, ...], Qualifier]:
    kinds: dict[str, Qualifier] = {"about": "about", "at_least": "at_least", "at_most": "at_most"}
    return {
        tuple(phrase.split()): kinds[kind]
        for kind, phrases in lists.items()
        for phrase in phrases.split(",")
    }


_BEFORE = _phrases(
    about="""
        about,around,approximately,approx,approx .,roughly,nearly,almost,some,circa,close to,
        closer to,near,
        estimated,an estimated,estimated at,perhaps,possibly,maybe,something like,
        somewhere around,virtually,practically,barely,~,≈,in the neighborhood of,on the order of,
        of the order of,nearly an
    """,
    at_least="""
        more than,over,at least,no lower than,not lower than,no fewer than,
        no less than,not less than,not fewer than,upwards of,no smaller than,no worse than,
        older than,as young as,over age,above age,over the age of,
        upward of,north of,in excess of,above,greater than,higher than,a minimum of,minimum of,
        as few as,as little as,as low as,exceeding,topping,better than,beyond,>,≥,at a minimum
    """,
    at_most="""
        up to,as many as,as much as,as long as,as far as,as old as,as deep as,as tall as,as wide as,
        as big as,as large as,as heavy as,as fast as,as hot as,as thick as,
        no better than,no larger than,no bigger than,no older than,younger than,
        under age,below age,under the age of,below the age of,
        under,less than,fewer than,at most,no more than,not more than,
        no higher than,not higher than,no longer than,
        below,lower than,a maximum of,maximum of,as high as,short of,just shy of,shy of,<,≤,
        at the most
    """,
)
_AFTER = _phrases(
    about="or so,- odd,odd,or thereabouts,- ish",
    at_least="""
        or more,plus,- plus,+,or higher,or greater,or better,or longer,or older,and up,
        and counting,or above,at least,and older,and over
    """,
    at_most="or less,or fewer,or lower,or under,at most,or below,and under,or younger",
)
_STEPS = words(
    """
    well just slightly far little bit shade tad significantly substantially considerably even
    """
)
_A_STEP = words("little bit shade tad")
_MOVES = words(
    """
    went go goes gone moved moves ticked crept back rose jumped add adds added adding edge edges
    edged edging creep creeps inch inched inching nudged tick ticks ticking climb climbs climbed
    ramped scaled bumped sped swelled swells soared drifted rising rise rises
    """
)
_HANDED = words(
    """
    hand hands handed handing turn turns turned turning signed carried ruled presided mulled fought
    fight argued won pulled chosen picked preferred favored favoured selected prefer favor favour
    first victory win triumph
    """
)
_QUOTES = frozenset("”\"’'")
_SINGLE = (["a", "single"], ["one", "man"], ["one", "woman"], ["one", "person"])
_LONGEST = max(map(len, _BEFORE))
_LAST = frozenset(phrase[-1] for phrase in _BEFORE)
_FIRST = frozenset(phrase[0] for phrase in _AFTER)


def before(tokens: Tokens, i: int, floor: int = 0) -> Qualifying | None:
    """The qualifier that ends right before token ``i``, not reaching below token ``floor``."""
    if tokens.word[i - 1] in _QUOTES and tokens.word[i - 2] in _LAST:  # "“about” 40"
        i -= 1
    if tokens.word[i - 1] not in _LAST:
        return None
    for length in range(min(_LONGEST, i - floor), 0, -1):
        kind = _BEFORE.get(tuple(tokens.words[i - length : i]))
        if kind is None:
            continue
        first = i - length
        if tokens.words[first:i] == ["over"] and tokens.word[first - 1] in _HANDED:
            return None  # "hand over 17 heads"
        if tokens.words[first:i] == ["about"] and tokens.words[i : i + 2] in _SINGLE:
            return None  # "a column about a single priest"
        if tokens.words[first:i] == ["about"] and _tells_what(tokens, first, i):
            return None
        if tokens.words[first:i] == ["up", "to"] and tokens.word[first - 1] in _MOVES:
            return None  # "went up to 5 percent" is a level
        if tokens.word[first - 1] in _STEPS and first - 1 >= floor and kind != "about":
            first -= 1
            first -= tokens.word[first] in _A_STEP and tokens.word[first - 1] == "a"
        if tokens.words[first:i] in _COMPARING and _negated(tokens, first, floor):
            kind = "at_most" if kind == "at_least" else "at_least"
        return Qualifying(kind, first, i)
    return None


def _tells_what(tokens: Tokens, first: int, i: int) -> bool:
    """Whether "about" says what is talked of: "care about two things", not how long it is."""
    return tokens.word[first - 1] in _TALKING and measured(tokens, i + 1) is None


_TALKING = words(
    """
    care cares cared caring talk talks talked talking speak speaks spoke spoken speaking worry
    worries worried worrying complain complains complained concerned joked lied bragged
    """
)
_COMPARING = (["more", "than"], ["over"], ["less", "than"], ["fewer", "than"])
_NOT_FAR = 5  # tokens
_ENDS = frozenset('.,;:?!()—“”"') | words(
    "that but while and or which who because if when although though as only just for in after "
    "since during from with among"
)


def _negated(tokens: Tokens, i: int, floor: int) -> bool:
    """Whether "not" stands before token ``i`` in its clause: "did not carry more than 290"."""
    for j in range(i - 1, max(floor, i - _NOT_FAR) - 1, -1):
        word = tokens.word[j]
        if word in _ENDS:
            return False
        if word in ("not", "never", "cannot") or has_not(word):
            return True
    return False


def of_unit(tokens: Tokens, i: int, unit: Unit, found: Qualifying | None) -> Qualifying | None:
    """The qualifier of a measure that begins at token ``i``: "within" sets a limit.

    So does "not" before how far away something is: "not 100 metres from it".
    """
    if found is None:
        before = tokens.word[i - 1]
        limits = before == "not" and tokens.word[unit.last] in _AWAY
        return Qualifying("at_most", i - 1, i) if limits or before == "within" else None
    buried = tokens.word[found.first] in _BENEATH and tokens.word[found.first - 1] in _BURIED
    if buried and tokens.word[unit.last] == "of":
        return None  # "found under three metres of sand"
    return None if unit.dimension == "time" and _during(tokens, unit, found) else found


_AWAY = words("away from off ago later earlier after before old north south east west")
_BENEATH = words("under below beneath")
_BURIED = words(
    """
    found buried hidden trapped lies lay lying submerged discovered stuck crushed sunk preserved
    """
)


def of_count(tokens: Tokens, last: int, found: Qualifying | None) -> Qualifying | None:
    """The qualifier of a count whose noun ends before token ``last``: "over two summers"."""
    if found is None or tokens.word[last - 1] not in _SEASONS:
        return found
    return None if _during(tokens, Unit("season", "time", last), found) else found


_SEASONS = words(
    """
    summers winters springs autumns falls seasons games matches rounds episodes innings sessions
    generations semesters terms meetings evenings mornings afternoons holidays
    """
)


def _during(tokens: Tokens, unit: Unit, qualifier: Qualifying) -> bool:
    """Whether "over" says during ("over 10 years") rather than more than ("took over 10 years")."""
    if tokens.words[qualifier.first : qualifier.last] != ["over"]:
        return False
    before = tokens.word[qualifier.first - 1]
    phased = before == "in" and tokens.word[qualifier.first - 2] == "phased"
    return (before not in _LASTING or phased) and (
        tokens.word[unit.last] not in ("ago", "later", "earlier", "since")
        and tokens.word[unit.last - 1] != "old"
    )


_LASTING = words(
    """
    worked works work slept waited wait drove drive walked sat stood trained served stayed stay
    """
) | words("for took takes take lasted lasts last spent after in is was just well of been")


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether another number comes: "24 jets and up to 900 troops", "over 25 and under 60"."""
    return tokens.word[i] == "to" or tokens.word[i][:1].isdecimal() or tokens.word[i] in _SIGNS


_SIGNS = frozenset("$€£¥₹")


def after(tokens: Tokens, i: int) -> Qualifying | None:
    """The qualifier that begins at token ``i``."""
    if tokens.word[i] not in _FIRST:
        return None
    for length in (2, 1):
        phrase = tuple(tokens.words[i : i + length])
        kind = _AFTER.get(phrase) if len(phrase) == length else None
        adds = phrase == ("plus",) and (
            tokens.word[i + 1][:1].isalnum() or tokens.word[i + 1] in ("$", "€", "£")
        )
        open_ended = length == 2 and phrase[0] in ("and", "at") and _goes_on(tokens, i + 2)
        spaced = phrase == ("odd",) and not tokens.joined(i)
        if kind is not None and not (adds or open_ended or spaced):
            return Qualifying(kind, i, i + length)
    return None
