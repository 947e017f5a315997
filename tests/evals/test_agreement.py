from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.text.extent import Extent
from summarize_evals import agreement_formats
from summarize_evals.agreement import Agreement, Twice, agreement, alpha
from summarize_evals.folders import load
from summarize_evals.labels import read
from summarize_evals.metrics import METRICS
from summarize_evals.record import Labelled, Record

from . import labelled
from .labelled import TEXT


def units(*readers: str) -> list[tuple[str | None, ...]]:
    """One string a reader, a character a unit, "." where the reader gave no value."""
    return [
        tuple(None if value == "." else value for value in unit)
        for unit in zip(*readers, strict=True)
    ]


@pytest.mark.parametrize(
    ("readers", "value"),
    [
        (("0100000010", "1110010000"), 0.095),  # section A: binary, two observers
        (("aabbdcccedda", "babbbcccedd" "d"), 0.692),  # section B: nominal, two observers
        (  # section C: nominal, four observers, missing values
            ("123321412...", "1233224125.3", ".333234225" "1.", "12332441251."),
            0.743,
        ),
    ],
)  # fmt: skip
def test_alpha_of_the_published_examples(readers: tuple[str, ...], value: float) -> None:
    # Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
    assert alpha(units(*readers)) == pytest.approx(value, abs=5e-4)


def test_alpha_is_one_for_the_same_and_below_zero_for_the_opposite() -> None:
    assert alpha(units("abab", "abab")) == 1
    found = alpha(units("ab", "ba"))
    assert found is not None
    assert found < 0


def test_alpha_says_nothing_where_nothing_varies() -> None:
    assert alpha([]) is None
    assert alpha(units("aaa", "aaa")) is None
    assert alpha(units("ab.", "..c")) is None, "no unit has two values"


VALUES = st.sampled_from(["a", "b", "c", None])
READINGS = st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=12)


@given(READINGS)
def test_alpha_is_one_minus_observed_over_expected_disagreement(
    found: list[tuple[str | None, ...]],
) -> None:
    told = [[value for value in unit if value] for unit in found]
    told = [unit for unit in told if len(unit) > 1]
    values = [value for unit in told for value in unit]
    n = len(values)
    observed = sum(
        (Fraction(sum(a != b for a, b in permutations(unit, 2)), len(unit) - 1) for unit in told),
        Fraction(0),
    )
    expected = Fraction(sum(a != b for a, b in permutations(values, 2)), max(n - 1, 1))
    wanted = float(1 - observed / expected) if expected else None
    assert alpha(found) == (wanted if wanted is None else pytest.approx(wanted))
    assert alpha([tuple(reversed(unit)) for unit in found]) == pytest.approx(alpha(found))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    path = tmp_path / "ferries.yaml"
    path.write_text(labelled.LABELS.replace("  optional: true\n", ""))
    return read(path, TEXT).record


def compared(record: Record, other: Record) -> Agreement:
    return agreement(("a", "b"), [Twice("x", TEXT, record, other)] * 2)


def changed(record: Record, **fields: object) -> Record:
    """The record in which the preferred reading of the second claim differs."""
    first, second, third = record.claims
    reading = replace(second.preferred, **fields)  # type: ignore[arg-type]
    return replace(record, claims=(first, Labelled(second.id, (reading,)), third))


def test_a_reader_agrees_with_herself(record: Record) -> None:
    found = compared(record, record)
    assert set(found.metrics) == {metric.name for metric in METRICS}
    assert {each.value for each in found.metrics.values()} == {1.0}
    assert {each.value for each in found.metrics.values() if each.interval} == {1.0}
    assert {each.value for fields in found.fields.values() for each in fields.values()} == {1.0}
    assert found.alpha == {
        "speakers_kind": 1.0, "claims_kind": 1.0, "claims_modality": 1.0, "claims_polarity": 1.0,
        "figures_qualifier": 1.0, "figures_change": None, "claims_tokens": 1.0,
        "figures_tokens": 1.0,
    }  # fmt: skip


def test_a_field_counts_on_the_items_that_both_have(record: Record) -> None:
    found = compared(record, changed(record, modality="question"))
    assert found.fields["claims"]["modality"].value == pytest.approx(2 / 3)
    assert found.fields["claims"]["modality"].of == 6
    assert found.metrics["claims_modality"].value == pytest.approx(2 / 3)
    assert found.fields["claims"]["kind"].value == 1
    assert found.metrics["claims_f1"].value == 1
    told = found.alpha["claims_modality"]
    assert told is not None
    assert told < 1
    missing = replace(record, claims=record.claims[:2])
    assert compared(record, missing).fields["claims"]["modality"].of == 4


def test_spans_are_exact_or_not_where_metrics_forgive(record: Record) -> None:
    (extent,) = record.claims[1].preferred.content
    shorter = changed(record, content=(Extent(extent.start + 1, extent.end - 2),))
    found = compared(record, shorter)
    assert found.metrics["claims_near_f1"].value == 1
    assert found.fields["claims"]["exact"].value == pytest.approx(2 / 3)
    assert found.fields["figures"]["exact"].value == 1


def test_tokens_tell_inside_from_outside(record: Record) -> None:
    fewer = replace(record, claims=record.claims[:2])
    found = compared(record, fewer)
    tokens = TEXT.split()
    inside = 5 + 4 + 7  # "12 boats would sail again." "“Nobody … wait,”" "up to 40 … risk."
    first = [i < inside for i in range(len(tokens))] * 2
    second = [i < inside - 7 for i in range(len(tokens))] * 2
    assert found.alpha["claims_tokens"] == pytest.approx(alpha(zip(first, second, strict=True)))


def test_optional_items_count_for_nothing(record: Record) -> None:
    first, second, third = record.claims
    open_one = replace(record, claims=(first, second, replace(third, optional=True)))
    found = compared(open_one, replace(record, claims=(first, second)))
    assert found.metrics["claims_f1"].value == 1
    assert found.fields["claims"]["kind"].of == 4
    assert compared(open_one, record).fields["claims"]["kind"].of == 4


def test_alpha_is_of_the_preferred_readings(record: Record) -> None:
    first, second, third = record.claims
    whole = replace(second.preferred, content=(Extent(0, len(TEXT)),), modality="question")
    more = Labelled(second.id, (second.preferred, whole))
    found = compared(record, replace(record, claims=(first, more, third)))
    assert (found.alpha["claims_tokens"], found.alpha["claims_modality"]) == (1, 1)


def test_saved_agreement_becomes_the_ceiling_of_a_suite(record: Record, tmp_path: Path) -> None:
    found = compared(record, changed(record, modality="question"))
    (tallies,) = found.articles.values()
    found = replace(found, articles={"ferries": tallies})
    folder = labelled.suite(tmp_path / "suite")
    (folder / "agreement.json").write_text(agreement_formats.write(found, "json"))
    suite = load(folder)
    assert suite.readers == "a and b"
    assert suite.ceiling["claims_modality"] == pytest.approx(2 / 3, abs=1e-6)
    assert set(suite.ceiling) <= {metric.name for metric in METRICS}


def test_every_form_says_the_same(record: Record) -> None:
    found = replace(
        compared(record, changed(record, modality="question")),
        left_out={"a": ("quake", "*storm*"), "b": ()},
        readers=("a", "b\x1b[31m|"),
    )
    text, page = (agreement_formats.write(found, form) for form in ("text", "markdown"))
    data = json.loads(agreement_formats.write(found, "json"))
    assert data["metrics"]["claims_modality"] == {
        "value": 0.666667, "low": 0, "high": 1, "of": 6,
    }  # fmt: skip
    assert data["left_out"] == {"a": ["quake", "*storm*"], "b": []}
    assert data["matched"]["figures"]["value"]["value"] == 1
    assert "  modality                  0.667   0.000 to 1.000        6\n" in text
    assert "  figures change                –\n" in text
    assert "| modality | 0.667 | 0.000 to 1.000 | 6 |\n" in page
    assert "Left out, labelled by a alone: quake, *storm*\n" in text
    assert "quake, \\*storm\\*\n" in page
    assert not {"\x1b"} & {*text, *page}
    assert "b␛[31m|" in text
    assert "1 article\n" in agreement_formats.write(replace(found, articles={"x": {}}), "text")
