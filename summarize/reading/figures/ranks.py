"""Ordinals that rank an event: "the sixth truce", "her third straight loss", "third in the table".

The one idea: an ordinal is a figure where it says the how-many-eth time something happened, and
what happened is the first noun of an event after it, or the one in apposition before it. Ordinals
that name ("the second floor", "a third party") rank nothing. The lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures.counted import head
from summarize.reading.figures.modifiers import SURVIVORS
from summarize.reading.words.functionwords import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    STOP,
    VERBS,
    ends_phrase,
)
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral, stated
from summarize.reading.words.plurals import plural

_EVENTS = words(
    """
    time times engagement meeting debate round visit attack strike test launch summit
    gig victory win loss defeat death killing shooting anniversary trip game match wave attempt
    contest conviction arrest trial indictment hearing session speech appearance call bid
    incident case outbreak bombing raid explosion crash fire earthquake storm hurricane
    final semifinal quarterfinal playoff derby fixture draw podium title cup tournament quake tremor
    aftershock typhoon cyclone tornado heatwave drought epidemic pandemic infection lockdown recall
    spacewalk collapse spill leak blast outage breach hack cyberattack robbery burglary murder
    stabbing kidnapping abduction appeal retrial lawsuit settlement fine probe inquiry investigation
    referendum ballot runoff run-off coup mutiny riot vigil funeral invasion incursion ambush siege
    bombardment barrage salvo bailout default downgrade takeover merger departure arrival
    flowering harvest spawning sighting rescue evacuation amputation operation transplant surgery
    flight delay vote veto execution protest march rally goal title medal gold silver bronze
    championship
    marriage divorce child baby pregnancy deployment exchange increase rise drop
    decline fall gain recession resignation shutdown conference convention ceasefire
    accident sinking capsizing mishap reduction expansion contraction transfer warning wedding
    ceremony inauguration
    airstrike offensive assault mission
    missile nomination impeachment stage
    package tranche dose shot birthday straight consecutive successive day night month term
    decision ruling treaty verdict fatality derailment collision eruption landslide flood
    walkout stoppage blackout challenge disaster concert truce cut hike year week election
    """
)  # fmt: skip
_DEEDS = words(
    """
    be lead win hold serve run become take get make reach enter coach play sign receive die fly go
    have appear visit join speak head command hit use ban adopt leave cross vote land complete
    quit resign step stand surrender host recognise recognize ratify withdraw denounce meet address
    veto test launch orbit survive collapse sink strike approve introduce offer fall fail give
    """
)
_PERIODS = words("day night week month year")
_STRAIGHT = words("straight consecutive successive")


def ranks_event(tokens: Tokens, numeral: Numeral) -> int | None:
    """For an ordinal that ranks an event, the token of the event's noun: "the sixth engagement"."""
    if tokens.word[numeral.first - 1] in MODALS:  # "whom he would first call"
        return None
    j = _with_superlative(tokens, numeral.last)
    straight = tokens.word[j] in _STRAIGHT or tokens.word[j] == "such"
    superlative = j + tokens.hyphen(j)
    if tokens.word[superlative] in _SUPERLATIVES:
        best = head(tokens, superlative + 1, one=True)
        return (
            best.last - 1 if best and best.name not in _SUMS else None
        )  # "the world's fourth-largest builder"
    if tokens.hyphen(j) or tokens.word[j] == "person":
        return None
    if tokens.hyphen(j + 1) and f"{tokens.word[j]}-{tokens.word[j + 2]}" in _JOINED_EVENTS:
        return j + 2
    whose = tokens.word[numeral.first - 1] in _RANKING
    verb = tokens.word[j].endswith("ed") or tokens.word[j] in VERBS
    if verb and not whose and tokens.word[j] not in _EVENTS:
        return None  # "first reported last week"
    if tokens.word[numeral.last] in ("half", "quarter", "place", "lady", "amendment"):
        return None
    noun = tokens.word[j]
    named = noun.isalpha() and not (
        tokens.hyphen(j + 1) or tokens.capital(j) or plural(noun) or noun in _NO_EVENT
    )
    if named and numeral.value > _ORDINARY and whose:
        after = tokens.word[j + 1]  # "the 15th reporter killed there"
        if ends_phrase(after) or after in SURVIVORS:
            return j  # "the eighth failure this year"
    if named and _owned(tokens, numeral) and _spans(tokens, j + 1):
        return j  # "the second failure in three attempts"
    return _event_noun(tokens, j, straight)


def _event_noun(tokens: Tokens, j: int, straight: bool) -> int | None:
    """The noun of an event soon after an ordinal: "the sixth engagement", "first woman to lead".

    Args:
        tokens: The passage.
        j: The token after the ordinal.
        straight: Whether it is "straight" or its like: "the second straight convention".
    """
    for k in range(j + straight, min(j + straight + _LIMIT, len(tokens))):
        word = tokens.words[k]
        if straight and word[0].isalpha() and word not in STOP and k == j + 1:
            return _in_a_row(tokens, k)
        if word in _PERIODS and tokens.words[k - 1] in _LATELY and k > j + straight:
            return None  # "first reported last week"
        if word in _EVENTS and word not in _STRAIGHT:
            return k + (tokens.word[k + 1] in _EVENTS - _STRAIGHT - _PERIODS)  # "primary debate"
        if not word[0].isalpha() or word in _NO_MODIFIERS:
            return None
        if tokens.word[k + 1] == "to" and word not in STOP and not plural(word):
            named = STOP.isdisjoint(tokens.words[j:k]) and tokens.word[k + 2] in _DEEDS
            return k if named else None  # "the first woman to lead it"
    return None


_LIMIT = 4


def _with_superlative(tokens: Tokens, j: int) -> int:
    """The token after a superlative that ranks the same: "the 15th and the deadliest [storm]"."""
    if tokens.word[j] != "and":
        return j
    k = j + 1 + (tokens.word[j + 1] == "the")
    if tokens.word[k] == "most":
        return k + 2
    return k + 1 if tokens.word[k].endswith("est") else j


def _in_a_row(tokens: Tokens, k: int) -> int:
    """The noun of what follows in a row: "the second straight Liberal convention"."""
    noun = head(tokens, k, one=True)
    stop = min(noun.last if noun else k + 1, k + 4)
    for j in range(k, stop):
        if tokens.words[j] in _EVENTS and not tokens.word[j + 1].endswith("s"):
            alone = j + 1 >= stop or tokens.capital(j + 1) or tokens.words[j] not in _PERIODS
            if alone:
                return j
    return stop - 1


_LATELY = words("last this next earlier every each")
_NO_MODIFIERS = DETERMINERS | PREPOSITIONS | AUXILIARIES | words("and to who whom whose which that")
_SUPERLATIVES = words(
    """
    largest biggest highest lowest smallest longest richest poorest busiest deepest fastest oldest
    youngest tallest strongest worst best deadliest hottest coldest warmest wettest driest greatest
    heaviest costliest
    """
)
_SUMS = words("total number amount level share rate figure quantity volume sum part")
_RANKING = words("the a his her its their our my")
_ORDINARY = 3  # "a second man", "a third party" rank nothing
_NAMED_BY_RANK = words(
    """
    floor grade grader grade-school century circuit district ward division amendment fleet army
    battalion corps brigade avenue street row seat hole inning quarter down form year grader gear
    finger toe rib vertebra generation edition lap degree sense dimension column paragraph page
    chapter verse letter hour minute point part place base planet birthday century estate republic
    district congress parliament dynasty earl duke baron king lord marquess viscount cousin day
    of
    """
)


_NO_EVENT = STOP | _NAMED_BY_RANK


def placed(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether an ordinal is a place in a table: "third in the table", "second in the standings"."""
    k, before = numeral.last, tokens.word[numeral.first - 1]
    if before in DETERMINERS or tokens.word[k] not in ("in", "from"):
        return False
    k += 1 + (tokens.word[k + 1] in ("the", "their", "its"))
    return any(
        tokens.word[j] in _TABLES for j in (k, k + 1, k + 2) if STOP.isdisjoint(tokens.words[k:j])
    )


_TABLES = words("table league standings rankings championship bottom conference")


def event_before(tokens: Tokens, numeral: Numeral) -> int | None:
    """For an ordinal without a noun, the event it ranks: "a quake, the third in a month"."""
    k = numeral.last
    aside = numeral.value > _ORDINARY and tokens.word[numeral.first - 2] in _ASIDE
    aside = aside and (tokens.word[k] in _ASIDE or tokens.word[k] in (".", ""))  # ", its 12th,"
    did = numeral.value > _ORDINARY and tokens.word[k] == "to" and tokens.word[k + 1] in _DEEDS
    if not _owned(tokens, numeral) or not (aside or did or _spans(tokens, k)):
        return None
    for j in range(numeral.first - 1, max(numeral.first - _FAR, -1), -1):
        if tokens.words[j] in _RANKED:
            return j
    return None


def _owned(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a determiner stands before an ordinal: "the third", "her third"."""
    return tokens.word[numeral.first - 1] in _WHOSE


def _spans(tokens: Tokens, k: int) -> bool:
    """Whether a span of time or of tries stands at token ``k``: "in a month", "since May"."""
    since = tokens.words[k : k + 1] == ["since"] and tokens.word[k + 1][:1].isalnum()
    within = tokens.word[k] == "in" and (
        tokens.word[k + 1] in _SPANS or stated(tokens.word[k + 1]) or is_digits(tokens.word[k + 1])
    )
    lately = tokens.word[k] == "this" and tokens.word[k + 1] in _RECENT
    if tokens.word[k] == "in":  # "the seventh in the city this year"
        for j in range(k + 2, min(k + 5, len(tokens) - 1)):
            lately = lately or (tokens.words[j] == "this" and tokens.words[j + 1] in _RECENT)
            lately = lately or (tokens.words[j] == "in" and is_digits(tokens.words[j + 1]))
            if not tokens.words[j][0].isalpha():
                break
    return since or within or lately


_ASIDE = frozenset((",", "—", "–"))
_RANKED = _EVENTS - _STRAIGHT - _PERIODS - {"time", "term"}
_RECENT = _PERIODS | {"season"}
_WHOSE = words("the his her its their")
_FAR = 25
_SPANS = words("as a less more under just barely recent succession many several")
_JOINED_EVENTS = words(
    """
    semi-final quarter-final semi-finals quarter-finals run-off play-off by-election walk-out
    stand-off shoot-out sell-off clean-up start-up take-off spin-off kick-off
    """
)
