"""A content and its cue, as the readers of acts look at them.

The one idea: what is said is told from the first sentence of a content, without the marks around it
and with a headline's capitals taken down, and from the verb or noun of its cue.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.reading.words import speechacts

_OPEN = "“”\"‘’'`«»( "
_SENTENCE_END = re.compile(r"[.!?](?<=[a-z\d”\"’)][.!?])(?=[”\"’\s]|$)")


class Told(NamedTuple):
    """A content and its cue, as the readers of acts look at them."""

    cue: str
    lemma: str  # of the cue
    particle: str  # that follows it
    past: bool
    quoted: bool
    clause: str  # the first sentence
    bare: str  # without the marks around it
    whole: str  # all of the content without the marks around it

    @classmethod
    def of(cls, content: str, cue: str | None) -> Told:
        """Reads a content and its cue.

        Args:
            content: Words of the claim as printed.
            cue: The attributing words, or None where there are none.
        """
        printed = content.lstrip()
        quoted = printed[:1] in '“"«`' or printed.startswith(("‘", "''"))
        if _titled(content):
            content = content[:1] + content[1:].lower()
        clause = _first_sentence(content)
        cue = speechacts.untimed(cue or "")
        lemma, particle, past = speechacts.of_cue(cue)
        return cls(
            cue,
            lemma,
            particle,
            past,
            quoted,
            clause,
            clause.strip(_OPEN),
            content.strip(_OPEN),
        )


def _titled(content: str) -> bool:
    """Whether words are printed as a headline, most of them with a capital."""
    if _RUNNING.search(content) is not None:
        return False
    found = [word.strip(_OPEN)[:1] for word in content.split()]
    return len(found) >= _HEADLINE and 4 * sum(map(str.isupper, found)) >= 3 * len(found)


_RUNNING = re.compile(r"\b[a-z]+\s[a-z]+\s[a-z]+\b")  # no headline has three words in small letters


_HEADLINE = 4


def _first_sentence(content: str) -> str:
    for end in _SENTENCE_END.finditer(content):
        if _ABBREVIATED.search(content, max(0, end.start() - 6), end.start()) is None:
            return content[: end.end()]
    return content


_ABBREVIATED = re.compile(
    r"(?<![a-z])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|St|Jr|vs|Inc|Corp|Ltd|No|Prof|Rev|Hon)$"
)
