"""How somebody feels about a thing, told of the thing: what he regrets is regrettable.

"Expressed concern over the raid" has a feeling for its object; the claim in it is about the raid.
So has who stresses the importance of a thing. Each feeling that can be said of its cause, and each
quality, has its predicate here; "support", "sympathy" and their
like say nothing of the thing, and stay with whoever feels them.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon
from summarize.rules.wording.agreement import is_, subject

_PREDICATES = {
    "concern": "a concern", "concerns": "a concern", "worry": "a concern", "worries": "a concern",
    "alarm": "alarming", "regret": "regrettable", "disappointment": "disappointing",
    "surprise": "surprising", "shock": "shocking", "sadness": "sad", "doubt": "doubtful",
    "doubts": "doubtful", "outrage": "outrageous", "frustration": "frustrating",
    "disgust": "disgusting", "embarrassment": "embarrassing", "dismay": "dismaying",
    "satisfaction": "satisfactory", "scepticism": "doubtful", "skepticism": "doubtful",
}  # fmt: skip
_FELT = re.compile(
    r"(?:(?:his|her|its|their|our|the|some|an?)\s)?(?P<how>(?:[a-z]+\s(?:and\s)?){0,2}?)"
    r"(?P<feeling>" + "|".join(_PREDICATES) + r")\s"
    r"(?:(?:on\s[A-Z][a-z]+day|yesterday|today|again)\s)?"
    r"(?:(?:over|about|at|with|regarding|for)\s(?P<what>[^;:]+)|that\s(?P<that>.+))$"
)
_TELLING = lexicon.words(
    """
    emphasize emphasise stress underscore underline highlight note acknowledge recognize recognise
    reiterate reaffirm cite mention point warn raise admit concede describe speak talk
    """
)
_QUALITIES = {
    "importance": "important", "significance": "significant", "urgency": "urgent",
    "necessity": "necessary", "danger": "dangerous", "dangers": "dangerous", "gravity": "grave",
    "seriousness": "serious", "severity": "severe", "value": "valuable", "complexity": "complex",
    "difficulty": "difficult", "risks": "risky", "legitimacy": "legitimate", "legality": "legal",
    "benefits": "beneficial",
}  # fmt: skip
_QUALITY = re.compile(
    rf"the\s(?P<how>[a-z]+\s)?(?P<quality>{'|'.join(_QUALITIES)})\sof\s(?P<what>[^;:]+)$"
)
_APPOSED = re.compile(r"^[^,]+,\s(?:an?|the|which|who|its|his|her|their)\s[^,]+$")
_THERE = re.compile(
    r"the\s(?P<how>[a-z]+\s)?(?P<noun>need|risk|danger|threat|possibility|likelihood|prospect|lack"
    r"|absence)\s(?P<rest>(?:of|for|to)\s.+)$"
)
_GERUND = re.compile(r"[a-z]+ing\s")
_GRAVE = frozenset(
    ("grave", "serious", "growing", "major", "particular", "strong", "deep", "great")
)
_IT_IS = frozenset(
    ("regret", "disappointment", "surprise", "shock", "sadness", "outrage", "dismay", "frustration")
)


def felt(words: str) -> str | None:
    """The clause of a feeling about something; None of what is none."""
    found = _FELT.match(words)
    if found is None:
        return None
    feeling, how = found["feeling"], [w for w in found["how"].split() if w != "and"]
    predicate = _PREDICATES[feeling]
    if found["that"]:
        return f"it is {predicate} that {found['that']}" if feeling in _IT_IS else None
    if predicate == "a concern":
        kept = [word for word in how if word in _GRAVE]
        predicate = f"a {' '.join(kept)} concern" if kept else predicate
    what = subject(found["what"].rstrip('.,”"'))
    closed = "," if _APPOSED.search(what) else ""
    return f"{what}{closed} {is_(what)} {predicate}"


def quality(words: str, lemma: str) -> str | None:
    """Of "stressed the importance of the lock": the lock is important; None of other words.

    Args:
        words: The object.
        lemma: The cue.
    """
    if lemma not in _TELLING:
        return None
    found = _QUALITY.match(words)
    if found and not found["how"]:
        what = found["what"].rstrip('.,”"')
        is_one = _GERUND.match(what) is not None
        return f"{what} {'is' if is_one else is_(what)} {_QUALITIES[found['quality']]}"
    there = _THERE.match(words)
    if there is None:
        return None
    noun = f"{there['how'] or ''}{there['noun']}"
    return f"there is {'an' if noun[0] in 'aeiou' else 'a'} {noun} {there['rest']}"
