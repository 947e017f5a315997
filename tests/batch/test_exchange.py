"""A batch by files gives the summaries that the same batch gives online."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import exchange
from summarize.errors import OutputError, SourceError
from summarize.model import Model
from summarize.model.dialect import forget
from summarize.resources import folder
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan

from .conftest import Place, lines

HOSTED = Model("gpt-5-mini", base_url="https://api.openai.com/v1")


@pytest.fixture(autouse=True)
def _strangers() -> None:
    forget()


def provider(requests: Path, results: Path, *faults: str, keep: int | None = None) -> list[Any]:
    """Answers a file as a provider would, or ``vllm run-batch``; gives the requests."""
    app = App(FaultPlan(faults))
    asked = lines(requests)
    with results.open("w") as file:
        for number, one in enumerate(asked[:keep]):
            assert (one["method"], one["url"]) == ("POST", "/v1/chat/completions")
            answer = app.answer("POST", one["url"], json.dumps(one["body"]).encode())
            body = json.loads(b"".join(answer.pieces))
            response = {"status_code": answer.status, "request_id": "r", "body": body}
            line = {"id": f"b{number}", "custom_id": one["custom_id"], "response": response}
            file.write(json.dumps(line | {"error": None}) + "\n")
    return asked


def stories(place: Place, number: int = 4) -> None:
    seeds = sorted((folder("seeds") / "articles").glob("*.txt"))[:number]
    long = "\n\n".join(
        f"Mayor Ida Rolf said that pier {n} is closed. {'Fog. ' * 60}" for n in range(40)
    )
    records = [{"id": path.stem, "text": path.read_text("utf-8")} for path in seeds]
    place.records([*records, {"id": "long", "text": long}])


def content(path: Path) -> dict[str, Any]:
    """The summaries by id, without what tells how they came about."""
    return {
        one["article"]["id"]: {k: v for k, v in one.items() if k != "run"} for one in lines(path)
    }


def test_the_same_summaries_come_out_as_online(place: Place, endpoint: Any) -> None:
    stories(place)
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    first = place.run(model=HOSTED, requests=requests)
    assert (first.waiting, first.done) == (5, 0)
    asked = provider(requests, results)
    assert first.requests == (len(asked), (requests,))
    assert len(asked) > 5
    assert len({one["custom_id"] for one in asked}) == len(asked)
    assert all("stream" not in one["body"] for one in asked)
    second = place.run(model=HOSTED, results=(results,))
    assert (second.done, second.waiting, second.failed) == (5, 0, 0)
    _, online = endpoint()
    place.run(model=online, output=place.folder / "online.jsonl")
    assert content(place.out) == content(place.folder / "online.jsonl")


def test_no_key_is_needed_and_none_is_written(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.articles([1])
    requests = place.folder / "requests.jsonl"
    place.run(model=HOSTED, requests=requests)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-0815")
    place.run(model=HOSTED, requests=requests)
    assert "canary" not in requests.read_text()


def test_what_has_no_reply_yet_is_asked_in_the_next_file_and_nothing_else(place: Place) -> None:
    stories(place)
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    place.run(model=HOSTED, requests=requests)
    asked = provider(requests, results, keep=3)
    with results.open("a") as file:
        expired = {"code": "batch_expired", "message": "This request could not be executed."}
        failed = {"custom_id": asked[3]["custom_id"], "response": None, "error": expired}
        file.write(json.dumps(failed) + '\n{"custom_id": "torn')
    half = place.run(model=HOSTED, results=(results,))
    assert half.done + half.waiting == 5
    assert half.failed == 0
    assert half.done >= 1
    assert half.unusable == {"batch_expired": 1, "unreadable": 1}
    assert not place.errors.exists()
    place.run(model=HOSTED, requests=requests)
    again = provider(requests, results)
    assert {one["custom_id"] for one in again} == {one["custom_id"] for one in asked[3:]}
    assert place.run(model=HOSTED, results=(results,)).done == half.waiting
    assert len(place.ids) == len(set(place.ids)) == 5


def test_what_an_endpoint_refuses_is_left_out_of_the_next_file(place: Place) -> None:
    place.articles(range(3))
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    refusing = ("reject-param=temperature", "reject-param=max_tokens")
    for _ in range(3):
        forget()  # each run is a process of its own
        place.run(model=HOSTED, requests=requests)
        asked = provider(requests, results, *refusing)
        forget()
        place.run(model=HOSTED, results=(results,))
    assert "temperature" not in asked[0]["body"]
    assert "max_completion_tokens" in asked[0]["body"]
    assert sorted(place.ids) == ["a0", "a1", "a2"]


def test_a_reply_that_was_cut_is_asked_about_in_halves(place: Place) -> None:
    text = "Ann Roe said that pier 1 is closed.\n\nBo Eng said that pier 2 is open."
    place.records([{"id": "a", "text": text}])
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    place.run(model=HOSTED, requests=requests)
    provider(requests, results, "truncate")
    assert place.run(model=HOSTED, results=(results,)).waiting == 1
    place.run(model=HOSTED, requests=requests)
    assert len(provider(requests, results)) == 2
    assert place.run(model=HOSTED, results=(results,)).done == 1
    assert len(lines(place.out)[0]["claims"]) == 2


def test_a_refusal_in_a_file_is_a_failed_article(place: Place) -> None:
    place.articles([1])
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    place.run(model=HOSTED, requests=requests)
    provider(requests, results, "refusal")
    assert place.run(model=HOSTED, results=(results,)).failed == 1
    assert place.failed == {"a1": "refusal"}


def test_an_empty_reply_in_a_file_is_asked_for_again(place: Place) -> None:
    place.articles([1])
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    place.run(model=HOSTED, requests=requests)
    provider(requests, results, "empty-choices")
    done = place.run(model=HOSTED, results=(results,))
    assert (done.failed, done.waiting, done.unusable) == (0, 1, {"200": 1})
    assert place.run(model=HOSTED, requests=requests).requests[0] == 1
    provider(requests, results)
    assert place.run(model=HOSTED, results=(results,)).done == 1


def test_files_are_as_large_as_the_provider_takes(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "MOST_REQUESTS", 3)
    place.articles(range(7))
    path = place.folder / "requests.jsonl"
    report = place.run(model=HOSTED, requests=path)
    names = ["requests.jsonl", "requests-2.jsonl", "requests-3.jsonl"]
    assert report.requests == (7, tuple(place.folder / name for name in names))
    assert [len(lines(place.folder / name)) for name in names] == [3, 3, 1]
    monkeypatch.setattr(exchange, "MOST_BYTES", 1)
    assert len(place.run(model=HOSTED, requests=path).requests[1]) == 7


def test_requests_take_the_place_of_a_file_alone(place: Place) -> None:
    place.articles([1])
    pipe, link = place.folder / "pipe", place.folder / "link"
    os.mkfifo(pipe)
    for other in (pipe, place.folder):
        with pytest.raises(OutputError, match="give the name of a file"):
            place.run(model=HOSTED, requests=other)
    assert pipe.is_fifo()
    link.symlink_to("requests.jsonl")
    assert place.run(model=HOSTED, requests=link).requests[0] == 1
    assert link.is_symlink()
    assert len(lines(link)) == 1


def test_requests_that_cannot_be_written_are_no_success(place: Place) -> None:
    place.articles([1])
    path = place.folder / "requests.jsonl"
    with pytest.raises(OutputError, match="there is no folder"):
        place.run(model=HOSTED, requests=place.folder / "none" / path.name)
    path.with_name(f".{path.name}.part").symlink_to("none/part")
    with pytest.raises(OutputError, match=r"requests\.jsonl cannot be written: No such file"):
        place.run(model=HOSTED, requests=path)
    assert place.run(model=HOSTED, requests=path).requests == (1, (path,))


def test_the_same_text_twice_is_asked_about_once(place: Place) -> None:
    place.records([{"id": n, "text": "Ann Roe said no."} for n in ("a", "b")])
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    assert place.run(model=HOSTED, requests=requests).requests[0] == 1
    provider(requests, results)
    assert place.run(model=HOSTED, results=(results,)).done == 2


def test_results_that_are_not_there_are_refused(place: Place) -> None:
    place.articles([1])
    with pytest.raises(SourceError, match="cannot read"):
        place.run(model=HOSTED, results=(place.folder / "none.jsonl",))


def test_result_files_that_lie_are_counted_and_passed_over(place: Place) -> None:
    body = {"choices": [{"message": {"content": "{}"}}]}
    odd = [
        {"custom_id": "half \ud83d", "response": {"status_code": 200, "body": body}},
        {"custom_id": [1], "response": {"status_code": 200, "body": body}},
        {"custom_id": "x", "response": {"status_code": [200], "body": body}},
        {"custom_id": "x", "error": {"code": "long" * 100}},
        ["no object"],
    ]
    results = place.folder / "results.jsonl"
    deep = "[" * 100_000
    results.write_text("".join(f"{json.dumps(one)}\n" for one in odd) + f"{deep}\n")
    stories(place)
    done = place.run(model=HOSTED, results=(results,))
    assert (done.done, done.failed, done.waiting) == (0, 0, 5)
    assert done.unusable is not None
    assert done.unusable.total() == 6
    assert done.unusable["unreadable"] > 2


def test_codes_of_results_are_few_words_and_no_key(place: Place) -> None:
    stories(place)
    results = place.folder / "results.jsonl"
    codes = ["sk-Key0123456789", "two\nlines", *(f"code_{'x' * n}" for n in range(100))]
    odd = [{"custom_id": "x", "error": {"code": code}} for code in codes]
    results.write_text("".join(f"{json.dumps(one)}\n" for one in odd))
    unusable = place.run(model=HOSTED, results=(results,)).unusable
    assert unusable.total() == len(codes)
    assert len(unusable) == exchange.MOST_CODES
    assert all(code.replace("_", "").isalpha() for code in unusable)


def test_a_line_of_results_has_a_largest_length(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories(place)
    requests, results = place.folder / "requests.jsonl", place.folder / "results.jsonl"
    place.run(model=HOSTED, requests=requests)
    provider(requests, results)
    whole = results.read_bytes()
    monkeypatch.setattr(exchange, "LARGEST", max(map(len, whole.splitlines())) + 1)
    results.write_bytes(b"x" * 10 * len(whole) + b"\n" + whole)
    done = place.run(model=HOSTED, results=(results,))
    assert (done.failed, done.unusable) == (0, {"unreadable": 1})
    assert done.done >= 1
