"""The number of a noun phrase, by its head: "the raids on the port" are, "the port" is.

The head of a short English noun phrase is the last word before its first preposition or relative
pronoun. A number before it tells it as well ("65 of 82 parts are"), and so does "and".
"""

from __future__ import annotations

import re

from summarize.reading.words.lexicon import words
from summarize.reading.words.places import PEOPLES
from summarize.reading.words.plurals import INVARIANT, THIRD_PERSON, plural

_SUBJECT = {"him": "he", "her": "she", "them": "they"}
_PLURAL_DETERMINERS = words(
    "they we you these those such both all many several few dozens hundreds thousands millions two "
    "three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
)
_DEFINITE = words("the its his her their these those")
_MASS = words("all such")  # "all traffic is"
_PEOPLE = words("police people troops forces cattle media crew")
_MEMBERS = words(
    """
    republicans democrats conservatives liberals socialists communists tories greens nationalists
    unionists christians muslims jews catholics protestants hindus sikhs buddhists kurds europeans
    """
)
_NUMBER = re.compile(
    r"(?:(?:some|about|around|nearly|almost|over|more than|at least|up to)\s)?"
    r"(?:\d(?![\d.,]*-)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty)\b(?!-))"
)
_QUOTED = re.compile(r"(?<=\w\s)[“\"][^“”\"]+[”\"](?=\s[a-z])")
_ONE = re.compile(r"(?:1|one)\b(?![,.]?\d)", re.IGNORECASE)
_AMOUNT = re.compile(r"[$€£¥]|\d[\d.,]*\s?(?:per\s?cent|percent|%|degrees)")
_HANGS = re.compile(
    r"(?<!-)\b(?:of|for|in|on|at|by|with|from|to|that|who|which|between|against|over|about|under|across"
    r"|near|before|after|inside|outside|during|within|into|among|without|toward|towards|around|behind|worth|following|including|involving|regarding|concerning)\b(?!-)"
)


def subject(phrase: str) -> str:
    """A phrase as the subject of a sentence: "them" is "they"."""
    return _SUBJECT.get(phrase.lower(), phrase)


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase takes the verbs of several."""
    phrase = _QUOTED.sub("", phrase)
    low = phrase.lower().strip("“”\"’'., ")
    first = low.split()[:1]
    if not first:
        return False
    head = _HANGS.split(low, maxsplit=1)[0].split() or low.split()
    word = head[-1].strip("“”\"’'.,")
    if " and " in f" {' '.join(head)} " and first[0] not in ("each", "every", "a", "an"):
        return True
    if first[0] in _PLURAL_DETERMINERS - _MASS:
        return True
    if _NUMBER.match(low):
        return _ONE.match(low) is None and _AMOUNT.match(low) is None
    if first[0] == "the" and word in _PLURAL_DETERMINERS:
        return True  # "the four"
    if first[0] in _DEFINITE and len(head) > 1 and word in THIRD_PERSON:
        return True  # "the needs", which is no verb after an article
    if word in _MEMBERS or (plural(word) and word.title() in PEOPLES):
        return True
    original = phrase.split()[len(head) - 1].strip("“”\"’'.,")
    if original[:1].isupper():  # a name has no number, if it is all there is
        return len(head) > 1 and first[0] == "the" and plural(word)
    return word in _PEOPLE or (plural(word) and word not in INVARIANT)


def is_(phrase: str) -> str:
    """The form of "is" that a noun phrase asks for."""
    return "are" if is_plural(phrase) else "is"


def was(phrase: str) -> str:
    """The form of "was" that a noun phrase asks for."""
    return "were" if is_plural(phrase) else "was"
