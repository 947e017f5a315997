"""The words in front of a number that say what it counts: "a crew of eight", "deaths rose to 12".

The one idea: where the noun does not follow a number, the phrase before it often has it: a word for
a group of so many, a word for an age, or the subject of the verb of which the number is the object.
The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading import about, counted, counting, functionwords
from summarize.reading.amounts import Amount
from summarize.reading.changes import way
from summarize.reading.denominations import Denomination
from summarize.reading.lexemes import Tokens, is_digits
from summarize.reading.lexicon import words
from summarize.reading.numberwords import stated
from summarize.reading.plurals import plural, singular
from summarize.reading.standing import LEVELS


def named(tokens: Tokens, amount: Amount, begin: int, *, qualified: bool) -> Denomination | None:
    """The words in front that say it: "age to 67", "crew of eight", "mother of three"."""
    low, i = amount.low, amount.first - 1
    after = tokens.word(amount.last)
    value = amount.value
    digits = is_digits(tokens.words[low.first])
    if value < 10 and value % 1 and "magnitude" in tokens.words[max(0, i - 7) : i]:
        return Denomination("magnitude", "measure", amount.last, value)
    alone = not after[:1].isalpha() or after in functionwords.STOP
    if digits and alone and 0 < value < 116 and value % 1 == 0 and _of_age(tokens, i):
        return Denomination("year", "time", amount.last, value, about.leftward(tokens, i))
    young = tokens.word(i - 1) in ("kids", "infants") or tokens.word(i - 1).endswith("children")
    old = tokens.word(i - 1) in ("is", "are", "was", "were", "be", "aged") and digits
    people = old and not _GROUPS.isdisjoint(tokens.words[max(0, i - 7) : i - 1])
    if qualified and alone and people and 9 < value < 110 and tokens.word(i) in _AGED_OVER:
        return Denomination("year", "time", amount.last, value, about.leftward(tokens, i))
    alone = alone or not plural(after)  # "women under 30 smoke"
    if qualified and alone and (young or (digits and value > 9)) and _aged_over(tokens, i):
        who = tokens.printed(i - 1, i)
        return Denomination("year", "time", amount.last, value, who)
    below = tokens.word(i) == "minus" and digits
    if below and any(tokens.word(j).startswith("temperature") for j in range(max(0, i - 6), i)):
        return Denomination("degree", "measure", amount.last, value)  # "fell to minus 20"
    warm = not _WARMTH.isdisjoint(tokens.words[max(0, i - 3) : i + 1])
    if warm and digits and alone and after != "/":
        return Denomination("degree", "measure", amount.last, value)  # "lows near 60"
    if digits and tokens.words[amount.last : amount.last + 2] in _AND_OLDER:
        return Denomination("year", "time", amount.last, value)  # "children 4 and older"
    aged = tokens.word(i) == "than" and tokens.word(i - 1) in ("older", "younger")
    if aged and digits and alone and 0 < value < 116:
        return Denomination("year", "time", amount.last, value)  # "voters younger than 30"
    i = begin - 1  # "a crowd of more than 600"
    if tokens.hyphen(i) and tokens.word(i - 1) == "of" and tokens.word(i - 3) in counting.PARENTS:
        return Denomination("child", "count", amount.last, value, "children")  # "mum-of-three"
    if tokens.word(i - (tokens.word(i) == ":")) == "population" and value % 1 == 0:
        return Denomination("person", "count", amount.last, value)  # "(population 5,000)"
    if tokens.word(i) != "of" or not (alone or not plural(after)) or value % 1:
        return None
    whose = tokens.word(i - 1)
    if whose in ("eldest", "youngest") and alone and 1 < value < _MANY_CHILDREN:
        return Denomination("child", "count", amount.last, value)  # "the eldest of five"
    if whose in _OF_AN_AGE and alone and 0 < value < 116:  # "a man of thirty-five"
        return Denomination("year", "time", amount.last, value, whose)
    if whose in counting.PARENTS:
        return Denomination("child", "count", amount.last, value, "children")
    if whose in _TOLLS and alone:  # "casualties of more than 100 a day"
        return Denomination(singular(whose), "count", amount.last, value)
    if whose in _COLLECTIVES:
        of = about.rightward(tokens, i - 1)
        return Denomination(_COLLECTIVES[whose], "count", amount.last, value, of, first=i - 1)
    return None


_MANY_CHILDREN = 20
_TOLLS = words("casualties deaths injuries fatalities arrests layoffs redundancies infections")
_OF_AN_AGE = words("man woman boy girl lad youth child lady gentleman")
_COLLECTIVES = {
    "crew": "crew member", "staff": "employee", "workforce": "employee", "panel": "member",
    "committee": "member", "jury": "juror", "garrison": "soldier", "class": "student",
    "platoon": "soldier", "battalion": "soldier", "regiment": "soldier", "brigade": "soldier",
    "army": "soldier", "force": "soldier", "squad": "player", "cast": "actor",
    "orchestra": "musician",
    "choir": "singer", "bench": "judge", "board": "member", "commission": "member",
    "council": "member", "coalition": "member", "membership": "member", "fleet": "vehicle",
    "convoy": "vehicle", "intake": "student", "congregation": "person", "delegation": "delegate",
    "flotilla": "ship", "armada": "ship", "shortlist": "candidate", "longlist": "candidate",
} | dict.fromkeys(
    words(
        """
        crowd family audience group team party town village hamlet city community
        settlement household gathering queue turnout attendance mob gang throng entourage
        contingent posse poll survey sample
        """
    ),
    "person",
)  # fmt: skip
_MEAN = words("average median mean")
_TO_AN_AGE = words("to from at of is was (")


def _of_age(tokens: Tokens, i: int) -> bool:
    """Whether "age" or "retire" stands before: "the retirement age to 67 from 65"."""
    if tokens.word(i) not in _TO_AN_AGE:
        return False
    mean = not _MEAN.isdisjoint(tokens.words[max(0, i - _CLAUSE) : i])
    for j in range(i - 1, max(i - (_CLAUSE if mean else 5), -1), -1):
        word = tokens.words[j]
        if word in ("age", "retire", "retires", "retired", "retirement"):
            return True
        if word in ",;:.?!" or (tokens.words[j] in functionwords.AUXILIARIES):
            return False
    return False


def _aged_over(tokens: Tokens, i: int) -> bool:
    """Whether people stand before "over" or "under": "patients over 65", "those under 18"."""
    return tokens.word(i) in _AGED_OVER and (
        tokens.word(i - 1) in _PEOPLE or tokens.word(i - 1).endswith(("men", "children"))
    )


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
    named = _number_of(tokens, begin)
    if named is None and begin < amount.first and tokens.word(amount.first - 1) == "to":
        named = _number_of(tokens, amount.first)
    named = named or _subject(tokens, begin) or _crossed(tokens, begin) or _toll(tokens, begin)
    return named or _inserted(tokens, begin, amount.last)


def _inserted(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """The noun before a number between dashes: "won the most seats -- 123 -- in May"."""
    i = begin - 1
    told = tokens.words[last : last + 2] in _ALL_TOLD
    while tokens.word(i) in _DASHES:
        i -= 1
    i -= told and tokens.word(i) == ","  # "the drones, 84 in all, came"
    closed = told or tokens.word(last) in _DASHES
    word = tokens.word(i)
    if (
        i == begin - 1
        or not closed
        or (tokens.joined(i + 1) and tokens.word(i + 1) != ",")
        or tokens.capital(i)
    ):
        return None
    return _plural_at(tokens, i) if plural(word) else None


_DASHES = frozenset("-–—")
_ALL_TOLD = ["in", "all"], ["in", "total"], ["all", "told"]


def _crossed(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The subject of a verb of crossing a round number: "measles cases in the county pass 200"."""
    owner = tokens.word(begin - 2)
    if tokens.word(begin - 1) in ("number", "numbering", "numbered") and owner == "who":
        who = begin - 2 - (tokens.word(begin - 3) == ",")
        return _plural_at(tokens, who - 1)  # "its members, who number 7,200"
    if tokens.word(begin - 1) not in _CROSSING or owner in functionwords.DETERMINERS:
        return None
    if owner[-2:] in ("'s", "’s"):  # "its country's top 25"
        return None
    for j in range(begin - 2, max(begin - 9, -1), -1):
        word = tokens.words[j]
        if plural(word) and tokens.word(j + 1) != "-" and not tokens.capital(j):
            bare = word in _PRICED or word in functionwords.STOP
            return None if bare else counted.head(tokens, j)
        if not word[0].isalpha():
            return None
    return None


_CROSSING = words(
    """
    pass passes passed top tops topped surpass surpasses surpassed exceed exceeds exceeded near
    nears neared reach reaches reached hit hits approach approached approaches
    """
)


def _toll(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The dead of "the death toll from the landslide climbs to 87"."""
    near = tokens.words[max(0, begin - _CLAUSE) : begin - 1]
    if tokens.word(begin - 1) != "to" or "toll" not in near:
        return None
    moved = any(way(word) for word in near) or not _BRINGING.isdisjoint(near)
    return counted.Noun("person", begin - 2) if moved else None


_BRINGING = words("brought brings bringing taking takes took puts put pushing pushed pushes")


_CLAUSE = 12


def _number_of(tokens: Tokens, i: int) -> counted.Noun | None:
    """What the subject says is counted: "the number of patients rose to 65", "a population of"."""
    if tokens.word(i - 1) not in _NUMBERED:
        return None
    for j in range(i - 1, max(i - 15, 1), -1):
        if tokens.words[j] in ".;?!":
            return None
        if tokens.words[j] == "population":
            return counted.Noun("person", j + 1)
        if tokens.words[j] == "of" and tokens.words[j - 1] in ("number", "numbers"):
            if tokens.words[j + 1] in ("those", "them"):
                return counted.Noun("person", j + 2)  # "the number of those trapped at 31"
            return counted.head(tokens, j + 1)
    return None


def _subject(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The counted thing left of a level: "deaths rose to 12", "put the dead at 12"."""
    i = begin - 1
    if tokens.word(i) in _EMPLOYING:
        return counted.Noun("employee", i)
    if tokens.word(i) in _IS and tokens.word(i - 1) in _MASSES:
        return counted.Noun(_MASSES[tokens.word(i - 1)], i)
    if tokens.word(i) in ("at", "to"):
        for j in range(i - 1, max(i - 5, -1), -1):  # "turnout is closer to", "was put at"
            if tokens.words[j] in _MASSES:
                return counted.Noun(_MASSES[tokens.words[j]], i)
            if not tokens.words[j][0].isalpha():
                break
    if tokens.word(i) == "at":
        return _plural_at(tokens, i - 1)
    if tokens.word(i) == "to" and tokens.word(i - 1) in _SUPPLIED:
        return counted.Noun("person", i)
    i -= tokens.word(i) in ("“", '"', "‘")
    if tokens.word(i) == ":" and not tokens.capital(i - 1):
        return _plural_at(tokens, i - 1)
    if tokens.word(i) == "to":
        if tokens.words[max(0, i - 2) : i] == ["per", "cent"]:
            i -= 3
        elif tokens.word(i - 1) in ("percent", "%", "pc"):
            i -= 2
        for j in range(i - 1, max(i - 3, 0), -1):
            if way(tokens.words[j]):
                j -= tokens.word(j - 1) in functionwords.AUXILIARIES
                return _subject_head(tokens, j - 1)
        for j in range(i - 1, max(i - _RISEN, 0), -1):  # "rose by 18% last year to 1,060"
            if tokens.words[j] == "by" and way(tokens.words[j - 1]):
                return _subject_head(tokens, j - 2)
            if not (stated(tokens.words[j]) or tokens.words[j] in _BY_SO_MUCH):
                break
    return None


def _subject_head(tokens: Tokens, last: int) -> counted.Noun | None:
    """The head of the noun phrase that ends at token ``last``: "reports of scams", "deaths"."""
    found = _plural_at(tokens, last)
    for j in range(last - 1, max(last - _CLAUSE, -1), -1):
        word = tokens.words[j]
        if not word[0].isalpha() or word in _CLAUSE_WORDS:
            break
        heads = tokens.word(j + 1) in _AFTER_HEAD and not (j and tokens.capital(j))
        if heads and (noun := _plural_at(tokens, j)):
            found = noun
    return found


_RISEN = 8
_BY_SO_MUCH = words(
    "% percent per cent percentage points point about nearly last this year month week"
)
_AFTER_HEAD = words("of in from at on among for linked involving related caused with to by")
_CLAUSE_WORDS = functionwords.AUXILIARIES | words(
    "that and but while as said says which who when because after before if so show shows showed "
    "suggest suggests suggested found find finds"
)


_SUPPLIED = words("toll tolls power electricity")
"""The toll goes to so many people, and power to so many."""
_EMPLOYING = words("employs employ employing employed hires hire hired hiring")
_IS = words("is was reached hit totaled totalled averaged")
_MASSES = {
    "attendance": "person", "turnout": "person", "population": "person",
    "membership": "member", "enrollment": "student",
    "enrolment": "student", "workforce": "employee", "headcount": "employee",
    "circulation": "copy", "audience": "person",
}  # fmt: skip
"""Who or what a word for a mass is a number of: "attendance was 4,500"."""


def _plural_at(tokens: Tokens, j: int) -> counted.Noun | None:
    word = tokens.word(j)
    if stated(word):
        return None
    if word == "toll":
        return counted.Noun("person", j + 1)
    if word in ("dead", "injured", "wounded", "missing", "crowd"):
        return counted.Noun("person", j + 1)
    if plural(word) and word not in _PRICED and word not in functionwords.STOP:
        return counted.Noun(singular(word), j + 1)
    return None


_PRICED = words(
    """
    prices rates yields shares stocks temperatures sales revenues profits ratings exports imports
    costs wages points levels odds bonds futures earnings losses winds gusts speeds reserves stakes
    years days weeks months hours minutes percents points talks times
    """
)
