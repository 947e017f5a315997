"""YAML in which every value knows its line, and in which nothing but data can be written.

People write labels by hand, so whatever is wrong must be said with its place, and all of it at
once. A parser that goes straight to dictionaries has lost the lines, keeps the last of two equal
keys without a word, and turns ``no`` into false. So the parser's events become nodes here. Aliases,
anchors and tags are refused where they stand: nothing is constructed and nothing can multiply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import yaml
from yaml.resolver import Resolver

from summarize.files import content

MAX_BYTES: Final = 2_000_000
"""The largest file that is read; labels of the longest article are a tenth of it."""

_MAX_DEPTH = 12
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_KEY = "no key"
_TAG = "tag:yaml.org,2002:"


class Fault(NamedTuple):
    """What is wrong on a line, counted from 1."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or number as written; ``type`` is what YAML 1.1 takes it for: str, int, bool, null."""

    line: int
    value: str
    type: str


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    line: int
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping; its keys as written, and the line of each."""

    line: int
    nodes: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """What stood where a fault has already been noted; whoever reads it passes over it."""

    line: int


Node: TypeAlias = Scalar | Items | Fields | Refused


class _StopError(Exception):
    """Nothing after this fault can be read."""


def read(path: Path, faults: list[Fault]) -> Node | None:
    """The nodes of a file that holds one YAML document; None where a fault ends the reading.

    Args:
        path: The file, UTF-8.
        faults: Takes what is wrong.
    """
    try:
        text = _decoded(_content(path))
        return _Composer(faults).document(yaml.parse(text, Loader=_LOADER))
    except _StopError as stop:
        faults.append(stop.args[0])
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        what = ", ".join(part for part in (error.context, error.problem) if part)
        faults.append(Fault(line, f"not YAML: {what}; put words with : # , or quotes in quotes"))
    return None


def _content(path: Path) -> bytes:
    try:
        data = content(path, MAX_BYTES + 1)
    except OSError as error:
        raise _StopError(Fault(1, f"cannot be read: {error.strerror or error}")) from None
    if len(data) > MAX_BYTES:
        what = f"larger than {MAX_BYTES / 1e6:g} MB; that is no file of one article's labels"
        raise _StopError(Fault(1, what))
    return data


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _StopError(Fault(line, "not UTF-8; save the file as UTF-8")) from None
    odd = _UNPRINTABLE.search(text)
    if odd:
        code = f"U+{ord(odd.group()):04X}"
        line = text.count("\n", 0, odd.start()) + 1
        raise _StopError(
            Fault(line, f"the control character {code}; write it as an escape in double quotes")
        )
    return text


class _Composer:
    """Events into nodes, without recursion: depth is bounded before it costs anything."""

    def __init__(self, faults: list[Fault]) -> None:
        self._faults = faults
        self._resolver: Any = Resolver()
        self._open: list[tuple[Items | Fields, Scalar | None]] = []
        self._root: Node | None = None

    def document(self, events: Iterator[yaml.Event]) -> Node:
        for event in events:
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
                raise _StopError(Fault(line, "a second document; write one in each file"))
            if isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.NodeEvent):
                self._node(event, line)
        if self._root is None:
            raise _StopError(Fault(1, "the file is empty"))
        return self._root

    def _node(self, event: yaml.NodeEvent, line: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._fault(line, f"*{event.anchor} is a YAML alias; write out what it stands for")
            return self._place(Refused(line))
        if event.anchor is not None:
            self._fault(line, f"&{event.anchor} is a YAML anchor; leave it out")
        tag: str | None = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self._fault(line, f"{tag} is a YAML tag; leave it out")
        if isinstance(event, yaml.ScalarEvent):
            return self._place(Scalar(line, event.value, self._type(event)))
        if len(self._open) == _MAX_DEPTH:
            raise _StopError(Fault(line, f"nested more than {_MAX_DEPTH} deep; no label is"))
        node = Items(line) if isinstance(event, yaml.SequenceStartEvent) else Fields(line)
        self._open.append((node, None))
        return None

    def _type(self, event: yaml.ScalarEvent) -> str:
        plain, _ = event.implicit
        if not plain:
            return "str"
        tag: str = self._resolver.resolve(yaml.ScalarNode, event.value, (True, False))
        return tag.removeprefix(_TAG)

    def _close(self) -> None:
        node, _ = self._open.pop()
        self._place(node)

    def _place(self, node: Node) -> None:
        """Puts a finished node where it belongs: into a sequence, as a key, or as its value."""
        if not self._open:
            self._root = node
            return
        parent, key = self._open[-1]
        if isinstance(parent, Items):
            parent.nodes.append(node)
        elif key is None:
            self._open[-1] = (parent, self._key(node))
        else:
            self._open[-1] = (parent, None)
            if key.type == _NO_KEY:
                return
            if key.value in parent.nodes:
                first = parent.lines[key.value]
                self._fault(key.line, f"{key.value} stands twice, first on line {first}; keep one")
            else:
                parent.nodes[key.value] = node
                parent.lines[key.value] = key.line

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._fault(node.line, "a key that is not a word; put words with { or [ in quotes")
        return Scalar(node.line, "", _NO_KEY)

    def _fault(self, line: int, what: str) -> None:
        self._faults.append(Fault(line, what))
