"""When a number without a noun is one of people: "hundreds marched", "15,000 had been killed".

The one idea: people are told by what they do or suffer, by where they are gathered and by what is
built for them, so the verb and the place beside a number say that it counts people even where
nothing before did. Vague sums are spent or given instead. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import standing
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.memory import Kept, Memory
from summarize.reading.figures.modifiers import QUOTES, SURVIVORS
from summarize.reading.figures.standing import BEFALLING, HARMED, PEOPLE_ACT, TREATED
from summarize.reading.words import functionwords
from summarize.reading.words.functionwords import STOP, ends_phrase
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import POSSESSIVES, is_person
from summarize.reading.words.numberwords import VAGUE


def of_people(
    tokens: Tokens, amount: Amount, begin: int, kept: Kept | None, memory: Memory
) -> bool:
    """Whether a bare number that begins at token ``begin`` counts people; ``kept``: what else."""
    low = amount.low
    before, after = tokens.word[low.first - 1], tokens.word[amount.last]
    whole = low.kind != "fraction" and low.value % 1 == 0
    if whole and tokens.words[max(0, begin - 2) : begin] in _LIVES:
        return True
    if whole and low.value > 1 and _addressed(tokens, amount, before):
        return True
    if low.vague and after in PEOPLE_ACT:  # "hundreds marched"
        return True
    if standing.in_headline(tokens, amount):
        return True
    if low.vague and kept is None and after == "more":
        return tokens.word[amount.last + 1] in ("are", "were")  # "hundreds more are expected"
    counts = kept is not None and kept.dimension == "count"
    many = low.scale > 1 and after in PEOPLE_ACT
    if standing.fated(tokens, amount) and (not counts or many):
        return True
    if standing.on_board(tokens, amount) and not counts:
        return True
    lodged = whole and (standing.meant_for(tokens, begin) or tokens.word[begin - 1] in _LODGING)
    if lodged and after not in ("of", "per") and memory.near("count", 0) is None:
        return True
    paired = low.vague and before == "and" and not VAGUE.keys().isdisjoint(tokens.words[:begin])
    same = counts and kept is not None and kept.passage == memory.passage
    known = kept is not None and is_person(kept.name)
    crowd = low.vague and not known and not (paired and same)
    if crowd and _crowd(tokens, amount, before):
        return True
    if after == "others" and not counts:
        return True
    return after in ("who", "whose", "whom") and not known


def _addressed(tokens: Tokens, amount: Amount, before: str) -> bool:
    """Whether those counted are spoken to or are to come: "told 3,000 in", "5,000 to attend"."""
    after, beyond = tokens.word[amount.last], tokens.word[amount.last + 1]
    heard = before in _TELLING and (after in ("in", "at") or not after[:1].isalnum())
    return heard or (after == "to" and beyond in PEOPLE_ACT and before not in ("from", "by"))


_TELLING = words("tell tells told telling address addresses addressed addressing")


def acting(tokens: Tokens, amount: Amount) -> bool:
    """Whether those counted do what people do: "3,000 had arrived so far"."""
    i = amount.last
    while tokens.word[i] in BEFALLING or tokens.word[i] in _ASIDE:
        i += 1
    acts = tokens.word[i] in PEOPLE_ACT and tokens.word[amount.first - 1] != "the"
    return acts or tokens.word[amount.last] in ("who", "whose")


def armed(tokens: Tokens, amount: Amount) -> Denomination | None:
    """Soldiers, who are "under arms", "in uniform" or "in reserve"."""
    i = amount.last
    if tokens.words[i : i + 2] not in _ARMED or amount.value < 2:
        return None
    return Denomination("soldier", "count", i + 2, amount.value, "soldiers")


_ASIDE = frozenset("”\"’'") | {"already", "also"}
_ARMED = ["under", "arms"], ["in", "uniform"], ["in", "reserve"]


def phrase(tokens: Tokens, begin: int, last: int) -> str:
    """What is said of people who are only counted: "people killed", "people who fled"."""
    done = fate(tokens, last)
    if done:
        return f"people {done}"
    hurt = _DONE_TO.get(tokens.word[begin - 1])
    return f"people {hurt}" if hurt else "people"


def fate(tokens: Tokens, last: int) -> str:
    """What is said right after token ``last`` to have become of those counted: "were hurt"."""
    i = last
    while tokens.word[i] in BEFALLING:
        i += 1
    i += tokens.word[i].endswith("ly") and tokens.word[i + 1] in HARMED  # "critically injured"
    done = tokens.word[i]
    told = done in HARMED or done in TREATED or (done.endswith("ed") and i > last)
    return done if told else ""


_DONE_TO = {
    "killing": "killed", "injuring": "injured", "wounding": "wounded", "displacing": "displaced",
    "killed": "killed", "injured": "injured", "wounded": "wounded", "displaced": "displaced",
    "kills": "killed", "arrested": "arrested", "detained": "detained", "rescued": "rescued",
    "evacuated": "evacuated", "saved": "saved", "infected": "infected", "freed": "freed",
}  # fmt: skip


def spent(tokens: Tokens, amount: Amount) -> bool:
    """Whether a vague number is one of money by its verb: "spend billions"."""
    i = amount.first - 1
    i -= tokens.word[i] in QUOTES
    if tokens.word[i] in _SPENDING or (tokens.word[i] == "away" and tokens.word[i - 1] in _GIVING):
        return True
    if tokens.word[i] == "the" and _given_by(tokens, amount.last):
        return True
    while _paid(tokens.word[i]) and i > amount.first - _PAID:
        i -= 1
    after = tokens.word[amount.last]
    ends = ends_phrase(after)
    return ends and tokens.word[i] in _PAYING  # "paid deal makers millions"


def _paid(word: str) -> bool:
    """Whether a word may be in the noun phrase of who is paid: "gave [his school] millions"."""
    return word.isalpha() and (word not in STOP or word in POSSESSIVES)


def _given_by(tokens: Tokens, i: int) -> bool:
    """Whether somebody at token ``i`` gave or spent it: "the millions Roe spent"."""
    j = i + (tokens.word[i] == "that")
    while j < i + _PAID and (tokens.capital(j) or tokens.word[j] in functionwords.PRONOUNS):
        j += 1
    return j > i and tokens.word[j] in _GAVE


_PAID = 4
_GAVE = words("donated gave spent paid raised invested owes owed earned pledged borrowed")
_GIVING = words("give gives gave given giving")
_PAYING = _GIVING | words(
    "pay pays paid paying cost costs costing owe owes owed fined saved lent offered"
)
_LIVES = ["lives", "of"], ["deaths", "of"], ["killing", "of"], ["killings", "of"]


def _crowd(tokens: Tokens, amount: Amount, before: str) -> bool:
    """Whether a vague number without a noun is one of people: "drew thousands", "dozens in it"."""
    after = tokens.word[amount.last]
    if after == "still" or after in SURVIVORS:  # "dozens still missing"
        return True
    if before in _GATHERING and after not in _GOES_ON:
        return True
    if after == "to" and tokens.word[amount.last + 1] in PEOPLE_ACT:
        return True  # "one of dozens to crowd into the hall"
    if after.endswith("ly") and tokens.word[amount.last + 1] in PEOPLE_ACT:
        return True  # "hundreds peacefully marched"
    told = tokens.words[amount.last + 1 : amount.last + 4]
    if after == "more" and not (SURVIVORS | TREATED).isdisjoint(told):
        return True  # "hundreds more are feared dead"
    if spent(tokens, amount) or after in _GOES_ON or after == "to" or before == "the":
        return False
    if funded(tokens, amount):
        return False
    return after in _WHEREABOUTS or after[-3:] == "ing"


def funded(tokens: Tokens, amount: Amount) -> bool:
    """Whether a vague number is one of money: "millions in foreign aid"."""
    i = amount.last + (tokens.word[amount.last] in ("”", '"', "’"))
    for j in range(i, i + _FUNDED):
        if tokens.word[j] == "in":
            return not _FUNDS.isdisjoint(tokens.words[j : j + 4])
        if not (tokens.word[j] in ("from", "more") if j == i else tokens.word[j].isalpha()):
            return False
    return False


_GOES_ON = words("of more less if or")
_SPENDING = words(
    """
    cost costs costing spend spends spent spending pay pays paid paying raise raises raised raising
    invest invests invested investing make makes made making earn earns earned earning lose loses
    lost losing save saves saved saving owe owes owed worth donate donated donating give gave given
    giving accept accepts accepted accepting siphoning stole stolen steal embezzled won win wins
    winning pocketed poured pouring into
    """
)
_GATHERING = words(
    """
    drew draw draws drawing drawn attracted attracting attracts rallied rally rallying killed
    killing injured injuring wounded wounding displaced displacing among by leaving left arrested
    detained employed employing employs thrilled inspired evacuated rescued
    """
)
_FUNDED = 6
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
    """
    houses housed housing holds seats seated shelters sheltered sheltering accommodates sleeps
    carrying carries carried
    """
)
