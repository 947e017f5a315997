"""Where a sentence of running text ends.

A full stop is a sentence end unless something near it says otherwise, and what says otherwise is
local: the token before it (a title, an initial, an abbreviation), the closing marks around it, and
the first word after it. So each stop is judged once, from a bounded window, and the whole is one
linear pass (the rule-based view of Grefenstette & Tapanainen 1994; after an abbreviation the next
word decides, as in Kiss & Strunk 2006, here by a closed list of words that open sentences instead
of corpus counts, so that a sentence is split alike in whatever article it stands). In doubt the
stop does not end the sentence: a sentence too long still holds its attribution, half a one does
not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Possessive quantifiers throughout: nothing here can backtrack over a long run.
_STOP = re.compile(
    r"""[.!?…。！？]  # at first a single set, which is searched fast
        (?:(?<=[。！？])[。！？]*+[」』”’）]*+\s*+
          | (?<![.!?…].)(?P<more>[.!?…]*+)
            (?P<close>(?:["'”’»›)\]}]|\[\w{1,4}\])*+)
            (?:\s++|(?<=[”»])(?=[A-Z“])))""",
    re.VERBOSE,
)
_NEXT = re.compile(
    r"[\"'“‘„«‹(\[{`¿¡]*+(?P<first>.)(?P<rest>[\w’'-]{0,24}+)(?P<after>\.?)", re.DOTALL
)
_WITHIN = re.compile("[’'-]")
_LOWER_WORD = re.compile(r"\s++[a-z]")
_WORD = re.compile(r"[^\W_]")
_TOKEN = re.compile(r"[^\W_][\w.&’']*$")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_QUOTES = frozenset("\"'”’»›")
_SYMBOLS = frozenset("$€£¥₩#@•▪●■►")
_WINDOW = 24


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Never the end: a name follows.
_TITLES = _words(
    """
    mr mrs ms mx dr prof messrs mme mlle
    """
)
# Seldom the end: only where the next word can hardly be anything but the start of a sentence.
_ABBREVIATIONS = _words(
    """
    adm amb assn asst atty attys ave bldg blvd brig bros capt cmdr cmdrs co col comdr comm
    commr corp cos cpl cpt det dist dir drs ens esq fr ft gen gens gov govs hon hwy inc insp
    intl jr lt ltd maj mfg mgr mt mts msgr natl nat'l int'l op pfc pres pvt rd ref rep reps
    ret rev rt sec secs sen sens sgt sr st ste supt treas univ jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn del fla
    ga ill ind kan ky la md mich minn mont neb nev okla ore pa penn tenn tex va vt wash wis
    wyo alta ont que sask
    """
)
_LOWERCASE_ABBREVIATIONS = _words(
    """
    approx al ca cf dept dist e.g eg est etc ext govt i.e ie incl misc ret vs v viz
    """
)
# An abbreviation only where a number follows.
_BEFORE_NUMBERS = _words(
    """
    art arts ch chap cl figs fig no nos nr p para pp pt rs sect vol vols §
    """
)
_STARTERS = _words(
    """
    A About According Across After Afterward Afterwards Again Against All Almost Along Already
    Also Although Amid Among An And Another Any Anyone Are Around As Asked At Because Before
    Behind Below Besides Between Beyond Both But By Can Could Critics Despite Did Do Does
    During Each Earlier Either Elsewhere Even Eventually Every Everyone Except Few Finally
    First For Former Fourteen From Further Furthermore Given Had Half Has Have He Hence Her
    Here His How However I If In Indeed Initially Inside Instead Into Is Its It Just Last
    Later Less Like Many Meanwhile More Moreover Most Much My Near Nearly Neither Never
    Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Of On Once One Only Or
    Other Others Otherwise Our Out Outside Over Overall Perhaps Previously Rather Recently
    Roughly Same Second Separately Several She Shortly Similarly Since So Some Someone
    Something Sometimes Soon Still Such Than That The Their Then There Thereafter Therefore
    These They This Those Though Three Through Throughout Thus To Today Together Tomorrow
    Tonight Too Toward Two Under Unless Unlike Until Up Upon Was We Were What Whatever When
    Where Whereas Whether Which While Who Whoever Whose Why With Within Without Would Yes
    Yesterday Yet You Your
    """
)
# "in the U.S. Officials there said": capitalised in mid-sentence only where a headline is, and
# there the word after is capitalised too.
_PLAIN_NOUNS = _words(
    """
    Analysts Authorities Campaigners Demonstrators Diplomats Economists Experts Investigators
    Investors Lawmakers Lawyers Members Negotiators Observers Officers Officials Opponents
    Organizers People Police Prosecutors Protesters Researchers Residents Scientists Shares
    Sources Supporters Troops Witnesses Workers
    """
)
_SPEECH = (
    "said|says|asked|asks|told|added|adds|wrote|writes|shouted|replied|replies|responded|continued"
    "|tweeted|noted|explained|wondered|insisted|declared|stated|warned|cried|quipped|joked"
    "|responds|notes|explains|insists|warns|jokes|quips|answered|answers|remarked|remarks|observed"
    "|recalled|recalls|argued|argues|exclaimed|shouts|yelled|screamed|whispered|muttered|mused"
    "|countered|retorted|demanded|pleaded|begged|inquired|repeated|concluded|interjected|lamented"
    "|complained|snapped|commented|texted|posted|laughed|sighed|admitted|predicted|marveled"
)
# The tag of the quotation before it: "Ruiz asked", "Foreign Minister Ana Ruiz of Chile said".
_TAG = re.compile(
    rf"(?P<first>[A-Z][\w’'-]*+)\.?(?:,?\s(?!(?:{_SPEECH})\b)(?:[A-Z][\w’'-]*+\.?|of|the|and|for|de|du|"
    rf"la|le|van|von|der|den|bin|ibn|al|el|da|dos)(?=[\s,])){{0,8}}+,?\s(?:{_SPEECH})\b(?P<whole>[.,]?)"
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the sentences of ``text[start:end]`` as half-open offsets, in order.

    The stretch must have no outer whitespace; then no sentence has. Between two sentences lies
    whitespace, or nothing where the article forgot it. A closing quotation mark goes with the
    sentence that it closes, an opening one with the sentence that it opens.
    """
    begin = start
    word = _first_word(text, begin, end)
    for stop in _STOP.finditer(text, start, end):
        following = stop.end()
        if following >= end:
            break
        if word > stop.start() or not _ends(text, stop, begin, end):
            continue
        yield begin, stop.start() + len(stop.group().rstrip())
        begin = following
        word = _first_word(text, begin, end)
    yield begin, end


def _first_word(text: str, start: int, end: int) -> int:
    if text[start : start + 1].isalnum():
        return start
    found = _WORD.search(text, start, end)
    return found.start() if found else end


def _ends(text: str, stop: re.Match[str], begin: int, end: int) -> bool:
    """Whether the sentence that began at ``begin`` ends at this stop."""
    if stop["more"] is None:
        return True  # an East Asian stop
    mark = stop[0][: 1 + len(stop["more"])]
    follow = _NEXT.match(text, stop.end(), end)
    if follow is None:
        return False
    first = follow["first"]
    lower = first.islower()
    number = first.isdigit() or first in _SYMBOLS
    if not (lower or number or first.isalpha()):
        return False
    quoted = not _QUOTES.isdisjoint(stop["close"])
    if quoted and not lower and _goes_on(text, stop.end(), end, mark):
        return False
    if mark[-1] in "!?":
        return not lower
    if mark != ".":
        return not (lower or number) and not _is_pronoun_i(follow)
    window = text[max(begin, stop.start() - _WINDOW) : stop.start()]
    found = _TOKEN.search(window, window.rfind(" ") + 1)
    if found is None:
        return not lower
    token = found.group()
    if number:
        return not (
            token.casefold() in _BEFORE_NUMBERS or len(token) == 1 or _is_abbreviation(token)
        )
    if len(token) == 1 and token.isalpha():
        return not follow["after"] and _opens(text, follow)
    if token.casefold() in _TITLES:
        return False
    if _is_abbreviation(token):
        return _opens(text, follow)
    # An uncapitalised sentence is taken for one only after a plain word.
    return not lower or (
        not stop["close"] and len(token) > 3 and token.isalpha() and token.islower()
    )


def _goes_on(text: str, position: int, end: int, mark: str) -> bool:
    """Whether a closed quotation is followed by the tag of its own speaker."""
    tag = _TAG.match(text, position, min(end, position + 200))
    if tag is None or tag["first"] in _STARTERS:
        return False
    return mark != "." or bool(tag["whole"])


def _is_abbreviation(token: str) -> bool:
    key = token.casefold()
    return (
        (token[0].isupper() and key in _ABBREVIATIONS)
        or key in _LOWERCASE_ABBREVIATIONS
        or _ACRONYM.fullmatch(token) is not None
    )


def _is_pronoun_i(follow: re.Match[str]) -> bool:
    return follow["first"] == "I" and follow["rest"][:1] in ("", "'", "’")


def _opens(text: str, follow: re.Match[str]) -> bool:
    """Whether the word after an abbreviation can only be the start of a sentence."""
    word = _WITHIN.split(follow["first"] + follow["rest"], maxsplit=1)[0]
    if word in _STARTERS:
        return True
    return word in _PLAIN_NOUNS and _LOWER_WORD.match(text, follow.end("rest")) is not None
