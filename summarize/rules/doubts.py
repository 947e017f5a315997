"""Where another reader is worth asking: what the rules left open, guessed, or put by default.

A question costs as much as it is long, and a weak model answers it worse than the rules do where
they know. So the rules say of each item what they are unsure of, by how they came to it: a speaker
whom no words name at the place, an act that no mark showed, words that lean on the sentence before.
"""

from __future__ import annotations

import re

from summarize.reading.reader import Reading
from summarize.reading.speakers.view import PRONOUNS
from summarize.reading.text.passages import PassageKind
from summarize.reading.words import cues
from summarize.reading.words.lexicon import words
from summarize.reply import ClaimReply, FigureReply
from summarize.rules.gist import gist
from summarize.rules.items import Said

_ELSEWHERE = re.compile(
    r"\b(?:I|me|my|we|us|our|ours|you|your|he|him|his|she|her|hers|it|its|they|them|their|theirs"
    r"|this|these|those)\b|^that\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:And|But|So|Then|Now|Yet|If|When)\s)?(?P<word>he|she|they|it|his|her|their|its|this|these"
    r"|those(?!\s(?:with|who|whose|in|of|from)\b)|that)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(  # "it was too early to say", "it is Ada who", "it rains"
    r"(?:\w+\s)?(?:it|that)(?:[’']s|\s(?:is|was|would\sbe|will\sbe|has\sbeen|had\sbeen|may\sbe"
    r"|might\sbe|seems|seemed))\s(?:[\w’'-]+\s){1,4}?(?:to|that|who|for|if|when|whether|before)\b"
    r"|(?:\w+\s)?it\s(?:rain|snow|take|took)",
    re.IGNORECASE,
)
_SHORT = 6  # words
_LEAST = 4  # words of which one may be put right
_PLAIN = words(
    "say add tell write note continue conclude reply respond answer recall explain state"
)


def of_speaker(said: Said, text: str) -> bool:
    """Whether nothing at the place names the speaker and the rule that found one is a weak one."""
    attribution = said.attribution
    if attribution.certain:
        return False
    if attribution.source is None:
        return True
    return text[slice(*attribution.source)].lower() in PRONOUNS


def of_modality(claim: ClaimReply) -> bool:
    """Whether quoted words are a statement for want of any mark of another act."""
    if claim.modality != "statement" or claim.content[:1] not in "“\"«'‘`":
        return False
    marks = [cues.VERBS[word].lemma for word in (claim.cue or "").split() if word in cues.VERBS]
    return all(lemma in _PLAIN for lemma in marks)


def leaning(phrase: str) -> int:
    """How many words of a sentence mean something that only other sentences tell."""
    return len(_ELSEWHERE.findall(phrase))


def of_proposition(claim: ClaimReply) -> bool:
    """Whether a proposition leans on words elsewhere, or is no sentence of its own."""
    phrase = claim.proposition
    if leaning(phrase) or len(phrase.split()) < _SHORT:
        return True
    return bool(claim.cue) and (claim.cue or "").split()[0].lower() in phrase.lower().split()


def open_head(claim: ClaimReply) -> bool:
    """Whether a proposition is about somebody or something whom only sentences before it name.

    These are the wordings that a question may better: one word is open, where the sentence begins,
    and what it stands for stands a little before it. What leans on others in its middle has its own
    words before that, and what is no sentence at all wants more than a name.
    """
    phrase = claim.proposition
    if len(phrase.split()) < _LEAST or _NOBODY.match(phrase):
        return False
    return _OPENING.match(phrase) is not None


def of_figure(figure: FigureReply) -> bool:
    """Whether it is open what a figure counts or measures."""
    return not figure.of


def of_gist(reading: Reading) -> bool:
    """Whether the article's own words make a poor gist: without a headline, or cut off."""
    kinds: set[PassageKind] = {passage.kind for passage in reading.passages}
    return "headline" not in kinds or gist(reading).endswith("…")
