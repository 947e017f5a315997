"""The noun that a number counts.

The one idea: without a parser, an English noun phrase still shows its head. Right of a number
stand modifiers and then the first plural; function words, verbs and punctuation end it. The word
lists are our own compilation.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.figures.modifiers import (
    DESCRIBING,
    JOINING,
    NO_MEASURES,
    QUOTES,
    REACH,
    SIGNS,
    SURVIVORS,
    adverb,
    code,
    linked,
    measure,
    modifies,
    quoted,
)
from summarize.reading.words.compounds import COMPOUNDS
from summarize.reading.words.functionwords import AUXILIARIES, NOUNS_TOO, PREPOSITIONS, STOP, VERBS
from summarize.reading.words.lexemes import HYPHENS, Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ORDINALS, stated
from summarize.reading.words.plurals import plural, singular

_SKIPPED = words(
    """
    most least more less other additional extra further straight consecutive successive back earlier
    """
)
_MEMBERS = words("crew board family staff council cabinet committee jury gang faculty team")


class Noun(NamedTuple):
    """A counted noun: its plain singular and the token after its head."""

    name: str
    last: int


def head(tokens: Tokens, i: int, *, one: bool = False) -> Noun | None:
    """The head of the noun phrase at token ``i``; ``one``: it may be a singular noun."""
    while tokens.word(i) in QUOTES and not tokens.capital(i + 1):  # "nine “random” samples"
        i += 1
    if tokens.word(i) in SURVIVORS:
        follower = i + 1 + (tokens.word(i + 1) in QUOTES)
        if not plural(tokens.word(follower)):
            return Noun("person", i + 1)
    if _plays(tokens, i):
        return Noun(singular(tokens.words[i]), i + 1)
    candidate: int | None = None
    inner = 0  # where a number inside the phrase begins, which is a figure of its own
    j, count, size = i, 0, len(tokens)
    while j < size and count < REACH:
        word = tokens.words[j]
        if j > i and word in JOINING and (tokens.hyphen(j) or linked(tokens, i, j, one=one)):
            j += 1
            continue
        joint = tokens.word(j + 1)[:1]
        coded = (
            code(tokens, i, j)
            if word[0].isdecimal() or joint.isdecimal() or joint in HYPHENS
            else 0
        )
        if coded:
            if tokens.words[coded - 1] == "s":  # "20 F-16s"
                return Noun(tokens.printed(j, coded - 1), coded)
            j = coded
            continue
        if not word[0].isalpha() or (stated(word) and not (word.startswith("quarter") and j > i)):
            past = 0 if one and word in SIGNS else measure(tokens, j)
            if not past:
                break
            if word not in ORDINALS and tokens.word(past - 1) not in NO_MEASURES:
                inner = inner or j
            j = past
            continue
        if j > i and _plays(tokens, j):
            return Noun(singular(word), j + 1)
        joined = tokens.hyphen(j + 1) and tokens.joined(j + 1) and tokens.joined(j + 2)
        phrasal = _phrasal(tokens, j) if joined and tokens.word(j + 2) in _PARTICLES else None
        if phrasal:
            return phrasal
        if (
            word in STOP
            and not (word == "us" and tokens.printed(j, j + 1).isupper())  # "2,200 US troops"
            and not (j > i and tokens.hyphen(j - 1))
            and not (joined and tokens.word(j + 2)[:1].isalpha())  # "72 work-related emails"
            and not (
                j == i
                and (word in _SKIPPED or _participle(tokens, j) or (one and word in NOUNS_TOO))
            )
        ):
            break
        count += 1
        if word == "times" and j == i:  # "14 times earnings"
            return Noun("time", j + 1)
        if plural(word):
            if candidate is not None and word in SURVIVORS:  # "three other Norvians dead"
                break
            if j > i and adverb(tokens.words[j - 1]):  # "1,800 hardly matters"
                break
            bound = modifies(tokens, j, one=one)
            owns = tokens.word(j + 1) in ("'", "’") and tokens.joined(j + 1)
            if owns and not quoted(tokens, i):  # "two boys' bodies"
                j += tokens.word(j + 2)[:1].isalpha()
            elif tokens.hyphen(j + 1) and tokens.joined(j + 1):
                pass
            elif not tokens.capital(j) and not bound:
                return Noun(_compound(tokens, j, singular(word)), inner or j + 1)
            elif not bound:
                candidate = j
        elif candidate is not None and (word.endswith("ed") or j - candidate > 2):
            break
        j += 1
    if candidate is not None:
        printed = singular(tokens.printed(candidate, candidate + 1))
        if tokens.joined(candidate) and tokens.word(candidate - 2).isalpha():  # "African-Americans"
            printed = f"{tokens.printed(candidate - 2, candidate - 1)}-{printed}"
        return Noun(printed, inner or candidate + 1)
    if one and j > i and tokens.words[j - 1][0].isalpha() and tokens.words[j - 1] not in _SKIPPED:
        return _first_noun(tokens, i, j)
    return None


def _plays(tokens: Tokens, i: int) -> bool:
    """Whether a form of a verb is a noun after all: "37 runs", "six sold-out shows in May"."""
    after = tokens.word(i + 1)
    if tokens.word(i) not in _VERBS_TOO or stated(after):  # "a two-thirds majority needs 134"
        return False
    return (
        not after[:1].isalpha()
        or after.endswith("ing")
        or after in PREPOSITIONS
        or after in AUXILIARIES
        or after == "and"
    )


_VERBS_TOO = words("runs wins shows works hits holds leads turns calls losses needs")


def _compound(tokens: Tokens, j: int, name: str) -> str:
    """A head that says little alone takes its modifier: "crew member", "migraine day"."""
    if name in SURVIVORS:
        return "person"
    if tokens.joined(j) and tokens.hyphen(j - 1) and tokens.joined(j - 1):
        before = tokens.word(j - 2)
        if before.isalpha():  # "e-mails", "fighter-bombers", "T-shirts"
            return f"{tokens.printed(j - 2, j - 1) if j > 2 else before}-{name}"
    if name == "crew":
        return "crew member"
    if name == "troop":
        return "soldier"
    modifier = tokens.word(j - 1)
    if f"{modifier}-{name}" in COMPOUNDS:
        return f"{modifier} {name}"
    if name in _PARTIAL and _is_noun(tokens, j - 1) and not tokens.hyphen(j - 2):
        return f"{modifier} {name}"
    if name == "point" and modifier in ("match", "set", "break", "championship"):
        return f"{modifier} {name}"
    if (name == "member" and modifier in _MEMBERS) or (name == "school" and modifier == "high"):
        return f"{modifier} {name}"
    if name == "day" and modifier[:1].isalpha() and not _common(tokens, j - 1):
        return f"{modifier} {name}"
    return name


def _phrasal(tokens: Tokens, j: int) -> Noun | None:
    """A noun of a verb and its particle, or of a noun and one: "start-ups", "mothers-in-law"."""
    word, particle = tokens.words[j], tokens.words[j + 2]
    if word in STOP - VERBS:
        return None
    if particle[-1] == "s":
        return Noun(f"{word}-{particle[:-1]}", j + 3)
    if not plural(word):
        return None
    last = j + 5 if tokens.words[j + 3 : j + 5] == ["-", "law"] else j + 3
    return Noun(singular(word) + "".join(tokens.words[j + 1 : last]), last)


_PARTICLES = words("ups offs ins outs downs bys overs ons backs aways togethers by in general")


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Whether a word before a head is a noun in small letters: "hatch", not "new" or "leaking"."""
    word = tokens.word(i)
    return (
        word.isalpha()
        and len(word) > 3
        and not (tokens.capital(i) or stated(word) or word in _NO_NOUNS)
        and (word in _OF_STATIONS or not word.endswith("ing"))
        and not word.endswith(("ed", "ous", "ive", "ful", "less", "est", "ble", "ary", "ic"))
        and not adverb(word)
    )


_OF_STATIONS = words("polling filling pumping")
EXTENDING = words("long wide deep high tall thick away across")
_RANKING = words("last next past first latest previous final own")
_PARTIAL = words(
    """
    line cover monitor attendant plant bomb station carrier launcher seeker goer keeper taker bearer
    holder maker dweller inspector ward funder
    """
)
"""Heads that are another thing without the noun before them: "hatch cover", "flight attendant"."""
_NO_NOUNS = STOP | _SKIPPED | DESCRIBING


def _common(tokens: Tokens, i: int) -> bool:
    """Whether a word before "days" names no kind of day."""
    word = tokens.words[i]
    plain = word in STOP or stated(word) or word in _PLAIN_DAYS
    return plain or word.endswith(("ed", "ly", "iest"))


_PLAIN_DAYS = words(
    """
    full whole long past last final first next calendar more fewer other such worst best hottest
    coldest longest darkest warmest wettest toughest
    """
)


def _participle(tokens: Tokens, j: int) -> bool:
    """Whether a verb form stands before its noun: "172 paid employees", "40 reported cases"."""
    word, follower = tokens.words[j], tokens.word(j + 1)
    if not plural(follower) or follower in STOP:
        return False
    if word in NOUNS_TOO:  # "19 support staff", not "19 support Sanders"
        return not tokens.capital(j + 1)
    return word in VERBS and (word.endswith("ed") or word in _PARTICIPLES)


_PARTICIPLES = words(
    "paid won lost held spent known found left given seen heard met kept taken live lead"
)


def _first_noun(tokens: Tokens, i: int, stop: int) -> Noun | None:
    """The singular head: the last word before ``stop`` or before what reads as a past verb."""
    if tokens.words[i].endswith(("ing", "ed")) and stop == i + 1:  # "three in 10 saying so"
        return None
    for j in range(i + 1, stop):
        verbal = tokens.words[j].endswith(("ed", "ly", "ing")) and not tokens.hyphen(j - 1)
        if verbal or tokens.words[j] in EXTENDING:
            stop = j
            break
    if tokens.words[stop - 1] in _RANKING:  # "12 of its last 14"
        return None
    if tokens.words[stop - 2 : stop] == ["percentage", "point"]:
        return Noun("percentage point", stop)
    printed = tokens.printed(stop - 1, stop)
    return Noun(singular(printed.removesuffix("'s").removesuffix("’s")), stop)
