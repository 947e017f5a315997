from __future__ import annotations

import re

from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarize.render import markdown

from .sample import article, harbour, saying
from .test_safe import HOSTILE

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens(page: str) -> list[Token]:
    return [t for block in READER.parse(page) for t in (block, *(block.children or []))]


def test_the_page() -> None:
    page = markdown.render(harbour())
    assert page.startswith("# Harbour of Ostby to reopen on Monday\n")
    assert "**Ana Castell** (person · Mayor · Ostby)" in page
    assert "- “We will not wait for the insurers,” (commitment, direct)" in page
    assert "- The sea wall had failed. (**denied**, statement, indirect, with Ana Castell)" in page
    assert "| at least 1,200 berth | berths damaged by the storm | the article |" in page
    assert "No language model was called" in page
    assert [t.type for t in tokens(page)].count("tr_open") == 3


def test_the_article_is_linked_if_its_address_is_one() -> None:
    linked = harbour(article=article(url="https://example.org/a b"))
    assert "[Read the article](<https://example.org/a%20b>)" in markdown.render(linked)
    unsafe = harbour(article=article(url="javascript:alert(1)"))
    assert "Read the article" not in markdown.render(unsafe)


def test_passages_are_quoted_under_their_items() -> None:
    page = markdown.render(harbour(), passages=True)
    assert re.search(r"  > \\\[\d+\\\] The port authority denied that", page)
    assert re.search(r"<br>\\\[\d+\\\] OSTBY — The harbour will reopen", page)


def shape(page: str) -> list[str]:
    kept = {"text", "text_special", "softbreak", "inline"}
    return [t.type for t in tokens(page) if t.type not in kept]


@given(HOSTILE.filter(lambda words: words.strip("\u200b\u2028\n\t \x1f")))
@example(".")
def test_hostile_text_changes_nothing_but_words(words: str) -> None:
    assert shape(markdown.render(saying(words))) == shape(markdown.render(saying("words")))
