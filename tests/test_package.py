"""The package's face: cheap to import, and every public name there."""

from __future__ import annotations

import subprocess
import sys

import pytest

import summarize

HEAVY = ("openai", "instructor", "httpx2", "pydantic", "trafilatura", "rich", "jinja2", "anyio")


def test_importing_loads_nothing_heavy() -> None:
    program = f"import sys, summarize; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_loading_an_article_opens_no_client(tmp_path: object) -> None:
    program = (
        "import sys, summarize, pathlib; p = pathlib.Path(sys.argv[1]) / 'a.txt';"
        "p.write_text('Ann Roe said that it is over.'); summarize.load(p);"
        "print([m for m in ('openai', 'instructor') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_a_call_loads_none_of_the_clients_resources() -> None:
    program = (
        "import sys, summarize; summarize.extract('Ann Roe said that it is over.');"
        "print([m for m in sys.modules if m.startswith('openai.resources')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize("name", summarize.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(summarize, name).__doc__
    assert name in dir(summarize)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonesuch"):
        _ = summarize.nonesuch


def test_who_only_asks_for_others_does_not_load_what_reads() -> None:
    program = (
        "import asyncio, sys, summarize.batch.run as run\n"
        "loaded = lambda: [f'summarize.{m}' in sys.modules for m in ('assembly', 'plans.whole')]\n"
        "async def opened():\n"
        "    async with run.open_extractor('stub', plan='whole') as extractor:\n"
        "        print(loaded())\n"
        "        extractor.prepare()\n"
        "        print(loaded())\n"
        "asyncio.run(opened())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.splitlines() == ["[False, False]", "[True, True]"], done.stderr
