"""Whose words a participle after a noun reports: "a letter to Ada saying …", "data showing …".

As a rule it is who gave out what the noun stands for ("issued a statement saying …"); a document
that somebody only reads, and what a recording holds, speak for themselves.
"""

from __future__ import annotations

from summarize.reading.claims import openings, sources, unsaid
from summarize.reading.claims.notes import Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words.inflections import inflected
from summarize.reading.words.lexicon import words

_RECORDINGS = words("footage video videos clip clips recording recordings audio tape tapes images")
_MEETING = inflected(
    words(
        "dispute discredit reject dismiss deny denounce criticize see get receive read cite obtain"
    )
)
"""What those do who have not written the report that they speak of."""
_ISSUING = inflected(
    words("release publish issue send post present circulate unveil air commission")
)


def bearer(notes: Notes, noun: int, lemma: str) -> NounPhrase | None:
    """Whose words a participle after a noun reports: "issued a statement saying …"."""
    tag, low = notes.region.tag, notes.region.low
    phrase = sources.before(notes.region, noun, notes.sentence)
    if phrase is None:
        return None
    for at in range(phrase.first, noun - 1):
        if tag[at] == "n" and low[at] in _RECORDINGS and low[at + 1] == "of":
            return NounPhrase(at + 2, noun)  # "footage of Ada saying …"
    first = openings.leading(notes.region, phrase.first, noun + 1)
    if first is not None and first.last < phrase.last and first.first == phrase.first:
        return first  # the noun is the object of a verb that looks like an adjective
    before = phrase.first - 1
    before -= before > notes.sentence and tag[before] == "R"
    if (
        before < notes.sentence
        or tag[before] == ","
        or is_absolute(notes, before)
        or low[before] == "with"
    ):
        return phrase
    written = unsaid.is_written(notes, phrase)
    if written and low[phrase.first - 1] in _MEETING:
        return phrase  # "she disputed a report saying …"
    if lemma in unsaid.EVINCING and not _is_issued(notes, phrase):
        return phrase if written else None  # "pored over data showing …"
    return openings.leading(notes.region, notes.sentence, noun)


def _is_issued(notes: Notes, phrase: NounPhrase) -> bool:
    """Whether a verb before a document tells who gave it out: "released a report showing …"."""
    before = notes.region.low[max(notes.sentence, phrase.first - 3) : phrase.first]
    return not _ISSUING.isdisjoint(before)


def is_absolute(notes: Notes, before: int) -> bool:
    """Whether a dash stands before a noun, or an "and" in a row that a dash opened."""
    tag, text = notes.region.tag, notes.region.text
    if tag[before] == "-":
        return text[notes.region.start[before] - 1] == " "  # no "U.S.-born"
    if not notes.cues or notes.region.low[before] != "and":
        return False
    return tag[before + 1] == "N" and tag[notes.cues[-1].source.first - 1] == "-"
