"""Judgements: whether a clause or a phrase values what it speaks of.

The one idea: a judgement is a word of value where a predicate stands ("is a disgrace", "were very
brave"), a verb that values ("deserves", "undermines"), or a short phrase that holds such a word and
no verb. A feeling is one only where it is not the speaker's own. The word lists are our own
compilation.
"""

from __future__ import annotations

import re

from summarize.reading.words.lexicon import words

_VALUE = words(
    """
    good bad great terrible wrong right important unacceptable outrageous disgraceful shameful
    wonderful brilliant excellent awful horrible dangerous ridiculous absurd unfair fair unjust
    disappointing disappointed proud sad tragic tragedy shame disgrace mistake failure success
    disaster catastrophe weak weakness strong desperate pathetic reckless irresponsible cowardly
    brave courageous best worst better worse beautiful ugly stupid foolish smart wise unwise
    essential crucial vital critical necessary unnecessary deplorable despicable heinous barbaric
    indecent repugnant
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
    groundless unfounded timely worthwhile acceptable intolerable sustainable unsustainable hopeless
    credible convincing unconvincing impossible risky generous clumsy ambitious modest inevitable
    challenge burden opportunity setback blow boost crisis luxury gamble charade circus cover-up
    whitewash stunt gimmick trick excuse distraction embarrassment humiliation priority fool fools
    idiot genius bargain robbery sham mockery nonsensical counterproductive striking telling
    short-sighted shortsighted ill-conceived half-hearted toothless overblown careful thorough
    rigorous robust sound solid bold boldest bolder timid overly exaggerated heartless wicked evil
    vile sinister chilling horrific horrifying horrendous gruesome harrowing terrifying frightening
    scary dire bleak grim gloomy rosy stellar terrific sensational magnificent marvellous marvelous
    phenomenal outstanding exceptional unbelievable stunning spectacular breathtaking exciting
    thrilling fascinating inspiring inspirational uplifting heartbreaking heart-breaking
    heartwarming heart-warming devastating shattering overwhelming compelling persuasive exemplary
    faultless flawless perfect imperfect ideal lousy poor diabolical woeful pitiful shoddy shabby
    tawdry sordid dodgy fishy suspicious dubious questionable bizarre weird strange odd crucially
    pivotal groundbreaking ground-breaking game-changer game-changing transformative revolutionary
    monumental momentous seismic invaluable indispensable unhelpful unprofessional amateurish
    incoherent illogical inconsistent contemptible reprehensible unconscionable abominable monstrous
    savage ruthless merciless vindictive petty spiteful malicious hateful toxic poisonous
    dishonourable treacherous gutless spineless shambolic chaotic embarrassing humiliating degrading
    demeaning patronising patronizing condescending tone-deaf insensitive disrespectful ungrateful
    wasteful bonkers barmy daft silly crass naff legend treasure inspiration gem joy delight pity
    relief catastrophic disastrous ruinous crippling punishing draconian oppressive repressive
    authoritarian undemocratic unconstitutional unlawful cowardice bravery callous selfish greedy
    unworkable unrealistic realistic worthless priceless undervalued overvalued overpriced overrated
    underrated underfunded superb splendid lovely dreadful abysmal optimistic pessimistic hopeful
    hawkish dovish destabilising incendiary inflammatory belligerent peaceful principled
    unprincipled unprovoked senseless barbarous genocidal imperialist expansionist warmonger
    warmongers aggressor aggressors tyrant puppet puppets thug thugs bully bullies madman liars
    dictator existential irreversible unwavering unbreakable ironclad steadfast constructive
    fruitful substantive candid deceitful dishonorable unfriendly hostile misstep miscalculation
    blunder overreaction appeasement capitulation aggression blackmail insanity abomination tipping
    one-sided biased unbalanced lopsided two-faced ill-advised ill-judged misconceived heavy-handed
    high-handed far-fetched out-of-touch overbearing undignified unworthy worthy laudable deadly
    shambles mess mediocre sloppy careless negligent admirable heroic noble honourable honorable
    dishonest corrupt rotten unforgivable inexcusable indefensible unjustifiable laughable idiotic
    insane crazy mad lunacy madness folly hysterical alarmist scandalous outrage atrocity delusion
    delusional fantasy illusion absurdity overreach watershed landmark viable unviable feasible
    infeasible prudent imprudent judicious proportionate disproportionate beneficial advantageous
    desirable undesirable preferable appropriate inappropriate improper fitting commendable
    praiseworthy decisive indecisive paramount urgent imperative valuable precious sacred
    charismatic futile fruitless hapless inept impractical untenable unbearable insufferable
    problematic detrimental damaging destructive disruptive corrosive precarious perilous fraught
    ominous menacing fanatical tyrannical dictatorial totalitarian fascist perverse creepy nasty
    rude vulgar obscene grotesque tasteless egregious flagrant blatant preposterous ludicrous
    farcical hollow simplistic superficial haphazard muddled confusing murky disingenuous insincere
    evasive deceptive manipulative devious opportunistic demagogic dogmatic stubborn obstinate
    intransigent uncompromising inflexible complacent lazy belated messy okay asset liability
    vulnerability menace plague curse scourge waste travesty hoax scam swindle ruse ploy pretext
    smokescreen debacle fiasco quagmire disservice treason treasonous fallacy myth propaganda
    cornerstone pillar bulwark lifeline bedrock backbone beacon patriot patriots traitor traitors
    non-starter dysfunctional doomed importance urgency miracle radical extreme honest trustworthy
    untrustworthy decent humble gracious loyal disloyal reliable unreliable competent talented
    gifted orderly mean-spirited clown clowns buffoon demagogue bigot bigots monster monsters
    dishonour dishonor warmongering neo-colonial colonialist loser losers
    """
)
CORRECTION = re.compile(  # "That isn't a ferry. It's a bathtub."
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
    r"(?:\b(?=[abfilmprsw])(?<!to )"
    r"(?:is|are|was|were|am|been|be|isn[’']t|aren[’']t|wasn[’']t|seem(?:s|ed)?"
    r"|look(?:s|ed)?|sound(?:s|ed)?|feels?|felt|remains?|shows?|proves?|reveals?|represents?|marks?|sends?|sets?|poses?)|[’'](?:re|m)"
    r"|\b(?:it|he|she|that|there|what|who|here|this|where|how|everything|nothing|everyone|nobody)[’']s)"
    r"\s+(?P<rest>[^,.;!?]{2,80})",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(  # of small letters, which are told apart at once
    r"\b(?=[a-z])(?:(?:shows?|showed|shown|reveals?|sign of|proof of|proves?)\s+(?:\w+\s+){0,4}?"
    r"(?:weakness|desperation|desperate|strength|courage|contempt|disrespect|cowardice|failure|cynicism)"
    r"|(?:demonstrat|underscor|underlin|illustrat|highlight|reflect|expos|betray|signal|prov|speak)"
    r"(?:e|es|ed|s)?\s+(?:\w+\s+){0,4}?"
    r"(?:weakness|desperation|strength|commitment|resolve|failure|folly|urgency|determination|isolation"
    r"|hypocrisy|contempt|importance|seriousness|arrogance|recklessness|unity|courage|resilience"
    r"|cynicism|cowardice|indifference|disregard|depravity|brutality|weak|volumes)\b"
    r"|(?:an?|the|in\s+the)\s+(?:\w+\s+)?(?:(?:sign|signal|proof|reminder)\s+(?:of|that|to)|wake-up\s+call|slap\s+in\s+the\s+face"
    r"|step\s+(?:in\s+the|forward|back|towards?|backwards?)|red\s+line|turning\s+point|game\s+changer"
    r"|recipe\s+for|invitation\s+to|gift\s+to|stain\s+on|affront|threat\s+to|danger\s+to|escalation"
    r"|provocation|testament\s+to|point\s+of\s+no\s+return|matter\s+of\s+(?:life|principle|honou?r))\b"
    r"|(?:clear|flagrant|blatant|gross|grave|serious)\s+(?:violation|breach)|war\s+crimes?|crimes?\s+against"
    r"|acts?\s+of\s+(?:war|aggression|terror|terrorism|cowardice|folly|faith|desperation)"
    r"|amount(?:s|ed)?\s+to\s+(?:an?\s+(?!third|quarter|half|total)|nothing|little\s+more|no\s+more|war)|rais(?:e|es|ed|ing)\s+(?:\w+\s+){0,2}(?:questions|concerns|doubts|alarm)"
    r"|mak(?:e|es|ing)\s+[^,.;]{2,40}\s(?:(?:less|more)\s+(?:safe|secure|stable"
    r"|unstable|dangerous|vulnerable|divided|resilient)|safer|weaker|stronger|poorer)\b"
    r"|never\s+been\s+(?:more|less|so|better|worse|stronger|weaker|closer)"
    r"|(?:stronger|weaker|worse|better|safer|closer"
    r"|more\s+(?:united|divided|dangerous|important|urgent|vulnerable|isolated|determined|relevant))\s+than\s+ever"
    r"|(?:has|have|had)\s+(?:an?y?|every|no|the)\s+right\s+to\s+[a-z]+"
    r"|(?:can(?:not|[’']t|\s+not)|could(?:n[’']t|\s+not))\s+(?:stay\s+silent|stand\s+by|look\s+away|go\s+(?:on|un\w+)|continue"
    r"|ignore|allow|let|accept|tolerate|afford\s+to)"
    r"|(?:i[’']m|i\s+am|we[’']re|we\s+are)\s+(?:not\s+)?(?:an?\s+(?:\w+\s+)?fan\s+of|in\s+favou?r\s+of|opposed\s+to|against)"
    r"|the\s+kind\s+of\s+\w+\s+(?:we|our|this|the)\s+(?:\w+\s+)?needs?|(?:further|clear|living)\s+proof"
    r"|beggar(?:s|ed)?\s+belief|defies\s+(?:belief|logic)|pla(?:y|ys|yed|ying)\s+(?:into\s+the\s+hands|with\s+fire)"
    r"|(?:on|to|in)\s+the\s+(?:right|wrong)\s+(?:side|track|path|direction)|do(?:es|ing)?\s+nothing\s+(?:to|for|but)"
    r"|lack(?:s|ed)?\s+(?:the\s+|any\s+)?[“\"‘]?(?:strength|stamina|courage|credibility|will|vision"
    r"|leadership|judge?ment|experience|temperament|integrity|legitimacy|substance|ambition|seriousness"
    r"|transparency|empathy|character|moral)"
    r"|there\s+(?:can|could)\s+be\s+no\s+(?:excuse|justification|doubt|place|room|substitute|compromise"
    r"|question|winners?)|there\s+(?:is|was)\s+no\s+(?:place|room|doubt|substitute|military\s+solution)"
    r"|can\s+never\s+be\b|can\s+only\s+be\s+(?:an?|the|described|seen)"
    r"|can(?:not|[’']t|\s+not)\s+be\s+(?:tolerated|accepted|justified|ignored|overstated|excused|defended|won)"
    r"|nothing\s+(?:can|could)\s+justif(?:y|ies)"
    r"|(?:is|was|are|were|been|be|it[’']s)\s+(?:\w+\s+)?the\s+(?:hardest|toughest|finest|saddest|proudest|happiest"
    r"|wisest|darkest|ugliest|dumbest|cruellest|cruelest|kindest|bravest)\b"
    r"|among\s+the\s+(?:best|worst|finest|fastest|safest|greatest|fairest|cleanest|proudest|bravest)\b"
    r"|in\s+(?:nobody[’']s|no\s+one[’']s|everyone[’']s|everybody[’']s)\s+interests?"
    r"|(?:bears?|bore)\s+(?:the\s+|full\s+|sole\s+|direct\s+|some\s+|heavy\s+)*(?:responsibility|blame)|null\s+and\s+void"
    r"|(?:now\s+is|this\s+is|it[’']s|it\s+is)\s+not\s+the\s+time|the\s+time\s+for\s+[^.,;]{3,40}\s(?:is|was)\s+(?:over|past)"
    r"|not\s+the\s+(?:type|kind|sort)\s+of|too\s+(?:many|much|few|little)\b(?!\s+time)|(?:woefully|shamefully|sadly|arguably|regrettably)\s|(?:brave|heroical|brilliant|superb|admirab|reckless|irresponsib"
    r"|disgraceful|courageous|foolish|unfair|unjust)ly\b|too\s+(?:late|soon|far|long|(?!likely|early|only)\w+ly)\b"
    r"|the\s+only\s+(?:\w+\s+)?(?:way|option|solution|answer|hope|choice|path|alternative)"
    r"|failed\s+(?:us|them|me|him|her|(?:the|its|our|their|his)\s+(?:own\s+)?(?:people|country|nation|children"
    r"|victims|families|voters|public|citizens))|(?:is|are|was|were)\s+no\s+\w+\s+at\s+all"
    r"|(?:has|have|had)\s+an?\s+(?:\w+\s+)?(?:responsibility|duty|obligation)\s+to"
    r"|there\s+(?:are|were|will\s+be)\s+no\s+winners"
    r"|(?:has|have|had)\s+no\s+(?:legitimacy|credibility|shame|principles|vision|scruples|conscience)"
    r"|enough\s+is\s+enough|(?:is|are)\s+(?:quite\s+|more\s+than\s+)?enough(?!\s\w)"
    r"|(?:does\s+not|doesn[’']t|did\s+not|didn[’']t)\s+matter\b|only\s+interested\s+in"
    r"|on\s+borrowed\s+time|days\s+(?:are|were)\s+numbered|by\s+a\s+thread"
    r"|out\s+of\s+(?:line|touch|bounds|order|place)|(?:beyond|below)\s+the\s+(?:pale|belt)|hot\s+air"
    r"|(?:has|have|had)\s+(?:\w+ly\s+)?no\s+place\s+(?:in|on|at|here)|the\s+beginning\s+of\s+the\s+end"
    r"|deserve[ds]?|ma(?:kes?|de) (?:no|little|perfect|good|more|any|as\s+much|a\s+lot\s+of) sense"
    r"|pales? in comparison|speaks? volumes"
    r"|(?:goes|went|gone|going) too far|(?:comes|came|is|was) too late|cannot be trusted"
    r"|i (?:do(?:n[’']t| not) |really |fully )?(?:like|love|hate|support|oppose|despise|detest"
    r"|resent|deplore|condemn|applaud|reject|welcome|distrust)"
    r"|(?:is|are|was|were|been|be|it[’']s|[’']re) [“\"]?too \w+"
    r"|(?:strengthen|weaken|(?<!been )(?<!be )undermin|embolden|vindicat|betray|jeopardi[sz]"
    r"|discredit)(?:s|ed|es)\b"
    r"|(?:acted|behaved|performed|handled|responded) (?:\w+ )?(?:with|very|so|well|badly)\b"
    r"|(?:not|n[’']t) (?:\w+ ){0,3}enough)\b"
)
_FURTHER = re.compile(
    r"(?:,\s+|\s[-–—]+\s)(?:which|who|where|whose)\b"
    r"|\s+whether\s|,?\s+(?:and|but|so|because|when|while|since|until)\s+(?:I|we|he|she|it|they|you|there)\b"
)
"""Where the first main clause is over."""
_REPORTED = re.compile(
    r"[^,.;]{0,60}?\b(?:told|said|says|know|knows|knew|heard|confirmed|reported|learned|learnt|asked"
    r"|discovered|remember|remembered)\b"
)
"""A clause that reports: "we're told it's the last bad year" says nothing of the year."""
_STANCE = re.compile(
    r"(?:and\s+|but\s+|so\s+)?(?:we|I|he|she|they|(?:the\s+)?(?:[A-Z][\w.-]*\s+){1,4})\s*"
    r"(?:(?:all|also|both|again|\w+ly)\s+)*"
    r"(?:condemn|denounce|deplore|reject|welcome|support|oppose|regret|applaud|commend|praise|salute"
    r"|disagree|agree\s+with|stands?\s+(?:with|by|behind|against)|object\s+to|side\s+with)s?\b"
    r"|(?:he|she|it|they)\s+(?:\w+ly\s+|also\s+|did\s+not\s+|didn[’']t\s+)?(?:support|oppose|reject|welcome"
    r"|condemn|regret|denounce|deplore|applaud)(?:e?d)?\s"
)
"""What is taken by being said: "We strongly condemn the strike", "Norvia stands with them"."""
_FEELINGS = words(
    """
    happy unhappy glad sorry grateful delighted disappointed angry furious frustrated pleased
    devastated heartbroken thrilled honored honoured satisfied ashamed lucky unlucky hopeful
    optimistic pessimistic
    """
)
_FEELER = words("i we he she it they")
_HEADING = re.compile(r"\bon\s+(?:course|track)\s+(?:for|to)\b[^,.;]*")
_FAILING = re.compile(
    r"\b(?:heart|kidney|liver|lung|organ|engine|power|crop|equipment|brake|mechanical|respiratory)"
    r"\s+failures?\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:(?:critical|serious)\s+but\s+)?(?:critical|serious|good|fair|poor|stable)\s+condition\b"
)
_VERY = re.compile(
    r"(?:an?\s+)?(?:very|quite|rather|so|really|extremely|truly|absolutely|totally|completely|utterly|deeply)\s+"
    r"(?!much|many|few|little|low|high|clear|likely|close|far|large|big|small|long|tall|short|cold"
    r"|hot|fast|slow|old|young|early|late|loud|busy|tired|often|soon|near|different|similar|new"
    r"|recent|rare|common)(?P<what>[a-z]+)\b"
)
_BEYOND = words(
    "but because than to of in on at from by with about between into for during against over"
)
"""Where a predicate goes on about other things: "a prelude to the critical vote"."""
_WITHIN = words("one far some part sort kind bit lot not as result nothing")
"""After these it does not: "the result of excellent work"."""
_QUOTES = frozenset("“”\"‘'")
_MARKS = re.compile(r"[“”\"]|(?<!\w)[‘']")
_DONE = re.compile(
    r"\b(?:ma[dk]es?|making|do|does|did|doing|done|committed)\s+(?:an?|the)\s+((?:[a-z-]+\s){0,2}[a-z-]+)"
)
"""What is done well or badly: "did an incredible job", "made a grave mistake"."""
_ASIDE = re.compile(r",\s+(?:(?:which|who|whose|where|when)\b[^,]*|(?:and|or)\s[^,]{2,30}),")
_ABLE = re.compile(
    r"(?:\w+ly\s+)?(?!un(?:able|avail)|avail|ir?respons|respons|liable|capable|incap|compar|appl|pay|elig|inelig"
    r"|vis|invis|access|possible|stable|table|service|break|negoti|observ"
    r"|measur|detect|renew|revers|transfer|recover|trac|identif|recogni|us|mov|vari|flamm|ed|port|adjust|convert)[a-z]{2,}[ai]ble\b"
)
"""What can, should or must be judged so: "unavoidable", "preventable"."""
_SEEMING = re.compile(
    r"(?:look(?:s|ed)?|seem(?:s|ed)?|sound(?:s|ed)?|feels?)\s+(?:\w+ly\s+)?"
    r"\w+(?:ed|ful|ous|ive|less|ish|able|ible|ant)\b"
)
"""How a thing looks to somebody: "the accounts looked stretched"."""
_HELD = re.compile(r"(?:\w+\s+){0,2}(?:considered|regarded|called|known|described|named)\b")
"""What people in general hold: "is now considered the best hope"."""
_AND = words("and or but yet")
_SENSED = re.compile(r"(?:feels?|felt)\s+(?:an?|the|some|no)\s")
"""What is felt is no predicate: "she felt a moral duty"."""
_THAT_IS = re.compile(r"(?:that|this)(?:[’']s|\s+(?:is|was))\s+an?\s", re.I)
_NAMED_SO = re.compile(r"\b(?:is|are|was|were)\s+[“\"](?:an?|the)\s")


def worth(words_after: str) -> bool:
    """Whether what "it would be" goes on with values it, and not only the law does."""
    found = re.findall(r"[a-z]+", words_after.lower())[:4]
    return not _WORTH.isdisjoint(found)


_LEGAL = words(
    "unlawful unconstitutional legitimate illegitimate justified fair hard difficult easy"
)
_WORTH = _VALUE - _LEGAL


def is_verdict(bare: str) -> bool:
    """Whether a phrase without a verb is a judgement: "provocative and destabilizing move"."""
    found = re.findall(r"[a-z-]+", bare.lower())
    if found[1:] and found[1] in _GREETING:
        return False
    return len(found) <= _PHRASE and not _VALUE.isdisjoint(found)


def judges(bare: str) -> bool:
    """Whether the predicate is a judgement of value."""
    if "," in bare:
        bare = _ASIDE.sub(" ", bare)
    further = _FURTHER.search(bare)
    if further is not None:
        bare = bare[: further.start()]
    plain = bare if _QUOTES.isdisjoint(bare) else _MARKS.sub("", bare)
    low = plain.lower()
    if _JUDGMENT.search(low) or _NO_NEED.match(plain) or _STANCE.match(plain):
        return True
    made = _MAKES_ONE.search(bare)
    if made is not None and not _VALUE.isdisjoint(re.findall(r"[a-z]+", made[1].lower())[:3]):
        return True
    if _NAMED_SO.search(bare) or _THAT_IS.match(bare):
        return True
    done = _DONE.search(low)
    if done is not None and not _VALUE.isdisjoint(done[1].split()):
        return True
    if _LINKING.search(plain) is None:
        return False
    return _predicates(_CONDITION.sub(" ", _FAILING.sub(" ", _HEADING.sub(" ", plain))))


def _predicates(clause: str) -> bool:
    """Whether what is said of the subject values it: "is a disgrace", "looked stretched"."""
    match = _LINKING.search(clause)
    if match is None:
        return False
    rest = match["rest"]
    first = rest.split()[0].lower().strip("’'")
    reported = _REPORTED.match(clause)
    if reported is not None and reported.end() <= match.start("rest") + len(first):
        return False
    if _SEEMING.match(clause, match.start()):
        return True
    if first.endswith("ed") and first not in _VALUE:
        return False
    if _SENSED.match(clause, match.start()) or _HELD.match(rest):
        return False
    if _ABLE.match(rest):
        return True
    said = _head(rest)
    subject = clause[: match.start()].lower().split()[-2:]
    owned = len(subject) > 1 and subject[0] in ("his", "her", "their")
    own = owned or (len(subject) > 1 and subject[0] in ("my", "our"))
    felt = own or (subject != [] and subject[-1] in _FEELER)
    very = _VERY.match(rest)
    telling = very is not None and (not very["what"].endswith("ed") or very["what"] in _VALUE)
    if telling and not (owned and not _FEELINGS.isdisjoint(said[:3])):
        return True
    return not (_NOT_FELT if felt else _VALUE).isdisjoint(said)


def _head(rest: str) -> list[str]:
    """The words of a predicate, and the parts of joined ones, up to what hangs on it."""
    said = re.findall(r"[a-z]+(?:-[a-z]+)*", rest.lower())[:_HEAD]
    for at in range(1, len(said)):
        if said[at] in _BEYOND and said[at - 1] not in _WITHIN:
            said = said[:at]
            break
    if said[1:] and said[0].endswith("ing") and said[1] not in _AND:
        said = said[1:]  # "had been striking depots"
    return said + [part for word in said if "-" in word for part in word.split("-")[1:]]


_HEAD = 8  # words of a predicate that are looked at
_NOT_FELT = _VALUE - _FEELINGS
