from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from summarize.errors import ConfigError
from summarize.model import Model, open_model

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("HTTP_PROXY", "nonsense://user:open-sesame@proxy.invalid"),
        ("SSL_CERT_FILE", "missing.pem"),
    ],
)
def test_what_the_environment_says_of_the_network_must_be_usable(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(variable, value)

    async def go() -> None:
        async with open_model(Model("m", base_url="http://m.invalid/v1")):
            raise AssertionError("it opened")

    with pytest.raises(ConfigError, match=f"cannot be used: check .*{variable}") as found:
        asyncio.run(go())
    assert "sesame" not in str(found.value)
    assert found.value.__suppress_context__


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("OPENAI_ORG_ID", "orgé"),
        ("OPENAI_PROJECT_ID", "mine\nX-Other: theirs"),
        ("OPENAI_CUSTOM_HEADERS", "X-One: 1\nX-Twö: 2"),
    ],
)
def test_what_the_environment_puts_into_headers_must_fit_into_one(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)

    async def go() -> None:
        async with open_model(Model("m", base_url="http://m.invalid/v1")):
            raise AssertionError("it opened")

    with pytest.raises(ConfigError, match=f"{variable} holds characters that no HTTP header has"):
        asyncio.run(go())


def test_headers_of_the_environment_that_fit_are_let_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-One: 1\nX-Two: 2")

    async def go() -> None:
        async with open_model(Model("m", base_url="http://m.invalid/v1")) as caller:
            assert caller.endpoint == "m.invalid"

    asyncio.run(go())
