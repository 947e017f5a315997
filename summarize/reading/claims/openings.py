"""The subject with which a clause opens, for verbs that stand too far from it to touch it.

A second verb and a participle take the subject of their clause. It is found from the left: past the
adverbials in front of it, and up to the first word that cannot belong to it.
"""

from __future__ import annotations

from summarize.reading.claims.groups import BE, UNITS_OF_TIME
from summarize.reading.claims.nounphrases import REACH, NounPhrase
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns

_THIS = frozenset(["this", "that", "every", "each", "last", "next"])
_OCCASIONS = TIMES | {"time", "day", "morning"}
_FRONTED = frozenset("PSGRWeC")
_NOMINAL = frozenset("DNn#o")


def leading(region: Region, first: int, end: int) -> NounPhrase | None:
    """The subject of the clause that begins at `first`, for verbs that share it.

    Args:
        region: The row of tokens.
        first: Index of the clause's first token.
        end: Index of the verb that looks for its subject.
    """
    tag = region.tag
    end = min(end, first + 2 * REACH)
    at = _past_fronted(region, _past_moment(region, first), end)
    if at >= end:
        return None
    if tag[at] in "pc":
        return NounPhrase(at, at)
    if tag[at] not in _NOMINAL:
        return None
    last = _stop(region, at, end) - 1
    while last > at and (region.low[last] in TIMES or tag[last] == "P"):
        last -= 1
    return NounPhrase(at, last) if last >= at else None


def speaking(region: Region, first: int, end: int) -> NounPhrase | None:
    """The subject that opens a clause, else that of the clause after it where only that can speak.

    "Talks broke down after the envoy walked out, saying …": talks say nothing.
    """
    subject = leading(region, first, end)
    if subject is None or _is_empty(region, subject):
        return None
    if _may_speak(region, subject):
        return subject
    for at in range(min(end, subject.last + 2 * REACH) - 1, subject.last, -1):
        opens = region.tag[at] == "S" or region.low[at] == "when"
        inner = _acting(region, leading(region, at + 1, end)) if opens else None
        if inner is not None:
            return inner if _may_speak(region, inner) else subject
    return subject


def acting_source(region: Region, subject: NounPhrase) -> NounPhrase | None:
    """A subject whose verb follows, if it is a name or surely somebody who may speak."""
    inner = _acting(region, subject)
    if inner is None or region.tag[inner.first] in "pc":
        return None
    return inner if is_source(region, inner) else None


def is_source(region: Region, phrase: NounPhrase) -> bool:
    """Whether a phrase is a name or surely stands for people, a body or a document."""
    return region.tag[phrase.last] == "N" or nouns.is_source(_head(region, phrase))


def _acting(region: Region, subject: NounPhrase | None) -> NounPhrase | None:
    """A subject whose verb follows."""
    if subject is None:
        return None
    then = subject.last + 1
    return subject if region.tag[then] in "AvVe" or _has_object(region, then) else None


def _head(region: Region, subject: NounPhrase) -> str:
    return nouns.head(" ".join(region.low[subject.first : subject.last + 1]))


def _is_empty(region: Region, subject: NounPhrase) -> bool:
    """Whether a subject stands for nobody: "there he was", "it was on Monday that"."""
    at = subject.first
    if region.low[at].replace("’", "'") in ("there", "that's", "here's", "what's"):
        return True
    then = at + 1
    return region.low[at] == "it" and region.low[then] in BE and region.tag[then + 1] not in "eVR"


def _may_speak(region: Region, subject: NounPhrase) -> bool:
    """Whether a subject is a name, a pronoun, people, a body or a document."""
    tag = region.tag
    named = tag[subject.last] == "N" and "P" not in tag[subject.first : subject.last]
    if tag[subject.first] in "pcN" or named:
        return True
    noun = _head(region, subject)
    return nouns.is_source(noun) or nouns.kind(noun) not in ("document", "group")


def _past_moment(region: Region, at: int) -> int:
    """The index after a moment that no preposition marks: "This time", "Eight years ago,"."""
    tag, low = region.tag, region.low
    at += tag[at] == "C"
    if low[at] in _THIS and low[at + 1] in _OCCASIONS:
        at += 2  # "This time he praised her"
        at += tag[at] == ","
    for i in range(at + 1, at + 6):
        later = low[i] in ("later", "earlier", "ago") and _is_time(low[i - 1])
        if later or (low[i] in ("before", "after") and tag[i + 1] == ","):
            return i + 1 + (tag[i + 1] == ",")  # "An hour later his office …", "Eight years ago, …"
        if tag[i] not in "Dn#PR":
            break
    return at


def _past_fronted(region: Region, at: int, end: int) -> int:
    """The index after adverbials before the subject: "On Monday, after a vote, and yet she"."""
    tag, low = region.tag, region.low
    while at < end:
        while at < end and tag[at] in 'C"':
            at += 1
        fronted = tag[at] in _FRONTED or low[at] in TIMES or low[at] == "asked"
        if at >= end or not fronted:
            break
        comma = _main_comma(region, at, end)
        if comma < 0:
            while at < end and tag[at] in "RC":
                at += 1
            break
        at = comma + 1
    return at


def _stop(region: Region, first: int, end: int) -> int:
    """The index of the first word that cannot belong to the subject: its verb, as a rule."""
    tag = region.tag
    at = first
    while at < end and (tag[at] not in "AvVXcwW,;:-(QTSR." or tag[at - 1 : at + 1] == ["D", "R"]):
        heads = region.kind == "headline" and at == first + 1  # "Norvia moves old tanks, denies …"
        if tag[at] == "n" and (tag[at - 1] == "N" or heads) and _acts(region, at):
            break
        if at > first + 1 and (_has_object(region, at) or _cuts(region, at)):
            break
        if tag[at] == "e" and at > first and at < end and _governs(region, at, end):
            break
        at += 1
    return at


def _is_time(word: str) -> bool:
    """Whether a word says how much later: "an hour later", not "the mayor later left"."""
    return word in TIMES or word in UNITS_OF_TIME


def _governs(region: Region, at: int, end: int) -> bool:
    """Whether a word in -ed is the clause's verb: "the ministry issued warnings on Monday, …"."""
    tag = region.tag
    if tag[at + 1] in "DPNpoTR":
        return True
    if tag[at - 1] not in "nN" or tag[at + 1] not in "n#":
        return False
    close = tag.index(",", at, end) if "," in tag[at:end] else end
    return not any(kind in "AvVXec" for kind in tag[at + 1 : close])


def _has_object(region: Region, at: int) -> bool:
    """Whether a noun is a verb, as no noun stands before an article: "the mill cut its price"."""
    tag, low = region.tag, region.low
    return tag[at] == "n" and tag[at + 1] == "D" and tag[at - 1] in "nN" and low[at] not in TIMES


def _cuts(region: Region, at: int) -> bool:
    """Whether a noun behind a name is a verb whose past has no ending: "Ada Nym cut short"."""
    return region.low[at] in _UNCHANGED and region.tag[at] == "n" and region.tag[at - 1] == "N"


_UNCHANGED = frozenset(["cut", "put", "set", "hit", "shut", "quit", "let", "cast", "split"])


def _acts(region: Region, at: int) -> bool:
    """Whether a word after a name is a verb that no list knows: "Ada Nym heckles the crowd"."""
    tag, low = region.tag, region.low
    return (
        low[at].endswith("s")
        and not low[at].endswith(("'s", "’s", "ss"))
        and (
            tag[at + 1] in ("DNpoe" if region.kind == "headline" else "DNpo")
            or tag[at + 1 : at + 3] == ["P", "W"]
        )
    )


def _main_comma(region: Region, at: int, end: int) -> int:
    """The comma after which the main clause begins, where the sentence begins with an adverbial.

    "In Oslo, Norway, on Monday, the minister said": stretches without a verb are passed over,
    unless a verb follows their closing comma, as after an apposition.
    """
    tag = region.tag
    commas = [i for i in range(at, end) if tag[i] == ","]
    for n, comma in enumerate(commas):
        close = commas[n + 1] if n + 1 < len(commas) else end
        if tag[comma + 1] in "PSGRWe" or region.low[comma + 1] in TIMES:
            continue
        if tag[comma + 1] == "N" and region.text[region.start[close - 1]] == ".":
            continue  # "in Port Selwyn, Calif., a voice praised it": a state
        if close == end or tag[close + 1] in "AvVDw#":
            return comma
        if any(tag[i] in "AvVecX" for i in range(comma + 1, close)):
            return comma
    return commas[0] if commas else -1
