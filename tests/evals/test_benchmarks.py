"""The benchmarks that score are right about what they score: here, of the stub."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from summarize.stub.app import App
from summarize.stub.server import Server
from summarize_evals import runner
from summarize_evals.suites import Suite

ROOT = Path(__file__).resolve().parents[2]


def test_one_table_has_rules_and_plans_as_eval_scores_them(small: Suite, tmp_path: Path) -> None:
    systems = ("rules", "questions", "whole", "auto")
    with Server(App()) as server:
        options = {
            "--model": "m",
            "--base-url": server.url,
            "--articles": "satire,quake",  # quake is of the exam, and left out
            "--systems": ",".join(systems),
            "--json": str(tmp_path / "found.json"),
        }
        command = [sys.executable, "benchmarks/peers.py", *(w for o in options.items() for w in o)]
        path = os.pathsep.join(filter(None, sys.path))
        environment = os.environ | {"PYTHONPATH": path, "NO_PROXY": "127.0.0.1"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "m, 1 articles of seeds" in done.stdout
    found = json.loads((tmp_path / "found.json").read_text())
    scored = runner.run(small.part("all", ["satire"]), "stub").metrics
    for name in systems:  # the stub replies as the rules read
        assert found[name]["metrics"]["attributed_f1"][0] == scored["attributed_f1"].value
    assert [found[name]["spent"]["calls"] for name in ("rules", "whole")] == [0, 1]
    assert found["questions"]["spent"]["calls"] >= 1
    assert found["whole"]["spent"]["tokens_in"] > 500
