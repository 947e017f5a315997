"""Cues that are finite verbs: subject, verb, complement, in the orders that news prose allows."""

from __future__ import annotations

from summarize.reading.claims import (
    adjectives,
    agents,
    between,
    clauses,
    denials,
    dependents,
    groups,
    inverted,
    objects,
    postposed,
    relatives,
    resumption,
    sources,
    subjects,
    unsaid,
)
from summarize.reading.claims.groups import Predicate
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words.cues import (
    ADJECTIVES,
    DOCUMENTS,
    PARTICLES,
    PHRASAL,
    VERBS,
    VerbCue,
)
from summarize.reading.words.lexicon import words

_BY_MEANS = frozenset(["phone", "telephone", "email", "e-mail", "text", "video", "letter", "fax"])
_BASES = frozenset(["percentage", "basis", "percent"])
_SPOKEN = words("said told thought believed hoped insisted warned added argued")
_GOES_ON = words("begin begins began continue continues continued read reads went goes")
_OWNING = words("the a an its his their our my your every")  # no verb follows them
_OBSERVERS = frozenset(["analysts", "economists", "experts", "critics", "observers", "strategists"])
_DID = frozenset(["did", "does", "do", "has", "have"])


def read(notes: Notes, at: int) -> None:
    """Read the cue verb at an index; an attribution that it makes is added to the notes.

    Args:
        notes: What has been noted of the region.
        at: Index of the verb.
    """
    predicate = _predicate(notes, at)
    if predicate is None:
        return
    subject, shared = _subject(notes, predicate)
    if subject is None:
        return
    if subject.first in notes.unsaid:
        return
    if unsaid.is_no_source(notes, predicate, subject):
        if unsaid.is_nobody(notes, subject):
            unsaid.leave(notes, predicate.last)
            notes.stops.add(subjects.edge(notes, subject, predicate.first, shared))
        return  # "said it would, though few believe it"
    first, last, frames = predicate.first, predicate.last, predicate.frames
    if not shared and postposed.after_content(notes, subject, first, last, frames):
        return
    if _as_said(notes, subject, first, last, frames):
        return
    if _shows(notes, predicate, subject):
        predicate = predicate._replace(frames=frames | {"shown"})
    _attribute(notes, predicate, subject, shared)


def _predicate(notes: Notes, at: int) -> Predicate | None:
    """The verb group of a cue, if it is one with its subject before it; other forms are read."""
    low = notes.region.low
    verb = VERBS[low[at]]
    if at == notes.sentence and "quote" in verb.frames and inverted.opens(notes, at):
        return None
    if at == notes.sentence and verb.form == "past" and low[at + 1] == "by":
        agents.passive(notes, at, at, at, verb.lemma, verb.frames)
        return None
    last, lemma, frames = _with_particle(notes, at, verb)
    if not frames or _is_no_cue(notes, at, verb):
        return None
    first, negated, passive, helped = groups.auxiliaries(notes, at)
    if negated or groups.is_negated_before(notes, first):
        if "X" in notes.region.tag[first:at] and "quote" in frames:
            unsaid.leave(notes, last)
        if low[first] in _DID and {"quote", "deny"} & frames:
            subjects.breaks_off(notes, first)
        return None
    if low[first - 1] in _OWNING or (helped and verb.form == "s"):
        return None  # "the announced cuts", "these are states"
    predicate = Predicate(first, at, last, verb, lemma, frames, helped)
    if _is_participle(notes, predicate, passive):
        return None
    if notes.cues and notes.cues[-1].last < at < notes.cues[-1].content:
        return None  # "said in a statement posted on its site that …"
    if inverted.read(notes, first, last, frames, helped):
        return None
    return predicate


def _with_particle(notes: Notes, at: int, verb: VerbCue) -> tuple[int, str, frozenset[str]]:
    """The last token of a verb with its particle, its lemma, and what it then may take."""
    r = notes.region
    tag, low = r.tag, r.low
    if verb.lemma not in PHRASAL:
        return at, verb.lemma, verb.frames
    for length in (2, 1):
        phrase = PARTICLES.get((verb.lemma, *low[at + 1 : at + 1 + length]))
        timed = low[at + length] == "on" and low[at + length + 1] in TIMES
        if phrase is not None and not (timed or objects.is_put_at(r, at)):
            return at + length, "", phrase
    if tag[at + 1] in "nNPD":
        then = between.after_setting(r, at + 1)
        phrase = PARTICLES.get((verb.lemma, low[then])) if then > at + 1 else None
        if phrase is not None:
            return then, "", phrase  # "called on Monday for a ban", "warned last year of a risk"
    return at, verb.lemma, verb.frames


def _is_no_cue(notes: Notes, at: int, verb: VerbCue) -> bool:
    """Whether the word only looks like a cue: "by 7 percentage points", "a man like Ada"."""
    tag, low = notes.region.tag, notes.region.low
    if low[at] == "points" and (low[at - 1] in _BASES or tag[at - 1] == "#"):
        return True
    return verb.lemma == "like" and tag[at - 1] not in "Ac"


def _is_participle(notes: Notes, predicate: Predicate, passive: bool) -> bool:
    """Whether a verb is no finite one; what attributes in spite of that is read."""
    r = notes.region
    first, at, last, verb, _, frames, helped = predicate
    finite = helped and (r.low[first] in groups.BE_OR_HAVE or r.tag[first - 1] == "c")
    if verb.form == "ing" and not finite and not passive:
        dependents.participle(notes, at, last, verb.lemma, frames)
        return True
    if passive and r.low[at] in ADJECTIVES:
        adjectives.read(notes, at)
        return True
    if passive and verb.form == "past":
        agents.passive(notes, first, at, last, verb.lemma, frames)
        return True
    if helped:
        return False
    if verb.participle and r.low[last + 1] == "by" and r.low[last + 2] not in _BY_MEANS:
        agents.reduced(notes, at, verb.lemma, frames)
        return True
    if verb.participle and _is_reduced(notes, last):
        return True
    # "the mayor, asked whether she would go, said …"
    return verb.lemma == "ask" and verb.form == "past" and _is_asked(notes, at)


def _subject(notes: Notes, predicate: Predicate) -> tuple[NounPhrase | None, bool]:
    """The subject of a verb group, and whether it is one that a cue before has as well."""
    tag, low = notes.region.tag, notes.region.low
    left = predicate.first - 1
    while left > notes.sentence and tag[left] == "R" and low[left] not in TIMES:
        left -= 1
    left = groups.before_time(notes, left)
    form = predicate.verb.form
    shared = None
    if (left >= notes.sentence and tag[left] in "CR") or (tag[left] == "," and form != "base"):
        tense = groups.tense(form, predicate.helped)
        shared = subjects.shared(notes, predicate.first, predicate.at, tense)
    if shared is None and tag[left] == "Q" and notes.cues and notes.cues[-1].content == left:
        shared = notes.cues[-1].source  # "Ada, citing her “bad luck,” said the mayor could win"
    if shared is not None:
        return shared, True
    return sources.before(notes.region, left, notes.sentence), False


def _shows(notes: Notes, predicate: Predicate, subject: NounPhrase) -> bool:
    """Whether a document tells something, or observers see it: "the report shows …"."""
    named = notes.region.low[subject.first : subject.last + 1]
    if notes.region.low[predicate.at] in ("see", "sees") and named[-1] in _OBSERVERS:
        return notes.region.tag[predicate.last + 1] in "Dn"  # "analysts see a rebuke to the palace"
    return predicate.verb.lemma in unsaid.SHOWING and not DOCUMENTS.isdisjoint(named)


def _attribute(notes: Notes, predicate: Predicate, subject: NounPhrase, shared: bool) -> None:
    """Note the cue with what it takes, after it or in a clause about a noun before it."""
    r = notes.region
    first, _, last, verb, lemma, frames, helped = predicate
    right = clauses.complement(r, last, lemma, frames)
    if right and right.frame == "infinitive" and unsaid.is_others(notes, predicate, subject, right):
        return
    found = relatives.resolve(notes, subject, predicate, right)
    subject, complement = found.subject, found.complement
    if complement is None:
        if "deny" in frames and found.gap:
            notes.stops.add(relatives.begin(notes, subject.first - 1))  # "…, which Ada denies"
        return
    # "Norvia, which denies the raid": who answers, and is not told from others
    answers = "deny" in frames and r.tag[subject.first - 1] == ","
    if complement.frame == "thing" and not answers and unsaid.describes(notes, subject):
        return
    if found.named:
        subject = relatives.ahead(notes, subject) or subject
    if complement.frame == "quote" and r.tag[complement.first] == ".":
        notes.announced = subject  # "Ada stated:", and the words in a paragraph of their own
    if unsaid.says_nothing(notes, subject, complement):
        return
    end = _end_of_name(notes, complement.first) if found.named else -1
    end = found.end if end < 0 else end
    left = _left_edge(notes, predicate, subject, shared, found)
    around = complement.frame == "gap" and r.tag[subject.first - 2] == ","
    notes.cues.append(
        Cue(
            first,
            complement.cue_last,
            subject,
            left,
            complement.first,
            end,
            complement.frame,
            found.denied or denials.denies(r, frames, complement),
            certain=not ("thought" in frames or complement.frame == "thing" or shared),
            nested=left < 0,
            within="relative" if around else subjects.within(notes, subject, first),
            tense=groups.tense(verb.form, helped),
            lemma=verb.lemma,
        )
    )


def _end_of_name(notes: Notes, first: int) -> int:
    """Where a quoted name ends with the comma in its marks: "What Ada called “a shame,” the …"."""
    r = notes.region
    limit = first + 4
    while r.tag[first] in "DneN" and first < limit:
        first += 1  # "what she called the old “evil empire,”"
    if r.tag[first] == "Q":
        return first + 1 if r.text[r.quotation[first].inner_end - 1] == "," else -1
    if r.tag[first] != '"' or '"' not in r.tag[first + 1 : notes.stop(first)]:
        return -1
    closing = r.tag.index('"', first + 1)
    return closing + 1 if r.tag[closing - 1] == "," else -1


def _left_edge(
    notes: Notes, predicate: Predicate, subject: NounPhrase, shared: bool, found: relatives.Taken
) -> int:
    """Where a cue with its subject begins to interrupt what stands before, or -1."""
    tag, low = notes.region.tag, notes.region.low
    before = subject.first - 1
    complement = found.complement
    assert complement is not None
    if tag[before] == "w" and tag[complement.first] == "Q":
        return relatives.begin(notes, before)  # "…, to which Ada replied: “No.”"
    if found.gap and complement.frame in ("quote", "gap"):
        return relatives.begin(notes, before)
    if low[before - 2 : before + 1] in ([",", "in", "what"], [",", "for", "what"]):
        return before - 2  # "…, in what Ada called “a shame”"
    return subjects.edge(notes, subject, predicate.first, shared)


def _is_reduced(notes: Notes, last: int) -> bool:
    """Whether a past form modifies the noun before: "a merger announced Monday would help"."""
    tag, low = notes.region.tag, notes.region.low
    at = last + 1
    if low[at] in ("on", "in", "last", "this", "late", "early", "earlier"):
        at += 1
    if low[at] not in TIMES:
        return False
    while low[at] in TIMES or tag[at] == "#":
        at += 1
    return tag[at] in "AX" and low[last] not in _SPOKEN


def _is_asked(notes: Notes, at: int) -> bool:
    """Whether "asked" stands with its question between commas: somebody else asked."""
    tag, low = notes.region.tag, notes.region.low
    if tag[at - 1] != "," or (tag[at + 1] != "W" and low[at + 1] not in ("if", "about")):
        return False
    comma = next((i for i in range(at + 1, min(at + 40, len(tag))) if tag[i] in ",.;Q"), at)
    return tag[comma] == "," and tag[comma + 1] in "AvV"


def _as_said(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Read "As Ada said, …": the main clause is the content, or the quotation just before."""
    r = notes.region
    start = subject.first - 1
    if start < notes.sentence or r.low[start] != "as" or not {"quote", "that"} & frames:
        return False
    if r.low[last] in _GOES_ON or r.low[first] in _GOES_ON:
        return False  # "As the talks begin in May, the port …", "As the day went on, …"
    before = start
    while before > notes.sentence and r.tag[before - 1] in '(C"':
        before -= 1
    comma = notes.past_setting(last + 1)
    if before == start and r.tag[start - 1] == "Q" and r.tag[comma] in ",.":
        notes.cues.append(
            Cue(first, last, subject, start, _opening_of(notes, start - 1), start, "post")
        )
        return True  # "that it “is dead,” as Ada said on Monday, only adds to the pressure"
    if before != notes.sentence or r.tag[comma] != ",":
        return False
    notes.cues.append(Cue(first, last, subject, start, comma + 1, -1, "clause"))
    return True


def _opening_of(notes: Notes, quote: int) -> int:
    """Where the clause begins whose predicate a quotation is: "that the port “is dead”"."""
    tag = notes.region.tag
    at = quote
    while at > notes.sentence and tag[at - 1] in "DNne#P":
        at -= 1
    own = tag[at - 1] == "T" or at == notes.sentence
    return at if own and resumption.goes_on(notes, quote) else quote
