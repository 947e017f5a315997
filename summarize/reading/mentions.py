"""Where a text writes a proper name, with the titles before it and the apposition after.

Capitals are the evidence (runs.py), so they are trusted only where the writer had a choice: not at
the first word of a sentence, and not in a headline where every word is capitalised.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.reading import nouns, offices, titles
from summarize.reading.extent import Extent
from summarize.reading.given import GIVEN
from summarize.reading.lexicon import words
from summarize.reading.passages import Passage
from summarize.reading.places import COUNTRY_NAMES, PEOPLES
from summarize.reading.quotations import Quotation
from summarize.reading.runs import (
    NEVER_IN_NAMES,
    OPENERS,
    ORGANIZATION_WORDS,
    RUN,
    UPPER,
    Guess,
    Piece,
    fold,
    guess_of,
    pieces,
)

_ROLE_TAIL = re.compile(
    r",[ \u00a0\n]+(?:(?:aged[ ])?\d{1,3},?[ \n]+)?"
    r"(?:(?:an?|the|his|her|its|their|one of the|[\w.’'-]+[’']s)[ \n]+)?"
    r"((?:\b(?:Mrs?|Ms|Dr|Sen|Gov|Rep|Gen|St|[A-Z])\.|[^,.;:()—–“”\"?!]){3,100})"
)
_LONG_WORD = re.compile(r"(?<!\w)[^\W\d_]\w{2,}")
_SMALL_IN_HEADLINES = words(
    """
    and the for with from over after into amid but nor via than that this his her its our their per
    are was has have will not you off out who how why all upon near about against before between
    during through under until without says said
    """
)
_DATELINE = re.compile(
    rf"[{UPPER}][{UPPER} .’'-]{{2,30}}(?:,[ ][\w.]+){{0,2}}(?:[ ]\d{{1,2}})?"
    r"(?:[ ]\([^)]{2,30}\))?[ ][-–—]+[ ]"
)
_STOPS = frozenset(",.;:)—–") | {""}
_PARTY = re.compile(r"[ ]\([RDI](?:-[\w. ]{1,20})?\)")
_WHO_LEADS = re.compile(
    r",[ ]who[ ](?:(leads|heads|chairs)\b"
    r"|(?:teaches|works|studies|lectures|follows|covers|tracks|researches|analy[sz]es|speciali[sz]es"
    r"|advises)\b[^,.;:]{0,40}?[ ](?:at|for)\b)"
)
_LEADS = {"leads": "leader", "heads": "head", "chairs": "chair"}
_DETERMINER_BEFORE = re.compile(r"(?:an?|the|his|her|its|their|[\w.’'-]+[’']s)[ \n]+$")
_OF = re.compile(r",?[ ](?:of|from|at)[ ]")
_OF_BODY = re.compile(rf"(?:[ ]|,[ ])(?:of|from|at)[ ](?:the[ ])?(?=[{UPPER}])")
_OF_SMALL_BODY = re.compile(
    r"[ ](?:of|from|at)[ ]the[ ]((?:[a-z’'-]+[ ]){0,2}?[a-z-]+)"
    r"(?=[,.;:]|[ ](?:said|says|told|and)\b)"
)
_ROLE_END = re.compile(
    r"[ \n](?:who|whom|whose|which|that|where|when|said|says|told|added|wrote|has|have|had|was|were"
    r"|is|are|will|would|and[ ](?:a|an|one)|but|as)\b"
)
_NO_APPOSITION = words("said and who alongside along joined flanked together speaking with")
_ENDS_PHRASE = frozenset(',;:)”"—–!?')
_LAST_OWNER = re.compile(rf"(?<!\w)((?:[{UPPER}][\w.]*[ ]){{0,3}}[{UPPER}][\w.]*)[’']s[ ]$")
_ROLE_APPOSED = re.compile(
    r"(?<!\w)(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hat|whose|[\w.]+(?:[’']s|s[’']))[ ]"
    r"((?:[\w.’'&-]+[ ]){0,8}?[\w.’'-]+)$"
)
_RETIRED = re.compile(r"(?:\b[A-Z][a-z]+\.?[ ]){1,3}\((?:[Rr]et\.|[Rr]etired)\)[ ]$")
_TOWARDS = re.compile(r"\s(?:to|for|in|on)\s")
_BODY = re.compile(rf"\b(?:of|for|at|from|with)[ ](?:the[ ])?((?:[{UPPER}]).*)$")


class Mention(NamedTuple):
    """One place where a name is written.

    ``start``:``end`` holds name and title; ``name_start``:``end`` the name alone. ``words`` are the
    words of the name as printed. ``trusted`` is False where capitals prove nothing.
    """

    start: int
    end: int
    name_start: int
    words: tuple[str, ...]
    guess: Guess
    passage: int
    known: bool
    quoted: bool
    role: str | None
    gender: str
    affiliation: str | None
    titled: bool
    definite: bool
    owner: Extent | None = None


def untrusted(text: str, passage: Passage) -> bool:
    """Whether every word of a passage that can be capitalised is, so that capitals tell nothing."""
    end = min(passage.end, passage.start + 300)
    if passage.kind != "headline" and text[passage.end - 1] in '.!?”"':
        return _capitalised(text, passage.start, end)
    found = _LONG_WORD.findall(text, passage.start, end)
    small = sum(w[0].islower() and w not in _SMALL_IN_HEADLINES for w in found)
    return len(found) > 1 and small <= len(found) // 8


def _capitalised(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a headline's capitals; as a rule its first words tell that not."""
    if _SMALL_WORD.search(text, start, end) is not None:
        return False
    count = 0
    loud = True
    for match in _LONG_WORD.finditer(text, start, end):
        word = match[0]
        loud = loud and word.isupper()
        if word[0].islower() and word not in _SMALL_EVERYWHERE:
            return False
        count += 1
    return (loud and count > 2) or count >= _TITLE


_TITLE = 5  # long words that all have capitals
_SMALL_EVERYWHERE = words("and the for with from over into but nor via than")
_SMALL_WORD = re.compile(
    rf"[a-z](?<!\w.)(?<=(?!(?:{'|'.join(sorted(_SMALL_EVERYWHERE))})\b).)\w{{2,}}"
)


def _role_before(text: str, low: int, start: int) -> tuple[int, list[str]]:
    """Words of a title in small letters that end right before ``start``; its own start."""
    found: list[str] = []
    at = start
    office = False
    while at > low and len(found) < 7:
        if text[at - 1] not in " \n\u00a0":
            break
        begin = 1 + max(text.rfind(" ", low, at - 1), text.rfind("\n", low, at - 1), low - 1)
        word = text[begin : at - 1]
        if not word or word[-1] in _ENDS_PHRASE:
            break
        small = word.lower()
        capital = word[0].isupper()
        if not capital and small in titles.HEADS:
            office = True
        elif not (
            ((small in titles.MODIFIERS or small in nouns.BODIES) and not capital)
            or (capital and office and word not in NEVER_IN_NAMES)
        ):
            break
        if word.endswith(("’s", "'s")) or (word[-1] == "." and word not in COUNTRY_NAMES):
            break
        found.insert(0, word)
        at = begin
    return at, found


class Scan:
    """All mentions of a text, in order, with what each passage allows to trust."""

    def __init__(
        self, text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]
    ) -> None:
        self.text = text
        self.passages = tuple(passages)
        outer = [q for q in quotations if q.depth == 1 and q.speech]
        self._opens = [q.start for q in outer]
        self._closes = [q.end for q in outer]
        self.starts = [p.start for p in self.passages]
        self.untrusted = [untrusted(text, p) for p in self.passages]
        self.datelines: set[str] = set()  # where the article was written, folded
        self.mentions = tuple(self._mentions())

    def quoted(self, at: int) -> bool:
        """Whether an offset lies in somebody's direct speech."""
        index = bisect_right(self._opens, at) - 1
        return index >= 0 and at < self._closes[index]

    def passage(self, at: int) -> int:
        """Index of the passage that holds an offset."""
        return max(0, bisect_right(self.starts, at) - 1)

    def bare(self, passage: int, start: int, end: int) -> Mention:
        """A mention without title, told from elsewhere in the text."""
        words = tuple(self.text[start:end].split())
        quoted = self.quoted(start)
        return Mention(
            start,
            end,
            start,
            words,
            "unknown",
            passage,
            False,
            quoted,
            None,
            "",
            None,
            False,
            False,
        )

    def _mentions(self) -> list[Mention]:
        text = self.text
        found: list[Mention] = []
        for index, passage in enumerate(self.passages):
            if passage.kind == "boilerplate":
                continue
            if self.untrusted[index]:
                continue
            dateline = _DATELINE.match(text, passage.start, passage.end)
            begin = dateline.end() if dateline is not None else passage.start
            if dateline is not None:
                self.datelines.add(fold(dateline[0].split(",")[0].split(" (")[0].strip(" -–—")))
            for match in RUN.finditer(text, begin, passage.end):
                for piece in pieces(match[0]):
                    found.append(self._mention(index, passage, match.start(), piece))
        return found

    def _mention(self, index: int, passage: Passage, base: int, piece: Piece) -> Mention:
        text = self.text
        start, end = base + piece.start, base + piece.end
        name_start, name = base + piece.name_start, piece.words
        guess, role, gender, affiliation = piece.guess, piece.role, piece.gender, None
        titled = piece.titled
        owner = offices.body_word(text, start, name_start) if titled else None
        before = text[max(passage.start, start - 4) : start]
        definite = before.lower() in ("the ", "the\n")
        initial = start == passage.start or before[-1:] in "“\"‘'([" or before[-2:] in (": ", "— ")
        if (
            initial
            and not titled
            and len(name) > 2
            and fold(name[0]) not in GIVEN
            and fold(name[1]) in GIVEN
        ):
            name = name[1:]
            start = name_start = text.index(name[0], start)
        if definite and guess == "person" and not titled:
            guess = "organization" if fold(name[0]) not in GIVEN else "person"
        if guess in ("person", "unknown"):
            if start > passage.start:
                start, role, gender, affiliation, titled, apposed = self._before(
                    passage, start, end, role, gender, titled
                )
                owner = apposed or owner
                if titled:
                    guess = "person"
            if len(name) > 1 or titled:
                role, affiliation, tail, apposed = self._after(passage, end, role, affiliation)
                owner = owner or apposed
                if tail and guess == "unknown" and not definite:
                    guess = "person"
        if role is not None and affiliation is None:
            affiliation = country_in(role) or _body_before(role)
        if role is not None:
            role = offices.plain(role)
        if role is not None and affiliation not in COUNTRY_NAMES and not role.endswith("."):
            role = role.removeprefix(f"{affiliation} ")  # "Coast Guard Cmdr." stays as it is
        if role is not None and not gender:
            gender = _gender_of_role(role)
        single = len(name) == 1
        plain = name[0] in ORGANIZATION_WORDS
        return Mention(
            start,
            end,
            name_start,
            name,
            guess,
            index,
            not (initial and single and not titled and (guess == "unknown" or plain)),
            self.quoted(start),
            role,
            gender,
            affiliation,
            titled,
            definite,
            owner,
        )

    def _before(
        self, passage: Passage, start: int, end: int, role: str | None, gender: str, titled: bool
    ) -> tuple[int, str | None, str, str | None, bool, Extent | None]:
        text = self.text
        affiliation = owner = None
        at, extra = _role_before(text, passage.start, start)
        if extra and (role is not None or any(w in titles.HEADS for w in extra)):
            role = " ".join([*extra, role] if role else extra)
            start, titled = at, True
            owner = offices.body_word(text, start, end)
        if titled and text[start - 3 : start - 1] in ("’s", "'s"):
            named = _LAST_OWNER.search(text, max(passage.start, start - 50), start)
            if named is not None and role is not None:
                kept = named[1].split()
                while len(kept) > 1 and (kept[0] in NEVER_IN_NAMES or kept[0] in OPENERS):
                    kept = kept[1:]
                kin = nouns.head(role) in offices.KIN
                affiliation = None if kin else " ".join(kept)
                start = named.end(1) - len(" ".join(kept))
        if text.startswith(") ", start - 2) and (
            retired := _RETIRED.search(text, max(passage.start, start - 30), start)
        ):
            start, titled = retired.start(), True
        # "Gen." and "shipowner" say less than an office before them: "its head, shipowner Ada".
        rank = not titled or role is None or offices.is_rank(role) or role.islower()
        if rank and text[start - 2 : start] == ", " and text[end : end + 1] in _STOPS:
            match = _ROLE_APPOSED.search(text, max(passage.start, start - 90), start - 2)
            if match is not None and offices.may_hold(nouns.head(match[1])):
                office = offices.held(text, match.start(), match.end())
                gender = gender or _gender_of_role(match[1])
                role, owner = office.role or role, office.owner
                affiliation = body_in(match[1])
                titled = titled or (owner is not None and role is not None)
        return start, role, gender, affiliation, titled, owner

    def _after(
        self, passage: Passage, end: int, role: str | None, affiliation: str | None
    ) -> tuple[str | None, str | None, bool, Extent | None]:
        text = self.text
        at = end
        if text.startswith(" (", at) and (party := _PARTY.match(text, at, passage.end)):
            at = party.end()
        if _OF.match(text, at, min(passage.end, at + 6)) is None:
            pass
        elif of := _OF_BODY.match(text, at, min(passage.end, at + 12)):
            run = RUN.match(text, of.end(), passage.end)
            if run is not None and affiliation is None and (names := pieces(run[0])):
                affiliation = run[0][names[0].start : names[0].end]
                at = of.end() + names[0].end
        elif (small := _OF_SMALL_BODY.match(text, at, min(passage.end, at + 60))) and (
            nouns.head(small[1]) in nouns.BODIES
        ):
            affiliation, at = affiliation or small[1], small.end()
        if not text.startswith(",", at):
            return role, affiliation, False, None
        acts = _WHO_LEADS.match(text, at, min(passage.end, at + 120))
        if acts is not None and (
            led := _first_body(text, acts.end(), min(passage.end, acts.end() + 80))
        ):
            return role or _LEADS.get(acts[1] or ""), affiliation or led, True, None
        tail = _ROLE_TAIL.match(text, at, min(passage.end, at + 160))
        if tail is None:
            return role, affiliation, False, None
        phrase = tail[1]
        cut = _ROLE_END.search(phrase)
        if cut is not None:
            phrase = phrase[: cut.start()]
        phrase = " ".join(phrase.split())
        if cut is not None and phrase.endswith("ed") and phrase.split()[0] != "retired":
            return role, affiliation, False, None  # "…, the candidate stated that": a new subject
        another = RUN.match(phrase)
        if another is not None and any(p.titled for p in pieces(another[0])):
            return role, affiliation, False, None
        if offices.LARGEST_MAKER.search(phrase):  # "the world's largest builder of tugs"
            return role, affiliation, False, None
        if not offices.may_hold(nouns.head(phrase)) or phrase.split()[0] in _NO_APPOSITION:
            return role, affiliation, False, None
        begin = text.index(tail[1], at) if tail[1] else at
        determiner = _DETERMINER_BEFORE.search(text, at, begin)
        shown = len(tail[1]) if cut is None else cut.start()
        office = offices.held(text, determiner.start() if determiner else begin, begin + shown)
        if role is None or offices.is_rank(role):  # "Gen. Dov Rask, the chief of staff,"
            role = office.role or role
        return role, affiliation or body_in(phrase), True, office.owner


def _first_body(text: str, start: int, end: int) -> str | None:
    """The first name of a body in a stretch, up to the next comma."""
    stop = re.compile(r"[,.;:](?!\d)").search(text, start, end)
    for match in RUN.finditer(text, start, stop.start() if stop is not None else end):
        for piece in pieces(match[0]):
            if piece.guess == "organization":
                return " ".join(piece.words)
    return None


@lru_cache(maxsize=20_000)
def country_in(role: str) -> str | None:
    """The country that an office is of: "deputy U.S. ambassador", not "envoy to Japan"."""
    parts = _TOWARDS.split(role, maxsplit=1)[0].split()
    for at in range(len(parts)):
        for size in (3, 2, 1):
            word = " ".join(parts[at : at + size])
            if word in COUNTRY_NAMES:
                return word
            if word in PEOPLES:
                return PEOPLES[word]
    return None


@lru_cache(maxsize=20_000)
def _body_before(role: str) -> str | None:
    """The body that an office opens with: "WPF chief economist"."""
    parts = role.split()
    for size in range(len(parts) - 1, 0, -1):
        words = tuple(parts[:size])
        last = (
            words[-1] not in ORGANIZATION_WORDS
        )  # "Orrin Bank" is a body, "Bank Secretary" is not
        office = any(
            w.lower() in titles.HEADS or (last and w.lower() in titles.MODIFIERS) for w in words
        )
        if not office and words[0][0].isupper() and guess_of(words) == "organization":
            minister = parts[size].lower() in ("minister", "secretary")  # "Mining Minister"
            sort = size == 1 and (minister or words[0].lower() in nouns.BODIES)
            return None if sort else " ".join(words)
    return None


def body_in(role: str) -> str | None:
    """The body whose an office is, where its words say so: "an analyst at Orrin Bank"."""
    match = _BODY.search(role)
    if match is not None:
        run = RUN.match(match[1])
        names = pieces(run[0]) if run is not None else ()
        home = match[0].startswith(("from ", "in "))
        if run is not None and names and not (home and names[0].guess != "organization"):
            return run[0][names[0].start : names[0].end]
    return country_in(role)


@lru_cache(maxsize=20_000)
def _gender_of_role(role: str) -> str:
    for word in role.lower().split():
        if word in titles.FEMALE_ROLES:
            return "f"
        if word in titles.MALE_ROLES:
            return "m"
    return ""
