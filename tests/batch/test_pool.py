"""Several processes read, one asks and writes: it comes to the same, whatever happens to them."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import pool as pools
from summarize.batch import run as running
from summarize.batch.letters import Asked, Dropped
from summarize.batch.pool import LOSSES, Pool, open_pool
from summarize.batch.source import Entry, Source
from summarize.batch.work import Written
from summarize.batch.worker import _ORDER, _Distant
from summarize.errors import ConfigError
from summarize.extractor import Failure
from summarize.kinds import Kind, listing
from summarize.model import Model
from summarize.pipeline import open_extractor
from summarize.plans import named
from summarize.prompting import Prompts
from summarize.reply import GistReply
from summarize.resources import folder

from .conftest import Counting, Place, lines
from .test_drill import IN_WORK, started

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc")


class Vote(Kind):
    """A vote, with what it was about."""

    about: str = ""


GOOD = {"id": "good", "text": "Mayor Ida Rolf said that pier 4 is closed."}
TEMPLATE = """---
purpose: Asks for votes.
reply: Vote
---
{% block user %}
{{ article }}

Which votes? Reply in JSON.
{% endblock %}
"""


def children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"  # whoever has inherited it has not looked yet


def within(seconds: float, true: Callable[[], bool]) -> bool:
    ends = time.monotonic() + seconds
    while not true() and time.monotonic() < ends:
        time.sleep(0.02)
    return true()


def settled(summaries: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Summaries by id, without what chance decides: who of them meets a fault, and where."""
    found = {one["article"]["id"]: one for one in summaries}
    for one in found.values():
        for name in ("endpoint", "calls", "retries", "prompt_tokens", "completion_tokens"):
            one["run"].pop(name)
        one["run"].pop("seconds")
    return found


def read(
    model: Model,
    use: Callable[[Pool], Awaitable[Any]],
    prompts: Prompts | None = None,
    processes: int = 1,
) -> Any:
    """What comes of using a pool: a second process takes a second to start."""

    async def opened() -> Any:
        async with (
            open_extractor(model, prompts, "whole") as extractor,
            open_pool(extractor, prompts, processes) as pool,
        ):
            return await use(pool)

    return asyncio.run(opened())


def entry(name: str, load: Callable[[], Any]) -> Entry:
    return Entry(name, f"in.jsonl, {name}", b"", load)


def test_several_processes_come_to_the_same_as_one(place: Place, endpoint: Any) -> None:
    seeds = sorted((folder("seeds") / "articles").glob("*.txt"))[:8]
    place.records(
        [{"id": path.stem, "text": path.read_text("utf-8")} for path in seeds]
        + [{"id": "empty", "text": " "}]
    )
    outcomes = []
    for processes in (1, 2):
        app, model = endpoint("refusal,first=1", api_key="sk-canary-0815")
        log = place.folder / f"log-{processes}.jsonl"
        new = place.run(
            model=model, new=True, processes=processes, concurrency=2 * processes, log=log
        )
        counted = (new.total, new.done, new.failed, new.retries, new.usage.calls, app.calls)
        said = sorted(
            (one["event"], one.get("outcome", ""), one.get("reason", "")) for one in lines(log)
        )
        assert "canary" not in log.read_text()
        outcomes.append((counted, said, lines(place.errors), settled(lines(place.out))))
    assert outcomes[0][0] == (9, 8, 1, {"refusal": 1}, 9, 9)
    assert outcomes[0] == outcomes[1]


@ON_LINUX
def test_what_killed_processes_had_in_work_is_read_by_others_and_not_asked_again(
    place: Place, endpoint: Any, caplog: pytest.LogCaptureFixture
) -> None:
    app: Counting
    app, model = endpoint("delay=0.1")
    place.articles(range(60))
    reached = app.announce(12)

    def kill() -> None:
        assert reached.wait(60)
        for one in children(os.getpid()):  # of which one at least has the twelfth call
            os.kill(one, signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    log = place.folder / "log.jsonl"
    report = place.run(model=model, processes=2, concurrency=8, log=log)
    killing.join()
    assert (report.done, report.failed) == (60, 0)
    assert sorted(place.ids) == sorted(f"a{n}" for n in range(60))
    assert app.calls == report.usage.calls == 60
    lost = [one["reason"] for one in lines(log) if one["event"] == "retry"]
    assert lost == ["process"] * report.reread != []
    assert report.retries.total() == 0
    assert "pipe closed" not in caplog.text
    assert children(os.getpid()) == []


def test_what_ends_every_process_fails_and_costs_no_other_article(endpoint: Any) -> None:
    _, model = endpoint()

    async def use(pool: Pool) -> list[Written | Failure]:
        fine = [entry(f"a{n}", partial(_article, GOOD)) for n in range(6)]
        poison = entry("poison", partial(os._exit, 7))
        return await asyncio.gather(*map(pool.read, [*fine[:3], poison, *fine[3:]]))

    results = read(model, use, processes=2)
    failure = results.pop(3)
    assert (failure.reason, failure.article_id) == ("process", "poison")
    assert f"{LOSSES} processes ended over it, the last with exit code 7" in failure.message
    assert all(isinstance(one, Written) for one in results)


def _article(record: dict[str, str]) -> Any:
    path = Path(os.devnull)
    return Source(path)._record(record, path, "line 1").load()


def test_an_error_there_is_an_error_record_here_without_its_words(endpoint: Any) -> None:
    _, model = endpoint()

    async def use(pool: Pool) -> Written | Failure:
        return await pool.read(entry("odd", partial(int, "what Ann Roe said")))

    failure = read(model, use)
    assert failure.reason == "internal"
    assert failure.message == "in.jsonl, odd: internal error (ValueError)"


def test_what_no_article_would_fare_better_with_ends_it(endpoint: Any) -> None:
    _, model = endpoint()

    async def use(pool: Pool) -> Written | Failure:
        return await pool.read(entry("a", partial(named, "nonesuch")))

    with pytest.raises(ConfigError, match="no plan 'nonesuch'"):
        read(model, use)


@ON_LINUX
def test_processes_end_with_the_one_that_started_them(place: Place, endpoint: Any) -> None:
    app: Counting
    app, model = endpoint("delay=0.05")
    place.articles(range(80))
    reached = app.announce(10)
    process = started(place, model, "--processes", "2")
    assert reached.wait(60)
    theirs = children(process.pid)
    assert len(theirs) == 2
    process.send_signal(signal.SIGKILL)
    ended = within(20, lambda: all(map(gone, theirs)))
    for one in theirs:
        if not gone(one):
            os.kill(one, signal.SIGKILL)
    process.communicate()
    assert ended
    report = place.run(model=model, processes=1)
    assert report.before + report.done == 80
    assert sorted(place.ids) == sorted(f"a{n}" for n in range(80))
    assert app.calls <= 80 + IN_WORK


def test_a_process_whose_starter_is_gone_ends_without_a_word() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "summarize.batch.worker"]
    gone = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (gone.returncode, gone.stderr) == (0, b"")


@ON_LINUX
def test_an_interrupt_of_all_finishes_what_is_in_work(place: Place, endpoint: Any) -> None:
    app: Counting
    app, model = endpoint("delay=0.05")
    place.articles(range(200))
    reached = app.announce(10)
    process = started(place, model, "--processes", "2")
    assert reached.wait(60)
    theirs = children(process.pid)
    assert {os.getpgid(one) for one in theirs}.isdisjoint({os.getpgid(process.pid)})  # of ^C
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert len(place.ids) == app.calls < 200
    assert within(10, lambda: all(map(gone, theirs)))


def test_own_kinds_are_read_there_too(
    place: Place, endpoint: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "pool_kinds_of_ours.py"
    module.write_text(
        "import summarize\nprint('loaded')\n"
        "class Vote(summarize.Kind):\n    '''A vote.'''\n    about: str = ''\n"
    )
    templates = tmp_path / "mine"
    templates.mkdir()
    (templates / "vote.md").write_text(TEMPLATE)
    monkeypatch.syspath_prepend(tmp_path)
    from pool_kinds_of_ours import Vote as Theirs  # type: ignore[import-not-found]

    _, model = endpoint()
    place.articles(range(3))
    prompts = Prompts.load(templates, [Theirs])
    written = []
    for processes in (1, 2):
        report = place.run(model=model, prompts=prompts, processes=processes, new=True)
        assert (report.done, report.usage.calls) == (3, 6)
        written.append(settled(lines(place.out)))
    assert written[0] == written[1]


def test_a_reply_of_an_own_kind_goes_from_one_process_to_another() -> None:
    given = {"items": [{"passage": 1, "content": "voted", "about": "peat"}, {"passage": "no"}]}
    reply = listing(Vote).model_validate(given)
    sent = pickle.loads(pickle.dumps(reply))
    assert sent == reply
    assert type(sent) is listing(Vote)
    assert sent.junk == reply.junk != []
    assert sent.model_fields_set == reply.model_fields_set


def test_templates_that_changed_meanwhile_are_refused(
    endpoint: Any, tmp_path: Path, place: Place
) -> None:
    _, model = endpoint()
    whole = (folder("prompts") / "whole.md").read_text("utf-8")
    (tmp_path / "whole.md").write_text(whole)
    prompts = Prompts.load(tmp_path)
    (tmp_path / "whole.md").write_text(whole.replace("{% block user %}", "{% block user %}Look:"))
    with pytest.raises(ConfigError, match="a template or the code has changed"):
        read(model, lambda _pool: asyncio.sleep(0), prompts)


def test_a_process_that_cannot_start_is_said_in_one_line(
    endpoint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, model = endpoint()
    monkeypatch.setattr(pools, "PROGRAM", "raise SystemExit(3)")
    with pytest.raises(ConfigError, match="ended at once, with exit code 3: --processes 1"):
        read(model, lambda _pool: asyncio.sleep(0))


def test_what_nobody_waits_for_any_more_is_not_asked_any_further(endpoint: Any) -> None:
    _, model = endpoint("timeout")

    async def use(pool: Pool) -> bool:
        reading = asyncio.create_task(pool.read(entry("a", partial(_article, GOOD))))
        while not (busy := [process for process in pool._processes if process._asking]):
            await asyncio.sleep(0.01)
        ((number, (_, asking)),) = busy[0]._asking.items()
        busy[0]._take(Dropped(number))
        await asyncio.wait([asking])
        reading.cancel()
        return asking.cancelled() and not busy[0]._asking

    assert read(model, use)


def test_who_stops_waiting_says_so() -> None:
    async def told() -> list[Any]:
        sent: list[Any] = []
        distant = _Distant(Model("any"), {}, sent.append)
        _ORDER.set(4)
        asking = asyncio.create_task(distant.ask([], GistReply, "a"))
        await asyncio.sleep(0)
        asking.cancel()
        await asyncio.wait([asking])
        return sent

    assert asyncio.run(told()) == [Asked(4, 0, [], "GistReply", "a"), Dropped(0)]


def test_the_rules_read_in_several_processes_too(place: Place) -> None:
    place.articles(range(12))
    written = []
    for processes in (1, 2):
        assert place.run(processes=processes, new=True).usage.calls == 12
        written.append(settled(lines(place.out)))
    assert written[0] == written[1]


def test_a_process_that_is_killed_before_it_is_ready_is_started_again(
    endpoint: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, model = endpoint()
    first = tmp_path / "first"
    first.touch()
    killed = f"import os\ntry: os.unlink({str(first)!r})\nexcept FileNotFoundError: pass\n"
    killed += "else: os.kill(os.getpid(), 9)\n"  # one process of those that start, and no other
    monkeypatch.setattr(pools, "PROGRAM", killed + pools.PROGRAM)

    async def use(pool: Pool) -> Written | Failure:
        return await pool.read(entry("a", partial(_article, GOOD)))

    assert isinstance(read(model, use), Written)
    assert not first.exists()


def test_processes_are_for_many_articles_and_not_for_files(
    place: Place, endpoint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def counted(_extractor: Any, _prompts: Any, processes: int, _lost: Any) -> Any:
        asked.append(processes)
        raise ConfigError("enough")

    monkeypatch.setattr(running, "open_pool", counted)
    monkeypatch.setattr(running, "cores", lambda: 3)
    monkeypatch.setattr(running, "FEW", 20)
    _, model = endpoint()
    place.articles(range(10))
    assert place.run(model=model).done == 10
    place.articles(range(40))
    with pytest.raises(ConfigError, match="enough"):
        place.run(model=model)
    with pytest.raises(ConfigError, match="enough"):
        place.run(model=model, processes=100)
    assert asked == [3, 30]
    with pytest.raises(ConfigError, match="leave --processes out"):
        place.run(model=model, processes=2, requests=place.folder / "requests.jsonl")


def test_cores_are_those_that_are_given() -> None:
    assert 1 <= pools.cores() <= min(pools.MOST, os.cpu_count() or 1)
