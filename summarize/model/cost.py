"""What tokens cost, where anybody publishes a price: genai-prices knows, this module only asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.model.answer import Usage
    from summarize.model.settings import Model


def cost(model: Model, usage: Usage) -> float | None:
    """Price of ``usage`` in US dollars; None where provider or model are not in the price list."""
    if model.base_url is None:
        return None
    from genai_prices import Usage as Tokens
    from genai_prices import calc_price

    try:
        price = calc_price(
            Tokens(
                input_tokens=usage.prompt_tokens,
                cache_read_tokens=usage.cached_tokens,
                output_tokens=usage.completion_tokens,
            ),
            model.name,
            provider_api_url=model.base_url,
        )
    except (LookupError, ValueError):
        return None
    return float(price.total_price)
