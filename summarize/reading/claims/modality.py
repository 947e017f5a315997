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
from summarize.reading.words.cues import LIGHT, NOUNS, VERBS
from summarize.reading.words.judgements import CORRECTION, is_verdict, judges
from summarize.reading.words.lexicon import words
from summarize.schema import Modality

_ASKING = words("ask wonder inquire question query")
_DEMANDING = words(
    """
    urge order demand tell instruct command implore exhort beg plead request recommend advise
    encourage appeal direct remind press invite beseech petition lobby push require dare challenge
    """
)
_BARE_DEMANDING = words(
    """
    urge order demand instruct command implore exhort beg plead request appeal recommend petition
    advocate
    """
)
_PRESSING = words("press push lobby agitate clamor clamour beg argue")
_ADMITTING = words("acknowledge admit confirm concede disclose")
_LIKELY = re.compile(r"\b(?:un)?likely\W*$", re.IGNORECASE)
_REPEATING = words("reiterate repeat restate reaffirm echo voice")
_CALLS = re.compile(
    r"(?:(?:an?|the|his|her|its|their)\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?:calls?|appeals?|demands?|pleas?|requests?)\s+(?:for|on|upon|to|that)\b"
)
_PROPOSING = words("suggest propose recommend advise advocate")
_WARNED_OFF = re.compile(r"[^,.;]{2,60}\sagainst\b")
_GERUND = re.compile(r"(?:not\s+)?(?!during|nothing|something|anything|everything)[a-z]{2,}ing\b")
_COMMITTING = words("pledge promise vow commit swear guarantee undertake threaten offer agree")
_ANNOUNCING = words("announce declare confirm decide")
_PREDICTING = words("predict forecast expect anticipate foresee project prophesy hope")
_FEARING = words("fear worry warn caution")
_VOICING = words("express voice")
_OUTLOOK = re.compile(
    r"(?:\w+\s+){0,2}(?:concerns?|fears?|worry|worries|hopes?|confidence)\b", re.I
)
_JUDGING = words(
    """
    condemn praise hail denounce blast slam criticize criticise decry deplore applaud welcome laud
    describe characterize characterise depict portray brand label dub mock ridicule deride lament
    bemoan regret commend salute congratulate thank champion endorse oppose support favor favour
    back reject defend chide berate rebuke castigate lambast lambaste attack assail consider deem
    regard tout trumpet pronounce dismiss celebrate object like love hate dislike prefer express
    apologize apologise
    voice complain
    """
)
_STRONG_JUDGING = words(
    """
    condemn praise hail denounce decry deplore applaud laud lament bemoan describe characterize
    characterise depict portray brand label dub deem term
    """
)

_OPEN = "“”\"‘’'`«»( "
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
_CURIOUS = re.compile(
    r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|would\s+like|demand(?:s|ed)?|s(?:eeks|ought))\s+to\s+know\b"
)
_WOULD_LIKE = re.compile(r"\bwould\s+like\b")
_CALLED_FOR = re.compile(r"\bcall(?:s|ed|ing)?\b.*\b(?:for|on|upon)\b", re.IGNORECASE)
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
_QUESTION_WORD = re.compile(r"(?:whether|if|why|how|what|when|where|who|which)\b", re.IGNORECASE)
_TO = re.compile(
    r"(?:^|\s)(?:not\s+)?to\s+(?:not\s+)?"
    r"(?!(?:the|an?|this|that|these|those|its|his|her|their|my|our|your|some|any|all)\b)[a-z]+"
)
_FRONTED = re.compile(
    r"(?:and |but |so |that |even |especially |only |because |then |[a-z]+ly, )*"
    r"(?:if|unless|provided|in case|in the event|assuming|suppose"
    r"|should\s+(?!(?:not\s+)?be\b|have\b)[^,.]{3,80}, "
    r"|were\s+(?:I|we|he|she|it|they|the|a|an|[A-Z]\w*)\b(?:\s+\S+){0,3}\s+to\b|had\s+(?:we|he|she|they|it|the)\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z\d”\"’)])[.!?](?=[”\"’\s]|$)")

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
    printed = content.lstrip()
    quoted = printed[:1] in '“"«`' or printed.startswith(("‘", "''"))
    if _titled(content):
        content = content[:1] + content[1:].lower()
    clause = _first_sentence(content)
    bare = clause.strip(_OPEN)
    lemma, particle, past = _lemma(cue)

    if lemma == "call":
        return "demand" if _CALLED_FOR.search(cue or "") else "opinion"
    asks = re.search(r"\?\W*$", clause) is not None and (quoted or "“" not in clause)
    asked = _QUESTION_WORD.match(bare) or _INVERTED.match(bare)
    if (lemma in _ASKING and asked) or asks:
        return "question"
    if _CURIOUS.search(cue or "") and _QUESTION_WORD.match(bare):
        return "question"
    if lemma == "ask":
        return (
            "demand"
            if particle in ("for", "that") or (not quoted and _TO.search(bare))
            else "question"
        )
    performed = _PERFORMED.match(bare) if quoted else None
    if performed is not None:
        own = performed["verb"].lower() in _COMMITTING
        return "commitment" if own else "demand"
    if lemma in _BARE_DEMANDING and particle != "about":
        return "demand"
    if lemma in _PRESSING and particle == "for":
        return "demand"
    if lemma == "rule" and particle == "out":
        return "commitment"
    plain = not (quoted or (cue or "").endswith(" that"))
    if lemma in _FEARING | {"advise", "counsel"} and (
        particle == "against" or (plain and _WARNED_OFF.match(bare))
    ):
        return "demand"
    if lemma in _REPEATING and plain and _CALLS.match(bare):
        return "demand"
    if lemma == "like" and _WOULD_LIKE.search(cue or ""):
        return "statement"
    if lemma in ("fear", "worry", "warn", "hint") and particle in ("of", "about", "at"):
        return "prediction"  # a thing that is to come
    if (cue or "").endswith(" as"):
        return "opinion"  # "described as", "refers to as"
    if lemma in _PROPOSING and not quoted and _GERUND.match(bare):
        return "demand"
    if lemma in _DEMANDING and not quoted and _TO_EXPECT.search(bare):
        return "prediction"
    if lemma in _VOICING and not _OUTLOOK.match(bare):
        return "opinion"
    if quoted and (_WANTING.match(bare) or _IF_THEN_DO.match(bare)):
        return "demand"
    told_that = lemma in ("tell", "warn") and (cue or "").endswith(" that")
    if lemma in _DEMANDING | {"warn"} and not (quoted or told_that) and _orders(bare):
        return "demand"
    if lemma == "describe" and not quoted and " as " not in bare:
        return "statement"
    if lemma in _ADMITTING and verbgroups.AUXILIARY.search(bare) is None and is_verdict(bare):
        return "statement"  # "acknowledged “serious losses”"
    if lemma in _STRONG_JUDGING and not (lemma in _LAMENTING and _finite(bare)):
        return "opinion"
    if _FRONTED.match(bare):
        return "conditional"
    if lemma in _COMMITTING:
        return "commitment"
    if lemma in _PREDICTING:
        return "prediction"
    if lemma in _FEARING and not quoted and _TO.match(bare):
        return "statement"
    if lemma in ("cast", "see") and " as " in bare and not quoted:
        return "opinion"
    if not quoted and ((lemma == "insist" and particle == "on") or _NEED.match(bare)):
        return "demand"
    verb = verbgroups.read(
        bare, quoted=quoted, past=past, announced=lemma in _ANNOUNCING, side=side
    )
    if lemma == "announce" and not quoted and verb == "statement":
        thing = _RELATIVE.split(bare, maxsplit=1)[0]  # "fines for those who had left"
        if thing != bare and _ENACTED.match(thing) and not verbgroups.AUXILIARY.search(thing):
            return "commitment"
    if lemma in _FEARING and _LOOMING.search(bare):
        return "prediction"
    if verb == "commitment" and lemma in _FEARING:
        return "prediction"
    if verb is not None and verb != "statement":
        return verb
    if past and not quoted and _NEEDED.search(bare):
        return "demand"
    if quoted and _EXCLAIMED.match(bare):
        return "opinion"
    if verb is None and lemma in _FEARING and particle in ("of", "about"):
        return "prediction"
    if verb is None and _LIKELY.search(bare):
        return "prediction"
    if lemma == "want" and not quoted and not (cue or "").endswith(" to"):
        return "demand"  # "wants rents capped"
    if verb is None and not quoted and lemma in _OF_THINGS and not is_verdict(bare):
        return _OF_THINGS[lemma]
    if verb is None and not quoted and lemma == "announce" and _ENACTED.match(bare):
        return "commitment"
    if lemma in _JUDGING and not (verb == "statement" and lemma in {"complain", ""} | _LAMENTING):
        return "opinion"
    if CORRECTION.match(content.strip(_OPEN)):
        return "opinion"
    if judges(bare) or (verb is None and is_verdict(bare)):
        return "opinion"
    return "statement"


_RELATIVE = re.compile(r"\s(?:who|which|that|what|whose)\s")
_LOOMING = re.compile(
    r"\b(?:is|are|was|were)\s+(?:still\s+)?(?:coming|looming|imminent|on\s+the\s+way)\b"
)
_LAMENTING = words("lament bemoan deplore decry")


def _finite(bare: str) -> bool:
    """Whether a complement is a clause that only states: "that fares had jumped"."""
    return verbgroups.AUXILIARY.search(bare) is not None and not judges(bare)


_NEEDED = re.compile(
    r"^(?!(?:he|she|it|they|I|we)\b)[^,.;]{2,40}\bneeded\s+to\s+[a-z]+", re.IGNORECASE
)
_EXCLAIMED = re.compile(r"what\s+an?\s+(?:\w+\s*){1,4}[.!,”\"]*$", re.IGNORECASE)


def _titled(content: str) -> bool:
    """Whether words are printed as a headline, most of them with a capital."""
    if _RUNNING.search(content) is not None:
        return False
    found = [word.strip(_OPEN)[:1] for word in content.split()]
    return len(found) >= _HEADLINE and 4 * sum(map(str.isupper, found)) >= 3 * len(found)


_RUNNING = re.compile(r"\b[a-z]+\s[a-z]+\s[a-z]+\b")  # no headline has three words in small letters


_HEADLINE = 4


def _first_sentence(content: str) -> str:
    for end in _SENTENCE_END.finditer(content):
        if _ABBREVIATED.search(content, max(0, end.start() - 6), end.start()) is None:
            return content[: end.end()]
    return content


_ABBREVIATED = re.compile(
    r"(?<![a-z])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|St|Jr|vs|Inc|Corp|Ltd|No|Prof|Rev|Hon)$"
)


def _lemma(cue: str | None) -> tuple[str, str, bool]:
    """The cue's verb or noun, the particle that follows it, and whether it is in the past."""
    tokens = re.findall(r"[a-z]+", (cue or "").lower())
    for position in range(len(tokens) - 1, -1, -1):
        word = tokens[position]
        if word in ("statement", "according"):
            continue
        verb = VERBS.get(word)
        noun = NOUNS.get(word)
        if verb is None and word in _ACTING:
            return _ACTING[word], "", False
        lemma = verb.lemma if verb else noun.lemma if noun else ""
        if lemma:
            particle = tokens[position + 1] if position + 1 < len(tokens) else ""
            past = (verb is not None and verb.form in ("past", "ing")) or "had" in tokens
            past = past or "was" in tokens or any(word in _IN_PAST for word in tokens[:position])
            return _VERB_OF.get(lemma, lemma), particle, past
    return "", "", False


_IN_PAST = frozenset(word for word in LIGHT if word.endswith("ed")) | words("made gave sent")
_ACTING = {
    "offer": "offer", "offers": "offer", "offered": "offer", "offering": "offer",
    "seek": "seek", "seeks": "seek", "sought": "seek", "seeking": "seek",
}  # fmt: skip
"""Verbs that do not attribute, but where they are taken for a cue, they say what is done."""
_MADE = re.compile(r"\b(?:made|makes|took|takes|gave|gives)\s+(?:it|them|him|her)\b")
_SUBJECT = re.compile(r"(?:that\s+)?(?:he|she|they|we|I)\s", re.IGNORECASE)
_OF_THINGS: dict[str, Modality] = {
    "want": "demand", "propose": "demand", "seek": "demand", "see": "prediction",
    "guide": "prediction", "fault": "opinion", "pan": "opinion", "term": "opinion",
    "question": "opinion",
}  # fmt: skip
"""What a cue does with a thing that has no verb of its own: "wants nine percent", "sees growth"."""

_VERB_OF = {
    "warning": "warn", "prediction": "predict", "threat": "threaten", "plea": "plead",
    "complaint": "complain", "expectation": "expect", "announcement": "announce",
    "advice": "recommend", "recommendation": "recommend",
}  # fmt: skip


def _orders(bare: str) -> bool:
    """Whether a complement is an object with an infinitive or an act: "residents to leave"."""
    match = _TO.search(bare)
    if match is None or _SUBJECT.match(bare) or _MADE.search(bare, 0, match.start()):
        return False
    finite = verbgroups.AUXILIARY.search(bare)
    return finite is None or finite.start() > match.start()
