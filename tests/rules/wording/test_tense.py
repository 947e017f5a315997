"""What had been, said in the past, is what was."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import say


@pytest.mark.parametrize(
    ("cue", "content", "sentence"),
    [
        ("said", "the lock had leaked", "The lock leaked."),
        ("said", "the locks had been shut", "The locks were shut."),
        ("said", "65 of 82 locks had been shut", "65 of 82 locks were shut."),
        ("said", "crews had also seen it and had left", "Crews also saw it and left."),
        ("says", "the lock had leaked", "The lock had leaked."),
        ("said", "the lock had been leaking", "The lock had been leaking."),
        ("said", "the lock had leaked since May", "The lock had leaked since May."),
        ("said", "the lock had not leaked", "The lock had not leaked."),
        ("said", "the lock had to leak", "The lock had to leak."),
        ("said", "it leaked because it had aged", "It leaked because it had aged."),
        ("said", "it “had leaked”", "It had leaked."),
        ("said", "the lock knew why crews would leave", "The lock knew why crews would leave."),
        ("said", "if it had leaked", "If it had leaked."),
    ],
)
def test_what_had_been_is_what_was(cue, content, sentence):
    assert say(f"Ada Birch {cue} {content}.", content, cue=cue) == sentence
