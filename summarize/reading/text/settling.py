"""What one word alone cannot tell: whether what looks like a cue is a name, a noun or an adjective.

"Works", "fire" and "proposed" are told by the words beside them. Only the tokens on which something
may turn are looked at, from left to right, each with what is settled of those before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns, wordclass
from summarize.reading.words.cues import NOUNLIKE, PARTICLES, VERBS
from summarize.reading.words.lexicon import words
from summarize.reading.words.tagging import EXTREMES, HELD, ROUGHLY, guess

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SAID = words("said told thought wrote")  # "one in five said", but "two wounded"
_UTTERED = words("said says told tells thought thinks wrote writes added adds")
_NOUNS_TOO = frozenset(["fire", "hit", "chip", "sum", "rail"])
_AFTER_THEM = frozenset(["back", "out", "in", "up", "at", "against"])
_CONTESTED = words("disputed alleged proposed planned promised claimed reported")
_PRONOMINAL = words("another each either others")
_NAMED_SO = frozenset(["today", "tonight", "tomorrow"])
_INITIAL = frozenset('.Q"-:(')  # after these a capital tells nothing
_WISHING = words("would 'd ’d i'd i’d he'd he’d she'd she’d they'd they’d we'd we’d")


def settle(region: Region) -> None:
    """Settle names, nouns and adjectives that look like cues; the tags of the region change."""
    tag, low = region.tag, region.low
    tags = "".join(tag)
    capitals = tags.count("N")
    small = tags.count("n") + tags.count("e") + tags.count("G")
    region.titled = capitals > small + 1
    if tag[0] == "N":
        _settle_opening(region, 0)
    for at in region.turns:
        kind = tag[at]
        if kind == "." or kind == '"':
            if low[at] == "." and tag[at + 1] not in ".Q" and not _is_last(region, at):
                tag[at] = '"'  # passages end where sentences do: this one ends an abbreviation
            if tag[at + 1] == "N":
                _settle_opening(region, at + 1)
            continue
        before = tag[at - 1] if at else "."
        if before == "P" and low[at] in EXTREMES:
            tag[at - 1] = before = "D"  # "at least six"
        settler = _SETTLERS.get(kind)
        if settler is not None:
            settler(region, at, before)


def _is_phrase(region: Region, at: int) -> bool:
    """Whether a verb has the particle with which it attributes."""
    low, lemma = region.low, VERBS[region.low[at]].lemma
    if lemma == "go":
        return low[at + 1] == "on" and region.tag[at + 2] in ".,:"
    return (lemma, low[at + 1]) in PARTICLES or (lemma, *low[at + 1 : at + 3]) in PARTICLES


def _settle_opening(region: Region, at: int) -> None:
    """Settle a capital that may only open a sentence or a quoted term."""
    following = region.low[at + 1] in _NAMED_SO and region.text[region.start[at + 1]].isupper()
    if region.tag[at + 1] not in "NVAv" and not following:
        region.tag[at] = guess(region.low[at], region.low[at])


def _settle_cue(region: Region, at: int, previous: str) -> None:
    """Settle what looks like a cue verb but may be a name, a noun or an adjective."""
    tag, low = region.tag, region.low
    if previous == "." and at and low[at - 1] == ".":
        previous = '"'
    form = VERBS[low[at]].form
    if low[at] in _NOUNS_TOO and low[at + 1] not in _AFTER_THEM:
        tag[at] = "n"  # "fire captain Ada Nym"
        return
    if VERBS[low[at]].lemma == "offer" and not (low[at] == "offered" and low[at + 1] == "to"):
        tag[at] = guess(low[at], low[at])  # "offers of help", "offered tea"
        return
    if low[at] == "think" and low[at + 1] in ("tank", "tanks"):
        tag[at] = "n"
        return
    if at and low[at - 1] in _PRONOMINAL and (low[at] in _UTTERED or tag[at + 1] in ",:TQ"):
        return  # "while another says", "another tweeted:"
    if region.text[region.start[at]].isupper() and not region.titled and previous not in '.Q"-':
        tag[at] = "N"
    elif (
        form in ("past", "ing")
        and (previous in "D#" or (previous == "P" and form == "past") or _is_owned(region, at))
        and (low[at - 1] not in wordclass.QUANTITIES or _is_part(region, at))
        and not (
            previous == "#"
            and (low[at] in _SAID or _is_pair(region, at) or _is_in_year(region, at))
        )
    ):
        tag[at] = "e" if form == "past" and low[at] not in NOUNLIKE else "n"
    elif low[at] in _CONTESTED and previous in "eG" and tag[at + 1] == "n":
        if at < 2 or tag[at - 2] != "D":  # not "the injured alleged abuse"
            tag[at] = "e"  # "shelled disputed islands"
    elif (
        previous == "D" and form in ("base", "s") and low[at - 1] not in wordclass.QUANTITIES
    ) or (low[at] in NOUNLIKE and wordclass.is_noun(tag, low, at, previous)):
        tag[at] = "n"


def _settle_verb(region: Region, at: int, previous: str) -> None:
    """Settle a verb that may be a name, a cue with its particle, or a noun."""
    tag, low = region.tag, region.low
    if _settle_name(region, at, previous):
        return
    if previous == "D" and low[at - 1] == "the" and region.text[region.start[at]].isupper():
        tag[at] = "N"  # "The Met Service", in a headline too
        return
    if low[at] in VERBS and _is_phrase(region, at):
        tag[at] = "V"  # "“…,” she went on", "came out against the plan"
    elif low[at] in HELD:
        works = tag[at + 1] == "n" and at > 1 and tag[at - 2 : at] == ["D", "n"]
        if (
            works
            or previous == "D"
            or (previous == "V" and (low[at + 1] == "to" or low[at + 1] in TIMES))
        ):
            tag[at] = "n"  # "the public works ministry", "its works council", "announced plans to"


def _settle_name(region: Region, at: int, previous: str) -> bool:
    """Settle a capital that is a name although small it is another word: "Early", "Means"."""
    if region.titled or not region.text[region.start[at]].isupper():
        return False
    will = region.tag[at] == "A" and _has_past(region, at + 1)
    if previous in _INITIAL and not will:
        return False
    region.tag[at] = "N"  # "May", "USA Today", "Shane Shook"
    if previous == "N" and region.low[at] in _NAMED_SO:
        region.low[at] = region.low[at].capitalize()  # no time to anybody who looks for one
    return True


def _settle_preposition(region: Region, at: int, previous: str) -> None:
    """Settle a preposition that may be an adverb of number, a name, or a verb."""
    tag, low = region.tag, region.low
    if tag[at + 1] == "#" and low[at] in ROUGHLY:
        tag[at] = "D"  # "about three"
    if low[at] == "per" and previous not in _INITIAL and region.text[region.start[at]] == "P":
        tag[at] = "N"  # "her host, Per Holte"
    if low[at] == "like" and at and low[at - 1] in _WISHING and low[at + 1] == "to":
        tag[at] = "V"


def _settle_that(region: Region, at: int, previous: str) -> None:
    """Settle a "that" which points at a noun instead of opening a clause."""
    tag = region.tag
    if previous in ".Q" and tag[at + 1] == "n" and tag[at + 2] != "n":
        tag[at] = "D"  # "That engineer said …"
    if previous == "P" and tag[at + 1] == "n" and tag[max(0, at - 2)] != "V":
        tag[at] = "D"  # "a report from that year", but "pointed out that year …"


_SETTLERS: dict[str, Callable[[Region, int, str], object]] = {
    "V": _settle_cue,
    "v": _settle_verb,
    **dict.fromkeys("AR", _settle_name),
    "P": _settle_preposition,
    "T": _settle_that,
}
"""For tags that may change, what settles them, given the tag before."""


def _has_past(region: Region, at: int) -> bool:
    """Whether a past form stands here, which no auxiliary can govern: "Will urged"."""
    verb = VERBS.get(region.low[at])
    return verb is not None and verb.form == "past" and verb.lemma != region.low[at]


def _is_owned(region: Region, at: int) -> bool:
    """Whether a possessive stands before: "the mayor's proposed levy", but "Orvell's said it"."""
    before = region.low[at - 1] if at else ""
    if not before.endswith(nouns.OWNER_ENDS) or region.tag[at - 1] == "c":
        return False
    return region.tag[at - 1] != "N" or region.tag[at + 1] not in "DpTWQ"


def _is_pair(region: Region, at: int) -> bool:
    """Whether "the two" before a past form are its subject: "the two suggested that …"."""
    if region.low[at - 1].endswith("-old"):
        return True  # "the 31-year-old added"
    return at > 1 and region.low[at - 2] == "the" and region.tag[at + 1] in "DTpQ"


def _is_in_year(region: Region, at: int) -> bool:
    """Whether a year with its preposition stands before: "a review in 2022 concluded"."""
    return region.tag[at - 2] == "P" and _YEAR.fullmatch(region.low[at - 1]) is not None


def _is_part(region: Region, at: int) -> bool:
    """Whether a past form describes what is counted: "40 percent of all reported gifts"."""
    return at > 1 and region.low[at - 2] == "of" and region.tag[at + 1] == "n"


def _is_last(region: Region, at: int) -> bool:
    """Whether only closing marks and brackets stand between a full stop and its passage's end."""
    following = at + 1
    while region.tag[following] in ')"':
        following += 1
    return region.tag[following] in ".Q"
