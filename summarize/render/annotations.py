"""A summary as W3C Web Annotations: an AnnotationCollection in JSON-LD, one page, one per article.

After the Web Annotation Data Model (W3C Recommendation, 23 February 2017). Each claim, each figure
and each mention of a speaker is an Annotation whose target is the article. Two selectors say where,
as alternatives that select the same characters: TextPositionSelector, whose start and end count
Unicode code points as section 4.2.5 asks, so they are the summary's own offsets; and
TextQuoteSelector with up to 32 characters of context, which still finds the place after the page
around it has changed. They are not nested with ``refinedBy``: a refinement looks inside what was
selected, and a quotation's prefix and suffix lie outside it.

A body in words says what the item says; a second one holds the fields, in terms of schema.org where
it has them. Ids are derived from the article's hash and the annotation itself: the same summary
gives the same bytes.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from summarize.render import phrases
from summarize.render.safe import link
from summarize.schema import Article, Claim, Figure, Item, Span, Speaker, Summary

CONTEXT = 32  # characters of the article before and after the quoted words

_TERMS = "urn:x-summarize:schema:1:"
_JSON_LD_CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {"schema": "https://schema.org/", "summarize": _TERMS},
]
_SCHEMA_ORG_KIND = {"person": "schema:Person", "document": "schema:CreativeWork"}


def collection(summary: Summary) -> dict[str, Any]:
    """The article's AnnotationCollection, as what ``json.dumps`` takes.

    Order: mentions by speaker, claims, figures, items of the user's own kinds. Prefix and suffix
    are there if the summary has ``article.text``.
    """
    items = [
        *(_mention(summary, speaker, span) for speaker in summary.speakers
          for span in speaker.mentions),
        *(_claim(summary, claim) for claim in summary.claims),
        *(_figure(summary, figure) for figure in summary.figures),
        *(_item(summary, item) for item in summary.items),
    ]  # fmt: skip
    name = _identifier(summary.article, [item["id"] for item in items])
    page = {
        "id": _identifier(summary.article, [name, "page"]),
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    return {
        "@context": _JSON_LD_CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": phrases.title(summary.article),
        "generator": {
            "type": "Software",
            "name": f"summarize {summary.run.summarize_version}",
        },
        "creator": {"type": "Software", "name": summary.run.model},
        "total": len(items),
        "first": page,
    }


def source_iri(article: Article) -> str:
    """The IRI of what is annotated: the article's web address, else its source.

    A path stays relative to wherever the annotations are read; text that came from nowhere a reader
    could go to is named by its hash.
    """
    for address in (article.url, article.source):
        if found := link(address):
            return found
    if article.source in ("-", "text"):  # standard input, or a text that was given as such
        return f"urn:x-summarize:sha256:{article.sha256}"
    return quote(article.source)


def _mention(summary: Summary, speaker: Speaker, span: Span) -> dict[str, Any]:
    entity = {
        "type": _SCHEMA_ORG_KIND.get(speaker.kind, "schema:Organization"),
        "schema:name": speaker.name,
        **_present("summarize:", speaker_id=speaker.id, kind=speaker.kind, role=speaker.role,
                   affiliation=speaker.affiliation),
    }  # fmt: skip
    return _annotation(summary, "identifying", speaker.name, entity, span)


def _claim(summary: Summary, claim: Claim) -> dict[str, Any]:
    fields = {
        "type": "schema:Claim",
        "schema:text": claim.proposition,
        "schema:author": _speakers(summary, claim.speaker_ids),
        **_present(
            "summarize:",
            claim_id=claim.id,
            kind=claim.kind,
            modality=claim.modality,
            polarity=claim.polarity,
            source=claim.source and _extent(claim.source),
            cue=claim.cue and _extent(claim.cue),
            read_by=claim.read_by,
        ),
    }
    return _annotation(summary, "describing", claim.proposition, fields, claim.content)


def _figure(summary: Summary, figure: Figure) -> dict[str, Any]:
    if figure.value_high is None:
        size = {"schema:value": figure.value}
    else:
        size = {"schema:minValue": figure.value, "schema:maxValue": figure.value_high}
    fields = {
        "type": "schema:QuantitativeValue",
        **size,
        **_present("schema:", unitText=figure.unit, description=figure.of or None),
        "schema:author": _speakers(summary, figure.speaker_ids),
        **_present(
            "summarize:",
            figure_id=figure.id,
            qualifier=figure.qualifier,
            change=figure.change,
            read_by=figure.read_by,
        ),
    }
    said = ": ".join(part for part in (figure.of, phrases.quantity(figure)) if part)
    return _annotation(summary, "describing", said, fields, figure.content)


def _item(summary: Summary, item: Item) -> dict[str, Any]:
    words = {name: span and _extent(span) for name, span in item.words.items()}
    fields = {
        "type": f"summarize:{item.kind}",
        **_present("summarize:", item_id=item.id, **words, **item.values),
    }
    said = phrases.fields(item) or item.content.text
    return _annotation(summary, "describing", said, fields, item.content)


def _annotation(
    summary: Summary, motivation: str, words: str, fields: dict[str, Any], span: Span
) -> dict[str, Any]:
    article = summary.article
    in_words = {
        "type": "TextualBody",
        "value": words,
        "format": "text/plain",
        **({"language": article.language} if article.language else {}),
        "purpose": motivation,
    }
    # Only a TextualBody or a SpecificResource may have a purpose: hence the wrapping.
    structured = {
        "type": "SpecificResource",
        "purpose": "classifying",
        "source": {"id": _identifier(article, [fields]), **fields},
    }
    return {
        "id": _identifier(article, [fields, span.start, span.end]),
        "type": "Annotation",
        "motivation": motivation,
        "body": [in_words, structured],
        "target": {
            "type": "SpecificResource",
            "source": source_iri(article),
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                _quote(article.text, span),
            ],
        },
    }


def _quote(text: str | None, span: Span) -> dict[str, str]:
    selector = {"type": "TextQuoteSelector", "exact": span.text}
    if text is not None:
        selector["prefix"] = text[max(0, span.start - CONTEXT) : span.start]
        selector["suffix"] = text[span.end : span.end + CONTEXT]
    return selector


def _speakers(summary: Summary, speaker_ids: list[str]) -> list[dict[str, str]]:
    named = {speaker.id: speaker for speaker in summary.speakers}
    return [
        {
            "type": _SCHEMA_ORG_KIND.get(named[key].kind, "schema:Organization"),
            "schema:name": named[key].name,
            "summarize:speaker_id": key,
        }
        for key in speaker_ids
    ]


def _extent(span: Span) -> dict[str, int | str]:
    return {"summarize:start": span.start, "summarize:end": span.end, "summarize:text": span.text}


def _present(prefix: str, **fields: Any) -> dict[str, Any]:
    return {prefix + key: value for key, value in fields.items() if value is not None}


def _identifier(article: Article, seed: list[Any]) -> str:
    name = json.dumps([article.sha256, article.source, seed], sort_keys=True)
    return uuid5(NAMESPACE_URL, _TERMS + name).urn
