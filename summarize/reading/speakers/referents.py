"""The words of a source as a small noun phrase: what its head is, who owns it, who is joined.

No parser is needed: the phrase is short, its names are known already, and English puts the head
before whatever hangs on it. A phrase headed by a name stands for that name; one headed by a common
noun points back ("the secretary", "the company", "the report") or is a source of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from summarize.reading.speakers.commons import Commons
from summarize.reading.speakers.described import Described
from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.guesses import guess_of
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.resolver import Resolver
from summarize.reading.speakers.runs import RUN
from summarize.reading.speakers.view import View
from summarize.reading.text.extent import Extent
from summarize.reading.words import nouns, titles
from summarize.reading.words.folding import core
from summarize.reading.words.functionwords import PREPOSITIONS
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import PEOPLES

_OPENING = re.compile(
    rf"(?:(?:both|the|either|an?|(?:{'|'.join(sorted(nouns.FIRMS))})(?=\s(?-i:[A-Z])))\s+)+",
    re.IGNORECASE,
)
_PRONOUN_JOINED = re.compile(r"(he|she|they|it)\s+and\s+", re.IGNORECASE)
_JOINT = re.compile(r",?\s+(?:and|&|or|as well as)\s+(?:both\s+)?|\s*,\s+")
_LATER_JOINT = re.compile(r",\s+and\s+")
_LIST_GOES_ON = re.compile(
    r"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w’'.-]*\s?)+)?(?:\s*,|(?:,\s*|\s+|(?<=\s))and\s)"
)
_PEOPLE_PLURAL = re.compile(r"\w{4}(?:ers|ors|ists|ants|ians|ees)$")
_STOP = re.compile(
    r"[,\s]+(?:alongside|together with|along with|accompanied by|flanked by|joined by)\b"
)
_FLOATING = re.compile(r"\s+(?:each|both|all|alike|too|also|himself|herself|itself|themselves)$")
_POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
_SMALL_WORD = re.compile(r"\s+([a-z][\w’'-]*)")
_COMPOUND = re.compile(
    r"[-‑](?:based|led|born|backed|run|owned|controlled|funded|aligned|linked|held|allied|sponsored)\s"
)
_BRACKET = re.compile(r"\s+\([^)]*\)")
_GROUP = r"(?:[A-Za-z][a-z-]*\s|\d+\s){0,2}[A-Za-z-]+"
_ROW = re.compile(rf"{_GROUP}(?:,\s{_GROUP}){{0,4}},?\sand\s{_GROUP}")
_BOTH = re.compile(r"both\s", re.IGNORECASE)
_ONE_MORE = re.compile(r"^(?:the|its|\d+)\s|s$")
_ROW_JOINT = re.compile(r",?\sand\s|,\s")
_COUPLES = words("ladies boys brothers friends families wives parents sons")  # "and …" is one
_SEVERAL = frozenset(["group", "organization"])
_WHO = re.compile(r",\s+(who)\s")
_PLACE_TAIL = re.compile(r"\s+(?:of|from|in|at)\s+(?:the\s+)?")
_PEOPLE_NEXT = re.compile(
    r"(?:the\s+)?(?:" + "|".join(p for p in PEOPLES if not p.endswith("s")) + r")\s+[a-z]"
)


class Sources(Resolver):
    """Reads the words of a source."""

    def __init__(self, found: Gathering, entities: Entities, view: View) -> None:
        super().__init__(found, entities, view)
        self._commons = Commons(found, entities, view)
        self._names = Described(found, entities, view)
        self._headline_only: dict[tuple[str, ...], Referent] = {}

    def read(self, start: int, end: int) -> list[Entity]:
        """Whom a source names, in the order of its words; each part of a list has its own name."""
        text = self._text
        if not text[start:end].isalpha():
            stop = _STOP.search(text, start, end)
            if stop is not None and stop.start() > start:
                end = stop.start()
            floating = _FLOATING.search(text, start, end)
            if floating is not None and floating.start() > start:
                end = floating.start()
        who = _WHO.match(text, end)
        if who is not None and (apposed := self._from_place(start, end, who.start(1))):
            return apposed
        found: list[Entity] = []
        at = start
        joined = _PRONOUN_JOINED.match(text, start, end)
        if joined is not None:  # "she and her aides"
            found.extend(self._view.pronoun(joined[1].lower(), start))
            at = joined.end() if found else start
        while at < end:
            entities, stopped, proper = self._one(at, end)
            for entity in entities:
                if entity not in found:
                    found.append(entity)
            if not proper:
                break
            at = self._next(stopped, end)
        return found

    def _from_place(self, start: int, end: int, who: int) -> list[Entity]:
        """Who comes from what stands before ", who": "Ada Nym, a clerk from Vark, who said"."""
        place = self._mention_at(start, end)
        if place is None or place.end != end or start != place.start:
            return []
        if self._found.owner[place.name_start].kind != "organization":
            return []
        return list(self._view.pronoun("who", who))

    def company(self, at: int) -> tuple[Entity, ...]:
        """The company that "the company" would mean at an offset."""
        return self._commons.company(at)

    # -- names -----------------------------------------------------------------------------------

    def _mention_at(self, at: int, end: int) -> Mention | None:
        """The longest mention that starts here, or whose name does once its title is cut."""
        index = bisect_left(self._found.starts, at)
        mentions = self._found.mentions
        for m in mentions[index : index + 6]:
            if m.start != at:
                break
            if m.end <= end:
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
            for place in self._entities.phrases.places(" ".join(mention.words)):
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
                last = following.end == end and self._names.is_person(following)
                if not comma or last or _LIST_GOES_ON.match(text, following.end, end):
                    return joint.end()
            elif not comma and direct and self._joined_noun(joint.end(), end):
                return joint.end()
            elif not comma and self._names.person(joint.end(), end) is not None:
                return joint.end()  # "Ada Nym and her colleague Blaise Orr"
            direct = False
            joint = _LATER_JOINT.search(text, joint.end(), end)
        return end

    def _joined_noun(self, at: int, end: int) -> bool:
        """Whether a common noun that follows "and" is a source: "Okoro and her aides"."""
        return nouns.kind(self._text[at:end]) in ("group", "organization", "unnamed")

    def _groups(self, at: int, end: int) -> list[Extent]:
        """Those that "and" joins: "residents and harbor unions", "the board and 17 states"."""
        both = _BOTH.match(self._text, at, end)
        at = both.end() if both is not None else at
        if _ROW.fullmatch(self._text, at, end) is None:
            return []
        joints = [joint.span() for joint in _ROW_JOINT.finditer(self._text, at, end)]
        starts = [at, *(last for _, last in joints)]
        row = [*map(Extent, starts, [*(first for first, _ in joints), end])]
        return row if _are_apart([self._text[one.start : one.end] for one in row]) else []

    def _one(self, at: int, end: int) -> tuple[list[Entity], int, bool]:
        """One noun phrase: its entities, where it ends, and whether it is headed by a name."""
        opening = _OPENING.match(self._text, at, end)
        begin = opening.end() if opening else at
        mention = self._mention_at(begin, end)
        row = self._groups(at, end) if mention is None or self._is_common(mention) else []
        if row:
            found = [one for group in row for one in self._commons.read(*group, None)]
            return found, end, False
        if mention is None:
            inner = None
            if self._found.between(begin, end):
                inner = self._names.person(begin, end) or self._names.body(begin, end)
            return self._named_or_common(inner, at, end)
        if self._is_people(mention, end):
            return self._named_or_common(None, at, end)
        if self._is_common(mention):
            inner = self._names.opening(mention, begin, end)
            return self._named_or_common(inner or self._names.body(begin, end), at, end)
        if mention.end == end:
            return [self._of(mention)], end, True
        return self._opened_by(mention, at, end)

    def _named_or_common(
        self, named: Mention | None, at: int, end: int, first: Mention | None = None
    ) -> tuple[list[Entity], int, bool]:
        """A noun phrase with the name that heads it, or by its noun where there is none.

        Args:
            named: The name.
            at: Where the phrase starts.
            end: Where it ends.
            first: The name that it opens with, if any.
        """
        if named is not None:
            return [self._of(named)], named.end, True
        return self._commons.read(at, end, first), end, False

    def _opened_by(self, first: Mention, at: int, end: int) -> tuple[list[Entity], int, bool]:
        """A noun phrase that opens with a name: "Ada Nym’s aide", "the Vark-based analyst Orr"."""
        text = self._text
        stop = first.end
        compound = _COMPOUND.match(text, stop, end)
        if compound is not None:
            return self._named_or_common(self._past_compound(compound.end(), stop, end), at, end)
        owns = _POSSESSIVE.match(text, stop, end)
        if owns is not None and not text[owns.end() : end].strip():
            return [self._of(first)], end, True
        if text.startswith("/", stop):  # "a CNN/ORC poll"
            return self._named_or_common(None, at, end, first)
        small = _SMALL_WORD.match(text, stop, end)
        if owns is not None or (small is not None and small[1] not in nouns.ENDS_HEAD):
            return self._described(first, at, end, owns)
        if first.guess != "country" and text[stop + 1 : stop + 2].isupper():
            inner = self._names.person(stop, end)  # "This Morning co-anchor Ada Nym"
            if inner is not None and inner.end == end and inner.titled:
                return [self._of(inner)], end, True
        return [self._of(first)], self._past_place(stop, end), True

    def _past_compound(self, at: int, stop: int, end: int) -> Mention | None:
        """Who is named after a compound: "the Vark-based analyst Ada Nym"."""
        inner = self._mention_at(at, end)
        if inner is not None and inner.end < end and not self._names.is_person(inner):
            inner = None  # "a Vark-based GOP strategist"
        return inner or self._names.person(stop, end) or self._names.body(stop, end)

    def _described(
        self, first: Mention, at: int, end: int, owns: re.Match[str] | None
    ) -> tuple[list[Entity], int, bool]:
        """A noun phrase whose name describes another: "Ada Nym’s aide", "IG Orvex workers".

        Args:
            first: The name.
            at: Where the phrase starts.
            end: Where it ends.
            owns: The mark of a possessive after the name, if there is one.
        """
        if owns is not None:
            inner = self._names.person(owns.end(), end, owned=True)
        else:
            inner = self._names.person(first.end, end) or self._names.body(first.end, end)
        if inner is not None:
            if owns is not None and first.guess in ("organization", "country"):
                self._belongs(inner, first)  # "QBS’s Ada Nym"
            return [self._of(inner)], inner.end, True
        kind = self._found.owner[first.name_start].kind
        if kind == "organization" and self._names.is_sort(first, end):
            return [self._of(first)], end, True  # "the IG Orvex union"
        if owns is not None and (body := self._owned_body(first, owns.end(), end)):
            return [self._of(body)], end, True
        return self._named_or_common(None, at, end, first)

    def _belongs(self, mention: Mention, owner: Mention) -> None:
        """Note whose somebody or a body is, while the article is being read."""
        referent = self._found.owner[mention.name_start]
        if not self._entities.settled:
            referent.affiliation = referent.affiliation or " ".join(owner.words)

    def _past_place(self, at: int, end: int) -> int:
        """Where brackets and a place after a name end: "Ada Nym (31) in Vark"."""
        bracket = _BRACKET.match(self._text, at, end)
        stop = bracket.end() if bracket is not None else at
        tail = _PLACE_TAIL.match(self._text, stop, end)
        place = self._mention_at(tail.end(), end) if tail is not None else None
        return stop if place is None else place.end

    def _is_people(self, mention: Mention, end: int) -> bool:
        """Whether two names of countries describe people: "Norvian and Tarnish officials"."""
        if mention.guess != "country":
            return False
        joint = _JOINT.match(self._text, mention.end, end)
        return joint is not None and _PEOPLE_NEXT.match(self._text, joint.end(), end) is not None

    def _is_common(self, mention: Mention) -> bool:
        """Whether a word has its capital only from opening a sentence: "Passengers", "Police"."""
        if len(mention.words) > 1 or mention.titled:
            return False
        low = mention.words[0].lower()
        plain = low in nouns.COMMON or low in titles.MODIFIERS or nouns.is_person(low)
        many = low in nouns.BODIES_PLURAL or nouns.are_men(low)
        if not (plain or many) and _PEOPLE_PLURAL.search(low) is None:
            return False
        return not any(m.known for m in self._found.owner[mention.name_start].mentions)

    def _owned_body(self, owner: Mention, at: int, end: int) -> Mention | None:
        """The body of a state ("Norvia’s Joint Staff") that has its name alone elsewhere."""
        body = self._mention_at(at + 1, end)
        if body is None or body.end != end or body.guess != "organization":
            return None
        referent = self._found.owner[body.name_start]
        if referent.kind != "organization" or all(
            self._text.startswith(("’s ", "'s "), m.start - 3) for m in referent.mentions
        ):
            return None
        self._belongs(body, owner)
        return body


def _are_apart(row: Sequence[str]) -> bool:
    """Whether phrases that "and" joins are a source each: not "her aides and allies"."""
    first = row[0].partition(" ")[0].lower()
    heads = [nouns.head(phrase) for phrase in row]
    if first in nouns.POSSESSIVES or (len(row) == 2 and not _COUPLES.isdisjoint(heads)):
        return False
    if first == "the" and not all(_ONE_MORE.search(phrase) for phrase in row[1:]):
        return False  # "the police and fire department"
    if not PREPOSITIONS.isdisjoint(" ".join(row).split()):
        return False
    return all(nouns.kind(phrase) in _SEVERAL for phrase in row) and any(
        map(nouns.is_source, heads)
    )
