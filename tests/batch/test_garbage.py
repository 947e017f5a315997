"""The collector is as it was once a batch is done, whatever ends it."""

from __future__ import annotations

import contextlib
import gc
from typing import Any

import pytest

from summarize import cli
from summarize.assembly import Assembly
from summarize.batch import run as running
from summarize.batch.garbage import AFTER, LOADING, seldom_collected
from summarize.plans.part import Outcome, Part
from summarize.profile import LEADING
from summarize.prompting import Window
from summarize.reading import reader
from summarize.resources import folder
from summarize.rules.items import Items, said

from .conftest import Place


def test_the_collector_looks_seldom_and_not_among_what_was_there() -> None:
    usual, frozen = gc.get_threshold(), gc.get_freeze_count()
    with contextlib.suppress(KeyError), seldom_collected():
        assert gc.get_threshold()[0] == AFTER > usual[0]
        assert gc.get_freeze_count() > frozen
        raise KeyError
    assert gc.get_threshold() == usual
    assert gc.get_freeze_count() == 0


def test_a_batch_is_read_so(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    thresholds = []
    read = running.read

    def watched(*arguments: Any, **named: Any) -> Any:
        thresholds.append(gc.get_threshold()[0])
        return read(*arguments, **named)

    monkeypatch.setattr(running, "seldom_collected", seldom_collected)
    monkeypatch.setattr(running, "read", watched)
    place.articles(range(2))
    place.run()
    assert thresholds == [AFTER, AFTER]


def _read(text: str) -> None:
    reading = reader.read(text)
    window = Window(reading.passages, 1, len(reading.passages))
    reply = Items(reading, said(reading)).reply
    parts = [Part(window, reply, "model")]
    assembly = Assembly(reading, Outcome(parts, lambda: Part(window, reply, "rules")), LEADING)
    assert all((assembly.speakers, assembly.claims, assembly.figures))


def test_what_is_made_of_an_article_is_freed_without_the_collector() -> None:
    texts = [path.read_text("utf-8") for path in sorted((folder("seeds") / "articles").glob("*"))]
    _read(texts[0])  # what is kept for all articles is made with the first
    gc.collect()
    gc.disable()
    try:
        for text in texts[:6]:
            _read(text)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_command_loads_so(monkeypatch: pytest.MonkeyPatch) -> None:
    usual, during = gc.get_threshold(), []
    monkeypatch.setattr(cli, "_run", lambda _: during.append(gc.get_threshold()[0]) or 0)
    assert cli.main(["--version"]) == 0
    assert during == [LOADING]
    assert gc.get_threshold() == usual
