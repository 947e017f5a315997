"""Article text made harmless for the place where it is shown.

An article is somebody else's text. Shown on a terminal it could move the cursor or recolour the
screen, in a page it could become a link or a script, in a spreadsheet a formula, and anywhere it
could turn its own letters round with bidirectional controls. So each kind of output has one
function that every string of a summary passes through, and what it gives back only ever shows.
Offsets and the summary itself are never touched: this is display.
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import quote, urlsplit

_BREAKS = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")

# Invisible by design, and nothing is lost when they are not shown: soft hyphen, zero width space
# and no-break space, word joiner, the plain direction marks, variation selectors aside.
_UNSHOWN = dict.fromkeys((0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))

# Format characters that letters and emoji need, or that have a shape of their own.
_SHAPED = frozenset(
    "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
    "\U000110bd\U000110cd"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    """One line of text in which every character is shown for what it is.

    White space, line breaks included, becomes a single space; a C0 control character its picture
    (ESC is shown as ␛); what else could act on a reader's screen, such as bidirectional overrides
    and tag characters, becomes U+FFFD.
    """
    line = _BREAKS.sub(" ", text.translate(_UNSHOWN)).strip()
    return line if line.isascii() and line.isprintable() else "".join(map(_shown, line))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        code = ord(character)
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else _REPLACEMENT
    if category in ("Zl", "Zp", "Cs") or (category == "Cf" and character not in _SHAPED):
        return _REPLACEMENT
    return character


_WORDS = re.compile(r"\S+")
_SPACE = re.compile(r"\r\n|\s")


def block(text: str) -> str:
    """``text`` as ``visible`` shows it, but with its line breaks; other white space is a space."""
    plain = _SPACE.sub(lambda m: "\n" if m[0] in ("\r\n", "\n", "\r") else " ", text)
    return _WORDS.sub(lambda m: visible(m[0]), plain)


_MARKDOWN = re.compile(r"[\\`*_\[\]|~$#^{}]")
_OPENING = re.compile(r"^(?:(\d{1,9})([.)])|([-+=:]))")
_LINKING = re.compile(r"(?i)(?<=https)(:)|(?<=http)(:)|(?<=ftp)(:)|(?<=www)(\.)|(?<=mailto)(:)")


def markdown(text: str) -> str:
    """``text`` for a place inside one line of a Markdown page, table cells included.

    Nothing in it is markup, HTML or an automatic link to a reader that follows CommonMark or
    GitHub's dialect, and it calls nobody there (``@team``).
    """
    line = html.escape(visible(text), quote=False)
    line = _MARKDOWN.sub(r"\\\g<0>", line)
    line = _OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
    line = _LINKING.sub(lambda m: f"\\{m[0]}", line)
    return line.replace("@", "&#64;")


def link(url: str | None) -> str | None:
    """``url`` percent-encoded if it is a web address with a host, else None."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    return quote(url, safe="%/:?#[]@!$&*+,;=-._~")


# What spreadsheets take for the start of a formula, full-width forms included, and the guard.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def cell(text: str) -> str:
    """``text`` for a spreadsheet cell: an apostrophe goes before what might start a formula.

    It goes before an apostrophe too, so that one rule undoes it: a text cell that begins with an
    apostrophe stands for what follows that apostrophe. After OWASP, "CSV Injection".
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


_UNESCAPED_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def json(document: str) -> str:
    """A JSON document with controls that JSON allows in strings written as escapes.

    The same document, but no terminal obeys it and no reader splits a line of it at U+0085 or
    U+2028: such characters occur in JSON inside strings only.
    """
    if document.isprintable():  # none of them is, and a line of JSON has no other controls
        return document
    return _UNESCAPED_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", document)
