"""An interrupt is a request to end, not an end: what it does is for the run to say."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def on_interrupt(act: Callable[[], None]) -> Iterator[None]:
    """What interrupts calls a function of the loop instead of breaking off whatever runs."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    signals = [signal.SIGINT, signal.SIGTERM]
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signals.append(signal.SIGHUP)  # the terminal is gone; under nohup that is no matter
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
