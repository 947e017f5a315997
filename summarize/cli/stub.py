"""``summarize stub``: the deterministic model as an endpoint."""

from __future__ import annotations

from typing import Annotated

import typer

from summarize.cli import options, output, pages, report

EPILOG = pages.ending(
    "summarize stub --port 8080",
    "summarize extract story.txt --model any --base-url http://127.0.0.1:8080/v1",
    "summarize stub --fault 429:0.1,retry-after=2 --fault truncate:0.05 --seed 7",
    "summarize stub --fault 503,first=3 --fault delay=0.2",
    codes={
        0: "ended by Ctrl-C or a termination signal",
        2: "a fault or the address is wrong, or the address is taken",
    },
)


def stub(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = (
        "127.0.0.1"
    ),
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="PORT", help="Port; 0 takes any free one.")
    ] = 8080,
    fault: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SPEC",
            show_default=False,
            help="A fault to answer with; may be given several times. See below.",
        ),
    ] = None,
    seed: Annotated[
        int, typer.Option(metavar="N", help="Chooses the requests that random faults meet.")
    ] = 0,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Serve the deterministic model as an OpenAI-compatible endpoint.

    It answers chat completions by rules, to any model name, the same bytes for the same request,
    and files and batches of them; for tests, demonstrations and benchmarks without a model. The
    base URL is printed when connections are accepted.

    A fault is KIND[=ARGUMENT][:PROBABILITY][,first=N][,retry-after=SECONDS]. Kinds: a status from
    400 to 599; delay=SECONDS, slow-drip; timeout, disconnect, html; truncate, invalid-json,
    wrong-schema, refusal, loop, empty-choices, content-filter, ignore-schema; reject-mode=MODE,
    reject-param=NAME; and for batches expire, fail-batch.
    """
    from summarize.stub import serve

    def ready(url: str) -> None:
        output.to_stdout(f"{url}\n")
        if not quiet:
            report.say(f"the stub answers at {url}; Ctrl-C ends it")

    serve(host, port, faults=fault or (), seed=seed, ready=ready)
