"""What a figure is about: a few of the article's own words that stand alone.

The one idea: a counted thing says it itself, with what qualifies it; a measure says it in the
words it modifies ("a $3 million contract") or that follow it ("12 percent of drivers"), or in the
noun before "of" ("a depth of 11 km"); else the subject of its clause does. The phrase is a noun
phrase of the article's own words, of which auxiliaries are left out ("people [were] treated for
burns"), and holds no number.
"""

from __future__ import annotations

from summarize.reading.changes import way
from summarize.reading.functionwords import (
    AUXILIARIES,
    DETERMINERS,
    NOUNS_TOO,
    PREPOSITIONS,
    STOP,
    VERBS,
)
from summarize.reading.lexemes import Tokens
from summarize.reading.lexicon import words
from summarize.reading.numberwords import stated
from summarize.reading.standalone import DONE, FINITE

_LONGEST = 11
_CLAUSE_WORDS = words(
    """
    and or but nor that who which whom whose when while where if because although though so than
    he she it we they i you as after before since until not ago later earlier compared versus
    """
)
_NEVER_FIRST = VERBS | AUXILIARIES | PREPOSITIONS
_ENDS_PHRASE = (AUXILIARIES | VERBS | _CLAUSE_WORDS) - NOUNS_TOO
_LOOSE_ENDS = (
    PREPOSITIONS
    | DETERMINERS
    | words("and or but not also just only even still then now compared saying that who which")
    | words("least most worth now")
)
_LOOSE_STARTS = words(
    """
    the a an and or but so while when that of in by to for with at on among amid over after during
    through from if because though although also then now as where which who meanwhile however
    still yet it they he she we you i this these those his her its their compared saying coming
    about according said says told adding added under without only more further fewer
    """
)
_LOOSE_OPENINGS = _LOOSE_STARTS | {"“", '"', "‘", "'"}
_ASIDE = words(
    """
    short ahead east west north south northeast northwest southeast southwest away high low warmer
    colder lower higher later earlier wide deep long tall last next this late early forward
    afterward down up off behind old
    """
)
_NO_THING = STOP | _ASIDE
_MONTHS = words(
    """
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec
    """
)
_NO_MEANS = _MONTHS | STOP  # "in cash" says what a sum is, "in May" does not
_PERIODS = words("second minute hour day week month quarter year season")
_DETERMINERS = DETERMINERS - {"such"}
_HOLLOW = words("average total maximum minimum lot number rate sum kind sort")
_NOT_DONE = words(
    "needed totaled reached remained numbered estimated lasted turned aged used raised"
)
_DOING = {
    "killing": "killed", "injuring": "injured", "wounding": "wounded", "damaging": "damaged",
    "destroying": "destroyed", "arresting": "arrested",
    "displacing": "displaced", "trapping": "trapped",
}  # fmt: skip
_TITLES = words("mr mrs ms dr sen rep gov gen lt col st prof rev jr sr")


def measured(tokens: Tokens, begin: int, last: int, floor: int, *, share: bool) -> str:
    """What a figure with a unit of measure is about; empty if its clause does not say.

    Args:
        tokens: The passage.
        begin: First token of the figure.
        last: The token after its unit.
        floor: The token after the figure before it, beyond which nothing belongs to this one.
        share: A percentage: what the share does is part of what it says ("said they would vote").
    """
    i = last + 1 if tokens.hyphen(last) else last
    after = tokens.word(i)
    if after == "of":
        phrase = rightward(tokens, i + 1)
        if phrase:
            return phrase
    elif after[:1].isalpha() and after not in _NO_THING and not after.endswith("ly"):
        phrase = rightward(tokens, i)
        if phrase:
            return phrase
    if after in ("more", "less") and share and tokens.word(i + 1) == "for":
        return rightward(tokens, i + 2)
    if after == "worth" and tokens.word(i + 1) == "of":
        return rightward(tokens, i + 2)
    if after == "in" and not share and tokens.word(i + 1) not in _NO_MEANS:
        phrase = rightward(tokens, i + 1)  # "$2,350 in cash"
        if phrase.islower():
            return phrase
    return before_of(tokens, begin) or before_by(tokens, begin) or leftward(tokens, begin, floor)


def before_by(tokens: Tokens, i: int) -> str:
    """What a change by a figure changes: "raises the levy by 6 percent"."""
    if tokens.word(i - 1) != "by":
        return ""
    first = i - 1
    while first > 0 and _nominal(tokens, first - 1) and not way(tokens.words[first - 1]):
        first -= 1
    if first < i - 1 and way(tokens.word(first - 1)):  # "would reduce use by 11 percent"
        return _trimmed(tokens, first, i - 1)
    for j in range(i - 2, max(i - 10, -1), -1):
        if tokens.words[j] in DETERMINERS:
            return _subject(tokens, j + 1, i - 1)
        if not tokens.words[j][0].isalpha():
            break
    return ""


def _subject(tokens: Tokens, first: int, last: int) -> str:
    """The noun phrase from token ``first`` up to its verb, at most to token ``last``."""
    stop = first
    while stop < last:
        word = tokens.words[stop]
        done = word.endswith("ed") and not tokens.hyphen(stop - 1)
        verb = word in AUXILIARIES or word in VERBS or done or way(word)
        if (
            stop > first
            and (verb or tokens.word(stop + 1) in _DETERMINERS)
            and (word not in PREPOSITIONS)
        ):
            break
        if word in AUXILIARIES or (stop > first and _acts(tokens, stop)):
            break
        stop += 1
    return _trimmed(tokens, first, min(stop, first + _LONGEST))


def noun_before(tokens: Tokens, last: int) -> str:
    """The noun with its modifiers that ends before token ``last``."""
    first = last
    while first > 0 and last - first < 4 and _nominal(tokens, first - 1):
        first -= 1
    return _trimmed(tokens, first, last)


def before_of(tokens: Tokens, i: int) -> str:
    """The noun before "of" at the figure: "at a depth of 11 km", "temperatures near 8 degrees"."""
    last = i - 1
    if tokens.word(last) != "of" and not (tokens.word(last) + "?").startswith("temperature"):
        return ""
    last += tokens.word(last) != "of"
    phrase = noun_before(tokens, last)
    return "" if phrase.lower() in _HOLLOW else phrase


def _nominal(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    return word[0].isalpha() and (word not in STOP or word in NOUNS_TOO) and not stated(word)


def rightward(tokens: Tokens, i: int, head: int = 0) -> str:
    """The noun phrase with its qualifying phrases from token ``i``; ``head``: after its noun."""
    first = i
    for k in range(i, head):
        if stated(tokens.words[k]):
            i = k + 1  # "three [Su-34] bombers"
            while i < head and (not tokens.words[i].isalpha() or tokens.joined(i)):
                i += 1
    if i >= head > 0:
        return tokens.printed(first, head)  # "two [F-35s]"
    phrase, j = _until(tokens, i, head=head)
    if not phrase:
        return ""
    k = j
    while tokens.word(k) in _PASSIVE and k < j + 3:
        k += 1
    done = tokens.word(k)
    if phrase and k > j and (done in DONE or (done.endswith("ed") and done not in _NOT_DONE)):
        rest, _ = _until(tokens, k, past=True)
        return f"{phrase} {rest}" if rest else phrase
    return phrase


_PASSIVE = words("was were is are been being be have has had")


def counted_thing(tokens: Tokens, begin: int, i: int, head: int = 0) -> str:
    """The noun phrase at token ``i`` of a figure from ``begin`` on, with what was done to it.

    A verb in front turns into what it did: "injuring 16 people" → "people injured". Of a whole
    nothing is told by what a part of it did: "3 of the 14 witnesses had lied".
    """
    if _whole(tokens, begin):
        return _until(tokens, i, head=head)[0]
    phrase = rightward(tokens, i, head)
    verb = tokens.word(begin - 1)
    past = verb in ("killed", "hurt", "lost", "sold", "found", "shot") or (
        verb.endswith("ed") and verb not in _NOT_DONE
    )
    done = _DOING.get(verb) or (verb if past and len(verb) > 3 else "")
    return f"{phrase} {done}" if done and phrase and phrase.count(" ") < 3 else phrase


def _whole(tokens: Tokens, begin: int) -> bool:
    """Whether a figure is what a part is taken of: "3 of the [14 witnesses]"."""
    i = begin - 1
    while tokens.word(i) in _OWNING and i > begin - 3:
        i -= 1
    part = tokens.word(i - 1)
    return tokens.word(i) == "of" and i > 0 and (part in _PARTS or stated(part))


_OWNING = words("the its their his her our all those these")
_PARTS = words("half most some many few several none third quarter percent cent %")


def _until(tokens: Tokens, i: int, *, past: bool = False, head: int = 0) -> tuple[str, int]:
    """The phrase from token ``i`` to a clause word and the token there; ``past``: a verb first."""
    j, limit = max(i, head), min(len(tokens), max(i, head) + _LONGEST)
    while j < limit:
        word = tokens.words[j]
        if not (word[0].isalpha() or (j > i and (tokens.hyphen(j) or _abbreviates(tokens, j)))):
            break
        follower = tokens.word(j + 1)
        if word == "to" and follower not in DETERMINERS and not tokens.capital(j + 1):
            break  # "contributions to retire"
        if word in ("a", "an", "per", "each") and follower in _PERIODS:
            break
        if (word in _ENDS_PHRASE and not (past and j == i)) or stated(word):
            break
        if j > i and _acts(tokens, j):  # "trucks [carried 600 tonnes]"
            break
        j += 1
    end = j
    while end > i and tokens.words[end - 1] in _MONTHS and not tokens.word(end)[:1].isalpha():
        end -= 1  # the rest of a date
    return _trimmed(tokens, i, end), j


def clause(tokens: Tokens, i: int, floor: int) -> str:
    """What somebody does who goes by a pronoun before token ``i``: "led the country"."""
    j = i
    while j > max(floor, i - _LONGEST) and tokens.words[j - 1][0].isalpha():
        if tokens.words[j - 1] in _PEOPLE_SAID or stated(tokens.words[j - 1]):
            break
        j -= 1
    while j < i and (tokens.words[j] in AUXILIARIES or tokens.words[j] in _LOOSE_STARTS):
        j += 1
    phrase = _trimmed(tokens, j, i)
    return phrase if " " in phrase else ""


_PEOPLE_SAID = words("he she it they we i you who and but that which")


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether the verb at token ``i`` is no participle but has an object or stands finite."""
    word, after = tokens.words[i], tokens.word(i + 1)
    if word in FINITE or (word in NOUNS_TOO and (stated(after) or after in _HOW_MUCH)):
        return True
    done = word.endswith("ed") and not tokens.hyphen(i - 1)
    return done and (stated(after) or after in DETERMINERS or after in _SIGNS or after == "for")


_SIGNS = frozenset("$€£¥₹")
_HOW_MUCH = _SIGNS | words("about around nearly almost roughly over up more less between at")


def leftward(tokens: Tokens, i: int, floor: int = 0) -> str:
    """The subject of the clause that ends before token ``i``, else that of the passage."""
    j = i
    while j > floor and i - j < 2 * _LONGEST:
        word = tokens.words[j - 1]
        if word in ',;:?!()“”"—' or word in ("that", "but", "and", "while", "because"):
            break
        if word in _SAYING:
            break  # "the ministry said [it cost]", "the agency puts [the loss at]"
        if (word == "." and not _abbreviates(tokens, j - 1)) or stated(word):
            break
        j -= 1
    while j < i and tokens.words[j] in _LOOSE_STARTS:
        j += 1
    phrase = _subject(tokens, j, i)
    if phrase and not _verbal(phrase) and tokens.word(j + 1) not in DETERMINERS:
        return phrase
    thing = _object(tokens, j, i)
    if thing:
        return thing
    opening = _dateline(tokens, i)
    while opening < i and tokens.words[opening] in _LOOSE_OPENINGS:
        opening += 1
    near = tokens.words[opening : min(i, opening + 2 * _LONGEST)]
    said = not _SAYING.isdisjoint(near)  # it opens with who says it
    return rightward(tokens, opening) if opening < i and not said else ""


_SAYING = words(
    """
    said says say told tells showed shows show found finds estimated estimates estimate believes
    believed reported reports reporting warned warns claimed claims announced announces revealed
    reveals puts put thinks thought suggested suggests suggest indicated indicates added adds noted
    notes predicted predicts calculated calculates counted counts
    """
)


def _dateline(tokens: Tokens, i: int) -> int:
    """The token after a dateline ("PORT SELWYN, May 3 —"); the first where there is none."""
    if not tokens.words or not tokens.printed(0, 1).isupper():
        return 0
    for j in range(1, min(i, 14)):
        if tokens.words[j] in ("-", "–", "—"):
            return j + 1
    return 0


def _verbal(phrase: str) -> bool:
    """Whether a phrase begins with a verb or an adverb and so is no noun phrase."""
    first = phrase.split()[0]
    return first.islower() and (first in _NEVER_FIRST or first.endswith(("ed", "ly")))


def _object(tokens: Tokens, i: int, stop: int) -> str:
    """The object of the verb at token ``i``: "raises the levy by 6 percent"."""
    if tokens.word(i + 1) not in DETERMINERS and tokens.word(i + 1) in STOP:
        return ""
    j = i + 1
    while j < stop and (tokens.words[j] in DETERMINERS or _nominal(tokens, j) or tokens.hyphen(j)):
        j += 1
    return _trimmed(tokens, i + 1, j)


def _abbreviates(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) == "." and tokens.word(i - 1) in _TITLES


def _trimmed(tokens: Tokens, first: int, last: int) -> str:
    while first < last and (
        tokens.words[first] in _LOOSE_STARTS or not tokens.words[first][0].isalpha()
    ):
        first += 1
    while first < last and (
        tokens.words[last - 1] in _LOOSE_ENDS or not tokens.words[last - 1][0].isalpha()
    ):
        last -= 1
    if first >= last:
        return ""
    return " ".join(tokens.printed(first, last).split())
