"""What a batch costs beside the model's time, what it reaches, and what it survives.

    python benchmarks/batch.py throughput [ARTICLES] [SECONDS] [AT_ONCE] [PROCESSES]
    python benchmarks/batch.py faults [ARTICLES]
    python benchmarks/batch.py drill [ARTICLES] [KILLS]
    python benchmarks/batch.py dead [AT_ONCE]

``throughput``: an endpoint of our own on loopback answers after SECONDS with the same reply, made
for the article by the rules; the article has 4.7 KB, and every copy its own last line. The ideal is
ARTICLES * SECONDS / AT_ONCE. Processor time is that of all processes of the batch, that of a run of
one article taken off; memory is theirs together, what they share counted for each, and that of
each when it was most, and then what it is of the machine's, where shared pages count once (PSS).
Without PROCESSES there are as many as a batch takes by itself. Done twice: the reply as one body,
and as a stream with a piece a token.
``faults``: the stub over HTTP, where three calls in ten fail in every way that it knows. The least
that this takes is a call for each article and one for each call that met a fault (delays are none).
``drill``: kill -9 at random moments, and one run more.
``dead``: how long a run takes to give an endpoint up that only fails, in each way to do so.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "articles"
SIZE = 4_700
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
PROGRAM = "from summarize.cli import main; raise SystemExit(main())"
WHOLE = ("--plan", "whole")
FAULTS = (
    "429:0.05,retry-after=0.2", "429:0.04", "500:0.05", "502:0.03", "503:0.04", "timeout:0.01",
    "disconnect:0.02", "html:0.02", "empty-choices:0.02", "slow-drip=0.01:0.02", "truncate:0.02",
    "invalid-json:0.02", "wrong-schema:0.02", "refusal:0.01", "loop:0.01", "content-filter:0.01",
)  # fmt: skip


def text() -> str:
    """News of the size that is asked for."""
    parts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return max(parts, key=len)[:SIZE]


def archive(folder: Path, articles: int, about: str) -> Path:
    """An input of so many articles."""
    path = folder / f"in-{articles}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for n in range(articles):
            file.write(json.dumps({"id": f"a{n}", "text": f"{about}\n\nCopy {n}."}) + "\n")
    return path


def answers(about: str) -> tuple[bytes, bytes]:
    """The reply as one body and as a stream, with their headers."""
    from summarize.plans.course import shown
    from summarize.prompting import fence
    from summarize.reading.text import passages
    from summarize.reply import WholeReply
    from summarize.stub import rules
    from summarize.stub.wire import Message

    split = passages.split(about)
    fenced = fence(about, shown(split, split), "whole")
    reply = rules.whole(rules.source((Message("user", fenced),)))
    print(f"{len(about)} characters, {len(reply.claims)} claims, {len(reply.figures)} figures")
    content = reply.model_dump_json(include=set(WholeReply.model_fields), exclude_defaults=True)
    usage = {"prompt_tokens": 2000, "completion_tokens": len(content) // 4, "total_tokens": 0}
    head = {"id": "c", "created": 0, "model": "m"}
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    whole = head | {"object": "chat.completion", "choices": [choice], "usage": usage}
    pieces: list[dict[str, object]] = [
        {"index": 0, "delta": {"content": content[at : at + 4]}, "finish_reason": None}
        for at in range(0, len(content), 4)
    ]
    pieces.append({"index": 0, "delta": {}, "finish_reason": "stop"})
    chunk = head | {"object": "chat.completion.chunk"}
    events = [json.dumps(chunk | {"choices": [piece]}) for piece in pieces]
    events += [json.dumps(chunk | {"choices": [], "usage": usage}), "[DONE]"]
    stream = "".join(f"data: {event}\n\n" for event in events).encode()
    return (
        _http("application/json", json.dumps(whole).encode()),
        _http("text/event-stream", stream),
    )


def _http(kind: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


@contextmanager
def endpoint(answer: bytes, seconds: float) -> Iterator[str]:
    """An endpoint in a process of its own, that answers everything alike; its base URL."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        asyncio.run(_serve(answer, seconds, writing))
        os._exit(0)
    port = int(os.read(reading, 16))
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


class _Answering(asyncio.Protocol):
    """One connection: every request on it gets the answer that lies ready, so many seconds later.

    As little as can be done for each, since the endpoint shares the machine with what is measured.
    """

    def __init__(self, answer: bytes, seconds: float) -> None:
        self._answer = answer
        self._seconds = seconds
        self._asked = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._loop = asyncio.get_running_loop()

    def data_received(self, data: bytes) -> None:
        self._asked += data
        while (end := self._asked.find(b"\r\n\r\n") + 4) > 3:
            length = int(_LENGTH.search(self._asked, 0, end)[1])  # type: ignore[index]
            if len(self._asked) < end + length:
                return
            self._asked = self._asked[end + length :]
            self._loop.call_later(self._seconds, self._transport.write, self._answer)


async def _serve(answer: bytes, seconds: float, ready: int) -> None:
    server = await asyncio.get_running_loop().create_server(
        lambda: _Answering(answer, seconds), "127.0.0.1", 0, backlog=1024
    )
    os.write(ready, str(server.sockets[0].getsockname()[1]).encode())
    await server.serve_forever()


@contextmanager
def stub(*faults: str) -> Iterator[str]:
    """The stub over HTTP in a process of its own; its base URL."""
    arguments = [word for fault in faults for word in ("--fault", fault)]
    command = [sys.executable, "-c", PROGRAM, "stub", "--port", "0", "--quiet", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()


def stats(url: str) -> dict[str, object]:
    """What the stub has counted."""
    with urllib.request.urlopen(url.removesuffix("/v1") + "/stub/stats") as response:
        counted: dict[str, object] = json.load(response)
        return counted


def batch(source: Path, out: Path, url: str, *more: str) -> subprocess.Popen[str]:
    """A batch that has been started; one call an article, as the endpoint answers all alike."""
    asked = ["--base-url", url, "--model", "any", "--plan", "whole", *more]
    command = [sys.executable, "-c", PROGRAM, "batch", str(source), str(out), *asked]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


class Watch:
    """What a child and its own children need: seconds, processor seconds, megabytes."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        self.memory: list[float] = []
        self.parts: list[float] = []
        self.machine = 0.0
        watching = threading.Thread(target=self._watch, args=(process,), daemon=True)
        watching.start()
        _, self.said = process.communicate()
        self.seconds = time.monotonic() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.code = process.returncode

    def _watch(self, process: subprocess.Popen[str]) -> None:
        while process.returncode is None:
            try:
                here = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
                held = [_held(pid) for pid in (str(process.pid), *here.split())]
            except OSError:
                continue  # one of them has just ended
            self.memory.append(sum(whole for whole, _ in held))
            if self.memory[-1] == max(self.memory):
                self.parts = [whole for whole, _ in held]
                self.machine = sum(share for _, share in held)
            time.sleep(0.5)


def _held(pid: str) -> tuple[float, float]:
    """Megabytes of a process, and its share of them, each page divided among all who have it."""
    lines = map(str.split, Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    of = {name: int(kilobytes) * 1024 / 1e6 for name, kilobytes, *_ in lines}
    return of["Rss:"], of["Pss:"]


def ids(out: Path) -> list[str]:
    """The ids in an output."""
    with out.open(encoding="utf-8") as file:
        return [json.loads(line)["article"]["id"] for line in file]


def throughput(
    folder: Path,
    articles: int = 1000,
    seconds: float = 2.0,
    at_once: int = 128,
    processes: int | None = None,
) -> None:
    """Processor time, share of the ideal, memory."""
    about = text()
    ideal = articles * seconds / at_once
    more = [f"--concurrency={at_once}", *([f"--processes={processes}"] if processes else [])]
    for name, answer in zip(("one body", "a piece a token"), answers(about), strict=True):
        with endpoint(answer, seconds) as url:
            alone = Watch(batch(archive(folder, 1, about), folder / f"{name}-1.jsonl", url))
            out = folder / f"{name}.jsonl"
            watch = Watch(batch(archive(folder, articles, about), out, url, *more))
        assert watch.code == 0, watch.said
        assert len(set(ids(out))) == articles
        each = (watch.processor - alone.processor) / articles * 1000
        took = watch.seconds - alone.seconds + seconds  # without the start of the interpreter
        quarter = watch.memory[len(watch.memory) // 4]
        print(
            f"{name:<16} {each:6.1f} ms of processor an article; {articles / took:6.1f} a second,"
            f" {100 * ideal / took:3.0f} % of the ideal;"
            f" {quarter:.0f} MB after a quarter, {max(watch.memory):.0f} MB at most"
            f" ({' + '.join(f'{part:.0f}' for part in watch.parts)}),"
            f" {watch.machine:.0f} MB of the machine's"
        )


def faults(folder: Path, articles: int = 200) -> None:
    """Completion where three calls in ten fail, and how many calls that took."""
    source, out = archive(folder, articles, text()[:600]), folder / "faults.jsonl"
    with stub(*FAULTS) as url:
        watch = Watch(batch(source, out, url, *WHOLE, "--concurrency=64", "--timeout=5"))
        counted = stats(url)
    calls, met = int(str(counted["requests"])), int(str(counted["faulted"]))
    least = articles + met
    print(f"{len(set(ids(out)))} of {articles} complete in {watch.seconds:.0f} s; {calls} calls,")
    print(f"{met} of them met a fault ({met / calls:.0%}), so the least is {least}: ", end="")
    print(f"{100 * (calls / least - 1):+.1f} %; {counted['distinct']} calls were different")
    print(counted["faults"])
    print(watch.said.strip())


def drill(folder: Path, articles: int = 500, kills: int = 5) -> None:
    """Nothing lost, nothing twice, no finished call made again."""
    source, out, at_once = archive(folder, articles, text()[:600]), folder / "drill.jsonl", 16
    chance = random.Random(1)
    with stub("delay=0.1") as url:
        done = 0
        for _ in range(kills):
            before = int(str(stats(url)["requests"]))
            stop_at = before + chance.randint(1, max(2, (articles - done) // 2))
            process = batch(source, out, url, *WHOLE, f"--concurrency={at_once}")
            while int(str(stats(url)["requests"])) < stop_at and process.poll() is None:
                time.sleep(chance.uniform(0, 0.05))
            process.kill()
            process.communicate()
            done = out.read_bytes().count(b"\n")
        last = Watch(batch(source, out, url, *WHOLE, f"--concurrency={at_once}"))
        calls = int(str(stats(url)["requests"]))
    found = ids(out)
    lost, twice = articles - len(set(found)), len(found) - len(set(found))
    print(f"{kills} kills over {articles} articles: {lost} lost, {twice} twice,", end=" ")
    print(f"{calls - articles} calls repeated (in work at the kills: at most {kills * at_once})")
    print(last.said.strip())


def dead(folder: Path, at_once: int = 64) -> None:
    """How soon a run ends where nothing is ever answered."""
    source = archive(folder, 1000, text()[:600])
    for fault in (
        "401",
        "404",
        "429",
        "429,retry-after=5",
        "500",
        "disconnect",
        "html",
        "timeout",
    ):
        with stub(fault) as url:
            watch = Watch(
                batch(source, folder / f"{fault}.jsonl", url, *WHOLE, f"--concurrency={at_once}")
            )
            calls = stats(url)["requests"]
        said = watch.said.strip().splitlines()[-2]
        print(f"{fault:<20} {watch.seconds:5.0f} s {calls:>5} calls, exit {watch.code}: {said}")
    out = folder / "refused.jsonl"
    watch = Watch(batch(source, out, "http://127.0.0.1:9/v1", *WHOLE, f"--concurrency={at_once}"))
    said = watch.said.strip().splitlines()[-2]
    print(f"{'refused connection':<20} {watch.seconds:5.0f} s, exit {watch.code}: {said}")


def main() -> None:
    """Runs what is asked for."""
    kinds = {"throughput": throughput, "faults": faults, "drill": drill, "dead": dead}
    if len(sys.argv) < 2 or sys.argv[1] not in kinds:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        numbers = [float(one) if "." in one else int(one) for one in sys.argv[2:]]
        kinds[sys.argv[1]](Path(folder), *numbers)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
