"""A person, body or country as the text names it, and whether two full names are one person's.

"Edward Marsh" and "Ed Marsh" are one, "Carl Holt" and "Carl Holt Jr." are two, and so are "George
H. Marlow" and "George W. Marlow": given names may be short, but what tells people apart must agree.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.reading.speakers.mentions import Mention
from summarize.reading.text.extent import Extent
from summarize.reading.words.folding import core, fold
from summarize.reading.words.given import GIVEN, NICKNAMES
from summarize.schema import SpeakerKind


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something that the text names, while it is being gathered."""

    kind: SpeakerKind
    words: tuple[str, ...]
    key: tuple[str, ...]
    gender: str = ""
    roles: list[str] = field(default_factory=list)
    affiliation: str | None = None
    owner: Extent | None = None
    mentions: list[Mention] = field(default_factory=list)

    @property
    def proven(self) -> bool:
        """Whether more than capitals shows that this is a person."""
        if self.kind != "person":
            return False
        if self.key[0] in GIVEN or self.roles or self.gender:
            return True
        if any(m.titled or m.role for m in self.mentions):
            return True
        alone = [
            m
            for m in self.mentions
            if len(m.words) == 1 and m.known and fold(m.words[0]) == self.key[-1]
        ]
        return bool(alone) and (len(self.key) > 1 or len(alone) > 1)

    def add(self, mention: Mention) -> None:
        """Take a mention in, with what it tells of role, gender and affiliation."""
        self.mentions.append(mention)
        self.gender = self.gender or mention.gender
        if mention.role is not None and mention.role not in self.roles:
            self.roles.append(mention.role)
        self.affiliation = self.affiliation or mention.affiliation
        self.owner = self.owner or mention.owner
        if self.kind == "person" and len(mention.words) > len(self.words):
            self.words = mention.words
            self.key = max(self.key, core(mention.words), key=len)


def same_person(one: Referent, mention: Mention, key: tuple[str, ...]) -> bool:
    """Whether a full name can be another form of a known person's."""
    if one.gender and mention.gender and one.gender != mention.gender:
        return False
    if one.key == key:
        initials, others = _initials(one.words), _initials(mention.words)
        if initials and others and initials != others:
            return False
        return _suffix(one.words) == _suffix(mention.words)
    if one.key[-1] != key[-1] or len(one.key) == 1 or len(key) == 1:
        return False
    short, long = sorted((one.key, key), key=len)
    rest = iter(long)
    return _same_given(short[0], long[0]) or all(word in rest for word in short)


def _same_given(one: str, other: str) -> bool:
    if one == other:
        return True
    if one not in NICKNAMES and other not in NICKNAMES:
        return False
    return not NICKNAMES.get(one, frozenset((one,))).isdisjoint(
        NICKNAMES.get(other, frozenset((other,)))
    )


def _suffix(words: tuple[str, ...]) -> str:
    last = fold(words[-1]).rstrip(".")
    return last if last in ("jr", "sr") else ""


def _initials(words: tuple[str, ...]) -> list[str]:
    return [w for w in words if len(w) == 2 and w[1] == "."]


def clash(person: Referent, mention: Mention) -> bool:
    """Whether a mention is of the other gender than a person."""
    return bool(person.gender and mention.gender and person.gender != mention.gender)
