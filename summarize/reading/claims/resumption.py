"""Where a sentence goes on after a cue in its midst: "The port, Ada said, will open".

A content that begins before its cue may end there or run on. What runs on is told from how the
sentence goes on: by a clause bound to the first, by a quotation in small letters, by what only adds
a figure to it; a setting of the cue ("a day later"), a new cue or a new clause do not.
"""

from __future__ import annotations

from summarize.reading.claims.groups import UNITS_OF_TIME
from summarize.reading.claims.notes import Notes
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.lexicon import words

_BOUND = words("because so if unless which where provided whose")
_RESUMING = words("against compared versus despite because although though unless while but")
_CONTRASTING = words("while although though despite whereas")
_MEASURED = words(
    "up down more less fewer compared including excluding against higher lower almost"
)
_BEARING = words(
    "speaking referring standing sitting looking wearing holding pointing appearing smiling "
    "laughing sobbing weeping gesturing shaking choking clutching waving nodding shrugging "
    "grinning raising using following quoting paraphrasing addressing responding answering reading "
    "fighting wiping staring turning pausing leaning flashing flanking declining refusing"
)
_READY = words(
    "ready willing prepared able unable likely unlikely free eager keen happy determined"
)
_ORDINALS = words("first second third last latest same most least highest lowest biggest largest")


def end_of_sentence(notes: Notes, quote: int, after: int, whole: bool) -> int:
    """The end of a sentence that goes on after the cue, or -1.

    Args:
        notes: What has been noted of the region.
        quote: Index of the quotation before the cue, or -1.
        after: Index after the cue and its subject.
        whole: Whether what stands before them has a verb.
    """
    r = notes.region
    tag = r.tag
    at = notes.past_setting(after)
    if at >= len(r):
        return -1
    if quote >= 0:
        return _after_quotation(notes, quote, at)
    if tag[at] == ";" and whole:
        end = notes.stop(at + 1)
        own = any(tag[i] in "QV" for i in range(at + 1, end))
        return -1 if own else end  # "…, the guard said; a woman had died …"
    if tag[at] not in ",-:":
        return -1
    if _opens_that(notes, at):
        return notes.stop(at + 1)
    following = at + 1
    quoted = following + (tag[following] == "C")
    bound = tag[at] == "," or quoted > following
    if bound and tag[quoted] == "Q" and goes_on(notes, quoted):
        return quoted + 1
    takes_up = tag[following] == "C" and tag[following + 1] in "AvX"
    if after != at and not takes_up and (whole or tag[following] not in "AvVne"):
        return -1
    if r.low[following] in _BOUND:
        return notes.stop(following)
    if tag[at] != ",":
        return -1
    if whole and after == at and _adds(notes, following):
        return notes.stop(following)
    if (not whole or tag[following] == "T") and not notes.gives_way(at):
        return notes.stop(following)
    return _end_of_clause(notes, following, whole)


def _opens_that(notes: Notes, comma: int) -> bool:
    """Whether "that" takes up the cue again: "“Bad luck,” she said, that both had fallen ill"."""
    tag = notes.region.tag
    return tag[comma] == "," and tag[comma + 1] == "T" and tag[comma + 2] not in ".,;"


def _after_quotation(notes: Notes, quote: int, at: int) -> int:
    """The end of what goes on after "“…,” Ada said", from the words after the cue, or -1."""
    r = notes.region
    tag = r.tag
    if tag[at] not in ",-:.;":
        at = next((i for i in range(at, min(at + 30, len(r))) if tag[i] in ",.;"), at)
        if not (tag[at] == "," and tag[at + 1] == "Q" and _mid_sentence(notes, quote, at + 1)):
            return -1
    if tag[at] not in ",-:":
        return -1
    if _opens_that(notes, at):
        return notes.stop(at + 1)
    following = at + 1
    if tag[following] == "Q":
        ended = r.text[r.quotation[quote].inner_end - 1] in ".?!"
        return -1 if ended and tag[at] != "," else following + 1
    for i in range(following, min(following + 40, len(r))):
        if tag[i] in ".;" or (notes.gives_way(i - 1) and r.low[i] != "referring"):
            break
        if tag[i] == "Q" and tag[i - 1] == "," and _mid_sentence(notes, quote, i):
            return i + 1
    return -1


def _end_of_clause(notes: Notes, first: int, whole: bool) -> int:
    """The end of a clause that goes on after a comma and the cue, or -1 where it is another one."""
    r = notes.region
    tag = r.tag
    if tag[first] not in "AvpPDNnXTRC" or notes.region.low[first] == "without":
        return -1
    if tag[first : first + 2] == ["C", "e"] and tag[first + 2] in "DnN#":
        return notes.stop(first)  # "The mayor left, she said, and opened the port"
    verb = next(i for i in range(first, len(r)) if tag[i] in ",.;AvVXc")
    if tag[verb] in ",.;":
        return -1
    told = verb > first and tag[verb] == "V" and tag[verb - 1] in "nN"
    if whole and told and "W" not in tag[first:verb]:
        return -1  # "…, the mayor said, hours after an aide warned that …"
    if any(tag[k] == "V" and tag[k - 1] in "pN" for k in range(first + 1, notes.stop(first))):
        return -1  # "…, he said, a move she claims would help"
    end = verb
    while tag[end] not in ".;" and not (end > first and notes.gives_way(end)):
        end += 1
    return end


def after_apposition(notes: Notes, closing: int, whole: bool) -> int:
    """The end of a sentence that goes on after "said Ada, a poet," or -1."""
    tag = notes.region.tag
    following = closing + 1
    if not whole:
        return notes.stop(following) if tag[following] in "AvVXe" else -1
    if tag[following] == "C" and tag[following + 1] in "DNnp#":
        stop = notes.stop(following)
        if notes.has_verb(following, stop) and not notes.gives_way(closing):
            return stop
    return -1


def taken_up(notes: Notes, comma: int) -> int:
    """The end of a sentence that goes on after "…, said Ada, a poet, against …", or -1."""
    tag = notes.region.tag
    for i in range(comma + 2, min(comma + 20, len(notes.region))):
        if tag[i] == ",":
            return notes.stop(i) if notes.region.low[i + 1] in _RESUMING else -1
        if tag[i] not in "DNn#PeC&":
            return -1
    return -1


def _adds(notes: Notes, at: int) -> bool:
    """Whether what follows "…, Ada said," only adds to the content: "up from 4 million".

    It must hold no cue of its own, and be no setting of the cue ("in a note", "a day later").
    """
    r = notes.region
    tag, low = r.tag, r.low
    end = notes.stop(at)
    if low[at] == "to" and tag[at + 1] in "nvVAe":
        return _is_open(notes)  # "Norvia is ready, she said, to talk"
    if any(tag[i] in "QV" for i in range(at, end)):
        return False
    if low[at] in _CONTRASTING:
        return True
    opening = tag[at] == "G" and low[at] not in _BEARING
    if low[at + 1] == "of" and low[at + 2] in ("them", "which", "whom"):
        opening = True  # "31 of them children", "none of which had shown harm"
    if low[at] == "or":
        opening = "#" in tag[at + 1 : at + 4]  # "or nearly 1 percent of output"
    if low[at] in _MEASURED:
        opening = tag[at + 1] in "PDn#" or low[at + 1] in ("to", "of", "from")
    if low[at] == "with":
        opening = any(
            tag[i] in "GV" and low[i].endswith("ing") for i in range(at, min(at + 8, end))
        )
    if tag[at] == "D" and low[at] in ("the", "a", "an", "some", "another", "one"):
        moment = any(low[i] in TIMES or low[i] in UNITS_OF_TIME for i in range(at, at + 4))
        bare = not any(tag[i] in "AvXcpwW" for i in range(at, end))
        opening = bare and not moment and low[at + 1] in _ORDINALS
    return opening


def _is_open(notes: Notes) -> bool:
    """Whether what stands before the cue ends in an adjective that takes an infinitive."""
    low = notes.region.low
    return any(
        low[i] in _READY and notes.region.tag[i + 1] == ","
        for i in range(notes.sentence, len(low) - 1)
    )


def goes_on(notes: Notes, quote: int) -> bool:
    """Whether a quotation begins in the middle of a sentence."""
    r = notes.region
    return r.text[r.quotation[quote].inner_start].islower()


def _mid_sentence(notes: Notes, quote: int, later: int) -> bool:
    """Whether a quotation takes up the sentence in which another one broke off."""
    r = notes.region
    text = r.text
    first, second = r.quotation[quote], r.quotation[later]
    return text[first.inner_end - 1] in ",-—" and text[second.inner_start].islower()
