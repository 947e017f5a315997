from __future__ import annotations

import pytest

from summarize import compare

from .event import Report

WIRE = "The ferry, a 36-year-old vessel, ran onto the reef in good visibility late on Tuesday."
EDITED = "The ferry, a 36-year-old ship, ran onto the reef in good visibility on Tuesday."
OWN = "Nobody in the village knew on Tuesday why a vessel built 36 years ago was lost there."
QUOTATION = "“We have taken everybody off whom we could find,”"


def told(key: str, sentence: str) -> Report:
    content = "36-year-old" if "36-year-old" in sentence else "36 years"
    return Report(key).figure(sentence, content, 36, "age of the ferry", unit="year")


def independent(*reports: Report, with_text: bool = True) -> int:
    (group,) = compare([r.summary(with_text=with_text) for r in reports]).figure_groups
    return group.independent


def test_a_sentence_nearly_word_for_word_counts_once() -> None:
    assert independent(told("a", WIRE), told("b", EDITED)) == 1
    assert independent(told("a", WIRE), told("b", OWN)) == 2
    assert independent(told("a", WIRE), told("b", EDITED), told("c", OWN)) == 2


def quoted(key: str, *, before: str, frame: str) -> Report:
    report = Report(key)
    who = report.speaker("Ida Rask")
    return report.say(before).claim(f"{QUOTATION} {frame}", QUOTATION, who)


@pytest.mark.parametrize(
    ("before", "count"),
    [(("The quay was empty.", "It rained."), 2), ((WIRE, EDITED), 1)],
)
def test_a_quotation_is_copied_only_beside_what_is(before: tuple[str, str], count: int) -> None:
    one = quoted("a", before=before[0], frame="Rask said.")
    other = quoted("b", before=before[1], frame="she said.")
    (group,) = compare([one.summary(), other.summary()]).claim_groups
    assert group.independent == count


def test_without_texts_the_spans_tell() -> None:
    def claimed(key: str, words: str) -> Report:
        report = Report(key)
        return report.claim(f"Ida Rask said {words}.", words, report.speaker("Ida Rask"))

    same = "crew members had complained of a fault in the steering gear as recently as last week"
    other = "a fault in the steering gear had been on the minds of the crew since the week before"
    for words, count in ((same, 1), (other, 2)):
        one, two = claimed("a", same).summary(with_text=False), claimed("b", words)
        (group,) = compare([one, two.summary(with_text=False)]).claim_groups
        assert group.independent == count


def test_the_same_text_under_two_names_is_one_source() -> None:
    one, other = told("a", OWN), told("b", OWN)
    assert independent(one, other) == 1
    assert independent(one, other, with_text=False) == 1
