"""What a printed word tells by itself: its tokens, their tags, and whether anything turns on them.

Closed classes are listed; open ones are guessed from capitals and endings, which is enough to see
where a subject or a clause begins. All of it is worked out once for each word and looked up from
then on, however a text goes on; what only the words around it can tell is settled elsewhere.
"""

from __future__ import annotations

import re

from summarize.reading.words.cues import DECLINING, VERBS, WORDS
from summarize.reading.words.functionwords import has_not
from summarize.reading.words.lexemes import lowered
from summarize.reading.words.lexicon import words
from summarize.reading.words.tags import NOT_ADVERBS, TAGS
from summarize.reading.words.wordtable import WordTable

TOKEN = re.compile(
    r"(?!\s)(?:[A-Z]?+[a-z]{2,}+(?![\w.'’&/%-])"  # most words, read at once
    r"|(?:[A-Za-z]\.){2,}(?:['’]s\b)?|[A-Z]\.[A-Z](?![\w.])|[A-Z]\.(?=\s[A-Z])"
    r"|(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gens?|Lt|Cols?|Sgt|Capt|Adm|Maj|Brig|Cmdr|Cpl|Pvt"
    r"|Pfc|Spc|Det|Supt|Insp|Pres|Amb|Atty|Fr|Prof|Rev|St|Jr|Sr|Hon|Co|Inc|Corp|Ltd|Bros)\."
    r"|[@#$€£]?\w+(?:[-'’&/]\w+|(?<=\d)[.,:]\d+)*(?:(?<=s)['’](?=\s)|%)?"
    r"|--+|\.{2,}|[^\w\s])"
)
_LETTERS = re.compile(r"[a-z]+")
_APOSTROPHE = re.compile("['’]")
_CLOSING = frozenset(",;:?!")
_LONGEST_TITLE = len("Messrs")  # that a point may belong to
_HANGING = re.compile(r"(?:[A-Z]\.|s['’])$")  # here the next word may tell where a token ends
ROUGHLY = frozenset(["about", "around", "over", "under"])
EXTREMES = frozenset(["least", "most"])
HELD = words("works needs plans means lives looks holds runs")  # more things than deeds
_TURNING = ROUGHLY | EXTREMES | HELD | frozenset(DECLINING) | {"like"}
OPEN = -1  # the weight of what the next word tells of
TELLING = 2  # the weight of a word that may be a cue
_DASHES = frozenset(["—", "–", "―", "-", "--", "---"])


def _told(word: str) -> tuple[str, str, int]:
    """A word in small letters, its tag, and its weight.

    The weight is 0 where nothing is to be settled or read at the word, whatever stands around it.
    """
    small = lowered(word)
    tag = TAGS.get(small) or (small in VERBS and "V") or guess(word, small)
    if word == "US":
        tag = "N"
    if small in WORDS or not (small.isalpha() or WORDS.isdisjoint(_LETTERS.findall(small))):
        return small, tag, TELLING
    turns = tag in 'TV."' or (tag != "N" and word[0].isupper()) or small in _TURNING
    return small, tag, int(turns)  # names turn where they open something: their mark does


TOLD = WordTable(_told)


def guess(word: str, small: str) -> str:
    """The tag of a word that no list has, by its first letter and its ending."""
    first = word[0]
    if first.isalpha():
        return _guess_word(word, small)
    if first.isdigit() or first in "$€£":
        return "#"
    if first in "@#":
        return "N" if len(word) > 1 else "n"
    if word in _DASHES or (first == "." and len(word) > 1):
        return "-"
    if first in "!?":
        return "."
    return first if first in ".,;:()" else '"'


def _guess_word(word: str, small: str) -> str:
    if has_not(small):
        return "X"
    head = None if small.isalpha() else _APOSTROPHE.search(small)
    if head is not None and TAGS.get(small[: head.start()], "-") in "pw":
        return "c"  # he's, they'll: subject and auxiliary in one word
    if word[0].isupper():
        return "N"
    if small.endswith("ly") and small not in NOT_ADVERBS:
        return "R"
    if small.startswith(("anti-", "pro-", "non-")):
        return "n"  # "anti-doping campaigners"
    if small.endswith("ed") and len(small) > 4:
        return "e"
    if small.endswith("ing") and len(small) > 5:
        return "G"
    return "n"


def _printed(word: str) -> tuple[str, str, int, tuple[tuple[str, str, int, int], ...] | None]:
    """The tokens of what is printed between two spaces: as a rule one, as `_told` tells it.

    Of several come all that is told of each, with the place where it starts. The weight is then
    `OPEN` where the next word may tell where they end, as after an initial.
    """
    if word.isalpha():
        return *_told(word), None
    body, mark = word[:-1], word[-1:]
    closed = mark in _CLOSING or (mark == "." and len(body) > _LONGEST_TITLE)
    if closed and body.isalpha():  # as most words with a mark
        return "", "", 0, ((*TOLD[body], 0), (*TOLD[mark], len(body)))
    found = [match.span() for match in TOKEN.finditer(word)]
    for following in (" a", " A") if _HANGING.search(word) else ():
        if found != [match.span() for match in TOKEN.finditer(word + following)][:-1]:
            return "", "", OPEN, ()
    if found == [(0, len(word))]:
        return *TOLD[word], None
    return "", "", 0, tuple((*TOLD[word[first:last]], first) for first, last in found)


PRINTED = WordTable(_printed)
