"""Where capitals tell nothing: in headlines, and wherever else every word has one.

A name is told by its capitals, so they are evidence only where the writer had a choice.
"""

from __future__ import annotations

import re

from summarize.reading.text.passages import Passage
from summarize.reading.words.lexicon import words

_LONG_WORD = re.compile(r"(?<!\w)[^\W\d_]\w{2,}")
_SMALL_IN_HEADLINES = words(
    """
    and the for with from over after into amid but nor via than that this his her its our their per
    are was has have will not you off out who how why all upon near about against before between
    during through under until without says said
    """
)
_TITLE = 5  # long words that all have capitals
_SMALL_EVERYWHERE = words("and the for with from over into but nor via than")
_SMALL_WORD = re.compile(
    rf"[a-z](?<!\w.)(?<=(?!(?:{'|'.join(sorted(_SMALL_EVERYWHERE))})\b).)\w{{2,}}"
)


def untrusted(text: str, passage: Passage) -> bool:
    """Whether every word of a passage that can be capitalised is, so that capitals tell nothing."""
    end = min(passage.end, passage.start + 300)
    if passage.kind != "headline" and text[passage.end - 1] in '.!?”"':
        return _capitalised(text, passage.start, end)
    found = _LONG_WORD.findall(text, passage.start, end)
    small = sum(w[0].islower() and w not in _SMALL_IN_HEADLINES for w in found)
    return len(found) > 1 and small <= len(found) // 8


def _capitalised(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a headline's capitals; as a rule its first words tell that not."""
    if _SMALL_WORD.search(text, start, end) is not None:
        return False
    count = 0
    loud = True
    for match in _LONG_WORD.finditer(text, start, end):
        word = match[0]
        loud = loud and word.isupper()
        if word[0].islower() and word not in _SMALL_EVERYWHERE:
            return False
        count += 1
    return (loud and count > 2) or count >= _TITLE
