"""Items of a reply: what is borne out comes through repaired, what is not is rejected."""

from __future__ import annotations

from typing import Any

import pytest

from summarize.grounding import Grounder, Rejection
from summarize.reading import reader
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply, FigureReply, SpeakerReply

ARTICLE = (
    "Port Ansel to keep its harbour\n\n"
    "Mayor Ilse Brandt said on Monday that the harbour will not close before 2031. "
    "“We have 8,000 berths, and 800 of them are empty,” she said. "
    "The ministry has not confirmed that a sale is planned.\n\n"
    "Brandt denied that the town had asked for $1.2 billion. "
    "“I am no seller. I never was,” Brandt told reporters. "
    "Between 40 and 60 boats leave each day, and 8,000 visitors come, the harbour office says."
)


@pytest.fixture
def grounder() -> Grounder:
    return Grounder(reader.read(ARTICLE))


WHOLE = Extent(0, len(ARTICLE))


def claim(grounder: Grounder, **fields: Any) -> Any:
    given = {
        "passage": 2,
        "speakers": ["Ilse Brandt"],
        "source": "Mayor Ilse Brandt",
        "cue": "said",
    }
    return grounder.claims.ground(ClaimReply.model_validate(given | fields), WHOLE)


def figure(grounder: Grounder, **fields: Any) -> Any:
    return grounder.figures.ground(FigureReply.model_validate({"passage": 3} | fields), WHOLE)


def words(extent: Extent) -> str:
    return ARTICLE[extent.start : extent.end]


def reason(ground: Any, grounder: Grounder, **fields: Any) -> str:
    with pytest.raises(Rejection) as caught:
        ground(grounder, **fields)
    return caught.value.reason


def test_a_claim_in_the_articles_words_comes_through(grounder: Grounder) -> None:
    got = claim(grounder, content="the harbour will not close before 2031", cue="said")
    assert words(got.content) == "the harbour will not close before 2031"
    assert (words(got.source), words(got.cue)) == ("Mayor Ilse Brandt", "said")
    assert [speaker.name for speaker in got.speakers] == ["Ilse Brandt"]
    assert (got.kind, got.polarity) == ("indirect", "affirmed")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("the harbour will close before 2031", "wrong_polarity"),
        ("the harbour will not close before 2041", "wrong_number"),
        ("the harbour will not close before 2031 and fees will rise", "not_in_article"),
        ("close before 2031", "wrong_polarity"),
        ("the harbour will be sold to a friend of hers", "not_in_article"),
    ],
)
def test_a_claim_that_changes_or_invents_words_is_rejected(
    grounder: Grounder, content: str, why: str
) -> None:
    assert reason(claim, grounder, content=content) == why


def test_negated_speech_is_no_claim(grounder: Grounder) -> None:
    fields = {"passage": 4, "source": "The ministry", "speakers": ["ministry"]}
    for cue in ("confirmed", "has not confirmed"):
        got = reason(claim, grounder, content="a sale is planned", cue=cue, **fields)
        assert got == "wrong_polarity"


def test_a_denial_is_read_from_the_cue_whatever_the_model_says(grounder: Grounder) -> None:
    fields = {"passage": 5, "content": "the town had asked for $1.2 billion", "source": "Brandt"}
    assert claim(grounder, cue="denied", denied=False, **fields).polarity == "denied"


@pytest.mark.parametrize(
    ("text", "cue", "content", "denied", "polarity"),
    [
        ("Ann Roe ruled out a sale.", "ruled out", "a sale", True, "denied"),
        ("Ann Roe brushed off fears.", "brushed off", "fears", True, "denied"),
        (
            "Ann Roe dismissed the plan as a joke.",
            "dismissed",
            "the plan as a joke",
            False,
            "affirmed",
        ),
        ("Ann Roe dismissed reports of a sale.", "dismissed", "reports of a sale", True, "denied"),
        ("Ann Roe said a sale is near.", "said", "a sale is near", True, "affirmed"),
    ],
)
def test_where_a_word_may_deny_the_reader_says_whether_it_does(
    text: str, cue: str, content: str, denied: bool, polarity: str
) -> None:
    item = ClaimReply(
        passage=1, speakers=["Ann Roe"], source="Ann Roe", cue=cue, content=content, denied=denied
    )
    got = Grounder(reader.read(text)).claims.ground(item, Extent(0, len(text)))
    assert got.polarity == polarity


@pytest.mark.parametrize("cue", [None, "that", "has"])
@pytest.mark.parametrize(
    ("lead", "outcome"),
    [
        ("Ann Roe denied that", "denied"),
        ("Ann Roe rejected claims that", "denied"),
        ("Ann Roe has not confirmed that", "wrong_polarity"),
        ("Ann Roe has not yet said whether", "wrong_polarity"),
        ("Ann Roe refused to say whether", "wrong_polarity"),
        ("Ann Roe declined to confirm that", "wrong_polarity"),
        ("Ann Roe stopped short of saying that", "wrong_polarity"),
        ("Neither Ann Roe nor Bo Eng said that", "wrong_polarity"),
        ("No official but Ann Roe said that", "wrong_polarity"),
        ("Ann Roe said that", "affirmed"),
    ],
)
def test_what_was_not_said_is_not_said_whatever_the_cue(
    lead: str, outcome: str, cue: str | None
) -> None:
    text = f"{lead} the harbour is for sale."
    item = ClaimReply(
        passage=1,
        speakers=["Ann Roe"],
        source="Ann Roe",
        cue=cue,
        content="the harbour is for sale",
    )
    try:
        got: str = Grounder(reader.read(text)).claims.ground(item, Extent(0, len(text))).polarity
    except Rejection as rejection:
        got = rejection.reason
    assert got == outcome


def test_unquoted_words_of_two_sentences_are_no_claim(grounder: Grounder) -> None:
    run_on = "the town had asked for $1.2 billion. “I am no seller."
    assert reason(claim, grounder, passage=5, content=run_on) == "wrong_place"


@pytest.mark.parametrize("name", ["the", "empty", "it"])
def test_words_that_name_nobody_are_no_speaker(grounder: Grounder, name: str) -> None:
    with pytest.raises(Rejection):
        grounder.speakers.listed(SpeakerReply(name=name))


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("The harbour has 8,000 berths, and 800 of them are empty.", True),
        ("The harbour has 800 berths, and 8,000 of them are empty.", False),
        ("The harbour has 8,000 berths, and 800 percent of them are empty.", False),
        ("Putin has 8,000 berths, and 800 of them are empty.", False),
        ("He did rob and shot 8,000 of 800 wives.", False),
    ],
)
def test_a_proposition_keeps_the_order_of_numbers_their_measures_and_the_names(
    grounder: Grounder, phrase: str, kept: bool
) -> None:
    content = "“We have 8,000 berths, and 800 of them are empty,”"
    got = claim(grounder, passage=3, content=content, cue="said", source="she", proposition=phrase)
    assert (got.proposition == phrase) is kept


def test_of_equal_words_those_beside_the_cue_are_meant() -> None:
    text = "Asked whether she would go in spring if she would be asked, Ann Roe answered she would."
    item = ClaimReply(
        passage=1, speakers=["Ann Roe"], source="Ann Roe", cue="answered", content="she would"
    )
    got = Grounder(reader.read(text)).claims.ground(item, Extent(0, len(text)))
    assert got.content.start == text.rindex("she would")


def test_that_as_a_determiner_stays() -> None:
    text = "Ann Roe put that total at 400 boats."
    item = ClaimReply(
        passage=1,
        speakers=["Ann Roe"],
        source="Ann Roe",
        cue="put",
        content="that total at 400 boats",
    )
    start, end = Grounder(reader.read(text)).claims.ground(item, Extent(0, len(text))).content
    assert text[start:end] == "that total at 400 boats"


def test_a_denial_that_the_article_does_not_word_is_not_taken(grounder: Grounder) -> None:
    got = claim(grounder, content="the harbour will not close before 2031", cue=None, denied=True)
    assert got.polarity == "affirmed"


def test_a_quotation_comes_with_its_marks_and_is_direct(grounder: Grounder) -> None:
    got = claim(
        grounder,
        passage=6,
        content="I am no seller. I never was",
        cue="told reporters",
        source="Brandt",
    )
    assert words(got.content) == "“I am no seller. I never was,”"
    assert got.kind == "direct"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("“We did,” Ada Brandt said, “and it took us long.”", "direct"),
        ("“We did,” said Ada Brandt on Monday in Ostby, “and it took us long.”", "direct"),
        ("“We did” as agreed, Ada Brandt said, “and it took us long.”", "mixed"),
        ("“We did what we could,” and “it took us long.”", "mixed"),
    ],
)
def test_what_interrupts_a_quotation_is_none_of_its_words(said: str, kind: str) -> None:
    article = said if "Ada Brandt" in said else f"Ada Brandt said {said}"
    content = said.removesuffix(".")
    reply = {"passage": 1, "speakers": ["Ada Brandt"], "source": "Ada Brandt", "cue": "said"}
    got = Grounder(reader.read(article)).claims.ground(
        ClaimReply.model_validate(reply | {"content": content}), Extent(0, len(article))
    )
    assert article[got.content.start : got.content.end] == content
    assert got.kind == kind


def test_source_and_cue_are_those_next_to_the_content(grounder: Grounder) -> None:
    got = claim(
        grounder,
        passage=5,
        content="the town had asked for $1.2 billion",
        source="Brandt",
        cue="denied",
    )
    assert got.source.start == ARTICLE.index("Brandt denied")
    quoted = claim(
        grounder, passage=3, content="We have 8,000 berths, and 800 of them are empty", source="she"
    )
    assert quoted.source.start == ARTICLE.index("she said")
    assert quoted.cue.start == ARTICLE.index("said. The ministry")


def test_the_articles_own_words_are_nobodys_claim(grounder: Grounder) -> None:
    fields = {"passage": 7, "content": "Between 40 and 60 boats leave each day"}
    assert reason(claim, grounder, cue="denied", source="Greta", **fields) == "no_attribution"
    got = claim(grounder, cue="says", source="the harbour office", **fields)
    assert words(got.cue) == "says"


def test_the_same_claim_twice_is_a_duplicate(grounder: Grounder) -> None:
    fields = {"content": "the harbour will not close before 2031"}
    claim(grounder, **fields)
    assert reason(claim, grounder, **fields) == "duplicate"


def test_a_speaker_whom_the_article_does_not_name_is_no_speaker(grounder: Grounder) -> None:
    got = reason(
        claim,
        grounder,
        content="the harbour will not close",
        speakers=["Greta Sol"],
        source="Greta Sol",
    )
    assert got == "no_such_speaker"
    with pytest.raises(Rejection):
        grounder.speakers.listed(SpeakerReply(name="Greta Sol"))


def test_a_pronoun_inside_the_quotation_is_not_its_source() -> None:
    text = "Ilse Brandt spoke first. “I asked her sister and she agreed,” she said on Monday."
    item = ClaimReply(
        passage=2,
        speakers=["Ilse Brandt"],
        source="she",
        cue="said",
        content="“I asked her sister and she agreed,”",
    )
    got = Grounder(reader.read(text)).claims.ground(item, Extent(0, len(text)))
    assert got.source is not None
    assert got.source.start == text.index("she said")


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("the boats were built in the U.S.", "the boats were built in the U.S."),
        ("that the boats were lost.", "the boats were lost"),
    ],
)
def test_the_final_full_stop_goes_and_that_of_an_abbreviation_stays(
    content: str, kept: str
) -> None:
    text = f"Ann Roe told the court {content}"
    item = ClaimReply(
        passage=1, speakers=["Ann Roe"], source="Ann Roe", cue="told", content=content
    )
    start, end = Grounder(reader.read(text)).claims.ground(item, Extent(0, len(text))).content
    assert text[start:end] == kept


@pytest.mark.parametrize(
    ("role", "taken"),
    [("mayor", "Mayor"), ("harbour", "harbour"), ("seller", "Mayor"), ("Nobody", "Mayor")],
)
def test_a_role_is_printed_in_a_sentence_that_names_its_holder(
    grounder: Grounder, role: str, taken: str
) -> None:
    entity = grounder.speakers.listed(SpeakerReply(name="Brandt", role=role))
    assert grounder.speakers.described(entity).role == taken


def test_role_and_affiliation_must_be_printed(grounder: Grounder) -> None:
    item = SpeakerReply(name="Brandt", role="mayor", affiliation="Ministry of Truth")
    entity = grounder.speakers.described(grounder.speakers.listed(item))
    assert entity.name == "Ilse Brandt"
    assert entity.role is not None
    assert entity.role.lower() == "mayor"
    assert entity.affiliation != "Ministry of Truth"


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("The harbour of Port Ansel will not close before 2031.", True),
        ("The harbour of Port Ansel will close before 2031.", False),
        ("The harbour of Port Ansel will not close before 2041.", False),
        ("The harbour of Port Ansel will not close.", False),
        ("The harbour of Port Ansel, 44 years old, will not close before 2031.", False),
        ("Greta Sol will not close the harbour before 2031.", False),
        ("Unicorns dance nightly around volcanoes, not before 2031.", False),
        ("", False),
    ],
)
def test_a_proposition_agrees_in_numbers_negations_and_names(
    grounder: Grounder, phrase: str, kept: bool
) -> None:
    got = claim(grounder, content="the harbour will not close before 2031", proposition=phrase)
    expected = phrase if kept else "The harbour will not close before 2031."
    assert got.proposition == expected


def test_a_figure_takes_its_reading_from_the_words(grounder: Grounder) -> None:
    got = figure(grounder, content="8,000 berths", value=8000, unit="berth", qualifier="at_least")
    assert (words(got.content), got.value, got.unit, got.qualifier) == (
        "8,000 berths",
        8000,
        "berth",
        "exact",
    )


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"content": "8,000 berths", "value": 80000}, "wrong_number"),
        ({"content": "80,000 berths", "value": 80000}, "wrong_number"),
        ({"content": "800 berths", "value": 800}, "wrong_number"),
        ({"content": "000 berths", "value": 0}, "wrong_number"),
        ({"content": "berths", "value": 8000}, "wrong_number"),
        ({"content": "2031", "value": 2031, "unit": "USD", "passage": 2}, "wrong_number"),
        ({"content": "$1.2", "value": 1.3, "passage": 5}, "wrong_number"),
        ({"content": "8,000", "value": 8000, "passage": 2}, "wrong_place"),
        ({"content": "Between 40 and 60 boats", "value": 50, "passage": 8}, "wrong_number"),
        (
            {"content": "Between 40 and 60 boats", "value": 40, "value_high": 70, "passage": 8},
            "wrong_number",
        ),
    ],
)
def test_a_figure_that_its_words_do_not_state_is_rejected(
    grounder: Grounder, fields: dict[str, Any], why: str
) -> None:
    assert reason(figure, grounder, **fields) == why


def test_what_a_figure_is_of_may_not_negate_what_the_sentence_does_not(grounder: Grounder) -> None:
    honest = figure(grounder, content="8,000 berths", value=8000, of="berths of the harbour")
    other = Grounder(reader.read(ARTICLE))
    twisted = figure(other, content="8,000 berths", value=8000, of="berths not in the harbour")
    assert honest.of == "berths of the harbour"
    assert "not" not in twisted.of


def test_a_unit_that_the_sentence_does_not_hold_is_dropped() -> None:
    text = "The committee gave the plan a mark of 3.75 and went home."
    for unit, kept in (("mark", "mark"), ("unicorn", None), ("3.75 mark", None)):
        item = FigureReply(passage=1, content="3.75", value=3.75, unit=unit)
        got = Grounder(reader.read(text)).figures.ground(item, Extent(0, len(text)))
        assert got.unit in (kept, reader.read(text).quantities[0].unit)
        assert got.unit != "unicorn"


@pytest.mark.parametrize(("value", "words"), [(8000, "8,000 berths"), (30, "30 cranes")])
def test_of_two_figures_in_the_words_the_one_with_the_value_is_meant(
    value: float, words: str
) -> None:
    text = "The mayor said 8,000 berths and 30 cranes were lost."
    item = FigureReply(passage=1, content="8,000 berths and 30 cranes", value=value)
    got = Grounder(reader.read(text)).figures.ground(item, Extent(0, len(text)))
    assert text[got.content.start : got.content.end] == words


def test_a_left_out_scale_is_read_from_the_words(grounder: Grounder) -> None:
    got = figure(grounder, passage=5, content="$1.2 billion", value=1.2, unit="USD")
    assert (got.value, got.unit) == (1_200_000_000, "USD")


def test_a_range_keeps_both_ends(grounder: Grounder) -> None:
    got = figure(grounder, passage=8, content="Between 40 and 60 boats", value=40, value_high=60)
    assert (got.value, got.value_high, got.qualifier) == (40, 60, "range")


def test_equal_digits_are_told_apart_by_the_passage_named(grounder: Grounder) -> None:
    berths = figure(grounder, passage=3, content="8,000", value=8000)
    visitors = figure(grounder, passage=8, content="8,000", value=8000)
    assert words(berths.content) == "8,000 berths"
    assert words(visitors.content) == "8,000 visitors"
    assert reason(figure, grounder, passage=3, content="8,000", value=8000) == "duplicate"


def test_what_begins_outside_the_stretch_asked_about_is_rejected(grounder: Grounder) -> None:
    late = Extent(ARTICLE.index("Brandt denied"), len(ARTICLE))
    item = ClaimReply(
        passage=2, speakers=["Brandt"], content="the harbour will not close before 2031"
    )
    with pytest.raises(Rejection):
        grounder.claims.ground(item, late)


@pytest.mark.parametrize(
    ("gist", "kept"),
    [
        ("The harbour of Port Ansel will not close before 2031, Ilse Brandt says.", True),
        ("Ilse Brandt asked for $3 billion.", False),
        ("Greta Sol sells the harbour.", False),
        ("Putin meets the harbour office.", False),
        ("The harbour will close before 2031, Mayor Ilse Brandt said on Monday.", False),
        ("Ilse Brandt has 800 berths, and 8,000 of them are empty.", False),
        ("He did rob a bank and shot his own wife.", False),
        ("The harbour of Port Ansel will not close. " * 80, False),
        ("", False),
    ],
)
def test_a_gist_is_borne_out_or_dropped(grounder: Grounder, gist: str, kept: bool) -> None:
    assert grounder.gist(gist) == (gist if kept else None)
