"""What a source without a proper name is: a group, one unnamed person, a document, a body.

The head noun decides: "two people familiar with the matter" are people, "a new report by the
bank" is a report. The head is the last word before whatever follows it (a preposition, a relative
clause, a comma), which English noun phrases make cheap to find. The lists are this project's own
compilation.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.reading.words import titles
from summarize.reading.words.inflections import forms
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import PEOPLES
from summarize.schema import SpeakerKind

DETERMINERS = words("""
    a an the this that these those his her its their our my your one each every another either
    neither both any such
    """)
"""Words that open a noun phrase and are no part of a speaker's name."""

POSSESSIVES = words("his her its their whose")
OWNER_ENDS = ("'s", "’s", "s'", "s’")
"""How a noun ends that owns something: "Ada's", "the boys'"."""

ENDS_HEAD = words("""
    of from for in at with to by on out about near close familiar involved who whom whose which that
    including like such as against under over into among between within across outside inside who's
    after before during since until briefed working living aware named called known speaking
    around behind based privy angry eager responsible
    told asked released published conducted led opposed loyal attending
    held sent caught shot hurt paid freed set made drawn
    supporting surveyed interviewed questioned polled obtained is are was were has have had having
    what whether how why while when where if because though although than directly knowledgeable
    overall nationwide statewide citywide worldwide
    and or but not also then now here there today yesterday authorized authorised
    """)
"""Words that cannot stand inside the part of a noun phrase that ends with its head."""

DOCUMENTS = words("""
    report statement study poll survey filing indictment complaint lawsuit suit memo memorandum
    letter email e-mail tweet post article story editorial column op-ed piece paper book memoir
    transcript document communique communiqué declaration resolution ruling opinion order decree
    bill law act constitution treaty agreement analysis assessment review audit bulletin
    advisory notice release press-release newsletter note blog website site page video ad
    advertisement commercial spot caption headline obituary profile message text texts dossier file
    affidavit petition testimony speech remarks address interview forecast estimate
    data figures numbers results statistics findings evidence index census record
    plan proposal platform manifesto guidelines rules policy charter motion brief chart graph map
    image footage recording tape log minutes cable dispatch warrant subpoena verdict summary
    questionnaire tally leaflet flyer flier mailer pamphlet brochure slogan sign banner placard
    chyron
    passage excerpt quote quotation comment answer reply response tweetstorm thread entry
    inquiry inquest programme program research trial model simulation
    magazine-article prospectus ledger diary screenshot graphic item update
    announcement probe tally projection tracker
    """)
DOCUMENTS_PLURAL = words("""
    reports statements studies polls surveys filings documents emails e-mails tweets posts articles
    stories editorials columns papers books transcripts memos letters ads records assessments
    projections tallies accounts
    estimates forecasts analyses reviews accounts indictments lawsuits messages headlines
    """)

WRITTEN = words(
    "post tweet statement letter email e-mail op-ed column essay editorial message memo note blog"
)
"""What one sender or author stands behind."""

FIRMS = words("""
    drugmaker chipmaker carmaker automaker planemaker shipbuilder homebuilder housebuilder retailer
    insurer lender airline carrier brewer publisher broadcaster grocer startup start-up manufacturer
    steelmaker toymaker winemaker truckmaker papermaker conglomerate multinational utility
    reinsurer distiller bookmaker refiner biotech fintech
""")
"""What news calls a firm right before its name, which it may open a sentence with."""

BODIES = FIRMS | words("""
    company ministry agency bank group party campaign newspaper paper-of-record network department
    trust union university college school court organization organisation government administration
    country nation state kingdom republic regime junta military army navy police-department
    commission committee council board panel team club association federation foundation institute
    institution charity nonprofit firm corporation business bureau office service authority center
    centre intelligence embassy consulate parliament congress senate legislature assembly house
    cabinet coalition alliance bloc church hospital maker operator outlet magazine daily weekly
    publication station channel watchdog regulator think-tank tank lobby chamber fund exchange
    league militia movement city county town village province region treasury pentagon police
    railway railways opposition directorate inspectorate coastguard brigade task-force force mission
    delegation camp conference secretariat tribunal prosecution defense defence jury guild syndicate
    giant brand chain studio label lab command consultancy brokerage platform supermarket clinic
    palace hospice television radio presidency premiership chancellery politburo body division front
    diocese archdiocese faction airport theatre theater orchestra squadron regiment battalion fleet
    corps garrison leadership industry management establishment hierarchy laboratory observatory
    museum library crew unit pac site
    """)

PEOPLE = words("""
    people officials experts many some others several few most none all residents sources
    authorities voters critics analysts scientists researchers doctors lawyers economists
    prosecutors
    investigators lawmakers senators leaders aides advisers advisors supporters opponents allies
    friends colleagues neighbors neighbours relatives parents students teachers workers employees
    soldiers troops rebels protesters activists campaigners journalists reporters observers
    diplomats envoys ministers presidents governors mayors members republicans democrats
    conservatives liberals progressives socialists independents moderates men women children
    families citizens migrants refugees immigrants survivors witnesses victims spokesmen
    spokespeople representatives delegates candidates contenders rivals strategists operatives
    consultants pollsters pundits commentators editors writers historians scholars academics
    professors judges justices commissioners councillors councilors executives managers investors
    traders bankers analysts shareholders customers consumers clients patients farmers drivers
    players fans coaches athletes owners directors founders engineers nurses firefighters officers
    detectives guards inmates prisoners hackers donors billionaires millennials americans
    respondents participants attendees guests viewers readers listeners users crowd public
    electorate audience family couple majority minority half two three four five six seven eight
    nine ten dozens hundreds thousands millions staff team-members faculty clergy community
    press media youth folks guys kids ladies gentlemen personnel crowds mob circle
    protestors demonstrators insiders outsiders skeptics sceptics detractors backers proponents
    generation elite populace workforce diaspora
    latinos hispanics asians europeans africans blacks whites advocates aides associates
    lobbyists superdelegates evangelicals catholics muslims christians jews
    them those everyone everybody anyone anybody they who
    """)

TRADES = words(
    "broker insurer publisher grocer builder printer brewer baker grower developer miner"
)
"""What firms are called as well as people: before one name alone, it is a firm."""

ONE_PERSON = titles.HEADS | words("""
    source person man woman boy girl voter critic someone somebody individual figure insider member
    citizen relative soldier policeman policewoman protester demonstrator employee
    mourner caller user reader viewer listener student customer client patient passenger shopper
    commuter visitor guest fan father mother son daughter parent child victim suspect defendant
    plaintiff juror inmate prisoner guard hacker refugee migrant immigrant respondent participant
    billionaire tycoon celebrity counterpart adviser boss pundit narrator speaker adversary
    investigator handler rescuer seller buyer dealer surveyor instructor tutor conductor trainer
    broker grower miner welder builder passer-by rider cyclist motorist biker skipper sailor
    ally confidant confidante foe loyalist backer skeptic sceptic detractor defector deserter
    villager settler taxpayer homeowner spectator pilgrim worshipper finalist contestant competitor
    laureate graduate applicant trainee returnee commando medic smuggler trafficker convict hiker
    hostage detainee captive militant fighter rebel separatist insurgent peacekeeper observer
    diver interlocutor intermediary go-between contractor mercenary conscript reservist informant
    signatory evacuee pm champion medallist medalist winner runner-up
    challenger opponent host guy lady gentleman bystander onlooker caretaker landlord tenant
    """) - words("general private major police lead principal chief")

COMMON = DOCUMENTS | DOCUMENTS_PLURAL | BODIES | PEOPLE
"""Common nouns that can head a source."""

BODIES_PLURAL = frozenset(forms(noun)[0] for noun in BODIES)  # spelt as a verb's third person

FRACTIONS = frozenset(["half", "third", "quarter", "fifth", "sixth", "eighth", "tenth"])
PARTITIVES = FRACTIONS | words(
    """
    mix chorus number percentage proportion group majority minority handful couple series slew
    host dozen range
    variety lot trio
    pair plurality half third quarter percent % coalition crowd bunch team panel cross-section
    share fraction score many most some several few all none
    chunk slice sliver swath swathe bulk segment string wave throng smattering plethora
    """
)

_HANGING = re.compile(
    r",(?!\d)|\s(?:who|whom|which|that|whose|speaking|including|such as)\b|\s[(—–]", re.IGNORECASE
)
_PARTICIPLE = re.compile(  # with the preposition or adverb that makes it one
    r"(?<=\w)(?<!\bthose)\s(?:(?:reached|contacted|interviewed|questioned|hired|appointed|set\sup|quoted|gathered"
    r"|assembled|convened|led|headed|chaired|stationed|posted|deployed)"
    r"\s(?:by|in|at|on|near|after|with|for|from)\b"
    r"|(?:working|waiting|gathered|attending|visiting|travelling|traveling|queuing|queueing|gathering"
    r"|protesting|marching|arriving|leaving)\b)",
)
_WORD = re.compile(r"[\w$%](?:[\w.’'&/$%‑-]|(?<=\d),(?=\d))*")
_CUT = re.compile(r",(?!\d)|[;:()—–]")
_MORE_THAN = re.compile(
    r"^(?:(?:more|fewer|less)\sthan|at\s(?:least|most)|up\sto)\s(?=\S+\s)", re.IGNORECASE
)
_POSSESSION = re.compile(r"[’']s?$")
_OWNING = re.compile(r"(?:[’']s|s[’'])$")
_COMPOUNDS = {
    ("coast", "guard"): "coastguard", ("fire", "service"): "brigade",
    ("general", "staff"): "command", ("joint", "staff"): "command", ("joint", "chiefs"): "command",
}  # fmt: skip
_ACTS = ("ment", "tion", "sion", "ing", "ism")
_PARENT_OF = re.compile(
    r"(?:mother|father|mum|mom|dad|grandmother|grandfather|gran|parent)-of-\w+$"
)
_MEN = re.compile(r"\w{2}(?:women|(?<!speci)(?<!regi)(?<!acu)(?<!abdo)men|folk)$")
_DOERS = re.compile(r"\w{4}(?:ers|ors|ists|ants|ians|ees)$")
_DOER = re.compile(r"(?:er|or|ist|ian|ant|ent|ee|eur|ive|crat|phobe)$")


def tokens(phrase: str) -> list[str]:
    """The words of a phrase, without marks and without a possessive ending."""
    found: list[str] = _WORD.findall(phrase)
    if "’" in phrase or "'" in phrase:
        return [_POSSESSION.sub("", word) for word in found]
    return found


@lru_cache(maxsize=20_000)
def head(phrase: str) -> str:
    """The head noun of a noun phrase, lower-cased; "" where it has none."""
    found = body = ""
    cut = _MORE_THAN.sub("", _CUT.split(phrase, maxsplit=1)[0])
    printed = _WORD.findall(cut)
    parts = tokens(cut)
    for position, word in enumerate(parts):
        low = word.lower()
        if _OWNING.search(printed[position]) and position + 1 < len(parts):
            found = ""
            continue
        if position and (compound := _COMPOUNDS.get((parts[position - 1].lower(), low))):
            found = compound
            continue
        if low == "of" and found in BODIES and parts[position - 1][0].isupper():
            following = parts[position + 1 : position + 2]
            if following and following[0][0].isupper():
                body = found
                continue
        noun = found in COMMON or is_person(found) or found in BODIES_PLURAL
        if low == "and" and found and not noun and not found.endswith("s"):
            continue
        if found and (low in ENDS_HEAD or (noun and low.endswith(("ed", "ing", "en")))):
            break
        if body and word[0].isupper() and not is_person(low):
            found = body  # "Ministry of Foreign Affairs", "Joint Chiefs of Staff"
        elif low == "those" and not position and len(parts) > 1 and _is_clause(parts[1].lower()):
            return low  # "those surveyed in May"
        elif low not in DETERMINERS or low == "one":
            found = low
    if not found and parts and parts[0].lower() == "those":
        return "those"
    return found.rstrip(".") if found not in titles.HEADS else found


def _is_clause(word: str) -> bool:
    """Whether a word that follows "those" opens what says which people they are."""
    return word in ENDS_HEAD or word.endswith(("ing", "ed"))


@lru_cache(maxsize=20_000)
def is_person(noun: str) -> bool:
    """Whether a head noun stands for one person."""
    last = noun.rpartition("-")[2]
    if noun.endswith("-year-old") or _PARENT_OF.match(noun):
        return True
    return last in ONE_PERSON or (
        last.endswith(("man", "woman", "person")) and last not in ("human", "german", "roman")
    )


def are_men(noun: str) -> bool:
    """Whether a plural ends as that of "man" does: "fishermen", "townsfolk"."""
    return _MEN.search(noun) is not None


def is_source(noun: str) -> bool:
    """Whether a head noun surely can be a source."""
    return noun in COMMON or is_person(noun) or noun.endswith(_ACTS)


def without_determiner(phrase: str) -> str:
    """A noun phrase as a speaker's name: "the two envoys" → "two envoys"."""
    parts = phrase.split()
    while len(parts) > 1 and parts[0].lower() in DETERMINERS and parts[0].lower() != "one":
        following = parts[1].lower()
        if parts[0].lower() in ("those", "these") and _is_clause(following):
            break
        if parts[0].lower() == "both" and len(parts) == 2:
            break  # "both sides"
        parts = parts[1:]
    return " ".join(parts)


def clipped(phrase: str) -> str:
    """A phrase without the clause that hangs on it."""
    if phrase.isalpha():
        return phrase  # nothing hangs on one word
    cut = _HANGING.search(phrase)
    if cut is not None and cut.start() > 0:
        phrase = phrase[: cut.start()]
    hanging = _PARTICIPLE.search(phrase)
    noun = head(phrase[: hanging.start()]) if hanging is not None else ""
    if hanging is not None and (is_source(noun) or _DOERS.search(noun)):
        phrase = phrase[: hanging.start()]  # "residents reached by telephone"
    parts = phrase.split()
    hangs = len(parts) > 1 and parts[-1].endswith("ed") and head(phrase) == parts[-2].lower()
    hangs = hangs and parts[-2].lower() != "those"
    return " ".join(parts[:-1]) if hangs else phrase


def kind(phrase: str) -> SpeakerKind:
    """What the words of a source without a proper name stand for."""
    noun = head(phrase)
    if noun in PARTITIVES and " of " in phrase:
        inner = kind(phrase.partition(" of ")[2])
        return inner if inner in ("document", "organization") else "group"
    if noun == "one" or phrase.lower() == "another":
        return "unnamed"
    if noun in PEOPLE or noun[:1].isdigit() or are_men(noun):
        return "group"
    if noun in DOCUMENTS or noun in DOCUMENTS_PLURAL:
        return "document"
    if noun in BODIES:
        return "organization"
    if is_person(noun):
        return "unnamed"
    if noun.capitalize() in PEOPLES:
        return "group"
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        singular = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
        if singular in DOCUMENTS:
            return "document"
        if singular in BODIES:
            return "group"
        return "group"
    if noun in PARTITIVES or noun == "per":
        return "group"  # "a third", "62 percent"
    return "unnamed" if _DOER.search(noun) and not noun.endswith("ment") else "document"
