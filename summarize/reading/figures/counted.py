"""The noun that a number counts.

The one idea: without a parser, an English noun phrase still shows its head. Right of a number
stand modifiers and then the first plural; function words, verbs and punctuation end it. The word
lists are our own compilation.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.figures.modifiers import (
    DESCRIBING,
    JOINING,
    NO_MEASURES,
    QUOTES,
    REACH,
    SIGNS,
    SURVIVORS,
    adverb,
    code,
    linked,
    measure,
    modifies,
    quoted,
)
from summarize.reading.words.compounds import COMPOUNDS
from summarize.reading.words.functionwords import AUXILIARIES, NOUNS_TOO, PREPOSITIONS, STOP, VERBS
from summarize.reading.words.lexemes import HYPHENS, Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ORDINALS, stated
from summarize.reading.words.plurals import plural, singular

_SKIPPED = words(
    """
    most least more less other additional extra further straight consecutive successive back earlier
    """
)
_MEMBERS = words("crew board family staff council cabinet committee jury gang faculty team")


class Noun(NamedTuple):
    """A counted noun: its plain singular and the token after its head."""

    name: str
    last: int


def head(tokens: Tokens, i: int, *, one: bool = False) -> Noun | None:
    """The head of the noun phrase at token ``i``; ``one``: it may be a singular noun."""
    while tokens.word[i] in QUOTES and not tokens.capital(i + 1):  # "nine “random” samples"
        i += 1
    if tokens.word[i] == "[":  # "I have won 10 [seats]"
        noun = _Phrase(tokens, i + 1, one).head()
        closed = noun is not None and tokens.word[noun.last] == "]"
        return noun._replace(last=noun.last + 1) if noun and closed else None
    if tokens.word[i] in SURVIVORS:
        follower = i + 1 + (tokens.word[i + 1] in QUOTES)
        if not plural(tokens.word[follower]):
            return Noun("person", i + 1)
    if _plays(tokens, i):
        return Noun(singular(tokens.words[i]), i + 1)
    return _Phrase(tokens, i, one).head()


class _Phrase:
    """A noun phrase that is followed from its first token to its head.

    Attributes:
        tokens: The stretch that it stands in.
        first: Its first token.
        one: Whether its head may be a singular noun.
        candidate: A plural with a capital, which is the head if no other follows, or None.
        inner: Where a number inside the phrase begins, which is a figure of its own, or 0.
    """

    __slots__ = ("candidate", "first", "inner", "one", "tokens")

    def __init__(self, tokens: Tokens, first: int, one: bool) -> None:
        self.tokens = tokens
        self.first = first
        self.one = one
        self.candidate: int | None = None
        self.inner = 0

    def head(self) -> Noun | None:
        """Its head, or None where nothing is counted."""
        tokens, first = self.tokens, self.first
        j, count, size = first, 0, len(tokens)
        while j < size and count < REACH:
            coded = self._past_code(j)
            if coded and tokens.words[coded - 1] == "s":  # "20 F-16s"
                return Noun(tokens.printed(j, coded - 1), coded)
            past = coded or self._past_other(j)
            if past < 0:
                break
            if past:
                j = past
                continue
            found = self._of_verb(j)
            if found is not None:
                return found
            if self._ends(j):
                break
            count += 1
            if plural(tokens.words[j]):
                if tokens.word[j + 1] in ("'", "’") and self._owns(j):  # "two boys' bodies"
                    j += tokens.word[j + 2][:1].isalpha()
                elif not (tokens.hyphen(j + 1) and tokens.joined(j + 1)):
                    found = self._plural(j)
                    if found is not None:
                        return found
            j += 1
        return self._last(j)

    def _past_code(self, j: int) -> int:
        """The token after a name with a number at ``j``, or 0: "12 F-16 jets"."""
        tokens = self.tokens
        joint = tokens.word[j + 1][:1]
        if tokens.words[j][0].isdecimal() or joint.isdecimal() or joint in HYPHENS:
            return code(tokens, self.first, j)
        return 0

    def _past_other(self, j: int) -> int:
        """The token after what is no word of the phrase's own, 0 at such a word, -1 at its end."""
        tokens, first = self.tokens, self.first
        word = tokens.words[j]
        inside = j > first and word in JOINING
        if inside and (tokens.hyphen(j) or linked(tokens, first, j, one=self.one)):
            return j + 1
        numeral = stated(word) and not (word.startswith("quarter") and j > first)
        if word[0].isalpha() and not numeral:
            return 0
        past = 0 if self.one and word in SIGNS else measure(tokens, j)
        if past and word not in ORDINALS and tokens.word[past - 1] not in NO_MEASURES:
            self.inner = self.inner or j
        return past or -1

    def _of_verb(self, j: int) -> Noun | None:
        """A head that looks like a verb or like two words: "37 runs", "12 start-ups"."""
        tokens = self.tokens
        if j > self.first and _plays(tokens, j):
            return Noun(singular(tokens.words[j]), j + 1)
        if tokens.words[j] == "times" and j == self.first:  # "14 times earnings"
            return Noun("time", j + 1)
        if tokens.word[j + 2] in _PARTICLES and self._is_joined(j):
            return _phrasal(tokens, j)
        return None

    def _is_joined(self, j: int) -> bool:
        """Whether a hyphen joins the word at ``j`` to the next one."""
        tokens = self.tokens
        return tokens.hyphen(j + 1) and tokens.joined(j + 1) and tokens.joined(j + 2)

    def _ends(self, j: int) -> bool:
        """Whether the phrase has ended before the word at ``j``."""
        tokens = self.tokens
        word = tokens.words[j]
        if word in STOP and not self._belongs(j):
            return True
        if plural(word):
            if self.candidate is not None and word in SURVIVORS:  # "three other Norvians dead"
                return True
            return j > self.first and adverb(tokens.words[j - 1])  # "1,800 hardly matters"
        return self.candidate is not None and (word.endswith("ed") or j - self.candidate > 2)

    def _belongs(self, j: int) -> bool:
        """Whether a function word at ``j`` stands before a head all the same."""
        tokens = self.tokens
        word = tokens.words[j]
        if word == "us" and tokens.printed(j, j + 1).isupper():  # "2,200 US troops"
            return True
        if j > self.first and tokens.hyphen(j - 1):
            return True
        if self._is_joined(j) and tokens.word[j + 2][:1].isalpha():  # "72 work-related emails"
            return True
        if j > self.first:
            return False
        return word in _SKIPPED or _participle(tokens, j) or (self.one and word in NOUNS_TOO)

    def _owns(self, j: int) -> bool:
        """Whether the plural at ``j``, before an apostrophe, is whose the head is."""
        return self.tokens.joined(j + 1) and not quoted(self.tokens, self.first)

    def _plural(self, j: int) -> Noun | None:
        """The plural at ``j`` if it is the head; one with a capital is kept."""
        tokens = self.tokens
        if modifies(tokens, j, one=self.one):
            return None
        shouted = len(tokens.words[j]) > _ACRONYM and tokens.printed(j, j + 1).isupper()
        if not tokens.capital(j) or shouted:  # a headline: "TWO MINERS SAVED"
            return Noun(_compound(tokens, j, singular(tokens.words[j])), self.inner or j + 1)
        self.candidate = j
        return None

    def _last(self, stop: int) -> Noun | None:
        """The head of a phrase that ends before a token without a plural in small letters."""
        tokens, candidate = self.tokens, self.candidate
        if candidate is not None:
            printed = singular(tokens.printed(candidate, candidate + 1))
            if tokens.joined(candidate) and tokens.word[candidate - 2].isalpha():
                printed = f"{tokens.printed(candidate - 2, candidate - 1)}-{printed}"
            return Noun(printed, self.inner or candidate + 1)  # "African-Americans"
        if not self.one or stop == self.first:
            return None
        before = tokens.words[stop - 1]
        if not before[0].isalpha() or before in _SKIPPED:
            return None
        return _first_noun(tokens, self.first, stop)


_ACRONYM = 4


def _plays(tokens: Tokens, i: int) -> bool:
    """Whether a form of a verb is a noun after all: "37 runs", "six sold-out shows in May"."""
    after = tokens.word[i + 1]
    if tokens.word[i] not in _VERBS_TOO or stated(after):  # "a two-thirds majority needs 134"
        return False
    return (
        not after[:1].isalpha()
        or after.endswith("ing")
        or after in PREPOSITIONS
        or after in AUXILIARIES
        or after == "and"
    )


_VERBS_TOO = words("runs wins shows works hits holds leads turns calls losses needs")


def _compound(tokens: Tokens, j: int, name: str) -> str:
    """A head that says little alone takes its modifier: "crew member", "migraine day"."""
    if name in SURVIVORS:
        return "person"
    if tokens.joined(j) and tokens.hyphen(j - 1) and tokens.joined(j - 1):
        before = tokens.word[j - 2]
        if before.isalpha():  # "e-mails", "fighter-bombers", "T-shirts"
            return f"{tokens.printed(j - 2, j - 1) if j > 2 else before}-{name}"
    if name == "crew":
        return "crew member"
    if name == "troop":
        return "soldier"
    modifier = tokens.word[j - 1]
    if f"{modifier}-{name}" in COMPOUNDS:
        return f"{modifier} {name}"
    if name in _PARTIAL and _is_noun(tokens, j - 1) and not tokens.hyphen(j - 2):
        return f"{modifier} {name}"
    if name == "point" and modifier in ("match", "set", "break", "championship"):
        return f"{modifier} {name}"
    if (name == "member" and modifier in _MEMBERS) or (name == "school" and modifier == "high"):
        return f"{modifier} {name}"
    if name == "day" and modifier[:1].isalpha() and not _common(tokens, j - 1):
        return f"{modifier} {name}"
    return name


def _phrasal(tokens: Tokens, j: int) -> Noun | None:
    """A noun of a verb and its particle, or of a noun and one: "start-ups", "mothers-in-law"."""
    word, particle = tokens.words[j], tokens.words[j + 2]
    if word in STOP - VERBS:
        return None
    if particle[-1] == "s":
        return Noun(f"{word}-{particle[:-1]}", j + 3)
    if not plural(word):
        return None
    last = j + 5 if tokens.words[j + 3 : j + 5] == ["-", "law"] else j + 3
    return Noun(singular(word) + "".join(tokens.words[j + 1 : last]), last)


_PARTICLES = words("ups offs ins outs downs bys overs ons backs aways togethers by in general")


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Whether a word before a head is a noun in small letters: "hatch", not "new" or "leaking"."""
    word = tokens.word[i]
    return (
        word.isalpha()
        and len(word) > 3
        and not (tokens.capital(i) or stated(word) or word in _NO_NOUNS)
        and (word in _OF_STATIONS or not word.endswith("ing"))
        and not word.endswith(("ed", "ous", "ive", "ful", "less", "est", "ble", "ary", "ic"))
        and not adverb(word)
    )


_OF_STATIONS = words("polling filling pumping")
EXTENDING = words("long wide deep high tall thick away across")
_RANKING = words("last next past first latest previous final own enough")
_PARTIAL = words(
    """
    line cover monitor attendant plant bomb station carrier launcher seeker goer keeper taker bearer
    holder maker dweller inspector ward funder
    """
)
"""Heads that are another thing without the noun before them: "hatch cover", "flight attendant"."""
_NO_NOUNS = STOP | _SKIPPED | DESCRIBING


def _common(tokens: Tokens, i: int) -> bool:
    """Whether a word before "days" names no kind of day."""
    word = tokens.words[i]
    plain = word in STOP or stated(word) or word in _PLAIN_DAYS or word in _SKIPPED
    return plain or word.endswith(("ed", "ly", "iest"))


_PLAIN_DAYS = words(
    """
    full whole long past last final first next calendar more fewer other such worst best hottest
    coldest longest darkest warmest wettest toughest
    """
)


def _participle(tokens: Tokens, j: int) -> bool:
    """Whether a verb form stands before its noun: "172 paid employees", "40 reported cases"."""
    word, follower = tokens.words[j], tokens.word[j + 1]
    if not plural(follower) or follower in STOP:
        return False
    if word in NOUNS_TOO:  # "19 support staff", not "19 support Sanders"
        return not tokens.capital(j + 1)
    return word in VERBS and (word.endswith("ed") or word in _PARTICIPLES)


_PARTICIPLES = words(
    "paid won lost held spent known found left given seen heard met kept taken live lead"
)


_TAKING = words("cut hit set cost put")  # "the second-largest bank [cut] 900 jobs"


def _first_noun(tokens: Tokens, i: int, stop: int) -> Noun | None:
    """The singular head: the last word before ``stop`` or before what reads as a past verb."""
    if tokens.words[i].endswith(("ing", "ed")) and stop == i + 1:  # "three in 10 saying so"
        return None
    for j in range(i + 1, stop):
        verbal = tokens.words[j].endswith(("ed", "ly", "ing")) and not tokens.hyphen(j - 1)
        sum_or_count = stated(tokens.word[j + 1]) or tokens.word[j + 1] in ("$", "€", "£")
        takes = tokens.words[j] in _TAKING and sum_or_count
        if verbal or takes or tokens.words[j] in EXTENDING:
            stop = j
            break
    if tokens.words[stop - 1] in _RANKING:  # "12 of its last 14"
        return None
    if tokens.words[stop - 2 : stop] == ["percentage", "point"]:
        return Noun("percentage point", stop)
    printed = tokens.printed(stop - 1, stop)
    return Noun(singular(printed.removesuffix("'s").removesuffix("’s")), stop)
