"""What somebody says of a thing by naming both: "called the deal a mistake", it is one.

The cue has two objects, joined by nothing, "as", "at", "of", "on" or "for": the thing, and what it
is called, likened to, put at, accused of or blamed for. With "is" between them they are a clause.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon, nouns
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_, subject, was
from summarize.rules.wording.called import Called

_ACCUSED = re.compile(
    r"(?P<who>[^;:]{2,80}?)\sof\s(?P<having>having\s)?(?P<open>[“\"]?)(?P<verb>[a-z]+)\b"
)
_ACCUSED_OF_DOING = re.compile(
    r"(?P<who>[^;:“”\"]{2,80}?)\sof\s(?P<having>having\s)?(?P<open>[“\"]?)"
    r"(?!having\b)(?P<verb>[a-z]+ing)\b"
)
_MEASURED = re.compile(
    r"(?P<what>[^,;:]{2,90}?)\sat\s(?P<open>[“\"]?)(?=[^,;:]*\d|[a-z]+\s"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$)"
)
_AS = re.compile(r"(?P<what>[^;:]{2,120}?)(?<!\bwell)\sas\s(?!well\sas\b)(?P<open>[“\"]?)(?=\S)")
_PAST_TIME = re.compile(
    r"\b(?:ago|yesterday|last\s(?:week|month|year|night|spring|summer|autumn|fall|winter|[A-Z][a-z]+)"
    r"|in\s(?:the\s)?(?:1[5-9]|20[01])\d\d?s?|in\s(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|on\s[A-Z][a-z]+day)\b"
)
_OFFICE = re.compile(  # "her role as a pilot"
    r"(?:[’']s?|\b(?:his|her|its|their))\s(?:[a-z]+\s)?(?:appeal|role|career|term|tenure|reputation|status)$"
)
_GERUND = re.compile(r"[a-z]+ing\b")
_NAMED = re.compile(
    r"(?P<what>it|him|her|them|that|this|(?!each\sother|to\sbe\b)(?:[\w.’'-]+\s){0,6}?"
    r"(?!(?:an?|the|it|him|her|them|that|this|of|to|for|in|on|by|with|from|at|and|or|over|about|as)\s)"
    r"[\w’'-]+)\s"
    r"(?=[“\"‘'`]|(?:an?|the|one)\s[“\"a-z]|(?:un|in|ir|im|dis)[a-z]+(?:ed|able|ible|al|ive|ar|ly|ent)\b"
    r"|(?:(?:[a-z]+ly|very|too|so|long|quite)\s)?(?:[a-z]+(?:ful|less|ous|able|ible|ical|istic|etic)|wrong|right|true"
    r"|false|fair|safe|legal|necessary|essential|crucial|vital|important|great|likely|overdue|guilty"
    r"|competent|corrupt|racist|sexist|dishonest|honest|weak|strong|extreme|premature|naive|absurd"
    r"|outdated|radical|cruel|brutal|obscene|hollow|inadequate|misguided|misleading|disappointing|excessive"
    r"|indecent|inhumane|insane|flawed|biased|rushed|unfounded|bogus|hypocritical|troubling)(?:\s(?:and|to|for|in|but)\b|[.,]|$))"
)
_IT_NAMED = re.compile(
    r"(?P<what>it|him|her|them)\s(?!(?:names|out|back|up|in|on|off|again|home|together|now|today|later|over|down|away|instead|yesterday)\b)"
    r"(?=[a-z]+(?:$|,?\s(?:and|but)\s(?!(?:said|[a-z]+(?:ed|ing))\b)|[.,]))"
)
_AT_A_TIME = re.compile(  # of the cue: "dismissed them last month as lies"
    r"\s(?:(?:last|this|earlier\sthis)\s(?:week|month|year|night|summer|winter|spring|autumn|fall)"
    r"|on\s[A-Z][a-z]+day|yesterday|today|again|also|recently|publicly|repeatedly|openly|once)$"
)
_SHORT = 2  # words: a longer phrase may have the time for its own
_BLAMED_ON = re.compile(r"(?P<what>[^,;:]{2,90}?)\son\s(?P<who>[^,;:]{2,90})$")
_FOR_DOING = re.compile(
    r"(?P<who>[^,;:“”\"]{2,80}?)\s(?P<for>for|against)\s(?P<what>[“\"]?(?:not\s)?(?:[a-z]+ly\s)?[a-z]+ing\b.*)$"
)
_FAULT = lexicon.words(
    """
    fault criticize criticise slam blast berate chide rebuke chastise admonish scold condemn
    denounce attack assail lash knock deride lambast lambaste
    """
)
_PRAISE = lexicon.words("praise commend applaud laud hail")
_CAUTION = lexicon.words("warn caution advise counsel")
_WARNED = re.compile(
    r"(?P<who>(?:the\s(?:[\w-]+\s)?[a-z-]+|[a-z]+s|him|her|them|it|(?:[A-Z][\w.’'-]*)(?:\s[A-Z][\w.’'-]*){0,3}))"
    r"\sagainst\s(?P<what>[^;:]{3,})$"
)
_DUE = re.compile(r"(?P<what>[^;:]{3,120}?)\sto\s(?P<why>(?![a-z]+\sto\b)[^;:]{3,})$")
_DEFINITE = re.compile(
    r"(?:the|this|that|these|those(?!\swho\b)|its|his|her|their|[\w.]+[’']s)\s(?!(?:in|on|at|for|as|to|of|with|from|by|and|again)\b)(?:[a-z-]+\s){0,2}?[a-z-]+(?:$|\s(?:of|to|by|on|in|with|from)\b(?!.*\s(?:for|as)\s))"
)
_CONDEMN = lexicon.words("condemn denounce decry deplore")
_WELCOME = lexicon.words("welcome hail applaud")
_WRONG = lexicon.words("criticize criticise slam blast lambast lambaste assail")
_SIDES = {"oppose": "wrong", "support": "right", "favor": "right", "favour": "right"}
_GOOD = lexicon.words("praise commend laud")
_ALL = _FAULT | _PRAISE | _CAUTION
_BLAMED_FOR = re.compile(r"(?P<who>[^,;:]{2,90}?)\sfor\s(?P<what>.{2,})$")


def accused(words: str, lemma: str, by: Called | None) -> str | None:
    """Of "accused them of lying": they are lying; "of having lied": they lied; "of theft": guilty.

    Args:
        words: The object, with "of".
        lemma: The cue.
        by: Who accuse each other, if they do.
    """
    if lemma not in ("accuse", "suspect"):
        return None
    found = _ACCUSED_OF_DOING.match(words) or _ACCUSED.match(words)
    if found is None:
        return None
    who = subject(_AT_A_TIME.sub("", found["who"]))
    if who.lower() == "each other":
        if by is None or not by.plural:
            return None
        who = by.name
    verb, rest = found["verb"], words[found.end() :]
    if found["having"]:
        past = verbs.past_of(verb)
        return f"{who} {found['open']}{past}{rest}" if past else None
    past = verbs.past_of_gerund(verb) if verb.endswith("ing") else None
    if past is not None:
        done = f"{was(who) if verb == 'being' else past}" if _PAST_TIME.search(rest) else None
        return (
            f"{who} {found['open']}{done}{rest}"
            if done
            else f"{who} {is_(who)} {found['open']}{verb}{rest}"
        )
    return f"{who} {is_(who)} guilty of {found['open']}{verb}{rest}" if lemma == "accuse" else None


def blamed(words: str) -> str:
    """Of "blamed the delay on the yard", or "the yard for the delay": it is to blame for it."""
    on = _BLAMED_ON.match(words)
    if on:
        return f"{on['who']} {is_(on['who'])} to blame for {on['what']}"
    for_ = _BLAMED_FOR.match(words)
    if for_:
        who = subject(for_["who"])
        return f"{who} {is_(who)} to blame for {for_['what']}"
    return f"{words} {is_(words)} to blame"


def faulted(words: str, lemma: str) -> str | None:
    """Of "criticised the yard for hiding it": the yard is to blame for hiding it.

    Args:
        words: The object, with "for" or "against" and a gerund.
        lemma: The cue.
    """
    found = _FOR_DOING.match(words) if lemma in _ALL else None
    if found is None:
        return None
    who = subject(found["who"])
    if found["for"] == "against":
        return f"{who} should refrain from {found['what']}" if lemma in _CAUTION else None
    if lemma in _FAULT:
        return f"{who} {is_(who)} to blame for {found['what']}"
    return f"{who} {is_(who)} to be praised for {found['what']}" if lemma in _PRAISE else None


def warned(words: str, lemma: str) -> str | None:
    """Of "warned the yard against any sale": the yard should avoid any sale."""
    found = _WARNED.match(words) if lemma in _CAUTION else None
    return f"{subject(found['who'])} should avoid {found['what']}" if found else None


def due(words: str, lemma: str) -> str | None:
    """Of "attributed the delay to the frost": the delay is due to the frost."""
    found = _DUE.match(words) if lemma in ("attribute", "ascribe") else None
    if found is None:
        return None
    what = subject(found["what"])
    return f"{what} {is_(what)} due to {found['why']}"


def judged(words: str, lemma: str) -> str | None:
    """Of "condemned the raid": the raid is to be condemned; "slammed the plan": it is wrong.

    What is criticised or praised for what it is must be a thing: of somebody it would say more.
    """
    if lemma in _CONDEMN:
        return f"{words} {is_(words)} to be condemned"
    if lemma in _WELCOME:
        return f"{words} {is_(words)} welcome"
    judgement = _SIDES.get(lemma) or (
        "wrong" if lemma in _WRONG else "good" if lemma in _GOOD else None
    )
    if judgement is None or not _is_thing(words):
        return None
    return f"{words} {is_(words)} {judgement}"


def _is_thing(words: str) -> bool:
    """Whether a noun phrase is of what is done or planned, and of nobody."""
    head = nouns.head(words)
    of_body = head in nouns.COMMON - nouns.DOCUMENTS or nouns.is_person(head)
    return _DEFINITE.match(words) is not None and head.islower() and not of_body


def likened(words: str) -> str | None:
    """Of "described it as weak": it is weak."""
    found = _AS.match(words)
    if found is None or _GERUND.match(words, found.end()) or verbs.FINITE.search(found["what"]):
        return None
    return None if _OFFICE.search(found["what"]) else _joined(words, found)


def measured(words: str) -> str | None:
    """Of "put the loss at 3 million": the loss is 3 million."""
    found = _MEASURED.match(words)
    return None if found is None or verbs.FINITE.search(found["what"]) else _joined(words, found)


def named(words: str) -> str | None:
    """Of "called the deal a mistake": the deal is a mistake."""
    found = _IT_NAMED.match(words) or _NAMED.match(words)
    return None if found is None else _joined(words, found)


def _joined(words: str, found: re.Match[str]) -> str:
    bare = _AT_A_TIME.sub("", found["what"])
    what = subject(bare if len(bare.split()) <= _SHORT else found["what"])
    open_ = found.groupdict().get("open") or ""
    return f"{what} {is_(what)} {open_}{words[found.end() :]}"
