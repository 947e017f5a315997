"""Falsehoods made of a right sentence: another number, name or direction, no "not", no "if"."""

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

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_FIRM = re.compile(
    r"\b(?:at least|more than|about|around|some|nearly|almost|up to|as many as|fewer than|less than"
    r"|over|roughly|approximately) (?=[\d$€£])",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:may|might|could)\b")
_IF = re.compile(r"(?<=\w),? (?:if|unless) [^,.;]*")
_COUNTED = re.compile(r"\b(?:\d[\d,]*|two|three|four|five|six|ten|twelve) ([a-z]{3,}s)\b")
_WAYS = {"rose": "fell", "fell": "rose", "up": "down", "down": "up", "grew": "shrank",
         "risen": "fallen", "fallen": "risen", "increased": "decreased", "raised": "cut",
         "higher": "lower", "lower": "higher", "before": "after", "after": "before",
         "open": "close", "won": "lost", "lost": "won"}  # fmt: skip
_WAY = re.compile(rf"\b(?:{'|'.join(_WAYS)})\b")

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


def names_exchanged(said: str, words: str, article: str) -> str | None:
    found = [match for match in _NAME.finditer(said) if match[0] in words]
    if len(found) < 2 or found[0][0] == found[1][0]:
        return None
    one, other = found[:2]
    between = said[one.end() : other.start()]
    return said[: one.start()] + other[0] + between + one[0] + said[other.end() :]


def another_name(said: str, words: str, article: str) -> str | None:
    found = [match for match in _NAME.finditer(said) if match[0] in words]
    others = [name for name in _NAME.findall(article) if " " in name and name not in said]
    if not found or not others:
        return None
    return said[: found[0].start()] + others[len(others) // 2] + said[found[0].end() :]


def way_turned(said: str, words: str, article: str) -> str | None:
    found = next((match for match in _WAY.finditer(said) if match[0] in words.split()), None)
    return said[: found.start()] + _WAYS[found[0]] + said[found.end() :] if found else None


def doubt_dropped(said: str, words: str, article: str) -> str | None:
    return _MAY.sub("will", said) if _MAY.search(said) and _MAY.search(words) else None


def condition_dropped(said: str, words: str, article: str) -> str | None:
    return _IF.sub("", said, count=1) if _IF.search(said) and _IF.search(words) else None


def qualifier_dropped(said: str, words: str, article: str) -> str | None:
    found = _FIRM.search(said)
    return _FIRM.sub("exactly ", said, count=1) if found and found[0] in words else None


def something_else_counted(said: str, words: str, article: str) -> str | None:
    found = _COUNTED.search(said)
    if found is None or found[1] not in words:
        return None
    others = [thing for thing in _COUNTED.findall(article) if thing != found[1]]
    return said[: found.start(1)] + others[0] + said[found.end(1) :] if others else None


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
