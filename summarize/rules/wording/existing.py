"""What is told of by its name alone: "acknowledged shortages" says that there are shortages.

An indefinite noun phrase after a verb that reports or foretells says that the thing is, was, or
will be. A definite one ("the decline") says nothing without its verb, so only phrases are taken
that English lets stand after "there is": bare plurals, mass nouns, "a", and numbers.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon, nouns
from summarize.reading.words.plurals import INVARIANT, plural, singular
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_, was

_TOLD = lexicon.words(
    "acknowledge report cite speak talk tell mention describe admit count record register log "
    "confirm find reveal"
)
_AHEAD = lexicon.words(
    "warn predict forecast foresee anticipate envisage expect project promise pledge vow threaten "
    "see"
)
_SEEN = lexicon.words("show indicate suggest detect")  # which take clauses without "that"
_ONE_THING = re.compile(r"an?\s")
_VOWED = lexicon.words("promise pledge vow threaten")
_FEARED = lexicon.words("fear")
MASS = lexicon.words(
    """
    restraint caution calm patience dialogue peace unity vigilance moderation talks action aid
    support pressure progress growth violence unrest cooperation co-operation transparency
    accountability justice approval chaos turmoil trouble damage evidence opposition interest
    resistance competition inflation uncertainty instability assistance help protection compensation
    clarity respect de-escalation escalation retaliation war famine hunger disruption rain snow
    flooding drought time access permission money funding proof space work
    leadership reform change investment relief solidarity stability
    """
)
_NO_HEAD = re.compile(
    r"(?:the|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|i|you|to|not|how|why"
    r"|what|whether|who|when|where|if|because|in|on|at|for|with|as|him|them|us|me|there|nothing|no"
    r"|ways?\sto|an?\sway\sto|nobody|everyone|everything|each|every|all|both|either|neither|any|most|being|having)\b",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"\s(?:of|for|in|on|at|by|with|from|to|between|among|against|over|about|under|across|near|after"
    r"|before|during|within|into|without|inside|around|than|because)\b|,(?!\d)"
)
_AUX = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|[a-z]+n[’']t)\b|[’'](?:re|ve|ll)\b"
)
_TIMES = lexicon.words("minutes hours days weeks months years decades ages time")
_AMOUNT = re.compile(
    r"(?P<what>(?!an?\b)(?:[a-z-]+\s){1,3}?)of\s(?P<amount>(?:[a-z]+\s){0,3}?[$€£¥]?\d.*)$"
)
_SUM = re.compile(
    r"(?:(?!of\b)[a-z]+\s){0,3}(?:[$€£¥]|\d\S*\s(?:million|billion|trillion|cents|dollars|euros|pounds)\b)"
)
_IF = re.compile(r"\s(?:if|unless)\s")
_SOON = re.compile(r"imminent\s")
_MAYBE = re.compile(r"(?:possible|potential)\s(?=[a-z])")
_ROUGHLY = re.compile(
    r"(?:at\s(?:least|most)|up\sto|as\smany\sas|(?:more|fewer|less)\sthan|about|around|some|nearly|almost"
    r"|over)\s(?=\d[\d,.]*\s[a-z])"
)
_BIDS = re.compile(r"\sto\s[a-z]")
_QUANTITY = lexicon.words(
    "revenue revenues profit profits sales earnings income turnover growth inflation unemployment "
    "output losses costs savings"
)


def thing(words: str) -> bool:
    """Whether words are an indefinite noun phrase, which may stand after "there is"."""
    words = _IF.split(_ROUGHLY.sub("", words, count=1), maxsplit=1)[0]
    if _NO_HEAD.match(words) or _AUX.search(words) or words in _TIMES:
        return False
    head = _HANGS.split(words, maxsplit=1)[0].split()
    if not head or len(head) > 5 or any(mark in words for mark in '?;:“”"'):
        return False
    noun = head[-1]
    if _SUM.match(words) or (
        nouns.is_person(singular(noun)) and _BIDS.match(words, len(" ".join(head)))
    ):
        return False
    if not noun.islower() or any(word[:1].isupper() for word in head[:1]):
        return False
    rest = [word for word in words.split() if word.islower() and word not in head[:-1]]
    if any(verbs.is_past(word) for word in rest):
        return False
    if head[0] in ("a", "an", "another"):
        return len(head) > 1 and not plural(noun)
    if head[0].endswith("ing") and len(head) > 1:
        return False
    counted = head[0][0].isdigit()
    return (
        noun in MASS
        or (len(noun) > 3 and plural(noun) and noun not in INVARIANT)
        or (counted and len(head) > 1 and plural(noun))
    )


_RELATIVE = re.compile(r"\b(?:that|which|who|what|than)\b")
_RESULT = re.compile(
    r"(?!that\b|the\b)(?:(?!of\b)[\w$€£¥.,’'-]+\s){0,6}?(?:of\s|in\s)?(?:[\w-]+\s){0,2}?"
    r"(?:profits?|loss|losses|earnings|revenues?|sales|income|turnover|surplus|deficit)\b"
)


def result(words: str, lemma: str) -> bool:
    """Whether words are a result that somebody reports of himself: "a loss of 4 million"."""
    found = _RESULT.match(words) if lemma in ("report", "post") else None
    if found is None:
        return False
    own = _RELATIVE.split(words[found.end() :], maxsplit=1)[0]
    return not _AUX.search(own) and not any(map(verbs.is_past, own.split()))


def there(words: str, lemma: str, *, past: bool) -> str | None:
    """The clause of a thing that is told of or foretold; None of other words.

    Args:
        words: The object of a cue.
        lemma: The cue.
        past: Whether the cue is in the simple past.
    """
    if lemma in _AHEAD:
        amount = _AMOUNT.match(words)
        if amount and amount["what"].split()[-1] in _QUANTITY and not _AUX.search(words):
            return f"{amount['what']}will be {amount['amount']}"
        if not thing(words) or (lemma in _VOWED and " " not in words):
            return None
        soon = _SOON.sub("", words, count=1)
        if soon != words:
            return f"there will soon be {soon}"
        maybe = _MAYBE.sub("", words, count=1)
        return f"there {'may' if maybe != words else 'will'} be {maybe}"
    if lemma in _FEARED:
        return f"there may be {words}" if thing(words) else None
    seen = lemma in _SEEN and _ONE_THING.match(words) is not None
    if not (seen or lemma in _TOLD) or not thing(words):
        return None
    head = _HANGS.split(words, maxsplit=1)[0].split()[-1]
    if lemma == "confirm" and nouns.is_person(singular(head)):
        return None  # in an office
    return f"there {was(words) if past else is_(words)} {words}"
