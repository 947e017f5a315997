"""Singular and plural of English nouns, by their endings.

The one idea: regular endings are undone by rule, the irregular ones are listed, and what only
looks like a plural ("news", "across") is listed too. The lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.words.lexicon import words

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox", "lice": "louse",
    "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "leaves": "leaf",
    "thieves": "thief", "halves": "half", "shelves": "shelf", "loaves": "loaf", "calves": "calf",
    "crises": "crisis", "analyses": "analysis", "theses": "thesis", "diagnoses": "diagnosis",
    "hypotheses": "hypothesis", "bases": "base", "axes": "axe", "gases": "gas", "biases": "bias",
    "aliases": "alias", "canvases": "canvas", "uses": "use", "excuses": "excuse", "muses": "muse",
    "fuses": "fuse", "refuses": "refuse", "abuses": "abuse", "ruses": "ruse", "shoes": "shoe",
    "toes": "toe", "canoes": "canoe", "foes": "foe", "movies": "movie", "cookies": "cookie",
    "zombies": "zombie", "rookies": "rookie", "calories": "calorie", "ties": "tie", "pies": "pie",
    "lies": "lie", "series": "series", "species": "species", "headaches": "headache",
    "quizzes": "quiz", "buses": "bus", "criteria": "criterion", "phenomena": "phenomenon",
    "alumni": "alumnus", "nuclei": "nucleus", "premises": "premise", "selfies": "selfie",
    "newbies": "newbie", "hoodies": "hoodie", "aches": "ache", "caches": "cache",
    "caucuses": "caucus", "clothes": "clothes", "sheaves": "sheaf", "indices": "index",
    "referenda": "referendum", "memoranda": "memorandum", "larvae": "larva", "fungi": "fungus",
    "passersby": "passerby", "bacteria": "bacterium",
    "matrices": "matrix", "vertices": "vertex", "appendices": "appendix",
}  # fmt: skip
_IN_IE = words(
    """
    sorties prairies brownies hippies junkies cabbies birdies bookies caddies collies foodies
    freebies goalies indies laddies lassies magpies smoothies sweeties techies yuppies townies
    aunties beanies budgies coteries menageries brasseries patisseries reveries genies neckties
    oldies aussies talkies pixies cuties kiddies softies quickies roadies groupies boogies eyries
    """
)
"""Plurals of nouns in -ie, which do not come of -y."""
_IRREGULAR |= {word: word[:-1] for word in _IN_IE}
_COMPOUNDED = ("wives", "knives", "wolves", "thieves", "shelves", "loaves", "calves")
# Ends in -s and is no plural of a counted thing, or is the same in both numbers.
INVARIANT = words(
    """
    news series species aircraft police staff crew personnel cattle fish sheep deer salmon
    offspring spacecraft hovercraft helicopter crossroads headquarters means gas bus virus
    campus bonus status census plus consensus lens bias canvas atlas alias chaos cosmos
    christmas texas kansas arkansas overseas physics politics economics mathematics
    athletics ethics
    """
)


_AFTER_VOWEL = words(
    """
    israelis iraqis pakistanis saudis yemenis kuwaitis emiratis omanis qataris bahrainis somalis
    bangladeshis azeris azerbaijanis nepalis houthis afghanis punjabis kashmiris bengalis sindhis
    nazis maoris sufis rabbis taxis skis alibis tsunamis safaris bikinis salamis khakis kiwis wikis
    emojis jacuzzis yetis sheikhis haredis mahdis jihadis salafis wahhabis wahabis sunnis yazidis
    yezidis ezidis tutsis gujaratis balochis baluchis parsis swahilis abkhazis adivasis muftis qadis
    yogis swamis maharishis delis martinis chillis chilis paninis zucchinis ferraris lamborghinis
    audis suzukis ducatis semis minis corgis hindus hutus zulus bantus urdus gurus menus emus haikus
    tutus sudokus bayous caribous thais samurais bonsais hyundais
    """
)
"""Plurals in -is and -us that are regular: peoples of the Gulf, Asia and Africa, and loans."""

_SHORT = words("ads mps gps pcs tvs vps pms ids cds eps lps ops rvs evs tds pas")


def _irregular(word: str, low: str) -> str:
    """The singular of a word that is, or ends in, an irregular plural; else empty."""
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("children"):
        return word[: -len("ren")]
    for plural in ("men", "women"):
        if low.endswith(plural) and len(low) > len(plural) + 2 and low not in ("specimen", "omen"):
            return word[: -len("men")] + "man"
    for plural in _COMPOUNDED:
        if low.endswith(plural):  # "midwives", "bookshelves"
            return word[: -len(plural)] + _IRREGULAR[plural]
    return ""


def singular(word: str) -> str:
    """The singular of an English noun ("casualties" → "casualty"); else the word as it is."""
    low = word.lower()
    irregular = _irregular(word, low)
    if irregular:
        return irregular
    if low in _SHORT or low in _AFTER_VOWEL:
        return word[:-1]
    if len(low) < 4 or not low.endswith("s") or low in INVARIANT:
        return word
    if low[-2:] in ("ss", "us", "is"):
        return word
    if low.endswith("ies"):
        return word[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if low.endswith("uses") and not low.endswith(("ouses", "auses")):
        return word[:-2]
    if low.endswith("oes"):
        return word[:-2]
    return word[:-1]


THIRD_PERSON = words(
    """
    says believes thinks knows tells gets gives takes makes keeps brings becomes remains seems
    appears continues includes contains consists depends belongs refers applies exists occurs
    happens requires provides allows enables prevents ensures proves agrees disagrees expects warns
    argues adds explains describes writes asks insists admits denies confirms reveals reflects
    represents creates receives accepts refuses rejects decides chooses begins goes comes enters
    arrives sits dies eats loses earns owes owns sends meets hears sees speaks understands considers
    remembers forgets indicates suggests shows wants needs implies concludes predicts demonstrates
    depicts constitutes comprises equals exceeds outnumbers suffices complicates explores examines
    identifies illustrates underlines underscores emphasizes involves affects improves worsens
    threatens deserves tends lacks seeks intends fails succeeds survives vanishes disappears emerges
    smokes
    """
)
"""Verbs in the third person whose form is hardly ever a plural noun ("8,000 indicates that")."""
_NOT_PLURAL = THIRD_PERSON | words(
    """
    is was has does this his its us as thus yes less across plus versus always perhaps
    besides towards overseas plainclothes
    """
) | (INVARIANT - words(
    """
    aircraft police staff crew personnel cattle fish sheep deer salmon spacecraft
    headquarters series species
    """
))  # fmt: skip
COLLECTIVE = words(
    """
    people men women children geese oxen lice phenomena nuclei staff aircraft police crew
    personnel cattle fish sheep deer
    salmon spacecraft series species feet teeth mice folk militia troops clergy infantry
    faculty alumni criteria media data wounded dead injured homeless poor elderly
    disabled undocumented chinese japanese vietnamese portuguese lebanese sudanese senegalese
    congolese burmese taiwanese maltese nepalese swiss taliban mujahideen mujahedeen peshmerga
    mujahedin fedayeen janjaweed rohingya druze hausa fulani hazara hmong igbo yoruba inuit khmer
    sinhalese timorese beninese guyanese surinamese togolese gabonese javanese bhutanese
    craft livestock poultry bison moose elk swine
    bacteria larvae fungi referenda memoranda passersby
    """
)


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in COLLECTIVE or word in _SHORT or word in _AFTER_VOWEL:
        return True
    if word.endswith(("men", "women", "children")) and len(word) > 4:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and word[-2:] not in ("ss", "us", "is", "'s", "’s")
        and word not in _NOT_PLURAL
    )
