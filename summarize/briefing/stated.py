"""A figure as its article states it: who gives it, and whether as former, denied or new.

What stands before and behind a number in its sentence says what it is to the article: that it was
so at first, that it is not so, that another has taken its place. What it counts, and what became of
that, is told by its unit and by what it is of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from summarize.briefing import units, values
from summarize.briefing.conditions import OF_THINGS, Counted, counted
from summarize.briefing.values import Amount
from summarize.briefing.words import terms
from summarize.reading.figures import changes
from summarize.reading.figures.denials import DENIED
from summarize.reading.words.functionwords import WEEKDAYS
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import CHANGING
from summarize.schema import Figure

_KIND = 1.0  # what a kind of measure counts among the words around a figure
_WINDOW = 120  # code points either side of a number that are looked at
_FORMER = re.compile(
    r"\bfrom\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$"
    r"|\bhad (?:\w+ly )?(?:said|spoken|put|given|reported|claimed|estimated|announced|counted"
    r"|maintained|insisted|asked|demanded|wanted|expected|forecast|offered)\b[^,;.:]{0,30}$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:instead of|rather than|not)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:at first|initially|originally|previously|ha[ds] (?:first|earlier) \w+"
    r"|first (?:\w+ed|said|gave|put|spoke of)"
    rf"|(?:on (?:{'|'.join(sorted(WEEKDAYS))})|(?:the|a) (?:day|week) (?:earlier|before)|earlier),?"
    r" (?:\w+ ){1,4}had (?:said|put|given|reported|spoken|announced|counted))\b[^,;.:]{0,40}$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"^[^,;.:]{0,20}\b(?:at first|initially|originally|previously)\b", re.IGNORECASE
)
_TO = re.compile(r"([^,;.:]{0,60})\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SET = CHANGING | words("revised corrected updated changed")
_BESIDE = re.compile(
    r"\b(?:(?:more|fewer|less|higher|lower|larger|smaller)\s+than|above|below|against"
    r"|compared\s+(?:with|to)|as\s+opposed\s+to|short\s+of)\b[^,;.:]{0,40}$",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r",?\s*(?:according to|as (?:.{1,40} )?(?:said|says|put|gave|believes?|assess\w*|estimates?)"
    r"|by (?:.{1,40}(?:’s|'s|s’|s') )?(?:the )?(?:\w+ )?(?:own )?"
    r"(?:count|estimate|reckoning|account|assessment|calculation|figures|list)"
    rf"|in (?:one|another) account|{re.escape(DENIED.strip())}).*$",
    re.IGNORECASE,
)

_POLLED = re.compile(
    r"\b(?:margin of (?:sampling )?error|poll(?:ed|sters?)?|polling(?! (?:day|stations?|places?))"
    r"|(?<!the )polls|survey(?:s|ed)?|respondents?|(?:likely|registered|primary) voters"
    r"|approval ratings?|favou?rab\w+)\b",
    re.IGNORECASE,
)
_OF_ANY = frozenset(terms("sum of money, time, number, share, figure"))
"""What may be said of any figure of its kind."""


@dataclass(frozen=True)
class Stated:
    """A figure, where it stands, and who gives it."""

    article: int
    figure: Figure
    speakers: frozenset[int]
    around: str
    """The sentence, or the claim, that it stands in."""
    before: str
    """What of it stands before the figure."""
    attribution: frozenset[str]
    """Terms that name whoever gives it."""

    @cached_property
    def unit(self) -> str | None:
        """Its unit, as it is compared."""
        return values.unit(self.figure)

    @cached_property
    def amount(self) -> Amount:
        """Its number, as it is compared."""
        return values.amount(self.figure)

    @cached_property
    def counts(self) -> Counted:
        """What became of what it counts."""
        of = unattributed(self.figure.of)
        return counted(of, self.before, self.figure.content.text, self.after)

    @cached_property
    def fates(self) -> frozenset[str]:
        """What became of whom or what it counts; a thing has no fate of people."""
        unit = units.parts(self.unit)
        if self.measured:
            return frozenset()
        if not unit or units.people(unit[0]):
            return self.counts.fates
        return self.counts.fates & OF_THINGS

    @cached_property
    def after(self) -> str:
        """What of the sentence stands behind the figure."""
        return self.around[len(self.before) + len(self.figure.content.text) :]

    @cached_property
    def former(self) -> bool:
        """Whether it is given as former."""
        given = _FORMER.search(self.before[-_WINDOW:]) is not None
        return not self.denied and (given or self.at_first)

    @cached_property
    def denied(self) -> bool:
        """Whether it is given as what is not so."""
        said = _NOT.search(self.before[-_WINDOW:]) is not None  # "twelve, not three"
        return said or self.figure.of.endswith(DENIED)

    @cached_property
    def at_first(self) -> bool:
        """Whether it is given as what was so at first: another sentence may have the newer."""
        return (
            _FIRST.search(self.before[-_WINDOW:]) is not None
            or _AT_FIRST.search(self.after[:_WINDOW]) is not None
        )

    @cached_property
    def new(self) -> bool:
        """Whether it is said to have taken the place of what was so before: "was doubled to"."""
        found = _TO.search(self.before[-_WINDOW:])
        told = _WORD.findall(found[1].lower()) if found else ()
        return any(changes.way(word) or word in _SET for word in told)

    @cached_property
    def against(self) -> bool:
        """Whether it is what another number is held against: "a thousand more than"."""
        return _BESIDE.search(self.before[-_WINDOW:]) is not None

    @cached_property
    def counted(self) -> frozenset[str]:
        """The terms of its unit."""
        return frozenset(t for part in units.parts(self.unit) for t in terms(part))

    @cached_property
    def measured(self) -> bool:
        """Whether it is of a measure, a share, a time or money, and counts nothing."""
        found = units.parts(self.unit)
        return bool(found) and units.measured(found[0])

    @cached_property
    def aged(self) -> bool:
        """Whether it is how old somebody or something is."""
        return self.figure.of.partition(" ")[0] == "age"

    @cached_property
    def polled(self) -> bool:
        """Whether a poll found it: another poll has other numbers for the same."""
        return _POLLED.search(self.around) is not None

    @cached_property
    def told_of(self) -> frozenset[str]:
        """What it is of, but for the noun that is counted: units are compared by themselves."""
        return frozenset(terms(unattributed(self.figure.of))) - self.counted - _OF_ANY

    @cached_property
    def nearby(self) -> dict[str, float]:
        """The words around it, but for numbers and those that only name who says so.

        A rare kind of measure tells as much as a rare word.
        """
        told = frozenset(term for term in terms(self.around) if not term[0].isdigit())
        weights = dict.fromkeys(told - self.attribution, 1.0)
        if self.measured:
            weights["/".join(("", *self.amount.scale.kinds))] = _KIND
        return weights


def unattributed(of: str) -> str:
    """What a figure is of without the words that only say who gives or denies it."""
    return _ATTRIBUTED.sub("", of).strip() or of
