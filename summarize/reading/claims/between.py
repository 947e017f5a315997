"""What stands between a cue and its complement: hearer, time, place and asides.

"Told reporters in Vark on Monday, among other things, that …": none of it is said, and all of it
has to be stepped over.
"""

from __future__ import annotations

from summarize.reading.claims.notes import Complement
from summarize.reading.text.tokens import TIMES, Region
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
    i = at
    if tag[i] == "D":
        i += 1
        while tag[i] in "Nn#eGR" and i - at < 10:
            i += 1
            if low[i - 1].endswith(("ers", "ists", "ors", "ents")) and tag[i] in "Nn":
                break
    elif tag[i] == "N":
        while (tag[i] in "N#&" or low[i] in ("of", "the", "and", "for")) and i - at < 10:
            if low[i] == "the" and tag[i - 1] == "N":
                break  # "told Congress the army would have to wait"
            i += 1
        while i > at and tag[i - 1] in "DCP":
            i -= 1
        while tag[i] == "n" and i - at < 10:
            i += 1
    elif tag[i] == "n":
        i += 1
        joined = i
        while tag[joined] in "nNeGVC" and joined - at < 8:
            joined += 1
        if tag[joined] == "T" and joined - 1 > i:
            i = joined  # "assured fellow senators and leading Democrats that"
    if i == at:
        return at
    while tag[i] in "P" and low[i] in ("in", "on", "at", "during", "from", "of", "after", "for"):
        j = i + 1
        while tag[j] in "DNn#e" and j - i < 8 and not (tag[j] == "D" and j > i + 1):
            j += 1
        if j == i + 1:
            break
        i = j
    while low[i] in TIMES:
        i += 1
    return i


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


def late(region: Region, at: int, last: int, speaks: bool) -> Complement | None:
    """A complement after time, place or occasion: "said in a statement on Monday that …"."""
    tag, low = region.tag, region.low
    for i in range(at, min(at + 16, len(region))):
        kind = tag[i]
        if kind == "T" and tag[i + 1] in "Av" and tag[i - 1] == "R":
            return None  # "thinks even that is too low"
        finite = tag[i + 1] in "Av" or (tag[i + 1] == "e" and tag[i + 2] in "DNPpo#")
        if kind == "T" and finite and low[i - 1] in VENUES and "T" in tag[i + 1 : i + 9]:
            then = tag.index("T", i + 1)  # "said in a statement that was read aloud that …"
            return Complement(then + 1, last, "clause")
        if kind == "T" and finite and tag[i - 1] in "nN":
            return None  # "agreed on rules that would help"
        if kind == "T":
            return None if is_pointer(region, i) or i == at else Complement(i + 1, last, "clause")
        if speaks and (kind == "Q" or (kind in ",:" and tag[i + 1] == "Q")):
            where = i if kind == "Q" else i + 1
            if kind == "Q" and tag[i - 1] in "DPN":
                return None
            return Complement(where, last, "quote")
        if kind == ":" and speaks:
            return Complement(i + 1, last, "quote")
        if kind == "V" and tag[i - 1] == "n" and (tag[i + 1] == "P" or low[i + 1] in TIMES):
            verb = VERBS[low[i]]
            if verb.participle or verb.form == "ing":
                continue  # "said in a statement posted on its site that …"
        if kind == "S" and low[i] in _WHEN and (low[i + 1] in TIMES or tag[i + 1] in "D#"):
            continue  # "insisted since Tuesday that …"
        if kind in "AVvXpcwWS.;:-,":
            return None
    return None


def is_pointer(region: Region, at: int) -> bool:
    """Whether this "that" points ("said that much") instead of opening a clause."""
    bound = region.low[at + 1 : at + 3] == ["up", "to"] and region.tag[at + 3] == "#"
    apart = region.low[at + 1] in _APART and region.tag[at + 2] in ".,;:)PSCR" and not bound
    return region.tag[at + 1] in ".,;:)" or apart  # "ruled that out"
