"""Surnames in what somebody says, made the full names that the article has given before.

"Fisk must go" leans on the paragraph that introduced Ada Fisk. A surname that leads to one person
becomes the name in full where it stands first, "Mr. Fisk" too. It stays where it is part of more:
of a longer name, of an office ("President Fisk"), or of what goes by it ("the Fisk inquiry").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarize.reading import nouns
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words
from summarize.reading.names import Entity
from summarize.reading.reader import Reading
from summarize.rules.wording.edits import Edit

_CAPITALS = re.compile(
    r"(?<![\w-])(?:(?P<title>Mr|Mrs|Ms|Miss)\.?\s)?"
    r"(?P<name>[A-Z][\w-]*(?:[’'][A-Z]\w+)?)(?P<more>\.?\s[A-Z][\w’'.-]*)*(?![\w-])"
)
_LAST = re.compile(r"[A-Z][\w.’'-]*\s(?=([A-Z][\w-]*(?:[’'][A-Z]\w+)?))")  # of names of two words
_NOUN = re.compile(r"\s(?P<word>[a-z]+)\b")
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|this|that|any|no|every|each|former|[a-z]+-)\s?$")
_BY_NAME = words(
    "campaign administration family camp aide aides supporter supporters voter voters era email "
    "emails presidency case trial inquiry investigation affair scandal team backer backers fan "
    "fans ally allies adviser advisers loyalist loyalists rally rallies speech plan plans memo "
    "tapes"
)


class Surnames:
    """Gives the surnames of an article in full.

    Args:
        reading: The article.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._last = set(_LAST.findall(reading.text))

    def edits(self, content: Extent, named: Iterable[str]) -> Iterator[Edit]:
        """The surnames of a content, in full where each stands first.

        Args:
            content: What is said.
            named: Who has been named in full already.
        """
        text, known = self._reading.text, set(named)
        for match in _CAPITALS.finditer(text, *content):
            if match["more"] or match["name"] not in self._last:
                continue
            person = self._person(Extent(*match.span("name")))
            if person is None or person.name in known or _is_part(text, match):
                continue
            known.add(person.name)
            if person.name not in text[slice(*content)]:
                yield Edit(match.start(), match.end("name"), person.name)

    def _person(self, name: Extent) -> Entity | None:
        """The person whom a surname leads to, of whom more is known than that."""
        meant = self._reading.names.resolve(name)
        one = meant[0] if len(meant) == 1 else None
        if one is None or one.kind != "person":
            return None
        known = one.name.split()
        if len(known) < 2 or known[-1] != self._reading.text[slice(*name)]:
            return None
        return one if self._reading.names.gender(one) or one.role else None


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a surname belongs to something that goes by it."""
    if _ATTRIBUTIVE.search(text, max(0, match.start() - 20), match.start()):
        return True
    noun = _NOUN.match(text, match.end())
    return noun is not None and (
        noun["word"] in _BY_NAME or noun["word"] in nouns.COMMON or nouns.is_person(noun["word"])
    )
