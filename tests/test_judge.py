"""Two readers of one article, and who is believed in what."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from summarize.assembly import Assembly
from summarize.grounding import GroundedClaim, GroundedFigure, Grounder
from summarize.judge import Judge
from summarize.plans.part import Outcome, Part
from summarize.profile import FIELDS, LEADING, UNKNOWN, Field, Profile, without_exam
from summarize.prompting import Window
from summarize.reading import reader
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reply import SpeakerReply
from summarize.rules.items import Items, said
from summarize.schema import Modality

TEXT = "Ann Roe said that 12 old boats had sunk on Monday. Bo Eng said that no boat had sunk."
READING = reader.read(TEXT)
ANN = Entity("Ann Roe", "person", None, None, ())
BO = Entity("Bo Eng", "person", None, None, ())
LONG, SHORT = "12 old boats had sunk on Monday", "12 old boats had sunk"
OTHER = "no boat had sunk"


def claim(
    words: str,
    by: Entity = ANN,
    modality: Modality = "statement",
    proposition: str | None = None,
) -> GroundedClaim:
    proposition = proposition or f"{words[0].upper()}{words[1:]}."
    at = TEXT.index(words)
    content = Extent(at, at + len(words))
    return GroundedClaim(
        (by,), content, None, None, "indirect", modality, "affirmed", proposition, proposition
    )


def figure(words: str, unit: str | None) -> GroundedFigure:
    at = TEXT.index(words)
    return GroundedFigure((), Extent(at, at + len(words)), 12, None, unit, "exact", None, "boats")


def judge(*trusted: Field, keeps: Iterable[str] = ("model", "rules")) -> Judge:
    kept = frozenset(by for by in ("model", "rules") if by in keeps)
    return Judge(Grounder(READING), Profile("whole", frozenset(trusted), kept), {})


def test_where_readers_agree_nothing_is_decided() -> None:
    court = judge()
    assert court.claims([claim(LONG)], [claim(LONG)]) == [(claim(LONG), "rules")]
    assert court.differences == []


@pytest.mark.parametrize("field", FIELDS[:3])
def test_each_field_is_the_ones_who_is_trusted_with_it(field: Field) -> None:
    model, rules = claim(SHORT, BO, "prediction"), claim(LONG, ANN, "statement")
    ((found, by),) = judge(field).claims([model], [rules])
    chosen = {
        "span": found.content == model.content,
        "speaker": found.speakers == model.speakers,
        "modality": found.modality == model.modality,
    }
    assert chosen == {name: name == field for name in chosen}
    assert by == "model"


def test_a_model_that_is_trusted_with_nothing_decides_nothing() -> None:
    court = judge()
    rules = claim(LONG, ANN, "statement")
    assert court.claims([claim(SHORT, BO, "prediction", "By the model.")], [rules]) == [
        (rules, "rules")
    ]
    assert [(d.field, d.taken) for d in court.differences] == [
        ("span", "rules"),
        ("speaker", "rules"),
        ("modality", "rules"),
        ("proposition", "rules"),
    ]
    assert {d.words for d in court.differences} == {SHORT}


def test_the_models_wording_goes_with_the_span_that_it_words() -> None:
    model = claim(SHORT, proposition="By the model.")
    ((found, _),) = judge("proposition").claims([model], [claim(LONG)])
    assert (found.content, found.proposition) == (claim(LONG).content, f"{LONG}.")
    ((found, _),) = judge("proposition").claims([model], [claim(SHORT)])
    assert found.proposition == "By the model."


def test_what_nobody_wants_to_know_is_not_noted_and_decided_alike() -> None:
    model = [claim(SHORT, BO, proposition="By the model."), claim(OTHER, BO, "prediction")]
    rules = [claim(LONG), claim(OTHER, BO)]
    profile = Profile("whole", frozenset({"proposition"}))
    asked, unasked = (
        Judge(Grounder(READING), profile, {}, noting=noting) for noting in (True, False)
    )
    assert unasked.claims(model, rules) == asked.claims(model, rules)
    assert asked.differences
    assert not unasked.differences


def test_a_wording_of_the_rules_too_has_to_be_the_articles() -> None:
    untold = claim(LONG, proposition="12 new ships had sailed on Friday.")
    ((found, _),) = judge("proposition").claims([], [untold])
    assert found.proposition == f"{LONG}."
    placed = claim(LONG)._replace(proposition="")
    ((found, by),) = judge("proposition").claims([claim(LONG)], [placed])
    assert (found.proposition, by) == (f"{LONG}.", "rules")
    reworded = claim(LONG, proposition="12 boats had sunk on Monday.")
    ((found, by),) = judge("proposition").claims([reworded], [placed])
    assert (found.proposition, by) == ("12 boats had sunk on Monday.", "model")


@pytest.mark.parametrize("keeps", [(), ("model",), ("rules",), ("model", "rules")])
def test_what_only_one_has_is_kept_if_the_profile_keeps_it(keeps: tuple[str, ...]) -> None:
    court = judge(keeps=keeps)
    found = court.claims([claim(LONG)], [claim(OTHER, BO)])
    assert [by for _, by in found] == list(keeps)
    assert [d.taken for d in court.differences] == [
        "model" if "model" in keeps else "rules",
        "rules" if "rules" in keeps else "model",
    ]


def test_of_several_claims_at_a_place_the_likest_are_one() -> None:
    inner, outer = claim(SHORT, BO), claim(LONG)
    found = judge("speaker").claims([outer, inner], [claim(SHORT), claim(LONG)])
    assert {(one.content, one.speakers) for one, _ in found} == {
        (inner.content, (BO,)),
        (outer.content, (ANN,)),
    }


def test_a_figure_is_one_for_both_wherever_they_overlap() -> None:
    model, rules = figure("12 old boats", "ship"), figure("12", "boat")
    ((found, _),) = judge().figures([model], [rules])
    assert found.unit == "boat"
    ((found, _),) = judge("unit").figures([model], [rules])
    assert found.unit == "ship"


def test_whoever_is_told_to_lead_leads() -> None:
    assert without_exam("whole") == LEADING
    assert without_exam("questions") is UNKNOWN
    assert LEADING.trusted == frozenset(FIELDS) - {"unit"}
    assert UNKNOWN.trusted == {"proposition"}


def test_roles_affiliations_and_gist_are_explained_too() -> None:
    text = "Harbor shut\n\nAnn Roe, a pilot, said that 12 boats had sunk near Bern."
    reading = reader.read(text)
    split = reading.passages
    window = Window(split, 1, len(split))
    items = Items(reading, said(reading)).reply
    (listed,) = items.speakers
    told = listed.model_copy(update={"role": "admiral", "affiliation": "Bern"})
    told = SpeakerReply.model_validate(told.model_dump())
    model = items.model_copy(update={"speakers": [told], "gist": "The harbor is not shut."})
    outcome = Outcome([Part(window, model, "model")], beside=lambda: Part(window, items, "rules"))
    assembly = Assembly(reading, outcome, LEADING)
    found = {one.field: (one.rules, one.model, one.taken) for one in assembly.differences}
    assert found == {
        "role": ("pilot", "admiral", "rules"),
        "affiliation": ("nothing", "Bern", "model"),
        "gist": (assembly.gist, "The harbor is not shut.", "rules"),
    }
    alone = Assembly(reading, Outcome([Part(window, items, "rules")]), LEADING)
    assert not alone.differences
