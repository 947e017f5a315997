"""The forms of a verb."""

import pytest

from summarize.reading.words import inflections


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", ("denies", "denied", "denied", "denying")),
        ("say", ("says", "said", "said", "saying")),
        ("argue", ("argues", "argued", "argued", "arguing")),
        ("stress", ("stresses", "stressed", "stressed", "stressing")),
        ("quip", ("quips", "quipped", "quipped", "quipping")),
        ("warn", ("warns", "warned", "warned", "warning")),
        ("agree", ("agrees", "agreed", "agreed", "agreeing")),
        ("echo", ("echoes", "echoed", "echoed", "echoing")),
        ("quiz", ("quizzes", "quizzed", "quizzed", "quizzing")),
        ("lie", ("lies", "lay", "lain", "lying")),
        ("bid", ("bids", "bid", "bid", "bidding")),
        ("be", ("is", "was", "been", "being")),
        ("repay", ("repays", "repaid", "repaid", "repaying")),
    ],
)
def test_forms(lemma: str, forms: tuple[str, str, str, str]) -> None:
    assert inflections.forms(lemma) == forms
