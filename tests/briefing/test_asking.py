from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import Model, compare
from summarize.briefing.asking import MARGIN, loose, near, reviewed
from summarize.briefing.grouping import Links, grouped
from summarize.model.dialect import forget
from summarize.prompting import Prompts
from summarize.schema import Brief, Summary
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

from .event import Report

LEAST = 0.5
Pair = tuple[int, int]


@pytest.fixture(autouse=True)
def _strangers() -> Iterator[None]:
    forget()
    yield
    forget()


def links(count: int, likeness: Mapping[Pair, float], *apart: Pair) -> Links:
    return Links([1.0] * count, likeness, LEAST, lambda *pair: pair in apart)


def looked_over(given: Links, answers: Mapping[Pair, bool | None]) -> list[list[int]]:
    async def same(one: int, other: int) -> bool | None:
        return answers.get((min(one, other), max(one, other)))

    return asyncio.run(reviewed(given, grouped(given), same))


def test_what_is_sure_is_not_asked() -> None:
    sure = links(4, {(0, 1): 0.9, (2, 3): 0.1})
    assert (loose(sure, grouped(sure)), near(sure, grouped(sure))) == ([], [])


def test_a_yes_joins_what_barely_stayed_apart_and_a_no_or_nothing_does_not() -> None:
    close = links(3, {(0, 1): 0.9, (1, 2): 0.9 - MARGIN, (0, 2): 0.05})
    assert grouped(close) == [[0, 1], [2]]
    assert near(close, grouped(close)) == [(1, 2)]
    assert looked_over(close, {(1, 2): True}) == [[0, 1, 2]]
    for answer in (False, None):
        assert looked_over(close, {(1, 2): answer}) == [[0, 1], [2]]


def test_a_no_takes_out_what_barely_belongs_and_a_yes_or_nothing_does_not() -> None:
    held = links(3, {(0, 1): 0.9, (1, 2): 0.7, (0, 2): 0.4})
    assert grouped(held) == [[0, 1, 2]]
    assert loose(held, grouped(held)) == [(2, 1)]
    assert looked_over(held, {(1, 2): False}) == [[0, 1], [2]]
    for answer in (True, None):
        assert looked_over(held, {(1, 2): answer}) == [[0, 1, 2]]


def test_what_must_stay_apart_is_not_asked_and_not_joined_by_a_third() -> None:
    forbidden = links(2, {(0, 1): 0.45}, (0, 1))
    assert near(forbidden, grouped(forbidden)) == []
    between = links(3, {(0, 1): 0.45, (1, 2): 0.45}, (0, 2))
    assert looked_over(between, {(0, 1): True, (1, 2): True}) == [[0, 1], [2]]


pairs = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])


@given(
    st.dictionaries(pairs, st.floats(0.01, 1)),
    st.frozensets(pairs),
    st.dictionaries(pairs, st.sampled_from([True, False, None])),
)
def test_whatever_is_answered_nothing_is_lost_made_up_or_joined_against_the_rules(
    likeness: dict[Pair, float], apart: frozenset[Pair], answers: dict[Pair, bool | None]
) -> None:
    found = looked_over(links(8, likeness, *apart), answers)
    assert sorted(item for members in found for item in members) == list(range(8))
    assert not any(pair in apart for group in found for pair in _within(group))


def _within(group: list[int]) -> Iterator[Pair]:
    for place, one in enumerate(group):
        for other in group[place + 1 :]:
            yield one, other


def reports() -> list[Summary]:
    """Two reports with a pair of claims that the rules barely hold together."""
    found = []
    for key, words in (
        ("a", "the harbour of Ostby will open again on Friday for smaller boats"),
        ("b", "smaller boats can return to the harbour once divers have cleared it"),
    ):
        report = Report(key)
        by = {"a": "Ida Rask", "b": "Per Olin"}[key]
        report.claim(f"{by} said that {words}.", words, report.speaker(by))
        report.figure(
            f"Some 40 boats lie at the {key} quay of Ostby.", "40 boats", 40, "boats", unit="boat"
        )
        found.append(report.summary())
    return found


def grouping(brief: Brief) -> list[list[str]]:
    return [[f"{m.article}/{m.claim_id}" for m in group.members] for group in brief.claim_groups]


def test_without_a_model_nothing_is_called() -> None:
    assert compare(reports()).run.calls == 2  # what the summaries took


def test_the_stub_answers_over_the_wire_and_what_it_took_is_told() -> None:
    plan = FaultPlan()
    with Server(App(plan)) as server:
        brief = compare(reports(), model=Model("any", base_url=server.url, api_key="k"))
    assert plan.stats()["requests"] == brief.run.calls - 2 > 0
    assert brief.run.prompt_tokens > 20
    assert "any" in brief.run.model
    assert server.url.split("/")[2] in str(brief.run.endpoint)
    assert Prompts.load().get("same").version in brief.run.prompt_version
    assert brief.run.warnings == []
    assert sorted(claim for group in grouping(brief) for claim in group) == ["a/c1", "b/c1"]


@pytest.mark.parametrize("fault", ["refusal", "wrong-schema"])
def test_without_a_usable_answer_the_rules_decide_and_it_is_said(fault: str) -> None:
    with Server(App(FaultPlan([fault]))) as server:
        model = Model("any", base_url=server.url, api_key="k", reasks=0)
        brief = compare(reports(), model=model)
    assert grouping(brief) == grouping(compare(reports()))
    (warning,) = brief.run.warnings
    assert "had no usable answer" in warning


def test_an_endpoint_that_refuses_leaves_the_rules_and_is_named() -> None:
    with Server(App(FaultPlan(["401"]))) as server:
        model = Model("any", base_url=server.url, api_key="k")
        brief = compare(reports(), model=model)
    assert grouping(brief) == grouping(compare(reports()))
    (warning,) = brief.run.warnings
    assert "rules alone" in warning
