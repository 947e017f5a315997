"""The gate that a user's own tests call."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summarize
from summarize.errors import ConfigError, ReplyError
from summarize.extractor import Extractor
from summarize.schema import Article, Summary
from summarize_evals import folders, gates, labels, runner
from summarize_evals.testing import gate

pytest_plugins = ["pytester"]

STORIES = {
    "boats": "Ann Roe said on Friday that 12 boats had sunk. “It was the wind,” she said.\n",
    "school": "The mayor denied that 40 pupils had moved. Bo Lund said that the lamps were out.\n",
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of two articles, labelled as the built-in model reads them."""
    folder = tmp_path / "news"
    for part in ("articles", "labels"):
        (folder / part).mkdir(parents=True)
    for name, text in STORIES.items():
        path = folder / "articles" / f"{name}.txt"
        path.write_text(text)
        (folder / "labels" / f"{name}.yaml").write_text(_label(summarize.extract(path)))
    return folder


def _label(summary: Summary) -> str:
    data = summary.model_dump(include={"speakers", "claims", "figures"})
    for speaker in data["speakers"]:
        speaker["mentions"] = list(dict.fromkeys(m["text"] for m in speaker["mentions"]))
    for item in (*data["claims"], *data["figures"]):
        item["speakers"] = item.pop("speaker_ids")
    head = {"article": summary.article.id, "sha256": summary.article.sha256}
    return labels.write(head | data)


@pytest.fixture
def baseline(news: Path, tmp_path: Path) -> Path:
    path = tmp_path / "baseline.json"
    path.write_text(gates.blessed(runner.run(folders.suite(str(news)))))
    return path


Break = Callable[[str], None]


@pytest.fixture
def worsen(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Lets the model find no claims in one article."""
    read = Extractor.summarize

    def for_article(name: str) -> None:
        async def worse(self: Extractor, article: Article, *spent: Any) -> Summary:
            summary = await read(self, article, *spent)
            return summary.model_copy(update={"claims": []}) if article.id == name else summary

        monkeypatch.setattr(Extractor, "summarize", worse)

    return for_article


def test_what_is_found_as_before_passes_and_is_given_back(news: Path, baseline: Path) -> None:
    evaluation = gate(news, baseline=baseline)
    assert evaluation.metrics["attributed_f1"].value == 1
    assert gate(str(news), baseline=str(baseline)).metrics == evaluation.metrics


def test_what_fell_is_named_with_how_far_and_where(
    news: Path, baseline: Path, worsen: Break
) -> None:
    worsen("boats")
    with pytest.raises(AssertionError) as failure:
        gate(news, baseline=baseline)
    first, *lines = str(failure.value).splitlines()
    assert first == f"stub on {news} is below {baseline}:"
    assert "  claims_recall fell by 0.5000, from 1.0000 to 0.5000; most in boats" in lines
    assert not [line for line in lines if "school" in line or "figures" in line]


def test_another_model_is_held_against_the_same_baseline(news: Path, baseline: Path) -> None:
    with pytest.raises(AssertionError, match=r"empty on .* is below"):
        gate(news, baseline=baseline, model="empty")


def test_only_the_worst_articles_are_named(tmp_path: Path, news: Path) -> None:
    for n in range(8):
        for part, suffix in (("articles", ".txt"), ("labels", ".yaml")):
            text = (news / part / f"boats{suffix}").read_text()
            copy = text.replace("article: boats", f"article: boats{n}")
            (news / part / f"boats{n}{suffix}").write_text(copy)
    baseline = tmp_path / "baseline.json"
    baseline.write_text(gates.blessed(runner.run(folders.suite(str(news)))))
    with pytest.raises(AssertionError) as failure:
        gate(news, baseline=baseline, model="empty")
    (line,) = [line for line in str(failure.value).splitlines() if "claims_recall" in line]
    assert line.count("boats") + line.count("school") == 5


def test_an_article_that_failed_is_named_too(
    news: Path, baseline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Extractor.summarize

    async def refuse(self: Extractor, article: Article, *spent: Any) -> Summary:
        if article.id == "boats":
            raise ReplyError("boats: the model refused")
        return await read(self, article, *spent)

    monkeypatch.setattr(Extractor, "summarize", refuse)
    with pytest.raises(AssertionError, match="counted as all missed: boats: the model refused"):
        gate(news, baseline=baseline)


def test_what_was_logged_is_not_asked_about_again(
    news: Path, baseline: Path, tmp_path: Path, worsen: Break
) -> None:
    log = tmp_path / "log.jsonl"
    gate(news, baseline=baseline, log=log)
    worsen("boats")
    gate(news, baseline=baseline, log=log)
    with pytest.raises(AssertionError):
        gate(news, baseline=baseline)


def test_prompts_of_ones_own_are_used(news: Path, baseline: Path, tmp_path: Path) -> None:
    plain = gate(news, baseline=baseline).setup.prompt_version
    prompts = tmp_path / "mine"
    shutil.copytree(Path(__file__).parents[2] / "prompts", prompts)
    whole = prompts / "whole.md"
    whole.write_text(whole.read_text().replace("Copy exactly.", "Copy it exactly."))
    assert gate(news, baseline=baseline, prompts=str(prompts)).setup.prompt_version != plain


def test_without_a_baseline_it_says_how_to_make_one(news: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--bless"):
        gate(news, baseline=tmp_path / "none.json")


def test_in_a_users_test_the_message_is_what_is_seen(
    pytester: pytest.Pytester, news: Path, baseline: Path
) -> None:
    pytester.makepyfile(
        f"""
        from summarize_evals.testing import gate

        def test_news():
            gate({str(news)!r}, baseline={str(baseline)!r}, model="empty")
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E * empty on * is below *", "E *claims_f1 fell by 1.0000*"])
    result.stdout.no_fnmatch_line("*runner.run*")  # the gate's own lines are not shown
