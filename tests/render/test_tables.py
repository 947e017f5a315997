from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from summarize.render import tables

from .sample import TEXT, harbour, saying
from .test_safe import HOSTILE, TEXTS


def parsed(summary: object, table: tables.Table) -> list[dict[str, str]]:
    written = tables.header(table) + tables.rows(summary, table)  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_claims_carry_article_speakers_and_offsets() -> None:
    first, second, third = parsed(harbour(), "claims")
    assert first["article_id"] == "harbour"
    assert first["article_source"] == "stories/harbour.txt"
    assert (first["speakers"], first["modality"]) == ("Ana Castell", "prediction")
    assert TEXT[int(first["cue_start"]) : int(first["cue_end"])] == first["cue"] == "said"
    assert second["content"] == "“We will not wait for the insurers,”"
    assert TEXT[int(second["content_start"]) : int(second["content_end"])] == second["content"]
    assert (third["speaker_ids"], third["speakers"]) == ("s2 s1", "port authority; Ana Castell")
    assert (third["polarity"], third["source"], third["source_start"]) == ("denied", "", "")


def test_figures_are_numbers() -> None:
    first, second = parsed(harbour(), "figures")
    assert (first["value"], first["value_high"], first["speakers"]) == ("1200", "", "")
    assert (second["value"], second["value_high"], second["unit"]) == ("3000000", "5000000", "EUR")


def test_a_negative_number_stays_a_number() -> None:
    summary = harbour()
    cold = summary.figures[0].model_copy(update={"value": -5})
    written = tables.rows(summary.model_copy(update={"figures": [cold]}), "figures")
    assert ",-5," in written


def test_speakers_point_at_their_mentions() -> None:
    first, _ = parsed(harbour(), "speakers")
    assert [
        TEXT[slice(*map(int, mention.split(":")))] for mention in first["mentions"].split(" ")
    ] == ["Mayor Ana Castell", "Castell"]
    assert (first["role"], first["affiliation"]) == ("Mayor", "Ostby")


@pytest.mark.parametrize("table", tables.TABLES)
def test_columns_are_those_documented(table: tables.Table) -> None:
    for row in parsed(harbour(), table):
        assert tuple(row) == tuple(tables.COLUMNS[table])
        assert None not in row.values()


@pytest.mark.parametrize("table", tables.TABLES)
@given(words=(TEXTS | HOSTILE).filter(bool))
def test_any_text_survives_and_none_begins_a_formula(table: tables.Table, words: str) -> None:
    for row in parsed(saying(words), table):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        guarded = row["article_id"]
        assert (guarded[1:] if guarded.startswith("'") else guarded) == words
