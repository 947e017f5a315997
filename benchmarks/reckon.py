"""What an archive takes, from what an article takes: the table in docs/batch.md.

    python benchmarks/reckon.py            prints the table
    python benchmarks/reckon.py --write    puts it into docs/batch.md

The figures for an article are those below: measured elsewhere, put in here by hand. Everything in
the table is one of them, times articles, over what works at a time.
"""

from __future__ import annotations

import sys
from pathlib import Path

PROCESSOR_MS = 35.0  # benchmarks/batch.py throughput: one body, an article of 4.7 KB
CALLS = 1.02  # the articles in seeds/, by --dry-run
TOKENS_IN, TOKENS_OUT = 2_200, 2_160  # the same
OUT_KB, JOURNAL_KB, PARQUET_KB = 16.9, 5.3, 3.7  # the files of a batch of seeds/, over 49
REQUEST_KB = 9.1  # --to-file of the same, the schema included
REPLY_SECONDS = 20.0  # a model that writes 110 tokens a second
WEEK = 7 * 24 * 3600
FILE_KB = 200_000  # what a provider takes in one file

PAGE = Path(__file__).resolve().parent.parent / "docs" / "batch.md"
OPENING, CLOSING = "<!-- benchmarks/reckon.py -->\n", "<!-- end -->\n"


def table() -> str:
    """The table in Markdown."""
    million, billion = 10**6, 10**9
    core_hours = PROCESSOR_MS / 1000 / 3600
    under_way = CALLS * REPLY_SECONDS / WEEK
    rows = [
        ("calls", f"{CALLS:.2f}", CALLS, ""),
        ("tokens in, the schema included", f"{TOKENS_IN:,}", TOKENS_IN, ""),
        ("tokens out", f"{TOKENS_OUT:,}", TOKENS_OUT, ""),
        ("processor", f"{PROCESSOR_MS:.0f} ms", core_hours, "hours of a core"),
        ("cores, to be done in a week", "", PROCESSOR_MS / 1000 / WEEK, ""),
        (f"requests at a time, to be done in a week at {REPLY_SECONDS:.0f} s a reply", "",
         under_way, ""),
        ("tokens out a second, to be done in a week", "", TOKENS_OUT / WEEK, ""),
        ("OUT as JSONL", f"{OUT_KB} KB", OUT_KB / 10**6, "GB"),
        ("OUT as Parquet", f"{PARQUET_KB} KB", PARQUET_KB / 10**6, "GB"),
        ("the journal", f"{JOURNAL_KB} KB", JOURNAL_KB / 10**6, "GB"),
        ("a provider's batches of 200 MB", f"{REQUEST_KB} KB", CALLS * REQUEST_KB / FILE_KB, ""),
    ]  # fmt: skip
    lines = ["| | an article | a million | a billion |", "|---|---|---|---|"]
    for name, one, each, unit in rows:
        cells = [name, one, *(_said(each * count, unit) for count in (million, billion))]
        lines.append(f"| {' | '.join(cells)} |".replace("|  |", "| |"))
    return "\n".join(lines) + "\n"


def _said(number: float, unit: str) -> str:
    """Two digits that mean something: "2.2 billion", "43 GB", "0.066"."""
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if number >= size and unit != "GB":
            return f"{number / size:.2g}{word} {unit}".strip()
    if number >= 10:
        digits = 10 ** max(0, len(str(int(number))) - 2)
        return f"{round(number / digits) * digits:,} {unit}".strip()
    return f"{number:.2g} {unit}".strip()


def written(page: str) -> str:
    """The page with the table in its place."""
    before, _, rest = page.partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    return f"{before}{OPENING}{table()}{CLOSING}{after}"


def main() -> None:
    """Prints or writes."""
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
    else:
        print(table(), end="")


if __name__ == "__main__":
    main()
