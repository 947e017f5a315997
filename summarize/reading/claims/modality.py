"""What a claim does: states, predicts, sets a condition, demands, commits, asks or judges.

Two things tell it: the cue ("urged", "vowed", "condemned") and the verb group of the content's
first main clause ("will fall", "must resign"). A cue that can mean only one act decides at once;
plain "said" leaves it to the verb. The acts are those of speech act theory (Searle, 1976:
assertive, directive, commissive, expressive), with what lies in the future or under a condition set
apart from plain assertion. A sentence that shows none of these marks is a statement. What only may
be so ("may be due to salt") is a hedged statement, what may come is a prediction.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarize.reading.claims import verbgroups
from summarize.reading.claims.told import Told
from summarize.reading.words import pledges
from summarize.reading.words import speechacts as acts
from summarize.reading.words.judgements import CORRECTION, is_verdict, judges
from summarize.schema import Modality

_LIKELY = re.compile(r"\b(?:un)?likely\W*$", re.IGNORECASE)
_IS_LIKELY = re.compile(r"\b(?:is|are|was|were|seems?|looks?)\s+(?:\w+\s+)?(?:un)?likely\W*$")
_CALLS = re.compile(
    r"(?:(?:an?|the|his|her|its|their)\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?:calls?|appeals?|demands?|pleas?|requests?)\s+(?:for|on|upon|to|that)\b"
)
_WARNED_OFF = re.compile(r"[^,.;]{2,60}\sagainst\b")
_GERUND = re.compile(r"(?:not\s+)?(?!during|nothing|something|anything|everything)[a-z]{2,}ing\b")
_SUBJUNCTIVE = re.compile(
    r"(?:(?!\b(?:to|will|would|can|could|may|might|must|should|not|never)\b|[’'](?:d|ll)\b)[^,.;]){3,60}\sbe\s"
)
"""What is proposed without a modal: "suggested the clerk be dismissed"."""
_UNINFLECTED = re.compile(
    r"(?:(?!\b(?:to|will|would|can|could|may|might|must|should|not|never|had|has|have|is|are|was|were)\b)"
    r"[^,.;]){3,60}?\s(?:be|leave|stay|remain|stop|return|withdraw|end|cease|release|pay|give|take"
    r"|resign|go|come|receive|get)\b"
)
"""What is insisted on as still to be done: "insisted that all ships leave"."""
_OUTLOOK = re.compile(
    r"(?:\w+\s+){0,2}(?:concerns?|fears?|worry|worries|(?P<hope>hopes?|confidence))\b(?P<that>\s+that\b)?",
    re.IGNORECASE,
)

_TO_EXPECT = re.compile(r"^[^,.;]{0,40}\bto\s+expect\b")
_WANTING = re.compile(
    r"(?:we\s+(?:want|demand|insist)|I\s+(?:would|[’']d)\s+(?:ask|urge)"
    r"|(?:I[’']m|I\s+am|we[’']re|we\s+are)\s+(?:demanding|asking|calling\s+(?:for|on)|urging|insisting))\b",
    re.IGNORECASE,
)
_IF_THEN_DO = re.compile(
    r"(?:so\s+|and\s+|but\s+)?if\s+(?:you|any\w*)\b[^,.]*,\s+(?:please\s+)?"
    r"(?:call|stop|stay|leave|go|come|tell|ask|do|don[’']t|take|bring|write|report|contact|avoid|keep"
    r"|throw|return|check|get|seek|see|look|send|give|wait|move|turn)\b",
    re.IGNORECASE,
)
_OF_THING = re.compile(r"[^,.;]{2,60}?\s(?:of|about)\s")
_CURIOUS = re.compile(
    r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|would\s+like|demand(?:s|ed)?|s(?:eeks|ought))\s+to\s+know\b"
)
_WOULD_LIKE = re.compile(r"\bwould\s+like\b")
_CALLED_FOR = re.compile(r"\bcall(?:s|ed|ing)?\b.*\b(?:for|on|upon)\b|\bcalls?\s+to$", re.I)
_INVERTED = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\s"
    r"(?:I|we|he|she|it|they|you|there|the|this|that|an?|his|her|its|their)\b",
    re.IGNORECASE,
)
_NEED = re.compile(r"(?:the|a|an\s+urgent)\s+(?:\w+\s+)?need\s+(?:for|to)\b")
_ENACTED = re.compile(
    r"(?:[^,.;]{0,50}\b(?:plans?|sanctions|measures?|packages?|bans?|fines|inquiry|investigation"
    r"|tariffs|cuts|investments?|funding|aid|grants?|curfew|ceasefire|truce|mobili[sz]ation)\b"
    r"|[$€£¥]\d)"
)
"""A thing that is done by being announced."""
_ASKS = re.compile(r"\?\W*$")
_QUESTION_WORD = re.compile(r"(?:whether|if|why|how|what|when|where|who|which)\b", re.IGNORECASE)
_TO = re.compile(
    r"(?:^|\s)(?<!\bused )(?<!\border )(?:not\s+)?to\s+(?:not\s+)?"
    r"(?!(?:the|an?|this|that|these|those|its|his|her|their|my|our|your|some|any|all)\b)[a-z]+"
)
_FRONTED = re.compile(
    r"(?:and |but |so |that |even |especially |only |because |then |[a-z]+ly, )*"
    r"(?:if|unless|provided|in case|in the event|assuming|suppose"
    r"|should\s+(?!(?:not\s+)?be\b|have\b)[^,.]{3,80}, "
    r"|were\s+(?:I|we|he|she|it|they|the|a|an|[A-Z]\w*)\b(?:\s+\S+){0,3}\s+to\b|had\s+(?:we|he|she|they|it|the)\b)",
    re.IGNORECASE,
)
_PERFORMED = re.compile(
    r"(?:and\s+|but\s+|so\s+|tonight,?\s+|today,?\s+|now,?\s+|again,?\s+)*(?:I|we)\s+"
    r"(?:also\s+|now\s+|again\s+|really\s+|therefore\s+|hereby\s+)*"
    r"(?P<verb>ask|urge|call\s+(?:on|upon|for)|beg|implore|demand|appeal\s+to|beseech|plead\s+with|invite"
    r"|promise|pledge|vow|swear|guarantee|commit)\b(?!\s+(?:if|whether|why|how|what|myself|ourselves)\b)",
    re.IGNORECASE,
)
"""What is done by being said: "I ask you to stay", "We promise to pay"."""


def modality(content: str, cue: str | None, side: Collection[str] = ()) -> Modality:
    """What the first main clause of a claim's content does.

    Args:
        content: Words of the claim as printed, with quotation marks where it is quoted.
        cue: The attributing words ("said that", "called for"), or None where a quotation goes on.
        side: Words, in small letters, of what the speakers are called and belong to: what these
            will do is their own act ("Norvia will send more boats").
    """
    told = Told.of(content, cue)
    for reader in _BY_CUE:
        act = reader(told)
        if act is not None:
            return act
    verb = verbgroups.read(
        told.bare,
        quoted=told.quoted,
        past=told.past,
        announced=told.lemma in acts.ANNOUNCING,
        side=side,
    )
    for with_verb in _BY_VERB:
        act = with_verb(told, verb)
        if act is not None:
            return act
    return "statement"


def _asks(told: Told) -> Modality | None:
    """Whether it is a question, or asks for something."""
    blamed = not told.quoted and " for " in told.bare  # "called him out for it"
    if told.lemma == "call" and (told.particle != "out" or blamed):
        return "demand" if _CALLED_FOR.search(told.cue) else "opinion"
    if _ASKS.search(told.clause) and (told.quoted or "“" not in told.clause):
        return "question"
    indirect = _QUESTION_WORD.match(told.bare)
    if told.lemma in acts.ASKING and (indirect or _INVERTED.match(told.bare)):
        return "question"
    if indirect and _CURIOUS.search(told.cue):
        return "question"
    if told.lemma != "ask":
        return None
    bid = told.particle in ("for", "that") or (not told.quoted and _TO.search(told.bare))
    return "demand" if bid else "question"


def _performs(told: Told) -> Modality | None:
    """What is done by being said, in the speaker's words or by a cue with one sense."""
    performed = _PERFORMED.match(told.bare) if told.quoted else None
    if performed is not None:
        return "commitment" if performed["verb"].lower() in acts.COMMITTING else "demand"
    if told.lemma in acts.BARE_DEMANDING and told.particle != "about":
        return "demand"
    if told.lemma in acts.RESOLVING and not told.quoted and pledges.RESOLVE.match(told.bare):
        return "commitment"
    if told.lemma in acts.PRESSING and told.particle == "for":
        return "demand"
    return "commitment" if (told.lemma, told.particle) == ("rule", "out") else None


def _warns(told: Told) -> Modality | None:
    """Warnings against a thing, and of one; calls that are repeated."""
    plain = not (told.quoted or told.cue.endswith(" that"))
    off = (
        plain and _WARNED_OFF.match(told.bare) is not None and verbgroups.finite(told.bare) is None
    )
    if told.lemma in acts.WARNING_OFF and (told.particle == "against" or off):
        return "demand"
    if told.lemma in acts.REPEATING and plain and _CALLS.match(told.bare):
        return "demand"
    looming = told.lemma in ("fear", "worry", "warn", "hint")
    return "prediction" if looming and told.particle in ("of", "about", "at") else None


def _sees(told: Told) -> Modality | None:
    """What a cue makes of the thing that it takes."""
    if told.lemma == "like" and _WOULD_LIKE.search(told.cue):
        return "statement"
    if told.cue.endswith(" as") and told.lemma not in acts.FILING:
        return "opinion"  # "described as", "refers to as"
    if not told.quoted and _takes_a_side(told.lemma, told.particle, told.bare):
        return "opinion"
    if told.lemma not in acts.VOICING:
        return None
    outlook = _OUTLOOK.match(told.bare)
    if outlook is None:
        return "opinion"
    return "prediction" if outlook["hope"] and outlook["that"] else None


def _bids(told: Told) -> Modality | None:
    """Whether somebody is asked to do something."""
    if told.quoted:
        wanting = _WANTING.match(told.bare) or _IF_THEN_DO.match(told.bare)
        return "demand" if wanting else None
    if told.lemma in acts.PROPOSING and (_GERUND.match(told.bare) or _SUBJUNCTIVE.match(told.bare)):
        return "demand"
    if told.lemma in acts.DEMANDING and _TO_EXPECT.search(told.bare):
        return "prediction"
    told_that = told.lemma in ("tell", "warn") and told.cue.endswith(" that")
    bidding = told.lemma in acts.DEMANDING or told.lemma == "warn"
    if told.lemma == "remind" and _OF_THING.match(told.bare):
        return "statement"
    return "demand" if bidding and not told_that and _orders(told.bare) else None


def _judges_always(told: Told) -> Modality | None:
    """Verbs that judge whatever they take, and the uses of them that only tell."""
    weighed = told.lemma == "consider" and told.cue.endswith("ing")
    shown = (told.lemma, told.particle) == ("point", "to")
    topic = (weighed or shown or told.lemma == "describe") and not told.quoted
    if topic and " as " not in told.bare:
        return "statement"  # "are considering a coalition", "pointed to the report"
    if told.lemma == "consider" and _LIKELY.search(told.bare):
        return "prediction"
    if told.lemma in acts.ADMITTING and is_verdict(told.bare):
        return "statement" if verbgroups.AUXILIARY.search(told.bare) is None else None
    if told.lemma in acts.STRONG_JUDGING:
        return None if told.lemma in acts.LAMENTING and _finite(told.bare) else "opinion"
    return None


def _foretells(told: Told) -> Modality | None:
    """Conditions set first, and verbs of what is to come."""
    if _FRONTED.match(told.bare):
        return "conditional"
    if told.lemma in acts.COMMITTING and not (
        told.cue.endswith(" that") or (told.lemma in acts.ASSURING and told.particle != "to")
    ):
        return "commitment"
    if told.lemma in acts.PREDICTING:
        return "prediction"
    if told.quoted:
        return None
    if told.lemma in acts.FEARING and _TO.match(told.bare):
        return "statement"
    insists = told.lemma == "insist" and (
        told.particle == "on" or (told.past and _UNINFLECTED.match(told.bare))
    )
    return "demand" if insists or _NEED.match(told.bare) else None


_BY_CUE = (_asks, _performs, _warns, _sees, _bids, _judges_always, _foretells)
"""What the cue decides, or its first words, before the verb group is looked at."""


def _turns(told: Told, verb: Modality | None) -> Modality | None:
    """What the verb group says, as the cue turns it."""
    if told.lemma == "announce" and verb == "statement" and not told.quoted:
        thing = _RELATIVE.split(told.bare, maxsplit=1)[0]  # "fines for those who had left"
        enacted = thing != told.bare and _ENACTED.match(thing)
        return "commitment" if enacted and not verbgroups.AUXILIARY.search(thing) else None
    if told.lemma in acts.FEARING and _LOOMING.search(told.bare):
        return "prediction"
    if told.lemma in acts.COMMITTING and verb in (None, "prediction"):
        return "commitment"  # "promised that nobody would wait", "agreed a truce"
    if verb == "commitment" and told.lemma in ("fear", "worry"):
        return "prediction"
    return verb if verb != "statement" else None


def _needs(told: Told, verb: Modality | None) -> Modality | None:
    """What a clause without a telling verb asks for or exclaims."""
    if told.lemma in acts.FEELING:
        return "opinion"
    if told.quoted:
        return "opinion" if _EXCLAIMED.match(told.bare) else None
    if told.past and _NEEDED.search(told.bare):
        return "demand"
    if _LIKELY.search(told.bare) and (verb is None or _IS_LIKELY.search(told.bare)):
        return "prediction"
    return "demand" if told.lemma == "want" and not told.cue.endswith(" to") else None


def _does_with(told: Told, verb: Modality | None) -> Modality | None:
    """What a cue does with a thing that has no verb."""
    if verb is not None or (told.quoted and told.lemma not in acts.FEARING):
        return None
    if told.lemma in acts.OF_THINGS and not is_verdict(told.bare):
        return acts.OF_THINGS[told.lemma]
    enacted = told.lemma == "announce" and _ENACTED.match(told.bare)
    return "commitment" if enacted else None


def _values(told: Told, verb: Modality | None) -> Modality | None:
    """Whether the cue or the words judge."""
    if told.lemma in acts.JUDGING and not (verb == "statement" and told.lemma in acts.COMPLAINING):
        return "opinion"
    if CORRECTION.match(told.whole) or judges(_main(told.bare)):
        return "opinion"
    return "opinion" if verb is None and is_verdict(told.bare) else None


_BY_VERB = (_turns, _needs, _does_with, _values)
"""What is left, by what the verb group says: a statement, or nothing."""


_WHO = re.compile(r"\s(?:who|whose)\s")


def _main(bare: str) -> str:
    """The words before a relative clause that stands behind the clause's verb."""
    who = _WHO.search(bare)
    verb = verbgroups.finite(bare) if who is not None else None
    return (
        bare[: who.start()] if who is not None and verb is not None and verb < who.start() else bare
    )


_RELATIVE = re.compile(r"\s(?:who|which|that|what|whose)\s")
_LOOMING = re.compile(
    r"\b(?:is|are|was|were)\s+(?:still\s+)?(?:coming|looming|imminent|on\s+the\s+way)\b"
)


def _finite(bare: str) -> bool:
    """Whether a complement is a clause that only states: "that fares had jumped"."""
    return verbgroups.AUXILIARY.search(bare) is not None and not judges(bare)


_NEEDED = re.compile(
    r"^(?!(?:he|she|it|they|I|we)\b)[^,.;]{2,40}\bneeded\s+to\s+[a-z]+", re.IGNORECASE
)
_EXCLAIMED = re.compile(r"what\s+an?\s+(?:\w+\s*){1,4}[.!,”\"]*$", re.IGNORECASE)


_MADE = re.compile(r"\b(?:made|makes|took|takes|gave|gives)\s+(?:it|them|him|her)\b")
_SUBJECT = re.compile(r"(?:that\s+)?(?:he|she|they|we|I)\s", re.IGNORECASE)
_AS = re.compile(
    r"[^,.;]{2,80}?\sas\s+(?!(?:well|many|much|soon|long|far|he|she|it|they|we|I|part)\b)"
)
_TRAPPED = re.compile(
    r"^(?!.*\b(?:he|she|it|they|we|I)\s)[^A-Z]*\b(?!(?:is|was|has|this)\b)[a-z]+s\s[a-z]+ed\b[^,.;]*$"
)
"""Several people and what was done to them: "told villagers trapped in the fort to leave"."""
_QUOTED = re.compile(r"[“\"]|(?<!\w)[‘']")
_TO_WHAT = re.compile(r"[^,.;]{2,80}?\s(?:to|with)\s")


def _takes_a_side(lemma: str, particle: str, bare: str) -> bool:
    """Whether what a cue takes makes it a judgement: a thing "as" another, "like" or against it."""
    if lemma == "accuse":
        return _QUOTED.search(bare) is not None  # in words that nobody else would use
    if particle in acts.AGAINST.get(lemma, ()):
        return True
    if lemma in acts.LIKENING:
        return _TO_WHAT.match(bare) is not None
    return lemma in acts.SEEING_AS and _AS.match(bare) is not None


def _orders(bare: str) -> bool:
    """Whether a complement is an object with an infinitive or an act: "residents to leave"."""
    match = _TO.search(bare)
    if match is None or _SUBJECT.match(bare) or _MADE.search(bare, 0, match.start()):
        return False
    finite = verbgroups.finite(bare)
    if verbgroups.AUXILIARY.match(bare, match.end() + 1):
        return False  # "no damage to ships was found"
    if finite is None or finite > match.start():
        return True
    return _TRAPPED.search(bare, 0, match.start()) is not None
