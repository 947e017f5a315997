"""How a cue hangs in its sentence: whose subject it takes, and where it cuts what stands before.

A second verb borrows the subject of the first ("Ada left and said …"), provided that their tenses
agree; and a new subject with a verb of its own ends the content of the cue before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.claims import openings
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import REACH, NounPhrase
from summarize.reading.words.cues import VERBS

_JOINING = frozenset(["and", "while"])
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
    before = _cues_before(notes)
    if before:
        plain = r.low[edge] == "but" or r.tag[at + 1] == "T"  # "says it is safe but conceded that"
        return _of_tense(before, tense, plain)
    after = [cue for cue in notes.cues if cue.frame == "post" and cue.first >= notes.sentence]
    if after and r.tag[edge] == "C" and "Q" in r.tag[notes.sentence : edge]:
        return after[-1].source  # "“…,” she said, and announced a fine"
    return openings.speaking(r, _clause_begin(notes, edge), edge)


def _cues_before(notes: Notes) -> list[Cue]:
    """The verbs of the sentence so far that attribute, the last one first."""
    found = []
    for cue in reversed(notes.cues):
        if cue.first < notes.sentence:
            break
        if cue.tense and notes.region.low[cue.source.first - 1] != "what":
            found.append(cue)
    return found


def _of_tense(cues: Sequence[Cue], tense: str, plain: bool) -> NounPhrase | None:
    """The source of the cue that agrees best with a tense; of any cue where the joint is plain."""
    for cue in cues:
        if not tense or cue.tense == tense:
            return cue.source
    for cue in cues:
        if "has" in (cue.tense, tense):
            return cue.source
    return cues[0].source if plain else None


def _clause_begin(notes: Notes, edge: int) -> int:
    """Where the clause begins whose subject a second verb shares: "because she left and said"."""
    tag, low = notes.region.tag, notes.region.low
    for at in range(edge - 1, max(notes.sentence, edge - REACH), -1):
        if tag[at] not in "SW" or tag[at + 1] not in "pN":
            continue
        if tag[at + 1] == "N" and not any(kind in "AvVec" for kind in tag[at + 2 : edge]):
            continue  # "went after Ada for the leak and said …"
        if low[at] == "what" or (tag[at] == "W" and "," in tag[at:edge]):
            continue  # "Asked whether Ada would go, Blaise laughed and said …"
        return at + 1
    return notes.sentence


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
    tag = notes.region.tag
    if shared:
        at = first - 1
    elif subject.begin < 0:
        at = subject.first - 1
    else:
        at = subject.begin - 1
    while at > notes.sentence and tag[at] == "R":
        at -= 1
    if not shared:
        return notes.sentence if at < notes.sentence else _edge_at(notes, subject, at)
    if tag[at] == "Q":
        return at + 1
    while at > notes.sentence and tag[at - 1] in ",":
        at -= 1
    return at


def _edge_at(notes: Notes, subject: NounPhrase, at: int) -> int:
    """Where a content ends before a new subject, given the last token between them, or -1."""
    r = notes.region
    tag = r.tag
    if tag[at] == "Q" and r.text[r.quotation[at].inner_end - 1] == ",":
        return at + 1
    if _is_taken_over(notes, at) or (r.low[at] in _JOINING and _is_another(notes, subject, at)):
        return at
    if tag[at - 1] == "Q" and tag[at] in "CS;,":
        return at
    if tag[at - 1] == "," and tag[at] in "CS;":
        return at - 1
    return at if tag[at] == ";" else -1


def _is_taken_over(notes: Notes, at: int) -> bool:
    """Whether the article goes on after a colon, a comma or a "but" before a new subject."""
    r = notes.region
    if r.low[at] == "but" or (r.low[at] == "as" and r.kind == "headline"):
        return True
    latest = notes.cues[-1] if notes.cues else None
    if latest is None:
        return False
    if r.tag[at] == ":":
        return latest.frame == "clause"  # "said she had been warned: a report found that …"
    if r.tag[at - 1 : at + 1] == [",", '"'] and latest.frame.startswith("noun"):
        return latest.first >= notes.sentence  # "From her call for a “fleet,” Ada described …"
    if r.tag[at] != ",":
        return False
    quoted = r.tag[at - 1] == '"' and latest.frame == "quote"
    return quoted or latest.within == "fronted"  # "The mayor says “no deal”, the union says …"


def _is_another(notes: Notes, subject: NounPhrase, joint: int) -> bool:
    """Whether a second speaker follows: "the mayor said it was safe and the owners said …"."""
    r = notes.region
    before = notes.cues[-1] if notes.cues else None
    if before is None or before.first < notes.sentence:
        return False
    if before.frame in (
        "object",
        "thing",
        "infinitive",
        "quote",
    ):  # "accuses Ada of theft and Blaise says …"
        return r.tag[subject.first] in "DN"
    if before.frame != "clause":
        return False
    return r.tag[subject.first] in "DNn#" and notes.has_verb(before.content, joint)


def _is_apposed(notes: Notes, relative: NounPhrase) -> bool:
    """Whether "who" stands in an apposition to a name: "Ada Nym, a poet who says it fell, left"."""
    tag = notes.region.tag
    first = relative.first if relative.antecedent is None else relative.antecedent[0]
    return tag[first] == "D" and tag[first - 1] == "," and tag[first - 2] == "N"


def within(notes: Notes, subject: NounPhrase, first: int) -> str:
    """Whether a cue stands in a clause that ends at a comma and leaves the sentence to go on.

    Args:
        notes: What has been noted of the region.
        subject: Whose cue it is.
        first: Index of the cue's first token.
    """
    r = notes.region
    if r.tag[subject.first - 1] == "," and _is_in_adverbial(notes, subject):
        return "fronted"  # "After the release of a report, which says …, the council …"
    if r.tag[subject.last] == "w":
        aside = r.tag[subject.first - 1] == "," or _is_apposed(notes, subject)
        return "relative" if aside else "restrictive"
    if r.tag[subject.first - 2 : subject.first] == [",", "w"]:
        return "relative"
    if r.tag[subject.first - 3 : subject.first] == [",", "P", "w"]:
        return "relative"  # ", at which they hope he will sign, …"
    if (
        r.tag[subject.last + 1 : subject.last + 3] == [",", "w"]
        and "," not in r.tag[subject.last + 2 : first]
    ):
        return "relative"  # "Ada, who backed the toll and said it would pass, has left"
    start = notes.sentence
    opening = subject.first - 1
    if opening > start and r.tag[opening] == "S" and _opens_sentence(notes, opening):
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


def _is_in_adverbial(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a relative pronoun stands in a phrase before the main clause of its sentence."""
    if notes.region.tag[subject.last] != "w" or notes.region.tag[notes.sentence] not in "PGS":
        return False
    return not notes.has_verb(notes.sentence, subject.first)


def _opens_sentence(notes: Notes, opening: int) -> bool:
    """Whether only a joint or an adverbial stands before a clause: "In May, while Ada says"."""
    tag = notes.region.tag
    if tag[opening - 1] == "C":
        return True
    adverbial = tag[opening - 1] == "," and tag[notes.sentence] in "PS"
    return adverbial and not notes.has_verb(notes.sentence, opening - 1)
