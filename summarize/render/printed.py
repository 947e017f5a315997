"""Parts of a page of text, printed for a terminal of some width into one string.

Text of articles, labels and models is only ever put into ``rich.text.Text`` and passes
``safe.visible`` first: nothing in it is markup or a control sequence.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from summarize.render.safe import visible

NARROWEST, WIDEST = 40, 100  # past 100 columns the eye loses the next line


def printed(
    parts: Iterable[RenderableType], *, width: int, color: bool, widest: int = WIDEST
) -> str:
    """The parts below one another, without spaces at the ends of lines.

    Args:
        parts: What to print.
        width: Columns of the terminal, held between ``NARROWEST`` and ``widest``.
        color: Whether to write ANSI colours.
        widest: The most columns to use.
    """
    console = Console(
        file=io.StringIO(),
        width=max(NARROWEST, min(width, widest)),
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def words(content: str, style: str = "") -> Text:
    """Text from outside, in a style."""
    return Text(visible(content), style=style)
