"""What is said of those who act, speak or feel, and what of things or of nobody.

"It had received a call" is said of a body, "it was too early" of nothing, and "it took an hour" may
be said of either. The predicate tells: its auxiliaries, and the kind of its verb or adjective.
"""

from __future__ import annotations

import re

from summarize.reading.words.lexicon import words
from summarize.rules.wording import verbs

_PREDICATE = re.compile(
    r"\s+(?P<helping>(?:[“\"]?(?:had|has|have|was|were|is|are|will|would|can|could|may|might|must|should"
    r"|did|does|do|be|been|being|not|never|cannot|(?:had|has|have|was|were|is|are|wo|would|ca|could"
    r"|did|does|do)n[’']t|also|already|still|now|just|only|once|later|long|always|soon|no\s+longer"
    r"|[a-z]+ly)\s+)*)[“\"]?(?P<verb>[a-z]+)"
)
_STATE = re.compile(r"\s(?:[a-z]+ly\s|fully\s|still\s)?(?P<state>[a-z]+)")
_BE = words("was were is are be been being")
_KEEPS = words("remain remains remained stay stays stayed feel feels felt")
_HEARD = words("told informed assured notified briefed reassured advised misled deceived")
_UNDER_WAY = words(
    "going getting becoming turning looking raining snowing hailing pouring freezing"
)
_OF_THINGS = words(
    """
    be take takes took mean means meant seem seems seemed appear appears appeared come comes came
    cost costs happen happens happened depend depends depended last lasts lasted end ends ended
    become becomes became begin begins began start starts started look looks looked sound sounds
    sounded make makes made turn turns turned matter matters mattered work works worked contain
    contains contained include includes included involve involves involved amount amounts amounted
    violate violates violated represent represents represented constitute constitutes constituted
    reflect reflects reflected show shows showed drive drives drove ruin ruins ruined help helps
    helped hurt hurts prove proves proved follow follows followed lead leads led cause causes caused
    fall falls fell fallen rise rises risen rose climb climbs climbed reach reaches reached lapse
    lapses lapsed set sets force forces forced go goes went rain rains rained snow snows snowed hail
    hails hailed drizzle drizzled pour pours poured freeze freezes froze thaw thawed remain remains
    remained stay stays stayed emerge emerges emerged transpire transpired dawn dawned get gets got
    grow grows grew strike strikes struck occur occurs occurred apply applies
    applied fit fits exceed exceeds exceeded total totals totalled need needs deserve deserves
    """
)


def acts(text: str, head: re.Match[str], end: int) -> bool | None:
    """Whether what follows a pronoun is said of those who act, speak or feel; None: it may be.

    Args:
        text: The article.
        head: The pronoun, with what is contracted with it as "short".
        end: Where the words end.
    """
    predicate = _PREDICATE.match(text, head.end(), end)
    if predicate is None:
        return False
    helping = predicate["helping"].lower().replace("“", "").replace('"', "").split()
    verb = predicate["verb"]
    if head["short"]:
        helping.append("is" if head["short"][1:].lower() in ("s", "re") else "has")
    if _BE & {*helping, verb}:
        if verb in _BE:
            return False
        if verb in verbs.STATES or (verb.endswith("ing") and verb not in _UNDER_WAY):
            return True
        if "been" in helping and verb in _HEARD:
            return True
        return None if "been" in helping and verbs.past_of(verb) else False
    kept = _STATE.match(text, predicate.end(), end) if verb in _KEEPS else None
    if kept is not None and kept["state"] in verbs.STATES:
        return True
    if verb in _OF_THINGS:
        return None
    return bool(helping) or verbs.is_past(verb) or verb.endswith("s")
