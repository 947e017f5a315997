"""What an item says, and how a pair of items differs: words and fields, the labels' side first.

Two stretches are compared as they are scored, by tokens, so that a reader sees the very tokens that
a boundary cost. Where the labels accept several readings of a field, all of them are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, Literal, NamedTuple

from summarize.render.phrases import number
from summarize_evals.findings import AnyItem, Finding
from summarize_evals.matching import Covered, Tokens
from summarize_evals.record import Claim, Figure, Record, Speaker, Unsaid, text_of

Side = Literal["both", "gold", "given", "gap"]
_ENDS: Final = 8  # tokens that are shown at both ends of a long stretch on which all agree
_WORDS: Final = re.compile(r"\S+")
_NOTHING: Final = "none"


class Words(NamedTuple):
    """A run of tokens and who has them; a gap stands for tokens that are not shown."""

    side: Side
    text: str


class Field(NamedTuple):
    """A field that differs: what the labels say, and what was given."""

    name: str
    gold: str
    given: str


class Sides:
    """One article's labels and output, to say what their items hold."""

    def __init__(self, text: str, gold: Record, given: Record) -> None:
        self._text = text
        self._tokens = Tokens(text)
        self._words = _WORDS.findall(text)
        self._gold_names = _names(gold)
        self._given_names = _names(given)

    def words(self, finding: Finding) -> tuple[Words, ...]:
        """The item's words; of a pair, which tokens only one side has. A speaker's are its name."""
        gold, given = finding.gold, finding.predicted
        for item in (gold, given):
            if item and isinstance(item.preferred, Speaker):
                return (Words("both", item.preferred.name),)
        one, other = self._covered(gold), self._covered(given)
        if gold is None or given is None or one == other:
            return tuple(_shortened(self._printed(gold or given)))
        return tuple(self._runs(one, other))

    def describe(self, finding: Finding) -> str:
        """What else the item says, by the labels if they have it: "Ana Castell · direct"."""
        if finding.gold is not None:
            return self._described(finding.gold, self._gold_names)
        return self._described(finding.predicted, self._given_names) if finding.predicted else ""

    def fields(self, finding: Finding) -> tuple[Field, ...]:
        """The fields in which a pair differs, but for its boundaries, which ``words`` shows."""
        gold, given = finding.gold, finding.predicted
        if gold is None or given is None:
            return ()
        return tuple(
            Field(
                fault,
                " or ".join(dict.fromkeys(self._field(fault, gold, self._gold_names))),
                " or ".join(dict.fromkeys(self._field(fault, given, self._given_names))),
            )
            for fault in finding.faults
            if fault != "boundary"
        )

    def _printed(self, item: AnyItem | None) -> str:
        one = item.preferred if item else None
        if one is None or isinstance(one, Speaker):
            return ""
        return text_of(self._text, one.content) or (
            _quantity(one) if isinstance(one, Figure) else ""
        )

    def _covered(self, item: AnyItem | None) -> Covered:
        one = item.preferred if item else None
        return frozenset() if one is None or isinstance(one, Speaker) else self._at(one)

    def _at(self, one: Claim | Figure) -> Covered:
        return self._tokens.covered(one.content)

    def _runs(self, gold: Covered, given: Covered) -> Iterator[Words]:
        def side(token: int) -> Side:
            return (
                "both" if token in gold and token in given else "gold" if token in gold else "given"
            )

        last = None
        for which, run in groupby(sorted(gold | given), key=side):
            tokens = list(run)
            if last is not None and tokens[0] != last + 1:
                yield Words("gap", "…")
            last = tokens[-1]
            words = " ".join(self._words[token] for token in tokens)
            yield from _shortened(words) if which == "both" else [Words(which, words)]

    def _described(self, item: AnyItem, names: dict[str, str]) -> str:
        one = item.preferred
        if isinstance(one, Speaker):
            parts = [one.kind, one.role, one.affiliation]
        elif isinstance(one, Claim):
            denied = "denied" if one.polarity == "denied" else None
            parts = [_named(one.speakers, names), one.kind, one.modality, denied]
        else:
            given_by = None if isinstance(one.speakers, Unsaid) else _named(one.speakers, names)
            parts = [_quantity(one), one.qualifier, one.change, given_by]
        return " · ".join(part for part in parts if isinstance(part, str) and part)

    def _field(self, fault: str, item: AnyItem, names: dict[str, str]) -> Iterator[str]:
        for one in item.readings:
            if fault == "speaker" and not isinstance(one, Speaker):
                yield "" if isinstance(one.speakers, Unsaid) else _named(one.speakers, names)
            elif fault == "value" and isinstance(one, Figure):
                yield _value(one)
            else:
                value = getattr(one, fault)
                said = text_of(self._text, value) if isinstance(value, tuple) else value
                yield said if isinstance(said, str) and said else _NOTHING


def _shortened(text: str) -> Iterator[Words]:
    words = text.split()
    if len(words) <= 2 * _ENDS + 2:
        yield Words("both", " ".join(words))
    else:
        yield Words("both", " ".join(words[:_ENDS]))
        yield Words("gap", "…")
        yield Words("both", " ".join(words[-_ENDS:]))


def _names(record: Record) -> dict[str, str]:
    return {speaker.id: speaker.preferred.name for speaker in record.speakers}


def _named(ids: Iterable[str], names: dict[str, str]) -> str:
    return ", ".join(names.get(each, each) for each in ids) or "the article"


def _value(figure: Figure) -> str:
    high = "" if figure.value_high is None else f" to {number(figure.value_high)}"
    return f"{number(figure.value)}{high}"


def _quantity(figure: Figure) -> str:
    return " ".join((_value(figure), figure.unit if isinstance(figure.unit, str) else "")).strip()
