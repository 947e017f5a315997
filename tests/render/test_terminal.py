from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from summarize.render import phrases, printed, terminal

from .sample import harbour, run, saying
from .test_safe import HOSTILE


def squeezed(page: str) -> str:
    return " ".join(page.split())


def test_a_reader_finds_everything() -> None:
    page = squeezed(terminal.render(harbour(), width=100))
    for words in (
        "Harbour of Ostby to reopen on Monday stories/harbour.txt · 2026-03-14 · Ida Rask",
        "its port authority denies that the sea wall failed.",
        "Ana Castell person · Mayor · Ostby prediction Ostby's harbour will reopen on Monday.",
        "commitment “We will not wait for the insurers,” (direct)",
        "denied The sea wall had failed. (statement, indirect, with Ana Castell)",
        "at least 1,200 berth berths damaged by the storm the article more than 1,200 berths",
        "3,000,000 to 5,000,000 cost of dredging port authority, Ana EUR between 3 and",
        "Kept out: 1 item of the model (1 not_in_article)",
        "No language model was called: stub read the text by rules",
    ):
        assert words in page


def test_a_joint_claim_is_shown_once() -> None:
    assert terminal.render(harbour()).count("The sea wall had failed.") == 1


def test_a_called_model_is_named_with_what_it_cost() -> None:
    made = run(
        model="gpt-x",
        endpoint="api.example.org",
        cost_usd=0.0123,
        retries=2,
        calls=3,
        cached_tokens=512,
        seconds=4.25,
        warnings=["the language is not English"],
    )
    page = squeezed(terminal.render(harbour(run=made), width=100))
    assert "Warning: the language is not English" in page
    assert "gpt-x at api.example.org · 3 calls, 2 retries · 1,900 tokens in (512 cached)" in page
    assert "300 out · $0.0123 · 4.2 s" in page
    assert "No language model" not in page


def test_an_unknown_price_is_said_to_be_unknown() -> None:
    assert "cost unknown" in terminal.render(harbour(run=run(model="x", endpoint="host:80")))


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_lines_keep_to_the_width(width: int) -> None:
    page = terminal.render(harbour(), width=width, passages=True)
    assert max(map(cell_len, page.split("\n"))) <= width


def test_lines_of_a_wide_terminal_stay_readable() -> None:
    page = terminal.render(harbour(), width=300)
    assert max(map(cell_len, page.split("\n"))) <= printed.WIDEST


def test_colour_only_on_request() -> None:
    assert "\x1b" not in terminal.render(harbour())
    colored = terminal.render(harbour(), color=True)
    assert "\x1b[1" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored).split() == terminal.render(harbour()).split()


def test_passages_are_numbered_and_only_shown_on_request() -> None:
    sentence = "The port authority denied that the sea wall had failed."
    assert sentence not in squeezed(terminal.render(harbour(), width=100))
    assert re.search(
        r"\[\d+\] " + re.escape(sentence),
        squeezed(terminal.render(harbour(), width=100, passages=True)),
    )


def test_passages_of_a_summary_without_its_text_are_left_out() -> None:
    saved = harbour(article=harbour().article.model_copy(update={"text": None}))
    assert terminal.render(saved, passages=True) == terminal.render(saved)


@given(HOSTILE.filter(str.strip), st.booleans())
def test_hostile_text_never_reaches_the_terminal_as_control(words: str, color: bool) -> None:
    page = terminal.render(saying(words), width=60, color=color, passages=True)
    page = re.sub(r"\x1b\[[\d;]*m", "", page) if color else page
    for character in page:
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Zl", "Zp"}
        assert not "\u202a" <= character <= "\u202e"
        assert not "\u2066" <= character <= "\u2069"


def test_text_in_brackets_is_text_and_not_markup() -> None:
    page = terminal.render(saying("[bold red]x[/] :smile: [link=http://a.example]y[/link]"))
    assert "[bold red]x[/] :smile: [link=http://a.example]y[/link]" in squeezed(page)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1_200_000, "1,200,000"), (3.0, "3"), (1 / 7, "0.1429"), (1234.5, "1,234.5")],
)
def test_numbers_are_shown_as_a_person_writes_them(value: float, shown: str) -> None:
    assert phrases.number(value) == shown
