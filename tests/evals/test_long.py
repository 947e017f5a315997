"""Long articles: their labels stand where the words are, and windows lose next to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from summarize.profile import FIELDS, Profile
from summarize.schema import Summary
from summarize_evals import folders
from summarize_evals.long import SEPARATOR, joined
from summarize_evals.record import text_of
from summarize_evals.suites import Case, Suite

from . import scripted

TOLERATED = 0.03
JUDGED = (
    "speakers_f1", "claims_f1", "claims_near_f1", "attributed_f1", "claims_modality",
    "claims_polarity", "claims_proposition", "claims_chrf", "figures_value_f1", "figures_unit_f1",
    "figures_speaker_f1",
)  # fmt: skip


@pytest.fixture(scope="module")
def dev() -> Suite:
    return folders.suite("seeds").part("dev")


def read(cases: Sequence[Case], plan: str, *, perfect: bool) -> list[Summary]:
    if not perfect:
        return scripted.read(cases, Profile(plan, frozenset(FIELDS)))
    alone = Profile(plan, frozenset(FIELDS), frozenset({"model"}))
    return scripted.told(cases, scripted.perfect, alone)


def test_labels_are_moved_to_where_their_words_are(dev: Suite) -> None:
    long, parts = joined(dev.cases, words=1_500)
    assert long.text == SEPARATOR.join(case.text for case in parts)
    assert len(parts) > 1
    for family in ("claims", "figures"):
        moved = list(getattr(long.gold, family))
        own = [(case, item) for case in parts for item in getattr(case.gold, family)]
        assert len(moved) == len(own) == len({item.id for item in moved})
        for one, (case, other) in zip(moved, own, strict=True):
            for reading, original in zip(one.readings, other.readings, strict=True):
                words: Any = [text_of(case.text, original.content)]
                assert [text_of(long.text, reading.content)] == words


def test_a_source_of_several_parts_is_one_speaker(dev: Suite) -> None:
    kursk = [case for case in dev.cases if case.article.id in ("kursk-1", "kursk-2")]
    long, _ = joined(kursk)
    named = [one for one in long.gold.speakers if "Austin" in one.preferred.name]
    assert len(named) == 1
    known = {one.id for one in long.gold.speakers}
    for claim in long.gold.claims:
        assert set(claim.preferred.speakers) <= known


def test_an_article_of_enough_words_is_made_of_no_more_than_it_takes(dev: Suite) -> None:
    long, parts = joined(dev.cases)
    assert (
        len(long.text.split()) >= 10_000 > len(long.text.split()) - len(parts[-1].text.split()) * 2
    )
    assert len(parts) < len(dev.cases)


@pytest.mark.parametrize(
    ("plan", "perfect"), [("whole", False), ("whole", True), ("passages", True)]
)
def test_a_long_article_is_read_as_well_as_its_parts(dev: Suite, plan: str, perfect: bool) -> None:
    long, parts = joined(dev.cases, words=5_000)  # several windows, by either plan
    (summary,) = together = read([long], plan, perfect=perfect)
    assert summary.run.calls > 1
    apart = scripted.scores(parts, read(parts, plan, perfect=perfect))
    found = scripted.scores([long], together)
    for name in JUDGED:
        assert found[name] >= apart[name] - TOLERATED, name
    places = [claim.content for claim in summary.claims]
    assert len({(place.start, place.end) for place in places}) == len(places)  # nothing twice
