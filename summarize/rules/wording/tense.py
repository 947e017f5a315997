"""What would be, said in the past, is what will be; what had been is what was.

"She said that the lock would open" reports a "will", unless it hangs on a condition. "The lock had
leaked", as the first verb of what is said, reports a "leaked" or a "has leaked", and the past is
right for either, but where the words tell of what goes on ("since", "already", "had been leaking").
What somebody was weighing, was aware of or ready for when he spoke goes on as a rule, if no time is
told, and so does what remained. The other tense that English shifts back after a past verb of
saying is left as it is: "was shut" may be "is shut", or be long ago.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarize.reading.text.extent import Extent
from summarize.reading.words import cues
from summarize.rules.wording import agreement, verbs
from summarize.rules.wording.edits import Edit

_UNREAL = (
    r"\b(?!\s+(?:(?:like|rather)\b"
    r"|(?:[a-z]+\s+)?have\b(?!\s(?:an?|the|no|to|more|less|fewer|until|its|his|her|their)\b)))"
)
_OWN_WOULD = re.compile(rf"would{_UNREAL}")
_WOULD = re.compile(rf"would(?<=\bwould)(?<!\bit would){_UNREAL}")
_STAYS = re.compile(  # before "would"
    r"\b(?:why|reason)\s[^,;.]*$"  # "why anybody would pay" tells no future
    r"|\b(?:said|thought|hoped|believed|expected|promised|feared|knew|argued|vowed)\s[^,;.]*$"
    r"|\b(?:an?|any)\s[^,;.]*\b(?:who|that|which)\s(?:[a-z]+ly\s)?$|(?<!no\s)\bone\s$",
    re.IGNORECASE,
)
_CLAUSE = 120  # characters from these to their verb
_SUPPOSED = re.compile(  # "had it leaked", and not "who had left"
    r"\b(?:if|unless)\b|(?:^|[,;]\s|\band\s)(?:were|had)\s(?=[a-z]+\s)", re.IGNORECASE
)
_HAD = re.compile(
    r"\bhad\s+(?P<adverb>(?:(?:also|since|already|so\s+far|[a-z]+ly)\s+)+)?(?P<verb>[a-z]+)\b(?P<going>\s+[a-z]+ing\b)?(?!\s+to\b)"
)
_AND_HAD = re.compile(r"\band\s+had\s+(?P<verb>[a-z]+)\b(?!\s+to\b)")
_GOING_ON = re.compile(
    r"\b(?:if|unless|wish\w*|since|already|just|yet|ever|never|so\s+far|long|the\s+past|recently"
    r"|for\s+(?:\w+\s+)?(?:years|months|weeks|days|decades|hours|minutes))\b",
    re.IGNORECASE,
)
_UNREAL_HAD = re.compile(r"\b(?:if|unless|wish\w*)\b", re.IGNORECASE)
_NONE = re.compile(r"(?:no|nobody|nothing|none|neither|not\sone)\b", re.IGNORECASE)
_BY_THEN = re.compile(r"\b(?:by|before|when|until|at\sthe\stime)\b")
_BEGUN = re.compile(  # a verb or another clause before
    r"[;:]|\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|that"
    r"|which|who|where|when|why|how|whether|because|before|after|until|once|while|as)\b"
)
_WEIGHING = """
    considering reviewing weighing studying examining assessing investigating monitoring following
    watching cooperating co-operating preparing planning negotiating discussing consulting looking
    working trying seeking exploring evaluating tracking gathering reconsidering deciding drafting
    waiting hoping awaiting expecting facing relying siding treating using becoming getting running
    losing struggling refusing blocking supporting coordinating reacting
    """  # what takes its time, and is told of as going on
_GOES_ON = re.compile(
    r"\b(?P<be>was|were)\s(?:(?:still|now|also|not|currently|actively|already|closely|carefully)\s)*"
    rf"(?:(?:{'|'.join(_WEIGHING.split())})\b|(?<=\sstill\s))"
)
_MIND = re.compile(
    r"(?P<be>was|were)\s(?:(?:still|now|also|not|very|fully|deeply|quite)\s)*(?:aware|unaware|ready"
    r"|prepared|willing|unwilling|committed|open|confident|determined|optimistic|hopeful|convinced|sorry"
    r"|opposed|unlikely|likely|neutral|undecided|keen|eager|satisfied|in\s(?:favou?r|contact|talks))\b"
)
_DID_NOT = r"did(?=\snot\s(?:believe|think|expect|know|intend|plan|want)\b)"
_NOR = re.compile(rf"\b(?:and|but)\s(?P<be>{_DID_NOT})")
_HAS = re.compile(
    rf"(?P<be>{_DID_NOT}"
    r"|had(?=\s(?:no|not(?!\sbeen\b)|full|every|complete)\s))"
)
_LASTING = re.compile(
    r"\b(?:since|so\sfar|already|(?:for|over|in)\sthe\s(?:past|last)|for\s(?:\w+\s)?(?:years|months|weeks|decades))\b"
)
_REMAINED = re.compile(
    r"\b(?P<be>remained|stood(?=\s(?:ready|by|firm|behind)\b))\b(?!\s(?:in|at|on)\sthe\b)"
)
_NOW = {
    "was": ("is", "is"), "were": ("are", "are"), "had": ("has", "have"),
    "remained": ("remains", "remain"), "stood": ("stands", "stand"), "did": ("does", "do"),
}  # fmt: skip
_TIMED = re.compile(
    r"\b(?:ago|yesterday|last|earlier|when|then|before|after|until|during|since|while|once|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September"
    r"|October|November|December|(?:1[89]|20)\d\d|as\s(?:he|she|they|it)|at\s(?:the\stime|(?:one|some|any|that)\spoint)|and\s(?:had|was|were"
    r"|would|[a-z]+ed)|(?:a|an|per|every|each|\d+)\s(?:hours?|minutes?|days?))\b",
    re.IGNORECASE,
)


def is_past(cue: str) -> bool:
    """Whether a cue speaks in the past."""
    return "past" in [cues.VERBS[word].form for word in _verbs(cue)]


def _verbs(cue: str) -> list[str]:
    return [word for word in cue.lower().split() if word in cues.VERBS]


def edits(
    text: str,
    content: Extent,
    outside: Callable[[int], bool],
    own: int | None,
    cue: str,
    *,
    supposed: bool,
) -> Iterator[Edit]:
    """What would be, and had been, in words said in the past, as what will be, and was.

    Args:
        text: The article.
        content: What is said.
        outside: Whether an offset is outside quotation marks, where the words are the writer's.
        own: Where the verb stands of which the speaker is the subject.
        cue: The words that attribute it; what was thought may be long over.
        supposed: Whether the words only suppose what would be.
    """
    yield from _foregone(text, content, outside)
    if cues.MINDS.isdisjoint(cues.VERBS[word].lemma for word in _verbs(cue)):
        yield from _present(text, content, outside, own)
    if supposed or _SUPPOSED.search(text, *content):
        return
    for match in _WOULD.finditer(text, *content):
        start = max(content.start, match.start() - _CLAUSE)
        if outside(match.start()) and not _STAYS.search(text, start, match.start()):
            yield Edit(*match.span(), "will")
    if own is not None and _OWN_WOULD.match(text, own):  # "it would", of a body
        yield Edit(own, own + len("would"), "will")


def _foregone(text: str, content: Extent, outside: Callable[[int], bool]) -> Iterator[Edit]:
    """The first verb of a content, and those joined to it, without the "had" of reported speech."""
    match = _HAD.search(text, *content)
    if match is None or not outside(match.start()) or _UNREAL_HAD.search(text, *content):
        return
    subject = text[content.start : match.start()].strip()
    if not subject or _BEGUN.search(subject):
        return
    been = match["verb"] == "been"
    past = agreement.was(subject) if been else verbs.past_of(match["verb"])
    if past is None:
        return
    none = _NONE.match(subject) is not None
    if (none or _LASTING.search(text, *content)) and not _BY_THEN.search(text, *content):
        has = "have" if agreement.is_plural(subject) else "has"
        yield Edit(match.start(), match.start() + len("had"), has)
        return
    if _GOING_ON.search(text, *content) or match["going"]:
        return
    yield Edit(match.start(), match.start("adverb" if match["adverb"] else "verb"))
    yield Edit(*match.span("verb"), past)
    for joined in _AND_HAD.finditer(text, match.end(), content.end):
        also = verbs.past_of(joined["verb"]) if joined["verb"] != "been" else None
        if also is not None and outside(joined.start()):
            yield Edit(joined.start(), joined.end(), f"and {also}")


def _present(
    text: str, content: Extent, outside: Callable[[int], bool], own: int | None
) -> Iterator[Edit]:
    """What goes on as it is spoken of, in the present."""
    of_own = (_MIND, _HAS) if own is not None else ()
    found = next(filter(None, (one.match(text, own or 0, content.end) for one in of_own)), None)
    found = found or _GOES_ON.search(text, *content) or _REMAINED.search(text, *content)
    if found is None or not outside(found.start("be")) or _TIMED.search(text, *content):
        return
    subject = text[content.start : found.start()].strip()
    if not subject or _BEGUN.search(subject) or "what" in subject.split():
        return
    plural = found["be"] != "was" and agreement.is_plural(subject)
    joined = _NOR.search(text, found.end(), content.end)
    for verb in (found, joined):
        if verb is not None and outside(verb.start("be")):
            one, several = _NOW[verb["be"]]
            yield Edit(*verb.span("be"), several if plural else one)
