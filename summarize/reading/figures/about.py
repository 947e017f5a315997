"""What a figure is about: a few of the article's own words that stand alone.

The one idea: a counted thing says it itself, with what qualifies it; a measure says it in the
words it modifies ("a $3 million contract") or that follow it ("12 percent of drivers"), or in the
noun before "of" ("a depth of 11 km"); else the subject of its clause does. The phrase is a noun
phrase of the article's own words, of which auxiliaries are left out ("people [were] treated for
burns"), and holds no number but in a word ("the second-largest maker").
"""

from __future__ import annotations

from summarize.reading.figures import ages, chunks, contests, spans, sums
from summarize.reading.figures.changes import way
from summarize.reading.figures.counted import EXTENDING
from summarize.reading.figures.liftings import lifting
from summarize.reading.figures.modifiers import QUOTES
from summarize.reading.figures.phrasing import NOT_DONE, rightward
from summarize.reading.figures.standalone import FINITE, is_adjective, is_adverb
from summarize.reading.figures.topics import SAYING, leftward
from summarize.reading.figures.unittable import Dimension
from summarize.reading.words.functionwords import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    STOP,
    VERBS,
    WEEKDAYS,
    has_not,
    uncontracted,
)
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import stated

_ASIDE = words(
    """
    short ahead east west north south northeast northwest southeast southwest away high low warmer
    colder lower higher later earlier wide deep long tall last next this late early forward
    afterward down up off behind old
    """
)
_NO_THING = STOP | _ASIDE | {"meaning"}
# "in cash" says what a sum is, "in May" does not
_NO_MEANS = chunks.MONTHS | STOP | {"exchange", "return"}
_BLOWING = words("tore blew hit shook struck lashed drove")
_LISTING = words(", and ( : with only every each")
_MARGIN = 8
_POINTING = words("that this those these")
_OF_WHAT = words("error living interest return growth change victory safety")
_HOLLOW = words("short average total maximum minimum lot number rate sum kind sort tune")
_DOING = {
    "killing": "killed", "injuring": "injured", "wounding": "wounded", "damaging": "damaged",
    "destroying": "destroyed", "arresting": "arrested",
    "displacing": "displaced", "trapping": "trapped",
}  # fmt: skip


def measured(tokens: Tokens, begin: int, last: int, floor: int, dimension: Dimension) -> str:
    """What a figure with a unit of measure is about; empty if its clause does not say.

    Args:
        tokens: The passage.
        begin: First token of the figure.
        last: The token after its unit.
        floor: The token after the figure before it, beyond which nothing belongs to this one.
        dimension: What it measures: of a percentage, what the share does is part of what it says
            ("said they would vote"); of a sum, what is done with it.
    """
    share = dimension == "share"
    if share and (whose := _of_share(tokens, begin, last)):
        return whose
    i = last + 1 if tokens.hyphen(last) else last
    after = tokens.word[i]
    verb = after in FINITE or after in VERBS or after.endswith("ed") or after in _BLOWING
    if verb and tokens.word[begin - 1] == "of" and (told := before_of(tokens, begin)):
        return told  # "winds of 90 mph tore off roofs"
    if after in EXTENDING and dimension == "measure" and chunks.nominal(tokens, begin - 1):
        return noun_before(tokens, begin)  # "a crater 12 metres wide"
    if dimension == "money" and (told := sums.done_by_somebody(tokens, last)):
        return told
    if told := _behind(tokens, begin, i, dimension):
        return told
    if dimension == "money" and (told := _priced(tokens, begin)):
        return told
    if dimension == "money" and (told := sums.done_with(tokens, begin, last)):
        return told
    if dimension == "time":
        if not ages.AGE.isdisjoint(tokens.words[max(0, begin - 3) : begin]):
            return ages.told(aged(tokens, begin))
        told = before_of(tokens, begin) or spans.spent(tokens, last)
        told = told or spans.done_in(tokens, begin, floor)
        if told or not spans.lasts(tokens, begin):
            return told
    told = before_of(tokens, begin) or before_by(tokens, begin) or _apposed(tokens, begin, last)
    return told or _moved(tokens, begin, floor, share) or leftward(tokens, begin, floor)


def _priced(tokens: Tokens, begin: int) -> str:
    """The thing right before what a sum is to it: "a house worth $5", "two jets valued at $9"."""
    i = begin - 1
    if tokens.word[i] == "at" and tokens.word[i - 1] in ("valued", "priced"):
        i -= 1
    elif tokens.word[i] not in _PRICING:
        return ""
    owned = tokens.word[i - 1].endswith(("'s", "’s"))  # "she's worth $9"
    return "" if owned or not chunks.nominal(tokens, i - 1) else noun_before(tokens, i)


_PRICING = words("worth costing totaling totalling")


def _of_share(tokens: Tokens, begin: int, last: int) -> str:
    """Whose share it is, or what its margin is of, where the words around it say so."""
    race = contests.race(tokens, begin, last)
    if race and (whose := contests.told(tokens, race, _who_leads(tokens, race.verb))):
        return whose
    if whose := _holder(tokens, begin):
        return whose
    if tokens.word[begin - 1] != "of" and (whose := _share_that(tokens, last)):
        return whose  # but "growth of 3 percent is expected"
    if tokens.word[last] == "for" and tokens.word[begin - 1] in _COMPARING:
        rival = last + 1
        while tokens.capital(rival):
            rival += 1
        if rival > last + 1:  # "compared with 27 percent for Roe"
            return chunks.trimmed(tokens, last + 1, rival)
    # "two percent plus or minus margin of error"
    return "margin of error" if "error" in tokens.words[last : last + _MARGIN] else ""


def _behind(tokens: Tokens, begin: int, i: int, dimension: Dimension) -> str:
    """What the words from token ``i``, behind a figure and its unit, say that it is of."""
    after = tokens.word[i]
    if after in (tokens.word[i + 2], tokens.word[i + 4]) and after in chunks.PERIODS:
        return ""  # "rose 4 percent year on year"
    if after == "of":
        if phrase := rightward(tokens, i + 1 + (tokens.word[i + 1] in _POINTING)):
            return phrase
    elif after[:1].isalpha() and uncontracted(after) not in _NO_THING and not is_adverb(after):
        phrase = rightward(tokens, i)
        judged = is_adjective(phrase) and dimension == "share"
        if phrase and not judged and (" " in phrase or not phrase.endswith("ed")):
            return phrase  # not "20 percent contained"
        listed = dimension in ("share", "money") and tokens.word[begin - 1] in _LISTING
        if judged or (phrase and listed):
            return f"{dimension} {phrase}"  # "15% enthusiastic and 24% satisfied"
    if after in ("more", "less") and dimension == "share" and tokens.word[i + 1] == "for":
        return rightward(tokens, i + 2)
    if after == "worth" and tokens.word[i + 1] == "of":
        return rightward(tokens, i + 2)
    if after == "in" and dimension == "money" and tokens.word[i + 1] not in _NO_MEANS:
        phrase = rightward(tokens, i + 1)  # "$2,350 in cash"
        return phrase if phrase.split(" ")[0].islower() else ""
    return ""


def _apposed(tokens: Tokens, begin: int, last: int) -> str:
    """The noun that a figure between dashes says again: "a heavy fine — $205 million — for"."""
    if tokens.word[begin - 1] == "(" and tokens.word[last] == ")":
        thing = noun_before(tokens, begin - 1)  # "tight margins (around 4 percent)"
        return thing if chunks.nominal(tokens, begin - 2) else ""
    dash = begin - 1
    if tokens.word[dash] not in _DASHES or tokens.word[last] not in _DASHES or tokens.joined(dash):
        return ""
    return noun_before(tokens, dash - (tokens.word[dash - 1] in QUOTES))


_DASHES = frozenset("-–—")


def _moved(tokens: Tokens, begin: int, floor: int, share: bool) -> str:
    """What a verb with an object moves: "cut food rations 20 percent", "raised it to 5 euros"."""
    end = begin - (tokens.word[begin - 1] == "to")
    verb = lifting(tokens, end, floor) if share or end < begin else None
    if verb is None or verb == end - 1:
        return ""
    thing = chunks.phrase(tokens, verb + 1 + (tokens.words[verb + 1] in DETERMINERS))[0]
    return thing if thing.islower() else ""


def aged(tokens: Tokens, begin: int) -> str:
    """Who stands before an age: "people between the ages of 18 and 29", "Ada Roe, 44"."""
    i = begin
    while tokens.word[i - 1] in _BEFORE_AGE:
        i -= 1
    while tokens.word[i - 1] in _WHEN:
        i -= 1  # "who died [on Friday] at age 74": an age is no day's
    if tokens.word[i - 1] in _DYING:
        return _who_leads(tokens, i - 1)
    told = ages.AGE.isdisjoint(tokens.words[i:begin])
    return leftward(tokens, begin - 1) if told else noun_before(tokens, i)


_BEFORE_AGE = ages.AGE | words("of the between from over under at , — – -")
_WHEN = WEEKDAYS | words("on last yesterday today early late")
_DYING = words("died dies dead")


def _holder(tokens: Tokens, begin: int) -> str:
    """Who is named right before a share: "followed by Roe with 20 percent", "Roe, who has 44"."""
    i = begin - 1
    if tokens.word[i] in _HAVING and tokens.word[i - 1] == "who":
        return _who(tokens, i - 1)
    first = _named(tokens, i)
    named = tokens.word[i] in ("with", "at") and first < i
    by = tokens.word[first - 1] in ("by", ";", "and", ",")
    return chunks.trimmed(tokens, first, i) if named and by and first > 1 else ""


def _share_that(tokens: Tokens, last: int) -> str:
    """What a share does of which nothing is told but that: "54 percent said they were happy"."""
    last += tokens.word[last] == "who"
    word = tokens.word[last]
    verbal = word in AUXILIARIES or word in VERBS or word in _ANSWERING
    if not verbal or word in ("than", "support", "need", "cost", "work", "call", "report"):
        return ""
    j = last
    while j < min(len(tokens), last + _PREDICATE):
        word = tokens.words[j]
        inside = word[0].isalpha() or tokens.hyphen(j) or chunks.abbreviates(tokens, j)
        if not inside or word in _CLAUSE_OVER or stated(word):
            break
        j += 1
    told = tokens.words[last:j]
    while told and told[-1] in _LOOSE:
        told.pop()
    if len(told) < _TWO and word not in _ANSWERING:
        return ""
    that = "" if tokens.words[last].endswith("ing") else "that "
    return f"share {that}{tokens.printed(last, last + len(told))}"


_COMPARING = words("with to against versus vs")
_HAVING = words("has had have got gets received receives won wins holds held")
_ANSWERING = words(
    "saying believing "
    "preferred chose favored favoured opposed supported disapproved approved agreed disagreed "
    "approve disapprove agree disagree"
)
_PREDICATE = 14
_CLAUSE_OVER = words("and but while although though when whereas because")
_LOOSE = PREPOSITIONS | DETERMINERS | words("or that about than compared")
_TWO = 2


def _who_leads(tokens: Tokens, verb: int) -> str:
    """The subject of the verb of a race, "who" led back to who is meant."""
    return _who(tokens, verb - 1) if tokens.word[verb - 1] == "who" else leftward(tokens, verb)


def _who(tokens: Tokens, i: int) -> str:
    """Who "who" at token ``i`` is: a name, or the noun with its modifiers."""
    last = i - (tokens.word[i - 1] == ",")
    first = _named(tokens, last)
    return chunks.trimmed(tokens, first, last) if first < last else noun_before(tokens, last)


def _named(tokens: Tokens, last: int) -> int:
    """The first token of the name that ends before token ``last``; ``last`` if none does."""
    first = last
    while tokens.capital(first - 1) or chunks.abbreviates(tokens, first - 1):
        first -= 1
    return first


def before_by(tokens: Tokens, i: int) -> str:
    """What a change by a figure changes: "raises the levy by 6 percent"."""
    if tokens.word[i - 1] != "by":
        return ""
    first = i - 1
    while first > 0 and chunks.nominal(tokens, first - 1) and not way(tokens.words[first - 1]):
        first -= 1
    if first < i - 1 and way(tokens.word[first - 1]):  # "would reduce use by 11 percent"
        return chunks.trimmed(tokens, first, i - 1)
    for j in range(i - 2, max(i - 10, -1), -1):
        if tokens.words[j] in DETERMINERS and not tokens.word[j - 1].endswith("ing"):
            return chunks.subject(tokens, j + 1, i - 1)
        if not tokens.words[j][0].isalpha() or tokens.words[j] in ("and", "but", "while"):
            break
    return ""


def noun_before(tokens: Tokens, last: int) -> str:
    """The noun with its modifiers that ends before token ``last``."""
    first = last
    while first > 0 and last - first < 4 and chunks.nominal(tokens, first - 1):
        if tokens.word[first - 1] == "enough" or tokens.word[first - 1] in FINITE:
            break  # "the fund [manages] assets"
        first -= 1
    hyphen = last - first > 1 and tokens.hyphen(first - 1) and tokens.joined(first - 1)
    if hyphen and stated(tokens.word[first - 2]):
        first += 1  # "a two-year [contract]"
    return chunks.trimmed(tokens, first, last)


def before_of(tokens: Tokens, i: int) -> str:
    """The noun before "of" at the figure: "at a depth of 11 km", "temperatures near 8 degrees"."""
    last = i - 1
    if tokens.word[last] != "of" and not (tokens.word[last] + "?").startswith("temperature"):
        return ""
    last += tokens.word[last] != "of"
    phrase = noun_before(tokens, last)
    if tokens.word[last - 1] in _OF_WHAT and tokens.word[last - 2] == "of":
        phrase = f"{noun_before(tokens, last - 2)} of {phrase}"  # "a margin of error of 3 points"
    return "" if phrase.lower() in _HOLLOW else phrase


def counted_thing(tokens: Tokens, begin: int, i: int, head: int = 0) -> str:
    """The noun phrase at token ``i`` of a figure from ``begin`` on, with what was done to it.

    A verb in front turns into what it did: "injuring 16 people" → "people injured". Of a whole
    nothing is told by what a part of it did: "3 of the 14 witnesses had lied".
    """
    if _whole(tokens, begin):
        return chunks.phrase(tokens, i, head=head)[0]
    phrase = rightward(tokens, i, head)
    done = _done(tokens, begin - 1)
    if not done or not phrase or phrase.count(" ") > _LONG:
        return phrase
    parts = phrase.split(" ")
    place = next((k for k, part in enumerate(parts) if k and part in _PLACING), len(parts))
    return " ".join((*parts[:place], done, *parts[place:]))  # "people [killed] in Osk", "last year"


def _done(tokens: Tokens, i: int) -> str:
    """What the verb at token ``i`` did to what follows; empty where it did not, or only may."""
    verb = tokens.word[i]
    past = verb in ("killed", "hurt", "lost", "sold", "found", "shot") or (
        len(verb) > 3 and verb.endswith("ed") and verb not in NOT_DONE and verb not in SAYING
    )
    if verb in _DOING or not past:
        return _DOING.get(verb, "")
    before = tokens.words[max(0, i - 3) : i]
    return "" if any(word in _OPEN or has_not(word) for word in before) else verb


_LONG = 2  # spaces
_PLACING = words("in at on near across outside inside from last this")
_OPEN = words("not never would could may might should")


def _whole(tokens: Tokens, begin: int) -> bool:
    """Whether a figure is what a part is taken of: "3 of the [14 witnesses]"."""
    i = begin - 1
    while tokens.word[i] in _OWNING and i > begin - 3:
        i -= 1
    part = tokens.word[i - 1]
    return tokens.word[i] == "of" and i > 0 and (part in _PARTS or stated(part))


_OWNING = words("the its their his her our all those these")
_PARTS = words("half most some many few several none third quarter percent cent %")
