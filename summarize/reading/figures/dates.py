"""Numbers that are dates, years and times of day.

The one idea: a date shows itself by the month beside it, a year by its four bare digits where
nothing measures or qualifies them, a time of day by the words that only times have. The word lists
are our own compilation.
"""

from __future__ import annotations

from summarize.reading.words.functionwords import ends_phrase
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral
from summarize.reading.words.plurals import plural

MONTHS = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
LATEST_YEAR = 2035  # later years are planned for ("by 2050") but do not stand before nouns
_YEAR_CUES = (
    words(
        """
    in since by of from until till through during after before late early mid fiscal summer
    spring fall winter autumn the to and or between circa year around for this next last as
    election
    """
    )
    | MONTHS
)
_TIMED = words(
    """
    am pm a.m. p.m. a.m p.m o'clock o’clock et est edt gmt utc pt pst pdt bst cet
    """
)


def year_like(tokens: Tokens, numeral: Numeral) -> bool:
    """Four bare digits between 1000 and 2199."""
    word = tokens.words[numeral.first]
    return (
        numeral.last == numeral.first + 1
        and len(word) == 4
        and word.isdecimal()
        and 1000 <= numeral.value < 2200
    )


def dated(tokens: Tokens, numeral: Numeral) -> bool:
    """Part of a date: "May 5", "5 May", "March 3rd", "1990s", "’90s", "the 1970s"."""
    first, last = numeral.first, numeral.last
    before, after = tokens.word[first - 1], tokens.word[last]
    if after in ("s", "'s", "’s") and tokens.joined(last):
        return not decade_of_life(tokens, numeral)
    if numeral.value <= 31 and numeral.last - numeral.first == 1:
        if before in MONTHS and (before != "may" or tokens.capital(first - 1)):
            return True
        if before == "." and tokens.word[first - 2] in MONTHS:
            return True
        apart = before == "," and plural(after)  # "On Jan. 18, 10 days after the vote"
        joint = before in ("-", "–", "to", "and", ",", "or") and not apart
        if joint and is_digits(tokens.word[first - 2]):
            month = tokens.word[first - 3]
            if month in MONTHS or (month == "." and tokens.word[first - 4] in MONTHS):
                return True
        if after in MONTHS and tokens.capital(last):
            return True
        if after == "of" and tokens.word[last + 1] in MONTHS and numeral.kind == "ordinal":
            return True
        if after in ("and", "to", "-", "–", "or") and is_digits(tokens.word[last + 1]):
            month = tokens.word[last + 2]  # "12 and 17 September"
            if month in MONTHS and tokens.capital(last + 2):
                return True
    if before not in ("'", "’", "‘"):
        return False
    quoted = tokens.word[first - 2] == before and tokens.joined(first - 1)  # ''10 times
    return not quoted and tokens.joined(first) and len(tokens.words[first]) == 2


def decade_of_life(tokens: Tokens, numeral: Numeral) -> bool:
    """An age by its decade: "in his 60s", "in her early 30s"."""
    if tokens.word[numeral.last] != "s" or not tokens.joined(numeral.last):
        return False
    first = numeral.first
    first -= tokens.hyphen(first - 1)
    first -= tokens.word[first - 1] in ("early", "mid", "late")
    owned = tokens.word[first - 1] in _OWNERS and tokens.word[first - 2] == "in"
    return owned and numeral.value % 10 == 0 and is_digits(tokens.words[numeral.first])


_OWNERS = words("his her their my your")


def year(tokens: Tokens, numeral: Numeral, *, qualified: bool, measured: bool) -> bool:
    """A year: bare four digits where nothing measures or qualifies them."""
    after = tokens.word[numeral.last]
    if after in _ERAS and tokens.capital(numeral.last):
        return True  # "dated to 3,940 BC"
    if not year_like(tokens, numeral) or measured:
        return False
    if after in _OF_A_YEAR and 1900 <= numeral.value <= LATEST_YEAR:
        return True  # "below 2019 levels"
    if numeral.value > LATEST_YEAR and not ends_phrase(after):
        return False
    if numeral.value >= 1900:
        roughly = tokens.word[numeral.first - 1] in _ROUGHLY
        titled = numeral.value <= LATEST_YEAR and tokens.capital(numeral.last)
        if roughly and (ends_phrase(after) or titled):
            return True  # "turned extreme around 2002, when", "perhaps 2016 will be"
        dated = {tokens.word[numeral.first - 2], tokens.word[numeral.first - 3]}
        return not qualified or not dated.isdisjoint(("until", "till", "since"))
    before = tokens.word[numeral.first - 1]
    if before in _YEAR_CUES and not qualified:
        return True
    return not tokens.word[numeral.last][:1].isalpha() and numeral.value >= 1500


_ROUGHLY = words("about around circa perhaps maybe possibly probably near")
_ERAS = words("bc bce ad ce b.c a.d b.c. a.d.")
_OF_A_YEAR = words(
    """
    level levels figure figures prices election elections season census peak average averages target
    targets budget total totals edition standards rates
    """
)


def clock(tokens: Tokens, numeral: Numeral) -> bool:
    """A time of day: "8 p.m.", "5pm", "10 o’clock"; "17.52" alone over an entry of a live page."""
    if len(tokens.words) == 1:
        word = tokens.words[numeral.first]
        entry = len(word) in (4, 5) and word[-3] == "."
        return entry and numeral.value < _MIDNIGHT and word[-2] < "6"
    after = tokens.word[numeral.last]
    if after == "in" and tokens.word[numeral.last + 1] == "the":
        daily = tokens.word[numeral.last + 2] in ("morning", "afternoon", "evening")
        return daily and numeral.value <= _DIAL  # "at three in the afternoon"
    return after in _TIMED and numeral.value <= _MIDNIGHT


_MIDNIGHT = 24
_DIAL = 12
