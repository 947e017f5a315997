"""Claims of several articles grouped: the same proposition, whoever says it.

Claims are alike where their propositions and printed words share what is rare in the event; a
quotation that two articles print is one claim whatever surrounds it. Numbers are respected: claims
that state different numbers are different claims. So is negation: a denial joins what it denies
only where little else differs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from summarize.briefing.dates import later
from summarize.briefing.grouping import Links
from summarize.briefing.overlap import Overlap
from summarize.briefing.quotes import align
from summarize.briefing.said import Compared, Said
from summarize.briefing.speakers import Speakers
from summarize.briefing.stance import opposed

_TOGETHER = 0.36
_ONE_SPEAKER = 0.12  # what it tells that two articles give a claim to one speaker
_ONE_ARTICLE = 0.15  # what it tells against two claims that one article gives both
_MOOD = 0.15  # what it tells against that one says what is and one what will or should be
_OPPOSED = 0.45  # likeness that a denial and what it denies need
_ENOUGH = 3  # terms of a claim that means the same without the other's numbers
_OF_WHAT_IS = frozenset({"statement", "opinion"})
_OF_WHAT_WILL_BE = frozenset({"prediction", "commitment"})
_MOODS = {
    "statement": "is", "opinion": "is", "prediction": "will", "commitment": "will",
    "conditional": "will", "demand": "should", "question": "is it",
}  # fmt: skip
_CHANGED = re.compile(
    r"(?<!\bnever )(?<!\bnot )\bagain\b|\b(?:re-?open|resum|restor|restart)(?:e?d|es?|ing|s)?\b"
    r"|\bno longer\b|\bany ?more\b",
    re.IGNORECASE,
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
    Orvex". Who says the rest of it without a number means any: "No ship was warned of mines", and
    "The ship was warned of mines three times".
    """
    if not opposing:
        return overlap.cosine(one, other)
    some, others = claims[one], claims[other]
    without = some.own | others.own
    for general, told in ((some, others), (others, some)):
        said = general.weights.keys() - without
        if not general.counted and len(said) >= _ENOUGH and said <= told.weights.keys():
            without |= told.counted
    return overlap.cosine(one, other, without)


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

    Of one quotation only what both reports have of it tells, however they cut it.
    """
    facing = align(one.quoted, other.quoted)
    if facing.surely_one:
        return facing.turned ^ (one.said.claim.polarity != other.said.claim.polarity)
    return opposed(one.clauses, other.clauses) != (_turned(one, other) % 2 == 1)


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
        return _may_contradict(one, other)
    return cosine >= _OPPOSED and _may_contradict(one, other)


def _may_contradict(one: Compared, other: Compared) -> bool:
    """Whether both speak of one time: what will be or should be does not contradict what is.

    Nor does what is so again contradict what was reported before.
    """
    if _changed_since(one.said, other.said) or _changed_since(other.said, one.said):
        return False
    if one.said.claim.polarity != other.said.claim.polarity:
        return True
    moods = {one.said.claim.modality, other.said.claim.modality}
    return len(moods) == 1 or moods <= _OF_WHAT_IS or moods <= _OF_WHAT_WILL_BE


def _changed_since(one: Said, other: Said) -> bool:
    """Whether a claim says that something has changed, and the other is not of the same day."""
    return _CHANGED.search(one.claim.proposition) is not None and (
        one.day is None or other.day is None or later(one.day, other.day)
    )
