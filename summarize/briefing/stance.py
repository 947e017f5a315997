"""What a proposition says and what it denies, clause by clause.

A "not" turns what stands in its clause and nothing else: "it fired warning shots and hit nobody"
affirms the shots. So a proposition is cut into clauses, a clause is denied where an odd number of
negators stands in it, and two propositions are opposed where one denies at least half of what a
clause of the other affirms, or the other way round. Besides "not" and its like, verbs deny ("failed
to warn", "ruled out a vote"), and so does calling a thing a lie. A clause that only says so ("and
it was not true") turns all the rest. Clauses are told by punctuation and conjunctions, without
parsing; after "that" none begins, since what there is no sign of is denied too, and with "without"
one begins, since what lacks something is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.briefing.words import terms, without_exclaiming
from summarize.reading.text.polarity import negations

_CLAUSE = re.compile(
    r"[;:—–]|[.,?!]['\"‘’“”]*(?=\s|$)|(?=\bwithout\b)"
    r"|\b(?:and|but|while|whereas|although|though|because|since|until|unless|after|before|if|when"
    r"|which|who|or)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:fail(?:s|ed|ing|ure)?\s+to|refus(?:e[ds]?|ing|al)\s+to|declin(?:e[ds]?|ing)\s+to|unable\s+to"
    r"|impossible\s+(?:to|for|that)|rul(?:e[ds]?|ing)\s+out|stopp(?:ed|ing)\s+short\s+of|far\s+from"
    r"|den(?:y|ies|ied|ying)|avoid(?:s|ed|ing)?|lack(?:s|ed|ing)?|unfounded|baseless|groundless"
    r"|fabricat(?:ed|ion)|nonsense|hoax|myth|invented|untrue|falsely|incorrect|mistaken"
    r"|made\s+(?:(?:it|this|that)\s+)?up(?!\s+(?:of|for|about|most|half|an?|the\s+(?:bulk|majority|rest)|\d))"
    r"|false(?!\s+(?:statements?|testimony|pretences|papers|documents?|names?|alarms?|starts?))"
    r"|(?:an?|is|are|was|were|as)\s+(?:\w+\s+)?lies?)\b",
    re.IGNORECASE,
)
_WHO_DID = re.compile(
    r"\b(?:who|which) (?:did|do|does|ha[ds]|have|is|are|was|were)\b[^,;.:]*?"
    r"(?=\s(?:may|might|will|would|can|could|shall|should|must)\b)",
    re.IGNORECASE,
)
"""What is told of somebody before a modal says what they do: "those who did not qualify might"."""
_POINTED_AT = re.compile(r"\b(?:those|these|such)\s+\w+", re.IGNORECASE)
"""What was spoken of before: "will not release those letters" denies nothing of what they say."""
_BOUND = re.compile(r"\bno\s+(?:more|fewer|less|later|earlier)\s+than\b", re.IGNORECASE)
_NOR = re.compile(r"\bneither\b[^.;]*\bnor\b", re.IGNORECASE)
_BARE = frozenset(
    term for word in ("true", "correct", "right", "case", "so") for term in terms(word)
)
_SPOKEN = frozenset(
    term
    for word in ("false", "untrue", "lie", "unfounded", "baseless", "deny", "denied", "claim")
    for term in terms(word)
)


class Clause(NamedTuple):
    """What a clause says, and whether it denies it."""

    terms: frozenset[str]
    denied: bool


@lru_cache(maxsize=20_000)
def clauses(proposition: str) -> tuple[Clause, ...]:
    """The clauses of a proposition that say something."""
    found: list[Clause] = []
    turned = False
    for clause in _cut(proposition):
        denied = _denials(clause) % 2 == 1
        told = frozenset(terms(_POINTED_AT.sub(" ", clause)) or terms(clause)) - _SPOKEN
        if denied and told <= _BARE:
            turned = not turned
        elif told:
            found.append(Clause(told, denied))
    return denying(found) if turned else tuple(found)


def denying(said: Iterable[Clause]) -> tuple[Clause, ...]:
    """What denies what some clauses say."""
    return tuple(Clause(clause.terms, not clause.denied) for clause in said)


def _cut(proposition: str) -> list[str]:
    if _NOR.search(proposition):
        return [proposition]
    told = _WHO_DID.sub(r"\g<0>;", without_exclaiming(proposition))
    return [clause for clause in _CLAUSE.split(told) if clause.strip()]


def _denials(clause: str) -> int:
    told = _BOUND.sub(" ", clause)  # "no more than 20" denies nothing that is 20
    found = len(negations(told)) + len(_DENYING.findall(told))
    return found - 1 if _NOR.search(told) else found


def opposed(one: Sequence[Clause], other: Sequence[Clause]) -> bool:
    """Whether one denies what the other affirms."""
    return _turned(one, other) or _turned(other, one)


def _turned(one: Sequence[Clause], other: Sequence[Clause]) -> bool:
    """Whether at least half of a clause is said by others and the other way round."""
    for clause in one:
        same = {t for said in other if said.denied == clause.denied for t in said.terms}
        facing = [said for said in other if said.denied != clause.denied]
        against = {
            t
            for said in facing
            if not (_granted(said, clause, one) or _granted(clause, said, other))
            for t in said.terms
        }
        if 2 * len(clause.terms & (against - same)) >= len(clause.terms):
            return True
    return False


def _granted(denial: Clause, affirmed: Clause, beside: Iterable[Clause]) -> bool:
    """Whether what stands beside an affirmed clause denies the same by words that it lacks.

    "It carried coal but no diesel" says of the diesel what "it carried no diesel" does.
    """
    return denial.denied and any(
        said.denied and not (said.terms & denial.terms) <= affirmed.terms for said in beside
    )
