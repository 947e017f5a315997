"""How a cue hangs in its sentence: whose subject it takes, and where it cuts what stands before.

A second verb borrows the subject of the first ("Ada left and said …"), provided that their tenses
agree; and a new subject with a verb of its own ends the content of the cue before it.
"""

from __future__ import annotations

from summarize.reading.claims import openings
from summarize.reading.claims.notes import Notes
from summarize.reading.claims.nounphrases import REACH, NounPhrase
from summarize.reading.words.cues import VERBS

_RELATIVE = (["P", "w"], ["P", "W"])  # "To which Ada replied …", "In what Ada called …"


def shared(notes: Notes, first: int, at: int, tense: str = "") -> NounPhrase | None:
    """The subject that a second verb takes over: "Ada left and said …"."""
    r = notes.region
    edge = first - 1
    while edge > notes.sentence and r.tag[edge] in "R":
        edge -= 1
    if r.tag[edge] not in "C,":
        return None
    headline = r.kind == "headline" or (r.titled and notes.cues)
    if r.tag[edge] == "," and not headline and not _is_listed(notes, at):
        return None
    before = []
    for cue in reversed(notes.cues):
        if cue.first < notes.sentence:
            break
        if cue.tense and r.low[cue.source.first - 1] != "what":
            before.append(cue)
    same = [cue for cue in before if not tense or cue.tense == tense]
    near = [cue for cue in before if "has" in (cue.tense, tense)]
    if before:
        plain = r.low[edge] == "but" or r.tag[at + 1] == "T"  # "says it is safe but conceded that"
        return next((cue.source for cue in (*same, *near, *(before if plain else ()))), None)
    after = [cue for cue in notes.cues if cue.frame == "post" and cue.first >= notes.sentence]
    if after and r.tag[edge] == "C" and "Q" in r.tag[notes.sentence : edge]:
        return after[-1].source  # "“…,” she said, and announced a fine"
    begin = notes.sentence
    for i in range(edge - 1, max(begin, edge - REACH), -1):
        if r.tag[i] in "SW" and r.tag[i + 1] in "pN":
            if r.tag[i + 1] == "N" and not any(k in "AvVec" for k in r.tag[i + 2 : edge]):
                continue  # "went after Ada for the leak and said …"
            if r.low[i] == "what" or (r.tag[i] == "W" and "," in r.tag[i:edge]):
                continue  # "Asked whether Ada would go, Blaise laughed and said …"
            begin = i + 1
            break
    return openings.leading(r, begin, edge)


def _is_listed(notes: Notes, at: int) -> bool:
    """Whether a third verb follows: "denounced the test, condemned the raid, and demanded …"."""
    tag = notes.region.tag
    if not notes.cues or notes.cues[-1].first < notes.sentence:
        return False
    for i in range(at + 1, min(at + 40, len(tag))):
        if tag[i] == "C" and tag[i + 1] in "Vv" and tag[i - 1] == ",":
            return True
        if tag[i] == "C" and tag[i + 1] in "Vve" and tag[at + 1] in "DpoT":
            return True  # "has promised to act, opposed the bill and backed a ban"
        if tag[i] in ".;:QAvVpcw":
            break
    return False


def breaks_off(notes: Notes, first: int) -> None:
    """Note that a verb of the speaker's own ends a content: "said X but declined to say why".

    Args:
        notes: What has been noted of the region.
        first: Index of the first token of the verb.
    """
    tag = notes.region.tag
    at = first - 1
    while at > notes.sentence and tag[at] == "R":
        at -= 1
    if at > notes.sentence and tag[at] == "C":
        notes.stops.add(at - 1 if tag[at - 1] == "," else at)


def edge(notes: Notes, subject: NounPhrase, first: int, shared: bool) -> int:
    """Where this cue would end the content before it, or -1 where it is part of that content."""
    r = notes.region
    at = first - 1 if shared else max(subject.begin, -1) - 1
    if not shared and subject.begin < 0:
        at = subject.first - 1
    while at > notes.sentence and r.tag[at] == "R":
        at -= 1
    if shared and r.tag[at] == "Q":
        return at + 1
    if shared:
        while at > notes.sentence and r.tag[at - 1] in ",":
            at -= 1
        return at
    if at < notes.sentence:
        return notes.sentence
    if r.tag[at] == ":" and notes.cues and notes.cues[-1].frame == "clause":
        return at  # "said she had been warned: a report found that …"
    if r.tag[at] == "," and notes.cues and notes.cues[-1].within == "fronted":
        return at
    if r.tag[at - 1 : at + 1] == ['"', ","] and notes.cues and notes.cues[-1].frame == "quote":
        return at  # "The mayor says “no deal”, the union says …"
    if r.low[at] == "but" or (r.low[at] == "as" and r.kind == "headline"):
        return at
    if r.tag[at] == "Q" and r.text[r.quotation[at].inner_end - 1] == ",":
        return at + 1
    if r.low[at] == "and" and _is_another(notes, subject, at):
        return at
    if r.tag[at] in "CS;" or (r.tag[at] == "," and r.tag[at - 1] == "Q"):
        joined = r.tag[at - 1] == "," or r.tag[at] == ";"
        if joined or r.tag[at - 1] == "Q":
            return at - 1 if r.tag[at - 1] == "," else at
    return -1


def _is_another(notes: Notes, subject: NounPhrase, joint: int) -> bool:
    """Whether a second speaker follows: "the mayor said it was safe and the owners said …"."""
    r = notes.region
    before = notes.cues[-1] if notes.cues else None
    if before is None or before.first < notes.sentence:
        return False
    if before.frame == "object":  # "accuses Ada of theft and Blaise says …"
        return r.tag[subject.first] in "DN"
    if before.frame != "clause":
        return False
    return r.tag[subject.first] in "DNn#" and notes.has_verb(before.content, joint)


def within(notes: Notes, subject: NounPhrase) -> str:
    """Whether a cue stands in a clause that ends at a comma and leaves the sentence to go on."""
    r = notes.region
    if r.tag[subject.last] == "w":
        return "relative" if r.tag[subject.first - 1] == "," else "restrictive"
    if r.tag[subject.first - 2 : subject.first] == [",", "w"]:
        return "relative"
    start = notes.sentence
    opening = subject.first - 1
    if opening > start and r.tag[opening] == "S" and r.tag[opening - 1] == "C":
        return "fronted"  # "…, and while Ada says …, the council …"
    while r.tag[start] in 'C"R':
        start += 1
    begin = subject.first if subject.begin < 0 else subject.begin
    relative = r.tag[start] == "P" and r.tag[subject.first - 2 : subject.first] in _RELATIVE
    participle = r.tag[start] in "Ge" or (r.tag[start] == "V" and VERBS[r.low[start]].form != "s")
    opens = relative or r.tag[start] in "SW" or (participle and start + 1 < subject.first)
    if opens and all(r.tag[i] != "," for i in range(start, min(begin, start + 30))):
        return "fronted"
    return ""
