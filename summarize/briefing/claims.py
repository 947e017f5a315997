"""Claims of several articles grouped: the same proposition, whoever says it.

Claims are alike where their propositions and printed words share what is rare in the event; a
quotation that two articles print is one claim whatever surrounds it. Numbers are respected: claims
that state different numbers are different claims. So is negation: a denial joins what it denies
only where little else differs. A denial without words of its own ("the company denies it") takes
those of the claim that it answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarize.briefing import quotes
from summarize.briefing.grouping import Links
from summarize.briefing.overlap import Overlap
from summarize.briefing.quotes import align
from summarize.briefing.speakers import Speakers
from summarize.briefing.words import signs, terms
from summarize.reading.lexicon import words
from summarize.reading.polarity import negations
from summarize.reading.quantities import numbers
from summarize.schema import Claim

_TOGETHER = 0.34
_ONE_SPEAKER = 0.08  # what it tells that two articles give a claim to one speaker
_ONE_ARTICLE = 0.1  # what it tells against two claims that one article gives both
_MOOD = 0.1  # what it tells against that one says what is and one what will or should be
_OPPOSED = 0.5  # likeness that a denial and what it denies need
_WORDED_ALIKE = 0.7  # likeness at which a lost "not" is no accident of wording
_ANSWERED = 4  # claims back that a denial may answer
_FEW = 3  # terms of a claim that says nothing without another
_FIGURE = 1.0  # what it counts in a claim which number of which quantity it gives
_OF_WHAT_IS = frozenset({"statement", "opinion"})
_POINTING = words("it that this such so them those these any allegation accusation report claim")


@dataclass(frozen=True, slots=True)
class Said:
    """A claim and who makes it."""

    article: int
    claim: Claim
    speakers: frozenset[int]
    attribution: frozenset[str]
    """Terms that name whoever makes it."""
    figures: frozenset[str] = frozenset()
    """What it gives the number of, a key for each of its figures."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What of a claim is compared."""

    said: Said
    weights: dict[str, float]
    numbers: frozenset[float]
    quoted: tuple[str, ...]
    denies: bool
    """Whether the claim denies its proposition: by its polarity, or by a negation in it."""
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
        if said.claim.polarity == "denied" and _points_back(said.claim):
            found = _answering(found, [c for c in ready if c.said.article == said.article])
        ready.append(found)
    return ready


def _compared(said: Said) -> Compared:
    claim = said.claim
    weights = dict.fromkeys(terms(claim.content.text), 0.6)
    weights.update(dict.fromkeys(terms(claim.proposition), 1.0))
    own = said.attribution.difference(terms(claim.content.text))
    weights = {term: weight for term, weight in weights.items() if term not in own}
    weights |= dict.fromkeys(said.figures, _FIGURE)
    odd = len(negations(claim.proposition)) % 2 == 1
    return Compared(
        said,
        weights,
        frozenset(numbers(claim.proposition)),
        quotes.quoted(claim),
        odd != (claim.polarity == "denied"),
        signs(claim.proposition),
    )


def _points_back(claim: Claim) -> bool:
    low = claim.proposition.casefold().rstrip(".").split()
    return len(terms(claim.proposition)) <= _FEW and not _POINTING.isdisjoint(low)


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
        denial.numbers or best.numbers,
        denial.quoted,
        not best.denies,
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
        enough = overlap.shared(one, other) > 1 or overlap.same(one, other)
        cosine = overlap.cosine(one, other) if enough else 0.0
        value = _likeness(claims[one], claims[other], cosine)
        if value > 0:
            likeness[one, other] = value
    return Links(
        [1.0] * len(claims),
        likeness,
        _TOGETHER,
        lambda one, other: _apart(claims[one], claims[other]),
    )


def _likeness(one: Compared, other: Compared, cosine: float) -> float:
    if align(one.quoted, other.quoted).surely_one:
        return 1.0
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return 0.0
    if _opposed(one, other) and cosine < _OPPOSED:
        return 0.0
    if (one.said.claim.modality in _OF_WHAT_IS) != (other.said.claim.modality in _OF_WHAT_IS):
        cosine -= _MOOD
    if one.said.article == other.said.article:
        return cosine - _ONE_ARTICLE
    return cosine + (0.0 if one.said.speakers.isdisjoint(other.said.speakers) else _ONE_SPEAKER)


def _opposed(one: Compared, other: Compared) -> bool:
    """Whether one denies what the other says; the opposite of the opposite is the same."""
    odd = one.denies != other.denies
    return odd ^ (_turned(one, other) % 2 == 1)


def _turned(one: Compared, other: Compared) -> int:
    """How many of the words that both have are opposites."""
    return sum(sign != one.signs.get(axis, sign) for axis, sign in other.signs.items())


def _apart(one: Compared, other: Compared) -> bool:
    if align(one.quoted, other.quoted).surely_one:
        return False
    numbered = bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))
    return numbered or one.question != other.question


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
        if _opposed(some, others):
            contradiction |= _contradict(some, others, overlap.cosine(one, other))
        facing = align(some.quoted, others.quoted)
        if facing.one_quotation and some.said.article != others.said.article:
            drift |= facing.drifted
            conflict |= not speakers.may_be_one(some.said.speakers, others.said.speakers)
    return Findings(contradiction, conflict, drift)


def _contradict(one: Compared, other: Compared, cosine: float) -> bool:
    """Whether an opposition is meant: by denying, by opposite words, or by a "not" alone.

    What will be or should be does not contradict what is.
    """
    if one.said.claim.polarity != other.said.claim.polarity:
        return True
    moods = {one.said.claim.modality, other.said.claim.modality}
    if len(moods) > 1 and not moods <= _OF_WHAT_IS:
        return False
    return cosine >= (_OPPOSED if _turned(one, other) else _WORDED_ALIKE)
