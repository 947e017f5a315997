"""Words that state a number in some company only: "a single count", "only once", "scores of".

The one idea: "once", "single", "couple", "score", "double" and a bare "a year" mostly count
nothing, and the words next to them tell when they do. The word lists are our own compilation.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import DOUBLES, SCALES, Numeral, stated

_LENGTHS = words("kilometre kilometer mile metre meter foot inch yard centimetre centimeter")
_WEIGHTS = words("ton tonne kilogram kilo litre liter gallon pound barrel acre hectare")
AT_TIMES = words("single once couple year month week day hour minute weekend") | _LENGTHS | _WEIGHTS
ONE_AT_TIMES = re.compile(
    r"\b(?:a single|once|couple of|an? \w+ (?:long|wide|deep|high|tall|thick|away|across)"
    r"|(?:almost|nearly|roughly|than|least|over|within|about|under|for|much as|little as"
    r"|tak(?:es?|en)|took|spen[dt]|last(?:ed|s)|waited) an?|an? \w+ (?:left|remaining|of))\b"
)
_BEFORE_DOUBLE = words("to would will could may might should than nearly almost about roughly")


def one_at_times(tokens: Tokens, i: int, before: str) -> Numeral | None:
    """As in "a single count", "only once", "once a week", "almost a year"."""
    word, follower = tokens.words[i], tokens.word[i + 1]
    if word == "single":
        counts = before == "a" and follower[:1].isalpha() and follower not in _SINGLE_KINDS
        counts = counts and _NEGATIVE.isdisjoint(tokens.words[max(0, i - 6) : i - 1])
        counts = counts and tokens.word[i - 2] not in ("on", "at", "into", "under")
        return Numeral(i - 1, i + 1, Decimal(1)) if counts else None
    if word == "once":
        if follower in _AFTER_ONCE and _did(tokens, i - 1):
            return Numeral(i, i + 1, Decimal(1), "multiple")  # "I stayed in port once, in May"
        counts = before in ("only", "just", "least")
        if follower == "every" and stated(tokens.word[i + 2]):
            return None  # "once every four weeks" gives the weeks
        counts = counts or (before == "than" and tokens.word[i - 2] == "more")
        counts = counts or (follower in ("a", "every") and tokens.word[i + 2] in _PERIODS)
        return Numeral(i, i + 1, Decimal(1), "multiple") if counts else None
    if word in _WEIGHTS:
        much = tokens.word[i - 2] in _NEARLY or tokens.words[max(0, i - 4) : i - 1] in _AS_MUCH
        return Numeral(i - 1, i, Decimal(1)) if before in ("a", "an") and much else None
    if word in _LENGTHS:
        deep = follower == "of" and tokens.word[i + 2] in _LYING  # "a foot of water"
        about = tokens.word[i - 2] in _NEARLY and (not follower.isalpha() or follower in _WAY)
        far = before in ("a", "an") and (deep or about or follower in _EXTENDING)
        return Numeral(i - 1, i, Decimal(1)) if far else None
    left = follower in ("left", "remaining")
    qualified = before in ("a", "an") and (left or tokens.word[i - 2] in _BEFORE_PERIOD)
    if word == "minute" and tokens.word[i - 2] == "for":  # "for a minute" is not measured
        return None
    vague = tokens.word[i - 2] in ("for", "took", "spent")
    noun = follower in _NO_SPAN or tokens.hyphen(i + 1) or (vague and follower in ("of", "or"))
    return Numeral(i - 1, i, Decimal(1)) if qualified and not noun else None


def _did(tokens: Tokens, i: int) -> bool:
    """Whether a verb phrase may end at token ``i``, so that "once" after it says how often."""
    word = tokens.word[i]
    return word.isalpha() and len(word) > 2 and word not in _BEFORE_FORMERLY


_AFTER_ONCE = words('. , ; before during since this last ” "')
_BEFORE_FORMERLY = words(
    """
    all for and but the that was were had has have are who which than she they you this these those
    not even ever its our his her more never also then when if because until while from with into
    said says just who'd he'd she'd they'd
    """
)
_AS_MUCH = ["as", "much", "as"], ["as", "little", "as"]
_LYING = words("water snow rain ice mud sand ash floodwater")
_NEARLY = words("almost nearly roughly than least about over within")
_WAY = words(
    """
    from of off to north south east west below above in on and or before after beyond inside outside
    into down up under at along across around
    """
)
_EXTENDING = words("long wide deep high tall thick away across")
_NEGATIVE = words(
    """
    not never without before no nor hardly barely if unless cannot can't can’t didn't didn’t don't
    don’t doesn't doesn’t won't won’t wouldn't wouldn’t hasn't hasn’t haven't haven’t isn't isn’t
    wasn't wasn’t couldn't couldn’t nobody none any neither
    """
)
_PERIODS = words("day week month year hour night season")
_NO_SPAN = words("ago earlier later before old")
_BEFORE_PERIOD = words(
    """
    almost nearly roughly than least over within about under for took takes take taken spent spend
    lasted lasts waited
    """
)
_SINGLE_KINDS = words(
    """
    parent mother father mum mom dad woman man market currency malt payer room bed file market
    sex gender payment party mothers
    """
)


def couple(tokens: Tokens, i: int, before: str) -> Numeral | None:
    """As in "a couple of weeks"; not the two of "the couple" or "a couple of hundred"."""
    if before not in _BEFORE_COUPLE or tokens.word[i + 1] != "of":
        return None
    j = i + 2
    if tokens.word[j] in SCALES or not tokens.word[j][:1].isalpha():
        return None
    return Numeral(i - (before == "a"), i + 2, Decimal(2))


_BEFORE_COUPLE = words("a last past next first final another")


def doubling(tokens: Tokens, i: int) -> Numeral | None:
    """As in "would double", "double the rate"; not "double standard" or "double down"."""
    follower = tokens.word[i + 1]
    verb = tokens.word[i - 1] in _BEFORE_DOUBLE and follower not in _NOT_DOUBLED
    if verb or follower in _DOUBLED:
        return Numeral(i, i + 1, Decimal(DOUBLES[tokens.words[i]]), "multiple")
    return None


_DOUBLED = words("the what its their that those his her our last")
_NOT_DOUBLED = words("check down up as digits digit standards")


def twenties(tokens: Tokens, i: int) -> bool:
    """Whether "scores" counts: "scores of villagers", "scores were killed"; not "test scores".

    A plural of "score" has a determiner or a noun before it, the number has not.
    """
    before, after = tokens.word[i - 1], tokens.word[i + 1]
    if after == "of":
        return before not in _SCORED
    return after in ("", "more", "others", "dead", "injured", "were", "are", "have") and (
        not before[:1].isalpha() or before in ("and", "killing", "injuring", "while", "with", "but")
    )


_SCORED = words(
    """
    the a an his her its their our my your these those test tests exam credit box high low top best
    worst math reading risk approval favorability final average total trust rating sat act s
    """
)
