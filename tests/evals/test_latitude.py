"""What labels leave room for: several readings, items left open, fields that are not said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize_evals.comparison import compare
from summarize_evals.record import UNSAID, Labelled, Speaker

from .bridge import GOOD, TEXT, at, changed, claim, faults, record, scores, with_more, without


class TestReadings:
    """Where the guidelines leave room."""

    def test_any_accepted_reading_is_right(self) -> None:
        either = replace(
            GOOD.claims[0],
            readings=(
                GOOD.claims[0].preferred,
                replace(GOOD.claims[0].preferred, modality="statement", content=at("the bridge")),
            ),
        )
        gold = replace(GOOD, claims=(either, *GOOD.claims[1:]))
        for predicted in (
            changed("claims", 0, modality="statement"),
            changed("claims", 0, content=at("the bridge")),
            GOOD,
        ):
            assert set(scores(predicted, gold).values()) == {1.0}
        assert scores(changed("claims", 0, modality="demand"), gold)["claims_modality"] < 1

    def test_value_and_unit_must_be_of_one_reading(self) -> None:
        third = replace(
            GOOD.figures[0],
            readings=(
                replace(GOOD.figures[0].preferred, value=0.5, unit="household"),
                replace(GOOD.figures[0].preferred, value=50, unit="percent"),
            ),
        )
        gold = replace(GOOD, figures=(third, *GOOD.figures[1:]))
        assert scores(changed("figures", 0, value=50, unit="percent"), gold)["figures_unit_f1"] == 1
        mixed = scores(changed("figures", 0, value=50, unit="household"), gold)
        assert mixed["figures_value_f1"] == 1
        assert mixed["figures_unit_f1"] < 1


class TestOptional:
    """What the labels leave open counts for nothing."""

    GOLD = replace(GOOD, claims=(*GOOD.claims[:4], replace(GOOD.claims[4], optional=True)))

    def test_found_or_not_it_is_right(self) -> None:
        assert set(scores(GOOD, self.GOLD).values()) == {1.0}
        assert set(scores(without("claims", 4), self.GOLD).values()) == {1.0}

    def test_a_wrong_answer_to_it_costs_nothing(self) -> None:
        wrong = changed("claims", 4, speakers=("s1",), modality="demand")
        assert set(scores(wrong, self.GOLD).values()) == {1.0}

    def test_a_second_answer_to_it_is_spurious(self) -> None:
        twice = with_more("claims", GOOD.claims[4].preferred)
        assert scores(twice, self.GOLD)["claims_precision"] == pytest.approx(4 / 5)

    def test_it_takes_no_answer_from_what_is_asked_for(self) -> None:
        both = replace(
            GOOD, claims=(*GOOD.claims, Labelled("open", GOOD.claims[0].readings, optional=True))
        )
        assert set(scores(GOOD, both).values()) == {1.0}

    def test_what_is_asked_for_goes_before_what_is_left_open(self) -> None:
        narrow = claim("the bridge would not open", "s1", "Mayor Ilka Brandt", "said")
        gold = replace(
            GOOD,
            claims=(
                replace(GOOD.claims[0], optional=True),
                Labelled("narrow", (narrow,)),
                *GOOD.claims[1:],
            ),
        )
        assert scores(GOOD, gold)["claims_f1"] == 1

    def test_it_takes_the_right_answer_from_nobody(self) -> None:
        open_ = Labelled("open", GOOD.claims[0].readings, optional=True)
        gold = replace(GOOD, claims=(open_, *GOOD.claims))
        worse = claim("the bridge would not open", "s2", "The water board", "denied")
        both = replace(GOOD, claims=(*GOOD.claims, Labelled("x", (worse,))))
        assert scores(both, gold)["attributed_recall"] == 1

    def test_it_is_listed_without_faults(self) -> None:
        assert compare(TEXT, self.GOLD, without("claims", 4)).matches["claims"][-1].faults == ()
        found = compare(TEXT, self.GOLD, changed("claims", 4, speakers=("s1",)))
        match = found.matches["claims"][-1]
        assert match.optional
        assert match.faults == ()


class TestUnsaid:
    """Labels of other corpora lack fields."""

    def test_what_the_labels_do_not_say_is_not_held_against_anyone(self) -> None:
        gold = replace(
            GOOD,
            claims=tuple(
                replace(
                    item,
                    readings=(
                        replace(item.preferred, modality=UNSAID, proposition=UNSAID, cue=UNSAID),
                    ),
                )
                for item in GOOD.claims
            ),
        )
        assert scores(changed("claims", 0, modality="demand", cue=()), gold)["claims_modality"] == 1

    def test_without_speakers_the_words_of_the_source_decide(self) -> None:
        gold = replace(GOOD, speakers=())
        assert scores(GOOD, gold, by_source=True)["attributed_f1"] == 1
        wrong = changed("claims", 0, source=at("The water board"))
        assert scores(wrong, gold, by_source=True)["attributed_f1"] < 1

    def test_figures_without_a_place_are_matched_by_value(self) -> None:
        gold = replace(
            GOOD,
            figures=tuple(
                replace(item, readings=(replace(item.preferred, content=()),))
                for item in GOOD.figures
            ),
        )
        assert set(scores(GOOD, gold).values()) == {1.0}
        assert scores(changed("figures", 2, value=41), gold)["figures_value_f1"] < 1


class TestAmongSeveralAnswers:
    """Which of several answers to one label is taken, and the others are spurious."""

    def test_the_one_of_the_right_speaker(self) -> None:
        worse = claim("bridge would not open before June", "s1", "Mayor Ilka Brandt", "said")
        wrong = changed("claims", 0, speakers=("s2",))
        both = replace(wrong, claims=(*wrong.claims, Labelled("x", (worse,))))
        assert scores(both)["claims_speakers"] == 1

    def test_the_one_that_agrees_in_more_fields(self) -> None:
        wrong = changed("claims", 0, modality="demand")
        both = replace(wrong, claims=(*wrong.claims, GOOD.claims[0]))
        assert scores(both)["claims_modality"] == 1

    def test_the_speaker_of_that_name(self) -> None:
        mayor = Speaker("Ilka Brandt", ("the mayor", "Mayor Brandt"), "person")
        aide = Speaker("Jon Vale", ("Vale", "Mr Vale", "the aide", "Jon"), "group")
        mixed_up = Speaker("Jon Vale", ("the mayor", "Mayor Brandt"), "group")
        found = scores(record([mixed_up], [], []), record([mayor, aide], [], []))
        assert found["speakers_kind"] == 1

    def test_the_figure_of_the_right_value(self) -> None:
        wrong = changed("figures", 0, value=8)
        narrow = replace(GOOD.figures[0].preferred, content=at("8,000"))
        both = replace(wrong, figures=(*wrong.figures, Labelled("x", (narrow,))))
        assert faults(compare(TEXT, GOOD, both), "figures") == [(), (), (), ("spurious",)]
