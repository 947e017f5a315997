"""Whether two roles are one office, and whether only one person can hold it.

Offices tell who is who over several articles: a surname or no name at all is enough where both
articles give it with one office. The offices that one person holds at a time are listed; of
ministers, chiefs and their like it takes the word before ("prime minister") to make them so.
"""

from __future__ import annotations

from summarize.briefing.words import name_words
from summarize.reading.words.lexicon import words

_LEFT_OUT = words("former acting the of for and us u.s. deputy vice")
_SOLE = words("president premier chancellor king queen pope emperor mayor governor")
_SOLE_PAIRS = frozenset(
    f"{kind} {head}"
    for head, kinds in {
        "minister": "prime foreign defence defense finance interior justice health transport",
        "secretary": "defence defense foreign home treasury press",
        "general": "secretary attorney director",
        "chief": "police fire army navy rescue",
        "executive": "chief",
        "director": "managing executive",
        "master": "harbour harbor",
    }.items()
    for kind in kinds.split()
)
_BESIDE_OTHERS = words("deputy vice former acting assistant")


def one_office(one: str | None, other: str | None) -> bool:
    """Whether two roles name one office: "Defense Secretary", "U.S. Secretary of Defense"."""
    some, others = (frozenset(name_words(role or "")) - _LEFT_OUT for role in (one, other))
    return bool(some) and (
        some == others or (min(len(some), len(others)) > 1 and (some < others or others < some))
    )


def agree(one: str | None, other: str | None) -> bool:
    """Whether two roles share a word, or one is not told."""
    some, others = (frozenset(name_words(role or "")) for role in (one, other))
    return not some or not others or not some.isdisjoint(others)


def held_by_one(role: str | None) -> bool:
    """Whether one person at a time holds an office: "prime minister", and no mere "minister"."""
    found = name_words(role or "")
    if not found or not _BESIDE_OTHERS.isdisjoint(found):
        return False
    return found[-1] in _SOLE or " ".join(found[-2:]) in _SOLE_PAIRS
