"""Indirect questions, turned round."""

from __future__ import annotations

import pytest

from summarize.rules.wording.questions import question


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("whether the lock is shut", "is the lock shut?"),
        ("if it will open", "will it open?"),
        ("why the lock was not shut", "why was the lock not shut?"),
        ("how many boats the yard had sold", "how many boats had the yard sold?"),
        ("whether the yard, with a staff of 4, could cope",
         "could the yard, with a staff of 4, cope?"),
        ("if it was a “trap.”", "was it a “trap?"),
        ("who would pay", "who would pay?"),
        ("what happened", "what happened?"),
        ("whether the boat that was sold is shut", None),
        ("why the lock leaked", None),
        ("what it is", None),
        ("to wait", None),
        ("what the yard did on Monday", None),
        ("why the yard did not wait", "why did the yard not wait?"),
        ("if he believed the lock was shut", None),
        ("if Ada Birch believed the lock was shut", None),
        ("if a lock bought in May is shut", "is a lock bought in May shut?"),
        ("whether the yard has a boat", None),
        ("whether the yard has not sold it", "has the yard not sold it?"),
        ("whether it may be sold or whether it may sink", None),
        ("how much money the yard was paid", "how much money was the yard paid?"),
        ("how to wait", None),
    ],
)  # fmt: skip
def test_an_indirect_question_is_asked(words, asked):
    assert question(words) == asked
