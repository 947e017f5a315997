"""What tests ask of the names of a text: whom the words of a source stand for."""

from __future__ import annotations

from summarize.reading import names, passages, quotations
from summarize.reading.extent import Extent


def read(text: str) -> names.Names:
    split = passages.split(text)
    return names.read(text, split, quotations.find(text, split))


def who(text: str, source: str, nth: int = 0) -> tuple[names.Entity, ...]:
    """What the nth occurrence of ``source`` resolves to."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(source, at + 1)
    place = Extent(at, at + len(source))
    split = passages.split(text)
    return names.read(text, split, quotations.find(text, split), [place]).resolve(place)


def called(text: str, source: str, nth: int = 0) -> list[str]:
    return [entity.name for entity in who(text, source, nth)]


def only(text: str, source: str, nth: int = 0) -> names.Entity:
    (entity,) = who(text, source, nth)
    return entity
