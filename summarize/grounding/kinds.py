"""An item of a user's own kind → its content and its words as extents, its wordings guarded.

Each field goes the way of the field of a claim or a figure that is like it: copied words are found
near the content, a number must be one that the words around the content state, and a wording that
states another number or negates otherwise gives way to the article's own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from summarize.grounding.phrases import (
    among,
    numbers_in_order,
    same_measures,
    same_polarity,
    sentence,
)
from summarize.grounding.places import Places, Rejection
from summarize.kinds import Kind, task, ways
from summarize.reading.text.extent import Extent
from summarize.schema import Number

Value = str | bool | Number | None

_REACH = 2
"""How many passages from its content the words of an item may stand: as for a claim's source."""


@dataclass(frozen=True, slots=True)
class GroundedItem:
    """An item whose words are the article's.

    Attributes:
        kind: Its kind's name.
        lost: The fields whose words are not in the article, by what was said; they are None.
    """

    kind: str
    content: Extent
    words: Mapping[str, Extent | None]
    values: Mapping[str, Value]
    lost: Mapping[str, str] = field(default_factory=dict, compare=False)


class Kinds:
    """Grounds the items of one article's replies that are of the user's own kinds."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._seen: list[GroundedItem] = []

    def ground(self, item: Kind, asked: Extent) -> GroundedItem:
        """The item, its content beginning in the stretch that was asked about.

        Raises:
            Rejection: With the reason.
        """
        places = self._places
        content = places.place(item.content, item.passage, asked)
        around = places.around(content)
        if places.cuts_negation(content):
            raise Rejection("wrong_polarity")
        words: dict[str, Extent | None] = {}
        values: dict[str, Value] = {}
        lost: dict[str, str] = {}
        for name, way in ways(type(item)).items():
            given: Value = getattr(item, name)
            if way == "copied":
                words[name] = self._words(given, content)
                if given and words[name] is None:
                    if type(item).model_fields[name].is_required():
                        raise Rejection(places.text.why_not(str(given)))
                    lost[name] = str(given)
            elif way == "worded" and given:
                values[name] = self._worded(str(given), content, around)
            elif way == "number" and given is not None:
                values[name] = self._stated(given, around)
            else:
                values[name] = given
        grounded = GroundedItem(task(type(item)), content, words, values, lost)
        if grounded in self._seen:
            raise Rejection("duplicate")
        self._seen.append(grounded)
        return grounded

    def _words(self, given: Value, content: Extent) -> Extent | None:
        """The words of a field: those nearest to the content, which may hold them."""
        words = str(given or "")
        inside = self._places.text.find(words, content) if words else ()
        return inside[0] if inside else self._places.near(words, content, content, _REACH)

    def _worded(self, given: str, content: Extent, around: Extent) -> str:
        """The model's wording if it agrees with the article, else the content as a sentence."""
        places = self._places
        phrase = places.phrases[" ".join(given.split())]
        words, shown = places.phrase(content), places.phrase(around)
        agrees = (
            places.vocabulary.supports(phrase.text)
            and numbers_in_order(phrase, shown)
            and same_measures(phrase, shown)
            and same_polarity(phrase, words)
        )
        return phrase.text if agrees else sentence(words.text)

    def _stated(self, number: Value, around: Extent) -> Value:
        """A number that the words around the content state.

        Raises:
            Rejection: They do not.
        """
        if not among(float(number or 0), self._places.phrase(around).numbers):
            raise Rejection("wrong_number")
        return number
