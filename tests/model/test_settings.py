"""What a user says about a model, and what the environment adds to it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from summarize.errors import ConfigError
from summarize.model import Model
from summarize.model.settings import HOSTED, NO_KEY

ENV = {"OPENAI_API_KEY": "sk-env", "OPENAI_BASE_URL": "http://box:8000/v1/"}


def test_the_stub_is_in_process_whatever_the_environment_says():
    stub = Model("stub").resolve(ENV)
    assert stub.in_process
    assert (stub.endpoint, stub.base_url, stub.api_key) == ("in process", None, None)


def test_the_stub_behind_a_base_url_is_an_endpoint_like_any_other():
    stub = Model("stub", base_url="http://127.0.0.1:8095/v1").resolve({})
    assert not stub.in_process
    assert (stub.endpoint, stub.api_key) == ("127.0.0.1:8095", NO_KEY)


def test_the_environment_fills_what_is_not_given():
    resolved = Model("m").resolve(ENV)
    assert (resolved.base_url, resolved.api_key) == ("http://box:8000/v1", "sk-env")
    given = Model("m", base_url="https://other.example/v1", api_key="sk-own").resolve(ENV)
    assert (given.base_url, given.api_key) == ("https://other.example/v1", "sk-own")


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\x1b[31m", "a\ud800", "a\u202eb"])
def test_a_name_is_printable(name):
    with pytest.raises(ConfigError, match="--model"):
        Model(name)


def test_resolving_twice_changes_nothing():
    once = Model("m").resolve(ENV)
    assert once.resolve({"OPENAI_API_KEY": "sk-other"}) == once


@pytest.mark.parametrize("env", [{}, {"OPENAI_API_KEY": " "}, {"OPENAI_BASE_URL": HOSTED}])
def test_the_hosted_endpoint_wants_a_key(env):
    with pytest.raises(ConfigError, match=r"^no key for api\.openai\.com: set OPENAI_API_KEY"):
        Model("gpt-9").resolve(env)


def test_credentials_in_the_base_url_are_dropped():
    model = Model("m", base_url="https://user:pass-word@Host.example:8443/v1/?a=b#c")
    assert model.base_url == "https://host.example:8443/v1"
    assert model.endpoint == "host.example:8443"


@pytest.mark.parametrize("url", ["", "localhost:8000", "ftp://h/v1", "http://", "http://h:x/v1"])
def test_a_base_url_must_be_one(url):
    with pytest.raises(ConfigError, match="base URL"):
        Model("m", base_url=url)


@pytest.mark.parametrize("key", ["sk-\n-x", "schlüssel", "two words"])
def test_a_key_that_cannot_be_sent_is_refused_without_being_shown(key):
    with pytest.raises(ConfigError) as caught:
        Model("m", api_key=key)
    assert key not in str(caught.value)


@pytest.mark.parametrize(
    "bad",
    [
        {"name": " "},
        {"mode": "grammar"},
        {"temperature": 3.0},
        {"max_tokens": 0},
        {"timeout": -1.0},
        {"deadline": float("nan")},
        {"reasks": -1},
    ],
)
def test_values_out_of_range_are_refused(bad):
    with pytest.raises(ConfigError):
        Model(**bad)


def test_the_key_is_not_shown():
    assert "sk-canary" not in repr(Model("m", api_key="sk-canary"))


def test_importing_is_cheap():
    heavy = "openai", "instructor", "httpx2", "tenacity", "genai_prices", "asyncio", "pydantic"
    code = (
        "import sys; import summarize.model as m; m.Model(); m.Usage();"
        f"print([n for n in {heavy!r} if n in sys.modules])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


def test_every_public_name_is_what_it_says():
    code = (
        "import summarize.model as m; names = {n: getattr(m, n) for n in m.__all__};"
        "print([n for n, v in names.items() if n != 'MODES' and not callable(v) and n != 'Mode'])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
