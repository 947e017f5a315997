"""The verb that attributes a content, as far as it tells how its object is to be read.

A cue is the words of an attribution: "had called for", "was slammed by", "calling", "'s appeal to".
Its verb has frames (``reading.cues``), to which a particle adds its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.words import cues
from summarize.reading.words.lexicon import words
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_plural
from summarize.rules.wording.called import Called

_HAVE = words(
    """
    has have had having also is are was were been be being now again did does do earlier later then
    once already often long since still just recently previously
    """
)
_BESIDE = words("by from in according to for")  # "by the count of", which is beside a clause
_BE = words("is are was were be been being")
_HELPS = words("is are was were has have had been did does do")
_PERFECT = frozenset(("has", "have"))
_CLAUSAL = frozenset(["quote", "that", "that!", "ask"])


class Cue:
    """A cue.

    Args:
        words: Its words, in small letters.
        relative: The relative pronoun before it: "what" of "what they called a mistake"; or "".

    Attributes:
        words: Its words.
        relative: The relative pronoun before it.
        last: Its last word; "" where it has none.
        verb: Its verb, if that is known.
        lemma: The lemma of the verb, or "".
        frames: What the verb has for an object, with its particles.
    """

    def __init__(self, words: Sequence[str], relative: str) -> None:
        known = (at for at, w in enumerate(words) if w in cues.VERBS and w not in _HAVE)
        beside = bool(words) and words[0] in _BESIDE
        at = len(words) if beside else next(known, len(words))
        self.words = words
        self.relative = relative
        self.last = words[-1] if words else ""
        self.verb = cues.VERBS.get(words[at]) if at < len(words) else None
        self.lemma = self.verb.lemma if self.verb else ""
        frames = self.verb.frames if self.verb else frozenset()
        rest = [word for word in words[at + 1 :] if word != "that"]
        for many in (2, 1):
            if len(rest) >= many:
                frames = frames | cues.PARTICLES.get((self.lemma, *rest[:many]), frozenset())
        if rest:  # "called in a letter for"
            frames = frames | cues.PARTICLES.get((self.lemma, rest[-1]), frozenset())
        self.frames = frames

    @property
    def clausal(self) -> bool:
        """Whether it takes clauses."""
        return not self.frames.isdisjoint(_CLAUSAL)

    @property
    def gaping(self) -> bool:
        """Whether what is spoken of stands before: "what it called", "which it accuses of"."""
        own = cues.VERBS[self.lemma].frames if self.verb else frozenset()
        if self.last == "of":
            return self.lemma in ("accuse", "suspect")
        named = self.relative != "" and "name" in own and own.isdisjoint(_CLAUSAL)
        return self.last == "as" or (named and self.last != "for")

    @property
    def passive(self) -> bool:
        """Whether the words are what is done by it: "the plan was slammed"."""
        participle = self.verb is not None and self.verb.participle and self.verb.form != "ing"
        return participle and not _BE.isdisjoint(self.words)

    @property
    def simple_past(self) -> bool:
        """Whether it tells of something over, at a time: "acknowledged", not "has"."""
        past = self.verb is not None and self.verb.form == "past"
        return past and _PERFECT.isdisjoint(self.words)

    def finite(self, who: Called | None) -> str | None:
        """The cue as the verb of a sentence: "touting" is "touted"; None of what cannot be one.

        A noun ("Roe's appeal for") is its verb, a passive is none, and what somebody is calling
        something may have it for its object.

        Args:
            who: The subject.
        """
        if self.verb is None:
            return None
        if self.verb.form != "ing":
            if self.passive:
                return None
            first, *rest = self.words
            bare = self.verb.form == "base" and first in cues.VERBS
            one = who is not None and who.sort not in ("n", "p") and not is_plural(who.name)
            return " ".join((verbs.third_person(first) if bare and one else first, *rest))
        if "name" in self.frames:
            return None
        if not _HELPS.isdisjoint(self.words):
            return " ".join(self.words)
        past = verbs.past_of_gerund(self.words[0])
        return " ".join((past, *self.words[1:])) if past else None
