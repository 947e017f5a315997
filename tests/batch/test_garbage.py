"""The collector is as it was once a batch is done, whatever ends it."""

from __future__ import annotations

import contextlib
import gc

from summarize.batch.garbage import AFTER, seldom_collected


def test_the_collector_looks_seldom_and_not_among_what_was_there() -> None:
    usual, frozen = gc.get_threshold(), gc.get_freeze_count()
    with contextlib.suppress(KeyError), seldom_collected():
        assert gc.get_threshold()[0] == AFTER > usual[0]
        assert gc.get_freeze_count() > frozen
        raise KeyError
    assert gc.get_threshold() == usual
    assert gc.get_freeze_count() == 0
