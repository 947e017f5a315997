"""A stretch of text cut into lexemes fit for numbers: digits with their separators stay whole.

The one idea: "1,200", "10½", "9:30", "555-0100" and "U.S." must each arrive in one piece or in
pieces that still say how they touched, so that every rule about numbers can look at the words next
to it by index, a fixed number of steps away. That keeps all of them linear in the text.
"""

from __future__ import annotations

import re

from summarize.reading.words.wordtable import WordTable

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
    (?!\s)(?:                                               # white space is left at once
    [a-z]{{2,}}+(?![\w'\u2019])                              # and most words are read at once
    | (?:{_LETTER}\.){{2,}}+                                # U.S., p.m.
    | {_LETTER}++(?:['\u2019]{_LETTER}++)*+
    | \d++(?:\.\d++){{2,}}+ | \d++(?:-\d++){{2,}}+          # 3.11.2, 202-555-0100
    | \d{{1,2}}:\d\d(?!\d)(?::\d\d)?+                     # 9:30
    | \d{{1,3}}(?:,\d{{3}}){{1,6}}+(?!\d)(?:\.\d++)?+            # 1,200
    | \d{{1,2}}(?:,\d\d(?=,)){{1,4}}+,\d{{3}}(?!\d)(?:\.\d++)?+ # 12,34,567
    | \d{{1,3}}(?:[\u00a0\u2009\u202f]\d{{3}}){{1,6}}+(?!\d)(?:\.\d++)?+    # 1 200, thin space
    | (?<!\d,\ )\d{{1,3}},\ \d{{3}}(?!\d)(?!,?\ (?:\d|and\ \d|or\ \d))  # 10, 000
    | \d++(?:\.\d++)?+ | (?<![\w.])\.\d++
    | \S)
    """,
    re.VERBOSE,
)
HYPHENS = frozenset("-‐‑–")


_CLOSING = frozenset(",.;:?!")
_TOUCHING = re.compile(r"\d,$|^\.\d")  # "10," may go on as "10, 000"; ".5" may stand after "a"


def _printed(word: str) -> tuple[tuple[str, int], ...] | None:
    """The tokens of what is printed between two spaces, and where each starts.

    None where it is one token as it is; none where what stands beside it tells what they are.
    """
    if word.isalpha():
        return None
    if word[-1:] in _CLOSING and word[:-1].isalpha():  # as most words with a mark
        return (word[:-1], 0), (word[-1], len(word) - 1)
    if _TOUCHING.search(word) is not None:
        return ()
    found = tuple((match[0], match.start()) for match in _TOKEN.finditer(word))
    return None if found == ((word, 0),) else found


_PRINTED = WordTable(_printed)


def lowered(text: str) -> str:
    """Lower-case text of the same length, so that offsets into it are offsets into the text."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_OUTSIDE = ("",) * 64  # more than any rule looks beyond a token


class Tokens:
    """The tokens of a stretch: ``words`` lower-cased, ``starts`` in the text.

    ``word`` has them as well, and the empty word for whatever index outside of the stretch a rule
    asks for: looked up in a list, a word costs a third of what it does by a method.
    """

    __slots__ = ("starts", "text", "word", "words")

    def __init__(self, text: str, low: str, start: int, end: int) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        words, starts = self.words, self.starts
        at = start
        for printed in low[start:end].split(" "):
            inner = _PRINTED[printed]
            if inner is None:
                words.append(printed)
                starts.append(at)
                at += len(printed) + 1
            elif inner or not printed:
                for word, first in inner:
                    words.append(word)
                    starts.append(at + first)
                at += len(printed) + 1
            else:  # what stands beside it has to be seen
                self._one_by_one(low, at, end)
                break
        self.word = [*words, *_OUTSIDE]  # before the first: Python counts from behind

    def _one_by_one(self, low: str, start: int, end: int) -> None:
        for match in _TOKEN.finditer(low, start, end):
            self.words.append(match[0])
            self.starts.append(match.start())

    def __len__(self) -> int:
        return len(self.words)

    def end(self, i: int) -> int:
        """Where token ``i`` ends in the text."""
        return self.starts[i] + len(self.words[i])

    def printed(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last`` (exclusive) as it is printed."""
        return self.text[self.starts[first] : self.end(last - 1)]

    def joined(self, i: int) -> bool:
        """Whether token ``i`` follows token ``i - 1`` without a gap."""
        words, starts = self.words, self.starts
        return 0 < i < len(words) and starts[i] == starts[i - 1] + len(words[i - 1])

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter in the text."""
        return 0 <= i < len(self.words) and self.text[self.starts[i]].isupper()

    def hyphen(self, i: int) -> bool:
        """Whether token ``i`` is a hyphen between two tokens, tight or set off evenly."""
        around = self.word
        return (
            around[i] in HYPHENS
            and 0 <= i < len(self.words) - 1
            and self.joined(i) == self.joined(i + 1)
            and around[i + 1] not in HYPHENS
            and around[i - 1] not in HYPHENS
        )


def is_digits(word: str) -> bool:
    """Whether a token is a number in digits (and not a code such as a clock time)."""
    return _DIGITS[word]


_DIGITS = WordTable(lambda word: word[:1].isdecimal() or (word[:1] == "." and len(word) > 1))
