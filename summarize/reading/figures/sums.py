"""What is done with a sum of money: "money spent on roads", "money to raise".

The one idea: a sum is told best by what is done with it, which English says in the verb before it
and in the phrase after it. What was done stands as a participle; what is planned, possible or
denied as an infinitive, so that nothing is told as done that is not. The verbs are our own
compilation.
"""

from __future__ import annotations

from summarize.reading.figures import phrasing
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words

# Base, third person, gerund, past and participle of each verb.
_VERBS = """
spend spends spending spent spent
pay pays paying paid paid
repay repays repaying repaid repaid
give gives giving gave given
raise raises raising raised raised
donate donates donating donated donated
contribute contributes contributing contributed contributed
invest invests investing invested invested
pledge pledges pledging pledged pledged
promise promises promising promised promised
offer offers offering offered offered
earn earns earning earned earned
make makes making made made
receive receives receiving received received
collect collects collecting collected collected
save saves saving saved saved
owe owes owing owed owed
borrow borrows borrowing borrowed borrowed
lend lends lending lent lent
steal steals stealing stole stolen
seize seizes seizing seized seized
embezzle embezzles embezzling embezzled embezzled
pocket pockets pocketing pocketed pocketed
allocate allocates allocating allocated allocated
earmark earmarks earmarking earmarked earmarked
commit commits committing committed committed
provide provides providing provided provided
grant grants granting granted granted
award awards awarding awarded awarded
demand demands demanding demanded demanded
seek seeks seeking sought sought
request requests requesting requested requested
need needs needing needed needed
withdraw withdraws withdrawing withdrew withdrawn
transfer transfers transferring transferred transferred
wire wires wiring wired wired
send sends sending sent sent
approve approves approving approved approved
draw draws drawing drew drawn
reserve reserves reserving reserved reserved
accept accepts accepting accepted accepted
charge charges charging charged charged
loan loans loaning loaned loaned
generate generates generating generated generated
release releases releasing released released
lose loses losing lost lost
win wins winning won won
bet bets betting bet bet
launder launders laundering laundered laundered
deposit deposits depositing deposited deposited
distribute distributes distributing distributed distributed
channel channels channeling channeled channeled
pour pours pouring poured poured
pump pumps pumping pumped pumped
put puts putting put put
"""
_DONE: dict[str, str] = {}
"""Form of a verb → its participle; the base is told by what stands before it."""
_BASES: dict[str, str] = {}
"""Participle → base."""
for _line in _VERBS.strip().splitlines():
    _base, *_forms, _participle = _line.split()
    _BASES[_participle] = _base
    for _form in (_base, *_forms, _participle):
        _DONE[_form] = _participle


def done_with(tokens: Tokens, begin: int, last: int) -> str:
    """What is done with the sum of tokens ``begin`` to ``last``; empty where no verb says."""
    i = begin - 1
    while tokens.word(i) in _BESIDE and i > begin - 1 - _NEAR:
        i -= 1
    done = _DONE.get(tokens.word(i)) if i >= 0 else None
    if done is None:
        return ""
    j = i - 1
    negated = False
    while j >= 0 and (tokens.words[j] in _AUXILIARY or tokens.words[j].endswith("ly")):
        negated = negated or tokens.words[j] in ("not", "never")
        j -= 1
    helper = tokens.word(j)
    if helper in _BEING:
        return ""  # "was paid $2": whoever was is what the sum is of
    open_yet = negated or helper in _OPEN or helper.endswith(("n't", "n’t"))
    told = f"money to {_BASES[done]}" if open_yet else f"money {done}"
    where = phrasing.with_preposition(tokens, last, _TO_WHAT)
    return f"{told} {where}" if where else told


_NEAR = 4
_BESIDE = words(
    "a an total combined additional further another extra just only some out in up over"
)
_AUXILIARY = words("also only just already ever then so far still now have has had yet never not")
_BEING = words("was were is are be been being am")
_OPEN = words("to will would can could may might must should shall cannot")
_TO_WHAT = words("on for to from toward towards into in")
