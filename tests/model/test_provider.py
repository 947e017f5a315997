"""A provider that says what no provider says: its counts are as untold, its answers end."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from summarize.model import CallError
from summarize.model.opening import LONGEST_LIST
from summarize.model.probe import probe
from summarize.model.provider import State, open_provider

from .endpoint import KEY, Endpoint, model, reply

WHOLE = {"id": "b", "object": "batch", "status": "completed"}


def _look(transport: httpx2.AsyncBaseTransport, **settings: Any) -> State:
    async def run() -> State:
        described = model(http_retries=0, **settings)
        async with open_provider(described, transport=transport) as provider:
            await provider.find("mark")
            return await provider.look("b")

    return asyncio.run(run())


def _says(body: Any, listed: Any = None) -> httpx2.MockTransport:
    def answer(request: httpx2.Request) -> httpx2.Response:
        is_list = request.url.path.endswith("/batches")
        return httpx2.Response(200, json=(listed or {"data": []}) if is_list else body)

    return httpx2.MockTransport(answer)


@pytest.mark.parametrize(
    "more",
    [
        {"request_counts": {"total": "a", "completed": -5, "failed": 10**30}},
        {"request_counts": None, "errors": None, "output_file_id": ["../x"], "error_file_id": 5},
    ],
)
def test_counts_and_files_that_cannot_be_are_none(more: dict[str, Any]) -> None:
    assert _look(_says(WHOLE | more)) == State("b", "completed")


@pytest.mark.parametrize(
    "more", [{"errors": 7}, {"errors": {"data": "x"}}, {"request_counts": 5}, {"id": 5}]
)
def test_a_batch_of_another_shape_is_an_unreadable_reply(more: dict[str, Any]) -> None:
    with pytest.raises(CallError, match="sent an unreadable reply"):
        _look(_says(WHOLE | more))


@pytest.mark.parametrize("listed", [{"data": "abc"}, {"data": [{"metadata": ["summarize"]}]}])
def test_a_list_of_another_shape_is_an_unreadable_reply(listed: Any) -> None:
    with pytest.raises(CallError, match="sent an unreadable reply"):
        _look(_says(WHOLE, listed))


def test_pages_without_end_are_not_turned_without_end() -> None:
    turned = 0

    async def answer(_: httpx2.Request) -> httpx2.Response:
        nonlocal turned
        turned += 1
        await asyncio.sleep(0)
        data = [WHOLE | {"id": f"b{turned}", "metadata": {}}]
        return httpx2.Response(200, json={"data": data, "has_more": True})

    with pytest.raises(CallError, match=r"gave no answer within 0\.2 s") as found:
        _look(httpx2.MockTransport(answer), deadline=0.2)
    assert found.value.reason == "deadline"  # and not that there is none: it could be made twice
    assert turned > 1


def _models(answer: Callable[[], httpx2.Response]) -> Any:
    def serve(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/models"):
            return answer()
        return reply({"ink": "umber", "drops": 3})

    return asyncio.run(probe(model(), transport=Endpoint(serve).transport))


def test_models_that_are_no_list_are_not_told() -> None:
    for body in (b"[" * 100_000, b"[1]", b'{"data": 5}', b""):
        assert _models(lambda body=body: httpx2.Response(200, content=body)).models is None


@pytest.mark.parametrize("said", [True, 0, -3, 10**12, "4096"])
def test_a_context_that_cannot_be_is_none(said: Any) -> None:
    listed = {"data": [{"id": "m-1", "n_ctx": said, "meta": {"n_ctx": said}}]}
    found = _models(lambda: httpx2.Response(200, json=listed))
    assert (found.models, found.context) == (("m-1",), None)
    listed["data"][0]["meta"]["n_ctx"] = 4096
    assert _models(lambda: httpx2.Response(200, json=listed)).context == 4096


@pytest.mark.parametrize("packed", ["", "at once", "again and again"])
def test_of_what_an_endpoint_says_of_itself_no_more_is_read_than_it_can_have(packed: str) -> None:
    given = 0

    async def flood() -> Any:
        nonlocal given
        one = zlib.compressobj(wbits=31)
        for _ in range(100):
            given += 1
            block = b" " * 2**20
            if packed == "at once":
                yield one.compress(block) + one.flush(zlib.Z_SYNC_FLUSH)
            else:
                yield gzip.compress(block) if packed else block

    headers = {"content-encoding": "gzip"} if packed else {}
    found = _models(lambda: httpx2.Response(200, headers=headers, content=flood()))
    assert found.models is None
    assert given <= LONGEST_LIST // 2**20 + 1


def test_a_list_that_is_packed_is_read() -> None:
    packed = gzip.compress(json.dumps({"data": [{"id": "m-1"}]}).encode())
    found = _models(
        lambda: httpx2.Response(200, headers={"content-encoding": "gzip"}, content=packed)
    )
    assert found.models == ("m-1",)
    assert KEY not in repr(found)


@pytest.mark.parametrize("named", ["", "b\x1b[2J", "../../files", "x" * 500, "another"])
def test_a_batch_of_another_name_is_an_unreadable_reply(named: str) -> None:
    with pytest.raises(CallError, match="sent an unreadable reply"):
        _look(_says(WHOLE | {"id": named}))


def test_the_status_of_a_batch_is_one_short_line_without_the_key() -> None:
    status = _look(_says(WHOLE | {"status": f"in\x1b[2J\nprogress {KEY} {'x' * 9000}"})).status
    assert status.isprintable()
    assert status.startswith("in [2J progress … x")
    assert len(status) <= 200
