"""What a number without a noun counts, once it is known to count something.

The one idea: the likeliest is tried first: what its sentence counted before, people by what they do
or what befalls them, money that is spent, a plural that it stands for, and at last what the article
was counting or measuring. The word lists are our own compilation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from summarize.reading.figures import about, counted, crowds, rates
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.memory import Kept, Memory
from summarize.reading.figures.modifiers import SURVIVORS
from summarize.reading.figures.standing import HARMED, PEOPLE_DO
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import is_person


class Number(NamedTuple):
    """A number without a noun that counts something.

    Attributes:
        tokens: The passage.
        amount: Its amount.
        begin: The first token of its qualifier, or its own.
        last: The token after it and "others".
        whole: Whether it is one that counts.
        noun: The thing that was counted before it in the sentence, or None.
        hurting: Whether a verb before it tells what befalls people.
        kept: The thing that the article counted or measured before, or None.
        memory: What the passages before counted and measured.
    """

    tokens: Tokens
    amount: Amount
    begin: int
    last: int
    whole: bool
    noun: counted.Noun | None
    hurting: bool
    kept: Kept | None
    memory: Memory


def counts(number: Number) -> Denomination | None:
    """What a number without a noun counts."""
    for reader in _READERS:
        found = reader(number)
        if found is not None:
            return found
    return None


def _of_noun(number: Number) -> Denomination | None:
    """A number of what its sentence counted before, or of more who were hurt."""
    tokens, begin, last, noun = number.tokens, number.begin, number.last, number.noun
    value, memory = number.amount.value, number.memory
    if not noun and not (number.whole and number.hurting):
        return None
    more = tokens.word[number.amount.last] in ("more", "others")
    beside = memory.near("count", 0) if more and not noun else None
    if beside:  # "killed 33 sheep and injured a dozen more"
        of = crowds.phrase(tokens, begin, last) if beside.name == "person" else beside.of
        return Denomination(beside.name, "count", last, value, of)
    name = noun.name if noun else _also_hurt(tokens, begin, memory)
    of = about.noun_before(tokens, noun.last) if noun else ""
    if name == "person" and not of:
        of = crowds.phrase(tokens, begin, last)
    return Denomination(name, "count", last, value, of)


def _of_people(number: Number) -> Denomination | None:
    """A number whose verb says that it is one of people: "three pleaded guilty"."""
    tokens, amount, last = number.tokens, number.amount, number.last
    kind = _predicate(tokens, amount) if number.whole else None
    if kind:
        return Denomination(kind, "count", last, amount.value)
    armed = crowds.armed(tokens, amount)
    if armed:
        return armed
    if not crowds.of_people(tokens, amount, number.begin, number.kept, number.memory):
        return None
    of = crowds.phrase(tokens, number.begin, last)
    return Denomination("person", "count", last, amount.value, of)


def _of_money(number: Number) -> Denomination | None:
    """A vague number that is spent: "spent millions"."""
    tokens, amount = number.tokens, number.amount
    if not amount.low.vague:
        return None
    if not (crowds.spent(tokens, amount) or crowds.funded(tokens, amount)):
        return None
    kept = number.memory.latest.get("money")
    return Denomination(kept.name if kept else "USD", "money", number.last, amount.value)


def _of_antecedent(number: Number) -> Denomination | None:
    """A number that stands for a plural before it: "12 of them", "2,000 on Sunday"."""
    tokens, amount, kept = number.tokens, number.amount, number.kept
    after = tokens.word[amount.last]
    acts = after in _ARE or after.endswith("ed")  # "flights stopped for two hours; 212 cancelled"
    if kept is not None and not (kept.dimension == "time" and acts):
        return None
    them = tokens.words[amount.last : amount.last + 2] == _OF_THEM
    fits = them or after in _ARE or (number.whole and _goes_on(after))
    if not fits or tokens.word[amount.first - 1] in CODE:
        return None
    meant = number.memory.antecedent(tokens, number.begin)
    people = after in ("say", "said") or crowds.acting(tokens, amount)
    if meant is None or (people and not is_person(meant.name)):
        return None
    return Denomination(meant.name, "count", number.last, amount.value, meant.of)


def _of_harmed(number: Number) -> Denomination | None:
    """A number of people beside one of deaths or things: "40 deaths … 82 are missing"."""
    tokens, amount, last, kept = number.tokens, number.amount, number.last, number.kept
    if kept is None:
        return None
    lost = amount.last + 1 + (tokens.word[amount.last + 1] == "still")
    dead = kept.name in _DEATHS and tokens.word[amount.last] in _ARE
    if dead and tokens.word[lost] in SURVIVORS:
        of = crowds.phrase(tokens, number.begin, last)
        return Denomination("person", "count", last, amount.value, of)
    befell = tokens.word[last + 1]
    hurt = tokens.word[last] in ("were", "was", "are") and (befell in HARMED or befell in _ILL)
    if hurt and kept.dimension == "count" and not is_person(kept.name):
        return Denomination("person", "count", last, amount.value)  # "dozens of tanks … 60 were"
    return None


def _of_nothing_kept(number: Number) -> Denomination | None:
    """A number before which nothing was counted: of people, if it does what people do."""
    if number.kept is not None:
        return None
    tokens, amount, last = number.tokens, number.amount, number.last
    person = number.whole and (
        tokens.word[amount.last] in PEOPLE_DO or crowds.acting(tokens, amount)
    )
    of = crowds.phrase(tokens, number.begin, last) if person else ""
    return Denomination("person" if person else None, "count", last, amount.value, of)


def _of_kept(number: Number) -> Denomination | None:
    """A number of what the article counted or measured before."""
    tokens, amount, begin, last = number.tokens, number.amount, number.begin, number.last
    kept, memory = number.kept, number.memory
    if kept is None:
        return None
    if kept.dimension == "time" and rates.rate(tokens, amount.last, "", "count"):
        kept = memory.near("count", 0) or kept  # "cases fell in a fortnight to 212 a day"
    same = kept == memory.last and kept.passage == memory.passage and kept.dimension == "count"
    total = not _TOTAL.isdisjoint(
        tokens.words[max(0, begin - _NEXT) : begin] + tokens.words[last : last + 2]
    )
    per = memory.per if same and not total and tokens.word[begin - 1] in _COMPARED else ""
    said = crowds.phrase(tokens, begin, last) if kept.name == "person" else ""
    same_number = tokens.word[amount.first - 1] in _LEVEL and not _NUMBER.isdisjoint(
        tokens.words[max(0, begin - _FAR) : begin]
    )
    thing = kept.fully if same_number and kept.fully else kept.of
    of = said if " " in said else thing
    bare = functionwords.PREPOSITIONS.isdisjoint(of.split())  # no "troops in Norvia wounded"
    done = crowds.fate(tokens, last) if bare and of == kept.of and is_person(kept.name) else ""
    of = f"{of} {done}" if done and of and done not in of else of
    return Denomination(kept.name, kept.dimension, last, amount.value, of, per=per)


_READERS: tuple[Callable[[Number], Denomination | None], ...] = (
    _of_noun,
    _of_people,
    _of_money,
    _of_antecedent,
    _of_harmed,
    _of_nothing_kept,
    _of_kept,
)
"""Each says what a number counts if it is one of its kind, the likeliest first."""


def _goes_on(after: str) -> bool:
    """Whether a clause goes on after a number that is its subject: "2,000 on Sunday"."""
    verbal = after in functionwords.VERBS or after in functionwords.AUXILIARIES
    return verbal or after.endswith("ed") or after in ("on", "at", "by", "quit", "went")


CODE = frozenset("/=:*<>[")
"""Before these a number is part of a code, and nothing is counted."""
_ARE = words("were are have had has say said")
_ILL = words("hurt dead ill sick homeless")
_DEATHS = words("death fatality casualty injury")
_OF_THEM = ["of", "them"]
_COMPARED = words("( from than below above against versus or to")
"""Before a figure that is told for each of the same: "1,200 a day (some 1,250 by his count)"."""
_TOTAL = words("total toll overall altogether all")
_LEVEL = words("at to around about roughly approximately nearly over some")
_NUMBER = words("number figure total toll count tally estimate it that")
"""What takes up a number given before, with all that was said of the counted."""
_FAR = 8


def _also_hurt(tokens: Tokens, begin: int, memory: Memory) -> str:
    """Who was hurt beside those just counted: "killing two servicemen and wounding five"."""
    last = memory.last
    near = last is not None and last.passage == memory.passage and begin - memory.at < _NEXT
    joined = near and tokens.word[memory.at] in ("and", ",")
    return last.name if last and joined and is_person(last.name) else "person"


_NEXT = 4


def _predicate(tokens: Tokens, amount: Amount) -> str | None:
    """What the counted are said to be: "of whom 50 are children"."""
    i = amount.last + 1
    if tokens.word[amount.last] not in ("are", "were") or amount.value < 2:
        return None
    if tokens.words[i : i + 1] == ["under"] or tokens.word[i] in SURVIVORS:
        return None
    noun = counted.head(tokens, i)
    ends = noun and not (tokens.word[noun.last][:1].isalpha() and tokens.hyphen(noun.last))
    return noun.name if noun and ends and is_person(noun.name) else None
