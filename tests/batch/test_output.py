"""OUT, its errors and its journal stay in step whatever breaks in between."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.batch.census import Census
from summarize.batch.journal import Failed, Finished, Journal
from summarize.batch.output import Output
from summarize.batch.source import Source
from summarize.errors import ConfigError, OutputError, SummarizeError

from .conftest import Place

SETTINGS = {"model": "m", "prompt version": "p"}
RESULTS = [Finished(f"a{n}", b"", f'{{"n": {n}, "é": "{"x" * n}"}}\n'.encode()) for n in range(6)]
WHOLE = b"".join(one.line for one in RESULTS)


@contextmanager
def opened(place: Place, *, new: bool = False, **other: str) -> Iterator[Output]:
    with Census(Source(place.input)) as census, Output(place.out, new=new) as output:
        output.begin(SETTINGS | other, census)
        yield output


@pytest.fixture
def filled(place: Place) -> Place:
    place.articles(range(9))
    with opened(place) as output:
        digests = {entry.id: entry.digest for entry in Source(place.input).entries()}
        output.add([one._replace(digest=digests[one.id]) for one in RESULTS], [], 1.5)
    return place


def test_a_pipe_is_no_output(place: Place) -> None:
    os.mkfifo(place.out)
    with pytest.raises(OutputError, match="is a pipe or a device; give the name of a file"):
        Output(place.out)
    assert list(place.folder.iterdir()) == [place.out]


@given(st.integers(0, len(WHOLE)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_wherever_the_output_breaks_off_it_is_whole_again(filled: Place, size: int) -> None:
    with filled.out.open("rb+") as file:
        file.truncate(size)
    with opened(filled):
        pass
    assert filled.out.read_bytes() == WHOLE


def test_a_lost_output_is_written_again(filled: Place) -> None:
    filled.out.unlink()
    with opened(filled) as output:
        assert output.journal.spent == 1.5
    assert filled.out.read_bytes() == WHOLE


@pytest.mark.parametrize("change", [WHOLE + b"{}\n", b"{}\n" + WHOLE, WHOLE[:-9] + b"123456789"])
def test_an_output_that_was_changed_is_left_alone(filled: Place, change: bytes) -> None:
    filled.out.write_bytes(change)
    with pytest.raises(OutputError, match="not as its journal says"), opened(filled):
        pass
    assert filled.out.read_bytes() == change


@pytest.mark.parametrize("change", ["moved", "replaced", "cut"])
def test_an_output_that_is_changed_during_the_run_is_not_said_to_be_whole(
    filled: Place, change: str
) -> None:
    with opened(filled) as output:
        output.complete()
        if change == "cut":
            os.truncate(filled.out, 9)
        else:
            filled.out.rename(filled.out.with_suffix(".old"))
        if change == "replaced":
            filled.out.write_bytes(WHOLE)
        with pytest.raises(OutputError, match="was moved or changed during the run"):
            output.complete()
    filled.out.unlink(missing_ok=True)
    with opened(filled):
        pass
    assert filled.out.read_bytes() == WHOLE


def test_an_output_without_a_journal_is_left_alone(place: Place) -> None:
    place.articles([1])
    place.out.write_text("precious\n")
    with pytest.raises(OutputError, match="no journal"), opened(place):
        pass
    assert place.out.read_text() == "precious\n"
    with opened(place, new=True):
        assert place.out.read_text() == ""


def test_a_second_run_on_the_same_output_is_refused(filled: Place) -> None:
    with opened(filled):
        with pytest.raises(OutputError, match="another run"), opened(filled):
            pass
        program = (
            "import sys, pathlib; from summarize.batch.output import Output;"
            "Output(pathlib.Path(sys.argv[1]))"
        )
        other = subprocess.run(
            [sys.executable, "-c", program, filled.out], capture_output=True, text=True
        )
        assert "another run is working on this output" in other.stderr
    with opened(filled):
        pass


def test_other_settings_are_refused_by_name(filled: Place) -> None:
    with pytest.raises(ConfigError) as caught, opened(filled, model="n"):
        pass
    assert "model was m, is n" in str(caught.value)
    assert "prompt version" not in str(caught.value)
    assert filled.out.read_bytes() == WHOLE
    with opened(filled, new=True, model="n"):
        assert filled.out.read_bytes() == b""


def test_what_changed_in_the_input_is_to_be_done_again(filled: Place) -> None:
    text = filled.input.read_text()
    filled.input.write_text(text.replace("pier 2 ", "pier 22 "))
    with opened(filled) as output:
        assert not output.journal.holds("a2")
        assert output.journal.holds("a3")
    left = [one.line for one in RESULTS if one.id != "a2"]
    assert filled.out.read_bytes() == b"".join(left)


def test_a_crash_before_the_output_is_without_changed_articles_is_made_good(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.input.write_text(filled.input.read_text().replace("pier 2 ", "pier 22 "))
    with monkeypatch.context() as patch:
        patch.setattr(Output, "_rewrite", lambda *_: (_ for _ in ()).throw(RuntimeError))
        with pytest.raises(RuntimeError), opened(filled):
            pass
    with opened(filled):
        pass
    assert filled.out.read_bytes() == WHOLE.replace(RESULTS[2].line, b"")


def test_errors_list_what_is_not_finished_once(filled: Place) -> None:
    with opened(filled) as output:
        output.add([], [Failed("a7", '{"id": "a7", "reason": "x"}')], 0)
        output.add([], [Failed("a8", '{"id": "a8", "reason": "x"}')], 0)
        output.add([], [Failed("a7", '{"id": "a7", "reason": "y"}')], 0)
        assert list(filled.failed) == ["a7", "a8"]  # as they came, the last one stands
        output.add([Finished("a8", b"d", b"{}\n")], [], 0)
        assert not output.journal.failed("a8")
    assert len(filled.errors.read_text().splitlines()) == 3
    with opened(filled):
        assert filled.failed == {"a7": "y"}
        assert len(filled.errors.read_text().splitlines()) == 1


def test_no_errors_no_file(filled: Place) -> None:
    with opened(filled) as output:
        output.add([], [Failed("a7", "{}")], 0)
        output.add([Finished("a7", b"d", b"{}\n")], [], 0)
        output.tidy()
    assert not filled.errors.exists()


def test_a_full_disk_tears_a_line_and_loses_nothing(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(self: Output, data: bytes) -> None:
        self._file.write(data[:4])
        raise OSError(errno.ENOSPC, "No space left on device")

    with opened(filled) as output, monkeypatch.context() as patch:
        patch.setattr(Output, "_append", torn)
        with pytest.raises(OutputError, match="No space left"):
            output.add([Finished("a7", b"d", b'{"torn": 1}\n')], [], 0)
    assert filled.out.read_bytes() == WHOLE + b'{"to'
    with Output(filled.out) as output:
        output._mend()
    assert filled.out.read_bytes() == WHOLE + b'{"torn": 1}\n'


def test_what_is_no_journal_is_left_alone(place: Place) -> None:
    place.articles([1])
    journal = place.folder / "out.journal"
    journal.write_text("a diary, and a long one at that " * 40)
    with pytest.raises(OutputError, match=r"not a journal .* move it away"), opened(place):
        pass
    assert journal.read_text().startswith("a diary")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE line SET packed = x'00ff'",
        "UPDATE line SET packed = 'text'",
        "DELETE FROM line WHERE number = 2",
        "DROP TABLE state",
        "ALTER TABLE done RENAME COLUMN digest TO hash",
        "DROP TABLE done; CREATE TABLE done (number, id, digest, length);"
        "INSERT INTO done (number) VALUES (1)",  # so does a page of zeros read
    ],
)
def test_a_journal_that_is_damaged_is_said_to_be(filled: Place, damage: str) -> None:
    filled.out.unlink()
    base = sqlite3.connect(filled.folder / "out.journal")
    with base:
        base.executescript(damage)
    base.close()
    with pytest.raises(OutputError, match=r"damaged \(.*another output"), opened(filled):
        pass


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM setting",
        "UPDATE setting SET value = x'00ff'",
        "UPDATE setting SET value = CAST(x'fffe' AS TEXT)",
        "UPDATE setting SET name = 'modem' WHERE name = 'model'",
    ],
)
def test_settings_that_are_lost_are_not_none(filled: Place, damage: str) -> None:
    path = filled.folder / "out.journal"
    base = sqlite3.connect(path)
    with base:
        base.executescript(damage)
    base.close()
    said = "not noted" if "name =" in damage else r"damaged \(w.*another output"
    with Journal(path) as journal, pytest.raises(SummarizeError, match=said) as caught:
        journal.settle({"model": "m"})
    assert "None" not in str(caught.value)


@pytest.mark.parametrize("left", ["", "INSERT INTO state VALUES (NULL, 0)"])
def test_costs_that_are_lost_are_not_none(filled: Place, left: str) -> None:
    path = filled.folder / "out.journal"
    base = sqlite3.connect(path)
    base.executescript(f"DROP TABLE state; CREATE TABLE state (usd, stale); {left}")
    base.close()
    with Journal(path) as journal, pytest.raises(OutputError, match="damaged"):
        _ = journal.spent


def test_a_journal_that_was_emptied_is_none(filled: Place) -> None:
    (filled.folder / "out.journal").write_bytes(b"")
    with pytest.raises(OutputError, match="has no journal beside it"), opened(filled):
        pass
    assert filled.out.read_bytes() == WHOLE


def test_results_that_cannot_all_be_noted_are_not_noted_at_all(tmp_path: Path) -> None:
    with Journal(tmp_path / "a.journal") as journal:
        with pytest.raises(OutputError):
            journal.add([RESULTS[0], RESULTS[1], RESULTS[0]], [], 1.0)
        assert (journal.length, journal.spent) == (0, 0.0)
        assert not journal.holds("a1")


@pytest.mark.parametrize("name", ["out.json", "out", "nonesuch/out.jsonl"])
def test_an_output_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError):
        Output(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
