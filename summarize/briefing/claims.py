"""Claims of several articles grouped: the same proposition, whoever says it.

Claims are alike where their propositions and printed words share what is rare in the event; a
quotation that two articles print is one claim whatever surrounds it. Numbers are respected: claims
that state different numbers are different claims. So is negation: a denial joins what it denies
only where little else differs. A denial without words of its own ("the company denies it") takes
those of the claim that it answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from summarize.briefing import quotes
from summarize.briefing.grouping import Links
from summarize.briefing.overlap import Overlap
from summarize.briefing.quotes import align
from summarize.briefing.speakers import Speakers
from summarize.briefing.stance import Clause, clauses, denying, opposed
from summarize.briefing.words import signs, terms
from summarize.reading.figures.quantities import numbers
from summarize.reading.words.lexicon import words
from summarize.schema import Claim

_TOGETHER = 0.34
_ONE_SPEAKER = 0.12  # what it tells that two articles give a claim to one speaker
_ONE_ARTICLE = 0.15  # what it tells against two claims that one article gives both
_MOOD = 0.15  # what it tells against that one says what is and one what will or should be
_OPPOSED = 0.45  # likeness that a denial and what it denies need
_ANSWERED = 4  # claims back that a denial may answer
_STANCE = 0.5  # what a word of the cue tells, whose stance may be to many things
_FEW = 3  # terms of a claim that says nothing without another
_FIGURE = 1.0  # what it counts in a claim which number of which quantity it gives
_OF_WHAT_IS = frozenset({"statement", "opinion"})
_OF_WHAT_WILL_BE = frozenset({"prediction", "commitment"})
_MOODS = {
    "statement": "is", "opinion": "is", "prediction": "will", "commitment": "will",
    "conditional": "will", "demand": "should", "question": "is it",
}  # fmt: skip
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


def links(claims: Sequence[Compared], overlap: Overlap) -> Links:
    """How far claims state one proposition, by their indices.

    Args:
        claims: All claims.
        overlap: Of their terms, by the same indices.
    """
    likeness = {}
    for one, other in overlap.pairs():
        some, others = claims[one], claims[other]
        enough = (
            overlap.shared(one, other) > 1
            or overlap.same(one, other)
            or _said_again(some.said, others.said)
        )
        opposing = _opposed(some, others)
        cosine = _cosine(overlap, claims, one, other, opposing) if enough else 0.0
        value = _likeness(some, others, cosine, opposing)
        if value > 0:
            likeness[one, other] = value
    return Links(
        [1.0] * len(claims),
        likeness,
        _TOGETHER,
        lambda one, other: _apart(claims[one], claims[other]),
    )


def _cosine(
    overlap: Overlap, claims: Sequence[Compared], one: int, other: int, opposing: bool
) -> float:
    """How alike two claims are; of a claim and its denial without what names who makes either.

    "There were no talks", says Orvex of talks with the port, and the port: "There were talks with
    Orvex".
    """
    return overlap.cosine(one, other, claims[one].own | claims[other].own if opposing else ())


def _likeness(one: Compared, other: Compared, cosine: float, opposing: bool) -> float:
    if align(one.quoted, other.quoted).surely_one:
        return 1.0
    if _numbered_apart(one, other):
        return 0.0
    if opposing and not (
        cosine >= _OPPOSED and _may_contradict(one, other) and _share_words(one, other)
    ):
        return 0.0
    if _MOODS[one.said.claim.modality] != _MOODS[other.said.claim.modality]:
        cosine -= _MOOD
    if one.said.article == other.said.article:
        return cosine - _ONE_ARTICLE
    return cosine + (0.0 if one.said.speakers.isdisjoint(other.said.speakers) else _ONE_SPEAKER)


def _share_words(one: Compared, other: Compared) -> bool:
    """Whether two claims have more in common than a number."""
    return any(
        term[0] != "#" and not term[0].isdigit() for term in one.weights.keys() & other.weights
    )


def _opposed(one: Compared, other: Compared) -> bool:
    """Whether one denies what the other says; the opposite of the opposite is the same.

    One quotation with as many denials in both reports is one, however its clauses are cut.
    """
    if opposed(one.clauses, other.clauses) == (_turned(one, other) % 2 == 1):
        return False
    as_often = one.said.claim.polarity == other.said.claim.polarity and (
        _denials(one) == _denials(other)
    )
    return not (as_often and align(one.quoted, other.quoted).surely_one)


def _denials(claim: Compared) -> int:
    return sum(clause.denied for clause in claim.clauses)


def _turned(one: Compared, other: Compared) -> int:
    """How many of the words that both have are opposites."""
    return sum(sign != one.signs.get(axis, sign) for axis, sign in other.signs.items())


def _apart(one: Compared, other: Compared) -> bool:
    if align(one.quoted, other.quoted).surely_one:
        return False
    return _numbered_apart(one, other) or one.question != other.question


def _numbered_apart(one: Compared, other: Compared) -> bool:
    """Whether two claims give different numbers: of one quantity, or where none is known."""
    some, others = one.said.figures, other.said.figures
    if not some.isdisjoint(others):
        return False
    if not {key.quantity for key in some}.isdisjoint(key.quantity for key in others):
        return True
    return bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))


@dataclass(frozen=True, slots=True)
class Findings:
    """What the members of a group do to each other."""

    contradiction: bool
    attribution_conflict: bool
    quote_drift: bool


def findings(
    members: Sequence[int], claims: Sequence[Compared], overlap: Overlap, speakers: Speakers
) -> Findings:
    """Whether one denies what another says, and what became of what they quote.

    Args:
        members: Indices of a group's claims.
        claims: All claims.
        overlap: Of their terms, by the same indices.
        speakers: Who is who.
    """
    contradiction = conflict = drift = False
    for one, other in combinations(members, 2):
        some, others = claims[one], claims[other]
        opposing = _opposed(some, others)
        if opposing and not _one_voice(some.said, others.said):
            cosine = _cosine(overlap, claims, one, other, opposing)
            contradiction |= _contradict(some, others, cosine)
        facing = align(some.quoted, others.quoted)
        # What is taken back, or answered in its own words, is another quotation.
        if facing.one_quotation and not opposing and some.said.article != others.said.article:
            drift |= facing.drifted
            conflict |= not facing.retold and not speakers.may_be_one(
                some.said.speakers, others.said.speakers
            )
    return Findings(contradiction, conflict, drift)


def against(claim: Compared, stated: Compared) -> bool:
    """Whether a claim says the opposite of what another one words.

    A claim that denies its words is itself against them.
    """
    return _opposed(claim, stated) ^ (stated.said.claim.polarity == "denied")


def _said_again(one: Said, other: Said) -> bool:
    """Whether one speaker makes both in two articles: one rare word may be all they share."""
    return one.article != other.article and not one.speakers.isdisjoint(other.speakers)


def _one_voice(one: Said, other: Said) -> bool:
    """Whether one speaker says both in one article: that is no contradiction, but more to say."""
    return one.article == other.article and not one.speakers.isdisjoint(other.speakers)


def _contradict(one: Compared, other: Compared, cosine: float) -> bool:
    """Whether an opposition is meant: by denying, by opposite words, or by a "not" alone."""
    if one.said.claim.polarity != other.said.claim.polarity:
        return True
    return cosine >= _OPPOSED and _may_contradict(one, other)


def _may_contradict(one: Compared, other: Compared) -> bool:
    """Whether both speak of one time: what will be or should be does not contradict what is."""
    if one.said.claim.polarity != other.said.claim.polarity:
        return True
    moods = {one.said.claim.modality, other.said.claim.modality}
    return len(moods) == 1 or moods <= _OF_WHAT_IS or moods <= _OF_WHAT_WILL_BE
