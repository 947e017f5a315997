"""Quotations that are not quite the article's: who gives them a place in it all the same.

    python benchmarks/altered.py [SUITE]

The contents of all labelled claims, each as it stands and altered in one way: a digit, a negation,
a word, an invented end; and in ways that are no lie: straight quotation marks for curly ones, a
line break for a space. The table counts those that come out with a place in the article. All that
is compared is what finds the words; no model is called. summarize gets source, cue and speaker of
the label beside the content. LangExtract aligns each by itself, at its defaults, and once counting
only what it calls an exact match. instructor's is ``CitationMixin``, without which plain instructor
looks nothing up. Systems that are not installed are left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from summarize.grounding import Grounder, Rejection
from summarize.reading import reader
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply
from summarize_evals import folders
from summarize_evals.record import Claim, text_of
from summarize_evals.suites import Case

_NEGATION = re.compile(r"\b(?:not|never) |(?<=[a-z])n[’']t\b")
_LONG = re.compile(r"\b[a-z]{5,}\b")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
LEAST = 5  # words: of fewer, an altered one is another quotation


class Given(NamedTuple):
    """A labelled claim: its content, and what the label says beside it."""

    case: Case
    claim: Claim
    words: str


def _digit(given: Given) -> str | None:
    found = re.search(r"\d", given.words)
    if found is None:
        return None
    other = str((int(found[0]) + 4) % 9 + 1)
    return given.words[: found.start()] + other + given.words[found.end() :]


def _negation(given: Given) -> str | None:
    return _NEGATION.sub("", given.words, count=1) if _NEGATION.search(given.words) else None


def _word(given: Given) -> str | None:
    own = _LONG.findall(given.words)
    others = [word for word in _LONG.findall(given.case.text) if word not in own]
    if not own or not others:
        return None
    return given.words.replace(own[-1], others[len(given.words) % len(others)], 1)


def _straight(given: Given) -> str | None:
    plain = given.words.translate(_QUOTES)
    return plain if plain != given.words else None


def _end(given: Given) -> str:
    body = given.words.rstrip("”’.,?!")
    return f"{body} and nobody was told{given.words[len(body) :]}"


ALTERED: Mapping[str, tuple[bool, Callable[[Given], str | None]]] = {
    "as it stands": (True, lambda given: given.words),
    "straight quotation marks": (True, _straight),
    "a line break for a space": (True, lambda given: given.words.replace(" ", "\n", 1)),
    "another digit": (False, _digit),
    "a negation dropped": (False, _negation),
    "another word": (False, _word),
    "an end that is invented": (False, _end),
}
"""What is done to a content, and whether it still says what the article says."""


def by_summarize() -> Callable[[Given, str], bool]:
    """Whether grounding lets the claim come out."""
    readings: dict[str, Any] = {}

    def placed(given: Given, words: str) -> bool:
        text, claim = given.case.text, given.claim
        if text not in readings:
            readings[text] = reader.read(text)
        reading = readings[text]
        start = claim.content[0].start
        names = {each.id: each.preferred.name for each in given.case.gold.speakers}
        source, cue = claim.source, claim.cue
        item = ClaimReply(
            passage=max(p.number for p in reading.passages if p.start <= start),
            speakers=[names[speaker] for speaker in claim.speakers],
            source=text_of(text, source) if source else None,
            cue=text_of(text, cue) if isinstance(cue, tuple) and cue else None,
            content=words,
            denied=claim.polarity == "denied",
        )
        try:
            Grounder(reading).claims.ground(item, Extent(0, len(text)))
        except Rejection:
            return False
        return True

    return placed


def by_langextract(*, exactly: bool = False) -> Callable[[Given, str], bool]:
    """Whether the aligner finds an interval, or one that it calls an exact match."""
    import langextract as lx
    from langextract.data import AlignmentStatus
    from langextract.resolver import Resolver

    resolver = Resolver()

    def placed(given: Given, words: str) -> bool:
        item = lx.data.Extraction(extraction_class="claim", extraction_text=words)
        (aligned,) = resolver.align([item], given.case.text, token_offset=0, char_offset=0)
        if exactly and aligned.alignment_status != AlignmentStatus.MATCH_EXACT:
            return False
        return aligned.char_interval is not None

    return placed


def by_instructor() -> Callable[[Given, str], bool]:
    """Whether the mixin keeps the quotation."""
    from instructor.dsl.citation import CitationMixin

    def placed(given: Given, words: str) -> bool:
        context = {"context": given.case.text}
        kept = CitationMixin.model_validate({"substring_quotes": [words]}, context=context)
        return bool(kept.substring_quotes)

    return placed


SYSTEMS = {
    "summarize": by_summarize,
    "langextract": by_langextract,
    "… exact": partial(by_langextract, exactly=True),
    "instructor": by_instructor,
}


def contents(suite: str) -> Iterator[Given]:
    """The labelled claims whose content is one stretch of some words."""
    for case in folders.suite(suite).cases:
        for item in case.gold.claims:
            claim = item.preferred
            words = text_of(case.text, claim.content)
            if len(claim.content) == 1 and len(words.split()) >= LEAST:
                yield Given(case, claim, words)


def main() -> None:
    """Prints the table."""
    given = list(contents(sys.argv[1] if len(sys.argv) > 1 else folders.SEEDS))
    systems = {}
    for name, opened in SYSTEMS.items():
        with suppress(ImportError):
            systems[name] = opened()
    print(f"{len(given)} claims\n")
    print(f"{'':<30}{'of':>6}" + "".join(f"{name:>14}" for name in systems), flush=True)
    for what, (true, change) in ALTERED.items():
        changed = [(each, words) for each in given if (words := change(each)) is not None]
        counts = [sum(placed(*pair) for pair in changed) for placed in systems.values()]
        mark = "" if true else "false: "
        cells = "".join(f"{count / len(changed):>14.1%}" for count in counts)
        print(f"{mark + what:<30}{len(changed):>6}{cells}", flush=True)


if __name__ == "__main__":
    main()
