"""What a bare number counts where nothing was counted before: "Refugees came, 2,000 on Sunday".

The one idea: the reader has the plural in mind that its sentence opened with, else the one that
the sentence before did; who says something, or does what is counted, is not meant. The word
lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures.levels import PRICED
from summarize.reading.figures.modifiers import SURVIVORS
from summarize.reading.words.functionwords import AUXILIARIES, DETERMINERS, PREPOSITIONS, STOP
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import stated
from summarize.reading.words.plurals import plural, singular

_SUBJECT = 6  # tokens at the head of a sentence that its subject ends in


def find(tokens: Tokens, begin: int, before: Tokens | None) -> tuple[str, str] | None:
    """The noun, and its plural, of a number at token ``begin``; ``before``: the sentence before."""
    if tokens.word[begin - 1] not in _CLAUSE and "them" not in tokens.words[begin : begin + 8]:
        return None
    found = _opening(tokens, begin, begin)
    if found is None and before is not None:
        found = opening(before)
    return found


def opening(before: Tokens) -> tuple[str, str] | None:
    """The plural that a sentence opens with, as its subject, which "they" in the next one means."""
    return _opening(before, len(before), len(before) + _AGENT)


def taken_up(
    tokens: Tokens, first: int, last: int, before: Tokens, lately: bool
) -> tuple[str, str] | None:
    """What a number takes up of the sentence before: "They're at 78 now", "With 35 at stake".

    Args:
        tokens: Its sentence.
        first: Its first token.
        last: The token after it.
        before: The sentence before.
        lately: Whether that one counted anything, which then is at stake.
    """
    if tokens.words[max(0, first - 2) : first] in _THEY_ARE:
        return opening(before)
    staked = tokens.words[last : last + 2] == ["at", "stake"] and not lately
    return latest(before) if staked else None


def latest(tokens: Tokens, stop: int | None = None) -> tuple[str, str] | None:
    """The last plural of a passage that no number or preposition is before: "wakes the [lamps]".

    ``stop``: the token that it stands before; else the end of the passage.
    """
    for k in range((len(tokens) if stop is None else stop) - 1, -1, -1):
        word = tokens.words[k]
        bare = word in STOP or word in PRICED or word in _NO_THINGS or word in SURVIVORS
        if not plural(word) or bare or (tokens.capital(k) and k):
            continue
        if stated(tokens.word[k + 1]) and "ago" not in tokens.words[k + 2 : k + 4]:
            continue  # a verb: "employs 310 people", not "promised vans two years ago"
        j = k - 1
        while j >= 0 and (tokens.words[j].isalpha() or tokens.hyphen(j)):
            if tokens.words[j] in STOP or stated(tokens.words[j]):
                break
            j -= 1
        if stated(tokens.word[j]) or tokens.word[j] in _PLACING:
            continue
        return singular(word), word
    return None


_THEY_ARE = ["they're", "at"], ["they’re", "at"], ["they", "number"], ["they", "total"]
_PLACING = PREPOSITIONS - {"of"}


def _opening(tokens: Tokens, stop: int, figure: int) -> tuple[str, str] | None:
    for k in range(min(_SUBJECT, stop)):
        word = tokens.words[k]
        if not plural(word) or word in STOP or word in PRICED or word in _NO_THINGS:
            continue
        after = tokens.word[k + 1]
        opens = k == 0 or tokens.word[k - 1] in _OPENING
        if tokens.hyphen(k + 1) or (tokens.capital(k) and not opens) or stated(tokens.word[k - 1]):
            continue
        named = k and tokens.capital(k - 1) and tokens.word[k - 1] not in DETERMINERS | _SOME
        if named and (k > 1 or after not in AUXILIARIES):
            continue  # "Roe trails", not "Court vacancies have grown"
        says = {after, tokens.word[k + 2] if after in AUXILIARIES - _PASSIVE else ""}
        if not says.isdisjoint(_SAYING) or (k + _AGENT >= figure and after != ","):
            continue  # "officials say", "analysts count 40"
        if plural(after) and after not in STOP and not tokens.capital(k + 1):
            continue  # the modifier of a plural
        return ("person" if word in SURVIVORS else singular(word)), word
    return None


_AGENT = 3
_CLAUSE = frozenset((",", ";", ":", "", "and", "but", "while", "only", "“", "—", "–"))
_SOME = words("some most many none of")
_PASSIVE = words("is are was were be been being")
_OPENING = frozenset(("“", '"', ".", ":", "—", "–", ";"))
_SAYING = words(
    """
    say says said think thought believe believed expect expected estimate estimated warn warned
    report reported claim claimed hope hoped fear feared show showed suggest suggested count counted
    put add added tell told
    """
)
_NO_THINGS = words(
    """
    talks sides things others rates terms means thanks plans efforts ways others powers affairs
    relations operations parts reports figures numbers results details measures services
    tens dozens scores hundreds thousands millions billions percent times
    """
)
