"""Ages that are told without a unit: "Okoro, 43,", "aged nine and 12", "she was eighteen".

The one idea: an age stands where one person is described, in apposition, after a form of "be" or
after "at", and is followed by nothing that it could count. The lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import dates
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.changes import way
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral, stated
from summarize.reading.words.plurals import plural


def aged(tokens: Tokens, amount: Amount) -> bool:
    """An age in apposition to a name: "Okoro, 43,", "Okoro (43)"; "aged 43", "at the age of 43"."""
    low = amount.low
    if low.kind != "cardinal" or not 0 < low.value < 116 or low.value % 1:
        return False
    if not is_digits(tokens.words[low.first]):
        aged = tokens.word(low.first - 1) == "aged"
        return aged or (low.value > 1 and _years_of_life(tokens, low))
    before, after = tokens.word(amount.first - 1), tokens.word(amount.last)
    if before in ("age", "aged", "ages"):
        return True
    if before == "and" and tokens.word(low.first - 3) in ("aged", "ages"):
        return stated(tokens.word(low.first - 2))  # "two boys aged nine and 12"
    if before == "both" and tokens.word(low.first - 2) == ",":
        return not after[:1].isalnum()  # "the suspects, both 23,"
    if before == "of" and tokens.word(low.first - 2) in ("age", "ages"):
        return True
    if before in ("turns", "turned", "turning") or (
        before == "at"
        and tokens.word(low.first - 2) in ("died", "dead", "dies")
        and tokens.word(low.first - 3) not in ("of", "the")
    ):
        ends = not after[:1].isalnum() or after in _AFTER_AGE
        return low.value >= _GROWN and ends and after not in ("%", "-")
    named = before == "is" and tokens.capital(low.first - 2) and low.value >= _GROWN
    if named and after in (".", ",") and not is_digits(tokens.word(amount.last + 1)):
        return True  # "Merle is 79."
    if before == "at" and after in ("he", "she") and low.value >= _GROWN:
        return True  # "at 16 she left school"
    opens = before == "at" and tokens.word(low.first - 2) in ("", ".", "“", '"')
    if opens and after == "," and tokens.word(amount.last + 1) in ("he", "she", "i"):
        return low.value >= _GROWN  # "At 32, he is the youngest"
    if before == "be" and tokens.word(low.first - 2) in ("would", "will") and low.value >= _GROWN:
        person = tokens.word(low.first - 3) in ("he", "she", "who", "i")
        soon = person and after in ("in", "on", "next", "this", "when", "by")
        return soon or (not after[:1].isalnum() and after not in ("%", "-", "/", ":"))
    if before in ("is", "was", "aged") and not _ELDEST.isdisjoint(
        tokens.words[max(0, low.first - 5) : low.first]
    ):
        return not after[:1].isalnum() or after == "and"  # "the oldest of whom is 81"
    if (
        before == "at"
        and after in _AFTER_LIFE
        and tokens.word(low.first - 2) not in ("it", "figure", "number")  # "He put it at 24."
        and low.value >= _GROWN
        and _of_somebody(tokens, low)
    ):
        return True
    if before in ("was", "is") and tokens.word(low.first - 2) in ("he", "she", "who"):
        return (not after[:1].isalnum() or after in ("and", "when")) and after not in ("%", "-")
    if before in _AM or (before in ("then", "now") and tokens.word(low.first - 2) == ","):
        ends = not after[:1].isalnum() and after not in ("%", "-")
        return ends or after in ("and", "or", "when")
    listed = before == "," and after in (",", ".", ";", ")", "")
    enclosed = listed or (before == "(" and after == ")")
    name = low.first - 2
    if not enclosed or tokens.word(name) in dates.MONTHS:
        return False
    if tokens.word(name) in _CHILDREN and enclosed:
        return True
    return tokens.capital(name) or (low.value >= _GROWN and after == "," and _person(tokens, name))


def told(who: str) -> str:
    """What an age says: whose it is, if that is known."""
    said = who.lower().split()
    if not AGE.isdisjoint(said):
        return who
    return f"age of {who}" if functionwords.STOP.isdisjoint(said[:1]) and said else "age"


AGE = words("age ages aged old olds older young younger")
"""Words that say of themselves that a number is an age."""


def _of_somebody(tokens: Tokens, low: Numeral) -> bool:
    """Whether "at 58" tells when in a life: "He took it up at 58", "in April, at 43, she"."""
    if tokens.word(low.first - 2) == "," and tokens.word(low.last) == ",":
        return True
    before = tokens.words[max(0, low.first - _LIFE) : low.first - 1]
    return not _SOMEBODY.isdisjoint(before) and not any(
        way(word) and word != "up" for word in before
    )


_ELDEST = words("oldest eldest youngest")
_AFTER_LIFE = words(", . by when after and because")
_LIFE = 8
_SOMEBODY = words("he she who i her his")


def _years_of_life(tokens: Tokens, low: Numeral) -> bool:
    """An age in words after a pronoun: "she was eighteen when", "he turned nine"."""
    verb = tokens.word(low.first - 1) in ("was", "is", "turned", "turns")
    after = tokens.word(low.last)
    ends = after in (".", ",", ";", "", "when", "”", "and")
    return ends and verb and tokens.word(low.first - 2) in ("he", "she", "i", "who")


_AM = words("i'm i’m you're you’re he's he’s she's she’s")
_GROWN = 14
_AFTER_AGE = functionwords.STOP | {"next", "last"}
_CHILDREN = words("daughter son boy girl brother sister grandson granddaughter nephew niece child")


def _person(tokens: Tokens, i: int) -> bool:
    """Whether one person's description ends at token ``i``: "the first officer", "her brother"."""
    word = tokens.word(i)
    if not word[:1].isalpha() or word in functionwords.STOP or plural(word) or word in _READINGS:
        return False
    before = tokens.word(i - 1), tokens.word(i - 2)
    return any(word in _WHOSE or word[-2:] in ("'s", "’s") for word in before)


_READINGS = words(
    """
    rating average total score number reading tally temperature speed price index count rank figure
    maximum minimum record level limit age mean median margin rate
    """
)
_WHOSE = words("the a an his her their my our one another")
