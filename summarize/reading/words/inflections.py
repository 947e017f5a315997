"""The forms of a verb: "say" is also said, says and saying.

By the spelling rules of English verbs, and a list of the verbs that do not follow them or double a
letter, among those that are asked about.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from summarize.reading.words.lexicon import words

# base, past, participle (where it differs from the past)
_LISTED = """
arise arose arisen; awake awoke awoken; be was been; bear bore borne; become became become; begin
began begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose
chosen; cling clung; come came come; creep crept; deal dealt; dig dug; do did done; draw drew drawn;
drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight
fought; find found; flee fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got; give gave given; go
went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hold
held; keep kept; know knew known; lay laid; lead led; leave left; lend lent; lie lay lain; lose
lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame overcome;
overthrow overthrew overthrown; pay paid; prove proved proven; repay repaid; ride rode ridden; ring
rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold; send sent;
shake shook shaken; shine shone; shoot shot; show showed shown; shrink shrank shrunk; sing sang
sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spin spun;
stand stood; steal stole stolen; stick stuck; strike struck; strive strove striven; swear swore
sworn; swim swam swum; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; undergo underwent undergone; understand understood; undertake undertook
undertaken; wake woke woken; wear wore worn; weep wept; win won; withdraw withdrew withdrawn;
withhold withheld; withstand withstood; write wrote written
"""
_SAME = words(
    "beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed "
    "shut split spread thrust upset"
)
"""Verbs whose past is their base."""
IRREGULAR: Final = {verb: (verb, verb) for verb in _SAME} | {
    verb: (past, *participle, past)[:2]
    for entry in _LISTED.split(";")
    for verb, past, *participle in [entry.split()]
}
"""Verb → past and past participle."""
_DOUBLING = words(
    """
    admit aver beg begin bet bid blog brag chip commit cut dig drop dub forget fret get grin hit
    infer let log nod prefer put quip quit quiz rebut refer regret rip rid run set shed shut sit
    slam snap sob spin split step submit sum swim tip transfer upset win
    """
)
_THIRD = {"be": "is", "am": "is", "are": "is", "have": "has"}
VARIANTS = {
    "signalled": "signaled",
    "signalling": "signaling",
    "labelled": "labeled",
    "labelling": "labeling",
}
"""Second spellings of a form, and the first."""


def forms(lemma: str) -> tuple[str, str, str, str]:
    """The third person, the past, the past participle and the form in -ing."""
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    consonant = lemma[-2:-1] not in set("aeiou")
    if lemma.endswith("y") and consonant:
        third, regular = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        hissed = lemma.endswith(("s", "x", "z", "ch", "sh")) or (lemma.endswith("o") and consonant)
        third = (stem if lemma.endswith("z") else lemma) + ("es" if hissed else "s")
        regular = stem + ("d" if lemma.endswith("e") else "ed")
    if lemma.endswith("ie"):
        ing = lemma[:-2] + "ying"
    elif lemma.endswith("e") and not lemma.endswith("ee") and lemma != "be":
        ing = lemma[:-1] + "ing"
    else:
        ing = stem + "ing"
    past, participle = IRREGULAR.get(lemma, (regular, regular))
    return _THIRD.get(lemma, third), past, participle, ing


def inflected(lemmas: Iterable[str]) -> frozenset[str]:
    """Verbs in all their forms."""
    return frozenset(form for lemma in lemmas for form in (lemma, *forms(lemma)))
