"""Whether a finite clause begins at a word: a subject with a verb after it.

English leaves "that" out ("said the bridge was safe"), so what follows a cue is told for a clause
only by its verb. A noun phrase without one is what was said of ("said a prayer"), and a verb
further on may be that of a relative clause ("found a road they believe to be old").
"""

from __future__ import annotations

from summarize.reading.text.tokens import Region
from summarize.reading.words.lexicon import words

EMPTY = words(
    "yes no nothing little so something things anything much thank hello otherwise goodbye "
    "farewell thanks grace sorry aloud"
)
# Subjects or objects, as the next word tells: "told everybody so", "said everybody knew".
_EITHER = words("it you everybody everyone somebody someone anybody anyone nobody")
_SETTING = words("since before after until when while as once")
# These begin a clause ("said nearly all left"); other adverbs go with the cue ("said flatly").
DEGREES = words(
    "almost nearly roughly approximately only just even too so very quite not virtually barely "
    "mostly largely exactly further"
)
_UP_TO = frozenset(["as", "up", "over", "under", "well", "upwards"])  # "as many as 40"


def begins(region: Region, at: int, *, lenient: bool) -> bool:
    """Whether a finite clause begins here: a subject with a verb after it."""
    tag = region.tag
    kind = tag[at]
    if kind in "pc":
        object_ = region.low[at] in _EITHER and tag[at + 1] in "DNP#pST"
        then = at + 1
        while tag[then] == "R":
            then += 1  # "they know it too, and …"
        aside = tag[at + 1 : at + 4] == [",", "R", ","]  # "said it, too, had lost men"
        return (aside or tag[then] not in ".,;:(") and not object_
    if region.low[at : at + 2] == ["as", "much"]:
        return False
    if region.low[at] == "to" or (kind == "T" and tag[at + 1] in ".,;:"):
        return False
    if lenient and region.low[at] in EMPTY and tag[at + 1] not in "AvV":
        return region.low[at] == "no" and begins(region, at, lenient=False)
    if region.low[at] == "so" and tag[at + 1] in "P.,;":
        return False  # "told everybody so"
    if lenient and region.low[at] in _UP_TO and "#" in tag[at + 1 : at + 4]:
        return True
    if kind == "S" and region.low[at] in _SETTING and not hedged(region, at - 1):
        return False  # "he said after the vote"
    if lenient and kind == "R" and region.low[at] in DEGREES:
        return tag[at + 1] not in ".,;:" and begins(region, at + 1, lenient=True)
    name = at
    while lenient and tag[name] == "N":
        name += 1
    if (
        name > at
        and tag[name] == ","
        and (tag[name + 1] in "w#GPDSe" or region.low[name + 1] == "together")
    ):
        for i in range(name + 2, min(name + 25, len(region))):  # "said Roe, who is 31, had left"
            if tag[i] in ".;:Q":
                return False
            if tag[i] == "," and tag[i + 1] in "AvXcReV":
                return tag[i + 1] != "V" or not region.low[i + 1].endswith("ing")
        return False
    if lenient and (kind in "DNQeGn#" or tag[at + 1] in "NQ"):
        predicate = "nevQ" if kind in "nN" else "vQ"
        two = tag[at + 2] in ".;:" and tag[at + 1] not in predicate
        short = tag[at + 1] in ".,;:" or two
        likewise = region.low[at + 1] in ("same", "opposite") and tag[at + 2] not in "nN"
        return not short and not likewise and region.low[at + 1] != "few"
    if kind in "DNn#QGTeW" or (lenient and kind in 'PSRC"V('):
        relative = False
        for i in range(at + 1, min(at + 25, len(region))):
            if tag[i] in "Tw" and tag[i - 1] in "nN" and tag[i + 1] in "AvV":
                relative = True  # "propose efforts that would help"
                continue
            if relative and tag[i] in "AvVXc":
                relative = tag[i] in "AX" and tag[i + 1] in "AvVXRe"
                continue
            if (
                not lenient
                and kind != "W"
                and tag[i] == "p"
                and tag[i - 1] in "nN"
                and tag[i + 1] in "VvA"
            ):
                relative = True  # "found a road they believe to be old"
                continue
            if region.low[i - 1] == "to" and not lenient and tag[i] in "AvV":
                continue  # "announced plans to do so", "found a way to make it so"
            if tag[i] == "C" and tag[i + 1] in "vVAX" and (not lenient or kind == "P"):
                return False  # the next verb of the same subject: "declared a tie and said …"
            if tag[i] == "Q" and tag[i - 1] in "nN" and _goes_on(region, i):
                return True  # "argued the plan “changes the map”"
            if tag[i] == "S" and not lenient and region.low[i] != "than":
                return False  # "maintained this faith though it failed"
            if tag[i] in "AvXc" or (tag[i] == "V" and not region.low[i].endswith("ing")):
                return True
            if tag[i] == "p" and lenient and tag[i - 1] != "P":
                return True
            if tag[i] == "e" and (lenient or tag[i + 1] in "DNPpo#"):
                return True
            if lenient and i > at + 2 and tag[i] == "#" and tag[i - 1] in "nN":
                return True  # "under the law 40 schools close"
            if tag[i] == "n" and tag[i + 1] in "Dpo" and region.low[i].endswith("s"):
                return True  # "the change reflects the mood"
            if tag[i] == "n" and tag[i + 1] in "D#o" and tag[i - 1] in "nN":
                return True  # "the thieves took 40 boats", with a verb that no list knows
            if tag[i] == "," and tag[i + 1] == "w":
                continue
            if tag[i] in ".;" or region.low[i] == "but":
                return False
            if tag[i] in ":-," and not lenient:
                return False
    return False


def _goes_on(region: Region, quote: int) -> bool:
    """Whether a quotation goes on with a clause: it begins in small letters."""
    return region.text[region.quotation[quote].inner_start].islower()


def hedged(region: Region, comma: int) -> bool:
    """Whether a condition comes before the clause: "said, if elected, she would …"."""
    tag = region.tag
    for i in range(comma + 2, min(comma + 25, len(region))):
        if tag[i] == ",":
            return tag[i + 1] in "pcDNn#" and begins(region, i + 1, lenient=True)
        if tag[i] in ".;:QT":
            break
    return False
