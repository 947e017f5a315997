"""Rates: what a figure is told for each of.

The one idea: the noun of a rate follows the unit after "a", "per" or a slash, a few words on where
the thing measured stands in between ("2 million barrels of oil a day"), or stands at the end of the
clause as "each year". An exchange rate has the currency it is told for before it or after "to".
The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import counted, units
from summarize.reading.figures.unittable import Dimension
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import HYPHENS, Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import singular

PER = words(
    """
    fortnight weekend dozen annum second minute hour day week month quarter year night weekend share
    barrel
    gallon pound ounce ton tonne person head capita household student pupil piece mile
    kilometer kilometre acre hectare foot litre liter unit bushel vote gram kilogram kilo
    kilowatt-hour game episode mwh family voter worker employee customer vehicle car ticket
    passenger patient child plate copy session shift trip visit couple season room seat bottle cup
    carat bag box dose bale pack page speech decade
    """
)
_ADVERBS = {"annually": "year", "yearly": "year", "daily": "day", "monthly": "month",
            "weekly": "week", "hourly": "hour", "nightly": "night"}  # fmt: skip
RATED = frozenset({"time", "night", "hour", "day", "minute"})  # times a day; hours a week


_PLAIN = {"annum": "year", "kilo": "kilogram"}


def of_figure(
    tokens: Tokens, first: int, last: int, unit: str, dimension: Dimension
) -> tuple[str, int] | None:
    """What a figure at tokens ``first`` to ``last`` is a rate of, and the token after it.

    Args:
        tokens: The passage.
        first: The first token of the amount.
        last: The token after its unit.
        unit: The name of its unit.
        dimension: Its dimension.
    """
    if tokens.word[first - 1] == "=" and tokens.word[first - 2] == "1":
        currency = units.currency_before(tokens, first - 2)
        return (currency[0], last) if currency else None
    end = last + (tokens.word[last] in ("more", "less", "extra"))
    return rate(tokens, end, unit, dimension) or _each(tokens, last, dimension)


def _each(tokens: Tokens, last: int, dimension: Dimension) -> tuple[str, int] | None:
    """The period of "600,000 people use the crossing each year"."""
    if dimension not in ("count", "money", "measure"):
        return None
    if tokens.word[last] in ("for", "to") and tokens.word[last + 1] in ("each", "every"):
        j = last + 2 + 2 * (tokens.words[last + 2 : last + 4] == ["of", "the"])
        owner = tokens.word[j][:-2]
        if tokens.word[j][-2:] in ("'s", "’s") and owner in _PERIODS:
            return owner, last  # "$38,000 for each day's delay"
        noun = counted.head(tokens, j, one=True)  # "60,000 pesos for each lost house"
        return (units.named(noun.name)[0], last) if noun else None
    if _EACH.isdisjoint(tokens.words[last : last + _CLAUSE]):
        return None
    for j in range(last, min(last + _CLAUSE, len(tokens) - 1)):
        word = tokens.words[j]
        if word in _EACH and tokens.words[j + 1] in _PERIODS:
            return tokens.words[j + 1], last
        if not word[0].isalpha() or word in ("and", "but", "who", "which", "that"):
            return None
    return None


_CLAUSE = 9
_EACH = frozenset(["each", "every"])


def rate(tokens: Tokens, i: int, unit: str, dimension: Dimension) -> tuple[str, int] | None:
    """The "per" part of a rate at token ``i`` or a few words on: its noun and the token after it.

    "a day", "per share", "-a-barrel", "annually"; and for periods of time also beyond what is
    measured: "2 million barrels of oil a day".
    """
    word = tokens.word[i]
    found = None
    if word in _RATING or word in HYPHENS:
        found = _rate_at(tokens, i, unit, dimension)
    if found or word != "of" or dimension not in ("count", "measure"):
        return found
    for j in range(i + 1, min(i + 6, len(tokens))):
        if tokens.words[j] in _PER_WORDS and tokens.words[j - 1] not in functionwords.PREPOSITIONS:
            found = _rate_at(tokens, j, unit, dimension)
            plain = tokens.words[j] == "per"
            return found if found and (plain or found[0] in _PERIODS) else None
        if not tokens.words[j][0].isalpha() and not tokens.joined(j):  # "of CO2 per kilometre"
            return None
    return None


_BASES = frozenset({"100", "1,000", "1000", "10,000", "100,000", "1m", "1", "million"})


def _per_so_many(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The round number that a rate is told for: "18 cases per 100,000 people"."""
    last = i + 1 + (tokens.word[i + 1] in ("million", "thousand", "hundred"))
    noun = counted.head(tokens, last) if tokens.word[last][:1].isalpha() else None
    end = noun.last if noun else last
    base = " ".join(tokens.words[i:last])
    return (f"{base} {noun.name}" if noun else base), end


_PER_WORDS = words("a an per each every")
_RATING = _PER_WORDS | {"to", "apiece", "/", *_ADVERBS}
_PERIODS = words("fortnight weekend second minute hour day week month year night")
_OFFSETS = words("earlier ago later before after old")


_SYMBOLS = {
    "t": "metric ton", "mt": "metric ton", "kg": "kilogram", "g": "gram", "lb": "pound",
    "oz": "ounce", "l": "litre", "bbl": "barrel", "b": "barrel", "y": "year", "yr": "year",
    "mo": "month", "d": "day", "h": "hour", "hr": "hour", "s": "second", "km": "kilometre",
    "mwh": "megawatt-hour", "kwh": "kilowatt-hour", "ha": "hectare", "gb": "gigabyte",
}  # fmt: skip


def _rate_at(tokens: Tokens, i: int, unit: str, dimension: Dimension) -> tuple[str, int] | None:
    j = i + 1 if tokens.hyphen(i) else i
    word = tokens.word[j]
    if dimension == "money" and word == "to" and tokens.word[j + 1] in ("the", "a"):
        base = units.measured(tokens, j + 2)  # "10.59 crowns to the dollar"
        return (base.name, base.last) if base and base.dimension == "money" else None
    if word in _ADVERBS and dimension != "time":
        return _ADVERBS[word], j + 1
    if word == "per" and dimension == "count" and tokens.word[j + 1] in _BASES:
        return _per_so_many(tokens, j + 1)
    if word == "apiece":
        return "piece", j + 1
    if word not in _PER_WORDS and word != "/":
        return None
    if word not in ("per", "/") and dimension == "time" and unit not in RATED:
        return None
    j += 2 if tokens.hyphen(j + 1) else 1
    if word in ("a", "an") and tokens.word[j + 1] in _OFFSETS:  # "512 million a year earlier"
        return None
    return _base(tokens, j, word, dimension)


def _base(tokens: Tokens, j: int, per: str, dimension: Dimension) -> tuple[str, int] | None:
    """What a rate is told for each of: "per square metre", "€15/t", "152 yen per dollar".

    Args:
        tokens: The passage.
        j: The token after "per" or what stands for it.
        per: That word.
        dimension: What the figure measures.
    """
    noun = tokens.word[j]
    compound = noun in ("square", "sq", "cubic", "metric") or tokens.hyphen(j + 1)
    measure = units.measured(tokens, j) if compound else None  # "per megawatt-hour"
    if measure:
        return measure.name, measure.last
    if per == "/" and tokens.joined(j - 1) and tokens.joined(j):
        printed = tokens.printed(j, j + 1)
        short = _SYMBOLS.get(noun) or (printed if printed.isupper() and len(noun) > 1 else None)
        if short:  # "€15/t", "$5,400/FEU"
            return short, j + 1
    if noun in PER and not (compound and per in ("a", "an")):  # "a game-changer"
        return _PLAIN.get(noun, noun), j + 1
    base = units.measured(tokens, j) if per == "per" and dimension == "money" else None
    if base and base.dimension == "money":
        return base.name, base.last  # "152 yen per dollar"
    return (singular(noun), j + 1) if per == "per" and noun[:1].isalpha() else None
