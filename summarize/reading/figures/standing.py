"""Whether a bare number is a quantity at all: it is large, or stands where a noun phrase would.

The one idea: a small number without a noun counts something only in the places that English gives
to subjects and objects ("nine died", "23 were", "counted nine", "up from 180 two years earlier").
Everywhere else it is a date, a name or a code. The word lists are our own compilation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from summarize.reading.figures import gaps
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.changes import change
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import stated

_CLOCK = 24
_SMALL = 1000  # larger bare numbers are known by their size


def plainly(tokens: Tokens, amount: Amount, *, qualified: bool) -> bool:
    """Large, qualified, decimal and compared numbers say a quantity whatever stands around them."""
    low = amount.low
    after = tokens.word[low.last]
    digits = is_digits(tokens.words[low.first])
    large = low.scale > 1 or "," in tokens.words[low.first]
    if low.value >= _SMALL and not large:  # "the 8088 chip" is a name
        large = functionwords.ends_phrase(after)
    return (
        large
        or qualified
        or low.vague
        or low.kind == "fraction"
        or amount.high is not None
        or (low.value % 1 != 0 and (not after[:1].isalnum() or after in functionwords.STOP))
        or (digits and change(tokens, low.first, low.last) is not None)
    )


class _Bare(NamedTuple):
    """A small bare number where it stands.

    Attributes:
        tokens: The passage.
        amount: The number.
        known: Whether something was counted before that it may be a number of.
        before: The word before it.
        after: The word after it.
        digits: Whether it is printed in digits.
    """

    tokens: Tokens
    amount: Amount
    known: bool
    before: str
    after: str
    digits: bool


def stands(tokens: Tokens, amount: Amount, known: bool) -> bool:
    """Whether a small bare number stands where a noun phrase would: "counted nine", "23 were"."""
    low = amount.low
    if low.kind != "cardinal" or low.value == 1:
        return False
    after, before = tokens.word[low.last], tokens.word[low.first - 1]
    if stated(after) and tokens.word[low.last + 2] in _AWAY:  # "up from 180 two years earlier"
        after = ""
    bare = _Bare(tokens, amount, known, before, after, is_digits(tokens.words[low.first]))
    for told in _READERS:
        counts = told(bare)
        if counts is not None:
            return counts
    return False


def _as_part(bare: _Bare) -> bool | None:
    """Whether it is a part of what was counted: "12 of the 19", "two of the last three"."""
    tokens, low, known = bare.tokens, bare.amount.low, bare.known
    if known and (gaps.gapped(tokens, low) or gaps.shared(tokens, low)):
        return True
    put = known and bare.before == "at"
    if put and tokens.words[max(0, low.first - 3) : low.first - 1] in _PUT_IT:
        return True
    if bare.after != "of":
        return None
    if known and tokens.words[low.last + 1 : low.last + 3] in _OF_OWN:
        return True  # "downed 12 jets and lost three of its own"
    whole = tokens.word[low.last + 1] in ("the", "those")
    if whole and known and is_digits(tokens.word[low.last + 2]):
        return True  # "12 of the 19 contain secrets"
    lately = tokens.word[low.last + 2] in ("last", "past", "first", "next")
    if lately and stated(tokens.word[low.last + 3]):
        return True  # "two of the last three"
    return known and tokens.word[low.last + 1] not in ("the", "a", "an", "its", "their")


def _before_measure(bare: _Bare) -> bool | None:
    """Whether what follows says how many more, or in what time: "six others", "650 a year"."""
    tokens, after, known = bare.tokens, bare.after, bare.known
    if fated(tokens, bare.amount) or in_headline(tokens, bare.amount):
        return True
    beyond = bare.amount.low.last + 1
    if after == "others" or (after in ("a", "per") and known):
        return True
    if after in ("a", "per") and bare.before == "to" and tokens.word[beyond] in _YEARLY:
        return True  # "to double its output to 650 a year"
    if after in ("short", "shy") and known:  # "eight short of a majority"
        return True
    if after in ("more", "fewer", "less") and known:
        return not tokens.word[beyond][:1].isalpha() or _stops(tokens, beyond)
    return None


def _before_verb(bare: _Bare) -> bool | None:
    """Whether a verb follows of which it is the subject; it counts nothing before a noun."""
    tokens, after, before = bare.tokens, bare.after, bare.before
    last = bare.amount.low.last
    beyond = tokens.word[last + 1]
    ends = not beyond[:1].isalpha() or beyond in functionwords.PREPOSITIONS
    participle = after.endswith("ed")
    if participle and bare.digits and ends:
        return True  # "212 cancelled"
    if participle and bare.known and before in ("while", "and", "but", ","):
        return True  # "six voted to hold, while two favoured a cut"
    if before in _OPENING and after in _ARE:  # "seven were hired; four are dead"
        return True
    drawn = after in functionwords.VERBS or (participle and not tokens.capital(last))
    if before in _OPENING and bare.known and bare.digits and drawn:
        return True  # "44 took part; 22 got the drug"
    if after[:1].isalpha() and not (after in functionwords.STOP or after in _WHEN):
        return False
    return None


def _after_owner(bare: _Bare) -> bool | None:
    """Whether it is one side's: "five debates, to the Democrats' three"."""
    after, before = bare.after, bare.before
    owner = bare.tokens.word[bare.amount.low.first - 2] if before in ("'", "’") else before
    if bare.known and (before[-2:] in ("'s", "’s") or (owner != before and owner.endswith("s"))):
        return functionwords.ends_phrase(after)
    return None


def _before_clause(bare: _Bare) -> bool | None:
    """Whether a place or a clause tells which are meant: "of the 19 who applied"."""
    tokens, after, before, known = bare.tokens, bare.after, bare.before, bare.known
    last = bare.amount.low.last
    if after in ("who", "whose", "whom"):  # "of the 19 who applied", "including 34 who had left"
        return True
    if before == "and" and after == "at" and known and tokens.word[last + 1] in _HOURS:
        return True  # "38 degrees at noon and 24 at midnight"
    beside = before in (",", "and") and after in ("for", "against") and known
    if beside and bare.digits and tokens.capital(last + 1):
        return True  # "36 votes for Roe and 13 for Nym"
    if before in (",", ";", "and") and after in _PLACING and known and bare.amount.value < _SMALL:
        beyond = tokens.word[last + 1]
        return beyond in ("the", "a") or beyond in _TRANSPORT or tokens.capital(last + 1)
    said_of = before in ("the", "among") and known
    if said_of and after in ("he", "she", "it", "they", "we", "the", "his", "her", "their"):
        return True  # "44 short of the 270 she needs", "fewer than the 34 the union spoke of"
    if before == "the" and after in ("that", "given", "reported", "announced", "expected"):
        return known
    return None


def _as_object(bare: _Bare) -> bool | None:
    """Whether it is what a verb takes: "We need seven.", "it had shot down five"; no hour is."""
    tokens, low, before = bare.tokens, bare.amount.low, bare.before
    ends = not bare.after[:1].isalnum()
    if ends and (before in _TRANSITIVE or meant_for(tokens, low.first)):
        return True
    if on_board(tokens, bare.amount):
        return True
    if before == "remaining" and bare.known and bare.digits:
        return True  # "owns 60 percent, and Norvia the remaining 40"
    verb = tokens.word[low.first - 2] if before in _PARTICLES else before
    taken = verb in _TAKING or (verb != before and verb in _OUSTING)
    if taken and bare.known and ends:
        return True  # "It needs 350 trucks; it gets 37.", "it had shot down five"
    counts = tokens.word[low.first - 2] in ("number", "figure", "toll", "total", "count")
    if low.value <= _CLOCK and before in _AT_A_TIME and not (before == "at" and counts):
        return False
    return None


def _as_level(bare: _Bare) -> bool:
    """Whether it is compared or is a level: "23 were", "a limit of 40", "up from 180"."""
    tokens, before, first = bare.tokens, bare.before, bare.amount.low.first
    if bare.after in PEOPLE_DO and bare.digits and not tokens.capital(first - 1):
        return True
    if (before in LEVELS or before in _PASSING) and _level_of(tokens, first - 1):
        return True
    return bare.known and (
        before in _COMPARED
        or bare.after in functionwords.AUXILIARIES
        or (before.endswith("ed") and len(before) > 4)
    )


_READERS: tuple[Callable[[_Bare], bool | None], ...] = (
    _as_part,
    _before_measure,
    _before_verb,
    _after_owner,
    _before_clause,
    _as_object,
    _as_level,
)
"""Each says whether a number counts something, or None where it cannot tell."""


def meant_for(tokens: Tokens, i: int) -> bool:
    """Whether a number at token ``i`` says how many something is made for: "built for 300"."""
    return tokens.word[i - 1] == "for" and tokens.word[i - 2] in _MADE


def on_board(tokens: Tokens, amount: Amount) -> bool:
    """Whether those counted travel together: "of the 43 on board"."""
    i = amount.last
    return amount.value > 1 and (
        tokens.word[i] == "aboard" or tokens.words[i : i + 2] == ["on", "board"]
    )


_MADE = words("built designed licensed intended meant certified")


def fated(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare count is the subject of what befalls people: "nine died"."""
    i = amount.last
    if amount.low.kind != "cardinal" or amount.value < 2 or amount.value % 1:
        return False
    while tokens.word[i] in BEFALLING:  # "15,000 had been killed", "40 may have died"
        i += 1
    if tokens.word[i - 1] in _PASSIVE and i > amount.last:
        return tokens.word[i] in HARMED or tokens.word[i] in TREATED
    return tokens.word[i] in _DYING


def in_headline(tokens: Tokens, amount: Amount) -> bool:
    """Whether a passage opens with a number of people: "Two held over fraud", "Six jailed"."""
    return amount.first == 0 and tokens.word[amount.last] in _SEIZED and amount.value % 1 == 0


_YEARLY = words("year month week day hour")
_OF_OWN = ["its", "own"], ["their", "own"], ["our", "own"]
_PASSIVE = words("were are been being be")
BEFALLING = _PASSIVE | words("have had has may might could would will must should still")
_SEIZED = words(
    """
    held jailed shot stabbed booked nabbed fined remanded acquitted bailed suspended sacked charged
    arrested detained quizzed questioned freed released sentenced treated buried trapped feared
    taken rescued evacuated sought wanted
    """
)
_DYING = words("died drowned perished survived suffered sustained")
TREATED = words(
    """
    treated taken dead hurt missing feared rushed airlifted flown critically seriously hospitalised
    hospitalized charged held released trapped buried homeless stranded
    """
)


def _stops(tokens: Tokens, i: int) -> bool:
    return tokens.word[i] in functionwords.STOP


_OPENING = frozenset((",", ";", ".", "—", "–", "“", "", "and", "while", "but", "whom"))
_ARE = words("were are have had remain remained")
_AWAY = words("ago earlier later before")
_HOURS = words("noon midnight night dawn dusk midday")
_PLACING = words("on over near at off by outside inside under across around along above")
"""After a number whose noun and verb are left out: "Nine fell on the port, five over the town"."""
_WHEN = words("last next early late")
_PUT_IT = ["put", "it"], ["puts", "it"], ["putting", "it"], ["estimated", "it"]
_PASSING = words("pass passes top tops exceed exceeds reach reaches surpass hit hits near approach")
_TAKING = words(
    """
    get gets chose choose picked named lost lose loses win wins gained gain scored score launched
    fired shot downed hit received receive recorded lists listed owns own operates owned sent send
    sends destroyed intercepted returned made makes built builds ordered approved rejected opened
    """
)
_OUSTING = words("threw kicked drove knocked wiped took laid pulled picked called let turned moved")
_PARTICLES = words("down up out off in away")
_TRANSPORT = words("train road car bus bike bicycle boat air sea rail foot plane ferry tram truck")
_TRANSITIVE = words(
    """
    have has had need needs needed want wants counted shown sold bought got takes took take taking
    holding holds held carrying carries carried housing houses housed treating treated admitted
    """
)
PEOPLE_DO = words("were are have had")
PEOPLE_ACT = words(
    """
    remain remained need needed face faced risk
    marched march fled flee gathered gather protested protest rallied rally queued queue attended
    attend took take died die lined line turned turn packed pack flocked flock crowded joined join
    demonstrated cheered cheer watched watch signed sign mourned prayed pray waited wait sheltered
    escaped escape left leave live lived work worked voted vote celebrated celebrate danced camped
    arrived arrive came come went go who whose whom
    lost cast descended descend streamed stream poured converged converge flooded rushed sought
    reach reached cross crossed enter entered landed surrendered deserted defected enlisted
    volunteered served trained
    chanted sang held rode ran crowd pray march attend visit evacuate
    """
)
_AT_A_TIME = words("at by before after until till around since")
_COMPARED = words(
    """
    to from versus vs than with and only just further additional another has have had got
    won at received drew but by
    counted found saw left leaves leaving that was were is with on of for not all always against
    """
)
LEVELS = words(
    "to from at is was were of as reached hit totaled totalled passed topped crossed "
    "exceeded surpassed numbered"
)
HARMED = words(
    """
    killed killing wounded wounding injured injuring arrested hospitalized hurting rescued
    detained hospitalised displaced displacing evacuated saved saving freed freeing abducted
    kidnapped executed infected sickened jailed convicted deported expelled drowned beheaded
    treated treating vaccinated vaccinating questioned questioning sentenced sentencing indicted
    pardoned pardoning repatriated resettled recruited conscripted mobilised mobilized
    stabbed maimed imprisoned kills injures wounds hurts displaces infects kill injure wound
    displace sickens sickening traps trapping strands stranding orphaning hospitalising
    hospitalizing poisoning arresting detaining rescuing jailing deporting expelling abducting
    kidnapping executing arrests detains rescues saves frees jails deports evacuates evacuating
    forced forcing
    """
)


def _level_of(tokens: Tokens, i: int) -> bool:
    """Whether the words before token ``i`` name a level: "a limit of", "the figure is"."""
    reach = _FAR if tokens.word[i - 1] in _STANDING else 2
    return any(tokens.word[j] in _LEVEL_NOUNS for j in range(i - reach, i))


_FAR = 6
_STANDING = words("stands stood remains remained put standing currently now")
_LEVEL_NOUNS = words(
    """
    limit level ratio total number target ceiling threshold figure rate index margin reading average
    record maximum minimum cap quota tally toll count score
    """
)
