"""Numbers that are part of a code: names of types, telephone and docket numbers, addresses.

The one idea: what touches a number, or stands in a row with it, tells a code from a count, and so
does what is sent to it. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.words.lexemes import HYPHENS, Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral


def glued(tokens: Tokens, numeral: Numeral, *, measured: bool = False) -> bool:
    """Part of a longer name or code: "F-16", "G7", "Covid-19", "2+2", "24/7", "#5", "a.com/16"."""
    first, last = numeral.first, numeral.last
    digits = tokens.words[first]
    if len(digits) > 1 and digits[0] == "0" and digits.isdecimal():
        return True  # "+000 5550 199"
    if tokens.words[max(0, first - 2) : first] == ["=", '"']:
        return True  # an attribute of a tag
    touched = _touched_before(tokens, first) if tokens.joined(first) else None
    if touched is not None:
        return touched
    return tokens.joined(last) and _touched_after(tokens, numeral, measured)


def _touched_before(tokens: Tokens, first: int) -> bool | None:
    """Whether what touches a number before it makes a code of it: "F-16", "#5"; None: nothing."""
    before = tokens.words[first - 1]
    signed = before == "+" and not tokens.joined(first - 1) and first > 1
    if (before in "#@&=_+/\\:*" and not signed) or before[0].isalpha():
        return True
    if before in "-‐‑–" and tokens.joined(first - 1):
        return tokens.word[first - 2][:1].isalnum() and not _joined_to(tokens, first - 2)
    if before == "." and tokens.joined(first - 1) and tokens.word[first - 2][:1].isalnum():
        return True
    return None


def _touched_after(tokens: Tokens, numeral: Numeral, measured: bool) -> bool:
    """Whether what touches a number after it makes a code of it: "24/7", "401(k)", "3D5"."""
    last = numeral.last
    after = tokens.words[last]
    numbered = tokens.joined(last + 1) and is_digits(tokens.words[last + 1])
    if after[0].isalpha() and numbered:
        return tokens.words[last + 1] not in ("2", "3")  # km2 is a unit
    if after[0].isalpha() and not measured and is_digits(tokens.words[last - 1]):
        return True
    if after in "/\\+:_@=" and numbered:
        return True
    named = tokens.joined(last + 1) and tokens.words[last + 1][0].isalpha()
    if after == "." and named:
        return is_digits(tokens.words[numeral.first])
    return after in "_@=(" and named  # "401(k)"


def _joined_to(tokens: Tokens, i: int) -> bool:
    """Whether the word before a hyphen says what the number is: "magnitude-6", "mum-of-three"."""
    return tokens.word[i] == "magnitude" or (
        tokens.word[i] == "of" and tokens.hyphen(i - 1) and tokens.word[i - 2] in PARENTS
    )


PARENTS = words(
    """
    mother father parent mom dad mum mam grandmother grandfather grandparent gran granny grandad
    grandpa grandma parents
    """
)


def addressed(tokens: Tokens, numeral: Numeral) -> bool:
    """A number to which something is sent: "text HELP to 82623", "Arden, NY 10032"."""
    i = numeral.first
    if not tokens.words[i].isdecimal() or len(tokens.words[i]) not in (5, 6):
        return False
    if tokens.word[i - 1] == "to" and not _TEXTING.isdisjoint(tokens.words[max(0, i - 5) : i]):
        return True
    state = i - 1 - (tokens.word[i - 1] == ",")
    postal = state > 0 and tokens.word[state - 1] == "," and len(tokens.words[state]) == _POSTAL
    return postal and tokens.printed(state, state + 1).isupper()


_TEXTING = words("text texting sms txt")
_POSTAL = 2


def coded(tokens: Tokens, numeral: Numeral) -> bool:
    """A group of a longer number: "+44 20 7946 0958", "docket 15-274", "no. 14-cv-1234"."""
    first, last = numeral.first, numeral.last
    if last - first > 1 or not tokens.words[first].isdecimal():
        return False
    if tokens.words[first] in _EMERGENCY and tokens.word[last] in _CALLING:
        return True
    begin = first
    while tokens.word[begin - 1].isdecimal() and begin > first - _GROUPS:
        begin -= 1
    while tokens.word[last].isdecimal() and last < begin + _GROUPS:
        last += 1
    if last - begin >= _GROUPS or (last - begin > 1 and tokens.word[begin - 1] == "+"):
        return True
    filed = tokens.word[last] in HYPHENS and tokens.joined(last)
    if tokens.word[begin - 1] in _FILED and filed:
        return True
    letters = tokens.word[last + 1]
    joined = filed and letters.isalpha() and len(letters) < _WORD and letters not in _LINKS
    return joined and tokens.word[last + 2] in HYPHENS and is_digits(tokens.word[last + 3])


_EMERGENCY = words("911 999 112")
_CALLING = words("call calls caller callers dispatcher dispatchers operator operators")
_GROUPS = 3
_WORD = 4
_LINKS = words("to by and or in of on for")
_FILED = words("docket case file number serial reference ref isbn registration licence license")
