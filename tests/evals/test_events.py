from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from summarize.errors import ConfigError
from summarize.extractor import Failure
from summarize.model import Model
from summarize.schema import Article
from summarize_evals import briefs, events, gates
from summarize_evals.briefs import Scores
from tests.cli.conftest import Ending
from tests.cli.conftest import cli as cli

Cli = Callable[..., Ending]
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """The ferry event alone, its file free to be changed."""
    for name in ("articles", "labels"):
        (tmp_path / name).symlink_to(SEEDS / name)
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "ferry.yaml").write_text((SEEDS / "events" / "ferry.yaml").read_text())
    return tmp_path


@pytest.fixture(scope="module")
def scores() -> Scores:
    return briefs.run(events.load(), Model("stub"))


def test_the_labelled_events_of_the_seeds_are_sound() -> None:
    found = events.load()
    assert [event.name for event in found] == [
        "cruise", "derail", "ferry", "kursk", "mine", "records", "silo", "slope", "straits",
        "tunnel",
    ]  # fmt: skip
    flagged = [claim for event in found for claim in event.claims]
    for flag in briefs.FLAGS:
        assert any(getattr(claim, flag) for claim in flagged)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("ferry-1/f1,", "ferry-1/f99,", "no ferry-1/f99"),
        ("ferry-1/f2,", "ferry-1/f1,", "two groups"),
        ("verdict: agree", "verdict: perhaps", "verdict"),
        ("figure_groups:", "figures:", "figure_groups"),
        ("articles: [", "articles: {", ":4: not YAML"),
    ],
)
def test_a_fault_in_an_events_file_is_named(
    suite: Path, before: str, after: str, said: str
) -> None:
    path = suite / "events" / "ferry.yaml"
    path.write_text(path.read_text().replace(before, after, 1))
    with pytest.raises(ConfigError, match=said) as problem:
        events.load(suite)
    assert "ferry.yaml" in str(problem.value)


def test_a_folder_without_events_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no labelled events"):
        events.load(tmp_path)


def test_labels_as_a_summary_keep_ids_values_and_places() -> None:
    article = events.load()[0].articles[0]
    summary = events.gold(article)
    assert [f.id for f in summary.figures] == [f["id"] for f in article.labels.data["figures"]]
    assert summary.figures[0].of
    text = article.article.text or ""
    assert all(text[span.start : span.end] == span.text for span in summary.spans())


def test_labelled_items_are_compared_and_a_systems_own(scores: Scores) -> None:
    assert scores.metrics.keys() == {p + name for p in ("", briefs.READ) for name in briefs.TITLES}
    assert (scores.metrics["figures_b3"] or 0) > (scores.metrics["read_figures_b3"] or 0) > 0.5
    assert scores.metrics["attribution_conflict"] == 1
    assert scores.events["mine"]["attribution_conflict"] is None


def test_an_article_that_fails_counts_as_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(articles: Iterable[Article], **_: object) -> Iterator[Failure]:
        for article in articles:
            yield Failure(article.id, article.source, "refusal", "refused", 1)

    monkeypatch.setattr(briefs, "extract_many", failing)
    scores = briefs.run(events.load()[:1], Model("stub"))
    assert len(scores.failed) == 3
    assert scores.metrics["read_verdicts"] == 0
    assert (scores.metrics["verdicts"] or 0) > 0.5


def test_the_gate_names_what_fell(scores: Scores, tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text(gates.recorded(scores))
    least = gates.read(path)
    assert gates.fallen(scores, least) == ()
    better = least.model_copy(update={"metrics": {"verdicts": 1.0}})
    assert [drop.metric for drop in gates.fallen(scores, better)] == ["verdicts"]
    for change, said in (({"suite": "seeds"}, "suite seeds"), ({"metrics": {"x": 1.0}}, "'x'")):
        with pytest.raises(ConfigError, match=said):
            gates.fallen(scores, least.model_copy(update=change))


def test_the_command_reports_blesses_and_gates(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    one_event = ("eval", "--suite", "events", "--split", "test", "--baseline", target)
    done = cli(*one_event, "--bless")
    assert done.code == 0
    assert "end to end" in done.out
    raised = json.loads(target.read_text())
    worst = min(raised["metrics"], key=raised["metrics"].get)
    raised["metrics"][worst] = 1.0
    target.write_text(json.dumps(raised))
    done = cli(*one_event, "--format", "json")
    assert done.code == 3
    assert worst in done.only_line()
    assert json.loads(done.out)["gate"]


@pytest.mark.parametrize(
    "option", [("--article", "ferry-1"), ("--format", "html"), ("--repeats", "2")]
)
def test_what_is_for_articles_alone_is_refused(cli: Cli, option: tuple[str, str]) -> None:
    done = cli("eval", "--suite", "events", *option)
    assert (done.code, done.out) == (2, "")
    assert "events" in done.only_line()
