"""Negating words: what a repair or a paraphrase must never lose or add.

The one idea: a closed list of English negators, each found as one extent, with the few look-alikes
left out ("No. 5", "not only"). The list is our own compilation; scope is not read here.
"""

from __future__ import annotations

import re

from summarize.reading.extent import Extent

_APOSTROPHE = "['’ʼ]"
_NEGATOR = re.compile(
    rf"""
    (?<![\w'’-])(?:
        no\ longer | by\ no\ means | in\ no\ way
      | no\ (?=one\b) one
      | not (?!\ (?:only|just|merely|simply|solely)\b)
      | cannot | never | none (?!theless) | neither | nor | nobody | nothing | nowhere
      | without | hardly | barely | scarcely | seldom
      | no (?!\.\s*\d | \.?\s?\d | \s*-)
      | {_APOSTROPHE}?tain['’]t
    )(?![\w])
    | (?<=[a-z])n{_APOSTROPHE}t(?!\w)
    | (?<=[a-z])\ n\ {_APOSTROPHE}\ t(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def negations(text: str) -> tuple[Extent, ...]:
    """The negating words of a text, in order.

    A contracted "n't" is the extent of those three characters ("wouldn't" → "n't"). "not only" and
    its like ("not just", "not merely") affirm what follows and are left out, as is "No. 5".
    """
    return tuple(Extent(*match.span()) for match in _NEGATOR.finditer(text))
