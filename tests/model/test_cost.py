"""Prices where somebody publishes them, None elsewhere, and never an error."""

from __future__ import annotations

import pytest

from summarize.model import Model, Usage
from summarize.model.cost import cost

SPENT = Usage(calls=2, prompt_tokens=1_000_000, completion_tokens=1_000_000)
HOSTED = {"base_url": "https://api.openai.com/v1", "api_key": "sk-x"}


def test_a_known_model_has_a_price():
    price = cost(Model("gpt-4o-mini", **HOSTED), SPENT)
    assert price is not None
    assert 0.1 < price < 10


def test_cached_tokens_are_cheaper():
    model = Model("gpt-4o-mini", **HOSTED)
    cached = Usage(prompt_tokens=1_000_000, cached_tokens=900_000, completion_tokens=1_000_000)
    assert cost(model, cached) < cost(model, SPENT)


def test_a_batch_has_the_price_of_batches_or_none():
    model = Model("gpt-5-mini", **HOSTED)
    assert 0 < cost(model, SPENT, batched=True) < 0.9 * cost(model, SPENT)
    elsewhere = Model("deepseek-chat", base_url="https://api.deepseek.com", api_key="sk-x")
    assert cost(elsewhere, SPENT) is not None
    assert cost(elsewhere, SPENT, batched=True) is None


@pytest.mark.parametrize(
    "model",
    [
        Model("stub"),
        Model("no-such-model", **HOSTED),
        Model("gpt-4o-mini", base_url="http://127.0.0.1:8092/v1"),
        Model("../x?", base_url="https://nobody.example/v1"),
    ],
)
def test_elsewhere_there_is_none(model):
    assert cost(model, SPENT) is None


def test_odd_counts_are_no_error():
    cost(Model("gpt-4o-mini", **HOSTED), Usage(prompt_tokens=3, cached_tokens=9))


def test_usages_add_up():
    assert Usage(1, 0, 10, 2, 1) + Usage(2, 1, 5, 1, 0) == Usage(3, 1, 15, 3, 1)
