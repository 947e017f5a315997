from __future__ import annotations

from summarize_evals.evaluation import predicted
from summarize_evals.findings import Finding, findings
from summarize_evals.record import Claim, Labelled, Record, Speaker
from summarize_evals.report.differing import Field, Sides, Words

from .sample import HARBOUR, at, evaluation


def of_harbour(fault: str) -> tuple[Sides, Finding]:
    result = evaluation().results[0]
    sides = Sides(result.case.text, result.case.gold, predicted(result.outputs[0]))
    every = findings(result, ("speakers", "claims", "figures"))
    return sides, next(each for each in every if fault in each.faults)


def test_tokens_that_only_one_side_has_are_told_apart() -> None:
    sides, finding = of_harbour("boundary")
    assert sides.words(finding) == (
        Words("both", "<b>the harbour</b> & its piers"),
        Words("gold", "will reopen on Monday."),
    )
    swapped = finding._replace(gold=finding.predicted, predicted=finding.gold)
    assert sides.words(swapped)[-1].side == "given"


def test_what_one_side_alone_has_is_shown_as_printed() -> None:
    for fault, words in (("missed", "the sea wall had failed"), ("unit", "Some 1,200 berths")):
        sides, finding = of_harbour(fault)
        assert sides.words(finding) == (Words("both", words),)


def test_words_on_which_both_agree_are_shown_without_what_adjoins_them() -> None:
    result = evaluation().results[0]
    open_claim = findings(result, ("claims",))[-1]
    sides = Sides(result.case.text, result.case.gold, predicted(result.outputs[0]))
    assert sides.words(open_claim) == (Words("both", "a long winter"),)


def test_fields_that_differ_are_named_with_both_values() -> None:
    for fault, field in (
        ("modality", Field("modality", "prediction", "statement")),
        ("speaker", Field("speaker", "Ana Castell", "port authority")),
        ("unit", Field("unit", "berth", "boat")),
        ("affiliation", Field("affiliation", "Ostby", "none")),
    ):
        sides, finding = of_harbour(fault)
        assert sides.fields(finding) == (field,)


def test_all_readings_of_a_field_are_named() -> None:
    cues = [Claim(at("Castell"), ("p",), cue=at(words)) for words in ("told reporters", "said <b>")]
    given = Labelled("c", (Claim(at("Castell"), ("s",), cue=()),))
    gold = Record((Labelled("p", (Speaker("Ann Roe"),)),), (Labelled("g", tuple(cues)),))
    finding = Finding("claims", gold.claims[0], given, ("cue",), False, None)
    assert Sides(HARBOUR, gold, Record()).fields(finding) == (
        Field("cue", "told reporters or said <b>", "none"),
    )


def test_what_else_an_item_says() -> None:
    for fault, says in (
        ("missed", "port authority · indirect · statement · denied"),
        ("spurious", "Ilse Brandt · indirect · statement"),
        ("unit", "1,200 berth · about · the article"),
        ("affiliation", "person · Mayor · Ostby"),
    ):
        sides, finding = of_harbour(fault)
        assert sides.describe(finding) == says


def test_the_middle_of_a_long_stretch_is_left_out() -> None:
    text = " ".join(f"w{number}" for number in range(40))
    gold = Labelled("g", (Claim(at(text, text), ("p",)),))
    finding = Finding("claims", gold, None, ("missed",), False, None)
    runs = Sides(text, Record(claims=(gold,)), Record()).words(finding)
    assert [run.side for run in runs] == ["both", "gap", "both"]
    assert runs[0].text.startswith("w0 w1 ")
    assert runs[2].text.endswith(" w38 w39")
