"""A claim made ready to be compared: its words, its numbers, what it quotes, says and denies.

A denial without words of its own ("the company denies it") takes those of the claim that it
answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.briefing import quotes
from summarize.briefing.dates import Day
from summarize.briefing.stance import Clause, clauses, denying
from summarize.briefing.words import signs, terms
from summarize.reading.figures.quantities import numbers
from summarize.reading.words.functionwords import WEEKDAYS
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ONES, SCALES, TENS, VAGUE
from summarize.schema import Claim

_ANSWERED = 4  # claims back that a denial may answer
_STANCE = 0.5  # what a word of the cue tells, whose stance may be to many things
_ASIDE = 0.3  # what a word tells that is said by the way
_DAY = 0.5  # what a day tells, on which much may have happened
_FEW = 3  # terms of a claim that says nothing without another
_FIGURE = 1.0  # what it counts in a claim which number of which quantity it gives
_DAYS = frozenset(term for day in WEEKDAYS for term in terms(day))
BY_THE_WAY = re.compile(r",\s(?:which|who|whose)\b(?:[^,;]|,(?=\d))*")
"""What a claim says besides: ", which cost 3 million"."""
_NUMBERS = frozenset(term for word in (*ONES, *TENS, *SCALES, *VAGUE) for term in terms(word))
_DENIED_NUMBER = re.compile(
    r"\b(?:not(?!\s+only)|instead of|rather than)\s+(?:the\s+|an?\s+)?\d[\d.,]*", re.IGNORECASE
)
_REJECTED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|contradict(?:s|ed)?)"
    r"\s+(?:that|it|this|(?:the|these|this|any such)"
    r" (?:claim|accusation|allegation|report|charge)s?)"
    r"\W*$",
    re.IGNORECASE,
)
_POINTING = words("it this such so them those these allegation accusation report claim")


class Given(NamedTuple):
    """A number of a quantity, as two claims may share it."""

    quantity: int
    value: float

    @property
    def term(self) -> str:
        """What stands for it among the words of a claim."""
        return f"#{self.quantity}={self.value:g}"


@dataclass(frozen=True, slots=True)
class Said:
    """A claim and who makes it."""

    article: int
    claim: Claim
    speakers: frozenset[int]
    attribution: frozenset[str]
    """Terms that name whoever makes it."""
    figures: frozenset[Given] = frozenset()
    """Which numbers of which quantities it gives."""
    day: Day | None = None
    """When its article appeared."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What of a claim is compared."""

    said: Said
    weights: dict[str, float]
    own: frozenset[str]
    """Terms that name whoever makes it, and are none of its words."""
    numbers: frozenset[float]
    quoted: tuple[str, ...]
    clauses: tuple[Clause, ...]
    """What its clauses say and deny; all is turned where the claim denies its proposition."""
    signs: Mapping[str, int]
    """Its terms that have an opposite, and which of the two it says."""

    @property
    def counted(self) -> frozenset[str]:
        """Its terms that are numbers."""
        return frozenset(t for t in self.weights if t[0] == "#" or t[0].isdigit() or t in _NUMBERS)

    @property
    def question(self) -> bool:
        """Whether it asks rather than says."""
        return self.said.claim.modality == "question"


def compared(claims: Sequence[Said]) -> list[Compared]:
    """Claims made ready; those of one article in its order."""
    ready: list[Compared] = []
    for said in claims:
        found = _compared(said)
        if _denies_only(said.claim):
            found = _answering(found, [c for c in ready if c.said.article == said.article])
        ready.append(found)
    return ready


def _compared(said: Said) -> Compared:
    claim = said.claim
    weights = dict.fromkeys(terms(claim.content.text), 0.6)
    weights.update(dict.fromkeys(terms(claim.proposition), 1.0))
    aside = set(terms(claim.proposition)).difference(terms(BY_THE_WAY.sub("", claim.proposition)))
    weights.update(dict.fromkeys(aside, _ASIDE))
    weights.update(dict.fromkeys(_DAYS & weights.keys(), _DAY))
    if claim.cue is not None:  # "The raid is to be condemned"
        weights.update(dict.fromkeys(terms(claim.cue.text) & weights.keys(), _STANCE))
    own = said.attribution.difference(terms(claim.content.text))
    weights = {term: weight for term, weight in weights.items() if term not in own}
    weights |= dict.fromkeys((given.term for given in said.figures), _FIGURE)
    said_so = clauses(claim.proposition)
    return Compared(
        said,
        weights,
        own,
        frozenset(numbers(_DENIED_NUMBER.sub(" ", claim.proposition))),
        quotes.quoted(claim),
        denying(said_so) if claim.polarity == "denied" else said_so,
        signs(claim.proposition),
    )


def _denies_only(claim: Claim) -> bool:
    """Whether a claim does no more than deny another: "it" denied, or "Orvex rejected that".

    One that denies a number ("that it cost 3 million") has words of its own.
    """
    if claim.polarity == "denied":
        if terms(claim.proposition) and not terms(claim.content.text):
            return False  # the wording says what "that" is
        low = claim.proposition.casefold().rstrip(".").split()
        points = not _POINTING.isdisjoint(low) or "that" in (low[:1] + low[-1:])  # no conjunction
        return len(terms(claim.proposition)) <= _FEW and points and not numbers(claim.proposition)
    return _REJECTED.search(claim.proposition) is not None


def _answering(denial: Compared, before: Sequence[Compared]) -> Compared:
    """The denial with the words of the claim that it answers: the nearest, or the most alike."""
    answered = [
        other for other in before[-_ANSWERED:] if other.said.speakers != denial.said.speakers
    ]
    if not answered:
        return denial
    best = max(
        reversed(answered), key=lambda other: len(denial.weights.keys() & other.weights.keys())
    )
    return Compared(
        denial.said,
        best.weights | denial.weights,
        denial.own,
        denial.numbers or best.numbers,
        denial.quoted,
        denying(best.clauses),
        best.signs,
    )
