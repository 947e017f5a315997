"""What README and docs/ say is so: links lead somewhere, commands run, modules are named."""

from __future__ import annotations

import ast
import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest

import summarize
from summarize.cli import main
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
_STUB_HOST = "127.0.0.1:8080"  # where the pages have their stub
_STUB_ADDRESS = f"http://{_STUB_HOST}"
_PROGRAM = re.compile(r"(?:\.venv/bin/)?summarize ")
_SCORE = re.compile(r"\.\d{3}\b")
_CONTINUED = re.compile(r"([|>;])")
_FOREIGN_MODEL = re.compile(r"--model (?!stub\b)|\bModel\(")


class Block(NamedTuple):
    """A fenced block of a page."""

    page: Path
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    @property
    def commands(self) -> list[str]:
        """What is typed at the prompt."""
        return [command for command, _ in self.typed]

    @property
    def typed(self) -> list[tuple[str, str]]:
        """What is typed at the prompt, each with what is shown below it."""
        parts = re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]
        return [(command, shown) for command, _, shown in (p.partition("\n") for p in parts)]


def _blocks(page: Path) -> list[Block]:
    text = page.read_text("utf-8")
    return [
        Block(page, text.count("\n", 0, found.start()) + 1, found[1], found[2])
        for found in _FENCE.finditer(text)
    ]


BLOCKS = [block for page in PAGES for block in _blocks(page)]


def _needs_an_endpoint(words: str) -> bool:
    """Whether words call a model, fetch a page, serve, or leave something for the reader."""
    words = words.replace(_STUB_ADDRESS, "")
    at_the_stub = "--base-url /" in words
    return (
        "://" in words
        or "…" in words
        or "summarize stub" in words
        or (not at_the_stub and _FOREIGN_MODEL.search(words) is not None)
    )


def _runnable(block: Block) -> bool:
    typed = "\n".join(block.commands)
    return (
        block.language == "console"
        and any(_PROGRAM.match(command) for command in block.commands)
        and not _needs_an_endpoint(typed)
    )


CONSOLE = [block for block in BLOCKS if _runnable(block)]
PYTHON = [b for b in BLOCKS if b.language == "python" and not _needs_an_endpoint(b.text)]


class Stub:
    """A stub that runs, with the faults that a page last started one with."""

    def __init__(self) -> None:
        self._running = contextlib.ExitStack()
        self.start("summarize stub")

    def start(self, command: str) -> None:
        """Starts another in place of the one before, as a command says."""
        self.stop()
        words = shlex.split(command)
        faults = [fault for option, fault in pairwise(words) if option == "--fault"]
        server = self._running.enter_context(Server(App(FaultPlan(faults))))
        self.address = server.url.removesuffix("/v1")

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    def stop(self) -> None:
        self._running.close()


@pytest.fixture
def stub() -> Iterator[Stub]:
    running = Stub()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """The files that a page shows with ``cat`` and its examples then read."""
    shown: dict[str, str] = {}
    for block in BLOCKS:
        for command, output in block.typed:
            if re.fullmatch(r"cat [\w./-]+", command) and "…" not in output:
                shown[command[4:]] = output
    return shown


@pytest.fixture
def place(tmp_path: Path, files: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the pages' reader has it: the seeds, and the files that are shown."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")  # the pages were made so
    monkeypatch.syspath_prepend("")  # where a program's own modules are
    return tmp_path


class _Shown(io.StringIO):
    """Keeps what is written, and shows it on a screen with what others write."""

    def __init__(self, screen: io.StringIO) -> None:
        super().__init__()
        self._screen = screen

    def write(self, text: str) -> int:
        self._screen.write(text)
        return super().write(text)


def _run(command: str, folder: Path) -> tuple[int, str]:
    """A command's exit code and what it said; only what follows it goes to a shell."""
    if not _PROGRAM.match(command):
        return _run_in_shell(_with_program(command, folder), "")
    typed, operator, rest = [*_CONTINUED.split(command, maxsplit=1), "", ""][:3]
    screen = io.StringIO()
    out, err = _Shown(screen), _Shown(screen)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(shlex.split(typed, comments=True)[1:])
    said = screen.getvalue()
    if operator == ";":
        code, more = _run_in_shell(f"(exit {code});{rest}", "")
        return code, said + more
    if not operator or code:
        return code, said
    return _run_in_shell(f"cat {operator}{rest}", out.getvalue())


def _run_in_shell(command: str, given: str) -> tuple[int, str]:
    if shutil.which("jq") is None:
        command = re.sub(r"\| jq .*", "", command)
    done = subprocess.run(
        ["sh", "-c", command], input=given, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout + done.stderr


def _with_program(command: str, folder: Path) -> str:
    """A command that a shell runs, this Python's ``summarize`` being on its path."""
    program = folder / "bin" / "summarize"
    if "summarize" in command and not program.exists():
        program.parent.mkdir()
        program.write_text(
            f"#!/bin/sh\nexec {sys.executable} -c"
            " 'from summarize.cli import main; raise SystemExit(main())' \"$@\"\n"
        )
        program.chmod(0o755)
    return f"PATH={shlex.quote(str(program.parent))}:$PATH; export PATH\n{command}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_relative_links_lead_somewhere(page: Path) -> None:
    prose = _FENCE.sub("", page.read_text("utf-8"))
    for target in _LINK.findall(prose):
        if "://" in target or target.startswith(("#", "mailto:")):
            continue
        path, _, _ = target.partition("#")
        assert (page.parent / unquote(path)).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_console_blocks_run_and_say_what_is_shown(page: Path, place: Path, stub: Stub) -> None:
    for block in (block for block in BLOCKS if block.page == page):
        for command in (typed for typed in block.commands if typed.startswith("summarize stub")):
            stub.start(command)
        if block not in CONSOLE:
            continue
        for typed, shown in block.typed:
            if shutil.which("curl") is None and typed.startswith("curl "):
                continue
            command = typed.replace(_STUB_ADDRESS, stub.address)
            code, said = _run(command, place)
            assert code == 0, f"{block}: {command}\n{said}"
            assert said or "| jq" not in command, f"{block}: {command}"
            said = said.replace(stub.host, _STUB_HOST)
            assert _shows(shown, said), f"{block}: {command} does not say\n{shown}\nbut\n{said}"


def _shows(shown: str, said: str) -> bool:
    """Whether a page shows what a command said, "…" standing for any lines or part of one.

    Nothing shown is nothing promised. How long something took and how it scored are shown as they
    were once.
    """
    lines = [" ".join(line.split()) for line in shown.splitlines() if line.strip()]
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else _pattern(line) for line in lines)
    heard = "".join(f"{' '.join(line.split())}\n" for line in said.splitlines() if line.strip())
    return not lines or re.fullmatch(pattern, heard) is not None


def _pattern(line: str) -> str:
    pattern = re.escape(line).replace("…", ".*")
    pattern = re.sub(r"\d+\\.\d(?=\\ s\b)", r"\\d+\\.\\d", pattern)
    if _SCORE.search(line):
        pattern = re.sub(r"[\d,]*\d", r"[\\d,]+", pattern)
    return rf"{pattern}\n"


@pytest.mark.parametrize("block", PYTHON, ids=str)
def test_python_blocks_run(block: Block, place: Path) -> None:
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(block.text, str(block), "exec"), {"__name__": "example"})
    for shown in re.findall(r"^# (.+\|.+)$", block.text, re.MULTILINE):
        assert shown in said.getvalue(), str(block)


def test_python_blocks_type_check_strictly(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = []
    for block in (block for block in BLOCKS if block.language == "python"):
        programs.append(place / f"{block.page.stem.lower()}_{block.line}.py")
        programs[-1].write_text(block.text, "utf-8")
    monkeypatch.setenv("MYPYPATH", os.pathsep.join([str(place), str(ROOT), str(ROOT / "evals")]))
    settings = [f"--config-file={ROOT / 'pyproject.toml'}", f"--cache-dir={ROOT / '.mypy_cache'}"]
    # Within this process it would leave its recursion limit and half a gigabyte to other tests.
    command = [sys.executable, "-m", "mypy", *settings, *map(str, programs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_is_something_to_run() -> None:
    assert len(CONSOLE) > 10
    assert len(PYTHON) > 1


@pytest.mark.parametrize(
    ("package", "part"),
    [("summarize", 0), ("evals/summarize_evals", 1)],
    ids=["summarize", "evals"],
)
def test_the_architecture_page_names_the_modules_that_there_are(package: str, part: int) -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    text = text.split("## How it is measured")[part]
    named = set(re.findall(r"`(\w+\.py|\w+/)`", text)) - {"prompts/"}
    there = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / package).iterdir()
        if (path.suffix == ".py" and path.name != "__init__.py") or (path / "__init__.py").is_file()
    }
    assert named == there


def _drawn() -> list[list[str]]:
    """The rooms of the architecture page's diagram, row by row."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    (diagram,) = _FENCE.findall(text.split("## How it is measured")[0])
    return [row.split() for row in re.findall(r"^│ ([^│]+)│", diagram[1], re.MULTILINE)]


def test_the_diagram_is_what_import_linter_holds() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    assert [layer.replace("summarize.", "").split(" | ") for layer in layers] == _drawn()


def test_every_room_is_drawn_above_what_it_imports() -> None:
    rows = {room: row for row, rooms in enumerate(_drawn()) for room in rooms}
    package = ROOT / "summarize"
    for path in package.rglob("*.py"):
        room = path.relative_to(package).parts[0].removesuffix(".py")
        if room == "__init__":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for used in _rooms_used(node):
                assert used == room or rows[room] < rows[used], f"{path.name} imports {used}"


def _rooms_used(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.module is not None:
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        return
    for name in names:
        if name.startswith("summarize."):
            yield name.split(".")[1]


@pytest.mark.parametrize("name", summarize.__all__)
def test_the_page_on_python_says_what_each_public_name_is(name: str) -> None:
    text = (ROOT / "docs" / "python.md").read_text("utf-8")
    assert re.search(rf"^\|.*`{name}`.*\|.*\w.*\|$", text, re.MULTILINE)


def test_no_module_has_the_name_of_a_public_name() -> None:
    home = ast.parse((ROOT / "summarize" / "__init__.py").read_text("utf-8"))
    (public,) = (
        ast.literal_eval(node.value)
        for node in home.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    modules = {path.stem for path in (ROOT / "summarize").iterdir()}
    assert modules.isdisjoint(public)
