"""The order in which a content becomes a sentence.

First the changes that stand at a place of the text: what goes, who is meant, and when it was. Then
what the words as a whole become: a clause, with a capital and a full stop.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter

from summarize.reading.claims.attribution import Attribution
from summarize.reading.claims.modality import modality as act
from summarize.reading.figures import quantities
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity, Names
from summarize.reading.text.extent import Extent
from summarize.reading.text.quotations import Quotation
from summarize.reading.words import cues, lexicon, nouns
from summarize.reading.words.speechacts import untimed
from summarize.rules.wording import bare, gaps, headlines, objected, shares, spoken, tense
from summarize.rules.wording.called import Called, called
from summarize.rules.wording.cue import Cue
from summarize.rules.wording.edits import Edit, applied
from summarize.rules.wording.objects import Objects
from summarize.rules.wording.others import Shortened
from summarize.rules.wording.reported import Named, Reported
from summarize.rules.wording.somebody import Somebody
from summarize.schema import Modality

_MARKS = re.compile(r"[“”„«»]|``|\'\'|\"")
_OPENING = re.compile(  # what ties spoken words to those before, and says nothing
    r"\A(?:(?:And|But|Yet|So)(?:\s(?!(?:far|that|much|many|long|soon|few|little|do|does|did|is|are|was|were"
    r"|am|have|has|[a-z]+ly)\b)|,\s)|(?:Well|Now|Still|Look|Oh|Okay|OK|Listen|Frankly|You\sknow),\s)"
    r"(?=[\w“‘\"'$€£])"
)
_POINTING = re.compile(  # with what is denied: "denied it", "rejected the charge"
    r"(?:it|this|that|them|(?:all|both|most|none)\sof\s(?:it|them|this|that)|(?:the|this|that|these|those|(?P<apposed>an?))\s"
    r"(?:allegation|accusation|claim|charge|suggestion|criticism|report|finding|account|count|figure"
    r"|assertion|assessment|version|complaint|conclusion|estimate)s?)",
    re.IGNORECASE,
)
_LAST = frozenset(["this", "that"])  # they point to what was told last, "it" to what it is about
_FINDING = lexicon.words("find conclude show establish determine discover indicate suggest")
_BARE_RELATIVE = re.compile(r"\b(?:an?|the|its|his|her|their)\s(?:[a-z-]+\s){1,3}$")
_RELATIVE = re.compile(r"\b(?:what|which|that|whom?|whatever)\s+$", re.IGNORECASE)
_SPOKESMAN = re.compile(r"\bspokes\w+|\bpress\s(?:officer|secretary)\b", re.IGNORECASE)
_STRAY = re.compile(r",(?=[”’\"']+$)")
_STOP = re.compile(r"(?<=[a-z]{2})[.,](?=[”’\"']*$)")
_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?](?:\s|$))")
_NEAR = 400  # characters: a paragraph or two
_BEFORE = 40  # characters that may hold the noun of a relative clause
_TAIL = " ,;:—–-"
_OWN = {"he": "m", "she": "f"}


class Wording:
    """Words the claims of one reading.

    Args:
        reading: The reading.
        said: Its attributions, each with its speakers: what they are called in them ("she said")
            tells of people whose names tell nothing.
    """

    def __init__(
        self, reading: Reading, said: Iterable[tuple[Attribution, Sequence[Entity]]]
    ) -> None:
        self._reading = reading
        told: dict[str, set[str]] = {}
        self._said = sorted(said, key=lambda one: one[0].content.end)
        self._ends = [one.content.end for one, _ in self._said]
        for attribution, speakers in self._said:
            if len(speakers) == 1 and attribution.source is not None:
                own = _OWN.get(reading.text[slice(*attribution.source)].lower())
                if own:
                    told.setdefault(speakers[0].name, set()).add(own)
        self._called: dict[str, Called | None] = {}
        self._gender = partial(_gender, reading.names, told)
        self._reported = Reported(reading, self._gender)
        self._somebody = Somebody(reading, self._gender)
        self._shortened = Shortened(reading)

    def proposition(
        self, attribution: Attribution, speakers: Sequence[Entity], modality: Modality
    ) -> str:
        """The content of an attribution as one plain sentence.

        Args:
            attribution: What is said.
            speakers: Who says it.
            modality: What is done by saying it.
        """
        text, content = self._reading.text, attribution.content
        cue = text[slice(*attribution.cue)] if attribution.cue else ""
        denied = self._denied(attribution, speakers) if attribution.denied else None
        if denied is not None:
            return denied
        opens = bare.quotation_at(self._reading, content.start)
        words = applied(text, *content, self._edits(attribution, speakers, cue, modality))
        words = " ".join(_BEFORE_MARK.sub("", words).split())
        if opens is None or (cue and text[opens.inner_start : opens.inner_start + 1].islower()):
            by = self._together(speakers)
            verb = Cue(untimed(cue).lower().split(), self._relative(attribution))
            found = Objects(verb, by, denied=attribution.denied, modality=modality)
            plain = _STOP.sub("", words)
            clause = found.clause(plain)
            start = text.rfind("\n", 0, content.start) + 1
            clause = gaps.filled(text, attribution, start, plain, clause, by)
            clause = objected.said_of(text, attribution, clause)
            words = _MARKS.sub("", words if clause == plain else clause)
            if self._in_headline(content.start):
                words = headlines.spelled(words, text)
        else:
            words = _OPENING.sub("", words, count=1)
        return _sentence(words) or text[slice(*content)].strip()

    def _in_headline(self, at: int) -> bool:
        """Whether an offset is in a headline."""
        passages = self._reading.passages
        here = bisect_right(passages, at, key=attrgetter("start")) - 1
        return here >= 0 and passages[here].kind == "headline"

    def _relative(self, attribution: Attribution) -> str:
        """The relative pronoun before source and cue: "what" of "what she called a mistake"."""
        source = attribution.source
        before = self._reading.text[max(0, source.start - _BEFORE) : source.start] if source else ""
        found = _RELATIVE.search(before)
        if found is None and _BARE_RELATIVE.search(before):
            return "which"  # "a move the union called rash"
        return found[0].strip().lower() if found else ""

    def _denied(self, attribution: Attribution, speakers: Sequence[Entity]) -> str | None:
        """What somebody else has said just before: the content, or what "the charge" points to."""
        text = self._reading.text
        content, points = attribution.content, _POINTING.fullmatch(text, *attribution.content)
        parts = (attribution.source, attribution.cue or content)
        start = min(part.start for part in parts if part is not None)
        if points is not None and points["apposed"] and start < content.start:
            return None  # "denied a charge": which one?
        if text[slice(*content)].lower() in _LAST and (told := self._just_told(start)) is not None:
            return told
        for at in range(bisect_right(self._ends, start) - 1, -1, -1):
            one, by = self._said[at]
            if start - one.content.end > _NEAR:
                return None
            if one.denied or (one.content != content and not points):
                continue
            if points and not self._points(text[slice(*content)], one):
                continue
            if {who.name for who in by} & {who.name for who in speakers}:
                continue
            cue = text[slice(*one.cue)] if one.cue else None
            return self.proposition(one, by, act(text[slice(*one.content)], cue))
        return None

    def _just_told(self, at: int) -> str | None:
        """The article's own sentence before that of an offset, where nobody is cited in it."""
        passages = self._reading.passages
        index = bisect_right(passages, at, key=attrgetter("start")) - 2
        if index < 0 or passages[index].kind != "sentence":
            return None
        start, end = passages[index].start, passages[index].end
        near = slice(bisect_right(self._ends, start), bisect_right(self._ends, at))
        cited = any(one.content.start < end for one, _ in self._said[near])
        return None if cited else self._reading.text[start:end]

    def _points(self, words: str, one: Attribution) -> bool:
        """Whether words that point back fit what was said: a count has a number."""
        noun, text = words.lower().split()[-1].rstrip("s"), self._reading.text
        if noun in ("count", "figure", "estimate"):
            return bool(quantities.numbers(text[slice(*one.content)]))
        if noun in ("finding", "conclusion"):
            cue = text[slice(*one.cue)].lower().split() if one.cue else []
            return any(word in cues.VERBS and cues.VERBS[word].lemma in _FINDING for word in cue)
        return True

    def _edits(
        self, attribution: Attribution, speakers: Sequence[Entity], cue: str, modality: Modality
    ) -> Iterator[Edit]:
        reading, content = self._reading, attribution.content
        quoted = bare.within(reading, content)
        yield from bare.cuts(reading, attribution, quoted)
        turn = attribution.cue is None and not quoted and attribution.source is not None
        outer = [Extent(one.start, one.end) for one in quoted if one.depth == 1]
        spoken_ = [content] if turn else outer

        def outside(at: int) -> bool:
            return not any(start <= at < end for start, end in spoken_)

        by = self._together(speakers)
        own = Named(shares.edits(reading.text, attribution))
        if not own.edits and by is not None and outside(content.start):
            body = self._spoken_for(speakers)
            own = self._reported.named(attribution, speakers, by, outside, body)
        if not own.edits:
            own = self._somebody.named(attribution, speakers)
        yield from own.edits
        yield from self._shortened.surnames(content, own.names)
        yield from self._shortened.bodies(content)
        if tense.is_past(cue):
            supposed = modality == "conditional"
            yield from tense.edits(reading.text, content, outside, own.verb, cue, supposed=supposed)
        named = {"I", "we"} if {*own.names} & {one.name for one in speakers} else set()
        if any(one.kind in ("person", "unnamed") for one in speakers):
            named.discard("we")  # of the body that he speaks for
        yield from self._first(speakers, spoken_, quoted, named=named)

    def _first(
        self,
        speakers: Sequence[Entity],
        spoken_: Sequence[Extent],
        quoted: Sequence[Quotation],
        named: set[str],
    ) -> Iterator[Edit]:
        """The first persons of what is quoted."""
        if len(speakers) != 1:
            return
        people = self._people(speakers[0])
        text = self._reading.text
        wide = not spoken.is_of_state(speakers[0])
        if wide and any(spoken.is_everybody(text, one) for one in spoken_):
            people.pop("we", None)
        if "I" not in people and any(spoken.is_one(text, one) for one in spoken_):
            people.pop("we", None)  # a name that stands for one person after all
        inner = [Extent(one.start, one.end) for one in quoted if one.depth > 1]
        for extent in spoken_:
            yield from spoken.edits(self._reading.text, extent, inner, people, named)

    def _people(self, speaker: Entity) -> dict[str, Called]:
        """Who "I" and "we" are in the mouth of a speaker."""
        found: dict[str, Called | None] = {}
        if speaker.kind in ("person", "unnamed"):
            found["I"] = self._of(speaker)
            if spoken.speaks_for(speaker.role or speaker.name):
                found["we"] = self._body(speaker)
        elif speaker.kind in ("organization", "group"):
            found["we"] = self._of(speaker)
        return {word: who for word, who in found.items() if who is not None}

    def _body(self, speaker: Entity) -> Called | None:
        """The body or country for which somebody speaks by office."""
        role = speaker.role or speaker.name
        country = spoken.country_of(speaker)
        prefix = spoken.body_of(role)
        heads = prefix is not None and prefix.split()[-1].lower() in nouns.BODIES
        for name in filter(None, (prefix,) if heads else (speaker.affiliation, prefix)):
            body = self._reading.names.named(name)
            if body is not None and body.kind == "organization":
                return self._of(body)
            if country is not None:
                return Called(country, "n", country)
        return None

    def _spoken_for(self, speakers: Sequence[Entity]) -> Called | None:
        """The body whose "it" a spokesman may mean."""
        speaker = speakers[0]
        if len(speakers) > 1 or not _SPOKESMAN.search(f"{speaker.role} {speaker.name}"):
            return None
        return spoken.body_by_name(speaker.name) or self._body(speaker)

    def _together(self, speakers: Sequence[Entity]) -> Called | None:
        """How the speakers are called, all together."""
        each = [self._of(speaker) for speaker in speakers]
        known = [one for one in each if one is not None]
        if len(known) < len(each) or not known:
            return None
        if len(known) == 1:
            return known[0]
        names = [one.name for one in known]
        name = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        return Called(name, "p", name)

    def _of(self, speaker: Entity) -> Called | None:
        if speaker.name not in self._called:
            known = called(speaker, self._gender(speaker), self._reading.text)
            self._called[speaker.name] = known
        return self._called[speaker.name]


def _gender(names: Names, told: Mapping[str, set[str]], speaker: Entity) -> str:
    """Name, title or the pronoun of a source tell "m" or "f"; else ""."""
    by_source = told.get(speaker.name, set())
    return names.gender(speaker) or (next(iter(by_source)) if len(by_source) == 1 else "")


def _sentence(words: str) -> str:
    words = _STRAY.sub("", " ".join(words.split()).strip(_TAIL))
    if not words:
        return ""
    words = words[0].upper() + words[1:]
    return words if words.rstrip("”’\"')").endswith((".", "!", "?", "…")) else words + "."
