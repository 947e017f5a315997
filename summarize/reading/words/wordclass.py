"""Noun or verb: what a word that can be both is between its neighbours.

"Claims", "report" and "hopes" are cues as verbs and things as nouns, and nothing but their places
tells which they are. Each rule here is one shape of the words around them.
"""

from __future__ import annotations

from summarize.reading.words import nouns
from summarize.reading.words.cues import NOUNLIKE, NOUNS_FIRST, VERBS
from summarize.reading.words.functionwords import WEEKDAYS
from summarize.reading.words.lexicon import words

QUANTITIES = words("many most some several both all others few more")
_OBJECTS = words("her it this")
_FRESH = words("new fresh renewed recent widespread further repeated similar serious")


def _closes_aside(tag: list[str], low: list[str], at: int) -> bool:
    """Whether a subject after a comma ends here with its verb: "…, researchers report"."""
    if tag[at + 1] not in ".," or at < 2 or tag[at - 1] not in "nN":
        return False
    if _at_their_body(tag, low, at):
        return True
    plural = low[at - 1].endswith("s") and not low[at - 1].endswith(("'s", "’s"))
    if plural == low[at].endswith("s"):
        return False
    first = at - 1
    named = tag[at - 1] == "N"
    while first > max(0, at - 5) and tag[first - 1] in "nNe":
        first -= 1
    if tag[first - 1] == "D":
        first -= 1
    elif not plural and not named:
        return False
    return first > 0 and tag[first - 1] == ","


def _at_their_body(tag: list[str], low: list[str], at: int) -> bool:
    """Whether people with their body's name are the subject: "…, analysts at Vark estimate"."""
    first = at - 1
    while first > 2 and tag[first] == "N":
        first -= 1
    joined = first < at - 1 and low[first] in ("at", "of", "from")
    return joined and low[first - 1] in nouns.PEOPLE and VERBS[low[at]].form == "base"


def _does(noun: str, form: str) -> bool:
    """Whether a noun before a possible verb is somebody who does such things, and agrees."""
    if form == "s":
        return nouns.is_person(noun) or noun in nouns.BODIES
    return form == "base" and noun in nouns.PEOPLE


def _of_relative(tag: list[str], low: list[str], at: int) -> bool:
    """Whether only a subject that agrees stands between a relative word and this verb."""
    if "that" not in VERBS[low[at]].frames:
        return False
    first = at - 1
    while first > max(0, at - 7) and tag[first - 1] in "nNeGDC":
        first -= 1
    joined = "C" in tag[first:at]
    plural = joined or (low[at - 1].endswith("s") and not low[at - 1].endswith(("'s", "’s")))
    agrees = plural != low[at].endswith("s")
    return first > 1 and tag[first - 1] in "Tw" and tag[first - 2] in "nN," and agrees


def _is_only_verb(tag: list[str], low: list[str], at: int) -> bool:
    """Whether the sentence, which begins with the noun phrase before, has no other verb."""
    if tag[at + 1] not in "DNn#TpoW" or tag[at + 2] in ".,":
        return False
    if tag[at + 1] == "n" and tag[at + 2] in "DN" and not low[at + 1].endswith("s"):
        return low[at + 2] in WEEKDAYS  # "the Vark attacks test a plan": the verb
    first = at
    while first > 0 and tag[first - 1] in "NnD#eGC":
        first -= 1
    if first > 0 and tag[first - 1] not in ".-":
        return False
    for i in range(at + 1, min(at + 40, len(tag) - 1)):
        if tag[i] == "V" and low[i] in NOUNLIKE:
            continue
        if tag[i] in "AvVXc" or (tag[i] == "e" and tag[i + 1] in "DpoP"):
            return low[i - 1] == "to"
        if tag[i] in ".;":
            break
    return True


_PURSUING = frozenset(
    [("calls", "for"), ("calls", "on"), ("calls", "upon"), ("questions", "whether")]
)
_SHOWING = words("show shows showed suggest suggests suggested indicate indicated reveal revealed")


def is_noun(tag: list[str], low: list[str], at: int, previous: str) -> bool:
    """Whether a word that may be noun or verb ("claims", "report") is a noun here.

    Args:
        tag: The tags of a region, see `summarize.reading.text.tokens`.
        low: Its words in small letters.
        at: Index of the word.
        previous: The tag before it, a stop where it opens a sentence.
    """
    noun = _by_form(tag, low, at, previous)
    if noun is None:
        noun = _by_clause(tag, low, at, previous)
    if noun is not None:
        return noun
    if _has_subject(tag, low, at, previous) or _is_joined(tag, low, at, previous):
        return False
    return _stands_as_noun(tag, low, at, previous)


def _by_form(tag: list[str], low: list[str], at: int, previous: str) -> bool | None:
    """Whether it is a noun, if its form and the words beside it tell so already."""
    before = low[at - 1] if at else ""
    form = VERBS[low[at]].form
    if previous == "p" and form != "ing":
        return False
    if before == "by" and form == "ing" and tag[at + 1] == "T":
        return False  # "began by warning that …"
    if before == "aside":
        return True  # "brushed aside claims that …"
    if previous == "R" and at > 1 and tag[at - 2] == "D":
        return True  # "an earlier forecast"
    if form == "past":
        return False
    if before in _FRESH:
        return True  # "prompted new worries that …"
    if low[at] == "call" and before == "to" and low[at + 1] in ("on", "for", "upon"):
        return False  # "used the visit to call for a truce"
    if low[at] == "state" and tag[at + 1] in "nN":
        return True  # "state media reported"
    return None


def _by_clause(tag: list[str], low: list[str], at: int, previous: str) -> bool | None:
    """Whether it is a noun, if whose it is or the verb after it tells so."""
    before = low[at - 1] if at else ""
    form = VERBS[low[at]].form
    acts = nouns.is_person(before) or before in nouns.BODIES
    idle = not acts and before not in nouns.PEOPLE
    plain = previous == "n" and not acts and low[at] in NOUNS_FIRST
    if plain and tag[at + 1] == "p" and tag[at - 2] == "D":
        return True  # "the internal questions it must resolve"
    if previous == "T" and tag[at + 1] in ".,;":
        return True  # "disputes that figure, …"
    if previous in "nN" and tag[at + 1] == "A" and _of_relative(tag, low, at):
        return False  # "a plan that many voters hope will pass"
    owned = previous in "ne" and at > 1 and low[at - 2].endswith(nouns.OWNER_ENDS)
    if owned and not (acts or before in nouns.PEOPLE):
        return True  # "Ada's familiar claims that …"
    if tag[at + 1] == "A" or (previous == "A" and form == "s"):
        return True
    if _closes_aside(tag, low, at):
        return False
    if previous in "nN" and tag[at + 1] == "T":
        base = tag[at + 2] == "V" and VERBS[low[at + 2]].form == "base"
        if tag[at + 2] in "Av" or (base and idle and previous == "n"):
            return True  # "changes to party rules that could help", "news reports that question it"
    return None


def _has_subject(tag: list[str], low: list[str], at: int, previous: str) -> bool:
    """Whether the noun before is its subject, as what follows can be its object."""
    before, then = low[at - 1] if at else "", low[at + 1]
    verb = VERBS[low[at]]
    takes_to = then == "to" and "to" in verb.frames
    if verb.form == "base" and before in nouns.PEOPLE and (takes_to or then in ("for", "on")):
        return True  # "officials appeal for calm"
    if tag[at + 1] in "nNDTpoQ" and _does(before, verb.form):
        return True  # "the president hopes talks will resume", "workers fear cuts"
    if verb.form != "s" or previous not in "nN":
        return False
    if "that" in verb.frames and tag[at + 1] == "N" and not before.endswith("s"):
        after = at + 2
        while tag[after] == "N":
            after += 1
        if tag[after] in "vVA":
            return True  # "the ministry claims Ada Nym runs the bank"
    if previous == "N":
        return _has_named_subject(tag, low, at)
    losses = tag[at + 1] == "n" and then.endswith("s") and tag[at + 2] not in ".,:;"
    return (
        losses and low[at] not in NOUNS_FIRST
    )  # "the ministry estimates losses reached 3 million"


def _has_named_subject(tag: list[str], low: list[str], at: int) -> bool:
    """Whether a form in -s has the name before it as its subject."""
    then, frames = low[at + 1], VERBS[low[at]].frames
    if (low[at], then) in _PURSUING:
        beyond = tag[at + 2 : at + 14]
        stop = next((i for i, kind in enumerate(beyond) if kind in ".,;:TWSw-"), len(beyond))
        if not any(kind in "AvVXe" for kind in beyond[:stop]):
            return True  # "Ada calls for a ban"
    if _is_only_verb(tag, low, at):
        return True  # "Meridian Chem forecasts regional rates to fall"
    if "name" in frames and then.endswith(("'s", "’s")):
        return True  # "Ada calls Vark's silence striking"
    return "to" in frames and then == "to" and tag[at + 2] in 'nvVAQ"'  # "Ada claims to know"


def _is_joined(tag: list[str], low: list[str], at: int, previous: str) -> bool:
    """Whether it is a second verb: "he respects them and calls her a friend"."""
    if previous == "C" and (
        tag[at + 1] in "op" or (low[at + 1] in _OBJECTS and tag[at + 2] != "n")
    ):
        return True
    if previous == "C" and tag[at - 2] == "," and VERBS[low[at]].form == "s":
        return tag[at + 1] == "T" and tag[at + 2] in "DNpn#"  # "…, and claims that she left"
    return at > 0 and low[at - 1] == "but" and VERBS[low[at]].form == "ing"


def _stands_as_noun(tag: list[str], low: list[str], at: int, previous: str) -> bool:
    """Whether it stands where a noun does."""
    before = low[at - 1] if at else ""
    if low[at + 1] in _SHOWING and previous in ",.C":
        return True  # "…, figures show"
    if previous == "," and low[at + 1] in ("from", "by", "of", "for"):
        return True  # "…, figures from the port showed"
    if previous in "#PG.CVv" or before.endswith(nouns.OWNER_ENDS):
        return True
    if previous == "D":
        return before not in QUANTITIES or tag[at + 1] not in "TpcDoQ"
    if low[at] in NOUNS_FIRST and previous in "ne" and tag[at + 1] == "T":
        return True
    if previous == "N" and VERBS[low[at]].form == "s" and tag[at + 1] == "." and low[at + 1] != ".":
        name = at - 1
        while name > 0 and tag[name] in "ND":
            name -= 1
        if tag[name] == ",":
            return False  # "it rained all day, Orvex reports."
    return previous in "Nne" and tag[at + 1] in "nNARvVPC.,:e)"
