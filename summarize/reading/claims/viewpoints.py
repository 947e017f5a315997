"""Adverbials that name a source: "according to Ada", "per the bank", "in her view".

They have no verb. What they attribute is the clause that they stand before, in or after.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.claims import sources
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import OWNER_ENDS

_OWNERS = words("his her their its")
_OPENING = frozenset(["in", "by", "from", "on"])
_RATES = words("person head day hour week month year cent capita se annum night")


def according(notes: Notes, at: int) -> None:
    """Read "According to Ada, …" and "…, according to Ada".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of "according".
    """
    subject = sources.after(notes.region, at + 2)
    if subject is not None:
        _hang(notes, _Adverbial(at, at + 1, subject, subject.last + 1))


def per(notes: Notes, at: int) -> None:
    """Read "…, per the bank" and "Per the bank, …", but not "4 marks per person".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of "per".
    """
    r = notes.region
    subject = sources.after(r, at + 1)
    if subject is None or r.low[subject.last] in _RATES or r.low[subject.last] in TIMES:
        return
    opens = at == notes.sentence and r.tag[subject.last + 1] == ","
    if opens or (at > notes.sentence and r.tag[at - 1] == ","):
        _hang(notes, _Adverbial(at, at, subject, subject.last + 1))


def view(notes: Notes, at: int) -> None:
    """Read "In Ada's view, …", "…, in the words of Ada" and "…, by their own count".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the noun.
    """
    r = notes.region
    tag, low = r.tag, r.low
    if low[at] == "point":  # "from her point of view"
        if low[at + 1 : at + 3] != ["of", "view"]:
            return
        at += 2
    if low[at + 1] == "of" and tag[at - 1] == "D":
        owner = sources.after(r, at + 2)
        first, last = at - 2, at + 1
        after = -1 if owner is None else owner.last + 1
    else:
        begin = at - 2 if low[at - 2] == "point" else at
        begin -= low[begin - 1] == "own"
        owner, first = _owner(notes, begin - 1)
        last, after = at, at + 1
    if owner is None or first < notes.sentence or low[first] not in _OPENING:
        return
    before = first - 1
    if before >= notes.sentence and tag[before] not in ",C":
        return
    if tag[before] == "," and tag[before - 1] == "T":
        return  # "she said that, in her view, …"
    if tag[after] in ",.;:)-":
        _hang(notes, _Adverbial(first, last, owner, after))


def _owner(notes: Notes, at: int) -> tuple[NounPhrase | None, int]:
    """Whose it is, by a possessive at an index, and the index of the word before them."""
    tag, low = notes.region.tag, notes.region.low
    if low[at] in _OWNERS:
        return NounPhrase(at, at), at - 1
    if not low[at].endswith(OWNER_ENDS):
        return None, -1
    first = at
    while first > notes.sentence and tag[first - 1] in "DNne#&":
        first -= 1
    return NounPhrase(first, at), first - 1


class _Adverbial(NamedTuple):
    """Words that name a source: first and last token of the cue, whose it is, what follows them."""

    first: int
    last: int
    owner: NounPhrase
    after: int


def _hang(notes: Notes, adverbial: _Adverbial) -> None:
    """Add the attribution of an adverbial: of the clause after it, around it, or before it."""
    tag = notes.region.tag
    before = adverbial.first - 1
    while before >= notes.sentence and tag[before] in "RC":
        before -= 1
    if before < notes.sentence or tag[before] in ":;":
        _hang_on_next(notes, adverbial)
        return
    frame = _frame_around(notes, adverbial, before) if tag[before] == "," else ""
    if frame:
        first, last, owner, after = adverbial
        notes.cues.append(Cue(first, last, owner, -1, after + 1, -1, frame))
    else:
        _hang_on_previous(notes, adverbial, before)


def _hang_on_next(notes: Notes, adverbial: _Adverbial) -> None:
    """Add the attribution of what an adverbial opens: "According to Ada, …"."""
    r = notes.region
    tag = r.tag
    first, last, owner, after = adverbial
    if tag[after] == ":" and tag[after + 1] == "Q":
        notes.cues.append(Cue(first, last, owner, first, after + 1, after + 2, "quote"))
        return
    comma = after
    while comma < len(r) and tag[comma] not in ".," and comma - after < 24:
        comma += 1
    if comma >= len(r) or tag[comma] != ",":
        return
    if owner.last + 1 == after:
        comma = _past_apposition(notes, comma)
    notes.cues.append(Cue(first, last, owner, first, comma + 1, -1, "clause"))


def _frame_around(notes: Notes, adverbial: _Adverbial, comma: int) -> str:
    """The frame of a content that follows an adverbial inside its clause, "" where none does.

    Args:
        notes: What has been noted of the region.
        adverbial: The adverbial.
        comma: Index of the comma before it.
    """
    tag = notes.region.tag
    after = adverbial.after
    if tag[after] != ",":
        return ""
    own = notes.region.low[adverbial.last - 1] == "words" and tag[after + 1] in 'Q"'
    if own and not notes.is_whole(notes.edge(comma), comma):
        return "quote"  # "is now, in the words of Ada, “a proxy war”"
    if _opens_within(notes, comma - 1):
        return "clause"  # "paid because, in her words, “he knew”", "is, in his view, dead"
    return "clause" if _is_of_whom(notes, adverbial.first) else ""


def _hang_on_previous(notes: Notes, adverbial: _Adverbial, before: int) -> None:
    """Add the attribution of the clause that an adverbial ends or breaks: "…, according to Ada".

    Args:
        notes: What has been noted of the region.
        adverbial: The adverbial.
        before: Index of the last token before it that is no adverb.
    """
    tag = notes.region.tag
    first, last, owner, after = adverbial
    upto = first
    while upto > notes.sentence and tag[upto - 1] in ",":
        upto -= 1
    start = notes.edge(upto)
    amid = tag[before] == tag[after] == ","
    apposed = owner.last + 1 == after and tag[after + 1] == "D"
    if amid and not apposed and _is_in_content(notes, start):
        return  # "said it began, by its own count, in May"
    where = _told_of_place(notes, start, upto)
    if where >= 0:
        notes.cues.append(Cue(first, last, owner, -1, where, upto, "post"))
        return
    aside = tag[start:upto].count("-") == 1 and not notes.has_verb(start, upto)
    if aside or _cut_off(notes, start, upto):
        return  # "A majority — 57 percent, according to a poll — opposes it"
    while notes.cues and notes.cues[-1].first >= start:
        notes.cues.pop()
    while tag[start] == "C" and start < upto:
        start += 1
    if tag[before] == "," and _goes_on(notes, start, upto, after):
        notes.cues.append(Cue(first, last, owner, -1, start, -1, "post"))
    else:
        left = start - 1 if tag[start - 1] == "(" else upto  # "… (it is less, according to Ada)"
        notes.cues.append(Cue(first, last, owner, left, start, upto, "post"))


def _told_of_place(notes: Notes, start: int, upto: int) -> int:
    """Where "…, where 40 died, according to Ada" begins, in what somebody else has said, or -1."""
    latest = notes.cues[-1] if notes.cues else None
    if latest is None or latest.first < start or latest.content_end >= 0:
        return -1
    for at in range(upto - 1, latest.content, -1):
        if notes.region.low[at] == "where" and notes.region.tag[at - 1] == ",":
            return at + 1 if notes.has_verb(at + 1, upto) else -1
    return -1


def _is_in_content(notes: Notes, start: int) -> bool:
    """Whether the cue before, in the same clause, has what follows it for its content."""
    latest = notes.cues[-1] if notes.cues else None
    return (
        latest is not None
        and latest.first >= start
        and latest.frame == "clause"
        and not latest.nested
    )


def _cut_off(notes: Notes, start: int, upto: int) -> bool:
    """End at an adverbial what cues before it attribute, and say whether the clause is one's."""
    for cue in reversed(notes.cues):
        if cue.first < start:
            break
        cue.limit = min(cue.limit, upto)
        if cue.frame in ("clause", "quote", "post", "question") and not cue.nested:
            return True
    return False


def _goes_on(notes: Notes, start: int, upto: int, after: int) -> bool:
    """Whether a clause goes on after an adverbial: "The town, according to Ada, is safe".

    Args:
        notes: What has been noted of the region.
        start: Index of the clause's first token.
        upto: Index after its last token before the adverbial.
        after: Index after the adverbial.
    """
    tag = notes.region.tag
    closing = notes.past_apposition(after)
    if tag[closing] != ",":
        return False
    bound = tag[closing + 1] not in "wD" or closing > after
    bound = bound or all(kind in "RC" for kind in tag[start:upto])  # "Now, according to …, the"
    return bound and not notes.is_whole(start, upto)


def _opens_within(notes: Notes, opener: int) -> bool:
    """Whether the word before the first comma leaves open what follows the second one."""
    tag = notes.region.tag
    whole = (
        "than" in notes.region.low[opener - 6 : opener]
    )  # "than it was, according to Ada, a poet"
    return tag[opener] in "SP" or (tag[opener] in "AX" and not whole)


def _is_of_whom(notes: Notes, first: int) -> bool:
    """Whether a relative clause is broken here: "a man whose book, according to Ada, “is long”"."""
    tag = notes.region.tag
    opener = first - 2
    while opener > notes.sentence and tag[opener] in "nN":
        opener -= 1
    return tag[opener] == "w"


def _past_apposition(notes: Notes, comma: int) -> int:
    """The comma that closes an apposition or relative clause, or the one that would open it."""
    r = notes.region
    tag = r.tag
    edges = [i for i in range(comma + 1, min(len(r), comma + 40)) if tag[i] in ",."]
    closing = edges[0] if edges else -1
    if closing < 0 or tag[closing] == ".":
        return comma
    if tag[comma + 1] == "w":
        return closing
    if "C" in tag[comma + 1 : closing] and all(k in "NnDC#e" for k in tag[comma + 1 : closing]):
        return closing  # "according to nurses, porters and cooks, …"
    named = tag[comma + 1] in "De" or r.low[comma + 2] == "by"
    relative = next((i for i in range(comma + 2, closing) if tag[i] == "w"), closing)
    bare = not any(
        tag[i] in "AvVXpc" or (tag[i] == "e" and tag[i + 1] in "Dpo#")
        for i in range(comma + 2, relative)
    )
    following = range(closing + 1, edges[1] if len(edges) > 1 else closing + 1)
    ends = len(edges) > 1 and tag[edges[1]] == "."  # what follows is all that is left for a clause
    subject = tag[closing + 1] in "DNnp#" and (ends or any(tag[i] in "AvVXce" for i in following))
    return closing if named and bare and subject else comma
