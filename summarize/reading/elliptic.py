"""Numbers whose noun is left out, and where the thing they count is said instead.

The one idea: news leaves a noun out when the reader still has it in mind: it stands before the
number ("a crew of eight", "the retirement age to 67", "put the dead at 12"), or it is what the
lines before were counting or measuring ("8,000 soldiers … about 10,000"). The first are looked up
by the words in front, the second in the memory of the article (``memory``). The word lists are our
own compilation.
"""

from __future__ import annotations

from summarize.reading import about, counted, counting
from summarize.reading.amounts import Amount
from summarize.reading.changes import change, way
from summarize.reading.denominations import Denomination
from summarize.reading.lexemes import Tokens, is_digits
from summarize.reading.lexicon import words
from summarize.reading.memory import Memory
from summarize.reading.nouns import is_person
from summarize.reading.numerals import stated
from summarize.reading.plurals import plural, singular

_CLOCK = 24
_DIAL = 12
_SMALL = 1000  # larger bare numbers are known by their size


def read(
    tokens: Tokens, amount: Amount, begin: int, *, qualified: bool, memory: Memory
) -> Denomination | None:
    """What a number without a noun counts; None if it is no figure.

    Args:
        tokens: The passage.
        amount: The amount.
        begin: The first token of its qualifier, or its own.
        qualified: Whether a qualifier stands next to it.
        memory: What the passages before counted and measured.
    """
    low = amount.low
    if low.kind == "cardinal" and amount.currency is None and low.scale == 1:
        named = _said_before(tokens, amount, begin, qualified=qualified)
        if named:
            kept = memory.latest.get("measure")
            if named.name == "degree" and kept and kept.name.startswith("degree"):
                named.name = kept.name
            return named
        if _reading_of(tokens, memory, amount):
            return Denomination("magnitude", "measure", amount.last, amount.value)
    opening = tokens.words[amount.first] in ("between", "from")
    if amount.high and opening and amount.high.value <= _DIAL:  # "between eight and ten"
        return None
    if tokens.word(amount.last) == ")" and tokens.word(amount.first - 1) != "(":  # "3) sails"
        return None
    whole = low.kind != "fraction" and low.value % 1 == 0
    before = tokens.word(amount.first - 1)
    noun = _left_of(tokens, amount, begin) if whole else None
    after = tokens.word(low.last)
    hurting = before in _HARMED or tokens.word(_before_more(tokens, begin)) in _HARMED
    harmed = hurting and (not after[:1].isalnum() or after in counted.STOP)
    harmed = harmed and low.kind == "cardinal" and low.value > 1 and after not in ("of", "per")
    plain = _plainly(tokens, amount, qualified=qualified)
    kept = None if before in _CODE else memory.recall(tokens, amount)
    if not (plain or harmed or noun or _stands(tokens, amount, kept is not None)):
        return None
    last = amount.last + (tokens.word(amount.last) == "others")
    beside = after in ("more", "others") and memory.near("count", 0)
    if whole and hurting and beside and not noun:  # "killed 33 sheep and injured a dozen more"
        return Denomination(beside.name, "count", last, amount.value, beside.of)
    if whole and (noun or hurting):
        name = noun.name if noun else "person"
        of = about.noun_before(tokens, noun.last) if noun else ""
        return Denomination(name, "count", last, amount.value, of)
    kind = _predicate(tokens, amount) if whole else None
    if kind:
        return Denomination(kind, "count", last, amount.value)
    if low.vague and tokens.word(amount.last) in _PEOPLE_ACT:  # "hundreds marched"
        return Denomination("person", "count", last, amount.value)
    many = low.scale > 1 and after in _PEOPLE_ACT
    if _in_headline(tokens, amount):
        return Denomination("person", "count", last, amount.value)
    if _fated(tokens, amount) and (kept is None or kept.dimension != "count" or many):
        return Denomination("person", "count", last, amount.value)
    meant = tokens.word(begin - 1) == "for" and tokens.word(begin - 2) in ("built", "designed")
    lodged = whole and (meant or tokens.word(begin - 1) in _LODGING)
    if lodged and after not in ("of", "per") and memory.near("count", 0) is None:
        return Denomination("person", "count", last, amount.value)
    if low.vague and _crowd(tokens, amount, before) and not (kept and is_person(kept.name)):
        return Denomination("person", "count", last, amount.value)
    if after == "others" and (kept is None or kept.dimension != "count"):
        return Denomination("person", "count", last, amount.value)
    if kept is None:
        person = whole and (after in _PEOPLE_DO or after in ("who", "whose") or many)
        return Denomination("person" if person else None, "count", last, amount.value)
    hurt = tokens.word(last) in ("were", "was", "are") and tokens.word(last + 1) in _HARMED
    if hurt and kept.dimension == "count" and not is_person(kept.name):
        return Denomination(
            "person", "count", last, amount.value
        )  # "dozens of tanks … 60 were killed"
    return Denomination(kept.name, kept.dimension, last, amount.value, kept.of)


def _before_more(tokens: Tokens, begin: int) -> int:
    """The token before "a further" or "another" before token ``begin``."""
    i = begin - 1
    if tokens.word(i) in ("further", "additional", "another", "other"):
        i -= 1
        i -= tokens.word(i) in ("a", "an")
    return i


def _predicate(tokens: Tokens, amount: Amount) -> str | None:
    """What the counted are said to be: "of whom 50 are children"."""
    i = amount.last + 1
    if tokens.word(amount.last) not in ("are", "were") or amount.value < 2:
        return None
    if tokens.words[i : i + 1] == ["under"] or tokens.word(i) in counted.SURVIVORS:
        return None
    noun = counted.head(tokens, i)
    ends = noun and not (tokens.word(noun.last)[:1].isalpha() and tokens.hyphen(noun.last))
    return noun.name if noun and ends and is_person(noun.name) else None


def _crowd(tokens: Tokens, amount: Amount, before: str) -> bool:
    """Whether a vague number without a noun is one of people: "drew thousands", "dozens in it"."""
    after = tokens.word(amount.last)
    if after == "still" or after in counted.SURVIVORS:  # "dozens still missing"
        return True
    if before in _GATHERING and after not in _GOES_ON:
        return True
    told = tokens.words[amount.last + 1 : amount.last + 4]
    if after == "more" and not (counted.SURVIVORS | _TREATED).isdisjoint(told):
        return True  # "hundreds more are feared dead"
    if before in _SPENDING or after in _GOES_ON or after == "to" or before == "the":
        return False
    if after == "in" and not _FUNDS.isdisjoint(tokens.words[amount.last : amount.last + 4]):
        return False  # "millions in foreign aid"
    return after in _WHEREABOUTS or after[-3:] == "ing"


_GOES_ON = words("of more less if or")
_SPENDING = words(
    """
    cost costs costing spend spends spent spending pay pays paid paying raise raises raised raising
    invest invests invested investing make makes made making earn earns earned earning lose loses
    lost losing save saves saved saving owe owes owed worth donate donated donating give gave given
    giving siphoning stole stolen steal embezzled won win wins winning pocketed poured pouring into
    """
)
_GATHERING = words(
    """
    drew draw draws drawing drawn attracted attracting attracts rallied rally rallying killed
    killing injured injuring wounded wounding displaced displacing among by leaving left arrested
    detained employed employing employs thrilled inspired evacuated rescued
    """
)
_FUNDS = words(
    """
    aid donations funding funds fines damages losses sales revenue revenues profits cash investment
    investments taxes tax debt debts loans grants compensation subsidies fees bonuses wages payments
    costs savings assets money bonds dividends contributions benefits
    """
)
_WHEREABOUTS = words(
    "in at on from across around outside inside who whom whose gathered along near"
)
_LODGING = words(
    "houses housed housing holds seats seated shelters sheltered sheltering accommodates sleeps"
)
_CODE = frozenset("/=:*<>[")


def _plainly(tokens: Tokens, amount: Amount, *, qualified: bool) -> bool:
    """Large, qualified, decimal and compared numbers say a quantity whatever stands around them."""
    low = amount.low
    after = tokens.word(low.last)
    digits = is_digits(tokens.words[low.first])
    large = low.scale > 1 or "," in tokens.words[low.first]
    if low.value >= _SMALL and not large:  # "the 8088 chip" is a name
        large = not after[:1].isalpha() or after in counted.STOP
    return (
        large
        or qualified
        or low.vague
        or low.kind == "fraction"
        or amount.high is not None
        or (low.value % 1 != 0 and (not after[:1].isalnum() or after in counted.STOP))
        or (digits and change(tokens, low.first, low.last) is not None)
    )


def _stands(tokens: Tokens, amount: Amount, known: bool) -> bool:
    """Whether a small bare number stands where a noun phrase would: "counted nine", "23 were"."""
    low = amount.low
    after, before = tokens.word(low.last), tokens.word(low.first - 1)
    if stated(after) and tokens.word(low.last + 2) in _AWAY:  # "up from 180 two years earlier"
        after = ""
    if low.kind != "cardinal" or low.value == 1:
        return False
    if after == "of":
        lately = tokens.word(low.last + 2) in ("last", "past", "first", "next")
        if lately and stated(tokens.word(low.last + 3)):
            return True  # "two of the last three"
        return known and tokens.word(low.last + 1) not in ("the", "a", "an", "its", "their")
    if _fated(tokens, amount) or _in_headline(tokens, amount):
        return True
    if after == "others" or (after in ("a", "per") and known):
        return True
    if after in ("short", "shy") and known:  # "eight short of a majority"
        return True
    if after in ("more", "fewer", "less") and known:
        return not tokens.word(low.last + 1)[:1].isalpha() or _stops(tokens, low.last + 1)
    beyond = tokens.word(low.last + 1)
    ends = not beyond[:1].isalpha() or beyond in counted.PREPOSITIONS
    if after.endswith("ed") and is_digits(tokens.words[low.first]) and ends:
        return True  # "212 cancelled"
    if after.endswith("ed") and known and before in ("while", "and", "but", ","):
        return True  # "six voted to hold, while two favoured a cut"
    if before in _OPENING and after in _ARE:  # "seven were hired; four are dead"
        return True
    drawn = is_digits(tokens.words[low.first]) and after in counted.VERBS
    if before in _OPENING and drawn and known:  # "44 took part; 22 got the drug"
        return True
    if after[:1].isalpha() and not (after in counted.STOP or after in _WHEN):
        return False
    owner = tokens.word(low.first - 2) if before in ("'", "’") else before
    if known and (before[-2:] in ("'s", "’s") or (owner != before and owner.endswith("s"))):
        return not after[:1].isalpha()  # "five debates, to the Democrats' three"
    if _from_to(tokens, amount):
        return True
    if before == "the" and after in ("who", "whose"):  # "of the 19 who applied"
        return True
    if before == "and" and after == "at" and known and tokens.word(low.last + 1) in _HOURS:
        return True  # "38 degrees at noon and 24 at midnight"
    if before in (",", ";", "and") and after in _PLACING and known and amount.value < _SMALL:
        return tokens.word(low.last + 1) in ("the", "a") or tokens.capital(low.last + 1)
    if before == "the" and after in ("that", "given", "reported", "announced", "expected"):
        return known
    if before in _TRANSITIVE and not after[:1].isalnum():  # "We need seven."
        return True
    if low.value <= _CLOCK and before in _AT_A_TIME:
        return False
    if (
        after in _PEOPLE_DO
        and is_digits(tokens.words[low.first])
        and not tokens.capital(low.first - 1)
    ):
        return True
    if before in _LEVELS and _level_of(tokens, low.first - 1):
        return True
    return known and (
        before in _COMPARED
        or after in counted.AUXILIARIES
        or (before.endswith("ed") and len(before) > 4)
    )


def _from_to(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number is one of two levels: "crept up from 22 to 27"."""
    i, k = amount.first, amount.last
    opens = (
        tokens.words[i - 1] == "from" and tokens.word(k) == "to" and is_digits(tokens.word(k + 1))
    )
    closes = tokens.words[i - 1] == "to" and tokens.word(i - 3) == "from"
    if not (opens or closes) or i < 2:
        return False
    start = i - 1 if opens else i - 3
    return any(way(word) for word in tokens.words[max(0, start - 3) : start])


def _fated(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare count is the subject of what befalls people: "nine died"."""
    i = amount.last
    if amount.low.kind != "cardinal" or amount.value < 2 or amount.value % 1:
        return False
    if tokens.word(i) in ("were", "are"):
        i += 1
        return tokens.word(i) in _HARMED or tokens.word(i) in _TREATED
    return tokens.word(i) in _DYING


def _in_headline(tokens: Tokens, amount: Amount) -> bool:
    """Whether a passage opens with a number of people: "Two held over fraud", "Six jailed"."""
    return amount.first == 0 and tokens.word(amount.last) in _SEIZED and amount.value % 1 == 0


_SEIZED = words(
    """
    held jailed shot stabbed booked nabbed fined remanded acquitted bailed suspended sacked charged
    arrested detained quizzed questioned freed released sentenced treated buried trapped feared
    taken rescued evacuated sought wanted
    """
)
_DYING = words("died drowned perished survived suffered sustained")
_TREATED = words(
    """
    treated taken dead hurt missing feared rushed airlifted flown critically seriously hospitalised
    hospitalized charged held released trapped buried homeless stranded
    """
)


def _stops(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) in counted.STOP


_OPENING = frozenset((",", ";", ".", "—", "–", "“", "", "and", "while", "but", "whom"))
_ARE = words("were are have had remain remained")
_AWAY = words("ago earlier later before")
_HOURS = words("noon midnight night dawn dusk midday")
_PLACING = words("on over near at off by outside inside under across around along above")
"""After a number whose noun and verb are left out: "Nine fell on the port, five over the town"."""
_WHEN = words("last next early late")
_TRANSITIVE = words(
    """
    have has had need needs needed want wants counted shown sold bought got takes took take taking
    holding holds held carrying carries carried housing houses housed treating treated admitted
    """
)
_PEOPLE_DO = words("were are have")
_PEOPLE_ACT = words(
    """
    remain remained need needed face faced risk
    marched march fled flee gathered gather protested protest rallied rally queued queue attended
    attend took take died die lined line turned turn packed pack flocked flock crowded joined join
    demonstrated cheered cheer watched watch signed sign mourned prayed pray waited wait sheltered
    escaped escape left leave live lived work worked voted vote celebrated celebrate danced camped
    arrived arrive came come went go who whose whom
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
_LEVELS = words(
    "to from at is was were of as reached hit totaled totalled passed topped crossed "
    "exceeded surpassed numbered"
)
_HARMED = words(
    """
    killed killing wounded wounding injured injuring arrested hospitalized hurting rescued detained
    hospitalised displaced displacing evacuated abducted kidnapped executed infected sickened jailed
    convicted deported expelled drowned beheaded stabbed maimed imprisoned kills injures wounds
    hurts displaces infects kill injure wound displace
    """
)


def _level_of(tokens: Tokens, i: int) -> bool:
    """Whether the words before token ``i`` name a level: "a limit of", "the figure is"."""
    return any(tokens.word(j) in _LEVEL_NOUNS for j in range(i - 2, i))


_LEVEL_NOUNS = words(
    """
    limit level ratio total number target ceiling threshold figure rate index margin reading average
    record maximum minimum cap quota tally toll count score
    """
)


def _said_before(
    tokens: Tokens, amount: Amount, begin: int, *, qualified: bool
) -> Denomination | None:
    """The words in front that say it: "age to 67", "crew of eight", "mother of three"."""
    low, i = amount.low, amount.first - 1
    after = tokens.word(amount.last)
    value = amount.value
    digits = is_digits(tokens.words[low.first])
    if value < 10 and value % 1 and "magnitude" in tokens.words[max(0, i - 7) : i]:
        return Denomination("magnitude", "measure", amount.last, value)
    alone = not after[:1].isalpha() or after in counted.STOP
    if digits and alone and 0 < value < 116 and value % 1 == 0 and _of_age(tokens, i):
        return Denomination("year", "time", amount.last, value, about.leftward(tokens, i))
    young = tokens.word(i - 1) in ("kids", "infants") or tokens.word(i - 1).endswith("children")
    old = tokens.word(i - 1) in ("is", "are", "was", "were", "be", "aged") and digits
    people = old and not _GROUPS.isdisjoint(tokens.words[max(0, i - 7) : i - 1])
    if qualified and alone and people and 9 < value < 110 and tokens.word(i) in _AGED_OVER:
        return Denomination("year", "time", amount.last, value, about.leftward(tokens, i))
    alone = alone or not plural(after)  # "women under 30 smoke"
    if qualified and alone and (young or (digits and value > 9)) and _aged_over(tokens, i):
        who = tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]]
        return Denomination("year", "time", amount.last, value, who)
    warm = not _WARMTH.isdisjoint(tokens.words[max(0, i - 3) : i + 1])
    if warm and digits and alone and after != "/":
        return Denomination("degree", "measure", amount.last, value)  # "lows near 60"
    if digits and tokens.words[amount.last : amount.last + 2] in _AND_OLDER:
        return Denomination("year", "time", amount.last, value)  # "children 4 and older"
    i = begin - 1  # "a crowd of more than 600"
    if tokens.hyphen(i) and tokens.word(i - 1) == "of" and tokens.word(i - 3) in counting.PARENTS:
        return Denomination("child", "count", amount.last, value, "children")  # "mum-of-three"
    if tokens.word(i - (tokens.word(i) == ":")) == "population" and value % 1 == 0:
        return Denomination("person", "count", amount.last, value)  # "(population 5,000)"
    if tokens.word(i) != "of" or not (alone or not plural(after)) or value % 1:
        return None
    whose = tokens.word(i - 1)
    if whose in ("eldest", "youngest") and alone and 1 < value < _MANY_CHILDREN:
        return Denomination("child", "count", amount.last, value)  # "the eldest of five"
    if whose in _OF_AN_AGE and alone and 0 < value < 116:  # "a man of thirty-five"
        return Denomination("year", "time", amount.last, value, whose)
    if whose in counting.PARENTS:
        return Denomination("child", "count", amount.last, value, "children")
    if whose in _COLLECTIVES:
        of = about.rightward(tokens, i - 1)
        return Denomination(_COLLECTIVES[whose], "count", amount.last, value, of, first=i - 1)
    return None


_MANY_CHILDREN = 20
_OF_AN_AGE = words("man woman boy girl lad youth child lady gentleman")
_COLLECTIVES = {
    "crew": "crew member", "staff": "employee", "workforce": "employee", "panel": "member",
    "committee": "member", "jury": "juror", "garrison": "soldier", "class": "student",
    "platoon": "soldier", "battalion": "soldier", "regiment": "soldier", "brigade": "soldier",
    "army": "soldier", "force": "soldier", "squad": "player", "cast": "actor",
    "orchestra": "musician",
    "choir": "singer", "bench": "judge", "board": "member", "commission": "member",
    "council": "member", "coalition": "member", "membership": "member", "fleet": "vehicle",
    "convoy": "vehicle", "intake": "student", "congregation": "person", "delegation": "delegate",
    "flotilla": "ship", "armada": "ship", "shortlist": "candidate", "longlist": "candidate",
} | dict.fromkeys(
    words(
        """
        crowd family audience group team party town village hamlet city community
        settlement household gathering queue turnout attendance mob gang throng entourage
        contingent posse poll survey sample
        """
    ),
    "person",
)  # fmt: skip
_TO_AN_AGE = words("to from at of is was (")


def _of_age(tokens: Tokens, i: int) -> bool:
    """Whether "age" or "retire" stands before: "the retirement age to 67 from 65"."""
    if tokens.word(i) not in _TO_AN_AGE:
        return False
    for j in range(i - 1, max(i - 5, -1), -1):
        word = tokens.words[j]
        if word in ("age", "retire", "retires", "retired", "retirement"):
            return True
        if word in ",;:.?!" or (tokens.words[j] in counted.AUXILIARIES):
            return False
    return False


def _aged_over(tokens: Tokens, i: int) -> bool:
    """Whether people stand before "over" or "under": "patients over 65", "those under 18"."""
    return tokens.word(i) in _AGED_OVER and (
        tokens.word(i - 1) in _PEOPLE or tokens.word(i - 1).endswith(("men", "children"))
    )


_WARMTH = words("temperatures lows highs")
_AND_OLDER = ["and", "older"], ["and", "younger"], ["or", "older"], ["or", "younger"]
_AGED_OVER = words("over under above below")
_GROUPS = words(
    """
    workforce population residents voters workers people victims patients members women men
    dead passengers employees teachers doctors nurses farmers inmates prisoners players electorate
    them whom who those staff children pupils
    """
)
_PEOPLE = words(
    """
    people infants kids those them anyone everyone patients adults voters workers residents
    drivers students citizens boys girls users persons players pensioners smokers all passengers
    members americans viewers consumers teenagers employees participants respondents nobody
    someone
    """
)


def _reading_of(tokens: Tokens, memory: Memory, amount: Amount) -> bool:
    """A bare decimal in an article about an earthquake is a magnitude again."""
    if not 0 < amount.value < 10 or amount.value % 1 == 0:
        return False
    return memory.magnitude or not _TREMORS.isdisjoint(tokens.words[: amount.first])


_TREMORS = words("quake quakes earthquake earthquakes aftershock aftershocks tremor tremors")


_NUMBERED = _LEVELS | {"population"}


def _left_of(tokens: Tokens, amount: Amount, begin: int) -> counted.Noun | None:
    """The counted thing that the words left of a number name, its qualifier "closer to" aside."""
    named = _number_of(tokens, begin)
    if named is None and begin < amount.first and tokens.word(amount.first - 1) == "to":
        named = _number_of(tokens, amount.first)
    return named or _subject(tokens, begin) or _crossed(tokens, begin) or _toll(tokens, begin)


def _crossed(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The subject of a verb of crossing a round number: "measles cases in the county pass 200"."""
    owner = tokens.word(begin - 2)
    if tokens.word(begin - 1) in ("number", "numbering", "numbered") and owner == "who":
        who = begin - 2 - (tokens.word(begin - 3) == ",")
        return _plural_at(tokens, who - 1)  # "its members, who number 7,200"
    if tokens.word(begin - 1) not in _CROSSING or owner in counted.DETERMINERS:
        return None
    if owner[-2:] in ("'s", "’s"):  # "its country's top 25"
        return None
    for j in range(begin - 2, max(begin - 9, -1), -1):
        word = tokens.words[j]
        if plural(word) and tokens.word(j + 1) != "-" and not tokens.capital(j):
            return None if word in _PRICED or word in counted.STOP else counted.head(tokens, j)
        if not word[0].isalpha():
            return None
    return None


_CROSSING = words(
    """
    pass passes passed top tops topped surpass surpasses surpassed exceed exceeds exceeded near
    nears neared reach reaches reached hit hits approach approached approaches
    """
)


def _toll(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The dead of "the death toll from the landslide climbs to 87"."""
    if tokens.word(begin - 1) != "to" or way(tokens.word(begin - 2)) is None:
        return None
    near = tokens.words[max(0, begin - _CLAUSE) : begin - 2]
    return counted.Noun("person", begin - 2) if "toll" in near else None


_CLAUSE = 12


def _number_of(tokens: Tokens, i: int) -> counted.Noun | None:
    """What the subject says is counted: "the number of patients rose to 65", "a population of"."""
    if tokens.word(i - 1) not in _NUMBERED:
        return None
    for j in range(i - 1, max(i - 15, 1), -1):
        if tokens.words[j] in ".;?!":
            return None
        if tokens.words[j] == "population":
            return counted.Noun("person", j + 1)
        if tokens.words[j] == "of" and tokens.words[j - 1] in ("number", "numbers"):
            return counted.head(tokens, j + 1)
    return None


def _subject(tokens: Tokens, begin: int) -> counted.Noun | None:
    """The counted thing left of a level: "deaths rose to 12", "put the dead at 12"."""
    i = begin - 1
    if tokens.word(i) in _EMPLOYING:
        return counted.Noun("employee", i)
    if tokens.word(i) in _IS and tokens.word(i - 1) in _MASSES:
        return counted.Noun(_MASSES[tokens.word(i - 1)], i)
    if tokens.word(i) in ("at", "to"):
        for j in range(i - 1, max(i - 5, -1), -1):  # "turnout is closer to", "was put at"
            if tokens.words[j] in _MASSES:
                return counted.Noun(_MASSES[tokens.words[j]], i)
            if not tokens.words[j][0].isalpha():
                break
    if tokens.word(i) == "at":
        return _plural_at(tokens, i - 1)
    if tokens.word(i) == "to" and tokens.word(i - 1) in ("toll", "tolls"):
        return counted.Noun("person", i)
    i -= tokens.word(i) in ("“", '"', "‘")
    if tokens.word(i) == ":" and not tokens.capital(i - 1):
        return _plural_at(tokens, i - 1)
    if tokens.word(i) == "to":
        if tokens.words[max(0, i - 2) : i] == ["per", "cent"]:
            i -= 3
        elif tokens.word(i - 1) in ("percent", "%", "pc"):
            i -= 2
        for j in range(i - 1, max(i - 3, 0), -1):
            if way(tokens.words[j]):
                j -= tokens.word(j - 1) in counted.AUXILIARIES
                return _subject_head(tokens, j - 1)
    return None


def _subject_head(tokens: Tokens, last: int) -> counted.Noun | None:
    """The head of the noun phrase that ends at token ``last``: "reports of scams", "deaths"."""
    found = _plural_at(tokens, last)
    for j in range(last - 1, max(last - _CLAUSE, -1), -1):
        word = tokens.words[j]
        if not word[0].isalpha() or word in _CLAUSE_WORDS:
            break
        heads = tokens.word(j + 1) in _AFTER_HEAD and not (j and tokens.capital(j))
        if heads and (noun := _plural_at(tokens, j)):
            found = noun
    return found


_AFTER_HEAD = words("of in from at on among for linked involving related caused with to by")
_CLAUSE_WORDS = counted.AUXILIARIES | words(
    "that and but while as said says which who when because after before if so"
)


_EMPLOYING = words("employs employ employing employed hires hire hired hiring")
_IS = words("is was reached hit totaled totalled averaged")
_MASSES = {
    "attendance": "person", "turnout": "person", "population": "person",
    "membership": "member", "enrollment": "student",
    "enrolment": "student", "workforce": "employee", "headcount": "employee",
    "circulation": "copy", "audience": "person",
}  # fmt: skip
"""Who or what a word for a mass is a number of: "attendance was 4,500"."""


def _plural_at(tokens: Tokens, j: int) -> counted.Noun | None:
    word = tokens.word(j)
    if word == "toll":
        return counted.Noun("person", j + 1)
    if word in ("dead", "injured", "wounded", "missing", "crowd"):
        return counted.Noun("person", j + 1)
    if plural(word) and word not in _PRICED and word not in counted.STOP:
        return counted.Noun(singular(word), j + 1)
    return None


_PRICED = words(
    """
    prices rates yields shares stocks temperatures sales revenues profits ratings exports imports
    costs wages points levels odds bonds futures earnings losses winds gusts speeds reserves stakes
    years days weeks months hours minutes percents points talks times
    """
)


def swing(tokens: Tokens, amount: Amount, memory: Memory) -> bool:
    """Whether a number in brackets is a change of the percentage before it: "34% (–2)"."""
    i = amount.first
    return (
        tokens.word(i - 1) in ("+", "-", "–", "−")
        and tokens.word(i - 2) == "("
        and tokens.word(amount.last) in (")", ",", ";")
        and memory.last is not None
        and memory.last.dimension == "share"
        and memory.last.passage == memory.passage
    )


def another_one(tokens: Tokens, amount: Amount, memory: Memory) -> Denomination | None:
    """A "one" beside a count: "five counts of robbery and one of conspiracy"."""
    i = amount.last
    counts = memory.near("count", 0)
    if counts is None or tokens.words[amount.first : i] != ["one"]:
        return None
    if tokens.word(amount.first - 1) == "and" and tokens.word(i) not in counted.STOP:
        noun = counted.head(tokens, i, one=True)  # "some 30 boats and one raft"
        return noun and Denomination(
            noun.name, "count", noun.last, amount.value, about.rightward(tokens, i)
        )
    follower = tokens.word(i + 1)
    beside = tokens.word(amount.first - 1) in ("and", ",") and tokens.word(i) in _BESIDE_ONE
    if tokens.word(i) in ("is", "was", "remains") and (follower in _TREATED or follower == "still"):
        return Denomination(counts.name, "count", i, amount.value, counts.of)  # "one is missing"
    if not beside or (tokens.word(i) == "of" and _of_them(tokens, i + 1)) or follower == "which":
        return None
    return Denomination(counts.name, "count", i, amount.value, counts.of)


def _of_them(tokens: Tokens, i: int) -> bool:
    word = tokens.word(i)
    known = word in counted.DETERMINERS or word in counted.PRONOUNS
    return known or plural(word) or tokens.capital(i)


_HIT = words("wounded injured hurt missing dead killed")
_BESIDE_ONE = words("of in on at from for over near off outside inside")


def filled(tokens: Tokens, what: Denomination, last: int, memory: Memory) -> Denomination:
    """A noun that only stands for one said before: "four bad ones", "8.3 such days"."""
    counts = memory.latest.get("count")
    such = tokens.word(last) == "such"
    bare = what.name == "person" and what.last == last + 1 and tokens.word(last) in _HIT
    if bare and counts and counts.passage == memory.passage and is_person(counts.name):
        what.name = counts.name  # "two soldiers were killed and 31 wounded"
    if what.name == "point" and memory.points:
        what.name, what.dimension = "percentage point", "share"
    elif counts and (what.name == "one" or (such and counts.name.endswith(f" {what.name}"))):
        what.name, what.dimension = counts.name, "count"
    elif what.name == "one" and what.dimension == "count" and tokens.word(what.last - 1) == "ones":
        what.name = None
    return what
