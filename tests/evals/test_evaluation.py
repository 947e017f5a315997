"""What an evaluation adds up: metrics, slices, grounding and cost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.errors import ConfigError
from summarize.schema import Claim, Rejected, Span, Summary
from summarize_evals import runner
from summarize_evals.evaluation import Evaluation, Failed, Output, score
from summarize_evals.suites import Suite


def _summary(output: Output) -> Summary:
    assert isinstance(output, Summary)
    return output


def _changed(evaluation: Evaluation, output: Output) -> Evaluation:
    """The evaluation with another output for its first article."""
    first, *others = evaluation.results
    return replace(evaluation, results=(score(first.case, [output]), *others))


def test_each_side_of_the_split_is_a_slice(small: Suite, stubbed: Evaluation) -> None:
    sides = {result.case.split for result in stubbed.results}
    assert sides == {"test"}
    mixed = replace(
        stubbed,
        results=tuple(
            replace(result, case=replace(result.case, split="dev" if n == 0 else "test"))
            for n, result in enumerate(stubbed.results)
        ),
    )
    dev, test = mixed.slices["dev articles"], mixed.slices["test articles"]
    assert dev["claims_f1"].of + test["claims_f1"].of == mixed.metrics["claims_f1"].of
    hits, of = stubbed.results[0].tallies["claims_f1"]
    assert dev["claims_f1"].value == pytest.approx(hits / of)
    assert set(dev) == {metric.name for metric in mixed.scored if metric.headline}


def test_metrics_are_those_that_the_labels_allow(stubbed: Evaluation) -> None:
    suite = replace(
        stubbed.suite, scored=frozenset({"claims"}), unsaid=frozenset({"claims_modality"})
    )
    found = replace(stubbed, suite=suite).metrics
    assert "claims_f1" in found
    assert not {name for name in found if name.startswith(("figures", "speakers"))}
    assert "claims_modality" not in found


class TestGrounding:
    def test_what_was_kept_out_is_counted_by_reason(self, stubbed: Evaluation) -> None:
        kept = _summary(stubbed.results[0].outputs[0])
        rejected = [Rejected(item={}, reason=reason) for reason in ("duplicate", "a", "duplicate")]
        found = _changed(stubbed, kept.model_copy(update={"rejected": rejected})).grounding
        others = stubbed.grounding.rejected
        assert found.rejected["duplicate"] - others.get("duplicate", 0) >= 2
        assert found.items >= stubbed.grounding.items

    def test_an_item_that_is_not_in_the_article_is_found_out(self, stubbed: Evaluation) -> None:
        assert stubbed.grounding.unfounded == 0
        summary = _summary(stubbed.results[0].outputs[0])
        claim: Claim = summary.claims[0]
        words = claim.content
        invented = Span(start=words.start, end=words.end, text="x" * len(words.text))
        moved = claim.model_copy(update={"content": invented})
        found = _changed(stubbed, summary.model_copy(update={"claims": [moved]}))
        assert found.grounding.unfounded == 1


def test_what_failed_costs_nothing_that_is_known(stubbed: Evaluation) -> None:
    failed = _changed(stubbed, Failed("timeout", "too slow"))
    assert failed.cost.articles == stubbed.cost.articles == 3
    assert failed.cost.calls == stubbed.cost.calls - 1
    assert [result.case.article.id for result in failed.failed] == ["bulletin"]


def test_money_is_unknown_unless_some_of_it_is_known(stubbed: Evaluation) -> None:
    assert stubbed.cost.cost_usd is None
    summary = _summary(stubbed.results[0].outputs[0])
    paid = summary.model_copy(update={"run": summary.run.model_copy(update={"cost_usd": 0.25})})
    assert _changed(stubbed, paid).cost.cost_usd == 0.25


def test_a_setting_that_fails_every_article_is_one_error(
    small: Suite, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(self: object, source: object) -> Output:
        raise ConfigError("no such mode")

    monkeypatch.setattr("summarize.extractor.Extractor.attempt", refuse)
    with pytest.raises(ConfigError, match="no such mode"):
        runner.run(small)
