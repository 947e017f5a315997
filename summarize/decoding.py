"""Bytes into text, exactly or not at all.

Offsets into an article mean nothing if its characters are guesses, so a byte order mark or valid
UTF-8 is believed, anything else must be recognised, and what is not text is refused. Statistical
detection is poor on short Western text (one "£" is taken for Shift-JIS), which is the commonest
case of all, so Windows-1252 with a few ordinary Western characters is known before it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from summarize.errors import SourceError

_MARKS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_WESTERN = frozenset(
    "“”‘’„–—…•€£§©®°´·«»¿¡½¼¾™ \u00a0ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüœŒ"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
"""A character of UTF-8 that takes several bytes."""
_NO_CHARACTER = frozenset(["Cc", "Cn", "Co"])  # control, unassigned, private use
_NO_CHARSET = frozenset(["unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode"])
"""Codecs that Python knows and no page is written in."""
_SAMPLE = 100_000


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Decodes the bytes of an article, without its byte order mark and otherwise unchanged.

    Args:
        data: The whole file.
        name: What the file is called in error messages.
        declared: The encoding that a server or page states, believed after mark and UTF-8.

    Raises:
        SourceError: The bytes are not text, or their encoding is not recognised.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plausible(_strict(data[len(mark) :], encoding, name), name)
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{name} is {what}, not text: convert it to text or HTML first")
    if b"\0" in data:
        raise SourceError(f"{name} holds NUL bytes, so it is not text: save it as UTF-8 text first")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        amiss = problem.start
    if declared:
        try:
            if codecs.lookup(declared).name not in _NO_CHARSET:
                return data.decode(declared)
        except (LookupError, ValueError):
            pass
    if _nearly_utf8(data):
        raise SourceError(
            f"{name} is UTF-8 but for some bytes, the first at {amiss}: mend it, or save it anew"
        )
    western = _as_western(data)
    return western if western is not None else _detected(data, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is not valid {encoding.upper()} (byte {error.start}): save it as UTF-8"
        ) from None


def _nearly_utf8(data: bytes) -> bool:
    """Whether three quarters of the high bytes are UTF-8's: half are, at most, in other encodings.

    Such a text was cut, or joined from two. In another encoding each of its apostrophes is three
    characters, which Windows-1252 has as well ("â€™").
    """
    high = len(_HIGH.findall(data))
    return 4 * sum(map(len, _BEYOND_ASCII.findall(data))) >= 3 * high


def _as_western(data: bytes) -> str | None:
    """The text, if it is plain Western text in Windows-1252."""
    high = _HIGH.findall(data)
    if 8 * len(high) > len(data):
        return None
    characters = b"".join(set(high)).decode("cp1252", errors="replace")
    return data.decode("cp1252") if _WESTERN.issuperset(characters) else None


def _detected(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise SourceError(f"the encoding of {name} is not recognised: save it as UTF-8 text")
    return _plausible(_strict(data, best.encoding, name), name)


def _plausible(text: str, name: str) -> str:
    """The text, unless more than one in a hundred characters is none that a text is written in."""
    sample = text[:_SAMPLE]
    odd = sum(unicodedata.category(c) in _NO_CHARACTER and c not in "\t\n\r\f" for c in sample)
    if 100 * odd > len(sample):
        raise SourceError(f"{name} is not text: it is full of control characters")
    return text
