"""First persons in quotations: "I" is who speaks, "we" the body that speaks or is spoken for.

The first such word becomes the name, those after it pronouns, and the verb follows. Whom a person
means by "we" is open as a rule, and it stays; of one who speaks for a body by office it is that
body, unless the words tell of all of us. What is quoted inside the quotation is somebody else's
"I".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_plural
from summarize.rules.wording.called import Called, Case, possessive, with_article
from summarize.rules.wording.edits import Edit

_SELF = re.compile(
    r"\b(?=[IMOWmouw])(?P<pronoun>I|[Ww]e|[Mm]e|us|[Mm]y|[Oo]ur|[Mm]ine|[Oo]urs|[Mm]yself|[Oo]urselves)\b"
    r"(?P<short>[’'](?:m|re|ve|ll|d)\b)?(?![’'-]\w)(?!\s(?:God|goodness|word)\b)"
)
_CASES: dict[str, tuple[str, Case]] = {
    "i": ("I", "subject"), "me": ("I", "object"), "my": ("I", "possessive"),
    "mine": ("I", "possessive"), "myself": ("I", "reflexive"),
    "we": ("we", "subject"), "us": ("we", "object"), "our": ("we", "possessive"),
    "ours": ("we", "possessive"), "ourselves": ("we", "reflexive"),
}  # fmt: skip
_ADVERBS = words(
    "also always never just only still now often really already once even ever first again simply "
    "certainly actually personally fully all both too absolutely very much sometimes then later "
    "currently truly strongly firmly deeply clearly definitely probably honestly"
)
_LY_VERBS = words("rely comply apply reply supply imply multiply fly ally tally bully rally")
_VERB = re.compile(r"[A-Za-z]+(?:[’']t\b)?")
_SPACES = re.compile(r"\s+(?:(?:kind|sort)\sof\s+|pretty\smuch\s+)?")
_NOT = {"don't": "doesn't", "haven't": "hasn't", "aren't": "isn't", "weren't": "wasn't"}
_SHORT = {"m": "is", "re": "is", "ve": "has", "ll": "will"}
_FULL_STOP = re.compile(r"[.!?][”’'\"]*\s+$")
_OWNING = re.compile(r"(?:\b(?:of|is|was|are|were|be)|[’']s)\s(?:not\s|never\s|all\s)?$")
_JOINED = re.compile(r"(?<!,\s)\band\s$")
_AND_ALSO = re.compile(  # "has left and have lost": the second verb of one subject
    r"(?:(?!\b(?:who|whom|that|which|to|they|and)\b)[^.,;:?!—“”\"]){0,120}?\sand\s(?:also\s|now\s|never\s)?"
    r"(?P<verb>have|are|were|do|haven[’']t|aren[’']t|weren[’']t|don[’']t)\b"
)
_SPOKESMAN_FOR = re.compile(
    r"(?:[\w-]+\s)?(?:spokes\w+|press\s(?:officer|secretary))\s(?:for|of)\s(?P<body>the\s[^,;]+)$",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\b(?P<verb>am|are|have|do|were|was|had|did|can|could|will|would|shall|should|may|might|must)"
    r"\s$",
    re.IGNORECASE,
)
_NO_VERB = words(
    "who whom and or but as to of in on at for with from by that which the a an if when because "
    "not no myself ourselves all here there"
)


_CLAUSE = (
    r"it|they|we|you|the|this|that(?=[’']|\s(?:is|was|will|would|has|had|can|could|may|might|must|should"
    r"|does|did|means|makes|[a-z]+n[’']t)\b)|there|these|those|an?|its|their|our|in|on|(?!I\b)[A-Z][\w’'-]*"
)
_THINK = re.compile(  # and what says no more than that he says so
    r"(?:(?<=[.!?]\s)|(?<=[“\"«]))(?:I\s(?:do\s)?(?:think|believe(?!\sin\b)|guess|suspect|mean)|you\sknow"
    r"|I\scan\s(?:only\s)?tell\syou(?!\sthat\s(?:right|much|now)\b)|I\s(?:have\sto|must)\ssay),?\s"
    rf"(?:that\s)?(?=(?:{_CLAUSE}|if|he|she|his|her)\b)"
    r"|(?:(?<=\band\s)|(?<=\bbut\s))I\s(?:think|believe(?!\sin\b)|guess),?\s(?!that\s(?:s?he|if)\b)(?:that\s)?"
    rf"(?=(?:{_CLAUSE})\b)"
    r"|(?:(?<=[.!?]\s)|(?<=[“\"«]))I\smean,\s(?=I\b)"
)
_SAYING = re.compile(r"I\s(?:do\s)?(?:think|believe|guess|suspect|mean|can|have|must)|you\sknow")
_ASIDE = re.compile(r"(?:(?<=because),\s(?:you\sknow|I\smean),|,\s(?:you\sknow|I\smean)(?=,))")
_OFFICE = re.compile(
    r"\b(?:spokes\w+|chief\s+executive|CEO|managing\s+director|press\s+secretary|minister|chief"
    r"|secretary|ambassador|envoy|commissioner|commander|cmdr|governor|chairman|chairwoman|director"
    r"|president|general|head|leader|registrar|rector|sergeant|sgt|superintendent|inspector)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\b(?:spokes\w+|secretary[- ]general|chief\s+executive|CEO|managing\s+director|president"
    r"|chairman|chairwoman|director|head|leader)\b",
    re.IGNORECASE,
)
_OF_STATE = re.compile(
    r"\b(?:minister|president|secretary\s+of|ambassador|envoy|chancellor|premier)\b", re.IGNORECASE
)
_PORTFOLIOS = words("defence defense foreign interior home finance health state press labour labor")
_EVERYBODY = re.compile(
    r"\bwe(?:\s(?:have|are|were|had|will|can|should|must|do)|[’'](?:re|ve|ll))?\sall\b|\ball\sof\sus\b"
    r"|\bour\s(?:(?:[a-z]+\s){0,2}(?:country|nation|democracy|society|world|planet|party|politics"
    r"|freedoms?|econom(?:y|ies)|government|constitution|elections?|electorate|president|lifetimes?"
    r"|history|nominee|shores|borders|soil|streets|roads|schools|kids|children|grandchildren|lives"
    r"|communities|neighbou?rhoods|veterans|troops|founders|culture|way\sof\slife)|next\s@?[A-Z]+)\b"
    r"|\bwe\s(?:now\s|all\s|still\s)?live\sin\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:I|[Mm]y|[Mm]yself)\b(?!\.)")
_NO_OFFICE = re.compile(r"\b(?:former|ex|candidate|nominee|vice|captain)\b", re.IGNORECASE)


def speaks_for(role: str | None) -> bool:
    """Whether an office lets somebody say "we" for a body."""
    return role is not None and _OFFICE.search(role) is not None and _NO_OFFICE.search(role) is None


def body_of(role: str) -> str | None:
    """The words of an office that name a body: "NATO" of a NATO secretary general."""
    office = _HEADING.search(role)
    prefix = role[: office.start()].strip() if office else ""
    several = " " in prefix or prefix.isupper()  # one word may be anything: "Marsh spokesman"
    if not several or prefix.lower() in _PORTFOLIOS or prefix.endswith(("’s", "'s", "’", "'")):
        return None
    return prefix


def speaks_for_country(role: str) -> bool:
    """Whether an office is one of a state."""
    return _OF_STATE.search(role) is not None


def country_of(speaker: Entity) -> str | None:
    """The country for which somebody speaks by an office of state, as it stands in mid-sentence."""
    country = COUNTRY_NAMES.get(speaker.affiliation or "")
    role = speaker.role or speaker.name
    ours = country is not None and speaks_for(role) and speaks_for_country(role)
    return with_article(country) if country is not None and ours else None


def is_of_state(speaker: Entity) -> bool:
    """Whether a state or its government speaks, or somebody for it."""
    return speaker.name in COUNTRY_NAMES or country_of(speaker) is not None


def body_by_name(name: str) -> Called | None:
    """The one body that is part of what its spokesman is called: "spokesman for the yard"."""
    found = _SPOKESMAN_FOR.match(name)
    if found is None or is_plural(found["body"]):
        return None
    return Called(found["body"], "n", found["body"])


def is_one(text: str, quoted: Extent) -> bool:
    """Whether one person speaks in a quotation: "I", "my"."""
    return _ONE.search(text, *quoted) is not None


def is_everybody(text: str, quoted: Extent) -> bool:
    """Whether "we" in a quotation is more than the body of who speaks: "we all", "our country"."""
    return _EVERYBODY.search(text, *quoted) is not None


def edits(
    text: str,
    quoted: Extent,
    inner: Sequence[Extent],
    people: Mapping[str, Called],
    named: set[str],
) -> Iterator[Edit]:
    """The first persons of one content, named.

    Args:
        text: The article.
        quoted: A quotation, or words of a transcript.
        inner: What is quoted inside it.
        people: Who is meant by "I" and by "we", as far as it is known.
        named: Which of the two have been named already; those that are named now are added.
    """
    gone = list(_thoughts(text, quoted))
    yield from gone
    for match in _SELF.finditer(text, *quoted):
        at = match.start()
        elsewhere = any(start <= at < end for start, end in inner)  # somebody else's
        if elsewhere or any(one.start <= at < one.end for one in gone):
            continue
        word = match["pronoun"]
        key, case = _CASES.get(word.lower(), ("", "subject"))
        who = people.get(key)
        if who is None or (word == "i"):
            continue
        owned = word.lower() in ("mine", "ours")
        if owned and _OWNING.search(text, quoted.start, match.start()) is None:
            continue  # "the mine is shut"
        name = _name_for(who, case, again=key in named, owned=owned)
        named.add(key)
        if word[0].isupper() and word != "I":
            name = name[0].upper() + name[1:]
        if case != "subject":
            yield Edit(match.start(), match.end("pronoun"), name)
            continue
        if _FULL_STOP.search(text, quoted.start, match.start()):
            name = name[0].upper() + name[1:]
        yield Edit(match.start(), match.end("pronoun"), name)
        if not _of_several(text, match):
            yield from _agreeing(text, match, quoted, who)


def _thoughts(text: str, quoted: Extent) -> Iterator[Edit]:
    """The cuts of "I think" and the like: what somebody thinks is what he says."""
    if _SAYING.search(text, *quoted) is None:
        return
    for match in _THINK.finditer(text, *quoted):
        start, end = match.span()
        small = text[start - 1].isspace() and text[start - 2].islower()  # "but I think it is"
        kept = small or text[end].isupper()
        yield Edit(start, end) if kept else Edit(start, end + 1, text[end].upper())
    for match in _ASIDE.finditer(text, *quoted):
        yield Edit(*match.span())


def _name_for(who: Called, case: Case, *, again: bool, owned: bool) -> str:
    """What stands for a first person: "Ada Nym", "she", "Nym's".

    Args:
        who: Who is meant.
        case: The case of the pronoun.
        again: Whether he has been named already.
        owned: Whether it is "mine" or "ours".
    """
    if owned:
        return possessive(who.short if again else who.name)
    if case == "reflexive":
        return who.again(case) if who.sort else who.short
    return who.again(case) if again else who.first(case)


def _of_several(text: str, match: re.Match[str]) -> bool:
    """Whether "Ann and I are" has the verb of both already."""
    before = _JOINED.search(text, max(0, match.start() - len(", and ")), match.start())
    return (
        before is not None and re.match(r"\s+(?:are|were|both)\b", text[match.end() :]) is not None
    )


def _agreeing(text: str, match: re.Match[str], quoted: Extent, who: Called) -> Iterator[Edit]:
    """The verb of a first person in the form that the third takes."""
    if match["short"]:
        yield Edit(match.start("short"), match.end("short"), " " + _short(text, match, who))
        if match["short"][1:].lower() in ("ve", "re"):
            yield from _joined(text, match.end(), quoted, who)
        return
    inverted = _INVERTED.search(text, max(quoted.start, match.start() - 7), match.start())
    if inverted and not who.plural:
        yield _replaced(inverted.start("verb"), inverted["verb"], who)
        return
    at = match.end()
    while True:
        gap = _SPACES.match(text, at, quoted.end)
        verb = _VERB.match(text, gap.end(), quoted.end) if gap else None
        if verb is None:
            return
        low = verb[0].lower()
        if low not in _ADVERBS and not (low.endswith("ly") and low not in _LY_VERBS):
            break
        at = verb.end()
    if inverted is None:
        yield _replaced(verb.start(), verb[0], who)
        if verb[0].lower() not in verbs.MODALS:
            yield from _joined(text, verb.end(), quoted, who)


def _joined(text: str, at: int, quoted: Extent, who: Called) -> Iterator[Edit]:
    """The second verb of one subject."""
    also = None if who.plural else _AND_ALSO.match(text, at, quoted.end)
    if also is not None:
        yield _replaced(also.start("verb"), also["verb"], who)


def _replaced(at: int, verb: str, who: Called) -> Edit:
    return Edit(at, at + len(verb), _form(verb, plural=who.plural))


def _form(verb: str, *, plural: bool) -> str:
    """A verb after "I" or "we", as it is after a name."""
    low = verb.lower().replace("’", "'")
    if low == "am" and plural:
        return "are"
    if plural or low in verbs.MODALS or low in _NO_VERB:
        return verb
    if low in ("were", "was"):
        return "was"
    if low in _NOT:
        form = _NOT[low].replace("'", "’" if "’" in verb else "'")
    elif "'" in low or verbs.is_past(low):
        return verb
    else:
        form = verbs.third_person(low)
    return form[0].upper() + form[1:] if verb[0].isupper() else form


def _short(text: str, match: re.Match[str], who: Called) -> str:
    short = match["short"][1:].lower()
    if short == "d":
        verb = re.compile(r"\s+(?:never\s+|always\s+|already\s+)?([a-z]+)").match(text, match.end())
        done = verb is not None and (verb[1] == "better" or verbs.is_participle(verb[1]))
        return "had" if done else "would"
    form = _SHORT[short]
    if who.plural:
        return {"is": "are", "has": "have"}.get(form, form)
    return form
