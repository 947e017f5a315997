"""Labels that people write: a YAML file for each article, checked whole, and written one way.

One file holds what should be found in one article (docs/labelling.md). It names the article by the
hash of its text, so that labels never slide silently along a text that has changed. What is read is
either all right or an error that holds every fault with its line; what is written has one form, so
that a change to a label is a change of one line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from summarize.errors import ConfigError
from summarize.reading.text.extent import Extent
from summarize_evals import marked
from summarize_evals.form import FORM, HEAD, check
from summarize_evals.marked import Fault, Fields, Node, Scalar
from summarize_evals.record import Claim, Extents, Figure, Item, Labelled, Record, Speaker
from summarize_evals.values import Data, Reading

_WIDTH: Final = 100
_PLAIN = re.compile(r"[^\W\d_](?:[\w’./%()–-]| (?! ))*(?<! )")
_NOT_TEXT: Final = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}  # to YAML 1.1
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class LabelError(ConfigError):
    """What is wrong with label files: ``faults`` has a line for each fault, with file and line."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        more = len(faults) - 1
        rest = f" (and {more} more; summarize label check shows all)" if more else ""
        super().__init__(faults[0] + rest)
        self.faults = faults


@dataclass(frozen=True)
class Labels:
    """The labels of one article.

    Attributes:
        path: The file they stand in.
        data: The file as plain data: all fields written, each span with start, end and text.
    """

    path: Path
    data: Mapping[str, Any]

    @property
    def article(self) -> str:
        """The name of the article."""
        return str(self.data["article"])

    @property
    def sha256(self) -> str:
        """Of the UTF-8 of the article's text, in hexadecimal digits."""
        return str(self.data["sha256"])

    @cached_property
    def record(self) -> Record:
        """The labels as what is compared."""
        return Record(
            tuple(_labelled(item, _speaker) for item in self.data["speakers"]),
            tuple(_labelled(item, _claim) for item in self.data["claims"]),
            tuple(_labelled(item, _figure) for item in self.data["figures"]),
        )


class Draft:
    """A label file that has been parsed and waits for its article to be checked against.

    Attributes:
        article: The article's name as written, None where it is not.
        sha256: The hash of its text as written, None where it is not.
    """

    def __init__(self, path: Path) -> None:
        """Parses a file.

        Raises:
            LabelError: It cannot be read as YAML at all.
        """
        self.path = path
        self._faults: list[Fault] = []
        root = marked.read(path, self._faults)
        if root is None:
            raise self._error()
        self._root = root
        self.article = _written(root, "article")
        self.sha256 = _written(root, "sha256")

    def checked(self, text: str) -> Labels:
        """The labels, checked against the article's text.

        Raises:
            LabelError: Something is wrong; it holds every fault.
        """
        faults = list(self._faults)
        data = check(Reading(text, faults), self._root)
        if faults:
            self._faults = faults
            raise self._error()
        return Labels(self.path, data)

    def fault(self, key: str, what: str) -> str:
        """A line that says what is wrong with a key of the file."""
        line = self._root.lines.get(key, 1) if isinstance(self._root, Fields) else 1
        return f"{self.path}:{line}: {what}"

    def _error(self) -> LabelError:
        ordered = sorted(dict.fromkeys(self._faults))
        return LabelError(tuple(f"{self.path}:{line}: {what}" for line, what in ordered))


def read(path: Path, text: str) -> Labels:
    """The labels in a file, checked against the text of the article.

    Raises:
        LabelError: The file cannot be read, or something in it is wrong.
    """
    return Draft(path).checked(text)


def _written(root: Node, key: str) -> str | None:
    node = root.nodes.get(key) if isinstance(root, Fields) else None
    return node.value if isinstance(node, Scalar) and node.type == "str" else None


def _labelled(data: Data, make: Callable[[Data], Item]) -> Labelled[Item]:
    readings = (data, *(data | partial for partial in data.get("also", ())))
    return Labelled(data["id"], tuple(map(make, readings)), data.get("optional", False))


def _speaker(data: Data) -> Speaker:
    mentions = tuple(dict.fromkeys(_words(mention) for mention in data["mentions"]))
    return Speaker(data["name"], mentions, data["kind"], data["role"], data["affiliation"])


def _claim(data: Data) -> Claim:
    return Claim(
        _extents(data["content"]),
        tuple(data["speakers"]),
        _extents(data["source"]),
        _extents(data["cue"]),
        data["kind"],
        data["modality"],
        data["polarity"],
        data["proposition"],
    )


def _figure(data: Data) -> Figure:
    return Figure(
        _extents(data["content"]),
        data["value"],
        data["value_high"],
        data["unit"],
        data["qualifier"],
        data["change"],
        tuple(data["speakers"]),
    )


def _words(mention: str | Data) -> str:
    return mention if isinstance(mention, str) else str(mention["text"])


def _extents(span: Data | None) -> Extents:
    return () if span is None else (Extent(span["start"], span["end"]),)


def write(data: Mapping[str, Any]) -> str:
    """Label data as the text of a label file, in the one form that labels are kept in.

    A span, a list of names and a further reading take a line each, defaults are left out, and
    words are in quotes wherever a reader of YAML could take them for something else.

    Args:
        data: ``Labels.data``, or any mapping of the same form.
    """
    name, sha256 = (data[key] for key in HEAD)
    parts = [f'article: {_text(name)}\nsha256: "{sha256}"\n']
    for kind in FORM:
        items = ["".join(_item_lines(item, kind)) for item in data[kind]]
        parts.append(f"{kind}:\n" + "\n".join(items) if items else f"{kind}: []\n")
    return "\n".join(parts)


def stand_off(data: Mapping[str, Any], text: str) -> Data:
    """The same labels without the article's words: for articles that may not be copied.

    Spans keep their offsets alone, and a mention becomes the span where it first occurs. What the
    labels word themselves (name, role, of, proposition) stays.
    """

    def bare(value: Any) -> Any:
        if isinstance(value, list):
            return [bare(each) for each in value]
        if not isinstance(value, Mapping):
            return value
        if "start" in value:
            return {"start": value["start"], "end": value["end"]}
        return {k: list(map(place, v)) if k == "mentions" else bare(v) for k, v in value.items()}

    def place(mention: str | Data) -> Data:
        start = text.index(mention) if isinstance(mention, str) else mention["start"]
        return {"start": start, "end": start + len(_words(mention))}

    return {key: bare(value) for key, value in data.items()}


def _item_lines(item: Data, kind: str) -> Iterator[str]:
    yield f"- id: {_text(item['id'])}\n"
    for key, field in FORM[kind].items():
        value = item.get(key, field.default)
        if value == field.default:
            continue
        if key == "mentions" and not _fits(value):
            yield f"  {key}:\n"
            yield from (f"  - {_flow(mention)}\n" for mention in value)
        else:
            yield f"  {key}: {_flow(value)}\n"
    if item.get("optional"):
        yield "  optional: true\n"
    if item.get("also"):
        yield "  also:\n"
        for reading in item["also"]:
            pairs = (f"{key}: {_flow(reading[key])}" for key in FORM[kind] if key in reading)
            yield f"  - {{{', '.join(pairs)}}}\n"


def _fits(mentions: list[str | Data]) -> bool:
    """Whether mentions are words that fit on one line."""
    strings = all(isinstance(mention, str) for mention in mentions)
    return strings and len(f"  mentions: {_flow(mentions)}") <= _WIDTH


def _flow(value: Any) -> str:
    """A value on one line; a mapping is a span."""
    if isinstance(value, Mapping):
        pairs = [f"{key}: {value[key]}" for key in ("start", "end") if key in value]
        if "text" in value:
            pairs.append(f"text: {_in_quotes(value['text'])}")
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, str):
        return _text(value)
    return "null" if value is None else format(Decimal(repr(value)), "f")


def _text(value: str) -> str:
    plain = _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT
    return value if plain else _in_quotes(value)


def _in_quotes(value: str) -> str:
    """Words in double quotes with escapes, or in single ones where that saves escaping."""
    double = json.dumps(value, ensure_ascii=False)
    double = _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", double)
    single = double.replace('\\"', '"') == f'"{value}"' and '"' in value and "'" not in value
    return f"'{value}'" if single else double
