"""What an article costs: calls and tokens by plan, and dollars where a price is published.

    python benchmarks/costs.py [FOLDER]

Reckoned as ``batch --dry-run`` does, every call going well, over the articles of a folder (the
seeds without one): nothing is called. Prices are those of the installed ``genai-prices``.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from summarize.loading import load_all
from summarize.model import Model, Usage
from summarize.model.cost import cost
from summarize.pipeline import open_extractor
from summarize.plans import PLANS
from summarize.resources import folder
from summarize.schema import Article

PRICED = (
    ("gpt-5-mini", "https://api.openai.com/v1"),
    ("gpt-5", "https://api.openai.com/v1"),
    ("mistral-small-latest", "https://api.mistral.ai/v1"),
    ("deepseek-chat", "https://api.deepseek.com/v1"),
    ("anthropic/claude-sonnet-4.5", "https://openrouter.ai/api/v1"),
)


async def expected(plan: str, articles: Sequence[Article]) -> Usage:
    """What reading all of them by a plan takes."""
    asked = Model("any", base_url="http://127.0.0.1:9/v1")
    async with open_extractor(asked, plan=plan) as extractor:
        usages = [await extractor.expected(article) for article in articles]
    return sum(usages, Usage())


def main() -> None:
    """Prints a table a plan, and one of prices."""
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else folder("seeds") / "articles"
    articles = list(load_all([place], failed=lambda source, error: None))
    size = sum(article.length for article in articles) / len(articles)
    print(f"{len(articles)} articles of {size:,.0f} characters; a thousand of them:\n")
    taken = {plan: asyncio.run(expected(plan, articles)) for plan in PLANS}
    print(f"{'':<30}" + "".join(f"{plan:>14}" for plan in taken))
    for title, count in (
        ("calls", [u.calls for u in taken.values()]),
        ("tokens in", [u.prompt_tokens for u in taken.values()]),
        ("tokens out", [u.completion_tokens for u in taken.values()]),
    ):
        print(f"{title:<30}" + "".join(f"{n * 1000 / len(articles):>14,.0f}" for n in count))
    for name, url in PRICED:
        prices = [cost(Model(name, base_url=url), usage) for usage in taken.values()]
        cells = ("–" if p is None else f"${p * 1000 / len(articles):,.2f}" for p in prices)
        print(f"{name:<30}" + "".join(f"{cell:>14}" for cell in cells))


if __name__ == "__main__":
    main()
