"""Adverbials that name a source: "according to Ada", "per the bank", "in her view".

They have no verb. What they attribute is the clause that they stand before, in or after.
"""

from __future__ import annotations

from summarize.reading.claims import sources
from summarize.reading.claims.notes import POSSESSIVE, Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.lexicon import words

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
        _hang(notes, at, at + 1, subject, subject.last + 1)


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
        _hang(notes, at, at, subject, subject.last + 1)


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
        _hang(notes, first, last, owner, after)


def _owner(notes: Notes, at: int) -> tuple[NounPhrase | None, int]:
    """Whose it is, by a possessive at an index, and the index of the word before them."""
    tag, low = notes.region.tag, notes.region.low
    if low[at] in _OWNERS:
        return NounPhrase(at, at), at - 1
    if not low[at].endswith(POSSESSIVE):
        return None, -1
    first = at
    while first > notes.sentence and tag[first - 1] in "DNne#&":
        first -= 1
    return NounPhrase(first, at), first - 1


def _hang(notes: Notes, first: int, last: int, subject: NounPhrase, after: int) -> None:
    """Add the attribution of an adverbial from `first` up to `after`."""
    r = notes.region
    tag = r.tag
    before = first - 1
    while before >= notes.sentence and tag[before] in "RC":
        before -= 1
    if before < notes.sentence or tag[before] in ":;":
        comma = after
        if tag[comma] == ":" and tag[comma + 1] == "Q":
            notes.cues.append(Cue(first, last, subject, first, comma + 1, comma + 2, "quote"))
            return
        while comma < len(r) and tag[comma] not in ".," and comma - after < 24:
            comma += 1
        if comma >= len(r) or tag[comma] != ",":
            return
        if subject.last + 1 == after:
            comma = _past_apposition(notes, comma)
        notes.cues.append(Cue(first, last, subject, first, comma + 1, -1, "clause"))
        return
    own = notes.region.low[last - 1] == "words" and tag[after] == "," and tag[after + 1] in 'Q"'
    if tag[before] == "," and own and not notes.is_whole(notes.edge(before), before):
        notes.cues.append(Cue(first, last, subject, -1, after + 1, -1, "quote"))
        return  # "is now, in the words of Ada, “a proxy war”"
    if tag[before] == "," and tag[after] == "," and _opens_within(notes, before - 1):
        notes.cues.append(Cue(first, last, subject, -1, after + 1, -1, "clause"))
        return  # "paid because, in her words, “he knew”", "is, in his view, dead"
    upto = first
    while upto > notes.sentence and tag[upto - 1] in ",":
        upto -= 1
    if tag[before] == "," and _of_whom(notes, first, last, subject, after):
        return
    start = notes.edge(upto)
    latest = notes.cues[-1] if notes.cues else None
    inside = latest is not None and latest.first >= start and latest.frame == "clause"
    apposed = subject.last + 1 == after and tag[after + 1] == "D"
    if inside and not (apposed or (latest and latest.nested)) and tag[before] == tag[after] == ",":
        return  # "said it began, by its own count, in May"
    for cue in reversed(notes.cues):
        if cue.first < start:
            break
        cue.limit = min(cue.limit, upto)
        if cue.frame in ("clause", "quote", "post", "question") and not cue.nested:
            return
    while notes.cues and notes.cues[-1].first >= start:
        notes.cues.pop()
    while tag[start] == "C" and start < upto:
        start += 1
    end = upto
    closing = notes.past_apposition(after)
    goes_on = tag[closing] == "," and tag[before] == ","
    bound = tag[closing + 1] not in "wD" or closing > after
    bound = bound or all(kind in "RC" for kind in tag[start:upto])  # "Now, according to …, the"
    if goes_on and bound and not notes.is_whole(start, upto):
        end = -1
    left = upto if end > 0 else -1
    notes.cues.append(Cue(first, last, subject, left, start, end, "post"))


def _opens_within(notes: Notes, opener: int) -> bool:
    """Whether the word before the first comma leaves open what follows the second one."""
    tag = notes.region.tag
    whole = (
        "than" in notes.region.low[opener - 6 : opener]
    )  # "than it was, according to Ada, a poet"
    return tag[opener] in "SP" or (tag[opener] in "AX" and not whole)


def _of_whom(notes: Notes, first: int, last: int, subject: NounPhrase, comma: int) -> bool:
    """Read "a man whose book, according to Ada, “is long”": a relative clause is the content."""
    tag = notes.region.tag
    opener = first - 2
    while opener > notes.sentence and tag[opener] in "nN":
        opener -= 1
    if tag[opener] != "w" or tag[comma] != ",":
        return False
    notes.cues.append(Cue(first, last, subject, -1, comma + 1, -1, "clause"))
    return True


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
