"""Reply item → the article's own characters, or a reason why not.

What a reply says is trusted for what it means and never for what it quotes. ``folding`` makes two
spellings of one text comparable and knows the way back; ``locate`` climbs a ladder of foldings and
answers with whole words or nothing; ``places`` settles which occurrence is meant; ``speakers``,
``claims`` and ``figures`` ground one kind of item each, ``kinds`` those of the user's own;
``phrases`` guards a model's own wording.
"""

from __future__ import annotations

from functools import cached_property

from summarize.grounding.claims import Claims, GroundedClaim
from summarize.grounding.figures import Figures, GroundedFigure
from summarize.grounding.kinds import GroundedItem, Kinds
from summarize.grounding.phrases import Vocabulary, numbers_in_order, same_measures
from summarize.grounding.places import Places, Reason, Rejection
from summarize.grounding.speakers import Speakers
from summarize.reading import polarity
from summarize.reading.extent import Extent
from summarize.reading.passages import split as passages_of
from summarize.reading.reader import Reading

__all__ = ["GroundedClaim", "GroundedFigure", "GroundedItem", "Grounder", "Reason", "Rejection"]


def _sentences(phrase: str) -> list[str]:
    return [phrase[passage.start : passage.end] for passage in passages_of(phrase)]


class Grounder:
    """Grounds all that the replies about one article say."""

    def __init__(self, reading: Reading) -> None:
        self._places = Places(reading)
        self._vocabulary = Vocabulary(reading.text)
        self.speakers = Speakers(self._places)
        self.claims = Claims(self._places, self.speakers, self._vocabulary)
        self.figures = Figures(self._places, self.speakers, self._vocabulary)
        self.kinds = Kinds(self._places, self._vocabulary)

    def words(self, content: Extent) -> str:
        """The article's words at a place, in one line."""
        return " ".join(self._places.words(content).split())

    def gist(self, phrase: str) -> str | None:
        """The model's gist if the article bears out its numbers, names and words; else None."""
        phrase = " ".join(phrase.split())
        if (
            phrase
            and self._vocabulary.supports(phrase)
            and all(map(self._told, _sentences(phrase)))
        ):
            return phrase
        return None

    @cached_property
    def _passages(self) -> list[tuple[str, Vocabulary]]:
        """Each passage with its words: folded once, however many gists are looked at."""
        reading = self._places.reading
        texts = [reading.text[p.start : p.end] for p in reading.passages]
        return [(text, Vocabulary(text)) for text in texts]

    def _told(self, sentence: str) -> bool:
        """Whether the passage most like a sentence states its numbers, and negates if it does."""
        words = Vocabulary(sentence)
        nearest, _ = max(self._passages, key=lambda passage: words.overlap(passage[1]))
        return (
            numbers_in_order(sentence, nearest)
            and same_measures(sentence, nearest)
            and bool(polarity.negations(sentence)) == bool(polarity.negations(nearest))
        )
