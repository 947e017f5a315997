"""The form of a label file: which items there are, their fields, and how they hang together.

A file has speakers, claims and figures. An item may be ``optional``, and under ``also`` it may have
further readings, each written as the fields that differ. What comes out is plain data in the order
of the form, all defaults filled in and every span with its offsets and its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, NamedTuple

from summarize.schema import Change, ClaimKind, Modality, Polarity, Qualifier, SpeakerKind
from summarize_evals.marked import Fields, Node, Scalar
from summarize_evals.values import (
    Data,
    NotedError,
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
        reading.speakers = set(_ids(fields.nodes.get("speakers")))
        seen: dict[str, int] = {}
        for kind in FORM:
            data[kind] = []
            if kind in fields.nodes:
                with reading.noting(f"{kind} "):
                    for node in items(fields.nodes[kind]):
                        with reading.noting():
                            data[kind].append(_item(reading, node, kind, seen))
        _check_unused(reading, fields, data)
    return data


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


def _ids(node: Node | None) -> list[str]:
    """The ids that are listed, whatever else is wrong with the items."""
    listed = getattr(node, "nodes", None)
    nodes = [item.nodes.get("id") for item in listed or () if isinstance(item, Fields)]
    return [found.value for found in nodes if isinstance(found, Scalar)]


def _item(reading: Reading, node: Node, kind: str, seen: dict[str, int]) -> Data:
    form = FORM[kind]
    fields = mapping(node, f"- id: … and under it {', '.join(form)}")
    check_keys(reading, fields, ("id", *form, "optional", "also"))
    name = _identity(reading, fields, kind, seen)
    _require(reading, fields, [key for key in form if form[key].default is ...], name)
    data: Data = {"id": name}
    for key, field in form.items():
        data[key] = ... if key in fields.nodes else field.default
        if key in fields.nodes:
            with reading.noting(f"{name}: {key}: "):
                data[key] = field.read(reading, fields.nodes[key])
    _check_range(reading, data, fields.line, name)
    if "optional" in fields.nodes:
        with reading.noting(f"{name}: optional "):
            if truth(reading, fields.nodes["optional"]):
                data["optional"] = True
    if "also" in fields.nodes:
        with reading.noting(f"{name}: also "):
            data["also"] = _also(reading, fields.nodes["also"], form, data)
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
    partials: list[Data] = []
    for item in items(node, least=1):
        with reading.noting(f"{preferred['id']}: also: "):
            fields = mapping(item, "the fields that differ")
            check_keys(reading, fields, form)
            before = len(reading.faults)
            partial: Data = {}
            for key in form:
                if key in fields.nodes:
                    with reading.noting(f"{preferred['id']}: also: {key}: "):
                        partial[key] = form[key].read(reading, fields.nodes[key])
            if len(reading.faults) > before:
                raise NotedError
            if preferred | partial in ({**preferred, **other} for other in ({}, *partials)):
                raise WrongError(item.line, "changes nothing; leave it out, or write what differs")
            _check_range(reading, preferred | partial, item.line, preferred["id"])
            partials.append(partial)
    return partials


def _check_range(reading: Reading, data: Data, line: int, name: str) -> None:
    """A range has two values that rise, and nothing else has two."""
    low, high, qualifier = (data.get(key) for key in ("value", "value_high", "qualifier"))
    if "value" not in data or ... in (low, high, qualifier):
        return
    if high is None and qualifier == "range":
        reading.fault(line, f"{name}: a range without value_high; write the higher value there")
    elif high is not None and qualifier != "range":
        reading.fault(
            line, f"{name}: value_high without a range; write qualifier: range, or leave it out"
        )
    elif high is not None and high <= low:
        reading.fault(line, f"{name}: value_high {high} is not above value {low}; write the higher")


def _require(reading: Reading, fields: Fields, keys: Any, name: str) -> None:
    lacking = [key for key in keys if key not in fields.nodes]
    if lacking:
        reading.fault(fields.line, f"{name} lacks {', '.join(lacking)}; write it")


def _check_unused(reading: Reading, fields: Fields, data: Data) -> None:
    """A speaker is who speaks: one whom no claim or figure names is a slip on either side."""
    listed = getattr(fields.nodes.get("speakers"), "nodes", ())
    for item in listed:
        name = item.nodes.get("id") if isinstance(item, Fields) else None
        if not isinstance(name, Scalar) or name.value in reading.named:
            continue
        optional = item.nodes.get("optional")
        if not (isinstance(optional, Scalar) and optional.value == "true"):
            what = f"{name.value} speaks in no claim and no figure"
            reading.fault(item.line, f"{what}; leave it out, or write optional: true")
