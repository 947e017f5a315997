"""Pairs of words of which one thing at one time can be said to be one only.

The one idea: each word of the list leads to its pair and to the side of it that it stands on, in
any of its forms. Whose change it is, or what is open, is not read. The list is our own compilation.
"""

from __future__ import annotations

from summarize.reading.words.stems import stem
from summarize.reading.words.wordtable import WordTable

PAIRS = """
open reopen unlocked unblocked | close shut block lock seal
pass succeed success successful | fail failure unsuccessful
accept approve support favour favor endorse agree agreed | reject refuse refusal oppose opposition
welcome | condemn denounce deplore
allow permit | ban forbid forbidden prohibit prohibition
deliberate deliberately purpose | accident accidental unintentional
improve improvement better | worsen worse deteriorate deterioration
rise rose risen raise increase grow grew climb | fall fell fallen drop decline shrink reduce lower
win won victory | lose lost defeat
begin began begun start resume continue underway | stop halt standstill suspend suspension
safe | unsafe dangerous poison toxic contaminate contamination
legal lawful | illegal unlawful
true | false untrue
guilty guilt | innocent innocence
possible | impossible
aware | unaware
willing | unwilling
able | unable
stable | unstable
full | empty
necessary | unnecessary
sufficient enough adequate | insufficient inadequate
competent | incompetent
arm armed | unarmed
enabled | disabled
"""
"""The pairs, one a line, a "|" between the two sides; the first word names the pair."""

_SIDES: dict[str, tuple[str, int]] = {}
for _line in PAIRS.strip().splitlines():
    for _sign, _words in zip((1, -1), _line.split("|"), strict=True):
        for _word in _words.split():
            _SIDES[stem(_word)] = stem(_line.split()[0]), _sign


def _side(word: str) -> tuple[str, int] | None:
    return _SIDES.get(stem(word))


_KNOWN = WordTable(_side)


def side(word: str) -> tuple[str, int] | None:
    """The pair that a word in lower case is of, by its first word, and 1 or -1; None: of none."""
    return _KNOWN[word]
