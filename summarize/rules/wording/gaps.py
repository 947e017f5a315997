"""What a clause with a gap is about: "the rate that experts say is needed" is about that rate.

English lets a relative clause run through a verb of saying, and what is said then lacks its
subject, which stands before source and cue: before a "that", a "which" or nothing at all. It is the
noun phrase that ends there, back to its determiner, and over "of" to the next; if the verb of the
gap does not agree with that, a longer one is looked for, and else none is given.
"""

from __future__ import annotations

import re

from summarize.reading.claims.attribution import Attribution
from summarize.reading.words import cues, lexicon
from summarize.reading.words.functionwords import STOP
from summarize.reading.words.plurals import THIRD_PERSON
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_, is_plural
from summarize.rules.wording.called import Called

_OPEN = re.compile(
    r"[“\"]?(?P<verb>[a-z]+)\b"
    r"(?!\s(?:not\s)?(?:he|she|it|they|we|you|I|that|these|those|there)\b)(?!.*\?[”\"]?$)"
)
_IT_IS = re.compile(r"(?:it\sis|they\sare)\s")
_RELATIVE = re.compile(r",?\s(?P<word>that|which|whom?|what),?\s?$")
_SENTENCE = re.compile(r"[.!?][”’\"']?\s|[;:\n“”\"()]")
_WORD = re.compile(r"(?:[^\s,]|,(?=\d))+|,")
_DETERMINERS = lexicon.words(
    "the a an this these those its his her their our my your some any all both no every each "
    "many several few most another one two three four five six seven eight nine ten dozens"
)
_ENDS = (STOP - _DETERMINERS) | lexicon.words(
    "said says say told added including according amid than like"
)
_PLURAL = lexicon.words("are were have")
_SINGULAR = lexicon.words("is was has")
_CUT = frozenset((",", "—", "–", "-", "--"))
_ASKING = lexicon.words("which what whose how")
_CONJUNCTIONS = lexicon.words("and or but as")
_BEFORE_VERBS = lexicon.words("to will would can could may might must should not")
_OF_ALL = verbs.AUXILIARIES - lexicon.words("has have are were")
_SHORT_OF = lexicon.words("short ahead out instead because full afraid aware")
_REACH = 200  # characters
_LONGEST = 12  # words


def filled(
    text: str, attribution: Attribution, start: int, words: str, clause: str, by: Called | None
) -> str:
    """What is said, with the noun phrase that it is about; as it is where that is not wanted.

    Args:
        text: The article.
        attribution: What is said.
        start: Where its paragraph begins.
        words: What is said, as it will be printed.
        clause: The clause made of it, "it is" or "they are" before what something is called.
        by: How who says it is called, if he says it of himself: "she has, she says, learnt to row".
    """
    source, cue, content = attribution.source, attribution.cue, attribution.content
    if source is not None and content.start < source.start < content.end and by is not None:
        own = _OPEN.match(clause)
        lacks = (
            own is not None and own["verb"] in verbs.AUXILIARIES and text[content.start].islower()
        )
        return f"{by.name} {clause}" if lacks else clause
    if source is None or cue is None or not source.end <= cue.start < cue.end <= content.start:
        return clause
    if text[cue.end : content.start].strip('“" ,\n'):
        return clause
    before = text[max(start, source.start - _REACH) : source.start]
    relative = _RELATIVE.search(before)
    opened = _OPEN.match(clause)
    verb = opened["verb"] if opened else ""
    told = verb in verbs.AUXILIARIES
    if not told and not (relative and verbs.is_finite(verb)):
        verb = ""
    named = None if _IT_IS.match(words) else _IT_IS.match(clause)
    if not verb and not (relative and (named or clause.startswith("to be "))):
        return clause
    pronoun = "they" if verb in _PLURAL else "it"
    if relative and relative["word"] == "what":
        return f"{pronoun} {clause}" if told else clause
    before = before[: relative.start()] if relative else before.rstrip()
    found = _WORD.findall(_SENTENCE.split(before)[-1])
    aside = relative["word"] if relative and relative[0].startswith(",") else ""
    about = (
        _phrase(found, verb, aside.removeprefix("that"))
        if found and found[-1] not in _CUT
        else None
    )
    if about is None:
        spoken_of = relative is not None and relative["word"] in ("that", "which")
        return f"{pronoun} {clause}" if told and spoken_of else clause
    if verb:
        return f"{about} {clause}"
    return f"{about} {is_(about)} {clause[named.end() if named else len('to be ') :]}"


def _phrase(found: list[str], verb: str, aside: str) -> str | None:
    """The noun phrase at the end of words that agrees with a verb.

    Args:
        found: The words.
        verb: The verb of the gap; "" of what something is called, agrees with any.
        aside: "which" or "whom" of a clause between commas; "which" may be about all before it.
    """
    at = len(found)
    while at > 0 and len(found) - at < _LONGEST:
        first = _opening(found, at)
        if first is None:
            return None
        phrase = " ".join(found[first:]).replace(" ,", ",")
        before = found[first - 1].lower() if first else ""
        own = found[first].lower() in _DETERMINERS
        hangs = before in STOP and before not in _CONJUNCTIONS
        named = all(word[0].isupper() for word in found[first + own : at])
        alone = (hangs or before == ",") and not aside and verb != "" and named
        if alone or (before == "of" and not own and found[first - 2] not in _SHORT_OF):
            at = first - 1  # a name alone has no clause that tells which
            continue
        told = verb in _OF_ALL or (verbs.is_past(verb) and verb not in _PLURAL)
        of_all = aside == "which" and hangs and told
        if (of_all and (named or phrase.islower())) or phrase.split()[0].endswith("ing"):
            return None  # "said where, which was wrong", "in Ro, which led to it"
        if before in _ASKING or (first == at - 1 and phrase.islower() and not is_plural(phrase)):
            return None  # "which crews", "regret"
        wrong = _SINGULAR if is_plural(phrase) else _PLURAL
        if verb not in wrong:
            return phrase
        at = first - 1  # over a preposition or an "and"
        if at < 0 or before not in STOP or before in verbs.AUXILIARIES:
            return None
    return None


def _opening(found: list[str], end: int) -> int | None:
    """Where the noun phrase before a word begins: at a determiner, or after a function word."""
    at, joined = end, False
    while at > 0:
        low = found[at - 1].lower()
        if low in _DETERMINERS or low[0].isdigit() or low[0] in "$€£¥":
            return at - 2 if at > 1 and found[at - 2].lower() in _DETERMINERS else at - 1
        if low in ("and", "or") and at < end and found[at].islower() and not joined:
            joined = True  # adjectives: an article is wanted
        elif low in _ENDS or low == "," or _is_verb(found[at - 1], last=at == end):
            if low in _BEFORE_VERBS and at < len(found) and found[at].islower():
                at += 1  # "to deport refugees"
            break
        at -= 1
    return at if at < end and not joined else None


def _is_verb(word: str, *, last: bool) -> bool:
    """Whether a word can only be the verb before a phrase; the last one is hardly in "-s"."""
    cue = cues.VERBS.get(word.lower())
    if word in THIRD_PERSON or (cue is not None and cue.form == "s"):
        return not last
    return word.islower() and verbs.is_past(word)
