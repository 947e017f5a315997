"""The words in front of a number that say what it counts: "a crew of eight", "deaths rose to 12".

The one idea: where the noun does not follow a number, the phrase before it often has it: a word for
a group of so many, a word for an age, or the subject of the verb of which the number is the object.
The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import ages, codes, counted, inserted, levels, phrasing, topics
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.changes import way
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.modifiers import QUOTES
from summarize.reading.figures.standing import LEVELS
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import is_person
from summarize.reading.words.numberwords import CHANGING
from summarize.reading.words.plurals import plural, singular


def named(tokens: Tokens, amount: Amount, begin: int, *, qualified: bool) -> Denomination | None:
    """The words in front that say it: "age to 67", "crew of eight", "mother of three"."""
    i, value = amount.first - 1, amount.value
    if value < 10 and value % 1 and "magnitude" in tokens.words[max(0, i - 7) : i]:
        return Denomination("magnitude", "measure", amount.last, value)
    return (
        _of_years(tokens, amount, qualified=qualified)
        or _measured(tokens, amount, begin)
        or _older(tokens, amount)
        or of_whom(tokens, amount, begin)
    )


def _before_no_plural(after: str) -> bool:
    """Whether the word after a number is no plural that it could count: "women under 30 smoke"."""
    return functionwords.ends_phrase(after) or not plural(after)


def _of_years(tokens: Tokens, amount: Amount, *, qualified: bool) -> Denomination | None:
    """An age by the words before it: "age to 67", "men between 18 and 60", "women under 30"."""
    low, value, i = amount.low, amount.value, amount.first - 1
    after = tokens.word[amount.last]
    digits, alone = is_digits(tokens.words[low.first]), functionwords.ends_phrase(after)
    if digits and alone and 0 < value < 116 and value % 1 == 0 and _of_age(tokens, i):
        who = ages.told(topics.leftward(tokens, i))
        return Denomination("year", "time", amount.last, value, who)
    between = amount.high is not None and tokens.words[amount.first] in ("between", "from")
    if between and alone and value < 110 and low.scale == 1 and _people(tokens, i):
        return Denomination("year", "time", amount.last, value)  # "men between 18 and 60"
    if not qualified:
        return None
    if tokens.words[max(0, i - 2) : i + 1] in _AS_OLD and digits and alone and value < 116:
        whose = tokens.word[i - 3]
        who = ages.told(whose if plural(whose) else "")
        return Denomination("year", "time", amount.last, value, who)  # "pupils as young as 7"
    before = tokens.word[i - 1]
    old = before in ("is", "are", "was", "were", "be", "aged") and digits
    near = tokens.words[max(0, i - 7) : i - 1] if old else []
    people = any(word in _GROUPS or (plural(word) and is_person(singular(word))) for word in near)
    if alone and people and 9 < value < 110 and tokens.word[i] in _AGED_OVER:
        who = ages.told(topics.leftward(tokens, i))
        return Denomination("year", "time", amount.last, value, who)
    young = before in ("kids", "infants") or before.endswith("children")
    if _before_no_plural(after) and (young or (digits and value > 9)) and _aged_over(tokens, i):
        who = ages.told(tokens.printed(i - 1, i))
        return Denomination("year", "time", amount.last, value, who)
    return None


def _measured(tokens: Tokens, amount: Amount, begin: int) -> Denomination | None:
    """A rate, a margin or a temperature whose unit goes without saying: "lows near 60"."""
    value, i = amount.value, amount.first - 1
    after = tokens.word[amount.last]
    if value == 0 and not _RATES.isdisjoint(tokens.words[max(0, begin - _NEAR) : begin]):
        return Denomination("percent", "share", amount.last, value)  # "interest rates near zero"
    either = tokens.word[i] == "±" or tokens.words[i - 2 : i + 1] == ["+", "/", "-"]
    if either and "margin" in tokens.words[:i]:
        return Denomination("percentage point", "share", amount.last, value, "margin of error")
    warm = not _WARMTH.isdisjoint(tokens.words[max(0, i - 3) : i + 1])
    plain = is_digits(tokens.words[amount.low.first]) and after != "/"
    if warm and plain and _before_no_plural(after):
        return Denomination("degree", "measure", amount.last, value)  # "lows near 60"
    return None


def _older(tokens: Tokens, amount: Amount) -> Denomination | None:
    """An age that is a bound: "children 4 and older", "voters younger than 30"."""
    value, i = amount.value, amount.first - 1
    if not is_digits(tokens.words[amount.low.first]):
        return None
    than = tokens.word[i] == "than" and tokens.word[i - 1] in ("older", "younger")
    bound = than and _before_no_plural(tokens.word[amount.last]) and 0 < value < 116
    if bound or tokens.words[amount.last : amount.last + 2] in _AND_OLDER:
        return Denomination("year", "time", amount.last, value)
    return None


def of_whom(tokens: Tokens, amount: Amount, begin: int) -> Denomination | None:
    """Who is counted by the word before "of": "a crowd of more than 600", "mother of three"."""
    value, i = amount.value, begin - 1
    if tokens.hyphen(i) and tokens.word[i - 1] == "of" and tokens.word[i - 3] in codes.PARENTS:
        return Denomination("child", "count", amount.last, value, "children")  # "mum-of-three"
    if tokens.word[i - (tokens.word[i] == ":")] == "population" and value % 1 == 0:
        return Denomination("person", "count", amount.last, value)  # "(population 5,000)"
    if tokens.word[i] != "of" or not _before_no_plural(tokens.word[amount.last]) or value % 1:
        return None
    whose = tokens.word[i - 1]
    if whose in _OF_AN_AGE and 0 < value < 116:  # "a man of thirty-five"
        return Denomination("year", "time", amount.last, value, ages.told(whose))
    if whose in codes.PARENTS:
        return Denomination("child", "count", amount.last, value, "children")
    if whose in _TOLLS:  # "casualties of more than 100 a day"
        return Denomination(singular(whose), "count", amount.last, value)
    if whose == "majority" and value > 1:
        near = tokens.words[max(0, i - _VOTED) : i]
        return Denomination(
            "seat" if _VOTING.isdisjoint(near) else "vote", "count", amount.last, value
        )
    if whose == "force" and tokens.word[i - 2] in ("work", "labor", "labour"):
        return Denomination("worker", "count", amount.last, value, "workers")
    if whose in levels.COLLECTIVES:
        of = phrasing.rightward(tokens, i - 1)
        return Denomination(levels.COLLECTIVES[whose], "count", amount.last, value, of, first=i - 1)
    return None


_AS_OLD = ["as", "old", "as"], ["as", "young", "as"]
_NEAR = 3
_RATES = words("rate rates inflation growth yield yields")
_TOLLS = words("casualties deaths injuries fatalities arrests layoffs redundancies infections")
_VOTED = 12
_VOTING = words("vote votes voted passed approved rejected carried adopted")
_OF_AN_AGE = words("man woman boy girl lad youth child lady gentleman")
_MEAN = words("average median mean")
_TO_AN_AGE = words("to from at of is was (")


def _of_age(tokens: Tokens, i: int) -> bool:
    """Whether "age" or "retire" stands before: "the retirement age to 67 from 65"."""
    if tokens.word[i] not in _TO_AN_AGE:
        return False
    mean = not _MEAN.isdisjoint(tokens.words[max(0, i - _CLAUSE) : i])
    for j in range(i - 1, max(i - (_CLAUSE if mean else 5), -1), -1):
        word = tokens.words[j]
        if word in ("age", "retire", "retires", "retired", "retirement"):
            return True
        raised = way(tokens.word[j + 1]) or tokens.word[j + 1] in _SET  # "was cut to 25"
        if word in ",;:.?!" or (word in functionwords.AUXILIARIES and not raised):
            return False
    return False


_SET = words("set moved changed brought increased reset")


def _aged_over(tokens: Tokens, i: int) -> bool:
    """Whether people stand before "over" or "under": "patients over 65", "those under 18"."""
    return tokens.word[i] in _AGED_OVER and _people(tokens, i - 1)


def _people(tokens: Tokens, i: int) -> bool:
    """Whether people stand at token ``i`` who may be told by their age."""
    return tokens.word[i] in _PEOPLE or tokens.word[i].endswith(("men", "children"))


_WARMTH = words("temperatures lows highs")
_AND_OLDER = ["and", "older"], ["and", "younger"], ["or", "older"], ["or", "younger"]
_AGED_OVER = words("over under above below")
_GROUPS = words(
    """
    workforce population residents voters workers people victims patients members women men
    dead passengers employees teachers doctors nurses farmers inmates prisoners players electorate
    them whom who those staff children pupils
    """
)
_PEOPLE = words(
    """
    people infants kids those them anyone everyone patients adults voters workers residents
    drivers students citizens boys girls users persons players pensioners smokers all passengers
    members americans viewers consumers teenagers employees participants respondents nobody
    someone
    """
)


_NUMBERED = LEVELS | {"population"}


def counted_before(tokens: Tokens, amount: Amount, begin: int) -> counted.Noun | None:
    """The counted thing that the words left of a number name, its qualifier "closer to" aside."""
    begin -= tokens.word[begin - 1] in QUOTES
    named = _number_of(tokens, begin) or inserted.apposed(tokens, begin, amount.last)
    if named is None and begin < amount.first and tokens.word[amount.first - 1] == "to":
        named = _number_of(tokens, amount.first)
    return (
        named
        or _toll(tokens, begin)
        or levels.subject(tokens, begin)
        or _crossed(tokens, begin)
        or inserted.set_off(tokens, begin, amount.last)
        or levels.losses(tokens, begin, amount.last)
        or levels.tallied(tokens, begin)
    )


def _crossed(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The subject of a verb of crossing a round number: "measles cases in the county pass 200"."""
    owner = tokens.word[begin - 2]
    if tokens.word[begin - 1] in ("number", "numbering", "numbered") and owner == "who":
        who = begin - 2 - (tokens.word[begin - 3] == ",")
        return levels.plural_at(tokens, who - 1)  # "its members, who number 7,200"
    if tokens.word[begin - 1] not in _CROSSING or owner in functionwords.DETERMINERS:
        return None
    if owner[-2:] in ("'s", "’s"):  # "its country's top 25"
        return None
    for j in range(begin - 2, max(begin - 9, -1), -1):
        word = tokens.words[j]
        if plural(word) and tokens.word[j + 1] != "-" and not (j and tokens.capital(j)):
            bare = word in levels.PRICED or word in functionwords.STOP
            if bare or j == 0:
                return None if bare else counted.Noun(singular(word), 1)
            return counted.head(tokens, j)
        if not word[0].isalpha():
            return None
    return None


_CROSSING = words(
    """
    average averages averaged averaging total totals totaled totalled totaling totalling
    pass passes passed top tops topped surpass surpasses surpassed exceed exceeds exceeded near
    nears neared reach reaches reached hit hits approach approached approaches
    """
)


def _toll(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The dead of "the death toll from the landslide climbs to 87"."""
    near = tokens.words[max(0, begin - _CLAUSE) : begin - 1]
    if "toll" not in near:
        return None
    end = begin - 1 - near[::-1].index("toll")
    if tokens.word[begin - 1] in _LEVEL_OFF and "toll" in near[-_TOLD:]:
        return counted.Noun("person", end)  # "the quake toll passes 1,000"
    if tokens.word[begin - 1] != "to":
        return None
    moved = any(way(word) or word in CHANGING for word in near)
    moved = moved or not _BRINGING.isdisjoint(near)
    return counted.Noun("person", end) if moved else None


_TOLD = 3
_LEVEL_OFF = _CROSSING | words("at of is was")
_BRINGING = words("brought brings bringing taking takes took puts put pushing pushed pushes")


_CLAUSE = 12


_SUBJECT = 22


def _number_of(tokens: Tokens, i: int) -> counted.Noun | None:
    """What the subject says is counted: "the number of patients rose to 65", "a population of"."""
    if tokens.word[i - 1] not in _NUMBERED:
        return None
    for j in range(i - 1, max(i - _SUBJECT, 1), -1):
        if tokens.words[j] in ".;?!":
            return None
        if tokens.words[j] == "population":
            return counted.Noun("person", j + 1)
        if tokens.words[j] == "of" and tokens.words[j - 1] in ("number", "numbers"):
            if tokens.words[j + 1] in ("those", "them"):
                return counted.Noun("person", j + 2)  # "the number of those trapped at 31"
            return counted.head(tokens, j + 1)
    return None
