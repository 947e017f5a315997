"""The same articles and the same model, read by summarize, by LangExtract and by plain instructor.

    python benchmarks/peers.py --model NAME --base-url URL [--suite seeds] [--texts DIR]
                               [--articles A,B,…] [--systems rules,summarize,langextract,instructor]

Each system is asked for the same: who says what (words, speaker, modality) and which figures are
given (words, value, unit). LangExtract (``pip install langextract``) gets a description and one
labelled article of the dev split as its example, its other settings as they come. Plain instructor
gets one pydantic schema and the whole article; what it gives as the article's words is looked for
in the article and counts as found where it stands. All are scored by the harness's own matcher. A
relay on loopback stands before the endpoint and adds up requests and tokens, so that they are
counted alike for all.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import summarize
from summarize.reading.extent import Extent
from summarize_evals import folders
from summarize_evals.comparison import compare
from summarize_evals.metrics import Tally
from summarize_evals.record import (
    EMPTY,
    Claim,
    Figure,
    Labelled,
    Record,
    Speaker,
    from_summary,
    text_of,
)
from summarize_evals.statistics import Interval, jackknife, ratio
from summarize_evals.suites import Case

METRICS = (
    "claims_f1", "attributed_f1", "claims_modality", "claims_chrf", "figures_value_f1",
    "figures_unit_f1",
)  # fmt: skip
EXAMPLE = "policebrief"  # of the dev split: short, with speakers and figures
WANTED = (
    "Extract every claim that the news article attributes to somebody, and every figure it gives. "
    "claim: the words that are attributed, exactly as they stand in the article, quotation marks "
    "included, without the source and without the word of saying; speaker: the full name of who "
    "says it; modality: statement, prediction, conditional, demand, commitment, question or "
    "opinion; proposition: a plain sentence that stands alone. figure: number, qualifier and unit "
    "exactly as they stand in the article; value: the number in units of one; unit: what is "
    "counted or measured, singular."
)


@dataclass
class Spent:
    """What went through the relay."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


@dataclass
class Row:
    """What came of one system."""

    tallies: list[dict[str, Tally]] = field(default_factory=list)
    failed: int = 0
    seconds: float = 0.0
    spent: Spent = field(default_factory=Spent)


@contextmanager
def relay(target: str) -> Iterator[tuple[str, Spent]]:
    """Passes requests on to an endpoint, and counts what it says it took."""
    spent, lock = Spent(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {"Content-Type": "application/json"}
            if key := self.headers.get("Authorization"):
                headers["Authorization"] = key
            asked = urllib.request.Request(target + self.path, body, headers)
            try:
                with urllib.request.urlopen(asked, timeout=1800) as answer:
                    status, kind, said = (
                        answer.status,
                        answer.headers["Content-Type"],
                        answer.read(),
                    )
            except urllib.error.HTTPError as error:
                status, kind, said = error.code, error.headers["Content-Type"], error.read()
            with lock:
                spent.calls += 1
                spent.tokens_in += _last(rb'"prompt_tokens"\s*:\s*(\d+)', said)
                spent.tokens_out += _last(rb'"completion_tokens"\s*:\s*(\d+)', said)
            self.send_response(status)
            self.send_header("Content-Type", kind or "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", spent
    finally:
        server.shutdown()


def _last(pattern: bytes, said: bytes) -> int:
    found = re.findall(pattern, said)
    return int(found[-1]) if found else 0


def with_rules(case: Case, model: str, url: str) -> Record:
    """The built-in rules alone."""
    return from_summary(summarize.extract(case.article))


def with_summarize(case: Case, model: str, url: str) -> Record:
    """This package, its plan as the model's profile has it, or the safest."""
    asked = summarize.Model(model, base_url=f"{url}/v1", api_key=_key())
    return from_summary(summarize.extract(case.article, model=asked))


def with_langextract(case: Case, model: str, url: str) -> Record:
    """LangExtract at its defaults, with one example."""
    import langextract as lx
    from langextract.providers.openai import OpenAILanguageModel

    done = lx.extract(
        text_or_documents=case.text,
        prompt_description=WANTED,
        examples=[_example(lx)],
        model=OpenAILanguageModel(model_id=model, api_key=_key() or "none", base_url=f"{url}/v1"),
        show_progress=False,
    )
    return _record(
        [
            (
                each.extraction_class,
                _place(case.text, each.extraction_text, each.char_interval),
                dict(each.attributes or {}),
            )
            for each in done.extractions
        ]
    )


def _example(lx: Any) -> Any:
    """A labelled article of the dev split, in LangExtract's form."""
    (case,) = folders.suite(folders.SEEDS).part("dev", [EXAMPLE]).cases
    names = {item.id: item.preferred.name for item in case.gold.speakers}
    items = [
        *(
            ("claim", claim.content, {
                "speaker": ", ".join(names[speaker] for speaker in claim.speakers),
                "modality": claim.modality, "proposition": claim.proposition,
            })
            for claim in (item.preferred for item in case.gold.claims)
        ),
        *(
            ("figure", figure.content, {"value": f"{figure.value:g}", "unit": figure.unit})
            for figure in (item.preferred for item in case.gold.figures)
        ),
    ]  # fmt: skip
    items.sort(key=lambda item: item[1])
    return lx.data.ExampleData(
        text=case.text,
        extractions=[
            lx.data.Extraction(
                extraction_class=kind,
                extraction_text=text_of(case.text, place),
                attributes=fields,
            )
            for kind, place, fields in items
        ],
    )


def with_instructor(case: Case, model: str, url: str) -> Record:
    """One pydantic schema, the whole article, three tries."""
    import instructor
    from openai import OpenAI
    from pydantic import BaseModel

    class Said(BaseModel):
        content: str
        speaker: str
        modality: str
        proposition: str

    class Counted(BaseModel):
        content: str
        value: float
        unit: str | None = None

    class News(BaseModel):
        claims: list[Said]
        figures: list[Counted]

    client = instructor.from_openai(
        OpenAI(base_url=f"{url}/v1", api_key=_key() or "none", timeout=1800),
        mode=instructor.Mode.JSON_SCHEMA,
    )
    news = client.chat.completions.create(
        model=model,
        response_model=News,
        max_retries=2,
        temperature=0,
        max_tokens=4096,
        messages=[{"role": "system", "content": WANTED}, {"role": "user", "content": case.text}],
    )
    given = [("claim", each) for each in news.claims]
    figures = [("figure", each) for each in news.figures]
    return _record(
        [
            (kind, _place(case.text, each.content, None), each.model_dump())
            for kind, each in [*given, *figures]
        ]
    )


def _key() -> str | None:
    return os.environ.get("OPENAI_API_KEY")


def _place(text: str, words: str, interval: Any) -> tuple[Extent, ...]:
    """Where words stand: as a system says, else where they are first found."""
    if interval is not None and interval.start_pos is not None:
        return (Extent(interval.start_pos, interval.end_pos),)
    at = text.find(words)
    return (Extent(at, at + len(words)),) if words and at >= 0 else ()


def _record(items: Sequence[tuple[str, tuple[Extent, ...], dict[str, Any]]]) -> Record:
    """What a peer gave, in the harness's form; a claim names its speaker by the name."""
    names = dict.fromkeys(str(each["speaker"]) for _, _, each in items if each.get("speaker"))
    claims, figures = [], []
    for number, (kind, place, fields) in enumerate(items):
        if kind == "claim":
            speaker = str(fields.get("speaker") or "")
            said = Claim(
                place,
                (speaker,) if speaker else (),
                modality=str(fields.get("modality") or "").lower(),
                proposition=str(fields.get("proposition") or ""),
            )
            claims.append(Labelled(f"c{number}", (said,)))
        elif (value := _number(fields.get("value"))) is not None:
            figure = Figure(place, value, unit=fields.get("unit"))
            figures.append(Labelled(f"f{number}", (figure,)))
    speakers = tuple(Labelled(name, (Speaker(name, (name,)),)) for name in names)
    return Record(speakers, tuple(claims), tuple(figures))


def _number(value: Any) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


SYSTEMS: dict[str, Callable[[Case, str, str], Record]] = {
    "rules": with_rules,
    "summarize": with_summarize,
    "langextract": with_langextract,
    "instructor": with_instructor,
}


def measured(name: str, cases: Sequence[Case], model: str, target: str) -> Row:
    """One system on all articles; one that fails counts as all missed."""
    row = Row()
    with relay(target) as (url, row.spent):
        for case in cases:
            began = time.perf_counter()
            try:
                record = SYSTEMS[name](case, model, url)
            except Exception as error:
                print(f"{name}, {case.article.id}: {type(error).__name__}: {error}"[:200])
                record, row.failed = EMPTY, row.failed + 1
            row.seconds += time.perf_counter() - began
            row.tallies.append(dict(compare(case.text, case.gold, record).tallies))
    return row


def _shown(value: float | None, ends: Interval | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" + (f" ±{(ends.high - ends.low) / 2:.2f}" if ends else "")


def main() -> None:
    """Prints the table, a row a system as it is done."""
    about = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    about.add_argument("--model", required=True)
    about.add_argument("--base-url", required=True)
    about.add_argument("--suite", default=folders.SEEDS)
    about.add_argument("--texts", type=Path)
    about.add_argument("--articles", default="")
    about.add_argument("--systems", default=",".join(SYSTEMS))
    about.add_argument("--json", type=Path, help="write the figures here too")
    given = about.parse_args()
    only = [name for name in given.articles.split(",") if name]
    cases = folders.suite(given.suite, given.texts).part("all", only).cases
    target = given.base_url.rstrip("/").removesuffix("/v1")
    print(f"{given.model}, {len(cases)} articles of {given.suite}\n")
    titles = ("system", *METRICS, "failed", "calls", "tokens in", "out", "seconds")
    print(" ".join(f"{title.removeprefix('claims_'):>16}" for title in titles), flush=True)
    figures = {}
    for name in given.systems.split(","):
        row = measured(name, cases, given.model, target)
        columns = {metric: [tallies[metric] for tallies in row.tallies] for metric in METRICS}
        values = {metric: (ratio(c), jackknife(c)) for metric, c in columns.items()}
        spent = row.spent
        counts = (row.failed, spent.calls, spent.tokens_in, spent.tokens_out, f"{row.seconds:.0f}")
        shown = [_shown(*value) for value in values.values()]
        print(" ".join(f"{cell!s:>16}" for cell in (name, *shown, *counts)), flush=True)
        figures[name] = {"metrics": values, "spent": vars(spent), "seconds": row.seconds}
    if given.json:
        given.json.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
