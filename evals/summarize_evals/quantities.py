"""Sentences with hand-marked quantities as a suite: the JSON that CQE is scored on.

Each sentence is an article of its own. The corpus says which values and units a sentence holds but
not where, so a figure here has no place and is found by its value (CQE: Almasian, Kazakova,
Göldner and Gertz, EMNLP 2023). Its unit is right as the corpus normalizes it or as it stands in the
sentence. What it calls "change" is no rise or fall but a bound, by other rules than a qualifier's
here, and is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from summarize.article import from_text
from summarize.errors import ConfigError, SourceError
from summarize.files import content
from summarize.schema import Article
from summarize_evals.record import UNSAID, Figure, Labelled, Record, Unsaid
from summarize_evals.suites import Case, Suite

_NUMBER = r"-?\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?"
_VALUE = re.compile(rf"({_NUMBER})(?:-({_NUMBER}))?")
_NO_UNIT: Final = frozenset(["", "-", "noun"])


def load(path: Path) -> Suite:
    """The suite of a file of marked sentences, or of all such files in a folder.

    Args:
        path: A JSON file: a list of ``{"text": …, "quantities": [{"value": …, "normalized_unit": …,
            "unit": …}]}``, where a value is a number or a range such as "3-5" and ``unit`` may be
            left out; or a folder of them.

    Raises:
        ConfigError: Nothing is there, or a file is not of this form; with the item.
    """
    if not path.is_dir():
        return _suite(_cases(path, prefix=""))
    files = sorted(path.glob("*.json"))
    if not files:
        raise ConfigError(f"{path} has no labels: it needs JSON files of marked sentences")
    return _suite(case for file in files for case in _cases(file, prefix=f"{file.stem}-"))


def _suite(cases: Iterator[Case]) -> Suite:
    return Suite(
        "quantities",
        tuple(cases),
        scored=frozenset({"figures"}),
        unsaid=frozenset({"figures_qualifier_f1", "figures_speaker_f1", "figures_change"}),
    )


def _cases(path: Path, *, prefix: str) -> Iterator[Case]:
    try:
        items = json.loads(content(path))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: is not valid JSON: {error}") from None
    if not isinstance(items, list) or not items:
        raise ConfigError(f"{path}: is not a list of marked sentences")
    for number, item in enumerate(items, 1):
        where = f"{path}, item {number}"
        match item:
            case {"text": str(text), "quantities": list(quantities)}:
                figures = tuple(
                    Labelled(f"f{place}", _readings(quantity, f"{where}, quantity {place}"))
                    for place, quantity in enumerate(quantities, 1)
                )
                article = _article(text, f"{prefix}{number}", where)
                yield Case(article, Record(figures=figures))
            case _:
                raise ConfigError(f"{where}: is not an object with text and quantities")


def _article(text: str, name: str, where: str) -> Article:
    try:
        return from_text(text, id=name, source=where)
    except SourceError as error:
        raise ConfigError(str(error)) from None


def _readings(quantity: object, where: str) -> tuple[Figure, ...]:
    """A quantity with its unit as normalized and as printed."""
    if not isinstance(quantity, dict):
        raise ConfigError(f"{where}: is not an object with value and normalized_unit")
    value = _VALUE.fullmatch(str(quantity.get("value")))
    if value is None:
        raise ConfigError(f'{where}: its value must be a number, or a range such as "3-5"')
    low, high = float(value[1]), float(value[2]) if value[2] else None
    units: list[str] = []
    for key in ("normalized_unit", "unit"):
        unit = quantity.get(key, "")
        if not isinstance(unit, str):
            raise ConfigError(f"{where}: its {key} must be a text")
        units.append(unit.strip())
    said: list[str | Unsaid] = [unit for unit in dict.fromkeys(units) if unit not in _NO_UNIT]
    return tuple(Figure((), low, high, unit) for unit in said or [UNSAID])
