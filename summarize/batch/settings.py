"""What a batch is begun with, and must be gone on with: everything that its results depend on.

An output that is half one model's and half another's is of no use, and neither is one whose second
half was read by other rules; so a run that goes on is held to all of it, by name.
"""

from __future__ import annotations

from summarize.extractor import Extractor
from summarize.model import Model
from summarize.resources import code


def settings_of(extractor: Extractor) -> dict[str, str]:
    """The settings by the names that a user knows them by; no key is among them."""
    model: Model = extractor.model
    return {
        "endpoint": extractor.endpoint,
        "model": model.name,
        "prompt version": extractor.prompt_version,  # a hash that covers the reply's schema
        "plan": extractor.plan,
        "trust in the model": extractor.believed,
        "mode": model.mode or "any",
        "temperature": str(model.temperature),
        "seed": str(model.seed),
        "max tokens": str(model.max_tokens),
        "code of summarize": code(),
    }
