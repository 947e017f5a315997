"""Forms of English verbs, as far as a sentence put into another person or tense needs them.

Regular forms are made by rule, irregular ones are listed. What a form is told by its shape alone,
since the sentences are not parsed: a word that may be either is left as it is.
"""

from __future__ import annotations

import re

from summarize.reading.words.lexicon import words

# base, past, participle (where it differs from the past)
_IRREGULAR = """
be was been; arise arose arisen; awake awoke awoken; bear bore borne; become became become; begin
began begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose
chosen; cling clung; come came come; creep crept; deal dealt; dig dug; do did done; draw drew
drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel
felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; foresee
foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got;
give gave given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard;
hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; leave left; lend lent;
lie lay lain; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome
overcame overcome; overthrow overthrew overthrown; pay paid; prove proved proven; ride rode
ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell
sold; send sent; shake shook shaken; shine shone; shoot shot; show showed shown; shrink shrank
shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
spend spent; spin spun; stand stood; steal stole stolen; stick stuck; strike struck; strive strove
striven; swear swore sworn; swim swam swum; take took taken; teach taught; tear tore torn; tell
told; think thought; throw threw thrown; undergo underwent undergone; understand understood;
undertake undertook undertaken; wake woke woken; wear wore worn; weep wept; win won; withdraw
withdrew withdrawn; withhold withheld; withstand withstood; write wrote written
"""
_SAME = words(
    "beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed "
    "shut split spread thrust upset"
)
"""Verbs whose past is their base."""
_PREFIX = re.compile(r"^(?:over|under|out|re|mis|un|up)(?=\w{3})")
_VOWELS = "aeiou"

MODALS = words(
    "will would can could may might must shall should cannot won’t wouldn’t can’t couldn’t mustn’t "
    "shouldn’t won't wouldn't can't couldn't mustn't shouldn't ought did didn’t didn't had hadn’t "
    "hadn't"
)
"""Auxiliaries that are the same with every subject."""

AUXILIARIES = words("is are was were has have had will would can could may might must should")
FINITE = re.compile(rf"\b(?:{'|'.join(sorted(AUXILIARIES))})\b")
"""An auxiliary: what comes with it is a clause of its own."""


def _table() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    pasts, participles = {word: word for word in _SAME}, {word: word for word in _SAME}
    of_base = {word: word for word in _SAME}
    for line in _IRREGULAR.replace("\n", " ").split(";"):
        base, past, *participle = line.split()
        pasts[base] = past
        participles[participle[0] if participle else past] = past
        of_base[base] = participle[0] if participle else past
    return pasts, participles, of_base


_PASTS, _OF_PARTICIPLE, _PARTICIPLES = _table()
_BASES = {past: verb for verb, past in _PASTS.items()} | {
    participle: verb for verb, participle in _PARTICIPLES.items()
}
_PAST_FORMS = frozenset(_PASTS.values()) | {"was", "were"}
_GERUNDS = {
    (base[:-1] if base.endswith("e") and base not in ("see", "flee", "foresee") else base)
    + "ing": base
    for base in _PASTS
} | {
    "beginning": "begin", "cutting": "cut", "digging": "dig", "dying": "die",
    "forgetting": "forget", "getting": "get", "hitting": "hit", "letting": "let", "lying": "lie",
    "putting": "put", "quitting": "quit", "running": "run", "setting": "set", "shutting": "shut",
    "sitting": "sit", "spinning": "spin", "splitting": "split", "swimming": "swim",
    "winning": "win",
}  # fmt: skip


def is_past(word: str) -> bool:
    """Whether a word can be a past form."""
    if word.endswith("ed"):
        return word not in ("need", "exceed", "proceed", "succeed", "feed", "speed")
    return word in _PAST_FORMS or _PREFIX.sub("", word) in _PAST_FORMS


def is_participle(word: str) -> bool:
    """Whether a word can be a past participle."""
    return word in _OF_PARTICIPLE or (word.endswith("ed") and is_past(word))


def past_of(participle: str) -> str | None:
    """The past form of a participle ("taken" → "took"); None of what is no participle."""
    return _OF_PARTICIPLE.get(participle, participle) if is_participle(participle) else None


def past_of_gerund(gerund: str) -> str | None:
    """The past form of what a gerund names ("breaking" → "broke"); None of what is no gerund."""
    if gerund in _GERUNDS:
        base = _GERUNDS[gerund]
        return {"lie": "lied", "die": "died"}.get(base) or _PASTS[base]
    stem = gerund.removesuffix("ing")
    if stem == gerund or not any(letter in stem for letter in _VOWELS + "y"):
        return None
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def participle_of_gerund(gerund: str) -> str | None:
    """The participle of what a gerund names ("taking" → "taken"); None of what is no gerund."""
    base = _GERUNDS.get(gerund)
    return _PARTICIPLES[base] if base is not None else past_of_gerund(gerund)


def base(word: str) -> str:
    """The base of an irregular form ("sold" → "sell"); else the word, of a gerund the stem."""
    if word in _BASES:
        return _BASES[word]
    return _GERUNDS.get(word, word.removesuffix("ing") if len(word) > 5 else word)


def third_person(base: str) -> str:
    """The present form of a verb with one person or thing as its subject ("deny" → "denies")."""
    known = {"am": "is", "are": "is", "be": "is", "have": "has", "do": "does", "go": "goes"}
    if base in known:
        return known[base]
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"
