from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from summarize import Kind
from summarize.errors import ConfigError
from summarize.render import tables
from summarize.schema import Summary

from .sample import TEXT, Opening, harbour, opening, saying
from .test_safe import HOSTILE, TEXTS


def parsed(summary: Summary, table: tables.Table[Summary]) -> list[dict[str, str]]:
    written = table.header + table.rows(summary)
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_claims_carry_article_speakers_and_offsets() -> None:
    first, second, third = parsed(harbour(), tables.CLAIMS)
    assert first["article_id"] == "harbour"
    assert first["article_source"] == "stories/harbour.txt"
    assert (first["speakers"], first["modality"]) == ("Ana Castell", "prediction")
    assert TEXT[int(first["cue_start"]) : int(first["cue_end"])] == first["cue"] == "said"
    assert second["content"] == "“We will not wait for the insurers,”"
    assert TEXT[int(second["content_start"]) : int(second["content_end"])] == second["content"]
    assert (third["speaker_ids"], third["speakers"]) == ("s2 s1", "port authority; Ana Castell")
    assert (third["polarity"], third["source"], third["source_start"]) == ("denied", "", "")


def test_figures_are_numbers() -> None:
    first, second = parsed(harbour(), tables.FIGURES)
    assert (first["value"], first["value_high"], first["speakers"]) == ("1200", "", "")
    assert (second["value"], second["value_high"], second["unit"]) == ("3000000", "5000000", "EUR")


def test_a_negative_number_stays_a_number() -> None:
    summary = harbour()
    cold = summary.figures[0].model_copy(update={"value": -5})
    written = tables.FIGURES.rows(summary.model_copy(update={"figures": [cold]}))
    assert ",-5," in written


def test_speakers_point_at_their_mentions() -> None:
    first, _ = parsed(harbour(), tables.SPEAKERS)
    assert [
        TEXT[slice(*map(int, mention.split(":")))] for mention in first["mentions"].split(" ")
    ] == ["Mayor Ana Castell", "Castell"]
    assert (first["role"], first["affiliation"]) == ("Mayor", "Ostby")


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.name)
def test_columns_are_those_documented(table: tables.Table[Summary]) -> None:
    for row in parsed(harbour(), table):
        assert tuple(row) == tuple(table.columns)
        assert None not in row.values()


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.name)
@given(words=(TEXTS | HOSTILE).filter(bool))
def test_any_text_survives_and_none_begins_a_formula(
    table: tables.Table[Summary], words: str
) -> None:
    for row in parsed(saying(words), table):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        guarded = row["article_id"]
        assert (guarded[1:] if guarded.startswith("'") else guarded) == words


def test_a_kind_of_ones_own_is_a_table_whose_columns_are_its_fields() -> None:
    (*usual, own) = tables.tables([Opening])
    assert tuple(usual) == tables.TABLES
    assert own.name == "opening"
    (row,) = parsed(opening(), own)
    assert (row["article_id"], row["item_id"]) == ("harbour", "i1")
    for copied in ("content", "when"):
        assert TEXT[int(row[f"{copied}_start"]) : int(row[f"{copied}_end"])] == row[copied]
    assert (row["where"], row["where_start"], row["where_end"]) == ("", "", "")
    assert (row["what"], row["boats"], row["certain"], row["again"]) == (
        "'=Ostby opens.", "3", "yes", "",
    )  # fmt: skip
    assert parsed(harbour(), own) == []


def test_a_kind_without_a_name_of_its_own_for_its_table_is_refused() -> None:
    class Claims(Kind):
        """Not what a summary's claims are."""

    class Ferry(Kind):
        """A ferry, with a field that is a column already."""

        item_id: str

    with pytest.raises(ConfigError, match="two tables would be called claims"):
        tables.tables([Claims])
    with pytest.raises(ConfigError, match=r"Ferry\.item_id: item_id is another column's name"):
        tables.tables([Ferry])
