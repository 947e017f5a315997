"""The form of a label file: which items there are, their fields, and how they hang together.

A file has speakers, claims and figures. An item may be ``optional``, and under ``also`` it may have
further readings, each written as the fields that differ. What comes out is plain data in the order
of the form, all defaults filled in and every span with its offsets and its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Final, NamedTuple

from summarize.schema import Change, ClaimKind, Modality, Polarity, Qualifier, SpeakerKind
from summarize_evals.marked import Fields, Node, Scalar
from summarize_evals.values import (
    Data,
    Read,
    Reading,
    WrongError,
    check_keys,
    items,
    mapping,
    mention,
    number,
    one_of,
    or_null,
    several,
    span,
    speaker,
    truth,
    words,
)


class Field(NamedTuple):
    """How a field is read, and what it is when it is not written; it must be if that is ``...``."""

    read: Read[Any]
    default: Any = ...


FORM: Final[Mapping[str, Mapping[str, Field]]] = {
    "speakers": {
        "name": Field(words),
        "kind": Field(one_of(SpeakerKind)),
        "role": Field(or_null(words), None),
        "affiliation": Field(or_null(words), None),
        "mentions": Field(several(mention)),
    },
    "claims": {
        "speakers": Field(several(speaker)),
        "content": Field(span),
        "source": Field(or_null(span), None),
        "cue": Field(or_null(span), None),
        "kind": Field(one_of(ClaimKind)),
        "modality": Field(one_of(Modality)),
        "polarity": Field(one_of(Polarity)),
        "proposition": Field(words),
    },
    "figures": {
        "content": Field(span),
        "value": Field(number),
        "value_high": Field(or_null(number), None),
        "unit": Field(or_null(words), None),
        "qualifier": Field(one_of(Qualifier)),
        "change": Field(or_null(one_of(Change)), None),
        "of": Field(words),
        "speakers": Field(several(speaker, least=0), []),
    },
}
"""The fields of each kind of item, in the order in which they are written."""

HEAD: Final = ("article", "sha256")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def check(reading: Reading, root: Node) -> Data:
    """The labels as plain data; worth something only if no fault was noted."""
    data: Data = {}
    with reading.noting():
        fields = mapping(root, f"{', '.join((*HEAD, *FORM))}, each with a colon")
        check_keys(reading, fields, (*HEAD, *FORM))
        _require(reading, fields, (*HEAD, *FORM), "the file")
        data = {key: _head(reading, fields, key) for key in HEAD}
        nodes = {kind: _nodes(reading, fields, kind) for kind in FORM}
        reading.speakers = dict.fromkeys(_ids(nodes["speakers"]))
        seen: dict[str, int] = {}
        for kind in FORM:
            data[kind] = []
            for node in nodes[kind]:
                with reading.noting():
                    data[kind].append(_item(reading, node, kind, seen))
        _check_unused(reading, nodes["speakers"])
    return data


def _nodes(reading: Reading, fields: Fields, kind: str) -> list[Node]:
    if kind in fields.nodes:
        with reading.noting(f"{kind} "):
            return items(fields.nodes[kind])
    return []


def _head(reading: Reading, fields: Fields, key: str) -> str | None:
    value = None
    if key in fields.nodes:
        with reading.noting(f"{key} "):
            value = words(reading, fields.nodes[key])
            if key == "sha256":
                _check_sha256(reading, value, fields.lines[key])
    return value


def _check_sha256(reading: Reading, value: str, line: int) -> None:
    actual = sha256(reading.text.encode("utf-8")).hexdigest()
    if not _SHA256.fullmatch(value):
        raise WrongError(line, f"is not 64 hexadecimal digits; write {actual}")
    if value != actual:
        raise WrongError(
            line,
            "is not that of the article: it has changed since it was labelled; restore the text,"
            f" or check every label and write {actual}",
        )


def _ids(nodes: list[Node]) -> list[str]:
    """The ids of items, whatever else is wrong with them."""
    found = [node.nodes.get("id") for node in nodes if isinstance(node, Fields)]
    return [node.value for node in found if isinstance(node, Scalar)]


def _item(reading: Reading, node: Node, kind: str, seen: dict[str, int]) -> Data:
    form = FORM[kind]
    fields = mapping(node, f"- id: … and under it {', '.join(form)}")
    name = _identity(reading, fields, kind, seen)
    data: Data = {"id": name}
    with reading.noting(f"{name}: "):
        check_keys(reading, fields, ("id", *form, "optional", "also"))
        _require(reading, fields, [key for key in form if form[key].default is ...], "it")
        for key, field in form.items():
            data[key] = ... if key in fields.nodes else field.default
        data |= _values(reading, fields, form)
        _check_range(reading, data, fields.line)
        if "optional" in fields.nodes:
            with reading.noting("optional "):
                if truth(reading, fields.nodes["optional"]):
                    data["optional"] = True
        if "also" in fields.nodes:
            with reading.noting("also: "):
                data["also"] = _also(reading, fields.nodes["also"], form, data)
    return data


def _values(reading: Reading, fields: Fields, form: Mapping[str, Field]) -> Data:
    """The values that are written and right."""
    data: Data = {}
    for key in form:
        if key in fields.nodes:
            with reading.noting(f"{key}: "):
                data[key] = form[key].read(reading, fields.nodes[key])
    return data


def _identity(reading: Reading, fields: Fields, kind: str, seen: dict[str, int]) -> str:
    name = f"an item of {kind}"
    if "id" not in fields.nodes:
        reading.fault(fields.line, f"{name} has no id; write one such as {kind[0]}1")
        return name
    with reading.noting(f"{name}: id "):
        name = words(reading, fields.nodes["id"])
        line = fields.lines["id"]
        if name in seen:
            raise WrongError(line, f"{name} is the id of line {seen[name]} too; write another")
        seen[name] = line
    return name


def _also(reading: Reading, node: Node, form: Mapping[str, Field], preferred: Data) -> list[Data]:
    """Further readings, each as the fields that differ from the preferred one."""
    readings: list[Data] = []
    for item in items(node, least=1):
        before = len(reading.faults)
        with reading.noting():
            fields = mapping(item, "the fields that differ")
            check_keys(reading, fields, form)
            other = _values(reading, fields, form)
            if len(reading.faults) > before:
                continue
            if preferred | other in ({**preferred, **each} for each in ({}, *readings)):
                raise WrongError(item.line, "changes nothing; leave it out, or write what differs")
            _check_range(reading, preferred | other, item.line)
            readings.append(other)
    return readings


def _check_range(reading: Reading, data: Data, line: int) -> None:
    """A range has two values that rise, and nothing else has two."""
    low, high, qualifier = (data.get(key) for key in ("value", "value_high", "qualifier"))
    if "value" not in data or ... in (low, high, qualifier):
        return
    if high is None and qualifier == "range":
        reading.fault(line, "a range without value_high; write the higher value there")
    elif high is not None and qualifier != "range":
        reading.fault(line, "value_high without a range; write qualifier: range, or leave it out")
    elif high is not None and high <= low:
        reading.fault(line, f"value_high {high} is not above value {low}; write the higher value")


def _require(reading: Reading, fields: Fields, keys: Iterable[str], name: str) -> None:
    lacking = [key for key in keys if key not in fields.nodes]
    if lacking:
        write = "write it" if len(lacking) == 1 else "write them"
        reading.fault(fields.line, f"{name} lacks {', '.join(lacking)}; {write}")


def _check_unused(reading: Reading, nodes: list[Node]) -> None:
    """A speaker is who speaks: one whom no claim or figure names is a slip on either side."""
    for node in nodes:
        if not isinstance(node, Fields):
            continue
        name, optional = node.nodes.get("id"), node.nodes.get("optional")
        if not isinstance(name, Scalar) or name.value in reading.named:
            continue
        if not (isinstance(optional, Scalar) and optional.value == "true"):
            what = "speaks in no claim and no figure; leave it out, or write optional: true"
            reading.fault(node.line, f"{name.value}: {what}")
