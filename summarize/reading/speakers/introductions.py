"""How news tells who a source without a name is: by what hangs on it, by an alias, in full later.

"Two people briefed on the talks" are told from other people by what they know; "a driver who gave
his name only as Ferrante" has a name after all; a headline's "Regulator" is whom the text first
gives an article. These are patterns of words; commons.py decides when they are asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter

from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.words import nouns
from summarize.reading.words.lexicon import words

HIS_OWN = words(
    "agent lawyer attorney solicitor barrister doctor physician family estate publicist"
)
"""Who serves a person, not the body that the person belongs to."""
BARE = 2  # words of a headline's bare noun phrase
_BODY_TEXT = 3000  # characters of an article in which its headline's people are introduced
_VAGUE = words(
    """
    person people someone somebody official officials source sources analyst analysts economist
    economists diplomat diplomats insider insiders executive executives lawmaker lawmakers trader
    traders
    """
)
_HANGS = re.compile(
    r"\s(?:briefed|familiar|polled|surveyed|interviewed|questioned|involved|close|contacted|consulted"
    r"|cited|quoted|close|with\s+(?:direct\s+)?knowledge|who\s(?:has|have|had|was|were|is|are)\s"
    r"(?!said|told|asked|spoke))\b[^,.;:“”\"()]{2,60}?"
    r"(?=[,.;:]|\s(?:said|says|told|have|has|had|did|does|was|were|is|are|will|would)\b|$)"
)
NO_HEAD = words(
    """
    it him her himself herself itself themselves seldom rarely often never always sometimes usually
    time week month year day
    """
)
"""Words that stand last in no noun phrase that is a source."""
_CALLED = re.compile(
    r"(?!,?\s(?:who|and)\s(?:identified|called|named)\s(?!\w+self))"  # that is somebody else
    r",?\s(?:(?:who|and)\s)?(?:was\s|is\s|were\s|being\s|asked\s+to\s+be\s|would\s+be\s)?"
    r"(?:identified|called|named|known|calls?\s+\w+self|uses?|goes\s+by|went\s+by|gave|gives"
    r"|identified\s+\w+self)\s"
    r"(?:only\s|just\s|simply\s|himself\s|herself\s)*"
    r"(?:(?:his|her|their|the|a)\s(?:(?:first|last|full|code|assumed)\s)?(?:name|pseudonym|alias)\s)?"
    r"(?:only\s|just\s|simply\s|as\s|by\s|of\s)*(?=[A-Z])"
)
_ROLE_ENDS = re.compile(r"\s(?:for|at|from|in|with|who|on|to|by|close|near|briefed|familiar)\b|,")


def office(shown: str) -> str:
    """The office in a phrase, "of" and its object included: "secretary of state"."""
    return _ROLE_ENDS.split(shown.strip(), maxsplit=1)[0]


def told_apart(text: str, shown: str, noun: str, end: int) -> str:
    """A source with what tells it from others, where its noun says little.

    Args:
        text: The text.
        shown: Its words, without determiner.
        noun: Their head.
        end: Where they end in the text.
    """
    if noun not in _VAGUE or " " in shown.partition(noun)[2].strip():
        return shown
    hanging = _HANGS.match(text, end)
    return shown + " ".join(["", *hanging[0].split()]) if hanging else shown


def alias(text: str, end: int) -> int | None:
    """Where the name begins that the words after a source give it: "who uses the name Ayo"."""
    match = _CALLED.match(text, end)
    return match.end() if match is not None else None


def first_sentence(passages: Sequence[Passage], at: int) -> Passage | None:
    """The first sentence of the text from an offset on, past headings and what is no prose."""
    index = bisect_left(passages, at, key=_start)
    return next((p for p in islice(passages, index, None) if p.kind == "sentence"), None)


_start = attrgetter("start")


def in_full(
    text: str, passages: Sequence[Passage], phrase: str, noun: str, end: int
) -> Extent | None:
    """What a headline calls by a bare noun, where the text first gives it an article.

    Args:
        text: The text.
        passages: Its passages.
        phrase: The words of the headline.
        noun: Their head.
        end: Where they end.
    """
    parts = phrase.split()
    if len(parts) > BARE or parts[0].lower() in nouns.DETERMINERS or not noun.isalpha():
        return None
    lead = first_sentence(passages, end)
    start = lead.start if lead is not None else -1
    if start < 0 or text.find(noun, start, start + _BODY_TEXT) < 0:
        return None
    first = re.compile(
        r"\b(?:[Aa]n?|[Tt]he|[A-Z]\w+[’']s)\s+(?:[\w-]+\s+){0,3}?"
        + noun
        + r"\b(?:\s[A-Z]\w+(?:\s[A-Z]\w+){0,2})?"  # "the rail union VRU"
    )
    match = first.search(text, start, start + _BODY_TEXT)
    return Extent(*match.span()) if match is not None else None
