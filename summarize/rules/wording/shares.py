"""Those of a poll who say something of themselves: "40 percent said they had no boat".

Who is asked goes by no name, so "they" becomes the share as it is printed, number and all: without
it the sentence would be said of everybody who was asked, or of nobody.
"""

from __future__ import annotations

import re

from summarize.reading.claims.attribution import Attribution
from summarize.rules.wording.edits import Edit

_THEY = re.compile(r"(?:that\s)?(?P<pronoun>they)\b(?![’'])")
_SHARE = re.compile(  # "a third of the crews", "40 percent"
    r"(?:(?:about|around|nearly|almost|some|over|only|just|more\sthan|fewer\sthan|less\sthan|another|an?|one|two"
    r"|three|four|five|six|seven|eight|nine|ten)\s)*(?:\d[\d.]*\s?(?:%|percent\b|per\scent\b)"
    r"|(?:half|third|thirds|quarter|quarters|fifth|fifths|majority)\sof\b|(?:two|three|four|six|seven|eight|nine)"
    r"\s(?:in|out\sof)\s(?:\d|[a-z]+\b))",
    re.IGNORECASE,
)


def edits(text: str, attribution: Attribution) -> tuple[Edit, ...]:
    """The edit that names the share that a source is, where its words begin with "they"."""
    source = attribution.source
    head = _THEY.match(text, *attribution.content)
    if head is None or source is None or source.start > attribution.content.start:
        return ()
    words = " ".join(text[slice(*source)].split())
    if _SHARE.match(words) is None:
        return ()
    return (Edit(*head.span("pronoun"), words[0].lower() + words[1:]),)
