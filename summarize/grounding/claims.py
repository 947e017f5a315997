"""A claim of a reply → content, source and cue as extents of the article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from summarize.grounding.negations import keeps_signs
from summarize.grounding.numbers import keeps_numbers
from summarize.grounding.once import once
from summarize.grounding.phrases import (
    NAME,
    Phrase,
    keeps_to,
    numbers_in_order,
    same_measures,
    same_numbers,
    same_polarity,
    sentence,
)
from summarize.grounding.places import Places, Rejection, overlap
from summarize.grounding.sentences import Sentences
from summarize.grounding.speakers import Speakers
from summarize.reading.speakers.names import Entity
from summarize.reading.text import polarity
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply
from summarize.schema import ClaimKind, Modality, Polarity

# Words that deny whatever they govern, and words that may: "dismissed reports of a sale" denies it,
# "dismissed the plan as a joke" does not, and the reader of the sentence has to say which it is.
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|refut|rebut|disavow)", re.IGNORECASE)
_MAY_DENY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut|rebut|disavow|dismiss|reject|disput|repudiat|debunk|rubbish|"
    r"contradict|contest|doubt|disbelie|rul(?:e|es|ed|ing) out|untrue|false|wrong"
    r"|(?:play|brush|shrug)\w* (?:down|off|aside))",
    re.IGNORECASE,
)
_REACH = 2  # passages
# What stands right before a content when nothing was said: "has not confirmed that", "refused to
# say whether", "stopped short of saying", and a subject that is nobody.
_UNSAID = re.compile(  # of small letters
    r"(?=[bcdfhnrs.!?;“\"])(?:"  # how any of it begins: most places are passed over at once
    r"(?:\b(?:not|never|neither|nor|hardly|barely)|n['’]t)\s+(?:(?!and\b|but\b)[\w-]+\s+){0,3}"
    r"|\b(?:refus|declin|fail|ceas|stopp)\w*\s+(?:to\s+|short\s+of\s+)?\w+\s+(?:that|whether|if)?\s*"
    r"|(?:^|[.!?;]\s+)[“\"]?(?:neither|nobody|no one|none|no\s+[\w-]+)\b[^,;]*)$"
)
# What somebody does not hold to be so he denies; what he does not say is not said.
_HOLDS_NOT = re.compile(
    r"(?:\b(?:not|never|cannot|hardly)|n['’]t)\s+(?:accept|agree|believe|buy|expect|regard|see|think)\b",
    re.IGNORECASE,
)
_DENIED_BEFORE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w*|rebut\w*|disavow\w*"
    r"|(?:reject|dismiss|disput)\w*\s+(?:\w+\s+){1,3})\s*(?:that\b\s*)?,?\s*$",
    re.IGNORECASE,
)

_DOUBTED_BEFORE = re.compile(r"\bdoubt\w*\s+(?:that\s+|whether\s+|if\s+)?$", re.IGNORECASE)
# What is cut off a content and says that it is not so, or only on a condition.
_CLAUSE_BEFORE = re.compile(r"[.;:!?]\s|\b(?:and|but|while|though|although|because|since)\b")
_OTHERWISE = re.compile(
    r"\b(?:doubt\w*|den(?:y|ies|ied|ying)|wrong\w*|false|untrue|few|hardly|unlikely|impossible"
    r"|to\s+(?:say|claim|think|suggest))\b",
    re.IGNORECASE,
)
_IF_BEFORE = re.compile(
    r"(?:^|[\s“\"])(?:if|unless|had\s+(?:I|he|she|it|we|they))\s[^.;!?]*,\s*$", re.IGNORECASE
)
_IF_AFTER = re.compile(
    r",?\s*(?:(?:only\s+)?(?:if|unless|provided)\b|(?:is|was|would\s+be)\s+(?:not\b|wrong|false|untrue|a\s+lie))",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"[^,;:]{2,60}?\s+(?:sa(?:y|ys|id)|states?|stated|believes?|thinks?|adds?|added|warn(?:s|ed)|acknowledge[sd])\s+(?:that\s+)?"
)

_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers|who|whom|whose)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|myself)\b")


class GroundedClaim(NamedTuple):
    """A claim whose words are the article's.

    ``wording`` is the sentence that the reader gave for it, ``proposition`` the same if the article
    bears it out, and nothing as long as that has not been looked into.
    """

    speakers: tuple[Entity, ...]
    content: Extent
    source: Extent | None
    cue: Extent | None
    kind: ClaimKind
    modality: Modality
    polarity: Polarity
    proposition: str
    wording: str


class Claims:
    """Grounds the claims of the replies about one article."""

    def __init__(self, places: Places, speakers: Speakers, sentences: Sentences) -> None:
        self._places = places
        self._sentences = sentences
        self._speakers = speakers
        self.kept = places.kept
        self._seen: dict[Extent, set[Entity]] = {}

    def ground(self, item: ClaimReply, asked: Extent) -> GroundedClaim:
        """The claim, its content beginning in the stretch that was asked about.

        Raises:
            Rejection: With the reason.
        """
        return self.worded(self.placed(item, asked))

    def worded(self, claim: GroundedClaim) -> GroundedClaim:
        """A claim with its proposition."""
        proposition = self._proposition(claim.wording, claim.content, claim.cue, claim.speakers)
        return claim._replace(proposition=proposition)

    def is_worded(self, claim: GroundedClaim, phrase: str) -> bool:
        """Whether a phrase is a claim's proposition, which is looked into only where it can be."""
        may_be = phrase in (claim.wording, self.plainly(claim.content))
        return may_be and self.worded(claim).proposition == phrase

    def placed(self, item: ClaimReply, asked: Extent) -> GroundedClaim:
        """The claim without its proposition: to hold a wording to the article costs the most.

        Raises:
            Rejection: With the reason.
        """
        places = self._places
        place = places.place(item.content, item.passage, asked, beside=item.cue or item.source)
        content = places.content(place)
        around = places.around(content)
        if places.cuts_negation(content):
            raise Rejection("wrong_polarity")
        if not any(places.content(one.content) == content for one in places.attributed(content)):
            # The rules do not read just this as what is said.
            if self._cut(content):
                raise Rejection("wrong_polarity")
            if places.broken(content):
                raise Rejection("wrong_place")
        quotes = places.quotes(content)
        # A quotation may go on far from its "she said"; reported speech is one sentence with it.
        reach = 0 if not quotes and not places.listed(content) else _REACH
        cue = places.near(item.cue, content, content, reach)
        source = places.near(item.source, cue or content, content, reach)
        printed = self._printed(content, cue)
        if printed is not None and self._speakers.known(item.speakers):
            source = printed
        if not quotes and cue is None and source is None:
            raise Rejection("no_attribution")
        speakers = self._speakers.of(item.speakers, source)
        if not speakers:
            raise Rejection("no_such_speaker")
        stance = self._polarity(item.denied, cue, content, around)
        seen = self._seen.setdefault(content, set())
        if seen.issuperset(speakers):
            raise Rejection("duplicate")
        seen.update(speakers)
        before = places.reading.text[place.start : content.start]
        cut_short = bool(before) and any(map(str.isalpha, before))
        wording = "" if cut_short else " ".join(item.proposition.split())
        return GroundedClaim(
            speakers=speakers,
            content=content,
            source=source,
            cue=cue,
            kind=places.kind(content, source, cue),
            modality=item.modality,
            polarity=stance,
            proposition="",
            wording=wording,
        )

    @once
    def _printed(self, content: Extent, cue: Extent | None) -> Extent | None:
        """The name that is printed as the source of just this content, by this cue if by any."""
        for one in self._places.attributed(content):
            same = cue is None or (one.cue is not None and overlap(one.cue, cue))
            if same and one.source is not None and self._speakers.is_named(one.source):
                return one.source
        return None

    @once
    def _cut(self, content: Extent) -> bool:
        """Whether a content is cut out of words that say something else of it.

        Of what is said "there is no evidence that the wall was weak" the wall's weakness is no
        part, and of "if it rains we stay" that we stay is none. The whole is the sentence of the
        quotation, or what the rules read as one content.
        """
        places, text = self._places, self._places.reading.text
        low, high = places.whole(content)
        before = _CLAUSE_BEFORE.split(text[low : content.start])[-1]
        after = text[content.end : high]
        return bool(
            (before and (polarity.negations(before) or _OTHERWISE.search(before)))
            or _IF_BEFORE.search(text[low : content.start])
            or _IF_AFTER.match(after)
        )

    @once
    def _polarity(
        self, denied: bool, cue: Extent | None, content: Extent, around: Extent
    ) -> Polarity:
        """Denied where the cue denies, or the model says so and the sentence has a word for it."""
        text = self._places.reading.text
        before = text[around.start : content.start]
        whole = text[around.start : self._places.whole(content).start]
        doubted = _DOUBTED_BEFORE.search(before)
        if doubted and not (cue and around.start + doubted.start() < cue.end):
            raise Rejection("wrong_polarity")  # "doubted that", and the cue named is another
        if denied and cue is not None and _HOLDS_NOT.search(self._places.words(cue)):
            return "denied"
        if (before and _UNSAID.search(before.lower())) or (
            cue is not None and _UNSAID.search(f"{text[around.start : cue.end]} ".lower())
        ):
            raise Rejection("wrong_polarity")  # "has not denied", "did not say": nothing was said
        if any(map(_DENIED_BEFORE.search, {before, whole})) or (
            cue is not None and _DENIES.search(self._places.words(cue))
        ):
            return "denied"
        outside = f"{text[around.start : content.start]} {text[content.end : around.end]}"
        return "denied" if denied and _MAY_DENY.search(outside) else "affirmed"

    @once
    def _proposition(
        self, phrase: str, content: Extent, cue: Extent | None, speakers: tuple[Entity, ...]
    ) -> str:
        """The model's sentence if it agrees with the content, else the content as a sentence."""
        places, plain = self._places, self.plainly(content)
        if not phrase or phrase == plain or not places.vocabulary.supports(phrase):
            return plain
        words, article = places.words(content), places.reading.text
        said, around = places.phrases[phrase], places.phrase(places.around(content))
        held = (
            keeps_numbers(phrase, words, article)
            and self._keeps_measures(said, around)
            and keeps_signs(phrase, words, article, places.words(cue) if cue else "")
            and self._sentences.keeps_sense(phrase, content)
            and self._sentences.lately_named(phrase, content, speakers)
            and not self._exchanges(phrase, words, speakers)
        )
        return phrase if held else plain

    def _keeps_measures(self, said: Phrase, around: Phrase) -> bool:
        """Whether the measures of a sentence are those that stand where its numbers are from."""
        if not said.measures:
            return True
        own = same_numbers(said, around)
        return same_measures(said, around if own else Phrase(self._places.reading.text))

    def _exchanges(self, phrase: str, words: str, speakers: Collection[Entity]) -> bool:
        """Whether a phrase names somebody in the place of whom the words name, or mean by "I"."""

        def named(names: Iterable[str]) -> set[Entity]:
            found = map(self._places.person, names)
            return {one for one in found if one and " " in one.name}

        names, printed = NAME.findall(phrase), NAME.findall(words)
        surnames = {speaker.name.split()[-1] for speaker in speakers}
        # Who goes by a name that the words have as well is a speaker or meant by them too.
        others = named(name for name in names if name not in printed)
        others = {one for one in others if one.name.split()[-1] not in surnames}
        if not others:
            return False
        said, meant = named(names), named(printed) - set(speakers)
        others -= meant
        if not others:
            return False
        own = _FIRST_PERSON.search(words) and not _PRONOUN.search(words)
        return bool(meant - said) or (bool(own) and others == said - meant)

    def reworded(self, phrase: str, content: Extent, speakers: Collection[Entity]) -> str | None:
        """A model's sentence for a content alone, without "she said"; None unless it keeps to it.

        Stricter than for a reader of the whole: who is shown one claim with what stands before it,
        and asked for one sentence, may answer with the sentence before.
        """
        words = self._places.phrase(content)
        phrase = _unsaid(" ".join(phrase.split()), words.text)
        held = self._agrees(phrase, content) and keeps_to(self._places.phrases[phrase], words)
        held = held and self._sentences.keeps_sense(phrase, content)
        return phrase if held and self._means(phrase, content, speakers) else None

    def _means(self, phrase: str, content: Extent, speakers: Collection[Entity]) -> bool:
        """Whether everybody whom a phrase names anew is the speaker or whom a "he" or "she" means.

        A name in the place of a pronoun is what the phrase is for, and the wrong name a falsehood
        that no number and no negation gives away.
        """
        names, text = self._places.reading.names, self._places.reading.text
        words = self._places.words(content)
        meant = set(speakers)
        for pronoun in _PRONOUN.finditer(text, content.start, content.end):
            meant.update(names.resolve(Extent(*pronoun.span())))
        for name in NAME.findall(phrase):
            entity = names.person(name) if name not in words else None
            if entity is not None and entity not in meant:
                return False
        return True

    @once
    def plainly(self, content: Extent) -> str:
        """The words of a content as a sentence."""
        return sentence(self._places.words(content))

    @once
    def _agrees(self, words: str, content: Extent) -> bool:
        """Whether a sentence agrees with a content and what stands around it."""
        places = self._places
        phrase, said = places.phrases[words], places.phrase(content)
        around = places.phrase(places.around(content))
        return bool(
            words
            and places.vocabulary.supports(words)
            and numbers_in_order(phrase, around)
            and same_measures(phrase, around)
            and same_numbers(said, phrase)
            and same_polarity(phrase, said)
        )


def _unsaid(phrase: str, words: str) -> str:
    """A sentence without an attribution, "Ann says that", which the words do not open with."""
    opening = _SAYS.match(phrase)
    if opening is None or _SAYS.search(words):
        return phrase
    said = phrase[opening.end() :]
    return said[:1].upper() + said[1:]
