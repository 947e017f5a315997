"""Function words and common verbs: what ends a noun phrase, and what can be no head of one.

The one idea: without a parser, the small closed classes of English tell where a noun phrase stops.
The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import THIRD_PERSON

DETERMINERS = words(
    """
    the a an this that these those his her its their our my your all any each every such
    """
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
PRONOUNS = words(
    """
    them us you me him it whom which those these they we he she who i what
    """
)
PREPOSITIONS = words(
    """
    of in on at by for from with to into onto over under about after before between among
    against during through since until till within without across along around near off out
    up down above below beyond behind beside besides toward towards upon per via than as
    like versus vs despite amid except including regarding because if unless though although
    while when where whether whereas so
    """
)
AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did will would shall should
    can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't
    didn't won't wouldn't can't couldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
    don’t doesn’t didn’t won’t wouldn’t can’t couldn’t cannot
    """
)
MODALS = words("would will could can may might should must")
VERBS = (
    words(
        """
    said says say told tells made make makes took take takes went go goes came come comes
    got get gets gave give gives left voted vote died die lived live saw see sees found find
    knew know think thought want wants wanted need needs needed believe believed agree
    agreed favor favored support supported backed oppose opposed disagree approve approved
    disapprove received receive became become began begin started remain remained remains
    appear appeared appears seem seems seemed won lost lose wins led leads rose fell stood
    stands sat ran run runs held hold hit paid pay spent spend met kept keep put called call
    showed show shows turned used use expect expected report reported prefer preferred
    identify identified chose choose signed joined attended participated fled flee arrived
    gathered marched ended felt feel heard hear brought bring turn raised cost costs earned
    earn belong include includes included involve involved worked work works
    """
    )
    | THIRD_PERSON
)
_OTHER = words(
    """
    and or but nor not no yes also only just even still then now here there too very ago
    later earlier away apart together each both either neither who whom whose which that
    what how why more less least most ever never already again yet once however meanwhile
    today yesterday tomorrow tonight overall ahead behind worth else alone combined i he she
    it we they you them him me us his her its their our my your the a an this these those
    said directly straight back several few many others minus plus elsewhere altogether anywhere
    everywhere somewhere afterward afterwards onward onwards
    """
)
NOUNS_TOO = words("support vote work call run use cost costs need report favor show hit")
STOP = PREPOSITIONS | AUXILIARIES | VERBS | _OTHER


def ends_phrase(word: str) -> bool:
    """Whether a noun phrase cannot go on with a word: a mark, a function word, or none at all."""
    return not word[:1].isalpha() or word in STOP


def has_not(word: str) -> bool:
    """Whether "not" is contracted onto a word in small letters: "didn't"."""
    return word.endswith(("n't", "n’t"))


def uncontracted(word: str) -> str:
    """A word without what is contracted onto it: "we've" is "we"."""
    return word.replace("’", "'").partition("'")[0]
