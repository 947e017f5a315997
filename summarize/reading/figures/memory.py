"""What an article has counted and measured so far.

The one idea: a number without a noun counts what was counted last, but what "last" means depends on
the number: millions go on with money or with what was counted, a repeated number counts the same
thing, "a limit of" is measured as the limit before it, a decimal measures.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from summarize.reading.figures import antecedents, gaps, standalone
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.changes import AS_HIGH
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.modifiers import QUOTES
from summarize.reading.figures.unittable import Dimension
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.schema import Change, Qualifier

_REACH = 3  # passages over which a thing counted is still in mind
_FAR = 12  # the same for thousands
_NEAR = 1  # the same for a thing measured
_SMALL = 1000  # larger bare numbers count rather than measure
_PLENTY = 24  # a larger number that comes again counts the same thing
_MILLION = 10**6


class Kept(NamedTuple):
    """A thing counted or measured, and the passage where it was.

    ``of`` is the thing alone, ``fully`` with what was said of it: "jobs", "jobs promised".
    """

    name: str
    dimension: Dimension
    of: str
    passage: int
    fully: str = ""


@dataclass(slots=True)
class Memory:
    """What was counted and measured before, for numbers that leave their noun out.

    ``latest`` has the last thing of each dimension, ``last`` the last of all; ``numbers`` what
    each larger number counted, ``small`` which small ones counted anything, ``many`` what the
    last in thousands did, ``vast`` what the last in millions measured or counted, ``levels``
    what "a limit of" and its like were measured in, ``risen_from`` what the last "from" was,
    ``timed`` the word before the last time. ``points`` is the last lead or change in percentage
    points, ``magnitude`` whether an earthquake was measured; ``qualifier`` and ``change`` how
    firmly the last figure was meant and which way it went; ``index`` is the passage where an
    index moved by points, ``passage`` the one that is read; ``per`` what the last figure was told
    for each of, ``of`` what it said, ``size`` how many were counted last; ``before`` gives the
    passage before the one that is read.
    """

    passage: int = 0
    latest: dict[Dimension, Kept] = field(default_factory=dict)
    last: Kept | None = None
    numbers: dict[Decimal, Kept] = field(default_factory=dict)
    small: set[Decimal] = field(default_factory=set)
    levels: dict[str, Kept] = field(default_factory=dict)
    points: Kept | None = None
    many: Kept | None = None
    vast: Kept | None = None
    risen_from: Kept | None = None
    timed: str = ""
    magnitude: bool = False
    at: int = 0
    qualifier: Qualifier = "exact"
    change: Change | None = None
    index: int = -1
    per: str = ""
    of: str = ""
    size: Decimal = Decimal(0)
    before: Callable[[], Tokens] | None = None

    def keep(self, tokens: Tokens, begin: int, what: Denomination, of: str) -> None:
        """Remembers what a figure that begins at token ``begin`` was a figure of."""
        if what.name is None:
            return
        before = tokens.word[begin - 1]
        aside = before in _WHERE and what.dimension == "count" and self._counts_on(tokens, begin)
        thing = standalone.noun_only(of)
        kept = self.last = Kept(what.name, what.dimension, thing, self.passage, of)
        self.at = what.last
        if before == "from":
            self.risen_from = kept
        if what.dimension == "time":
            self.timed = before
        if before == "of" and begin > 1:
            self.levels[tokens.words[begin - 2]] = kept
        if what.name == "time":
            return
        joined = tokens.hyphen(what.last - 2) and self.near("count", 0) is not None
        if before != "including" and not (joined or aside):  # nor "the nine-party bloc" after "12"
            self.latest[what.dimension] = kept
        if what.dimension == "count" and not aside:
            self._keep_count(what.value, kept)
        if what.dimension in ("count", "money") and what.value > _PLENTY:
            self.numbers[what.value] = kept
        if what.value >= _MILLION:
            self.vast = kept
        if what.name == "point":
            self.index = self.passage
        if what.name == "percentage point":
            self.points = kept
        self.magnitude = self.magnitude or what.name == "magnitude"

    def _counts_on(self, tokens: Tokens, begin: int) -> bool:
        """Whether a count at token ``begin`` only says where another is: "12 seats in 3 towns"."""
        here = self.near("count", 0)
        return here is not None and _MARKS.isdisjoint(tokens.words[self.at : begin])

    def _keep_count(self, value: Decimal, kept: Kept) -> None:
        self.size = value
        if value <= _PLENTY:
            self.small.add(value)
        if value >= _SMALL:
            self.many = kept

    def near(self, dimension: Dimension, reach: int) -> Kept | None:
        """The last thing of a dimension if it is not further back than ``reach`` passages."""
        kept = self.latest.get(dimension)
        return kept if kept and self.passage - kept.passage <= reach else None

    def goes_on(
        self, tokens: Tokens, begin: int, what: Denomination, *, aside: bool = False
    ) -> bool:
        """Whether a figure at token ``begin`` is told of what the one before it was.

        ``aside``: it stands after a comma as what the one before it has risen or fallen by.
        """
        last = self.last
        if last is None or (last.dimension, last.passage) != (what.dimension, self.passage):
            return False
        if aside:
            return begin - self.at < _ASIDE
        between = tokens.words[self.at : begin]
        return len(between) <= _BETWEEN and _HELD_AGAINST.issuperset(between)

    def again(self, what: Denomination) -> str:
        """What the last figure in the same measure was of, if it was near."""
        kept = self.near("measure", _NEAR) if what.dimension == "measure" else None
        return kept.of if kept and kept.name == what.name and kept.of != kept.name else ""

    def bought(self, tokens: Tokens, begin: int) -> bool:
        """Whether a sum at token ``begin`` is the price of what was just counted: "for $8m"."""
        last = self.last
        counted = last is not None and (last.dimension, last.passage) == ("count", self.passage)
        if not counted or tokens.word[begin - 1] != "for" or begin - self.at > _SOON_AFTER:
            return False
        between = tokens.words[self.at : begin - 1]
        return all(word[0].isalpha() for word in between) and _VERBAL.isdisjoint(between)

    def antecedent(self, tokens: Tokens, begin: int) -> Kept | None:
        """The plural that a number at token ``begin`` counts where nothing was counted before."""
        found = antecedents.find(tokens, begin, self.before() if self.before else None)
        return Kept(found[0], "count", found[1], self.passage) if found else None

    def recall(self, tokens: Tokens, amount: Amount) -> Kept | None:
        """The thing that a bare number most likely counts or measures."""
        before = tokens.word[amount.first - 1]
        last = self.last if self.last and self.last.passage == self.passage else None
        if last:
            if self._is_beside(tokens, amount, last):
                return last
            owned = before[-2:] in ("'s", "’s") and amount.scale < _MILLION
            if owned and last.dimension == "share":
                return last if amount.value < _HUNDRED else None  # "48 percent to Roe's 41"
        counts = self.near("count", _REACH)
        if amount.low.kind == "fraction":
            return self._part_of(tokens, amount.last, counts)
        if before == "at" and tokens.word[amount.first - 2] == "it" and counts:
            return counts  # "He put it at 24"
        had = self._gotten(tokens, amount)
        if had:
            return had
        named = self._them(tokens, amount)
        if named:
            return named
        if amount.scale >= _MILLION:
            return self._millions(counts)
        if amount.value % 1:
            return self._decimal()
        if amount.value >= _SMALL:
            return self._thousands(tokens, amount, counts)
        return self._few(before, counts)

    def _is_beside(self, tokens: Tokens, amount: Amount, last: Kept) -> bool:
        """Whether a number is held against the last figure: "from 180", "as high as 12"."""
        before, second = tokens.word[amount.first - 1], tokens.word[amount.first - 2]
        share = last.dimension == "share"
        if share and (before == "remaining" or gaps.shared(tokens, amount.low)):
            return True  # "owns 60 percent, and Norvia the remaining 40"
        if tokens.words[max(0, amount.first - 3) : amount.first] in AS_HIGH:
            return True
        if before == "and" and is_digits(second) and last.name == "year":
            return True
        if last.dimension == "money" and amount.low.kind == "fraction":
            return False  # "damage of $1.1 billion, of which less than a fifth is insured"
        if last.name == "time" or (share and amount.value >= _SMALL):
            return False  # "nearly double that, and cut it to 65,000"
        if last.dimension == "time" and amount.first > self.at + _BESIDE_IT:
            return False  # "40 stores in three years, doubling its footprint to 80"
        compared = before == "with" and second == "compared"
        return (before in _BESIDE or compared) and before != "of"

    def _part_of(self, tokens: Tokens, i: int, counts: Kept | None) -> Kept | None:
        """What a fraction before token ``i`` is a part of: "half of it", "a third of them"."""
        after, whose = tokens.word[i], tokens.word[i + 1]
        if after == "of" and whose == "it":
            return self.near("money", 0)
        if after == "of" and whose == "what":
            return None
        of_them = after == "of" and whose in functionwords.PRONOUNS
        return counts if counts and (of_them or counts.passage == self.passage) else None

    def _them(self, tokens: Tokens, amount: Amount) -> Kept | None:
        """Whom "of them" means after a number: "There were 12 of them"."""
        if tokens.word[amount.last] != "of" or tokens.word[amount.last + 1] != "them":
            return None
        opening = [word for word in tokens.words[: amount.first] if word not in QUOTES]
        opens = " ".join(opening) in _THERE
        near = self.near("count", _NEAR)
        seen = None if near and not opens else antecedents.latest(tokens, amount.first)
        if seen is None and self.before is not None and (opens or not near):
            seen = antecedents.latest(self.before())
        return Kept(seen[0], "count", seen[1], self.passage) if seen else self.near("count", _FAR)

    def _gotten(self, tokens: Tokens, amount: Amount) -> Kept | None:
        """The things somebody got so many of: "promised us vans two years ago and we got two"."""
        last = self.last
        timed = last is not None and (last.dimension, last.passage) == ("time", self.passage)
        if not timed or tokens.word[amount.first - 1] not in _GETTING:
            return None
        seen = antecedents.latest(tokens, amount.first)
        return Kept(seen[0], "count", seen[1], self.passage) if seen else None

    def _millions(self, counts: Kept | None) -> Kept | None:
        """What millions go on with: money, or what was counted or measured in as many."""
        money = self.near("money", _FAR)
        vast = self.vast if self.vast and self.passage - self.vast.passage <= _SOON else None
        if vast and vast.dimension == "measure":
            return vast  # "40 billion cubic metres … a higher number, 46 billion"
        few = counts if not money else None
        recent = [kept for kept in (money, self.many or few) if kept]
        return max(recent, key=lambda kept: kept.passage, default=None)

    def _decimal(self) -> Kept | None:
        """What a decimal measures."""
        times = self.last if self.last and self.last.name == "time" else None
        return (
            times
            or self.near("measure", _NEAR)
            or self.near("share", 0)
            or self.near("money", 0)
            or self.near("time", 0)
        )

    def _thousands(self, tokens: Tokens, amount: Amount, counts: Kept | None) -> Kept | None:
        """What thousands count, if as many may be counted as were before."""
        part = tokens.words[max(0, amount.first - _PART) : amount.first]
        if counts and self.size * _FEWER < amount.value and "out" not in part:
            counts = self.many if self.many and self.near("count", _FAR) else None
        many = self.many if self.many and self.passage - self.many.passage <= _FAR else None
        return counts or many or self.near("measure", _SOON)

    def _few(self, before: str, counts: Kept | None) -> Kept | None:
        """What a small number counts or measures after the word ``before``."""
        measured = self.near("measure", _NEAR) or self.near("time", _NEAR)
        timed = measured is not None and measured.dimension == "time"
        if counts and timed and before not in _LASTING:
            return counts
        if timed and before in _GETTING:
            return counts  # "It was two years ago, and we got two"
        if measured and not (counts and counts.passage >= measured.passage):
            return measured
        return counts


_MARKS = frozenset(",;:—–()")
_VERBAL = functionwords.VERBS | functionwords.AUXILIARIES | words("and or who which that")
_WHERE = words("in at across")
_THERE = frozenset(("", "there are", "there were", "some", "about", "only"))
_BETWEEN = 4
_ASIDE = 14
_HELD_AGAINST = frozenset((",", "(", "–", "—")) | words(
    "to from and or than against versus compared with down up but not the of"
)
_GETTING = words("got get gets have has had bought sold saw lost won found sent")
_LASTING = words("takes took take to from than of least lasted for with at or")
_SOON = 2
_PART = 4
_FEWER = 100  # of three generals one does not go on to 12,000
_SOON_AFTER = 10
_HUNDRED = 100
_BESIDE_IT = 2
_BESIDE = words("from to than of versus against")
