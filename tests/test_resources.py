from __future__ import annotations

from pathlib import Path

import pytest

from summarize import resources


@pytest.mark.parametrize("what", ["cache", "config"])
def test_what_is_kept_goes_where_xdg_says(
    what: resources.Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable = f"XDG_{what.upper()}_HOME"
    monkeypatch.setenv(variable, str(tmp_path))
    assert resources.kept(what, "a", "b") == tmp_path / "summarize" / "a" / "b"
    for no_folder in ("", "relative/folder"):
        monkeypatch.setenv(variable, no_folder)
        assert resources.kept(what) == Path.home() / f".{what}" / "summarize"


@pytest.mark.parametrize(
    ("words", "name"),
    [("org/model 2", "org-model-2"), ("../..", ""), ("élan.v1", "élan.v1"), ("a" * 99, "a" * 80)],
)
def test_words_as_the_name_of_a_file(words: str, name: str) -> None:
    assert resources.file_name(words) == name
