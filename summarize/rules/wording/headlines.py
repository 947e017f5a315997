"""What a headline leaves out, put back: of "Norvia, Varn to meet", Norvia and Varn are to meet.

Headlines drop "is" and "are" before what is to be, likely or linked to something, and have a comma
for "and". Nouns that take an infinitive themselves ("plan to sell the yard") are left alone.
"""

from __future__ import annotations

import re

from summarize.reading.words import cues, lexicon
from summarize.reading.words.functionwords import STOP
from summarize.reading.words.plurals import THIRD_PERSON
from summarize.rules.wording import verbs
from summarize.rules.wording.agreement import is_

_DROPPED = re.compile(
    r"(?P<who>(?:[\w’'.&-]+,?\s){1,6}?)"
    r"(?P<what>to\s(?P<does>[a-z]+)\b|(?:unlikely|likely|set|due|poised|ready|expected|linked|tied)\sto\s)"
)
_PAIR = re.compile(r"(?P<one>[^\s,]+(?:\s[^\s,]+)?),\s(?P<other>[^\s,]+(?:\s[^\s,]+)?)$")
_WORD = re.compile(r"[\w’'-]+")
_TAKES_TO = lexicon.words(
    """
    plan plans bid bids move moves push call calls vote deal way ways chance chances attempt
    attempts effort efforts decision need refusal pledge promise offer offers threat threats access
    right rights road answer answers key response proposal proposals order orders request desire
    failure ability time reason reasons bill law agreement willingness damage aid money return
    guide route link links visit trip opposition support commitment changes
    """
)
_HOLDS = lexicon.words("the a an of in and for new")


def spelled(clause: str, text: str) -> str:
    """A headline's clause with the "is" that it leaves out; as it is where it leaves out none.

    Args:
        clause: The clause.
        text: The article, which tells a noun that begins the headline from a name.
    """
    found = _DROPPED.match(clause)
    if found is None:
        return clause
    who, rest = found["who"].strip(), clause[found.start("what") :]
    told = [word.lower() for word in _WORD.findall(who)]
    if told[-1] in _TAKES_TO or any(_is_verb(word) for word in told):
        return clause
    after = [word.lower() for word in _WORD.findall(clause[found.end("what") :])]
    near = after[:1] if found["does"] else after
    if any(word in THIRD_PERSON or word in verbs.AUXILIARIES for word in near):
        return clause  # "threats to peace grow" tells of threats
    pair = _PAIR.match(who)
    if pair:
        return f"{pair['one']} and {pair['other']} are {rest}"
    return clause if "," in who else f"{who} {is_(_uncapped(who, text))} {rest}"


def _uncapped(who: str, text: str) -> str:
    """A phrase with its first word in small letters, if the article has that word so."""
    first = who.split()[0].lower()
    noun = re.search(rf"\b{re.escape(first)}\b", text) is not None
    return who[0].lower() + who[1:] if noun else who


def _is_verb(word: str) -> bool:
    """Whether a word cannot be part of a subject that stands in front of its verb."""
    return (
        word in verbs.AUXILIARIES
        or word in (STOP - _HOLDS)
        or word in THIRD_PERSON
        or (word in cues.VERBS and cues.VERBS[word].form == "s" and word not in cues.NOUNLIKE)
        or verbs.is_past(word)
    )
