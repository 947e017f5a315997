"""Reply item → the article's own characters, or a reason why not.

What a reply says is trusted for what it means and never for what it quotes. ``folding`` makes two
spellings of one text comparable and knows the way back; ``locate`` climbs a ladder of foldings and
answers with whole words or nothing; ``places`` settles which occurrence is meant; ``speakers``,
``claims`` and ``figures`` ground one kind of item each; ``phrases`` guards a model's own wording.
"""

from __future__ import annotations

from summarize.grounding.claims import Claims, GroundedClaim
from summarize.grounding.figures import Figures, GroundedFigure
from summarize.grounding.phrases import Vocabulary, same_numbers
from summarize.grounding.places import Places, Reason, Rejection
from summarize.grounding.speakers import Speakers
from summarize.reading.reader import Reading

__all__ = ["GroundedClaim", "GroundedFigure", "Grounder", "Reason", "Rejection"]


class Grounder:
    """Grounds all that the replies about one article say."""

    def __init__(self, reading: Reading) -> None:
        self._places = Places(reading)
        self._vocabulary = Vocabulary(reading.text)
        self.speakers = Speakers(self._places)
        self.claims = Claims(self._places, self.speakers, self._vocabulary)
        self.figures = Figures(self._places, self.speakers, self._vocabulary)

    def gist(self, phrase: str) -> str | None:
        """The model's gist if the article bears out its numbers, names and words; else None."""
        phrase = " ".join(phrase.split())
        whole = self._places.reading.text
        if phrase and same_numbers(phrase, whole) and self._vocabulary.supports(phrase):
            return phrase
        return None
