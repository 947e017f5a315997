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
        (
            "said",
            "the crew was looking into it but did not plan to row",
            "The crew is looking into it but does not plan to row.",
        ),
        ("says", "the lock had leaked", "The lock had leaked."),
        ("said", "the lock had just leaked", "The lock had just leaked."),
        ("said", "the lock had been leaking", "The lock had been leaking."),
        ("said", "the lock had not leaked", "The lock had not leaked."),
        ("said", "the lock had to leak", "The lock had to leak."),
        ("said", "it leaked because it had aged", "It leaked because it had aged."),
        ("said", "it “had leaked”", "It had leaked."),
        ("said", "the lock knew why crews would leave", "The lock knew why crews would leave."),
        ("said", "if it had leaked", "If it had leaked."),
        ("said", "crews who had left would row", "Crews who had left will row."),
        ("said", "had it leaked, it would sink", "Had it leaked, it would sink."),
        ("said", "the lock would have to be shut", "The lock will have to be shut."),
        ("said", "the lock would have leaked", "The lock would have leaked."),
        ("said", "the lock would likely leak", "The lock will likely leak."),
        ("said", "half said they would row", "Half said they would row."),
        ("said", "Bo is a man who would row", "Bo is a man who would row."),
        ("said", "no one would row", "No one will row."),
        ("said", "one would think so", "One would think so."),
    ],
)
def test_what_had_been_is_what_was(cue, content, sentence):
    assert say(f"Ada Birch {cue} {content}.", content, cue=cue) == sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("the board was weighing a ban", "The board is weighing a ban."),
        ("the crews were still ill", "The crews are still ill."),
        ("six crews were still missing", "Six crews are still missing."),
        ("prices remained high", "Prices remain high."),
        ("the price remained high", "The price remains high."),
        ("she was aware of it", "Ada Birch is aware of it."),
        ("she had no plans to go", "Ada Birch has no plans to go."),
        ("she had not read it", "Ada Birch has not read it."),
        ("she had not been told", "Ada Birch had not been told."),
        ("the lock was aware of it", "The lock was aware of it."),
        ("the boat was heading north", "The boat was heading north."),
        ("the board was weighing a ban in May 2014", "The board was weighing a ban in May 2014."),
        ("At the time, the board was weighing a ban", "At the time, the board was weighing a ban."),
        ("she did not think it leaks", "Ada Birch does not think it leaks."),
        ("the bank stood by its count", "The bank stands by its count."),
        ("six boats had left since May", "Six boats have left since May."),
        ("the lock had been leaking since May", "The lock has been leaking since May."),
        ("no boat had been found", "No boat has been found."),
        ("six boats had since left", "Six boats have since left."),
        ("they had a talk, the first since May", "They had a talk, the first since May."),
        ("by May it had leaked for years", "By May it had leaked for years."),
        ("if it had leaked since May", "If it had leaked since May."),
        ("it “was weighing” a ban", "It was weighing a ban."),
        ("what they were weighing was a ban", "What they were weighing was a ban."),
    ],
)
def test_what_was_going_on_as_it_was_spoken_of_is_going_on(content, sentence):
    told = say(f"Ada Birch said {content}.", content, source="Ada Birch", cue="said", gender="f")
    assert told == sentence
    was = say("Ada Birch feared the board was weighing a ban.", "the board was weighing a ban",
              source="Ada Birch", cue="feared")  # fmt: skip
    assert was == "The board was weighing a ban."
