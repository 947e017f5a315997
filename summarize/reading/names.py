"""Who a source is: names, titles, roles and pronouns led back to one entity each.

News writing names a person in full once, with the office, and afterwards by surname, by role or by
pronoun. So names are gathered first over the whole text (people.py), and the words of one source
are then read as a small noun phrase: what its head is, who owns it, whether several are joined.
Pronouns go to whom the text has in view: the subject of the sentence, else of the ones before,
gender and number agreeing (the salience ordering of Lappin and Leass, 1994, in its simplest form).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading import nouns, titles
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words
from summarize.reading.mentions import RUN, Mention, Scan, core, fold
from summarize.reading.passages import Passage
from summarize.reading.people import Gathering, Referent, body_key
from summarize.reading.places import COUNTRY_NAMES, PEOPLES, SEATS
from summarize.reading.quotations import Quotation
from summarize.schema import SpeakerKind


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world source, whatever the article calls it along the way.

    Attributes:
        name: The fullest proper name in the article, without titles; for a source without a proper
            name its phrase as printed, without article.
        kind: What sort of source it is.
        role: Title or office as printed, if any.
        affiliation: Organisation or country, where the article makes it plain.
        mentions: Where the text names it, titles included, pronouns left out; in text order.
    """

    name: str
    kind: SpeakerKind
    role: str | None
    affiliation: str | None
    mentions: tuple[Extent, ...]


_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "both": "p", "themselves": "p",
    "it": "n", "its": "n", "itself": "n",
    "who": "r", "whom": "r", "whose": "r", "which": "r", "that": "r",
}  # fmt: skip
_NOBODY = words("i me my mine we us our ours you your yours myself ourselves one")
_SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_TOKEN = re.compile(r"[^\s,;:()\[\]“”\"—–]+|[,;:()\[\]“”\"—–]")
_JOINT = re.compile(r",?\s+(?:and|&|or|as well as)\s+(?:both\s+)?|\s*,\s+")
_STOP = re.compile(
    r"[,\s]+(?:alongside|together with|along with|accompanied by|flanked by|joined by)\b"
)
_VERBISH = re.compile(
    r"[’']?\s+(?:(?:also|then|later|has|had|have|have|is|was|were|are|will|would|did|does|who)\s+)?"
    r"[a-z]+(?:ed|s|[a-z]id|[ao]ld|rote|new|aw|ound|ade|ought|eld|ook|ave)\b"
)
_NOT_SUBJECT = re.compile(
    r"(?:\b(?:of|to|for|with|by|from|at|against|about|on|in|over|between|than|like|behind|under"
    r"|including|told|asked|toward|towards|into|as|after|before)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\b(?:said|says|added|wrote|noted|argued|told|asked|explained|warned|tweeted|to|per)\s+(?:the\s+)?$"
)
_PARTIES = words("""
    officials leaders representatives diplomats ministers envoys governments delegates presidents
    negotiators authorities chiefs
    """)
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_STATES = words("nations countries governments allies states parties neighbors neighbours powers")
_GOVERNMENT = words("government administration regime")
_REACH = 6


@dataclass(slots=True)
class _Seen:
    """A person in view at a place in the text."""

    at: int
    referent: Referent
    subject: bool


class Names:
    """The entities of one article, and what words lead to them."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text = scan.text
        self._found = Gathering(scan)
        self._starts = [m.start for m in scan.mentions]
        self._entities: dict[int, Entity] = {}
        self._phrases: dict[tuple[str, str], Entity] = {}
        self._views: list[list[_Seen]] | None = None
        self._pronouns: dict[int, Referent] = {}

    # ------------------------------------------------------------------ entities

    def _entity(self, referent: Referent) -> Entity:
        known = self._entities.get(id(referent))
        if known is not None:
            return known
        name = self._name(referent)
        entity = Entity(
            name,
            referent.kind,
            referent.roles[0] if referent.roles else None,
            referent.affiliation,
            tuple(Extent(m.start, m.end) for m in sorted(referent.mentions, key=lambda m: m.start)),
        )
        self._entities[id(referent)] = entity
        return entity

    def _name(self, referent: Referent) -> str:
        if referent.kind == "person":
            return " ".join(referent.words)
        forms = [m.words for m in referent.mentions] or [referent.words]
        if referent in self._found.countries.values():
            proper = [w for w in forms if " ".join(w) in COUNTRY_NAMES]
            forms = proper or forms
        return " ".join(max(forms, key=lambda w: len(" ".join(w))))

    def _phrase(self, phrase: str, kind: SpeakerKind, affiliation: str | None = None) -> Entity:
        """The entity of a source without a proper name, with every place of the same words."""
        phrase = " ".join(phrase.split())
        key = (kind, fold(phrase))
        known = self._phrases.get(key)
        if known is None:
            pattern = r"\s+".join(re.escape(w) for w in phrase.split())
            found = re.finditer(rf"(?<!\w){pattern}(?!\w)", self._text, re.IGNORECASE)
            mentions = tuple(Extent(m.start(), m.end()) for m in found)
            known = Entity(phrase, kind, None, affiliation, mentions)
            self._phrases[key] = known
        return known

    # ------------------------------------------------------------------ public

    def resolve(self, source: Extent) -> tuple[Entity, ...]:
        """Whom the words of a source stand for.

        Args:
            source: Extent of the source in the text.

        Returns:
            The entities in the order of the words; empty for a pronoun without antecedent and for
            first and second persons.
        """
        start, end = self._trim(source.start, source.end)
        if start >= end:
            return ()
        words = self._text[start:end]
        low = re.sub(r"[’']s$", "", words.lower())
        if low in _NOBODY:
            return ()
        if low in _PRONOUNS:
            return self._pronoun(low, start)
        stop = _STOP.search(words)
        if stop is not None and stop.start() > 0:
            end = start + stop.start()
        found: list[Entity] = []
        for entity in self._joint(start, end):
            if entity not in found:
                found.append(entity)
        return tuple(found)

    def named(self, name: str) -> Entity | None:
        """The entity that a name given from outside means, or None where the article has none.

        Args:
            name: A name as a model gives it, with or without title.
        """
        name = " ".join(name.split()).strip(" ,.;:“”\"'") if name else ""
        name = re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
        if not name or name.lower() in _PRONOUNS or name.lower() in _NOBODY:
            return None
        words = _untitled(name)
        key = core(words)
        if not key:
            return None
        country = COUNTRY_NAMES.get(name) or SEATS.get(name)
        people = self._found.by_token.get(key[-1], [])
        if len(key) > 1:
            exact = [p for p in people if p.key == key] or [
                p
                for p in people
                if p.key[-1] == key[-1] and (p.key[0] == key[0] or len(p.key) == 1)
            ]
            suffixed = [p for p in exact if _same_suffix(p.words, words)]
            if len(suffixed or exact) == 1:
                return self._entity((suffixed or exact)[0])
        elif country is None or country not in self._found.countries:
            near = [p for p in people if p.key[-1] == key[-1]] or people
            if len(near) == 1:
                return self._entity(near[0])
            if near:
                return None
        if country is not None and country in self._found.countries:
            return self._entity(self._found.countries[country])
        body = self._found.bodies.get(body_key(tuple(name.split())))
        if body is not None:
            return self._entity(body)
        pattern = r"\s+".join(re.escape(w) for w in name.split())
        place = re.search(rf"(?<!\w){pattern}(?!\w)", self._text, re.IGNORECASE)
        if place is not None:
            entities = self.resolve(Extent(place.start(), place.end()))
            return entities[0] if len(entities) == 1 else None
        return None

    # ------------------------------------------------------------------ noun phrases

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        text = self._text
        while start < end and (text[start].isspace() or text[start] in ',;:—–-“"('):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:—–-“”"('):
            end -= 1
        return start, end

    def _mention_at(self, at: int, end: int) -> Mention | None:
        """The mention that starts at an offset, or whose name does after its title was cut."""
        index = bisect_left(self._starts, at)
        mentions = self._scan.mentions
        for m in mentions[max(0, index - 1) : index + 1]:
            if m.start == at and m.end <= end:
                return m
            if m.start < at <= m.name_start and m.end <= end:
                return m
        return None

    def _mentions_in(self, start: int, end: int) -> list[Mention]:
        index = bisect_left(self._starts, start)
        if index and self._scan.mentions[index - 1].name_start >= start:
            index -= 1
        found = []
        while index < len(self._starts) and self._starts[index] < end:
            if self._scan.mentions[index].end <= end:
                found.append(self._scan.mentions[index])
            index += 1
        return found

    def _skip(self, at: int, end: int) -> int:
        match = re.compile(r"(?:(?:both|the|either)\s+)+", re.IGNORECASE).match(self._text, at, end)
        return match.end() if match else at

    def _joint(self, start: int, end: int) -> list[Entity]:
        """Read a source that may name several: each part must open with a name of its own."""
        found: list[Entity] = []
        at = start
        while at < end:
            entities, stop, proper = self._one(at, end)
            found.extend(entities)
            if not proper:
                break
            at = self._next(stop, end)
        return found

    def _next(self, at: int, end: int) -> int:
        """Where the next joined name begins, or ``end``."""
        text = self._text
        joint = _JOINT.match(text, at, end)
        while joint is not None:
            following = self._mention_at(self._skip(joint.end(), end), end)
            comma = "and" not in joint[0] and "&" not in joint[0]
            if following is not None and (not comma or self._listed(following.end, end)):
                return joint.end()
            if following is None and not comma and self._owned_body(joint.end(), end):
                return joint.end()
            again = re.compile(r",?\s+and\s+").search(text, joint.end(), end)
            joint = again
        return end

    def _listed(self, at: int, end: int) -> bool:
        """Whether a list goes on after a name: a further comma or "and"."""
        return re.compile(r"\s*,|,?\s+and\s").match(self._text, at, end) is not None

    def _owned_body(self, at: int, end: int) -> bool:
        phrase = self._text[at:end]
        return nouns.kind(phrase) == "organization" and phrase.lower().startswith(("the ", "its "))

    def _one(self, at: int, end: int) -> tuple[list[Entity], int, bool]:
        """One noun phrase: its entities, where it ends, and whether it is headed by a name."""
        text = self._text
        begin = self._skip(at, end)
        mention = self._mention_at(begin, end)
        if mention is not None:
            stop = mention.end
            rest = text[stop:end]
            owns = re.match(r"[’']s?(?=\s|$)", rest)
            if owns is not None:
                after = rest[owns.end() :].strip()
                if not after:
                    return [self._of(mention)], end, True
                inner = self._person_inside(stop + owns.end(), end)
                if inner is not None:
                    return [self._of(inner)], inner.end, True
                return self._common(at, end, mention), end, False
            follow = re.match(r"\s+([a-z][\w’'-]*)", rest)
            if follow is not None and follow[1] not in nouns.ENDS_HEAD:
                inner = self._person_inside(stop, end)
                if inner is not None:
                    return [self._of(inner)], inner.end, True
                return self._common(at, end, mention), end, False
            party = re.match(r"\s+\([^)]*\)", rest)
            if party is not None:
                stop += party.end()
            if mention.guess != "person" or self._owner(mention).kind != "person":
                inner = self._person_inside(stop, end)
                if inner is not None and re.match(r",?\s+[a-z]", rest):
                    return [self._of(inner)], inner.end, True
            tail = re.compile(r"\s+(?:of|from|in|at)\s+(?:the\s+)?").match(text, stop, end)
            if tail is not None:
                place = self._mention_at(tail.end(), end)
                if place is not None:
                    stop = place.end
            return [self._of(mention)], stop, True
        inner = self._person_inside(begin, end)
        if inner is not None:
            return [self._of(inner)], inner.end, True
        return self._common(at, end, None), end, False

    def _person_inside(self, at: int, end: int) -> Mention | None:
        """The person whom a role names: "his campaign manager, Ada Holt", "aide Jon Weir"."""
        text = self._text
        for mention in self._mentions_in(at, end):
            if self._owner(mention).kind != "person":
                continue
            between = text[at : mention.start]
            if re.search(
                r"\b(?:of|for|to|with|by|from|who|that|which|at|in|about|on|close|and)\b|[’']s?\s*$",
                between,
            ):
                return None
            if text[mention.end : mention.end + 2] in ("’s", "'s") or text[
                mention.end : mention.end + 1
            ] in ("’", "'"):
                continue
            apposed = between.rstrip().endswith(",") or not between.strip()
            noun = nouns.head(between)
            if apposed and (
                not between.strip() or nouns.kind(between) in ("unnamed", "organization")
            ):
                return mention if between.strip() else None
            if noun in titles.HEADS:
                return mention
            follow = re.match(r"\s+[a-z]", text[mention.end : end])
            if follow is not None and mention.end < end:
                continue
        return None

    def _owner(self, mention: Mention) -> Referent:
        known = self._found.owner.get(mention.name_start)
        if known is None:
            known = Referent("person", mention.words, core(mention.words))
            known.add(mention)
            if mention.guess == "organization":
                known.kind = "organization"
            self._found.owner[mention.name_start] = known
        return known

    def _of(self, mention: Mention) -> Entity:
        return self._entity(self._owner(mention))

    def _common(self, at: int, end: int, first: Mention | None) -> list[Entity]:
        """A noun phrase headed by a common noun."""
        text = self._text
        phrase = text[at:end]
        low = phrase.lower()
        noun = nouns.head(phrase)
        parts = low.split()
        kind = nouns.kind(phrase)
        if noun in _PARTIES:
            named = self._parties(at, end)
            if named:
                return named
        if noun in _STATES and parts[0] in ("the", "both", "all", "these"):
            count = next((_COUNTED[w] for w in parts if w in _COUNTED), 0)
            if count and (group := self._states_before(at, count)):
                return group
        if noun in _GOVERNMENT and (state := self._government(phrase, at)):
            return [state]
        definite = parts[0] in ("the", "this", "that") and len(parts) > 1
        if definite and first is None:
            known = self._definite(noun, phrase, kind, at)
            if known is not None:
                return [known]
        owner = None
        if parts[0] in nouns.POSSESSIVES and len(parts) > 1:
            owners = self._pronoun(parts[0], at)
            owner = owners[0] if len(owners) == 1 else None
            shown = _without_determiner(phrase)
            if owner is not None:
                shown = f"{owner.name}’s {shown}"
            return [self._phrase(self._cut(shown), kind, owner.name if owner else None)]
        affiliation = None
        if first is not None:
            affiliation = " ".join(first.words)
        return [self._phrase(self._cut(_without_determiner(phrase)), kind, affiliation)]

    def _cut(self, phrase: str) -> str:
        """A phrase without the clause that hangs on it."""
        cut = re.search(
            r",|[\s](?:who|whom|which|that|whose|speaking|including|such as)\b|\s[(—–]", phrase
        )
        return phrase[: cut.start()] if cut and cut.start() > 0 else phrase

    def _parties(self, at: int, end: int) -> list[Entity]:
        """The parties of "officials from the U.S., South Korea and Japan": two or more."""
        match = re.compile(r"[\w ]*?\b(\w+)\s+(?:from|of)\s+").match(self._text, at, end)
        if match is None or len(match[0].split()) > 3:
            return []
        found = []
        for mention in self._mentions_in(match.end(), end):
            if self._owner(mention).kind == "organization":
                found.append(self._of(mention))
        return found if len(found) > 1 else []

    def _states_before(self, at: int, count: int) -> list[Entity]:
        """The ``count`` countries that the text last joined in one sentence."""
        index = bisect_left(self._starts, at)
        countries = [m for m in self._scan.mentions[:index] if m.guess == "country"]
        for last in range(len(countries), 0, -1):
            group = countries[max(0, last - count) : last]
            distinct = {id(self._owner(m)) for m in group}
            if len(distinct) != count or group[0].passage != group[-1].passage:
                continue
            gaps = [self._text[a.end : b.start] for a, b in zip(group, group[1:], strict=False)]
            if all(re.fullmatch(r",?\s*(?:and\s+)?(?:the\s+)?", gap) for gap in gaps):
                return [self._of(m) for m in group]
        return []

    def _government(self, phrase: str, at: int) -> Entity | None:
        """The country whose government a phrase means."""
        words = _without_determiner(phrase).split()
        for size in (3, 2, 1):
            owner = re.sub(r"[’']s$", "", " ".join(words[:size]))
            key = COUNTRY_NAMES.get(owner) or PEOPLES.get(owner)
            if key is not None:
                known = self._found.countries.get(key)
                return self._entity(known) if known else None
        if words[-1].lower() == "administration" and len(words) <= 2:
            known = self._found.countries.get("United States")
            leader = fold(re.sub(r"[’']s$", "", words[0]))
            if known is not None and (leader in _US_PRESIDENTS or len(words) == 1):
                return self._entity(known)
        return None

    def _definite(self, noun: str, phrase: str, kind: SpeakerKind, at: int) -> Entity | None:
        """Whom "the secretary", "the company", "the report" points back to."""
        if noun in nouns.ONE_PERSON:
            person = self._by_role(noun, phrase, at)
            return self._entity(person) if person else None
        if kind == "organization":
            body = self._by_body(noun, phrase, at)
            return self._entity(body) if body else None
        if kind in ("document", "group") and len(_without_determiner(phrase).split()) == 1:
            return self._fuller(noun, kind, at)
        return None

    def _by_role(self, noun: str, phrase: str, at: int) -> Referent | None:
        asked = {w.lower() for w in nouns.tokens(_without_determiner(self._cut(phrase)))} - {"of"}
        best: tuple[int, int, int] | None = None
        chosen = None
        for person in self._found.people:
            places = [m.start for m in person.mentions]
            if not places:
                continue
            before = [p for p in places if p < at]
            for role in person.roles:
                held = {w.lower() for w in nouns.tokens(role)}
                held |= {_SHORT_TITLES.get(w, w) for w in role.lower().split()}
                if noun not in held:
                    continue
                rank = (len(asked & held), bool(before), max(before, default=0))
                if best is None or rank > best:
                    best, chosen = rank, person
        return chosen

    def _by_body(self, noun: str, phrase: str, at: int) -> Referent | None:
        index = bisect_left(self._starts, at)
        latest = None
        for mention in reversed(self._scan.mentions[:index]):
            owner = self._found.owner.get(mention.name_start)
            if owner is None or owner.kind != "organization" or mention.guess == "country":
                continue
            if noun in (fold(w) for w in owner.words) or noun in _SORT.get(
                fold(owner.words[-1]), ()
            ):
                return owner
            if latest is None:
                latest = owner
        return latest if noun in ("company", "firm", "agency", "organization", "group") else None

    def _fuller(self, noun: str, kind: SpeakerKind, at: int) -> Entity | None:
        """The last earlier phrase with the same head and more words."""
        places = list(re.finditer(rf"\b{re.escape(noun)}\b", self._text[:at], re.IGNORECASE))
        for place in reversed(places[-8:]):
            start = max(0, place.start() - 60)
            before = re.search(
                r"\b(?:an?|the|its|their|his|her|new)\s+((?:[\w.’'-]+\s+){1,4})$",
                self._text[start : place.start()],
                re.IGNORECASE,
            )
            if before is not None and not any(
                w in nouns.ENDS_HEAD for w in before[1].lower().split()
            ):
                return self._phrase(before[1] + place[0], kind)
        return None

    # ------------------------------------------------------------------ pronouns

    def _pronoun(self, word: str, at: int) -> tuple[Entity, ...]:
        sort = _PRONOUNS[word]
        if sort in ("m", "f"):
            person = self._in_view(at, sort)
            return (self._entity(person),) if person else ()
        if sort == "r":
            return self._relative(at)
        if sort == "p":
            return self._plural(at)
        return self._thing(at)

    def _look(self) -> list[list[_Seen]]:
        """People in view, sentence by sentence, pronouns led back as they come."""
        if self._views is not None:
            return self._views
        text = self._text
        views: list[list[_Seen]] = [[] for _ in self._scan.passages]
        self._views = views
        events: list[tuple[int, Mention | None, str]] = []
        for mention in self._scan.mentions:
            owner = self._found.owner.get(mention.name_start)
            if owner is not None and owner.kind == "person" and not mention.quoted:
                events.append((mention.start, mention, ""))
        for match in _SUBJECT_PRONOUN.finditer(text):
            events.append((match.start(), None, "m" if match[0].lower() == "he" else "f"))
        events.sort(key=lambda e: e[0])
        for at, named, gender in events:
            index = self._scan.passage(at)
            if named is not None:
                views[index].append(
                    _Seen(at, self._found.owner[named.name_start], self._subject(named))
                )
                continue
            person = self._search(at, gender)
            if person is not None:
                self._pronouns[at] = person
                if not person.gender:
                    person.gender = gender
                if not self._scan.quoted(at):
                    views[index].append(_Seen(at, person, True))
        return views

    def _subject(self, mention: Mention) -> bool:
        text = self._text
        before = text[max(0, mention.start - 14) : mention.start]
        if text[mention.end : mention.end + 1] in ("’", "'"):
            return False
        if _INVERTED.search(before):
            return True
        if _NOT_SUBJECT.search(before):
            return False
        return _VERBISH.match(text, mention.end) is not None or text.startswith(",", mention.end)

    def _in_view(self, at: int, gender: str) -> Referent | None:
        self._look()
        return self._pronouns.get(at) or self._search(at, gender)

    def _search(self, at: int, gender: str) -> Referent | None:
        views = self._look()
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - _REACH), -1):
            seen = [s for s in views[back] if s.at < at and s.referent.gender in ("", gender)]
            if not seen:
                continue
            subjects = [s for s in seen if s.subject]
            if back == index:
                return (subjects or seen)[0 if subjects else -1].referent
            return (subjects or seen)[-1].referent
        return None

    def _relative(self, at: int) -> tuple[Entity, ...]:
        """The antecedent of "who": the name or noun phrase right before it."""
        text = self._text
        end = at
        while end > 0 and (text[end - 1].isspace() or text[end - 1] in ",—–-("):
            end -= 1
        index = bisect_right(self._starts, end) - 1
        passage = self._scan.passages[self._scan.passage(at)]
        if index >= 0:
            mention = self._scan.mentions[index]
            if mention.end == end:
                owner = self._owner(mention)
                tail = re.search(
                    r"\b(?:of|from|in|at)\s+(?:the\s+)?$", text[passage.start : mention.start]
                )
                if owner.kind == "person" or tail is None:
                    return (self._entity(owner),)
                if index and self._scan.mentions[index - 1].passage == mention.passage:
                    previous = self._scan.mentions[index - 1]
                    if self._owner(previous).kind == "person":
                        return (self._of(previous),)
        phrase = re.search(
            r"(?:\b(?:an?|the|some|many|most|one|two|those|all|few|several|other)\s+)?"
            r"((?:[\w’'-]+\s+){0,3}?[\w’'-]+)$",
            text[passage.start : end],
            re.IGNORECASE,
        )
        for mention in reversed(self._mentions_in(passage.start, end)):
            if self._owner(mention).kind == "person" and text.startswith(",", mention.end):
                return (self._of(mention),)
        if phrase is None:
            return ()
        last = phrase[1].split()[-1]
        kind = nouns.kind(last)
        if kind in ("group", "unnamed") and (last.lower() in nouns.PEOPLE | nouns.ONE_PERSON):
            return (self._phrase(last, kind),)
        return ()

    def _plural(self, at: int) -> tuple[Entity, ...]:
        """Whom "they" means: the last group, or two people who were joined."""
        text = self._text
        index = self._scan.passage(at)
        first = max(0, index - 2)
        for back in range(index, first - 1, -1):
            passage = self._scan.passages[back]
            stop = min(passage.end, at)
            for match in _GROUP.finditer(text, passage.start, stop):
                if not self._scan.quoted(match.start()):
                    phrase = _without_determiner(match[0])
                    return (self._phrase(phrase, "group"),)
            mentions = [m for m in self._mentions_in(passage.start, stop) if not m.quoted]
            for one, two in zip(mentions, mentions[1:], strict=False):
                if text[one.end : two.start] == " and ":
                    return (self._of(one), self._of(two))
            for mention in mentions:
                if self._owner(mention).kind == "organization":
                    return (self._of(mention),)
        return ()

    def _thing(self, at: int) -> tuple[Entity, ...]:
        """What "it" means: the last body or document that was a subject."""
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - 2), -1):
            passage = self._scan.passages[back]
            for mention in self._mentions_in(passage.start, min(passage.end, at)):
                if not mention.quoted and self._owner(mention).kind == "organization":
                    return (self._of(mention),)
            match = _DOCUMENT.search(self._text, passage.start, min(passage.end, at))
            if match is not None:
                return (self._phrase(_without_determiner(match[0]), "document"),)
        return ()


_US_PRESIDENTS = words("biden trump obama bush clinton reagan carter ford nixon")
_SHORT_TITLES = {
    "sen.": "senator", "rep.": "congressman", "gov.": "governor", "gen.": "general",
    "lt.": "lieutenant", "col.": "colonel", "amb.": "ambassador", "sgt.": "sergeant",
}  # fmt: skip
_SORT = {
    "corp": ("company", "corporation"), "corp.": ("company", "corporation"), "inc": ("company",),
    "inc.": ("company",), "ltd": ("company",), "airlines": ("airline", "company"),
    "times": ("newspaper", "paper"), "post": ("newspaper", "paper"), "journal": ("newspaper",),
    "pac": ("group", "committee"), "association": ("group",), "union": ("union",),
}  # fmt: skip
_GROUP = re.compile(
    r"\b(?:(?:[A-Z][\w.’'-]*|[a-z]+)\s+){0,2}?(?:"
    + "|".join(
        sorted((w for w in nouns.PEOPLE if w.endswith("s") and len(w) > 5), key=len, reverse=True)
    )
    + r")\b"
)
_DOCUMENT = re.compile(
    r"\b(?:[Tt]he|[Aa]n?)\s+(?:[\w’'.-]+\s+){0,2}?(?:report|statement|study|poll|survey|filing"
    r"|indictment|complaint|lawsuit|letter|memo|article|ad|paper)\b"
)


def _without_determiner(phrase: str) -> str:
    words = phrase.split()
    while len(words) > 1 and words[0].lower() in nouns.DETERMINERS - {"one"}:
        words = words[1:]
    return " ".join(words)


def _untitled(name: str) -> tuple[str, ...]:
    """The words of a name without the titles before it."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and (
        words[0].lower() in titles.HONORIFICS
        or (words[0].lower() in titles.HEADS | titles.MODIFIERS and len(words) > 2)
    ):
        words = words[1:]
    return tuple(words)


def _same_suffix(one: Sequence[str], other: Sequence[str]) -> bool:
    def suffix(words: Sequence[str]) -> str:
        last = fold(words[-1]).rstrip(".")
        return last if last in titles.SUFFIXES else ""

    return suffix(one) == suffix(other)


def read(text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]) -> Names:
    """Find the names of an article.

    Args:
        text: The article.
        passages: Its numbered sentences.
        quotations: Its quotations, so that people who are only talked about in somebody's speech
            do not come between a pronoun and its person.
    """
    return Names(Scan(text, passages, quotations))


__all__ = ["RUN", "Entity", "Names", "read"]
