"""A short text, its labels, and the same labels with something wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from summarize.reading.text.extent import Extent
from summarize_evals.comparison import Comparison, compare
from summarize_evals.record import Claim, Extents, Figure, Labelled, Record, Speaker

TEXT = (
    "Mayor Ilka Brandt said the bridge would not open before June. "
    "“We have spent 8,000 crowns on lamps,” she said. "
    "The water board denied that 8,000 crowns were missing, adding that 40 pupils had moved. "
    "Ilka Roth, a teacher, said pupils were glad."
)


def at(words: str, nth: int = 0) -> Extents:
    """Where some words stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return (Extent(start, start + len(words)),)


def claim(content: str, speaker: str, source: str, cue: str, **fields: Any) -> Claim:
    given = {
        "kind": "indirect",
        "modality": "statement",
        "polarity": "affirmed",
        "proposition": content,
    }
    return Claim(at(content), (speaker,), at(source), at(cue), **(given | fields))


def record(*families: list[Any]) -> Record:
    lists = [
        tuple(Labelled(f"{letter}{n}", (item,)) for n, item in enumerate(items, 1))
        for letter, items in zip("scf", families, strict=True)
    ]
    return Record(*lists)


GOOD = record(
    [
        Speaker("Ilka Brandt", ("Mayor Ilka Brandt",), "person", "Mayor", None),
        Speaker("water board", ("The water board",), "organization", None, None),
        Speaker("Ilka Roth", ("Ilka Roth",), "person", "teacher", None),
    ],
    [
        claim(
            "the bridge would not open before June",
            "s1",
            "Mayor Ilka Brandt",
            "said",
            modality="prediction",
            proposition="The bridge will not open before June.",
        ),
        claim("“We have spent 8,000 crowns on lamps,”", "s1", "she", "said", kind="direct"),
        claim("8,000 crowns were missing", "s2", "The water board", "denied", polarity="denied"),
        claim("40 pupils had moved", "s2", "The water board", "adding that"),
        claim("pupils were glad", "s3", "Ilka Roth, a teacher", "said"),
    ],
    [
        Figure(at("8,000 crowns"), 8000, None, "crown", "exact", None, ("s1",)),
        Figure(at("8,000 crowns", 1), 8000, None, "crown", "exact", None, ("s2",)),
        Figure(at("40 pupils"), 40, None, "pupil", "exact", None, ("s2",)),
    ],
)


def scores(predicted: Record, gold: Record = GOOD, **options: bool) -> dict[str, float]:
    tallies = compare(TEXT, gold, predicted, **options).tallies
    return {name: hits / of for name, (hits, of) in tallies.items() if of}


def faults(found: Comparison, family: str) -> list[tuple[str, ...]]:
    return [match.faults for match in found.matches[family]]  # type: ignore[index]


def changed(family: str, index: int, **fields: Any) -> Record:
    """The good record with one item's fields changed."""
    items = list(getattr(GOOD, family))
    items[index] = replace(items[index], readings=(replace(items[index].preferred, **fields),))
    return replace(GOOD, **{family: tuple(items)})


def without(family: str, index: int) -> Record:
    items = list(getattr(GOOD, family))
    del items[index]
    return replace(GOOD, **{family: tuple(items)})


def with_more(family: str, item: Any) -> Record:
    return replace(GOOD, **{family: (*getattr(GOOD, family), Labelled("x", (item,)))})
