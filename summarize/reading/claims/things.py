"""Which noun phrase after a cue is a thing that can be said: "condemned the raid", "denied theft".

"Praised the pilots" says nothing yet, "voiced alarm" leaves open at what, and "advised the bank on
a sale" is a trade: the head of the object tells, and the verb of which it is the object.
"""

from __future__ import annotations

from summarize.reading.claims import between, objects
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import AGENTS, DOCUMENTS, NOUNS
from summarize.reading.words.lexicon import words

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


_STANCES = words(
    "oppose condemn denounce welcome endorse support favour favor deplore criticize criticise "
    "decry applaud"
)
_WHEN = frozenset(["early", "late"])
_OUTCOMES = frozenset(["victory", "defeat", "credit", "success"])
_SOUNDING = frozenset(["emphasize", "emphasise", "stress", "repeat", "reiterate", "echo", "note"])
_SPEECH = words("word words syllable syllables name names phrase phrases sentence line lines")
_OF_DEEDS = frozenset(["deny", "admit", "acknowledge", "oppose", "reject", "propose", ""])
"""What may take a word in -ing for its object; "" with a particle."""
_ADMITTING = frozenset(["acknowledge", "admit", "accept", "confess", "concede", "claim"])


def is_thing(region: Region, at: int, lemma: str, *, denying: bool) -> bool:
    """Whether a noun phrase begins here that can be said, or a word that points back to one."""
    tag, low = region.tag, region.low
    word, following = low[at], tag[at + 1]
    if word in ("having", "being"):
        return True
    if denying and (tag[at] == "T" or word in ("it", "this")) and following in ".,;":
        return True  # "rejected that"
    if lemma in _STANCES and word in ("it", "this", "that") and following in ".,;:C":
        return True  # "the union opposes it"
    if low[at : at + 2] in (["up", "to"], ["as", "many"], ["as", "much"], ["not", "more"]):
        return "#" in tag[at + 2 : at + 5]
    if _is_empty(region, at, lemma):
        return False
    if tag[at] == '"' and following in "DNneGR":
        return True  # “serious consequences”
    if not _opens_thing(region, at) or _is_named_one(region, at) or _is_person(region, at, lemma):
        return False
    return _is_stated(region, at, lemma)


def _is_empty(region: Region, at: int, lemma: str) -> bool:
    """Whether an object says nothing: "cited no evidence", "conceded defeat", "voiced alarm"."""
    tag, low = region.tag, region.low
    if low[at] in ("most", "least") and tag[at + 1] in ".,;:":
        return True  # "what they fear most"
    if low[at] in ("no", "nothing", "anonymity"):
        return True
    if is_of_speech(region, at, lemma):
        return True  # "emphasizing those last words"
    if low[at] == "this" and tag[at + 1] in "P.,":
        return True  # "disclosed this at a briefing"
    if lemma in _ADMITTING and low[at] in _OUTCOMES:
        return True
    if lemma in _ADMITTING and tag[at] == "n" and tag[at + 1] in ".,;:C":
        return True  # an act
    if lemma == "express" and low[at] in ("condolences", "thanks"):
        return True
    if lemma not in ("express", "voice") or tag[at] not in "nG":
        return False
    said = between.after_setting(region, at + 1)  # "voiced alarm in a letter": at what?
    return tag[said] in ".;:" or (tag[said] == "T" and low[at] in NOUNS)


def is_of_speech(region: Region, at: int, lemma: str) -> bool:
    """Whether what is stressed or repeated is the words themselves: "the last word", "her name"."""
    if lemma not in _SOUNDING:
        return False
    while region.tag[at] in "D#en" and region.low[at] not in _SPEECH:
        at += 1
    return region.low[at] in _SPEECH and region.tag[at + 1] not in "nNT"


def _opens_thing(region: Region, at: int) -> bool:
    """Whether a word may open a noun phrase that is no time."""
    tag, low = region.tag, region.low
    if low[at] in TIMES:  # "called for early elections"
        return low[at] in _WHEN and tag[at + 1] == "n" and low[at + 1] not in TIMES
    if tag[at] in "DNn#QG" or low[at] == "further" or tag[at : at + 2] == ["e", "n"]:
        return True  # "faulted outdated software"
    if tag[at] == "T":
        return tag[at + 1] == "n"
    return tag[at] == "V" and low[at].endswith("ing")  # "called for denying the claim"


def _is_named_one(region: Region, at: int) -> bool:
    """Whether an object is a person or body by name, or "her": praised, not said."""
    tag, low = region.tag, region.low
    if low[at] == "her" and tag[at + 1] in ".,;:":
        return True
    i = at
    while tag[i] in 'N"' and low[i] not in TIMES:
        i += 1
    if i > at and tag[i] in ".,;:AvVCSRXPw-(#" and tag[i : i + 2] != ["P", "G"]:
        return True
    i = at
    while tag[i] in "D#eRn" and i < at + 6:
        i += 1
    if i == at or tag[i] != "N" or tag[i - 1] == "D" or tag[i + 1] != "N":
        return False
    while tag[i] in 'N"':
        i += 1
    return tag[i] in ".,;:AvVCSRXPw-("  # "endorsed former governor Ada Nym"


def _is_person(region: Region, at: int, lemma: str) -> bool:
    """Whether an object is people of some kind: "blasted the yoga instructor", no stance yet."""
    tag, low = region.tag, region.low
    if tag[at] == "G" and lemma in _OF_DEEDS:
        return False  # "ruled out sending troops"
    i = at
    while tag[i] in "D#eR":
        i += 1
    while tag[i + 1] in "nN" and low[i] not in _PEOPLE:
        i += 1
    if low[i] in _PEOPLE and (lemma in ("question", "praise") or tag[i + 1] not in "PnN"):
        return True
    people = low[i] in nouns.PEOPLE and tag[i + 1] != "w"
    if lemma == "welcome" and people:
        return True  # guests
    if lemma == "cite" and (people or low[i] in AGENTS or low[i] in DOCUMENTS):
        return True  # where it is from
    one = tag[i] == "n" and low[i] != "figure" and nouns.is_person(low[i])
    return one and tag[i + 1] != "n"


def _is_stated(region: Region, at: int, lemma: str) -> bool:
    """Whether a verb with another sense says something with this object."""
    if lemma == "deny":
        return not _is_withheld(region, at)
    if lemma in ("advise", "counsel"):
        return not _is_counselled(region, at)
    if lemma == "recall":
        return region.tag[at] not in "#n"  # goods
    # "described the bridge" is a topic: what is said of it is left open
    return lemma != "describe" or region.low[at] in ("a", "an")


def _is_counselled(region: Region, at: int) -> bool:
    """Whether an object is who is advised, a trade: "advised the bank", "the group on its sale"."""
    if objects.then(region, at, ("on", "over", "in")) is not None:
        return True
    while region.tag[at] in "D#eRN":
        at += 1
    while region.tag[at + 1] == "n":
        at += 1
    return region.tag[at] == "n" and nouns.is_source(region.low[at])


_WITHHELD = words(
    """
    access entry admission passage permission clearance visa visas bail parole asylum leave request
    requests application applications appeal motion petition custody credit coverage treatment
    """
)


def _is_withheld(region: Region, at: int) -> bool:
    """Whether what is denied is something not granted: "denied the envoy entry"."""
    while region.tag[at] in "D#eRnNo":
        if region.low[at] in _WITHHELD:
            return True
        at += 1
    return False
