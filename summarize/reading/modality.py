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

from summarize.reading.cues import NOUNS, VERBS
from summarize.reading.lexicon import words
from summarize.schema import Modality

_ASKING = words("ask wonder inquire question query")
_DEMANDING = words(
    """
    urge order demand tell instruct command implore exhort beg plead request recommend advise
    encourage appeal direct remind press invite beseech petition lobby push require
    """
)
_BARE_DEMANDING = words(
    """
    urge order demand instruct command implore exhort beg plead request appeal recommend petition
    advocate
    """
)
_LIKELY = re.compile(r"\b(?:un)?likely\W*$", re.IGNORECASE)
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
    characterise depict portray brand label dub deem
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
_CURIOUS = re.compile(r"\bwant(?:s|ed)?\s+to\s+know\b")
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
_SUBORDINATE = re.compile(
    r"(?:when|while|although|though|because|since|as|after|before|until|once|despite|in|on|at|by"
    r"|for|with|without|under|given|over|during|following|to|at)\b[^,]*,\s+",
    re.IGNORECASE,
)
_INTERJECTION = re.compile(
    r"(?:(?:oh|well|look|please|listen|hey|okay|ok|now|so|yes|no),\s+)+", re.I
)
_APPOSED = re.compile(
    r",\s+(?:an?|the)\s[^,.;]{3,60},(?=\s+(?:will|would|could|may|might|must|should)\b)"
)
_ASIDE = re.compile(r",\s+(?:which|who|whose|where|when)\b[^,]*,|\s\([^)]*\)|—[^—]*—")
_RELATIVE = re.compile(r"\s(?:who|which|that)\s+(?:will|would|could|may|might|must|should|can)\b")
_SENTENCE_END = re.compile(r"(?<=[a-z\d”\"’)])[.!?](?=[”\"’\s]|$)")

_AUXILIARY = re.compile(
    r"(?P<will>\b(?:will|shall)\b|[’']ll\b|\bwon[’']t\b"
    r"|(?:\b(?:is|are|am|was|were)|[’'](?:re|m|s))\s+(?:not\s+)?"
    r"(?:going to|about to|set to|poised to|bound to|due to)\s+(?!the\b|a\b|an\b|its\b))"
    r"|(?P<would>\bwould\b|\bwouldn[’']t\b|[’']d\b(?!\s+(?:been|better)))"
    r"|(?P<may>\b(?:may|might)\b)"
    r"|(?P<could>\bcould\b|\bcouldn[’']t\b)"
    r"|(?P<must>\b(?:must|mustn[’']t|should|shouldn[’']t|ought)\b"
    r"|\b(?:has|have|needs?|had)\s+(?:got\s+)?to\b(?!\s+(?:do with))|\bhad better\b)"
    r"|(?P<likely>\b(?:(?:is|are|was|were)\s+(?:expected|forecast|predicted|projected|due)\b(?!\s+to\b)"
    r"|(?:do|does|did)(?:n[’']t|\s+not)\s+expect\b)|(?:\b(?:is|are|was|were|seems?|looks?|remains?)|[’'](?:s|re|m))\s+(?:\w+\s+)?"
    r"(?:likely|unlikely|expected|certain|projected|forecast|predicted|anticipated|sure)"
    r"\s+(?:to|that)\b)"
    r"|(?P<plain>\b(?:is|are|was|were|am|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|has|have|had|hasn[’']t"
    r"|haven[’']t|hadn[’']t|does|do|did|doesn[’']t|don[’']t|didn[’']t|can|cannot|can[’']t)\b|[’']re\b"
    r"|[’']ve\b|[’']m\b|\b(?:it|that|there|he|she|this|what)[’']s\b)"
)
_PLAIN_VERB = re.compile(
    r"(?<!-)\b(?:(?<=\b[Ww]e )(?:understand|recogni[sz]e|appreciate|accept|respect|remember|agree)"
    r"|(?<=\bI )(?:understand|recogni[sz]e|appreciate|accept|respect|remember|agree)"
    r"|remained|remains?|thought|spoke|wrote|sold|taught|sought|fought|heard|meant|stood"
    r"|understood|drove|chose"
    r"|wore|swore|threw|flew|drank|sang|sank|swam|hung|hid|bit|shot|slept|swept|dealt|spent|sat"
    r"|said|says|told|made|took|went|came|gave|found|began|saw|knew|left|kept|held|brought|met"
    r"|lost|won|led|paid|sent|fell|rose|grew|broke|built|bought|caught|drew|felt|got|became|ran|set"
    r"|put|cut|shut|let|shows?|means?|needs?|wants?|indicates?|suggests?|reveals?|highlights?|makes?"
    r"|think|believe|know|feel|hope|wish|want|need|expect|support|oppose|regret|see|hear|"
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!-)"
    r"[a-z]{3,}(?<!ne)(?<!hundr)ed)\b(?!-)"
)
_SELF = re.compile(r"(?:^|\b)(?:I|[Ww]e|[Oo]ur \w+)$")
_PRONOUN = re.compile(r"(?:^|\b)(?:he|she|they|it)$", re.IGNORECASE)
_NO_ACT = words(
    """
    be have see know lose win finish top reach suffer find feel become get face die fail remain
    miss need learn realize realise remember regret survive succeed prevail like love hate want
    happen end fall rise grow shrink seem look appear understand hear live recover
    """
)
_NOT_ONLY = re.compile(r"\s+not[\s.,”\"’]*")
_ACT = re.compile(
    r"\s*(?:(?:not|never|also|now|soon|always|still|then|immediately|all|again|instead|continue to"
    r"|definitely|certainly|probably|only|simply|just)\s+)*(?P<verb>[a-z-]+)(?:\s+(?P<next>\w+))?"
)
_VALUE = words(
    """
    good bad great terrible wrong right important unacceptable outrageous disgraceful shameful
    wonderful brilliant excellent awful horrible dangerous ridiculous absurd unfair fair unjust
    disappointing disappointed proud sad tragic tragedy shame disgrace mistake failure success
    disaster catastrophe weak weakness strong desperate pathetic reckless irresponsible cowardly
    brave courageous best worst better worse beautiful ugly stupid foolish smart wise unwise
    essential crucial vital critical necessary unnecessary deplorable despicable heinous barbaric
    cruel brutal inhumane immoral moral ethical unethical fantastic amazing incredible remarkable
    extraordinary impressive historic breakthrough triumph victory betrayal scandal farce joke
    nonsense garbage rubbish lie lies liar fraud hypocrite hypocrisy hypocritical unprecedented
    surprising shocking alarming worrying troubling concerning encouraging promising welcome
    regrettable unfortunate lucky unlucky happy unhappy glad sorry grateful delighted thrilled
    honored honoured pleased satisfied frustrated angry furious devastated heartbroken ashamed
    meaningful premature overdue insufficient inadequate adequate flawed excessive harsh lenient
    meaningless pointless useless useful helpful harmful provocative destabilizing illegitimate
    legitimate insult insulting offensive racist sexist bigoted divisive cynical naive arrogant
    incompetent unqualified unfit qualified appalling abhorrent disgusting sickening nightmare
    blessing privilege honor honour milestone masterpiece hero heroes coward cowards difficult hard
    tough easy painful serious significant positive negative fragile unsafe reasonable unreasonable
    sensible rational irrational justified unjustified balanced misguided misleading baseless
    groundless unfounded timely worthwhile acceptable intolerable sustainable unsustainable
    hopeless credible convincing unconvincing impossible risky generous clumsy ambitious modest
    inevitable challenge burden opportunity setback blow boost crisis luxury gamble charade circus
    cover-up whitewash stunt gimmick trick excuse distraction embarrassment humiliation priority
    fool fools idiot genius bargain robbery sham mockery nonsensical counterproductive
    striking telling short-sighted shortsighted ill-conceived half-hearted toothless overblown
    careful thorough rigorous robust sound solid bold boldest bolder timid overly
    exaggerated heartless wicked evil vile sinister chilling horrific horrifying horrendous gruesome
    harrowing terrifying frightening scary dire bleak grim gloomy rosy stellar terrific sensational
    magnificent marvellous marvelous phenomenal outstanding exceptional unbelievable stunning
    spectacular breathtaking exciting thrilling fascinating inspiring inspirational uplifting
    heartbreaking heart-breaking heartwarming heart-warming devastating shattering overwhelming
    compelling persuasive exemplary faultless flawless perfect imperfect ideal lousy poor rubbish
    diabolical woeful pitiful shoddy shabby tawdry sordid dodgy fishy suspicious dubious
    questionable bizarre weird strange odd crucially pivotal groundbreaking ground-breaking
    game-changer game-changing transformative revolutionary monumental momentous seismic
    invaluable indispensable unhelpful unprofessional amateurish incoherent illogical inconsistent
    contemptible reprehensible unconscionable abominable monstrous savage ruthless merciless
    vindictive petty spiteful malicious hateful toxic poisonous dishonourable treacherous
    gutless spineless shambolic chaotic embarrassing humiliating degrading demeaning patronising
    patronizing condescending tone-deaf insensitive disrespectful ungrateful wasteful pathetic
    bonkers barmy daft silly crass naff legend treasure inspiration gem joy delight pity relief
    catastrophic disastrous ruinous crippling punishing draconian oppressive repressive
    authoritarian undemocratic unconstitutional unlawful cowardice bravery
    callous selfish greedy unworkable unrealistic realistic worthless priceless undervalued
    overvalued overpriced overrated underrated underfunded superb splendid lovely dreadful abysmal
    shambles mess mediocre sloppy careless negligent admirable heroic noble honourable honorable
    dishonest corrupt rotten unforgivable inexcusable indefensible unjustifiable laughable idiotic
    insane crazy mad lunacy madness folly hysterical alarmist scandalous outrage atrocity
    delusion delusional fantasy illusion absurdity overreach overreaction watershed landmark
    """
)
_CORRECTION = re.compile(  # "That isn't a ferry. It's a bathtub."
    r"(?:that|this|it)(?:[’']s\s+not|\s+isn[’']t|\s+wasn[’']t|\s+(?:is|was)\s+not)\s+[^.,;]{2,40}[.,;]"
    r"\s+(?:it|this|that)(?:[’']s|\s+is|\s+was)\s",
    re.IGNORECASE,
)
_PHRASE = 8  # words of a phrase that can be a verdict
_GREETING = words("morning afternoon evening night day luck")
_NO_NEED = re.compile(
    r"there(?:[’']s|\s+is|\s+was)\s+no\s+"
    r"(?:need|reason|excuse|justification|point|sense|alternative)\b",
    re.IGNORECASE,
)
_MAKES_ONE = re.compile(r"\b(?:makes?|made)\s+(?:me|him|her|it|us|them|you)\s+(.{2,40})")
_LINKING = re.compile(
    r"(?:\b(?:is|are|was|were|am|been|be|isn[’']t|aren[’']t|wasn[’']t|seems?|looks?|feels?|felt|remains?"
    r"|shows?|proves?|reveals?|represents?|marks?|sends?|sets?)|[’'](?:s|re|m))\s+(?P<rest>[^,.;!?]{2,80})"
)
_JUDGMENT = re.compile(
    r"\b(?:(?:shows?|showed|reveals?|sign of|proof of|proves?)\s+(?:\w+\s+){0,4}?"
    r"(?:weakness|desperation|desperate|strength|courage|contempt|cowardice|failure|cynicism)"
    r"|deserve[ds]?|makes? (?:no|little|perfect|good) sense|pales? in comparison|speaks? volumes"
    r"|(?:goes|went|gone|going) too far|(?:comes|came|is|was) too late|cannot be trusted"
    r"|I (?:do(?:n[’']t| not) |really |fully )?(?:like|love|hate|support|oppose|despise|detest"
    r"|resent|deplore|condemn|applaud|reject|welcome|distrust)"
    r"|(?:is|are|was|were|it[’']s|[’']re) [“\"]?too \w+"
    r"|(?:strengthen|weaken|undermin|embolden|vindicat|betray|jeopardi[sz]|discredit)(?:s|ed|es)\b"
    r"|(?:acted|behaved|performed|handled|responded) (?:\w+ )?(?:with|very|so|well|badly)\b"
    r"|not (?:good )?enough)\b",
    re.IGNORECASE,
)
_FEELINGS = words(
    """
    happy unhappy glad sorry grateful delighted disappointed angry furious frustrated pleased
    devastated heartbroken thrilled honored honoured satisfied ashamed lucky unlucky
    """
)
_FEELER = re.compile(r"(?:^|\b)(?:I|we|he|she|it|they)\s*$", re.IGNORECASE)
_FAILING = re.compile(
    r"\b(?:heart|kidney|liver|lung|organ|engine|power|crop|equipment|brake|mechanical|respiratory)"
    r"\s+failures?\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:critical|serious|good|fair|poor|stable)\s+condition\b")
_VERY = re.compile(
    r"(?:very|so|really|extremely|truly|absolutely|totally|completely|utterly|deeply|simply)\s+"
    r"(?!much|many|few|little|low|high|clear|likely|close|far|large|big|small|long|tall|short|cold"
    r"|hot|fast|slow|old|young|early|late|loud|busy|tired|often|soon|near|different|similar|new"
    r"|recent|rare|common)[a-z]+\b"
)
_THAT_IS = re.compile(r"(?:that|this)(?:[’']s|\s+(?:is|was))\s+an?\s", re.I)
_NAMED_SO = re.compile(r"\b(?:is|are|was|were)\s+[“\"](?:an?|the)\s")
_BIDS = re.compile(
    r"(?:please\s+)?(?:pay|write|read|buy|use|try|build|fix|change|turn|run|drive|wear|wash|drink|eat"
    r"|respect|trust|remain|return|prepare|protect|accept|admit|allow|answer|bring|cancel|choose|clean"
    r"|count|deal|defend|drop|enter|explain|face|feel|fight|find|finish|focus|forgive|free|grab|ignore"
    r"|invest|lift|lock|lower|move|name|note|open|pass|pick|play|pray|prove|publish|pull|punish|push"
    r"|raise|reduce|release|repair|repeat|replace|report|resign|respond|rest|restore|save|search|share"
    r"|sign|sit|speak|spend|stand|switch|talk|teach|test|throw|touch|treat|visit|withdraw|work)"
    r"(?=\s+(?:the|a|an|your|yourself|it|them|us|me|him|her|this|that|these|those|everyone|everybody"
    r"|people|all|up|down|out|off|away|on|in|to|with|for|from|only|together|harder|now|again)\b"
    r"|\W*$)(?!\s+(?:\w+\s+){1,3}(?:is|are|was|were|has|have|had|will)\b)"
    r"|(?:diversify|ensure|forget|beware|behave|apologi[sz]e|imagine|listen|evacuate|hurry|obey|unite"
    r"|relax|persevere|recommend)\b",
    re.IGNORECASE,
)
_IMPERATIVE = words(
    """
    stop let do don't don’t go stay leave come keep give take make tell ask call help please never
    remember vote get put send show join avoid check follow look listen wait think consider watch
    bring hold open close end start
    """
)


_PERFORMED = re.compile(
    r"(?:and\s+|but\s+|so\s+|tonight,?\s+|today,?\s+|now,?\s+|again,?\s+)*(?:I|we)\s+"
    r"(?:also\s+|now\s+|again\s+|really\s+|therefore\s+|hereby\s+)*"
    r"(?P<verb>ask|urge|call\s+(?:on|upon|for)|beg|implore|demand|appeal\s+to|beseech|plead\s+with|invite"
    r"|promise|pledge|vow|swear|guarantee|commit)\b(?!\s+(?:if|whether|why|how|what|myself|ourselves)\b)",
    re.IGNORECASE,
)
"""What is done by being said: "I ask you to stay", "We promise to pay"."""


def modality(content: str, cue: str | None) -> Modality:
    """What the first main clause of a claim's content does.

    Args:
        content: Words of the claim as printed, with quotation marks where it is quoted.
        cue: The attributing words ("said that", "called for"), or None where a quotation goes on.
    """
    quoted = content.lstrip()[:1] in '“"«`'
    clause = _first_sentence(content)
    bare = clause.strip(_OPEN)
    lemma, particle, past = _lemma(cue)

    if lemma == "call":
        if particle in ("for", "on", "upon"):
            return "demand"
        return "opinion"
    asks = re.search(r"\?\W*$", clause) is not None and (quoted or "“" not in clause)
    if (lemma in _ASKING and _QUESTION_WORD.match(bare)) or asks:
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
    if lemma == "rule" and particle == "out":
        return "commitment"
    if lemma in _FEARING | {"advise", "counsel"} and (
        particle == "against" or (not quoted and _WARNED_OFF.match(bare))
    ):
        return "demand"
    if lemma in ("fear", "worry", "warn", "hint") and particle in ("of", "about", "at"):
        return "prediction"  # a thing that is to come
    if lemma == "describe" and particle == "as":
        return "opinion"
    if lemma in _PROPOSING and not quoted and _GERUND.match(bare):
        return "demand"
    if lemma in _DEMANDING and not quoted and _TO_EXPECT.search(bare):
        return "prediction"
    if lemma in _VOICING and not _OUTLOOK.match(bare):
        return "opinion"
    if quoted and (_WANTING.match(bare) or _IF_THEN_DO.match(bare)):
        return "demand"
    if lemma in _DEMANDING | {"warn"} and not quoted and _orders(bare):
        return "demand"
    if lemma == "describe" and not quoted and " as " not in bare:
        return "statement"
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
    verb = _verb(bare, quoted, past, lemma)
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
    if verb is None and not quoted and lemma in _OF_THINGS:
        return _OF_THINGS[lemma]
    if lemma in _JUDGING and not (verb == "statement" and lemma in {"complain", ""} | _LAMENTING):
        return "opinion"
    if _CORRECTION.match(content.strip(_OPEN)):
        return "opinion"
    if _judges(bare) or (verb is None and _is_verdict(bare)):
        return "opinion"
    return "statement"


_LAMENTING = words("lament bemoan deplore decry")


def _finite(bare: str) -> bool:
    """Whether a complement is a clause that only states: "that fares had jumped"."""
    return _AUXILIARY.search(bare) is not None and not _judges(bare)


_NEEDED = re.compile(
    r"^(?!(?:he|she|it|they|I|we)\b)[^,.;]{2,40}\bneeded\s+to\s+[a-z]+", re.IGNORECASE
)
_EXCLAIMED = re.compile(r"what\s+an?\s+(?:\w+\s*){1,4}[.!,”\"]*$", re.IGNORECASE)


def _first_sentence(content: str) -> str:
    end = _SENTENCE_END.search(content)
    return content[: end.end()] if end is not None else content


def _lemma(cue: str | None) -> tuple[str, str, bool]:
    """The cue's verb or noun, the particle that follows it, and whether it is in the past."""
    tokens = re.findall(r"[a-z]+", (cue or "").lower())
    for position in range(len(tokens) - 1, -1, -1):
        word = tokens[position]
        if word in ("statement", "according"):
            continue
        verb = VERBS.get(word)
        noun = NOUNS.get(word)
        lemma = verb.lemma if verb else noun.lemma if noun else ""
        if lemma:
            particle = tokens[position + 1] if position + 1 < len(tokens) else ""
            past = (verb is not None and verb.form in ("past", "ing")) or "had" in tokens
            past = past or "was" in tokens
            return _VERB_OF.get(lemma, lemma), particle, past
    return "", "", False


_OF_THINGS: dict[str, Modality] = {"want": "demand", "see": "prediction", "guide": "prediction"}
"""What a cue does with a thing that has no verb of its own: "wants nine percent", "sees growth"."""

_VERB_OF = {
    "warning": "warn", "prediction": "predict", "threat": "threaten", "plea": "plead",
    "complaint": "complain", "expectation": "expect", "announcement": "announce",
}  # fmt: skip


def _orders(bare: str) -> bool:
    """Whether a complement is an object with an infinitive or an act: "residents to leave"."""
    match = _TO.search(bare)
    if match is None:
        return False
    finite = _AUXILIARY.search(bare)
    return finite is None or finite.start() > match.start()


def _verb(bare: str, quoted: bool, past: bool, lemma: str) -> Modality | None:
    """What the first verb group says; None where the clause has none that could be found."""
    clause = _ASIDE.sub(" ", bare)
    clause = _INTERJECTION.sub("", clause)
    clause = _APPOSED.sub(" ", clause)
    opening = _SUBORDINATE.match(clause)
    if opening is not None:
        clause = clause[opening.end() :]
    clause = _RELATIVE.sub(" ", clause)
    first = clause.split(maxsplit=1)[0].lower().strip(',“"') if clause.split() else ""
    if quoted and _BIDS.match(clause):
        return "demand"
    if quoted and first in _IMPERATIVE and not re.match(r"do\s+(?:I|you|we|they)\b", clause):
        return "demand"
    match = _AUXILIARY.search(clause)
    plain = _PLAIN_VERB.search(clause)
    if plain is not None and (match is None or _comes_first(clause, plain, match)):
        return "statement"
    if match is None:
        return None
    sort = match.lastgroup or "plain"
    subject = clause[: match.start()].rstrip(" ’'")
    if sort == "plain":
        return "statement"
    if sort == "likely":
        return "prediction"
    if sort == "must" and _EXPECTED_TO_BE.search(clause[: match.end() + 8]):
        return "opinion"
    if sort == "must":
        own = _SELF.search(subject) is not None and match[0].endswith("to")
        return "statement" if own else "demand"
    conditional = re.search(r"\b(?:if|unless)\b", clause[match.end() :]) is not None
    backshift = sort == "would" and past and not quoted
    if sort == "would" and _UNREAL.match(clause, match.end()):
        return "conditional"
    if sort == "would" and _WISH.match(clause, match.end()):
        return "statement"
    supposed = _ANY.match(subject) and _EFFECT.match(clause, match.end())
    supposed = supposed or _SUCH.match(subject)
    if sort == "would" and (supposed or _IMAGINED.match(clause, match.end())):
        return "conditional"
    if sort == "would" and not backshift:
        return "conditional"
    if conditional:
        return "conditional"
    if sort == "could" and _UNABLE.match(clause, match.start()):
        return "statement"
    if match[0].lower() == "shall" and _SELF.search(subject) is None:
        return "demand"
    if sort in ("may", "could"):
        now = _GUESSED.match(clause, match.end()) or (
            sort == "may" and _NOW.match(clause, match.end())
        )
        return "statement" if now else "prediction"
    own = _SELF.search(subject) is not None or (not quoted and _PRONOUN.search(subject) is not None)
    rest = clause[match.end() :]
    own = own or _OWN_SIDE.search(subject) is not None
    if (own and _acts(rest)) or lemma in _ANNOUNCING or _ARRANGED.match(rest):
        return "commitment"
    if _BEGINS.match(rest) and _UNDERTAKING.search(subject):
        return "commitment"
    return "prediction"


_EXPECTED_TO_BE = re.compile(
    r"^(?:it|this|that|he|she|they)\s+(?:ought\s+to|should)\s+be\s+(?:an?|very|quite)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\s+(?:not\s+|never\s+|also\s+)*have\s+(?:\w+ly\s+)?"
    r"(?:\w+(?:ed|en|wn|ught|rn)|been|had|gone|done|made|become|come|run|won|lost|left|kept|held|found"
    r"|built|sold|told|said|paid|laid|led|met|sent|spent|stood|understood|heard|meant|put|cut|set|let"
    r"|hit|hurt|cost|shut|begun|sunk|got|read|struck|stuck|fed|fled|slept|felt|dealt|lent)\b"
)
_UNABLE = re.compile(
    r"could(?:n[’']t|\s+not)\s+(?:rule\s+out|say|confirm|explain|comment|find|reach|recall|remember"
    r"|see|hear|tell|identify|verify|understand|believe)\b",
    re.IGNORECASE,
)
_IMAGINED = re.compile(
    r"\s+(?:not\s+)?(?:want|need)\b|\s+(?:not\s+)?be\s+(?:\w+ly\s+)?[a-z]+(?<!ed)(?<!en)\s+(?:to|for)\b"
)
_SUCH = re.compile(r"such\s", re.IGNORECASE)
_ANY = re.compile(r"(?:an?|any)\s", re.IGNORECASE)
_EFFECT = re.compile(
    r"\s+(?:not\s+)?(?:cost|reduce|raise|increase|mean|save|cut|add|lower|help|hurt|require|lead|cause"
    r"|make|improve|boost|ease|harm|double|halve)\b"
)
_GUESSED = re.compile(
    r"\s+(?:also\s+|well\s+|not\s+)*(?:have|refer|mean|reflect|indicate|suggest|contain|include|exist"
    r"|belong|explain|think|know|seem|appear"
    r"|be\s+(?:as|due|about|around|because|more|less|too|the|an?|in|at|one|[a-z]+(?:ble|ful|ous|ive|al)))\b"
)
_NOW = re.compile(r"\s+(?:not\s+)?be\s+(?!\w+(?:ed|ing|en)\b)\w+")
_OWN_SIDE = re.compile(
    r"(?:^|\b)(?:(?:his|her|its|their|our|my)\s+[a-z]+|the\s+(?:company|firm|airline|department|office))$",
    re.IGNORECASE,
)
_ARRANGED = re.compile(
    r"\s+(?:not\s+|also\s+|soon\s+|now\s+)*be\s+(?:announced|published|released|held|opened|reopened"
    r"|closed|launched|hidden|investigated|issued"
    r"|replaced|appointed)\b"
)
_BEGINS = re.compile(r"\s+(?:begin|start|resume|continue)\b")
_UNDERTAKING = re.compile(r"\b(?:search|inquiry|investigation|work|repairs|deliveries|evacuation)$")
_WISH = re.compile(r"\s+(?:like|love|rather|prefer)\b")


def _comes_first(clause: str, plain: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a full verb leads the clause; "those trapped will" has a participle there."""
    if plain.start() > match.start() or not plain[0].endswith("ed"):
        return plain.start() < match.start()
    between = clause[plain.end() : match.start()]
    return len(between.split()) > 4 or "," in between or " that" in between


def _acts(rest: str) -> bool:
    """Whether what follows "will" is something one does on purpose."""
    if not rest.strip(' .,”"’'):
        return True
    if _NOT_ONLY.fullmatch(rest):
        return True
    match = _ACT.match(rest)
    if match is None:
        return False
    if match["verb"] == "be":
        following = match["next"] or ""
        return following.endswith("ing")
    return match["verb"] not in _NO_ACT


def _is_verdict(bare: str) -> bool:
    """Whether a phrase without a verb is a judgement: "provocative and destabilizing move"."""
    found = re.findall(r"[a-z-]+", bare.lower())
    if found[1:] and found[1] in _GREETING:
        return False
    return len(found) <= _PHRASE and not _VALUE.isdisjoint(found)


def _judges(bare: str) -> bool:
    """Whether the predicate is a judgement of value."""
    if _JUDGMENT.search(bare) or _NO_NEED.match(bare):
        return True
    made = _MAKES_ONE.search(bare)
    if made is not None and not _VALUE.isdisjoint(re.findall(r"[a-z]+", made[1].lower())[:3]):
        return True
    if _NAMED_SO.search(bare) or _THAT_IS.match(bare):
        return True
    match = _LINKING.search(_CONDITION.sub(" ", _FAILING.sub(" ", bare)))
    if match is None:
        return False
    first = match["rest"].split()[0].lower().strip('“”"')
    if first.endswith("ed") and first not in _VALUE:
        return False
    if _VERY.match(match["rest"]):
        return True
    feeling = _FEELER.search(bare[: match.start()])
    values = _VALUE - _FEELINGS if feeling else _VALUE
    return any(w in values for w in re.findall(r"[a-z]+", match["rest"].lower())[:8])
