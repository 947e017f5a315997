"""Noun or verb: what a word that can be both is between its neighbours.

"Claims", "report" and "hopes" are cues as verbs and things as nouns, and nothing but their places
tells which they are. Each rule here is one shape of the words around them.
"""

from __future__ import annotations

from summarize.reading.words import nouns
from summarize.reading.words.cues import NOUNLIKE, NOUNS_FIRST, VERBS
from summarize.reading.words.lexicon import words

QUANTITIES = words("many most some several both all others few more")
_OBJECTS = words("her it this")


def _closes_aside(tag: list[str], low: list[str], at: int) -> bool:
    """Whether a subject after a comma ends here with its verb: "…, researchers report"."""
    if tag[at + 1] not in ".," or at < 2 or tag[at - 1] not in "nN":
        return False
    plural = low[at - 1].endswith("s") and not low[at - 1].endswith(("'s", "’s"))
    if plural == low[at].endswith("s"):
        return False
    first = at - 1
    named = tag[at - 1] == "N"
    while first > max(0, at - 5) and tag[first - 1] in "nNe":
        first -= 1
    if tag[first - 1] == "D":
        first -= 1
    elif not plural and not named:
        return False
    return first > 0 and tag[first - 1] == ","


def _does(noun: str, form: str) -> bool:
    """Whether a noun before a possible verb is somebody who does such things, and agrees."""
    if form == "s":
        return nouns.is_person(noun) or noun in nouns.BODIES
    return form == "base" and noun in nouns.PEOPLE


def _of_relative(tag: list[str], low: list[str], at: int) -> bool:
    """Whether only a subject that agrees stands between a relative word and this verb."""
    if "that" not in VERBS[low[at]].frames:
        return False
    first = at - 1
    while first > max(0, at - 7) and tag[first - 1] in "nNeGDC":
        first -= 1
    joined = "C" in tag[first:at]
    plural = joined or (low[at - 1].endswith("s") and not low[at - 1].endswith(("'s", "’s")))
    agrees = plural != low[at].endswith("s")
    return first > 1 and tag[first - 1] in "Tw" and tag[first - 2] in "nN," and agrees


def _is_only_verb(tag: list[str], low: list[str], at: int) -> bool:
    """Whether the sentence, which begins with the noun phrase before, has no other verb."""
    if tag[at + 1] not in "DNn#TpoW" or tag[at + 2] in ".,":
        return False
    first = at
    while first > 0 and tag[first - 1] in "NnD#eGC":
        first -= 1
    if first > 0 and tag[first - 1] not in ".-":
        return False
    for i in range(at + 1, min(at + 40, len(tag) - 1)):
        if tag[i] == "V" and low[i] in NOUNLIKE:
            continue
        if tag[i] in "AvVXc" or (tag[i] == "e" and tag[i + 1] in "DpoP"):
            return low[i - 1] == "to"
        if tag[i] in ".;":
            break
    return True


_PURSUING = frozenset(
    [("calls", "for"), ("calls", "on"), ("calls", "upon"), ("questions", "whether")]
)
_SHOWING = words("show shows showed suggest suggests suggested indicate indicated reveal revealed")


def is_noun(tag: list[str], low: list[str], at: int, previous: str) -> bool:
    """Whether a word that may be noun or verb ("claims", "report") is a noun here.

    Args:
        tag: The tags of a region, see `summarize.reading.text.tokens`.
        low: Its words in small letters.
        at: Index of the word.
        previous: The tag before it, a stop where it opens a sentence.
    """
    before = low[at - 1] if at else ""
    if previous == "p" and VERBS[low[at]].form != "ing":
        return False
    if previous == "R" and at > 1 and tag[at - 2] == "D":
        return True  # "an earlier forecast"
    if VERBS[low[at]].form == "past":
        return False
    if before == "to" and low[at] == "call" and low[at + 1] in ("on", "for", "upon"):
        return False  # "used the visit to call for a truce"
    if low[at] == "state" and tag[at + 1] in "nN":
        return True  # "state media reported"
    plain = previous == "n" and not (nouns.is_person(before) or before in nouns.BODIES)
    if plain and low[at] in NOUNS_FIRST and tag[at + 1] == "p" and tag[at - 2] == "D":
        return True  # "the internal questions it must resolve"
    if previous == "T" and tag[at + 1] in ".,;":
        return True  # "disputes that figure, …"
    if previous in "nN" and tag[at + 1] == "A" and _of_relative(tag, low, at):
        return False  # "a plan that many voters hope will pass"
    owned = at > 1 and low[at - 2].endswith(("'s", "’s", "s'", "s’")) and previous in "ne"
    if owned and not (nouns.is_person(before) or before in nouns.BODIES | nouns.PEOPLE):
        return True  # "Ada's familiar claims that …"
    if tag[at + 1] == "A" or (previous == "A" and VERBS[low[at]].form == "s"):
        return True
    if _closes_aside(tag, low, at):
        return False
    if previous in "nN" and tag[at + 1] == "T" and tag[at + 2] in "Av":
        return True  # "changes to party rules that could help"
    if previous == "n" and VERBS[low[at]].form == "s" and low[at] not in NOUNS_FIRST:
        following = low[at + 1]
        if tag[at + 1] == "n" and following.endswith("s") and tag[at + 2] not in ".,:;":
            return False  # "the ministry estimates losses reached 3 million"
    pursues = low[at + 1] in ("for", "on")
    pursues = pursues or (low[at + 1] == "to" and "to" in VERBS[low[at]].frames)
    if pursues and before in nouns.PEOPLE and VERBS[low[at]].form == "base":
        return False  # "officials appeal for calm"
    if tag[at + 1] in "nNDTpoQ" and _does(before, VERBS[low[at]].form):
        return False  # "the president hopes talks will resume", "workers fear cuts"
    told = previous in "nN" and VERBS[low[at]].form == "s" and "that" in VERBS[low[at]].frames
    if told and tag[at + 1] == "N" and not before.endswith("s"):
        after = at + 2
        while tag[after] == "N":
            after += 1
        if tag[after] in "vVA":
            return False  # "the ministry claims Ada Nym runs the bank"
    if previous == "N" and VERBS[low[at]].form == "s" and (low[at], low[at + 1]) in _PURSUING:
        beyond = tag[at + 2 : at + 14]
        stop = next((i for i, kind in enumerate(beyond) if kind in ".,;:TWSw-"), len(beyond))
        if not any(kind in "AvVXe" for kind in beyond[:stop]):
            return False  # "Ada calls for a ban"
    if previous == "N" and VERBS[low[at]].form == "s" and _is_only_verb(tag, low, at):
        return False  # "Meridian Chem forecasts regional rates to fall"
    calls = previous == "N" and VERBS[low[at]].form == "s" and "name" in VERBS[low[at]].frames
    if calls and low[at + 1].endswith(("'s", "’s")):
        return False  # "Ada calls Vark's silence striking"
    claims = previous == "N" and VERBS[low[at]].form == "s" and "to" in VERBS[low[at]].frames
    if claims and low[at + 1] == "to" and tag[at + 2] in "nvVA":
        return False  # "Ada claims to know"
    if before == "but" and VERBS[low[at]].form == "ing":
        return False
    if previous == "C" and (
        tag[at + 1] in "op" or (low[at + 1] in _OBJECTS and tag[at + 2] != "n")
    ):
        return False  # "he respects them and calls her a friend"
    if low[at + 1] in _SHOWING and previous in ",.C":
        return True  # "…, figures show"
    if previous in "#PG.C" or before.endswith(("'s", "’s", "s'", "s’")):
        return True
    if previous == "D":
        return before not in QUANTITIES or tag[at + 1] not in "TpcDoQ"
    if previous == "V" or previous == "v":
        return True
    if low[at] in NOUNS_FIRST and previous in "ne" and tag[at + 1] == "T":
        return True
    if previous == "N" and VERBS[low[at]].form == "s" and tag[at + 1] == "." and low[at + 1] != ".":
        name = at - 1
        while name > 0 and tag[name] in "ND":
            name -= 1
        if tag[name] == ",":
            return False  # "it rained all day, Orvex reports."
    return previous in "Nne" and tag[at + 1] in "nNARvVPC.,:e)"
