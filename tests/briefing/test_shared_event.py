"""Five published reports of one press conference, read by rules: what a brief of them must say."""

from __future__ import annotations

from pathlib import Path

import pytest

import summarize
from summarize.schema import Brief, FigureGroup

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def brief(shared: Path) -> Brief:
    paths = sorted((shared / "articles").glob("*.txt"))
    return summarize.compare([summarize.extract(path) for path in paths])


def group_of(brief: Brief, value: float) -> FigureGroup:
    found = [g for g in brief.figure_groups if any(v.value == value for v in g.values)]
    return max(found, key=lambda group: len(group.values))


def test_the_soldiers_in_the_region_agree(brief: Brief) -> None:
    group = group_of(brief, 8000)
    assert group.verdict == "agree"
    assert len({value.article for value in group.values}) == 5


def test_the_soldiers_in_the_country_differ_by_source(brief: Brief) -> None:
    group = group_of(brief, 10000)
    exact = {v.value for v in group.values if any(map(str.isdigit, v.span.text))}
    assert exact == {10000, 11000, 12000}
    assert group.verdict == "differ_by_source"


def test_the_casualties_a_day_are_compatible(brief: Brief) -> None:
    group = group_of(brief, 1200)
    assert {value.value for value in group.values} == {1200, 1250}
    assert group.verdict == "compatible"


def test_the_warning_has_two_speakers_and_two_wordings(brief: Brief) -> None:
    (group,) = [
        g for g in brief.claim_groups if g.attribution_conflict and "legitimate" in g.proposition
    ]
    assert group.quote_drift
    assert len(group.articles) == 4


def test_what_only_one_article_has(brief: Brief) -> None:
    alone = {
        value.value for g in brief.figure_groups if g.verdict == "single" for value in g.values
    }
    assert {86, 1000} <= alone
    (bags,) = [g for g in brief.claim_groups if "body bags" in g.proposition]
    assert len(bags.articles) == 1
