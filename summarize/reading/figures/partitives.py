"""The counted noun right of a number, through "of": a part of a whole, some of those who.

The one idea: after "of" stand determiners, an owner and perhaps the number of the whole before the
noun itself ("four of its 11 cars", "six of the town's wells"), and a pronoun there counts what was
named before. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import counted, units
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.levels import COLLECTIVES
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import is_person
from summarize.reading.words.numberwords import Numeral
from summarize.reading.words.plurals import plural, singular


def whole(tokens: Tokens, amount: Amount, following: Numeral | None) -> counted.Noun | None:
    """The noun of the whole that a part is taken of: "four of its 11 cars", "8 of 61 days"."""
    i = amount.last
    i += tokens.words[i : i + 2] == ["out", "of"]
    if tokens.word[i] != "of" or following is None:
        return None
    if amount.low.kind not in ("cardinal", "fraction"):
        return None
    if following.kind != "cardinal" or not i < following.first <= i + _WHOLE:
        return None
    between = tokens.words[i + 1 : following.first]
    if tokens.words[following.first] in ("a", "an"):  # "a quarter of a century"
        return None
    bare = all(word in _BEFORE_WHOLE for word in between)
    owned = bare or between[-1][-2:] in ("'s", "’s")
    if not owned or not all(word[0].isalpha() for word in between):
        return None
    if units.currency_before(tokens, following.first):
        return None
    unit = units.measured(tokens, following.last)
    if unit:
        told = unit.dimension == "time" or (unit.dimension == "measure" and between)
        return counted.Noun(unit.name, unit.last) if told else None  # "470 of the 1,300 sq km"
    return counted.head(tokens, following.last)


_WHOLE = 6
_BEFORE_WHOLE = functionwords.DETERMINERS | words(
    "past last previous first next remaining opening big main major top other only original "
    "about some nearly roughly almost around over estimated approximately more than"
)


_CLOSING = frozenset("”\"’'")
_OPENING_WHOLES = functionwords.DETERMINERS | {"of"}


def noun(tokens: Tokens, amount: Amount, last: int) -> counted.Noun | None:
    """The counted noun right of the number, through "of the" where it is a part of something."""
    i = last
    i += 2 * (tokens.words[i : i + 2] == ["head", "of"])  # "340 head of cattle"
    i += tokens.word[i] in _CLOSING and tokens.word[i + 1] == "of"  # “thousands” of voters
    part = amount.low.kind == "fraction"
    bare = part and tokens.word[i] not in _OPENING_WHOLES and not tokens.hyphen(i)
    if tokens.word[i] == "of":
        i += 1
        if tokens.word[i] in ("those", "these") and not plural(tokens.word[i + 1]):
            return _those(tokens, i)
        begin = _owned(tokens, i)
        i = _past_determiners(tokens, begin, last + 4)
        part = part or amount.low.vague or i > begin
        if tokens.word[i] in ("them", "whom", "which"):
            return _of_them(tokens, amount, i)
        if tokens.word[i] in functionwords.PRONOUNS:
            return None
    elif part and amount.used == 1:  # not "1 in 10 a year ago"
        if tokens.word[i] in _LATELY:
            return None  # "fell by a fifth this year"
        i = _past_determiners(tokens, i, last + 3)
    if part and not tokens.hyphen(i):
        i += tokens.word[i] in ("1", "one") and tokens.word[i - 1] == "of"  # of 1 percent
        unit = units.measured(tokens, i)
        if unit and unit.dimension != "money":  # "half a degree short"
            return counted.Noun(unit.name, unit.last)
    if tokens.hyphen(i):
        dash = not tokens.joined(i + 1) and tokens.capital(i + 1)  # "the two – Kessel and Osk"
        return None if dash else _hyphened(tokens, i)
    found = _sized(tokens, amount, i) or _both(tokens, i)
    if found is None and amount.low.vague:
        found = counted.head(tokens, i)  # "dozens of small, old towns"
    # "half indicate", "a third say so": a share of what is left out; "half homes" is none either.
    return found or counted.head(tokens, i, one=(part and not bare) or amount.value == 1)


_LATELY = words("this last next")


def _past_determiners(tokens: Tokens, i: int, limit: int) -> int:
    """The token after articles and their like, which is at most ``limit``."""
    while tokens.word[i] in functionwords.DETERMINERS and i < limit:
        i += 1
    return i


def _those(tokens: Tokens, i: int) -> counted.Noun | None:
    """People as "those" without a noun: "half of those surveyed"."""
    if tokens.word[i] != "those" or not _told_by(tokens, i + 1):
        return None
    return counted.Noun("person", i + 1 + tokens.word[i + 1].endswith("ed"))


def _of_them(tokens: Tokens, amount: Amount, i: int) -> counted.Noun | None:
    """What some of those named before are: "19 people, two of them minors"."""
    if tokens.words[amount.first - 2 : amount.first] == ["all", "but"]:
        return None
    word, beyond = tokens.word[i + 1], tokens.word[i + 2]
    alone = beyond[:1].isalpha() and beyond not in ("and", "in")
    if alone or not plural(word) or word in functionwords.STOP:
        return None
    name = tokens.printed(i + 1, i + 2) if tokens.capital(i + 1) else word
    return counted.Noun(singular(name), i + 2)


def _hyphened(tokens: Tokens, i: int) -> counted.Noun | None:
    """What is counted behind a hyphen: "five-member panel", "the 800-strong force"."""
    word = tokens.word[i + 1]
    if word == "strong":
        whose = tokens.word[i + 2]
        return counted.Noun(_STRONG.get(whose) or COLLECTIVES.get(whose, "person"), i + 2)
    if not word[:1].isalpha() or word in _NO_NOUN:
        return None
    return counted.Noun(singular(word), i + 2)


def _sized(tokens: Tokens, amount: Amount, i: int) -> counted.Noun | None:
    """A size in people or parts: "a 12 person race", "crowds 15,000 strong"."""
    if amount.value <= 1:
        return None
    if tokens.word[i] == "strong":
        return counted.Noun("person", i + 1)
    if tokens.word[i] not in _SIZED or tokens.word[amount.first - 1] not in _OPENING_SIZED:
        return None
    noun = tokens.word[i + 1]
    single = counted.head(tokens, i) is None  # not "the 27 member states"
    named = not functionwords.ends_phrase(noun)
    return counted.Noun(tokens.word[i], i + 1) if named and single else None


def _both(tokens: Tokens, i: int) -> counted.Noun | None:
    """People of two kinds that are counted together: "121 adults and children"."""
    first, second = tokens.word[i], tokens.word[i + 2]
    if tokens.word[i + 1] != "and" or not (_people(first) and _people(second)):
        return None
    return counted.Noun("person", i + 3)


def _people(word: str) -> bool:
    return word in _CHILDREN or (plural(word) and is_person(singular(word)))


_NO_NOUN = functionwords.STOP - functionwords.NOUNS_TOO - {"stop"}
_CHILDREN = words("children boys girls babies infants adults civilians")
_SIZED = words(
    "person man woman member vote seat state nation country team page room bed judge storey story"
)
_OPENING_SIZED = words("a an the its their his her this that")


def _told_by(tokens: Tokens, i: int) -> bool:
    """Whether people are told by what they do or suffer: "those surveyed", "those who stayed"."""
    return tokens.word[i].endswith("ed") or tokens.word[i] in ("who", "whose", "aged", "hurt")


_STRONG = {
    "union": "member", "party": "member", "club": "member", "association": "member",
    "contingent": "soldier", "battlegroup": "soldier", "corps": "soldier", "convoy": "person",
    "fleet": "person", "flotilla": "person",
}  # fmt: skip


def _owned(tokens: Tokens, i: int) -> int:
    """The token after a possessor: "six of the town's …"."""
    for j in range(i, min(i + 5, len(tokens))):
        word = tokens.words[j]
        if word[-2:] in ("'s", "’s"):
            return j + 1
        if word in ("'", "’") and tokens.joined(j) and tokens.words[j - 1][-1] == "s":
            return j + 1
        if word in functionwords.VERBS or word in functionwords.AUXILIARIES:
            break
        if not (word[0].isalpha() or (word == "." and tokens.word[j - 1] in _TITLES)):
            break
    return i


_TITLES = words("mr mrs ms dr sen rep gov gen st prof rev jr lt col")
