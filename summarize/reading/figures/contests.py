"""Whose share each of two is, and whose lead: "Roe leads Nym 44 percent to 37", "by 7 points".

The one idea: of the two shares of a race the first is the subject's and the second the object's, of
whatever verb says who is ahead, and what it says "by" how much is a lead. The verbs are our own
compilation.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarize.reading.figures import chunks
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import stated


class Race(NamedTuple):
    """The verb that says who is ahead, and what of the race a share is."""

    verb: int
    what: Literal["first", "second", "lead"]


def race(tokens: Tokens, begin: int, last: int) -> Race | None:
    """The race of which the share of tokens ``begin`` to ``last`` tells, if it tells of one."""
    first = begin
    what: Literal["first", "second", "lead"]
    if tokens.word[last] == "to" and stated(tokens.word[last + 1]):
        what = "first"
    elif tokens.word[begin - 1] == "to" and _share(tokens, begin - 2):
        what, first = "second", begin - 2
        while _share(tokens, first - 1):
            first -= 1
    elif tokens.word[begin - 1] == "by":
        what = "lead"
    else:
        return None
    for j in range(first - 1, max(first - _NEAR, -1), -1):
        if tokens.words[j] in _AHEAD:
            return Race(j, what)
        if tokens.words[j] in _STOPS:
            return None
    return None


def told(tokens: Tokens, found: Race, subject: str) -> str:
    """What a share or a lead of a race is of, whose verb has this subject; empty if unclear."""
    against = _object(tokens, found.verb)
    if found.what != "lead":
        return subject if found.what == "first" else against
    if not subject or not against:
        return ""
    behind = tokens.words[found.verb] in _BEHIND
    leader, other = (against, subject) if behind else (subject, against)
    return f"lead of {leader} over {other}"


def _object(tokens: Tokens, verb: int) -> str:
    """Who stands against the subject of a verb: "[leads] Nym"."""
    i = verb + 1
    while tokens.word[i] in ("of", "over", "the"):
        i += 1
    phrase, _ = chunks.phrase(tokens, i)
    for joint in (" by ", " in ", " among ", " nationally", " with "):
        phrase = phrase.partition(joint)[0]
    return "" if tokens.word[i] == "by" else phrase


def _share(tokens: Tokens, i: int) -> bool:
    return i >= 0 and (stated(tokens.words[i]) or tokens.words[i] in _PERCENT)


_PERCENT = words("percent % cent per")
_NEAR = 16
_BEHIND = words("trail trails trailed trailing behind")
_STOPS = frozenset('.;:()?!“”"')
_AHEAD = words(
    """
    lead leads leading led beat beats beating defeat defeats defeated edge edges edged edging trail
    trails trailed trailing top tops topped topping ahead behind over trounced outpolls outpolled
    """
)
