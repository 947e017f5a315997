from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.text.extent import Extent
from summarize_evals.findings import FAMILIES, Finding, findings
from summarize_evals.record import Claim, Figure, Labelled
from summarize_evals.report.overlay import Piece, overlaid

from .sample import HARBOUR, evaluation

TEXT = "Ann Roe said that Bo Lund said 12 boats sank."


def covering(pieces: list[Piece], words: str) -> list[Piece]:
    return [piece for piece in pieces if words in piece.text]


def claimed(start: int, end: int, *, given: Extent | None = None, **more: object) -> Finding:
    gold = Labelled("g", (Claim((Extent(start, end),), ("s",), **more),))  # type: ignore[arg-type]
    other = given and Labelled("c", (Claim((given,), ("s",)),))
    faults = () if given else ("missed",)
    return Finding("claims", gold, other, faults, False, Extent(start, end))


def numbered(start: int, end: int) -> Finding:
    item = Labelled("f", (Figure((Extent(start, end),), 12),))
    return Finding("figures", item, item, (), False, Extent(start, end))


def test_the_text_is_whole() -> None:
    found = findings(evaluation().results[0], FAMILIES)
    assert "".join(piece.text for piece in overlaid(HARBOUR, found)) == HARBOUR


@given(
    st.lists(st.tuples(st.integers(0, 44), st.integers(1, 20), st.booleans()), max_size=8).map(
        lambda stretches: [
            (claimed if is_claim else numbered)(start, min(len(TEXT), start + length))
            for start, length, is_claim in stretches
        ]
    )
)
def test_any_stretches_overlap_and_the_text_stays_whole(found: list[Finding]) -> None:
    pieces = list(overlaid(TEXT, found))
    assert "".join(piece.text for piece in pieces) == TEXT
    position = 0
    for piece in pieces:
        covered = any(each.place.start <= position < each.place.end for each in found if each.place)
        assert bool(piece.boxes) == covered
        position += len(piece.text)


def test_a_box_is_closed_where_both_have_it_and_open_where_one_does() -> None:
    start, end = TEXT.index("Bo"), len(TEXT) - 1
    pieces = list(overlaid(TEXT, [claimed(start, end, given=Extent(TEXT.index("12"), end))]))
    (before,), (both,) = covering(pieces, "Bo Lund"), covering(pieces, "boats")
    assert before.boxes == ("k k0 right above begins",)
    assert both.boxes == ("k k0 right above below begins ends",)


def test_figures_stand_within_claims_and_claims_within_longer_ones() -> None:
    inner = TEXT.index("12")
    found = [
        claimed(TEXT.index("Bo"), len(TEXT)),
        claimed(inner, len(TEXT)),
        numbered(inner, inner + 2),
    ]
    (piece,) = covering(list(overlaid(TEXT, found)), "12")
    assert piece.boxes == (
        "k k1 missed above",
        "k k0 missed above begins",
        "k kf right above below begins ends",
    )


def test_of_two_in_one_place_the_graver_is_shown() -> None:
    right = numbered(0, 7)
    missed = right._replace(predicted=None, faults=("missed",))
    for found in ([right, missed], [missed, right]):
        (box,) = next(iter(overlaid(TEXT, found))).boxes
        assert "missed" in box


def test_sources_and_cues_are_marked() -> None:
    found = [claimed(18, 44, source=(Extent(0, 7),), cue=(Extent(8, 17),))]
    pieces = list(overlaid(TEXT, found))
    assert {piece.text: piece.attribution for piece in pieces if piece.attribution} == {
        "Ann Roe": "source",
        "said that": "cue",
    }


def test_each_error_has_its_number_where_it_begins_and_what_is_right_has_none() -> None:
    found = findings(evaluation().results[0], ("claims",))
    marks = [mark.number for piece in overlaid(HARBOUR, found) for mark in piece.marks]
    assert marks == [1, 2, 3, 4]  # the fifth is left open
