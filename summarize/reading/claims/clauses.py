"""Where a content begins.

The complement of a cue is what its frame says: a quotation, a clause with or without "that", an
infinitive, a noun phrase. It begins after the cue and what belongs to the cue (hearer, time and
place); where it ends is told in `summarize.reading.claims.ends`.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from summarize.reading.claims import between, finite, objects
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words.cues import SAYINGS, VERBS
from summarize.reading.words.lexicon import words

_WILL_ASK = words(
    """
    ask tell explain wonder know understand describe show question inquire see learn decide
    determine discover find say reveal figure
    """
)
_WHEN = frozenset(["since", "before", "after", "until"])
_OFTEN_BARE = frozenset(["say", "tell", "think", "believe", "hope"])
_TO_SOMEBODY = frozenset(["ask", "show", "write"])  # they may name a hearer
_GIVING = frozenset(["promise", "guarantee", "offer"])
_ADVISING = frozenset(["recommend", "suggest", "propose", "advise", "report", "describe"])


_APART = frozenset(["out", "up", "off", "down", "aside", "back", "over"])  # "ruled that out"


class Complement(NamedTuple):
    """What a cue takes: first token of the content, last token of the cue, and by which frame."""

    first: int
    cue_last: int
    frame: str


def complement(region: Region, last: int, lemma: str, frames: Container[str]) -> Complement | None:
    """The complement to the right of a cue.

    Args:
        region: The row of tokens.
        last: Index of the cue's last token.
        lemma: The verb.
        frames: What it may take; see `summarize.reading.words.cues`.

    Returns:
        Its complement, or None where nothing fits: then the verb attributes nothing.
    """
    tag, low = region.tag, region.low
    at = last + 1
    at += tag[at] == '"' and _is_quoted(region, last)
    while tag[at] == "R" and low[at] not in TIMES and low[at] not in finite.DEGREES:
        at += 1
    speaks = "quote" in frames
    clausal = "that" in frames or "that!" in frames
    if (clausal or speaks) and tag[at] in ",-" and tag[at + 1] in "PSR":
        at = between.past_aside(region, at)
        if tag[at] == "T" and tag[at - 1] == "-":
            return Complement(at + 1, last, "clause")
    if speaks:
        found = _quoted(region, at, last)
        if found:
            return found
    if clausal:
        if tag[at] == "," and tag[at + 1] == "T" and not _is_pointer(region, at + 1):
            return Complement(at + 2, at + 1, "clause")  # "added, that …"
        if tag[at] == "," and tag[at + 1] == "S" and finite.hedged(region, at):
            return Complement(at + 1, last, "clause")
        if tag[at] == "T" and tag[at + 1] == "," and tag[at + 2] in "PSGQ":
            return Complement(at + 2, at, "clause")
        acts = tag[at + 1] == "e" and tag[at + 2] in "Dpo"  # "said that overlooked the cost"
        if tag[at] == "T" and (tag[at + 1] in "Av" or acts):
            return Complement(at, last, "clause")  # "that" is the subject
        if tag[at] == "T" and not _is_pointer(region, at) and not _is_determiner(region, at):
            return Complement(at + 1, at, "clause")
        if tag[at] == "Q":
            return Complement(at, last, "clause")
    asks = (tag[at] == "W" or low[at] == "if") and tag[at + 1] not in ".,;"
    if asks and ("ask" in frames or lemma in _WILL_ASK):
        return Complement(at, last, "question")
    if "to" in frames:
        to = at
        while low[to] in TIMES:
            to += 1
        if low[to : to + 2] == ["not", "to"]:
            return Complement(to, last, "infinitive")
        if low[to] == "to" and tag[to + 1] in 'VnvARe"Q':
            return Complement(to + 1, to if to == at else last, "infinitive")
    if "bid" in frames and objects.then(region, at, ("to", "not")) is not None:
        return Complement(at, last, "object")
    if "hearer" in frames or lemma in _TO_SOMEBODY:
        heard = between.past_hearer(region, at) if low[at] not in ("nobody", "no") else at
        if heard > at and tag[heard : heard + 2] == [",", "T"]:
            return Complement(heard + 2, last, "clause")  # "told Ada Nym of the Post, that …"
        if heard > at and tag[heard] == "," and tag[heard + 1] in "PSRDw":
            heard = between.past_aside(region, heard)
        if heard > at:
            found = _quoted(region, heard, last)
            if found:
                return found
            if tag[heard] == "T" and tag[heard + 1] not in "AvVe":
                return Complement(heard + 1, last, "clause")
            if tag[heard] == "W" or (low[heard] == "if" and lemma == "ask"):
                return Complement(heard, last, "question")
            if "to" in frames and "to" in low[heard : heard + 2] and tag[heard] in "PX":
                return Complement(heard + (tag[heard] == "P"), last, "infinitive")
            late = _late(region, heard, last, speaks)
            if late:
                return late
            whole = lemma not in _TO_SOMEBODY and tag[heard] not in "Ge"
            if whole and finite.begins(region, heard, lenient=lemma == "tell"):
                return Complement(heard, last, "clause")
    timed = low[at] in TIMES or (tag[at] == "D" and low[at + 1] in TIMES)
    adds = lemma == "add" and low[at] == "to"  # "adds to fears that …"
    if (clausal or speaks) and (tag[at] in "PRS" or timed) and not adds:
        late = _late(region, at, last, speaks)
        if late and (clausal or late.frame == "quote"):
            return late
    if lemma in _ADVISING and tag[at] == "G" and low[at] not in finite.EMPTY:
        return Complement(at, last, "clause")
    if "figure" in frames and objects.is_measured(region, at, lemma):
        return Complement(at, last, "object")
    if "with" in frames and objects.then(region, at, ("with",)) is not None:
        return Complement(at, last, "object")
    if "on" in frames and objects.then(region, at, ("on",)) is not None:
        return Complement(at, last, "object")
    if "of" in frames and objects.then(region, at, ("of",)) is not None:
        return Complement(at, last, "object")
    if lemma in _GIVING and tag[at] == "o" and tag[at + 1] in "D#":
        return Complement(at, last, "thing")  # "promised him a medal"
    if "against" in frames and objects.then(region, at, ("against", "about", "over")) is not None:
        return Complement(at, last, "object")
    likened = objects.then(region, at, ("as",)) if "as" in frames else None
    acting = likened is not None and (
        finite.begins(region, likened + 1, lenient=False)
        or (tag[likened + 1] in "nNp" and tag[likened + 2] in "eAv")  # "as fans stayed away"
    )
    if likened is not None and not acting:
        return Complement(at, last, "object")
    if "like" in frames and objects.then(region, at, ("to", "with")) is not None:
        return Complement(at, last, "object")
    if "count" in frames and objects.is_counted(region, at):
        return Complement(at, last, "thing")
    if "for" in frames and objects.then(region, at, ("for", "over")) is not None:
        return Complement(at, last, "object")
    if "that" in frames:
        begin = between.after_setting(region, at)
        lenient = lemma in _OFTEN_BARE and not (lemma == "tell" and tag[begin] == "D")
        if finite.begins(region, begin, lenient=lenient):
            return Complement(begin, last, "clause")
    if "name" in frames and objects.is_named(region, at):
        return Complement(at, last, "object")
    bare = "that!" in frames and (tag[at] in "pc" or lemma in ("find", "show"))
    if bare and finite.begins(region, at, lenient=False):
        return Complement(at, last, "clause")
    if "shown" in frames and tag[at] in 'DNn#o"':
        return Complement(at, last, "thing")
    if "thing" in frames:
        denying = "deny" in frames
        if objects.is_thing(region, at, lemma, denying=denying):
            return Complement(at, last, "thing")
    return None


def _is_quoted(region: Region, last: int) -> bool:
    """Whether closing marks follow a cue that is itself quoted: "“strongly condemned” the raid"."""
    begin, end = region.start[last], region.end(last)
    return any(mark.start < begin and end < mark.end <= end + 2 for mark in region.marked)


def _quoted(region: Region, at: int, last: int) -> Complement | None:
    """A quotation or colon right here."""
    tag = region.tag
    if tag[at] == "Q":
        return Complement(at, last, "quote")
    if tag[at] == "," and tag[at + 1] == "Q":
        return Complement(at + 1, last, "quote")
    if tag[at] == ":" and at + 1 < len(region) - 1:
        return Complement(at + 1, last, "quote")
    if tag[at] == '"':  # "police say “several”": too short for the look of speech
        for i in range(at + 2, at + 6):
            if tag[i] == '"' or (tag[i] == "." and tag[i + 1] == '"'):
                closes = tag[i] == "." or tag[i + 1] in ".,;"
                return Complement(at, last, "quote") if closes else None
            if tag[i] in ".;:":
                break
    return None


def _is_pointer(region: Region, at: int) -> bool:
    """Whether this "that" points ("said that much") instead of opening a clause."""
    bound = region.low[at + 1 : at + 3] == ["up", "to"] and region.tag[at + 3] == "#"
    apart = region.low[at + 1] in _APART and region.tag[at + 2] in ".,;:)PSCR" and not bound
    return region.tag[at + 1] in ".,;:)" or apart  # "ruled that out"


def _is_determiner(region: Region, at: int) -> bool:
    """Whether this "that" belongs to a noun, as no verb follows: "disputed that account"."""
    tag = region.tag
    if tag[at + 1] != "n" or region.low[at + 1].endswith("s"):
        return False
    i = at + 2
    if tag[i] not in ".,;P":
        return False
    if tag[i] == ",":
        return True
    while tag[i] not in ".,;:Q":
        if tag[i] in "AvVXcep":
            return False
        i += 1
    return True


def _late(region: Region, at: int, last: int, speaks: bool) -> Complement | None:
    """A complement after time, place or occasion: "said in a statement on Monday that …"."""
    tag, low = region.tag, region.low
    for i in range(at, min(at + 16, len(region))):
        kind = tag[i]
        if kind == "T" and tag[i + 1] in "Av" and tag[i - 1] == "R":
            return None  # "thinks even that is too low"
        finite = tag[i + 1] in "Av" or (tag[i + 1] == "e" and tag[i + 2] in "DNPpo#")
        if kind == "T" and finite and low[i - 1] in between.VENUES and "T" in tag[i + 1 : i + 9]:
            then = tag.index("T", i + 1)  # "said in a statement that was read aloud that …"
            return Complement(then + 1, last, "clause")
        if kind == "T" and finite and tag[i - 1] in "nN":
            return None  # "agreed on rules that would help"
        if kind == "T":
            return None if _is_pointer(region, i) or i == at else Complement(i + 1, last, "clause")
        if speaks and (kind == "Q" or (kind in ",:" and tag[i + 1] == "Q")):
            where = i if kind == "Q" else i + 1
            if kind == "Q" and tag[i - 1] in "DPN":
                return None
            return Complement(where, last, "quote")
        if kind == ":" and speaks:
            return Complement(i + 1, last, "quote")
        if kind == "V" and tag[i - 1] == "n" and (tag[i + 1] == "P" or low[i + 1] in TIMES):
            verb = VERBS[low[i]]
            if verb.participle or verb.form == "ing":
                continue  # "said in a statement posted on its site that …"
        if kind == "S" and low[i] in _WHEN and (low[i + 1] in TIMES or tag[i + 1] in "D#"):
            continue  # "insisted since Tuesday that …"
        if kind in "AVvXpcwWS.;:-,":
            return None
    return None


def denies(region: Region, frames: frozenset[str], complement: Complement) -> bool:
    """Whether a cue denies its content: "denied that …", "dismissed reports of …"."""
    if "deny!" in frames:
        return True
    if "deny" not in frames:
        return False
    if complement.frame == "clause":
        return True
    if "that" in frames:
        return complement.frame == "thing"
    if complement.frame != "thing":
        return False
    if region.tag[complement.first] == "T" and region.tag[complement.first + 1] in ".,;":
        return True  # "rejected that"
    return any(
        region.low[i] in SAYINGS
        for i in range(complement.first, min(complement.first + 5, len(region)))
    )
