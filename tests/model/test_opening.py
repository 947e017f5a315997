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
