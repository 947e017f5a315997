"""Bytes into text, exactly or not at all.

Offsets into an article mean nothing if its characters are guesses, so a byte order mark or valid
UTF-8 is believed, anything else must be recognised, and what is not text is refused. Statistical
detection is poor on short and on Western text (one "£" is taken for Shift-JIS, Polish for Spanish),
so Windows-1252 with a few ordinary Western characters is known before it, and it is believed of
other scripts alone, where it knows the language and no other reading is as likely.
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
_MISCAST = re.compile("[a-z][À-ÖØ-Þ]")
"""Letters as no Western text has them: "that’s" in Mac Roman is "thatÕs" in Windows-1252."""
_AMISS = re.compile("[a-zà-ÿа-я][À-ÖØ-ÞА-ЯЀ-Џ€¤§©®°±µ¶]")
"""What the likelier of two readings has less of: a capital or a sign right behind a letter."""
_BEYOND_ASCII = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
"""A character of UTF-8 that takes several bytes."""
_NO_CHARACTER = frozenset(["Cc", "Cn", "Co"])  # control, unassigned, private use
_NO_CHARSET = frozenset(["unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode"])
"""Codecs that Python knows and no page is written in."""
_SAMPLE = 100_000
_SHIFT = b"\x1b$"
"""How ISO-2022 turns to other characters, in bytes that are valid UTF-8."""
_LEAST = 60
"""Bytes without which no encoding is told by what they say."""


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
    if _SHIFT in data:
        return _detected(data, name)
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
    if not _WESTERN.issuperset(characters):
        return None
    text = data.decode("cp1252")
    return None if _MISCAST.search(text) else text


def _detected(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(data[:_SAMPLE])
    best = found.best()
    if best is None or len(data) < _LEAST or not best.coherence or _is_latin(str(best)):
        raise _unknown(name)
    likely = [match for match in found if match.coherence >= best.coherence]
    amiss = min(len(_AMISS.findall(str(match))) for match in likely)
    readings = {str(m): m.encoding for m in likely if len(_AMISS.findall(str(m))) == amiss}
    if len(readings) > 1:
        raise _unknown(name)
    return _plausible(_strict(data, next(iter(readings.values())), name), name)


def _unknown(name: str) -> SourceError:
    return SourceError(f"the encoding of {name} is not recognised: save it as UTF-8 text")


def _is_latin(text: str) -> bool:
    """Whether letters beyond ASCII are Latin: encodings that differ in a few of them read alike."""
    beyond = {c for c in text if c > "\x7f"}
    return any(unicodedata.name(c, "").startswith("LATIN") for c in beyond)


def _plausible(text: str, name: str) -> str:
    """The text, unless more than one in a hundred characters is none that a text is written in."""
    sample = text[:_SAMPLE]
    odd = sum(unicodedata.category(c) in _NO_CHARACTER and c not in "\t\n\r\f" for c in sample)
    if 100 * odd > len(sample):
        raise SourceError(f"{name} is not text: it is full of control characters")
    return text
