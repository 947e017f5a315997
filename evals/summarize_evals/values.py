"""What may stand in a field of a label file: each value checked against the article.

A person who labels makes slips, and a slip that is read as something else spoils a measurement
without a word. So nothing is guessed: a value is what its field wants, or it is a fault that says
what to write instead. Faults show words of the labels and of the article: whoever mends labels has
both before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from summarize.grounding.locate import Text
from summarize.reading.text.extent import Extent
from summarize_evals.marked import Fault, Fields, Items, Node, Refused, Scalar

Data = dict[str, Any]
Value = TypeVar("Value")

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_SPAN = ("start", "end", "text")
_LARGEST = 1e30
_SHOWN = 60
_PLACES = 5
_LISTED = 12


class WrongError(Exception):
    """A value that cannot stand where it stands."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.fault = Fault(line, what)


class NotedError(Exception):
    """A value whose fault is among the faults already."""


class Reading:
    """An article, the speakers that its labels list, and what has been found wrong so far."""

    def __init__(self, text: str, faults: list[Fault]) -> None:
        self.text = text
        self.faults = faults
        self.speakers: Collection[str] = ()
        self.named: set[str] = set()
        self._ladder = Text(text)
        self._where = ""

    def fault(self, line: int, what: str) -> None:
        """Notes what is wrong on a line."""
        self.faults.append(Fault(line, self._where + what))

    @contextmanager
    def noting(self, where: str = "") -> Iterator[None]:
        """Notes what is wrong inside, and in which item and field, and goes on behind it."""
        outer = self._where
        self._where += where
        try:
            yield
        except WrongError as wrong:
            self.fault(*wrong.fault)
        except NotedError:
            pass
        finally:
            self._where = outer

    def missing(self, words: str) -> str:
        """That words do not occur in the article, and the words that differ in spelling alone."""
        found = self._ladder.find(words, Extent(0, len(self.text)))
        near = (
            f"; write {quoted(self._at(found[0]))}" if found else "; copy the article's own words"
        )
        return f"{quoted(words)} is not in the article{near}"

    def places(self, words: str) -> list[int]:
        """Where words begin in the article, overlapping ones too."""
        found = []
        at = self.text.find(words)
        while at >= 0:
            found.append(at)
            at = self.text.find(words, at + 1)
        return found

    def _at(self, extent: Extent) -> str:
        return self.text[extent.start : extent.end]


Read = Callable[[Reading, Node], Value]


def mapping(node: Node, what: str) -> Fields:
    """A node that has keys.

    Raises:
        WrongError: It has none.
    """
    if isinstance(node, Refused):
        raise NotedError
    if not isinstance(node, Fields):
        raise WrongError(node.line, f"is not a mapping; write {what}")
    return node


def items(node: Node, *, least: int = 0) -> list[Node]:
    """The nodes of a sequence.

    Raises:
        WrongError: It is none, or is too short.
    """
    if isinstance(node, Refused):
        raise NotedError
    if not isinstance(node, Items):
        raise WrongError(node.line, "is not a list; write [] or a line with - for each")
    if len(node.nodes) < least:
        raise WrongError(node.line, "is an empty list; write at least one, or leave the item out")
    return node.nodes


def words(reading: Reading, node: Node) -> str:
    """Text that is not blank."""
    if isinstance(node, Refused):
        raise NotedError
    if not isinstance(node, Scalar):
        raise WrongError(node.line, "is not one text; put words with : or , or [ in quotes")
    if not node.value.strip() or (node.type == "null" and node.value == "~"):
        raise WrongError(node.line, "is empty; write a text")
    if node.type != "str":
        shown = quoted(node.value)
        what = f"{shown[1:-1]} is not text to YAML; put it in quotes: {shown}"
        raise WrongError(node.line, what)
    return node.value


def number(reading: Reading, node: Node) -> int | float:
    """Digits with at most a minus sign and a decimal point: what all YAML readers take alike."""
    if isinstance(node, Refused):
        raise NotedError
    if isinstance(node, Scalar) and node.type in ("int", "float") and _NUMBER.fullmatch(node.value):
        if abs(float(node.value)) < _LARGEST:
            return float(node.value) if "." in node.value else int(node.value)
        raise WrongError(node.line, f"{quoted(node.value)} is too large for any count")
    shown = quoted(node.value) if isinstance(node, Scalar) else "what stands here"
    raise WrongError(node.line, f"{shown} is not a plain number; write bare digits, such as 1200.5")


def truth(reading: Reading, node: Node) -> bool:
    """True or false."""
    if isinstance(node, Refused):
        raise NotedError
    if not isinstance(node, Scalar) or node.type != "bool" or node.value not in ("true", "false"):
        raise WrongError(node.line, "is neither true nor false; write true, or leave it out")
    return node.value == "true"


def one_of(allowed: Any) -> Read[str]:
    """A name of a ``Literal``."""
    names: tuple[str, ...] = get_args(allowed)

    def read(reading: Reading, node: Node) -> str:
        value = words(reading, node)
        if value not in names:
            raise WrongError(node.line, f"{value}: {nearest(value, names)}")
        return value

    return read


def or_null(read: Read[Value]) -> Read[Value | None]:
    """What ``read`` takes, or null."""

    def nullable(reading: Reading, node: Node) -> Value | None:
        return None if isinstance(node, Scalar) and node.type == "null" else read(reading, node)

    return nullable


def several(read: Read[Value], *, least: int = 1) -> Read[list[Value]]:
    """A list of what ``read`` takes, each once."""

    def listed(reading: Reading, node: Node) -> list[Value]:
        values: list[Value] = []
        for item in items(node, least=least):
            with reading.noting():
                value = read(reading, item)
                if value in values:
                    raise WrongError(item.line, f"{quoted(value)} stands twice; keep one")
                values.append(value)
        return values

    return listed


def mention(reading: Reading, node: Node) -> str | Data:
    """Words of the article, bare or as a span."""
    if isinstance(node, Fields):
        return span(reading, node)
    value = words(reading, node)
    if value not in reading.text:
        raise WrongError(node.line, reading.missing(value))
    return value


def speaker(reading: Reading, node: Node) -> str:
    """The id of a listed speaker."""
    value = words(reading, node)
    reading.named.add(value)
    if value not in reading.speakers:
        hint = nearest(value, reading.speakers) if reading.speakers else "list it under speakers"
        raise WrongError(node.line, f"there is no speaker {value}: {hint}")
    return value


def span(reading: Reading, node: Node) -> Data:
    """A stretch of the article: its words, its words and where they begin, or its two offsets.

    Returns:
        Start, end and text.
    """
    fields = mapping(node, "{text: …} with the article's words")
    for key in fields.nodes.keys() - set(_SPAN):
        if getattr(fields.nodes[key], "type", None) == "null":  # {text: so, it is}
            what = f"{quoted(key)} is cut off by a comma; put the whole text in quotes"
            raise WrongError(fields.lines[key], what)
    check_keys(reading, fields, _SPAN)
    start, end = (_offset(reading, fields, key) for key in ("start", "end"))
    text = words(reading, fields.nodes["text"]) if "text" in fields.nodes else None
    length = len(reading.text)
    if text is None:
        if start is None or end is None:
            raise WrongError(
                node.line, "is no span; write text, or start and text, or both offsets"
            )
        if not 0 <= start < end <= length:
            what = f"{start} to {end} is no stretch of an article of {length} characters"
            raise WrongError(node.line, f"{what}; end is behind the last character")
        return {"start": start, "end": end, "text": reading.text[start:end]}
    if start is None:
        if end is not None:
            raise WrongError(node.line, "has end and no start; write start, or text alone")
        start = _only_place(reading, node.line, text)
    elif start < 0 or not reading.text.startswith(text, start):
        raise WrongError(node.line, _misplaced(reading, text, start))
    if end not in (None, start + len(text)):
        what = f"end {end} does not fit: the text from {start} ends at {start + len(text)}"
        raise WrongError(node.line, f"{what}; write end: {start + len(text)}, or leave end out")
    return {"start": start, "end": start + len(text), "text": text}


def _offset(reading: Reading, fields: Fields, key: str) -> int | None:
    if key not in fields.nodes:
        return None
    value = number(reading, fields.nodes[key])
    if not isinstance(value, int):
        raise WrongError(fields.lines[key], f"{key} {value} is not a whole number of characters")
    return value


def _only_place(reading: Reading, line: int, text: str) -> int:
    found = reading.places(text)
    if not found:
        raise WrongError(line, reading.missing(text))
    if len(found) > 1:
        listed = ", ".join(map(str, found[:_PLACES])) + (", …" if len(found) > _PLACES else "")
        what = f"{quoted(text)} occurs {len(found)} times, at {listed}"
        raise WrongError(line, f"{what}; say which: {{start: {found[0]}, text: …}}")
    return found[0]


def _misplaced(reading: Reading, text: str, start: int) -> str:
    found = reading.places(text)
    if not found:
        return reading.missing(text)
    nearest_place = min(found, key=lambda place: abs(place - start))
    return f"{quoted(text)} does not begin at {start}; write start: {nearest_place}"


def check_keys(reading: Reading, fields: Fields, allowed: Collection[str]) -> None:
    """Notes every key that is not among those allowed."""
    for key, line in fields.lines.items():
        if key not in allowed:
            reading.fault(line, f"there is no key {quoted(key)} here: {nearest(key, allowed)}")


def nearest(word: str, allowed: Collection[str]) -> str:
    """Which of the allowed words was meant, if one is near, and which there are."""
    there = ", ".join([*allowed][:_LISTED]) + (", …" if len(allowed) > _LISTED else "")
    near = get_close_matches(word, allowed, n=1)
    return f"did you mean {near[0]}? ({there})" if near else f"write one of {there}"


def quoted(value: object) -> str:
    """A value as a message shows it: in quotes, on one line, not long."""
    line = " ".join(str(value).split())
    return f'"{line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"}"'
