"""The article of a web page: its text without navigation, adverts and cookie banners, its metadata.

What belongs to an article is trafilatura's knowledge, not written again here. A page that has no
article (an index, an application shell) must not become one, so what comes out has to hold at least
one whole sentence. Nor must one that stands before an article (for consent, against robots, for
subscribers): it talks to its reader of himself, as no report does in most of its sentences.
"""

from __future__ import annotations

import re
from itertools import islice

from summarize.errors import SourceError
from summarize.reading.text.passages import split
from summarize.records import Record

_MARKUP = re.compile(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,2000}?-->\s*+){0,5}<(?:!doctype\s++html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_SHORTEST_SENTENCE = 5  # words
_TO_THE_READER = re.compile(
    r"\byour (?:browser|device|choices|preferences|privacy|(?:personal )?data|consent|account)\b"
    r"|\bwe (?:use|and our|believe|value|need|noticed)\b|\bour (?:partners|site|journalism)\b"
    r"|\byou (?:are|see|reject|accept|continue|have reached)\b|\bI accept\b"
    r"|\b(?:enable|is) JavaScript\b|\bJavaScript (?:and|is|must)\b"
    r"|^(?:Subscribe|Log in|Sign in|Register|Already a|Press|Verify|Checking)\b",
    re.IGNORECASE,
)
"""What a consent wall, a check for robots or a paywall says; reports say it in few sentences."""
_MOST_ATTRIBUTES = 2_000  # of one tag; the parser compares each with all
_MOST_ELEMENTS = 50_000  # the extraction goes through all of them for some of them
_LADEN = re.compile(
    r"<[a-zA-Z][^\s<>/]*+(?:[\s/]*+[^\s<>=/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>]*+))?+)"
    rf"{{{_MOST_ATTRIBUTES}}}"
)


def is_markup(text: str) -> bool:
    """Whether a text is an HTML document."""
    return _MARKUP.match(text[:_HEAD]) is not None


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the head of a page states."""
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii", errors="ignore") if found else None


def read(markup: str, name: str) -> Record:
    """The article of a page, with what the page states of it.

    Args:
        markup: The page.
        name: What the page is called in error messages.

    Raises:
        SourceError: There is no article in it.
    """
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document

    if _LADEN.search(markup):
        raise SourceError(f"{name} has a tag of {_MOST_ATTRIBUTES:,} attributes: no page has that")
    tree = load_html(markup)
    if tree is None:
        raise SourceError(f"no article found in {name}: the page is empty or not HTML")
    if next(islice(tree.iter(), _MOST_ELEMENTS, None), None) is not None:
        raise SourceError(f"{name} has more than {_MOST_ELEMENTS:,} elements: save its text alone")
    # What is shown only where scripts do not run is about the browser, not the news.
    for element in tree.xpath("//noscript"):
        element.drop_tree()
    document = bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # A date guessed from anywhere in the page is worse than none.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = document.text if isinstance(document, Document) else None
    sentences = _sentences(text) if text else []
    if not isinstance(document, Document) or not text or not sentences:
        raise SourceError(
            f"no article found in {name}: save the text of the article itself and give that"
        )
    if 3 * sum(map(bool, map(_TO_THE_READER.search, sentences))) >= 2 * len(sentences):
        raise SourceError(
            f"{name} is a page before the article, which asks its reader for something: save the"
            " text of the article itself and give that"
        )
    return Record(
        text=text,
        id=None,
        title=document.title,
        url=document.url,
        authors=[name for part in (document.author or "").split(";") if (name := part.strip())],
        published=document.date,
        language=tree.get("lang") or None,
    )


def _sentences(text: str) -> list[str]:
    return [
        sentence
        for p in split(text)
        if p.kind == "sentence"
        and len((sentence := text[p.start : p.end]).split()) >= _SHORTEST_SENTENCE
    ]
