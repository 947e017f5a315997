"""Who spoke last, and whose turn it is: for quotations without a cue of their own.

A quotation that stands alone is said by whoever spoke last (O'Keefe et al. 2012), unless that was a
question: then by the other one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.reading.text.extent import Extent

# "Ada Nym said": who is let speak somewhere in the article, and so may be before a headline's colon
_SPEAKING = re.compile(  # at first a single set, which is searched fast
    r"[A-Zasw](?<=\b.)(?:(?<=[A-Z])([\w’'-]++),?\s(?:has\s|also\s|later\s)?(?:said|says|told|tells|wrote|writes|added"
    r"|stated|argued|argues|noted|called|calls|warned|warns|urged|urges|promised|pledged|vowed|tweeted"
    r"|announced|claimed|claims|insisted|reported|reports|explained|responded|replied)\b"
    r"|(?:(?<=[Aa])ccording\sto|(?<=s)aid|(?<=s)ays|(?<=w)rote)\s(?:the\s)?(?:[A-Z][\w.’'-]*\s){0,3}?"
    r"([A-Z][\w’'-]*+)(?!\s[A-Z]))"
)


@dataclass(slots=True)
class Succession:
    """Who spoke last, and where: for quotations without a cue of their own."""

    text: str
    speaker: Extent | None = None
    at: int = -1
    other: Extent | None = None  # who spoke before that
    asked: bool = False  # whether the last words were a question
    asker: Extent | None = None  # who asked last
    quoted: Extent | None = None  # whose words stood in quotation marks last
    _named: frozenset[str] | None = None

    def heard(self, speaker: Extent | None, at: int, content: Extent) -> None:
        """Note who has spoken, up to where, and what."""
        if self._name(speaker) != self._name(self.speaker):
            self.other = self.speaker
        self.speaker = speaker
        self.at = at
        if self.text[content.start] in '“"‘':
            self.quoted = speaker
        self.asked = "?" in self.text[content.end - 2 : content.end]
        if self.asked:
            self.asker = speaker

    def announced(self, speaker: Extent, at: int) -> None:
        """Note whose words come next."""
        if self._name(speaker) != self._name(self.speaker):
            self.other = self.speaker
        self.speaker, self.at, self.asked = speaker, at, False

    def answering(self, gap: str, question: bool) -> Extent | None:
        """Who says a quotation without a cue: the last speaker, or whose turn it is.

        One who was asked answers, and after the answer one who asked before asks again.
        """
        if question and "\n" in gap and not self.asked and self.asker is not None:
            return self.asker
        if self.asked and "\n" in gap and self.other is not None:
            return self.other
        return self.speaker

    def named(self) -> frozenset[str]:
        """The last words of all names before a verb of saying, in small letters."""
        if self._named is None:
            self._named = frozenset(
                (m[2] or m[0][0] + m[1]).lower() for m in _SPEAKING.finditer(self.text)
            )
        return self._named

    def _name(self, speaker: Extent | None) -> str:
        return "" if speaker is None else self.text[speaker.start : speaker.end]
