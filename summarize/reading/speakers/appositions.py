"""What stands beside a name: the office before it, the apposition on either side, the workplace.

"Agency director Ada Holt", "Tarn’s mayor, Ada Holt," and "Ada Holt, an analyst at Orrin Bank," say
what somebody is and whose. Titles with capitals are in the run of the name (runs.py); here is what
is printed in small letters around it.
"""

from __future__ import annotations

import re

from summarize.reading.speakers import offices
from summarize.reading.speakers.runs import NEVER_IN_NAMES, OPENERS, RUN, UPPER, pieces
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.words import nouns, titles
from summarize.reading.words.folding import fold
from summarize.reading.words.functionwords import AUXILIARIES
from summarize.reading.words.given import GIVEN
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES

_ROLE_TAIL = re.compile(
    r",[ \u00a0\n]+(?:(?:aged[ ])?\d{1,3},?[ \n]+)?"
    r"(?:(?:an?|the|his|her|its|their|one of the|[\w.’'-]+[’']s)[ \n]+)?"
    r"((?:[^A-Z,.;:()—–“”\"?!]|\b(?:Mrs?|Ms|Dr|Sen|Gov|Rep|Gen|St|[A-Z])\.|[A-Z]){3,100})"
)
_STOP = re.compile(r"[,.;:](?!\d)")
_STOPS = frozenset(",.;:)—–") | {""}
_PARTY = re.compile(r"[ ]\([RDI](?:-[\w. ]{1,20})?\)")
_WHO = r"[ ]who[ ](?:(?:now|also|currently)[ ])?"
_WORK, _AT = "teaches|works|studies|lectures", r"\b[^,.;:]{0,40}?[ ](?:at|for)\b"
_WHO_LEADS = re.compile(
    rf",{_WHO}(?:(leads|heads|chairs|runs|owns|founded|co-founded)\b"
    rf"|(?:{_WORK}|follows|covers|tracks|researches|analy[sz]es|speciali[sz]es|advises){_AT})"
)
_WHO_WORKS = re.compile(rf"{_WHO}(?:{_WORK}){_AT}")
_LEADS = {
    "leads": "leader", "heads": "head", "chairs": "chair", "runs": "head", "owns": "owner",
    "founded": "founder", "co-founded": "co-founder",
}  # fmt: skip
_DETERMINER_BEFORE = re.compile(r"(?:an?|the|his|her|its|their|[\w.’'-]+[’']s)[ \n]+$")
_OPENS = re.compile(r",|[ ](?:\(|(?:of|from|at)[ ])")  # as most names are not followed
_OF_BODY = re.compile(rf"(?:[ ]|,[ ])(?:of|from|at)[ ](?:the[ ])?(?=[{UPPER}])")
_OF_SORT = re.compile(  # "of the charity Orvex Aid", "at consultancy Holt & Weir"
    rf"(?:[ ]|,[ ])(?:of|from|at|with)[ ](?:the[ ]|an?[ ])?((?:[a-z-]+[ ]){{1,3}})(?=[{UPPER}])"
)
_OF_SMALL_BODY = re.compile(
    r"[ ](?:of|from|at)[ ]the[ ]((?:[a-z’'-]+[ ]){0,2}?[a-z-]+)"
    r"(?=[,.;:]|[ ](?:said|says|told|and)\b)"
)
_ROLE_END = re.compile(
    r"[ \n](?:who|whom|whose|which|that|where|when|said|says|told|added|wrote|has|have|had|was|were"
    r"|is|are|will|would|and[ ](?:a|an|one)|but|as"
    r"|(?:held|caught|shot|sent|freed|paid|\w+ed)[ ](?:for|by|in|at|on|with|from|after|over)"
    r"|(?:accused|convicted|suspected|guilty)[ ]of)\b"
)
_NO_APPOSITION = AUXILIARIES | words(
    "said and who alongside along joined flanked together speaking with"
)
_ENDS_PHRASE = frozenset(',;:)”"—–!?')
_LAST_OWNER = re.compile(rf"(?<!\w)((?:[{UPPER}][\w.]*[ ]){{0,3}}[{UPPER}][\w.]*)[’']s[ ]$")
_ROLE_APPOSED = re.compile(
    r"(?<!\w)(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hat|whose|[\w.]+(?:[’']s|s[’']))[ ]"
    r"((?:[\w.’'&-]+[ ]){0,8}?[\w.’'-]+)$"
)
_OFFICE_OF = re.compile(r"(?<![\w’'-])([a-z-]+) of ([a-z]+)[ \n]$")
_ENVOY_TO = re.compile(
    r"(?<![\w’'-])((?:ambassador|envoy|representative|emissary|consul|attaché|adviser|advisor)[ ]"
    rf"to[ ](?:the[ ])?[{UPPER}][\w.]*(?:[ ][{UPPER}][\w.]*){{0,2}})[ \n]$"
)
_NEWS_NEXT = re.compile(r"[ ](?:state[ ])?(?:news|newspaper|television|TV|radio|daily|magazine)\b")
_AGAIN = re.compile(r"(?<!\bof)(?<!\bat)(?<!\bin)(?<!\bto)(?<!\bfor)(?<!\bby)[ ](?=an?[ ])")
_RETIRED = re.compile(r"(?:\b[A-Z][a-z]+\.?[ ]){1,3}\((?:[Rr]et\.|[Rr]etired)\)[ ]$")


def before(
    text: str,
    passage: Passage,
    start: int,
    end: int,
    role: str | None,
    gender: str,
    titled: bool,
) -> tuple[int, str | None, str, str | None, bool, Extent | None]:
    """What the words before a name tell.

    Args:
        text: The text.
        passage: The passage of the name.
        start: Where name and title with capitals start.
        end: Where they end.
        role: The office of that title.
        gender: The gender that it tells.
        titled: Whether there is one.

    Returns:
        Where the name starts with all its titles; role, gender, affiliation; whether it has a
        title; and where the text says whose the office is.
    """
    affiliation = owner = None
    at, extra = _role_before(text, passage.start, start)
    last = extra[-1] if extra else ""
    firm = last in nouns.TRADES and " " not in text[start:end]
    plain = last in nouns.BODIES and last not in titles.HEADS and role is None
    firm = firm or (plain and "of" not in extra)  # "the conservative group Orvex"
    firm = firm or (last == "official" and _NEWS_NEXT.match(text, end) is not None)
    if not firm and extra and (role is not None or any(w.lower() in titles.HEADS for w in extra)):
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
    apposed = text[start - 2 : start] == ", " and text[end : end + 1] in _STOPS
    if apposed and (not titled or role is None or offices.is_rank(role) or role.islower()):
        match = _ROLE_APPOSED.search(text, max(passage.start, start - 90), start - 2)
        again = None if match is None else _AGAIN.search(match[1])  # "quoted a minister, Ada Nym"
        phrase = "" if match is None else match[1][again.end() if again is not None else 0 :]
        if match is not None and offices.may_hold(nouns.head(phrase)):
            first = match.start() if again is None else match.start(1) + again.end()
            office = offices.held(text, first, match.end())
            gender = gender or offices.gender(phrase)
            role, owner = office.role or role, office.owner
            affiliation = offices.body_in(phrase)
            titled = titled or (owner is not None and role is not None)
    return start, role, gender, affiliation, titled, owner


def _role_before(text: str, low: int, start: int) -> tuple[int, list[str]]:
    """Words of a title in small letters that end right before ``start``; its own start."""
    found: list[str] = []
    at = start
    near = max(low, start - 50)
    field = _OFFICE_OF.search(text, near, start) if text.find(" of ", near, start) >= 0 else None
    if field is not None and field[1] in titles.HEADS and field[2] in titles.PORTFOLIOS:
        at, found = field.start(), [field[1], "of", field[2]]
    if text.find(" to ", near, start) >= 0 and (sent := _ENVOY_TO.search(text, near, start)):
        at, found = sent.start(1), sent[1].split()
    office = bool(found)
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


def after(
    text: str, passage: Passage, end: int, role: str | None, affiliation: str | None
) -> tuple[str | None, str | None, bool, Extent | None]:
    """What the words after a name tell.

    Args:
        text: The text.
        passage: The passage of the name.
        end: Where the name ends.
        role: The office that is known already.
        affiliation: Whose it is, if that is known.

    Returns:
        Role and affiliation; whether there is an apposition, as beside people; and where the text
        says whose the office is.
    """
    if _OPENS.match(text, end, passage.end) is None:
        return role, affiliation, False, None
    at, affiliation = _past_body(text, passage, end, affiliation)
    if not text.startswith(",", at):
        return role, affiliation, False, None
    acts = _WHO_LEADS.match(text, at, min(passage.end, at + 120))
    if acts is not None and (
        led := _first_body(text, acts.end(), min(passage.end, acts.end() + 80), acts[1] is not None)
    ):
        return role or _LEADS.get(acts[1] or ""), affiliation or led, True, None
    tail = _ROLE_TAIL.match(text, at, min(passage.end, at + 160))
    if tail is None:
        return role, affiliation, False, None
    cut = _ROLE_END.search(tail[1])
    shown = tail[1] if cut is None else tail[1][: cut.start()]
    phrase = " ".join(shown.split())
    if not _is_office(phrase, cut is not None):
        return role, affiliation, False, None
    begin = text.index(tail[1], at) if tail[1] else at
    determiner = _DETERMINER_BEFORE.search(text, at, begin)
    office = offices.held(text, determiner.start() if determiner else begin, begin + len(shown))
    if role is None or offices.is_rank(role):  # "Gen. Dov Rask, the chief of staff,"
        role = office.role or role
    body = affiliation or offices.body_in(phrase)
    works = _WHO_WORKS.match(text, begin + len(shown), passage.end) if body is None else None
    if works is not None:
        body = _first_body(text, works.end(), min(passage.end, works.end() + 80), led=False)
    return role, body, True, office.owner


def _past_body(
    text: str, passage: Passage, at: int, affiliation: str | None
) -> tuple[int, str | None]:
    """Where party and body after a name end, and the body: "Ada Nym (R-Vark) of Orvex,"."""
    if text.startswith(" (", at) and (party := _PARTY.match(text, at, passage.end)):
        at = party.end()
    of = _OF_BODY.match(text, at, min(passage.end, at + 12))
    sort = None if of else _OF_SORT.match(text, at, min(passage.end, at + 60))
    if sort is not None and nouns.head(sort[1]) in nouns.BODIES:
        of = sort
    if of is not None:
        run = RUN.match(text, of.end(), passage.end)
        if run is not None and affiliation is None and (names := pieces(run[0])):
            return of.end() + names[0].end, run[0][names[0].start : names[0].end]
    elif (small := _OF_SMALL_BODY.match(text, at, min(passage.end, at + 60))) and (
        nouns.head(small[1]) in nouns.BODIES
    ):
        return small.end(), affiliation or small[1]
    return at, affiliation


def _is_office(phrase: str, cut: bool) -> bool:
    """Whether an apposition says what somebody is: "the port's chief engineer".

    Args:
        phrase: Its words.
        cut: Whether they go on: "…, the candidate stated that" has a new subject.
    """
    if cut and phrase.endswith("ed") and phrase.split()[0] != "retired":
        return False
    another = RUN.match(phrase)
    if another is not None and any(p.titled for p in pieces(another[0])):
        return False
    if offices.LARGEST_MAKER.search(phrase):  # "the world's largest builder of tugs"
        return False
    return offices.may_hold(nouns.head(phrase)) and phrase.split()[0] not in _NO_APPOSITION


def _first_body(text: str, start: int, end: int, led: bool) -> str | None:
    """The first name of a body in a stretch, up to the next comma.

    What stands right behind a verb of leading (``led``) is a body unless a given name opens it.
    """
    stop = _STOP.search(text, start, end)
    for match in RUN.finditer(text, start, stop.start() if stop is not None else end):
        beside = led and text[start : match.start()] in (" ", " the ")
        beside = beside and text[match.end() : match.end() + 1] not in "’'"
        for piece in pieces(match[0]):
            named = beside and fold(piece.words[0]) not in GIVEN
            if named or piece.guess == "organization":
                return " ".join(piece.words)
    return None
