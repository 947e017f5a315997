"""What would be, said in the past, is what will be.

"She said that the lock would open" reports a "will", unless it hangs on a condition. The other
tenses that English shifts back after a past verb of saying are left as they are: "had opened" may
be "opened" or "has opened" then, and "was shut" may be "is shut" or be long ago.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarize.reading import cues
from summarize.reading.extent import Extent
from summarize.rules.wording.edits import Edit

_WOULD = re.compile(r"(?<!\bit )\bwould\b(?!\s+(?:like|rather|have|not\s+have)\b)")
_SUPPOSED = re.compile(r"\b(?:if|unless|were|had)\b", re.IGNORECASE)


def is_past(cue: str) -> bool:
    """Whether a cue speaks in the past."""
    return "past" in [cues.VERBS[word].form for word in cue.lower().split() if word in cues.VERBS]


def edits(
    text: str, content: Extent, outside: Callable[[int], bool], own: int | None
) -> Iterator[Edit]:
    """What would be, in words said in the past, as what will be.

    Args:
        text: The article.
        content: What is said.
        outside: Whether an offset is outside quotation marks, where the words are the writer's.
        own: Where the verb stands of which the speaker is the subject.
    """
    if _SUPPOSED.search(text, *content):
        return
    for match in _WOULD.finditer(text, *content):
        if outside(match.start()):
            yield Edit(*match.span(), "will")
    if own is not None and text.startswith("would ", own):  # "it would", of a body
        yield Edit(own, own + len("would"), "will")
