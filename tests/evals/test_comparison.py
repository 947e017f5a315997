"""The metrics: what right costs nothing, and what each wrong thing costs."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.text.extent import Extent
from summarize_evals.comparison import compare
from summarize_evals.metrics import METRICS
from summarize_evals.record import Figure, Labelled, Record, Speaker

from .bridge import GOOD, TEXT, at, changed, claim, faults, scores, with_more, without


def test_perfect_is_one_in_every_metric() -> None:
    found = scores(GOOD)
    assert set(found) == {metric.name for metric in METRICS}
    assert set(found.values()) == {1.0}


def test_nothing_predicted_is_nothing_found() -> None:
    found = compare(TEXT, GOOD, Record())
    assert found.tallies["claims_recall"] == (0, 5)
    assert found.tallies["attributed_f1"] == (0, 5)
    assert found.tallies["claims_precision"] == (0, 0)
    assert faults(found, "figures") == [("missed",)] * 3


def test_articles_without_labels_still_count_what_is_invented() -> None:
    assert compare(TEXT, Record(), GOOD).tallies["claims_f1"] == (0, 5)


PLACE = ("figures_value_f1", "figures_unit_f1", "figures_qualifier_f1", "figures_speaker_f1")

DEFECTS: dict[str, tuple[Record, set[str]]] = {
    "wrong speaker": (
        changed("claims", 4, speakers=("s1",)),
        {"attributed_f1", "attributed_precision", "attributed_recall", "claims_speakers"},
    ),
    "one speaker too many": (changed("claims", 4, speakers=("s1", "s3")), {"claims_speakers"}),
    "dropped not": (
        changed("claims", 0, proposition="The bridge will open before June."),
        {"claims_proposition", "claims_chrf"},
    ),
    "changed number in the wording": (
        changed("claims", 1, proposition="We have spent 80,000 crowns on lamps."),
        {"claims_proposition", "claims_chrf"},
    ),
    "lost denial": (changed("claims", 2, polarity="affirmed"), {"claims_polarity"}),
    "wrong modality": (changed("claims", 0, modality="demand"), {"claims_modality"}),
    "wrong kind": (changed("claims", 1, kind="indirect"), {"claims_kind"}),
    "wrong source words": (changed("claims", 0, source=at("The water board")), {"claims_source"}),
    "no cue": (changed("claims", 0, cue=()), {"claims_cue"}),
    "five words of seven": (
        changed("claims", 0, content=at("bridge would not open before")),
        {"claims_near_f1"},
    ),
    "8,000 to 80,000": (
        changed("figures", 0, value=80000),
        {*PLACE, "figures_precision", "figures_recall"},
    ),
    "wrong unit": (changed("figures", 0, unit="euro"), set(PLACE[1:])),
    "wrong qualifier": (changed("figures", 0, qualifier="about"), set(PLACE[2:])),
    "wrong speaker of a figure": (changed("figures", 0, speakers=()), {"figures_speaker_f1"}),
    "wrong change": (changed("figures", 0, change="up"), {"figures_change"}),
    "wrong occurrence": (
        changed("figures", 0, content=at("8,000 crowns", 1)),
        {"figures_f1", *PLACE, "figures_precision", "figures_recall"},
    ),
    "end of a range lost": (
        changed("figures", 2, value_high=50),
        {*PLACE, "figures_precision", "figures_recall"},
    ),
    "hallucinated claim": (
        with_more("claims", claim("a teacher", "s3", "Ilka Roth", "said")),
        {
            "claims_f1",
            "claims_precision",
            "claims_near_f1",
            "attributed_f1",
            "attributed_precision",
        },
    ),
    "hallucinated figure": (
        with_more("figures", Figure(at("June"), 6, None, "month", "exact", None, ())),
        {"figures_f1", *PLACE, "figures_precision"},
    ),
    "hallucinated speaker": (
        with_more("speakers", Speaker("the lamps", (), "group")),
        {"speakers_f1", "speakers_precision"},
    ),
    "missed claim": (
        without("claims", 3),
        {"claims_f1", "claims_recall", "claims_near_f1", "attributed_f1", "attributed_recall"},
    ),
    "missed figure": (without("figures", 2), {"figures_f1", *PLACE, "figures_recall"}),
    "claim given twice": (
        with_more("claims", GOOD.claims[0].preferred),
        {
            "claims_f1",
            "claims_precision",
            "claims_near_f1",
            "attributed_f1",
            "attributed_precision",
        },
    ),
    "wrong role": (changed("speakers", 2, role="nurse"), {"speakers_role"}),
    "wrong affiliation": (changed("speakers", 2, affiliation="Tarn"), {"speakers_affiliation"}),
    "wrong kind of speaker": (changed("speakers", 1, kind="group"), {"speakers_kind"}),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_lowers_the_metrics_that_name_it_and_no_other(defect: str) -> None:
    predicted, lowered = DEFECTS[defect]
    found = scores(predicted)
    assert {name for name, value in found.items() if value < 1} == lowered


def test_the_direction_of_a_wrong_number_is_not_asked() -> None:
    wrong = changed("figures", 0, value=8, change="up")
    assert compare(TEXT, GOOD, wrong).tallies["figures_change"] == (2, 2)


def test_two_claims_merged_cost_one() -> None:
    merged = changed("claims", 2, content=at("8,000 crowns were missing, adding that 40 pupils"))
    merged = replace(merged, claims=tuple(c for c in merged.claims if c.id != "c4"))
    found = compare(TEXT, GOOD, merged)
    assert found.tallies["claims_recall"] == (4, 5)
    assert found.tallies["claims_precision"] == (4, 4)


def test_a_shift_by_a_quotation_mark_costs_nothing() -> None:
    shifted = changed("claims", 1, content=at("We have spent 8,000 crowns on lamps,"))
    assert set(scores(shifted).values()) == {1.0}


def test_people_who_share_a_name_are_not_the_same_speaker() -> None:
    swapped = changed("speakers", 0, name="Ilka", mentions=("Ilka",))
    assert scores(swapped)["speakers_f1"] < 1


def test_a_last_word_alone_names_nobody() -> None:
    gold = replace(GOOD, speakers=(Labelled("s1", (Speaker("Lloyd J. Austin III"),)),))
    last = replace(GOOD, speakers=(Labelled("s1", (Speaker("Henry III"),)),))
    assert scores(last, gold)["speakers_f1"] == 0


def test_a_speaker_taken_for_two_still_speaks_for_both() -> None:
    twice = replace(
        GOOD,
        speakers=(*GOOD.speakers, Labelled("s9", (Speaker("the mayor", ("Mayor Ilka Brandt",)),))),
        claims=(
            replace(
                GOOD.claims[0], readings=(replace(GOOD.claims[0].preferred, speakers=("s9",)),)
            ),
            *GOOD.claims[1:],
        ),
    )
    found = scores(twice)
    assert found["attributed_f1"] == 1
    assert found["speakers_precision"] == pytest.approx(3 / 4)


def test_one_speaker_of_many_names_is_right_about_one() -> None:
    """Whoever gives everything to one speaker is not right about everybody."""
    names = tuple(name for item in GOOD.speakers for name in (item.preferred.name,))
    everybody = replace(
        GOOD,
        speakers=(Labelled("all", (Speaker("Everybody", names),)),),
        claims=tuple(
            replace(item, readings=(replace(item.preferred, speakers=("all",)),))
            for item in GOOD.claims
        ),
    )
    found = scores(everybody)
    assert found["attributed_f1"] <= 2 / 5
    assert found["claims_speakers"] <= 2 / 5


def test_naming_every_speaker_attributes_nothing() -> None:
    everyone = tuple(item.id for item in GOOD.speakers)
    others = tuple(Labelled(f"o{n}", (Speaker(f"Other {n}"),)) for n in range(3))
    lazy = replace(
        GOOD,
        speakers=(*GOOD.speakers, *others),
        claims=tuple(
            replace(
                item,
                readings=(replace(item.preferred, speakers=(*everyone, *(o.id for o in others))),),
            )
            for item in GOOD.claims
        ),
    )
    assert scores(lazy)["attributed_f1"] == 0


def test_a_figure_as_wide_as_the_article_has_no_place() -> None:
    wide = changed("figures", 2, content=(Extent(0, len(TEXT)),))
    assert scores(wide)["figures_f1"] < 1
    number = changed("figures", 0, content=at("8,000"))
    assert scores(number)["figures_f1"] == 1


def test_a_claim_is_right_in_one_reading_not_in_parts_of_two() -> None:
    other = replace(GOOD.claims[0].preferred, content=at("The water board"), speakers=("s2",))
    either = replace(GOOD.claims[0], readings=(GOOD.claims[0].preferred, other))
    gold = replace(GOOD, claims=(either, *GOOD.claims[1:]))
    assert scores(GOOD, gold)["attributed_f1"] == 1
    mixed = changed("claims", 0, speakers=("s2",))
    assert scores(mixed, gold)["attributed_f1"] < 1


def test_faults_are_named_item_by_item() -> None:
    found = compare(TEXT, GOOD, changed("claims", 4, speakers=("s1",), modality="demand"))
    assert faults(found, "claims") == [(), (), (), (), ("speaker", "modality")]
    assert faults(compare(TEXT, GOOD, without("claims", 3)), "claims")[3] == ("missed",)


def test_claims_are_sliced_by_kind_and_by_kind_of_speaker() -> None:
    slices = compare(TEXT, GOOD, without("claims", 1)).slices
    assert slices["direct claims"]["claims_recall"] == (0, 1)
    assert slices["indirect claims"]["claims_recall"] == (4, 4)
    assert slices["speaker: person"]["attributed_recall"] == (2, 3)
    assert slices["speaker: organization"]["attributed_recall"] == (2, 2)


_CHANGES = st.lists(
    st.sampled_from(sorted(DEFECTS)).map(lambda name: DEFECTS[name][0]), min_size=1, max_size=3
)


@given(_CHANGES, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_moves_no_score(
    changes: list[Record], chance: random.Random
) -> None:
    mixed = Record(
        GOOD.speakers,
        tuple(item for change in changes for item in change.claims),
        tuple(item for change in changes for item in change.figures),
    )
    shuffled = Record(
        *(
            tuple(chance.sample(family, len(family)))
            for family in (mixed.speakers, mixed.claims, mixed.figures)
        )
    )
    reordered = Record(
        *(
            tuple(chance.sample(family, len(family)))
            for family in (GOOD.speakers, GOOD.claims, GOOD.figures)
        )
    )
    assert compare(TEXT, GOOD, mixed).tallies == compare(TEXT, reordered, shuffled).tallies


@given(st.sampled_from(sorted(DEFECTS)), st.sampled_from(sorted(DEFECTS)))
def test_who_is_held_against_whom_moves_no_f1(one: str, other: str) -> None:
    first, second = DEFECTS[one][0], DEFECTS[other][0]
    forth = compare(TEXT, first, second).tallies
    back = compare(TEXT, second, first).tallies
    for name in forth:
        if name.endswith("_f1"):
            assert forth[name] == back[name]
        if name.endswith("_recall"):
            assert forth[name] == back[name.replace("_recall", "_precision")]
