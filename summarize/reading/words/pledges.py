"""Whether what will be is what the speaker undertakes: "we will pay", "the ministry will pay".

A commitment wants two things (Searle 1976): the one who acts is the speaker's own side, and the
act is one that is done on purpose. "We will win" is foretold, and so is "it will drive up prices".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarize.reading.words.lexicon import words

SELF = re.compile(r"(?:^|\b)(?:I|[Ww]e|[Oo]ur \w+)$")
_PRONOUN = re.compile(r"(?:^|\b)(?:he|she|they|it)$", re.IGNORECASE)
_NO_ACT = words(
    """
    be have see know lose win finish top reach suffer find feel become get face die fail remain
    miss need learn realize realise remember regret survive succeed prevail like love hate want
    happen end fall rise grow shrink seem look appear understand hear live recover
    """
)
_NOT_ONLY = re.compile(r"\s+not[\s.,”\"’]*")
DOING = re.compile(
    r"(?:not\s+)?(?!(?:during|including|according|regarding|concerning|following|being)\b)[a-z]{2,}ing"
    r"\s+(?:the|an?|its|his|her|their|our|my|this|that|these|those|it|them|him|us|me)\b",
    re.IGNORECASE,
)
"""A deed as a subject, which pledges nothing: "closing the port would cost jobs"."""
_ACT = re.compile(
    r"\s*(?:(?:not|never|also|now|soon|always|still|then|immediately|all|again|instead|continue to"
    r"|definitely|certainly|probably|only|simply|just)\s+)*(?P<verb>[a-z-]+)(?:\s+(?P<next>\w+))?"
)
_PERSON = re.compile(r"(?:^|\b)(?:I|[Ww]e|[Hh]e|[Ss]he|[Oo]ur \w+)$")
_AFFECTS = re.compile(
    r"\s+(?:not\s+|also\s+|still\s+|only\s+|likely\s+|probably\s+|never\s+)*(?:force|drive\s+up|ruin"
    r"|hurt|damage|destroy|harm|undermine|weaken|strengthen|affect|cost|lead\s+to|cause|mean|spark"
    r"|trigger|fuel|worsen|jeopardi[sz]e|endanger|devastate|cripple|prompt|deter|discourage|benefit"
    r"|enable|result|require|push\s+up|depend|vote|matter|take\s+(?:time|(?:\w+\s+){1,4}(?:days|weeks"
    r"|months|years)))\b"
)
"""What a thing brings about, and nobody undertakes."""
_OWN_SIDE = re.compile(
    r"(?:^|\b)(?:(?:his|her|its|their|our|my)\s+[a-z]+|the\s+(?:company|firm|airline|department|office))$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:^|\b)the\s+(?:government|ministry|cabinet|administration|council|party|union|bank|agency"
    r"|authority|commission|army|military|navy|alliance|organi[sz]ation)$",
    re.IGNORECASE,
)
_OFFICE = words(
    """
    minister ministry president premier chancellor government spokesman spokeswoman spokesperson
    official officials secretary general commander chief officer mayor governor administration
    leader chairman chairwoman director army military
    """
)
"""Words of those who speak for a body: what it will do is theirs to say."""
_ARRANGED = re.compile(
    r"\s+(?:not\s+|also\s+|soon\s+|now\s+)*be\s+(?:announced|published|released|held|opened|reopened"
    r"|closed|launched|hidden|investigated|issued"
    r"|replaced|appointed|paid|offered|provided|restored|extended|suspended|compensated|reviewed"
    r"|distributed|installed|repaired|refunded|credited|reimbursed|recovered|hired|rebuilt|held\s+to\s+account"
    r"|brought\s+to\s+justice)\b"
)
_BEGINS = re.compile(r"\s+(?:begin|start|resume|continue)\b")
_UNDERTAKING = re.compile(r"\b(?:search|inquiry|investigation|work|repairs|deliveries|evacuation)$")
BOUND = re.compile(
    r"(?:[’'](?:re|m)|\b(?:is|are|am|was|were|been|remain|remains|remained|stays?|stayed))\s+"
    r"(?:\w+ly\s+|still\s+|as\s+)?committed\s+to\b"
)
RESOLVE = re.compile(
    r"(?:(?:its|his|her|their|our|the|a|full|firm|strong|joint|common|clear)\s+)*"
    r"(?:intentions?|plans?|determination|readiness|willingness|resolve|commitment)\s+(?:not\s+)?to\s"
    r"(?!the\b|an?\b|its\b|his\b|her\b|their\b|our\b)",
    re.IGNORECASE,
)
"""What somebody is set on doing: "its readiness to send boats"."""
_NAMED = re.compile(
    r"(?:^|\b[Tt]he\s+|^[\w\s]{0,20},\s+)"
    r"(?P<name>(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*|(?<=the )[a-z]+)$"
)


def pledged(subject: str, rest: str, *, quoted: bool, side: Collection[str]) -> bool:
    """Whether a clause with "will" says what the speaker's own side undertakes.

    Args:
        subject: The words before "will".
        rest: The words after it.
        quoted: Whether it is in the speaker's own words, where "they" are others.
        side: Words of what the speakers are called and belong to.
    """
    own = SELF.search(subject) is not None or (not quoted and _PRONOUN.search(subject) is not None)
    own = own or _OWN_SIDE.search(subject) is not None or _belongs(subject, side)
    own = own or (not _OFFICE.isdisjoint(side) and _BODY.search(subject) is not None)
    if not _PERSON.search(subject) and _AFFECTS.match(rest):
        own = False  # "it would drive up prices"
    if DOING.match(subject):
        return False
    if (own and _acts(rest)) or _ARRANGED.match(rest):
        return True
    return _BEGINS.match(rest) is not None and _UNDERTAKING.search(subject) is not None


def _belongs(subject: str, side: Collection[str]) -> bool:
    """Whether a subject is named by words of the speaker's own side: "the ministry", "Norvia"."""
    named = _NAMED.search(subject.rstrip(" ,")) if side else None
    found = named["name"].lower().removeprefix("the ").split() if named else []
    return bool(found) and all(word in side for word in found)


def _acts(rest: str) -> bool:
    """Whether what follows "will" is something one does on purpose."""
    if not rest.strip(' .,”"’'):
        return True
    if _NOT_ONLY.fullmatch(rest):
        return True
    match = _ACT.match(rest)
    if match is None:
        return False
    if match["verb"] == "be":
        following = match["next"] or ""
        return following.endswith("ing")
    return match["verb"] not in _NO_ACT
