"""What is denied: behind the verb of denial, or before it, in a clause about it.

Denying what others say denies their content ("dismissed reports of a leak"); so does denying a noun
for their words, "it", or the whole clause before a "which".
"""

from __future__ import annotations

from summarize.reading.claims.groups import Predicate
from summarize.reading.claims.notes import Complement, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import Region
from summarize.reading.words.cues import SAYINGS

_ACCUSING = frozenset(["accuse", "allege", "claim", "charge", "suspect"])
"""What may be rejected: of others, a plan as well as words are."""

_GUILT = frozenset(
    ["responsibility", "wrongdoing", "involvement", "blame", "guilt", "complicity", "link", "links"]
)
"""What somebody rejects who is accused: "rejected any responsibility"."""
_ANY = SAYINGS | _GUILT


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
    shifted = region.low[complement.first] == "as"
    if complement.frame != "thing" and not shifted:
        return False
    if region.tag[complement.first] == "T" and region.tag[complement.first + 1] in ".,;":
        return True  # "rejected that"
    said = _ANY if region.low[complement.first] in ("any", "all") else SAYINGS
    return any(
        region.low[i] in said
        for i in range(complement.first, min(complement.first + 5 + 4 * shifted, len(region)))
    )


def before(notes: Notes, cue: Predicate, subject: NounPhrase) -> tuple[int, int]:
    """What is denied in a clause about it, from its first token to the index after it, or -1s.

    "A charge Ada denies", "took the bribe, which Ada denies": the words of another, or a noun.
    """
    tag, low = notes.region.tag, notes.region.low
    end = subject.first - (tag[subject.first - 1] in "Tw")
    end -= low[end - 1] == "something"
    if tag[end - 1] != ",":
        first = _saying(notes, end - 1)
        return (first, end) if first > 0 and tag[first - 1] in ",-" else (-1, -1)
    end -= 1
    said = notes.cues[-1] if notes.cues else None
    accused = said is not None and said.lemma in _ACCUSING
    if cue.lemma == "doubt" or ("that" not in cue.frames and not accused):
        return -1, -1
    if said is not None and said.first >= notes.sentence and said.content_end < 0:
        return (said.content, end) if said.content < end and not said.denied else (-1, -1)
    first = end - 1
    if tag[first] == "n" and tag[first - 1] == "P":
        return first, end  # "accused of fraud, which she denies"
    while first > notes.sentence and tag[first] in "nN#eGP" and low[first] not in SAYINGS:
        first -= 1
        if tag[first] == "D" and tag[first - 1] == "P":
            first -= 1  # "the raid on the port"
    return (first, end) if tag[first] == "D" or low[first] in SAYINGS else (-1, -1)


def _saying(notes: Notes, noun: int) -> int:
    """The first token of "a charge", "the false claim", which end at a token, or -1."""
    tag, low = notes.region.tag, notes.region.low
    if low[noun] not in SAYINGS:
        return -1
    first = noun - 1
    while first > notes.sentence and tag[first] in "neG":
        first -= 1
    return first if tag[first] == "D" else -1
