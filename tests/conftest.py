"""What several test modules share."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# A busy machine is slow, not wrong; and CI tries the same examples every time.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Articles and corpora that are not part of the repository."""
    folder = Path(os.environ.get("SUMMARIZE_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("no shared material here: set SUMMARIZE_SHARED to its folder")
    return folder


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on a key, an endpoint, a model or an exam of the developer's."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZE_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(
        "XDG_CONFIG_HOME", str(ROOT / "no-such-folder")
    )  # no exam of the developer's


Scripted = Callable[[dict[str, Any]], Any]


@pytest.fixture
def scripted() -> Callable[[Scripted], httpx2.MockTransport]:
    """A transport that answers each chat request with what a function makes of its body."""

    def make(answer: Scripted) -> httpx2.MockTransport:
        async def handle(request: httpx2.Request) -> httpx2.Response:
            reply = answer(json.loads(request.content))
            content = reply if isinstance(reply, str) else json.dumps(reply)
            message = {"role": "assistant", "content": content}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
            body = {"id": "1", "object": "chat.completion", "created": 0, "model": "scripted"}
            return httpx2.Response(200, json=body | {"choices": [choice], "usage": usage})

        return httpx2.MockTransport(handle)

    return make
