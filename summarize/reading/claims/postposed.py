"""Cues that stand after their content, or in the middle of it: "…," Ada said, "…".

What precedes must be something that can be said: a quotation, or a clause with a verb. After the
cue the sentence may go on, and then the content runs from its first part to its last.
"""

from __future__ import annotations

from summarize.reading.claims import resumption, sources
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.cues import DOCUMENTS, MINDS
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import PEOPLE

_INVERTED = words(
    """
    said say says wrote writes reported reports added adds insisted insists complained complains
    joked jokes quipped quips boasted boasts remarked remarks mused muses replied replies responded
    responds retorted retorts
    """
)
_ANY = frozenset(["a", "an", "one", "another"])
_TRANSITIVE = words("wrote writes reported reports added adds")
_SUPPOSING = words("if unless although though because whereas while")


def before_its_subject(
    notes: Notes, first: int, last: int, frames: frozenset[str], helped: bool
) -> bool:
    """Cue before its subject, content before both: "…," said Ada."""
    if "quote" not in frames or helped:
        return False
    r = notes.region
    tag = r.tag
    quote = notes.quote_before(first)
    if quote < 0 and (first - 1 <= notes.sentence or tag[first - 1] != "," or "hearer" in frames):
        return False  # "Ada, who left, told the paper, “No.”"
    subject = sources.after(r, last + 1)
    if subject is None or tag[subject.first] == "o":
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
            if not _is_occasion(notes, start, first - 1):
                _add_post(notes, subject, first, last, first, quote, then, inverted=True)
                return True
        if not _is_inverted(notes, subject, first, last, frames):
            return False
    _add_post(notes, subject, first, last, first, quote, then, inverted=True)
    return True


def _is_inverted(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Whether a clause stands before "…, said Ada Nym", and nothing goes on but it."""
    r = notes.region
    tag, low = r.tag, r.low
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
    goes_on = then == "," and tag[subject.last + 2] in "Av"
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


def after_content(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Subject and cue after the content: "…," Ada said."""
    r = notes.region
    tag = r.tag
    shows = "that!" in frames and (
        r.low[subject.last] in DOCUMENTS
        or (
            r.low[last] in ("found", "finds", "concluded", "discovered")
            and (tag[subject.last] == "N" or r.low[subject.last] in PEOPLE)
        )
    )
    if not ({"quote", "that"} & frames or shows) or "deny" in frames or tag[subject.first] == "w":
        return False
    begin = subject.first if subject.begin < 0 else subject.begin
    quote = notes.quote_before(begin)
    role = begin
    while quote < 0 and role > begin - 3 and tag[role - 1] in "Gen":
        role -= 1  # "“…,” acting mayor Ada Nym said"
        quote = notes.quote_before(role)
    if quote < 0 and tag[begin] == "N" and tag[begin - 1] == ",":
        role = begin - 1  # "“…,” her brother, Carl Nym said"
        while role > begin - 8 and tag[role - 1] in "DneN":
            role -= 1
        quote = notes.quote_before(role) if role < begin - 1 else -1
    if quote < 0 and tag[begin] == "D" and tag[begin - 1] == "," and tag[begin - 2] == "N":
        named = begin - 2  # "“…,” Ada Nym, a spokeswoman for the mayor told them"
        while tag[named - 1] == "N":
            named -= 1
        quote = notes.quote_before(named)
        if quote >= 0:
            role, subject = named, NounPhrase(named, begin - 2)
    begin = role if quote >= 0 else begin
    if quote < 0 and not {"that", "that!"} & frames:
        return False  # "he began": without a quotation there is nothing that he says
    if quote >= 0:
        if "quote" not in frames or (tag[last + 1] == "p" and tag[last + 2] in "AvV"):
            return False
        inner_end = r.quotation[quote].inner_end
        if r.text[inner_end - 1] == "." and tag[quote + 1] == tag[subject.first]:
            starts_new = r.text[r.start[subject.first]].isupper()
            if starts_new and tag[last + 1] not in ".,":
                return False
        if tag[last + 1] == "T" or (
            tag[last + 1] in ",:" and tag[last + 2] == "Q" and r.text[inner_end - 1] == "."
        ):
            return False
    else:
        i = notes.mark_before(begin - 1)
        if i <= notes.sentence or tag[i] not in ",-":
            if not (i > notes.sentence and r.low[i] == "as" and tag[i - 1] == ","):
                return False
            if "to" in frames:
                return False  # "…, as they had promised"
            begin = i
            i -= 1
        after = notes.past_setting(last + 1)
        if tag[after] not in ".,-;)":
            return False
        start = notes.clause_start(i)
        if tag[after] == "," and tag[after + 1] == "Q":
            if not resumption.goes_on(notes, after + 1) or _is_occasion(notes, start, i):
                return False
            _add_post(notes, subject, first, last, begin, quote, last + 1)
            return True
        if tag[after] == "," and _parenthetical(notes, subject, first, last, begin, after):
            return True
        heard = "hearer" in frames or (r.low[last] in ("wrote", "writes") and tag[last + 1] == "N")
        object_follows = tag[last + 1] in "DNn#o" and not heard
        if object_follows and not {r.low[last + 1], r.low[last + 2]} & TIMES:
            return False
        if not notes.is_whole(start, i):
            opening = start + 1 if tag[start] == "C" else start  # "But he works alone, he said"
            ends = tag[after] == "." and tag[opening] not in "PSGWC" and i - start > 3
            ends = ends or (tag[after] == ")" and tag[start - 1] == "(")
            goes_on = tag[after] == "," and not notes.gives_way(after)
            if after > last + 1 and tag[after + 1] not in "AvVne":
                goes_on = False
            if not ends and not goes_on:
                return False
    _add_post(notes, subject, first, last, begin, quote, last + 1)
    return True


def _add_post(
    notes: Notes,
    subject: NounPhrase,
    first: int,
    last: int,
    begin: int,
    quote: int,
    after: int,
    *,
    inverted: bool = False,
) -> None:
    r = notes.region
    tag = r.tag
    upto = begin
    while upto > notes.sentence and tag[upto - 1] in ",-":
        upto -= 1
    start = notes.clause_start(upto)
    if notes.cues and notes.cues[-1].first >= start:  # "… called that a mistake: she was, he wrote"
        before = notes.cues[-1]
        colon = next((i for i in range(before.last + 1, upto) if tag[i] == ":"), -1)
        if colon >= 0:
            start, before.limit = colon + 1, colon
    if quote >= 0:
        start = _quote_start(notes, quote)
    while start < upto and tag[start] in "C":
        start += 1
    whole = notes.is_whole(start, upto) and tag[upto - 1] != "A"
    apposed = inverted and tag[after] == "," and tag[after + 1] in "DNn#w"
    if start < quote and not whole and tag[start] in "PSGWR" and not apposed:
        quote = -1  # "Despite his “brash manner,” she wrote, he is kind"
    end = -1
    closing = notes.past_apposition(after) if inverted and quote < 0 else after
    if closing > after:
        end = resumption.after_apposition(notes, closing, whole)
    elif (
        not (inverted and whole and quote < 0) or tag[after + 1] == "Q"
    ):  # "…, said Ada, a poet": an apposition
        end = resumption.end_of_sentence(notes, quote, after, whole)
    if inverted and whole and quote < 0 and end < 0 and tag[after] == "," and tag[after + 1] == "D":
        end = resumption.taken_up(notes, after)
    if quote < 0:
        # what is attributed inside a sentence that is itself reported belongs to the report
        kept: Cue | None = None
        while notes.cues and min(notes.cues[-1].first, notes.cues[-1].source.first) >= start:
            cue = notes.cues.pop()
            apart = cue.left > start and cue.lemma in MINDS and tag[cue.source.first] in "NDn"
            kept = cue if apart and end < 0 and kept is None else kept
        if kept is not None:  # "…, and the city expects it to open in May, Ada said"
            kept.limit = upto
            end = kept.left
            notes.cues.append(kept)
    notes.cues.append(Cue(first, last, subject, begin, start, end if end > 0 else upto, "post"))


def _quote_start(notes: Notes, quote: int) -> int:
    """First token of a content that ends in this quotation."""
    r = notes.region
    start = quote
    while start > notes.sentence and r.tag[start - 1] not in ".;:(":
        start -= 1
    if start == quote:
        return quote
    text = r.text
    whole = text[r.quotation[quote].inner_start].isupper()
    if whole and r.tag[quote - 1] in ",":
        return quote
    if notes.cues and notes.cues[-1].first >= start:
        return quote
    return start


def _is_occasion(notes: Notes, start: int, end: int) -> bool:
    """Whether what stands before "he said, “…”" tells when and where he said it."""
    if notes.is_whole(start, end):
        return False
    r = notes.region
    while start < end and r.tag[start] in "C":
        start += 1
    if r.tag[start] in "DNn#p" and r.low[start] not in TIMES and r.low[start + 1] not in TIMES:
        return False  # "No change of name, he said, “hides what it is”"
    if r.tag[start] == "S":
        return r.low[start] not in _SUPPOSING or r.tag[start + 1] not in "DNn#pc"
    return True


def _parenthetical(
    notes: Notes, subject: NounPhrase, first: int, last: int, begin: int, after: int
) -> bool:
    """Read "a rate beside which, he said, …" and "which means, as he said, that …".

    The cue stands in the clause that it attributes, right after the word that opens it or before.
    """
    r = notes.region
    tag = r.tag
    comma = begin - 1
    opener = comma - 1
    if tag[opener] in "AX":
        verb = opener
        while tag[verb - 1] in "AXR":
            verb -= 1
        if tag[verb - 1] == "w" or (tag[verb - 1] == "p" and tag[verb - 2] in "wWT"):
            notes.cues.append(Cue(first, last, subject, -1, verb, -1, "clause"))
            return True  # "a cook who could not, he said, stand the smell"
    if tag[after + 1] == "T" and r.low[begin] == "as":
        notes.cues.append(Cue(first, last, subject, comma, after + 2, -1, "clause"))
        return True
    if opener <= notes.sentence or tag[opener] not in "wC" or r.low[begin] == "as":
        return False
    left = opener
    if tag[opener] == "w":
        while left > max(notes.sentence, opener - 6) and tag[left] in "wPDNn#":
            left -= 1
    if tag[left - 1] == ",":
        left -= 1
    notes.cues.append(Cue(first, last, subject, left, after + 1, -1, "clause"))
    return True
