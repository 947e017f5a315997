"""The table of what an archive takes is the one that is reckoned."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "reckon.py"


@pytest.fixture
def reckon() -> Any:
    if not PATH.exists():
        pytest.skip("the benchmarks are not part of this distribution")
    spec = importlib.util.spec_from_file_location("reckon", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_has_the_table(reckon: Any) -> None:
    page = reckon.PAGE.read_text("utf-8")
    assert reckon.table() in page
    assert reckon.written(page) == page


def test_what_it_reckons(reckon: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reckon, "PROCESSOR_MS", 36.0)
    assert "| processor | 36 ms | 10 hours of a core | 10,000 hours of a core |" in reckon.table()
    monkeypatch.setattr(reckon, "TOKENS_OUT", 6048)
    assert "| tokens out a second, to be done in a week | | 10,000 | 10 million |" in reckon.table()
