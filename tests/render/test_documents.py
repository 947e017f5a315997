from __future__ import annotations

import csv
import io
import json

import pytest

from summarize.render import FORMATS, Format, Style, document, record
from summarize.schema import Summary

from .sample import TEXT, article, harbour

TWO = [harbour(), harbour(article=article(id="second"))]


def text(*summaries: Summary, form: Format, many: bool = False, style: Style | None = None) -> str:
    return "".join(document(summaries, form, style, many=many))


def test_json_is_the_summary() -> None:
    written = text(harbour(), form="json")
    assert written.endswith("}\n")
    values = json.loads(written)
    assert list(values) == [name for name in Summary.model_fields if name != "items"]
    assert "text" not in values["article"]
    again = Summary.model_validate(values)
    assert again == harbour(article=article(text=TEXT).model_copy(update={"text": None}))
    assert "“We will" in written


def test_json_has_the_text_on_request() -> None:
    written = text(harbour(), form="json", style=Style(with_text=True))
    assert Summary.model_validate_json(written) == harbour()


def test_json_keeps_whole_numbers_whole() -> None:
    summary = harbour()
    figures = [
        summary.figures[0].model_copy(update={"value": value}) for value in (1200, 2.5, 10**15)
    ]
    values = record(summary.model_copy(update={"figures": figures}))
    assert json.dumps([figure["value"] for figure in values["figures"]]) == (
        "[1200, 2.5, 1000000000000000]"
    )


def test_json_of_many_is_a_list_in_order() -> None:
    values = json.loads(text(*TWO, form="json", many=True))
    assert [value["article"]["id"] for value in values] == ["harbour", "second"]
    assert len(json.loads(text(harbour(), form="json", many=True))) == 1
    assert json.loads(text(form="json", many=True)) == []


def test_jsonl_is_a_line_each() -> None:
    lines = text(*TWO, form="jsonl").splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["harbour", "second"]


def test_jsonl_stays_a_line_to_readers_that_know_other_line_ends() -> None:
    odd = harbour(gist="a\u2028b\u0085c\x1cd")
    (line,) = text(odd, form="jsonl").splitlines()
    assert json.loads(line)["gist"] == odd.gist


def test_csv_has_one_header() -> None:
    rows = list(csv.DictReader(io.StringIO(text(*TWO, form="csv"))))
    assert [row["article_id"] for row in rows] == ["harbour"] * 3 + ["second"] * 3


def test_annotations_are_an_object_or_a_list() -> None:
    assert json.loads(text(harbour(), form="annotations"))["type"] == "AnnotationCollection"
    assert len(json.loads(text(*TWO, form="annotations", many=True))) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_pieces_come_as_soon_as_their_summary_is_there(form: Format) -> None:
    taken = 0

    def arriving() -> object:
        nonlocal taken
        for summary in TWO:
            taken += 1
            yield summary

    for piece in document(arriving(), form, many=True):  # type: ignore[arg-type]
        if "Ostby" in piece:
            break
    assert taken == 1


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_changed(form: Format) -> None:
    summary = harbour()
    before = summary.model_dump_json()
    text(summary, form=form, style=Style(with_text=True, passages=True))
    assert summary.model_dump_json() == before
