"""What grounding costs: quotations that are not quite the article's, looked for in all of it.

    python benchmarks/grounding.py [QUOTATIONS [WORDS]]

Each of 200 quotations has 50 words of the article and a few characters changed: one in four in
typography and case alone, which is repaired; the others in letters or digits, which is refused
after the whole ladder, the dearest way. An article of 650 words, and one of 100 KB.
Processor time, the best of three; the reading of the article is not counted.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

from summarize.grounding import Grounder, Rejection
from summarize.reading import reader
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "articles"


def news(size: int) -> str:
    """So many characters of news."""
    parts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    while sum(map(len, parts)) < size:
        parts += parts
    return "\n\n".join(sorted(parts, key=len, reverse=True))[:size]


def misquoted(text: str, count: int, length: int, chance: random.Random) -> list[ClaimReply]:
    """Claims whose contents are so many words of the text, a few characters changed in each."""
    words = text.split()
    claims = []
    for number in range(count):
        at = chance.randrange(len(words) - length)
        quotation = " ".join(words[at : at + length])
        if number % 4:
            for _ in range(3):
                place = chance.randrange(len(quotation))
                quotation = quotation[:place] + chance.choice("aeiou7 ") + quotation[place + 1 :]
        else:
            quotation = quotation.replace("“", '"').replace("’", "'").upper()
        claims.append(ClaimReply(passage=1 + number % 40, speakers=["Ada"], content=quotation))
    return claims


def measure(text: str, count: int, length: int) -> tuple[float, Counter[str]]:
    """Seconds of processor time, and what became of the quotations."""
    reading = reader.read(text)
    claims = misquoted(text, count, length, random.Random(1))
    least, outcomes = float("inf"), Counter[str]()
    for _ in range(3):
        outcomes.clear()
        grounder = Grounder(reading)
        began = time.process_time()
        for claim in claims:
            try:
                grounder.claims.ground(claim, Extent(0, len(text)))
            except Rejection as rejection:
                outcomes[rejection.reason] += 1
            else:
                outcomes["grounded"] += 1
        least = min(least, time.process_time() - began)
    return least, outcomes


def main() -> None:
    """Measures both articles."""
    asked = [int(word) for word in sys.argv[1:]]
    count, length = [*asked, *(200, 50)[len(asked) :]]
    for size in (4_000, 100_000):
        text = news(size)
        seconds, outcomes = measure(text, count, length)
        told = ", ".join(f"{name} {number}" for name, number in outcomes.most_common())
        print(f"{len(text.split()):6} words: {count} quotations in {seconds:.3f} s ({told})")


if __name__ == "__main__":
    main()
