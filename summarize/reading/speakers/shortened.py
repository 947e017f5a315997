"""Which names of bodies are short for another one's: a first word, a last one, initials.

"Orvex" is Orvex Motor Co., "the Post" the Harbor Post and "WTF" the World Trade Forum, where no
other body of the text has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.reading.speakers.bodies import body_key, is_body, is_place
from summarize.reading.speakers.guesses import CLUB_FIRST, PAPERS
from summarize.reading.speakers.mentions import Scan
from summarize.reading.speakers.persons import Referent
from summarize.reading.words.folding import fold, folded
from summarize.reading.words.given import GIVEN
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES, SEATS

_ABBREVIATION = re.compile(
    r"[’']?s?,?[ ](?:\(|or[ ])[“\"]?(?:the[ ])?([A-Z][A-Za-z&.]{1,9})[”\"]?[),]"
)
_COUNTRIES = frozenset(map(fold, COUNTRY_NAMES.keys() | SEATS.keys()))


class Shortened(NamedTuple):
    """A key under which a body is known, the body, and the one that it is."""

    key: tuple[str, ...]
    short: Referent
    full: Referent


def forms(
    text: str,
    bodies: Mapping[tuple[str, ...], Referent],
    people: Mapping[str, Sequence[Referent]],
) -> Iterator[Shortened]:
    """First words, last words and initials of a body's full name, where no other has them.

    Args:
        text: The text.
        bodies: Its bodies, by their keys.
        people: Its people, by each word of their names.
    """
    all_bodies = list({id(b): b for b in bodies.values()}.values())
    by_first, by_last = _full_names(all_bodies)
    for body in all_bodies:
        key = folded(body.words)
        known = body.kind == "organization"
        if len(key) > 3 or not (known or _may_be_short(text, body, key, people)):
            continue
        full = by_first.get(key[0], []) if len(key) == 1 else by_last.get(key, [])
        full = full or by_last.get(key, [])
        country = key[0] in _COUNTRIES or body.words[0] in PEOPLES
        if len(full) != 1 or full[0] is body or country:
            continue
        if body.words[0].isupper() and full[0].words[0] == body.words[0]:
            continue  # "the U.N." beside "the U.N. Security Council"
        if len(key) == 1 and is_place(text, body.mentions):
            continue  # "in Vark" beside "the Vark Council"
        yield Shortened(body_key(body.words), body, full[0])


def _full_names(
    bodies: Sequence[Referent],
) -> tuple[dict[str, list[Referent]], dict[tuple[str, ...], list[Referent]]]:
    """Bodies of several words, by first word and initials, and by their last words."""
    by_first: dict[str, list[Referent]] = {}
    by_last: dict[tuple[str, ...], list[Referent]] = {}
    for body in bodies:
        key = folded(body.words)
        if body.kind != "organization" or len(key) < 2:
            continue
        by_first.setdefault(key[0], []).append(body)
        initials = "".join(w[0] for w in body.words if w[0].isupper())
        if len(initials) > 2:
            by_first.setdefault(initials.lower(), []).append(body)
        last_alone = body.words[0] in CLUB_FIRST or body.words[-1] in PAPERS
        for cut in range(1, len(key) - (not last_alone)):
            by_last.setdefault(key[cut:], []).append(body)
    return by_first, by_last


def _may_be_short(
    text: str, one: Referent, key: tuple[str, ...], people: Mapping[str, Sequence[Referent]]
) -> bool:
    """Whether a single name that nothing tells a person's may be a body's first word."""
    borne = key[0] in GIVEN or people.get(key[0])
    return len(key) == 1 and not borne and is_body(text, one.mentions) is not False


def abbreviations(
    scan: Scan, bodies: Mapping[tuple[str, ...], Referent], owner: Mapping[int, Referent]
) -> Iterator[Shortened]:
    """Every WTF where the text has "World Trade Forum (WTF)".

    Args:
        scan: The text's mentions.
        bodies: Its bodies, by their keys.
        owner: Who is meant by a mention, by where its name starts.
    """
    for mention in scan.mentions:
        if len(mention.words) < 2:
            continue
        match = _ABBREVIATION.match(scan.text, mention.end)
        if match is None or fold(mention.words[0])[0] != match[1][0].lower():
            continue
        full = owner[mention.name_start]
        key = body_key((match[1],))
        short = bodies.get(key)
        if short is not None and short is not full:
            full.kind = "organization"
            yield Shortened(key, short, full)
