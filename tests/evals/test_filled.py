from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from summarize.errors import ConfigError
from summarize_evals import filled


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    when: str | None = None
    count: int = 0
    share: float = 0
    sure: bool = False


class Form(BaseModel):
    items: list[Item]


def read(folder: Path, text: str) -> Form:
    path = folder / "form.yaml"
    path.write_text(text, "utf-8")
    return filled.read(path, Form)


def test_values_are_of_the_types_that_they_are_written_in(tmp_path: Path) -> None:
    text = 'items:\n- {name: "12", when: 2024-05-01, count: 12, share: 0.5, sure: on}\n- name: a\n'
    first, second = read(tmp_path, text).items
    assert first == Item(name="12", when="2024-05-01", count=12, share=0.5, sure=True)
    assert second == Item(name="a")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("items:\n- name: a\n- name: b\n  count: some\n", r":4: items\.1\.count: .*integer"),
        ("items:\n- name: a\n  size: 3\n", r":3: items\.0\.size: Extra"),
        ("items:\n- when: now\n", r":2: items\.0\.name: Field required"),
        ("items: &a\n- name: a\nmore: *a\n", ":1: &a is a YAML anchor"),
        ("items:\n- name: a\n  name: b\n", ":3: name stands twice"),
        ("items: !!python/name:os.system\n", ":1: .* is a YAML tag"),
        ("items: [", "not YAML"),
        (f"items:\n- name: a\n  count: {'9' * 5000}\n", r":3: items\.0\.count: .*integer"),
        (f"items:\n- name: a\n  count: {'59:' * 500}59\n", r":3: items\.0\.count: .*integer"),
    ],
)
def test_a_fault_is_one_line_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says) as caught:
        read(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.yaml:1: cannot be read"):
        filled.read(tmp_path / "gone.yaml", Form)
