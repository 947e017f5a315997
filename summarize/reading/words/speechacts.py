"""What is done by saying: the verbs and nouns of saying, sorted by their act.

The one idea: a cue that can mean only one act tells it ("urged", "vowed", "condemned"), and what it
takes tells the rest: whoever sees or paints somebody *as* a thing, or blasts him *for* one, judges,
whichever verb it is. So some of the lists are made of the frames that the verbs have anyway. The
sorts are those of speech act theory (Searle, 1976); the lists are our own compilation.
"""

from __future__ import annotations

import re

from summarize.reading.words.cues import LIGHT, NOUNS, VERBS
from summarize.reading.words.functionwords import WEEKDAYS
from summarize.reading.words.lexicon import words
from summarize.schema import Modality


def _framed(frame: str) -> frozenset[str]:
    return frozenset(verb.lemma for verb in VERBS.values() if frame in verb.frames)


ASKING = words("ask wonder inquire question query")
DEMANDING = words(
    """
    urge order demand tell instruct command implore exhort beg plead request recommend advise
    encourage appeal direct remind press invite beseech entreat pray petition lobby push require
    dare challenge
    """
)
BARE_DEMANDING = words(
    """
    urge order demand instruct command implore exhort beg plead request appeal recommend petition
    advocate beseech entreat
    """
)
PRESSING = words("press push lobby agitate clamor clamour beg argue")
ADMITTING = words("acknowledge admit confirm concede disclose claim")
REPEATING = words("reiterate repeat restate reaffirm echo voice")
PROPOSING = words("suggest propose recommend advise advocate")
COMMITTING = words(
    "pledge promise vow commit swear guarantee undertake threaten offer agree assure reassure"
)
ASSURING = words("agree assure reassure")
"""Those that pledge only where it is told that something will be done."""
ANNOUNCING = words("announce declare confirm decide determine")
PREDICTING = words("predict forecast expect anticipate foresee project prophesy hope projection")
FEARING = words("fear worry warn caution")
VOICING = words("express voice")
RESOLVING = (
    REPEATING
    | ANNOUNCING
    | VOICING
    | words(
        "state stress emphasize emphasise underline underscore reveal disclose signal indicate note"
    )
)
"""Those that tell what somebody is set on doing: "reaffirmed its readiness to help"."""
WARNING_OFF = words("warn caution advise counsel")
LAMENTING = words("lament bemoan deplore decry")
COMPLAINING = LAMENTING | words("complain")
"""Those that only tell where what they take has a verb: "lamented that fares had risen"."""
FILING = words("identify classify categorize categorise define list cite acknowledge report")
"""What they see as something is told, not judged: "identified him as the driver"."""
LIKENING = words("compare liken")
_SILENT = frozenset(
    verb.lemma
    for verb in VERBS.values()
    if verb.frames and verb.frames.isdisjoint(("quote", "that", "that!", "to"))
)
SEEING_AS = (_framed("as") | words("think speak refer sum point")) - FILING
JUDGING = (_framed("for") - words("blame credit")) | words(
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
STRONG_JUDGING = words("describe depict portray brand label dub deem term lament bemoan") | {
    lemma for lemma in JUDGING - VOICING if lemma in _SILENT
}
"""Those that judge whatever they take: with what they take, no clause can say more."""
FEELING = words(
    """
    criticism disappointment dismay anger outrage frustration regret surprise scepticism skepticism
    concern alarm unease anxiety
    disappointed surprised pleased glad proud sceptical skeptical
    """
)
"""Nouns and adjectives of what is felt about a thing that is so: "dismay that it was shut"."""
AGAINST = {
    **dict.fromkeys(words("argue speak come rail inveigh protest"), words("out against at")),
    **dict.fromkeys(words("hit lash"), words("out")),
    **dict.fromkeys(words("brush shrug"), words("off aside")),
    **dict.fromkeys(words("agree disagree"), words("with")),
    "take": words("issue"), "doubt": words("on"),
}  # fmt: skip
"""Verbs that take a side by their particle: "took issue with", "spoke out against"."""
OF_THINGS: dict[str, Modality] = {
    "want": "demand", "propose": "demand", "seek": "demand", "see": "prediction",
    "guide": "prediction", "fear": "prediction", "envision": "prediction",
    "envisage": "prediction", "counsel": "demand",
    "fault": "opinion", "pan": "opinion", "term": "opinion",
    "question": "opinion",
}  # fmt: skip
"""What a cue does with a thing that has no verb of its own: "wants nine percent", "sees growth"."""
_IN_PAST = frozenset(w for w in LIGHT if w.endswith(("ed", "ing"))) | words("made gave sent")
_ACTING = {
    "offer": "offer", "offers": "offer", "offered": "offer", "offering": "offer",
    "seek": "seek", "seeks": "seek", "sought": "seek", "seeking": "seek",
}  # fmt: skip
"""Verbs that do not attribute, but where they are taken for a cue, they say what is done."""
_VERB_OF = {
    "warning": "warn", "prediction": "predict", "threat": "threaten", "plea": "plead",
    "complaint": "complain", "expectation": "expect", "announcement": "announce",
    "advice": "recommend", "recommendation": "recommend",
}  # fmt: skip


_MOMENT = re.compile(
    rf"\s(?:(?:late|early|again)\s)?(?:on\s)?(?:last\s)?(?:{'|'.join(sorted(WEEKDAYS))}"
    r"|(?:last|this)\s(?:week|month|year)|yesterday|today)(?:\s(?:morning|afternoon|evening|night))?"
    r"(?=\s)",
    re.IGNORECASE,
)


def untimed(cue: str) -> str:
    """A cue without the moment in its midst: "warned late on Monday of" is "warned of"."""
    return _MOMENT.sub("", cue)


def of_cue(cue: str) -> tuple[str, str, bool]:
    """The cue's verb or noun, the particle that follows it, and whether it is in the past.

    Args:
        cue: Attributing words as printed; "" where there are none.
    """
    tokens = re.findall(r"[a-z]+", cue.lower())
    for position in range(len(tokens) - 1, -1, -1):
        word = tokens[position]
        if word in ("statement", "according"):
            continue
        verb = VERBS.get(word)
        if word in FEELING:
            return word, "", not _IN_PAST.isdisjoint(tokens[:position])
        if verb is None and word in _ACTING:
            return _ACTING[word], "", False
        lemma = verb.lemma if verb else NOUNS[word].lemma if word in NOUNS else ""
        if lemma:
            particle = tokens[position + 1] if position + 1 < len(tokens) else ""
            past = verb is not None and verb.form in ("past", "ing")
            past = past or "had" in tokens or "was" in tokens
            past = past or not _IN_PAST.isdisjoint(tokens[:position])
            return _VERB_OF.get(lemma, lemma), particle, past
    return "", "", False
