"""An interrupt is a request to end, not an end: what it does is for the run to say."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator


def requests_to_end() -> list[signal.Signals]:
    """What ends a process beside an interrupt: a request, or a terminal that goes.

    What whoever started it has it ignore, as ``nohup`` does, is none.
    """
    names = (name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
    known = (signal.Signals[name] for name in names)
    return [one for one in known if signal.getsignal(one) is not signal.SIG_IGN]


@contextlib.contextmanager
def on_interrupt(act: Callable[[], None]) -> Iterator[None]:
    """What interrupts calls a function of the loop instead of breaking off whatever runs."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    import asyncio  # not for the command line, which begins with this module

    loop = asyncio.get_running_loop()
    signals = [signal.SIGINT, *requests_to_end()]
    try:
        for one in signals:
            loop.add_signal_handler(one, act)
    except NotImplementedError:  # Windows: the interrupt breaks off, the journal has what is done
        yield
        return
    try:
        yield
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
