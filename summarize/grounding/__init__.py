"""Reply item → the article's own characters, or a reason why not.

What a reply says is trusted for what it means and never for what it quotes. ``folding`` makes two
spellings of one text comparable and knows the way back; ``locate`` climbs a ladder of foldings and
answers with whole words or nothing; ``places`` settles which occurrence is meant; ``speakers``,
``claims`` and ``figures`` ground one kind of item each, ``kinds`` those of the user's own;
``sentences`` holds a model's own wording to what ``phrases``, ``numbers``, ``negations`` and
``sense`` compare.
"""

from __future__ import annotations

from summarize.grounding.claims import Claims, GroundedClaim
from summarize.grounding.figures import Figures, GroundedFigure
from summarize.grounding.kinds import GroundedItem, Kinds
from summarize.grounding.places import Places, Reason, Rejection
from summarize.grounding.sentences import Sentences
from summarize.grounding.speakers import Speakers
from summarize.reading.reader import Reading
from summarize.reading.text.extent import Extent

__all__ = ["GroundedClaim", "GroundedFigure", "GroundedItem", "Grounder", "Reason", "Rejection"]


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
        self._sentences = Sentences(self._places)
        self.claims = Claims(self._places, self.speakers, self._sentences)
        self.figures = Figures(self._places, self.speakers)
        self.kinds = Kinds(self._places)

    def words(self, content: Extent) -> str:
        """The article's words at a place, in one line."""
        return " ".join(self._places.words(content).split())

    def gist(self, phrase: str) -> str | None:
        """The model's gist if the article bears out its numbers, names and words; else None."""
        return self._sentences.gist(phrase)
