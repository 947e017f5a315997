"""A provider's batches give the summaries that online calls give, and are never paid twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import exchange
from summarize.batch.journal import Journal
from summarize.batch.output import journal_of
from summarize.batch.submission import Fetched, look
from summarize.errors import ConfigError, EndpointError, OutputError, SourceError
from summarize.model import Model, retry
from summarize.model.dialect import forget
from summarize.stub import batches
from summarize.stub.answer import Answer, refuse
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

from .conftest import Counting, Place, lines
from .test_exchange import content, stories


class Shop:
    """A provider, and a place whose articles go there."""

    def __init__(self, place: Place, app: Counting, model: Model) -> None:
        self.place, self.app, self.model = place, app, model

    def submit(self, **more: Any) -> Any:
        forget()  # each run is a process of its own
        return self.place.run(model=self.model, provider="submit", **more)

    def collect(self, **more: Any) -> Any:
        forget()
        return self.place.run(model=self.model, provider="collect", **more)

    def look(self, *, cancel: bool = False) -> list[Fetched]:
        return look(self.model, self.place.out, cancel=cancel)

    @property
    def made(self) -> list[str]:
        """The batches that the provider has made."""
        answer = self.app._desk.answer("GET", "/v1/batches?limit=100", b"")
        assert answer is not None
        return [one["id"] for one in json.loads(b"".join(answer.pieces))["data"]]

    @property
    def asked(self) -> int:
        """How many completions the provider was asked for, in batches and out of them."""
        return int(str(self.app.plan.stats()["requests"]))


@pytest.fixture
def shop(place: Place, endpoint: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(retry, "FIRST_STEP", 0.0)

    def opened(*faults: str) -> Shop:
        return Shop(place, *endpoint(*faults))

    return opened


def test_the_same_summaries_come_out_as_online(shop: Any, place: Place, endpoint: Any) -> None:
    provider = shop()
    stories(place)
    first = provider.submit()
    assert (first.waiting, first.done, first.submitted) == (5, 0, ["batch_1"])
    assert [one.state.status for one in provider.look()] == ["completed"]  # looking fetches nothing
    second = provider.collect()
    assert (second.done, second.waiting, second.failed) == (5, 0, 0)
    assert provider.look() == []
    _, online = endpoint()
    place.run(model=online, output=place.folder / "online.jsonl")
    assert content(place.out) == content(place.folder / "online.jsonl")
    assert {path.name for path in place.folder.iterdir() if path.name.startswith("out")} == {
        "out.jsonl",
        "out.journal",
    }
    assert not list(place.folder.glob(".*"))


def test_what_is_with_the_provider_is_not_handed_in_again(shop: Any, place: Place) -> None:
    provider = shop()
    place.articles(range(3))
    assert provider.submit().requests[0] == 3
    again = provider.submit()
    assert (again.requests, again.submitted, again.waiting) == ((0, ()), [], 3)
    place.articles(range(5))
    assert provider.submit().requests[0] == 2
    assert provider.made == ["batch_2", "batch_1"]
    assert provider.collect().done == 5
    assert provider.submit().requests[0] == 0
    assert provider.asked == 5


def test_what_expired_is_listed_and_can_be_handed_in_again(shop: Any, place: Place) -> None:
    provider = shop("expire:0.4")
    place.articles(range(20))
    provider.submit()
    log = place.folder / "log.jsonl"
    half = provider.collect(log=log)
    (batch,) = half.batches
    assert (batch.state.status, batch.requests) == ("expired", 20)
    assert half.unusable == {"batch_expired": half.waiting}
    assert 0 < half.done < 20
    assert half.done + half.waiting == 20
    waiting = [one["id"] for one in lines(log) if one["outcome"] == "waiting"]
    assert sorted(waiting + place.ids) == sorted(f"a{n}" for n in range(20))
    assert not place.errors.exists()
    assert provider.submit().requests[0] == half.waiting
    rounds = 1
    while provider.collect().waiting:
        provider.submit()
        rounds += 1
    assert rounds > 1
    assert sorted(place.ids) == sorted(f"a{n}" for n in range(20))
    stats = provider.app.plan.stats()
    assert stats["requests"] == 20 + stats["faulted"]


def test_requests_that_failed_at_the_provider_are_asked_again(shop: Any, place: Place) -> None:
    provider = shop("500,first=2")
    place.articles(range(4))
    provider.submit()
    first = provider.collect()
    assert (first.done, first.waiting, first.unusable) == (2, 2, {"500": 2})
    assert provider.submit().requests[0] == 2
    assert provider.collect().done == 2


def test_a_batch_in_work_is_waited_for_and_can_be_cancelled(
    shop: Any, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "PACE", 2)
    provider = shop()
    place.articles(range(9))
    provider.submit()
    early = provider.collect()
    assert (early.done, early.total) == (0, 0)  # nothing has come: nothing is read for it
    assert [one.state.status for one in early.batches] == ["in_progress"]
    assert [one.state.answered for one in provider.look()] == [4]
    (gone,) = provider.look(cancel=True)
    assert (gone.state.status, gone.state.answered) == ("cancelled", 6)
    half = provider.collect()
    assert (half.done, half.waiting, half.unusable) == (6, 3, {"batch_cancelled": 3})
    assert provider.submit().requests[0] == 3
    while provider.collect().batches[0].state.status == "in_progress":
        pass
    assert len(place.ids) == provider.asked == 9


def test_a_batch_that_is_refused_says_why_and_costs_nothing(shop: Any, place: Place) -> None:
    provider = shop("fail-batch,first=1")
    place.articles(range(3))
    provider.submit()
    first = provider.collect()
    assert (first.done, first.waiting) == (0, 3)
    assert "token_limit_exceeded" in first.batches[0].state.problem
    assert provider.asked == 0
    assert provider.submit().requests[0] == 3
    assert provider.collect().done == 3


def test_what_a_reply_makes_necessary_is_the_next_batch(shop: Any, place: Place) -> None:
    text = "Ann Roe said that pier 1 is closed.\n\nBo Eng said that pier 2 is open."
    provider = shop("truncate,first=1")
    place.records([{"id": "a", "text": text}])
    provider.submit()
    assert provider.collect().waiting == 1
    assert provider.submit().requests[0] == 2
    assert provider.collect().done == 1


def test_files_are_as_large_as_the_provider_takes(
    shop: Any, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "MOST_REQUESTS", 3)
    provider = shop()
    place.articles(range(7))
    assert provider.submit().submitted == ["batch_1", "batch_2", "batch_3"]
    assert sorted(one.requests for one in provider.look()) == [1, 3, 3]
    assert provider.collect().done == 7


class Kill(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", ["intend", "submitted", "settled", "keep"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_wherever_it_is_killed_nothing_is_lost_and_nothing_paid_twice(
    shop: Any, place: Place, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    provider = shop()
    place.articles(range(4))
    whole = getattr(Journal, step)

    def killed(self: Journal, *rest: Any) -> None:
        if after:
            whole(self, *rest)
        raise Kill

    with monkeypatch.context() as patch:
        patch.setattr(Journal, step, killed)
        for run in (provider.submit, provider.collect):
            try:
                run()
            except Kill:
                break
        else:
            pytest.fail("it was not killed")
    provider.submit()
    provider.collect()
    assert sorted(place.ids) == ["a0", "a1", "a2", "a3"]
    assert (len(provider.made), provider.asked) == (1, 4)
    assert not list(place.folder.glob(".*"))


class Losing(App):
    """Makes each batch and loses the answer, so many times."""

    def __init__(self, times: int, status: int) -> None:
        self.plan = FaultPlan()
        super().__init__(self.plan)
        self.times, self.status = times, status

    def answer(self, method: str, target: str, body: bytes) -> Answer:
        answer = super().answer(method, target, body)
        if (method, target) == ("POST", "/v1/batches") and self.times:
            self.times -= 1
            return refuse(self.status, "lost")
        return answer


@pytest.mark.parametrize("times", [1, 99])
def test_an_answer_that_was_lost_makes_no_second_batch(
    place: Place, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    monkeypatch.setattr(retry, "FIRST_STEP", 0.0)
    place.articles(range(3))
    with Server(Losing(times, 502)) as server:
        model = Model("any", base_url=server.url, http_retries=0 if times > 1 else 2)
        provider = Shop(place, server._http.app, model)  # type: ignore[arg-type]
        if times > 1:
            with pytest.raises(EndpointError, match="502"):
                provider.submit()
        provider.submit()
        assert provider.made == ["batch_1"]
        assert provider.collect().done == 3


def test_a_batch_that_the_provider_refuses_to_make_is_none(place: Place) -> None:
    place.articles(range(2))
    app = Losing(1, 401)
    with Server(app) as server:
        provider = Shop(place, app, Model("any", base_url=server.url))  # type: ignore[arg-type]
        with pytest.raises(EndpointError, match="refused the key"):
            provider.submit()
        assert provider.look() == []


def test_nobody_is_asked_online_while_a_batch_is_under_way(shop: Any, place: Place) -> None:
    provider = shop()
    place.articles(range(2))
    provider.submit()
    with pytest.raises(ConfigError, match="pay twice"):
        place.run(model=provider.model)
    with pytest.raises(OutputError, match="with the provider"):
        place.run(model=provider.model, new=True)
    requests = place.folder / "requests.jsonl"
    assert place.run(model=provider.model, requests=requests).requests[0] == 0
    assert provider.collect().done == 2
    assert provider.asked == 2
    assert place.run(model=provider.model).before == 2


def test_a_provider_that_takes_no_batches_is_named(
    place: Place, endpoint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.articles([1])
    with pytest.raises(ConfigError, match="summarize stub"):
        place.run(provider="submit")
    _, model = endpoint()
    bare = Model("any", base_url=str(model.base_url).replace("/v1", "/none"))
    with monkeypatch.context() as patch:  # nothing is read for a provider that takes none
        patch.setattr("summarize.batch.run.Requests.write", lambda *_: pytest.fail("it was read"))
        with pytest.raises(EndpointError, match="takes no batches"):
            place.run(model=bare, provider="submit", output=place.folder / "b.jsonl")
    with pytest.raises(SourceError, match="nothing was handed in"):
        look(model, Path("none.jsonl"))
    with pytest.raises(ConfigError, match="--budget cannot hold it"):
        place.run(model=model, provider="submit", output=place.folder / "c.jsonl", budget=1.0)


def test_a_batch_that_the_provider_has_forgotten_is_said_to_be(shop: Any, place: Place) -> None:
    provider = shop()
    place.articles([1])
    provider.submit()
    provider.app._desk._batches.clear()
    with pytest.raises(EndpointError, match="knows no such batch"):
        provider.collect()
    with Journal(journal_of(place.out)) as journal:
        assert len(journal.batches()) == 1
