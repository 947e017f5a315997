from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.main import get_command

from summarize.cli.application import application
from summarize.cli.model import OPTIONS, takes_model
from summarize.model import Model

from .conftest import Ending

Cli = Callable[..., Ending]

PAGES = ["", "extract", "batch", "compare", "doctor", "schema", "stub", "prompts", "prompts list",
         "prompts show", "prompts render", "eval", "eval diff", "eval table", "label",
         "label check", "label show", "label agreement"]  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_examples_and_exit_codes(cli: Cli, page: str) -> None:
    done = cli(*page.split(), "--help")
    assert (done.code, done.err) == (0, "")
    for heading in ("Usage: summarize", "Examples", "Exit codes"):
        assert heading in done.out


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [60, 80])
def test_pages_fit_the_terminal(
    cli: Cli, page: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(map(len, cli(*page.split(), "--help").out.splitlines())) <= width


@pytest.mark.parametrize("variable", ["COLUMNS", "TERMINAL_WIDTH"])
@pytest.mark.parametrize("width", ["0", "-1", "wide", "²", "100000000000"])
def test_a_width_that_no_terminal_has_is_not_believed(
    cli: Cli, variable: str, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = cli("--help").out
    monkeypatch.setenv(variable, width)
    assert cli("--help") == Ending(0, usual, "")
    Path("a.txt").write_text("Ann Roe said on Friday that 12 boats had sunk.")
    monkeypatch.setenv(variable, width)
    assert max(map(len, cli("extract", "a.txt").out.splitlines())) < 200


@pytest.mark.parametrize("page", PAGES)
def test_every_argument_and_option_is_explained(page: str) -> None:
    command = get_command(application())
    for name in page.split():
        command = command.commands[name]  # type: ignore[attr-defined]
    for each in command.params:
        assert each.help, each.name  # type: ignore[attr-defined]
        assert not (each.metavar or "").endswith("..."), "several are said to be several anyway"


def examples() -> list[list[str]]:
    commands = [get_command(application())]
    for command in commands:
        commands.extend(getattr(command, "commands", {}).values())
    lines = {line.strip() for command in commands for line in (command.epilog or "").splitlines()}
    parts = (line.replace("\\[", "[").partition("summarize ")[2] for line in lines)
    return [shlex.split(part.partition(" | ")[0].partition(" > ")[0]) for part in parts if part]


@pytest.mark.parametrize("arguments", sorted(examples()), ids=" ".join)
def test_every_example_is_one_that_the_parser_takes(arguments: list[str]) -> None:
    for name in arguments:  # "tables/" is a folder of the reader's
        if name.endswith("/"):
            Path(name).mkdir()
    command = get_command(application())
    while arguments and arguments[0] in getattr(command, "commands", {}):
        command = command.commands[arguments.pop(0)]
    command.make_context(command.name, arguments)


def test_without_a_command_the_page_is_shown_as_an_error(cli: Cli) -> None:
    done = cli()
    assert (done.code, done.out) == (2, "")
    assert "extract" in done.err


@pytest.mark.parametrize("arguments", [["nope"], ["extract"], ["prompts"], ["schema", "x"]])
def test_what_cannot_be_understood_is_one_line_that_says_where_to_look(
    cli: Cli, arguments: list[str]
) -> None:
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.only_line().startswith("summarize: error: ")
    assert "--help" in done.only_line()


def test_version(cli: Cli) -> None:
    done = cli("--version")
    assert done.code == 0
    assert done.out.startswith("summarize 0.")


HEAVY = (
    "{'asyncio', 'httpx2', 'instructor', 'jinja2', 'numpy', 'openai', 'pydantic', 'scipy',"
    " 'trafilatura', 'yaml'}"
)


# typer itself loads pydantic before it comes to a subcommand's page
@pytest.mark.parametrize(("page", "loaded"), [("", ""), ("extract", "pydantic")])
def test_help_loads_none_of_the_heavy_libraries(page: str, loaded: str) -> None:
    check = (
        f"import sys, summarize.cli; summarize.cli.main([*{page.split()}, '--help']);"
        f"print(*({HEAVY} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert done.stderr.strip() == loaded


@pytest.mark.parametrize(
    ("name", "lacks"),
    [
        ("extract", ()),
        ("compare", ()),
        ("batch", ()),
        ("eval", ()),
        ("doctor", ("temperature", "seed", "max_tokens")),
    ],
)
def test_the_options_of_a_model_are_the_same_everywhere(name: str, lacks: tuple[str, ...]) -> None:
    command = get_command(application()).commands[name]  # type: ignore[attr-defined]
    shown = [each for each in command.params if getattr(each, "rich_help_panel", "") == "Model"]
    assert [each.name for each in shown][: 8 - len(lacks)] == [o for o in OPTIONS if o not in lacks]


@pytest.mark.parametrize("command", ["extract a.txt", "compare a.txt", "batch a.jsonl b.jsonl",
                                     "eval", "doctor"])  # fmt: skip
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--base-url", "nowhere"), "the base URL must look like"),
        (("--api-key-env", "UNSET_KEY"), "UNSET_KEY is not set"),
        (("--timeout", "0"), "timeout must be more than 0"),
    ],
)
def test_what_they_say_comes_to_every_command_as_a_model(
    cli: Cli, command: str, options: tuple[str, ...], said: str
) -> None:
    done = cli(*command.split(), *options)
    assert (done.code, done.out) == (2, "")
    assert said in done.only_line()


def test_a_model_has_what_the_options_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_KEY", "sk-1")
    asked = []

    @takes_model()
    def command(model: Model) -> None:
        asked.append(model)

    given = {"base_url": "http://h/v1", "api_key_env": "A_KEY", "mode": "json", "temperature": 0.5}
    command(model="m", **given, seed=7, max_tokens=None, timeout=3.0)
    assert asked == [
        Model("m", "http://h/v1", "sk-1", "json", temperature=0.5, seed=7, timeout=3.0)
    ]
