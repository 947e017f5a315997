"""Whatever a reply says, its items are grounded or rejected: nothing else comes, and soon."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.grounding import Grounder, Rejection
from summarize.grounding.phrases import Phrase
from summarize.grounding.places import Places
from summarize.reading import reader
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply, FigureReply, SpeakerReply

ARTICLE = (
    "Harbour master Ida Rolf said on Friday that pier 4 will not reopen before 12 May. "
    "“We lost 1,250 boats and about €3.4 million in a single night,” she said.\n\n"
    "The harbour board denied that 18,000 jobs were at risk."
)
WHOLE = Extent(0, len(ARTICLE))
READING = reader.read(ARTICLE)
LOST = "We lost 1,250 boats and about €3.4 million in a single night"
SHUT = "pier 4 will not reopen before 12 May"

_words = st.sampled_from([*ARTICLE.split(), "Ida Rolf", "1,2", "\u0301", "\u200b", "\u202e", "½"])
_said = st.one_of(
    st.text(min_size=1, max_size=30), st.lists(_words, min_size=1, max_size=8).map(" ".join)
)


def _proposition(words: str, content: str) -> str:
    item = {"passage": 1, "speakers": ["Ida Rolf"], "cue": "said", "content": content}
    claim = ClaimReply.model_validate(item | {"proposition": words})
    return Grounder(READING).claims.ground(claim, WHOLE).proposition


@settings(max_examples=300)
@given(_said, _said, _said, _said)
def test_any_words_are_grounded_or_rejected(one: str, two: str, three: str, four: str) -> None:
    grounder = Grounder(READING)
    with suppress(Rejection):
        grounder.speakers.listed(SpeakerReply(name=one, role=two, affiliation=three))
    with suppress(Rejection):
        claim = ClaimReply(
            passage=1, speakers=[one, two], source=two, cue=three, content=four, proposition=one
        )
        assert ARTICLE[slice(*grounder.claims.ground(claim, WHOLE).content)]
    with suppress(Rejection):
        figure = FigureReply(
            passage=1, content=four, value=1250, unit=one, of=two, speakers=[three]
        )
        assert ARTICLE[slice(*grounder.figures.ground(figure, WHOLE).content)]
    grounder.gist(one)


@pytest.mark.parametrize(
    "words",
    [
        "We lost 1,250² boats and about €3.4 million in a single night.",
        "We lost 1,250 boats and about €3.4 million in a single night Ⅻ.",
        "We lost double 1,250 boats and about €3.4 million in a single night.",
        "We lost twice 1,250 boats and about €3.4 million in a single night.",
        "We lost \u202e1,250\u202c boats and about €3.4 million in a single night.",
        "We lost 1,250 boats and about €3.4 million in a single\x1b[8m night.",
        "We lost 1,250 boats and about €3.4 million in a sin\u200bgle night.",
    ],
)
def test_a_number_is_not_made_another_by_signs_or_multiples(words: str) -> None:
    assert _proposition(words, LOST) == f"{LOST}."


def test_what_the_article_has_a_sentence_may_have() -> None:
    text = "Ida Rolf said the yard doubled its output to 10² boats."
    grounder = Grounder(reader.read(text))
    words = "The yard doubled its output to 10² boats."
    claim = ClaimReply(
        passage=1,
        speakers=["Ida Rolf"],
        cue="said",
        content="the yard doubled its output to 10² boats",
        proposition=words,
    )
    assert grounder.claims.ground(claim, Extent(0, len(text))).proposition == words


@pytest.mark.parametrize(
    "unit", ["n't ", "not ", "1,", "twelve and ", ". ", "Ida ", "\u0301", "% "]
)
def test_a_sentence_without_end_costs_little(unit: str) -> None:
    before = process_time()
    assert _proposition(SHUT + unit * 50_000, SHUT) == "Pier 4 will not reopen before 12 May."
    assert Grounder(READING).gist(SHUT + unit * 50_000) is None
    item = {"passage": 1, "content": "1,250 boats", "value": 1250, "of": unit * 50_000}
    assert Grounder(READING).figures.ground(FigureReply.model_validate(item), WHOLE).of
    assert process_time() - before < 1


_TEXT = st.lists(st.sampled_from([*ARTICLE, "\n", "\u0301", "\u200b", "\u2028", "İ", "\x85"]))


@given(_TEXT.map("".join))
def test_all_words_of_an_article_stand_in_its_passages(text: str) -> None:
    assert Places(reader.read(text)).vocabulary.has(Phrase(text))


@pytest.mark.parametrize("words", ["…", "?", "“ ”", "-"])
def test_marks_alone_are_no_sentence(words: str) -> None:
    assert Grounder(READING).gist(words) is None
    assert _proposition(words, SHUT) == "Pier 4 will not reopen before 12 May."


def test_a_name_of_accents_alone_is_nobodys() -> None:
    assert READING.names.named("\u0301 \u0301\u0301") is None
    assert READING.names.named("Ida Rolf \u0301") is READING.names.named("Ida Rolf")
