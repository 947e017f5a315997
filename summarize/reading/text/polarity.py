"""Negating words: what a repair or a paraphrase must never lose or add.

The one idea: a closed list of English negators, each found as one extent, with the few look-alikes
left out ("No. 5", "no-fly zone", "not only"). The list is our own compilation; scope is not read.
"""

from __future__ import annotations

import re

from summarize.reading.text.extent import Extent
from summarize.reading.words.lexemes import lowered

_NEGATOR = re.compile(  # of small letters, and at first a single set, which is searched fast
    r"""
    [bchinsw] (?:
      (?<=n) ['’ʼ]t (?!\w)
    | (?<=\bn) (?:
        o[ ]longer | o[ -]one | ot (?![ ](?:only|just|merely|simply|solely)\b)
      | ever | one (?!theless) | either | or | obody | othing | owhere
      | o (?! \.[ ]?\d | [ ]?\d | - )
      )\b
    | (?<=\b[bchisw]) (?:
        (?<=b)y[ ]no[ ]means | (?<=i)n[ ]no[ ]way | (?<=c)annot | (?<=w)ithout | (?<=h)ardly
      | (?<=b)arely | (?<=s)carcely | (?<=s)eldom
      )\b
    )
    """,
    re.VERBOSE,
)


def negations(text: str) -> tuple[Extent, ...]:
    """The negating words of a text, in order.

    A contracted "n't" is the extent of those three characters ("wouldn't" → "n't"). "not only" and
    its like ("not just", "not merely") affirm what follows and are left out, as is "No. 5".
    """
    return tuple(Extent(*match.span()) for match in _NEGATOR.finditer(lowered(text)))
