"""What is done with a sum of money: "money spent on roads", "money to raise".

The one idea: a sum is told best by what is done with it, which English says in the verb before it
and in the phrase after it. What was done stands as a participle; what is planned, possible or
denied as an infinitive, so that nothing is told as done that is not. The verbs are our own
compilation.
"""

from __future__ import annotations

from summarize.reading.figures import phrasing
from summarize.reading.words.functionwords import DETERMINERS, STOP, has_not
from summarize.reading.words.inflections import forms, inflected
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words

_VERBS = words(
    """
    spend pay repay give raise donate contribute invest pledge promise offer earn make
    receive collect save owe borrow lend steal seize embezzle pocket allocate earmark
    commit provide grant award demand seek request need withdraw transfer wire send
    approve draw reserve accept charge loan generate release lose win bet launder deposit
    distribute channel pour pump put refund reimburse
    """
)
_PARTICIPLES = {verb: forms(verb)[2] for verb in _VERBS}
_BASES = {participle: verb for verb, participle in _PARTICIPLES.items()}
_DONE = {form: _PARTICIPLES[verb] for verb in _VERBS for form in (verb, *forms(verb))}
"""Form of a verb → its participle; the base is told by what stands before it."""


def done_with(tokens: Tokens, begin: int, last: int) -> str:
    """What is done with the sum of tokens ``begin`` to ``last``; empty where no verb says."""
    if tokens.word[last] in _BEING and tokens.word[last + 1] == "for":
        whole = phrasing.with_preposition(tokens, last + 1, ("for",))
        return f"money {whole}" if whole else ""  # "of which $900m is for roads"
    i = begin - 1
    while tokens.word[i] in _BESIDE and i > begin - 1 - _NEAR:
        i -= 1
    k = i
    while k > i - _PAID and tokens.word[k].isalpha() and tokens.word[k] not in _VERBAL:
        k -= 1
    i = k if k < i and tokens.word[k] in _PAYING else i  # "charged students $9"
    done = _DONE.get(tokens.word[i]) if i >= 0 else None
    if done is None:
        return ""
    j = i - 1
    negated = False
    while j >= 0 and (tokens.words[j] in _AUXILIARY or tokens.words[j].endswith("ly")):
        negated = negated or tokens.words[j] in ("not", "never")
        j -= 1
    helper = tokens.word[j]
    if helper in _BEING and not tokens.words[i].endswith("ing"):
        return ""  # "was paid $2": whoever was is what the sum is of
    open_yet = negated or helper in _OPEN or has_not(helper)
    told = f"money to {_BASES[done]}" if open_yet else f"money {done}"
    where = phrasing.with_preposition(tokens, last, _TO_WHAT)
    return f"{told} {where}" if where else told


def done_by_somebody(tokens: Tokens, last: int) -> str:
    """What is done with a sum in a clause behind it: "the $9 million [that] Roe has raised"."""
    j = last + (tokens.word[last] == "that")
    first = j
    while j < first + _NEAR and (tokens.capital(j) or tokens.word[j] in _WHO):
        j += 1
    if j == first:
        return ""
    helpers = j
    while tokens.word[j] in _AUXILIARY or tokens.word[j] in _OPEN or has_not(tokens.word[j]):
        j += 1
    done = _DONE.get(tokens.word[j])
    if done is None or tokens.words[j].endswith("ing"):
        return ""
    helped = tokens.words[helpers:j]
    planned = any(word in _OPEN or word in ("not", "never") or has_not(word) for word in helped)
    return f"money to {_BASES[done]}" if planned else f"money {done}"


_WHO = words("he she they we people companies voters workers families households customers")
_PAID = 4
_PAYING = inflected(words("pay charge give offer owe lend"))
_VERBAL = (STOP - DETERMINERS) | _PAYING
_NEAR = 4
_BESIDE = words(
    "a an total combined additional further another extra just only some out in up over"
)
_AUXILIARY = words("also only just already ever then so far still now have has had yet never not")
_BEING = words("was were is are be been being am")
_OPEN = words("to will would can could may might must should shall cannot")
_TO_WHAT = words("on for to from toward towards into in")
