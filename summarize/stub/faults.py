"""Faults on request: which request meets which fault, decided by hash, not by chance.

A pipeline's retries, fallbacks and error messages can only be tested against an endpoint that
fails in the ways real ones do, and a failing test only be repeated if the failures fall on the
same requests again. A draw is therefore a hash of the seed, the fault, the request's bytes and how
often those bytes were seen before: independent of the order in which parallel requests arrive.
(``first=N`` counts requests as they come and so repeats exactly only for sequential ones.)
"""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from summarize.errors import ConfigError

Mode = Literal["tools", "json_schema", "json", "md_json"]

#: Kinds that replace the model's reply, and what each does.
REPLY_KINDS = {
    "truncate": "the reply stops halfway, finish_reason length",
    "invalid-json": "the reply is broken JSON",
    "wrong-schema": "the reply is JSON of another shape",
    "refusal": "the model refuses",
    "loop": "the model repeats itself until max_tokens",
    "empty-choices": "the list of choices is empty",
    "content-filter": "no content, finish_reason content_filter",
    "ignore-schema": "tools and response_format are ignored",
}
#: Kinds that act on the connection.
CARRIER_KINDS = {
    "timeout": "no answer until the client gives up",
    "disconnect": "the connection closes halfway through the body",
    "html": "status 200 with a web page",
}
#: Kinds that act on a batch of requests; a request that comes by itself and expires is status 504.
BATCH_KINDS = {
    "expire": "the request is not answered in time",
    "fail-batch": "the batch is refused as a whole",
}
#: Kinds with an argument, and what the argument is (None: may be left out).
SECONDS_KINDS: dict[str, float | None] = {"delay": None, "slow-drip": 0.05}
REJECT_KINDS = ("reject-mode", "reject-param")

GRAMMAR = (
    "KIND[=ARGUMENT][:PROBABILITY][,first=N][,retry-after=SECONDS]; KIND is a status 400-599, "
    "delay=SECONDS, slow-drip[=SECONDS], reject-mode=MODE (" + ", ".join(get_args(Mode)) + "), "
    "reject-param=NAME, " + ", ".join((*CARRIER_KINDS, *REPLY_KINDS, *BATCH_KINDS))
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One specification, parsed.

    ``kind`` is ``"status"`` for a status code, which then stands in ``status``. ``seconds`` is
    for delay and slow-drip, ``target`` the mode or parameter that is rejected.
    """

    spec: str
    kind: str
    probability: float = 1.0
    first: int | None = None
    status: int = 0
    retry_after: float | None = None
    seconds: float = 0.0
    target: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """What a fault can depend on: the request's bytes, its mode and its parameters."""

    body: bytes
    mode: Mode
    parameters: frozenset[str]


def parse(spec: str) -> Fault:
    """Parse one specification.

    >>> parse("429:0.1,retry-after=2").retry_after
    2.0

    Raises:
        ConfigError: It does not follow the grammar; the message gives it.
    """
    try:
        return _parse(spec)
    except ValueError as error:
        raise ConfigError(f"fault {spec!r}: {error}; the grammar is {GRAMMAR}") from None


def _parse(spec: str) -> Fault:
    head, *options = (part.strip() for part in spec.split(","))
    head, colon, chance = head.partition(":")
    kind, equals, argument = head.partition("=")
    probability = _number(chance, "the probability") if colon else 1.0
    if not probability <= 1:
        raise ValueError("the probability is above 1")
    status, seconds, target = 0, 0.0, ""
    if kind in SECONDS_KINDS:
        default = SECONDS_KINDS[kind]
        seconds = default if default is not None and not equals else _number(argument, kind)
    elif kind in REJECT_KINDS:
        target = argument
        if not target or (kind == "reject-mode" and target not in get_args(Mode)):
            raise ValueError(f"{kind} needs a known {kind.removeprefix('reject-')}")
    elif equals:
        raise ValueError(f"{kind} takes no argument")
    elif kind.isascii() and kind.isdigit() and 400 <= int(kind) <= 599:
        kind, status = "status", int(kind)
    elif kind not in REPLY_KINDS and kind not in CARRIER_KINDS and kind not in BATCH_KINDS:
        raise ValueError(f"no fault is called {kind!r}")
    first: int | None = None
    retry_after: float | None = None
    for option in options:
        name, _, value = option.partition("=")
        if name == "first" and value.isascii() and value.isdigit():
            first = int(value)
        elif name == "retry-after" and kind == "status":
            retry_after = _number(value, name)
        else:
            raise ValueError(f"{option!r} is not an option of {kind}")
    return Fault(spec, kind, probability, first, status, retry_after, seconds, target)


def _number(text: str, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise ValueError(f"{what} needs a number that is not negative")
    return number


class FaultPlan:
    """Draws the faults of each request and counts them. Safe to share between threads.

    Args:
        specs: Specifications, each a string of the grammar.
        seed: Part of every draw.
    """

    def __init__(self, specs: Iterable[str] = (), seed: int = 0) -> None:
        self.faults = tuple(parse(spec) for spec in specs)
        self.seed = seed
        self._lock = threading.Lock()
        self._requests = self._batches = self._faulted = 0
        self._seen: Counter[bytes] = Counter()
        self._met: Counter[str] = Counter()

    def draw(self, call: Call) -> tuple[Fault, ...]:
        """The faults that this request meets, in the order in which they were specified."""
        digest = hashlib.sha256(call.body).digest()
        with self._lock:
            ordinal = self._requests
            self._requests += 1
            attempt = self._seen[digest]
            self._seen[digest] += 1
        met = tuple(
            fault
            for index, fault in enumerate(self.faults)
            if (fault.first is None or ordinal < fault.first)
            and _concerns(fault, call)
            and self._chance(index, digest, attempt) < fault.probability
        )
        with self._lock:
            self._met.update(fault.spec for fault in met)
            self._faulted += any(fault.kind not in SECONDS_KINDS for fault in met)
        return met

    def fails(self, batch: bytes) -> bool:
        """Whether a batch, the bytes of its file, is refused as a whole."""
        digest = hashlib.sha256(batch).digest()
        with self._lock:
            ordinal = self._batches
            self._batches += 1
        met = [
            fault.spec
            for index, fault in enumerate(self.faults)
            if fault.kind == "fail-batch"
            and (fault.first is None or ordinal < fault.first)
            and self._chance(index, digest, 0) < fault.probability
        ]
        with self._lock:
            self._met.update(met)
        return bool(met)

    def stats(self) -> dict[str, object]:
        """Counts so far: requests for a completion, distinct ones, faults by specification.

        ``faulted`` are requests that met at least one fault beside a delay.
        """
        with self._lock:
            return {
                "requests": self._requests,
                "distinct": len(self._seen),
                "faulted": self._faulted,
                "faults": {fault.spec: self._met[fault.spec] for fault in self.faults},
            }

    def _chance(self, index: int, digest: bytes, attempt: int) -> float:
        """A number in [0, 1), the same for the same seed, fault, request and attempt."""
        drawn = hashlib.sha256(f"{self.seed}/{index}/{attempt}/".encode() + digest).digest()
        return int.from_bytes(drawn[:7]) / 2**56


def _concerns(fault: Fault, call: Call) -> bool:
    if fault.kind == "fail-batch":
        return False
    if fault.kind == "reject-mode":
        return fault.target == call.mode
    if fault.kind == "reject-param":
        return fault.target in call.parameters
    return True
