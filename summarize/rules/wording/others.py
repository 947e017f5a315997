"""Names cut short in what somebody says, made the full ones that the article has given before.

"Fisk must go" leans on the paragraph that introduced Ada Fisk. A surname that leads to one person
becomes the name in full where it stands first, "Mr. Fisk" too. It stays where it is part of more:
of a longer name, of an office ("President Fisk"), or of what goes by it ("the Fisk inquiry"); and
where the article has another of that surname, by a first name, an office or a "Mrs." that are not
this person's: the wrong one of two is a falsehood, and the surname alone is none. "The bureau" is
the Harbour Bureau where that is what it leads to; "the company" leads to too many.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.words import nouns, titles
from summarize.reading.words.functionwords import STOP
from summarize.reading.words.given import GIVEN
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import REGIONS
from summarize.rules.wording import verbs
from summarize.rules.wording.edits import Edit

_CAPITALS = re.compile(
    r"(?<![\w-])(?:(?P<title>Mr|Mrs|Ms|Miss)\.?\s)?"
    r"(?P<name>[A-Z][\w-]*(?:[’'][A-Z]\w+)?)(?P<more>\.?\s[A-Z][\w’'.-]*)*(?![\w-])"
)
# Of names of two words; as below, the letter first, which is searched for at once.
_LAST = re.compile(r"([A-Z](?<!\w.)[\w.’'-]*)\s(?=([A-Z][\w-]*(?:[’'][A-Z]\w+)?))")
_SHORT = re.compile(r"[Tt](?<!\w.)he\s(?P<noun>[a-z]+)\b")
_BODIES = words(
    """
    agency alliance army assembly association authority bank board bureau college commission
    committee council county court department federation forum foundation front fund hospital
    institute islands league ministry mission navy parliament party society
    tribunal union university valley
    """
)
_THE = re.compile(r"^The\s")
_OFTEN = 2  # times: a party goes by its members' name as well, and "the party" may be theirs
_NEXT = re.compile(r"\s(?P<word>[a-z]+)\b")
_NOUN = re.compile(r"\s(?P<word>[a-z]+)\b")
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|this|that|any|no|every|each|former|[a-z]+-)\s?$")
_PLACE = re.compile(r"\b(?:in|from|at|near)\s$")
_OR_NAME = re.compile(r"\sor\s[Bb]ust\b")
_CLOSED = re.compile(r"[.,]?[”\"’'](?!\w)")
_IS = re.compile(
    r"(?P<short>[’']s)\s(?:(?P<done>been|got|had|spent|done|gone|made|taken)|an?|[a-z]+ly|the|not|never|always|so|very|just|going"
    r"|trying|getting)\b"
)
_BY_NAME = words(
    "campaign administration family camp aide aides supporter supporters voter voters era email "
    "emails presidency case trial inquiry investigation affair scandal team backer backers fan "
    "fans ally allies adviser advisers loyalist loyalists rally rallies speech plan plans memo "
    "tapes"
)


def _goes_on(name: str, noun: str) -> bool:
    """Whether a body's name goes on after its noun: "Vark Committee on Rain"."""
    return re.search(rf"\w\s{noun.capitalize()}\s(?:of|on|for|to)\b", name) is not None


class Shortened:
    """Gives the shortened names of an article in full.

    Args:
        reading: The article.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._before: dict[str, set[str]] = {}
        for before, last in _LAST.findall(reading.text):
            self._before.setdefault(last, set()).add(before)
        self._full: dict[str, str | None] = {}
        self._last_small = {word.lower() for word in self._before}

    def surnames(self, content: Extent, named: Iterable[str]) -> Iterator[Edit]:
        """The surnames of a content, in full where each stands first.

        Args:
            content: What is said.
            named: Who has been named in full already.
        """
        text, known = self._reading.text, set(named)
        for match in _CAPITALS.finditer(text, *content):
            name = match["name"]
            given = name not in self._before and name.lower() in GIVEN
            if match["more"] or not (given or name in self._before):
                continue
            if given and _PLACE.search(text, max(0, match.start() - 6), match.start()):
                continue
            person = self._person(Extent(*match.span("name")), match["title"] or "")
            if person is None or person.name in known or _is_part(text, match):
                continue
            if given and text[match.start() - 1] in "“\"‘'" and _CLOSED.match(text, match.end()):
                continue  # a word that is quoted
            known.add(person.name)
            if person.name not in text[slice(*content)]:
                yield Edit(match.start(), match.end("name"), person.name)
                yield from _unshortened(text, match.end("name"))

    def bodies(self, content: Extent) -> Iterator[Edit]:
        """The bodies and places of a content that go by the last word of their name, in full.

        Args:
            content: What is said.
        """
        text, known = self._reading.text, set[str]()
        for match in _SHORT.finditer(text, *content):
            noun = match["noun"]
            if noun not in self._last_small or noun not in _BODIES:
                continue
            if not _is_whole(text, match.end("noun")):
                continue
            meant = self._reading.names.resolve(Extent(match.start(), match.end("noun")))
            one = meant[0] if len(meant) == 1 else None
            if one is None or one.kind != "organization" or not one.name[0].isupper():
                continue
            last = one.name.split()[-1].lower() == noun
            name = self._fullest(noun) if last else one.name
            if name is None or not (last or _goes_on(name, noun)):
                continue
            if name in known or name in text[slice(*content)]:
                continue
            known.add(name)
            article = re.search(rf"\b[Tt]he\s{re.escape(name)}", text) is not None
            end = match.end("noun")
            yield Edit(match.start(), end, f"the {name}" if article else name)
            if name.endswith("s") and text.startswith(nouns.OWNER_ENDS[:2], end):
                yield Edit(end + 1, end + 2, "")  # "the Board of Elections’ clerk"

    def _fullest(self, noun: str) -> str | None:
        """The name that ends in a noun, as the article has it oftenest; None if several do."""
        if noun not in self._full:
            pattern = rf"(?:[A-Z][\w.’'-]*\s){{1,6}}{noun.capitalize()}\b(?!\sof\b)"
            found = Counter(_THE.sub("", name) for name in re.findall(pattern, self._reading.text))
            ends = {name.split()[-2] for name in found if " " in name}
            often = max(found, key=lambda name: (found[name], len(name)), default=None)
            known = len(ends) == 1 and (noun != "party" or _is_party(found))
            self._full[noun] = often if known else None
        return self._full[noun]

    def _person(self, name: Extent, title: str) -> Entity | None:
        """The person whom a surname leads to, of whom more is known than that."""
        meant = self._reading.names.resolve(name)
        one = meant[0] if len(meant) == 1 else None
        if one is None or one.kind != "person":
            return None
        known = one.name.split()
        printed = self._reading.text[slice(*name)]
        given = known[0] == printed != known[-1]
        if len(known) < 2 or not (given or known[-1] == printed):
            return None
        if not (self._reading.names.gender(one) or one.role):
            return None
        if given:
            return None if printed in REGIONS else one
        told = titles.HONORIFICS.get(title.lower(), "")
        rivals = (word for word in self._before[known[-1]] if self._anothers(word, one))
        return None if any({told, _gender(word)} != {"m", "f"} for word in rivals) else one

    def _anothers(self, word: str, person: Entity) -> bool:
        """Whether a word before a person's surname says that somebody else is meant by it."""
        low, names = word.lower(), self._reading.names
        if word in person.name.split():
            return False
        if low in titles.HONORIFICS:
            return {titles.HONORIFICS[low], names.gender(person)} == {"m", "f"}
        if low in titles.HEADS:
            held = (person.role or low).lower().split()
            return not any(office[:3] == low[:3] for office in held)
        other = names.named(f"{word} {person.name.split()[-1]}")
        return low in GIVEN or (other is not None and other.kind == "person" and other != person)


def _unshortened(text: str, at: int) -> Iterator[Edit]:
    """The verb of "Ada’s a sailor", which after a name in full looks like an owner's ending."""
    short = _IS.match(text, at)
    if short is not None:
        yield Edit(*short.span("short"), " has" if short["done"] else " is")


def _is_party(found: Counter[str]) -> bool:
    """Whether "the party" may be a name ending so: it comes often, and is of no region."""
    regional = any(word in REGIONS for name in found for word in name.split())
    return sum(found.values()) >= _OFTEN and not regional


def _gender(word: str) -> str:
    """The gender that a form of address or a given name tells."""
    low = word.lower()
    return titles.HONORIFICS.get(low) or GIVEN.get(low, "")


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a surname belongs to something that goes by it."""
    if _ATTRIBUTIVE.search(text, max(0, match.start() - 20), match.start()):
        return True
    if _OR_NAME.match(text, match.end()):
        return True  # "Ada or Bust"
    noun = _NOUN.match(text, match.end())
    return noun is not None and (
        noun["word"] in _BY_NAME or noun["word"] in nouns.COMMON or nouns.is_person(noun["word"])
    )


def _is_whole(text: str, end: int) -> bool:
    """Whether a noun phrase ends at an offset: a verb, a function word or a mark follows."""
    following = _NEXT.match(text, end)
    if following is None:
        return True
    word = following["word"]
    return word in STOP or verbs.is_finite(word) or word.endswith("ly")
