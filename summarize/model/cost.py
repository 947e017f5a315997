"""What tokens cost, where anybody publishes a price: genai-prices knows, this module only asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.model.answer import Usage
    from summarize.model.settings import Model


_BATCH = {"processing": "batch"}


def cost(model: Model, usage: Usage, *, batched: bool = False) -> float | None:
    """Price of ``usage`` in US dollars; None where the price list has none.

    Args:
        model: The model, its endpoint settled.
        usage: What was used.
        batched: At the price of the provider's batches, not of calls that are answered at once.
    """
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
            price_context=_BATCH if batched else None,
        )
    except (LookupError, ValueError):
        return None
    if batched and not any(one.when == _BATCH for one in price.model.price_variants or ()):
        return None  # what was reckoned is the price of other calls
    return float(price.total_price)
