"""What tests ask of the names of a text: whom the words of a source stand for."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.speakers import names
from summarize.reading.text import passages, quotations
from summarize.reading.text.extent import Extent


def read(text: str) -> names.Names:
    split = passages.split(text)
    return names.read(text, split, quotations.find(text, split))


def who(
    text: str, source: str, nth: int = 0, beside: Sequence[str] = ()
) -> tuple[names.Entity, ...]:
    """What the nth occurrence of ``source`` resolves to, where others speak beside it."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(source, at + 1)
    place = Extent(at, at + len(source))
    others = [Extent(text.index(one), text.index(one) + len(one)) for one in beside]
    split = passages.split(text)
    read = names.read(text, split, quotations.find(text, split), [*others, place])
    return read.resolve(place)


def called(text: str, source: str, nth: int = 0, beside: Sequence[str] = ()) -> list[str]:
    return [entity.name for entity in who(text, source, nth, beside)]


def only(text: str, source: str, nth: int = 0) -> names.Entity:
    (entity,) = who(text, source, nth)
    return entity
