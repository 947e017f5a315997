"""Forms of English verbs, as far as a sentence put into another person or tense needs them.

What a form is is told by its shape alone, since the sentences are not parsed: a word that may be
either is left as it is.
"""

from __future__ import annotations

import re

from summarize.reading.words.inflections import IRREGULAR, forms
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import THIRD_PERSON

_PREFIX = re.compile(r"^(?:over|under|out|re|mis|un|up)(?=\w{3})")
_VOWELS = "aeiou"

MODALS = words(
    "will would can could may might must shall should cannot won’t wouldn’t can’t couldn’t mustn’t "
    "shouldn’t won't wouldn't can't couldn't mustn't shouldn't ought did didn’t didn't had hadn’t "
    "hadn't"
)
"""Auxiliaries that are the same with every subject."""

AUXILIARIES = words("is are was were has have had will would can could may might must should")
FINITE = re.compile(rf"\b(?:{'|'.join(sorted(AUXILIARIES))})\b")
"""An auxiliary: what comes with it is a clause of its own."""


STATES = words(
    """
    able unable ready prepared willing unwilling committed aware unaware confident concerned open
    satisfied dissatisfied proud pleased determined bound free convinced happy unhappy grateful
    surprised saddened heartbroken appalled alarmed shocked opposed sorry disappointed
    sceptical skeptical optimistic hopeful eager keen reluctant cautious worried angry glad
    horrified outraged puzzled baffled delighted disgusted encouraged honoured honored devastated
    experienced tired exhausted married supposed expected allowed required entitled excited confused
    scared frustrated interested embarrassed relieved thrilled dedicated devoted qualified inclined
    ashamed upset troubled
    """
)
"""What somebody is, also where it looks like something that he has done."""
_OF_PARTICIPLE = {participle: past for past, participle in IRREGULAR.values()}
_BASES = {past: verb for verb, (past, _) in IRREGULAR.items()} | {
    participle: verb for verb, (_, participle) in IRREGULAR.items()
}
_PAST_FORMS = frozenset(past for past, _ in IRREGULAR.values()) | {"was", "were"}
_GERUNDS = {forms(verb)[3]: verb for verb in (*IRREGULAR, "die")}


def is_past(word: str) -> bool:
    """Whether a word can be a past form."""
    if word.endswith("ed"):
        return word not in ("need", "exceed", "proceed", "succeed", "feed", "speed")
    return word in _PAST_FORMS or _PREFIX.sub("", word) in _PAST_FORMS


def is_finite(word: str) -> bool:
    """Whether a word can be the verb of a subject, by its form: "leaks", "leaked", "has"."""
    return word in AUXILIARIES or word in THIRD_PERSON or is_past(word)


def is_participle(word: str) -> bool:
    """Whether a word can be a past participle."""
    return word in _OF_PARTICIPLE or (word.endswith("ed") and is_past(word))


def past_of(participle: str) -> str | None:
    """The past form of a participle ("taken" → "took"); None of what is no participle."""
    return _OF_PARTICIPLE.get(participle, participle) if is_participle(participle) else None


def past_of_gerund(gerund: str) -> str | None:
    """The past form of what a gerund names ("breaking" → "broke"); None of what is no gerund."""
    if gerund in _GERUNDS:
        return _of_known(gerund)[1]
    stem = gerund.removesuffix("ing")
    if stem == gerund or not any(letter in stem for letter in _VOWELS + "y"):
        return None
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def participle_of_gerund(gerund: str) -> str | None:
    """The participle of what a gerund names ("taking" → "taken"); None of what is no gerund."""
    return _of_known(gerund)[2] if gerund in _GERUNDS else past_of_gerund(gerund)


def _of_known(gerund: str) -> tuple[str, str, str, str]:
    """The forms of its verb; who is said to be lying, lied."""
    return ("lies", "lied", "lied", gerund) if gerund == "lying" else forms(_GERUNDS[gerund])


def base(word: str) -> str:
    """The base of an irregular form ("sold" → "sell"); else the word, of a gerund the stem."""
    if word in _BASES:
        return _BASES[word]
    return _GERUNDS.get(word, word.removesuffix("ing") if len(word) > 5 else word)


def third_person(base: str) -> str:
    """The present form of a verb with one person or thing as its subject ("deny" → "denies")."""
    return forms(base)[0]
