from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarize.render import safe

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
SHARP = [
    *"ab1 .\n\t\x1b\x9b\x07\u202e\u2066\u2028\u200b\U000e0041\\`*_[]()<>!|~#$&+-=:@/",
    *("[red]", "<b>", "http://", "www.", "](", "![", "1. ", "```", "&lt;", "--"),
]
HOSTILE = st.lists(st.sampled_from(SHARP), max_size=20).map("".join)


@given(TEXTS | HOSTILE)
def test_visible_text_has_nothing_a_terminal_or_a_bidi_algorithm_obeys(text: str) -> None:
    shown = safe.visible(text)
    for character in shown:
        assert unicodedata.category(character) not in {"Cc", "Zl", "Zp"}
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    assert safe.visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, “quoted” – text", "plain, “quoted” – text"),
        ("two\r\n lines\there", "two lines here"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x9b31mred", "\ufffd31mred"),
        ("del\x7f", "del␡"),
        ("abc\u202edcba", "abc\ufffddcba"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("tag\U000e0041", "tag\ufffd"),
        ("👩\u200d🚒 मन\u200dत्र", "👩\u200d🚒 मन\u200dत्र"),
    ],
)
def test_visible_shows(text: str, shown: str) -> None:
    assert safe.visible(text) == shown


def plain_words(page: str) -> str:
    """What a Markdown reader shows of a page that must be one paragraph of nothing but text."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).enable("table").parse(page)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    inside = tokens[1].children or []
    assert {token.type for token in inside} <= {"text", "text_special"}
    return "".join(token.content for token in inside)


@given(TEXTS | HOSTILE)
@example("1. a list")
@example("+ a list")
@example("=====")
@example("a <script>alert(1)</script> &amp; b")
@example("[text](javascript:alert(1)) ![i](x) <http://a.b> `code` **bold** ~~no~~ $x$")
def test_markdown_reads_back_as_the_very_text(text: str) -> None:
    shown = safe.visible(text)
    if shown:
        assert plain_words(safe.markdown(text)) == shown


@given(HOSTILE)
def test_markdown_never_leaves_a_table_cell(text: str) -> None:
    page = f"| a | b |\n| --- | --- |\n| {safe.markdown(text)} | end |\n"
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page)
    cells = [tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 2
    assert cells[1] == "end"


@pytest.mark.parametrize("address", ["http://evil.example/x", "https://a.example", "www.evil.com"])
def test_markdown_makes_no_link_of_an_address(address: str) -> None:
    linkifier = MarkdownIt("commonmark", {"html": True})
    html = linkifier.render(safe.markdown(f"see {address} now"))
    assert "<a" not in html
    assert address.partition(":")[0] + ":" not in safe.markdown(address) or "\\:" in safe.markdown(
        address
    )


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a)<b>", "https://example.org/a%29%3Cb%3E"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("http://[bad", None),
        ("stories/a.txt", None),
        (None, None),
    ],
)
def test_links_are_web_addresses_that_cannot_leave_their_brackets(
    url: str | None, linked: str | None
) -> None:
    assert safe.link(url) == linked


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "'x"])
def test_a_cell_that_a_spreadsheet_might_compute_gets_an_apostrophe(text: str) -> None:
    assert safe.cell(text) == f"'{text}"


@given(TEXTS)
def test_dropping_a_first_apostrophe_undoes_the_guard(text: str) -> None:
    guarded = safe.cell(text)
    assert not guarded.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert (guarded[1:] if guarded.startswith("'") else guarded) == text


@given(TEXTS)
def test_json_is_the_same_document_in_one_line_and_without_controls(text: str) -> None:
    document = safe.json(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(document) == {"text": text}
    assert len(document.splitlines()) == 1
    assert not any(unicodedata.category(character) == "Cc" for character in document)


def test_nothing_invisible_is_shown_and_line_breaks_stay() -> None:
    assert safe.block("a\x1b[31m\r\nb\u202ec\u2028 d\t") == "a␛[31m\nb\ufffdc  d "
