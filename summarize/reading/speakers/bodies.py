"""Bodies: what they are called, and how a text shows that a name is a body's and not a person's.

"Orvex" and "Selby Harrow" may be a firm or a man; capitals do not tell. What stands around the name
does: "the operator, Orvex", "Orvex said it", "Orvex’s shares" against "Selby Harrow, 40,", "Harrow
said he". A body is cut short to its first word, a person to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from summarize.reading.speakers.mentions import Mention, Scan
from summarize.reading.speakers.persons import Referent
from summarize.reading.words import nouns
from summarize.reading.words.folding import fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.lexicon import words

_AFTER_BODY = re.compile(
    r",?\s+which\b"
    r"|(?:,[^.;,]{0,60},)?\s+(?:has\s+|have\s+|had\s+)?[a-z]+"
    r"(?:\s+(?:last|this)\s+\w+|\s+on\s+\w+day)?(?:\s+that)?\s+(?:it|its|itself)\b"
    r"|,?\s+[a-z][^.;:“”\"\n]{4,200}\.\s+(?:In\s[^.,;:“”\"\n]{3,40},\s+i|I)t\s+(?:also\s+|has\s+)?(?:said|says|added|adds|denied|insisted"
    r"|declined|announced|argued|confirmed|warned)\b"
    r"|\s+(?:(?:state|official|public)\s+)?"
    r"(?:news\s+agency|newspaper|television|TV|radio|magazine|daily|website|channel|broadcaster)\b"
    r"|[’']s?\s+(?:(?:foreign|defen[cs]e|interior|prime)\s+minist\w+|president|parliament|embassy|airspace"
    r"|borders?|coast|capital|territor\w+)\b"
    r"|[’']s?\s+(?:shares?|stock|share\s+price|board|chief|chairman|chairwoman|spokes\w+|shareholders"
    r"|headquarters|customers|profits?|revenues?|turnover|sales|leader|leadership|leaders|members"
    r"|lawyers|founder|employees|director|managing|factory|plant|products?|users|investors)\b"
)
_APPOSED = re.compile(r",\s+(?:an?|the|one\s+of(?:\s+the)?|[\w’'-]+[’']s)\s+([^,.;:“”\"]{2,80})")
_BEFORE_BODY = re.compile(
    r"(?<![\w’'-])(?:(?:an?|the|its|their|his|her)\s+)?((?:[\w’'-]+\s+){0,3}[\w-]+[a-z]),?\s+$",
    re.IGNORECASE,
)
_FRONTED = re.compile(  # "During her campaign, Ada": no apposition
    r"(?:^|[.!?”\"]\s|\n)(?:In|At|On|During|After|Before|Since|For|With|Under|Throughout|By|From|As)\s[^,]*$"
)
_MAKES = re.compile(
    r"\b(?:builder|maker|producer|operator|owner|supplier|provider|developer|seller|distributor"
    r"|manufacturer|exporter|importer|carrier)s?\b(?:\s+of\b|$)"
)
_LENDS = re.compile(
    r"\b(?:largest|biggest|main|top|leading)\s+(?:\w+\s+)?(?:creditor|donor|lender|customer"
    r"|(?:trading|trade)\s+partner)$"
)
_LAST_WORD = re.compile(r"[\w-]+$")
_RUN_BY = re.compile(
    r"\b(?:operated|run|owned|made|built|manufactured|produced|supplied|managed|developed|sold"
    r"|marketed)\s+by\s+$"
    r"|\b(?:shares|stake|stock|investors|shareholders|customers)\s+(?:in|of|at)\s+$"
    r"|\bneighbou?ring\s+$|\b(?:minister|president)(?:\s\w+){1,3}\sof\s$",
    re.IGNORECASE,
)
_RUN_BY_LAST = ("by", "in", "of", "at", "neighbouring", "neighboring")
_AFTER_PERSON = re.compile(
    r",\s+(?:aged\s+)?\d{1,3}\b(?!,?\d)|,?\s+(?:who|whose)\b"
    r"|\s+(?:has\s+|have\s+|had\s+)?[a-z]+(?:\s+that)?\s+(?:he|she|himself|herself)\b"
    r"|\s+(?:also\s+|then\s+)?(?:smiled|laughed|shrugged|nodded|sighed|joked|quipped|grinned|recalled"
    r"|remembered|wept|whispered|shouted|yelled|muttered|mused|chuckled|snapped|recounted|confided)\b"
    r"|[’']s?\s+(?:wife|husband|son|daughter|mother|father|widow|brother|sister|parents|children)\b"
)
_FIRST_PERSON = re.compile(
    r"[\"“][^\"“”]*\b(?:I|my|me)\b[^\"“”]*[\"”]\s(?:said\s|says\s|added\s|asked\s)?$"
)
_PRESIDENTS = words(
    "trump biden obama bush clinton reagan carter ford nixon putin zelensky zelenskyy"
)
_WINDOW = 100
_LONG = 6  # letters of a first word that is no surname of the Far East
_ENOUGH = 20  # mentions that are looked at


def told(scan: Scan, referents: Sequence[Referent]) -> list[Referent]:
    """Those of whom only capitals tell, and what stands around them that they are bodies.

    One word alone that nothing shows to be a person is a body: people are given in full once.
    """
    text = scan.text
    found: list[Referent] = []
    for one in {id(r): r for r in referents}.values():
        if one.kind != "person" or one.gender:
            continue
        if any(_MAKES.search(role) is None for role in one.roles):
            continue  # a "maker" may be either
        if one.key[0] in GIVEN:
            if len(one.key) == 1 and is_place(text, one.mentions):
                found.append(one)
            continue
        alone = {fold(m.words[0]) for m in one.mentions if len(m.words) == 1}
        short = len(one.key) > 1 and one.key[0] in alone and len(one.key[0]) >= _LONG
        shown = is_body(text, one.mentions)
        if len(one.key) == 1 and (one.key[0] in scan.datelines or _has_people(text, one.words[0])):
            shown = True
        if shown is None and one.key[-1] not in alone:
            shown = short
        elif shown is None:
            known = any(m.known for m in one.mentions)
            shown = len(one.key) == 1 and known and not is_president(one.words)
        if shown and not (len(one.key) > 1 and one.key[-1] in alone):
            found.append(one)
    return found


def is_body(text: str, mentions: Iterable[Mention]) -> bool | None:
    """Whether the places of a name show a body (True), a person (False) or neither (None).

    Args:
        text: The text.
        mentions: Where it writes the name.
    """
    body = person = 0
    for mention in islice(mentions, _ENOUGH):
        end = mention.end
        body += _AFTER_BODY.match(text, end) is not None
        person += _AFTER_PERSON.match(text, end) is not None
        if text[mention.start - 2 : mention.start - 1] in ("”", '"', "d", "s"):
            begin = max(0, mention.start - 200)
            says_i = _FIRST_PERSON.search(text, begin, mention.start) is not None
            person += 2 * says_i  # more than "said it was cold" shows a body
        apposed = _APPOSED.match(text, end, end + _WINDOW)
        if apposed is not None:
            noun = nouns.head(apposed[1])
            firm = noun in nouns.BODIES or _MAKES.search(apposed[1]) is not None
            firm = firm or _LENDS.search(apposed[1]) is not None
            body += firm
            person += nouns.is_person(noun) and not firm
        last = _last_word(text, mention.start)
        if last in _RUN_BY_LAST:
            body += _RUN_BY.search(text, max(0, mention.start - 50), mention.start) is not None
        if last in nouns.FIRMS:
            body += text[mention.start - 2 : mention.start - 1].isalpha()
        if last not in nouns.BODIES:
            continue
        before = _BEFORE_BODY.search(text, max(0, mention.start - 60), mention.start)
        if before is not None and text[mention.start - 2 : mention.start - 1].isalpha():
            body += 1  # "an offer from operator Orvex"
        elif before is not None and not _FRONTED.search(text, before.start() - 11, before.end(1)):
            body += nouns.head(before[1]) == before[1].split()[-1].lower() and (
                nouns.head(before[1]) in nouns.BODIES
            )
    if body == person:
        return None
    return body > person


def _has_people(text: str, name: str) -> bool:
    """Whether a text calls a people after a name, which is a land's then: "Velka", "Velkan"."""
    return name.endswith("a") and re.search(rf"\b{re.escape(name)}n\b", text) is not None


def is_place(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a name mostly stands where places do: "in Orlando", "near Florence".

    Args:
        text: The text.
        mentions: Where it writes the name.
    """
    placed = sum(
        _PLACED.search(text, max(0, mention.start - 13), mention.start) is not None
        and not text.startswith(("’s", "'s"), mention.end)
        for mention in mentions
    )
    return 2 * placed > len(mentions)


_PLACED = re.compile(
    r"\b(?:in|near|outside|across"
    r"|(?:province|region|state|city|town|village|island|port|district|county|republic)\sof)\s$"
)


def _last_word(text: str, end: int) -> str:
    """The word before an offset, in small letters; a comma may stand between them."""
    before = text[max(0, end - 60) : end].rstrip().removesuffix(",")
    found = _LAST_WORD.search(before, before.rfind(" ") + 1)
    return found[0].lower() if found is not None else ""


def is_president(name: tuple[str, ...]) -> bool:
    """Whether a surname alone is that of somebody whom news seldom introduces."""
    return len(name) == 1 and fold(name[0]) in _PRESIDENTS


@lru_cache(maxsize=20_000)
def body_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """What a body is called in any order and case: "Department of State", "State Department"."""
    found = [fold(w).removesuffix("'s") for w in words]  # "Orvell’s" is "Orvell" in "its chief"
    if found and found[0] in ("u.s.", "us", "the") and len(found) > 1:
        found = found[1:]
    if len(found) > 2 and found[0] in ("department", "ministry") and found[1] == "of":
        found = [*(w for w in found[2:] if w != "the"), found[0]]
    whole = " ".join(found)
    return tuple(_SAME_BODY.get(whole, whole).split())


_SAME_BODY = {
    "pentagon": "defense department",
    "department of defense": "defense department",
    "federal reserve": "fed",
    "e.u.": "eu",
    "european union": "eu",
    "u.n.": "un",
    "united nations": "un",
    "f.b.i.": "fbi",
    "c.i.a.": "cia",
    "federal bureau of investigation": "fbi",
    "central intelligence agency": "cia",
    "gop": "republican party",
    "g.o.p.": "republican party",
    "republican national committee": "rnc",
    "democratic national committee": "dnc",
    "associated press": "ap",
    "a.p.": "ap",
}
