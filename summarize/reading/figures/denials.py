"""Numbers that their sentence says are not so: "three, not twelve", "reports of 12 were wrong".

The one idea: a number is denied where "not" stands right before it, where "there" is never so many,
and where what reports it is called wrong. Of words that somebody denies a number is denied with the
clause that states it, and not where it is only the name of what there is ("denied the 12 charges").
What a negated verb has as its object is a number all the
same ("had not read all 412 pages"). The word lists are our own compilation.
"""

from __future__ import annotations

import re

from summarize.reading.figures import standalone
from summarize.reading.words.functionwords import AUXILIARIES, has_not
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words

DENIED = " (denied)"
"""What is added to the words that say what a denied figure is of."""


def denied(tokens: Tokens, begin: int, last: int) -> bool:
    """Whether the figure of tokens ``begin`` to ``last``, its qualifier included, is denied."""
    before = tokens.word[begin - 1]
    if before == "not":
        return tokens.word[begin - 2] not in _OPEN
    near = tokens.words[max(0, begin - _NEAR + 1) : begin]
    if near[-2:] in _INSTEAD:
        return True
    if _DENYING.isdisjoint(near):
        return False
    return _never_there(tokens, begin) or _called_wrong(tokens, begin, last)


def as_denied(of: str, cue: str, before: str, after: str) -> str:
    """What a figure is of that stands in words that somebody denies.

    Args:
        of: What it is of as the words have it.
        cue: What attributes them ("denied that"), or nothing.
        before: These words up to the figure.
        after: What follows the figure.
    """
    told = _WORD.findall(before.lower())
    if any(word in ("not", "never") or has_not(word) for word in told):
        return of
    if told[-1:] and told[-1] in _KNOWN:
        return standalone.noun_only(of)  # "denied that the 40 tanks were lost": there are 40
    if told:
        stated = told[0] in _SUBJECTS or told[0].endswith("ing") or not _CLAUSAL.isdisjoint(told)
    else:
        stated = not AUXILIARIES.isdisjoint(_WORD.findall(after.lower())[:_SUBJECT])
    return of + DENIED if stated or cue.lower().endswith(" that") else of


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_KNOWN = words("the this these those his her its their our my your all both")
_SUBJECTS = words("it he she they there we i you")
_CLAUSAL = AUXILIARIES | {"that"}
_SUBJECT = 3


def _never_there(tokens: Tokens, i: int) -> bool:
    """Whether "there" was never what token ``i`` counts: "there were never 12", "there weren't"."""
    negated = False
    for j in range(i - 1, max(i - _NEAR, -1), -1):
        word = tokens.words[j]
        if word == "there":
            return negated
        no = word in ("never", "not") or has_not(word)
        if not (no or word in _BEING):
            return False
        negated = negated or no
    return False


def _called_wrong(tokens: Tokens, begin: int, last: int) -> bool:
    """Whether hearsay of a figure is called wrong: "earlier reports of 12 dead were wrong"."""
    for j in range(begin - 1, max(begin - _NEAR, -1), -1):
        word = tokens.words[j]
        if word in _HEARSAY and tokens.word[j + 1] in ("of", "that"):
            break
        if not word[0].isalpha():
            return False
    else:
        return False
    i = last
    while i < last + _FAR and tokens.word[i][:1].isalnum():
        if tokens.word[i] in _BEING or tokens.word[i] in ("proved", "turned"):
            wrong = i + 1
            while tokens.word[wrong] in _HOW or tokens.word[wrong].endswith("ly"):
                wrong += 1
            if tokens.word[wrong] in _WRONG or tokens.words[wrong : wrong + 2] == ["not", "true"]:
                return True
        i += 1
    return False


_OPEN = words("if whether or why")
_INSTEAD = ["rather", "than"], ["opposed", "to"]
_NEAR = 6
_FAR = 12
_BEING = words("is are was were be been being has have had will would could can may")
_HEARSAY = words(
    """
    report reports claim claims rumour rumours rumor rumors allegation allegations suggestion
    suggestions account accounts story stories talk statement statements figure figures assertion
    assertions estimate estimates
    """
)
_DENYING = _HEARSAY | {"there"}  # one of them stands before any figure that is denied so
_HOW = words("to be a an out all quite just simply wholly")
_WRONG = words(
    """
    wrong false untrue incorrect inaccurate unfounded baseless groundless mistaken fabricated
    invented exaggerated nonsense lie lies rubbish fiction fake bogus misleading
    """
)
