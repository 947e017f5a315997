"""A claim's content as a sentence that stands alone, changed no more than is certain.

Rewriting by rule goes wrong quickly, and a wrong proposition is worse than a stiff one. So only the
edges are touched: the attribution's own words and the quotation marks go, a pronoun becomes the
speaker's name where it means nobody else and the verb can follow, what would be is what will be
where it was said in the past, what is no clause is made one ("urged the bank to wait": the bank
should wait) or stays the object of its cue ("Ada condemned the raid"), and the sentence gets its
capital and its full stop. Numbers and negations are never in reach.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from summarize.reading import cues
from summarize.reading.attribution import Attribution
from summarize.reading.extent import Extent
from summarize.reading.modality import modality
from summarize.reading.names import Entity
from summarize.reading.quotations import Quotation
from summarize.reading.reader import Reading

_TOLD_THAT = re.compile(
    r"(?:(?:the|an?|any|all|these|those)\s+)?"
    r"(?:accusation|allegation|charge|claim|idea|notion|report|rumou?r|suggestion)s?\s+that\s+",
    re.IGNORECASE,
)
_BIDDEN = re.compile(
    r"(?P<who>(?!an?\b|(?:me|us|him|her|them|(?:my|your|him|her|it|them|our)sel(?:f|ves))\b)"
    r"[^\s,;:“”\"]+(?:\s[^\s,;:“”\"]+){0,6}?)(?P<no>\snot)?\sto\s"
    r"(?!(?:the|an?|my|your|his|her|its|our|their|this|that|these|those|all|any|some|both)\b)(?=[a-z])"
)
_CLAUSAL = frozenset(["quote", "that", "that!", "ask"])
_HAVE = frozenset(["has", "have", "had", "also"])
_LEADING_THAT = re.compile(r"that\s+")  # in small letters: "That was a mistake" keeps its subject
_REOPENED = re.compile(r"(?<=\n)\s*(?:[\"“«„]|``|'')")
_TAIL = " ,;:—–-"
_FIRST_PERSON = re.compile(
    r"(?P<pronoun>I|[Ww]e)(?P<verb>['’](?:m|re|ve|ll)|\s+(?:am|are|have|were|was|had|did|"
    r"will|would|can|could|may|might|must|shall|should))\b(?!['’])"
)
_PRONOUN = re.compile(r"\b(?:he|she|it|him|his|her|its)\b(?!['’])", re.IGNORECASE)
_OWNED = re.compile(r"\s+(?!to\b|and\b|of\b|in\b|at\b|for\b|as\b|on\b|by\b|that\b)[a-z]")
_MARKS = re.compile(r"[“”„«»]|``|\'\'|\"")
_WOULD = re.compile(r"(?<!\bit )\bwould\b(?!\s+(?:like|rather|have|not\s+have)\b)")
_SUPPOSED = re.compile(r"\b(?:if|unless|were|had)\b", re.IGNORECASE)
# A verb after "I" or "we", and after the name of one person or body; others stay as they are.
_SINGULAR = {
    "'m": "is",
    "'re": "is",
    "'ve": "has",
    "'ll": "will",
    "am": "is",
    "are": "is",
    "have": "has",
    "were": "was",
}


def proposition(reading: Reading, attribution: Attribution, speakers: Sequence[Entity]) -> str:
    """The content of an attribution as one plain sentence.

    Args:
        reading: The reading that the attribution is of.
        attribution: What is said.
        speakers: Who says it.
    """
    content = attribution.content
    words = _bare(reading, attribution)
    cue = reading.text[slice(*attribution.cue)] if attribution.cue else ""
    quoted = _quotation_at(reading, content.start) is not None
    that = (_TOLD_THAT if attribution.denied else _LEADING_THAT).match(words)
    if that:
        words = words[that.end() :]
    elif cue and not quoted and not attribution.denied:
        words = _completed(words, cue.lower().split(), speakers)
    if len(speakers) == 1 and quoted:
        words = _first(words, speakers[0])
    elif not quoted:
        if len(speakers) == 1:
            words = _named(words, content, reading, speakers[0])
        if cue:
            words = _as_of_then(words, cue)
        words = _MARKS.sub("", words)
    return _sentence(words) or reading.text[content.start : content.end].strip()


def _quotation_at(reading: Reading, start: int) -> Quotation | None:
    """The outer quotation that opens at an offset."""
    at = bisect_left(reading.quotations, start, key=lambda quotation: quotation.start)
    if at < len(reading.quotations) and reading.quotations[at].start == start:
        return reading.quotations[at]
    return None


def _bare(reading: Reading, attribution: Attribution) -> str:
    """The content without the source and cue that interrupt it and without the outer marks."""
    start, end = attribution.content
    inside = [
        extent
        for extent in (attribution.source, attribution.cue)
        if extent is not None and start <= extent.start and extent.end <= end
    ]
    dropped = [(min(e.start for e in inside), max(e.end for e in inside))] if inside else []
    if _quotation_at(reading, start) is not None:
        at = bisect_left(reading.quotations, start, key=lambda quotation: quotation.start)
        for quotation in islice(reading.quotations, at, None):
            if quotation.start >= end:
                break
            if quotation.depth == 1:
                dropped.append((quotation.start, quotation.inner_start))
                dropped.append((quotation.inner_end, min(quotation.end, end)))
    words, place = "", start
    for left, right in sorted(dropped):
        words += reading.text[place : max(place, left)]
        if inside and left == min(e.start for e in inside):
            words = words.rstrip(_TAIL) + " "
        place = max(place, right)
    words = _REOPENED.sub("", words + reading.text[place:end])
    return " ".join(re.sub(r"\s+(?=[,.;:!?])", "", words).split())


def _completed(words: str, cue: Sequence[str], speakers: Sequence[Entity]) -> str:
    """What a cue has for an object, as a clause; words that may be a clause as they are."""
    at = next((at for at, word in enumerate(cue) if word not in _HAVE), len(cue))
    verb = cues.VERBS.get(cue[at]) if at < len(cue) else None
    if verb is None:
        return words
    last = cue[-1]
    frames = verb.frames | cues.PARTICLES.get((verb.lemma, last), frozenset())
    bidden = _BIDDEN.match(words) if "bid" in frames else None
    if bidden and modality(words, " ".join(cue)) == "demand":
        return f"{bidden['who']} should{bidden['no'] or ''} {words[bidden.end() :]}"
    is_object = last == "to" or not (frames & _CLAUSAL or last == "that")
    if not is_object or verb.form == "ing":
        return words
    return f"{_list([speaker.name for speaker in speakers])} {' '.join(cue)} {words}"


def _list(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _first(words: str, speaker: Entity) -> str:
    """A head of "I will" or "we have" under the speaker's name."""
    head = _FIRST_PERSON.match(words)
    wanted = {"I": ("person", "unnamed")}.get(head["pronoun"] if head else "", ("organization",))
    if head is None or speaker.kind not in wanted:
        return words
    verb = head["verb"].strip().replace("’", "'")
    return f"{speaker.name} {_SINGULAR.get(verb, verb)}{words[head.end() :]}"


def _named(words: str, content: Extent, reading: Reading, speaker: Entity) -> str:
    """The first "she", or an opening "its", under the speaker's name, where that is who is meant.

    Of the seeds' pronouns that the rules lead to the speaker these are right in nine of ten; of
    those that they lead to anybody else, and of other forms in mid-sentence, in half.
    """
    told, place = _PRONOUN.search(words), _PRONOUN.search(reading.text, *content)
    if told is None or place is None or told.group() != place.group():
        return words
    pronoun = told.group().lower()
    if pronoun not in ("he", "she") and told.start():
        return words
    meant = reading.names.resolve(Extent(*place.span()))
    if [one.name for one in meant] != [speaker.name] or not speaker.name[:1].isupper():
        return words
    name = speaker.name
    if speaker.kind == "organization" and f"he {name}" in reading.text:  # "the", "The"
        name = f"the {name}"
    if pronoun in ("his", "its") or (pronoun == "her" and _OWNED.match(words, told.end())):
        name += "’" if name.endswith("s") else "’s"
    return words[: told.start()] + name + words[told.end() :]


def _as_of_then(words: str, cue: str) -> str:
    """What would be, said in the past, as what will be; not what would be if something were."""
    said = [cues.VERBS[word].form for word in cue.lower().split() if word in cues.VERBS]
    if "past" not in said or _SUPPOSED.search(words):
        return words
    return _WOULD.sub("will", words)


def _sentence(words: str) -> str:
    words = " ".join(words.split()).strip(_TAIL)
    if not words:
        return ""
    words = words[0].upper() + words[1:]
    return words if words.rstrip("”’\"')").endswith((".", "!", "?", "…")) else words + "."
