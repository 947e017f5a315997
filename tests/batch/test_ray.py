"""A dataset's articles become the summaries that any batch gives, whatever happens to a worker."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.batch.ray import map_summaries
from summarize.errors import ConfigError
from summarize.model import Model

from .conftest import Counting, Place, lines

ray = pytest.importorskip("ray")
pytest.importorskip("ray.data")
pytestmark = [pytest.mark.ray, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    """Ray on this machine, gone with all its processes afterwards."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp")  # paths of sockets must be short
    try:
        ray.init(
            num_cpus=4, include_dashboard=False, log_to_driver=False, logging_level="ERROR",
            object_store_memory=100_000_000, _temp_dir=folder,
        )  # fmt: skip
    except Exception as error:
        pytest.skip(f"Ray does not start on this machine: {type(error).__name__}")
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()
    until = time.monotonic() + 20
    while (left := _processes(folder)) and time.monotonic() < until:
        time.sleep(0.1)
    shutil.rmtree(folder, ignore_errors=True)
    assert not left


def _processes(folder: str) -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = path.read_bytes().decode("utf-8", "replace")
        except OSError:
            continue
        if folder in said:
            found.append(said)
    return found


def readers() -> list[int]:
    """Processes of actors that read, alive now."""
    from ray._private import state

    return [
        one["Pid"]
        for one in state.actors().values()
        if one["State"] == "ALIVE" and "_Reader" in str(one.get("Name", "")) + one["ActorClassName"]
    ]


def articles(numbers: range) -> Any:
    return ray.data.from_items(
        [{"id": f"a{n}", "text": f"Mayor Ida Rolf said that pier {n} is closed."} for n in numbers]
    )


def test_summaries_are_those_of_a_batch(place: Place) -> None:
    rows = [{"id": f"a{n}", "text": f"Bo Eng said that pier {n} is open."} for n in range(6)]
    dataset = ray.data.from_items([*rows, {"id": "empty", "text": ""}, {"id": None, "text": "x"}])
    found = map_summaries(dataset, actors=1).take_all()
    place.records(rows)
    place.run()
    expected = {one["article"]["id"]: one for one in lines(place.out)}
    done = {one["id"]: one["summary"] for one in found if one["summary"]}
    assert set(done) == set(expected)
    for name, summary in done.items():
        assert summary["claims"] == expected[name]["claims"]
        assert summary["speakers"] == expected[name]["speakers"]
    failures = {one["id"]: one["failure"]["reason"] for one in found if one["failure"]}
    assert failures == {"empty": "source", "": "source"}


def test_a_worker_that_is_killed_loses_nothing(endpoint: Any) -> None:
    app: Counting
    app, model = endpoint("delay=0.1")
    reached = app.announce(30)
    dataset = map_summaries(articles(range(160)), model=model, plan="whole", actors=2)
    done: list[str] = []
    killed = 0
    for row in dataset.iter_rows():
        done.append(row["id"])
        if not killed and reached.is_set():
            killed = readers()[0]
            os.kill(killed, signal.SIGKILL)
    assert killed
    assert sorted(done) == sorted(f"a{n}" for n in range(160))
    assert 160 <= app.calls <= 160 + 2 * 32  # a lost actor's blocks are read again


def test_a_dead_endpoint_is_said_to_be_one(endpoint: Any) -> None:
    app, model = endpoint("401")
    dataset = map_summaries(articles(range(100)), model=model, plan="whole", actors=1)
    with pytest.raises(ray.exceptions.RayError, match="refused the key"):
        dataset.take_all()
    assert app.calls < 30


def test_a_limit_is_kept_by_all_together(endpoint: Any) -> None:
    app, model = endpoint()
    limited = Model(model.name, base_url=model.base_url, requests_per_minute=1200)
    before = time.monotonic()
    dataset = map_summaries(articles(range(40)), model=limited, plan="whole", actors=2)
    assert len(dataset.take_all()) == app.calls == 40
    assert time.monotonic() - before >= 1.9


def test_settings_are_looked_at_before_anything_is_started() -> None:
    with pytest.raises(ConfigError, match="1 or more"):
        map_summaries(None, actors=0)
    with pytest.raises(ConfigError, match="no plan"):
        map_summaries(None, plan="none")
