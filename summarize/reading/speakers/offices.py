"""What the words of an office tell: the office itself, and whose it is.

"The company’s managing director", "an analyst at Holt & Weir", "chair of the board": news prints
the body with the office. The office is kept as printed, without the owner before it and the
workplace after it; the body is the affiliation. Kinship ("his father", "a mother of three") is no
office.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.reading.speakers.guesses import ORGANIZATION_WORDS, guess_of
from summarize.reading.speakers.runs import NAMED_AFTER, RUN, UPPER, pieces
from summarize.reading.text.extent import Extent
from summarize.reading.words import nouns, titles
from summarize.reading.words.cues import VERBS
from summarize.reading.words.folding import fold
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES
from summarize.reading.words.tags import TAGS

_OWNER = re.compile(r".*[\w.](?:[’']s|(?<=s)[’'])\s+(?:own\s+)?", re.DOTALL)
_OWNING_END = re.compile(r"[’']s?\s+(?:own\s+)?$")
_LETTERS = re.compile(r"[A-Za-z]+")
_HANGING = re.compile(r"\s(?:of|at|in|for|from|with|to)\s")
_WORKPLACE = re.compile(r"\s(?:at|from|with|in|who|based|now|and\s+(?:an?|one))\b")
_OF = re.compile(r"\s(?:of|for)\s((?:the|its|his|her|their)\s.+)$", re.DOTALL)
KIN = words(
    """
    father mother brother sister son daughter wife husband widow widower uncle aunt cousin nephew
    niece grandfather grandmother grandson granddaughter friend boyfriend girlfriend man woman boy
    girl neighbor neighbour colleague parent partner
    """
)
_FAMILY = KIN - words("colleague partner woman man boy girl father mother brother sister")
_PRONOUNS = words("its his her their whose")
_BODY_WORDS = nouns.BODIES - words(
    "house camp office service press club tank state city county defense defence prosecution"
)
_NO_OFFICE = re.compile(r"^(?:(?:\d{1,3}|[a-z-]+)-year-old|own)\s+")
_SINCE = re.compile(r"\s(?:as|on|since|until|next|last)\s")
_OF_NAME = re.compile(
    r"\s(?:of|at|for)\s(?:the\s)?(?:(?!(?:of|for|at|in|from|to|and|with)\s)[a-z-]+\s){0,3}"
    r"([A-Z][\w.’'-]+)"
)
_CUT_SHORT = re.compile(r"(?:\s(?:and|or|of|for|the|an?|then|now|former|current))+$")
"""What an office cannot end with: "a loyalist and, since May, its dean"."""
_RANK_AFTER = re.compile(
    r"([a-z-]+)\s(?:(?:[A-Z][a-z]+\.\s)?[A-Z][a-z]+\.(?:\s\(ret\.\))?"
    r"|(?:(?:Lieutenant|Major|Brigadier|Rear|Vice|Air|Flight|Wing)[ -])*"
    r"(?:General|Colonel|Major|Captain|Lieutenant|Admiral|Commodore|Commander|Brigadier|Marshal"
    r"|Sergeant))$"
)
LARGEST_MAKER = re.compile(
    r"\b(?:\w+-)?(?:largest|biggest|leading|major|top)\s+(?:\w+\s+){0,2}"
    r"(?:builder|maker|producer|manufacturer|supplier|provider|exporter|importer|distributor|operator"
    r"|owner|developer|seller)\b"
)
"""How news says what a firm is; nobody is called so."""
_EXECUTIVES = titles.HEADS & {"ceo", "cfo", "coo", "cto", "chairman", "chairwoman"} | {
    "co-founder", "cofounder",
    "finance director", "operations director", "sales director",
}  # fmt: skip
_OUTSIDE = words("campaigner activist critic user expert analyst economist historian scholar")
"""Who has to do with a sort of body, and belongs to none: "library campaigner"."""
_ELECTED = words("sen. sens. rep. reps. gov. govs. amb. pres.")
_AMONG_KIN = words("elder younger eldest oldest youngest")
_DOER = re.compile(r"\w{3}(?:ist|ian|er|or|eur)$")
_THINGS = words(
    """
    smaller larger bigger weaker stronger older younger taller thinner greater lower higher longer
    shorter slower faster closer better poorer richer harder easier earlier later
    river tower center centre theater theatre winter summer cover number matter power order disorder
    border corridor harbor motor factor sector minor water paper letter computer counter server
    """
)
_GENERIC = words(
    """
    man woman boy girl person source someone somebody insider figure individual teenager friend
    husband wife father mother brother sister son daughter uncle aunt cousin nephew niece widow
    widower girlfriend boyfriend grandfather grandmother grandson granddaughter colleague neighbor
    neighbour rival opponent victim survivor witness supporter
    """
)
_ENDS = re.compile(r"\s(?:of|for|at|from|in|with|who|on|to|by|close|near|briefed|familiar)\b|,")
_TOWARDS = re.compile(r"\s(?:to|for|in|on)\s")
_BODY_AFTER = re.compile(
    r"\b(?:of|for|at|from|with)[ ](?:the[ ])?"
    r"(?:(?!(?:of|for|at|in|from|to|and|with)[ ])[a-z-]+[ ]){0,3}"
    rf"(?:[{UPPER}]\w*(?:[ ][{UPPER}]\w*){{0,2}}"
    rf"(?:-(?:based|led|backed|run|funded)[ ]|[’']s[ ](?=[{UPPER}])(?!{NAMED_AFTER})))?"
    rf"((?:[{UPPER}]).*)$"
)


class Office(NamedTuple):
    """An office, and where the text says whose it is."""

    role: str | None
    owner: Extent | None


def held(text: str, start: int, end: int) -> Office:
    """The office that a stretch names.

    Args:
        text: The text.
        start: Where the phrase starts, its determiner included ("its head", "the mill’s owner").
        end: Where it ends.
    """
    phrase = text[start:end]
    first = phrase.split(maxsplit=1)[0].lower() if phrase.split() else ""
    owner = None
    at = 0
    owning = _OWNER.match(phrase)
    if owning is not None and not _HANGING.search(owning[0]):  # "the head of the miners’ union"
        at = owning.end()
        bare = _OWNING_END.sub("", owning[0])
        owner = Extent(start, start + len(bare))
    elif first in _PRONOUNS:
        owner = Extent(start, start + len(first))
    role = nouns.without_determiner(phrase[at:].removeprefix("whose "))
    of = _OF.search(role)
    if owner is None and of is not None and nouns.head(of[1]) in nouns.BODIES:
        owner = Extent(end - len(of[1]), end)
        if role.startswith("spokes"):
            role = role[: of.start()]  # "a spokesman for the ministry" is its spokesman
    cut = _WORKPLACE.search(role)
    if cut is not None and cut.start() > 0:
        role = role[: cut.start()]
    if owner is None:
        owner = body_word(text, start, end)
    noun = nouns.head(role)
    if noun in KIN or not may_hold(noun):
        return Office(None, owner if noun not in KIN else None)
    return Office(" ".join(role.split()), owner)


@lru_cache(maxsize=20_000)
def plain(role: str) -> str | None:
    """An office as its holder would give it: without age, people, place and rank beside it.

    "26-year-old paramedic", "Ukrainian president", "director of Orvex" and "police spokeswoman
    Capt." are paramedic, president, director and police spokeswoman; "U.S. envoy" and "secretary of
    state" stay. None where nothing is left that is an office ("the elder").
    """
    role = _NO_OFFICE.sub("", _SINCE.split(role.removeprefix("as "))[0])
    for people in (2, 1):
        parts = role.split()
        if len(parts) > people and " ".join(parts[:people]) in PEOPLES:
            role = " ".join(parts[people:])
    place = _OF_NAME.search(role)
    if place is not None and place[1].lower() in titles.PORTFOLIOS:
        of = role.find(" of ", place.end())  # "Minister for External Relations of Norvia"
        place = _OF_NAME.match(role, of) if of > 0 else None
    if place is not None and place[1].lower() not in titles.PORTFOLIOS:
        office = role[: place.start()]
        # "University of Tarn history professor", but "publisher of TarnBlog"
        body = office[0].isupper() and nouns.head(office) in nouns.BODIES
        role = (RUN.sub("", role, count=1).lstrip() if body else "") or office
    ranked = _RANK_AFTER.search(role)
    if ranked is not None and ranked[1].lower() in titles.HEADS:
        role = role[: ranked.end(1)]
    beside = role.lower() in _AMONG_KIN or role.lower() in ("colleague", "counterpart")
    role = _CUT_SHORT.sub("", role)
    known = not beside and nouns.head(role) not in _FAMILY and not _is_told(role)
    return role if role and known else None


def _is_told(role: str) -> bool:
    """Whether words beside a name are a piece of a clause: "told a clerk", "never met him"."""
    low = role.lower().split()
    opening = VERBS.get(low[0]) if low else None
    told = opening is not None and not low[0].endswith("ed") and opening.form in ("ing", "past")
    return told or low[-1:] == ["and"] or any(TAGS.get(word) in ("A", "X", "w") for word in low)


def body_word(text: str, start: int, end: int) -> Extent | None:
    """The sort of body that a title opens with: "agency" in "agency director"."""
    for match in _LETTERS.finditer(text[start:end]):
        office = text.startswith((" minister", " Minister"), start + match.end())
        outside = _LETTERS.match(text, start + match.end() + 1, end)
        if match[0] == "Opposition" or office or (outside and outside[0] in _OUTSIDE):
            return None  # "Opposition Leader" is the office, and "industry minister"
        if match[0].lower() in _BODY_WORDS and match.end() < end - start:
            return Extent(start + match.start(), start + match.end())
        if match[0].lower() not in nouns.DETERMINERS:
            return None
    return None


def unnamed(shown: str, noun: str, body: str | None) -> str | None:
    """The office in a phrase for one unnamed person, without the body before it."""
    if noun in _GENERIC or not (noun in titles.HEADS or noun in nouns.ONE_PERSON):
        return None
    role = _ENDS.split(shown.strip(), maxsplit=1)[0]
    return role.removeprefix(body or "").strip() or None


@lru_cache(maxsize=20_000)
def may_hold(noun: str) -> bool:
    """Whether a noun beside a name is what that person is: "neurologist", "schoolteacher"."""
    if nouns.is_person(noun):
        return True
    thing = noun in nouns.BODIES or noun in nouns.DOCUMENTS or noun in _THINGS
    return not thing and _DOER.search(noun) is not None


def is_rank(role: str) -> bool:
    """Whether a title only says of what rank somebody is, so that an office says more."""
    if role.lower().split()[-1] in _ELECTED:
        return False
    return role.endswith(".") or all(word in titles.RANKS for word in role.lower().split())


def is_executive(role: str) -> bool:
    """Whether an office is one of a company that news leaves unsaid after its first sentence."""
    low = role.lower()
    if low.startswith(("chief justice", "chief of", "chief inspector", "chief constable")):
        return False
    if low.startswith("chief minister"):
        return False
    chief = low.startswith(("chief ", "finance chief", "managing director"))
    return chief or low in _EXECUTIVES


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
def people_in(role: str) -> str | None:
    """The body that an office opens with, called by a people: "American Bridge President"."""
    parts = role.split()
    office = titles.HEADS | titles.MODIFIERS | titles.PORTFOLIOS | titles.HONORIFICS.keys()
    size = next((i for i, word in enumerate(parts) if i and word.lower() in office), 0)
    named = size > 1 and parts[0] in PEOPLES and all(word[0].isupper() for word in parts[:size])
    known = any(word in PEOPLES or word in ORGANIZATION_WORDS for word in parts[1:size])
    return " ".join(parts[:size]) if named and not known and parts[size][0].isupper() else None


def body_in(role: str) -> str | None:
    """The body whose an office is, where its words say so: "an analyst at Orrin Bank"."""
    match = _BODY_AFTER.search(role)
    if match is not None:
        run = RUN.match(match[1])
        names = pieces(run[0]) if run is not None else ()
        if names and titles.PORTFOLIOS.issuperset(fold(word) for word in names[0].words):
            return body_after(role)  # "minister for External Relations of Norvia"
        home = match[0].startswith(("from ", "in "))
        if run is not None and names and not (home and names[0].guess != "organization"):
            return run[0][names[0].start : names[0].end]
    return country_in(role)


@lru_cache(maxsize=20_000)
def body_after(role: str) -> str | None:
    """The place or body that an office with capitals is of: "Defense Minister of Prevnia"."""
    found = _OF_NAME.search(role)
    while found is not None and found[1].lower() in titles.PORTFOLIOS | titles.MODIFIERS:
        found = _OF_NAME.search(role, found.end(1))
    return role[found.start(1) :] if found is not None and role[0].isupper() else None


@lru_cache(maxsize=20_000)
def body_before(role: str) -> str | None:
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
            sort = sort or (size == 1 and parts[1] in _OUTSIDE)
            return None if sort else " ".join(words)
    return None


@lru_cache(maxsize=20_000)
def gender(role: str) -> str:
    """The gender that the words of an office tell: "m", "f" or "" for neither."""
    for word in role.lower().split():
        if word in titles.FEMALE_ROLES:
            return "f"
        if word in titles.MALE_ROLES:
            return "m"
    return ""
