"""The options that commands share, each said once: what it is called, what it means, its panel.

None stands for an option that was not given; its default is then that of the part it is for.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarize.errors import ConfigError, OutputError

if TYPE_CHECKING:
    from summarize.batch.source import Shard
    from summarize.prompting import Prompts


def target(given: str) -> Path:
    """A name to write to; as a Path it would lose the slash that says it is a folder's.

    Raises:
        OutputError: It ends in a slash, and there is no such folder.
    """
    if given.endswith(os.sep) and not Path(given).is_dir():
        raise OutputError(
            f"{given}: there is no such folder, and folders are not created: make it first, or"
            " leave out the slash for a file"
        )
    return Path(given)


def output(more: str = "") -> Any:
    """The option of the file that a command writes; ``more`` ends what is said of it."""
    return typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        parser=target,
        rich_help_panel=OUTPUT,
        help=f"File to write, whole or not at all (else standard output){more}.",
    )


MODEL, READING, OUTPUT = "Model", "Reading", "Output"

Concurrency = Annotated[
    int,
    typer.Option(min=1, metavar="N", rich_help_panel=MODEL, help="Articles in work at a time."),
]
PromptsFolder = Annotated[
    Path | None,
    typer.Option(
        "--prompts",
        metavar="DIR",
        rich_help_panel=READING,
        help="Folder of your own templates; those it lacks are the package's.",
    ),
]
KindNames = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="MODULE:CLASS",
        rich_help_panel=READING,
        show_default=False,
        help="A kind of item of your own to look for too, with its template in --prompts; may be "
        "given several times.",
    ),
]
PlanName = Annotated[
    str,
    typer.Option(
        "--plan",
        metavar="auto|questions|passages|whole",
        rich_help_panel=READING,
        help="What the model is asked: questions only where the rules are in doubt, passages to "
        "read where somebody speaks or a figure stands, whole to read everything at once; auto "
        "goes by the model's profile.",
    ),
]
ExamFirst = Annotated[
    bool,
    typer.Option(
        "--exam-first",
        envvar="SUMMARIZE_EXAM_FIRST",
        rich_help_panel=READING,
        help="Examine a model before its first use, as doctor --exam does: some 80 calls, once. "
        "--plan auto then goes by what came of it.",
    ),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain",
        rich_help_panel=OUTPUT,
        help="Say on standard error where model and rules differed, who was believed, and why.",
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        rich_help_panel=READING,
        help="Fetch from addresses of this machine and private networks too.",
    ),
]
MaxMb = Annotated[
    float | None,
    typer.Option(
        metavar="MB", rich_help_panel=READING, help="Largest source, in millions of bytes."
    ),
]
Out = Annotated[Path | None, output()]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", rich_help_panel=OUTPUT, help="No progress, no warnings."),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        rich_help_panel=OUTPUT,
        help="Show the traceback of a fault.",
    ),
]
VerboseOnArticles = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        rich_help_panel=OUTPUT,
        help="Say what each article took; show the traceback of a fault.",
    ),
]


_MOST_MB = 1_000_000


def prompts(folder: Path | None, kinds: Sequence[str] | None = None) -> Prompts:
    """The templates in a folder, with the kinds of items that ``--kind`` names.

    Raises:
        ConfigError: A kind cannot be imported, or a template has a fault.
    """
    from summarize.kinds import imported
    from summarize.prompting import Prompts

    return Prompts.load(folder, [imported(name) for name in kinds or ()])


def loading(allow_private: bool, max_mb: float | None) -> dict[str, Any]:
    """The keyword arguments of ``loading.load`` that the options stand for.

    Raises:
        ConfigError: The size is not a positive number.
    """
    if max_mb is None:
        return {"allow_private": allow_private}
    if not 0 < max_mb <= _MOST_MB:
        raise ConfigError(f"--max-mb must be more than 0, and {_MOST_MB:,} at most, not {max_mb:g}")
    return {"allow_private": allow_private, "max_bytes": int(max_mb * 1_000_000)}


def shard(given: str | None) -> Shard:
    """The part of an input that ``--shard I/N`` names.

    Raises:
        ConfigError: It names none.
    """
    from summarize.batch.source import Shard

    if given is None:
        return Shard()
    part, slash, parts = given.partition("/")
    known = slash and all(n.isascii() and n.isdigit() and len(n) < 7 for n in (part, parts))
    if not known or not 1 <= int(part) <= int(parts):
        raise ConfigError(f"--shard wants I/N with I from 1 to N, such as 2/8, not {given!r}")
    return Shard(int(part), int(parts))


def budget(given: float | None) -> float | None:
    """A sum of money.

    Raises:
        ConfigError: It is no positive number.
    """
    if given is not None and not 0 < given < float("inf"):
        raise ConfigError(f"--budget must be more than 0, not {given:g}")
    return given
