"""The input of a batch: every id once, articles on request."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from summarize.batch.census import Census
from summarize.batch.source import Entry, Shard, Source
from summarize.errors import ConfigError, SourceError


def entries(path: Path, **more: Any) -> list[Entry]:
    return list(Source(path, **more).entries())


def written(path: Path, records: Iterable[Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught, Census(Source(path)):
        pass
    return str(caught.value)


def test_a_line_is_an_article_under_its_id(tmp_path: Path) -> None:
    path = written(
        tmp_path / "in.jsonl",
        [
            {"id": 7, "text": "Ann said no.", "title": "No", "section": "x"},
            {"id": "b", "body": "B."},
        ],
    )
    first, second = entries(path)
    article = first.load()
    assert (article.id, article.text, article.title) == ("7", "Ann said no.", "No")
    assert article.source == str(path)
    assert first.held == len("Ann said no." + "No" + "x")
    assert second.load().text == "B."


def test_the_digest_is_of_what_a_summary_is_made_from(tmp_path: Path) -> None:
    def digest(**record: Any) -> bytes:
        return entries(written(tmp_path / "in.jsonl", [{"id": "a", "text": "T."} | record]))[
            0
        ].digest

    assert digest() == digest(section="sport", seen=3)
    assert digest() == digest(id="b")
    assert len({digest(), digest(text="U."), digest(title="T"), digest(language="de")}) == 4


def test_an_article_without_text_fails_when_it_is_wanted(tmp_path: Path) -> None:
    (entry,) = entries(written(tmp_path / "in.jsonl", [{"id": "a", "text": " "}]))
    with pytest.raises(SourceError, match="line 1"):
        entry.load()


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ('{"text": "Two."}', "line 3 has no id"),
        ('{"id": "", "text": "Two."}', "line 3 has no id"),
        ('{"id": null, "text": "Two."}', "line 3 has no id"),
        ('{"id": true, "text": "Two."}', "line 3 has no id"),
        ('{"id": "\\ud800", "text": "Two."}', "line 3: the id is not Unicode"),
        ('{"id": "a", "text": "Two."}', "line 3 repeats the id 'a' of"),
        ("{", "line 3 is not valid JSON"),
        ("[1]", "line 3 is not a JSON object"),
    ],
)
def test_an_id_that_is_missing_or_repeated_is_refused_with_its_line(
    tmp_path: Path, bad: str, said: str
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f'{{"id": "a", "text": "One."}}\n\n{bad}\n')
    assert said in refusal(path)


def test_a_line_too_long_is_refused_with_its_number(tmp_path: Path) -> None:
    path = written(tmp_path / "in.jsonl", [{"id": "a", "text": "x" * 5000}])
    with pytest.raises(SourceError, match="line 1 is too large"):
        entries(path, max_bytes=100)


def test_json_that_does_not_fit_is_to_be_jsonl(tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text(json.dumps([{"id": str(n), "text": "Ann said no."} for n in range(30)]))
    with pytest.raises(SourceError, match=r"too large to be read at once .* save it as JSONL"):
        list(Source(path, max_bytes=100).entries())


def test_nothing_to_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "in.jsonl", [])
    assert "empty" in refusal(path)
    assert "no file" in refusal(tmp_path / "nonesuch.jsonl")
    assert "twice" in refusal(Path("-"))


def test_what_cannot_be_read_twice_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "in.jsonl")
    assert refusal(tmp_path / "in.jsonl").endswith(
        "in.jsonl is no file that can be read twice: save it as one first"
    )


def test_a_limit_beyond_any_input_is_none(tmp_path: Path) -> None:
    path = written(tmp_path / "in.jsonl", [{"id": "a", "text": "A."}])
    with Census(Source(path), limit=10**30) as census:
        assert [entry.id for entry in census.entries()] == ["a"]


def test_a_folder_gives_its_files_and_their_lines(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Ann Roe said no.")
    (tmp_path / "README.md").write_text("About these.")
    (tmp_path / "c.json").write_text(json.dumps({"text": "Bo Eng said yes."}))
    (tmp_path / "d.json").write_text(json.dumps([{"id": "x", "text": "Cy said so."}]))
    written(tmp_path / "a.jsonl", [{"id": "y", "text": "Di said so."}])
    found = entries(tmp_path)
    assert [entry.id for entry in found] == ["y", "b", "c", "x"]
    assert [entry.load().id for entry in found] == ["y", "b", "c", "x"]
    assert [entry.held is None for entry in found] == [False, True, False, False]
    before = found[1].digest
    (tmp_path / "b.txt").write_text("Ann Roe said yes.")
    assert entries(tmp_path)[1].digest != before
    (tmp_path / "b.md").write_text("Ann Roe said nothing.")
    assert "repeats the id 'b'" in refusal(tmp_path)


def test_a_name_that_is_no_unicode_names_its_article_as_far_as_it_can(tmp_path: Path) -> None:
    for name, text in ((b"a\xff.txt", "Ann Roe said no."), (b"b\xff.txt", " ")):
        (tmp_path / os.fsdecode(name)).write_text(text)
    (tmp_path / os.fsdecode(b"c\xff.json")).write_text(json.dumps({"text": "Bo Eng said yes."}))
    found = entries(tmp_path)
    assert [entry.id for entry in found] == ["a\ufffd", "b\ufffd", "c\ufffd"]
    for entry in found:
        assert entry.place.encode()
    assert found[0].load().id == "a\ufffd"
    with pytest.raises(SourceError, match="is empty"):
        found[1].load()


@pytest.mark.parametrize("name", ["in.txt", "in.jsonl", "in.html"])
def test_an_empty_file_is_nothing_to_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert "is empty" in refusal(tmp_path / name)


def test_a_url_is_for_another_command() -> None:
    assert "summarize extract" in refusal(Path("https://example.org/story"))


def test_shards_are_disjoint_and_hold_everything(tmp_path: Path) -> None:
    path = written(tmp_path / "in.jsonl", [{"id": f"a{n}", "text": "T."} for n in range(200)])
    parts = []
    for part in (1, 2, 3):
        with Census(Source(path), Shard(part, 3)) as census:
            parts.append({entry.id for entry in census.entries()})
            assert census.total == len(parts[-1]) == len(list(census.counted()))
    assert all(len(part) > 30 for part in parts)
    assert len(set.union(*parts)) == sum(map(len, parts)) == 200


def test_a_limit_takes_the_first_and_still_looks_at_every_id(tmp_path: Path) -> None:
    path = written(tmp_path / "in.jsonl", [{"id": f"a{n}", "text": "T."} for n in range(9)])
    with Census(Source(path), limit=2) as census:
        assert [entry.id for entry in census.entries()] == ["a0", "a1"]
        assert census.total == 2
    with path.open("a") as file:
        file.write('{"id": "a0", "text": "T."}\n')
    with pytest.raises(SourceError, match="line 10"):
        Census(Source(path), limit=2)


def test_parquet_gives_the_same_articles(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from datetime import date

    from pyarrow import parquet

    rows = [
        {"id": n, "text": f"Ann said {n}.", "published": date(2026, 1, n + 1), "score": 0.5}
        for n in range(3)
    ]
    path = tmp_path / "in.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    found = entries(path)
    assert [entry.id for entry in found] == ["0", "1", "2"]
    article = found[2].load()
    assert (article.text, article.published) == ("Ann said 2.", "2026-01-03")
    path.write_bytes(b"PAR1 but not really")
    assert "cannot be read as Parquet" in refusal(path)


@pytest.mark.parametrize("type_", ["timestamp[us]", "date64"])
def test_a_date_beyond_all_years_is_none_and_spoils_no_other_row(
    tmp_path: Path, type_: str
) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    dates = pyarrow.array([0, 2**61], "int64").cast(type_)
    rows = {"id": ["a", "b"], "text": ["Ann said 3.", "Ann said 4."], "date": dates}
    path = tmp_path / "in.parquet"
    parquet.write_table(pyarrow.table(rows), path)
    before, beyond = (entry.load() for entry in entries(path))
    assert (before.text, before.published) == ("Ann said 3.", "1970-01-01")
    assert (beyond.text, beyond.published) == ("Ann said 4.", None)


@pytest.mark.parametrize("junk", [b"", b"PAR1", b"PAR1" + bytes(100) + b"PAR1"])
def test_what_is_no_parquet_says_what_is_wrong(tmp_path: Path, junk: bytes) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "in.parquet"
    path.write_bytes(junk)
    with pytest.raises(SourceError, match=r"cannot be read as Parquet: \w+"):
        entries(path)


def test_parquet_without_its_library_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ConfigError, match=r"pip install 'summarize\[parquet\]'"):
        entries(tmp_path / "in.parquet")
