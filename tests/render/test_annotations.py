from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from summarize.render.annotations import collection, source_iri

from .sample import TEXT, article, harbour, saying

SELECTORS = {
    "TextPositionSelector": {"start", "end"},
    "TextQuoteSelector": {"exact"},
}
MOTIVATIONS = {"identifying", "describing", "classifying"}


@pytest.fixture
def document() -> dict[str, Any]:
    return collection(harbour())


def items(document: dict[str, Any]) -> list[dict[str, Any]]:
    return document["first"]["items"]  # type: ignore[no-any-return]


def test_the_collection_has_what_the_model_requires(document: dict[str, Any]) -> None:
    assert document["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert document["type"] == "AnnotationCollection"
    assert document["total"] == len(items(document)) == 3 + 3 + 2
    page = document["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == (
        "AnnotationPage",
        document["id"],
        0,
    )
    ids = [document["id"], page["id"], *(item["id"] for item in items(document))]
    assert len(set(ids)) == len(ids)
    assert all(urlsplit(name).scheme == "urn" for name in ids)


def test_every_annotation_has_what_the_model_requires(document: dict[str, Any]) -> None:
    for item in items(document):
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        for body in item["body"]:
            assert body["type"] in {"TextualBody", "SpecificResource"}  # who else has a purpose?
            assert body["purpose"] in MOTIVATIONS
            if body["type"] == "TextualBody":
                assert body["value"]
            else:
                assert body["source"]["id"]
        target = item["target"]
        assert target["type"] == "SpecificResource"
        assert target["source"] == "stories/harbour.txt"
        for selector in target["selector"]:
            assert SELECTORS[selector["type"]] <= set(selector)


def test_both_selectors_select_the_same_characters(document: dict[str, Any]) -> None:
    for item in items(document):
        position, quotation = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quotation["exact"]
        assert TEXT[:start].endswith(quotation["prefix"])
        assert TEXT[end:].startswith(quotation["suffix"])
        assert len(quotation["prefix"]) == min(32, start)
        assert len(quotation["suffix"]) == min(32, len(TEXT) - end)


def test_offsets_count_code_points() -> None:
    (mention, *_) = items(collection(saying("𝔘𝔫𝔦 👩‍🚒")))
    position, quotation = mention["target"]["selector"]
    assert position["end"] - position["start"] == len("𝔘𝔫𝔦 👩‍🚒")
    assert (quotation["prefix"], quotation["suffix"]) == ("— ", ".")


def test_context_ends_where_the_article_does() -> None:
    (mention, *_) = items(collection(saying("a name as long as a paragraph " * 9)))
    _, quotation = mention["target"]["selector"]
    assert (quotation["prefix"], quotation["suffix"]) == ("— ", ".")


def test_without_the_text_there_is_no_context() -> None:
    saved = harbour(article=harbour().article.model_copy(update={"text": None}))
    _, quotation = items(collection(saved))[0]["target"]["selector"]
    assert set(quotation) == {"type", "exact"}


def test_bodies_hold_the_fields(document: dict[str, Any]) -> None:
    mention, *_, claim, small, large = (item["body"][1]["source"] for item in items(document))
    assert mention["type"] == "schema:Person"
    assert mention["summarize:role"] == "Mayor"
    assert claim["type"] == "schema:Claim"
    assert claim["summarize:polarity"] == "denied"
    assert [who["schema:name"] for who in claim["schema:author"]] == [
        "port authority",
        "Ana Castell",
    ]
    assert (small["schema:value"], small["summarize:qualifier"]) == (1200, "at_least")
    assert (large["schema:minValue"], large["schema:maxValue"]) == (3000000, 5000000)


def test_the_same_summary_gives_the_same_bytes_and_another_run_does_not_matter() -> None:
    assert json.dumps(collection(harbour())) == json.dumps(collection(harbour()))


@pytest.mark.parametrize(
    ("fields", "iri"),
    [
        ({"url": "https://example.org/ä b"}, "https://example.org/%C3%A4%20b"),
        ({"source": "https://example.org/x"}, "https://example.org/x"),
        ({"url": "javascript:x", "source": "my stories/ä.txt"}, "my%20stories/%C3%A4.txt"),
        ({"source": "-"}, "urn:x-summarize:sha256:" + article().sha256),
    ],
)
def test_the_target_is_an_iri(fields: dict[str, str], iri: str) -> None:
    assert source_iri(article(**fields)) == iri
