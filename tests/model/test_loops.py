"""A model that repeats itself is noticed; a list of similar things is not held against it."""

from __future__ import annotations

import json
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model.loops import LOOK_EVERY, Listener, runs_in_circles

ITEM = '{"passage": 3, "content": "the river rose by a metre", "speakers": ["Odo Brandt"]}, '
CYCLE = '{"name": "A. Moll"}, {"name": "B. Moll"}, {"name": "C. Moll, who came late"}, '


@pytest.mark.parametrize(
    "unit",
    [ITEM, CYCLE, "\n", " \n\t", "no ", "x" * 300 + "y", CYCLE * 3 + ITEM],
    ids=["item", "cycle", "newlines", "space", "word", "long", "nested"],
)
def test_a_repeated_end_is_a_circle(unit):
    head = '{"gist": "A short one.", "items": ['
    assert runs_in_circles(head + unit * (1600 // len(unit) + 4))


def test_a_circle_that_counts_is_one():
    text = "".join(f'{{"passage": {n}, "content": "eleven herons"}}, ' for n in range(1, 60))
    assert runs_in_circles(text)


def test_a_circle_in_which_much_recurs_is_one():
    name = "the same long name of one speaker"
    unit = "".join(f'{{"kind": "{kind}", "name": "{name}"}}, ' for kind in "abcde")
    assert runs_in_circles(unit * 6)


def test_a_cut_inside_the_repetition_does_not_hide_it():
    text = ITEM * 20
    assert all(runs_in_circles(text[: len(text) - cut]) for cut in range(len(ITEM)))


def test_two_of_a_kind_are_no_circle():
    assert not runs_in_circles('{"gist": "Weather."} ' + ITEM + ITEM)


def test_a_table_of_figures_is_no_circle():
    towns = ["Arl", "Berg", "Cort", "Dahl", "Esk", "Fohr", "Grane", "Holt", "Ister", "Jork"] * 3
    items = [
        {"passage": n, "content": f"{n * 7} percent", "value": n * 7, "of": f"turnout in {t}{n}"}
        for n, t in enumerate(towns)
    ]
    assert not runs_in_circles(json.dumps(items, indent=2))


@pytest.mark.parametrize("unit", [".", "1", "1.", "٣", "…"])
def test_what_is_nearly_a_number_costs_little(unit):
    before = process_time()
    Listener().hears_circles(unit * 1_000_000 + "x")
    assert process_time() - before < 2


@given(st.text(max_size=300))
def test_short_text_is_never_a_circle(text):
    assert not runs_in_circles(text)


@given(st.text(min_size=1, max_size=500), st.text(max_size=50))
def test_any_stretch_said_often_enough_is_a_circle(unit, head):
    assert runs_in_circles(head + unit * (400 // len(unit) + 4))


@given(
    st.text("ab1.", max_size=300),
    st.sampled_from([ITEM, '{"n": 41.5, "of": "9 herons"}, ', "12 ", "1.", CYCLE]),
    st.integers(1, 700),
    st.booleans(),
)
def test_a_listener_hears_what_a_look_at_the_whole_sees(head, unit, size, counts):
    text = head + "".join(unit.replace("9", str(9 + counts * n)) for n in range(90))
    listener, heard = Listener(), 0
    for at in range(0, len(text), size):
        heard += len(text[at : at + size])
        looks = heard >= LOOK_EVERY
        heard *= not looks
        circle = looks and runs_in_circles(text[: at + size])
        assert listener.hears_circles(text[at : at + size]) == circle
