"""The words that attribute: verbs, nouns and set phrases that bind a source to what it says.

One lexicon, which is why it is longer than a module should be: whoever looks up what a word may
take, or adds one, finds all of them side by side. A cue is known by the complements it takes.
"Said" takes a quotation or a clause, "urged" an object and an infinitive, "condemned" a noun
phrase; with another complement the same verb narrates an act ("said a prayer") and attributes
nothing. So every verb stands here with its frames, and a cue without a fitting complement is no
cue. The lists are our own compilation from the grammar of
English reporting; the idea of a closed lexicon of reporting verbs with their frames is that of
Krestel, Bergler and Witte (2008), the split into direct, mixed and indirect that of Pareti (2012),
and the width of the notion, from speech to stance, follows Newell, Margolin and Ruths (2018), but
for desires and plans that only the article's voice narrates.

Frames
    quote    carries direct speech, may stand after it and before its subject ("…," said Ada)
    that     takes a finite clause, with or without "that"
    that!    takes a finite clause with "that", or without it one that begins with a pronoun
    to       takes an infinitive ("vowed to stay")
    bid      takes an object and an infinitive ("urged them to stay")
    as       takes an object and "as" ("described it as weak")
    of       takes an object and "of" ("accused them of theft")
    against  takes an object and "against" or "about" ("warned them against delay")
    for      takes an object and "for" ("blamed them for delay")
    on       takes an object and "on" ("blamed the delay on them")
    thing    takes a noun phrase that can be said as a sentence ("condemned the raid")
    like     takes an object and what it is compared to or put down to ("likened it to a war")
    count    takes an object with a number ("counted 40 cases")
    name     takes an object and a predicate ("called it a mistake")
    with     takes an object and "with" ("threatened them with a fine")
    figure   takes an object and its measure ("put the loss at 3 million")
    ask      takes an indirect question
    shown    takes a noun phrase when the subject is a document ("polls show Ada ahead")
    hearer   names the hearer first ("told reporters that …")
    is       is what is said when "is that" follows ("her answer was that …")
    deny     denies its content
    deny!    denies whatever it takes ("ruled out a sale")
    thought  reports a mind rather than an utterance: weaker evidence of an attribution
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarize.reading.words import inflections
from summarize.reading.words.lexicon import words

Form = Literal["base", "s", "past", "ing"]


class VerbCue(NamedTuple):
    """One inflected form of a verb that can attribute."""

    lemma: str
    form: Form
    participle: bool  # the form also serves as a past participle
    frames: frozenset[str]


class NounCue(NamedTuple):
    """A noun that can attribute."""

    lemma: str
    frames: frozenset[str]


_VERBS = """
quote that!: add write post
quote that: say note announce argue claim explain acknowledge declare state reply respond
quote that: insist conclude remark observe assert
quote that: contend maintain stress emphasize emphasise reiterate
quote that: comment confirm admit concede confess recall
quote that: recount joke quip boast brag lament complain
quote that: mention testify tweet predict estimate speculate reason counter retort
quote that: caution allege proclaim exclaim elaborate opine muse affirm attest vent
quote that: repeat tout disclose reveal venture volunteer posit hypothesize surmise guess figure
quote that: murmur mutter whisper shout yell scream cry sob snap grumble gripe chant intone
quote that: signal rule rant declaim deadpan theorize
quote that: report retweet email text blog
quote: continue begin ask wonder inquire answer interject conclude read tease ridicule
quote: echo boom jeer beam marvel interject crack blare
quote: pose query quiz grin frown nod giggle growl snarl roar howl bark hiss groan moan wail
quote: weep gasp
quote: rasp croak drawl stammer stutter rage rave seethe bellow holler bawl shriek screech squeal
quote: urge order advise implore exhort command counsel instruct beseech entreat petition
quote: blurt interrupt sneer scoff gloat reminisce tut snort coo swoon rejoin riposte
quote that: specify message cable fret whine grouse bluster insinuate intimate restate
quote that: narrate relate
quote that: aver avow postulate prophesy deduce infer certify mumble carp
that: trust
that!: imagine gather sense stipulate prefer verify prove
quote: laugh chuckle smile sigh shrug crow fume rail gush plead enthuse chime_in thunder
quote that hearer: tell
quote that bid: beg
quote that hearer: assure reassure remind
quote hearer: chide scold admonish taunt
that hearer: inform persuade convince
quote bid to: pray
quote that thing bid hearer: warn
quote that to hearer: promise
quote that to: vow pledge threaten swear
quote that thing: suggest propose
that: indicate imply demonstrate hint
that!: show find discover establish
that: agree
that!: decide determine
that thought: believe think feel suspect worry
that to thought: hope
that to thought bid thing: expect
bid thing thought: want
to thought: want wish
thing: support
figure: put measure estimate value give see
with: threaten
that thing thought: fear doubt anticipate forecast envision foresee
that bid thought: project forecast predict
that! thought: know learn
as thought: see consider regard view perceive
that name as: deem
name thought: consider
name as: term
quote that ask: ask wonder inquire question
quote that!: answer
thing: describe defend
on: blame
quote that: remember clarify confide concur detail
quote that!: charge
that!: submit
that: calculate reckon assess
that!: recognize recognise realize realise
that thing: regret highlight underline underscore
that to thing: reaffirm
thing thought: favour favor
to: claim profess offer
thing: threaten vow allege disclose concede signal advise counsel
that thing: envisage guarantee
that!: accept understand
that thought: assume
figure: project
bid: request tip
as: acknowledge identify rate cast paint classify categorize categorise define list
for: credit
with: credit
of: suspect
like: compare liken attribute ascribe
count: count record register report log
quote that! thing: demand
that! thing: recommend advocate request
to: ask
bid: direct press push pressure nudge prod lobby beseech entreat petition
bid: dare challenge
bid: urge ask order tell instruct advise encourage implore exhort command warn remind
as: herald
as: describe characterize characterise portray depict denounce dismiss condemn praise hail decry
as: blast deride slam criticize criticise mock ridicule tout brand label
as: oppose attack lambast lambaste laud frame trumpet reject cite trash savage skewer vilify
name: call brand dub label declare pronounce
of: accuse warn
against: warn caution advise counsel
for: blame criticize criticise praise thank fault attack mock blast slam condemn berate commend
for: chide rebuke denounce ridicule applaud congratulate scold castigate
for: hammer pummel
for: rip bash skewer savage trash lampoon chastise admonish excoriate vilify pillory knock
for: upbraid reprimand disparage
thing: blame
to bid thought: like
count: mention
thing: condemn denounce criticize criticise praise blast slam decry deplore welcome applaud hail
thing: urge bash skewer savage lampoon excoriate vilify disparage
thing: endorse oppose mock deride lambast lambaste assail attack laud ridicule
thing: fault bemoan lament question reiterate protest cite tout reveal confirm announce predict
thing: acknowledge admit stress emphasize emphasise demand promise pledge rebuke
thing: recall note
thing: express voice report
thing that deny: deny
thing deny: reject dismiss refute rebut disavow dispute contradict disown rubbish debunk
that deny: deny dispute doubt
"""

# Sources that show and find things: what they show is what they say.
DOCUMENTS = words(
    """
    poll polls survey surveys report reports study studies data analysis figures records results
    inquiry probe autopsy
    statistics documents document emails numbers average averages research findings census
    log logs transcript transcripts recording recordings footage video poster letter diary
    estimate estimates review investigation filing filings memo audit projection projections
    tally tallies accounts chart charts index survey graph graphs map maps test tests
    """
)

# verb and particle (or two): it follows at once, and the whole has its own frames.
_PHRASAL = """
thing bid: call for; appeal for
bid: call on; call upon; appeal to; plead with
thing: warn of; warn against; warn about; complain of; complain about; boast of; boast about
thing: argue for; argue against; object to; speak against
thing: insist on; hint at; rail against; vouch for; disagree with; agree with
thing: brag about; speak out; inveigh against; caution against; advise against; guide for
thing bid: ask for
thing: stand by
thing for: hit out at; lash out at
thing: apologise for; apologize for; admit to; confess to; commit to; tell of; write of
thing: talk of; cast doubt on; take issue with
quote that: put it
thing deny!: play down; brush off; brush aside; shrug off
thing that deny!: rule out
ask quote: want to know; wish to know; demand to know; like to know
thing as: think of; speak of; refer to
that!: take the view; spell out
thing bid: push for; press for; lobby for; plead for; beg for; agitate for; clamor for; clamour for
thing: point to
thing: argue against; come out against; speak out against; rail at; protest against
quote that: point out; make clear; make it clear; make plain; make it plain
quote that: chime in; shoot back
quote that as: sum up
quote that: fire back; hit back; lash out; weigh in; cry out
quote that: write back; go on; call out; chip in; push back
"""

_NOUNS = """
that: claim statement assertion allegation accusation charge argument contention suggestion
that: warning prediction belief view opinion assessment conclusion estimate finding
that: observation case point
that: complaint fear concern worry hope suspicion insistence acknowledgment admission
that: announcement assurance confidence remark comment notion
that: possibility prospect doubt expectation criticism theory testimony explanation feeling
that: demand plea disclosure revelation reminder boast retort thesis hypothesis hunch guarantee
that: determination decree ruling consensus position stance
that: anxiety unease frustration alarm dismay anger outrage optimism scepticism skepticism
that: conviction certainty reassurance impression advice recommendation declaration verdict
that to: promise pledge vow threat
to: offer proposal call demand request appeal plea
deny that: denial
that of: forecast estimate prediction
of: projection
for: call demand plea appeal
is: answer response reply message line lesson rationale justification reasoning excuse advice
"""

# Verbs of the mind: what a body thinks, told by itself or its spokesman, is its own claim.
MINDS = words("believe expect hope think fear worry suspect doubt")

# What a mind is, with a clause: "was adamant that …".
ADJECTIVES = words(
    "adamant certain confident convinced sure hopeful optimistic worried concerned afraid "
    "disappointed surprised pleased glad proud"
)
DOUBTING = words("sceptical skeptical doubtful dubious unconvinced")  # of what then is denied
ADJECTIVES |= DOUBTING

# Those who in a headline may stand before a colon, and be the source of what follows.
AGENTS = words(
    """
    investigators investigator police officials official experts expert analysts analyst minister
    ministry president prosecutors prosecutor researchers scientists sources source report study
    survey poll economists regulator regulators union lawyers lawyer court judge doctors army
    government opposition council mayor governor spokesman spokeswoman spokesperson witnesses
    watchdog audit agency commission inquiry panel residents company bank
    """
)

# "Ada Nym led in a poll on Friday"
POLLS = words("poll polls survey surveys")

# "In her view, …", "…, by their own account", "from her point of view"
VIEWS = words(
    """
    view opinion words eyes estimation mind telling judgment judgement assessment account accounts
    reckoning perspective point standpoint viewpoint estimate estimates calculation calculations
    recollection version admission count counts tally tallies math arithmetic logic
    """
)

# Light verbs whose object is the noun cue: "issued a warning that …".
LIGHT = words(
    """
    express expresses expressed expressing voice voices voiced voicing issue issues issued
    issuing make makes made making raise raises raised raising repeat repeats repeated repeating
    reiterate reiterates reiterated reiterating share shares shared sharing have has had having
    release released releasing give gave given giving renew renewed renewing echo echoed echoing
    deliver delivered offer offered offering send sent hold holds
    """
)

DENYING_LIGHT = words(
    """
    reject rejects rejected rejecting dismiss dismisses dismissed dismissing deny denies denied
    denying dispute disputes disputed disputing refute refutes refuted refuting rebut rebuts
    rebutted rebutting rubbish rubbishes rubbished rubbishing debunk debunks debunked debunking
    """
)
LIGHT |= DENYING_LIGHT

# Nouns for what others say; denying them denies their content: "dismissed reports of …".
SAYINGS = words(
    """
    report reports claim claims rumor rumors rumour rumours allegation allegations accusation
    accusations suggestion suggestions speculation criticism criticisms charge charges notion
    idea assertion assertions talk assessment assessments finding findings conclusion conclusions
    view views belief blame account version contention insinuation insinuations narrative theory
    characterization characterisation complaint complaints
    """
)

# Forms that are more often nouns than verbs; as cues they need a clear subject and complement.
NOUNLIKE = words(
    """
    claim claims report reports note notes estimate estimates post posts tweet tweets comment
    comments demand demands promise promises pledge pledges fear fears hope hopes doubt doubts
    question questions charge charges call calls question view views remark remarks order orders
    attack attacks support supports warning feeling finding findings reading project projects
    figure figures reason reasons rule rules state states signal signals cry cries joke jokes
    request requests forecast forecasts recall hail back backs press direct guess challenge
    challenges protest protests caution blame fault mock welcome present text texts email emails
    label labels brand brands count counts record records log logs register registers regret
    regrets detail details suspect suspects name names rate rates request requests credit
    appeal talk talks measure measures value values query queries message messages cable cables
    answer answers reply replies rubbish pressure pressures nudge nudges
    bark barks roar roars howl howls moan moans groans gasp gasps rage rages snort snorts
    trust trusts push pushes prod prods volunteer volunteers
    credits frame frames bill cast voice counsel tip tips venture ventures
    worry worries blast counter command advocate advocates praise
    """
)


# Of these, the ones that after another noun are nouns whatever follows ("party rules that …").
NOUNS_FIRST = words(
    """
    rule rules state states comment comments email emails text texts post posts tweet tweets
    call calls order orders reason reasons figure figures project projects question questions
    attack attacks bill signal signals remark remarks joke jokes
    """
)


def _read(table: str, separator: str | None = None) -> dict[str, frozenset[str]]:
    frames: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        names, _, lemmas = line.partition(":")
        for lemma in lemmas.split(separator):
            frames.setdefault(lemma.strip(), set()).update(names.split())
    return {lemma: frozenset(names) for lemma, names in frames.items()}


def _inflected(frames: dict[str, frozenset[str]]) -> dict[str, VerbCue]:
    table: dict[str, VerbCue] = {}
    for lemma, names in frames.items():
        third, past, participle, ing = inflections.forms(lemma)
        table[lemma] = VerbCue(lemma, "base", False, names)
        table[third] = VerbCue(lemma, "s", False, names)
        if participle != past:
            table[participle] = VerbCue(lemma, "past", True, names)
        table[past] = VerbCue(lemma, "past", participle == past, names)
        table[ing] = VerbCue(lemma, "ing", False, names)
    table.update(
        {form: table[usual] for form, usual in inflections.VARIANTS.items() if usual in table}
    )
    return table


_phrasal = {tuple(phrase.split()): names for phrase, names in _read(_PHRASAL, ";").items()}
_verbs = _read(_VERBS)
_heads = {phrase[0]: frozenset[str]() for phrase in _phrasal}

# every form of every verb; a verb that attributes only with a particle has no frames of its own
VERBS: dict[str, VerbCue] = _inflected({**_heads, **_verbs})
# (lemma, particle, …) → frames of the whole
PARTICLES: dict[tuple[str, ...], frozenset[str]] = _phrasal
# the verbs that have such phrases
PHRASAL = frozenset(phrase[0] for phrase in _phrasal)
NOUNS: dict[str, NounCue] = {}
for _lemma, _names in _read(_NOUNS).items():
    NOUNS[_lemma] = NOUNS[inflections.forms(_lemma)[0]] = NounCue(_lemma, _names)

# any word that makes a passage worth a closer look
WORDS: frozenset[str] = frozenset([*VERBS, *NOUNS, *ADJECTIVES, *VIEWS, *POLLS, "according", "per"])
# verbs with which a speaker breaks off, each with the word that follows it
DECLINING = {
    "declined": "to",
    "declines": "to",
    "refused": "to",
    "refuses": "to",
    "refrained": "from",
    "refrains": "from",
    "stopped": "short",
    "stops": "short",
}
