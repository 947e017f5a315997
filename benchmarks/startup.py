"""How long a command line takes to answer: time of whole processes, in milliseconds.

    python benchmarks/startup.py [RUNS]

A person notices a delay from about 250 ms on, so that is the budget of ``summarize --help``. The
first run of each is not counted: it may have compiled the modules or read them from disk. Beside
the wall time stands the processor's, which other work on the machine lengthens less.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MAIN = "import sys; from summarize.cli import main; sys.exit(main())"
ARTICLE = "Ana Castell said the ferry will sail again on Friday, after 12 days in the dock.\n"
BUDGET_MS = {"summarize --help": 250}


def milliseconds(arguments: list[str], runs: int) -> tuple[list[float], float]:
    """Wall time of each run but the first, and their median processor time.

    A run that fails ends the benchmark.
    """
    wall, processor = [], []
    for _ in range(runs + 1):
        began, used = time.perf_counter(), _used()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        wall.append(1000 * (time.perf_counter() - began))
        processor.append(1000 * (_used() - used))
    return wall[1:], statistics.median(processor[1:])


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def main(runs: int) -> int:
    """Prints the table; 1 if a budget is exceeded."""
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "story.txt"
        story.write_text(ARTICLE)
        commands = {
            "python -c pass": ["-c", "pass"],
            "import summarize": ["-c", "import summarize"],
            "import summarize.cli": ["-c", "import summarize.cli"],
            "summarize --version": ["-c", MAIN, "--version"],
            "summarize --help": ["-c", MAIN, "--help"],
            "summarize extract --help": ["-c", MAIN, "extract", "--help"],
            "summarize schema": ["-c", MAIN, "schema"],
            "summarize prompts list": ["-c", MAIN, "prompts", "list"],
            "summarize extract story.txt": ["-c", MAIN, "extract", str(story)],
        }
        print(f"{f'ms, {runs} runs':<30}{'median':>8}{'min':>8}{'max':>8}{'cpu':>8}")
        late = False
        for name, arguments in commands.items():
            times, processor = milliseconds(arguments, runs)
            median = statistics.median(times)
            budget = BUDGET_MS.get(name)
            over = budget is not None and median > budget
            late = late or over
            note = "" if budget is None else f"  budget {budget}: {'over' if over else 'kept'}"
            print(
                f"{name:<30}{median:8.0f}{min(times):8.0f}{max(times):8.0f}{processor:8.0f}{note}"
            )
    return int(late)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
