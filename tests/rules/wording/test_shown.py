"""What polls show, in short."""

from __future__ import annotations

import pytest

from summarize.rules.wording import shown


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("Birch ahead by 4 points", "Birch is ahead by 4 points"),
        ("Birch far ahead of Marsh", "Birch is far ahead of Marsh"),
        ("Birch with only a small lead", "Birch has only a small lead"),
        ("both Birch and Marsh beating Fisk", "both Birch and Marsh are beating Fisk"),
        ("upstart Sen. Ada Birch (I) leading", None),
        ("upstart Sen. Ada Birch (I) leading Marsh", "upstart Sen. Ada Birch (I) is leading Marsh"),
        ("Birch in the lead", "Birch is in the lead"),
        ("Birch 16 points ahead of Marsh", "Birch is 16 points ahead of Marsh"),
        ("Mr. Birch about even with Marsh", "Mr. Birch is about even with Marsh"),
        ("Birch, Marsh, Fisk and Roe in a heap", "Birch, Marsh, Fisk and Roe are in a heap"),
        ("mayoral rival Birch with her largest lead", "mayoral rival Birch has her largest lead"),
        ("Birch in the city", None),
        ("Birch with the mayor", None),
        ("voters leading", None),
        ("They’re asking for help", None),
    ],
)
def test_what_a_poll_shows_has_its_verb(words, clause):
    assert shown.shown(words, "show") == clause
