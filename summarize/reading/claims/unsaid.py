"""What looks like an attribution and attributes nothing.

"No one said", "asked whether she supports it", "a film that cites …", "the gaps she promised to
bridge": a cue with a subject and something it may take, by which nobody is told to say anything.
"""

from __future__ import annotations

from summarize.reading.claims import groups, sources
from summarize.reading.claims.groups import Predicate
from summarize.reading.claims.notes import Complement, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words import abstractions, nouns
from summarize.reading.words.cues import DENYING_LIGHT, DOCUMENTS, NOUNLIKE, NOUNS, POLLS, VerbCue
from summarize.reading.words.lexicon import words

SHOWING = frozenset(["find", "show", "indicate"])
_APPEARING = words(
    "suggest indicate imply demonstrate show signal prove reveal hint mean highlight underline"
    " underscore illustrate reinforce remind"
)
EVINCING = words("show highlight underline underscore illustrate demonstrate reveal detail")
"""What an event does for those who look at it, and nobody by speaking."""
NOBODY = frozenset(["no", "few", "nobody", "none", "nothing"])
_TASKS = words("problem goal challenge aim task trick key issue question answer priority point")
_SPEAKING = words(
    "side camp ad advert commercial banner placard sign caption slogan headline website site"
)
_UNNAMED = frozenset(["named", "identified", "quoted"])
_AGENTS = frozenset(["by", "from"])
_ITS = frozenset(["its", "his", "her", "their"])
_OWN = frozenset(["newspaper", "paper", "magazine", "website", "site", "reporter", "article"])
_TWO_OR_MORE = words("two three four five six seven eight nine ten several many various")


def is_no_source(notes: Notes, predicate: Predicate, subject: NounPhrase) -> bool:
    """Whether a subject says nothing: it is nobody, a thing, or what is only asked or supposed."""
    tag, low = notes.region.tag, notes.region.low
    _, at, _, verb, _, _, helped = predicate
    alike = verb.lemma in ("put", "read", "cast")  # in present and past
    if verb.form == "base" and not (helped or alike or groups.is_plural(notes, subject)):
        return True
    if low[subject.last] == "time" and verb.lemma == "tell":
        return True  # "only time will tell whether …"
    if is_nobody(notes, subject) or low[subject.first - 1] in ("nor", "neither"):
        return True  # "no one said"
    if verb.form == "s" and _is_noun(notes, at, subject):
        return True
    if _is_of_thing(notes, verb, subject):
        return True
    share = low[subject.last] in ("percent", "cent", "%") and "that" not in verb.frames
    if share and _is_polled(notes):
        return True  # "according to the survey, 40 percent approve, while 20 percent oppose it"
    if "our" in low[subject.first : subject.last + 1] and tag[subject.last] != "N":
        return True  # "checks by our correspondent": the same
    if low[subject.first] == "this" and low[subject.last] in _OWN:
        return True  # the article's own voice
    return _is_open(notes, at, subject)


def _is_of_thing(notes: Notes, verb: VerbCue, subject: NounPhrase) -> bool:
    """Whether a verb tells what becomes of a thing or follows from it, and not what it says."""
    tag, low = notes.region.tag, notes.region.low
    head = _head(notes, subject.first, subject.last)
    if low[head] in _TASKS and verb.form == "ing":
        return True  # "the problem is finding a bridge"
    if tag[head] != "n":
        return False
    if abstractions.is_abstract(low[head]) and verb.lemma not in SHOWING:
        return True  # "her reliance on trade highlights …": reliance does not speak
    strange = not nouns.is_source(low[head])
    if verb.lemma == "guarantee" and strange:
        return True  # "the laws guaranteed that …": so it came about
    if verb.lemma == "threaten" and strange and nouns.kind(low[head]) == "document":
        return True  # "the drought threatens to …"
    # "the trip suggests that …": the article's own conclusion
    return verb.lemma in _APPEARING and not _tells(notes, subject)


def _tells(notes: Notes, subject: NounPhrase) -> bool:
    """Whether somebody or a document is the subject, or what many of them have in common."""
    if subject.first == subject.last and _is_capital(notes, subject.first):
        return True  # a name, for all that is known
    return any(
        nouns.is_source(noun) or noun in DOCUMENTS or noun in POLLS or noun in NOUNS
        for noun in notes.region.low[subject.first : subject.last + 1]
    )


def _is_noun(notes: Notes, at: int, subject: NounPhrase) -> bool:
    """Whether a plural only looks like a verb: "two main reasons", "full of personal attacks"."""
    tag, low = notes.region.tag, notes.region.low
    if low[at] not in NOUNLIKE:
        return False
    if low[subject.first] in _TWO_OR_MORE:
        return True
    hangs = tag[at - 2] == "P" and tag[subject.first] not in "DN"  # not "the Chamber of Commerce"
    bare = tag[at - 1] == "n" and (subject.first == at - 1 or hangs)
    if not bare or notes.region.kind == "headline" or _is_capital(notes, at - 1):
        return False
    return not nouns.is_source(low[at - 1]) and low[at - 1] not in DOCUMENTS


def _is_capital(notes: Notes, at: int) -> bool:
    return notes.region.text[notes.region.start[at]].isupper()


def is_thing(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a subject is one thing that cannot speak: "the role", "a performance"."""
    tag, low = notes.region.tag, notes.region.low
    head = _head(notes, subject.first, subject.last)
    if tag[subject.first] != "D" or tag[head] != "n" or _is_capital(notes, head):
        return False
    noun = low[head]
    known = nouns.is_source(noun) and not abstractions.is_abstract(noun)
    return not (known or noun in DOCUMENTS | POLLS or noun.endswith("s") or noun in _SPEAKING)


def is_written(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a subject is a document or what it holds: "a report", "polling data"."""
    return not DOCUMENTS.isdisjoint(notes.region.low[subject.first : subject.last + 1])


def is_nobody(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a subject is no one: "none of them", "nobody in the council"."""
    tag, low = notes.region.tag, notes.region.low
    if low[subject.first] in NOBODY:
        return True
    before = subject.first - 1
    before -= tag[before] == "D"
    return tag[before] == "P" and before > notes.sentence and low[before - 1] in NOBODY


def leave(notes: Notes, last: int) -> None:
    """Note that what a verb takes is not said: "has not said she wants a toll"."""
    notes.unsaid.add(last + 1 + (notes.region.tag[last + 1] == "T"))


def _is_polled(notes: Notes) -> bool:
    """Whether a poll or a report is the source of the sentence."""
    if not notes.cues or notes.cues[-1].first < notes.sentence:
        return False
    source = notes.cues[-1].source
    told = notes.region.low[source.first : source.last + 1]
    return not (DOCUMENTS | POLLS).isdisjoint(told)


def _is_open(notes: Notes, at: int, subject: NounPhrase) -> bool:
    """Whether it is open if anything is said: "has not said whether she supports it"."""
    tag, low = notes.region.tag, notes.region.low
    opening = low[subject.first - 1]
    if opening == "if" and "asked" in low[subject.first - 4 : subject.first - 1]:
        return True
    if opening == "how" and tag[subject.first - 2] != "P":
        return True  # "how Roe thinks the plan works"
    if opening == "what" and low[at + 1] in ("of", "about"):
        return True  # "what Roe thinks of the plan"
    if opening in ("if", "unless") and low[subject.first - 2] != "as":
        return True  # "if a court finds it liable"
    return opening == "whether"


def is_others(
    notes: Notes, predicate: Predicate, subject: NounPhrase, complement: Complement
) -> bool:
    """Whether an infinitive is the noun's own or an open question, and nothing that is said."""
    tag, low = notes.region.tag, notes.region.low
    if tag[complement.first + 1] == "A":
        return True  # "the gaps she promised to bridge have grown"
    opening = low[subject.first - 1]
    if opening == "what" or (tag[subject.first - 1] in "Ww" and opening != "where"):
        return True  # "what they had hoped to hear", "whom they would like to see"
    if "thought" not in predicate.frames:
        return False
    if tag[subject.last] in "wT" and tag[subject.first - 1] != ",":
        return True  # "those who want to leave"
    bare = predicate.verb.participle and not predicate.helped
    return bare and low[complement.first] in ("be", "have")  # "states expected to be decisive"


def describes(notes: Notes, subject: NounPhrase) -> bool:
    """Whether a clause tells what a thing is and not what it says: "a film that cites …"."""
    if notes.region.tag[subject.last] not in "wT":
        return False
    whose = subject.antecedent
    if whose is None:
        return True
    aside = notes.region.tag[subject.first - 1] == ","
    return not _holds(notes, _head(notes, *whose), notes.region.low[subject.last], aside)


def says_nothing(notes: Notes, subject: NounPhrase, complement: Complement) -> bool:
    """Whether a complement is no content: another cue's, a condition of talking, an ellipsis."""
    tag, low = notes.region.tag, notes.region.low
    begin = complement.first
    unnamed = low[begin : begin + 3] == ["not", "to", "be"] and low[begin + 3] in _UNNAMED
    if unnamed and tag[subject.last] == "w":
        return True  # "an official who asked not to be named said …"
    opening = low[subject.first - 1]
    if opening == "what" and complement.frame == "clause":
        return True
    if complement.frame == "thing" and _noun_follows(notes, begin):
        return True
    elliptic = tag[begin : begin + 2] == ["p", "A"] and tag[begin + 2] in ".,;"
    return elliptic and opening in ("as", "than")  # "just as she said she would"


def _head(notes: Notes, first: int, last: int) -> int:
    """The head of a noun phrase: the noun before what hangs on it."""
    tag = notes.region.tag
    return next((i - 1 for i in range(first + 1, last + 1) if tag[i] == "P"), last)


def _holds(notes: Notes, noun: int, relative: str, aside: bool) -> bool:
    """Whether somebody is meant, whose stance is told: "a Republican who opposes it"."""
    low = notes.region.low[noun]
    if relative not in ("who", "which"):
        return False
    if notes.region.tag[noun] == "N" or (aside and relative == "who"):
        return True
    return nouns.is_person(low) if relative == "who" else low.rstrip("s") in nouns.BODIES


def _noun_follows(notes: Notes, at: int) -> bool:
    """Whether a noun cue with its clause is the object: "rejected claims that …"."""
    tag, low = notes.region.tag, notes.region.low
    cues = [i for i in range(at, at + 4) if tag[i] in "DneN" and low[i] in NOUNS]
    if any(tag[i + 1] == "T" for i in cues):
        return True
    if low[at - 1] in DENYING_LIGHT:  # "rejected claims by Ada that …"
        agents = (sources.after(notes.region, i + 2) for i in cues if low[i + 1] in _AGENTS)
        if any(agent is not None and tag[agent.last + 1] == "T" for agent in agents):
            return True
    return low[at] in _ITS and any(
        low[i] in NOUNS and low[i + 1] in ("for", "to") and low[i + 1] in NOUNS[low[i]].frames
        for i in range(at + 1, at + 3)
    )
