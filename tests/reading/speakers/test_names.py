"""The names of an article as a whole: asked for from outside, in any order, and at length."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.speakers import names
from summarize.reading.text import passages, quotations
from summarize.reading.text.extent import Extent
from tests.reading.asking import only, read, who


def test_same_entity_is_the_same_object() -> None:
    text = "Mayor Ada Holt spoke. Holt said yes. “No,” she said later."
    read_once = read(text)
    places = [text.index("Mayor Ada Holt"), text.index("Holt said"), text.index("she")]
    sizes = [len("Mayor Ada Holt"), len("Holt"), len("she")]
    found = [read_once.resolve(Extent(a, a + n))[0] for a, n in zip(places, sizes, strict=True)]
    assert found[0] is found[1] is found[2]
    assert read_once.named("Ada Holt") is found[0]


def test_mentions_hold_title_and_leave_pronouns_out() -> None:
    text = "Mayor Ada Holt spoke. Holt said yes. She left. “No,” the mayor said."
    entity = only(text, "Holt said"[:4], 1)
    assert [text[a:b] for a, b in entity.mentions] == ["Mayor Ada Holt", "Holt", "the mayor"]


def test_possessive_is_stripped() -> None:
    text = "Mayor Ada Holt spoke. Holt’s warning that the pier may fall came late."
    entity = only(text, "Holt’s")
    assert entity.name == "Ada Holt"
    assert "Holt" in [text[a:b] for a, b in entity.mentions]


def test_named_by_any_form() -> None:
    text = (
        "U.S. Secretary of Defense Harlan J. Westcott III met Zoë Müller. Westcott said no. "
        "Moscow waited. Russia spoke."
    )
    reading = read(text)
    for form in (
        "Harlan J. Westcott III",
        "Harlan Westcott",
        "harlan westcott",
        "Westcott",
        "Secretary Harlan Westcott",
        "Mr. Westcott",
    ):
        entity = reading.named(form)
        assert entity is not None, form
        assert entity.name == "Harlan J. Westcott III"
    zoe = reading.named("Zoe Muller")
    assert zoe is not None
    assert zoe.name == "Zoë Müller"
    state = reading.named("the Kremlin")
    assert state is not None
    assert state.name == "Russia"


@pytest.mark.parametrize("name", ["III", "J.", "", "he", "Ada Holt", "the", "Harlan Brandt", "Dr."])
def test_named_refuses_what_the_article_does_not_name(name: str) -> None:
    text = "Harlan J. Westcott III met fishers. He said no."
    assert read(text).named(name) is None


def test_named_finds_a_group_by_its_phrase() -> None:
    entity = read("On Monday U.S. officials said no.").named("U.S. officials")
    assert entity is not None
    assert entity.kind == "group"


WORDS = """Mayor|Ada|Holt|’s|,|and|the|U.S.|(|)|“|”|said|.|He|who|officials|of|Sir|III|İ|A.|-"""

PIECES = st.sampled_from([*WORDS.split("|"), " ", " ", "\n\n"])


@given(st.lists(PIECES, max_size=30).map("".join), st.data())
@settings(max_examples=200, deadline=None)
def test_never_fails_and_mentions_lie_in_the_text(text: str, data: st.DataObject) -> None:
    reading = read(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for entity in reading.resolve(Extent(start, end)):
        assert entity.name
        assert reading.resolve(Extent(start, end)) == read(text).resolve(Extent(start, end))
        for a, b in entity.mentions:
            assert 0 <= a < b <= len(text)
    reading.named(text[start:end])


def test_time_grows_with_length() -> None:
    text = "Mayor Ada Holt met Carl Lund. He said no. The mayor left. U.S. officials wept.\n\n"

    def seconds(times: int) -> float:
        whole = text * times
        began = time.process_time()
        reading = read(whole)
        reading.resolve(Extent(0, 14))
        at = whole.rindex("He")
        reading.resolve(Extent(at, at + 2))
        return time.process_time() - began

    seconds(20)
    # the collector may come by once, and looks through all that pytest has loaded
    assert min(seconds(400) for _ in range(3)) < 16 * max(seconds(100), 0.01)


@pytest.mark.shared
def test_reads_every_shared_article() -> None:
    shared = Path(os.environ.get("SUMMARIZE_SHARED", Path(__file__).parents[3] / "shared"))
    if not (shared / "articles").is_dir():
        pytest.skip("no shared material")
    for path in sorted((shared / "articles").glob("*.txt")):
        text = path.read_text("utf-8")
        reading = read(text)
        for start in range(0, len(text), 37):
            reading.resolve(Extent(start, min(len(text), start + 25)))


def test_the_order_of_asking_changes_no_answer() -> None:
    text = (
        "A former mayor said the mill would close.\n\n"
        "Ada Nym told reporters that its owner had left. Her lawyer denied it. "
        "The mill’s director, Carl Weir, said the company was sound. “It is,” he added.\n\n"
        "His spokesman said Orvex would pay. The company declined."
    )
    split = passages.split(text)
    marks = quotations.find(text, split)
    words = ["A former mayor", "Ada Nym", "Her lawyer", "Carl Weir", "His spokesman", "The company"]
    places = [Extent(text.index(w), text.index(w) + len(w)) for w in words]
    asked = names.read(text, split, marks, places)
    forth = [asked.resolve(place) for place in places]
    again = names.read(text, split, marks, reversed(places))
    assert [again.resolve(place) for place in reversed(places)] == forth[::-1]
    unseen = [names.read(text, split, marks) for _ in range(2)]
    back = [unseen[0].resolve(place) for place in reversed(places)]
    assert [unseen[1].resolve(place) for place in places] == back[::-1]


def test_a_name_given_with_the_point_that_ends_it() -> None:
    reading = read("Yamato Motor Co. said no.\n\nThe company said that Yamato was sorry.")
    found = reading.named("Yamato Motor Co.")
    assert found is not None
    assert found.name == "Yamato Motor Co."


def test_a_body_of_a_state_and_its_name_alone_are_one() -> None:
    text = "Ukraine’s General Staff said troops had left. The General Staff said it was over."
    (body,) = who(text, "The General Staff", beside=["Ukraine’s General Staff"])
    assert (body.name, body.affiliation) == ("General Staff", "Ukraine")


def test_a_name_is_asked_for_as_a_persons() -> None:
    text = (
        "Mayor Ada Holt of Selby met the Pier Board. Its chairman, Bo Eng, said the strikers were"
        " tired. The strikers said the chairman was late. Holt said nothing."
    )
    asked = (
        "Ada Holt, Holt, Eng, chairman, Chairman, strikers, Pier Board, Board, Selby, Its, Mayor"
    )
    found = {name: read(text).person(name) for name in asked.split(", ")}
    told = {name: read(text).named(name) for name in asked.split(", ")}
    assert found == {n: one if one and one.kind == "person" else None for n, one in told.items()}
    assert [n for n, one in found.items() if one] == [
        "Ada Holt",
        "Holt",
        "Eng",
        "chairman",
        "Chairman",
    ]
    assert told["strikers"] is not None


@pytest.mark.parametrize("unit", ["Mr. ", "President Roe ", "Ada Holt, ", "the mayor, "])
def test_names_are_read_in_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read(unit * times)
        return time.process_time() - start

    assert seconds(16_000) < 12 * seconds(2_000) + 0.5


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Marine Le Pol", "Marine Le Pol"),
        ("Marine Gen. Ada Nym", "Ada Nym"),
        ("Dean Ada Nym", "Ada Nym"),
        ("Dean Nym", "Dean Nym"),
    ],
)
def test_a_title_that_is_a_given_name_too(printed: str, name: str) -> None:
    assert only(f"On Monday {printed} said that it was over.", printed).name == name
