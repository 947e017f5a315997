"""What kind of phrase words are: a noun phrase and no clause, or the name of somebody who can act.

"Confirmed the call" says nothing by "the call": what is told is that somebody confirmed it. A
phrase is told by what it opens with and by the lack of a verb outside of its relative clauses; in
doubt words are taken for a clause, which is left as it is.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon, nouns
from summarize.reading.words.plurals import singular
from summarize.rules.wording import existing, verbs

_OPENS = re.compile(
    r"(?:the|an?|any|all|every|both|some|such|more|further|its|his|her|their|this|these|those|no)\s"
    r"[“\"]?[\w’'-]+|[$€£¥]\s?\d|\d[\d.,]*%?(?:\s|$)|(?:up\sto|around|about|at\sleast)\s[$€£¥\d]"
    r"|(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*(?:[’']s|(?<=s)[’'])\s"
    r"(?:(?:[a-z-]+\s){0,3}?[a-z]+\s(?:to|of|for|in|on|with)\s|(?:[a-z-]+[a-rt-z]\s){0,2}[a-z]+(?:$|,|\s(?:and|last|this)\s))"
    r"|[a-z]+ing\s(?!is\b|was\b|are\b|were\b|would\b|will\b)",
)
_RELATIVE = re.compile(  # "the toll that it took", "the toll it took"
    r"\b(?:that|which|who|whom|whose|where|when|what|how|why)\b"
    r"|(?<=[a-z]\s)(?:he|she|it|they|his|her|its|their)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|cannot|[a-z]+n[’']t)\b|[’'](?:re|ve|ll)\b"
)
_ADJECTIVE = re.compile(  # "the sealed orders", "the needs of crews"
    r"\b(?:an?|the|its|his|her|their)\s(?:[a-z]+ed\s(?=[a-z]+)|(?:[a-z]+\s)?[a-z]+s\s(?=of\b))"
)
_WORD = re.compile(r"(?<![\w-])[a-z]+(?![\w-])")

_QUOTES = re.compile(r"[“”\"]")
_FIRST_HEAD = re.compile(r"\s(?:of|for|in|on|at|by|with|from|and|who|that|which)\b|,")
_PRONOUNS = lexicon.words(
    "him her them it everyone everybody anyone someone others all both more sides side"
)

_TAKES_THINGS = lexicon.words(  # besides clauses
    """
    confirm announce report expect suggest mention reiterate repeat question cite tout advocate
    propose recommend demand ask doubt fear estimate chide point reveal disclose describe detail
    outline support request seek promise pledge threaten predict forecast acknowledge admit concede
    highlight emphasize emphasise stress underline underscore signal guarantee envisage project
    reaffirm note recall recognize recognise underline decry
    boast claim explain feel find lament maintain show
    defend anticipate want prefer favour favor defend register record count warn vow
    """
)


def is_phrase(words: str) -> bool:
    """Whether words are a noun phrase, or a gerund with its object."""
    if existing.thing(words):
        return True
    if _OPENS.match(words) is None:
        return False
    own = _RELATIVE.split(words, maxsplit=1)[0]
    if _VERB.search(own):
        return False
    found = _WORD.findall(_ADJECTIVE.sub(" ", own))
    return not any(map(verbs.is_finite, found))


def is_object(words: str, lemma: str) -> bool:
    """Whether words are the object of a cue that may have one, or a clause."""
    return lemma in _TAKES_THINGS and is_phrase(_QUOTES.sub("", words))


def can_act(who: str) -> bool:
    """Whether a noun phrase is of somebody: a person, a body, a pronoun, or a name."""
    head = _FIRST_HEAD.split(who, maxsplit=1)[0].split()[-1].strip("“”\"'’")
    if not head.islower():
        return True
    one = singular(head)
    return (
        head in _PRONOUNS
        or head in nouns.COMMON - nouns.DOCUMENTS - nouns.DOCUMENTS_PLURAL
        or (nouns.is_person(one) or nouns.is_person(head) or one in nouns.COMMON - nouns.DOCUMENTS)
    )
