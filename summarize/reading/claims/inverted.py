"""Cues that stand after their content and before their subject: "“…,” said Ada Nym, the mayor".

In this order a cue may be taken for one with its content to the right ("…, wrote a book"), so what
precedes has to be a quotation or a clause, and the subject a name or somebody.
"""

from __future__ import annotations

from summarize.reading.claims import postposed, resumption, sources
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words.lexicon import words

_INVERTED = words(
    """
    said say says wrote writes reported reports added adds insisted insists complained complains
    joked jokes quipped quips boasted boasts remarked remarks mused muses replied replies responded
    responds retorted retorts
    """
)
_AMOUNTS = frozenset(["little", "much", "more", "nothing"])  # "the book said little"
_ANY = frozenset(["a", "an", "one", "another"])
_TRANSITIVE = words("wrote writes reported reports added adds")


def read(notes: Notes, first: int, last: int, frames: frozenset[str], helped: bool) -> bool:
    """Cue before its subject, content before both: "…," said Ada."""
    if "quote" not in frames or helped:
        return False
    r = notes.region
    tag = r.tag
    quote = notes.quote_before(first)
    comma = notes.mark_before(first - 1)  # "… be “late,” said Ada": inside the marks
    if quote < 0 and (comma <= notes.sentence or tag[comma] != "," or "hearer" in frames):
        return False  # "Ada, who left, told the paper, “No.”"
    subject = sources.after(r, last + 1)
    if subject is None or tag[subject.first] == "o" or r.low[subject.first] in _AMOUNTS:
        return False
    then = subject.last + 1
    if quote >= 0:
        taken = bool(notes.cues) and notes.cues[-1].content == quote
        if taken and tag[then] == "A":
            return False  # "Ada, citing her “bad luck,” said the mayor could win"
        if tag[subject.first] == "n" and tag[then] == "T":
            return False
    else:
        if tag[then] in ",:" and tag[then + 1] == "Q":
            start = notes.clause_start(first - 1)
            if tag[then] == ":" or not resumption.goes_on(notes, then + 1):
                cue = Cue(first, last, subject, first - 1, then + 1, then + 2, "quote")
                notes.cues.append(cue)
                return True  # "In other words, explained Ada Nym: “It is safe.”"
            if not postposed.is_occasion(notes, start, first - 1):
                postposed.add(notes, subject, first, last, first, quote, then, inverted=True)
                return True
        if not _is_inverted(notes, subject, first, last, frames):
            return False
    postposed.add(notes, subject, first, last, first, quote, then, inverted=True)
    return True


def _is_inverted(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Whether a clause stands before "…, said Ada Nym", and nothing goes on but it."""
    r = notes.region
    tag, low = r.tag, r.low
    if low[first - 2] == "part" and low[first - 4] == "for":
        return False  # "Ada, for her part, said Blaise hopes to stay"
    then = tag[subject.last + 1]
    named = tag[subject.first] == "N"
    if then in "eV" and (
        tag[subject.last + 2] in "opDN"  # "The crew, and later the owners, say divers found it"
        or _is_apposed(notes, first - 1)  # "Ada, a poet who has left, said the house looked old"
    ):
        return False
    if then in "eVP":
        then = tag[notes.past_setting(subject.last + 2)]  # "…, says a report published in May"
    who = then == "w" and low[subject.first] in _ANY and low[last] in _INVERTED
    if then not in ".,;" and not who:
        return False
    named = named or r.titled
    start = notes.clause_start(first - 1)
    is_clause = notes.is_clause(start, first - 1)
    if low[last] not in _INVERTED and not (named and "that" in frames and is_clause):
        return False
    if low[last] in _TRANSITIVE and not named:
        return False  # "…, wrote a book"
    ends = then in ".,;" and named and first - start > 3
    closing = notes.past_apposition(subject.last + 1)
    resumes = "AvVX" if closing > subject.last + 1 else "Av"  # "Ada, said Blaise, who left, is"
    goes_on = then == "," and tag[closing + 1] in resumes
    return ends or goes_on or is_clause


def _is_apposed(notes: Notes, comma: int) -> bool:
    """Whether a noun phrase and its apposition stand before the comma, and no clause."""
    r = notes.region
    tag = r.tag
    start = notes.clause_start(comma)
    opening = next((i for i in range(start, comma) if tag[i] == ","), comma)
    if opening == comma or notes.has_verb(start, opening):
        return False
    return tag[start] in "DNn#" and tag[opening + 1] in "DNn#w"


def opens(notes: Notes, at: int) -> bool:
    """Read "Said Ada Nym, the mayor, “…”", a sentence that begins with its cue.

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the cue.

    Returns:
        Whether the sentence begins so.
    """
    r = notes.region
    if r.tag[at + 1] not in "NDn":
        return False
    subject = sources.after(r, at + 1)
    if subject is None:
        return False
    for i in range(subject.last + 1, min(subject.last + 25, len(r))):
        if r.tag[i] == "Q" and r.tag[i - 1] in ",:":
            notes.cues.append(Cue(at, at, subject, -1, i, i + 1, "quote"))
            return True
        if r.tag[i] in ".;":
            break
    return False
