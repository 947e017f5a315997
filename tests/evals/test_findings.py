from __future__ import annotations

from summarize_evals.findings import (
    FAMILIES,
    Counts,
    counts,
    findings,
    leading,
    place,
    share,
    worst_first,
)
from summarize_evals.record import Labelled, Speaker
from summarize_evals.suites import Suite

from .report.sample import HARBOUR, LATE, at, evaluation, harbour


def test_every_item_is_listed_in_the_order_of_the_article_with_what_became_of_it() -> None:
    found = findings(evaluation().results[0], ("claims", "figures"))
    assert [(f.family, f.outcome, f.faults) for f in found] == [
        ("claims", "wrong", ("boundary", "modality")),
        ("claims", "wrong", ("speaker",)),
        ("claims", "missed", ("missed",)),
        ("figures", "wrong", ("unit",)),
        ("claims", "spurious", ("spurious",)),
        ("claims", "open", ()),
    ]
    assert [f.place for f in found][2] == at("the sea wall had failed")[0]


def test_a_speaker_stands_where_it_is_first_named_as_a_whole_word() -> None:
    found = findings(evaluation().results[0], ("speakers",))
    assert [HARBOUR[slice(*f.place)] for f in found if f.place] == [
        "Ana Castell",
        "port authority",
        "Ilse Brandt",
        "Fishermen",
    ]
    assert found[0].faults == ("affiliation",)


def test_a_name_within_a_word_is_no_mention() -> None:
    named = Labelled("p", (Speaker("Ann Roe", ("Ann",)),))
    assert place("JoAnn, Annual, Ann and Roe.", named) == (15, 18)
    assert place("Nobody.", named) is None


def test_only_the_families_that_are_scored_are_listed() -> None:
    assert {f.family for f in findings(evaluation().results[0], ("figures",))} == {"figures"}


def test_errors_are_counted_a_repeat_on_average() -> None:
    assert counts(evaluation().results[0], FAMILIES) == Counts(1, 1, 4)
    again = evaluation(LATE).results[0]  # 3 speakers, 3 claims and a figure are all missed
    assert counts(again, FAMILIES) == Counts((1 + 7) / 2, 0.5, 2)


def test_articles_come_worst_first() -> None:
    found = evaluation()
    assert leading(found) == "attributed_f1"
    assert [result.case.article.id for result in worst_first(found)] == ["lost", "harbour", "quiet"]
    assert share(found.results[1], "attributed_f1") == 1
    assert share(found.results[1], "figures_f1") is None


def test_a_suite_without_claims_is_ranked_by_what_it_has() -> None:
    found = evaluation()
    suite = Suite("figures", found.suite.cases, scored=frozenset({"figures"}))
    assert leading(type(found)(found.setup, suite, found.results)) == "figures_value_f1"


def test_a_failed_article_is_all_missed() -> None:
    found = evaluation(harbour()).results[2]
    assert {each.outcome for each in findings(found, FAMILIES, 1)} == {"missed"}
