"""How alike two wordings are: chrF, the F-score of character n-grams.

Two careful readers word one claim differently, so no wording is right by being the same. chrF
(Popović 2015) forgives order and inflection, wants no tokens, and weighs what is missing above what
is added (β = 2). It is computed as sacreBLEU computes it for one sentence: n from 1 to 6, white
space left out, orders that are longer than either wording left out of the mean.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

ORDER: Final = 6
BETA: Final = 2


def chrf(hypothesis: str, reference: str) -> float:
    """The chrF of a wording against another, 0 to 1."""
    precision = recall = orders = 0.0
    for n in range(1, ORDER + 1):
        ours, theirs = _grams(hypothesis, n), _grams(reference, n)
        if not ours or not theirs:
            continue
        shared = (ours & theirs).total()
        precision += shared / ours.total()
        recall += shared / theirs.total()
        orders += 1
    if not precision:
        return 0.0
    precision, recall = precision / orders, recall / orders
    return (1 + BETA**2) * precision * recall / (BETA**2 * precision + recall)


def _grams(text: str, n: int) -> Counter[str]:
    plain = "".join(text.split())
    return Counter(plain[at : at + n] for at in range(len(plain) - n + 1))
