"""Two runs over the same articles, and how they are shown."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from summarize.errors import ConfigError
from summarize_evals import runner
from summarize_evals.difference import Differences, differences
from summarize_evals.evaluation import Evaluation, score
from summarize_evals.report.differences import render
from summarize_evals.suites import Suite


def _with(evaluation: Evaluation, article: str, **changes: object) -> Evaluation:
    """The evaluation with the output for one article changed."""
    results = tuple(
        score(result.case, [output.model_copy(update=changes)])  # type: ignore[union-attr]
        if result.case.article.id == article
        else result
        for result in evaluation.results
        for output in result.outputs
    )
    return replace(evaluation, results=results)


@pytest.fixture(scope="module")
def worse(stubbed: Evaluation) -> Differences:
    """The rules against themselves without the claims of one article."""
    return differences(stubbed, _with(stubbed, "satire", claims=[]))


def test_a_run_does_not_differ_from_itself(stubbed: Evaluation) -> None:
    found = differences(stubbed, stubbed)
    assert found.flips == ()
    assert {change.change for change in found.metrics.values()} == {0}
    assert set(found.adjusted.values()) == {1}


def test_what_was_right_and_is_missed_is_broken(worse: Differences) -> None:
    assert {flip.article for flip in worse.flips} == {"satire"}
    broken = [flip for flip in worse.flips if flip.direction == "broken"]
    assert broken
    assert all(flip.before == () and flip.after == ("missed",) for flip in broken)
    text = worse.first.results[2].case.text
    assert all(flip.words in text for flip in broken)


def test_what_was_spurious_and_is_gone_is_fixed(worse: Differences) -> None:
    gone = [flip for flip in worse.flips if flip.before == ("spurious",)]
    assert gone
    assert all((flip.after, flip.direction) == (None, "fixed") for flip in gone)
    assert "spurious → not given" in render(worse, "text")


def test_what_the_labels_leave_open_does_not_flip(stubbed: Evaluation) -> None:
    first, *others = stubbed.results
    gold = first.case.gold
    open_ = replace(gold, claims=tuple(replace(claim, optional=True) for claim in gold.claims))
    case = replace(first.case, gold=open_)
    run = replace(stubbed, results=(score(case, first.outputs), *others))
    without = [output.model_copy(update={"claims": []}) for output in first.outputs]  # type: ignore[union-attr]
    other = replace(stubbed, results=(score(case, without), *others))
    assert not [flip for flip in differences(run, other).flips if flip.family == "claims"]


def test_the_other_way_round_is_the_opposite(worse: Differences) -> None:
    back = differences(worse.second, worse.first)
    assert back.metrics["claims_recall"].change == -worse.metrics["claims_recall"].change
    assert [(flip.after, flip.before) for flip in back.flips] == [
        (flip.before, flip.after) for flip in worse.flips
    ]


def test_headline_metrics_are_corrected_for_their_number(worse: Differences) -> None:
    for name, adjusted in worse.adjusted.items():
        assert adjusted >= worse.metrics[name].p
    assert "claims_recall" not in worse.adjusted


def test_runs_over_other_articles_are_not_compared(small: Suite, stubbed: Evaluation) -> None:
    fewer = runner.run(small.part("all", ["satire"]), "empty")
    with pytest.raises(ConfigError, match="different articles"):
        differences(stubbed, fewer)


def test_runs_with_other_labels_or_texts_are_not_compared(stubbed: Evaluation) -> None:
    first, *others = stubbed.results
    fewer = replace(first.case, gold=replace(first.case.gold, claims=()))
    other = replace(stubbed, results=(score(fewer, first.outputs), *others))
    with pytest.raises(ConfigError, match="other labels of 'bulletin'"):
        differences(stubbed, other)


def test_the_order_of_the_articles_does_not_matter(worse: Differences) -> None:
    second = worse.second
    turned = replace(second, results=tuple(reversed(second.results)))
    again = differences(worse.first, turned)
    assert (again.metrics, again.flips) == (worse.metrics, worse.flips)


def test_text_says_change_chance_and_flips(worse: Differences) -> None:
    shown = render(worse, "text")
    assert "claims F1" in shown
    assert "detectable" in shown
    assert " − claim “" in shown
    assert "right → missed" in shown
    assert "Flipped: " in shown


def test_markdown_escapes_what_articles_hold(worse: Differences) -> None:
    flip = worse.flips[0]._replace(words="<b>| `x` |</b>")
    shown = render(replace(worse, flips=(flip,)), "markdown")
    assert "<b>" not in shown
    assert "\\| \\`x\\` \\|" in shown


def test_json_has_all_of_it(worse: Differences) -> None:
    found = json.loads(render(worse, "json"))
    assert found["metrics"]["claims_recall"]["change"] < 0
    assert len(found["flips"]) == len(worse.flips)
    assert found["flips"][0]["direction"] in ("fixed", "broken", "changed")
