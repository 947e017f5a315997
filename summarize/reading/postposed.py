"""Cues that stand after their content, or in the middle of it: "…," Ada said, "…".

What precedes must be something that can be said: a quotation, or a clause with a verb. After the
cue the sentence may go on, and then the content runs from its first part to its last.
"""

from __future__ import annotations

from summarize.reading import sources
from summarize.reading.cues import DOCUMENTS, MINDS
from summarize.reading.groups import UNITS_OF_TIME
from summarize.reading.lexicon import words
from summarize.reading.notes import Cue, Notes
from summarize.reading.sources import NounPhrase
from summarize.reading.tokens import TIMES

_INVERTED = words("said say says wrote writes reported reports added adds")
_TRANSITIVE = words("wrote writes reported reports added adds")
_SUPPOSING = words("if unless although though because whereas while")
_BOUND = words("because so if unless which where provided whose")
_RESUMING = words("against compared versus despite because although though unless while but")


def before_its_subject(
    notes: Notes, first: int, last: int, frames: frozenset[str], helped: bool
) -> bool:
    """Cue before its subject, content before both: "…," said Ada."""
    if "quote" not in frames or helped:
        return False
    r = notes.region
    tag = r.tag
    quote = notes.quote_before(first)
    if quote < 0 and not (first - 1 > notes.sentence and tag[first - 1] == ","):
        return False
    if quote < 0 and "hearer" in frames:
        return False  # "Ada, who left, told the paper, “No.”"
    subject = sources.after(r, last + 1)
    if subject is None or (tag[subject.first] == "o"):
        return False
    after = tag[subject.last + 1]
    if quote < 0 and after in "eV" and tag[subject.last + 2] in "opDN":
        return False  # "The crew, and later the owners, say divers found it"
    if quote < 0 and after in "eV" and _is_apposed(notes, first - 1):
        return False  # "Ada Nym, a poet who has left, said the house looked old"
    if after in "eVP":
        after = tag[notes.past_setting(subject.last + 2)]  # "…, says a report published in May"
    if quote < 0 and tag[subject.last + 1] in ",:" and tag[subject.last + 2] == "Q":
        said = subject.last + 2
        start = notes.clause_start(first - 1)
        if tag[subject.last + 1] == ":" or not _goes_on(notes, said):
            notes.cues.append(Cue(first, last, subject, first - 1, said, said + 1, "quote"))
            return True  # "In other words, explained Ada Nym: “It is safe.”"
        if not _is_occasion(notes, start, first - 1):
            _add_post(notes, subject, first, last, first, quote, subject.last + 1, inverted=True)
            return True
    if quote < 0:
        if after not in ".,;":
            return False
        start = notes.clause_start(first - 1)
        named = tag[subject.first] == "N" or r.titled
        ends = after in ".,;" and named and first - start > 3
        clause = named and "that" in frames and notes.is_clause(start, first - 1)
        if r.low[last] not in _INVERTED and not clause:
            return False
        if r.low[last] in _TRANSITIVE and not named:
            return False  # "…, wrote a book"
        goes_on = after == "," and tag[subject.last + 2] in "Av"
        if not (ends or goes_on or notes.is_clause(start, first - 1)):
            return False
    elif tag[subject.first] == "n" and tag[subject.last + 1] == "T":
        return False
    _add_post(notes, subject, first, last, first, quote, subject.last + 1, inverted=True)
    return True


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
        or (r.low[last] in ("found", "finds", "concluded") and tag[subject.last] in "N")
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
            if not _goes_on(notes, after + 1) or _is_occasion(notes, start, i):
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
        end = _after_apposition(notes, closing, whole)
    elif (
        not (inverted and whole and quote < 0) or tag[after + 1] == "Q"
    ):  # "…, said Ada, a poet": an apposition
        end = _resumed(notes, quote, after, whole)
    if inverted and whole and quote < 0 and end < 0 and tag[after] == "," and tag[after + 1] == "D":
        end = _taken_up(notes, after)
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


def _after_apposition(notes: Notes, closing: int, whole: bool) -> int:
    """The end of a sentence that goes on after "said Ada, a poet," or -1."""
    tag = notes.region.tag
    following = closing + 1
    if not whole:
        return notes.stop(following) if tag[following] in "AvVXe" else -1
    if tag[following] == "C" and tag[following + 1] in "DNnp#":
        stop = notes.stop(following)
        if notes.has_verb(following, stop) and not notes.gives_way(closing):
            return stop
    return -1


def _quote_start(notes: Notes, quote: int) -> int:
    """First token of a content that ends in this quotation."""
    r = notes.region
    start = quote
    while start > notes.sentence and r.tag[start - 1] not in ".;:":
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


def _resumed(notes: Notes, quote: int, after: int, whole: bool) -> int:
    """The end of a sentence that goes on after the cue, or -1.

    Args:
        notes: What has been noted of the region.
        quote: Index of the quotation before the cue, or -1.
        after: Index after the cue and its subject.
        whole: Whether what stands before them has a verb.
    """
    r = notes.region
    tag = r.tag
    at = notes.past_setting(after)
    if at < len(r) and quote >= 0 and tag[at] not in ",-:.;":
        at = next((i for i in range(at, min(at + 30, len(r))) if tag[i] in ",.;"), at)
        if not (tag[at] == "," and tag[at + 1] == "Q" and _mid_sentence(notes, quote, at + 1)):
            return -1
    if at < len(r) and tag[at] == ";" and quote < 0 and whole:
        end = next(i for i in range(at + 1, len(r)) if tag[i] in ".;")
        own = any(tag[i] in "QV" for i in range(at + 1, end))
        return -1 if own else end  # "…, the guard said; a woman had died …"
    if at >= len(r) or tag[at] not in ",-:":
        return -1
    following = at + 1
    if tag[at] == "," and tag[following] == "T" and tag[following + 1] not in ".,;":
        return notes.stop(following)  # "“Bad luck,” she said, that both had fallen ill"
    if quote >= 0:
        if tag[following] == "Q":
            inner_end = r.quotation[quote].inner_end
            if r.text[inner_end - 1] in ".?!" and tag[at] != ",":
                return -1
            return following + 1
        for i in range(following, min(following + 40, len(r))):
            if tag[i] in ".;" or notes.gives_way(i - 1):
                break
            if tag[i] == "Q" and tag[i - 1] == "," and _mid_sentence(notes, quote, i):
                return i + 1
        return -1
    if tag[at] == "," and tag[following] == "Q" and _goes_on(notes, following):
        return following + 1
    if tag[following] == "C" and tag[following + 1] == "Q" and _goes_on(notes, following + 1):
        return following + 2
    takes_up = tag[following] == "C" and tag[following + 1] in "AvX"
    if after != at and not takes_up and (whole or tag[following] not in "AvVne"):
        return -1
    bound = r.low[following] in _BOUND
    if whole and after == at and tag[at] == "," and _adds(notes, following):
        return notes.stop(following)
    open_ended = not whole or tag[following] == "T"
    if bound or (open_ended and tag[at] == "," and not notes.gives_way(at)):
        return notes.stop(following)
    if tag[following] in "AvpPDNnXTRC" and tag[at] == ",":
        i = following
        while i < len(r) and tag[i] not in ".;":
            if tag[i] in "AvVXc":
                break
            if tag[i] == ",":
                return -1
            i += 1
        rest = range(following + 1, notes.stop(following))
        told = i > following and tag[i] == "V" and tag[i - 1] in "nN"
        if whole and told and "W" not in tag[following:i]:
            return -1  # "…, the mayor said, hours after an aide warned that …"
        if tag[i] in ".;" or any(tag[k] == "V" and tag[k - 1] in "pN" for k in rest):
            return -1  # "…, he said, a move she claims would help"
        while i < len(r) and tag[i] not in ".;":
            if i > following and notes.gives_way(i):
                break
            i += 1
        return i
    return -1


def _adds(notes: Notes, at: int) -> bool:
    """Whether what follows "…, Ada said," only adds to the content: "up from 4 million".

    It must hold no cue of its own, and be no setting of the cue ("in a note", "a day later").
    """
    r = notes.region
    tag, low = r.tag, r.low
    end = notes.stop(at)
    if any(tag[i] in "QV" for i in range(at, end)):
        return False
    if low[at] in _CONTRASTING:
        return True
    opening = tag[at] == "G" and low[at] not in _BEARING
    if tag[at] == "#" and low[at + 1] == "of":
        opening = low[at + 2] in ("them", "which", "whom")  # "31 of them children"
    if low[at] in _MEASURED:
        opening = tag[at + 1] in "PDn#" or low[at + 1] in ("to", "of", "from")
    if low[at] == "with":
        opening = any(
            tag[i] in "GV" and low[i].endswith("ing") for i in range(at, min(at + 8, end))
        )
    if low[at + 1] == "of" and low[at + 2] in ("which", "whom"):
        opening = True  # "none of which had shown harm"
    if tag[at] == "D" and low[at] in ("the", "a", "an", "some", "another", "one"):
        moment = any(low[i] in TIMES or low[i] in UNITS_OF_TIME for i in range(at, at + 4))
        bare = not any(tag[i] in "AvXcpwW" for i in range(at, end))
        opening = bare and not moment and low[at + 1] in _ORDINALS
    return opening


_CONTRASTING = words("while although though despite whereas")
_MEASURED = words(
    "up down more less fewer compared including excluding against higher lower almost"
)
_BEARING = words(
    "speaking referring standing sitting looking wearing holding pointing appearing smiling "
    "laughing sobbing weeping gesturing shaking choking clutching waving nodding shrugging "
    "grinning raising using following"
)
_ORDINALS = words("first second third last latest same most least highest lowest biggest largest")


def _goes_on(notes: Notes, quote: int) -> bool:
    """Whether a quotation begins in the middle of a sentence."""
    r = notes.region
    return r.text[r.quotation[quote].inner_start].islower()


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


def _taken_up(notes: Notes, comma: int) -> int:
    """The end of a sentence that goes on after "…, said Ada, a poet, against …", or -1."""
    tag = notes.region.tag
    for i in range(comma + 2, min(comma + 20, len(notes.region))):
        if tag[i] == ",":
            return notes.stop(i) if notes.region.low[i + 1] in _RESUMING else -1
        if tag[i] not in "DNn#PeC&":
            return -1
    return -1


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


def _mid_sentence(notes: Notes, quote: int, later: int) -> bool:
    """Whether a quotation takes up the sentence in which another one broke off."""
    r = notes.region
    text = r.text
    first, second = r.quotation[quote], r.quotation[later]
    return text[first.inner_end - 1] in ",-—" and text[second.inner_start].islower()
