from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.cli import main, output
from summarize.cli.articles import files
from summarize.errors import OutputError

from .conftest import Ending


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_has_its_name_only_when_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before")
    with output.opened(target) as write:
        write("“after")
        assert target.read_text() == "before"
        write("”\n")
    assert target.read_bytes() == "“after”\n".encode()
    assert names(tmp_path) == {"out.txt"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_leaves_what_was_there_and_no_rest(
    tmp_path: Path, error: type[BaseException]
) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before")

    def work() -> None:
        with output.opened(target) as write:
            write("half")
            raise error

    with pytest.raises(error):
        work()
    assert target.read_text() == "before"
    assert names(tmp_path) == {"out.txt"}


def test_an_error_of_the_work_is_not_taken_for_one_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), output.opened(tmp_path / "out.txt"):
        raise PermissionError("elsewhere")


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    target, name = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("before")
    target.chmod(0o640)
    name.symlink_to(target)
    with output.opened(name) as write:
        write("after")
    assert name.is_symlink()
    assert target.read_text() == "after"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with output.opened(tmp_path / "out.txt") as write:
            write("x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o640


def test_folders_are_never_created(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="folders are not created"):
        output.opened(tmp_path / "new" / "out.txt").__enter__()
    with pytest.raises(OutputError, match="must be an existing folder"):
        output.opened_tables(tmp_path / "new", ("claims",)).__enter__()
    assert names(tmp_path) == set()


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        output.opened(tmp_path / ("x" * 300)).__enter__()


def test_tables_appear_together_or_not_at_all(tmp_path: Path) -> None:
    def work() -> None:
        with output.opened_tables(tmp_path, ("claims", "figures")) as writes:
            writes["claims"]("x")
            raise ValueError("half")

    with pytest.raises(ValueError, match="half"):
        work()
    assert names(tmp_path) == set()


def test_a_pipe_with_a_name_is_written_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    with output.opened(pipe) as write:
        write("through")
    reader.join(5)
    assert read == ["through"]
    assert names(tmp_path) == {"pipe"}


def test_a_full_device_is_an_output_error() -> None:
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("needs /dev/full")
    with (
        pytest.raises(OutputError, match="No space left on device"),
        output.opened(device) as write,
    ):
        write("x")


@pytest.mark.parametrize("target", [None, Path("-"), Path("/dev/stdout")])
def test_standard_output(target: Path | None, capsys: pytest.CaptureFixture[str]) -> None:
    with output.opened(target) as write:
        write("data\n")
    assert capsys.readouterr().out == "data\n"


def test_colour_needs_a_terminal_and_no_objection(monkeypatch: pytest.MonkeyPatch) -> None:
    def colored() -> bool:
        return output.style(None, passages=False, with_text=False).color

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not colored()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert colored()
    assert not output.style(Path("out.txt"), passages=False, with_text=False).color
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colored()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not colored()


def test_links_in_a_circle_are_a_name_like_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loop, story = tmp_path / "loop.jsonl", tmp_path / "story.txt"
    loop.symlink_to(loop.name)
    story.write_text("Ann Roe said that 12 boats had sunk.")
    with pytest.raises(OutputError, match="while it is needed"):
        output.spare([loop], [loop])
    with pytest.raises(OutputError, match="while it is needed"):
        output.spare([loop, loop], [])
    for arguments in (["extract", loop], ["batch", loop, tmp_path / "out.jsonl"]):
        assert main(list(map(str, arguments))) == 2
        said = capsys.readouterr().err
        assert said.startswith(f"summarize: error: cannot read {loop}: Too many levels"), said


def test_an_output_that_is_a_source_is_refused(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Ann Roe said no.")
    given = list(files(["https://example.org/", "\0", str(tmp_path), str(tmp_path / "gone")]))
    assert given == list(files([str(story)])) == [story]
    for twice in ([tmp_path / "." / "story.txt"], [tmp_path / "new", tmp_path / "new"]):
        with pytest.raises(OutputError, match="would be written over"):
            output.spare(twice, given)
    output.spare([tmp_path / "other.json", None, None, Path("-"), Path("/dev/null")], given)


@pytest.mark.parametrize(("form", "name"), [("html", "one.HTML"), ("csv", "claims.csv")])
def test_a_folder_is_not_written_into_over_what_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, name: str
) -> None:
    story = tmp_path / name
    story.write_text("Ann Roe said that 12 boats had sunk.")
    assert main(["extract", str(story), "--format", form, "-o", str(tmp_path)]) == 2
    assert f"holds .{form} files that are read" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [story]
    output.spare([tmp_path], [story], ".parquet")


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "story.txt", "-o", "new/"),
        ("compare", "story.txt", "-o", "story.txt/"),
        ("batch", "in.jsonl", "new.jsonl/"),
        ("batch", "in.jsonl", "out.jsonl", "--log-json", "new/"),
        ("batch", "in.jsonl", "out.jsonl", "--to-file", "new/"),
        ("eval", "--report", "new/"),
        ("eval", "table", "log.jsonl", "-o", "new/"),
    ],
)
def test_a_folder_that_is_not_there_does_not_become_a_file(
    cli: Callable[..., Ending], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "story.txt").write_text("Ida Rolf said no.")
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "Ida Rolf said no."}\n')
    done = cli(*arguments)
    assert done.code == 2
    assert "/: there is no such folder" in done.only_line()
    assert names(tmp_path) == {"story.txt", "in.jsonl"}
