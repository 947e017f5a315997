"""Rise or fall: whether a figure is the size of a change, and which way.

The one idea: the word of change stands at fixed places around the figure: right before it ("fell 5
percent"), before "by" or "of" ("a drop of"), or right after its unit ("a 5 percent drop"). "To"
and "from" in between make it a level, not a change. The word lists are our own compilation.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarize.reading.words.functionwords import DETERMINERS, PREPOSITIONS
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.schema import Change

_UP = words(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew
    grown growing growth gain gains gained gaining jump jumps jumped jumping surge surges
    surged surging climb climbs climbed climbing soar soars soared soaring expand expanded
    expansion boost boosts boosted hike hikes hiked raise raises raised raising uptick
    upturn spike spikes spiked advance advanced advances add added adds swell swelled
    widen widens widened widening leap leaps leapt leaped leaping rocket rocketed rocketing
    balloon ballooned ballooning strengthen strengthened strengthens firmed lengthened mushroomed
    swelling rebound rebounded rebounds improve improved improvement up skyrocketed
    appreciated rally rallied accelerated expands boosts spikes swells skyrockets appreciates
    """
)
_DOWN = words(
    """
    fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased
    decreasing decline declines declined declining cut cuts cutting reduce reduces reduced
    reducing reduction reductions shrink shrank shrunk shrinking slip slips slipped slipping
    slide slid slides sliding sink sinks sank sunk plunge plunges plunged plunging plummet
    plummets plummeted plummeting tumble tumbled tumbles lose loses lost losing loss losses
    slash slashed slashing shed sheds shedding lower lowered lowering dip dips dipped
    dipping trim trimmed trims contract contracted contraction down downturn slump slumped
    weaken weakened eliminate eliminated retreat retreated depreciated collapse collapsed
    lowers slumps tumbles eliminates retreats depreciates collapses softens dwindles nosedives
    narrow narrows narrowed narrowing ease eases eased easing soften softened dwindle dwindled
    dwindling nosedived tanked crashed shortened weakens weakening
    """
)
# Words whose plain object is an amount, not a change ("raise $5 million"), unless "by" follows.
_NEED_BY = words(
    """
    raise raises raised raising boost boosts boosted lowers advance advanced advances lower
    contract contracted contraction growth expansion reduce reduces reduced reducing hike
    hikes hiked improve improved lowered lowering rally growing grow improvement rocket rocketed
    balloon narrow crashed shortened lengthened leap widen eases ease easing
    """
)
_MOVING = words("grow growing contract contracted advance advances advanced improve improved rally")
_AFTER_UNIT: dict[str, Change] = {
    "higher": "up",
    "more": "up",
    "lower": "down",
    "less": "down",
    "fewer": "down",
    "cheaper": "down",
    "dearer": "up",
    "pricier": "up",
    "costlier": "up",
}
_NOUNS_AFTER = words(
    """
    rise rises increase increases growth gain gains jump surge climb expansion boost hike
    hikes raise uptick spike improvement rebound fall drop drops decrease decline declines
    cut cuts reduction reductions loss losses slide plunge dip contraction downturn slump
    collapse slip
    """
)
_ADVERBS = words(
    """
    another an a additional further just only even as sharply slightly again about by
    roughly broad full whopping sharp hefty massive modest mere staggering steep
    """
)
_CLAUSE = frozenset('.,;:?!()—“”"') | {"that", "but", "while", "and", "which", "who", "or"}


_WAYS: dict[str, Change] = {**dict.fromkeys(_DOWN, "down"), **dict.fromkeys(_UP, "up")}


def way(word: str) -> Change | None:
    """Which way a word of change points."""
    return _WAYS.get(word)


def change(
    tokens: Tokens,
    begin: int,
    last: int,
    floor: int = 0,
    *,
    by: bool = False,
    duration: bool = False,
    count: bool = False,
    share: bool = False,
) -> Change | None:
    """Which way a figure changes something; None for a level.

    Args:
        tokens: The passage.
        begin: First token of the figure, its qualifier included.
        last: The token after its unit.
        floor: Nothing left of this token is looked at.
        by: Look as far left as for "by" whatever stands before.
        duration: The figure is a time, which a verb of change does not take as its object ("lost
            four years later").
        share: The figure is a percentage, by which things grow and contract of themselves.
        count: The figure counts things, which are lost or cut themselves ("cut 300 jobs").
    """
    j, lowest = begin - 1, max(floor, begin - 5)
    while j >= lowest and _passed(tokens.words[j]):
        by = by or tokens.words[j] == "by"
        j -= 1
    if tokens.word[j] == "of" and tokens.word[j - 1] in _AVERAGES and j - 2 >= floor:
        j -= 2  # "down an average of 30 percent"
        j -= _passed(tokens.words[j]) and j > floor
        begin = j + 1
    if by and tokens.word[j] == ",":  # "declined, by 9 points"
        j -= 1
    if by and (way_of_all := _of_all(tokens, j)):
        return way_of_all
    after = tokens.word[last]
    if j >= floor:
        word, first = tokens.words[j], tokens.word[begin]
        if by or word in _TURNING or first in _RAISED or after in _MORE_OR_LESS:
            if first == "+" or word == "+":
                lead = word in _STANDING or after in _LEADS
                return None if lead else "up"  # "a rating at +32 points", "a +12 point lead"
            place = _Place(tokens, begin, last, j, floor, duration, count, share)
            told = _told(place, by)
            if told is not None:
                return None if told == "level" else told
    return None if count and after == "more" else _after(tokens, last, duration)


class _Place(NamedTuple):
    """Where a figure stands, of what kind it is, and token ``j``, which may tell of a change."""

    tokens: Tokens
    begin: int
    last: int
    j: int
    floor: int
    duration: bool
    counts: bool
    share: bool


_Told = Change | Literal["level"]


def _told(place: _Place, by: bool) -> _Told | None:
    """What the words around a figure say of it; None if they leave it open."""
    if _is_level(place, by):
        return "level"
    if _is_less(place):
        return "down"
    if by:
        return _told_by(place)
    tokens, j = place.tokens, place.j
    word = tokens.words[j]
    if word == "off":  # "sales are off 5 percent"
        return "down" if tokens.word[j - 1] in _ARE and not place.duration else None
    if word == "of":
        return _told_of(place)
    if word in ("up", "down"):
        return _told_up(place)
    moves = way(word) and (word not in _NEED_BY or (place.share and word in _MOVING))
    if not moves or place.duration:
        return None
    return "level" if place.counts and word in _TAKEN else way(word)


def _is_level(place: _Place, by: bool) -> bool:
    """Whether a figure says where something is, though a word of change stands before it."""
    tokens, begin, last = place.tokens, place.begin, place.last
    word, first, after = tokens.words[place.j], tokens.word[begin], tokens.word[last]
    if way(word) and not _BOUNDS.isdisjoint((first, tokens.word[begin + 1])):
        return True  # "fell below 5 percent"
    if first == "as" and tokens.words[begin : begin + 3] in AS_HIGH:
        return True  # "rose as high as $10,140"
    if word in _LANDING and after in _WHERE and not (place.share or place.counts):
        return True  # "fell 60 km off the coast"
    lost = not by and word in _BEATEN and after == "to"
    return lost and _beaten(tokens, last + 1)  # "losing 54 percent to 46"


def _is_less(place: _Place) -> bool:
    """Whether what follows a figure says that it is gone."""
    tokens, last = place.tokens, place.last
    after = tokens.word[last]
    if after in ("less", "fewer"):  # "gained 38% less weight"
        return True
    if after == "off" and tokens.words[place.j] in _TAKING_OFF and not place.duration:
        return True  # "wiping $9 billion off its value"
    # "nine loaves of bread less"
    return place.counts and after == "of" and tokens.word[last + 2] in ("less", "fewer")


def _told_by(place: _Place) -> _Told | None:
    """Which way the word of change before "by" points, within its clause."""
    words, floor = place.tokens.words, place.floor
    for k in range(place.j, max(place.j - 12, floor - 1), -1):
        word = words[k]
        if word in _CLAUSE:
            break
        if word in ("up", "down") and place.tokens.word[k - 1] in _TURNED:
            break  # "turned down by five ministers"
        if word == "up" and place.tokens.word[k + 1].endswith("ing"):
            continue  # "ended up winning by ten points"
        before = place.tokens.word[k - 1]
        if way(word) and before in DETERMINERS:
            if k < place.j and place.tokens.word[k - 2] in PREPOSITIONS:
                continue  # "trailed at the rally by 50 points"
            if place.tokens.word[k - 2] in _SLOWING:
                return "level"  # "slowing the rise by two years"
        if way(word):
            taken = place.counts and word in _TAKEN and place.tokens.word[k + 1] != "by"
            return "level" if taken or word in _BEATEN else way(word)
    return None


def _told_of(place: _Place) -> _Told | None:
    """Which way the noun before "of" points: "a drop of 5 percent"."""
    tokens, j = place.tokens, place.j
    for k in range(j - 1, max(j - 3, place.floor - 1), -1):
        word = tokens.words[k]
        if word == "surge" and tokens.word[k - 1] in ("storm", "tidal"):
            return "level"
        if word in _NOUNS_AFTER:
            return "level" if place.counts and word in _TAKEN else way(word)
    for k in range(j - 3, max(j - _FALLEN, place.floor - 1), -1):  # "a fall in rural turnout of 4%"
        if tokens.words[k + 1] == "in" and tokens.words[k] in _NOUNS_AFTER:
            return way(tokens.words[k])
        if tokens.words[k + 1] in _CLAUSE or tokens.words[k + 1] in _BREAKS - {"in", "the"}:
            break
    return None


def _told_up(place: _Place) -> _Told | None:
    """Which way "up" or "down" points, if it is no particle: "picked up 300 votes"."""
    tokens, j = place.tokens, place.j
    if j != place.begin - 1:
        return None
    if tokens.word[j - 1] not in _PHRASAL:
        return way(tokens.words[j])
    given = place.share and tokens.words[j] == "up" and tokens.word[j - 1] in _GIVING
    return "down" if given else None  # "shares gave up 3 percent"


def _of_all(tokens: Tokens, j: int) -> Change | None:
    """Which way all of a list goes, of which the first is at token ``j``: "up at two: Roe by 5"."""
    i = j
    while i > j - _NAMED and (tokens.capital(i) or tokens.word[i] in ("the", "’s", "and")):
        i -= 1
    if i == j or tokens.word[i] != ":":
        return None
    before = tokens.words[max(0, i - _TOLD_OF_ALL) : i]
    return next((way(word) for word in reversed(before) if way(word)), None)


_NAMED = 6
_TOLD_OF_ALL = 14
_AVERAGES = words("average total mean median")
_LEADS = words("lead leads edge advantage margin rating")
_FALLEN = 8
_SLOWING = words("slow slowing slowed delay delaying delayed halting postponing stopping limiting")
_STANDING = words("at of is was to rating")
_ARE = words("is are was were be been")
_LANDING = words("fell fall falls falling dropped sank crashed")
_WHERE = words("off from away short north south east west inland inside outside into northeast")
_TAKING_OFF = words("wipe wipes wiped wiping knock knocks knocked knocking slashed slashing")
_TURNING = frozenset(_WAYS) | _LANDING | _TAKING_OFF | {"+", "off", "of"}
_RAISED = frozenset(["+", "as"])
_MORE_OR_LESS = frozenset(["more", "less", "fewer", "of"])


def _beaten(tokens: Tokens, i: int) -> bool:
    """Whether a share of the other side stands at token ``i``, and no level that was fallen to."""
    if tokens.capital(i):
        return True  # "lost 54 percent to Roe's"
    ends = tokens.word[i + 1] in _AFTER_SHARE or not tokens.word[i + 1][:1].isalnum()
    return is_digits(tokens.word[i]) and len(tokens.word[i]) < _HUNDREDS and ends


_HUNDREDS = 3
_GIVING = words("give gives gave giving given")
_AFTER_SHARE = words("percent % per in on for against and")
_BEATEN = words("lose loses lost losing")  # "lost by 13 points" tells a margin
_BOUNDS = frozenset(["below", "above"])
AS_HIGH = ["as", "high", "as"], ["as", "low", "as"]
_TURNED = words("turned turn turns voted shot struck put gunned handed taken")
_TAKEN = words(
    """
    cut cuts cutting lose loses lost losing loss losses shed sheds shedding slash slashed slashing
    eliminate eliminated trim trims trimmed gain gains gained gaining add adds added
    rally rallied raise raises raised
    """
)
_PHRASAL = words(
    """
    pick picks picked picking open opens opened make makes made take takes took give gives gave end
    ended set wind wound come came line lined put puts sign signed show shows showed pull pulled
    turn turned bring brought rack racked write wrote lay laid shot shoot shoots shooting gunned
    mowed burned burnt burning burns tore tear torn tears blew blow blown blows blowing broke break
    breaks broken knocked knock knocks shut shuts shutting chased tracked
    round rounds rounded rounding wound winding
    melted hunted bought buy buys rounded used eat ate held hold holds caught called call
    calls split dug dig digs woke served clocked chalked notched tied covered cleared cleaned
    stocked loaded
    scooped snapped signing setting putting making taking giving bringing freed free frees backed
    beat beats beaten handed struck strike voted vote threw throw talked wrote noted
    """
)


def _passed(word: str) -> bool:
    """Words between the verb of change and its amount: adverbs, "by", "an additional"."""
    return word in _ADVERBS or word.endswith("ly")


def _after(tokens: Tokens, last: int, duration: bool) -> Change | None:
    i = last + 1 if tokens.hyphen(last) else last
    word = tokens.word[i]
    if word in _AFTER_UNIT:
        return _AFTER_UNIT[word]
    if duration:  # "a 40-year decline"
        return None
    for j in range(i, min(i + 3, len(tokens))):
        if tokens.words[j] in _NOUNS_AFTER:
            if is_digits(tokens.word[j + 1]):
                return None  # "two firms cut 900 jobs"
            if tokens.words[j] == "fall" and tokens.word[j - 1] in ("last", "this", "next", "the"):
                return None  # the season
            lost = tokens.words[j] == "loss" and tokens.word[j + 1] in ("to", "in", "against")
            return None if lost else way(tokens.words[j])  # "a three-point loss to Norvia"
        if not tokens.words[j][0].isalpha() or tokens.words[j] in _BREAKS:
            return None
    return None


_BREAKS = words(
    """
    of in on at to from for by and or but the a an is was were are as that after had has have will
    would could may might can should who which said say says been be did do does not since until
    """
)
