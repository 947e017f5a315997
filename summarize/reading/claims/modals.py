"""What a modal verb does: bids, sets a condition, guesses or foretells.

The one idea: each of "must", "would", "may" and "could" has a few uses that are told apart by what
stands after it and by its subject. "They should have known" regrets, "that should worry us" judges,
"it should arrive by noon" foretells, and any other "should" bids. "Would" is a "will" moved back
behind a cue in the past, and a condition elsewhere (Palmer, Mood and Modality, 2001).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.reading.words import pledges
from summarize.reading.words.judgements import worth
from summarize.schema import Modality


class Group(NamedTuple):
    """The first verb group of a clause, by its auxiliary.

    Attributes:
        sort: Which sort of auxiliary it has.
        word: The auxiliary, in small letters.
        subject: The words before it.
        rest: The words after it.
        clause: All of them.
        bare: The same with what opens it ("without the levee, …").
        moved: Whether "would" may be a "will" moved back.
        quoted: Whether it is in the speaker's own words.
    """

    sort: str
    word: str
    subject: str
    rest: str
    clause: str
    bare: str
    moved: bool
    quoted: bool


def read(group: Group) -> Modality | None:
    """What a group does; None where something will be, and it is open whose act that is."""
    if group.sort == "plain" or _ASKED_OF.search(group.subject, _OPENING):
        return "statement"  # "offers no hint of how they might get there"
    if group.sort == "likely":
        return "prediction"
    if group.sort == "must":
        return _must(group)
    act = _would(group) if group.sort == "would" else None
    if act is not None:
        return act
    if _IF.search(group.rest):
        return "conditional"
    if group.sort in ("may", "could"):
        return _may(group)
    shall = group.word == "shall" and pledges.SELF.search(group.subject) is None
    return "demand" if shall else None


def _must(group: Group) -> Modality:
    """What has to be: bidden, regretted, owed, or only to be expected."""
    rest = group.rest
    if _EXPECTED_TO_BE.match(group.clause) or _REGRETTED.match(rest):
        return "opinion"
    ought = group.word in ("should", "ought")
    if ought and _LIKELY_TO.match(rest):
        return "prediction"
    if _STRIKING.match(rest) or (ought and _ENTITLED.match(rest)):
        return "opinion"
    has = _HAD if group.word.startswith("had") else _HAVE
    own = group.word.endswith("to") and has.search(group.subject) is not None
    past = group.word == "had to" and group.quoted  # "we had to wait": told of and not bidden
    return "statement" if own or past else "demand"


def _would(group: Group) -> Modality | None:
    """What would be: on a condition, wished for, valued; None where it is a "will" moved back."""
    rest = group.rest
    if _UNREAL.match(rest) or _WITHOUT.match(group.bare):
        return "conditional"
    valued = (_BE if _IT.search(group.subject) else _BE_A).match(rest)
    if (valued and worth(rest[valued.end() :])) or _BETTER.match(rest) or _VERDICT.match(rest):
        return "opinion"  # "it would be a mistake to wait"
    if _WISH.match(rest):
        return "statement"
    supposed = _ANY.match(group.subject) and _EFFECT.match(rest)
    if (
        supposed
        or pledges.DOING.match(group.subject)
        or _SUCH.match(group.subject)
        or _IMAGINED.match(rest)
    ):
        return "conditional"
    return None if group.moved else "conditional"


def _may(group: Group) -> Modality:
    """What may be: a guess at what is, a view, or something to come."""
    rest = group.rest
    could = group.sort == "could"
    taken = _TAKEN_FOR.match(rest)
    if (
        _AS_WELL.match(rest)
        or (could and _NEVER_BE.match(rest))
        or (taken and worth(rest[taken.end() :]))
    ):
        return "opinion"  # "could be considered arrogant", "might as well be none"
    if could and (_UNABLE.match(f"{group.word}{rest}") or _PERCEIVED.match(rest)):
        return "statement"  # "I could see his face"
    guessed = _GUESSED.match(rest) or (not could and _NOW.match(rest))
    return "statement" if guessed else "prediction"


_IF = re.compile(r"\b(?:if|unless)\b")
_ASKED_OF = re.compile(r"\b(?:how|why|whether|where)\s+(?:\w+\s+){0,3}\w+$")
_OPENING = 12  # letters that a clause must have before one that hangs on it
_EXPECTED_TO_BE = re.compile(
    r"(?:it|this|that|he|she|they)\s+(?:ought\s+to|should)\s+be\s+(?:an?|very|quite)\b",
    re.IGNORECASE,
)
_HAVE = re.compile(r"(?:^|\b)(?:I|[Mm]y \w+)$")
_HAD = re.compile(r"(?:^|\b)(?:I|[Hh]e|[Ss]he|[Tt]hey|[Mm]y \w+)$")
"""Who tells of a need and bids nobody: "I have to sell it", "he had to wait"."""
_REGRETTED = re.compile(
    r"\s+(?:not\s+|never\s+)?(?:to\s+)?have\s+(?:\w+ly\s+)?(?:been|\w+(?:ed|en|wn|t)|known|done|come|gone)\b"
)
"""What was not as it should have been: "they should have known"."""
_WITHOUT = re.compile(r"(?:without|absent|but\s+for|otherwise)\b", re.IGNORECASE)
_IT = re.compile(r"^(?:it|that|this|he|she)$", re.IGNORECASE)
_BE_A = re.compile(r"\s+(?:not\s+)?be\s+(?:an?|the)\s+(?:\w+ly\s+)?")
"""Of a thing that is named a verdict has an article; "would be painful" foretells."""
_BE = re.compile(r"\s+(?:not\s+)?be\s+(?:an?\s+|very\s+|completely\s+)*")
_VERDICT = re.compile(
    r"\s+(?:not\s+)?be\s+(?:\w+ly\s+)?(?:premature|wrong|unwise|foolish|irresponsible|reckless"
    r"|unacceptable|unjust|unfair|immoral|naive|absurd|ridiculous|inappropriate|unthinkable|shameful"
    r"|counterproductive|pointless|futile|disrespectful|inexcusable|unforgivable|intolerable)\b"
)
"""What no thing can turn out to be, and is only held to be: "an easing would be premature"."""
_BETTER = re.compile(r"\s+(?:be\s+)?(?:far\s+|much\s+)?better\b")
_LIKELY_TO = re.compile(
    r"\s+(?:to\s+)?(?:also\s+|soon\s+|now\s+)*(?:show|arrive|last|become|reach|see|know|get|feel"
    r"|be\s+(?:ready|able|back|complete|available|over|finished|possible|in\s+place|operational))\b"
    r"(?=[^.;]*\b(?:within|by|in|next|soon|from|until|this|before|after|later|tomorrow|days|weeks"
    r"|months|years)\b)"
)
"""What is to be expected: "the tests should show it within a week"."""
_STRIKING = re.compile(
    r"\s+(?:to\s+)?(?:deeply\s+|seriously\s+|also\s+|really\s+)*(?:worry|concern|alarm|trouble|frighten"
    r"|scare|terrify|shock|reassure|embarrass|shame|disturb|sound\s+(?:an?|the)\s+alarm|ring\s+alarm\s+bells|be\s+(?:\w+ly\s+)?(?:concerned|worried|alarmed|ashamed|embarrassed)|give\s+(?:\w+\s+){0,2}pause)\b"
)
"""What ought to be felt is a judgement: "that should worry everybody"."""
_ENTITLED = re.compile(r"\s+be\s+(?:able|allowed|free)\s+to\b")
"""What somebody should be able to do: a view of what is right, and nobody is asked."""
_PARTICIPLE = (
    r"\w+(?:ed|en|wn|ught|rn)|done|made|won|lost|left|kept|held|found|built|sold|told|said|paid|laid"
    r"|led|met|sent|spent|understood|heard|meant|put|cut|set|let|hit|hurt|shut|begun|sunk|read|struck"
    r"|stuck|fed|felt|dealt|lent|bound|shot|hung|split|spread|swept|cast"
)
_UNREAL = re.compile(
    r"\s+(?:not\s+|never\s+|also\s+)*have\s+(?:\w+ly\s+)?"
    rf"(?:{_PARTICIPLE}|been|had|gone|become|come|run|stood|cost|got|fled|slept)\b"
)
_NEVER_BE = re.compile(r"\s+(?:never|only|hardly|scarcely)\s+be\s+(?:an?|the|described|seen)\b")
_AS_WELL = re.compile(r"\s+(?:just\s+)?as\s+well\b")
_TAKEN_FOR = re.compile(
    r"\s+(?:\w+\s+){0,2}?be\s+(?:considered|called|seen\s+as|described\s+as|regarded\s+as|viewed\s+as)\s"
)
_UNABLE = re.compile(
    r"could(?:n[’']t|\s+(?:not|hardly|barely|scarcely))\s+(?!(?:also|even)?\s*(?:be|win|happen|survive|succeed|last|beat|lose|pass)\b)",
    re.IGNORECASE,
)
_PERCEIVED = re.compile(
    r"\s+(?:just\s+|clearly\s+|even\s+)?(?:see|hear|feel|smell|taste|tell|remember)\b"
)
_IMAGINED = re.compile(
    r"\s+(?:not\s+)?(?:want|need)\b|\s+(?:not\s+)?be\s+(?:\w+ly\s+)?"
    rf"(?!(?:{_PARTICIPLE})\b)[a-z]+(?<!ing)\s+(?:to|for)\b"
)
_SUCH = re.compile(r"such\s", re.IGNORECASE)
_ANY = re.compile(r"(?:an?|any)\s", re.IGNORECASE)
_EFFECT = re.compile(
    r"\s+(?:not\s+)?(?:cost|reduce|raise|increase|mean|save|cut|add|lower|help|hurt|require|lead|cause"
    r"|make|improve|boost|ease|harm|double|halve|trigger|draw|constitute|amount|invite|provoke"
    r"|result|spark|violate|breach|escalate|be\s+(?:met|considered|treated|regarded|seen|viewed|an?))\b"
)
_GUESSED = re.compile(
    r"\s+(?:also\s+|well\s+|not\s+)*(?:have(?!\s+to\b)|refer|mean|reflect|indicate|suggest|contain|include|exist"
    r"|belong|explain|think|know|seem|appear"
    r"|be\s+(?:involved|linked|connected|responsible|behind|to\s+blame|at\s+fault|as|due|about|around|because|more|less|too|the|an?|in|at|from|one|[a-z]+(?:ble|ful|ous|ive|al)))\b"
)
_NOW = re.compile(r"\s+(?:not\s+)?be\s+(?!\w+(?:ed|ing|en)\b)\w+")
_WISH = re.compile(
    r"\s+(?:like|love|hate|rather|prefer|welcome|say|guess|put\s+(?:the|his|her)\s+(?:odds|chances?|cost|number))\b"
)
