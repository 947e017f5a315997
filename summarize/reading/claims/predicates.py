"""Cues that are finite verbs: subject, verb, complement, in the orders that news prose allows."""

from __future__ import annotations

from summarize.reading.claims import (
    agents,
    between,
    clauses,
    dependents,
    groups,
    objects,
    postposed,
    relatives,
    sources,
    subjects,
)
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.tokens import TIMES
from summarize.reading.words import abstractions, nouns
from summarize.reading.words.cues import (
    ADJECTIVES,
    DOCUMENTS,
    NOUNLIKE,
    NOUNS,
    PARTICLES,
    PHRASAL,
    VERBS,
)
from summarize.reading.words.lexicon import words

_SHOWING = frozenset(["find", "show", "indicate"])
_BY_MEANS = frozenset(["phone", "telephone", "email", "e-mail", "text", "video", "letter", "fax"])
_FINDING = frozenset(["found", "finds", "decides", "decided", "rules", "ruled"])
_UNNAMED = frozenset(["named", "identified", "quoted"])
_SORTING = frozenset(["identify", "list", "define", "cite", "categorize", "categorise", "cast"])
_BASES = frozenset(["percentage", "basis", "percent"])
_ITS = frozenset(["its", "his", "her", "their"])
_OWN = frozenset(["newspaper", "paper", "magazine", "website", "site", "reporter", "article"])
_SPOKEN = words("said told thought believed hoped insisted warned added argued")
_TWO_OR_MORE = words("two three four five six seven eight nine ten several many various")
_DID = frozenset(["did", "does", "do", "has", "have"])


def read(notes: Notes, at: int) -> None:
    """Read the cue verb at an index; an attribution that it makes is added to the notes.

    Args:
        notes: What has been noted of the region.
        at: Index of the verb.
    """
    r = notes.region
    tag, low = r.tag, r.low
    verb = VERBS[low[at]]
    if at == notes.sentence and "quote" in verb.frames and _opening(notes, at):
        return
    if at == notes.sentence and verb.form == "past" and low[at + 1] == "by":
        agents.passive(notes, at, at, at, verb.lemma, verb.frames)
        return
    last, lemma = at, verb.lemma
    frames = verb.frames
    for length in (2, 1) if verb.lemma in PHRASAL else ():
        phrase = PARTICLES.get((verb.lemma, *low[at + 1 : at + 1 + length]))
        timed = low[at + length] == "on" and low[at + length + 1] in TIMES
        if phrase is not None and not (timed or objects.is_put_at(r, at)):
            last, frames, lemma = at + length, phrase, ""
            break
    if verb.lemma in PHRASAL and last == at and tag[at + 1] in "nNPD":
        then = between.after_setting(r, at + 1)
        phrase = PARTICLES.get((verb.lemma, low[then])) if then > at + 1 else None
        if phrase is not None:  # "called on Monday for a ban", "warned last year of a risk"
            last, frames, lemma = then, phrase, ""
    if low[at] == "points" and (low[at - 1] in _BASES or tag[at - 1] == "#"):
        return  # "shrank by 7 percentage points to 4.3 percent"
    if not frames or (verb.lemma == "like" and tag[at - 1] not in "Ac"):
        return
    first, negated, passive, helped = groups.auxiliaries(notes, at)
    if negated:
        if low[first] in _DID and {"quote", "deny"} & frames:
            subjects.breaks_off(notes, first)
        return
    if verb.form == "ing" and not (helped and low[first] in groups.BE_OR_HAVE) and not passive:
        dependents.participle(notes, at, last, verb.lemma, frames)
        return
    if passive and low[at] in ADJECTIVES:
        adjective(notes, at)
        return
    if passive and verb.form == "past":
        agents.passive(notes, first, at, last, verb.lemma, frames)
        return
    agent = low[last + 1] == "by" and low[last + 2] not in _BY_MEANS
    if verb.participle and not helped and agent:
        agents.reduced(notes, at, verb.lemma, frames)
        return
    if verb.participle and not helped and _is_reduced(notes, last):
        return
    if verb.lemma == "ask" and verb.form == "past" and not helped and _is_asked(notes, at):
        return  # "the mayor, asked whether she would go, said …"
    if notes.cues and notes.cues[-1].last < at < notes.cues[-1].content:
        return  # "said in a statement posted on its site that …"
    if postposed.before_its_subject(notes, first, last, frames, helped):
        return
    left = first - 1
    while left > notes.sentence and tag[left] == "R" and low[left] not in TIMES:
        left -= 1
    left = groups.before_time(notes, left)
    if (left >= notes.sentence and tag[left] in "CR") or (tag[left] == "," and verb.form != "base"):
        shared = subjects.shared(notes, first, at, groups.tense(verb.form, helped))
    else:
        shared = None
    if shared is None and tag[left] == "Q" and notes.cues and notes.cues[-1].content == left:
        shared = notes.cues[-1].source  # "Ada, citing her “bad luck,” said the mayor could win"
    subject = shared or sources.before(r, left, notes.sentence)
    if subject is None:
        return
    alike = verb.lemma in ("put", "read", "cast")  # in present and past
    if verb.form == "base" and not (helped or alike or groups.is_plural(notes, subject)):
        return
    if low[subject.first] == "no" or low[subject.first - 1] in ("nor", "neither"):
        return  # "no one said"
    if low[at] in NOUNLIKE and verb.form == "s" and low[subject.first] in _TWO_OR_MORE:
        return  # "two primary reasons": the noun itself
    head = _head(notes, subject.first, subject.last)
    if tag[head] == "n" and abstractions.is_abstract(low[head]) and verb.lemma not in _SHOWING:
        return  # "her reliance on trade highlights …": reliance does not speak
    asked = low[subject.first - 1] == "if" and "asked" in low[subject.first - 4 : subject.first - 1]
    supposed = low[subject.first - 1] in ("if", "unless") and low[at] in _FINDING
    supposed = supposed and low[subject.first - 2] != "as"
    if asked or supposed or low[subject.first - 1] == "whether":
        return  # "has not said whether she supports it", "if a court finds it liable"
    if "our" in low[subject.first : subject.last + 1] and tag[subject.last] != "N":
        return  # "checks by our correspondent": the same
    if low[subject.first] == "this" and low[subject.last] in _OWN:
        return  # the article's own voice
    if shared is None and postposed.after_content(notes, subject, first, last, frames):
        return
    if _as_said(notes, subject, first, last, frames):
        return
    if verb.lemma in _SHOWING and not DOCUMENTS.isdisjoint(low[subject.first : subject.last + 1]):
        frames = frames | {"shown"}
    complement = clauses.complement(r, last, lemma, frames)
    if complement and complement.frame == "infinitive" and tag[complement.first + 1] == "A":
        return  # "the gaps she promised to bridge have grown"
    opening = low[subject.first - 1]
    asked_for = opening == "what" or (tag[subject.first - 1] in "Ww" and opening != "where")
    if complement and complement.frame == "infinitive" and asked_for:
        return  # "what they had hoped to hear", "whom they would like to see"
    if complement and complement.frame == "infinitive" and "thought" in frames:
        restrictive = tag[subject.last] in "wT" and tag[subject.first - 1] != ","
        reduced = verb.participle and not helped and low[complement.first] in ("be", "have")
        if restrictive or reduced:
            return  # "those who want to leave", "the states expected to be decisive"
    gap = relatives.opens(notes, subject)
    apposed = "name" in frames and complement is None and tag[subject.first - 1] == ","
    inner = relatives.second(notes, subject) if apposed and not gap else None
    if inner is not None:
        subject, gap = inner, True  # "…, a charge Ada called pure fiction"
    what = ("name" in frames or "as" in frames) and (gap or tag[subject.first - 1] == "W")
    if complement is None and what:
        then = last + 2 if low[last + 1] == "as" else last + 1
        bare = tag[subject.first - 1] == "W" and tag[then] in "nN" and tag[then + 1] in "nNPG"
        bare = bare or (tag[then] in "GV" and low[then].endswith("ing")) or low[then] == "having"
        if (tag[then] in 'QD"' or bare) and (then > last + 1 or "name" in frames):
            complement = clauses.Complement(then, then - 1, "quote")  # "what Ada called “a shame”"
    judged = complement is None and gap and lemma not in _SORTING and low[subject.last] != "we"
    begin = relatives.judgement(notes, last, frames) if judged else -1
    if begin >= 0:
        complement = clauses.Complement(begin, begin - 1, "gap")
    if complement is None and gap and "of" in frames and low[last + 1] == "of":
        complement = clauses.Complement(last + 2, last + 1, "gap")  # "nine men it accuses of theft"
    supposed = gap and low[last + 1] == "to" and low[last + 2] in ("be", "have")
    if complement is None and supposed and {"that", "thought"} & frames:
        complement = clauses.Complement(last + 1, last, "gap")  # "a road they believe to be old"
    opens = gap or low[subject.first - 1] == "what"
    if complement and gap and complement.frame == "clause" and tag[complement.first] in "eV":
        complement = None  # "a policy she said already affected 40 schools"
    then = between.after_setting(r, last + 1)  # "which Ada said on Monday were safe"
    if complement is None and not opens and "that" in frames and tag[then] == "A":
        inner = relatives.second(notes, subject)
        if inner is not None:
            subject, opens = inner, True
    if complement is None and opens and "that" in frames and relatives.is_predicate(notes, then):
        complement = clauses.Complement(then, last, "gap")
    if complement and complement.frame == "thing" and tag[subject.last] in "wT":
        whose = subject.antecedent
        if whose is None or not _holds(notes, _head(notes, *whose), low[subject.last]):
            return  # "a film that cites …": what it is, not what it says
    if complement is None and "deny" in frames and gap:
        notes.stops.add(relatives.begin(notes, subject.first - 1))  # "…, which Ada denies"
    if complement is None and tag[last + 1] in ".,;" and agents.foreseen(notes, subject, first, at):
        return
    main = relatives.ahead(notes, subject) if what and complement is not None else None
    if main is not None:
        subject = main  # "In what he called “a shame,” the mayor …"
    if complement and complement.frame == "quote" and tag[complement.first] == ".":
        notes.announced = subject  # "Ada stated:", and the words in a paragraph of their own
    if complement and low[complement.first : complement.first + 3] == ["not", "to", "be"]:
        described = tag[subject.last] == "w" and tag[subject.first - 1] != ","
        if described and low[complement.first + 3] in _UNNAMED:
            return  # "an official who asked not to be named said …"
    if complement is None or (low[subject.first - 1] == "what" and complement.frame == "clause"):
        return
    if complement.frame == "thing" and _noun_follows(notes, complement.first):
        return
    then = complement.first
    elliptic = tag[then : then + 2] == ["p", "A"] and tag[then + 2] in ".,;"
    if low[subject.first - 1] in ("as", "than") and elliptic:
        return  # "just as she said she would"
    certain = not ("thought" in frames or complement.frame == "thing" or shared is not None)
    left_edge = subjects.edge(notes, subject, first, shared is not None)
    if low[subject.first - 3 : subject.first] in ([",", "in", "what"], [",", "for", "what"]):
        left_edge = subject.first - 3  # "…, in what Ada called “a shame”"
    if gap and complement.frame in ("quote", "gap"):
        left_edge = relatives.begin(notes, subject.first - 1)
    if tag[subject.first - 1] == "w" and tag[complement.first] == "Q":
        left_edge = relatives.begin(notes, subject.first - 1)  # "…, to which Ada replied: “No.”"
    denied = clauses.denies(notes.region, frames, complement)
    end = relatives.end(notes, begin)
    if what and tag[complement.first] == "Q":
        quotation = r.quotation[complement.first]
        if r.text[quotation.inner_end - 1] == ",":
            end = complement.first + 1  # "What Ada called “a shame,” the mayor …"
    around = complement.frame == "gap" and tag[subject.first - 2] == ","
    notes.cues.append(
        Cue(
            first,
            complement.cue_last,
            subject,
            left_edge,
            complement.first,
            end,
            complement.frame,
            denied,
            certain,
            left_edge < 0,
            within="relative" if around else subjects.within(notes, subject),
            tense=groups.tense(verb.form, helped),
            lemma=verb.lemma,
        )
    )


def adjective(notes: Notes, at: int) -> None:
    """Read "Ada was adamant that …".

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the adjective.
    """
    r = notes.region
    first, negated, _, _ = groups.auxiliaries(notes, at)
    if negated or r.low[first] not in groups.BE_OR_HAVE:
        return
    complement = clauses.complement(r, at, "", frozenset(["that"]))
    subject = sources.before(r, first - 1, notes.sentence)
    if subject is None or complement is None or complement.frame != "clause":
        return
    if r.low[subject.first] in ("it", "there", "that"):
        return
    edge = subjects.edge(notes, subject, first, shared=False)
    content, last = complement.first, complement.cue_last
    notes.cues.append(
        Cue(first, last, subject, edge, content, -1, "clause", certain=False, nested=edge < 0)
    )


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


def _head(notes: Notes, first: int, last: int) -> int:
    """The head of a noun phrase: the noun before what hangs on it."""
    tag = notes.region.tag
    return next((i - 1 for i in range(first + 1, last + 1) if tag[i] == "P"), last)


def _holds(notes: Notes, noun: int, relative: str) -> bool:
    """Whether somebody is meant, whose stance is told: "a Republican who opposes it"."""
    low = notes.region.low[noun]
    if relative not in ("who", "which"):
        return False
    if notes.region.tag[noun] == "N":
        return True
    return nouns.is_person(low) if relative == "who" else low.rstrip("s") in nouns.BODIES


def _opening(notes: Notes, at: int) -> bool:
    """Read "Said Ada Nym, the mayor, “…”", a sentence that begins with its cue."""
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


def _noun_follows(notes: Notes, at: int) -> bool:
    """Whether a noun cue with its clause is the object: "rejected claims that …"."""
    tag, low = notes.region.tag, notes.region.low
    if any(low[i] in NOUNS and tag[i + 1] == "T" for i in range(at, at + 4) if tag[i] in "DneN"):
        return True
    return low[at] in _ITS and any(
        low[i] in NOUNS and low[i + 1] in ("for", "to") and low[i + 1] in NOUNS[low[i]].frames
        for i in range(at + 1, at + 3)
    )


def _as_said(
    notes: Notes, subject: NounPhrase, first: int, last: int, frames: frozenset[str]
) -> bool:
    """Read "As Ada said, …": the main clause is the content."""
    r = notes.region
    start = subject.first - 1
    if start < notes.sentence or r.low[start] != "as" or not {"quote", "that"} & frames:
        return False
    before = start
    while before > notes.sentence and r.tag[before - 1] in '(C"':
        before -= 1
    comma = notes.past_setting(last + 1)
    if before != notes.sentence or r.tag[comma] != ",":
        return False
    notes.cues.append(Cue(first, last, subject, start, comma + 1, -1, "clause"))
    return True
