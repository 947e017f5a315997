"""A real model behind a real endpoint: grounded output, or a clear error.

Set SUMMARIZE_LIVE_URL to the base URL of an OpenAI-compatible server (http://127.0.0.1:8091/v1) and
SUMMARIZE_LIVE_MODEL to the model's name if it insists on one; or SUMMARIZE_LIVE_SERVE to have a
small one served (server.py).
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

import summarize

pytestmark = pytest.mark.live

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "articles"


@pytest.fixture(scope="module")
def model(live_url: str) -> summarize.Model:
    name = os.environ.get("SUMMARIZE_LIVE_MODEL", "local")
    return summarize.Model(name, base_url=live_url, timeout=300, max_tokens=256)


@pytest.mark.parametrize("plan", ["questions", "passages", "whole"])
def test_a_live_model_gives_grounded_output_or_a_clear_error(
    model: summarize.Model, plan: str
) -> None:
    article = summarize.load(SEEDS / "policebrief.txt")
    [summary] = summarize.extract_many([article], model=model, plan=plan)
    if isinstance(summary, summarize.Failure):
        assert summary.exit_code == 1
        assert summary.reason != "internal"
        assert "\n" not in summary.message
        return
    text = article.text or ""
    assert all(text[span.start : span.end] == span.text for span in summary.spans())
    assert summary.run.completion_tokens > 0
    if plan == "questions":  # of an unknown model the wordings are taken, and nothing else
        rules = summarize.extract(article)
        assert [claim.content for claim in summary.claims] == [c.content for c in rules.claims]
        assert [claim.modality for claim in summary.claims] == [c.modality for c in rules.claims]
        assert summary.speakers == rules.speakers


def test_a_place_that_a_live_server_does_not_have_is_said(model: summarize.Model) -> None:
    elsewhere = replace(model, base_url=f"{model.base_url}/elsewhere")
    with pytest.raises(summarize.EndpointError, match="base URL lacks /v1"):
        summarize.extract("Ann Roe said that 12 boats had sunk.", model=elsewhere, plan="whole")
