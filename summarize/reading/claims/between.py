"""What stands between a cue and its complement: hearer, time, place and asides.

"Told reporters in Vark on Monday, among other things, that …": none of it is said, and all of it
has to be stepped over.
"""

from __future__ import annotations

from summarize.reading.claims.notes import Complement
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import VERBS
from summarize.reading.words.lexicon import words

VENUES = words(
    """
    statement interview letter tweet post email e-mail speech memo report note briefing
    conference call video message column filing release appearance article blog testimony
    remarks comments debate ad op-ed essay book televised broadcast piece transcript podcast
    documentary address hearing rally
    """
)
_ASKED = frozenset(["asked", "pressed", "questioned"])
_WORDS_OF_AN_OFFICE = 4
_WHEN = frozenset(["since", "before", "after", "until"])
_APART = frozenset(["out", "up", "off", "down", "aside", "back", "over"])  # "ruled that out"


def past_aside(region: Region, comma: int) -> int:
    """Step over an aside between cue and complement: "said, among other things, that …".

    It stands between two commas or two dashes.
    """
    tag = region.tag
    mark = tag[comma]
    for i in range(comma + 2, min(comma + 12, len(region))):
        if tag[i] == mark:
            return i + 1 if tag[i + 1] in "TQ" else comma
        if tag[i] in ".;:QT" or (tag[i] in "AvV" and mark == "," and tag[comma + 1] != "w"):
            break
    return comma


def past_hearer(region: Region, at: int) -> int:
    """The index after the one who is told, or `at` where there is none."""
    tag, low = region.tag, region.low
    named = tag[at + 1] in "nN"
    if tag[at] in "oc" or low[at] in ("you", "it", "everyone") or (low[at] == "her" and not named):
        return at + 1
    if tag[at] == "D":
        if tag[at + 1] in 'Q"' and low[at] in ("a", "an"):
            return at  # "promised a “robust answer”"
        return _past_who(region, _past_where(region, _past_group(region, at)))
    if tag[at] == "N":
        return _past_where(region, _past_name(region, at))
    if tag[at] == "n":
        office = _past_office(region, at)
        return _past_where(
            region, _past_name(region, office) if office > at else _past_noun(region, at)
        )

    return at


def _past_who(region: Region, at: int) -> int:
    """The index after a clause about those who are told: "told the mayors who met in Vark, “…”"."""
    return _to_speech(region, at, 16, ",", ".;:Q-") if region.low[at] == "who" else at


def _past_group(region: Region, first: int) -> int:
    """The index after "the reporters", "a packed hearing"; people end it: "the voters taxes"."""
    tag = region.tag
    at = first + 1
    while tag[at] in "Nn#eGR" and at - first < 10:
        at += 1
        if region.low[at - 1].endswith(("ers", "ists", "ors", "ents")) and tag[at] in "Nn":
            break
    return at


def _past_name(region: Region, first: int) -> int:
    """The index after "Ada Nym of the Guild", "Vark radio"."""
    tag, low = region.tag, region.low
    at = first
    while (tag[at] in "N#&" or low[at] in ("of", "the", "and", "for")) and at - first < 10:
        if low[at] == "the" and tag[at - 1] == "N":
            break  # "told Congress the army would have to wait"
        at += 1
    while at > first and tag[at - 1] in "DCP":
        at -= 1
    while tag[at] == "n" and at - first < 10:
        at += 1
    office = tag[at - 1] == "n" and tag[at] == "N" and _is_office(low[at - 1])
    return _past_name(region, at) if office else at


def _past_office(region: Region, first: int) -> int:
    """The index after what one is, before the name: "told radio host Ada Nym", or `first`."""
    tag, low = region.tag, region.low
    at = first
    while tag[at] in "nG" and at - first < _WORDS_OF_AN_OFFICE:
        at += 1
    return at if tag[at] == "N" and _is_office(low[at - 1]) else first


def _is_office(noun: str) -> bool:
    """Whether a noun says what one person is, whose name may follow."""
    return nouns.is_person(noun) and not noun.endswith("s")


def _past_noun(region: Region, first: int) -> int:
    """The index after "reporters", "fellow senators and leading Democrats" where "that" follows."""
    tag = region.tag
    joined = first + 1
    while tag[joined] in "nNeGVC" and joined - first < 8:
        joined += 1
    return joined if tag[joined] == "T" and joined > first + 2 else first + 1


def _past_where(region: Region, at: int) -> int:
    """The index after where and when somebody is told: "in the capital on Monday"."""
    tag, low = region.tag, region.low
    while tag[at] == "P" and low[at] in ("in", "on", "at", "during", "from", "of", "after", "for"):
        noun = at + 1
        while tag[noun] in "DNn#e" and noun - at < 8 and not (tag[noun] == "D" and noun > at + 1):
            noun += 1
        if noun == at + 1:
            break
        at = noun
    while low[at] in TIMES:
        at += 1
    return at


def after_setting(region: Region, at: int) -> int:
    """Step over "on Monday", "last week", "in a statement" between a cue and a bare clause."""
    tag, low = region.tag, region.low
    moved = True
    while moved:
        moved = False
        start = at
        if (tag[at] == "D" or low[at] == "this") and low[at + 1] in TIMES:
            at += 1
        while (low[at] in TIMES and tag[at + 1] not in "AX") or (
            tag[at] == "#" and low[at - 1] in TIMES
        ):
            at += 1
        if tag[at] == "P":
            i = at + 1
            while tag[i] in "DNne#G" and i - at < 6 and not (low[i] in VENUES or low[i] in TIMES):
                i += 1
            if low[i] in VENUES or low[i] in TIMES:
                at = i + 1
                while tag[at] == "n" and low[at] in VENUES:
                    at += 1
        moved = at > start
    return at


def past_question(region: Region, at: int) -> int:
    """The index after "when asked about it", up to what is answered, or `at`."""
    low = region.low
    if low[at] != "when" or low[at + 1] not in _ASKED:
        return at
    return _to_speech(region, at, 20, ":,", ".;Q")


def _to_speech(region: Region, at: int, reach: int, marks: str, ends: str) -> int:
    """The first of some marks that stands before what ends the search, if a quotation follows it.

    Else it is `at`, from which at most `reach` tokens are looked at.
    """
    for i in range(at + 2, min(at + reach, len(region))):
        if region.tag[i] in marks:
            return i if region.tag[i + 1] == "Q" else at
        if region.tag[i] in ends:
            break
    return at


def late(region: Region, at: int, last: int, speaks: bool) -> Complement | None:
    """A complement after time, place or occasion: "said in a statement on Monday that …"."""
    tag = region.tag
    resumed = at
    for i in range(at, min(at + 16, len(region))):
        kind = tag[i]
        if kind == "T":
            content = _past_that(region, i, at)
            return None if content < 0 else Complement(content, last, "clause")
        if speaks and kind == "Q":
            return None if tag[i - 1] in "DPN" else Complement(i, last, "quote")
        if speaks and (kind == ":" or (kind == "," and tag[i + 1] == "Q")):
            return Complement(i + 1, last, "quote")
        if kind == "," and i >= resumed:
            resumed = past_aside(region, i)  # "said in its report, released in May, that …"
        if i < resumed:
            continue
        if kind in "AVvXpcwWS.;:-," and not _is_setting(region, i):
            return None
    return None


def _past_that(region: Region, that: int, first: int) -> int:
    """Where the clause that is said begins after a "that", or -1 where it says nothing.

    Args:
        region: The row of tokens.
        that: Index of the "that".
        first: Index of the first token after the cue.
    """
    tag = region.tag
    following = tag[that + 1]
    if following in "Av" and tag[that - 1] == "R":
        return -1  # "thinks even that is too low"
    if following in "Av" or (following == "e" and tag[that + 2] in "DNPpo#"):
        if region.low[that - 1] in VENUES and "T" in tag[that + 1 : that + 9]:
            return tag.index("T", that + 1) + 1  # "in a statement that was read aloud that …"
        if tag[that - 1] in "nN":
            return -1  # "agreed on rules that would help"
    return -1 if that == first or is_pointer(region, that) else that + 1


def _is_setting(region: Region, at: int) -> bool:
    """Whether a word that might begin a clause tells of the occasion: "posted", "since"."""
    tag, low = region.tag, region.low
    if tag[at] == "V" and tag[at - 1] == "n" and (tag[at + 1] == "P" or low[at + 1] in TIMES):
        verb = VERBS[low[at]]  # "said in a statement posted on its site that …"
        return verb.participle or verb.form == "ing"
    since = tag[at] == "S" and low[at] in _WHEN
    return since and (low[at + 1] in TIMES or tag[at + 1] in "D#")  # "insisted since Tuesday that"


def is_pointer(region: Region, at: int) -> bool:
    """Whether this "that" points ("said that much") instead of opening a clause."""
    bound = region.low[at + 1 : at + 3] == ["up", "to"] and region.tag[at + 3] == "#"
    apart = region.low[at + 1] in _APART and region.tag[at + 2] in ".,;:)PSCR" and not bound
    return region.tag[at + 1] in ".,;:)" or apart  # "ruled that out"
