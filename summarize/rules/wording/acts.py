"""What is wanted, warned against or denied as an act, told as a clause.

English names an act by a noun ("the release of 4 crews") or a gerund ("releasing 4 crews"). With
"should", what is acted on becomes the subject, since who is to act is seldom told: 4 crews should
be released. Nouns of acts are listed with their participles; an adjective that is none of manner
leaves the phrase as it is.
"""

from __future__ import annotations

import re

from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import subject

_PASSIVE = {
    noun: participle
    for line in """
    release released, removal removed, withdrawal withdrawn, dismissal dismissed, deployment
    deployed, closure closed, closing closed, expulsion expelled, arrest arrested, extradition
    extradited, suspension suspended, cancellation cancelled, abolition abolished, impeachment
    impeached, creation created, establishment established, lifting lifted, ratification ratified,
    adoption adopted, protection protected, expansion expanded, extension extended, postponement
    postponed, evacuation evacuated, disarmament disarmed, prosecution prosecuted, inclusion
    included, exclusion excluded, restoration restored, reduction reduced, repeal repealed,
    reopening reopened, opening opened, mobilisation mobilised, mobilization mobilized,
    nationalisation nationalised, nationalization nationalized, publication published,
    implementation implemented, introduction introduced, destruction destroyed, dismantling
    dismantled, disclosure disclosed, return returned, resumption resumed, enforcement enforced,
    appointment appointed, replacement replaced, rejection rejected, approval approved, imposition
    imposed, demolition demolished, recognition recognised, delivery delivered, transfer
    transferred, relocation relocated, conversion converted, construction built, termination
    terminated, cessation stopped, revocation revoked, easing eased, tightening tightened,
    strengthening strengthened, raising raised, freezing frozen, freeing freed
    """.replace("\n", " ").split(",")
    for noun, participle in [line.split()]
}
_INTRANSITIVE = {
    "resignation": "resign", "departure": "leave", "end": "end", "retirement": "retire",
}  # fmt: skip
_MANNERS = {
    "immediate": "immediately", "unconditional": "unconditionally", "complete": "completely",
    "full": "fully", "total": "totally", "swift": "swiftly", "quick": "quickly",
    "rapid": "rapidly", "prompt": "promptly", "speedy": "speedily", "urgent": "urgently",
    "gradual": "gradually", "permanent": "permanently", "temporary": "temporarily",
    "early": "early", "peaceful": "peacefully", "verifiable": "verifiably", "safe": "safely",
}  # fmt: skip
_NOUN = re.compile(
    r"(?:(?P<det>the|an?|any|his|her|their)\s)?(?P<manner>(?:[a-z]+\s(?:and\s|or\s)?){0,3}?)"
    r"(?P<noun>[a-z]+)(?:\s(?P<of>of|to|on)\s(?P<what>[^;:]+))?$"
)
_OWNED = re.compile(  # "the crew's release", but not "the crew's return", which is its own doing
    r"(?P<who>(?:the\s)?[\w. -]+?)(?:[’']s|(?<=s)[’'])\s"
    r"(?P<noun>release|removal|dismissal|closure|expulsion|arrest|extradition|suspension|impeachment"
    r"|prosecution|evacuation|resignation)"
)
_REST = re.compile(
    r",?\s(?:by|from|to|within|before|until|after|into|onto|so|in\s(?:order|return|exchange|favou?r|line)"
    r"|as|at\sonce|without|if|pending|under|because|with)\b|,(?!\d)"
)
_OBJECT_ENDS = re.compile(
    r",(?!\d)|\s(?:by|from|to|within|before|until|after|into|onto|so|as|at|without|if|through|during"
    r"|because|when|while|instead|and|but|back|home|out|off|up|down|away|again|now|this|last|next"
    r"|today|yesterday|tomorrow|tonight|on\s[A-Z][a-z]+day|in\s(?:\d{4}|[A-Z][a-z]+))\b"
)
_GERUND = re.compile(
    r"[“\"]?(?P<verb>[a-z]+ing)\s(?P<particle>(?:out|up|down|back|off|away)\s)?(?P<what>\S.*)$"
)
_OBJECT = re.compile(
    r"(?:(?:the|an?|any|all|these|those|this|that|his|her|its|their|more|further|new|other|some|both"
    r"|(?:too\s)?(?:many|much|few|little))\s"
    r"|\d|[A-Z]|(?:(?!(?:for|to|in|on|at|with|from|about|of|by|into|against|over|as)\s)[a-z]+\s)?[a-z]+s\b|them\b)"
)
_NOT_OF_OTHERS = frozenset(
    (
        "being",
        "having",
        "going",
        "becoming",
        "doing",
        "getting",
        "letting",
        "remaining",
        "staying",
        "giving",
        "granting",
        "offering",
        "telling",
        "showing",
    )
)


def noun(words: str, should: str) -> str | None:
    """The clause of an act that a noun names: "the release of 4 crews", 4 crews should be released.

    Args:
        words: The noun phrase.
        should: The auxiliary: "should", "should not", "will".
    """
    owned = _OWNED.fullmatch(words)
    if owned:
        done = f"be {_PASSIVE[owned['noun']]}" if owned["noun"] in _PASSIVE else None
        does = _INTRANSITIVE.get(owned["noun"], done)
        return f"{owned['who']} {should} {does}" if does else None
    found = _NOUN.match(words)
    if found is None:
        return None
    manners = [word for word in found["manner"].split() if word not in ("and", "or")]
    if any(word not in _MANNERS for word in manners):
        return None
    how = "".join(f" {word}" for word in _joined([_MANNERS[word] for word in manners]))
    name, of, what = found["noun"], found["of"], found["what"]
    owner = {"his": "he", "her": "she", "their": "they"}.get(found["det"] or "")
    if name in _INTRANSITIVE and (of == ("to" if name == "end" else "of") or (owner and not what)):
        who, rest = _parted(what, _REST) if what else (owner or "", "")
        return f"{subject(who)} {should} {_INTRANSITIVE[name]}{how}{rest}"
    if name not in _PASSIVE or (of != "of" and not (owner and not what)) or (owner and what):
        return None
    who, rest = _parted(what, _REST) if what else (owner or "", "")
    return f"{subject(who)} {should} be {_PASSIVE[name]}{how}{rest}"


def gerund(words: str, should: str) -> str | None:
    """The clause of an act that a gerund names: "raising the wall", the wall should be raised."""
    found = _GERUND.match(words)
    if found is None or found["verb"] in _NOT_OF_OTHERS:
        return None
    participle = verbs.participle_of_gerund(found["verb"])
    if participle is None or not _OBJECT.match(found["what"]):
        return None
    what, rest = _parted(found["what"], _OBJECT_ENDS)
    particle = f" {found['particle'].strip()}" if found["particle"] else ""
    if len(what.split()) > 8:
        return None
    return f"{subject(what)} {should} be {participle}{particle}{rest}"


def _parted(words: str, ends: re.Pattern[str]) -> tuple[str, str]:
    """A noun phrase, and what follows it."""
    end = ends.search(words)
    at = end.start() if end is not None else len(words)
    return words[:at], words[at:]


def _joined(manners: list[str]) -> list[str]:
    return [*manners[:-1], "and", manners[-1]] if len(manners) > 1 else manners
