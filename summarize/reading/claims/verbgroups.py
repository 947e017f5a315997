"""The first verb group of a clause: what it says of time, duty and condition.

The one idea: what an English clause does is told by its first finite verb group ("will fall", "must
resign", "would have been", "fell"), by who its subject is ("we will" pledges, "prices will"
predicts) and by what follows ("if"). Asides, openings and relative clauses before it are passed
over. The word lists are our own compilation.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarize.reading.claims import modals
from summarize.reading.words import pledges
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import THIRD_PERSON
from summarize.schema import Modality

_THOUGHT = re.compile(
    r"(?:and\s+|but\s+|so\s+|well,?\s+)*"
    r"(?:(?:I|we)\s*(?:do\s+not\s+|don[’']t\s+|do\s+|really\s+|still\s+|firmly\s+|strongly\s+|also\s+)?"
    r"(?:believe|think|suspect|guess|reckon|expect|hope|fear|(?:have|[’']ve)\s+no\s+doubt"
    r"|(?:am|are|[’'](?:m|re))\s+(?:\w+ly\s+|quite\s+|very\s+)?"
    r"(?:sure|certain|confident|convinced|afraid|hopeful))"
    r"|my\s+(?:fear|hope|guess|worry|concern|expectation|prediction)\s+is)\s+(?:that\s+)?"
    r"(?=[^,.;]{1,60}\b(?:will|won[’']t|may|might|could|would|wouldn[’']t|should|ought|must"
    r"|ha(?:s|ve|ve\s+got)\s+to|needs?\s+to)\b|[^,.;]{1,40}[’']s\s+got\s+to\b"
    r"|[^,.;]{1,40}[’']ll\b)",
    re.IGNORECASE,
)
"""What is thought of what is to come: "I have no doubt they will fight"."""
_UNMARKED = str.maketrans("", "", '“”"')
_SURE = re.compile(
    r"(?:[\w.’'-]+\s+){1,4}(?:is|are|was|were|remain(?:s|ed)?)\s+(?:\w+ly\s+)?"
    r"(?:sure|certain|confident|convinced|afraid|hopeful|optimistic)\s+(?:that\s+)?"
    r"(?=[^,.;]{1,60}\b(?:will|won[’']t|may|might|could|would|should)\b)"
)
"""Who is sure of what is to come foretells it: "he was confident that it would pass"."""
_SAYING = re.compile(
    r"(?:and\s+|but\s+)?(?:I|we)(?:\s+(?:would|should|must|have\s+to)|[’']d|[’']ve\s+got\s+to)\s+(?:just\s+|also\s+|only\s+)*"
    r"(?:say|admit|confess|argue|suggest|add|point\s+out|note|submit|venture\s+to\s+say)\s+(?:that\s+)?(?=\w+\s)",
    re.IGNORECASE,
)
"""What is said all the same: "I would say it was a mistake"."""
_TOLD = re.compile(
    r",[”\"’]*\s+(?:according\s+to\s[^,]{2,60}|[^,]{1,50}?\b(?:said|says|added|adds|noted|argued|argues"
    r"|insisted|maintained|warned|estimates?|wrote|writes|told|continued|believes?|thinks?)\b[^,]{0,60})"
    r",\s*[“\"]?(?=[a-z])"
)
"""The cue that interrupts a content: "the deficit, he said, would narrow"."""
_SUBORDINATE = re.compile(
    r"(?:when|while|although|though|because|since|as(?!\s+(?:many|much|few|little)\b)|after|before|until|once|despite|in|on|at|by"
    r"|for|with|without|under|given|over|during|following|to|at)\b[^,]*,\s+",
    re.IGNORECASE,
)
_INTERJECTION = re.compile(
    r"(?:(?:let\s+me\s+be\s+(?:very\s+|absolutely\s+)?clear|make\s+no\s+mistake(?:\s+about\s+(?:it|this|that))?|to\s+be\s+(?:clear|honest|frank)"
    r"|frankly|of\s+course|indeed|obviously|clearly|honestly|oh|well|folks|guys|friends|my\s+friends|sir|madam|look|please|listen|hey|okay|ok|now|so|yes|no)[,:—]\s*)+",
    re.I,
)
_APPOSED = re.compile(
    r",\s+(?!(?:and|but|or)\s)[^,.;]{3,80},(?=\s+(?:will|would|could|may|might|must|should)\b)"
)
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|when)\b[^,]*,|\s\([^)]*\)|—[^—]*—|\s--[^-]*--(?=\s)"
)
_RELATIVE = re.compile(
    r"\s(?:(?:who|which|that)|(?<=thing )(?:I|we|you|he|she|they))"
    r"\s+(?:will|would|could|may|might|must|should|can)\b"
)
_IT_IS = re.compile(r"(?:It|That|There|This|What|He|She)[’']s\b")
_SO_THAT = re.compile(r"\bso\s+\w+\s+that\b")
"""What follows from how it is: "so dry that it might burn"."""
_DONE = (
    r"been|had|seen|taken|given|written|spoken|chosen|driven|known|shown|grown|thrown|done|gone|made"
    r"|lost|told|said|found|held|kept|left|sent|spent|built|sold|brought|bought|thought|caught|taught"
    r"|won|heard|meant|understood|\w{2,}(?<!e)ed"
)
"""After "he’d", what has been done and not what would be."""
AUXILIARY = re.compile(
    r"(?:\b(?=[a-zHISTW])|(?=[’']))"  # where all of them begin: most places are passed over at once
    r"(?:(?P<will>\b(?:will|shall)\b|[’']ll\b|\bwon[’']t\b"
    r"|(?:\b(?:is|are|am|was|were)|[’'](?:re|m|s))\s+"
    r"(?:(?:not|both|all|also|now|still|never|certainly|definitely|probably|really|just"
    r"|only|soon)\s+)*(?:going to|about to|set to|poised to|bound to|doomed to|destined to"
    r"|due to)\s+"
    r"(?!the\b|a\b|an\b|its\b))"
    r"|(?P<would>\bwould\b|\bwouldn[’']t\b|[’']d\b(?!\s+(?:all\s+|both\s+)?better)"
    rf"(?!\s+(?:all|both|never|just|already|also|long|ever|once|not|\w+ly)?\s*(?:{_DONE})\b))"
    r"|(?P<may>\b(?:may|might)\b)"
    r"|(?P<could>\bcould\b|\bcouldn[’']t\b)"
    r"|(?P<must>\b(?:must|mustn[’']t|should|shouldn[’']t|ought)\b"
    r"|\b(?:has|have|needs?|had)\s+(?:got\s+)?to\b(?!\s+(?:do with))|\bhad better\b"
    r"|[’'](?:s|ve)\s+got\s+to\b|[’']d\s+(?:all\s+|both\s+)?better\b)"
    r"|(?P<likely>\b(?:(?:is|are|was|were)\s+(?:expected|forecast|predicted|projected|due)\b(?!\s+to\b)"
    r"|(?:do|does|did)(?:n[’']t|\s+not)\s+expect\b)"
    r"|\b(?:is|are|was|were)\s+to\s+(?:be\s+(?:[a-z]+(?:ed|en|wn|ld|pt|nt)|cut|shut|put|made|paid|brought)|meet|visit|arrive|begin|start"
    r"|hold|travel|speak|fly|address|attend|return|last|appear|take\s+place"
    r"|(?!blame)[a-z]+\s(?=[^.;]{0,40}\b(?:(?:on|next|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|next\s|tomorrow)))\b|(?:\b(?:is|are|was|were|seems?|looks?|remains?)|[’'](?:s|re|m))\s+(?:\w+\s+)?"
    r"(?:likely|unlikely|expected|certain|projected|forecast|predicted|anticipated|sure)"
    r"\s+(?:to|that)\b)"
    r"|(?P<plain>\b(?:is|are|was|were|am|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|has|have|had|hasn[’']t"
    r"|haven[’']t|hadn[’']t|does|do|did|doesn[’']t|don[’']t|didn[’']t|can|cannot|can[’']t)\b|[’']re\b"
    r"|[’']ve\b|[’']m\b|\b(?:it|that|there|he|she|this|what)[’']s\b(?!\s+(?:\w+\s+)?(?:(?:going|got|about|set|bound|due)\s+to"
    r"|(?:likely|unlikely|expected|certain|projected|forecast|anticipated|sure)\s+(?:to|that))\b)))"
)
_PLAIN_VERB = re.compile(
    r"\b(?=[a-z])(?<!-)(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )"
    r"(?:(?<=\b[Ww]e )(?:understand|recogni[sz]e|appreciate|accept|respect|remember|agree)"
    r"|(?<=\bI )(?:understand|recogni[sz]e|appreciate|accept|respect|remember|agree)"
    r"|remained|remains?|seems?|seemed|appears?|thought|spoke|wrote|sold|taught|sought|fought|heard|meant|stood"
    r"|understood|drove|chose"
    r"|wore|swore|threw|flew|drank|sang|sank|swam|hung|hid|bit|shot|slept|swept|dealt|spent|sat"
    r"|said|says|told|made|took|went|came|gave|found|began|saw|knew|left|kept|held|brought|met"
    r"|lost|won|led|paid|sent|fell|rose|grew|broke|built|bought|caught|drew|felt|got|became|ran|set"
    r"|put|cut|shut|let|shows?|means?|needs?|wants?|indicates?|suggests?|reveals?|highlights?|makes?"
    rf"|{'|'.join(sorted(THIRD_PERSON))}|raises|ignores|lacks|poses|undermines"
    r"|think|believe|know|feel|hope|wish|want|need|expect|support|oppose|regret|see|hear|"
    r"[a-z]{3,}(?<!ne)(?<!hundr)ed)\b(?!-)(?!\s(?:will|would|could|may|might|must|should)\b)"
)
_BIDS = re.compile(
    r"(?!(?:is|are|was|were|does|did|has|have|had|can|will|all|for|from|with"
    r"|without|in|on|at|to|by|of|into|about|under|after|before|if|that|and|but"
    r"|not|like|when|what|whatever|how|why|where|who|which|because|while|until|through|over|against|than|so"
    r"|or|both|only|even|just|maybe|now|then|here|there|also|still)\b)"
    r"[a-z]{2,}(?<!s)(?<!ed)(?<!ing)\s+your(?:self|selves)?\b|(?:please\s+)?(?:pay|write|read|buy|use|try|build|fix|change|turn|run|drive|wear|wash|drink|eat"
    r"|respect|trust|remain|return|prepare|protect|accept|admit|allow|answer|bring|cancel|choose|clean"
    r"|count|deal|defend|drop|enter|explain|face|feel|fight|find|finish|focus|forgive|free|grab|ignore"
    r"|invest|lift|lock|lower|move|name|note|open|pass|pick|play|pray|prove|publish|pull|punish|push"
    r"|raise|reduce|release|repair|repeat|replace|report|resign|respond|rest|restore|save|search|share"
    r"|sign|sit|speak|spend|stand|switch|talk|teach|test|throw|touch|treat|visit|withdraw|work)"
    r"(?=\s+(?:the|a|an|your|yourself|it|them|us|me|him|her|this|that|these|those|everyone|everybody"
    r"|people|all|up|down|out|off|away|on|in|to|with|for|from|only|together|harder|now|again)\b"
    r"|\W*$)(?!\s+(?:(?!(?:that|who|which|what|how|why|where|whether|you|we|they)\b)[\w’'-]+\s+){1,6}"
    r"(?:is|are|was|were|has|have|had|will)\b)"
    r"|(?:diversify|ensure|forget|beware|behave|apologi[sz]e|imagine|listen|evacuate|hurry|obey|unite"
    r"|relax|persevere|recommend)\b",
    re.IGNORECASE,
)
_NO_BID = re.compile(
    r"\w+\s+(?:is|are|was|were|has|have|had|will|can|comes?)\b|do\s+(?:I|you|we|they)\b|let[’']s\s+(?:say|see|suppose|assume)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:and|but|so)\s+", re.IGNORECASE)
_HIGH_TIME = re.compile(
    r"(?:(?:now\s+)?(?:it|now)(?:[’']s|\s+is|\s+was)\s+(?:now\s+|high\s+|past\s+|about\s+)?time\s+(?:for|to|that|we|they)\b"
    r"|the\s+time\s+(?:has|had)\s+come\s+(?:for|to)\b)",
    re.IGNORECASE,
)
_NEEDED_TO = re.compile(r"(?:we|I|you)\s+need\s+(?!to\b)[^,.;]{2,40}\sto\s+[a-z]+", re.IGNORECASE)
_OF_SUBJECT = re.compile(
    r"(?P<subject>(?:an?|the|any|some|all|those|people|residents|anyone|everyone)(?:\s[^,.;]{0,40}?)?)\s(?:who|which|that)\s"
    r"(?=(?:is|was|were|are|has|had|have|[a-z]+ed|lost|left|made|took|won|live|work|want|saw|gave|led"
    r"|brought|sent|put|swept|hit|drove|got|became|began|makes|kept|held)\s)(?:(?!\b(?:said|says|shows?|showed|found|told|means?|meant|and|but)\b)[^,.;]){3,80}?\s"
    r"(?=(?:will|would|could|may|might|must|should)\s)",
    re.IGNORECASE,
)
"""A subject with a relative clause before the verb that is to come."""
_IDEA = re.compile(
    r"^(?:the|any)\s+(?:very\s+|mere\s+)?(?:notion|idea|fact|claim|suggestion|possibility|prospect"
    r"|thought|belief|news|assumption|argument)\s+that\s+[^,.;]{3,120}\s"
    r"(?=(?:is|was|has|will|would|could|may|might|must|should|makes|shows|means|remains)\s)",
    re.IGNORECASE,
)
"""A subject with a clause of its own: "the notion that he could win should worry us"."""
_FORESEES = re.compile(r"expects?|expected|forecasts?|predicts?|predicted|anticipates?|foresees?")
_IMPERATIVE = words(
    """
    stop let let's let’s do don't don’t go stay leave come keep give take make tell ask call help
    please never be remember vote get put send show join avoid check follow look listen wait think
    consider watch bring hold open close end start
    """
)


def read(
    bare: str, *, quoted: bool, past: bool, announced: bool, side: Collection[str] = ()
) -> Modality | None:
    """What the first verb group says; None where the clause has none that could be found.

    Args:
        bare: The clause without quotation marks around it.
        quoted: Whether it is in the speaker's own words.
        past: Whether the cue is in the past, so that "would" may be a "will" moved back.
        announced: Whether the cue announces or decides, so that what will be is the speaker's act.
        side: Words of what the speakers are called and belong to.
    """
    clause = _main(bare, quoted=quoted)
    if _bids(clause, quoted=quoted):
        return "demand"
    related = _OF_SUBJECT.match(clause)
    if related is not None:  # "an opera that was thought lost will be sung"
        clause = f"{related['subject']} {clause[related.end() :]}"
    clause = _IDEA.sub("it ", clause)
    match = AUXILIARY.search(clause)
    bound = pledges.BOUND.search(clause)
    if bound is not None and (match is None or bound.start() <= match.start()):
        return "commitment"
    plain = _PLAIN_VERB.search(clause)
    if plain is not None and (match is None or _comes_first(clause, plain, match)):
        told = quoted and plain[0].endswith("ed")  # "“We expected a war”": told of, not foretold
        return "prediction" if _FORESEES.fullmatch(plain[0]) and not told else "statement"
    if match is None:
        return None
    group = modals.Group(
        sort=match.lastgroup or "plain",
        word=match[0].lower(),
        subject=clause[: match.start()].rstrip(" ’'"),
        rest=clause[match.end() :],
        clause=clause,
        bare=bare,
        moved=past and not quoted,
        quoted=quoted,
    )
    act = modals.read(group)
    if act is not None:
        return act
    pledged = pledges.pledged(group.subject, group.rest, quoted=quoted, side=side)
    return "commitment" if pledged or announced else "prediction"


def _main(bare: str, *, quoted: bool) -> str:
    """The main clause without asides, what opens it and what hangs on it."""
    clause = _ASIDE.sub(" ", _TOLD.sub(" ", bare))
    if "“" in clause or '"' in clause:
        clause = clause.translate(_UNMARKED)
    thought = (_SAYING.match(clause) or _THOUGHT.match(clause)) if quoted else _SURE.match(clause)
    if thought is not None:  # "I believe they will fight"
        clause = clause[thought.end() :]
    opener = _INTERJECTION.match(clause)
    if opener is not None:
        clause = clause[opener.end() :]
    clause = _APPOSED.sub(" ", clause)
    opening = _SUBORDINATE.match(clause)
    if opening is not None:
        clause = clause[opening.end() :]
    if _IT_IS.match(clause):  # "There’s a risk that it will", told by its first verb
        clause = clause[0].lower() + clause[1:]
    return _SO_THAT.split(_RELATIVE.sub(" ", clause), maxsplit=1)[0]


def _bids(clause: str, *, quoted: bool) -> bool:
    """Whether a clause has no subject, or says that it is time."""
    if _HIGH_TIME.match(clause):
        return True
    if not quoted:
        return False
    if _BIDS.match(clause) or _NEEDED_TO.match(clause):
        return True
    opened = _AND.sub("", clause)
    first = opened.split(maxsplit=1)[0].lower().strip(',“"') if opened.split() else ""
    return first in _IMPERATIVE and _NO_BID.match(opened) is None


def finite(bare: str) -> int | None:
    """Where the first word stands that can be a finite verb."""
    found = [match.start() for match in (AUXILIARY.search(bare), _PLAIN_VERB.search(bare)) if match]
    return min(found, default=None)


def _comes_first(clause: str, plain: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a full verb leads the clause; "those trapped will" has a participle there."""
    if plain.start() > match.start() or not plain[0].endswith("ed"):
        return plain.start() < match.start()
    between = clause[plain.end() : match.start()]
    return (
        len(between.split()) > 4
        or re.search(r",|\s(?:that|whether|because|although|though|since)\b", between) is not None
    )
