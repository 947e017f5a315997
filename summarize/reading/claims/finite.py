"""Whether a finite clause begins at a word: a subject with a verb after it.

English leaves "that" out ("said the bridge was safe"), so what follows a cue is told for a clause
only by its verb. A noun phrase without one is what was said of ("said a prayer"), and a verb
further on may be that of a relative clause ("found a road they believe to be old").
"""

from __future__ import annotations

from summarize.reading.text.tokens import Region
from summarize.reading.words.inflections import forms
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

# What comes about by itself: "as pressure mounts", "as prices rose" tell when, not as what.
_MOUNT = words(
    """
    mount rise grow fall heat loom near approach begin continue unfold spread widen deepen escalate
    worsen intensify tumble climb soar surge plunge slump slide slow sink drop stall wane fade flare
    erupt rage simmer shrink dwindle swell multiply linger
    """
)
_MOUNTED = frozenset(forms(verb)[1] for verb in _MOUNT) - _MOUNT


def begins(region: Region, at: int, *, lenient: bool) -> bool:
    """Whether a finite clause begins here: a subject with a verb after it.

    Args:
        region: The row of tokens.
        at: Index of its first token.
        lenient: Whether a clause is expected here, as after "said", where nearly any noun phrase
            opens one; else its verb has to be seen.
    """
    tag, low = region.tag, region.low
    kind = tag[at]
    if kind in "pc":
        return _begins_with_pronoun(region, at)
    if _is_none(region, at):
        return False
    if lenient and low[at] in EMPTY and tag[at + 1] not in "AvV":
        return low[at] == "no" and begins(region, at, lenient=False)
    if lenient and low[at] in _UP_TO and "#" in tag[at + 1 : at + 4]:
        return True
    if low[at] == "neither":
        joins = tag[at + 1] not in "nN" or low[at + 2] == "nor"
        return not joins and _has_verb(region, at, lenient=lenient)
    if kind == "S" and low[at] in _SETTING and not hedged(region, at - 1):
        return False  # "he said after the vote"
    if not lenient:
        return kind in "DNn#QGTeW" and _has_verb(region, at, lenient=False)
    if kind == "R" and low[at] in DEGREES:
        return tag[at + 1] not in ".,;:" and begins(region, at + 1, lenient=True)
    name = at
    while tag[name] == "N":
        name += 1
    if name > at and tag[name] == "," and _is_apposed(region, name + 1):
        return _goes_on_after(region, name + 2)
    if kind in "DNQeGn#" or tag[at + 1] in "NQ":
        return _is_long(region, at)
    return kind in 'TWPSRC"V(' and _has_verb(region, at, lenient=True)


def comes_about(region: Region, first: int) -> bool:
    """Whether nouns are followed by what comes about by itself: "as the pressure mounts"."""
    tag, low = region.tag, region.low
    at = first
    while tag[at] in "DRnNV" and low[at] not in _MOUNTED:  # "pressure" may be taken for a cue
        if at > first and tag[at - 1] in "nNV":
            several = low[at - 1].endswith("s")
            if low[at] in _MOUNT if several else low[at].removesuffix("s") in _MOUNT - {low[at]}:
                return True
        at += 1
    return at > first and low[at] in _MOUNTED and tag[at - 1] in "nNV"


def _begins_with_pronoun(region: Region, at: int) -> bool:
    """Whether more than a pronoun follows, and it is no object: "told everybody so"."""
    tag = region.tag
    if region.low[at] in _EITHER and tag[at + 1] in "DNP#pST":
        return False
    then = at + 1
    while tag[then] == "R":
        then += 1  # "they know it too, and …"
    aside = tag[at + 1 : at + 4] == [",", "R", ","]  # "said it, too, had lost men"
    return aside or tag[then] not in ".,;:("


def _is_none(region: Region, at: int) -> bool:
    """Whether a word is no subject: "as much", "so", "to", "that" which points back."""
    following = region.tag[at + 1]
    word = region.low[at]
    if word == "to" or (word == "as" and region.low[at + 1] == "much"):
        return True
    if word == "so" and following in "P.,;":
        return True
    return region.tag[at] == "T" and following in ".,;:"


def _is_apposed(region: Region, at: int) -> bool:
    """Whether what follows a name and a comma may be an apposition to it."""
    return region.tag[at] in "w#GPDSe" or region.low[at] == "together"


def _goes_on_after(region: Region, at: int) -> bool:
    """Whether a verb follows the comma that closes an apposition: "Roe, who is 31, had left"."""
    tag = region.tag
    for i in range(at, min(at + 23, len(region))):
        if tag[i] in ".;:Q":
            return False
        if tag[i] == "," and tag[i + 1] in "AvXcReV":
            return tag[i + 1] != "V" or not region.low[i + 1].endswith("ing")
    return False


def _is_long(region: Region, at: int) -> bool:
    """Whether a noun phrase is followed by something that may be its verb."""
    tag, low = region.tag, region.low
    predicate = "nevQ" if tag[at] in "nN" else "vQ"
    if tag[at] == "N" and tag[at + 1] == "A":
        return True  # "said Ada would."
    two = tag[at + 2] in ".;:" and tag[at + 1] not in predicate
    if two or tag[at + 1] in ".,;:" or low[at + 1] == "few":
        return False
    return not (low[at + 1] in ("same", "opposite") and tag[at + 2] not in "nN")


def _has_verb(region: Region, at: int, *, lenient: bool) -> bool:
    """Whether a finite verb follows that is not one of a relative clause."""
    tag = region.tag
    relative = False
    for i in range(at + 1, min(at + 25, len(region))):
        if relative and tag[i] in "AvVXc":
            relative = tag[i] in "AX" and tag[i + 1] in "AvVXRe"
        elif _opens_relative(region, at, i, lenient=lenient):
            relative = True
        elif lenient or region.low[i - 1] != "to" or tag[i] not in "AvV":
            # not "announced plans to do so", "found a way to make it so"
            if _is_verb(region, at, i, lenient=lenient):
                return True
            if _breaks_off(region, at, i, lenient=lenient):
                return False
    return False


def _opens_relative(region: Region, at: int, i: int, *, lenient: bool) -> bool:
    """Whether a relative clause begins after a noun."""
    tag = region.tag
    if tag[i - 1] not in "nN":
        return False
    if tag[i] in "Tw":
        return tag[i + 1] in "AvV"  # "propose efforts that would help"
    if lenient or tag[at] == "W":
        return False
    return tag[i] == "p" and tag[i + 1] in "VvA"  # "found a road they believe to be old"


def _is_verb(region: Region, at: int, i: int, *, lenient: bool) -> bool:
    """Whether a word is the verb of the noun phrases before it, or tells that one stood there."""
    tag = region.tag
    kind, before, then = tag[i], tag[i - 1], tag[i + 1]
    if kind in "AvXc":
        return True
    if kind == "n":
        if then in "Dpo" and region.low[i].endswith("s"):
            return True  # "the change reflects the mood"
        return then in "D#o" and before in "nN"  # "the thieves took 40 boats", a verb on no list
    if kind == "V":
        return not region.low[i].endswith("ing")
    if kind == "Q":
        return before in "nN" and _goes_on(region, i)  # "argued the plan “changes the map”"
    if kind == "e":
        return lenient or then in "DNPpo#"
    if not lenient:
        return False
    if kind == "p":
        return before != "P"
    return kind == "#" and before in "nN" and i > at + 2  # "under the law 40 schools close"


def _breaks_off(region: Region, at: int, i: int, *, lenient: bool) -> bool:
    """Whether no verb of the phrase can come any more."""
    tag, word = region.tag, region.low[i]
    kind, then = tag[i], tag[i + 1]
    if kind == "C" and then in "vVAX" and (not lenient or tag[at] == "P"):
        return True  # the next verb of the same subject: "declared a tie and said …"
    if kind == "," and then == "w":
        return False
    if kind in ".;" or word == "but":
        return True
    # "maintained this faith though it failed"
    return not lenient and (kind in ":-," or (kind == "S" and word != "than"))


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
