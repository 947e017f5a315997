"""Whether a content ends at a comma in it.

After a comma a content goes on with a list, an aside or a further clause; or the clause around the
cue does, the speaker's next verb, or what the article thinks of it.
"""

from __future__ import annotations

from summarize.reading.claims import finite, objects, remarks
from summarize.reading.text.tokens import Region
from summarize.reading.words.cues import DECLINING, SAYINGS, VERBS
from summarize.reading.words.lexicon import words

CLOSED = frozenset(["object", "thing", "infinitive", "noun to"])
PHRASES = frozenset(["object", "thing", "infinitive"])  # frames without a finite verb
_BACKSHIFTED = words("was were had did would could might")
_LEAVING_OPEN = words(
    "elaborating specifying naming giving providing saying identifying citing explaining offering"
)
_BESIDE = words("up down while whereas compared versus against")
_COURTS = words("court jury jurors inquest inquiry tribunal hearing trial panel")
_PARTICLES = frozenset(["out", "up", "off", "down", "back"])


def end(region: Region, first: int, comma: int, frame: str, within: str) -> int:
    """Where a content ends at a comma in it: there, or at what follows it; -1 if it goes on.

    Args:
        region: The row of tokens.
        first: Index of the content's first token.
        comma: Index of the comma.
        frame: The frame of its complement.
        within: Where its cue stands; see `summarize.reading.claims.ends.end`.
    """
    if _ends_around(region, first, comma, within):
        return comma
    if _is_left_behind(region, comma) or _is_remarked_on(region, comma, frame):
        return comma
    if region.tag[comma + 1] == '"' and _is_part_of_comment(region, comma, frame):
        return comma + 2
    if frame == "infinitive" and region.tag[comma + 1] in "Av":
        return comma  # "the mayor, who came promising to act, has left"
    if _is_next_share(region, first, comma):
        return comma
    if _is_next_deed(region, first, comma, frame) or _turns_aside(region, first, comma):
        return comma
    if comma > first and (frame in ("thing", "object") or _later(region, frame, comma)):
        return comma if _turns(region, first, comma, frame) else -1
    return -1


def _ends_around(region: Region, first: int, comma: int, within: str) -> bool:
    """Whether the clause around the cue ends here: "While Ada says it is safe, the council …"."""
    if comma == first or within not in ("fronted", "relative"):
        return False
    return _leaves(region, comma, within)


def _is_left_behind(region: Region, comma: int) -> bool:
    """Whether another clause of the article follows."""
    tag, low = region.tag, region.low
    word, then = low[comma + 1], low[comma + 2]
    if word == "but" and then in ("he", "she", "they"):
        return True
    declining = DECLINING.get(low[comma + 3])
    if word in ("though", "although") and declining == low[comma + 4]:
        return True  # "said it had sunk, though she declined to say where"
    if word == "without" and then in _LEAVING_OPEN:
        return True  # "said it was safe, without giving details"
    closed = tag[comma - 1] in 'Q"' and word in ("though", "although")
    if closed and tag[comma + 2] == "p" and tag[comma + 3] == "A":
        return True  # "called it “safe”, though she did not say why"
    if _is_heard(region, comma):
        return True
    if word == "however" and then == "," and tag[comma + 3] != "T":
        return True
    return tag[comma + 1] == "D" and then in SAYINGS  # "…, a claim that Ada denies"


def _is_heard(region: Region, comma: int) -> bool:
    """Whether it was told in court: "…, the high court in Vark heard", "…, the jury was told"."""
    tag, low = region.tag, region.low
    if tag[comma + 1] != "D":
        return False
    at = comma + 2
    while tag[at] in "nNP" and low[at] != "heard" and at < comma + 8:
        at += 1
    heard = low[at] in ("heard", "hears") or (tag[at] == "A" and low[at + 1] in ("told", "heard"))
    return heard and not _COURTS.isdisjoint(low[comma + 2 : at])


def _is_remarked_on(region: Region, comma: int, frame: str) -> bool:
    """Whether a noun phrase follows that tells what to think of what was said."""
    if region.low[comma + 1] == "something":
        return True  # "…, something few believe"
    if region.low[comma + 1] not in ("a", "an"):
        return False
    if remarks.is_comment(region, comma + 2):
        return True  # "…, an apparent reference to the mayor"
    return frame in CLOSED and remarks.is_remark(region, comma)  # "…, a charge she denied"


def _is_part_of_comment(region: Region, comma: int, frame: str) -> bool:
    """Whether closing marks are followed by the article: "says he is “weak,” part of a quarrel"."""
    then = region.low[comma + 2]
    if then == "part" and region.low[comma + 3] == "of":
        return True
    return frame in CLOSED and (then in ("a", "an") or then.endswith("ing"))  # "“weak,” a hint …"


def _is_next_share(region: Region, first: int, comma: int) -> bool:
    """Whether a poll goes on: "61 percent said they agreed, up four points, while 17 percent"."""
    tag, low = region.tag, region.low
    verb = first - 1 - (tag[first - 1] == "T")
    share = tag[verb] == "V" and (tag[verb - 1] == "#" or low[verb - 1] in ("percent", "cent"))
    return share and low[comma + 1] in _BESIDE and "#" in tag[comma + 2 : comma + 5]


def _is_next_deed(region: Region, first: int, comma: int, frame: str) -> bool:
    """Whether the speaker's next verb follows."""
    if frame in PHRASES and _takes_up(region, comma):
        return True  # "warned the bank not to act, noting …"
    if (frame in PHRASES or frame == "quote") and _is_joined_verb(region, first, comma):
        return True  # "what she calls a gift, and has praised the mayor"
    if frame == "infinitive" and _is_next(region, comma + 1):
        return True  # "has promised to act, opposed the bill and …"
    # "a baker who opposes the toll, said …"
    if frame not in ("thing", "object") or not resumes(region, comma + 1):
        return False
    return not _is_awaited(region, first, comma)


def _is_joined_verb(region: Region, first: int, comma: int) -> bool:
    """Whether an auxiliary follows "and", and a phrase without a verb stands before it."""
    tag = region.tag
    at = comma + 2
    while tag[at] == "R":
        at += 1
    bare = not any(kind in "AvVXcwTe" for kind in tag[first:comma])
    return tag[comma + 1] == "C" and tag[at] == "A" and bare


def _is_awaited(region: Region, first: int, comma: int) -> bool:
    """Whether a clause in it still has no verb: "reports that Ada, the mayor, had left"."""
    tag = region.tag
    opens = next((at for at in range(comma - 1, first, -1) if tag[at] in "TW"), -1)
    if opens < 0:
        return False
    aside = tag.index(",", opens)
    return not any(tag[at] in "AvVXc" for at in range(opens + 1, aside))


def _turns(region: Region, first: int, comma: int, frame: str) -> bool:
    """Whether what follows a noun phrase is no part of it."""
    tag, low = region.tag, region.low
    following, word = tag[comma + 1], low[comma + 1]
    if word == "and":  # "cited strikes, and its shares fell"
        return tag[comma + 2] in "DNnp#" and finite.begins(region, comma + 2, lenient=False)
    if word == "or":
        return False
    numbered = following == "P" and tag[comma + 2] == "#" and word not in ("including", "at")
    changed = word in ("down", "up") and low[comma + 2] == "from" and frame == "thing"
    if not (following in "SwWGpC" or numbered or changed):
        return False
    if frame != "object":
        return True
    if low[objects.past_relative(region, comma)] in ("to", "as"):
        return False
    return not (word == "as" and "w" in tag[first:comma])


def _later(region: Region, frame: str, comma: int) -> bool:
    """Whether a clause of time follows a promise: "vowed to stay, after her bill had failed"."""
    return frame == "infinitive" and region.low[comma + 1] in ("after", "before", "while", "since")


def resumes(region: Region, at: int) -> bool:
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


def _leaves(region: Region, comma: int, within: str) -> bool:
    """Whether the clause around the cue ends at this comma, and its sentence goes on."""
    tag = region.tag
    at = comma + 1
    while tag[at] in 'R"':
        at += 1
    if within == "relative":
        if _is_deed(region, at):
            return True  # ", who said it was safe, issued a warning"
        return tag[at] in "AvV" and not region.low[at].endswith("ing")
    if tag[at] in "pc":
        return True
    if tag[at] not in "DNn#":
        return False
    for i in range(at + 1, min(at + 20, len(region))):
        if tag[i] in "AvVec":
            return True
        if tag[i] == "n" and tag[i - 1] in "nN":
            third = region.low[i].endswith("s")
            if tag[i + 1] == "D" or (third and tag[i + 1] in "Rp#"):
                return True  # "…, the mayor cut its budget"
            if third and region.low[i + 1] in _PARTICLES:
                return True  # "…, his office carves out exceptions"
        if tag[i] in ".;:QCG":
            return False
    return False


def _is_deed(region: Region, at: int) -> bool:
    """Whether a word in -ed has its object, and so is a finite verb."""
    return region.tag[at] == "e" and region.tag[at + 1] in "DNpo#"


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
