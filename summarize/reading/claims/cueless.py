"""What is attributed without a cue: headings, quotations after a colon, quotations that go on.

In "Police: bridge is safe" the colon attributes. A quotation that stands alone is said by whoever
spoke last or is introduced by the sentence before its colon ("Her answer was short: …"); which of
them, `summarize.reading.claims.succession` knows.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from summarize.reading.claims import openings
from summarize.reading.claims.notes import Notes
from summarize.reading.claims.succession import Succession
from summarize.reading.text.extent import Extent
from summarize.reading.text.quotations import Quotation
from summarize.reading.text.tokens import Region
from summarize.reading.words.cues import AGENTS, DOCUMENTS
from summarize.reading.words.nouns import PEOPLE

_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself)\b")
_NOBODY = frozenset(["it", "this", "that", "there", "what"])  # "It is hard to tell them: …"
_GESTURE = re.compile(
    r"(?:^|[.!?][”\"]?\s)(He|She|[A-Z][\w’'-]+)\s(?:just\s|then\s|only\s)?"
    r"(?:laugh(?:s|ed)|smile[sd]|shrug(?:s|ged)|nod(?:s|ded)|sigh(?:s|ed)|grin(?:s|ned)|pause[sd]"
    r"|chuckle[sd]|frown(?:s|ed)|wince[sd]|grimace[sd]|hesitate[sd]|beam(?:s|ed)|giggle[sd]"
    r"|(?:shakes|shook)\s(?:his|her)\shead)\b[^.?!“”\"]{0,40}\.\s$"
)
"""Who does something before they speak: "She laughs. “Never.”"."""
_LONGEST_GAP = 400  # characters between a quotation that goes on and what was said before
_NEAR = 120  # and so many leave no doubt


class Uncued(NamedTuple):
    """Words attributed without a cue; see `summarize.reading.claims.attribution.Attribution`."""

    content: Extent
    source: Extent | None
    speaker: Extent | None
    certain: bool


def heading(notes: Notes, memory: Succession) -> Iterator[Uncued]:
    """Read "Police: bridge is safe" and "Bridge is safe: police", where it is a headline."""
    r = notes.region
    if not (r.kind == "headline" or r.start[0] == 0) or ":" not in r.tag:
        return
    colon = r.tag.index(":")
    size = r.tag.index(".")
    hearer = r.low.index("to") if "to" in r.low[:colon] else colon
    last = colon - 1
    if colon < 5 and r.low[colon - 1] in AGENTS and size - colon > 3:
        ahead = True
    elif 3 < colon < size - 1 and size - colon < 5 and r.low[size - 1] in AGENTS:
        ahead = False
    elif colon < 6 and size - colon > 3 and _speaks(r, memory, 0, colon):
        ahead = True
    elif 0 < hearer < colon < 8 and size - colon > 3 and _speaks(r, memory, 0, hearer):
        ahead, last = True, hearer - 1  # "Ada Nym to the port: bridge is safe"
    elif 3 < colon < size - 1 and size - colon < 6 and _speaks(r, memory, colon + 1, size):
        ahead = False
    else:
        return
    source, content = notes.extent(0, last), notes.extent(colon + 1, size - 1)
    if not ahead:
        source, content = content, source
    yield Uncued(content, source, source, False)


def _speaks(region: Region, memory: Succession, first: int, end: int) -> bool:
    """Whether a name stands there whose bearer the article lets speak."""
    capitals = all(region.text[region.start[i]].isupper() for i in range(first, end))
    return capitals and region.low[end - 1] in memory.named()


def going_on(notes: Notes, memory: Succession, taken: Container[int]) -> Iterator[Uncued]:
    """Quotations that stand alone, said by whoever spoke last or as a colon introduces them.

    Args:
        notes: The notes of a region whose cues have been read.
        memory: Who spoke last; it hears what is found.
        taken: Tokens of quotations that are part of a content.
    """
    r = notes.region
    for at, quotation in r.quotation.items():
        if at in taken:
            continue
        found = (
            _introduced(notes, memory, at)
            if at and r.tag[at - 1] == ":"
            else _alone(r, memory, at, quotation)
        )
        if found is not None:
            memory.heard(found.speaker, quotation.end, found.content)
            yield found


def _introduced(notes: Notes, memory: Succession, quote: int) -> Uncued | None:
    """Her answer was short: “…” - a colon for a cue."""
    r = notes.region
    start = quote - 1
    while start > 0 and r.tag[start - 1] != ".":
        start -= 1
    quotation = r.quotation[quote]
    content = Extent(quotation.start, quotation.end)
    if memory.at > r.start[start]:  # "“An hour,” she said, and then: “…”"
        return Uncued(content, None, memory.speaker, False)
    subject = openings.leading(r, start, quote - 1)
    if subject is None or r.low[subject.first] in _NOBODY:
        return None
    owner = next(
        (
            i
            for i in range(subject.first, subject.last)
            if r.low[i].endswith(("'s", "’s")) or r.low[i] in ("his", "her", "their", "its")
        ),
        -1,
    )
    source = notes.extent(subject.first, subject.last if owner < 0 else owner)
    return Uncued(content, source, source, False)


def _alone(r: Region, memory: Succession, at: int, quotation: Quotation) -> Uncued | None:
    opens = at == 0 or r.tag[at - 1] == "."
    inner = r.text[quotation.inner_start : quotation.inner_end].lstrip("….[ ").rstrip("’'”\"")
    whole = inner[:1].isupper() and inner[-1:] in (*".?!,…—",)
    if not opens or not quotation.closed or memory.speaker is None:
        return None
    if not (whole or r.low[at + 1] == "."):  # a cross-heading has no stop
        return None
    gap = r.text[memory.at : quotation.start]
    if len(gap) > _LONGEST_GAP:
        return None
    gesture = _GESTURE.search(gap)
    if gesture is not None:
        one = Extent(memory.at + gesture.start(1), memory.at + gesture.end(1))
        return Uncued(Extent(quotation.start, quotation.end), one, one, True)
    question = r.text[quotation.inner_end - 1] == "?"
    speaker = memory.answering(gap, question)
    if "\n" in gap and _is_strange(r, memory, speaker, quotation):
        speaker = memory.quoted
    near = "\n" not in gap and len(gap) < _NEAR
    return Uncued(Extent(quotation.start, quotation.end), None, speaker, near)


def _is_strange(
    r: Region, memory: Succession, speaker: Extent | None, quotation: Quotation
) -> bool:
    """Whether words in the first person cannot be those of a document or of many."""
    if speaker is None or memory.quoted is None:
        return False
    if _FIRST_PERSON.search(r.text, quotation.inner_start, quotation.inner_end) is None:
        return False
    last = r.text[speaker.start : speaker.end].split()[-1].lower()
    return last in DOCUMENTS or last in PEOPLE
