"""Whom a lead leaves unnamed, and the sentences after it name.

"A former mayor told a jury that he was sorry. Carl Weir, 58, is charged": news calls somebody by
what they are first and by name afterwards. The phrase and the name are then one person, and what
the phrase tells of them, the office and whose it is, is known of the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from summarize.reading.speakers import introductions, offices
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.resolver import Resolver

_OWNED = re.compile(r"([A-Z][^’']*)[’']s?\s(.+)", re.DOTALL)
_NEXT = 2  # paragraphs after the lead in which news names whom the lead left unnamed


class Leads(Resolver):
    """Leads phrases of the first sentences to the people who are named after them."""

    def named_next(self, noun: str, at: int) -> Referent | None:
        """Whom a lead leaves unnamed ("a former mayor said") and the next sentences name.

        It is the first person in full after the lead, as a subject, whose office is the same or
        who has none.
        """
        passages = self._scan.passages
        index = self._scan.passage(at)
        lead = next((p.paragraph for p in passages if p.kind == "sentence"), 0)
        if passages[index].kind != "headline" and passages[index].paragraph > lead:
            return None
        for mention in islice(self._found.mentions, bisect_left(self._found.starts, at), None):
            passage = passages[mention.passage]
            if passage.kind == "sentence" and passage.paragraph > lead + _NEXT:
                return None
            owner = self._found.owner[mention.name_start]
            speaks = owner.kind == "person" and self._entities.speaks(mention)
            full = len(mention.words) > 1 and passage.kind == "sentence"
            if not full or mention.quoted or mention.passage == index:
                continue
            if not speaks and not (owner.proven and self._view.subjects.has(mention)):
                continue
            held = " ".join(owner.roles).lower().split()
            return owner if not held or noun in held else None
        return None

    def gains(
        self, person: Referent, shown: str, noun: str, at: int, end: int, body: str | None = None
    ) -> None:
        """Give a person the office and the body by which a lead calls them before their name.

        ``body`` is whose the office is, where a pronoun tells it: "its spokesman, who goes by Ayo".
        """
        if self._entities.settled:
            return
        if offices.unnamed(shown, noun, None) is not None and not person.roles:
            owned = _OWNED.match(shown)  # "Norvia’s water minister"
            office = offices.plain(introductions.office(owned[2] if owned else shown))
            person.roles.extend([office] if office else [])
            body = body or (owned[1] if owned else offices.body_in(shown))
            person.affiliation = person.affiliation or body
            start = at + len(self._text[at:end]) - len(self._text[at:end].lstrip())
            person.mentions.append(self._scan.bare(self._scan.passage(start), start, end))
