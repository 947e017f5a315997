"""Who holds which office: whom "the secretary" and "the defense minister" take up.

News gives the office with the name once and then the office alone. A person holds every word of
their offices ("secretary", "defense"); of two holders of what is asked for, the better match is
meant, then the one named last before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarize.reading.speakers.mentions import Mention, Scan
from summarize.reading.speakers.persons import Referent
from summarize.reading.words import nouns, titles
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import PEOPLES

_SAME_OFFICE = {
    "sen.": "senator", "rep.": "congressman", "gov.": "governor", "gen.": "general",
    "lt.": "lieutenant", "col.": "colonel", "amb.": "ambassador", "sgt.": "sergeant",
    "det.": "detective", "prof.": "professor", "dr.": "doctor", "ceo": "executive",
    "president": "leader", "chancellor": "leader", "king": "monarch", "queen": "monarch",
    "prime": "leader", "premier": "leader",
    "representative": "congressman", "defence": "defense",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson",
}  # fmt: skip
_SAME_WORK = (
    frozenset(["boss", "coach", "manager"]),
    frozenset(["lawyer", "attorney", "solicitor", "barrister"]),
)
"""Words for the same work, by any of which its holder may be taken up."""
_HEADS = frozenset(["leader", "president", "premier"])
_HEAD_TITLES = frozenset(["president", "prime minister", "premier", "chancellor"])
_OF_MANY = words(
    "senator congressman congresswoman representative lawmaker councillor councilor delegate judge "
    "professor doctor officer deputy"
)
"""Offices that many hold at once, so that who has one is not told by it alone."""
_PEOPLE_ENDS = re.compile(r"(?:ian|an|ese|ish)$")
_THE_OFFICE = re.compile(  # without the "t", since what begins with letters is searched fast
    r"he(?<=\b[Tt]he)[ \n]([A-Za-z][a-z-]+)(?:[ \n]([A-Za-z][a-z-]+))?"
)
_SMALL_NOUN = re.compile(
    r"[ ](?:of|for|(?:[a-z]+(?<!ed)[ ])?(?:spokes|aide|office|campaign|staff))"
)


class Holders:
    """The people of a text by their offices."""

    def __init__(self, scan: Scan, people: Iterable[Referent]) -> None:
        self._scan = scan
        self._offices: dict[str, list[tuple[Referent, set[str]]]] = {}
        self._places: dict[int, list[int]] = {}
        for person in people:
            self._places[id(person)] = sorted(m.start for m in person.mentions)
            for role in (*person.roles, *_ranks(scan.text, person)):
                held = {w for part in nouns.tokens(role) for w in _office(part)}
                if held >= {"prime", "minister"}:
                    held.add("pm")
                for noun in held:
                    self._offices.setdefault(noun, []).append((person, held))

    def holder(self, noun: str, asked: Sequence[str], at: int) -> Referent | None:
        """The person whose office a phrase names.

        Args:
            noun: Head of the phrase, lower-cased ("secretary").
            asked: All its words ("U.S.", "defense", "secretary"); those with a capital must be part
                of the office or of the affiliation, of two holders the better match wins, then the
                one named last before.
            at: Offset of the phrase.
        """
        small = {w.lower() for w in asked}
        capital = {PEOPLES.get(w, w).lower() for w in asked if w[0].isupper()}
        portfolios = {w for w in small if w in titles.PORTFOLIOS and w != noun}
        best: tuple[int, bool, int] | None = None
        chosen = None
        for person, held in self._offices.get(noun, ()):
            belongs = f"{person.affiliation or ''} {' '.join(person.roles)}".lower()
            if not all(w in held or w in belongs or _stem(w) in belongs for w in capital):
                continue
            if not portfolios <= held:
                continue
            places = self._places[id(person)]
            index = bisect_left(places, at)
            before = places[index - 1] if index else -1
            rank = (len(small & held), before >= 0, before)
            if best is None or rank > best:
                best, chosen = rank, person
        if best is not None and not best[1] and noun in _OF_MANY and self._is_late(at):
            return None  # "the senator", where another has been named and this one has not
        return chosen or (self._head(noun, at) if capital else None)

    def _is_late(self, at: int) -> bool:
        """Whether somebody has been named before an offset."""
        return any(places and places[0] < at for places in self._places.values())

    def _head(self, noun: str, at: int) -> Referent | None:
        """The one president or premier before of whom the text does not say of what."""
        heads = [
            person
            for person, _ in self._offices.get(noun, ())
            if noun in _HEADS
            and person.affiliation is None
            and any(role.lower() in _HEAD_TITLES for role in person.roles)
            and self._places[id(person)][0] < at
        ]
        return heads[0] if len({id(person) for person in heads}) == 1 else None

    def again(self) -> Iterator[tuple[Referent, Mention]]:
        """People met again under their office alone: "the secretary", "the defense minister"."""
        if not self._offices:
            return
        ends = {m.end for m in self._scan.mentions}
        starts = {m.start for m in self._scan.mentions}  # "the Minister Ada Nym"
        for match in _THE_OFFICE.finditer(self._scan.text):
            first, second = match[1].lower(), (match[2] or "").lower()
            if first not in self._offices and second not in self._offices:
                continue
            last = second if second in self._offices and nouns.is_person(second) else first
            if last not in self._offices or not nouns.is_person(last):
                continue
            if match[1][0].isupper() and first not in titles.HEADS | titles.MODIFIERS:
                continue  # "the Norvian president" may be another's
            asked = [first, last] if last == second else [last]
            end = match.end(2) if last == second else match.end(1)
            if _SMALL_NOUN.match(self._scan.text, end) or match.start(1) in starts:
                continue
            start = match.start() - 1
            person = self.holder(last, asked, start)
            if person is None or self._places[id(person)][0] > start:
                continue
            if start - 2 in ends:  # an apposition
                continue
            bare = self._scan.bare(self._scan.passage(start), match.start(1), end)
            mention = replace(bare, start=start, words=person.words)
            insort(self._places[id(person)], mention.start)
            yield person, mention


def _stem(people: str) -> str:
    """What the names of a people and of its country have in common, if it is four letters long."""
    stem = _PEOPLE_ENDS.sub("", people)
    return stem if len(stem) > 3 else people


def _ranks(text: str, person: Referent) -> Iterator[str]:
    """What stands before somebody's names that is no office, but what they may be called by."""
    for mention in person.mentions:
        if mention.titled and mention.role is not None:
            title = text[mention.start : mention.name_start].rstrip()
            last = title.rpartition(" ")[2]
            if last.lower() in titles.HEADS and last not in mention.role:
                yield last


def _office(word: str) -> tuple[str, ...]:
    """The words by which an office word may be taken up again."""
    low = word.lower()
    same = _SAME_OFFICE.get(low) or _SAME_OFFICE.get(f"{low}.")
    work = next((group for group in _SAME_WORK if low in group), frozenset([low]))
    return (*work, same) if same else (*work,)
