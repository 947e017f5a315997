"""JSON out of a model's words; whole items out of a cut reply."""

from __future__ import annotations

import json
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from summarize.model.salvage import json_text, salvage

from .endpoint import Item, Reply

ONE = '{"a": 1}'


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (ONE, ONE),
        (f"\ufeff \n{ONE}\n", ONE),
        (f"Here it is: {ONE} Is that all?", ONE),
        (f'<think>First {{"a": 0}}, then</think>\n{ONE}', ONE),
        (f'so {{"a": 0}} it is</think>{ONE}', ONE),
        (f"```json\n{ONE}\n```", ONE),
        (f'```\n{{"a": 0}}\n```\nNo:\n```json\n{ONE}\n```\nDone.', ONE),
        (f"```json\n{ONE}", ONE),
        (f"Use {{this}}: {ONE}", ONE),
        ('{"a": "<think>quoted</think>"}', '{"a": "<think>quoted</think>"}'),
        ('{"a": "one\ntwo"}', '{"a": "one two"}'),
        ('{"a": "\\ud83d"}', '{"a": "?"}'),
        ("<think>I never stop", ""),
        ("", ""),
        ("No.", "No."),
        ('so {"a": 0} it is</think>{"a": [1, ', '{"a": [1,'),
    ],
)
def test_the_object_is_found(said, text):
    assert json_text(said) == text


def test_an_object_inside_a_cut_one_is_not_mistaken_for_the_reply():
    cut = '{"items": [{"passage": 1, "content": "x"}, {"passage"'
    assert json_text(f"```json\n{cut}") == cut


def test_a_number_of_thousands_of_digits_is_no_json():
    said = '{"items": [], "size": ' + "9" * 5000 + "}"
    assert json_text(said) == said


def test_a_hostile_text_costs_little():
    assert json_text("{" * 200_000).startswith("{")
    assert json_text('{"a":' * 100_000).startswith("{")


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3))
def test_a_fenced_object_survives_any_thought(thought, data):
    thought = thought.replace("<", "").replace("`", "")
    said = f"<think>{thought}</think>\n```json\n{json.dumps(data)}\n```"
    assert json.loads(json_text(said)) == data


WHOLE = Reply(
    items=[Item(passage=n, content=f"herons {n}", kind="count") for n in range(1, 6)], gist="Birds."
)


@given(st.integers(0, len(WHOLE.model_dump_json()) - 1))
def test_wherever_the_reply_is_cut_every_item_saved_is_one_that_was_said(end):
    saved = salvage(Reply, WHOLE.model_dump_json()[:end], cut=True)
    assert saved is not None
    assert saved.reply.items == WHOLE.items[: saved.kept]


def test_a_cut_loses_no_more_than_one_whole_item():
    text = WHOLE.model_dump_json()
    for end in range(len(text)):
        saved = salvage(Reply, text[:end], cut=True)
        assert saved is not None
        assert saved.kept >= text[:end].count("}") - 1


def test_repetitions_are_saved_once():
    item = '{"passage": 1, "content": "herons"}'
    saved = salvage(Reply, '{"items": [' + f"{item}, " * 9 + item[:20], cut=True)
    assert saved is not None
    assert saved.reply.items == [Item(passage=1, content="herons")]


def test_items_that_do_not_fit_are_left_out_and_counted():
    text = '{"gist": "G.", "items": [{"passage": "two"}, {"passage": "3", "content": "c"}, 7]}'
    saved = salvage(Reply, text, cut=False)
    assert saved is not None
    assert (saved.kept, saved.lost) == (1, 2)
    assert saved.reply == Reply(items=[Item(passage=3, content="c")], gist="G.")


@pytest.mark.parametrize("text", ["", "No.", "{", "{}", '{"items": {}}', '{"items": "x"}'])
def test_of_nothing_an_empty_reply_is_left(text):
    saved = salvage(Reply, text, cut=True)
    assert saved is not None
    assert (saved.kept, saved.reply) == (0, Reply(items=[], gist=""))


def test_a_list_is_no_reply():
    assert salvage(Reply, "[1, 2]", cut=False) is None


def test_a_schema_that_cannot_be_empty_is_not_made_up():
    class Verdict(BaseModel):
        holds: Literal["yes", "no"]

    assert salvage(Verdict, "{}", cut=True) is None


def test_half_a_surrogate_pair_is_no_reason_to_fail():
    assert "eleven" in json_text('{"content": "eleven \ud83d"}')
