"""Items of a user's own kind against his labels: planted errors lower what names them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import summarize
from summarize.cli import main
from summarize.errors import ConfigError
from summarize.prompting import Prompts
from summarize.schema import Item, Span
from summarize_evals import own
from summarize_evals.report.own import render

ARTICLE = """Bridge opens in Lower Ansel

The new bridge over the Tarn opened on Saturday after 14 months of work.

The old one collapsed in a storm. It was in Lower Ansel, and the storm came again.
"""
LABELS = """sha256: {sha256}
items:
- content: The new bridge over the Tarn opened
  what: A new bridge opened.
  date: Saturday
  months: 14
- content: The old one collapsed in a storm
  what: The old bridge collapsed.
"""
TEMPLATE = """---
purpose: Asks for happenings.
reply: Happening
---
{% block user %}
{{ article }}
{% endblock %}
"""
MODULE = '''import summarize


class Happening(summarize.Kind):
    """Something that happened."""

    what: str = ""
    date: summarize.Verbatim | None = None
    months: int | None = None
'''


class Happening(summarize.Kind):
    """Something that happened."""

    what: str = ""
    date: summarize.Verbatim | None = None
    months: int | None = None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    mine = tmp_path / "mine"
    for name in ("articles", "happening", "prompts"):
        (mine / name).mkdir(parents=True)
    (mine / "articles" / "bridge.txt").write_text(ARTICLE)
    labels(mine)
    (mine / "prompts" / "happening.md").write_text(TEMPLATE)
    (tmp_path / "own_happenings.py").write_text(MODULE)
    monkeypatch.chdir(tmp_path)
    return mine


def labels(folder: Path, text: str = LABELS) -> None:
    sha256 = hashlib.sha256(ARTICLE.encode()).hexdigest()
    (folder / "happening" / "bridge.yaml").write_text(text.format(sha256=sha256))


def span(words: str) -> Span:
    at = ARTICLE.index(words)
    return Span(start=at, end=at + len(words), text=words)


def opening(**change: Any) -> Item:
    return Item(
        id="happening1",
        kind="happening",
        content=change.get("content", span("The new bridge over the Tarn opened")),
        words={"date": change.get("date", span("Saturday"))},
        values={
            "what": change.get("what", "A new bridge opened."),
            "months": change.get("months", 14),
        },
    )


def collapse() -> Item:
    return Item(
        id="happening2",
        kind="happening",
        content=span("The old one collapsed in a storm"),
        words={"date": None},
        values={"what": "The old bridge collapsed.", "months": None},
    )


def scores(folder: Path, *items: Item) -> dict[str, float | None]:
    (case,) = own.load(folder, Happening)
    tallies = own.score(case, items, Happening)
    return {name: hits / of if of else None for name, (hits, of) in tallies.items()}


def test_what_is_labelled_is_right_in_everything(folder: Path) -> None:
    assert set(scores(folder, collapse(), opening()).values()) == {1.0}


@pytest.mark.parametrize(
    ("items", "lower"),
    [
        ((opening(),), {"f1": 2 / 3, "recall": 1 / 2}),
        ((opening(), collapse(), opening(content=span("storm came"))),
         {"f1": 4 / 5, "precision": 2 / 3}),
        ((opening(date=None), collapse()), {"date": 1 / 2}),
        ((opening(months=15), collapse()), {"months": 1 / 2}),
        ((opening(months=None), collapse()), {"months": 1 / 2}),
    ],
)  # fmt: skip
def test_an_error_lowers_what_names_it_and_nothing_else(
    folder: Path, items: tuple[Item, ...], lower: dict[str, float]
) -> None:
    right = dict.fromkeys(("f1", "precision", "recall", "what", "date", "months"), 1.0)
    assert scores(folder, *items) == pytest.approx(right | lower)


def test_a_wording_is_scored_by_how_alike_it_is(folder: Path) -> None:
    near = scores(folder, opening(what="A bridge opened."), collapse())["what"]
    far = scores(folder, opening(what="Nothing of it."), collapse())["what"]
    assert near is not None
    assert far is not None
    assert 0.5 < far < near < 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("on Saturday", "x"), None),
        (("The new bridge over", "The new bridge under"), "item 1: its words are not in the"),
        (("date: Saturday", "date: Sunday"), "item 1: date: its words are not in the article"),
        (("months: 14", "months: 15"), "item 1: the article has other numbers there"),
        (
            ("content: The old one collapsed in a storm", "content: storm"),
            "item 2: its words stand",
        ),
        (("months: 14", "month: 14"), "items.0.month: Extra inputs are not permitted"),
        (("sha256: {sha256}", "sha256: abc"), "sha256 is not that of"),
        (("items:", "items: ["), "not YAML"),
    ],
)
def test_a_label_that_is_wrong_is_said_with_its_place(
    folder: Path, change: tuple[str, str], said: str | None
) -> None:
    labels(folder, LABELS.replace(*change))
    if said is None:
        assert own.load(folder, Happening)
        return
    with pytest.raises(ConfigError, match=r"bridge\.yaml") as caught:
        own.load(folder, Happening)
    assert said in str(caught.value)


def test_words_that_stand_twice_are_told_apart_by_their_passage(folder: Path) -> None:
    labels(folder, LABELS.replace("content: The old", "passage: 3\n  content: The old"))
    (case,) = own.load(folder, Happening)
    assert case.labels[1].content.start == ARTICLE.index("The old one")


def test_a_folder_without_labels_of_the_kind_is_said(folder: Path) -> None:
    (folder / "happening" / "bridge.yaml").unlink()
    with pytest.raises(ConfigError, match="has no labels"):
        own.load(folder, Happening)


def test_the_rules_find_none_and_the_report_says_so(folder: Path) -> None:
    prompts = Prompts.load(folder / "prompts", [Happening])
    found = own.run(
        "mine/happening",
        own.load(folder, Happening),
        Happening,
        summarize.Model(),
        prompts=prompts,
    )
    assert found.metrics["recall"].value == 0
    assert found.metrics["precision"].value is None
    shown = render(found, "text")
    assert "stub on mine/happening: 1 article\n" in shown
    assert json.loads(render(found, "json"))["metrics"]["f1"]["value"] == 0


def test_the_command_scores_gates_and_blesses(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [
        "eval", "--suite", "mine",
        "--kind", "own_happenings:Happening", "--prompts", "mine/prompts",
    ]  # fmt: skip
    assert main([*asked, "--baseline", "low.json", "--bless"]) == 0
    assert json.loads(Path("low.json").read_text())["suite"] == "mine/happening"
    assert main([*asked, "--baseline", "low.json", "--format", "json"]) == 0
    high = json.loads(Path("low.json").read_text())
    high["metrics"]["f1"] = 0.5
    Path("high.json").write_text(json.dumps(high))
    capsys.readouterr()
    assert main([*asked, "--baseline", "high.json"]) == 3
    assert "f1 fell from 0.500000 to 0.000000" in capsys.readouterr().err
    assert main([*asked, "--format", "html"]) == 2
    assert main([*asked, "--split", "dev"]) == 2
    assert "--split is not for own_happenings:Happening" in capsys.readouterr().err
