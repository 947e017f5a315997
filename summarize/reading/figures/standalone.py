"""Whether words may stand alone for what a figure says, and what is said of the thing itself.

The one idea: a noun stands alone and a verb, a pronoun or an adverb does not; what was done to a
counted thing belongs to one figure and not to the next. The word lists are our own compilation.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.figures.changes import way
from summarize.reading.figures.dates import MONTHS
from summarize.reading.words.functionwords import DETERMINERS, NOUNS_TOO, PREPOSITIONS, STOP
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import plural

DONE = words(
    """
    killed hurt found held taken lost shot sent left built made known born given seen put sold told
    drowned begun stolen
    """
)
FINITE = words(
    """
    spoke threw flew bought taught caught drew drove ate fought forgot froze grew hid laid lent
    lost meant rang rode rang sang sank sought shook shone slept slid stole stuck struck swore swept
    swam thought woke wore wept wrote broke blew chose did dug
    displaces carries weighs owns plans hopes stretches gets allows travels covers employs
    expects has passes shoots reaches averages measures totals numbers exceeds faces
    lags holds spends sells manages rely depend sue sell earn carry contain receive require belong
    consist occur
    slipped averaged lasted reached totaled totalled weighed numbered stretched measured travelled
    traveled exceeded
    """
)
"""Forms of verbs that are hardly ever a noun or a participle behind one."""


def alone(phrase: str) -> bool:
    """Whether a phrase may stand alone: no bare verb, pronoun or adverb."""
    if " " in phrase or not phrase:
        return bool(phrase) and not _opens_with_verb(phrase)
    word = phrase.lower()
    if len(word) < 2:
        return False
    verbal = phrase in FINITE or is_adverb(phrase) or (word[-3:] == "ing" and way(word))
    formed = word.endswith("ing") and word not in NOUNS_IN_ING and len(word) > _SHORT
    formed = formed or (word.endswith("ed") and word not in _NOUNS_IN_ED and len(word) > _SHORT)
    verbal = verbal or (formed and (phrase.islower() or word in _GETTING))
    return not (verbal or is_adjective(phrase) or word in _NO_NOUN)


def is_adjective(word: str) -> bool:
    """Whether a word in small letters ends as only adjectives do: "favorable"."""
    return word.islower() and word.endswith(_OF_ADJECTIVES) and word not in _NOUNS_IN_BLE


def _opens_with_verb(phrase: str) -> bool:
    """Whether a phrase is a verb with its object or adverbial: "affecting all of them"."""
    first, second, *rest = phrase.split()
    if first in _ASKING or first in FINITE:
        return True
    if first.endswith("ing") and second in DETERMINERS:
        return True  # of a sentence too: "Working our way up"
    formed = first.endswith("ing") and first not in NOUNS_IN_ING
    formed = formed or (first.endswith("ed") and first not in _NOUNS_IN_ED)
    if not (formed and first.islower() and first.isalpha() and len(first) > _SHORT):
        return False
    named = second[:1].isupper() and not any(plural(word) for word in rest if word.islower())
    return named or second in DETERMINERS or (second in PREPOSITIONS and second != "of")


def trimmed(phrase: str) -> str:
    """A phrase without adverbs and "himself" at its end; none of what begins with "him"."""
    parts = phrase.split()
    if len(parts) > 1 and parts[0].lower() in _SOMEBODY:
        return ""
    clause = "that" in parts  # whose verb an adverb may belong to
    while len(parts) > 1 and (
        parts[-1] in _TRAILING or (parts[-1].islower() and is_adverb(parts[-1]) and not clause)
    ):
        parts.pop()
    return " ".join(parts)


_SOMEBODY = words("him them me us he she they we i it")
_TRAILING = words(
    "here there already alone ahead longer far himself herself itself themselves instead too again "
    "now then - – —"
)


def is_adverb(word: str) -> bool:
    """Whether a word ends as adverbs do and is no noun that does: "family"."""
    return word.endswith("ly") and word.lower() not in _NOUNS_IN_LY


_NOUNS_IN_LY = words(
    "family supply assembly rally monopoly bully ally reply anomaly italy july fly"
)
_ASKING = words("what who whom whether how why not")
_OF_ADJECTIVES = ("able", "ible", "less", "astic")
_NOUNS_IN_BLE = words("table cable vegetable constable crucible timetable stable unless")
_SHORT = 4
NOUNS_IN_ING = words(
    """
    spending housing funding building training meeting hearing ruling filing lending borrowing
    bidding trading mining fishing farming drilling shipping banking advertising marketing spring
    string swing sibling ceiling rating offering holding opening wedding funding evening morning
    painting landing crossing warning clothing dwelling earning saving shooting bombing killing
    stabbing beating everything anything something nothing flooding grazing logging policing
    gambling betting teaching nursing parking questioning flowering
    """
)
_NOUNS_IN_ED = words("speed breed creed greed steed injured wounded accused unemployed undecided")
_GETTING = words("getting counting going coming")
_NO_NOUN = (STOP - NOUNS_TOO) | words(
    """
    other far private ran flew fired based said aged exactly roughly nearly almost barely some there
    next last first high low new old best worst better worse
    vast broad mere whopping staggering massive
    longer shorter harder easier tougher weaker stronger larger smaller bigger fewer
    outside inside well possible tied
    a.m p.m a.m. p.m.
    year month week quarter
    let perhaps maybe soon possibly themselves himself herself itself ourselves yourself myself
    nevertheless moreover furthermore instead indeed thus using additional another extra
    bought sold
    """
)
_ANY = {"money": "sum of money", "time": "time", "share": "share"}
_MEASURING = {
    "distance": words("mile kilometre kilometer block"),
    "length": words("metre foot inch yard centimetre millimetre"),
    "temperature": words("celsius fahrenheit"),
    "weight": words("ton tonne pound kilogram gram ounce"),
    "amount": words("litre gallon barrel bushel"),
}


def of_nothing_said(dimension: str, unit: str | None) -> str:
    """What a figure says whose clause says nothing: what it measures, else what it counts."""
    if dimension != "measure" or not unit:
        return _ANY.get(dimension) or unit or ""
    name = unit.split("/")[0].lower().split()[-1]
    return next((said for said, names in _MEASURING.items() if name in names), unit)


def noun_only(of: str) -> str:
    """What a counted thing says without what was done to it: "jobs promised" → "jobs".

    Where they are is no deed, and stays: "troops deployed within Osk" → "troops within Osk".
    """
    parts = of.split()
    for k in range(1, len(parts)):
        done = parts[k] in DONE or (parts[k].endswith("ed") and parts[k].islower())
        if done and any(plural(part.lower()) for part in parts[:k]):
            left = len(parts) if _is_place(parts[k + 1 :]) else k
            return " ".join((*parts[:k], *parts[k + 1 : left]))
    return of


def _is_place(parts: Sequence[str]) -> bool:
    """Whether words say in what country or town, and no more."""
    if parts[:1] not in _IN:
        return False
    named = parts[1 + (parts[1:2] == ["the"]) :]
    named = named[named[:1] != [] and named[0].endswith("ern") :]
    return bool(named) and all(
        part[0].isupper() and part.isalpha() and part.lower() not in MONTHS for part in named
    )


_IN = ["in"], ["within"], ["inside"], ["across"]
