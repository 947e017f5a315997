"""Falsehoods made of a right sentence: numbers exchanged, negations dropped or added."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from summarize.prompting import Fence
from summarize_evals.suites import Case

from .scripted import Answer, perfect

_NUMBER = re.compile(r"(?<![\w.,:$€£])\d+(?:,\d{3})*(?:\.\d+)?(?![\w.,:]*\d)")
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|has|have|will|would|should|can|could)\b(?! (?:not|only|just)\b|n['’]t)"
)
_NOT = re.compile(r" (?:not|never)\b|(?<=[a-z])n['’]t\b")

Twist = Callable[[str, str, str], str | None]
"""A false sentence of a true one, the words that it is of and the article; None: none comes."""


def numbers_swapped(said: str, words: str, article: str) -> str | None:
    found = list(_NUMBER.finditer(said))
    if len(found) < 2 or found[0].group() == found[1].group():
        return None
    one, other = found[:2]
    between = said[one.end() : other.start()]
    return said[: one.start()] + other.group() + between + one.group() + said[other.end() :]


def another_number(said: str, words: str, article: str) -> str | None:
    found = _NUMBER.search(said)
    others = [n for n in _NUMBER.findall(article) if n not in words and n not in said]
    if found is None or not others:
        return None
    return said[: found.start()] + others[len(others) // 2] + said[found.end() :]


def number_added(said: str, words: str, article: str) -> str | None:
    others = [n for n in _NUMBER.findall(article) if n not in words]
    head, _, tail = said.rpartition(" ")
    return f"{head} {others[0]} {tail}" if others and head and not _NUMBER.search(said) else None


def negation_dropped(said: str, words: str, article: str) -> str | None:
    # Where the words deny nothing in so many words, as a joke does, no reader of words can tell.
    return _NOT.sub("", said, count=1) if _NOT.search(said) and _NOT.search(words) else None


def negation_added(said: str, words: str, article: str) -> str | None:
    return _AUXILIARY.sub(r"\1 not", said, count=1) if _AUXILIARY.search(said) else None


def telling(twist: Twist, told: dict[str, dict[str, str]]) -> Answer:
    """A model that is right in all but its propositions; what it makes up is put into ``told``.

    Args:
        twist: Makes a falsehood of a proposition.
        told: Article → falsehood → what would have been right.
    """

    def answer(case: Case, fence: Fence) -> Mapping[str, Any]:
        reply = perfect(case, fence)
        for claim in reply["claims"]:
            right = claim["proposition"]
            false = twist(right, claim["content"], case.text)
            claim["proposition"] = false or ""
            if false and false != right:
                told.setdefault(case.article.id, {})[false] = right
        return reply

    return answer  # type: ignore[return-value]
