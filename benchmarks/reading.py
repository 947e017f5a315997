"""How fast the rules read, and whether the time grows with the text and no faster.

    python benchmarks/reading.py [RUNS] [FOLDER]

Texts of 10 KB, 100 KB and 1 MB are made of the seeds, article after article with names changed from
copy to copy, since real long texts do not repeat their names. Only ``summarize.reading`` is timed,
in one process. The slope is that of time over length, both logarithmic: 1 is proportional, 2
quadratic. Memory is the process's highest, the interpreter and the texts included. With a folder,
its .txt files are read one by one as well: news of its own length, with fewer figures than seeds.
"""

from __future__ import annotations

import math
import re
import resource
import statistics
import sys
import time
from itertools import count
from pathlib import Path

from summarize.reading import reader

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "articles"
SIZES = (10_000, 100_000, 1_000_000)
WANTED_MB_A_SECOND = 1.0
WANTED_MB = 120

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?= [A-Z][a-z]{3,})")


def text_of(size: int) -> str:
    """About that many characters of news."""
    articles = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    parts: list[str] = []
    length = 0
    for copy in count():
        for article in articles:
            letters = chr(97 + copy % 26) + chr(97 + copy // 26 % 26)
            parts.append(_NAME.sub(lambda name: name[0] + letters, article) if copy else article)  # noqa: B023
            length += len(parts[-1])
            if length >= size:
                return "\n\n".join(parts)[:size]
    raise AssertionError("unreachable")


def seconds(text: str, runs: int) -> float:
    """The median processor time of reading a text."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        reader.read(text)
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def main() -> None:
    """Prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    reader.read(text_of(SIZES[0]))  # what is compiled at first use is not counted
    print(f"{'characters':>12} {'seconds':>9} {'MB/s':>7}")
    times = []
    for size in SIZES:
        text = text_of(size)
        times.append(seconds(text, runs))
        print(f"{size:>12,} {times[-1]:>9.3f} {len(text.encode()) / 1e6 / times[-1]:>7.2f}")
    slope = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"slope {slope:.2f}; {memory:.0f} MB; wanted {WANTED_MB_A_SECOND} MB/s, {WANTED_MB} MB")
    if len(sys.argv) > 2:
        articles = [path.read_text("utf-8") for path in sorted(Path(sys.argv[2]).glob("*.txt"))]
        size = sum(len(article.encode()) for article in articles)
        taken = min(sum(seconds(article, 1) for article in articles) for _ in range(runs))
        print(
            f"{len(articles)} articles of {size / len(articles):,.0f} bytes: "
            f"{size / 1e6 / taken:.2f} MB/s"
        )


if __name__ == "__main__":
    main()
