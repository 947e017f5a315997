"""Who is who over several articles: speakers merged by whole names, aliases and offices.

Merging wrongly puts words into somebody's mouth, so each rule needs a whole name: the same name,
two forms of one personal name (middle initial, nickname, spelling), a country under any of its
names, a body by its words in any order. A surname alone joins somebody of the same office, or the
only bearer of it where no office is told: "Defense Secretary Austin" is "Lloyd Austin, Secretary of
Defense", but Finance Minister Miller is not Mayor Miller. An office that one person holds at a time
joins whoever another article names in it. A shorter name that fits two speakers fits neither. Other
unnamed sources of one article are never those of another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from summarize.briefing.offices import agree, held_by_one, one_office
from summarize.briefing.words import name_words, terms
from summarize.reading.speakers.bodies import body_key
from summarize.reading.words import nouns
from summarize.reading.words.folding import core
from summarize.reading.words.given import NICKNAMES
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import singular
from summarize.schema import BriefSpeaker, Speaker, SpeakerIn, SpeakerKind, Summary

_SPELLING = 0.93  # Jaro-Winkler of two spellings of one surname: Zelensky, Zelenskyy
_GOVERNMENT = words("government administration regime authorities")
_LINKING = words("of the for and at in")
_OF_WHERE = words("n an ian")
_POSSESSIVE = frozenset((word,) for word in words("my our your his her its their"))
_FIRMS = words("group company corporation holdings bank industries airlines")
_OWNED = re.compile(r"(.+?)(?:[’']s|(?<=s)[’']) (\w+)$")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of one article, with every name it bears there as compared."""

    article: int
    speaker: Speaker
    aliases: frozenset[Key]
    by_head: bool = False
    """Whether it is called by who heads it: "Rask's authority"."""

    @property
    def name(self) -> Key:
        """The words of its name."""
        return name_words(self.speaker.name)


@dataclass(slots=True)
class Person:
    """One real-world source while it is being gathered."""

    voices: list[Voice] = field(default_factory=list)

    @property
    def aliases(self) -> frozenset[Key]:
        """Every name of every voice."""
        return frozenset[Key]().union(*(voice.aliases for voice in self.voices))


class Speakers:
    """The speakers of several summaries, merged.

    Args:
        summaries: In the order of the brief.
        ids: The brief's id of each summary's article.
    """

    def __init__(self, summaries: Sequence[Summary], ids: Sequence[str]) -> None:
        heads = _heads(speaker for summary in summaries for speaker in summary.speakers)
        voices = [
            Voice(number, speaker, _aliases(speaker, heads), _headed(speaker, heads) is not None)
            for number, summary in enumerate(summaries)
            for speaker in summary.speakers
        ]
        self._people = _merged(voices)
        self._index = {
            (voice.article, voice.speaker.id): index
            for index, person in enumerate(self._people)
            for voice in person.voices
        }
        self.listed = [
            _described(f"s{number}", person, ids)
            for number, person in enumerate(self._people, start=1)
        ]

    def of(self, article: int, speaker_ids: Iterable[str]) -> frozenset[int]:
        """Indices into ``listed`` of some speakers of an article."""
        return frozenset(self._index[article, key] for key in speaker_ids)

    def names(self, indices: Iterable[int]) -> list[str]:
        """Their names, in the brief's order."""
        return [self.listed[index].name for index in sorted(indices)]

    def words(self, indices: Iterable[int]) -> frozenset[str]:
        """The terms of all their names, roles and affiliations: the wording of an attribution."""
        found: set[str] = set()
        for index in indices:
            for voice in self._people[index].voices:
                told = (voice.speaker.name, voice.speaker.role, voice.speaker.affiliation)
                for text in (*told, *(mention.text for mention in voice.speaker.mentions)):
                    found.update(terms(text or ""))
        return frozenset(found)

    def answerable(self, indices: frozenset[int]) -> frozenset[int]:
        """These speakers, and the bodies among all for which they speak."""
        return indices | {
            body
            for body, other in enumerate(self._people)
            for index in indices
            if self.listed[body].kind == "organization" and _belongs(self._people[index], other)
        }

    def may_be_one(self, some: frozenset[int], others: frozenset[int]) -> bool:
        """Whether two attributions need not contradict each other.

        They name a common source, or one names the other's body, or one leaves open who it was.
        """
        return not some.isdisjoint(others) or any(
            self._same_side(one, other) for one in some for other in others
        )

    def _same_side(self, one: int, other: int) -> bool:
        some, others = self._people[one], self._people[other]
        if "unnamed" in (kinds := {self.listed[one].kind, self.listed[other].kind}):
            return True
        if kinds & {"group", "document"}:
            return True
        return (
            _belongs(some, others)
            or _belongs(others, some)
            or any(
                set(a.name) < set(b.name) or set(b.name) < set(a.name)
                for a in some.voices
                for b in others.voices
            )
        )


def _belongs(one: Person, other: Person) -> bool:
    bodies = (voice.speaker.affiliation for voice in one.voices)
    return any(_key(body) in other.aliases for body in bodies if body)


def _key(name: str) -> Key:
    """A name as one key: the country, the body in any word order, or the plain words."""
    found = terms(name)
    low = name_words(name)
    governing = len(found) == 1 or (bool(low) and low[-1] in _GOVERNMENT)
    if found and found[0].startswith("@") and governing:
        return (found[0],)
    plain = body_key(tuple(word.lower() for word in low))
    return plain or low


def _heads(speakers: Iterable[Speaker]) -> dict[tuple[Key, str], str]:
    """Whose body is meant by what it is: ("ida", "rask") and "authority" → "Port Authority"."""
    return {
        (name_words(speaker.name), body[-1]): speaker.affiliation
        for speaker in speakers
        if speaker.kind == "person" and speaker.affiliation
        if (body := name_words(speaker.affiliation))
    }


def _headed(speaker: Speaker, heads: Mapping[tuple[Key, str], str]) -> str | None:
    owned = _OWNED.match(speaker.name) if speaker.kind == "organization" else None
    return heads.get((name_words(owned[1]), owned[2].lower())) if owned else None


def _aliases(speaker: Speaker, heads: Mapping[tuple[Key, str], str]) -> frozenset[Key]:
    """The names of a speaker; "her ministry" is none, as whose it is changes with the article."""
    printed = [speaker.name, *(mention.text for mention in speaker.mentions)]
    if body := _headed(speaker, heads):
        printed.append(body)
    named = {name for name in printed if name_words(name)[:1] not in _POSSESSIVE}
    return frozenset(filter(None, map(_key, named)))


def _merged(voices: Sequence[Voice]) -> list[Person]:
    people: list[Person] = []
    # Full names first, offices last: what is shorter then finds all whom it may mean.
    order = sorted(
        range(len(voices)),
        key=lambda i: (voices[i].speaker.kind == "unnamed", -len(voices[i].name), i),
    )
    for index in order:
        voice = voices[index]
        fitting = [person for person in people if _same(person, voice)][:1]
        if not fitting:
            fitting = [person for person in people if _shortened(person, voice)]
        if len(fitting) == 1:
            fitting[0].voices.append(voice)
        else:
            people.append(Person([voice]))
    place = {id(voice): index for index, voice in enumerate(voices)}
    for person in people:
        person.voices.sort(key=lambda voice: place[id(voice)])
    return sorted(people, key=lambda person: place[id(person.voices[0])])


def _same(person: Person, voice: Voice) -> bool:
    """Whether the whole name says so."""
    if "person" in (voice.speaker.kind, person.voices[0].speaker.kind):
        return any(_same_person(known, voice) for known in person.voices)
    name = _key(voice.speaker.name)
    if voice.speaker.kind in ("unnamed", "group", "document"):
        return len(name) > 1 and any(name == _key(known.speaker.name) for known in person.voices)
    bodies = [known for known in person.voices if known.speaker.kind == "organization"]
    return any(
        name == _key(known.speaker.name)
        or _one_bag(_bag(name), _bag(_key(known.speaker.name)))
        or any(alias in known.aliases for alias in voice.aliases if _telling(alias))
        for known in bodies
    )


def _telling(alias: Key) -> bool:
    """Whether an alias is a name by itself: a country, or more than one word."""
    return alias[0].startswith("@") or len(alias) > 1


def _bag(name: Key) -> frozenset[str]:
    return frozenset(singular(word) for word in name if word not in _LINKING)


def _one_bag(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names have the same words; "the Tolmian navy" is "Tolmia's navy"."""
    apart = sorted(one ^ other, key=len)
    return not apart or (
        len(apart) == 2
        and len(one) == len(other) > 1
        and len(apart[0]) > 3
        and apart[1].removeprefix(apart[0]) in _OF_WHERE
    )


def _same_person(known: Voice, voice: Voice) -> bool:
    one, other = core(known.name), core(voice.name)
    if len(one) > 1 and len(other) > 1:
        if one == other:
            return _middle(known.name, voice.name)
        return (
            known.article != voice.article
            and _given(one[0], other[0])
            and _middle(known.name, voice.name)
            and (
                one[-1] == other[-1]
                or (_spelled(one[-1], other[-1]) and agree(known.speaker.role, voice.speaker.role))
            )
        )
    if len(one) == len(other) == 1 and known.article != voice.article:
        return one == other and one_office(known.speaker.role, voice.speaker.role)
    return False


def _spelled(one: str, other: str) -> bool:
    """Whether two surnames may be one, written in two ways."""
    return min(len(one), len(other)) > 4 and JaroWinkler.similarity(one, other) >= _SPELLING


def _given(one: str, other: str) -> bool:
    nicknames = NICKNAMES.get(one, frozenset((one,)))
    return one == other or not nicknames.isdisjoint(NICKNAMES.get(other, frozenset((other,))))


def _middle(one: Key, other: Key) -> bool:
    """Whether the initials between two names do not contradict each other."""
    some = [word for word in one[1:-1] if len(word) == 1]
    others = [word for word in other[1:-1] if len(word) == 1]
    return not some or not others or some == others


def _shortened(person: Person, voice: Voice) -> bool:
    """Whether a shorter name, with its office or as another article's own alias, means a person."""
    name = voice.name
    if any(known.article == voice.article for known in person.voices):
        return False
    if len(name) == 1 and voice.speaker.kind == "person":
        bearers = [known for known in person.voices if known.speaker.kind == "person"]
        return any(
            len(known.name) > 1 and core(known.name)[-1:] == core(name) for known in bearers
        ) and (
            not voice.speaker.role
            or not any(known.speaker.role for known in bearers)
            or any(one_office(known.speaker.role, voice.speaker.role) for known in bearers)
        )
    if voice.speaker.kind == "unnamed":
        return held_by_one(voice.speaker.role) and any(
            one_office(known.speaker.role, voice.speaker.role)
            for known in person.voices
            if known.speaker.kind == "person"
        )
    if len(name) == 1 and voice.speaker.name.islower():  # "the union", where one union speaks
        return any(
            len(known.name) > 1 and known.name[-1] == name[0]
            for known in person.voices
            if known.speaker.kind == voice.speaker.kind == "organization"
        )
    if len(name) == 1 and voice.speaker.kind == "organization":  # "Orvex", of "Orvex Shipping"
        return any(
            known.name[:1] == name and _proper(known.speaker.name)
            for known in person.voices
            if known.speaker.kind == "organization"
        )
    if voice.speaker.kind == person.voices[0].speaker.kind == "organization":
        bag = _bag(_key(voice.speaker.name))
        return len(bag) > 1 and any(bag < _bag(_key(k.speaker.name)) for k in person.voices)
    return False


def _proper(name: str) -> bool:
    """Whether a body's name begins with its own: "Orvex Shipping", and not "Paris Police"."""
    printed = name.split()
    return (
        len(printed) > 1
        and all(word[0].isupper() for word in printed)
        and not printed[0].endswith(("’s", "'s", "’", "'"))
        and printed[-1].lower() not in nouns.BODIES - _FIRMS
    )


def _described(key: str, person: Person, ids: Sequence[str]) -> BriefSpeaker:
    told = [voice.speaker for voice in person.voices]
    kinds: Counter[SpeakerKind] = Counter(speaker.kind for speaker in told)
    return BriefSpeaker(
        id=key,
        name=max(person.voices, key=lambda v: (not v.by_head, len(v.name))).speaker.name,
        kind=max(kinds, key=lambda kind: kinds[kind]),
        role=next(_longest(speaker.role for speaker in told), None),
        affiliation=next(_longest(speaker.affiliation for speaker in told), None),
        **{"in": [_place(voice, ids) for voice in person.voices]},
    )


def _place(voice: Voice, ids: Sequence[str]) -> SpeakerIn:
    return SpeakerIn(article=ids[voice.article], speaker_id=voice.speaker.id)


def _longest(texts: Iterable[str | None]) -> Iterator[str]:
    yield from sorted((text for text in texts if text), key=len, reverse=True)[:1]
