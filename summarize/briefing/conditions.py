"""What became of what a figure counts, and whether it counts what is, what may be, or what was.

Reports of one event count people by their fate: so many dead, hurt, missing, held. Whether two such
numbers are one quantity is told by that and by little else, while the words around them ("in
Tuesday's blast at the works") are the same for all. So the fate is read from what the figure is
``of``, else from the words nearest to it in its sentence. A number that a licence allows, that was
reached another year, or by which one level passes another is no count of what happened; nor is a
part the whole.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_FATES = {
    "dead": r"dead|deaths?|die[ds]?|dying|kill(?:s|ed|ing)?|fatal(?:ity|ities)|drown(?:s|ed|ing)?"
    r"|perish(?:ed)?|slain|bodies|corpses|lost (?:their|his|her) li(?:ves|fe)|toll"
    r"|lives (?:lost|claimed)",
    "critical": r"critical(?:ly)?|serious(?:ly)?|grave(?:ly)?|intensive care|severely",
    "injured": r"injur(?:y|ies|e[ds]?|ing)|hurt(?:s|ing)?|wound(?:s|ed|ing)?|hospitali[sz]ed"
    r"|treated|(?:taken to|in) (?:\w+ )?hospitals?",
    "missing": r"missing|unaccounted|disappeared|vanished|no trace"
    r"|(?:look(?:ed|ing)|search(?:ed|ing)) for|(?:being|still) sought",
    "trapped": r"trapp?(?:ed|ing|s)?|stuck|stranded|buried|cut off",
    "rescued": r"rescu(?:e[ds]?|ing)|sav(?:ed|ing)|surviv(?:e[ds]?|ing|ors?)|freed|picked up"
    r"|pulled alive",
    "away": r"evacuat(?:e[ds]?|ing|ion)|fle(?:d|e|es|eing)|displaced|homeless|got out|walked out"
    r"|escap(?:e[ds]?|ing)"
    r"|(?:le(?:ave|ft|aving)|driven from|forced (?:from|out of)|out of) their ho(?:me|use)s",
    "held": r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|detention|custody|captur(?:e[ds]?|ing)"
    r"|taken (?:prisoner|hostage|captive)|prisoners?|hostages?",
    "aboard": r"aboard|on board|passengers?",
    "protest": r"demonstrat(?:e[ds]?|ing|ions?|ors?)|protest(?:s|ed|ing|ers?|ors?)?"
    r"|rall(?:y|ied)|marched|marchers|turned out|turnout",
    "sick": r"ill|sick|infect(?:s|ed|ing|ions?)|tested positive|fallen ill|fell ill|sickened",
    "dismissed": r"(?:job|staff) (?:cuts?|losses)|redundan\w+|la(?:id|y|ying) off"
    r"|dismiss(?:ed|als?)",
    "ruined": r"damag(?:e[ds]?|ing)|destroy(?:s|ed|ing)?|ruined|wrecked|razed|flattened",
    "called off": r"cancel(?:l?ed|lations?|ling)?|postpon(?:e[ds]?|ing)|called off",
}
_ANY_FATE = re.compile(
    r"\b(?:" + "|".join(f"(?P<f{n}>{words})" for n, words in enumerate(_FATES.values())) + r")\b",
    re.IGNORECASE,
)
_NAMES = tuple(_FATES)
OF_THINGS = frozenset({"ruined", "called off"})
"""Fates that not only people have."""
_LIVES = re.compile(r"\blives\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:–—]|\b(?:and|but|while|whereas|where|when|or|as|after|before|since)\b")
_BROKEN = 5  # words that a break counts for
_BESIDE = 2  # words away at which the sentence is believed before what the figure is said to be of
_WINDOW = 200  # code points either side of a figure that are looked at, however long a table is
_FAR = 14  # words away at which a fate is another's
_OF_WHOLE = re.compile(
    r"^\s*(?:of|out of|from among)\s+(?:the|those|these|them|whom|its|their|which)\b"
    r"(?:(?!\b(?:are|were|is|was|remain\w*|have|had|has|die[ds]?)\b)[^,;.]"
    r"|(?<=who )(?:are|were|was|have been|had been|had|have)\b)*",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"^\s*(?:[\w-]+\s+)?(?:aboard|on board)\b")
_OF_ALL = re.compile(r"\bof\s+(?:the|its|their|those)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(r"^\s*of\s+(?:them|whom|those|these)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six"
    r"|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?"
    r"|(?:m|b)illions?|half|third|quarters?|most|many|several|some))$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:among (?:them|whom)|including|of (?:them|whom|those|these))[\s,]*$", re.I
)
_PASSES = re.compile(
    r"^\s*(?:(?!and\b|or\b|but\b)[\w-]+\s+)?(?:(?:more|fewer|less|higher|lower|longer|shorter|larger|smaller|farther"
    r"|further|faster|slower|older|younger|better|worse|earlier|later)\s+than|too\s+(?:many|few|much)"
    r"|short\s+of|above|beyond)\b",
    re.IGNORECASE,
)
_MAY_BE = re.compile(
    r"\b(?:licen[cs]e[ds]?|permi(?:t|ts|tted|ssible)|allow(?:s|ed|ance)?|limit(?:s|ed)?|capacity"
    r"|maximum|minimum|target(?:s|ed)?|quota|threshold|designed (?:for|to)|built (?:for|to)"
    r"|room for|by law|legal(?:ly)?|forecast|budgeted|planned)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:(?:in|since|of|from)\s+(?:(?:early|late|mid)-?\s*)?(?:19|20)\d\d"
    r"|last (?:year|month|decade)|(?:years?|decades?|months?) (?:ago|earlier|before)"
    r"|previous(?:ly)?)\b",
    re.IGNORECASE,
)


class Counted(NamedTuple):
    """What a figure counts, as far as its words show."""

    fates: frozenset[str]
    """What became of them: "dead", "missing"; empty where nothing tells."""
    part: bool
    """Some of a number that is told beside it: "three of them"."""
    passes: bool
    """By how much something passes something else: "350 more than permitted"."""
    may_be: bool
    """What is allowed, planned or possible rather than what is."""
    was: bool
    """A number of another time: "in 1994"."""


def counted(of: str, before: str, words: str, after: str) -> Counted:
    """Reads what a figure counts.

    Args:
        of: What it is said to be of.
        before: What stands before it in its sentence.
        words: The words of the figure.
        after: What stands behind it.
    """
    before, after = before[-_WINDOW:], after[:_WINDOW]
    whole = (_OF_WHOLE if _NUMBER.search(words) else _OF_THEM).match(after)
    rest = after[whole.end() :] if whole else after
    clause = f"{_last(before)} {words} {_first(rest)}"
    distance, told = _nearest("" if whole else before, rest)
    part = (whole is not None and not told) or _PART_OF.search(before) is not None
    if told == {"aboard"}:
        told = _of_those_aboard(before, rest) or told
    if distance > _BESIDE:
        told = fates(of) or fates(words) or _lives(words) or told
    if not told and whole:
        told = fates(whole[0]) or _nearest(before, "")[1]
    return Counted(
        told,
        part,
        _PASSES.match(after) is not None,
        _MAY_BE.search(of) is not None or _MAY_BE.search(clause) is not None,
        _WAS.search(of) is not None or _WAS.search(clause) is not None,
    )


def fates(text: str) -> frozenset[str]:
    """What a text says that became of somebody or something."""
    return frozenset(_fate(match) for match in _ANY_FATE.finditer(text))


def _fate(match: re.Match[str]) -> str:
    return _NAMES[int((match.lastgroup or "f0")[1:])]


def _lives(words: str) -> frozenset[str]:
    """Lives that are counted are lost, unless something else is told of them."""
    return frozenset(["dead"]) if _LIVES.search(words) else frozenset()


def _of_those_aboard(before: str, after: str) -> frozenset[str]:
    """What became of all who were aboard: "killing all five people on board"; not of a part."""
    rest = _ABOARD.sub("", after, count=1)
    if rest == after or _OF_ALL.search(before):
        return frozenset()
    distance, fates = _nearest(before, rest)
    return fates if distance <= _BESIDE else frozenset()


def _nearest(before: str, after: str) -> tuple[int, frozenset[str]]:
    """The fate told nearest to a figure, and how far; of two as near, the one behind it."""
    found: list[tuple[int, str]] = []
    for match in _ANY_FATE.finditer(after):
        found.append((_distance(after[: match.start()]), _fate(match)))
    for match in _ANY_FATE.finditer(before):
        found.append((_distance(before[match.end() :]), _fate(match)))
    distance, fate = min(found, key=lambda entry: entry[0], default=(_FAR + 1, ""))
    return distance, frozenset([fate]) if distance <= _FAR else frozenset()


def _distance(between: str) -> int:
    return len(between.split()) + _BROKEN * len(_BREAK.findall(between))


def _last(text: str) -> str:
    return _BREAK.split(text)[-1]


def _first(text: str) -> str:
    return _BREAK.split(text)[0]
