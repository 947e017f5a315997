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
from summarize.reading.words import speechacts as acts
from summarize.reading.words.cues import LIGHT, NOUNS, VERBS
from summarize.reading.words.judgements import CORRECTION, is_verdict, judges
from summarize.reading.words.lexicon import words
from summarize.schema import Modality

_LIKELY = re.compile(r"\b(?:un)?likely\W*$", re.IGNORECASE)
_IS_LIKELY = re.compile(r"\b(?:is|are|was|were|seems?|looks?)\s+(?:\w+\s+)?(?:un)?likely\W*$")
_CALLS = re.compile(
    r"(?:(?:an?|the|his|her|its|their)\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?:calls?|appeals?|demands?|pleas?|requests?)\s+(?:for|on|upon|to|that)\b"
)
_WARNED_OFF = re.compile(r"[^,.;]{2,60}\sagainst\b")
_GERUND = re.compile(r"(?:not\s+)?(?!during|nothing|something|anything|everything)[a-z]{2,}ing\b")
_OUTLOOK = re.compile(
    r"(?:\w+\s+){0,2}(?:concerns?|fears?|worry|worries|(?P<hope>hopes?|confidence))\b(?P<that>\s+that\b)?",
    re.IGNORECASE,
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

    if lemma == "call" and particle != "out":
        return "demand" if _CALLED_FOR.search(cue or "") else "opinion"
    asks = re.search(r"\?\W*$", clause) is not None and (quoted or "“" not in clause)
    asked = _QUESTION_WORD.match(bare) or _INVERTED.match(bare)
    if (lemma in acts.ASKING and asked) or asks:
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
        own = performed["verb"].lower() in acts.COMMITTING
        return "commitment" if own else "demand"
    if lemma in acts.BARE_DEMANDING and particle != "about":
        return "demand"
    if lemma in acts.PRESSING and particle == "for":
        return "demand"
    if lemma == "rule" and particle == "out":
        return "commitment"
    plain = not (quoted or (cue or "").endswith(" that"))
    if lemma in acts.FEARING | {"advise", "counsel"} and (
        particle == "against" or (plain and _WARNED_OFF.match(bare))
    ):
        return "demand"
    if lemma in acts.REPEATING and plain and _CALLS.match(bare):
        return "demand"
    if lemma == "like" and _WOULD_LIKE.search(cue or ""):
        return "statement"
    if lemma in ("fear", "worry", "warn", "hint") and particle in ("of", "about", "at"):
        return "prediction"  # a thing that is to come
    if (cue or "").endswith(" as") and lemma not in acts.FILING:
        return "opinion"  # "described as", "refers to as"
    if not quoted and _takes_a_side(lemma, particle, bare):
        return "opinion"
    if lemma in acts.PROPOSING and not quoted and _GERUND.match(bare):
        return "demand"
    if lemma in acts.DEMANDING and not quoted and _TO_EXPECT.search(bare):
        return "prediction"
    if lemma in acts.VOICING:
        outlook = _OUTLOOK.match(bare)
        if outlook is None:
            return "opinion"
        if outlook["hope"] and outlook["that"]:
            return "prediction"
    if quoted and (_WANTING.match(bare) or _IF_THEN_DO.match(bare)):
        return "demand"
    told_that = lemma in ("tell", "warn") and (cue or "").endswith(" that")
    if lemma in acts.DEMANDING | {"warn"} and not (quoted or told_that) and _orders(bare):
        return "demand"
    weighed = lemma == "consider" and (cue or "").endswith("ing")
    if (lemma in ("describe", "point") or weighed) and not quoted and " as " not in bare:
        return "statement"  # "are considering a coalition", "pointed to the report"
    if lemma in acts.ADMITTING and verbgroups.AUXILIARY.search(bare) is None and is_verdict(bare):
        return "statement"  # "acknowledged “serious losses”"
    if lemma in acts.STRONG_JUDGING and not (lemma in acts.LAMENTING and _finite(bare)):
        return "opinion"
    if _FRONTED.match(bare):
        return "conditional"
    if lemma in acts.COMMITTING and not (
        (cue or "").endswith(" that") or (lemma in acts.ASSURING and particle != "to")
    ):
        return "commitment"
    if lemma in acts.PREDICTING:
        return "prediction"
    if lemma in acts.FEARING and not quoted and _TO.match(bare):
        return "statement"
    if not quoted and ((lemma == "insist" and particle == "on") or _NEED.match(bare)):
        return "demand"
    verb = verbgroups.read(
        bare, quoted=quoted, past=past, announced=lemma in acts.ANNOUNCING, side=side
    )
    if lemma == "announce" and not quoted and verb == "statement":
        thing = _RELATIVE.split(bare, maxsplit=1)[0]  # "fines for those who had left"
        if thing != bare and _ENACTED.match(thing) and not verbgroups.AUXILIARY.search(thing):
            return "commitment"
    if lemma in acts.FEARING and _LOOMING.search(bare):
        return "prediction"
    if lemma in acts.COMMITTING and verb in (None, "prediction"):
        return "commitment"  # "promised that nobody would wait", "agreed a truce"
    if verb == "commitment" and lemma in ("fear", "worry"):
        return "prediction"
    if verb is not None and verb != "statement":
        return verb
    if lemma in acts.FEELING:
        return "opinion"
    if past and not quoted and _NEEDED.search(bare):
        return "demand"
    if quoted and _EXCLAIMED.match(bare):
        return "opinion"
    if verb is None and lemma in acts.FEARING and particle in ("of", "about"):
        return "prediction"
    if _LIKELY.search(bare) and (verb is None or _IS_LIKELY.search(bare)):
        return "prediction"
    if lemma == "want" and not quoted and not (cue or "").endswith(" to"):
        return "demand"  # "wants rents capped"
    if verb is None and not quoted and lemma in acts.OF_THINGS and not is_verdict(bare):
        return acts.OF_THINGS[lemma]
    if verb is None and not quoted and lemma == "announce" and _ENACTED.match(bare):
        return "commitment"
    if lemma in acts.JUDGING and not (
        verb == "statement" and lemma in {"complain", ""} | acts.LAMENTING
    ):
        return "opinion"
    if CORRECTION.match(content.strip(_OPEN)):
        return "opinion"
    if judges(_main(bare)) or (verb is None and is_verdict(bare)):
        return "opinion"
    return "statement"


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
        if word in acts.FEELING:
            return word, "", False
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
_AS = re.compile(
    r"[^,.;]{2,80}?\sas\s+(?!(?:well|many|much|soon|long|far|he|she|it|they|we|I|part)\b)"
)
_TRAPPED = re.compile(
    r"^(?!.*\b(?:he|she|it|they|we|I)\s)[^A-Z]*\b(?!(?:is|was|has|this)\b)[a-z]+s\s[a-z]+ed\b[^,.;]*$"
)
"""Several people and what was done to them: "told villagers trapped in the fort to leave"."""
_QUOTED = re.compile(r"[“\"]|(?<!\w)[‘']")
_TO_WHAT = re.compile(r"[^,.;]{2,80}?\s(?:to|with)\s")

_VERB_OF = {
    "warning": "warn", "prediction": "predict", "threat": "threaten", "plea": "plead",
    "complaint": "complain", "expectation": "expect", "announcement": "announce",
    "advice": "recommend", "recommendation": "recommend",
}  # fmt: skip


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
