"""What somebody admits or denies having done: "denied breaking the truce" is about a broken truce.

The gerund becomes a past, "being" is what he is, and "any", which only a denial can have, goes.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon
from summarize.reading.words.plurals import plural
from summarize.rules.wording import verbs
from summarize.rules.wording.called import Called

_HAVING = re.compile(r"having\s(?P<participle>[a-z]+)\b")
_GERUND = re.compile(r"(?P<gerund>[a-z]+ing)\b")
_RESPONSIBLE = re.compile(
    r"(?:any\s|all\s)?(?P<what>responsibility|involvement)\b|any\s(?P<had>role|part|hand)\b"
)
_LONG = 4  # words
_IS = {"responsibility": "responsible", "involvement": "involved"}
_ANY = re.compile(
    r"\bany\s(?=(?P<of>(?:[a-z-]+\s){0,2}?[a-z-]+)(?:\s(?:of|to|in|on|with|for|from|by|at)\b|$))"
)
_COUNTED = lexicon.words(
    """
    offer deal request attempt agreement payment promise threat mistake crime error order plan
    contract role part link connection intention hand relationship meeting affair contact bid
    approach statement comment move report complaint warning decision pact law rule bribe breach
    """
)


def responsible(words: str, who: Called) -> str | None:
    """Of "denied any involvement in it": is involved in it, and of "any role in it": had a role."""
    held = _RESPONSIBLE.match(words)
    if held is None:
        return None
    if held["had"] is not None:
        return f"{who.name} had a {words[held.start('had') :]}"
    return f"{who.name} {_is(who)} {_IS[held['what']]}{words[held.end() :]}"


_OFFENCES = lexicon.words(
    """
    fraud theft murder manslaughter rape assault perjury treason arson bribery corruption wrongdoing
    negligence misconduct conspiracy espionage spying collusion blackmail extortion embezzlement
    burglary robbery kidnapping harassment discrimination terrorism stalking smuggling forgery
    sabotage genocide nepotism plagiarism doping cheating trespass sedition laundering abuse
    """
)
_COUNTS = re.compile(r"(?:(?:all|both|the|[\w-]+)\s){0,3}?counts?\sof\s")
_ALL = re.compile(r"(?:all|any)\s")
_HANGS = re.compile(r"\s(?:of|by|in|on|with|against|for|and|to|between|from|at|through)\b|,")


def guilty(words: str, who: Called) -> str | None:
    """Of "denies fraud", "two counts of fraud": is guilty of it; None of what is no offence."""
    bare = _ALL.sub("", words, count=1)
    head = _HANGS.split(bare, maxsplit=1)[0].split()
    offence = bool(head) and len(head) <= _LONG and head[-1] in _OFFENCES and head[0].islower()
    if _COUNTS.match(bare) is None and (not offence or head[0] in ("the", "his", "her", "their")):
        return None
    return f"{who.name} {_is(who)} guilty of {bare}"


def some(words: str) -> str:
    """What is denied or ruled out, without the "any" that only a denial has."""
    return _ANY.sub(_some, words)


def did(words: str, who: Called) -> str | None:
    """Of "having taken 4 boats", "taking them", "being late": took, is late; None of no gerund.

    Args:
        words: What is admitted or denied.
        who: Who is to have done it.
    """
    having = _HAVING.match(words)
    words = some(words)
    if having:
        past = verbs.past_of(having["participle"])
        verb = past or ("have" if who.plural else "has")
        return f"{who.name} {verb}{words[having.end() if past else len('having') :]}"
    gerund = _GERUND.match(words)
    if gerund is None:
        return None
    past = verbs.past_of_gerund(gerund["gerund"])
    if gerund["gerund"] == "being":
        past = _is(who)
    return f"{who.name} {past}{words[gerund.end() :]}" if past else None


def _is(who: Called) -> str:
    return "are" if who.plural else "is"


def _some(match: re.Match[str]) -> str:
    """What "any" is where it is not denied: "any offer" is an offer, "any boats" are boats."""
    noun = match["of"].split()
    if noun[-1] not in _COUNTED or plural(noun[-1]):
        return ""
    return "an " if noun[0][0] in "aeiou" else "a "
