"""Contents that are cut out of what says otherwise, other speakers, and figures of others."""

from __future__ import annotations

from typing import Any

import pytest

import summarize
from summarize.grounding import Grounder, Rejection
from summarize.reading import reader
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply, FigureReply

ARTICLE = (
    "Nurses end walkout\n\n"
    "Governor Ann Roe told police chief Ben Vale on Monday that 12 people had died and 300 "
    "soldiers were hurt. “There is no evidence that the dam was weak. If the court wants it, we "
    "pay,” she said. Carl Hume, a lawyer, said that he doubted that the dam would hold. "
    "Roe said she could pay unless a court found the state liable. "
    "She said few of the nurses had struck. “To say that he stole the money would be wrong.” "
    "Vale denied that, on Monday, when the dam broke, he had been drunk. "
    "Roe said that nobody had slept and that the town was safe.\n\n"
    "The nurses lost $4 million. Rents rose 6 percent to 900 crowns in May. "
    "At least 40 houses fell. The ministry, according to Roe, has 9 clerks. Elephants came."
)
WHOLE = Extent(0, len(ARTICLE))


def claim(content: str, speaker: str = "Ann Roe", **fields: Any) -> Any:
    told = {"passage": 0, "speakers": [speaker], "content": content, "source": None} | fields
    grounder = Grounder(reader.read(ARTICLE))
    return grounder.claims.ground(ClaimReply.model_validate(told), WHOLE)


def figure(content: str, value: float, **fields: Any) -> Any:
    told = {"passage": 0, "content": content, "value": value} | fields
    grounder = Grounder(reader.read(ARTICLE))
    return grounder.figures.ground(FigureReply.model_validate(told), WHOLE)


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        ("the dam was weak", {"cue": "said"}),
        ("we pay", {"cue": "said"}),
        ("he stole the money", {"source": "She", "cue": "said"}),
        ("the nurses had struck", {"source": "She", "cue": "said"}),
        ("she could pay", {"source": "Roe", "cue": "said"}),
        ("the dam would hold", {"speaker": "Carl Hume", "source": "Carl Hume", "cue": "said"}),
    ],
)
def test_what_is_cut_out_of_its_denial_or_condition_is_rejected(
    content: str, fields: dict[str, Any]
) -> None:
    with pytest.raises(Rejection) as caught:
        claim(content, **fields)
    assert caught.value.reason == "wrong_polarity"


def test_what_stands_beside_a_denial_is_none() -> None:
    assert claim("the town was safe", source="Roe", cue="said").polarity == "affirmed"


def test_what_is_denied_stays_so_without_its_first_words() -> None:
    got = claim("when the dam broke, he had been drunk", "Ben Vale", source="Vale", cue=None)
    assert got.polarity == "denied"


@pytest.mark.parametrize("source", [None, "Ben Vale", "Carl Hume"])
def test_a_name_that_is_printed_as_the_source_is_the_speaker(source: str | None) -> None:
    content = "12 people had died and 300 soldiers were hurt"
    got = claim(content, "Ben Vale", source=source, cue="told")
    assert [one.name for one in got.speakers] == ["Ann Roe"]


def test_a_figure_is_given_by_nobody_whom_its_sentence_does_not_name() -> None:
    assert figure("40 houses", 40, speakers=["Carl Hume"]).speakers == ()
    heard = figure("9 clerks", 9, speakers=["Ann Roe"]).speakers
    assert [one.name for one in heard] == ["Ann Roe"]


@pytest.mark.parametrize(
    ("content", "value", "said", "unit"),
    [
        ("300 soldiers", 300, "elephant", "soldier"),
        ("300 soldiers", 300, "person", "person"),
        ("900 crowns", 900, "USD", "crown"),
        ("40 houses", 40, "clerk", "house"),
    ],
)
def test_a_unit_that_is_printed_at_the_number_is_the_unit(
    content: str, value: float, said: str, unit: str
) -> None:
    assert figure(content, value, unit=said).unit == unit


@pytest.mark.parametrize(
    ("content", "value", "false"),
    [
        ("12 people", 12, "soldiers hurt"),
        ("300 soldiers", 300, "people who died"),
        ("6 percent", 6, "fall of the rents"),
        ("40 houses", 40, "police chief's evidence"),
    ],
)
def test_what_is_told_of_another_figure_is_not_told_of_this_one(
    content: str, value: float, false: str
) -> None:
    assert figure(content, value, of=false).of != false


def test_what_is_told_of_it_is() -> None:
    assert figure("300 soldiers", 300, of="soldiers hurt").of == "soldiers hurt"
    assert figure("6 percent", 6, of="rise of the rents").of == "rise of the rents"


BRACKETED = (
    "The endorsement angered some of the members (“I want my dues back,” wrote Ed Nell, a fitter), "
    "and more will follow. Nell said that, of all things, the boat (a trawler) leaked."
)


def test_words_in_brackets_do_not_begin_before_them() -> None:
    grounder = Grounder(reader.read(BRACKETED))
    said = BRACKETED[: BRACKETED.index(" wrote")]
    told = {"passage": 1, "speakers": ["Ed Nell"], "source": "Ed Nell", "cue": "wrote"}
    told |= {"content": said, "proposition": "The endorsement angered some of the members."}
    got = grounder.claims.ground(ClaimReply.model_validate(told), Extent(0, len(BRACKETED)))
    assert BRACKETED[slice(*got.content)] == "“I want my dues back,”"
    assert got.kind == "direct"
    assert got.proposition == "I want my dues back."


def test_a_content_begins_with_a_word_and_keeps_its_whole_brackets() -> None:
    grounder = Grounder(reader.read(BRACKETED))
    told = {"passage": 2, "speakers": ["Ed Nell"], "source": "Nell", "cue": "said that"}
    told |= {"content": ", of all things, the boat (a trawler) leaked", "proposition": ""}
    got = grounder.claims.ground(ClaimReply.model_validate(told), Extent(0, len(BRACKETED)))
    assert BRACKETED[slice(*got.content)] == "of all things, the boat (a trawler) leaked"


def test_what_the_rules_read_as_said_is_not_cut() -> None:
    text = "AMES: Good evening.\n\nROE: I earn less. I care about flour.\n\nAMES: Thank you."
    summary = summarize.extract(text)
    assert "I earn less. I care about flour" in [claim.content.text for claim in summary.claims]
    assert summary.rejected == []
