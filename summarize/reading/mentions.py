"""Where a text writes a proper name: runs of capitalised words, with the titles around them.

One regular expression finds the runs; small lexicons say what a run is and where its title ends.
Capitals are the evidence, so they are trusted only where the writer had a choice: not at the first
word of a sentence, and not in a headline where every word is capitalised. A run that occurs often
is
parsed once, which keeps the scan linear and quick.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summarize.reading import nouns, titles
from summarize.reading.given import GIVEN
from summarize.reading.lexicon import words
from summarize.reading.passages import Passage
from summarize.reading.places import COUNTRY_NAMES, PEOPLES, REGIONS, SEATS
from summarize.reading.quotations import Quotation

Guess = Literal["person", "organization", "country", "unknown"]

ORGANIZATION_WORDS = words("""
    Department Ministry University College School Institute Institution Committee Commission Council
    Congress Senate Parliament Assembly Court Bank Party Association Federation Union Alliance
    Agency Administration Authority Bureau Office Service Services Board Foundation Fund Center
    Centre Forum Organization Organisation Company Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC PLC
    Group Holdings Partners Industries Airlines Airways Motors Systems Technologies Energy Pharma
    Times Post Journal News Herald Tribune Guardian Gazette Chronicle Press Observer Telegraph
    Magazine Review Report Register Globe Sun Mail Express Mirror Broadcasting Network Radio TV
    Television Media Hospital Church Embassy Police Army Navy Force Forces Command Guard Corps NATO
    League Club Society Trust Coalition Campaign PAC Caucus Conference Nations Treasury Reserve
    House Chamber Cabinet Task Team Labs Laboratory Museum Observatory Exchange Watch International
    Initiative Project Movement Network Consortium Syndicate Brigade Taliban Hamas Hezbollah
    """)
_PRESS = words(
    """
    Times Post Journal News Herald Tribune Guardian Gazette Chronicle Press Observer Telegraph Star
    Magazine Review Report Register Globe Sun Mail Express Mirror Watch Force Guard Fund Trust Bank
    """
)
KNOWN = words("""
    Pentagon Congress Senate Parliament NATO Twitter Facebook Google Microsoft Apple Amazon Netflix
    Politico Reuters Bloomberg Forbes Axios Breitbart Newsweek Time Slate Vox Salon Pravda Xinhua
    Interpol Europol UNICEF Hamas Hezbollah Taliban Boeing Airbus Toyota Volkswagen Pfizer Walmart
    OPEC ISIS YouTube Instagram TikTok Wikipedia WikiLeaks Gallup Quinnipiac Oxfam Greenpeace
    Buzzfeed BuzzFeed Tesla Uber Samsung Huawei Treasury
    """) | {"White House", "Wall Street", "Downing Street", "European Union", "Capitol Hill"}
"""Bodies whose one-word names carry no mark of being a body."""

NEVER_IN_NAMES = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December AM PM EST EDT GMT
    The A An And But Or Nor Yet If In At By From With As Than That This These Those There Then Thus
    When Where While Who Whom Whose Which What Why How Whether He She It They I You His Her Its Our
    Their My Your Him Them Us Me Himself Herself Itself Is Are Was Were Be Been Has Have Had Do Does
    Did Can Could Would Should Might Must Shall Not Neither Either Each Every About After Against
    Amid Among Because Before Despite During Except Since Though Although Unless Until Upon Via
    However Meanwhile Moreover Furthermore Nevertheless According Citing Told Said Added We
    """
)
"""Capitalised words that are no part of a name wherever they stand."""

_NEVER_ALONE = words(
    """
    Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Western Eastern
    Northern Southern European Asian African Hispanic Latino Christian Muslim Islamic Jewish
    Catholic Protestant Evangelical Democratic Internet
    """
)
"""Short dates and adjectives: no name by themselves, but part of many."""

OPENERS = words(
    """
    So On For To Of Without Like Here Now No Yes None Nothing Never Both All Any Some Many Much Most
    More Few Several Other Others Another Such Same Only Also Even Still Just Once Again Already
    Almost Above Across Along Around Behind Below Beneath Beside Besides Between Beyond Down Inside
    Into Near Off Onto Out Outside Over Past Per Through Throughout Toward Towards Under Unlike Up
    Within Instead Indeed Perhaps Maybe Later Earlier Today Tomorrow Yesterday Recently Finally
    First Second Third Last Next One Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands
    Dozens Asked Speaking Given Let Well Oh Ok Okay Hey Hi Please Thank Thanks Look Yeah Sure
    Reports Read Click Share Photo Image Video Copyright Advertisement Subscribe Follow Updated
    Published Whatever Whenever Wherever Everything Something Anything Polls Studies Two-thirds Half
    Part Less Least Rather Quite Very Too Ever Far Long Back Away Together Intelligence
    """
)
"""Words that are capitalised where a sentence or a phrase opens with them, and inside names."""

_BODY_ANYWHERE = ORGANIZATION_WORDS - _PRESS
_UPPER = "".join(
    re.escape(chr(c))
    for block in (range(0x250), range(0x1E00, 0x1F00))
    for c in block
    if chr(c).isupper()
)
_TOKEN = (
    rf"(?:(?:[{_UPPER}]\.)+(?!\w)"
    r"|(?:Lt|Gen|Col|Sgt|Sens?|Reps?|Govs?|Dr|Mr|Mrs|Ms|Messrs|Prof|Rev|St|Capt|Cmdr|Adm|Maj|Brig"
    r"|Cpl|Pvt|Hon|Jr|Sr|Det|Supt|Pres|Amb|Fr|Insp|Inc|Corp|Co|Ltd|Bros|Dept)\."
    rf"|(?:al|el|ul|as|an|ad|d)[-’'][{_UPPER}]\w+"
    rf"|[{_UPPER}]\w*(?:[’'](?!s\b)\w+|[-‑&](?!based\b|led\b|born\b|backed\b)\w+)*)"
)
_LINK = r"(?:v[oa]n|de[nrl]?|della|di|d[aou]s?|la|le|bin|ibn|bint|te[rn]|y|zu|af|av)"
_SPACE = r"(?:[ \u00a0]|[ \u00a0]?\r?\n)"
RUN = re.compile(
    rf"(?<![\w’'@#/.-]){_TOKEN}"
    rf"(?:{_SPACE}(?:{_LINK}{_SPACE}){{1,2}}{_TOKEN}"
    rf"|{_SPACE}(?:(?:of|for|on|and|&)(?:{_SPACE}the)?{_SPACE})?{_TOKEN}"
    rf"|,{_SPACE}(?:[JS]r\.|I{{2,3}}\b))*"
)
"""A run of capitalised words with the small words that may stand inside a name."""

_SPLIT = re.compile(r"[^\s,]+")
_CONTRACTION = re.compile(r"[’'](?:ve|re|ll|d|m|t|s)$")
_CONNECTORS = frozenset({"of", "for", "on", "and", "the"})
_SURNAMES_TOO = words("king prince judge bishop dean marshal pope major cardinal duke")
_NO_CAPITAL_TITLE = words(
    """
    baker butcher star guy friend priest chef farmer driver carpenter head guard husband private
    principal son man woman boy girl icon guru republican democrat conservative liberal independent
    socialist peer chair host fellow player pilot leader supporter opponent rival expert young
    hopeful incumbent
    """
)
_PARTY_WORDS = words("republican democrat conservative liberal independent socialist")
_PLACE_FIRST = words(
    "New North South East West San Santa Los Las St. Fort Port Mount Lake El Saint"
)
_THING_LAST = words(
    """
    Street Streets Avenue Road Square Park River Lake Island Islands County City Beach Bay Valley
    Mountain Mountains Hill Hills Airport Station Bridge Oblast Peninsula Region Province Stadium
    Hall Building Tower Towers Plaza Hotel Day War Act Award Awards Prize Cup Games Treaty Amendment
    Debate Show Convention Plan Deal Agreement Accord Accords Summit Week Sea Ocean Gulf Coast
    District Age Era Revolution Bowl Tour Town Village Heights Springs Falls Forest Desert Canyon
    Creek Highway Boulevard Theater Theatre Arena Garden Gardens Cathedral Festival Series
    Championship Open Doctrine Rule Rules Law Code Test Tests Index Caucuses Primary Election
    Elections Tuesday Wednesday Thursday Friday Saturday Sunday Monday
    """
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
_STOPS = frozenset(",.;:)—–") | {""}
_PARTY = re.compile(r"[ ]\([RDI](?:-[\w. ]{1,20})?\)")
_OF_BODY = re.compile(rf"[ ](?:of|from|at|with)[ ](?:the[ ])?(?=[{_UPPER}])")
_ROLE_END = re.compile(
    r"[ \n](?:who|whom|whose|which|that|where|when|said|says|told|added|wrote|has|have|had|was|were"
    r"|is|are|will|would|and[ ](?:a|an|one)|but|as)\b"
)
_NO_APPOSITION = words("said and who alongside along joined flanked together speaking with")
_ENDS_PHRASE = frozenset(',;:)”"—–!?')


@dataclass(frozen=True, slots=True)
class Mention:
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


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    name_start: int
    end: int
    words: tuple[str, ...]
    guess: Guess
    titled: bool
    gender: str
    role: str | None


def fold(word: str) -> str:
    """A word without case, diacritics and typography, for comparison."""
    if word.isascii():
        return word.lower()
    word = word.replace("’", "'").replace("‑", "-")
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=20_000)
def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of a personal name that tell people apart: no initials, no suffixes."""
    found = tuple(fold(w) for w in words)
    kept = tuple(
        w for w in found if w not in titles.SUFFIXES and not (w[-1] == "." and len(w) <= 4)
    )
    return kept or found


def _month_surname(word: str, current: list[tuple[str, int, int]]) -> bool:
    return word == "May" and bool(current) and current[-1][0].lower() in GIVEN


def _segment(tokens: list[tuple[str, int, int]]) -> list[list[tuple[str, int, int]]]:
    """Cut a run where one name ends and another thing begins."""
    segments: list[list[tuple[str, int, int]]] = []
    current: list[tuple[str, int, int]] = []

    def close() -> None:
        while current and current[-1][0] in _CONNECTORS:
            current.pop()
        if current:
            segments.append(current.copy())
        current.clear()

    body = False
    for position, token in enumerate(tokens):
        word = token[0]
        plain = _CONTRACTION.sub("", word)
        if (plain in NEVER_IN_NAMES and not _month_surname(word, current)) or (
            not current and plain in OPENERS
        ):
            close()
            body = False
        elif word in _CONNECTORS:
            last = current[-1][0] if current else ""
            title = last.lower() in titles.HEADS
            following = next((t[0] for t in tokens[position + 1 :] if t[0] != "the"), "")
            country = " ".join([*(t[0] for t in current), word, following]) in COUNTRY_NAMES
            keep = (
                (word == "of" and (title or last in ORGANIZATION_WORDS or country))
                or (word == "for" and last in ORGANIZATION_WORDS)
                or (word == "on" and last in ORGANIZATION_WORDS)
                or (
                    word == "and" and (country or (body and following.lower() in titles.PORTFOLIOS))
                )
                or (word == "the" and bool(current) and last in _CONNECTORS)
            )
            if not keep:
                close()
                body = False
            else:
                body = True
                current.append(token)
        else:
            current.append(token)
    close()
    return segments


def _title_length(tokens: list[str]) -> int:
    """How many words of a run are a title before a name: 0 where there is none."""
    length = 0
    titleish = True
    position = 0
    while position < len(tokens):
        low = tokens[position].lower()
        rest = tokens[position + 1 :]
        if not any(fold(w) not in titles.SUFFIXES for w in rest):
            break
        if low in titles.HONORIFICS or low in titles.HEADS:
            certain = low not in _NO_CAPITAL_TITLE and (low not in _SURNAMES_TOO or titleish)
            if low in _PARTY_WORDS and fold(rest[0]) in GIVEN:
                certain = True
            if position == 0 and low in GIVEN and low not in titles.HONORIFICS:
                certain = False
            if certain and rest[0] not in ("of", "for"):
                length = position + 1
            elif rest[0] in ("of", "for"):
                end = position + 2
                while end < len(tokens) and (
                    tokens[end].lower() in titles.PORTFOLIOS or tokens[end] in COUNTRY_NAMES
                ):
                    end += 1
                if position + 2 < end < len(tokens):
                    length = end
                position = end - 1
        elif not (
            low in titles.MODIFIERS
            or low in titles.PORTFOLIOS
            or tokens[position] in COUNTRY_NAMES
            or tokens[position] in PEOPLES
            or tokens[position] in ORGANIZATION_WORDS
            or (tokens[position].isupper() and len(low) > 1)
            or tokens[position] in REGIONS
            or " ".join(tokens[position : position + 2]) in PEOPLES
            or " ".join(tokens[max(0, position - 1) : position + 1]) in PEOPLES
        ):
            titleish = False
            if position >= 3:
                break
        position += 1
    return length


@lru_cache(maxsize=20_000)
def _pieces(run: str) -> tuple[_Piece, ...]:
    """What the names in a run of capitalised words are, by offsets into the run."""
    tokens = [(m[0], m.start(), m.end()) for m in _SPLIT.finditer(run)]
    pieces = []
    for segment in _segment(tokens):
        printed = [t[0] for t in segment]
        whole = " ".join(printed)
        length = 0 if whole in COUNTRY_NAMES or whole in SEATS else _title_length(printed)
        if length and guess_of(tuple(printed[length:])) == "organization":
            length = 0
        if len(printed) == 1 and printed[0] in _NEVER_ALONE:
            continue
        if len(printed) < 3 and printed[-1].lower() in nouns.PEOPLE and not length:
            continue
        name = printed[length:]
        title = printed[:length]
        gender = ""
        for word in title:
            low = word.lower()
            gender = titles.HONORIFICS.get(low, "") or gender
            gender = "f" if low in titles.FEMALE_ROLES else gender
            gender = "m" if low in titles.MALE_ROLES else gender
        office = [w for w in title if w.lower() not in titles.HONORIFICS]
        if length == 0 and whole in PEOPLES and not whole.endswith("s"):
            continue
        if length == 0 and (whole in COUNTRY_NAMES or whole in SEATS):
            guess: Guess = "country"
        elif length:
            guess = "person"
        else:
            guess = guess_of(tuple(name))
        if guess == "unknown" and whole in PEOPLES:
            continue
        pieces.append(
            _Piece(
                segment[0][1],
                segment[length][1],
                segment[-1][2],
                tuple(name),
                guess,
                bool(length),
                gender,
                " ".join(office) or None,
            )
        )
    return tuple(pieces)


def guess_of(name: tuple[str, ...]) -> Guess:
    """What a name without a title looks like by its words."""
    last = name[-1]
    if " ".join(name) in KNOWN:
        return "organization"
    if (
        last in ORGANIZATION_WORDS
        or any(w in _BODY_ANYWHERE for w in name[1:])
        or "of" in name
        or "&" in name
    ):
        return "organization"
    if "for" in name or "on" in name:
        return "organization"
    if len(name) == 1:
        letters = last.replace(".", "").replace("&", "")
        if letters.isupper() and 2 <= len(letters) <= 6:
            return "organization"
        return "organization" if last in ORGANIZATION_WORDS else "unknown"
    first = fold(name[0])
    if first in GIVEN and len(name) <= 5:
        return "person"
    if any(
        w.isupper() and len(w.replace(".", "")) > 1 and fold(w) not in titles.SUFFIXES for w in name
    ):
        return "organization"
    if any(w.lower() in titles.PARTICLES for w in name) or (
        len(name[0]) == 2 and name[0][1] == "."
    ):
        return "person"
    if last.lower() in titles.HEADS or last.lower() in nouns.PEOPLE or last in REGIONS:
        return "unknown"
    if name[0] in _PLACE_FIRST or last in _THING_LAST:
        return "unknown"
    if name[0] in PEOPLES or name[0] in COUNTRY_NAMES:
        return "unknown"
    return "person" if len(name) <= 4 else "unknown"


def untrusted(text: str, passage: Passage) -> bool:
    """Whether every word of a passage that can be capitalised is, so that capitals tell nothing."""
    end = min(passage.end, passage.start + 300)
    found = _LONG_WORD.findall(text, passage.start, end)
    if passage.kind != "headline" and text[passage.end - 1] in '.!?”"':
        return len(found) > 2 and all(map(str.isupper, found))
    small = sum(w[0].islower() and w not in _SMALL_IN_HEADLINES for w in found)
    return len(found) > 1 and small <= len(found) // 8


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
            (small in titles.MODIFIERS and not capital)
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
            for match in RUN.finditer(text, passage.start, passage.end):
                for piece in _pieces(match[0]):
                    found.append(self._mention(index, passage, match.start(), piece))
        return found

    def _mention(self, index: int, passage: Passage, base: int, piece: _Piece) -> Mention:
        text = self.text
        start, end = base + piece.start, base + piece.end
        name_start, name = base + piece.name_start, piece.words
        guess, role, gender, affiliation = piece.guess, piece.role, piece.gender, None
        titled = piece.titled
        before = text[max(passage.start, start - 6) : start]
        definite = before[-4:].lower() in ("the ", "the\n") or before.lower() == "the "
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
                start, role, gender, affiliation, titled = self._before(
                    passage, start, end, role, gender, titled
                )
                if titled:
                    guess = "person"
            if len(name) > 1 or titled:
                role, affiliation, tail = self._after(passage, end, role, affiliation)
                if tail and guess == "unknown" and not definite:
                    guess = "person"
        if role is not None and affiliation is None:
            affiliation = _country_in(role)
        if role is not None and not gender:
            gender = _gender_of_role(role)
        single = len(name) == 1
        return Mention(
            start,
            end,
            name_start,
            name,
            guess,
            index,
            not (initial and single and not titled and guess == "unknown"),
            self.quoted(start),
            role,
            gender,
            affiliation,
            titled,
            definite,
        )

    def _before(
        self, passage: Passage, start: int, end: int, role: str | None, gender: str, titled: bool
    ) -> tuple[int, str | None, str, str | None, bool]:
        text = self.text
        affiliation = None
        at, extra = _role_before(text, passage.start, start)
        if extra and (role is not None or any(w in titles.HEADS for w in extra)):
            role = " ".join([*extra, role] if role else extra)
            start, titled = at, True
        if titled and text[start - 3 : start - 1] in ("’s", "'s"):
            owner = _LAST_OWNER.search(text, max(passage.start, start - 50), start)
            if owner is not None and role is not None:
                kept = owner[1].split()
                while len(kept) > 1 and (kept[0] in NEVER_IN_NAMES or kept[0] in OPENERS):
                    kept = kept[1:]
                affiliation = " ".join(kept)
                start = owner.end(1) - len(affiliation)
        elif not titled and text[start - 2 : start] == ", " and text[end : end + 1] in _STOPS:
            match = _ROLE_APPOSED.search(text, max(passage.start, start - 90), start - 2)
            if match is not None and nouns.head(match[1]) in titles.HEADS:
                role = match[1]
                affiliation = _body_in(role)
        return start, role, gender, affiliation, titled

    def _after(
        self, passage: Passage, end: int, role: str | None, affiliation: str | None
    ) -> tuple[str | None, str | None, bool]:
        text = self.text
        at = end
        if text.startswith(" (", at) and (party := _PARTY.match(text, at, passage.end)):
            at = party.end()
        of = _OF_BODY.match(text, at, min(passage.end, at + 12))
        if of is not None:
            run = RUN.match(text, of.end(), passage.end)
            if run is not None and affiliation is None and (pieces := _pieces(run[0])):
                affiliation = run[0][pieces[0].start : pieces[0].end]
                at = of.end() + pieces[0].end
        if not text.startswith(",", at):
            return role, affiliation, False
        tail = _ROLE_TAIL.match(text, at, min(passage.end, at + 160))
        if tail is None:
            return role, affiliation, False
        phrase = tail[1]
        cut = _ROLE_END.search(phrase)
        if cut is not None:
            phrase = phrase[: cut.start()]
        phrase = " ".join(phrase.split())
        another = RUN.match(phrase)
        if another is not None and any(p.titled for p in _pieces(another[0])):
            return role, affiliation, False
        if not nouns.is_person(nouns.head(phrase)) or phrase.split()[0] in _NO_APPOSITION:
            return role, affiliation, False
        return role or phrase, affiliation or _body_in(phrase), True


_LAST_OWNER = re.compile(rf"(?<!\w)((?:[{_UPPER}][\w.]*[ ]){{0,3}}[{_UPPER}][\w.]*)[’']s[ ]$")
_ROLE_APPOSED = re.compile(
    r"(?<!\w)(?:an?|the|his|her|its|their|An?|The|His|Her|Its|Their|[\w.]+[’']s)[ ]"
    r"((?:[\w.’'&-]+[ ]){0,8}?[\w.’'-]+)$"
)
_BODY = re.compile(rf"\b(?:of|for|at|from|with)[ ](?:the[ ])?((?:[{_UPPER}]).*)$")


def _country_in(role: str) -> str | None:
    parts = role.split()
    for size in (3, 2, 1):
        word = " ".join(parts[:size])
        if word in COUNTRY_NAMES:
            return word
        if word in PEOPLES:
            return PEOPLES[word]
    return None


def _body_in(role: str) -> str | None:
    match = _BODY.search(role)
    if match is not None:
        run = RUN.match(match[1])
        if run is not None and (pieces := _pieces(run[0])):
            return run[0][pieces[0].start : pieces[0].end]
    return _country_in(role)


def _gender_of_role(role: str) -> str:
    for word in role.lower().split():
        if word in titles.FEMALE_ROLES:
            return "f"
        if word in titles.MALE_ROLES:
            return "m"
    return ""
