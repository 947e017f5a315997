"""The pipeline: article → calls → grounding → Summary.

There is one path, and it is asynchronous; the synchronous functions run it on an event loop in a
thread of its own, so that they work where a loop is running already, as in notebooks.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from anyio.from_thread import start_blocking_portal

from summarize.article import from_text, load
from summarize.assembly import Assembly
from summarize.errors import ConfigError, SourceError, SummarizeError
from summarize.model import Answer, AnswerError, Caller, CallError, Model, Note, Usage, open_model
from summarize.model.answer import CHARACTERS_A_TOKEN
from summarize.plans import AUTO, chosen
from summarize.plans.part import Part, Plan
from summarize.prompting import Prompt, Prompts, Window, fence
from summarize.reading import reader
from summarize.reading.passages import split
from summarize.reply import WholeReply
from summarize.schema import Article, Run, Summary

if TYPE_CHECKING:
    from httpx2 import AsyncBaseTransport

CONCURRENCY = 8
PASSING = frozenset(
    {"refusal", "content_filter", "cut", "invalid", "empty", "garbled", "connection", "server",
     "timeout", "rate_limit"}
)  # fmt: skip
"""Reasons for a failure after which the same article may do better another time."""
REPLY_TOKENS = 0.75
"""Tokens of a reply for each character of news: 0.5 to 0.75 is what was seen; the dearer one."""
AHEAD = 4  # finished articles that may wait for a slower one before them, per article in work


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be summarized, why, and what was spent on it all the same.

    ``exit_code`` is the contract's; ``cost_usd`` is None where no price is known.
    """

    article_id: str
    source: str
    reason: str
    message: str
    exit_code: int
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = None


class Extractor:
    """An open model with a plan and its prompt: summarizes articles, side by side if asked to."""

    def __init__(self, caller: Caller, prompt: Prompt, plan_name: str, plan: Plan) -> None:
        self.prompt_version = prompt.version
        self.plan = plan_name
        self._caller = caller
        self._prompt = prompt
        self._plan = plan

    @property
    def endpoint(self) -> str:
        """Host (and port) of the endpoint; "in process" for the stub."""
        return self._caller.endpoint

    @property
    def model(self) -> Model:
        """The model as it is called, endpoint and key settled."""
        return self._caller.model

    def cost(self, usage: Usage) -> float | None:
        """Price of ``usage`` in US dollars; None where nobody publishes one."""
        return self._caller.cost(usage)

    async def attempt(self, source: str | Path | Article, *, tries: int = 1) -> Summary | Failure:
        """One article's summary, or why there is none.

        Args:
            source: The article.
            tries: How often an article is read at most, as long as it fails for a reason that
                may pass; what all tries cost is counted together.

        Raises:
            ConfigError: Not this article's fault: no other would fare better.
        """
        name = source.id if isinstance(source, Article) else "text"
        origin = source.source if isinstance(source, Article) else "text"
        if isinstance(source, Path):
            name, origin = source.stem, str(source)
        spent: list[Usage] = []
        for left in reversed(range(tries)):
            try:
                return await self.summarize(_article(source), spent)
            except ConfigError:
                raise
            except SummarizeError as error:
                kind = type(error).__name__.removesuffix("Error").lower()
                reason, message = str(getattr(error, "reason", kind)), str(error)
                exit_code = error.exit_code
            except Exception as error:
                # One article must not cost the others; the message could hold its text.
                reason, exit_code = "internal", 1
                message = f"{origin}: internal error ({type(error).__name__})"
            if not left or reason not in PASSING:
                break
            self._caller.note(name, reason)
        usage = sum(spent, Usage())
        return Failure(name, origin, reason, message, exit_code, usage, self.cost(usage))

    async def expected(self, article: Article) -> Usage:
        """What reading an article would take if every call went well: nothing is called.

        The calls are those that the plan would make; tokens are reckoned from characters, those of
        the reply's schema included, which some endpoints do not count.
        """
        from summarize.model.fitting import prepared

        text = article.text or ""
        schema = len(json.dumps(prepared(WholeReply).model_json_schema()))
        asked: list[int] = []

        async def ask(window: Window) -> Answer[WholeReply]:
            messages = self._prompt.messages(fence(text, window, self.plan))
            asked.append(schema + sum(len(message["content"]) for message in messages))
            nothing = WholeReply(speakers=[], claims=[], figures=[], gist="")
            return Answer(nothing, "model", True, Usage(), "json_schema")

        await self._plan(text, split(text), ask)
        return Usage(
            calls=len(asked),
            prompt_tokens=sum(asked) // CHARACTERS_A_TOKEN,
            completion_tokens=round(len(text) * REPLY_TOKENS),
        )

    async def summarize(self, article: Article, spent: list[Usage] | None = None) -> Summary:
        """One article's summary.

        Args:
            article: The article.
            spent: What was spent on it before; grows by what is spent now, failed answers too.

        Raises:
            SourceError: The article has no text.
            EndpointError: The endpoint failed for good.
            ReplyError: Nothing usable was answered.
        """
        spent = [] if spent is None else spent
        began = time.perf_counter()
        text = article.text or ""
        reading = await asyncio.to_thread(reader.read, text)
        if not reading.passages:
            raise SourceError(f"{article.source}: no text to read")

        async def ask(window: Window) -> Answer[WholeReply]:
            messages = self._prompt.messages(fence(text, window, self.plan))
            try:
                answer = await self._caller.ask(messages, WholeReply, article_id=article.id)
            except (AnswerError, CallError) as error:
                spent.append(error.usage)
                raise
            spent.append(answer.usage)
            return answer

        try:
            parts, warnings = await self._plan(text, reading.passages, ask)
        except BaseExceptionGroup as group:
            raise _first(group) from None

        def assembled() -> Summary:
            assembly = Assembly(reading, parts)
            return Summary(
                article=article,
                gist=assembly.gist,
                speakers=assembly.speakers,
                claims=assembly.claims,
                figures=assembly.figures,
                rejected=assembly.rejected,
                run=self._run(
                    parts,
                    sum(spent, Usage()),
                    [*_about(article), *warnings],
                    time.perf_counter() - began,
                ),
            )

        return await asyncio.to_thread(assembled)

    def _run(self, parts: list[Part], usage: Usage, warnings: list[str], seconds: float) -> Run:
        model = self._caller.model
        said = [warning for part in parts for warning in part.answer.warnings]
        return Run(
            summarize_version=_version(),
            model=model.name,
            endpoint=self._caller.endpoint,
            prompt_version=self.prompt_version,
            plan=self.plan,
            mode=parts[-1].answer.mode,
            temperature=model.temperature,
            seed=model.seed,
            calls=usage.calls,
            retries=usage.retries,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            cached_tokens=usage.cached_tokens,
            cost_usd=self._caller.cost(usage),
            seconds=round(seconds, 3),
            warnings=list(dict.fromkeys([*warnings, *said])),
        )


@asynccontextmanager
async def open_extractor(
    model: str | Model,
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    note: Note | None = None,
    transport: AsyncBaseTransport | None = None,
) -> AsyncIterator[Extractor]:
    """Opens a model for many articles.

    Args:
        model: A name, or a Model that says where and how.
        prompts: The user's templates; None: the package's.
        plan: How an article is divided into calls; ``auto`` chooses.
        note: Told of each request that is sent again: the article's id, and the reason.
        transport: Carries the requests; None: the network, or the stub for the model in process.

    Raises:
        ConfigError: No such plan, a template with a fault, or no key.
    """
    templates = prompts if isinstance(prompts, Prompts) else Prompts.load(prompts)
    plan_name, chosen_plan = chosen(plan)
    asked = Model(model) if isinstance(model, str) else model
    async with open_model(asked, note=note, transport=transport) as caller:
        yield Extractor(caller, templates.get(plan_name), plan_name, chosen_plan)


async def aextract(
    source: str | Path | Article,
    *,
    model: str | Model = "stub",
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
) -> Summary:
    """The summary of one article; see ``extract``."""
    async with open_extractor(model, prompts, plan) as extractor:
        return await extractor.summarize(_article(source))


def extract(
    source: str | Path | Article,
    *,
    model: str | Model = "stub",
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
) -> Summary:
    """Summarizes one article: who speaks, what each claims, which figures, and exactly where.

    Args:
        source: The text itself (str), a file (Path), or an Article from ``load``.
        model: A name, or a Model that says where and how; ``stub`` reads by rules, in process.
        prompts: A folder of templates, or loaded ones; None: the package's.
        plan: How the article is divided into calls; ``auto`` chooses.

    Raises:
        SourceError: There is nothing to read.
        ConfigError: A setting, key or template is missing or wrong.
        EndpointError: The endpoint cannot be reached or refuses.
        ReplyError: The model answers nothing usable.
    """
    with start_blocking_portal() as portal:
        return portal.call(partial(aextract, source, model=model, prompts=prompts, plan=plan))


def extract_many(
    articles: Iterable[str | Path | Article],
    *,
    model: str | Model = "stub",
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    concurrency: int = CONCURRENCY,
) -> Iterator[Summary | Failure]:
    """Summarizes articles side by side and yields the results in the order of the input.

    Articles are taken from the iterable as they are needed. One that fails is a Failure.

    Args:
        articles: As ``extract`` takes them.
        model: As for ``extract``.
        prompts: As for ``extract``.
        plan: As for ``extract``.
        concurrency: Articles in work at a time.

    Raises:
        ConfigError: A setting, key or template is missing or wrong.
        Exception: Whatever the iterable raises, after the results of what it gave before.
    """
    if concurrency < 1:
        raise ConfigError(f"concurrency must be 1 or more, not {concurrency}")
    gate = anyio.Semaphore(concurrency)
    # Results that wait for a slower article before them are few: memory stays flat.
    most = concurrency * AHEAD
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(open_extractor(model, prompts, plan)) as extractor,
    ):

        async def attempt(source: str | Path | Article) -> Summary | Failure:
            async with gate:
                return await extractor.attempt(source)

        pending: deque[Future[Summary | Failure]] = deque()
        failed: Exception | None = None
        sources = iter(articles)
        while failed is None:
            try:
                source = next(sources)
            except StopIteration:
                break
            except Exception as error:
                failed = error
                break
            pending.append(portal.start_task_soon(attempt, source))
            while pending and (len(pending) >= most or pending[0].done()):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
        if failed is not None:
            raise failed


def _article(source: str | Path | Article) -> Article:
    if isinstance(source, Article):
        if source.text is None:
            raise SourceError(f"article {source.id} holds no text: load it again from its source")
        return source
    return load(source) if isinstance(source, Path) else from_text(source)


def _about(article: Article) -> list[str]:
    """What a reader should know of the article itself."""
    if article.language in (None, "en"):
        return []
    return [f"the article seems to be in {article.language!r}: the rules read English only"]


def _first(group: BaseExceptionGroup) -> BaseException:
    """The first error of a group: one article fails for one reason."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


@cache
def _version() -> str:
    return version("summarize")
