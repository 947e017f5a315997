from __future__ import annotations

from pathlib import Path

import pytest

from summarize.errors import ConfigError
from summarize_evals import events, readings

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def read(reader: str) -> tuple[events.Event, ...]:
    return events.load(reading=SEEDS / "readers" / "events" / reader)


def test_a_reader_agrees_with_itself() -> None:
    assert set(readings.agreement(read("a"), read("a")).values()) == {1.0}


def test_the_datasheet_says_how_far_the_two_readers_agree() -> None:
    found = readings.agreement(read("a"), read("b"))
    told = (SEEDS / "DATASHEET.md").read_text("utf-8")
    for name, words in (
        ("figures_b3", "figures B³"),
        ("figures_pairs", "figures pairwise"),
        ("claims_b3", "claims B³"),
        ("claims_pairs", "claims pairwise"),
    ):
        assert f"{words} {found[name]:.3f}".replace(" 0.", " .") in " ".join(told.split())
    assert found["verdicts"] == 1.0


def test_other_events_are_not_compared() -> None:
    with pytest.raises(ConfigError, match="same events"):
        readings.agreement(read("a"), read("b")[:2])


def test_one_group_more_is_one_verdict_and_some_pairs_less(tmp_path: Path) -> None:
    for path in (SEEDS / "readers" / "events" / "a").glob("*.yaml"):
        text = path.read_text("utf-8").replace("verdict: agree", "verdict: conflict", 1)
        (tmp_path / path.name).write_text(text.replace(", ferry-1/f4", ""))
    found = readings.agreement(read("a"), events.load(reading=tmp_path))
    assert found["verdicts"] == pytest.approx(1 - 3 / 31)
    assert found["figures_pairs"] < 1
    assert found["claims_pairs"] == 1
