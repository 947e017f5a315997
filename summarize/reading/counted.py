"""The noun that a number counts.

The one idea: without a parser, an English noun phrase still shows its head. Right of a number
stand modifiers and then the first plural; function words, verbs and punctuation end it. The word
lists are our own compilation.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading import units
from summarize.reading.functionwords import AUXILIARIES, NOUNS_TOO, PREPOSITIONS, STOP, VERBS
from summarize.reading.lexemes import HYPHENS, Tokens, is_digits
from summarize.reading.lexicon import words
from summarize.reading.numberwords import ORDINALS, SCALES, stated
from summarize.reading.plurals import COLLECTIVE, plural, singular

_SKIPPED = words(
    """
    most least more other additional extra further straight consecutive successive back earlier
    """
)
SURVIVORS = words(
    """
    dead killed wounded injured missing hospitalized hurt arrested detained charged rescued
    sentenced convicted evacuated stranded saved
    """
)
_MEMBERS = words("crew board family staff council cabinet committee jury gang faculty team")
_REACH = 8


class Noun(NamedTuple):
    """A counted noun: its plain singular and the token after its head."""

    name: str
    last: int


def head(tokens: Tokens, i: int, *, one: bool = False) -> Noun | None:
    """The head of the noun phrase at token ``i``; ``one``: it may be a singular noun."""
    while tokens.word(i) in _QUOTES and not tokens.capital(i + 1):  # "nine “random” samples"
        i += 1
    if tokens.word(i) in SURVIVORS:
        follower = i + 1 + (tokens.word(i + 1) in _QUOTES)
        if not plural(tokens.word(follower)):
            return Noun("person", i + 1)
    if _plays(tokens, i):
        return Noun(singular(tokens.words[i]), i + 1)
    candidate: int | None = None
    inner = 0  # where a number inside the phrase begins, which is a figure of its own
    j, count, size = i, 0, len(tokens)
    while j < size and count < _REACH:
        word = tokens.words[j]
        if j > i and word in _JOINING and (tokens.hyphen(j) or _linked(tokens, i, j, one=one)):
            j += 1
            continue
        joint = tokens.word(j + 1)[:1]
        coded = (
            _code(tokens, i, j)
            if word[0].isdecimal() or joint.isdecimal() or joint in HYPHENS
            else 0
        )
        if coded:
            if tokens.words[coded - 1] == "s":  # "20 F-16s"
                return Noun(tokens.printed(j, coded - 1), coded)
            j = coded
            continue
        if not word[0].isalpha() or (stated(word) and not (word.startswith("quarter") and j > i)):
            past = 0 if one and word in _SIGNS else _measure(tokens, j)
            if not past:
                break
            if word not in ORDINALS and tokens.word(past - 1) not in _NO_MEASURES:
                inner = inner or j
            j = past
            continue
        if j > i and _plays(tokens, j):
            return Noun(singular(word), j + 1)
        if (
            word in STOP
            and not (j > i and tokens.hyphen(j - 1))
            and not (
                j == i
                and (word in _SKIPPED or _participle(tokens, j) or (one and word in NOUNS_TOO))
            )
        ):
            break
        count += 1
        if word == "times" and j == i:  # "14 times earnings"
            return Noun("time", j + 1)
        if plural(word):
            if candidate is not None and word in SURVIVORS:  # "three other Norvians dead"
                break
            if j > i and _adverb(tokens.words[j - 1]):  # "1,800 hardly matters"
                break
            modifies = _modifies(tokens, j, one=one)
            owns = tokens.word(j + 1) in ("'", "’") and tokens.joined(j + 1)
            if owns and not _quoted(tokens, i):  # "two boys' bodies"
                j += tokens.word(j + 2)[:1].isalpha()
            elif tokens.hyphen(j + 1) and tokens.joined(j + 1):
                pass
            elif not tokens.capital(j) and not modifies:
                return Noun(_compound(tokens, j, singular(word)), inner or j + 1)
            elif not modifies:
                candidate = j
        elif candidate is not None and (word.endswith("ed") or j - candidate > 2):
            break
        j += 1
    if candidate is not None:
        printed = tokens.printed(candidate, candidate + 1)
        return Noun(singular(printed), inner or candidate + 1)
    if one and j > i and tokens.words[j - 1][0].isalpha() and tokens.words[j - 1] not in _SKIPPED:
        return _first_noun(tokens, i, j)
    return None


def _code(tokens: Tokens, i: int, j: int) -> int:
    """The token after a name with a number that modifies the noun to come; 0 if there is none.

    "12 F-16 jets", "31 M1 Abrams tanks", and from its second word on "18 Leopard 2 tanks".
    """
    word = tokens.words[j]
    if j > i and is_digits(word) and tokens.capital(j - 1) and tokens.words[j - 1].isalpha():
        k = j + 1 + (tokens.joined(j + 1) and tokens.word(j + 1).isalpha())  # "Type 054A"
        after = tokens.word(k)
        named = len(word) <= _CODE and after[:1].isalpha() and after not in STOP
        return k if named and not tokens.joined(j) else 0
    if not (word.isalpha() and tokens.capital(j)):
        return 0
    k = j + 1 + tokens.hyphen(j + 1)
    if not (is_digits(tokens.word(k)) and tokens.joined(k) and len(word) <= 2 * _CODE):
        return 0
    if k == j + 1 and len(word) > _CODE:
        return 0
    k += 1
    while tokens.joined(k) and tokens.word(k).isalnum():  # "T-72B3", "F-16s"
        k += 1
    return k


_CODE = 3


def _plays(tokens: Tokens, i: int) -> bool:
    """Whether a form of a verb is a noun after all: "37 runs", "six sold-out shows in May"."""
    after = tokens.word(i + 1)
    if tokens.word(i) not in _VERBS_TOO or stated(after):  # "a two-thirds majority needs 134"
        return False
    return (
        not after[:1].isalpha()
        or after.endswith("ing")
        or after in PREPOSITIONS
        or after in AUXILIARIES
        or after == "and"
    )


_VERBS_TOO = words("runs wins shows works hits holds leads turns calls losses needs")
_QUOTES = frozenset("“\"‘”’'")
_LINKS = words("and or , & ”")
_JOINING = HYPHENS | _QUOTES | _LINKS


def _linked(tokens: Tokens, i: int, j: int, *, one: bool) -> bool:
    """Whether token ``j`` only joins modifiers: "past and present staff", "smaller, poorer towns".

    Two nouns that are joined are two things ("one man and five women"), so what stands on either
    side must not be a plural, nor a verb.
    """
    word, before, after = tokens.words[j], tokens.words[j - 1], tokens.word(j + 1)
    if word in _QUOTES and tokens.joined(j) and before[0].isalpha():
        return after[:1].isalpha() and after not in STOP  # the end of “random” samples
    if one or word not in _LINKS or not (before[0].isalpha() and after[:1].isalpha()):
        return False
    if after in STOP or stated(after) or plural(after) or plural(before) or before in STOP:
        return False
    if word == "," and not (_adjectival(before) and _adjectival(after)):
        return False
    return any(plural(tokens.word(k)) for k in range(j + 2, j + 5)) and STOP.isdisjoint(
        tokens.words[i:j]
    )


def _quoted(tokens: Tokens, i: int) -> bool:
    """Whether a single quotation mark before token ``i`` is open: "‘one or two slips’"."""
    for k in range(i - 1, max(i - _REACH, -1), -1):
        if tokens.words[k] == "’":
            return False
        if tokens.words[k] == "‘":
            return True
    return False


def _adjectival(word: str) -> bool:
    """Whether a word has the look of an adjective: "poorer", "frightened", "rural"."""
    return word in _DESCRIBING or word.endswith(_ADJECTIVE_ENDINGS)


_ADJECTIVE_ENDINGS = ("er", "y", "ed", "al", "ous", "ive", "ful", "less", "ic", "ing", "ent", "ant",
                      "ble", "ese", "ian", "ish")  # fmt: skip


def _adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _LY_ADJECTIVES


_LY_ADJECTIVES = words(
    """
    early elderly daily weekly monthly yearly hourly quarterly nightly likely unlikely friendly
    family deadly only lonely ugly holy silly costly lively lovely timely orderly scholarly fly
    supply ally assembly rally butterfly jelly bodily cowardly brotherly fatherly motherly leisurely
    curly hilly chilly woolly unruly kindly monopoly anomaly homily oily smelly belly italy
    """
)


_NO_MEASURES = words("time term way sided off party state class rate hand handed")


def _measure(tokens: Tokens, j: int) -> int:
    """The token after a measure that modifies the noun to come; 0 if there is none.

    "12 two-bedroom flats", "three $50,000 prizes", "four of his one-time rivals".
    """
    first = j
    j += tokens.words[j] in _SIGNS
    word = tokens.word(j)
    glued = (
        j == first and is_digits(word) and tokens.joined(j + 1) and units.measured(tokens, j + 1)
    )
    if glued:  # "3,000 155mm shells"
        measure = glued.dimension == "measure" and tokens.word(glued.last) not in STOP
        return glued.last if measure and tokens.word(glued.last)[:1].isalpha() else 0
    if not (stated(word) and (j > first or tokens.hyphen(j + 1) or word == "second")):
        return 0
    if word == "second" and not tokens.hyphen(j + 1):
        return j + 1 if tokens.word(j - 1) in ("a", "of") else 0  # "half a second"
    j += 1
    if j - first == 2:  # after a currency sign
        j += tokens.word(j) in SCALES
        noun = tokens.word(j)
        return j if noun[:1].isalpha() and noun not in STOP and noun not in _CASH else 0
    while tokens.hyphen(j) and tokens.joined(j) and j - first < _REACH:
        j += 2
    ended = tokens.word(j)[:1].isalpha() and tokens.word(j) not in STOP
    return j if ended and not plural(tokens.words[j - 1]) else 0


_SIGNS = frozenset("$€£¥₹")
_CASH = words("dollar dollars euro euros pound pounds yen rupee rupees")


def _modifies(tokens: Tokens, j: int, *, one: bool) -> bool:
    """Whether a plural is no head but modifies the noun to come: "sports teams", "arms dealers"."""
    word, follower = tokens.words[j], tokens.word(j + 1)
    if follower in STOP or not follower[:1].isalpha():
        return False
    if one and word in COLLECTIVE:
        return True  # "one data point"
    if tokens.capital(j + 1) and not tokens.capital(j):
        return False  # "nine times Sanders has"
    if plural(follower):  # "measles cases"
        return word not in _WHOLES and follower not in SURVIVORS and follower != "ages"
    return word in _ATTRIBUTIVE and plural(tokens.word(j + 2)) and tokens.word(j + 2) not in STOP


_WHOLES = words("people children feet wounded dead injured")
_ATTRIBUTIVE = words(
    """
    sports arms sales weapons drugs veterans customs news goods jobs services systems savings
    economics communications operations sanctions rights affairs resources parks homes awards
    games elections securities futures benefits claims accounts relations appeals corrections
    careers trades clothes earnings graphics logistics narcotics explosives munitions
    public-affairs electronics robotics mathematics physics politics statistics ethics genetics
    humanities materials minerals metals plastics textiles pharmaceuticals chemicals
    motors airlines railways highways roads works telecommunications energies utilities
    contracts complaints standards ethics grants loans admissions reservations investments
    pensions wages prisons courts ambulance emergencies emissions fisheries forests
    """
)


def _compound(tokens: Tokens, j: int, name: str) -> str:
    """A head that says little alone takes its modifier: "crew member", "migraine day"."""
    if name in SURVIVORS:
        return "person"
    if tokens.word(j - 1) == "-" and tokens.word(j - 2) in _PREFIXES:  # "e-mails"
        return f"{tokens.word(j - 2)}-{name}"
    if name == "crew":
        return "crew member"
    if name == "troop":
        return "soldier"
    modifier = tokens.word(j - 1)
    if name in _PARTIAL and _is_noun(tokens, j - 1) and not tokens.hyphen(j - 2):
        return f"{modifier} {name}"
    if name == "point" and modifier in ("match", "set", "break", "championship"):
        return f"{modifier} {name}"
    if (name == "member" and modifier in _MEMBERS) or (name == "school" and modifier == "high"):
        return f"{modifier} {name}"
    if name == "day" and modifier[:1].isalpha() and not _common(tokens, j - 1):
        return f"{modifier} {name}"
    return name


_PREFIXES = words("e great vice co by semi quarter")


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Whether a word before a head is a noun in small letters: "hatch", not "new" or "leaking"."""
    word = tokens.word(i)
    return (
        word.isalpha()
        and len(word) > 3
        and not (tokens.capital(i) or stated(word) or word in _NO_NOUNS)
        and not word.endswith(("ed", "ing", "ous", "ive", "ful", "less", "est", "ble", "ary", "ic"))
        and not _adverb(word)
    )


_EXTENDING = words("long wide deep high tall thick away across")
_RANKING = words("last next past first latest previous final own")
_PARTIAL = words("line cover monitor attendant plant bomb station carrier launcher")
"""Heads that are another thing without the noun before them: "hatch cover", "flight attendant"."""
_DESCRIBING = words(
    """
    large small other more less heavy light huge tiny giant same different local foreign private
    public main major minor modern rival similar separate secret plain broken stolen spare whole
    rare common busy empty closed open nearby black white green yellow blue brown grey gray
    coastal rural urban former missing
    """
)
_NO_NOUNS = STOP | _SKIPPED | _DESCRIBING


def _common(tokens: Tokens, i: int) -> bool:
    """Whether a word before "days" names no kind of day."""
    word = tokens.words[i]
    plain = word in STOP or stated(word) or word in _PLAIN_DAYS
    return plain or word.endswith(("ed", "ly", "iest"))


_PLAIN_DAYS = words(
    """
    full whole long past last final first next calendar more fewer other such worst best hottest
    coldest longest darkest warmest wettest toughest
    """
)


def _participle(tokens: Tokens, j: int) -> bool:
    """Whether a verb form stands before its noun: "172 paid employees", "40 reported cases"."""
    word, follower = tokens.words[j], tokens.word(j + 1)
    if not plural(follower) or follower in STOP:
        return False
    if word in NOUNS_TOO:  # "19 support staff", not "19 support Sanders"
        return not tokens.capital(j + 1)
    return word in VERBS and (word.endswith("ed") or word in _PARTICIPLES)


_PARTICIPLES = words("paid won lost held spent known found left given seen heard met kept taken")


def _first_noun(tokens: Tokens, i: int, stop: int) -> Noun | None:
    """The singular head: the last word before ``stop`` or before what reads as a past verb."""
    if tokens.words[i].endswith(("ing", "ed")) and stop == i + 1:  # "three in 10 saying so"
        return None
    for j in range(i + 1, stop):
        verbal = tokens.words[j].endswith(("ed", "ly", "ing")) and not tokens.hyphen(j - 1)
        if verbal or tokens.words[j] in _EXTENDING:
            stop = j
            break
    if tokens.words[stop - 1] in _RANKING:  # "12 of its last 14"
        return None
    if tokens.words[stop - 2 : stop] == ["percentage", "point"]:
        return Noun("percentage point", stop)
    printed = tokens.printed(stop - 1, stop)
    return Noun(singular(printed.removesuffix("'s").removesuffix("’s")), stop)
