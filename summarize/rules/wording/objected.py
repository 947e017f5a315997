"""What "it" is in a judgement that follows a verb: "rejected the sale, calling it rash".

The participle shares its subject with the verb before it, and its object as a rule with that verb's
own, if this stands right before it, is definite and agrees in number.
"""

from __future__ import annotations

import re

from summarize.reading.claims.attribution import Attribution
from summarize.reading.words import cues
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_plural

_OBJECT = re.compile(
    r"\b(?P<verb>[a-z]+ed)\s"
    r"(?P<what>(?:the|this|that|these|those|[A-Z][\w.-]*[’']s?\s)[^,;:.()“”\"]{2,60}?)"
    r"(?:\s(?:on\s[A-Z][a-z]+day|yesterday|today|as\s[a-z]+))?,\s(?:[a-z]+ly\s)?$"
)
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whom|whose|when|where|while|because|after|before|and|or)\b"
)
_PRONOUN = re.compile(r"(?P<pronoun>it|them)\b(?![’'])")
_SUBJECT = re.compile(r"(?:it|they)\s(?=is\s|are\s)")
_REACH = 110  # characters


def said_of(text: str, attribution: Attribution, clause: str) -> str:
    """A judgement of "it" or "them", with what was judged for its subject, where that is plain.

    Args:
        text: The article.
        attribution: Who says what.
        clause: The clause made of it: "it is rash".
    """
    cue, content = attribution.cue, attribution.content
    head = _PRONOUN.match(text, *content)
    subject = _SUBJECT.match(clause)
    if head is None or subject is None or cue is None or cue.end > content.start:
        return clause
    first = cues.VERBS.get(text[slice(*cue)].split()[0].lower())
    if first is None or first.form != "ing" or not first.frames & {"name", "as"}:
        return clause
    found = _OBJECT.search(text, max(0, cue.start - _REACH), cue.start)
    if found is None or found["verb"] not in cues.VERBS:
        return clause
    what = found["what"]
    several = head["pronoun"] == "them"
    if _CLAUSE.search(what, 4) or verbs.FINITE.search(what) or is_plural(what) != several:
        return clause
    return f"{what} {clause[subject.end() :]}"
