"""Attributions of a whole text: what is none, what is denied, whose words go on."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.claims import attribution
from summarize.reading.text import passages, quotations
from tests.reading.attributed import claims, find, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ilves has not denied that the bridge was unsafe.",
        "Ilves denied entry to the inspectors.",
        "Ilves denied the inspectors access to the bridge.",
        "Ilves did not say whether the bridge was safe.",
        "Ilves never said the bridge was safe.",
        "Ilves refused to say whether the bridge was safe.",
        "Ilves could say that the bridge was safe.",
        "Ilves declined to comment.",
        "Ilves discussed the bridge with Tamm.",
        "Ilves praised Tamm.",
        "Ilves said nothing.",
        "Ilves said that, and left the room.",
        "Ilves called Tamm on Monday.",
        "Ilves wrote a book about bridges.",
        "The bridges are said to be safe.",
        "The bridge is expected to open in May.",
        "The plan announced by the council would close the bridge.",
        "A film attacking the mayor opened in May.",
        "Ilves, without saying why, closed the bridge.",
        "The bridge is “safe” and “sound.”",
        "The claims were new.",
        "But as she reached the bridge, Ilves began walking.",
        "On Monday, even as the bridge was closing, Ilves wrote to investors.",
        "The group calls itself Free Bridge.",
        "Ilves said goodbye to her staff.",
        "Neither Tamm nor Ilves said the bridge was safe.",
        "There were fears that the bridge would fall.",
        "Ilves left, citing two officials.",
        "Ilves left after an earlier forecast of 7 percent.",
        "Ilves said why.",
        "Ilves recorded a song in May.",
        "Ilves cited no evidence.",
        "This newspaper counted nine boats.",
        "Ilves took a bus to Vark.",
        "Ilves committed a crime.",
        "Ilves broke the record in May.",
        "Ilves reported for work.",
        "The names were known.",
        "Ilves said a few words to the crowd.",
        "Ilves said as much on Tuesday.",
        "Ilves thought about it.",
        "The institute questioned 2,014 people in May.",
        "Ilves declared a state of emergency and left for Vark.",
        "The union called a one-day strike for Nov. 14.",
        "Ilves praised the pilots.",
        "The maker recalls 4,000 cradles after a fall.",
        "Ilves described the bridge.",
        "Bridge falls, no deaths reported",
        "Ukraine war: the bridge is safe after all",
        "It’s now confirmed that the bridge was closed.",
        "Ilves told everybody so on the first day.",
        "Ilves told nobody it was the last day.",
        "Ilves thought for a moment and left the room.",
        "Walkers seldom speak of such things.",
        "Ilves left the meeting, referring to the vote of the council.",
        "Ilves won the vote by appealing to younger walkers of the quarter.",
        "Ilves has won more ferries, more popular votes and more pledged delegates.",
        "The deal and how it came to be provide telling insight into the bridge.",
        "Then a row began, one of the most elaborate of any port.",
    ],
)
def test_no_attribution(text):
    assert claims(text) == []


def test_boilerplate_is_never_read():
    text = "Ilves said the bridge was safe."
    boilerplate = [passages.Passage(1, 1, 0, len(text), "boilerplate")]
    assert attribution.find(text, boilerplate, ()) == ()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ilves denied that the bridge was unsafe.", True),
        ("Ilves denied the charge.", True),
        ("Ilves was sceptical that the bridge would open.", True),
        ("The port dismissed reports of a leak.", True),
        ("The port rejected claims that the bridge was unsafe.", True),
        ("Norvia’s denials of any leak were met with doubt.", True),
        ("The port rejected the first plan.", False),
        ("Ilves said the bridge was not safe.", False),
        ("Ilves denied it.", True),
        ("Ilves rejected that, and left.", True),
        ("Ilves played down talk of a rift.", True),
        ("Ilves played down the threat to the bridge.", True),
        ("Ilves brushed off the threat to the bridge.", True),
        ("Ilves rejected that assessment.", True),
        ("Ilves rejects the view that the bridge was unsafe.", True),
        ("Ilves ruled out that the bridge was unsafe.", True),
        ("Ilves rebutted the charge that the bridge was unsafe.", True),
        ("Ilves doubted that the bridge would open.", True),
        ("Ilves disputed that account.", True),
        ("Ilves ruled out a sale.", True),
        ("Ilves dismissed the poll as a joke.", False),
        ("The toll was disputed by the union.", True),
        ("The leak, which Ilves denies, killed four.", True),
        ("Ilves brushed aside claims that the bridge leaks.", True),
        ("Ilves rejected any responsibility for the leak.", True),
        ("The port dismissed as “baseless” reports that it leaks.", True),
        ("The port condemned as “barbaric” the raid.", False),
    ],
)
def test_denied(text, denied):
    assert [a.denied for a in find(text)] == [denied]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Ilves said the bridge was safe.", True),
        ("“The bridge is safe,” said Ilves.", True),
        ("Ilves believes the bridge is safe.", False),
        ("Ilves condemned the closure of the road.", False),
        ("Residents’ fears that the bridge is unsafe grew.", False),
    ],
)
def test_weak_rules_say_so(text, certain):
    assert [a.certain for a in find(text)] == [certain]


def test_who_points_to_the_noun_before_it():
    assert speakers("Oda Tamm, who says the bridge is safe, lives in Vark.") == ["Oda Tamm"]


def test_a_mind_told_by_its_owner_points_to_the_owner():
    assert speakers("Ilves said she expected the bridge to fall.") == ["Ilves"]


def test_one_who_who_takes_up_another_points_to_the_same_noun():
    text = "They met Oda Tamm, who left in May and who says the bridge is safe."
    assert speakers(text) == ["Oda Tamm"]


def test_a_source_named_inside_a_quotation_does_not_split_it():
    text = "“Our engineers said the bridge was safe,” Ilves said."
    assert claims(text) == [("Ilves", "said", "“Our engineers said the bridge was safe,”")]


def test_what_is_attributed_inside_a_reported_sentence_belongs_to_the_report():
    text = "The crowd pulled at him, calling him a fraud, Ilves said in an interview."
    assert claims(text) == [("Ilves", "said", "The crowd pulled at him, calling him a fraud")]


@pytest.mark.parametrize(
    "unit",
    [
        "Ada said that ",
        "“I am here,” Ada said, ",
        "he said, ",
        "Said Ada ",
        ", adding that he ",
        "“One two three four,” he said, a ",
        'Ada: "I x y z." ',
        "according to Ada, ",
        "his promise to be ",
        ", said Ada, who ",
    ],
)
def test_hostile_text_is_read_in_linear_time(unit):
    text = unit * (50_000 // len(unit))
    whole = [passages.Passage(1, 1, 0, len(text), "sentence")]
    began = time.process_time()
    attribution.find(text, whole, quotations.find(text, whole))
    assert time.process_time() - began < 10  # under coverage; quadratic is half a minute


PIECES = st.sampled_from(
    [
        "Ada",
        "Mr. Nym",
        "the mayor",
        "he",
        "who",
        "said",
        "says",
        "that",
        "called",
        "denied",
        "according to",
        "adding",
        "“it is so,”",
        "“no.”",
        '"',
        "“",
        "”",
        ",",
        ".",
        ":",
        "(",
        ")",
        "—",
        "and",
        "while",
        "to",
        "as",
        "promise",
        "his",
        "on Monday",
        "the plan",
        "was",
        "not",
        "\n\n",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_extents_lie_in_the_text_and_follow_one_another(pieces):
    text = " ".join(pieces)
    last = -1
    for a in find(text):
        for extent in (a.content, a.source, a.cue, a.speaker):
            if extent is not None:
                assert 0 <= extent.start < extent.end <= len(text)
                assert text[extent.start : extent.end] == text[extent.start : extent.end].strip()
        assert (a.source is None) <= (a.speaker is not None)
        assert a.content.start >= last
        last = a.content.start


def test_an_adjective_is_not_who_says_it() -> None:
    text = "Ilves was critical of fishers who say that the port is shut."
    assert speakers(text) == ["fishers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oda Tamm is a poet and cook who says the bridge is safe.", ["Oda Tamm"]),
        ("She is a poet who says the bridge is safe.", ["She"]),
        ("It was a guard who said the bridge was safe.", ["a guard"]),
    ],
)
def test_who_is_said_to_be_somebody_speaks(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is a case that Tamm has pushed for months, and she was armed with proof.",
        "Everybody swims. According to the Post, basically.",
        "“Nothing was lost.” Nor, she said.",
    ],
)
def test_a_time_or_an_adverb_alone_is_nothing_said(text: str) -> None:
    assert all(content.startswith("“") for _, _, content in claims(text))


def test_a_march_is_no_month_after_to() -> None:
    assert claims("The strikers vowed to march.") == [("The strikers", "vowed to", "march")]
