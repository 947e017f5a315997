"""CQE's format: values without a place, and two units that are both right."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import summarize
from summarize.errors import ConfigError
from summarize_evals import quantities
from summarize_evals.comparison import compare
from summarize_evals.evaluation import score
from summarize_evals.record import UNSAID, Figure, Labelled, Record


def write(path: Path, *items: Any) -> Path:
    path.write_text(json.dumps(items))
    return path


def sentence(text: str, **quantity: Any) -> dict[str, Any]:
    return {"text": text, "quantities": [quantity]}


def readings(tmp_path: Path, **quantity: Any) -> tuple[Figure, ...]:
    path = write(tmp_path / "x.json", sentence("Some words.", **quantity))
    (case,) = quantities.load(path).cases
    (figure,) = case.gold.figures
    return figure.readings


def test_a_sentence_is_an_article_with_figures_that_have_no_place(tmp_path: Path) -> None:
    path = write(
        tmp_path / "boats.json",
        sentence("It took 12 boats.", value="12", normalized_unit="boat"),
        {"text": "It took none.", "quantities": []},
    )
    suite = quantities.load(path)
    assert (suite.name, suite.scored, suite.by_source) == ("quantities", {"figures"}, False)
    assert [case.article.id for case in suite.cases] == ["1", "2"]
    assert [case.text for case in suite.cases] == ["It took 12 boats.", "It took none."]
    (figure,) = suite.cases[0].gold.figures
    assert figure.preferred == Figure((), 12, None, "boat")
    said = (figure.preferred.qualifier, figure.preferred.change, figure.preferred.speakers)
    assert said == (UNSAID, UNSAID, UNSAID)
    assert suite.cases[1].gold == Record()


def test_files_of_a_folder_are_one_suite(tmp_path: Path) -> None:
    write(tmp_path / "b.json", sentence("One.", value="1", normalized_unit="-"))
    write(tmp_path / "a.json", *[sentence("Two.", value="2", normalized_unit="-")] * 2)
    (tmp_path / "README.md").write_text("no labels")
    ids = [case.article.id for case in quantities.load(tmp_path).cases]
    assert ids == ["a-1", "a-2", "b-1"]


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("3-5", 3, 5),
        ("4-5.6", 4, 5.6),
        ("-5", -5, None),
        ("-5--2", -5, -2),
        ("2.5", 2.5, None),
        ("1E-06", 1e-6, None),
        (7, 7, None),
    ],
)
def test_a_value_is_a_number_or_a_range(
    tmp_path: Path, value: Any, low: float, high: float | None
) -> None:
    (figure,) = readings(tmp_path, value=value, normalized_unit="boat")
    assert (figure.value, figure.value_high) == (low, high)


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ({"normalized_unit": "dollar", "unit": "$"}, ["dollar", "$"]),
        ({"normalized_unit": "dollar"}, ["dollar"]),
        ({"normalized_unit": "boat", "unit": "boat"}, ["boat"]),
        ({"normalized_unit": "-", "unit": "boat"}, ["boat"]),
        ({"normalized_unit": "-"}, [UNSAID]),
        ({"normalized_unit": "noun", "unit": ""}, [UNSAID]),
        ({}, [UNSAID]),
    ],
)
def test_a_unit_is_right_as_normalized_and_as_printed(
    tmp_path: Path, units: dict[str, str], expected: list[Any]
) -> None:
    assert [figure.unit for figure in readings(tmp_path, value="1", **units)] == expected


def test_figures_are_found_by_their_value_and_each_once(tmp_path: Path) -> None:
    path = write(tmp_path / "x.json", sentence("40, 40 or 41.", value="40", normalized_unit="boat"))
    (case,) = quantities.load(path).cases
    given = [(40.0, "ship"), (40.0, "boats"), (41.0, "boat")]
    predicted = Record(
        figures=tuple(
            Labelled(f"f{n}", (Figure((), value, None, unit),))
            for n, (value, unit) in enumerate(given)
        )
    )
    tallies = compare(case.text, case.gold, predicted).tallies
    assert tallies["figures_value_f1"] == (2, 4)
    assert tallies["figures_unit_f1"] == (2, 4)  # of the two 40s the one with the right unit
    assert tallies["figures_precision"] == (1, 3)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("[", "is not valid JSON"),
        ("{}", "is not a list of marked sentences"),
        ("[]", "is not a list of marked sentences"),
        ('[{"text": "One."}]', "item 1: is not an object with text and quantities"),
        ('[{"text": "  ", "quantities": []}]', "item 1 is empty"),
        ('[{"text": "One.", "quantities": [1]}]', "item 1, quantity 1: is not an object"),
        ('[{"text": "One.", "quantities": [{"value": "one"}]}]', "quantity 1: its value must"),
        ('[{"text": "One.", "quantities": [{"value": true}]}]', "quantity 1: its value must"),
        ('[{"text": "One.", "quantities": [{"value": NaN}]}]', "quantity 1: its value must"),
        ('[{"text": "One.", "quantities": [{"value": 1, "unit": 2}]}]', "its unit must be a text"),
        (b"\xff", "is not valid JSON"),
    ],
)
def test_a_fault_is_refused_in_one_line(tmp_path: Path, content: str | bytes, what: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ConfigError) as error:
        quantities.load(path)
    message = str(error.value)
    assert message.startswith(str(path))
    assert what in message
    assert "\n" not in message


def test_nothing_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="has no labels"):
        quantities.load(tmp_path)
    with pytest.raises(ConfigError, match="cannot be read"):
        quantities.load(tmp_path / "x.json")


@pytest.mark.shared
@pytest.mark.parametrize("name", ["age", "currency", "dimension", "temperature"])
def test_values_are_scored_as_by_the_corpus_own_scorer(
    shared: Path, tmp_path: Path, name: str
) -> None:
    folder = shared / "quantities"
    suite = quantities.load(folder / f"{name}.json")
    summaries = list(summarize.extract_many([case.article for case in suite.cases]))
    lines = []
    hits = of = 0.0
    for case, summary in zip(suite.cases, summaries, strict=True):
        assert isinstance(summary, summarize.Summary)
        tally = score(case, [summary]).tallies["figures_value_f1"]
        hits, of = hits + tally.hits, of + tally.of
        keys = {"value", "value_high", "unit"}
        lines.append({"figures": [figure.model_dump(include=keys) for figure in summary.figures]})
    items = json.loads((folder / f"{name}.json").read_text())
    for item in items:
        for quantity in item["quantities"]:
            quantity.setdefault("unit", quantity["normalized_unit"])  # the scorer wants both
    gold = write(tmp_path / "gold.json", *items)
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(json.dumps(line) + "\n" for line in lines))
    command = [sys.executable, str(folder / "score_quantities.py"), str(gold), str(predicted)]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert of == theirs["gold"] + theirs["predicted"]
    assert round(100 * hits / of, 1) == theirs["value"][2]
