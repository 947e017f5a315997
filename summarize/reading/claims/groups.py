"""The verb group around a cue: its auxiliaries, and whether it says that something was said.

"Has not said", "could say", "refused to say" report no words at all, and "is said to" names nobody.
Which of these stands before a cue decides whether it attributes, and who then is the source.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.claims.notes import Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.cues import LIGHT, PARTICLES, VERBS, VerbCue
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import OWNER_ENDS

BE = words("is are was were be been being am")
HAVE = words("has have had having")
BE_OR_HAVE = BE | HAVE
_PLURALS = words(
    "many some others most both few several people men women police those half third quarter fifth "
    "data media"
)
_MANY = words("number array group handful majority host range variety couple pair string dozen lot")
_GO_ON = words("went goes go going gone continued continues continue rushed")
_SINCE = frozenset(["ago", "later", "earlier", "before"])
UNITS_OF_TIME = words(
    "minute minutes hour hours day days week weeks month months year years decade decades moment "
    "moments weekend weekends"
)
_AS_LONG = words(
    "a an less more than just only about nearly almost some several few couple of roughly over "
    "under barely another many at least fewer"
)
_MOVED = frozenset(["prompted", "moved", "forced", "compelled", "obliged", "driven", "led"])
_SEEMING = words("appeared appears appear seemed seems seem")
_TRYING = words("tried tries sought seeks hastened hastens attempted attempts")
_TAKING = words("took takes taken turned turns")
_USING = words("used uses took takes seized seizes")
_STARTING = _GO_ON | {"on", "quick", "swift", "careful", "pains"}
_GOING_ON = _STARTING | BE | {"at", "great"}
_CARE = frozenset(["pains", "care", "time", "trouble"])
_FAR = 16  # tokens between two verbs that share a "not"
_OCCASIONAL = UNITS_OF_TIME | words(
    "past public private occasions times effect principle average whole"
)
_POSSIBLE = words("would could should might may must can ca")


class Predicate(NamedTuple):
    """A verb group that may attribute; the numbers are token indexes.

    Attributes:
        first: Its first auxiliary, or the verb.
        at: The verb.
        last: Its particle, or the verb.
        verb: The verb as the lexicon has it.
        lemma: The verb's, or "" where a particle makes it another one.
        frames: What it may take; see `summarize.reading.words.cues`.
        helped: Whether it has an auxiliary.
    """

    first: int
    at: int
    last: int
    verb: VerbCue
    lemma: str
    frames: frozenset[str]
    helped: bool


def tense(form: str, helped: bool) -> str:
    """Past, present, or "has" for a verb with an auxiliary, which goes with either."""
    if helped:
        return "has"
    return "past" if form == "past" else "present"


def auxiliaries(notes: Notes, at: int) -> tuple[int, bool, bool, bool]:
    """First token of the verb group, and whether it is negated, passive, has an auxiliary."""
    tag, low = notes.region.tag, notes.region.low
    first = i = at
    negated = passive = helped = False
    while i > notes.sentence and at - i < 8:
        word, kind = low[i - 1], tag[i - 1]
        if kind == "A":
            helped = True
            first = i - 1
            if word in BE and i - 1 >= at - 3:
                passive = passive or not low[at].endswith("ing")
            wishes = word == "would" and (low[at] == "like" or low[i] == "only")
            if word in _POSSIBLE and not wishes:
                negated = True  # what might be said is not said
        elif kind == "X":
            negated = True
        elif word == "to":
            speaks = _governor(notes, i - 1, at)
            if speaks is None:
                negated = True
                break
            helped = True
            first, i = speaks
            continue
        elif (phrase := _adverbial(notes, i - 1)) >= 0:
            i = phrase + 1
        elif not _is_adverb(notes, i - 1):
            if kind == "c":
                passive = passive or _is_short(word, low[at])
                helped = helped or passive or low[at].endswith("ing")
            break
        i -= 1
    if helped and low[first] in BE and low[at].endswith("ing"):
        passive = False
    return first, negated, passive, helped


def _adverbial(notes: Notes, last: int) -> int:
    """Where an adverbial of several words begins that a verb group is parted by, or -1.

    "Has in the past described", "was not so much saying that".
    """
    tag, low = notes.region.tag, notes.region.low
    if low[last - 1 : last + 1] in (["so", "much"], ["so", "far"], ["thus", "far"]):
        return last - 1
    if low[last] not in _OCCASIONAL and low[last] not in TIMES:
        return -1
    at = last
    while at > notes.sentence and tag[at] in "DneN#" and last - at < 4:
        at -= 1
    return at if tag[at] == "P" and low[at - 1] in HAVE else -1


def is_negated_before(notes: Notes, first: int) -> bool:
    """Whether a verb after "or" shares the "not" of the one before: "has not left or said why"."""
    tag = notes.region.tag
    at = first - 1
    while at > notes.sentence and tag[at] == "R":
        at -= 1
    if at <= notes.sentence or notes.region.low[at] != "or":
        return False
    for i in range(at - 1, max(notes.sentence, at - _FAR) - 1, -1):
        if tag[i] in "pwTWSQ,;:-":
            return False
        if tag[i] == "X":
            return True
    return False


def _is_adverb(notes: Notes, at: int) -> bool:
    """Whether a word may stand between auxiliary and verb: "has since said", "has today said"."""
    tag, low = notes.region.tag, notes.region.low
    helped = tag[at - 1] == "A"
    return (tag[at] == "R" and (helped or low[at] not in TIMES)) or (helped and low[at] == "since")


def _governor(notes: Notes, to: int, at: int) -> tuple[int, int] | None:
    """What stands before a "to" and says that somebody does speak, or None where he may not.

    Args:
        notes: What has been noted of the region.
        to: Index of the "to".
        at: Index of the verb of speaking.

    Returns:
        Its first token, and the one before which the verb group goes on.
    """
    low = notes.region.low
    if low[to - 1] in _MOVED and low[to - 2] in BE:
        return to - 2, to - 1  # "was prompted to say"
    outset = _set_out(notes, to, at)
    if outset >= 0:
        return outset, outset
    if _is_attempt(low, to - 1, at):
        return to - 1, to - 1  # "appeared to suggest that", "sought to argue that"
    first = to
    if to > notes.sentence and low[to - 1] in _STARTING:  # "went on to say", "was quick to say"
        while first > notes.sentence and low[first - 1] in _GOING_ON:
            first -= 1
            if low[first - 1] in ("all", "both") and low[first - 2] in BE:
                first -= 1  # "are both quick to say"
        return first, first
    return None


def _set_out(notes: Notes, to: int, at: int) -> int:
    """The verb by which somebody sets out to speak, before a "to", or -1.

    "Went so far as to say", "let it be known", "took to the air to warn", "used the visit to urge".
    """
    low, tag = notes.region.low, notes.region.tag
    if low[to - 2 : to] == ["far", "as"] and low[to - 3] in ("so", "as") and low[to - 4] in _GO_ON:
        return to - 4
    if low[to - 1] == "way" and low[to - 4 : to - 2] == ["out", "of"] and low[to - 5] in _GO_ON:
        return to - 5  # "went out of her way to say"
    if low[at] not in VERBS or not (
        {"quote", "deny"} & VERBS[low[at]].frames
        or (VERBS[low[at]].lemma, low[at + 1]) in PARTICLES
    ):
        return -1
    for verb in range(to - 2, max(notes.sentence, to - 9), -1):
        if low[verb] in _TAKING and low[verb + 1] == "to":
            return verb
        if low[verb] in _USING and (tag[verb + 1] in "DN" or low[to - 1] in _CARE):
            return verb
        if tag[verb] not in "DNnePG#":
            break
    return -1


def _is_attempt(low: list[str], verb: int, at: int) -> bool:
    """Whether somebody tries to speak, and is heard: "sought to argue", "appeared to suggest"."""
    if low[verb] not in _TRYING and low[verb] not in _SEEMING:
        return False
    return low[at] in LIGHT or (
        low[at] in VERBS and bool({"quote", "that"} & VERBS[low[at]].frames)
    )


def _is_short(word: str, verb: str) -> bool:
    """Whether "it's", "they're", "I'm" before a participle make a passive: "it's said that"."""
    if verb.endswith("ing"):
        return False
    return word.endswith(("re", "’m", "'m")) or word.startswith(("it", "that", "there", "what"))


def before_time(notes: Notes, at: int) -> int:
    """Step left over "on Monday", "last week" between a subject and its verb."""
    tag, low = notes.region.tag, notes.region.low
    left = at
    while left > notes.sentence and low[left] in TIMES:
        left -= 1
    if left < at and low[left + 1] in _SINCE and low[left] in UNITS_OF_TIME:
        left -= 1  # "who five days earlier had called it safe"
        while left > notes.sentence and (tag[left] in "#" or low[left] in _AS_LONG):
            left -= 1
    if left < at and low[left] == "past":
        left -= 1  # "this past week"
    if left < at and left > notes.sentence and tag[left] == "D" and low[left] in ("this", "that"):
        left -= 1
    if left == at and low[left + 1] in _SINCE and low[left] in UNITS_OF_TIME:
        left -= 1  # "less than two weeks ago"
        while left > notes.sentence and (tag[left] in "#" or low[left] in _AS_LONG):
            left -= 1
    if left < at and left > notes.sentence and low[left] in ("on", "in", "at"):
        left -= 1
    if left < at and tag[left] == "P":
        return at  # "a report from last year says"
    if left < at and tag[left] in "eV" and tag[left - 1] in "nN":
        left -= 1  # "a study released Monday shows"
    return left


def is_plural(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a noun phrase can be the subject of a base form."""
    tag, low = notes.region.tag, notes.region.low
    if tag[subject.first] in "pw" and subject.first == subject.last:
        return low[subject.first] not in ("he", "she", "it")
    for at in range(subject.first, subject.last + 1):
        if tag[at] in "C#T" or low[at] in _PLURALS:
            return True
        if tag[at] in "nN" and low[at].endswith("s") and not low[at].endswith(OWNER_ENDS):
            return True
        if tag[at] == "P" and low[at - 1] not in _MANY:
            break
    return False
