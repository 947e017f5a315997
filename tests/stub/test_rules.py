"""From a request's article to a filled reply."""

from __future__ import annotations

import json
import time
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import prompting
from summarize.reading.claims.attribution import Attribution
from summarize.reading.figures.quantities import Quantity
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text import passages
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reply import WholeReply
from summarize.stub import rules
from summarize.stub.app import App
from summarize.stub.wire import Message

ARTICLE = """\
Port of Elm raises its gates

The harbour board raised 12 gates on Monday. It took nine hours.

“The water came at four metres an hour,” said Ada Birch. She added that
two gates had jammed.

Mayor Cyril Reed denied that the town had been warned.

Share this article
"""


def fenced(text: str, first: int = 1, last: int | None = None) -> list[Message]:
    split = passages.split(text)
    window = prompting.Window(split, first, last or len(split))
    return [Message("system", "Read."), Message("user", prompting.fence(text, window, "whole"))]


def read(text: str, first: int = 1, last: int | None = None) -> WholeReply:
    return rules.whole(rules.source(fenced(text, first, last)))


def number(text: str, words: str) -> int:
    """Number of the passage that holds some words of a text."""
    at = text.index(words)
    return next(p.number for p in passages.split(text) if p.start <= at < p.end)


def test_an_article_is_read_whole():
    reply = read(ARTICLE)
    assert [(c.speakers, c.source, c.cue, c.content) for c in reply.claims] == [
        (
            ["Ada Birch"],
            "Ada Birch",
            "said",
            "“The water came at four metres an hour,”",
        ),
        (["Ada Birch"], "She", "added that", "two gates had jammed"),
        (["Cyril Reed"], "Mayor Cyril Reed", "denied that", "the town had been warned"),
    ]
    assert [c.denied for c in reply.claims] == [False, False, True]
    assert [c.proposition for c in reply.claims] == [
        "The water came at four metres an hour.",
        "Two gates jammed.",
        "The town was warned.",
    ]
    assert [c.passage for c in reply.claims] == [
        number(ARTICLE, "“The water"),
        number(ARTICLE, "She added"),
        number(ARTICLE, "Mayor"),
    ]
    assert [(s.name, s.kind) for s in reply.speakers] == [
        ("Ada Birch", "person"),
        ("Cyril Reed", "person"),
    ]


def test_figures_have_the_speakers_of_the_claim_around_them():
    figures = {f.content: f for f in read(ARTICLE).figures}
    assert figures["12 gates"].speakers == []
    assert figures["12 gates"].value == 12
    assert figures["12 gates"].passage == number(ARTICLE, "12 gates")
    assert figures["two gates"].speakers == ["Ada Birch"]
    assert figures["four metres an hour"].speakers == ["Ada Birch"]


class Someone:
    """Names that take every source for someone called by its words."""

    def __init__(self, text: str) -> None:
        self.text = text

    def resolve(self, source: Extent) -> tuple[Entity, ...]:
        return (Entity(self.text[slice(*source)], "person", None, None, (source,)),)

    def gender(self, entity: Entity) -> str:
        return ""


def reading(text: str, *said: tuple[str, str | None, str], figure: str) -> Reading:
    """A reading of (content, source, speaker) and one figure."""

    def extent(words: str) -> Extent:
        return Extent(text.index(words), text.index(words) + len(words))

    found = tuple(
        Attribution(
            extent(content), extent(source) if source else None, None, extent(speaker), False, True
        )
        for content, source, speaker in said
    )
    at = extent(figure)
    quantity = Quantity(*at, *at, 9, None, "boat", "exact", None, "boats")
    names = cast("Any", Someone(text))
    return Reading(text, passages.split(text), (), names, found, (quantity,))


def test_a_figure_in_a_nested_claim_is_the_inner_speakers(monkeypatch):
    text = "Ada said Bo told her 9 boats sank, and wept."
    outer, inner = "Bo told her 9 boats sank, and wept", "9 boats sank"
    fake = reading(text, (outer, "Ada", "Ada"), (inner, "Bo", "Bo"), figure="9 boats")
    monkeypatch.setattr(rules, "read", lambda text, passages: fake)
    (figure,) = read(text).figures
    assert figure.speakers == ["Bo"]


def test_a_quotation_that_goes_on_has_the_speaker_named_elsewhere(monkeypatch):
    text = "Bo spoke to us all. “It is late.” There were 9 boats."
    fake = reading(text, ("“It is late.”", None, "Bo"), figure="9 boats")
    monkeypatch.setattr(rules, "read", lambda text, passages: fake)
    (claim,) = read(text).claims
    assert (claim.speakers, claim.source, claim.cue) == (["Bo"], None, None)


def test_boilerplate_is_not_told():
    text = "Copyright 2031. Ada said that 9 boats sank."
    kinds = Passage(1, 1, 0, len(text), "boilerplate")
    reply = rules.whole(rules.Source(text, (kinds,), (1,), 1, 1))
    assert (reply.claims, reply.figures) == ([], [])
    told = rules.whole(rules.Source(text, (kinds._replace(kind="sentence"),), (1,), 1, 1))
    assert told.claims


def test_headlines_and_items_keep_a_line_of_their_own():
    lines = [("headline", "Gates held"), ("sentence", "All is well."), ("sentence", "So far.")]
    lines += [("item", "one gate"), ("item", "two gates")]
    shown = "\n".join(
        f"[{n}{'' if kind == 'sentence' else ' ' + kind}] {words}"
        for n, (kind, words) in enumerate(lines, start=5)
    )
    fence = f'<article-0123456789ab task="whole" read="5-9">\n{shown}\n\n</article-0123456789ab>'
    source = rules.source([Message("user", fence)])
    assert source.text == "Gates held\nAll is well. So far.\none gate\ntwo gates"
    assert source.numbers == (5, 6, 7, 8, 9)
    assert [source.text[p.start : p.end] for p in source.passages] == [line[1] for line in lines]


def test_the_gist_is_headline_and_lead():
    assert read(ARTICLE).gist == (
        "Port of Elm raises its gates. The harbour board raised 12 gates on Monday."
    )


def test_a_long_gist_is_the_lead_or_both_cut_at_three_hundred_characters():
    lead = "The board raised the gates " + "and the gates " * 18 + "held."
    assert 250 < len(lead) < 300
    text = f"Port of Elm raises its gates against the flood at last\n\n{lead}\n"
    assert read(text).gist == lead
    longer = lead.replace("held.", "held until the morning of the third day in the harbour.")
    gist = read(f"Gates\n\n{longer}\n").gist
    assert len(gist) <= 302
    assert f"Gates. {longer}".startswith(gist.removesuffix(" …"))
    assert gist.endswith(" …")


def test_only_what_begins_in_the_asked_passages_is_told():
    she = number(ARTICLE, "She added")
    reply = read(ARTICLE, she, she)
    assert [c.content for c in reply.claims] == ["two gates had jammed"]
    assert [c.speakers for c in reply.claims] == [["Ada Birch"]]  # known from the context
    assert [f.content for f in reply.figures] == ["two gates"]
    assert [s.name for s in reply.speakers] == ["Ada Birch"]


def test_a_window_keeps_the_numbers_of_the_article():
    split = passages.split(ARTICLE)
    shown = tuple(p for p in split if p.number >= number(ARTICLE, "Mayor"))
    window = prompting.Window(shown, shown[0].number, shown[-1].number)
    message = Message("user", prompting.fence(ARTICLE, window, "whole"))
    (claim,) = rules.whole(rules.source([message])).claims
    assert claim.passage == number(ARTICLE, "Mayor")


def test_an_attribution_to_nobody_is_left_out():
    assert read("They said that the gates had held.\n").claims == []


def test_a_quotation_over_two_paragraphs_is_told_in_one_line():
    text = "“The gates held.\n\n“They will hold again,” said Ada Birch.\n"
    (claim,) = read(text).claims
    assert claim.content == "“The gates held. “They will hold again,”"
    assert claim.passage == 1


def test_the_fence_is_found_behind_a_reask():
    messages = [
        *fenced(ARTICLE),
        Message("assistant", "{}"),
        Message("user", "Correct your JSON ONLY RESPONSE."),
    ]
    assert rules.whole(rules.source(messages)) == read(ARTICLE)


def test_a_message_without_a_fence_is_an_article():
    messages = [Message("user", "Earlier."), Message("user", ARTICLE)]
    reply = rules.whole(rules.source(messages))
    assert [c.content for c in reply.claims] == [c.content for c in read(ARTICLE).claims]
    assert rules.whole(rules.source([Message("system", "Read.")])).claims == []


def test_a_request_for_parts_gets_those_parts(wire):
    schema = {"type": "object", "properties": {"gist": {"type": "string"}}}
    form = {"type": "json_schema", "json_schema": {"name": "Gist", "schema": schema}}
    messages = [{"role": m.role, "content": m.text} for m in fenced(ARTICLE)]
    body = wire.body() | {"messages": messages, "response_format": form}
    (choice,) = wire.data(wire.ask(App(), body))["choices"]
    assert json.loads(choice["message"]["content"]) == {"gist": read(ARTICLE).gist}


@pytest.mark.parametrize("schema", [WholeReply.model_json_schema(), None])
def test_over_the_wire_the_reply_is_the_whole_one(wire, schema):
    messages = [{"role": m.role, "content": m.text} for m in fenced(ARTICLE)]
    body = {"model": "m", "messages": messages}
    if schema is not None:
        function = {"type": "function", "function": {"name": "WholeReply", "parameters": schema}}
        body["tools"] = [function]
    (choice,) = wire.data(wire.ask(App(), body))["choices"]
    calls = choice["message"].get("tool_calls")
    text = calls[0]["function"]["arguments"] if calls else choice["message"]["content"]
    assert WholeReply.model_validate_json(text) == read(ARTICLE)
    assert "junk" not in json.loads(text)


SAMPLE = """
Ada Birch said that “The gate held,” ” “ she He denied it. 12 metres 4.5 million according to told
the board. of Low Yard ‘a’ we I will . ? sources,
"""
WORDS = st.sampled_from([*SAMPLE.split(), "\n\n", "\n", "- "])


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_every_word_that_is_given_as_the_articles_is_the_articles(text):
    reply = read(text)
    lines = {p.number: " ".join(text[p.start : p.end].split()) for p in passages.split(text)}
    shown = " ".join(lines.values())
    for item in (*reply.claims, *reply.figures):
        assert item.content in shown
        assert item.content.split()[0] in lines[item.passage]
    for claim in reply.claims:
        assert set(claim.speakers) <= {s.name for s in reply.speakers}
        assert claim.speakers
        assert claim.proposition
        assert all(words is None or words in shown for words in (claim.source, claim.cue))


def test_what_a_long_article_costs_beside_its_reading_is_in_proportion():
    def seconds(copies: int) -> float:
        text = "\n\n".join(ARTICLE.replace("12", str(n)) for n in range(copies))
        source = rules.source(fenced(text))
        rules.whole(source)  # the reading is kept
        start = time.process_time()
        rules.whole(source)
        return time.process_time() - start

    seconds(5)
    small, large = min(seconds(50) for _ in range(3)), min(seconds(400) for _ in range(2))
    assert large < 24 * small  # 8 if in proportion, 64 if quadratic
