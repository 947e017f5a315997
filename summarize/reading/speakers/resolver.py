"""What everything goes by that tells whom a phrase means: the text and who is found in it."""

from __future__ import annotations

from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.view import View


class Resolver:
    """Leads one kind of phrase to those it stands for.

    Args:
        found: Who is named in the text.
        entities: Each of them as one thing.
        view: Whom pronouns mean at a place.
    """

    def __init__(self, found: Gathering, entities: Entities, view: View) -> None:
        self._scan = found.scan
        self._text = found.scan.text
        self._found = found
        self._entities = entities
        self._view = view

    def _of(self, mention: Mention) -> Entity:
        return self._entities.of(self._found.owner[mention.name_start])
