"""A noun phrase cut out of a row of words: where it begins and where its clause goes on.

The one idea: a chunk (Abney 1991) ends at the first word that cannot be inside a noun phrase, a
finite verb, an auxiliary or a word that opens a clause, and at the next number; what hangs loose at
its edges, an article or a preposition, falls off. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures.changes import way
from summarize.reading.figures.modifiers import adverb, modifies
from summarize.reading.figures.standalone import DONE, FINITE, NOUNS_IN_ING
from summarize.reading.words.functionwords import (
    AUXILIARIES,
    DETERMINERS,
    NOUNS_TOO,
    PREPOSITIONS,
    STOP,
    VERBS,
    WEEKDAYS,
    uncontracted,
)
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ORDINALS, stated
from summarize.reading.words.plurals import plural

LONGEST = 11
_CLAUSE_WORDS = words(
    """
    and or but nor that who which whom whose when while where if because although though so than
    he she it we they i you as after before since until not ago later earlier compared versus now
    once
    """
)
_ENDS_PHRASE = (AUXILIARIES | VERBS | _CLAUSE_WORDS) - NOUNS_TOO
_LOOSE_ENDS = (
    PREPOSITIONS
    | DETERMINERS
    | words("and or but not also just only even still then now compared saying that who which")
    | words("anywhere somewhere least most worth now more less fewer little ages aged")
)
LOOSE_STARTS = words(
    """
    the a an and or but so while when that of in by to for with at on among amid over after during
    through from if because though although also then now as where which who meanwhile however
    still yet it they he she we you i this these those his her its their my our your
    whose compared saying coming about according said says told adding added under without only
    more further fewer each every
    """
)
MONTHS = words(
    """
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec
    """
)
PERIODS = words("second minute hour day week month quarter year season")
_DETERMINERS = DETERMINERS - {"such"}
_GROWTH = words("growth increase decrease reduction expansion contraction improvement gains loss")
_AFTER_NOUN = words("in of for was is were are has will would could")
_TITLES = words("mr mrs ms dr sen rep gov gen lt col st prof rev jr sr")


def subject(tokens: Tokens, first: int, last: int) -> str:
    """The noun phrase from token ``first`` up to its verb, at most to token ``last``."""
    stop = first
    while stop < last:
        word = tokens.words[stop]
        done = word.endswith("ed") and not (tokens.hyphen(stop - 1) or _described(tokens, stop))
        grows = way(word) and not (word in _GROWTH and tokens.word[stop + 1] in _AFTER_NOUN)
        verb = word in AUXILIARIES or word in VERBS or done or grows
        if (
            stop > first
            and (verb or tokens.word[stop + 1] in _DETERMINERS)
            and (word not in PREPOSITIONS)
        ):
            break
        if word in AUXILIARIES or (stop > first and _acts(tokens, stop)):
            break
        if (
            stop > first
            and adverb(word)
            and tokens.words[stop + 1 : stop + 2]
            and _verbs(tokens, stop + 1)
        ):
            break  # "Roe [currently enjoys]"
        if word in _OBJECTS and stop > first:
            stop -= tokens.words[stop - 1] not in PREPOSITIONS  # "Roe [trails] them"
            break
        stop += 1
    return trimmed(tokens, first, min(stop, first + LONGEST))


def _described(tokens: Tokens, i: int) -> bool:
    """Whether an adverb makes an adjective of the participle at token ``i``, whose noun follows.

    As in "the federally mandated wage is".
    """
    if not adverb(tokens.word[i - 1]):
        return False
    return any(tokens.word[j] in AUXILIARIES for j in range(i + 2, i + _NOUN))


def _verbs(tokens: Tokens, i: int) -> bool:
    """Whether token ``i``, behind an adverb, has the form of a verb: "enjoys", "rose"."""
    word = tokens.words[i]
    return word.endswith("s") or word in VERBS or word in FINITE


_NOUN = 5
_OBJECTS = words("him them us me")


def nominal(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` may be a noun or what modifies one."""
    word = tokens.word[i]
    return word[:1].isalpha() and (word not in STOP or word in NOUNS_TOO) and not stated(word)


def phrase(tokens: Tokens, i: int, *, past: bool = False, head: int = 0) -> tuple[str, int]:
    """The phrase from token ``i`` to a clause word and the token there; ``past``: a verb first."""
    j, limit = max(i, head), min(len(tokens), max(i, head) + LONGEST)
    while j < limit:
        word = tokens.words[j]
        inner = tokens.hyphen(j) and tokens.joined(j)  # no dash
        if not (word[0].isalpha() or (j > i and (inner or abbreviates(tokens, j)))):
            break
        follower = tokens.word[j + 1]
        if word == "to" and follower not in DETERMINERS and not tokens.capital(j + 1):
            break  # "contributions to retire"
        if word == "to" and _sets_against(tokens, j + 1):
            break  # "38 seats to the Liberals' 35"
        if word in ("a", "an", "per", "each", "every") and follower in PERIODS:
            break
        if (word in _ENDS_PHRASE and not (past and j == i)) or stated(word):
            break
        if _turns(tokens, j):
            of_verb = word in _OBJECTS and tokens.words[j - 1] not in PREPOSITIONS
            j -= of_verb and j > i + 1  # "voters [like him]"
            break
        if j > i and (_another(tokens, j) or (word == "on" and follower in WEEKDAYS)):
            break
        if j > i and _acts(tokens, j):  # "trucks [carried 600 tonnes]"
            break
        j += 1
    end = j - 1 if j > i + 1 and _has_object(tokens, i, j) else j
    while end > i + 1 and tokens.hyphen(end - 1) and tokens.joined(end - 1):
        end -= 2  # "voters [self-]identify"
    while end > i and tokens.words[end - 1] in MONTHS and not tokens.word[end][:1].isalpha():
        end -= 1  # the rest of a date
    return trimmed(tokens, i, end), j


def _turns(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` turns to somebody the phrase does not name: "he'd", "him", "to its"."""
    word = tokens.words[i]
    if tokens.words[i : i + 4] == ["out", "of", "a", "total"]:
        return True  # "900 jobs [out of a total of 4,000]"
    if i + 1 < len(tokens) and adverb(word) and _verbs(tokens, i + 1):
        return True  # "bakers [publicly support Roe]"
    owned = word == "to" and tokens.word[i + 1] in _WHOSE  # "added soldiers [to its army]"
    contracted = uncontracted(word) if word not in ("us", "it") else ""
    return owned or word in _OBJECTS or word in _SELVES or contracted in _PRONOUNS


def _has_object(tokens: Tokens, i: int, j: int) -> bool:
    """Whether the phrase up to token ``j`` ends in the verb of a name: "Roe holds [a lead]"."""
    verb = tokens.words[j - 1]
    named = tokens.capital(j - 2) and not tokens.capital(j - 1) and j - 2 >= i
    return named and verb.endswith("s") and tokens.word[j] in ("a", "an")


_WHOSE = words("its his her their")
_SELVES = words("himself herself itself themselves myself ourselves")
_PRONOUNS = words("he she it we they i you")


def _sets_against(tokens: Tokens, i: int) -> bool:
    """Whether an owner and a number stand at token ``i``: "the Liberals' 35"."""
    for k in range(i, i + _OWNER):
        word = tokens.word[k]
        if word[-2:] in ("'s", "’s") or word in ("'", "’"):
            return tokens.word[k + 1][:1].isdecimal()
    return False


_OWNER = 4


def _another(tokens: Tokens, i: int) -> bool:
    """Whether another noun phrase begins at token ``i``: "meetings [Roe had]"."""
    before = tokens.words[i - 1]
    if tokens.words[i] in WEEKDAYS:
        return before not in PREPOSITIONS and before not in _OF_DAYS  # "delegates [Saturday]"
    if tokens.words[i] in ("the", "a", "an", "his", "her", "its", "their"):
        return nominal(tokens, i - 1) and not before.endswith(("ed", "ing"))
    named = tokens.capital(i) and not tokens.capital(i - 1) and plural(before)
    return named and before not in STOP and not tokens.capital(i + 1) and _goes_on(tokens, i + 1)


_OF_DAYS = words("super black cyber good easter ash shrove")  # "Good Friday"


def _goes_on(tokens: Tokens, i: int) -> bool:
    word = tokens.word[i]
    return word in AUXILIARIES or word in VERBS or word in FINITE or word.endswith("ed")


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether the verb at token ``i`` is no participle but has an object or stands finite."""
    word, after = tokens.words[i], tokens.word[i + 1]
    if word in _BACKING and (tokens.capital(i + 1) or after in DETERMINERS):
        return not tokens.capital(i)  # "voters [support Roe]"
    if word in FINITE or (word in NOUNS_TOO and _takes_amount(tokens, i + 1)):
        return True
    rows = word.endswith("s") and plural(word) and plural(tokens.words[i - 1])
    if rows and not modifies(tokens, i - 1, one=False):
        return True  # "a team of 12 nurses [treats her]"
    base = word not in DONE and not word.endswith(_NO_BASE) and nominal(tokens, i)
    if base and plural(tokens.words[i - 1]) and after in DETERMINERS:
        return True  # "bakers [write a letter]"
    done = (word.endswith("ed") and not tokens.hyphen(i - 1)) or word in _SET
    return done and (stated(after) or after in DETERMINERS or after in _SIGNS or after in _APART)


def _takes_amount(tokens: Tokens, i: int) -> bool:
    """Whether an amount stands at token ``i``: "cost [over $5]", but "the vote over Osk"."""
    word, after = tokens.word[i], tokens.word[i + 1]
    if stated(word) or word in _SIGNS:
        return True
    return word in _HOW_MUCH and (stated(after) or after in _SIGNS or after in ("least", "most"))


_APART = ("for", "aside")
_NO_BASE = ("ed", "ing", "en", "ly")
_SET = words("set cut put let hit cast read shut")
_BACKING = words("support back favor favour oppose blame trust want prefer like dislike consider")
_SIGNS = frozenset("$€£¥₹")
_HOW_MUCH = _SIGNS | words("about around nearly almost roughly over up more less between at")


def abbreviates(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is the stop of a title: "Dr."."""
    return tokens.word[i] == "." and tokens.word[i - 1] in _TITLES


def trimmed(tokens: Tokens, first: int, last: int) -> str:
    """The words from token ``first`` up to ``last`` without what hangs loose at the edges."""
    while first < last and (
        tokens.words[first] in LOOSE_STARTS or not tokens.words[first][0].isalpha()
    ):
        first += 1
    while first < last and (
        tokens.words[last - 1] in _LOOSE_ENDS
        or not tokens.words[last - 1][0].isalpha()
        or (last - first > 1 and _hangs(tokens, last - 1))
    ):
        last -= 1
    if first >= last:
        return ""
    while _cut(tokens, first):
        first -= 2
    last += tokens.words[last - 1 : last + 1] == ["net", "worth"]
    said = _unquoted(" ".join(tokens.printed(first, last).split()))
    if not said.endswith(("'s", "’s")):
        return said
    for k in range(last - 1, first, -1):
        if tokens.words[k] in PREPOSITIONS:  # "revenue [at the city's] 8 casinos"
            return trimmed(tokens, first, k)
    return said[:-2]  # "to Roe's [40]"


def _cut(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is the rest of a word with a hyphen: "a record-[breaking] chest"."""
    if i < _HYPHENED or not (tokens.hyphen(i - 1) and tokens.joined(i - 1) and tokens.joined(i)):
        return False
    word = tokens.words[i - 2]
    whole = word.isalpha() and not tokens.joined(i - 2)  # no "10[th]"
    return whole and (word in ORDINALS or not stated(word))


_HYPHENED = 2  # tokens before the rest of a word


def _hangs(tokens: Tokens, i: int) -> bool:
    """Whether what goes on at token ``i`` is cut off: "bakers [ready to leave]", "[last] May"."""
    word = tokens.words[i]
    by_doing = word.endswith("ing") and tokens.word[i - 1] in _BY_DOING and word not in NOUNS_IN_ING
    return by_doing or adverb(word) or word in _HANGING


_BY_DOING = words("by despite without")
_HANGING = words(
    """
    last next ready poised willing unable eager likely unlikely set able early late paltry mere
    representing totaling totalling ranging known
    """
)


def _unquoted(said: str) -> str:
    """Words without a quotation mark whose other half is not among them."""
    if said.count("”") > said.count("“"):
        said = said.replace("”", "", 1)
    elif said.count("“") > said.count("”"):
        said = said.replace("“", "", 1)
    return said.replace('"', "") if said.count('"') % 2 else said
