"""A corpus in brat's stand-off format as a suite: PolNeAR's sources, cues and contents.

A scorer is believed when it gives known figures on a corpus that others have scored, so the corpus
that comes nearest to the labels here can be scored by the same harness (PolNeAR: Newell, Margolin
and Ruths, LREC 2018; the format: Stenetorp et al., EACL 2012). It marks the words of a source but
does not say who that is: a claim's speaker is right where those words overlap. Offsets slide
without a word when a text is another than the one that was marked, so the words that every
annotation repeats are held against the article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from summarize.errors import ConfigError, SourceError
from summarize.files import content
from summarize.loading import load as load_article
from summarize.reading.text.extent import Extent
from summarize.schema import Article, ClaimKind
from summarize_evals.matching import Tokens
from summarize_evals.record import Claim, Extents, Labelled, Record, text_of
from summarize_evals.suites import Case, Suite

_BEGINS = re.compile(r"([A-Z#*]\w*)\t(.*)")
_MARKED = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_EVENT = re.compile(r"Attribution(?:-no-source)?:T\d+((?: (?:Source|Cue|Content)\d*:T\d+)*) ?")
_ROLE = re.compile(r" ([A-Z][a-z]+)\d*:(T\d+)")
_MARK = re.compile("[“”„‟\"«»＂]|''|``")
_QUOTED = re.compile("“[^“”\n]*”?|\"[^\"\n]*\"?|(?:''|``)[^\n]*?(?:''|$)", re.MULTILINE)
_WHOLLY: Final = 0.8  # of the tokens: marks of the corpus are often a word off


def load(path: Path) -> Suite:
    """The suite of a folder in PolNeAR's layout.

    An article that several annotators marked has the labels of the first file by name. An event
    without content is no claim.

    Args:
        path: A folder with ``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann``.

    Raises:
        ConfigError: There are no labels, an article is missing, or a file has a fault.
    """
    files: dict[str, Path] = {}
    for file in sorted(path.glob("attributions/*.ann")):
        files.setdefault(file.stem.rpartition("_")[0] or file.stem, file)
    if not files:
        raise ConfigError(
            f"{path} has no labels: a corpus in brat's format has text/NAME.txt and"
            " attributions/NAME_ANNOTATOR.ann"
        )
    try:
        articles = {name: load_article(path / "text" / f"{name}.txt") for name in files}
    except SourceError as error:
        raise ConfigError(f"{path}: {error}") from None
    return Suite(
        "polnear",
        tuple(
            Case(article, read(files[name], article)) for name, article in sorted(articles.items())
        ),
        scored=frozenset({"claims"}),
        unsaid=frozenset(
            {
                "claims_speakers",
                "claims_modality",
                "claims_polarity",
                "claims_proposition",
                "claims_chrf",
            }
        ),
        by_source=True,
    )


def read(path: Path, article: Article) -> Record:
    """The claims in one annotation file; what else it annotates is passed over.

    Raises:
        ConfigError: The file cannot be read, or does not fit the article; with the line.
    """
    try:
        lines = content(path).decode("utf-8-sig").split("\n")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 (byte {error.start}): convert it") from None
    annotations = _Annotations(path, article.text or "")
    for number, line in enumerate(lines, 1):
        if line.strip():
            annotations.line(number, line)
    return Record(claims=tuple(annotations.claims()))


class _Annotations:
    """The annotations of a file, line by line."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self._tokens = Tokens(text)
        self._quoted = self._tokens.covered(
            Extent(*found.span()) for found in _QUOTED.finditer(text)
        )
        self._marked: dict[str, Extents] = {}
        self._events: dict[str, tuple[int, str]] = {}
        self._words = ""  # of the annotation that was read last, as far as they are still to come
        self._number = 0  # its line

    def line(self, number: int, line: str) -> None:
        """Takes in one line."""
        begins = _BEGINS.match(line)
        if begins is None:
            # The words of an annotation hold the line breaks of what they mark.
            self._take(number, line, "begins no annotation")
            return
        self._end()
        identity, rest = begins[1], begins[2]
        if identity in self._marked or identity in self._events:
            raise self._fault(number, f"{identity} is there already")
        if identity[0] == "T":
            self._number = number
            self._mark(number, identity, rest)
        elif identity[0] == "E":
            self._events[identity] = number, rest

    def claims(self) -> Iterator[Labelled[Claim]]:
        """The events that have a content."""
        self._end()
        for identity, (number, rest) in self._events.items():
            event = _EVENT.fullmatch(rest.rstrip())
            if event is None:
                raise self._fault(
                    number,
                    f"{identity} is no attribution; write Attribution:T4 Source:T1 Cue:T2"
                    " Content:T3",
                )
            parts: dict[str, list[Extent]] = defaultdict(list)
            for role, marked in _ROLE.findall(event[1]):
                if marked not in self._marked:
                    raise self._fault(number, f"{identity} names {marked}, which is not there")
                parts[role] += self._marked[marked]
            if parts["Content"]:
                content = self._joined(parts["Content"])
                yield Labelled(
                    identity,
                    (
                        Claim(
                            content,
                            speakers=(),
                            source=self._joined(parts["Source"]),
                            cue=self._joined(parts["Cue"]),
                            kind=self._kind(content),
                        ),
                    ),
                )

    def _mark(self, number: int, identity: str, rest: str) -> None:
        marked = _MARKED.fullmatch(rest.rstrip("\r"))
        if marked is None:
            raise self._fault(
                number,
                f"{identity} marks nothing; write its type, offsets and words, parted by tabs",
            )
        extents = [Extent(*map(int, piece.split())) for piece in marked[2].split(";")]
        for start, end in extents:
            if not 0 <= start < end <= len(self._text):
                raise self._fault(
                    number,
                    f"{identity} marks {start} to {end}, which is not in the article of"
                    f" {len(self._text)} characters",
                )
        self._marked[identity] = tuple(extents)
        self._words = _plain(" ".join(self._text[start:end] for start, end in extents))
        self._take(number, marked[3], f"the words of {identity} are not those of the article there")

    def _take(self, number: int, words: str, fault: str) -> None:
        """Takes words off those that an annotation marks."""
        plain = _plain(words)
        if not self._words.startswith(plain) or not self._words:
            raise self._fault(number, fault)
        self._words = self._words[len(plain) :].lstrip()

    def _end(self) -> None:
        if self._words:
            raise self._fault(
                self._number, "its words end before those of the article that it marks"
            )

    def _joined(self, extents: list[Extent]) -> Extents:
        """Pieces in the order of the text, those parted by nothing but white space as one."""
        joined: list[Extent] = []
        for start, end in sorted(extents):
            if joined and not self._text[joined[-1].end : start].strip():
                joined[-1] = Extent(joined[-1].start, max(end, joined[-1].end))
            else:
                joined.append(Extent(start, end))
        return tuple(joined)

    def _kind(self, content: Extents) -> ClaimKind:
        """How much of a content stands in quotation marks."""
        if not _MARK.search(text_of(self._text, content)):
            return "indirect"
        tokens = self._tokens.covered(content)
        return "direct" if len(tokens & self._quoted) >= _WHOLLY * len(tokens) else "mixed"

    def _fault(self, number: int, what: str) -> ConfigError:
        return ConfigError(f"{self._path}:{number}: {what}")


def _plain(words: str) -> str:
    return " ".join(words.split())
