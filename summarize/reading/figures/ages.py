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
        spelled = low.value > 1 and _years_of_life(tokens, low)
        return spelled or tokens.word[low.first - 1] == "aged"
    return (
        _named_age(tokens, amount)
        or (low.value >= _GROWN and _grown(tokens, amount))
        or _is_so_old(tokens, amount)
        or _apposed(tokens, amount)
    )


def _ends(after: str) -> bool:
    """Whether a number is followed by nothing that it could count or be a part of."""
    return not after[:1].isalnum() and after not in ("%", "-")


def _named_age(tokens: Tokens, amount: Amount) -> bool:
    """Whether a word says that it is an age: "aged 43", "at the age of 43", "both 23,"."""
    i = amount.low.first
    before = tokens.word[amount.first - 1]
    if before in ("age", "aged", "ages"):
        return True
    if before == "and" and tokens.word[i - 3] in ("aged", "ages"):
        return stated(tokens.word[i - 2])  # "two boys aged nine and 12"
    if before == "both" and tokens.word[i - 2] == ",":
        return not tokens.word[amount.last][:1].isalnum()
    return before == "of" and tokens.word[i - 2] in ("age", "ages")


def _grown(tokens: Tokens, amount: Amount) -> bool:
    """Whether it tells when in a life, which a small number may not: "died at 79", "turned 30"."""
    low = amount.low
    i = low.first
    before, after = tokens.word[amount.first - 1], tokens.word[amount.last]
    if before in ("turns", "turned", "turning"):
        return _ends(after) or after in _AFTER_AGE
    if before == "is":  # "Merle is 79."
        alone = after in (".", ",") and not is_digits(tokens.word[amount.last + 1])
        return alone and tokens.capital(i - 2)
    if before == "be":
        return tokens.word[i - 2] in ("would", "will") and _will_be(tokens, amount)
    return before == "at" and _at_age(tokens, amount)


def _will_be(tokens: Tokens, amount: Amount) -> bool:
    """Whether somebody "will be 43", "would be 43 in May"."""
    after = tokens.word[amount.last]
    person = tokens.word[amount.low.first - 3] in ("he", "she", "who", "i")
    soon = person and after in ("in", "on", "next", "this", "when", "by")
    return soon or (_ends(after) and after not in ("/", ":"))


def _at_age(tokens: Tokens, amount: Amount) -> bool:
    """Whether "at 43" tells an age: "died at 79", "at 16 she left", "At 32, he is …"."""
    i = amount.low.first
    verb, after = tokens.word[i - 2], tokens.word[amount.last]
    if after in ("he", "she"):
        return True
    dead = verb in ("died", "dead", "dies") and tokens.word[i - 3] not in ("of", "the")
    if dead and (_ends(after) or after in _AFTER_AGE):
        return True
    if verb in ("", ".", "“", '"') and after == ",":
        return tokens.word[amount.last + 1] in ("he", "she", "i")
    if after not in _AFTER_LIFE or verb in ("it", "figure", "number"):  # "He put it at 24."
        return False
    return _of_somebody(tokens, amount.low)


def _is_so_old(tokens: Tokens, amount: Amount) -> bool:
    """Whether somebody is said to be so old: "the oldest of whom is 81", "she was 16"."""
    i = amount.low.first
    before, after = tokens.word[amount.first - 1], tokens.word[amount.last]
    if before in ("is", "was", "aged"):
        if not _ELDEST.isdisjoint(tokens.words[max(0, i - 5) : i]):
            return not after[:1].isalnum() or after == "and"
        if before != "aged" and tokens.word[i - 2] in ("he", "she", "who"):
            return _ends(after) or after in ("and", "when")
        return False
    young = before == "were" and tokens.word[i - 2] in ("they", "we", "you")
    if (young or before in _ARE_THEY) and tokens.word[i - 2 - young] in _WHEN:
        return _ends(after)  # "since they were 16", "when they're 55"
    apposed = before in ("then", "now") and tokens.word[i - 2] == ","
    return (before in _AM or apposed) and (_ends(after) or after in ("and", "or", "when"))


def _apposed(tokens: Tokens, amount: Amount) -> bool:
    """Whether it stands beside who is so old: "Okoro, 43,", "Okoro (43)", "her son, 9,"."""
    i = amount.low.first
    before, after = tokens.word[amount.first - 1], tokens.word[amount.last]
    listed = before == "," and after in (",", ".", ";", ")", "")
    if not listed and not (before == "(" and after == ")"):
        return False
    name = i - 2
    if tokens.word[name] in dates.MONTHS:
        return False
    if tokens.word[name] in _CHILDREN or tokens.capital(name):
        return True
    return amount.low.value >= _GROWN and after == "," and _person(tokens, name)


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
    if tokens.word[low.first - 2] == "," and tokens.word[low.last] == ",":
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
    verb = tokens.word[low.first - 1] in ("was", "is", "turned", "turns")
    after = tokens.word[low.last]
    ends = after in (".", ",", ";", "", "when", "”", "and")
    return ends and verb and tokens.word[low.first - 2] in ("he", "she", "i", "who")


_AM = words("i'm i’m you're you’re he's he’s she's she’s")
_ARE_THEY = words("they're they’re we're we’re you're you’re")
_WHEN = words("since when if until before")
_GROWN = 14
_AFTER_AGE = functionwords.STOP | {"next", "last"}
_CHILDREN = words("daughter son boy girl brother sister grandson granddaughter nephew niece child")


def _person(tokens: Tokens, i: int) -> bool:
    """Whether one person's description ends at token ``i``: "the first officer", "her brother"."""
    word = tokens.word[i]
    if functionwords.ends_phrase(word) or plural(word) or word in _READINGS:
        return False
    before = tokens.word[i - 1], tokens.word[i - 2]
    return any(word in _WHOSE or word[-2:] in ("'s", "’s") for word in before)


_READINGS = words(
    """
    rating average total score number reading tally temperature speed price index count rank figure
    maximum minimum record level limit age mean median margin rate
    """
)
_WHOSE = words("the a an his her their my our one another")
