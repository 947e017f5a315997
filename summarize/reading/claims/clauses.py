"""Where a content begins.

The complement of a cue is what its frame says: a quotation, a clause with or without "that", an
infinitive, a noun phrase. It begins after the cue and what belongs to the cue (hearer, time and
place); where it ends is told in `summarize.reading.claims.ends`.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from summarize.reading.claims import between, finite, nounlike, objects
from summarize.reading.claims.notes import Complement
from summarize.reading.claims.nounlike import Slot
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ORDINALS

_WILL_ASK = words(
    """
    ask tell explain wonder know understand describe show question inquire see learn decide
    determine discover find say reveal figure
    """
)
_OFTEN_BARE = frozenset(["say", "tell", "think", "believe", "hope"])
_TO_SOMEBODY = frozenset(["ask", "show", "write"])  # they may name a hearer
_HOURS = frozenset(["night", "morning", "afternoon", "evening", "weekend"])  # "night trains"
_TALES = frozenset(["story", "stories", "tale", "tales", "truth", "joke"])
_TO_THINGS = frozenset(["add", "agree", "point"])
_PLACES = frozenset(ORDINALS) | {"last", "top", "bottom"}  # "pushed it to second place"
_ADVISING = frozenset(["recommend", "suggest", "propose", "advise", "report", "describe"])


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
    clausal = "that" in frames or "that!" in frames
    speaks = "quote" in frames
    at = last + 1
    at += tag[at] == '"' and _is_quoted(region, last)
    while tag[at] == "R" and low[at] not in TIMES and low[at] not in finite.DEGREES:
        at += 1
    if (clausal or speaks) and tag[at] in ",-" and tag[at + 1] in "PSR":
        at = between.past_aside(region, at)
        if tag[at] == "T" and tag[at - 1] == "-":
            return Complement(at + 1, last, "clause")
    slot = Slot(region, at, last, lemma, frames, clausal, speaks)
    return next(filter(None, (read(slot) for read in _READERS)), None)


def _speech(slot: Slot) -> Complement | None:
    """Reads "said: “No.”", "said, when asked about it, “No.”"."""
    if not slot.speaks:
        return None
    asked = between.past_question(slot.region, slot.at + 1)
    at = asked if slot.region.tag[slot.at] == "," and asked > slot.at + 1 else slot.at
    return _quoted(slot.region, at, slot.last)


def _that(slot: Slot) -> Complement | None:
    """Reads "said that …", "added, that …", "said, if elected, she would …"."""
    if not slot.clausal:
        return None
    region, at, last = slot.region, slot.at, slot.last
    tag = region.tag
    if tag[at] == "Q":
        return Complement(at, last, "clause")
    if tag[at] == "," and tag[at + 1] == "T" and not between.is_pointer(region, at + 1):
        return Complement(at + 2, at + 1, "clause")
    if tag[at] == "," and tag[at + 1] == "S" and finite.hedged(region, at):
        return Complement(at + 1, last, "clause")
    if tag[at] != "T":
        return None
    if tag[at + 1] == "," and (tag[at + 2] in "PSGQ" or _is_aside(region, at + 1)):
        return Complement(at + 2, at, "clause")
    acts = tag[at + 1] == "e" and tag[at + 2] in "Dpo"
    denies = slot.region.low[at + 1].endswith(("n't", "n’t"))  # "says that isn't true"
    if tag[at + 1] in "Av" or acts or denies:
        return Complement(at, last, "clause")  # "said that overlooked the cost": the subject
    if between.is_pointer(region, at) or _is_determiner(region, at):
        return None
    return Complement(at + 1, at, "clause")


def _is_aside(region: Region, comma: int) -> bool:
    """Whether a subject follows the comma after next: "said that, thanks to Ada, it was safe"."""
    for at in range(comma + 2, comma + 12):
        if region.tag[at] == ",":
            return region.tag[at + 1] in "DNnp#o"
        if region.tag[at] in ".;:QAvVC":
            break
    return False


def _question(slot: Slot) -> Complement | None:
    """Reads "asked whether …", "will decide who …"."""
    tag, at = slot.region.tag, slot.at
    if not ("ask" in slot.frames or slot.lemma in _WILL_ASK):
        return None
    asks = (tag[at] == "W" or slot.region.low[at] == "if") and tag[at + 1] not in ".,;"
    return Complement(at, slot.last, "question") if asks else None


def _infinitive(slot: Slot) -> Complement | None:
    """Reads "promised to …", "vowed on Monday not to …"."""
    if "to" not in slot.frames:
        return None
    tag, low = slot.region.tag, slot.region.low
    to = slot.at
    if tag[to] == "P" and low[to] != "to":
        to = between.after_setting(slot.region, to)  # "claimed on Sunday to have won"
    while low[to] in TIMES:
        to += 1
    if low[to : to + 2] == ["not", "to"]:
        return Complement(to, slot.last, "infinitive")
    if low[to] == "to" and tag[to + 1] in 'VnvARe"Q':
        return Complement(to + 1, to if to == slot.at else slot.last, "infinitive")
    return None


def _bidden(slot: Slot) -> Complement | None:
    """Reads "urged the council to act"; not "told reporters Norvia remained open to talks"."""
    region, at = slot.region, slot.at
    then = objects.then(region, at, ("to", "not")) if "bid" in slot.frames else None
    if then is None or region.low[then + 1] in _PLACES or region.low[at] == "anonymity":
        return None
    heard = between.past_hearer(region, at) if "hearer" in slot.frames else at
    told = heard > at and region.tag[heard] in "DNp"
    if told and finite.begins(region, heard, lenient=True):
        return None
    return Complement(at, slot.last, "object")


def _told(slot: Slot) -> Complement | None:
    """Reads "told reporters on Monday that …", "asked the mayor whether …"."""
    region, at, last, lemma = slot.region, slot.at, slot.last, slot.lemma
    tag, low = region.tag, region.low
    if not ("hearer" in slot.frames or lemma in _TO_SOMEBODY) or low[at] in ("nobody", "no"):
        return None
    heard = between.past_hearer(region, at)
    if heard == at:
        return None
    if tag[heard : heard + 2] == [",", "T"]:
        return Complement(heard + 2, last, "clause")  # "told Ada Nym of the Post, that …"
    if tag[heard] == "," and tag[heard + 1] in "PSRDw":
        heard = between.past_aside(region, heard)
        if tag[heard] == "T" and tag[heard + 1] in "AvVe":
            return None  # "promised them a ship, though, that has yet to come"
    found = _quoted(region, between.past_question(region, heard), last)
    if found is not None:
        return found
    if tag[heard] == "T" and tag[heard + 1] not in "AvVe":
        return Complement(heard + 1, last, "clause")
    asked = lemma == "ask" and (
        low[heard] == "if" or (low[heard] == "which" and tag[heard + 1] in "nV")
    )
    if tag[heard] == "W" or asked:
        return Complement(heard, last, "question")
    if "to" in slot.frames and "to" in low[heard : heard + 2] and tag[heard] in "PX":
        return Complement(heard + (tag[heard] == "P"), last, "infinitive")
    found = between.late(region, heard, last, slot.speaks)
    if found is not None:
        return found
    whole = lemma not in _TO_SOMEBODY and tag[heard] not in "Ge" and low[heard] != "of"
    if whole and finite.begins(region, heard, lenient=lemma == "tell"):
        return Complement(heard, last, "clause")
    return None


def _after_occasion(slot: Slot) -> Complement | None:
    """Reads "said in a statement on Monday that …"."""
    region, at = slot.region, slot.at
    tag, low = region.tag, region.low
    if not (slot.clausal or slot.speaks) or (slot.lemma in _TO_THINGS and low[at] == "to"):
        return None  # "adds to fears that …", "agreed to tests that …"
    if low[at] in TIMES and tag[at + 1] == "n" and low[at + 1] not in TIMES:
        return None  # "said night trains meant that …"
    if not (tag[at] in "PRS" or low[at] in TIMES or (tag[at] == "D" and low[at + 1] in TIMES)):
        return None
    late = between.late(region, at, slot.last, slot.speaks)
    return late if late is not None and (slot.clausal or late.frame == "quote") else None


def _deed(slot: Slot) -> Complement | None:
    """Reads "recommended closing the road"."""
    region, at = slot.region, slot.at
    if slot.lemma in _ADVISING and region.tag[at] == "G" and region.low[at] not in finite.EMPTY:
        return Complement(at, slot.last, "clause")
    return None


def _bare(slot: Slot) -> Complement | None:
    """Reads "said the bridge was safe", a clause without "that"."""
    if "that" not in slot.frames:
        return None
    named = slot.region.low[slot.at] in _HOURS and slot.region.tag[slot.at + 1] == "n"
    begin = slot.at if named else between.after_setting(slot.region, slot.at)
    told = slot.lemma == "tell" and slot.region.tag[begin] == "D"
    if told and slot.region.low[begin + 1] in _TALES:
        return None  # "tells the story of how he left"
    if slot.region.low[begin] == "about" and slot.region.tag[begin + 1] != "#":
        return None  # "thinks about prices": a topic
    if finite.begins(slot.region, begin, lenient=slot.lemma in _OFTEN_BARE and not told):
        return Complement(begin, slot.last, "clause")
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


def _is_determiner(region: Region, at: int) -> bool:
    """Whether this "that" belongs to a noun, as no verb follows: "disputed that account"."""
    tag = region.tag
    if region.low[at + 1] == "one" and tag[at + 2] in ".,;":
        return True
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


_READERS: tuple[Callable[[Slot], Complement | None], ...] = (
    _speech,
    _that,
    _question,
    _infinitive,
    _bidden,
    _told,
    _after_occasion,
    _deed,
    nounlike.of_object,
    nounlike.shifted,
    nounlike.given,
    _bare,
    nounlike.named,
    nounlike.thing,
)
