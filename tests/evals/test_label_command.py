from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.cli import main
from summarize.render import Style
from summarize_evals import labelled as shelves
from summarize_evals import showing

from . import labelled
from .labelled import LABELS, TEXT

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

Run = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def label(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``summarize label``: exit code, standard output, lines on standard error."""

    def run(*arguments: object) -> tuple[int, str, list[str]]:
        code = main(["label", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err.splitlines()

    return run


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return labelled.suite(tmp_path / "mine")


def test_both_readers_of_the_seeds_pass(label: Run) -> None:
    code, out, err = label("check", SEEDS / "readers" / "a", SEEDS / "readers" / "b")
    assert (code, err) == (0, [])
    assert out.startswith("98 files, ")
    assert out.endswith(" figures, no faults\n")


def test_the_seeds_are_a_suite_without_faults(label: Run) -> None:
    code, out, err = label("check", SEEDS)
    assert (code, err) == (0, [])
    assert out.startswith("49 files, ")


def test_check_says_what_was_checked(label: Run, mine: Path) -> None:
    said = "1 file, 2 speakers, 3 claims, 2 figures, no faults\n"
    for path in (mine, mine / "labels", mine / "labels" / "ferries.yaml"):
        assert label("check", path) == (0, said, [])


def test_a_pipe_is_not_waited_for(label: Run, mine: Path) -> None:
    pipe = mine / "labels" / "pipe.yaml"
    os.mkfifo(pipe)
    said = f"summarize: {pipe}:1: cannot be read: it is a pipe or a device, not a file"
    assert label("check", pipe)[::2] == (2, [said])
    code, _, err = label("check", mine)
    assert (code, err) == (
        2,
        [f"summarize: {pipe}: is no file; put the file here, or take it away"],
    )


@pytest.mark.parametrize("option", ["--baseline", "--from"])
def test_eval_waits_for_no_pipe(
    option: str, mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(mine / "pipe")
    assert main(["eval", option, str(mine / "pipe")]) == 2
    assert "it is a pipe or a device, not a file" in capsys.readouterr().err


def test_check_says_every_fault_on_a_line_of_its_own(label: Run, mine: Path) -> None:
    path = mine / "labels" / "ferries.yaml"
    path.write_text(LABELS.replace("opinion", "opnion").replace("value: 40", "value: x\x1b"))
    code, out, err = label("check", path)
    assert (code, out) == (2, "1 file, no speakers, no claims, no figures, 1 fault\n")
    path.write_text(LABELS.replace("opinion", "opnion").replace("value: 40", 'value: "\\e[2J"'))
    for given in (path, path.parent, mine):
        code, out, err = label("check", given)
        assert (code, out.partition("figures, ")[2]) == (2, "2 faults\n")
        lines = [line.partition("ferries.yaml:")[2].partition(":")[0] for line in err]
        assert lines == ["34", "55"]
        assert "did you mean opinion?" in err[0]
        assert '"␛[2J" is not a plain number' in err[1]


def test_a_suite_is_checked_for_what_is_missing(label: Run, mine: Path) -> None:
    (mine / "articles" / "more.txt").write_text("More.")
    code, out, err = label("check", mine)
    assert (code, out.startswith("1 file, 2 speakers")) == (2, True)
    assert ["labels/more.yaml: is missing" in line for line in err] == [True]


def test_texts_are_where_they_are_said_to_be(label: Run, mine: Path, tmp_path: Path) -> None:
    apart = tmp_path / "apart" / "ferries.yaml"
    apart.parent.mkdir()
    apart.write_text(LABELS)
    code, out, err = label("check", apart)
    assert (code, out, len(err)) == (2, "", 1)
    assert "no folder articles/ beside or above it; --texts DIR says where" in err[0]
    assert label("check", apart, "--texts", mine / "articles")[0] == 0
    assert "there is no folder" in label("check", apart, "--texts", tmp_path / "no")[2][0]


@pytest.mark.parametrize("wrong", ["nowhere.yaml", "empty"])
def test_what_holds_no_labels_is_refused(label: Run, tmp_path: Path, wrong: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "articles").mkdir()
    code, _, err = label("check", tmp_path / wrong)
    assert (code, len(err)) == (2, 1)


def test_show_marks_what_is_labelled_in_place(label: Run, mine: Path) -> None:
    code, out, err = label("show", mine / "labels" / "ferries.yaml")
    assert (code, err) == (0, [])
    flat = " ".join(out.split())
    assert "⟨s1 Ana Castell⟩, the mayor of Ostby, ‹said› on Friday that" in flat
    assert "⟦c1 ⟦f1 12 boats⟧ would sail again⟧. ⟦c2 “Nobody wants to wait,”⟧ ⟨s1 she⟩ said" in flat
    assert "⟦c3 ⟦f2 up to 40 jobs⟧ were at risk⟧." in flat
    assert "s1 Ana Castell · person · mayor · Ostby · as Ana Castell, mayor" in flat
    assert "c1 s1 · indirect · prediction · affirmed · Twelve boats will sail again." in flat
    assert "or: modality statement or: source none, cue none" in flat
    assert "c3 s2 · indirect · statement · denied · Up to 40 jobs were at risk. · optional" in flat
    assert "f2 40 job · at_most · jobs at risk · the article" in flat
    assert "\x1b" not in out, "no colour when it is not a terminal"
    for mark in "⟦⟧⟨⟩‹›":
        out = out.replace(mark, "")
    assert "Ferries to sail again, mayor says\n\ns1 Ana Castell, the mayor" in out


def test_a_file_that_names_no_article_is_told_so(label: Run, mine: Path) -> None:
    path = mine / "labels" / "ferries.yaml"
    path.write_text("- a list\n")
    code, _, err = label("show", path)
    assert (code, err) == (
        2,
        [f"summarize: error: {path}:1: names no article; write article: NAME"],
    )


def test_show_says_what_a_further_reading_changes(label: Run, mine: Path) -> None:
    path = mine / "labels" / "ferries.yaml"
    more = "  also:\n  - {speakers: [s1], value: 41, content: {text: 40 jobs}}\n"
    path.write_text(LABELS + more)
    out = label("show", path)[1]
    assert "or: content “40 jobs”, value 41, speakers s1\n" in out


def test_colour_is_for_terminals(mine: Path) -> None:
    labels, article = shelves.Shelf().read(mine / "labels" / "ferries.yaml")
    plain, colored = (
        showing.show(labels, article.text or "", Style(color=color)) for color in (False, True)
    )
    assert "\x1b[" not in plain
    assert "\x1b[32m" in colored


def test_nothing_that_is_shown_acts_on_a_terminal(label: Run, tmp_path: Path) -> None:
    from hashlib import sha256

    folder = labelled.suite(tmp_path / "odd")
    text = TEXT.replace("again.", "again\x1b[2J\u202e [bold]x[/].").replace("\n", "\r\n")
    (folder / "articles" / "ferries.txt").write_bytes(text.encode())
    shift = text.index("Ana") - TEXT.index("Ana")
    labels = LABELS.replace(labelled.SHA256, sha256(text.encode()).hexdigest())
    labels = labels.replace("start: 68", f"start: {68 + shift}")
    labels = labels.replace("{start: 139, end: 142}", "null")
    labels = labels.replace("proposition: Nobody wants", 'proposition: "Nobody\\e]0;x\\a wants')
    labels = labels.replace("to wait.\n", 'to wait."\n')
    (folder / "labels" / "ferries.yaml").write_text(labels)
    code, out, err = label("show", folder / "labels" / "ferries.yaml")
    assert (code, err) == (0, [])
    assert "again⟧␛[2J� [bold]x[/]." in out
    assert "Nobody␛]0;x␇ wants" in out
    assert not {"\x1b", "\x07", "\r", "\u202e"} & {*out}


def test_agreement_compares_two_readers(label: Run, mine: Path, tmp_path: Path) -> None:
    for reader in ("a", "b"):
        folder = mine / "readers" / reader
        folder.mkdir(parents=True)
        (folder / "ferries.yaml").write_text(LABELS)
    code, out, err = label("agreement", mine / "readers" / "a", mine / "readers" / "b")
    assert (code, err) == (0, [])
    assert out.startswith("Agreement of a and b, 1 article\n")
    target = tmp_path / "agreement.json"
    found = label(
        "agreement", mine / "readers/a/ferries.yaml", mine, "--format", "json", "-o", target
    )
    assert found == (0, "", [])
    assert json.loads(target.read_text())["readers"] == ["ferries", "mine"]
    assert label("agreement", mine, mine, "--format", "markdown")[1].startswith("# Agreement of ")


def test_agreement_names_what_only_one_labelled(label: Run, mine: Path) -> None:
    other = mine / "b"
    other.mkdir()
    (mine / "articles" / "more.txt").write_text("Nothing is said here.\n")
    none = "speakers: []\nclaims: []\nfigures: []\n"
    sha256 = "1b3d1a2c"
    (other / "more.yaml").write_text(f"article: more\nsha256: {sha256}\n{none}")
    code, _, err = label("agreement", mine / "labels", other)
    assert (code, len(err)) == (2, 1)
    actual = err[0].rpartition(" ")[2]
    (other / "more.yaml").write_text(f"article: more\nsha256: {actual}\n{none}")
    code, _, err = label("agreement", mine / "labels", other)
    assert (code, "no article in common" in err[0]) == (2, True)
    (other / "ferries.yaml").write_text(LABELS)
    code, out, _ = label("agreement", mine / "labels", other)
    assert (code, "Left out, labelled by b alone: more\n" in out) == (0, True)


def test_agreement_refuses_two_files_of_one_reader_for_one_text(label: Run, mine: Path) -> None:
    other = mine / "labels" / "zwice.yaml"
    other.write_text(LABELS.replace("article: ferries", "article: zwice"))
    code, out, err = label("agreement", mine / "labels", mine / "labels" / "ferries.yaml")
    assert (code, out) == (2, "")
    assert err == [
        f"summarize: error: {other}:1: {mine / 'labels' / 'ferries.yaml'} labels this text already;"
        " keep one"
    ]


def test_agreement_does_not_replace_what_it_reads(label: Run, mine: Path) -> None:
    path = mine / "labels" / "ferries.yaml"
    code, _, err = label("agreement", path, path, "-o", path)
    assert (code, "would be written over" in err[0]) == (2, True)
    assert path.read_text() == LABELS


@pytest.mark.parametrize("page", ["", "check", "show", "agreement"])
def test_every_page_has_examples_and_exit_codes(label: Run, page: str) -> None:
    code, out, err = label(*page.split(), "--help")
    assert (code, err) == (0, [])
    for heading in ("Usage: summarize label", "Examples", "Exit codes"):
        assert heading in out


def test_bare_labels_hold_no_words_of_the_article_and_score_alike(label: Run, mine: Path) -> None:
    path = mine / "labels" / "ferries.yaml"
    checked = label("check", path)
    code, out, err = label("bare", path)
    assert (code, err) == (0, [])
    assert "text:" not in out
    assert "“Nobody" not in out
    code, nothing, _ = label("bare", path, "-o", mine / "bare.yaml")
    assert (code, nothing) == (0, "")
    path.write_text((mine / "bare.yaml").read_text())
    assert path.read_text() == out
    assert label("check", path) == checked


def test_labels_are_not_written_over_themselves(label: Run, mine: Path) -> None:
    path = mine / "labels" / "ferries.yaml"
    code, _, err = label("bare", path, "-o", path)
    assert (code, len(err)) == (2, 1)
    assert path.read_text() == LABELS
