"""Acts that a noun or a gerund names, as clauses."""

from __future__ import annotations

import pytest

from summarize.rules.wording import acts


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("the release of 4,000 crews", "4,000 crews should be released"),
        ("the immediate release of 4 crews", "4 crews should be released immediately"),
        ("the full and immediate lifting of sanctions",
         "sanctions should be lifted fully and immediately"),
        ("the withdrawal of boats from the lock", "boats should be withdrawn from the lock"),
        ("the resignation of Bea Holt", "Bea Holt should resign"),
        ("his resignation", "he should resign"),
        ("her release", "she should be released"),
        ("an end to the siege", "the siege should end"),
        ("the end of the siege", None),
        ("the botched release of 4 crews", None),
        ("the colour of 4 crews", None),
        ("the release", None),
        ("the crew's release", "the crew should be released"),
        ("Bea Holt’s resignation", "Bea Holt should resign"),
        ("the crew's return", None),
    ],
)  # fmt: skip
def test_what_is_acted_on_becomes_the_subject(words, clause):
    assert acts.noun(words, "should") == clause


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("raising the wall by 4 metres", "the wall should not be raised by 4 metres"),
        ("taking them", "they should not be taken"),
        ("jumping to conclusions", None),
        ("phasing out the old boats", "the old boats should not be phased out"),
        ("bringing the boats back", "the boats should not be brought back"),
        ("raising the tax on boats this year", "the tax on boats should not be raised this year"),
        ("going to war", None),
        ("thinking aloud", None),
        ("being late", None),
    ],
)
def test_a_gerund_with_an_object_becomes_a_passive(words, clause):
    assert acts.gerund(words, "should not") == clause
