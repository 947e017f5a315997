"""What is denied, disputed or ruled out, told as if it were so: the denial is the claim's polarity.

A noun phrase says nothing that could be denied, so each verb of denial has the clause that it
denies: of an act that it was done, of an offence that somebody is guilty of it, of what others say
that it is right, of what is ruled out that it will be, of what is played down that it matters.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon
from summarize.rules.wording import acts, deeds, existing, phrasal
from summarize.rules.wording.agreement import is_, is_plural, was
from summarize.rules.wording.called import Called

_DISPUTE = lexicon.words("dispute contest challenge refute rebut")
_VIEWS = re.compile(  # what somebody else has said, by its noun
    r"(?:the|this|that|these|those|both|his|her|its|their|[\w.]+[’']s)\s(?:[a-z-]+\s){0,2}?(?:criticism"
    r"|projection|accusation|allegation|claim|charge|suggestion|finding|figure|estimate|report"
    r"|assessment|version|account|conclusion|argument|interpretation|assertion|complaint|count"
    r"|rumou?r|theory|explanation|comparison|notion|prediction|forecast|diagnosis|characteri[sz]ation)s?"
    r"(?:\s(?:of|by|from|about)\s[^,;:]+)?$",
    re.IGNORECASE,
)
_MINIMISE = lexicon.words("play brush shrug")  # down, aside, off
_TALK = re.compile(
    r"(?:all\s)?(?:talk|reports|rumou?rs|suggestions|speculation)\s(?:of|about)\s(?P<what>.+)$"
)
_GERUND = re.compile(r"[“\"]?[a-z]+ing\b")


def clause(words: str, lemma: str, who: Called | None) -> str | None:
    """The clause that a denial denies; None of words that are one, or of which none is known.

    Args:
        words: The object of the denial.
        lemma: Its verb.
        who: Who denies, if they deny what they are or did themselves.
    """
    if who is not None and lemma in ("deny", "reject"):
        done = deeds.responsible(words, who)
        if done is None and lemma == "deny":
            done = deeds.guilty(words, who) or deeds.did(words, who)
        if done:
            return done
    if lemma == "rule":
        return _ruled_out(deeds.some(words))
    if _VIEWS.match(words) or (lemma in _DISPUTE and phrasal.is_phrase(words)):
        return f"{words} {is_(words)} right"
    told = deeds.some(words)
    rumoured = _TALK.match(told)
    if rumoured is not None and existing.thing(rumoured["what"]):
        return f"there {is_(rumoured['what'])} {rumoured['what']}"
    if lemma in _MINIMISE and existing.thing(told):
        return f"there {is_(told)} {told}"
    if lemma in _MINIMISE and " as " not in told and phrasal.is_phrase(told):
        return f"{told} {'matter' if is_plural(told) else 'matters'}"
    return f"there {was(told)} {told}" if lemma == "deny" and existing.thing(told) else None


def _ruled_out(words: str) -> str | None:
    """Of "ruled out selling the yard": it will be sold; "asking for help": that is possible."""
    if existing.thing(words):
        return f"there will be {words}"
    possible = f"{words} is possible" if _GERUND.match(words) else None
    return acts.gerund(words, "will") or possible
