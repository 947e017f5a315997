"""Cues that stand after their content, or in the middle of it: "…," Ada said, "…".

What precedes must be something that can be said: a quotation, or a clause with a verb. After the
cue the sentence may go on, and then the content runs from its first part to its last.
"""

from __future__ import annotations

from summarize.reading.claims import resumption
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.cues import DOCUMENTS, MINDS
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import PEOPLE

_FOUND = frozenset(["found", "finds", "concluded", "discovered"])
_TELLING = words("say tell warn inform announce estimate assure")
_WORDS_OF_A_SENTENCE = 4
_PREDICATING = frozenset(",AvVXpcwQTSW")
_SUPPOSING = words("if unless although though because whereas while")


def after_content(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Subject and cue after the content: "…," Ada said."""
    if "deny" in frames or notes.region.tag[subject.first] == "w":
        return False
    if not ({"quote", "that"} & frames or _finds(notes, subject, last, frames)):
        return False
    quote, begin, subject = _quotation(notes, subject)
    if quote >= 0:
        if "quote" not in frames or not _follows_quotation(notes, subject, quote, last):
            return False
        add(notes, subject, first, last, begin, quote, last + 1)
        return True
    if not {"that", "that!"} & frames:
        return False  # "he began": without a quotation there is nothing that he says
    return _after_clause(notes, subject, first, last, frames, begin)


def _finds(notes: Notes, subject: NounPhrase, last: int, frames: frozenset[str]) -> bool:
    """Whether a finding is told after itself: "…, the report shows", "…, researchers found"."""
    r = notes.region
    if "that!" not in frames:
        return False
    one = r.tag[subject.last] == "N" or r.low[subject.last] in PEOPLE
    heads = r.tag[subject.first + 1] == "P" and r.low[subject.first] in DOCUMENTS
    return heads or r.low[subject.last] in DOCUMENTS or (one and r.low[last] in _FOUND)


def _quotation(notes: Notes, subject: NounPhrase) -> tuple[int, int, NounPhrase]:
    """The quotation before a subject or -1, where the subject with its role begins, the subject."""
    tag = notes.region.tag
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
        role = begin - 2  # "“…,” Ada Nym, a spokeswoman for the mayor told them"
        while tag[role - 1] == "N":
            role -= 1
        quote = notes.quote_before(role)
        if quote >= 0:
            subject = NounPhrase(role, begin - 2)
    return quote, role if quote >= 0 else begin, subject


def _follows_quotation(notes: Notes, subject: NounPhrase, quote: int, last: int) -> bool:
    """Whether the quotation before a subject and its cue is what is said."""
    r = notes.region
    tag = r.tag
    then = tag[last + 1]
    if then == "T" or (then == "p" and tag[last + 2] in "AvV"):
        return False  # "“…,” Ada said it was late"
    if r.text[r.quotation[quote].inner_end - 1] != ".":
        return True
    if then in ",:" and tag[last + 2] == "Q":
        return False  # "“….” Ada said, “…”": the words that follow
    opens = tag[quote + 1] == tag[subject.first] and r.text[r.start[subject.first]].isupper()
    return not opens or then in ".,"


def _after_clause(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str], begin: int
) -> bool:
    """Read "The bridge was safe, Ada said", if what stands before can be said."""
    r = notes.region
    tag = r.tag
    upto = notes.mark_before(begin - 1)
    if upto <= notes.sentence:
        return False
    if tag[upto] not in ",-":
        comma = tag[notes.mark_before(upto - 1)] == ","  # before "as", or in closing marks there
        if r.low[upto] != "as" or not comma or "to" in frames:
            return False  # "…, as they had promised"
        begin = upto
        upto -= 1
    after = notes.past_setting(last + 1)
    if tag[after] not in ".,-;)":
        return False
    start = notes.clause_start(upto)
    if tag[after] == "," and tag[upto - 1] == "w" and tag[after + 1] in 'Q"':
        notes.cues.append(Cue(first, last, subject, upto - 2, after + 1, -1, "quote"))
        return True  # "troops, which, he said, “worries us”"
    if tag[after] == "," and tag[after + 1] == "Q":
        if not resumption.goes_on(notes, after + 1) or is_occasion(notes, start, upto):
            return False
    elif tag[after] == "," and _parenthetical(notes, subject, first, last, begin, after):
        return True
    elif _has_object(notes, last, frames) or not _is_said(notes, start, upto, last, after):
        return False
    add(notes, subject, first, last, begin, -1, last + 1)
    return True


def _has_object(notes: Notes, last: int, frames: frozenset[str]) -> bool:
    """Whether what follows a cue is what is said, and no hearer or time."""
    tag, low = notes.region.tag, notes.region.low
    heard = "hearer" in frames or (low[last] in ("wrote", "writes") and tag[last + 1] == "N")
    if heard or tag[last + 1] not in "DNn#o":
        return False
    return low[last + 1] not in TIMES and low[last + 2] not in TIMES


def _is_said(notes: Notes, start: int, upto: int, last: int, after: int) -> bool:
    """Whether what stands before a cue is a clause, or the sentence goes on after the cue."""
    tag = notes.region.tag
    if notes.is_whole(start, upto):
        return True
    opening = start + 1 if tag[start] == "C" else start  # "But he works alone, he said"
    if tag[after] == "." and tag[opening] not in "PSGWC" and upto - start > 3:
        return True
    if tag[after] == ")" and tag[start - 1] == "(":
        return True
    if tag[after] != "," or notes.gives_way(after):
        return False
    return after == last + 1 or tag[after + 1] in "AvVne"


def add(
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
    """Note a cue after its content, which begins with the sentence or with what it may be said of.

    Args:
        notes: What has been noted of the region.
        subject: Who says it.
        first: Index of the cue's first token.
        last: Index of its last token.
        begin: Where cue and subject begin, whichever stands first.
        quote: Index of the quotation before them, or -1.
        after: Index after both of them.
        inverted: Whether the cue stands before its subject.
    """
    tag = notes.region.tag
    upto = begin
    while upto > notes.sentence and tag[upto - 1] in ",-":
        upto -= 1
    start = _content_start(notes, upto, quote)
    if quote < 0 and _is_told_after(notes, start, upto):
        return  # "It was safe, Ada told Blaise, her office said": Ada's words
    told = notes.is_whole(start, upto) or _opens_with_sentence(notes, start)
    compared = notes.region.low[upto - 3] in ("than", "as")  # "older than it is, she said"
    whole = told and (tag[upto - 1] != "A" or compared)
    apposed = inverted and tag[after] == "," and tag[after + 1] in "DNn#w"
    if start < quote and not whole and tag[start] in "PSGWR" and not apposed:
        quote = -1  # "Despite his “brash manner,” she wrote, he is kind"
    named = inverted and quote < 0 and tag[upto - 1] != "A" and _is_last_named(notes, after)
    end = -1 if named else _resumed(notes, quote, after, whole=whole, inverted=inverted)
    inner = _told_within(notes, start) if quote < 0 and end < 0 else None
    if inner is not None:
        inner.limit = min(inner.limit, upto)
        return  # "Ada told Blaise that it was safe, her office said": Ada's words
    kept = _take_in(notes, start, resumed=end >= 0) if quote < 0 else None
    if kept is not None:  # "…, and the city expects it to open in May, Ada said"
        kept.limit = upto
        end = kept.left
        notes.cues.append(kept)
    if tag[start - 1] == "(":
        begin = start - 1  # "… (it is less, Ada said)"
    notes.cues.append(Cue(first, last, subject, begin, start, end if end > 0 else upto, "post"))


def _opens_with_sentence(notes: Notes, start: int) -> bool:
    """Whether a sentence is quoted there: "“He works too much” in winter, said Ada, a poet"."""
    r = notes.region
    if r.tag[start] != "Q":
        return False
    quotation = r.quotation[start]
    inner = r.text[quotation.inner_start : quotation.inner_end]
    return inner[:1].isupper() and inner.count(" ") >= _WORDS_OF_A_SENTENCE - 1


def _is_told_after(notes: Notes, start: int, upto: int) -> bool:
    """Whether nothing stands before a cue but another one after its content."""
    before = notes.cues[-1] if notes.cues else None
    if before is None or before.frame != "post" or before.content_end > start:
        return False
    first = min(before.first, before.source.first)
    begin = first if before.left < 0 else before.left
    return start <= begin <= start + 1 and notes.past_setting(before.last + 1) >= upto


def _content_start(notes: Notes, upto: int, quote: int) -> int:
    """First token of a content that ends at an index, or in a quotation."""
    tag = notes.region.tag
    start = notes.clause_start(upto)
    if notes.cues and notes.cues[-1].first >= start:  # "… called that a mistake: she was, he wrote"
        before = notes.cues[-1]
        colon = next((i for i in range(before.last + 1, upto) if tag[i] == ":"), -1)
        if colon >= 0:
            start, before.limit = colon + 1, colon
    if quote >= 0:
        start = _quote_start(notes, quote)
    while start < upto and tag[start] == "C":
        start += 1
    return start


def _resumed(notes: Notes, quote: int, after: int, *, whole: bool, inverted: bool) -> int:
    """Where a content ends that goes on after its cue, or -1."""
    tag = notes.region.tag
    alone = inverted and quote < 0
    closing = notes.past_apposition(after) if alone else after
    end = -1
    if closing > after:
        end = resumption.after_apposition(notes, closing, whole)
    elif not (alone and whole) or tag[after + 1] == "Q":  # not "…, said Ada, a poet"
        end = resumption.end_of_sentence(notes, quote, after, whole)
    if end < 0 and alone and whole and tag[after] == "," and tag[after + 1] == "D":
        end = resumption.taken_up(notes, after)
    return end


def _is_last_named(notes: Notes, comma: int) -> bool:
    """Whether a sentence ends with who spoke: "…, said Ada Nym, a poet at the school in Vark"."""
    tag = notes.region.tag
    last = tag[comma + 1 : notes.stop(comma)]
    return tag[comma] == "," and _PREDICATING.isdisjoint(last)


def _told_within(notes: Notes, start: int) -> Cue | None:
    """The cue of a reported sentence in which somebody says something, and nothing more is told."""
    inner = [cue for cue in notes.cues if cue.first >= start]
    if len(inner) != 1 or inner[0].frame != "clause" or inner[0].lemma not in _TELLING:
        return None
    opens = inner[0].left <= start and inner[0].tense and not inner[0].nested
    return inner[0] if opens and notes.region.tag[inner[0].source.first] in "DNn" else None


def _take_in(notes: Notes, start: int, *, resumed: bool) -> Cue | None:
    """Take back the cues of a sentence that is itself reported, but for the last one's own thought.

    What is attributed inside such a sentence belongs to the report.
    """
    tag = notes.region.tag
    kept: Cue | None = None
    while notes.cues and min(notes.cues[-1].first, notes.cues[-1].source.first) >= start:
        cue = notes.cues.pop()
        apart = cue.left > start and cue.lemma in MINDS and tag[cue.source.first] in "NDn"
        if apart and not resumed and kept is None:
            kept = cue
    return kept


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


def is_occasion(notes: Notes, start: int, end: int) -> bool:
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
