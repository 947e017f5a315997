"""kill -9, again and again: nothing lost, nothing twice, no finished call made again."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from summarize.model import Model
from summarize.resources import folder

from .conftest import Counting, Place

PROGRAM = "from summarize.cli import main; raise SystemExit(main())"
ARTICLES, KILLS, IN_WORK = 80, 2, 6


def started(place: Place, model: Model, *more: str) -> subprocess.Popen[str]:
    endpoint = ["--base-url", str(model.base_url), "--model", model.name]
    command = [
        sys.executable,
        "-c",
        PROGRAM,
        "batch",
        str(place.input),
        str(place.out),
        "--plan",
        "whole",
        *endpoint,
    ]
    return subprocess.Popen(
        [*command, "--concurrency", str(IN_WORK), *more], stderr=subprocess.PIPE, text=True
    )


def test_kills_lose_nothing_and_repeat_nothing(place: Place, endpoint: Any) -> None:
    app: Counting
    app, model = endpoint("delay=0.02")
    place.articles(range(ARTICLES))
    chance = random.Random(7)
    for _ in range(KILLS):
        reached = app.announce(chance.randint(5, ARTICLES // (KILLS + 1)))
        process = started(place, model)
        assert reached.wait(60)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    last = place.run(model=model)
    assert last.before > 0
    assert last.before + last.done == ARTICLES
    assert sorted(place.ids) == sorted(f"a{n}" for n in range(ARTICLES))
    stats = app.plan.stats()
    assert stats["distinct"] == ARTICLES
    assert app.calls - ARTICLES <= KILLS * IN_WORK


def test_a_disk_that_is_full_ends_the_run_and_the_next_completes_it(
    place: Place, endpoint: Any
) -> None:
    app: Counting
    app, model = endpoint()
    seeds = sorted((folder("seeds") / "articles").glob("*.txt"))[:12]
    place.records({"id": path.stem, "text": path.read_text("utf-8")} for path in seeds)
    limited = PROGRAM.replace(
        "from", "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (150_000,) * 2); from"
    )
    command = [
        sys.executable,
        "-c",
        limited,
        "batch",
        place.input,
        place.out,
        "--plan",
        "whole",
        "--concurrency",
        "2",
    ]
    ended = subprocess.run(
        [*command, "--base-url", str(model.base_url), "--model", "any"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 2, ended.stderr
    (line,) = ended.stderr.splitlines()
    assert "cannot be written" in line
    place.run(model=model)
    assert sorted(place.ids) == sorted(path.stem for path in seeds)
    assert app.calls <= len(seeds) + 2


def test_an_interrupt_is_exit_code_130(place: Place, endpoint: Any, tmp_path: Path) -> None:
    app: Counting
    app, model = endpoint("delay=0.05")
    place.articles(range(150))  # of so few, one process reads all
    reached = app.announce(10)
    process = started(place, model, "--log-json", str(tmp_path / "log.jsonl"))
    assert reached.wait(60)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    assert len(place.ids) == app.calls < 150
    logged = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert len(logged) == len(place.ids)
