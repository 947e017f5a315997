"""What the words of an office tell: the office itself, and whose it is.

"The company’s managing director", "an analyst at Holt & Weir", "chair of the board": news prints
the body with the office. The office is kept as printed, without the owner before it and the
workplace after it; the body is the affiliation. Kinship ("his father", "a mother of three") is no
office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.reading import nouns, titles
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words

_OWNER = re.compile(r".*[\w.](?:[’']s|(?<=s)[’'])\s+(?:own\s+)?", re.DOTALL)
_WORKPLACE = re.compile(r"\s(?:at|from|with|in|who|based|now|and\s+(?:an?|one))\b")
_OF = re.compile(r"\sof\s((?:the|its|his|her|their)\s.+)$", re.DOTALL)
_KIN = words(
    """
    father mother brother sister son daughter wife husband widow widower uncle aunt cousin nephew
    niece grandfather grandmother grandson granddaughter friend boyfriend girlfriend man woman boy
    girl neighbor neighbour colleague parent partner
    """
)
_PRONOUNS = words("its his her their")
_BODY_WORDS = nouns.BODIES - words("house camp office service press club tank state city county")
_DOER = re.compile(r"\w{3}(?:ist|ian|er|or|eur)$")
_THINGS = words(
    """
    river tower center centre theater theatre winter summer cover number matter power order disorder
    border corridor harbor motor factor sector minor water paper letter computer counter server
    """
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office, and where the text says whose it is."""

    role: str | None
    owner: Extent | None


def held(text: str, start: int, end: int) -> Office:
    """The office that a stretch names.

    Args:
        text: The text.
        start: Where the phrase starts, its determiner included ("its head", "the mill’s owner").
        end: Where it ends.
    """
    phrase = text[start:end]
    first = phrase.split(maxsplit=1)[0].lower() if phrase.split() else ""
    owner = None
    at = 0
    owning = _OWNER.match(phrase)
    if owning is not None:
        at = owning.end()
        bare = re.sub(r"[’']s?\s+(?:own\s+)?$", "", owning[0])
        owner = Extent(start, start + len(bare))
    elif first in _PRONOUNS:
        owner = Extent(start, start + len(first))
    role = nouns.without_determiner(phrase[at:])
    of = _OF.search(role)
    if owner is None and of is not None and nouns.head(of[1]) in nouns.BODIES:
        owner = Extent(end - len(of[1]), end)
    cut = _WORKPLACE.search(role)
    if cut is not None and cut.start() > 0:
        role = role[: cut.start()]
    if owner is None:
        owner = body_word(text, start, end)
    noun = nouns.head(role)
    if noun in _KIN or not may_hold(noun):
        return Office(None, owner if noun not in _KIN else None)
    return Office(" ".join(role.split()), owner)


def body_word(text: str, start: int, end: int) -> Extent | None:
    """The sort of body that a title opens with: "agency" in "agency director"."""
    for match in re.finditer(r"[A-Za-z]+", text[start:end]):
        if match[0].lower() in _BODY_WORDS and match.end() < end - start:
            return Extent(start + match.start(), start + match.end())
        if match[0].lower() not in nouns.DETERMINERS:
            return None
    return None


def may_hold(noun: str) -> bool:
    """Whether a noun beside a name is what that person is: "neurologist", "schoolteacher"."""
    if nouns.is_person(noun):
        return True
    thing = noun in nouns.BODIES or noun in nouns.DOCUMENTS or noun in _THINGS
    return not thing and _DOER.search(noun) is not None


def is_executive(role: str) -> bool:
    """Whether an office is one of a company that news leaves unsaid after its first sentence."""
    low = role.lower()
    return (
        low.startswith(("chief ", "finance chief", "managing director"))
        and not low.startswith(
            ("chief justice", "chief of", "chief inspector", "chief constable", "chief minister")
        )
    ) or low in titles.HEADS & {"ceo", "cfo", "coo", "cto"}
