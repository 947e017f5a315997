"""What a poll shows, in the short form that English has for it: "shows Roe ahead" says that he is.

After "show", "find" or "put" stands a name with what is so of it, and no verb between them: with a
lead, in a dead heat, leading. The verb that is wanted is "has" before "with", and else "is".
"""

from __future__ import annotations

import re

from summarize.rules.wording.agreement import is_

_NAME = r"(?:[A-Z][\w.’'-]*|the\s[A-Z][\w.’'-]*)(?:\s[A-Z][\w.’'-]*){0,3}"
_TITLED = (
    r"(?:both\s|[a-z]+\s(?=(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr)\.)"
    r"|(?:[A-Z][a-z]+\s)?(?:[a-z]+\s)?(?:candidate|nominee|front-?runner|hopeful|rival|leader)s?\s)"
)
_SHOWN = re.compile(
    rf"(?P<who>{_TITLED}?{_NAME}(?:\s\([^)]*\))?"
    rf"(?:,?\s(?:and\s(?:the\s)?(?:[a-z]+\s)?)?{_NAME}){{0,3}}"
    rf"(?:\sand\sthe\s[\w-]+(?:\s[a-z]+)?)?)\s"
    r"(?P<with>with\s(?=(?:only\s|just\s)?(?:an?\s|\d|(?:the|his|her|their|its)\s[a-z]+est\s)))?"
    r"(?P<rest>(?(with)|(?:(?:far|well|narrowly|slightly|about|nearly)\s)?(?:in\s(?:an?|the)\slead\b"
    r"|in\san?\s|out\sin\sfront\b|ahead\b|behind\b|level\b|even\b|tied\b|neck\sand\sneck\b"
    r"|up\sby\b|down\sby\b|(?:\d+|[a-z]+)\s(?:percentage\s)?points\s(?:ahead|behind)\b"
    r"|[a-z]{3,}ing\s)).*)$"
)
_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|must|should|shall)\b")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does)\b")
_SHORTENED = re.compile(r"[’'](?:s|re|m|ll|ve|d)?$")  # "They’re asking", "Roe’s running mate"
_SHOW = frozenset(("show", "find", "put", "see", "say", "suggest", "indicate"))


def shown(words: str, lemma: str) -> str | None:
    """The clause of a name and what is shown of it; None of other words.

    Args:
        words: The object.
        lemma: The cue.
    """
    found = _SHOWN.match(words) if lemma in _SHOW else None
    if found is None or _MODAL.search(words):
        return None
    who = found["who"]
    if _SHORTENED.search(who) or (not found["with"] and _FINITE.search(words)):
        return None
    if found["with"]:
        return f"{who} {'have' if is_(who) == 'are' else 'has'} {found['rest']}"
    return f"{who} {is_(who)} {found['rest']}"
