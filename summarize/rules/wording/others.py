"""Names cut short in what somebody says, made the full ones that the article has given before.

"Fisk must go" leans on the paragraph that introduced Ada Fisk. A surname that leads to one person
becomes the name in full where it stands first, "Mr. Fisk" too. It stays where it is part of more:
of a longer name, of an office ("President Fisk"), or of what goes by it ("the Fisk inquiry"). "The
bureau" is the Harbour Bureau where that is what it leads to; "the company" leads to too many.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from summarize.reading import nouns
from summarize.reading.extent import Extent
from summarize.reading.functionwords import STOP
from summarize.reading.lexicon import words
from summarize.reading.names import Entity
from summarize.reading.plurals import THIRD_PERSON
from summarize.reading.reader import Reading
from summarize.rules.wording import verbs
from summarize.rules.wording.called import Called
from summarize.rules.wording.edits import Edit

_CAPITALS = re.compile(
    r"(?<![\w-])(?:(?P<title>Mr|Mrs|Ms|Miss)\.?\s)?"
    r"(?P<name>[A-Z][\w-]*(?:[’'][A-Z]\w+)?)(?P<more>\.?\s[A-Z][\w’'.-]*)*(?![\w-])"
)
_LAST = re.compile(r"[A-Z][\w.’'-]*\s(?=([A-Z][\w-]*(?:[’'][A-Z]\w+)?))")  # of names of two words
_SHORT = re.compile(r"\b[Tt]he\s(?P<noun>[a-z]+)\b")
_BODIES = (nouns.BODIES | words("islands valley")) - words("city town region platform giant brand")
_NEXT = re.compile(r"\s(?P<word>[a-z]+)\b")
_NOUN = re.compile(r"\s(?P<word>[a-z]+)\b")
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|this|that|any|no|every|each|former|[a-z]+-)\s?$")
_BY_NAME = words(
    "campaign administration family camp aide aides supporter supporters voter voters era email "
    "emails presidency case trial inquiry investigation affair scandal team backer backers fan "
    "fans ally allies adviser advisers loyalist loyalists rally rallies speech plan plans memo "
    "tapes"
)


class Shortened:
    """Gives the shortened names of an article in full.

    Args:
        reading: The article.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._last = set(_LAST.findall(reading.text))
        self._only: dict[str, bool] = {}
        self._last_small = {word.lower() for word in self._last}

    def surnames(self, content: Extent, named: Iterable[str]) -> Iterator[Edit]:
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

    def bodies(self, content: Extent, called: Callable[[Entity], Called | None]) -> Iterator[Edit]:
        """The bodies and places of a content that go by the last word of their name, in full.

        Args:
            content: What is said.
            called: How a body is called.
        """
        text, known = self._reading.text, set[str]()
        for match in _SHORT.finditer(text, *content):
            noun = match["noun"]
            if noun not in self._last_small or noun not in _BODIES:
                continue
            if not _is_whole(text, match.end("noun")) or not self._is_only(noun):
                continue
            meant = self._reading.names.resolve(Extent(match.start(), match.end("noun")))
            one = meant[0] if len(meant) == 1 else None
            if one is None or one.kind != "organization" or not one.name[0].isupper():
                continue
            words_ = one.name.split()
            who = called(one)
            if len(words_) < 2 or words_[-1].lower() != noun or who is None:
                continue
            if one.name in known or one.name in text[slice(*content)]:
                continue
            known.add(one.name)
            article = re.search(rf"\b[Tt]he\s{re.escape(who.name)}", text) is not None
            name = f"the {who.name}" if article else who.name
            yield Edit(match.start(), match.end("noun"), name)

    def _is_only(self, noun: str) -> bool:
        """Whether one name of the article ends in a noun: not where two parties have names."""
        known = self._only.get(noun)
        if known is None:
            text, last = self._reading.text, noun.capitalize()
            before = re.findall(rf"([A-Z][\w.’'-]*)\s{last}\b(?!\sof\b)", text)
            known = self._only[noun] = len(set(before)) == 1
        return known

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


def _is_whole(text: str, end: int) -> bool:
    """Whether a noun phrase ends at an offset: a verb, a function word or a mark follows."""
    following = _NEXT.match(text, end)
    if following is None:
        return True
    word = following["word"]
    return word in STOP or word in THIRD_PERSON or verbs.is_past(word) or word.endswith("ly")
