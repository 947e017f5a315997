"""What the lines of an article are: running text, headlines, list items, boilerplate.

Articles come as one line a paragraph, as blocks between blank lines, or hard-wrapped at some width
by a mailer or a wire. A break inside a sentence must not end it, a break after a headline must. The
width tells: where a text was wrapped, the next word would not have fitted on the line that ends. A
line that plainly goes on (it ends with a comma, or the next begins in lower case) is joined
whatever the width. What is junk is told by its form alone and errs towards being read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from summarize.reading.text.boilerplate import is_boilerplate

Kind = Literal["text", "headline", "item", "boilerplate"]

_LINE = re.compile(r"\S[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[-–*•‣◦▪●■►·]|\d{1,2}[.)])[^\S\r\n]++(?=\S)")
_BAR = re.compile(r"\s[\\|]++\s+")
_WORD = re.compile(r"[^\W_]")
_SIGN_OFF = re.compile(
    r"[.!?][”\"’]?(?P<gap>\s{0,2})[—–-]{1,2}\s?(?:[A-Z][\w.&]*\s){0,3}"
    r"(?:Desk|Staff|Agencies|Bureau|News|AP|AFP|Reuters|UPI|IANS|PTI|ANI|Xinhua|Bloomberg)$"
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}[”\"’']?$")
_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?][”\"’']?\s+[“\"]?[A-Z]")
_TAIL = 64
_SHORTEST_BROKEN = 40  # a shorter line that ends without punctuation is whole
_CLOSERS = "\"'”’»)]」』）"
_FINAL = ".!?…。！？"


class Line(NamedTuple):
    """A logical line: ``text[start:end]`` without bullet and outer whitespace."""

    start: int
    end: int
    kind: Kind


class _Raw(NamedTuple):
    start: int
    end: int
    words: str  # the physical line itself, stripped
    indent: int
    tight: bool  # exactly one line break lies before it


def lines(text: str) -> Iterator[Line]:
    """Yields the logical lines of an article in order; each is a paragraph of its own."""
    raw = _physical(text)
    width = _wrap_width(raw)
    index = 0
    while index < len(raw):
        last = index
        while last + 1 < len(raw) and _joins(raw[last], raw[last + 1], width):
            last += 1
        yield from _segments(text, raw[index].start, raw[last].end)
        index = last + 1


def _physical(text: str) -> list[_Raw]:
    found: list[_Raw] = []
    before = 0
    for match in _LINE.finditer(text):
        words = match.group().rstrip()
        start = match.start()
        gap = text[before:start]
        broken = gap != "\n\n" and (gap in ("\n", "\r\n") or len(_BREAK.findall(gap)) == 1)
        tight = bool(found) and broken
        indent = len(gap) - max(gap.rfind("\n"), gap.rfind("\r")) - 1
        before = start + len(words)
        found.append(_Raw(start, before, words, indent, tight))
    return found


def _wrap_width(raw: Sequence[_Raw]) -> int:
    """The column at which the text was wrapped, 0 where it was not."""
    pairs = [
        (line, following)
        for line, following in pairwise(raw)
        if following.tight and not _BULLET.match(following.words)
    ]
    if len(pairs) < 2:
        return 0
    lengths = sorted(len(line.words) for line, _ in pairs)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not 40 <= width <= 130:
        return 0
    full = [line for line, following in pairs if _is_full(line, following, width)]
    running = sum(_last(line.words) not in _FINAL for line in full)
    return width if len(full) >= 0.6 * len(pairs) and 3 * running >= len(full) > 1 else 0


def _is_full(line: _Raw, following: _Raw, width: int) -> bool:
    first_word = following.words.split(maxsplit=1)[0]
    return len(line.words) + 1 + len(first_word) > width or 20 * len(line.words) >= 17 * width


def _last(words: str) -> str:
    """The last character inside closing marks."""
    return (words[-_TAIL:].rstrip(_CLOSERS) or words)[-1]


def _joins(line: _Raw, following: _Raw, width: int) -> bool:
    if not following.tight:
        return False
    last = _last(line.words)
    wrapped = width > 0 and _is_full(line, following, width) and following.indent < line.indent + 2
    if _BULLET.match(following.words):
        return wrapped and last not in _FINAL and last != ":" and not _BULLET.match(line.words)
    goes_on = (
        wrapped
        or last == ","
        or (
            len(line.words) >= _SHORTEST_BROKEN
            and following.words[0].islower()
            and last not in _FINAL
            and last != ":"
        )
    )
    return goes_on and not is_boilerplate(following.words)


def _segments(text: str, start: int, end: int) -> Iterator[Line]:
    """Cuts a logical line at its bars, as in ``title | site | place | text``."""
    barred = text.find("|", start, end) >= 0 or text.find("\\", start, end) >= 0
    bars = list(_BAR.finditer(text, start, end)) if barred else []
    if not bars:
        yield from _classified(text, start, end)
        return
    begin = start
    for bar in bars:
        if begin < bar.start():
            words = text[begin : bar.start()].rstrip()
            yield Line(begin, begin + len(words), _segment_kind(words, begin == start))
        begin = bar.end()
    tail = text[begin:end]
    if _segment_kind(tail, False) == "text":
        yield from _classified(text, begin, end)
    else:
        yield Line(begin, end, "boilerplate")


def _segment_kind(words: str, first: bool) -> Kind:
    count = len(words[:400].split())
    if first and count > 3 and _is_headline(words):
        return "headline"
    return "boilerplate" if count <= 8 and _last(words) not in _FINAL else "text"


def _classified(text: str, start: int, end: int) -> Iterator[Line]:
    words = text[start:end]
    bullet = _BULLET.match(words)
    if bullet and _WORD.search(words, bullet.end()):
        start += bullet.end()
        words = words[bullet.end() :]
    if _WORD.search(words) is None or is_boilerplate(words):
        yield Line(start, end, "boilerplate")
    elif bullet:
        yield Line(start, end, "item")
    elif _is_headline(words):
        yield Line(start, end, "headline")
    else:
        tail = max(start, end - _TAIL)
        sign_off = _SIGN_OFF.search(text, tail, end)
        if sign_off is None:
            yield Line(start, end, "text")
        else:
            yield Line(start, sign_off.start("gap"), "text")
            yield Line(sign_off.end("gap"), end, "boilerplate")


def _is_headline(words: str) -> bool:
    """A short line without final punctuation, or a question in title case."""
    if len(words) > 160:
        return False
    tokens = words.split()
    if len(tokens) > 25:
        return False
    last = _last(words)
    if last in ":;,…。！？" or (last == "." and _INITIALS.search(words) is None):
        return False
    if last not in _FINAL and _TWO_SENTENCES.search(words) is None:
        return True
    long = [token.lstrip("“‘\"'(") for token in tokens if len(token) > 3]
    return len(long) > 1 and 10 * sum(not token[:1].islower() for token in long) >= 8 * len(long)
