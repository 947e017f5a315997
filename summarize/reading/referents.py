"""The words of a source as a small noun phrase: what its head is, who owns it, who is joined.

No parser is needed: the phrase is short, its names are known already, and English puts the head
before whatever hangs on it. A phrase headed by a name stands for that name; one headed by a common
noun points back ("the secretary", "the company", "the report") or is a source of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from summarize.reading import nouns, titles
from summarize.reading.entities import Entities, Entity
from summarize.reading.lexicon import words
from summarize.reading.mentions import Mention, Scan
from summarize.reading.people import Gathering, Referent
from summarize.reading.places import COUNTRY_NAMES, PEOPLES
from summarize.reading.runs import RUN, core, fold, guess_of
from summarize.reading.view import View, is_subject
from summarize.schema import SpeakerKind

_OPENING = re.compile(r"(?:(?:both|the|either)\s+)+", re.IGNORECASE)
_JOINT = re.compile(r",?\s+(?:and|&|or|as well as)\s+(?:both\s+)?|\s*,\s+")
_LATER_JOINT = re.compile(r",\s+and\s+")
_LIST_GOES_ON = re.compile(r"\s*,|,?\s+and\s")
_STOP = re.compile(
    r"[,\s]+(?:alongside|together with|along with|accompanied by|flanked by|joined by)\b"
)
_FLOATING = re.compile(r"\s+(?:each|both|all|alike|too|also|himself|herself|itself|themselves)$")
_POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
_SMALL_WORD = re.compile(r"\s+([a-z][\w’'-]*)")
_BRACKET = re.compile(r"\s+\([^)]*\)")
_PLACE_TAIL = re.compile(r"\s+(?:of|from|in|at)\s+(?:the\s+)?")
_CUT = re.compile(
    r",|\s(?:who|whom|which|that|whose|speaking|including|such as)\b|\s[(—–]", re.IGNORECASE
)
_PEOPLE_NEXT = re.compile(
    r"(?:the\s+)?(?:" + "|".join(p for p in PEOPLES if not p.endswith("s")) + r")\s+[a-z]"
)
_OBLIQUE = re.compile(
    r"\b(?:of|for|to|with|by|from|who|that|which|at|in|about|on|close|and)\b|[’']s?\s*$"
)
_FROM_PARTIES = re.compile(r"(?:the\s+)?(?:\w+\s+)?\w+\s+(?:from|of)\s+", re.IGNORECASE)
_BETWEEN_JOINED = re.compile(r",?\s*(?:and\s+)?(?:the\s+)?")
_FULLER = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|new)\s+(?P<small>(?:[\w.’'/-]+\s+){1,4})"
    r"|(?<![\w.])(?P<owner>(?:[A-Z][\w.’'/-]*\s+){1,3}))$"
)

_PARTIES = words(
    """
    officials leaders representatives diplomats ministers envoys governments delegates presidents
    negotiators authorities chiefs
    """
)
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_STATES = words(
    "nations countries governments allies states parties neighbors neighbours powers sides"
)
_GOVERNMENT = words("government administration regime")
_US_PRESIDENTS = words("biden trump obama bush clinton reagan carter ford nixon")
_EPITHETS = words(
    """
    candidate nominee contender businessman businesswoman billionaire mogul magnate tycoon
    frontrunner front-runner leader politician lawmaker senator governor congressman congresswoman
    star veteran hopeful incumbent author actor actress singer native developer legislator
    """
)
_SORTS = {
    "corp": "company", "corp.": "company", "inc": "company", "inc.": "company", "ltd": "company",
    "airlines": "airline", "airways": "airline", "motors": "carmaker", "times": "newspaper",
    "post": "newspaper", "journal": "newspaper", "tribune": "newspaper", "gazette": "newspaper",
    "herald": "newspaper", "pac": "group", "association": "group", "coalition": "group",
    "administration": "agency", "bureau": "agency", "federation": "group", "society": "group",
}  # fmt: skip
_ANY_BODY = words("company firm agency organization organisation group")


class Sources:
    """Reads the words of a source."""

    def __init__(self, scan: Scan, found: Gathering, entities: Entities, view: View) -> None:
        self._scan = scan
        self._text = scan.text
        self._found = found
        self._entities = entities
        self._view = view
        self._headline_only: dict[tuple[str, ...], Referent] = {}

    def read(self, start: int, end: int) -> list[Entity]:
        """Whom a source names, in the order of its words; each part of a list has its own name."""
        text = self._text
        stop = _STOP.search(text, start, end)
        if stop is not None and stop.start() > start:
            end = stop.start()
        floating = _FLOATING.search(text, start, end)
        if floating is not None and floating.start() > start:
            end = floating.start()
        found: list[Entity] = []
        at = start
        while at < end:
            entities, stopped, proper = self._one(at, end)
            found.extend(entity for entity in entities if entity not in found)
            if not proper:
                break
            at = self._next(stopped, end)
        return found

    # -- names -----------------------------------------------------------------------------------

    def _of(self, mention: Mention) -> Entity:
        return self._entities.of(self._found.owner[mention.name_start])

    def _is_person(self, mention: Mention) -> bool:
        return self._found.owner[mention.name_start].kind == "person"

    def _mention_at(self, at: int, end: int) -> Mention | None:
        """The longest mention that starts here, or whose name does once its title is cut."""
        index = bisect_left(self._found.starts, at)
        mentions = self._found.mentions
        for m in mentions[index : index + 6]:
            if m.start == at and m.end <= end:
                return m
        for m in mentions[max(0, index - 3) : index]:
            if m.start < at <= m.name_start and m.end <= end:
                return m
        return self._headline_name(at, end)

    def _headline_name(self, at: int, end: int) -> Mention | None:
        """A name met only in a headline, where capitals prove nothing but the source does."""
        index = self._scan.passage(at)
        run = RUN.match(self._text, at, end) if self._scan.untrusted[index] else None
        if run is None:
            return None
        last = run[0].split()[-1].lower()
        if last in nouns.COMMON or nouns.is_person(last):
            return None
        mention = self._scan.bare(index, at, run.end())
        if len(mention.words) > 3 and guess_of(mention.words) != "organization":
            return None
        key = core(mention.words)
        known = self._headline_only.get(key)
        if known is None:
            body = guess_of(mention.words) == "organization"
            known = Referent("organization" if body else "person", mention.words, key)
            for place in self._entities.places(" ".join(mention.words)):
                known.add(self._scan.bare(index, place.start, place.end))
            self._headline_only[key] = known
        self._found.owner.setdefault(at, known)
        return mention

    def _next(self, at: int, end: int) -> int:
        """Where the next joined name begins, or ``end``."""
        text = self._text
        joint = _JOINT.match(text, at, end)
        direct = True
        while joint is not None:
            opening = _OPENING.match(text, joint.end(), end)
            begin = opening.end() if opening else joint.end()
            following = self._mention_at(begin, end)
            comma = "," in joint[0] and "and" not in joint[0]
            if following is not None and text[following.end : following.end + 1] not in ("’", "'"):
                last = following.end == end and self._is_person(following)
                if not comma or last or _LIST_GOES_ON.match(text, following.end, end):
                    return joint.end()
            elif not comma and direct and self._joined_noun(joint.end(), end):
                return joint.end()
            direct = False
            joint = _LATER_JOINT.search(text, joint.end(), end)
        return end

    def _joined_noun(self, at: int, end: int) -> bool:
        """Whether a common noun that follows "and" is a source: "Okoro and her aides"."""
        return nouns.kind(self._text[at:end]) in ("group", "organization", "unnamed")

    def _one(self, at: int, end: int) -> tuple[list[Entity], int, bool]:
        """One noun phrase: its entities, where it ends, and whether it is headed by a name."""
        text = self._text
        opening = _OPENING.match(text, at, end)
        begin = opening.end() if opening else at
        mention = self._mention_at(begin, end)
        if mention is not None and mention.guess == "country":
            joint = _JOINT.match(text, mention.end, end)
            if joint is not None and _PEOPLE_NEXT.match(text, joint.end(), end):
                return self._common(at, end, None), end, False
        if mention is None:
            inner = self._person_inside(begin, end)
            if inner is not None:
                return [self._of(inner)], inner.end, True
            return self._common(at, end, None), end, False
        stop = mention.end
        owns = _POSSESSIVE.match(text, stop, end)
        small = _SMALL_WORD.match(text, stop, end)
        if owns is not None and not text[owns.end() : end].strip():
            return [self._of(mention)], end, True
        if owns is not None or (small is not None and small[1] not in nouns.ENDS_HEAD):
            inner = self._person_inside(owns.end() if owns else stop, end, owns is not None)
            if inner is not None:
                return [self._of(inner)], inner.end, True
            return self._common(at, end, mention), end, False
        bracket = _BRACKET.match(text, stop, end)
        stop = bracket.end() if bracket is not None else stop
        tail = _PLACE_TAIL.match(text, stop, end)
        if tail is not None:
            place = self._mention_at(tail.end(), end)
            if place is not None:
                stop = place.end
        return [self._of(mention)], stop, True

    def _person_inside(self, at: int, end: int, owned: bool = False) -> Mention | None:
        """The person whom a role names: "his campaign manager, Ada Holt", "aide Jon Weir"."""
        text = self._text
        for mention in self._found.between(at, end):
            if not self._is_person(mention):
                continue
            between = text[at : mention.name_start]
            if not between.strip():
                return mention
            apposed = between.rstrip().endswith(",")
            last = mention.end == end
            if _OBLIQUE.search(between):
                one = nouns.kind(between) == "unnamed" or between.lower().startswith("one of")
                if apposed and last and one:
                    return mention
                continue
            if last and not apposed and owned:
                return mention
            if text[mention.end : mention.end + 1] in ("’", "'"):
                continue
            if (apposed and nouns.kind(between) in ("unnamed", "organization")) or nouns.is_person(
                nouns.head(between)
            ):
                return mention
        return None

    # -- common nouns ----------------------------------------------------------------------------

    def _common(self, at: int, end: int, first: Mention | None) -> list[Entity]:
        """A noun phrase headed by a common noun."""
        phrase = self._text[at:end]
        parts = phrase.lower().split()
        noun = nouns.head(phrase)
        kind = nouns.kind(phrase)
        if noun in _PARTIES and (parties := self._parties(at, end)):
            return parties
        if phrase.lower() in ("the two", "the pair", "the duo", "both men", "both women"):
            return list(self._view.pronoun("they", at))
        if noun in _STATES and parts[0] in ("the", "both", "all", "these"):
            count = next((_COUNTED[w] for w in parts if w in _COUNTED), 0)
            if count and (states := self._states_before(at, count)):
                return states
        if noun in _GOVERNMENT and (state := self._government(phrase)):
            return [state]
        if parts[0] in ("the", "this", "that") and len(parts) > 1:
            known = self._definite(noun, phrase, kind, at)
            if known is not None:
                return [known]
        if parts[0] in nouns.POSSESSIVES and len(parts) > 1:
            return [self._owned_by_pronoun(phrase, kind, at)]
        affiliation = None
        if first is not None and (first.known or self._found.owner[first.name_start].proven):
            affiliation = " ".join(first.words)
            rest = self._text[first.end : end]
            owns = _POSSESSIVE.match(rest)
            if owns is not None and kind == "organization":
                plain = self._body_of(rest[owns.end() :], affiliation)
                if plain is not None:
                    return [self._entities.phrase(plain, kind, affiliation)]
        shown = _clipped(nouns.without_determiner(phrase))
        return [self._entities.phrase(shown, kind, affiliation)]

    def _owned_by_pronoun(self, phrase: str, kind: SpeakerKind, at: int) -> Entity:
        """The entity of "his campaign", "their lawyer": under its owner's name."""
        owners = self._view.pronoun(phrase.split()[0].lower(), at)
        shown = _clipped(nouns.without_determiner(phrase))
        if len(owners) != 1:
            return self._entities.phrase(shown, kind)
        owner = owners[0].name
        surname = core(tuple(owner.split()))[-1]
        known = self._body_of(shown, surname) if kind == "organization" else None
        return self._entities.phrase(known or f"{owner}’s {shown}", kind, owner)

    def _body_of(self, body: str, owner: str) -> str | None:
        """The owner's body as the text names it elsewhere: "Okoro campaign"."""
        for place in self._entities.places(f"{owner} {body.strip()}"):
            return " ".join(self._text[place.start : place.end].split())
        return None

    def _parties(self, at: int, end: int) -> list[Entity]:
        """The parties of "officials from the U.S., South Korea and Japan": two or more."""
        match = _FROM_PARTIES.match(self._text, at, end)
        if match is None:
            return []
        bodies = [m for m in self._found.between(match.end(), end) if not self._is_person(m)]
        first = self._text[at : match.end()].split()
        if len(bodies) < 2 or len(nouns.without_determiner(" ".join(first)).split()) > 2:
            return []
        return [self._of(m) for m in bodies]

    def _states_before(self, at: int, count: int) -> list[Entity]:
        """The ``count`` countries that the text last joined in one sentence."""
        index = bisect_left(self._found.starts, at)
        countries = [m for m in self._found.mentions[:index] if m.guess == "country"]
        for last in range(len(countries), count - 1, -1):
            group = countries[last - count : last]
            distinct = {id(self._found.owner[m.name_start]) for m in group}
            if len(distinct) == count and all(
                _BETWEEN_JOINED.fullmatch(self._text, a.end, b.start) for a, b in pairwise(group)
            ):
                return [self._of(m) for m in group]
        return []

    def _government(self, phrase: str) -> Entity | None:
        """The country whose government a phrase means."""
        parts = [re.sub(r"[’']s$", "", w) for w in nouns.without_determiner(phrase).split()]
        for size in (3, 2, 1):
            owner = " ".join(parts[:size])
            key = COUNTRY_NAMES.get(owner) or PEOPLES.get(owner)
            if key is not None:
                known = self._found.countries.get(key)
                return self._entities.of(known) if known else None
        if parts[-1].lower() == "administration" and len(parts) <= 2:
            known = self._found.countries.get("United States")
            if known is not None and (fold(parts[0]) in _US_PRESIDENTS or len(parts) == 1):
                return self._entities.of(known)
        return None

    def _definite(self, noun: str, phrase: str, kind: SpeakerKind, at: int) -> Entity | None:
        """What "the secretary", "the company", "the report" points back to."""
        if nouns.is_person(noun):
            person = self._by_role(noun, phrase, at)
            return self._entities.of(person) if person else None
        bare = len(nouns.without_determiner(phrase).split()) == 1
        if kind == "organization" and bare:
            body = self._by_body(noun, at)
            if body is not None:
                return self._entities.of(body)
        return self._fuller(noun, kind, at) if bare else None

    def _by_role(self, noun: str, phrase: str, at: int) -> Referent | None:
        """The person who holds the office asked for; an epithet means whoever is in view."""
        asked = nouns.tokens(nouns.without_determiner(_clipped(phrase)))
        holder = self._found.holder(noun, asked, at)
        if holder is not None or any(w[0].isupper() for w in asked):
            return holder
        introduced = any(
            self._entities.places(f"{article} {noun}") for article in ("a", "an", "one")
        )
        if noun in _EPITHETS and not introduced:
            gender = (
                "m" if noun in titles.MALE_ROLES else "f" if noun in titles.FEMALE_ROLES else ""
            )
            return self._view.person(at, gender, 3)
        return None

    def _by_body(self, noun: str, at: int) -> Referent | None:
        """The last body before that is of the sort asked for."""
        index = bisect_left(self._found.starts, at)
        latest = None
        for mention in reversed(self._found.mentions[max(0, index - 200) : index]):
            owner = self._found.owner[mention.name_start]
            if owner.kind != "organization" or mention.guess == "country":
                continue
            if noun in owner.key or _SORTS.get(owner.key[-1]) == noun:
                return owner
            if latest is None and is_subject(self._text, mention):
                latest = owner
        return latest if noun in _ANY_BODY else None

    def _fuller(self, noun: str, kind: SpeakerKind, at: int) -> Entity | None:
        """The last earlier phrase with the same head and more words."""
        places = [place for place in self._entities.places(noun) if place.end <= at]
        for place in reversed(places[-8:]):
            before = _FULLER.search(self._text, max(0, place.start - 60), place.start)
            if before is None:
                continue
            if before["owner"] is not None:
                entities = self._common(before.start("owner"), place.end, None)
                return entities[0] if len(entities) == 1 else None
            if nouns.ENDS_HEAD.isdisjoint(before["small"].lower().split()):
                printed = self._text[place.start : place.end]
                return self._entities.phrase(f"{before['small']}{printed}", kind)
        return None


def _clipped(phrase: str) -> str:
    """A phrase without the clause that hangs on it."""
    cut = _CUT.search(phrase)
    return phrase[: cut.start()] if cut is not None and cut.start() > 0 else phrase
