"""Where a content begins and ends.

The complement of a cue is what its frame says: a quotation, a clause with or without "that", an
infinitive, a noun phrase. It begins after the cue and what belongs to the cue (hearer, time and
place), and it ends with its sentence, unless another cue takes over before.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from summarize.reading.cues import AGENTS, DOCUMENTS, SAYINGS, VERBS
from summarize.reading.lexicon import words
from summarize.reading.tokens import TIMES, Region

_VENUES = words(
    """
    statement interview letter tweet post email e-mail speech memo report note briefing
    conference call video message column filing release appearance article blog testimony
    remarks comments debate ad op-ed essay book televised broadcast address hearing rally
    """
)
_WILL_ASK = words(
    """
    ask tell explain wonder know understand describe show question inquire see learn decide
    determine discover find say reveal figure
    """
)
_EMPTY = words(
    "yes no nothing little so something things anything much thank hello otherwise goodbye "
    "farewell thanks grace sorry aloud"
)
_OFTEN_BARE = frozenset(["say", "tell", "think", "believe", "hope"])
# These begin a clause ("said nearly all left"); other adverbs go with the cue ("said flatly").
_DEGREES = words(
    "almost nearly roughly approximately only just even too so very quite not virtually barely "
    "mostly largely exactly"
)
_LONG = words("years months weeks decades days hours")
_TO_SOMEBODY = frozenset(["ask", "show", "write"])  # they may name a hearer
_ADVISING = frozenset(["recommend", "suggest", "propose", "advise", "report", "describe"])
_MODALS = words("would will could can may might should must 'll ’ll")
_PHRASES = frozenset(["object", "thing", "infinitive"])  # frames without a finite verb
_BACKSHIFTED = words("was were had did would could might")
_PRESENT = words("seem appear need like remain mean make become let want")
_UP_TO = frozenset(["as", "up", "over", "under", "well", "upwards"])  # "as many as 40"
# lemma → what stands between what is measured and the figure: "put the loss at 3 million"
_MEASURES = {
    "put": ("at",),
    "measure": ("at",),
    "estimate": ("at", "of"),
    "value": ("at",),
    "give": ("as",),
    "see": ("of", "at"),
    "project": ("of", "at"),
}
# Nouns for people: who praises, questions or attacks them says nothing yet.
_PEOPLE = words(
    """
    people person man men woman women child children pilots pilot voters voter witnesses witness
    suspects suspect residents resident officers officer workers worker students student players
    player soldiers soldier troops police firefighters rescuers protesters protester drivers driver
    members customers passengers crowd crowds audience reporters reporter team crew staff colleagues
    him her them himself herself themselves us me you
    """
)


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
        frames: What it may take; see `summarize.reading.cues`.

    Returns:
        Its complement, or None where nothing fits: then the verb attributes nothing.
    """
    tag, low = region.tag, region.low
    at = last + 1
    while tag[at] == "R" and low[at] not in TIMES and low[at] not in _DEGREES:
        at += 1
    speaks = "quote" in frames
    clausal = "that" in frames or "that!" in frames
    if (clausal or speaks) and tag[at] == "," and tag[at + 1] in "PSR":
        at = _past_aside(region, at)
    if speaks:
        found = _quoted(region, at, last)
        if found:
            return found
    if clausal:
        if tag[at] == "T" and tag[at + 1] == "," and tag[at + 2] in "PSG":
            return Complement(at + 2, at, "clause")
        if tag[at] == "T" and tag[at + 1] in "Av":
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
    if "bid" in frames and _object_then(region, at, ("to", "not")) is not None:
        return Complement(at, last, "object")
    if "hearer" in frames or lemma in _TO_SOMEBODY:
        heard = _hearer(region, at)
        if heard > at and tag[heard] == "," and tag[heard + 1] in "PSRDw":
            heard = _past_aside(region, heard)
        if heard > at:
            found = _quoted(region, heard, last)
            if found:
                return found
            if tag[heard] == "T":
                return Complement(heard + 1, last, "clause")
            if tag[heard] == "W" or (low[heard] == "if" and lemma == "ask"):
                return Complement(heard, last, "question")
            late = _late(region, heard, last, speaks)
            if late:
                return late
            if lemma not in _TO_SOMEBODY and _is_clause(region, heard, lenient=lemma == "tell"):
                return Complement(heard, last, "clause")
    timed = low[at] in TIMES or (tag[at] == "D" and low[at + 1] in TIMES)
    if (clausal or speaks) and (tag[at] in "PR" or timed):
        late = _late(region, at, last, speaks)
        if late and (clausal or late.frame == "quote"):
            return late
    if lemma in _ADVISING and tag[at] == "G" and low[at] not in _EMPTY:
        return Complement(at, last, "clause")
    if "figure" in frames and _is_measured(region, at, _MEASURES[lemma]):
        return Complement(at, last, "object")
    if "with" in frames and _object_then(region, at, ("with",)) is not None:
        return Complement(at, last, "object")
    if "on" in frames and _object_then(region, at, ("on",)) is not None:
        return Complement(at, last, "object")
    if "of" in frames and _object_then(region, at, ("of",)) is not None:
        return Complement(at, last, "object")
    if "as" in frames and _object_then(region, at, ("as",)) is not None:
        return Complement(at, last, "object")
    if "like" in frames and _object_then(region, at, ("to", "with")) is not None:
        return Complement(at, last, "object")
    if "count" in frames and _is_counted(region, at):
        return Complement(at, last, "thing")
    if "for" in frames and _object_then(region, at, ("for", "over")) is not None:
        return Complement(at, last, "object")
    if "that" in frames:
        begin = _after_setting(region, at)
        if _is_clause(region, begin, lenient=lemma in _OFTEN_BARE):
            return Complement(begin, last, "clause")
    if "name" in frames and _is_named(region, at):
        return Complement(at, last, "object")
    bare = "that!" in frames and (tag[at] in "pc" or lemma in ("find", "show"))
    if bare and _is_clause(region, at, lenient=False):
        return Complement(at, last, "clause")
    if "shown" in frames and tag[at] in 'DNn#o"':
        return Complement(at, last, "thing")
    if "thing" in frames:
        return _thing(region, at, last, lemma, "deny" in frames)
    return None


def _thing(region: Region, at: int, last: int, lemma: str, denying: bool) -> Complement | None:
    """A noun phrase that can be said as a sentence, or a word that points back to one."""
    tag, low = region.tag, region.low
    if low[at] == "no":
        return None  # "cited no evidence"
    if denying and (tag[at] == "T" or low[at] == "it") and tag[at + 1] in ".,;":
        return Complement(at, last, "thing")
    if low[at] == "having":
        return Complement(at, last, "thing")
    if tag[at] == '"' and tag[at + 1] in "DNneG":
        return Complement(at, last, "thing")  # “serious consequences”
    if low[at] in TIMES or not (tag[at] in "DNn#QG" or (tag[at] == "T" and tag[at + 1] == "n")):
        return None
    i = at
    while tag[i] in 'N"' and low[i] not in TIMES:
        i += 1
    if i > at and tag[i] in ".,;:AvVCSRXPw-(" and tag[i : i + 2] != ["P", "G"]:
        return None  # a person or body: praised, not said
    i = at
    while tag[i] in "D#eR":
        i += 1
    while tag[i + 1] in "nN" and low[i] not in _PEOPLE:
        i += 1
    if low[i] in _PEOPLE and tag[i + 1] not in "PnN":
        return None
    if low[i] in _PEOPLE and lemma in ("question", "praise"):
        return None
    if lemma == "cite" and low[i] in AGENTS | DOCUMENTS:
        return None  # where it is from
    if lemma == "recall" and tag[at] in "#n":
        return None  # goods
    if lemma == "describe" and low[at] not in ("a", "an"):
        return None  # a topic: what is said of it is left open
    return Complement(at, last, "thing")


def _past_aside(region: Region, comma: int) -> int:
    """Step over an aside between cue and complement: "said, among other things, that …"."""
    tag = region.tag
    for i in range(comma + 2, min(comma + 12, len(region))):
        if tag[i] == ",":
            return i + 1 if tag[i + 1] in "TQ" else comma
        if tag[i] in ".;:QT" or (tag[i] in "AvV" and tag[comma + 1] != "w"):
            break
    return comma


def _quoted(region: Region, at: int, last: int) -> Complement | None:
    """A quotation or colon right here."""
    tag = region.tag
    if tag[at] == "Q":
        return Complement(at, last, "quote")
    if tag[at] == "," and tag[at + 1] == "Q":
        return Complement(at + 1, last, "quote")
    if tag[at] == ":" and at + 1 < len(region) - 1:
        return Complement(at + 1, last, "quote")
    return None


def _is_pointer(region: Region, at: int) -> bool:
    """Whether this "that" points ("said that much") instead of opening a clause."""
    return region.tag[at + 1] in ".,;:)"


def _is_determiner(region: Region, at: int) -> bool:
    """Whether this "that" belongs to a noun, as no verb follows: "disputed that account"."""
    tag = region.tag
    if tag[at + 1] != "n" or region.low[at + 1].endswith("s"):
        return False
    i = at + 2
    if tag[i] not in ".,;P":
        return False
    while tag[i] not in ".,;:Q":
        if tag[i] in "AvVXcep":
            return False
        i += 1
    return True


def _is_counted(region: Region, at: int) -> bool:
    """Whether an object with a number follows: "1,106 cases", "a loss of 3 million"."""
    tag = region.tag
    if tag[at] not in "D#n" or region.low[at] in ("his", "her", "their", "its", "my", "our"):
        return False
    for i in range(at, at + 8):
        if tag[i] == "#":
            return True
        if tag[i] not in "DneRP" or region.low[i] in ("in", "on", "by", "since", "after"):
            return False
    return False


def _is_measured(region: Region, at: int, preposition: tuple[str, ...]) -> bool:
    """Whether an object and its figure follow: "the loss at nearly 3 million"."""
    tag = region.tag
    if region.low[at] == "it":
        then: int | None = at + 1 if region.low[at + 1] in preposition else None
    else:
        then = _object_then(region, at, preposition)
    if then is None:
        return False
    if tag[then + 1] == "Q":
        quotation = region.quotation[then + 1]
        inner = region.text[quotation.inner_start : quotation.inner_end]
        return any(character.isdigit() for character in inner)
    i = then + 1
    while i < then + 4 and (tag[i] in "DRS" or region.low[i] in ("some", "least", "most")):
        i += 1
    return tag[i] == "#"


def _late(region: Region, at: int, last: int, speaks: bool) -> Complement | None:
    """A complement after time, place or occasion: "said in a statement on Monday that …"."""
    tag = region.tag
    for i in range(at, min(at + 16, len(region))):
        kind = tag[i]
        if kind == "T":
            return None if _is_pointer(region, i) or i == at else Complement(i + 1, last, "clause")
        if speaks and (kind == "Q" or (kind in ",:" and tag[i + 1] == "Q")):
            where = i if kind == "Q" else i + 1
            if kind == "Q" and tag[i - 1] in "DPN":
                return None
            return Complement(where, last, "quote")
        if kind == ":" and speaks:
            return Complement(i + 1, last, "quote")
        if kind in "AVvXpcwWS.;:-,":
            return None
    return None


def _object_then(region: Region, at: int, words: tuple[str, ...]) -> int | None:
    """The index of a word that follows an object within the clause."""
    tag, low = region.tag, region.low
    if tag[at] not in "DNn#oQGpeT" or (low[at] in words):
        return None
    i = at + 1
    while i < min(at + 20, len(region)):
        if low[i] in words:
            return i
        if tag[i] == "," and tag[i + 1] == "w":
            i = _past_relative(region, i)  # "the charges, which were old, to be dropped"
            if low[i] not in words:
                return None
            continue
        if tag[i] in ".;:,AvXcTWS-":
            return None
        i += 1
    return None


def bids(region: Region, at: int) -> bool:
    """Whether somebody and an infinitive follow: "her appeal to the council to act"."""
    return _object_then(region, at, ("to",)) is not None


def _past_relative(region: Region, comma: int) -> int:
    """The index after a relative clause between commas, or of its first comma."""
    for i in range(comma + 2, min(comma + 20, len(region))):
        if region.tag[i] == ",":
            return i + 1
        if region.tag[i] in ".;:Q":
            break
    return comma


def _hearer(region: Region, at: int) -> int:
    """The index after the one who is told, or `at` where there is none."""
    tag, low = region.tag, region.low
    named = tag[at + 1] in "nN"
    if tag[at] in "oc" or low[at] in ("you", "it", "everyone") or (low[at] == "her" and not named):
        return at + 1
    i = at
    if tag[i] == "D":
        i += 1
        while tag[i] in "Nn#eG" and i - at < 10:
            i += 1
            if low[i - 1].endswith(("ers", "ists", "ors", "ents")) and tag[i] in "Nn":
                break
    elif tag[i] == "N":
        while (tag[i] in "N#&" or low[i] in ("of", "the", "and", "for")) and i - at < 10:
            i += 1
        while i > at and tag[i - 1] in "DCP":
            i -= 1
        while tag[i] == "n" and i - at < 10:
            i += 1
    elif tag[i] == "n":
        i += 1
    if i == at:
        return at
    while tag[i] in "P" and low[i] in ("in", "on", "at", "during", "from", "of", "after", "for"):
        j = i + 1
        while tag[j] in "DNn#e" and j - i < 8 and not (tag[j] == "D" and j > i + 1):
            j += 1
        if j == i + 1:
            break
        i = j
    while low[i] in TIMES:
        i += 1
    return i


def _after_setting(region: Region, at: int) -> int:
    """Step over "on Monday", "last week", "in a statement" between a cue and a bare clause."""
    tag, low = region.tag, region.low
    moved = True
    while moved:
        moved = False
        start = at
        if tag[at] == "D" and low[at + 1] in TIMES:
            at += 1
        while low[at] in TIMES or (tag[at] == "#" and low[at - 1] in TIMES):
            at += 1
        if tag[at] == "P":
            i = at + 1
            while tag[i] in "DNne#G" and i - at < 6 and low[i] not in _VENUES | TIMES:
                i += 1
            if low[i] in _VENUES or low[i] in TIMES:
                at = i + 1
                while tag[at] == "n" and low[at] in _VENUES:
                    at += 1
        moved = at > start
    return at


def _is_clause(region: Region, at: int, *, lenient: bool) -> bool:
    """Whether a finite clause begins here: a subject with a verb after it."""
    tag = region.tag
    kind = tag[at]
    if kind in "pc":
        object_ = region.low[at] in ("it", "you") and tag[at + 1] in "DNP#"
        return tag[at + 1] not in ".,;:" and not object_
    if region.low[at : at + 2] == ["as", "much"]:
        return False
    if region.low[at] == "to" or (kind == "T" and tag[at + 1] in ".,;:"):
        return False
    if lenient and region.low[at] in _EMPTY:
        return region.low[at] == "no" and _is_clause(region, at, lenient=False)
    if lenient and region.low[at] in _UP_TO and "#" in tag[at + 1 : at + 4]:
        return True
    if lenient and kind == "R" and region.low[at] in _DEGREES:
        return tag[at + 1] not in ".,;:" and _is_clause(region, at + 1, lenient=True)
    if lenient and (kind in "DNQeGn#" or tag[at + 1] in "NQ"):
        predicate = "nev" if kind in "nN" else "v"
        two = tag[at + 2] in ".;:" and tag[at + 1] not in predicate
        short = tag[at + 1] in ".,;:" or two
        return not short and region.low[at + 1] not in ("same", "opposite", "few")
    if kind in "DNn#QGTeW" or (lenient and kind in 'PSRC"V('):
        for i in range(at + 1, min(at + 25, len(region))):
            if tag[i] == "C" and tag[i + 1] in "vVA" and not lenient:
                return False  # the next verb of the same subject: "declared a tie and said …"
            if tag[i] in "AvXc" or (tag[i] == "V" and not region.low[i].endswith("ing")):
                return True
            if tag[i] == "p" and lenient and tag[i - 1] != "P":
                return True
            if tag[i] == "e" and (lenient or tag[i + 1] in "DNPpo#"):
                return True
            if lenient and i > at + 2 and tag[i] == "#" and tag[i - 1] in "nN":
                return True  # "under the law 40 schools close"
            if tag[i] == "n" and tag[i + 1] in "Dpo" and region.low[i].endswith("s"):
                return True  # "the change reflects the mood"
            if tag[i] == "n" and tag[i + 1] in "D#o" and tag[i - 1] in "nN":
                return True  # "the thieves took 40 boats", with a verb that no list knows
            if tag[i] == "," and tag[i + 1] == "w":
                continue
            if tag[i] in ".;" or region.low[i] == "but":
                return False
            if tag[i] in ":-," and not lenient:
                return False
    return False


def _is_named(region: Region, at: int) -> bool:
    """Whether an object and what it is called follow: "called the plan a mistake"."""
    tag, low = region.tag, region.low
    if tag[at] not in "DNn#oQGpT" or low[at] in ("itself", "themselves"):
        return False
    i = at
    if tag[i] in "opT" or (tag[i] == "D" and tag[i + 1] in 'DQ"'):
        i += 1
    elif tag[i] == "Q":
        return tag[i + 1] not in ".,"
    else:
        i += 1
        while tag[i] in "Nn#e" and i - at < 12:
            i += 1
            if (
                tag[i] == "P"
                and low[i] in ("of", "in", "to", "for", "on", "by")
                and tag[i + 1] in "DNn"
            ):
                i += 1
                if tag[i] == "D":
                    i += 1
        return tag[i] in 'DQ"' and low[i] not in ("this", "that", ".")
    return (
        tag[i] in 'DQnNeGR"X' and low[i] not in TIMES and low[i] not in ("back", "out", "up", "off")
    )


def end(region: Region, first: int, frame: str, stops: Container[int], within: str = "") -> int:
    """Where a content that begins at `first` ends: the index after its last token.

    Args:
        region: The row of tokens.
        first: Index of its first token.
        frame: The frame of its complement.
        stops: Indexes at which another attribution takes over.
        within: "fronted" where the cue stands in a clause before the main one ("While Ada says …,
            the council …"), "relative" where it stands in one set off by commas (", who says …,").
    """
    tag, low = region.tag, region.low
    at = first
    size = len(region)
    if frame == "quote" and tag[first] == "Q":
        return _quote_end(region, first, stops)
    depth = verbs = 0
    modal = False
    while at < size:
        kind = tag[at]
        if (
            kind == ","
            and at > first
            and frame != "thing"
            and within
            and _leaves(region, at, within)
        ):
            break
        if kind == "A":
            modal = low[at] in _MODALS
        elif kind in "SwWTpc" or (kind in "vV" and tag[at - 1] not in "ARX"):
            modal = False
        elif kind == "C" and modal and _is_past(region, at + 1):
            break  # "said it would go on and called …": the next verb is the speaker's own
        elif kind == "C" and frame in _PHRASES and not verbs and _is_past(region, at + 1):
            break  # "called the plan a mistake and left"
        if frame == "gap" and kind == "C" and tag[at + 1] in "Tw":
            break
        owed = frame == "noun to" or (frame == "noun that" and verbs > 0)
        if owed and kind in "Av" and at > first and tag[at - 1] in 'nN"R#e)po':
            break  # the verb of which the noun is the subject
        if owed and kind == "e" and tag[at - 1] == "n" and tag[at + 1] not in "P.,;":
            break
        if kind in "AvVc":
            verbs += 1
        elif kind in "wTWC":
            verbs = 0
        if kind == "." or (at in stops and at > first):
            break
        if kind == "," and tag[at + 1] == "D" and low[at + 2] in SAYINGS:
            break  # "…, a claim that Ada denies"
        if kind == "," and _turns_aside(region, first, at):
            break
        if kind == "P" and frame == "thing" and at > first and _is_setting(region, at):
            break
        if kind == ";":
            break
        if kind == "(":
            depth += 1
        elif kind == ")":
            if depth == 0:
                break
            depth -= 1
        elif (
            kind == ","
            and frame in ("thing", "object")
            and at > first
            and tag[at + 1] in "SwWGpC"
            and low[at + 1] not in ("and", "or")
            and not (frame == "object" and low[_past_relative(region, at)] == "to")
        ):
            break
        at += 1
    while at > first + 1 and tag[at - 1] in ',:-C"':
        if tag[at - 1] == '"':
            break
        at -= 1
    return at


def _turns_aside(region: Region, first: int, comma: int) -> bool:
    """Whether the article itself goes on: what was said is in the past, its caveat is not."""
    low = region.low
    if low[comma + 1] not in ("although", "though"):
        return False
    said = next((low[i] for i in range(first, comma) if region.tag[i] == "A"), "")
    for i in range(comma + 2, min(comma + 20, len(region))):
        if region.tag[i] == "A":
            return said in _BACKSHIFTED and low[i] in ("is", "are", "has", "have")
        if region.tag[i] in ".,;":
            break
    return False


def _is_setting(region: Region, at: int) -> bool:
    """Whether "in an interview", "for years" begins here: of the cue, not of its object."""
    low = region.low
    if low[at] == "for":
        return low[at + 1] in _LONG
    return low[at] in ("in", "during") and region.tag[at + 1] == "D" and low[at + 2] in _VENUES


def _is_past(region: Region, at: int) -> bool:
    """Whether a verb in the past stands here, which no "would" can govern."""
    low = region.low[at]
    if region.tag[at] == "e":
        return region.tag[at + 1] in "Dpo"
    if region.tag[at] == "V":
        return VERBS[low].form == "past" and VERBS[low].lemma != low
    return region.tag[at] == "v" and not low.endswith("s") and low not in _PRESENT


def _leaves(region: Region, comma: int, within: str) -> bool:
    """Whether the clause around the cue ends at this comma, and its sentence goes on."""
    tag = region.tag
    at = comma + 1
    while tag[at] in 'R"':
        at += 1
    if within == "relative":
        return tag[at] in "AvV" and not region.low[at].endswith("ing")
    if tag[at] in "pc":
        return True
    if tag[at] not in "DNn":
        return False
    for i in range(at + 1, min(at + 20, len(region))):
        if tag[i] in "AvVec":
            return True
        if tag[i] in ".;:QCG":
            return False
    return False


def _quote_end(region: Region, first: int, stops: Container[int]) -> int:
    """A content that begins with a quotation: the quotation alone, or the clause it opens."""
    tag = region.tag
    quotation = region.quotation[first]
    text = region.text
    whole = text[quotation.inner_start].isupper() and text[quotation.inner_end - 1] in ".?!,—-…"
    leaves = tag[first + 1] == "C" and _is_past(region, first + 2)
    if whole or leaves or tag[first + 1] in ".,;)-" or first + 1 in stops:
        return first + 1
    return end(region, first + 1, "clause", stops)


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
    return any(
        region.low[i] in SAYINGS
        for i in range(complement.first, min(complement.first + 5, len(region)))
    )
