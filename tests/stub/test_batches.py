"""Files and batches as OpenAI's own client sees them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import openai
import pytest

from summarize.stub import batches
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

Client = Any


@pytest.fixture
def client(request: pytest.FixtureRequest) -> Iterator[Client]:
    faults = getattr(request, "param", ())
    with Server(App(FaultPlan(faults))) as server:
        yield openai.OpenAI(api_key="none", base_url=server.url, max_retries=0)


def request(number: int, **more: Any) -> dict[str, Any]:
    message = {"role": "user", "content": f"Ann Roe said on Friday that pier {number} is closed."}
    body = {"model": "any", "messages": [message]}
    return {"custom_id": f"r{number}", "method": "POST", "url": batches.URL, "body": body} | more


def handed_in(client: Client, requests: list[Any], **more: Any) -> Any:
    content = "".join(json.dumps(one) + "\n" for one in requests).encode()
    file = client.files.create(file=("requests.jsonl", content), purpose="batch")
    assert client.files.retrieve(file.id).bytes == len(content)
    assert client.files.content(file.id).content == content
    return client.batches.create(
        input_file_id=file.id, endpoint=batches.URL, completion_window="24h", **more
    )


def results(client: Client, name: str | None) -> dict[str, Any]:
    if name is None:
        return {}
    lines = client.files.content(name).text.splitlines()
    return {one["custom_id"]: one for one in map(json.loads, lines)}


def test_a_batch_is_answered_as_its_requests_would_be(client: Client) -> None:
    made = handed_in(client, [request(n) for n in range(3)], metadata={"mine": "yes"})
    assert (made.status, made.metadata) == ("validating", {"mine": "yes"})
    batch = client.batches.retrieve(made.id)
    assert (batch.status, batch.error_file_id) == ("completed", None)
    counts = batch.request_counts
    assert (counts.total, counts.completed, counts.failed) == (3, 3, 0)
    answered = results(client, batch.output_file_id)
    assert list(answered) == ["r0", "r1", "r2"]
    body = request(1)["body"]
    online = client.chat.completions.create(**body).model_dump(exclude_unset=True)
    assert answered["r1"]["response"]["status_code"] == 200
    body = answered["r1"]["response"]["body"]
    assert (body["choices"], body["usage"]) == (online["choices"], online["usage"])


def test_a_batch_goes_on_each_time_it_is_asked_about(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "PACE", 2)
    made = handed_in(client, [request(n) for n in range(5)])
    seen = [client.batches.retrieve(made.id) for _ in range(4)]
    assert [one.status for one in seen] == ["in_progress", "in_progress", "completed", "completed"]
    assert [one.request_counts.completed for one in seen] == [2, 4, 5, 5]


def test_a_cancelled_batch_keeps_what_was_answered(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "PACE", 2)
    made = handed_in(client, [request(n) for n in range(5)])
    client.batches.retrieve(made.id)
    assert client.batches.cancel(made.id).status == "cancelling"
    batch = client.batches.retrieve(made.id)
    assert batch.status == "cancelled"
    assert list(results(client, batch.output_file_id)) == ["r0", "r1"]
    undone = results(client, batch.error_file_id)
    assert [one["error"]["code"] for one in undone.values()] == ["batch_cancelled"] * 3
    assert client.batches.cancel(made.id).status == "cancelled"


@pytest.mark.parametrize("client", [("expire:0.5", "500:0.2", "disconnect:0.2")], indirect=True)
def test_requests_meet_faults(client: Client) -> None:
    made = handed_in(client, [request(n) for n in range(30)])
    batch = client.batches.retrieve(made.id)
    assert batch.status == "expired"
    done = results(client, batch.output_file_id)
    failed = results(client, batch.error_file_id)
    assert len(done) + len(failed) == 30
    assert len(done) > 5
    kinds = {one["error"]["code"] if one["error"] else one["response"]["status_code"]
             for one in failed.values()}  # fmt: skip
    assert kinds == {"batch_expired", 500}


@pytest.mark.parametrize("client", [("expire",)], indirect=True)
def test_a_request_that_comes_by_itself_and_expires_times_out(client: Client) -> None:
    with pytest.raises(openai.APIStatusError) as caught:
        client.chat.completions.create(**request(1)["body"])
    assert caught.value.status_code == 504


@pytest.mark.parametrize("client", [("fail-batch,first=1",)], indirect=True)
def test_a_batch_can_be_refused_as_a_whole(client: Client) -> None:
    first, second = (handed_in(client, [request(1)]).id for _ in range(2))
    batch = client.batches.retrieve(first)
    assert (batch.status, batch.errors.data[0].code) == ("failed", batches.FAILED)
    assert (batch.output_file_id, batch.error_file_id) == (None, None)
    assert client.batches.retrieve(second).status == "completed"


@pytest.mark.parametrize(
    ("requests", "code"),
    [
        ([request(1), request(1)], "duplicate_custom_id"),
        ([request(1, url="/v1/embeddings")], "mismatched_endpoint"),
        (["no object"], "invalid_json_line"),
        ([], "invalid_file_size"),
    ],
)
def test_a_file_that_is_wrong_fails_the_batch(
    client: Client, requests: list[Any], code: str
) -> None:
    batch = client.batches.retrieve(handed_in(client, requests).id)
    assert (batch.status, batch.errors.data[0].code) == ("failed", code)


def test_batches_are_listed_newest_first(client: Client) -> None:
    made = [handed_in(client, [request(n)]).id for n in range(5)]
    assert [one.id for one in client.batches.list(limit=2)] == made[::-1]


def test_what_is_not_there_is_said_not_to_be(client: Client) -> None:
    for ask in (
        lambda: client.files.retrieve("file-9"),
        lambda: client.files.content("file-9"),
        lambda: client.batches.retrieve("batch_9"),
    ):
        with pytest.raises(openai.NotFoundError):
            ask()
    for create in (
        lambda: client.files.create(file=("a", b"x"), purpose="fine-tune"),
        lambda: client.batches.create(
            input_file_id="file-9", endpoint=batches.URL, completion_window="24h"
        ),
        lambda: client.batches.create(
            input_file_id="file-9", endpoint="/v1/embeddings", completion_window="24h"
        ),
    ):
        with pytest.raises(openai.BadRequestError):
            create()


def test_a_file_may_be_larger_than_a_request(client: Client) -> None:
    from summarize.stub.answer import MAX_BODY

    content = b"\r\n--x\r\n" + b"y" * (MAX_BODY + 1)
    file = client.files.create(file=("large", content), purpose="batch")
    assert client.files.content(file.id).content == content
