"""Titles, offices and kinship that stand before or after a person's name.

The words are this project's own compilation from common English news usage. Heads end a title
("Secretary", "spokeswoman"); modifiers may stand before a head ("deputy", "former", "Foreign");
portfolios follow a head and "of" ("of State"). Matching is by the lower-cased word.
"""

from __future__ import annotations

from summarize.reading.words.lexicon import words

HONORIFICS = {
    "mr.": "m", "mr": "m", "mrs.": "f", "mrs": "f", "ms.": "f", "ms": "f", "miss": "f",
    "sir": "m", "lord": "m", "lady": "f", "dame": "f", "madam": "f", "messrs.": "m",
    "monsieur": "m", "herr": "m", "frau": "f", "señor": "m", "señora": "f",
    "dr.": "", "dr": "", "prof.": "", "prof": "", "mx": "", "rev": "", "hon.": "",
    "rev.": "", "fr.": "m", "engr.": "", "engr": "", "barr.": "", "pastor": "", "sheikh": "m",
    "alhaji": "m", "hajia": "f", "hajiya": "f", "imam": "m", "dato": "m", "datuk": "m", "sri": "",
    "shri": "m", "smt": "f", "sister": "f", "mullah": "m", "ayatollah": "m",
}  # fmt: skip
"""Forms of address → gender they tell ("" where they tell none). They are no role."""

HEADS = words(
    """
    secretary-treasurer secretary-general director-general governor-general
    president vice-president chancellor premier minister secretary undersecretary under-secretary
    boss taoiseach tánaiste td mp msp mep cllr supremo
    senator sen. sens. sens senators representative rep. reps. reps representatives congressman
    congresswoman governor gov. govs. governors mayor mayors councillor councilor councilman
    councilwoman alderman commissioner ambassador envoy consul delegate deputy attorney general
    gen. lieutenant lt. colonel col. major maj. captain capt. sergeant sgt. corporal cpl. private
    pvt. admiral adm. commander cmdr. commodore brigadier brig. marshal officer detective det.
    inspector superintendent supt. constable sheriff chief trooper judge justice magistrate
    prosecutor solicitor barrister lawyer counsel king queen prince princess duke duchess emperor
    sultan emir sheikh shaikh ayatollah imam rabbi pope cardinal archbishop bishop father mother
    sister brother pastor reverend deacon monsignor professor lecturer dean provost rector doctor
    nurse surgeon physician scientist researcher economist historian analyst strategist adviser
    advisor aide consultant pollster lobbyist expert scholar fellow author writer novelist poet
    journalist reporter columnist correspondent editor anchor host moderator presenter broadcaster
    commentator blogger photographer producer actor actress singer musician comedian artist
    designer architect engineer director manager chairman chairwoman chairperson chair ceo cfo coo
    cto executive founder co-founder cofounder owner partner investor banker trader treasurer
    comptroller controller coordinator organizer organiser activist campaigner advocate dissident
    leader whip speaker spokesman spokeswoman spokesperson coach striker goalkeeper midfielder
    quarterback player athlete driver pilot astronaut farmer teacher student principal
    headteacher headmaster resident neighbor neighbour witness survivor tourist worker clerk
    shopkeeper fisherman retiree veteran billionaire businessman businesswoman entrepreneur
    developer magnate tycoon candidate nominee contender hopeful incumbent lawmaker legislator mp
    mep peer parliamentarian politician diplomat negotiator official administrator registrar
    warden librarian curator head trustee superdelegate republican democrat conservative liberal
    socialist independent supporter donor volunteer operative surrogate wife husband son daughter
    widow widower uncle aunt cousin girlfriend boyfriend friend colleague nephew niece grandfather
    grandmother grandson granddaughter insp. amb. pres. president-elect secretary-general
    minister-designate minister-elect premier-designate chancellor-designate chancellor-elect
    governor-elect mayor-elect senator-elect commissioner-designate
    secretary-designate ambassador-designate
    attorney-general frontrunner front-runner rival opponent predecessor successor
    cleric fundraiser co-moderator co-host co-anchor co-chair chaplain priest nun monk biologist
    co-author co-leader co-captain co-director co-owner co-president co-pilot
    chemist physicist climatologist geologist epidemiologist
    psychologist psychiatrist sociologist anthropologist statistician meteorologist astronomer
    paramedic firefighter plumber electrician carpenter baker butcher chef waiter waitress
    bartender bartenders trucker mechanic hairdresser accountant auditor actuary programmer
    technician janitor translator interpreter midwife pharmacist dentist veterinarian bookkeeper
    man woman boy girl teenager mogul icon guru star
    shipowner landowner restaurateur hotelier innkeeper publican grocer greengrocer florist barista
    bookseller publisher printer filmmaker playwright composer violinist pianist cellist guitarist
    drummer soprano tenor dancer choreographer sculptor painter novelist essayist memoirist
    documentarian screenwriter teammate classmate roommate flatmate housemate shipmate cellmate
    cyclist swimmer runner sprinter jockey trainer referee umpire boxer golfer rower skier skater
    gymnast wrestler defender winger forward batsman bowler all-rounder fly-half quarterback pitcher
    virologist immunologist oncologist cardiologist neurologist neuroscientist neurosurgeon
    seismologist volcanologist ecologist entomologist ornithologist botanist zoologist geneticist
    microbiologist biochemist astrophysicist cosmologist oceanographer hydrologist glaciologist
    paleontologist palaeontologist archaeologist linguist philosopher theologian demographer
    criminologist pathologist radiologist paediatrician pediatrician obstetrician gynaecologist
    gynecologist psychotherapist physiotherapist therapist counsellor counselor dietitian
    nutritionist toxicologist agronomist conservationist environmentalist naturalist geographer
    mathematician ethicist logistician caregiver carer lifeguard ranger forester gamekeeper
    beekeeper shepherd gardener landlord landlady tenant caretaker cleaner cook cabbie courier
    postman undertaker gravedigger sexton verger vicar curate clergyman mullah mufti patriarch
    abbot abbess matron soldier recruit cadet airman marine paratrooper guardsman warlord guerrilla
    mediator arbitrator ombudsman whistleblower plaintiff defendant juror bailiff notary coroner
    helmsman navigator purser stewardess steward miner welder docker builder bricklayer roofer
    sailor seaman skipper grower rancher logger trawlerman stockbroker broker underwriter insurer
    supt sgt capt cpt col maj gen cpl adm cmdr cdr brig cllr cllrs dci dsu dcc insp det
    colonel-general lieutenant-general major-general brigadier-general captain-general
    lieutenant-colonel vice-admiral rear-admiral lieutenant-commander
    assemblywoman assemblyman assemblymember alderwoman councilmember selectman selectwoman
    economist-in-chief rescuer trustee stakeholder schoolteacher schoolboy schoolgirl pupil intern
    """
)
"""Words that end a title or a role and stand for one person."""

MODIFIERS = words(
    """
    former ex- late acting interim deputy vice assistant associate senior junior chief lead general
    press prime foreign defense defence interior finance justice health education energy trade
    transport labor labour environment agriculture economy economic national security state
    presidential republican democratic conservative liberal independent progressive socialist
    house senate parliamentary congressional federal regional provincial municipal local district
    county city town police fire army navy naval military marine air force coast guard
    political communications media public relations campaign policy legal medical scientific
    executive managing non-executive financial operating technology information marketing sales
    research supreme high court circuit appeals attorney special prime-ministerial opposition
    majority minority ruling first second third lieutenant lt. lt brigadier rear major maj. staff
    sergeant master chief petty longtime veteran retired outgoing incoming newly elected incumbent
    new then current
    fellow fellow's prominent leading top star young old billionaire millionaire republican
    american us u.s. u.k. uk un u.n. eu e.u. world international global night talk radio tv
    television show reality right-hand art film movie business investment private equity hedge fund
    real estate software aid relief human rights civil climate budget homeland treasury commerce
    cabinet shadow home european royal crown grand supreme lead principal co- founding
    attorney-general rank-and-file self-described self-proclaimed gubernatorial mayoral senatorial
    nuclear political-science history law economics science statistics primary market bank central
    stock currency oil gas
    """
)
"""Words that may stand before a head inside a title."""

PORTFOLIOS = words(
    """
    state defense defence treasury commerce labor labour energy education health housing
    transportation transport agriculture justice interior homeland security veterans affairs
    foreign finance trade economy environment war the house commons representatives staff
    parliament assembly senate human services urban development communications operations policy
    police opposition prevention and public works culture sport sports tourism science research
    government external relations corporate legal community outreach strategy advocacy digital
    marketing sales national unification fisheries forestry food rural regional gender youth women
    social welfare employment industry mines petroleum power planning infrastructure water climate
    natural resources technology innovation information immigration integration cooperation civil
    emergency situations naval joint chiefs procurement pensions budget revenue customs railways
    aviation shipping
    """
)
"""Words that may follow a head and "of" in a title before a name."""

RANKS = words(
    """
    general colonel major captain lieutenant sergeant corporal admiral commander brigadier marshal
    professor doctor rear vice air
    """
)
"""Words that say of what rank somebody is, and nothing of the office."""

SUFFIXES = words("jr. jr sr. sr ii iii iv esq. esq phd ph.d. md m.d. qc kc")
"""What may follow a name and is never what it is called by."""

PARTICLES = words(
    "van von der den de del della di da dos das du la le bin ibn bint al el ter ten y zu af av"
)
"""Small words that belong to a surname."""

FEMALE_ROLES = words(
    """
    spokeswoman chairwoman congresswoman businesswoman councilwoman actress queen princess duchess
    mother sister wife daughter widow aunt girlfriend niece grandmother granddaughter nun waitress
    woman girl midwife
    """
)
MALE_ROLES = words(
    """
      congressman businessman  king prince duke father brother husband
    son widower uncle boyfriend nephew grandfather grandson monk priest pope man boy
    waiter
    """
)
