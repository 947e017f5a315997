from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarize
from summarize import Brief, ConfigError, compare

from .event import Report


def report(key: str, *words: str, **more: str) -> Report:
    found = Report(key, **more)
    who = found.speaker("Ida Rask")
    for said in words:
        found.claim(f"Ida Rask said that {said}.", said, who)
    return found


def test_nothing_and_one_article_and_an_empty_summary_give_a_brief() -> None:
    assert compare([]).articles == []
    alone = compare([report("a", "the harbour will reopen").summary()])
    assert [group.articles for group in alone.claim_groups] == [["a"]]
    assert alone.only_in[0].claims == ["c1"]
    empty = compare([Report("a", text="It rained.").summary()])
    assert (empty.figure_groups, empty.claim_groups, empty.speakers) == ([], [], [])


def test_an_article_given_twice_is_taken_once() -> None:
    summary = report("a", "the harbour will reopen").summary()
    brief = compare([summary, summary])
    assert [article.id for article in brief.articles] == ["a"]
    assert "twice" in brief.run.warnings[0]


def test_ids_that_repeat_are_told_apart() -> None:
    one, other = report("text", "the harbour will reopen"), report("text", "the dam has broken")
    brief = compare([one.summary(), other.summary()])
    assert [article.id for article in brief.articles] == ["text", "text-2"]
    assert "text-2" in brief.run.warnings[0]
    assert {m.article for g in brief.claim_groups for m in g.members} == {"text", "text-2"}


def test_what_is_no_summary_is_refused() -> None:
    failure = summarize.Failure("a", "a.txt", "refusal", "refused", 1)
    with pytest.raises(ConfigError, match="number 1 is a Failure"):
        compare([failure])  # type: ignore[list-item]
    one = summarize.extract("Ann Roe said no.")
    with pytest.raises(ConfigError, match="put one into a list"):
        compare(one)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("languages", "told"),
    [(("en", "en"), None), (("en", "de"), "de, en"), (("de", "de"), "'de'")],
)
def test_languages_are_warned_of(languages: tuple[str, str], told: str | None) -> None:
    one, other = (
        report(key, "x y", language=language) for key, language in zip("ab", languages, strict=True)
    )
    warnings = compare([one.summary(), other.summary()]).run.warnings
    assert [told in warning for warning in warnings] == ([True] if told else [])


def test_what_only_one_article_has_is_listed_under_it() -> None:
    one = report("a", "the harbour will reopen on Monday", "the dam has broken")
    other = report("b", "the harbour will reopen on Monday")
    brief = compare([one.summary(), other.summary()])
    assert [(only.article, only.claims) for only in brief.only_in] == [("a", ["c2"]), ("b", [])]


def test_the_run_sums_what_the_summaries_took() -> None:
    run = compare([report("a", "x").summary(), report("b", "x").summary()]).run
    assert (run.model, run.plan, run.calls, run.prompt_tokens) == ("stub", "compare", 2, 20)


def test_a_brief_is_the_same_each_time_and_survives_json() -> None:
    summaries = [
        report("a", "the harbour will reopen on Monday", "the dam has broken").summary(),
        report("b", "the dam has not broken", "the harbour will reopen").summary(),
    ]
    first, second = compare(summaries), compare(summaries)
    bare = {"run"}
    assert first.model_dump_json(exclude=bare) == second.model_dump_json(exclude=bare)
    assert Brief.model_validate(json.loads(first.model_dump_json(by_alias=True))) == first


SAID = ["harbour", "dam", "ferry", "not", "12", "40", "Russia", "broken", "opens"]
WORDS = st.lists(st.sampled_from(SAID),
                 min_size=1, max_size=6).map(" ".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=4))
def test_every_item_is_in_exactly_one_group(articles: list[list[str]]) -> None:
    summaries = [report(f"r{n}", *claims).summary() for n, claims in enumerate(articles)]
    brief = compare(summaries)
    placed = sorted((m.article, m.claim_id) for g in brief.claim_groups for m in g.members)
    assert placed == sorted((s.article.id, c.id) for s in summaries for c in s.claims)
    for group in brief.claim_groups:
        assert 1 <= group.independent <= len(group.articles)
        assert group.articles == list(dict.fromkeys(m.article for m in group.members))
