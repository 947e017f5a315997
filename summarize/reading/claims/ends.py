"""Where a content ends: with its sentence, unless another cue or the article takes over before.

A complement has no mark at its end. What ends it is a second cue, a verb that can only be the
speaker's own ("said it would pay and left"), the clause around the cue that goes on after a comma,
or a caveat in another tense, which is the article's.
"""

from __future__ import annotations

from collections.abc import Collection

from summarize.reading.claims import between, objects, remarks
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words.cues import SAYINGS, VERBS
from summarize.reading.words.lexicon import words

_DATES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december"
)
_PLATFORMS = words("x twitter facebook telegram instagram weibo linkedin tiktok threads bluesky")
_LONG = words("years months weeks decades days hours")
_MODALS = words("would will could can may might should must 'll ’ll")
_CLOSED = frozenset(["object", "thing", "infinitive", "noun to"])
_PHRASES = frozenset(["object", "thing", "infinitive"])  # frames without a finite verb
_PLAIN = frozenset("nND#GoX")  # tags of words at which no content ends
_BACKSHIFTED = words("was were had did would could might")
_LEAVING_OPEN = words(
    "elaborating specifying naming giving providing saying identifying citing explaining offering"
)
_PARTICLES = frozenset(["out", "up", "off", "down", "back"])
_EVEN_AS = frozenset(["as", "though"])
_SUBJECTS = words("he she they we i")
_PRESENT = words("seem appear need like remain mean make become let want")


def end(region: Region, first: int, frame: str, stops: Collection[int], within: str = "") -> int:
    """Where a content that begins at `first` ends: the index after its last token.

    Args:
        region: The row of tokens.
        first: Index of its first token.
        frame: The frame of its complement.
        stops: Indexes at which another attribution takes over.
        within: "fronted" where the cue stands in a clause before the main one ("While Ada says …,
            the council …"), "relative" where it stands in one set off by commas (", who says …,"),
            "restrictive" where no commas set it off ("a man who accused her of theft said …").
    """
    tag, low = region.tag, region.low
    at = first
    if frame == "quote" and tag[first] == "Q":
        return _quote_end(region, first, stops)
    limit = min(
        (stop for stop in stops if stop > first and not _goes_on(region, stop)), default=len(region)
    )
    depth = verbs = 0
    modal = False
    while at < limit:
        kind = tag[at]
        if kind == ".":
            break
        if kind in _PLAIN:
            if low[at] == "part" and tag[at - 1] == "Q" and low[at + 1] == "of" and at > first:
                break  # "says he is “losing,” part of a quarrel that …"
        elif kind == ",":
            stop = _at_comma(region, first, at, frame, within)
            if stop >= 0:
                at = stop
                break
        elif kind in "AvVc":
            if kind == "A":
                modal = low[at] in _MODALS
            elif kind == "c" or tag[at - 1] not in "ARX":
                modal = False
            owed = frame == "noun to" or (frame == "noun that" and verbs > 0)
            after = tag[at - 1] in 'nN"R#e)poP' or tag[at - 2] + tag[at - 1] == "Av"
            if owed and kind in "Av" and at > first and after:
                break  # the verb of which the noun is the subject
            resumes = within == "restrictive" and frame in _PHRASES and not verbs
            if resumes and tag[at - 1] in 'nN"Q' and _resumes(region, at):
                break  # "a man who accused her of theft said …"
            verbs += 1
        elif kind == "C":
            if modal and _is_past(region, at + 1):
                break  # "said it would go on and called …": the next verb is the speaker's own
            if frame in _PHRASES and not verbs and _joins_clause(region, at + 1):
                break  # "called the plan a mistake and left", "… and she called him a fool"
            if frame == "gap" and tag[at + 1] in "Tw":
                break
            if frame in _PHRASES and low[first - 1][-3:] == low[at + 1][-3:] == "ing":
                break  # "deploring the vote and promoting a new one"
            if _is_left(region, first, at):
                break  # "said it was “safe” and left"
            verbs = 0
        elif kind in "PS":
            if _is_left(region, first, at):
                break  # "called it “safe” in a letter"
            if frame == "thing" and at > first and _is_setting(region, at):
                break
            modal = modal and kind == "P"
        elif kind in "wTWp":
            modal = False
            verbs = verbs if kind == "p" else 0
        elif kind == "e":
            owed = frame == "noun to" or (frame == "noun that" and verbs > 0)
            if owed and tag[at - 1] == "n" and tag[at + 1] not in "P.,;":
                break
        elif kind == "-":
            if at > first + 1 and remarks.is_afterthought(region, at, frame):
                break  # "… - and one that made him laugh", "… - a sum he later doubled"
        elif kind == "R":
            if frame in _CLOSED and low[at] == "even" and low[at + 1] in _EVEN_AS:
                break  # "rejected the plan even as others backed it"
        elif kind == ";" or (kind == ":" and frame == "thing" and at > first):
            break
        elif kind == "(":
            depth += 1
        elif kind == ")":
            if depth == 0:
                break
            depth -= 1
        at += 1
    while at > first + 1 and tag[at - 1] in ',:-C"':
        if tag[at - 1] == '"':
            break
        at -= 1
    return at


def _goes_on(region: Region, comma: int) -> bool:
    """Whether a clause has its verb after a relative one: "the plan, which she calls …, fell"."""
    if region.tag[comma] + region.tag[comma + 1] != ",w":
        return False
    closing = objects.past_relative(region, comma)
    at = _past_adverbs(region, closing)
    return closing > comma and region.tag[at] in "Av"


def _at_comma(region: Region, first: int, comma: int, frame: str, within: str) -> int:
    """Where a content ends at a comma in it: there, or at what follows it; -1 if it goes on."""
    tag, low = region.tag, region.low
    following, word = tag[comma + 1], low[comma + 1]
    if comma > first and within in ("fronted", "relative"):
        whole = frame == "thing" and within == "relative"
        if following in "Av" if whole else _leaves(region, comma, within):
            return comma
    if word == "but" and low[comma + 2] in ("he", "she", "they"):
        return comma
    if word == "without" and low[comma + 2] in _LEAVING_OPEN:
        return comma  # "said it was safe, without giving details"
    if word in ("a", "an") and remarks.is_comment(region, comma + 2):
        return comma  # "…, an apparent reference to the mayor"
    if word in ("a", "an") and frame in _CLOSED and remarks.is_remark(region, comma):
        return comma  # "accused her of theft, a charge she denied"
    if following == '"' and low[comma + 2 : comma + 4] == ["part", "of"]:
        return comma + 2  # "says he is “weak,” part of a quarrel that …"
    if frame in _CLOSED and following == '"':
        then = low[comma + 2]
        if then in ("a", "an") or then.endswith("ing"):
            return comma + 2  # "called it “weak,” a hint that …"
    if frame in _PHRASES and _takes_up(region, comma):
        return comma  # "warned the bank not to act, noting …"
    if frame == "infinitive" and _is_next(region, comma + 1):
        return comma  # "has promised to act, opposed the bill and …"
    if frame in ("thing", "object") and _resumes(region, comma + 1):
        return comma  # "a baker who opposes the toll, said …"
    if word == "however" and tag[comma + 2] == "," and tag[comma + 3] != "T":
        return comma
    if following == "D" and low[comma + 2] in SAYINGS:
        return comma  # "…, a claim that Ada denies"
    if _turns_aside(region, first, comma):
        return comma
    if comma == first or not (frame in ("thing", "object") or _later(region, frame, comma)):
        return -1
    turns = (
        following in "SwWGpC"
        or (following == "P" and tag[comma + 2] == "#" and word != "including")
        or (frame == "thing" and low[comma + 1 : comma + 3] in (["down", "from"], ["up", "from"]))
    )
    if not turns or word in ("and", "or"):
        return -1
    if frame == "object" and low[objects.past_relative(region, comma)] in ("to", "as"):
        return -1
    return -1 if frame == "object" and word == "as" and "w" in tag[first:comma] else comma


def _joins_clause(region: Region, at: int) -> bool:
    """Whether another verb of the speaker, or a clause of its own, follows "and"."""
    if region.low[at] in ("others", "some") and region.low[at + 1].endswith("ing"):
        return True  # "with Ada calling for a ban and others supporting a toll"
    return (
        region.low[at] in _SUBJECTS
        or _is_past(region, at)
        or _is_past(region, _past_adverbs(region, at))
    )


def _is_left(region: Region, first: int, at: int) -> bool:
    """Whether what follows closing marks is the speaker's next deed, or where the words stood."""
    tag = region.tag
    if at <= first + 1 or tag[at - 1] not in 'Q"':
        return False
    if tag[at] == "C":
        if region.low[at] == "but" and tag[at + 1] in "DN":
            return True  # "dismissed it as “fake,” but the mayor did not"
        return tag[at + 1] in "pe" or _is_past(region, _past_adverbs(region, at + 1))
    if region.low[at] == "without" and tag[at + 1] in "GV":
        return True  # "vowed to take “all measures,” without elaborating"
    if region.low[at] == "for" and region.low[at + 1] in ("instance", "example"):
        return True
    if tag[at] != "P" or region.low[at] not in ("in", "on", "during", "at"):
        return False
    noun = at + 1
    while tag[noun] in "DN#ne" and noun < at + 6:
        if region.low[noun] in between.VENUES | _DATES:
            return True
        noun += 1
    return False


def _past_adverbs(region: Region, at: int) -> int:
    while region.tag[at] == "R":
        at += 1
    return at


def _later(region: Region, frame: str, comma: int) -> bool:
    """Whether a clause of time follows a promise: "vowed to stay, after her bill had failed"."""
    return frame == "infinitive" and region.low[comma + 1] in ("after", "before", "while", "since")


def _resumes(region: Region, at: int) -> bool:
    """Whether a finite verb stands here, of a subject before the content."""
    if region.tag[at] == "V":
        return VERBS[region.low[at]].form != "ing"
    return region.tag[at] in "Av"


def _takes_up(region: Region, comma: int) -> bool:
    """Whether a participle that attributes follows a comma, adverbs set aside."""
    at = comma + 1
    while region.tag[at] == "R":
        at += 1
    return region.tag[at] == "V" and VERBS[region.low[at]].form == "ing"


def _is_next(region: Region, at: int) -> bool:
    """Whether the speaker's next verb stands here, in the past and with its object."""
    if region.tag[at] != "V" or region.tag[at + 1] not in "DpoT":
        return False
    return VERBS[region.low[at]].form == "past"


def _quote_end(region: Region, first: int, stops: Collection[int]) -> int:
    """A content that begins with a quotation: the quotation alone, or the clause it opens."""
    tag = region.tag
    quotation = region.quotation[first]
    text = region.text
    whole = text[quotation.inner_start].isupper() and text[quotation.inner_end - 1] in ".?!,—-…"
    leaves = tag[first + 1] == "C" and _is_past(region, first + 2)
    if whole or leaves or tag[first + 1] in ".,;)-" or first + 1 in stops:
        return first + 1
    return end(region, first + 1, "clause", stops)


def _leaves(region: Region, comma: int, within: str) -> bool:
    """Whether the clause around the cue ends at this comma, and its sentence goes on."""
    tag = region.tag
    at = comma + 1
    while tag[at] in 'R"':
        at += 1
    if within == "relative":
        if tag[at] == "e" and tag[at + 1] in "DNpo#":
            return True  # ", who said it was safe, issued a warning"
        return tag[at] in "AvV" and not region.low[at].endswith("ing")
    if tag[at] in "pc":
        return True
    if tag[at] not in "DNn#":
        return False
    for i in range(at + 1, min(at + 20, len(region))):
        if tag[i] in "AvVec":
            return True
        verbal = tag[i] == "n" and tag[i - 1] in "nN" and region.low[i].endswith("s")
        if verbal and (tag[i + 1] in "RDp#" or region.low[i + 1] in _PARTICLES):
            return True  # "…, his office carves out exceptions"
        if tag[i] in ".;:QCG":
            return False
    return False


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
    if low[at] in ("on", "in") and low[at + 1] in _DATES:
        then = at + 2
        while low[then] in TIMES:
            then += 1
        if region.tag[then] in ".,;C":
            return True
    if low[at] == "on" and low[at + 1] in _PLATFORMS:
        return True
    if low[at] == "as" and region.tag[at + 1] in "pN" and region.tag[at + 2] in "AvV":
        return True  # "opposed the deal as she ran for mayor"
    if low[at] in ("following", "amid", "after", "despite"):
        return region.tag[at + 1] in "DnN"
    if low[at] == "for":
        return low[at + 1] in _LONG
    if low[at] not in ("in", "during", "at"):
        return False
    noun = at + 1
    while region.tag[noun] in "DNneR" and noun < at + 5:
        noun += 1
    return noun > at + 1 and low[noun - 1] in between.VENUES


def _is_past(region: Region, at: int) -> bool:
    """Whether a verb in the past stands here, which no "would" can govern."""
    low = region.low[at]
    if region.tag[at] == "e":
        return region.tag[at + 1] in "Dpo#"
    if region.tag[at] == "V":
        return VERBS[low].form == "past" and VERBS[low].lemma != low
    return region.tag[at] == "v" and not low.endswith("s") and low not in _PRESENT
