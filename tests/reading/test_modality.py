from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.modality import modality
from summarize.schema import Modality

CASES: dict[Modality, list[tuple[str, str | None]]] = {
    "statement": [
        ("the harbor was closed", "said"),
        ("“The harbor was closed,”", "said"),
        ("“The harbor was closed.”", None),
        ("our data indicate that prices will fall", "said"),
        ("the dam, which will cost $3 million, stands empty", "said"),
        ("the plant had closed", "announced"),
        ("“We have to sell the house,”", "said"),
        ("“I would like to thank the crew,”", "said"),
        ("the rust may be due to salt", "writes that"),
        ("the workers may have entered the shaft", "said"),
        ("it might refer to a lamp", "suggested that"),
        ("it was “heartbroken”", "said"),
        ("two of the miners were in critical condition", "said"),
        ("the pump had been fitted with the wrong valve by a vendor", "said"),
        ("the pump was at fault", "disputed that"),
        ("those figures", "disputes"),
        ("a loud bang", "described"),
        ("the two boats may be level", "said"),
        ("the men who will sail are ashore", "said"),
        ("the crew intends to leave", "said that"),
        ("while rates will rise, the bank has cash", "said"),
        ("the boat drifted. It will sink.", "said"),
    ],
    "prediction": [
        ("rates will rise in March", "said"),
        ("“They’ll lose,”", "said"),
        ("“The pier won’t hold,”", "said"),
        ("rates would rise in March", "said that"),
        ("the dam could fail", "warned that"),
        ("to run for a second term", "hopes"),
        ("an inquiry report was expected in May", "said"),
        ("“I don’t expect mercy,”", "said"),
        ("sales of 4 billion crowns", "sees"),
        ("savers to expect a loss", "have told"),
        ("concern that the roof might fall", "expressed"),
        ("his party would finish third", "predicted that"),
        ("the company is likely to miss its target", "said"),
        ("the bridge is expected to reopen", "said"),
        ("the roof is going to fall", "said"),
        ("prices to fall 3 percent", "expects"),
        ("that rain had to ease", "predicted"),
        ("“We will lose everything,”", "said"),
        ("“I will be sixty,”", "said"),
        ("the people trapped will be paid", "said"),
        ("in the spring, fares will rise", "said"),
        ("the pier, which is old, will fall", "said"),
    ],
    "conditional": [
        ("he would want to see the tide tables first", "said"),
        ("it would be unlawful to sell the pier", "told"),
        ("a delay of a day would cost less", "found that"),
        ("If the dam fails, the valley will flood", "said"),
        ("if the dam fails, the valley will flood", "warned that"),
        ("“Unless it rains, the crop is lost,”", "said"),
        ("“Should the dam fail, the valley will flood,”", "said"),
        ("“Without the levee the town would be under water,”", "said"),
        ("the town would have drowned without the levee", "said"),
        ("the valley will flood if the dam fails", "said"),
        ("the rail plan would cost $4 billion", "says"),
    ],
    "demand": [
        ("that her street be left out", "asked that"),
        ("four", "had advocated"),
        ("four weeks of leave", "wants"),
        ("rushing it", "warned against"),
        ("“So if you see a shark, stay ashore,”", "said"),
        ("“We want to know who paid,”", None),
        ("the mayor to resign", "urged"),
        ("a ceasefire", "called for"),
        ("the council to act", "called on"),
        ("for calm", "appealed"),
        ("residents to boil their water", "asked"),
        ("more money", "asked for"),
        ("residents to boil their water", "told"),
        ("residents to stay away", "warned"),
        ("that the mine be shut", "demanded"),
        ("“The government must resign,”", "said"),
        ("the government should resign", "said"),
        ("the firm needs to pay", "said"),
        ("“Stop the trains,”", "said"),
        ("“Please stay home,”", "added"),
        ("“If you smell gas, leave,”", "urged"),
    ],
    "commitment": [
        ("a strike", "ruled out"),
        ("more boats would be announced soon", "said"),
        ("a search would begin at dawn", "said"),
        ("the company would halt the dig", "said that"),
        ("her client would plead guilty", "said"),
        ("it would not", "said"),
        ("to rebuild the pier", "vowed"),
        ("continued support", "pledged"),
        ("that fares will not rise", "promised"),
        ("to cut the supply", "threatened"),
        ("it will hire 40 nurses", "announced"),
        ("the firm will hire 40 nurses", "announced"),
        ("“We will rebuild the bridge,”", "said"),
        ("“We’ll rebuild the bridge,”", "said"),
        ("“I’m going to rebuild the bridge,”", "said"),
        ("“We will be sending more trucks,”", "said"),
        ("“Our party will vote against it,”", "said"),
        ("it would close the plant", "said"),
        ("he will never sell the mill", "says"),
    ],
    "question": [
        ("why the pump had failed", "wanted to know"),
        ("whether the dam would hold", "asked"),
        ("why the dam broke", "wondered"),
        ("“Will the dam hold?”", "asked"),
        ("“Is this right?”", "said"),
        ("“Who pays? The town will.”", "said"),
    ],
    "opinion": [
        ("doubts about the tide tables", "voiced"),
        ("disappointment that the ferry would be sold", "expressed"),
        ("the plan was “a boat without a keel”", "said"),
        ("it was “too soon” to sail", "said"),
        ("“That isn’t a ferry. It’s a bathtub.”", None),
        ("“They were really patient,”", "said"),
        ("the vote weakened the mayor", "said"),
        ("they had “acted with great care”", "saying that"),
        ("the deal a disaster", "called"),
        ("the strike as reckless", "described"),
        ("the raid", "condemned"),
        ("what will be a second raid", "condemned"),
        ("the crew for its calm", "praised"),
        ("the plan", "opposes"),
        ("“This is a disgrace,”", "said"),
        ("“I’m proud of the crew.”", None),
        ("“The verdict shows weakness,”", "said"),
        ("the test is a sign of weakness", "said"),
        ("“They deserve a medal,”", "said"),
    ],
}


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [(content, cue, kind) for kind, cases in CASES.items() for content, cue in cases],
)
def test_modality(content: str, cue: str | None, expected: Modality) -> None:
    assert modality(content, cue) == expected


def test_would_is_will_moved_back_only_after_a_past_cue_and_outside_speech() -> None:
    assert modality("the plan would cost a fortune", "said") == "prediction"
    assert modality("the plan would cost a fortune", "says") == "conditional"
    assert modality("“The plan would cost a fortune,”", "said") == "conditional"


@given(st.text(max_size=80), st.one_of(st.none(), st.text(max_size=20)))
@settings(max_examples=200, deadline=None)
def test_any_words_have_a_modality(content: str, cue: str | None) -> None:
    assert modality(content, cue) in CASES
