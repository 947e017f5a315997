"""Reply item → the article's own characters, or a reason why not.

What a reply says is trusted for what it means and never for what it quotes. ``folding`` makes two
spellings of one text comparable and knows the way back; ``locate`` climbs a ladder of foldings and
answers with whole words or nothing; ``places`` settles which occurrence is meant; ``speakers``,
``claims`` and ``figures`` ground one kind of item each, ``kinds`` those of the user's own;
``phrases`` guards a model's own wording.
"""

from __future__ import annotations

from summarize.grounding.claims import Claims, GroundedClaim
from summarize.grounding.figures import Figures, GroundedFigure
from summarize.grounding.kinds import GroundedItem, Kinds
from summarize.grounding.phrases import numbers_in_order, same_measures
from summarize.grounding.places import Places, Reason, Rejection
from summarize.grounding.speakers import Speakers
from summarize.reading.extent import Extent
from summarize.reading.passages import split as passages_of
from summarize.reading.reader import Reading

__all__ = ["GroundedClaim", "GroundedFigure", "GroundedItem", "Grounder", "Reason", "Rejection"]


def _sentences(phrase: str) -> list[str]:
    return [phrase[passage.start : passage.end] for passage in passages_of(phrase)]


class Grounder:
    """Grounds all that the replies of one reader about one article say.

    Args:
        reading: The article.
        beside: The grounder of another reader of the same: what it has looked up is not looked up
            again, and what it has taken is not taken.
    """

    def __init__(self, reading: Reading, beside: Grounder | None = None) -> None:
        self._places: Places = Places(reading) if beside is None else beside._places
        self.speakers = Speakers(self._places)
        self.claims = Claims(self._places, self.speakers)
        self.figures = Figures(self._places, self.speakers)
        self.kinds = Kinds(self._places)

    def words(self, content: Extent) -> str:
        """The article's words at a place, in one line."""
        return " ".join(self._places.words(content).split())

    def gist(self, phrase: str) -> str | None:
        """The model's gist if the article bears out its numbers, names and words; else None."""
        phrase = " ".join(phrase.split())
        if (
            phrase
            and self._places.vocabulary.supports(phrase)
            and all(map(self._told, _sentences(phrase)))
        ):
            return phrase
        return None

    def _told(self, sentence: str) -> bool:
        """Whether the passage most like a sentence states its numbers, and negates if it does."""
        phrase = self._places.phrases[sentence]
        nearest = max(
            self._places.passages, key=lambda passage: len(phrase.telling & passage.telling)
        )
        return (
            numbers_in_order(phrase, nearest)
            and same_measures(phrase, nearest)
            and bool(phrase.negations) == bool(nearest.negations)
        )
