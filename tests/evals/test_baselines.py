"""The baselines: what an afternoon's patterns find, and nothing at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import from_text
from summarize.schema import Summary
from summarize_evals.baselines import BASELINES


def read(text: str, name: str = "regex") -> Summary:
    return BASELINES[name](from_text(text))


def test_the_empty_baseline_finds_nothing_and_says_who_it_is() -> None:
    summary = read("Ann Roe said that 12 boats had sunk.", "empty")
    assert [summary.speakers, summary.claims, summary.figures] == [[], [], []]
    run = summary.run
    assert (run.model, run.prompt_version, run.plan, run.calls) == ("empty", "none", "none", 0)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We saw it coming,” Ann Roe said.", "Ann Roe", "said", "“We saw it coming,”"),
        ('"We saw it coming," said Ann Roe.', "Ann Roe", "said", '"We saw it coming,"'),
        ("Ann Roe warned: “We saw it coming.”", "Ann Roe", "warned", "“We saw it coming.”"),
        ("She said that 2.5 boats sank. So.", "She", "said", "2.5 boats sank"),
        ("The mayor claimed boats had sunk.", "The mayor", "claimed", "boats had sunk"),
        ("It rained. The boats sank, Ann Roe said.", "Ann Roe", "said", "The boats sank"),
        ("According to Ann Roe, the boats sank.", "Ann Roe", None, "the boats sank"),
        (
            "It rained. The boats sank, according to Ann Roe.",
            "Ann Roe",
            "according to",
            "The boats sank",
        ),
    ],
)
def test_a_pattern_finds_source_cue_and_content(
    text: str, source: str, cue: str | None, content: str
) -> None:
    summary = read(text)
    (claim,) = summary.claims
    assert claim.source is not None
    assert (claim.source.text, claim.cue and claim.cue.text) == (source, cue)
    assert claim.content.text == content
    assert claim.kind == ("direct" if content[0] in '“"' else "indirect")
    assert (claim.modality, claim.polarity) == ("statement", "affirmed")
    assert [speaker.name for speaker in summary.speakers] == [source]


def test_a_speaker_is_a_string_and_has_all_claims_beside_it() -> None:
    summary = read(
        "“One boat sank,” Ann Roe said. “Two boats sank,” said Bo Lund. “No,” Ann Roe said."
    )
    assert [(s.id, s.name, len(s.mentions)) for s in summary.speakers] == [
        ("s1", "Ann Roe", 2),
        ("s2", "Bo Lund", 1),
    ]
    assert [claim.speaker_ids for claim in summary.claims] == [["s1"], ["s2"], ["s1"]]


@pytest.mark.parametrize(
    ("text", "value", "unit", "content"),
    [
        ("They lost 1,200 boats.", 1200, "boat", "1,200 boats"),
        ("They lost $3.5 million.", 3_500_000, "USD", "$3.5 million"),
        ("They lost 12% then.", 12, "percent", "12%"),
    ],
)
def test_a_number_before_a_word_is_a_figure(
    text: str, value: float, unit: str, content: str
) -> None:
    (figure,) = read(text).figures
    assert (figure.value, figure.unit, figure.content.text) == (value, unit, content)
    assert figure.speaker_ids == []


def test_a_number_alone_is_none() -> None:
    assert read("It was 1812. B52 flew.").figures == []


def test_a_figure_in_a_claim_has_its_speaker() -> None:
    summary = read("Ann Roe said that 12 boats had sunk. In all 40 boats were out.")
    assert [figure.speaker_ids for figure in summary.figures] == [["s1"], []]


WORDS = [
    "Ann Roe", "The mayor", "she", " said", " said that ", ", ", ". ", "“", "”", '"', "\n", "12 ",
    "$", "%", "1,000", " million", "boats had sunk", "according to ", "according to Bo Lund, ", "é",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map("".join))
def test_whatever_the_text_what_comes_out_is_a_valid_summary(text: str) -> None:
    if any(map(str.isalnum, text)):
        first, second = read(text), read(text)  # spans are checked where a Summary is made
        assert first.model_dump(exclude={"run"}) == second.model_dump(exclude={"run"})


def test_words_that_two_patterns_want_are_one_claim() -> None:
    summary = read("Ann Roe said: “One boat sank,” Bo Lund said.")
    assert [claim.content.text for claim in summary.claims] == ["“One boat sank,”"]
    assert [speaker.name for speaker in summary.speakers] == ["Bo Lund"]
