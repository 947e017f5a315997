"""Windows over an article, and what is done when a reply about one is cut."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import ConfigError
from summarize.model import Answer, AnswerError, TooLong, Usage
from summarize.plans import named
from summarize.plans.course import AFTER, BEFORE, CUTS, WINDOW, windows
from summarize.plans.part import SIDE_BY_SIDE, Part, Question, T
from summarize.plans.whole import read_whole
from summarize.profile import UNKNOWN
from summarize.prompting import Window
from summarize.reading import reader
from summarize.reading.text.passages import Passage, split
from summarize.reply import WholeReply

TEXT = "\n\n".join(f"Paragraph {n} begins here. It goes on for a while. It ends." for n in range(8))
PASSAGES = split(TEXT)
EMPTY = WholeReply(speakers=[], claims=[], figures=[], gist="")


def answer(complete: bool = True) -> Answer[WholeReply]:
    return Answer(EMPTY, "model", complete, Usage(), "json_schema")


def read(
    respond: Callable[[Window], Answer[WholeReply]],
) -> tuple[list[Part], list[str], list[Window]]:
    asked: list[Window] = []

    async def ask(question: Question[T]) -> Answer[T]:
        asked.append(question.window)
        return cast("Answer[T]", respond(question.window))

    outcome = asyncio.run(read_whole(reader.read(TEXT), ask, UNKNOWN))
    return list(outcome.parts), list(outcome.warnings), asked


def covered(parts: list[Part]) -> list[int]:
    return [p.number for part in parts for p in part.window.asked()]


def everything() -> list[int]:
    return [p.number for p in PASSAGES]


def test_an_article_of_ordinary_length_is_asked_about_once() -> None:
    parts, warnings, asked = read(lambda _: answer())
    assert len(asked) == 1
    assert (covered(parts), warnings) == (everything(), [])


@pytest.mark.parametrize("error", [None, AnswerError("cut", "cut")])
def test_what_is_cut_is_halved_at_a_paragraph(error: AnswerError | None) -> None:
    def respond(window: Window) -> Answer[WholeReply]:
        if window.last - window.first > 12:
            if error:
                raise error
            return answer(complete=False)
        return answer()

    parts, warnings, asked = read(respond)
    assert (covered(parts), warnings) == (everything(), [])
    assert len(asked) == 3
    assert {PASSAGES[part.window.first - 1].start for part in parts} <= {
        p.start for p in PASSAGES if (p.number - 1) % 3 == 0
    }


def test_halving_a_cut_reply_ends_and_what_was_complete_is_kept() -> None:
    parts, warnings, asked = read(lambda _: answer(complete=False))
    assert len(asked) == 2 ** (CUTS + 1) - 1
    assert covered(parts) == everything()
    assert len(warnings) == 2**CUTS
    assert all("cut short" in warning for warning in warnings)


def test_what_does_not_fit_is_halved_as_long_as_it_takes() -> None:
    def respond(window: Window) -> Answer[WholeReply]:
        if window.last > window.first:
            raise TooLong("too long", "too_long")
        return answer()

    parts, warnings, _ = read(respond)
    assert (covered(parts), warnings) == (everything(), [])


def test_one_hopeless_stretch_is_named_and_the_rest_is_read() -> None:
    def respond(window: Window) -> Answer[WholeReply]:
        if window.first <= 5 <= window.last:
            raise TooLong("too long", "too_long")
        return answer()

    parts, warnings, _ = read(respond)
    assert covered(parts) == [n for n in everything() if n != 5]
    assert warnings == ["passages 5 to 5 could not be read: too long"]


def test_nothing_read_at_all_is_an_error() -> None:
    def respond(_: Window) -> Answer[WholeReply]:
        raise AnswerError("cut before anything usable", "cut")

    with pytest.raises(AnswerError, match="before anything usable"):
        read(respond)


def test_a_refusal_is_not_asked_again_in_pieces() -> None:
    asked = 0

    def respond(_: Window) -> Answer[WholeReply]:
        nonlocal asked
        asked += 1
        raise AnswerError("refused", "refusal")

    with pytest.raises(ExceptionGroup):
        read(respond)
    assert asked == 1


passages_of_any_size = st.lists(
    st.tuples(st.integers(1, 3_000), st.booleans()), min_size=1, max_size=40
)


@given(passages_of_any_size, st.integers(1, WINDOW))
def test_windows_cover_everything_once_and_keep_to_their_size(
    sizes: list[tuple[int, bool]], size: int
) -> None:
    passages, at, paragraph = [], 0, 1
    for number, (length, breaks) in enumerate(sizes, start=1):
        paragraph += breaks
        passages.append(Passage(number, paragraph, at, at + length, "sentence"))
        at += length + 1
    found = list(windows(passages, size))
    assert [p for window in found for p in window] == passages
    assert all(len(w) == 1 or w[-1].end - w[0].start <= size for w in found)


def test_a_window_shows_what_is_around_it() -> None:
    text = "\n\n".join(f"Sentence number {n} of the long story says little." for n in range(600))
    shown: list[Window] = []

    async def ask(question: Question[T]) -> Answer[T]:
        shown.append(question.window)
        return cast("Answer[T]", answer())

    asyncio.run(read_whole(reader.read(text), ask, UNKNOWN))
    assert len(shown) > 3
    for window in shown[1:-1]:
        first, last = window.asked()[0], window.asked()[-1]
        assert 0 < first.start - window.passages[0].start <= BEFORE
        assert 0 < window.passages[-1].end - last.end <= AFTER


def test_windows_are_asked_about_side_by_side_but_not_all_at_once() -> None:
    text = "\n\n".join(f"Sentence number {n} of the long story says little." for n in range(1200))
    at_once = most = 0

    async def ask(_: Question[T]) -> Answer[T]:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1
        return cast("Answer[T]", answer())

    asyncio.run(read_whole(reader.read(text), ask, UNKNOWN))
    assert most == SIDE_BY_SIDE


def test_plans_are_known_by_name() -> None:
    assert named("whole").plan is read_whole
    with pytest.raises(ConfigError, match="auto, questions, passages, whole"):
        named("nonesuch")
