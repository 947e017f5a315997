"""The subject of a level: "deaths rose to 12", "the garrison numbers 4,000".

The one idea: a number after "to", "at" or "from" counts the head of the subject, which stands
before the verb of change or of being; a body stands for those whom it is made of, losses for the
men. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import counted
from summarize.reading.figures.changes import way
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import is_person
from summarize.reading.words.numberwords import CHANGING, stated
from summarize.reading.words.plurals import plural, singular

COLLECTIVES = {
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
"""Whom a body is made of."""
_CLAUSE = 12


def losses(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """The men of "its losses are running at 1,500 a day"."""
    if tokens.word[last] not in ("a", "per", "each", "every"):
        return None
    if tokens.word[last + 1] not in ("day", "week", "month"):
        return None
    for j in range(begin - 1, max(begin - _RISEN, -1), -1):
        if tokens.words[j] == "losses":
            return counted.Noun("casualty", begin - 1)
        if not tokens.words[j][0].isalpha():
            return None
    return None


def tallied(tokens: Tokens, begin: int) -> counted.Noun | None:
    """What a tally before a number is one of: "troop strength of 12", "the seat count is 45"."""
    for j in range(begin - 1, max(begin - _CLOSE, 0), -1):
        word = tokens.words[j]
        if word in _TALLIES:
            counts = tokens.words[j - 1]
            name = _TALLIED.get(counts) or (counts if is_person(counts) else None)
            named = j > 1 and tokens.capital(j - 1)
            return counted.Noun(name, begin - 1) if name and not named else None
        level = word in functionwords.AUXILIARIES or word in _LEVEL or way(word)
        if not (level or word in _LOOSELY):
            return None
    return None


_CLOSE = 6
_TALLIES = words("strength strengths count tally headcount levels numbers total totals ceiling cap")
_TALLIED = {
    "troop": "soldier", "troops": "soldier", "force": "soldier", "military": "soldier",
    "body": "person", "staff": "employee", "staffing": "employee", "personnel": "employee",
    "job": "job", "vote": "vote", "seat": "seat", "medal": "medal", "warhead": "warhead",
    "tank": "tank", "case": "case", "ballot": "ballot", "signature": "signature", "goal": "goal",
}  # fmt: skip
_LEVEL = words("to at of from stood stands reached reach reaches hit hits put near")
_LOOSELY = frozenset("-–—:(") | words("currently now already only just still down up back")


def subject(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The counted thing left of a level: "deaths rose to 12", "put the dead at 12"."""
    i = begin - 1
    word = tokens.word[i]
    if word in _EMPLOYING:
        return counted.Noun("employee", i)
    if word in ("number", "numbers", "numbered", "numbering"):
        j = i - 1 - (tokens.word[i - 1] == ",")
        while tokens.word[j] in functionwords.AUXILIARIES:
            j -= 1
        return plural_at(tokens, j) or _member(tokens, j)  # "the garrison numbers 4,000"
    if word in _IS and tokens.word[i - 1] in _MASSES:
        return counted.Noun(_MASSES[tokens.word[i - 1]], i)
    if word in ("at", "to") and (mass := _mass_before(tokens, i)):
        return mass
    if word == "at":
        j = i - 1
        while tokens.word[j] in _RUNNING:  # "casualties are now running at 1,200 a day"
            j -= 1
        return plural_at(tokens, i - 1) or (subject_head(tokens, j) if j < i - 1 else None)
    if word == "to" and tokens.word[i - 1] in _SUPPLIED:
        return counted.Noun("person", i)
    i -= word in ("“", '"', "‘")
    if tokens.word[i] == ":" and not tokens.capital(i - 1):
        return plural_at(tokens, i - 1)
    return _changed(tokens, i) if tokens.word[i] in ("to", "from", "by") else None


def _mass_before(tokens: Tokens, i: int) -> counted.Noun | None:
    """Who a mass named before token ``i`` is made of: "turnout is closer to", "was put at"."""
    for j in range(i - 1, max(i - 7, -1), -1):
        word = tokens.words[j]
        if word in _MASSES:
            return counted.Noun(_MASSES[word], j + 1)
        if not word[0].isalnum() and word != "%":
            return None
    return None


def _changed(tokens: Tokens, i: int) -> counted.Noun | None:
    """What has risen or fallen before a "to", "from" or "by" at token ``i``.

    As in "deaths nearly doubled to 12", "deaths rose 9 percent to 12".
    """
    if tokens.words[max(0, i - 2) : i] == ["per", "cent"]:
        i -= 3
    elif tokens.word[i - 1] in ("percent", "%", "pc"):
        i -= 2
    for j in range(i - 1, max(i - 3, 0), -1):
        if way(tokens.words[j]) or tokens.words[j] in CHANGING:
            if j < i - 1 and tokens.word[j - 1] == "to":
                return None  # "plans to double output to 650"
            last = j - 1
            while tokens.word[last] in functionwords.AUXILIARIES or _aside(tokens, last):
                last -= 1
            return subject_head(tokens, last) or _member(tokens, last)
    for j in range(i - 1, max(i - _RISEN, 0), -1):  # "rose by 18% last year to 1,060"
        if tokens.words[j] == "by" and way(tokens.words[j - 1]):
            return subject_head(tokens, j - 2)
        if not (stated(tokens.words[j]) or tokens.words[j] in _BY_SO_MUCH):
            break
    return None


def _member(tokens: Tokens, i: int) -> counted.Noun | None:
    """Whom a body at token ``i`` is made of: "the force will grow to 40,000"."""
    word = tokens.word[i]
    return counted.Noun(COLLECTIVES[word], i + 1) if word in _GROWING else None


_GROWING = words(
    """
    crew staff workforce garrison army force battalion regiment brigade membership congregation
    crowd contingent delegation flotilla armada mob queue coalition intake
    """
)


def subject_head(tokens: Tokens, last: int) -> counted.Noun | None:
    """The head of the noun phrase that ends at token ``last``: "reports of scams", "deaths"."""
    found = plural_at(tokens, last)
    for j in range(last - 1, max(last - _CLAUSE, -1), -1):
        word = tokens.words[j]
        if not word[0].isalpha() or word in _CLAUSE_WORDS:
            break
        heads = tokens.word[j + 1] in _AFTER_HEAD and not (j and tokens.capital(j))
        if heads and (noun := plural_at(tokens, j)):
            found = noun
    return found


def _aside(tokens: Tokens, i: int) -> bool:
    """Whether an adverb stands between a subject and its verb: "deaths have nearly doubled"."""
    word = tokens.word[i]
    return word in ("more", "than", "almost", "since", "also") or word.endswith("ly")


_RUNNING = functionwords.AUXILIARIES | words(
    "running run runs ran stand stands stood standing remain remains remained now currently still"
)
_RISEN = 8
_BY_SO_MUCH = words(
    """
    % percent per cent percentage points point about nearly last this year month week in a an the
    over since past fortnight decade quarter ,
    """
)
_AFTER_HEAD = words("of in from at on among for linked involving related caused with to by")
_CLAUSE_WORDS = functionwords.AUXILIARIES | words(
    "that and but while as said says which who when because after before if so show shows showed "
    "suggest suggests suggested found find finds"
)


_SUPPLIED = words("home toll tolls power electricity")
"""The toll goes to so many people, power to so many, and a village is home to them."""
_EMPLOYING = words("employs employ employing employed hires hire hired hiring")
_IS = words("is was reached hit totaled totalled averaged")
_MASSES = {
    "attendance": "person", "turnout": "person", "population": "person",
    "membership": "member", "enrollment": "student",
    "enrolment": "student", "workforce": "employee", "headcount": "employee",
    "circulation": "copy", "audience": "person",
}  # fmt: skip
"""Who or what a word for a mass is a number of: "attendance was 4,500"."""


def plural_at(tokens: Tokens, j: int) -> counted.Noun | None:
    """The thing that the plural at token ``j`` counts, money and measures left aside."""
    word = tokens.word[j]
    if stated(word):
        return None
    if word == "toll":
        return counted.Noun("person", j + 1)
    if word in ("dead", "injured", "wounded", "missing", "crowd"):
        return counted.Noun("person", j + 1)
    if word == "numbers" and tokens.word[j - 1][-2:] in ("'s", "’s"):  # "the group's numbers"
        whole = COLLECTIVES.get(tokens.word[j - 1][:-2])
        return counted.Noun(whole, j + 1) if whole else None
    if plural(word) and word not in PRICED and word not in functionwords.STOP:
        return counted.Noun(singular(word), j + 1)
    return None


PRICED = words(
    """
    prices rates yields shares stocks temperatures sales revenues profits ratings exports imports
    costs wages points levels odds bonds futures earnings losses winds gusts speeds reserves stakes
    years days weeks months hours minutes percents points talks times
    """
)
