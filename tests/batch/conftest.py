from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import run as running
from summarize.batch.job import Job, Report
from summarize.batch.run import run
from summarize.batch.source import Source
from summarize.model import Model
from summarize.model.dialect import forget
from summarize.stub.answer import Answer
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server


class Place:
    """A folder with an input and an output, and what is in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.input = folder / "in.jsonl"
        self.out = folder / "out.jsonl"
        self.errors = folder / "out.errors.jsonl"

    def articles(self, numbers: Iterable[int]) -> None:
        """Writes articles with ids a0, a1, …; each says something of its own."""
        self.records(
            {"id": f"a{n}", "text": f"Mayor Ida Rolf said on Friday that pier {n} is closed."}
            for n in numbers
        )

    def records(self, records: Iterable[Any]) -> None:
        self.input.write_text("".join(json.dumps(record) + "\n" for record in records))

    def job(self, **more: Any) -> Job:
        return Job(**{"source": Source(self.input), "output": self.out, "plan": "whole"} | more)

    def run(self, **more: Any) -> Report:
        return run(self.job(**more))

    @property
    def ids(self) -> list[str]:
        """The ids in OUT, each line being one whole object."""
        return [one["article"]["id"] for one in lines(self.out)]

    @property
    def failed(self) -> dict[str, str]:
        """Ids in the errors, and the reasons."""
        return {one["id"]: one["reason"] for one in lines(self.errors)}


def lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    text = path.read_text("utf-8")
    assert not text or text.endswith("\n")
    return [json.loads(line) for line in text.splitlines()]


class Counting(App):
    """An endpoint that counts its calls, and says when there have been so many."""

    def __init__(self, *faults: str) -> None:
        self.plan = FaultPlan(faults)
        super().__init__(self.plan)
        self.calls = 0
        self.reached = threading.Event()
        self._at = 0
        self._changing = threading.Lock()

    def announce(self, calls: int) -> threading.Event:
        """An event that is set when so many further calls have come."""
        self.reached.clear()
        self._at = self.calls + calls
        return self.reached

    def answer(self, method: str, target: str, body: bytes) -> Answer:
        with self._changing:
            self.calls += 1
            if self.calls == self._at:
                self.reached.set()
        return super().answer(method, target, body)


@pytest.fixture(autouse=True)
def _no_look_for_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A look through all that the tests have loaded takes longer than a small batch."""
    monkeypatch.setattr(running, "seldom_collected", contextlib.nullcontext)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture
def endpoint() -> Iterator[Callable[..., tuple[Counting, Model]]]:
    """Starts an endpoint with faults; gives it, and the model that is asked there."""
    servers: list[Server] = []
    forget()

    def start(*faults: str, **settings: Any) -> tuple[Counting, Model]:
        app = Counting(*faults)
        server = Server(app)
        server.__enter__()
        servers.append(server)
        return app, Model("any", base_url=server.url, **settings)

    yield start
    for server in servers:
        server.__exit__(None, None, None)
    forget()
