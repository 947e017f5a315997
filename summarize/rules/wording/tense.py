"""What would be, said in the past, is what will be; what had been is what was.

"She said that the lock would open" reports a "will", unless it hangs on a condition. "The lock had
leaked", as the first verb of what is said, reports a "leaked" or a "has leaked", and the past is
right for either, but where the words tell of what goes on ("since", "already", "had been leaking").
The other tense that English shifts back after a past verb of saying is left as it is: "was shut"
may be "is shut", or be long ago.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarize.reading.text.extent import Extent
from summarize.reading.words import cues
from summarize.rules.wording import agreement, verbs
from summarize.rules.wording.edits import Edit

_UNREAL = r"would\b(?!\s+(?:like|rather|(?:[a-z]+\s+)?have)\b)"
_OWN_WOULD = re.compile(_UNREAL)
_WOULD = re.compile(rf"(?<!\bit )\b{_UNREAL}")
_WHY = re.compile(r"\bwhy\s[^,;.]*$")  # "why anybody would pay" tells no future
_CLAUSE = 120  # characters from "why" to its verb
_SUPPOSED = re.compile(r"\b(?:if|unless|were|had)\b", re.IGNORECASE)
_HAD = re.compile(
    r"\bhad\s+(?P<adverb>(?:also|[a-z]+ly)\s+)?(?P<verb>[a-z]+)\b(?P<going>\s+[a-z]+ing\b)?(?!\s+to\b)"
)
_AND_HAD = re.compile(r"\band\s+had\s+(?P<verb>[a-z]+)\b(?!\s+to\b)")
_GOING_ON = re.compile(
    r"\b(?:if|unless|wish\w*|since|already|just|yet|ever|never|so\s+far|long|the\s+past|recently"
    r"|for\s+(?:\w+\s+)?(?:years|months|weeks|days|decades|hours|minutes))\b",
    re.IGNORECASE,
)
_BEGUN = re.compile(  # a verb or another clause before
    r"[;:]|\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|that"
    r"|which|who|where|when|why|how|whether|because|before|after|until|once|while|as)\b"
)


def is_past(cue: str) -> bool:
    """Whether a cue speaks in the past."""
    return "past" in [cues.VERBS[word].form for word in cue.lower().split() if word in cues.VERBS]


def edits(
    text: str, content: Extent, outside: Callable[[int], bool], own: int | None
) -> Iterator[Edit]:
    """What would be, and had been, in words said in the past, as what will be, and was.

    Args:
        text: The article.
        content: What is said.
        outside: Whether an offset is outside quotation marks, where the words are the writer's.
        own: Where the verb stands of which the speaker is the subject.
    """
    yield from _foregone(text, content, outside)
    if _SUPPOSED.search(text, *content):
        return
    for match in _WOULD.finditer(text, *content):
        start = max(content.start, match.start() - _CLAUSE)
        if outside(match.start()) and not _WHY.search(text, start, match.start()):
            yield Edit(*match.span(), "will")
    if own is not None and _OWN_WOULD.match(text, own):  # "it would", of a body
        yield Edit(own, own + len("would"), "will")


def _foregone(text: str, content: Extent, outside: Callable[[int], bool]) -> Iterator[Edit]:
    """The first verb of a content, and those joined to it, without the "had" of reported speech."""
    match = _HAD.search(text, *content)
    if match is None or not outside(match.start()) or _GOING_ON.search(text, *content):
        return
    subject = text[content.start : match.start()].strip()
    if not subject or _BEGUN.search(subject) or match["going"]:
        return
    been = match["verb"] == "been"
    past = agreement.was(subject) if been else verbs.past_of(match["verb"])
    if past is None:
        return
    yield Edit(match.start(), match.start("adverb" if match["adverb"] else "verb"))
    yield Edit(*match.span("verb"), past)
    for joined in _AND_HAD.finditer(text, match.end(), content.end):
        also = verbs.past_of(joined["verb"]) if joined["verb"] != "been" else None
        if also is not None and outside(joined.start()):
            yield Edit(joined.start(), joined.end(), f"and {also}")
