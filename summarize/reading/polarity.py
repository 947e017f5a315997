"""Negating words: what a repair or a paraphrase must never lose or add.

The one idea: a closed list of English negators, each found as one extent, with the few look-alikes
left out ("No. 5", "no-fly zone", "not only"). The list is our own compilation; scope is not read.
"""

from __future__ import annotations

import re

from summarize.reading.extent import Extent

_NEGATOR = re.compile(
    r"""
    n['’ʼ]t (?!\w)
    | \b(?:
        no[ ]longer | no[ -]one | by[ ]no[ ]means | in[ ]no[ ]way
      | not (?![ ](?:only|just|merely|simply|solely)\b)
      | cannot | never | none (?!theless) | neither | nor | nobody | nothing | nowhere
      | without | hardly | barely | scarcely | seldom
      | no (?! \.[ ]?\d | [ ]?\d | - )
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def negations(text: str) -> tuple[Extent, ...]:
    """The negating words of a text, in order.

    A contracted "n't" is the extent of those three characters ("wouldn't" → "n't"). "not only" and
    its like ("not just", "not merely") affirm what follows and are left out, as is "No. 5".
    """
    return tuple(Extent(*match.span()) for match in _NEGATOR.finditer(text))
