"""A run of capitalised words: which names are in it, and where a title ends and its name begins.

"Defense Minister Ahn Dae-sung", "Department of Health and Human Services", "Republican Party of
Tarn": one regular expression finds such runs, small lexicons cut them. A run is parsed once,
however often it occurs. The lexicons are this project's own compilation.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.reading.speakers.guesses import KNOWN, ORGANIZATION_WORDS, Guess, guess_of
from summarize.reading.speakers.titlelength import title_length
from summarize.reading.words import nouns, titles
from summarize.reading.words.folding import fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES, SEATS

NEVER_IN_NAMES = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December AM PM EST EDT GMT
    The A An And But Or Nor Yet If In At By From With As Than That This These Those There Then Thus
    When Where While Who Whom Whose Which What Why How Whether He She It They I You His Her Its Our
    Their My Your Him Them Us Me Himself Herself Itself Is Are Was Were Be Been Has Have Had Do Does
    Did Can Could Would Should Might Must Shall Not Neither Either Each Every About After Against
    Amid Among Because Before Despite During Except Since Though Although Unless Until Upon Via
    HOST BYLINE ANCHOR
    However Meanwhile Moreover Furthermore Nevertheless According Citing Told Said Added We
    """
)
"""Capitalised words that are no part of a name wherever they stand."""

_NEVER_ALONE = words(
    """
    Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Western Eastern
    Northern Southern European Asian African Hispanic Latino Christian Muslim Islamic Jewish
    Catholic Protestant Evangelical Democratic Internet Christmas Easter Ramadan Eid Thanksgiving
    Passover Hanukkah Diwali Halloween
    """
)
"""Short dates, feasts and adjectives: no name by themselves, but part of many."""

OPENERS = words(
    """
    So On For To Of Without Like Here Now No Yes None Nothing Never Both All Any Some Many Much Most
    More Few Several Other Others Another Such Same Only Also Even Still Just Once Again Already
    Almost Above Across Along Around Behind Below Beneath Beside Besides Between Beyond Down Inside
    Into Near Off Onto Out Outside Over Past Per Through Throughout Toward Towards Under Unlike Up
    Top Within Instead Indeed Perhaps Maybe Later Earlier Today Tomorrow Yesterday Recently Finally
    First Second Third Last Next One Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands
    Dozens Asked Speaking Given Let Well Oh Ok Okay Hey Hi Please Thank Thanks Look Yeah Sure
    Reports Read Click Share Photo Image Video Copyright Advertisement Subscribe Follow Updated
    Published Whatever Whenever Wherever Everything Something Anything Polls Studies Two-thirds Half
    Part Less Least Rather Quite Very Too Ever Far Long Back Away Together Intelligence
    """
)
"""Words that are capitalised where a sentence or a phrase opens with them, and inside names."""

_FOR_A_CAUSE = words(
    """
    Centers Centres Doctors Physicians Lawyers Mothers Fathers Parents Citizens Friends Students
    Teachers Women Veterans Workers Voters Families Scientists Engineers Musicians Artists Farmers
    Businesses Action Voices Partnership Priorities Athletes Nurses Patients
    """
)
"""Who stand together for something: "Doctors for Relief"."""
_AGENCIES = words("Administration Commission Service Services Agency Authority Bureau")
"""What an office ends with whose field is two things: "Fish and Wildlife Service"."""
_STAFFS = words("Staff Staffs Forces Command Ministry Directorate Department Committee Council")
"""What a body that soldiers lead ends with."""
_ANYBODY = "Nym"  # stands for a name, to ask whether the words before it are a title
_MINISTRIES = words("Ministry Department Office Committee Board Council Directorate Secretariat")
_FIELDS = titles.PORTFOLIOS | words(
    """
    land water forestry fisheries fishery food rural industry industries employment social welfare
    family women youth religious immigration migration planning budget information commonwealth
    technology innovation climate mines mining petroleum railways aviation infrastructure tax
    revenue customs intelligence emergency emergencies disaster local regional
    """
)
"""What a ministry may be for."""
UPPER = "".join(
    re.escape(chr(c))
    for block in (range(0x250), range(0x1E00, 0x1F00))
    for c in block
    if chr(c).isupper()
)
_SPACE = r"(?:[ \u00a0]|[ \u00a0]?\r?\n)"
_OWNED_BODY = (
    r"(?:[A-Z]\w+ ){0,2}(?:Association|Union|League|Federation|Alliance|Party|Guild|Council|Trust"
    r"|Society|Club|Group|Cooperative|Confederation|Network|Institute|Lobby|Syndicate|Forum)\b"
)
NAMED_AFTER = r"(?:Hospital|College|Cathedral|Church|School|Infirmary|Hospice)\b"
_SHORT = (  # looked for where a point follows
    r"(?=\w{2,6}\.)(?:Lt|Gen|Col|Sgt|Sens?|Reps?|Govs?|Dr|Mr|Mrs|Ms|Messrs|Prof|Rev|St|Capt|Cmdr"
    r"|Adm|Maj|Brig|Cpl|Pvt|Hon|Jr|Sr|Det|Supt|Pres|Amb|Fr|Insp|Inc|Corp|Co|Ltd|Bros|Dept)\."
)
_HOW = "(?:based|led|born|backed|run|owned|controlled|funded|aligned|linked|held|allied|sponsored)"
_SPEAKS = r"(?:said|says|had|has|would|declined)\b"
"""What no possessive stands before: "Orvell’s said"."""
_BRAND = (  # which are hardly anybody's surname
    r"(?:Applebee|Bloomingdale|Domino|Kellogg|Macy|McDonald|Moody|Nando|Sainsbury|Sotheby|Wetherspoon)"
)
_JOINED = (  # what a word may have after marks that are part of it
    rf"(?:(?<=s)[’'](?={_SPACE}{_OWNED_BODY})|[’']s(?={_SPACE}(?:{NAMED_AFTER}|{_SPEAKS}))"
    rf"|[’'](?!s\b)\w+|[-‑&](?!{_HOW}\b)\w+)*(?:\.(?:com|org|net)\b)?"
)
_PARTICLE = r"(?:al|el|ul|as|an|ad|d)[-’']"
_TOKEN = (
    rf"(?=[{UPPER}aeud])(?:(?:[{UPPER}]\.)+(?:(?!\w)|[{UPPER}](?![\w.]))|{_SHORT}"
    rf"|{_PARTICLE}[{UPPER}]\w+|{_BRAND}[’']s\b|[{UPPER}]\w*{_JOINED})"
)
_LINK = r"(?:v[oa]n|de[nrl]?|della|di|d[aou]s?|la|le|bin|ibn|bint|te[rn]|y|zu|af|av)"
_MORE = (
    rf"(?:{_SPACE}(?:{_LINK}{_SPACE}){{1,2}}{_TOKEN}"
    rf"|{_SPACE}(?:(?:of|for|on|and|&)(?:{_SPACE}the)?{_SPACE})?{_TOKEN}"
    rf"|,{_SPACE}(?:[JS]r\.|I{{2,3}}\b))*"
)
RUN = re.compile(rf"(?<![\w’'@#/.-]){_TOKEN}{_MORE}")
"""A run of capitalised words with the small words that may stand inside a name."""

_CAPITALS = re.compile(  # begun with a set of characters, which is searched fast
    rf"[{UPPER}](?<![\w’'@#/.-].)"
    rf"(?:\.(?:[{UPPER}]\.)*(?:(?!\w)|[{UPPER}](?![\w.]))|(?<=(?={_SHORT}).)\w+\."
    rf"|(?<=(?={_BRAND}[’']s\b).)\w+[’']s|\w*{_JOINED}){_MORE}"
)
_SMALL_FIRST = re.compile(
    rf"[-’'](?=[{UPPER}])(?:(?<=(?<![\w’'@#/.-])(?:al|el|ul|as|an|ad).)|(?<=(?<![\w’'@#/.-])d.))"
)
_SPLIT = re.compile(r"[^\s,]+")
_CONTRACTION = re.compile(r"[’'](?:ve|re|ll|d|m|t|s)$")
_CONNECTORS = frozenset({"of", "for", "on", "and", "the"})


def searching(text: str) -> re.Pattern[str]:
    """What finds the runs of a text: where none begins with a particle, a faster pattern."""
    return RUN if _SMALL_FIRST.search(text) is not None else _CAPITALS


class Piece(NamedTuple):
    """A name in a run, with the title before it; offsets into the run."""

    start: int
    name_start: int
    end: int
    words: tuple[str, ...]
    guess: Guess
    titled: bool
    gender: str
    role: str | None


def _month_surname(word: str, current: list[tuple[str, int, int]]) -> bool:
    return word == "May" and bool(current) and current[-1][0].lower() in GIVEN


def _segment(
    tokens: list[tuple[str, int, int]], *, opens: bool
) -> list[list[tuple[str, int, int]]]:
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
        plain = word if word.isalpha() else _CONTRACTION.sub("", word)
        if not current and position + 1 < len(tokens) and plain.lower() in nouns.FIRMS:
            continue  # "Carmaker Orvex"
        if (plain in NEVER_IN_NAMES and not _month_surname(word, current)) or (
            not current and plain in OPENERS and (opens or position or len(tokens) == 1)
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
                or (word == "of" and "for" in (t[0] for t in current))
                or (
                    word == "for"
                    and (title or last == "State")
                    and following.lower() in titles.PORTFOLIOS
                )
                or (word == "for" and (last in ORGANIZATION_WORDS or last in _FOR_A_CAUSE))
                or (word == "on" and last in ORGANIZATION_WORDS)
                or (
                    word == "and"
                    and (
                        country
                        or (
                            body
                            and following.lower() in titles.PORTFOLIOS
                            and (last.lower() in titles.PORTFOLIOS or not _is_titled(current))
                        )
                        or _joins_members(current, tokens[position + 1 :])
                        or _joins_offices(current, tokens[position + 1 :])
                    )
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
            if len(current) == 1 and _is_land_before(current[0][0], word):
                close()  # "envoy to Russia | Ada Nym"
            elif current and current[-1][0] in _STAFFS and _is_rank_before(tokens[position:]):
                close()  # "chief of the Joint Staff | Gen. Ada Nym"
            current.append(token)
    close()
    return segments


def _is_land_before(land: str, word: str) -> bool:
    """Whether a country stands before somebody’s given name."""
    return land in COUNTRY_NAMES and fold(word) in GIVEN and fold(land) not in GIVEN


def _is_rank_before(tokens: list[tuple[str, int, int]]) -> bool:
    """Whether a rank and a name stand there: "Colonel-General Ada Nym"."""
    printed = [token[0] for token in tokens]
    length = title_length(printed)
    return bool(length) and all(
        word[-1] == "." or titles.RANKS.issuperset(word.lower().split("-"))
        for word in printed[:length]
    )


def _is_titled(tokens: list[tuple[str, int, int]]) -> bool:
    """Whether the office of a person stands there: "Secretary of State Ada Nym"."""
    return any(token[0].lower() in titles.HEADS for token in tokens)


def _joins_members(before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]) -> bool:
    """Whether "and" joins two things before one noun: "Union of Dock and Harbor Workers"."""
    opens = [t[0] for t in before]
    rest = [t[0] for t in after]
    if not rest or not opens or any(w.lower() in GIVEN for w in (opens[0], opens[-1])):
        return False
    last, first = opens[-1], rest[0]
    if "of" not in opens:
        plain = not (last in ORGANIZATION_WORDS or last in KNOWN or last in COUNTRY_NAMES)
        if last.lower() in _FIELDS and rest[-1] in _MINISTRIES and len(rest) == 2:
            return first.lower() in _FIELDS  # "Land and Transport Ministry"
        return plain and len(opens) < 4 and len(rest) in (2, 3) and rest[-1] in _AGENCIES
    return (
        opens[0] in ORGANIZATION_WORDS
        and not last.endswith("s")
        and last not in ORGANIZATION_WORDS
        and last not in COUNTRY_NAMES
        and rest[-1].endswith("s")
        and rest[-1] not in COUNTRY_NAMES
        and first.lower() not in GIVEN
        and first.lower() not in titles.HEADS
        and first.lower() not in titles.HONORIFICS
    )


def _joins_offices(before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]) -> bool:
    """Whether "and" joins two offices of who is named next: "Premier and Trade Minister Nym"."""
    opens = [t[0] for t in before]
    rest = [t[0] for t in after]
    return bool(rest) and title_length([*opens, _ANYBODY]) == len(opens) and title_length(rest) > 0


@lru_cache(maxsize=20_000)
def pieces(run: str, *, opens: bool = True) -> tuple[Piece, ...]:
    """What the names in a run of capitalised words are, by offsets into the run.

    Args:
        run: The words.
        opens: Whether the run may owe its first capital to opening a sentence or a quotation.
    """
    if run.isalpha():
        tokens = [(run, 0, len(run))]
    else:
        tokens = [(m[0], m.start(), m.end()) for m in _SPLIT.finditer(run)]
    found = []
    for segment in _segment(tokens, opens=opens):
        printed = [t[0] for t in segment]
        whole = " ".join(printed)
        untitled = len(printed) == 1 or whole in COUNTRY_NAMES or whole in SEATS
        length = 0 if untitled else title_length(printed)
        if length and guess_of(tuple(printed[length:])) == "organization":
            length = 0
        if len(printed) == 1 and printed[0] in _NEVER_ALONE:
            continue
        if length and printed[-1] == "General" and printed[-2].lower() in titles.HEADS:
            continue  # "the Attorney General", an office
        people = printed[-1].lower() in nouns.PEOPLE and printed[-1] not in ORGANIZATION_WORDS
        if len(printed) < 3 and people and not length:
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
        found.append(
            Piece(
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
    return tuple(found)
