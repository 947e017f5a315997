"""One article through the rooms: reading → calls → grounding → Summary.

An Extractor is an open model with a plan and its prompts; whoever has one may give it any number of
articles, side by side. What goes wrong with one of them is that one's Failure.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from summarize.article import from_text
from summarize.errors import ConfigError, SourceError, SummarizeError
from summarize.kinds import task
from summarize.loading import load
from summarize.model import Answer, AnswerError, Asking, CallError, Mode, Model, Usage
from summarize.model.answer import CHARACTERS_A_TOKEN
from summarize.plans import Way, named
from summarize.plans.computing import computed_in_turn
from summarize.plans.own import read_own
from summarize.plans.part import Outcome, Question
from summarize.profile import Profile
from summarize.profiles import Exam
from summarize.prompting import Message, Prompts, fence
from summarize.reply import Listing
from summarize.schema import Article, Run, Summary

if TYPE_CHECKING:
    from summarize.judge import Difference
    from summarize.reading.reader import Reading

T = TypeVar("T", bound=BaseModel)
Explain = Callable[[Article, "Sequence[Difference]"], None]

PASSING = frozenset(
    {"refusal", "content_filter", "cut", "invalid", "empty", "garbled", "connection", "server",
     "timeout", "rate_limit"}
)  # fmt: skip
"""Reasons for a failure after which the same article may do better another time."""
REPLY_TOKENS = 0.75
"""Tokens of a reply for each character of news: 0.5 to 0.75 is what was seen; the dearer one."""
ANSWER_TOKENS = 40
"""Tokens of the answer to a question about one item."""


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
    """An open model with a plan and its prompts: summarizes articles, side by side if asked to.

    Args:
        caller: The model.
        prompts: The templates.
        plan: The plan's name.
        profile: In what the model is believed where it differs from the rules.
        explain: Called with each article and where its readers differed; None: nobody asks.
        exam: Where the profile is from; None: from no exam.
    """

    def __init__(
        self,
        caller: Asking,
        prompts: Prompts,
        plan: str,
        profile: Profile,
        explain: Explain | None = None,
        exam: Exam | None = None,
    ) -> None:
        self.plan = plan
        self._caller = caller
        self._way: Way = named(plan)
        self._kinds = prompts.kinds
        tasks = (*self._way.tasks, *map(task, self._kinds))
        self._prompts = {name: prompts.get(name) for name in tasks}
        self._replies = {one.schema.__name__: one.schema for one in self._prompts.values()}
        self.prompt_version = prompts.version(tasks)
        self.profile = profile
        self._explain = explain
        self._exam = exam
        self._reading, self._finishing = asyncio.Lock(), asyncio.Lock()

    @property
    def examined(self) -> Mapping[str, str]:
        """The articles that the profile was made on, id → sha256; none without an exam."""
        return self._exam.articles if self._exam is not None else {}

    @property
    def believed(self) -> str:
        """In what the model is believed, whose items are kept, and how much it is asked."""
        trusted = ", ".join(sorted(self.profile.trusted)) or "nothing"
        most = f"; asked {self.profile.asks} at most" if self.profile.asks is not None else ""
        return f"{trusted}; keeping {', '.join(sorted(self.profile.keeps))}{most}"

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

    def prepare(self) -> None:
        """Loads what reading takes; else it is loaded with the first article."""
        import summarize.assembly
        import summarize.reading.reader  # noqa: F401

        _ = self._way.plan

    def note(self, article_id: str, reason: str) -> None:
        """Something about an article is done again, for a reason."""
        self._caller.note(article_id, reason)

    async def ask(
        self, messages: Sequence[Mapping[str, str]], reply: str, article_id: str
    ) -> Answer[BaseModel]:
        """Asks the model for who reads an article elsewhere.

        Args:
            messages: What is sent.
            reply: The name of the class that is to be filled.
            article_id: Names the article in error messages.

        Raises:
            CallError: The endpoint failed for good.
            AnswerError: Nothing usable was answered.
        """
        return await self._caller.ask(messages, self._replies[reply], article_id=article_id)

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
                return await self.summarize(article_of(source), spent)
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
            self.note(name, reason)
        usage = sum(spent, Usage())
        return Failure(name, origin, reason, message, exit_code, usage, self.cost(usage))

    async def expected(self, article: Article) -> Usage:
        """What reading an article would take if every call went well: nothing is called.

        The calls are those that the plan would make; tokens are reckoned from characters, those of
        the reply's schema included, which some endpoints do not count.
        """
        from summarize.model.fitting import prepared
        from summarize.stub.filler import fill

        text = article.text or ""
        sent: list[int] = []
        replied: list[float] = []

        async def ask(question: Question[T]) -> Answer[T]:
            schema = json.dumps(prepared(question.reply).model_json_schema())
            said = sum(len(message["content"]) for message in self._messages(text, question))
            sent.append(len(schema) + said)
            lists = issubclass(question.reply, Listing)
            read = question.window.asked() if lists else ()
            length = sum(passage.end - passage.start for passage in read)
            replied.append(length * REPLY_TOKENS if lists else ANSWER_TOKENS)
            nothing = question.reply.model_validate(fill(question.reply.model_json_schema()))
            return Answer(nothing, "rules", True, Usage(), "json_schema")

        reading = await computed_in_turn(len(text), lambda: _read(text), self._reading)
        await self._way.plan(reading, ask, self.profile)
        await read_own(reading, ask, self._kinds)
        return Usage(
            calls=len(sent),
            prompt_tokens=sum(sent) // CHARACTERS_A_TOKEN,
            completion_tokens=round(sum(replied)),
        )

    def _messages(self, text: str, question: Question[T]) -> list[Message]:
        """What is sent to ask a question about a text."""
        block = fence(text, question.window, question.task, question.about)
        return self._prompts[question.task].messages(block)

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
        reading = await computed_in_turn(len(text), lambda: _read(text), self._reading)
        if not reading.passages:
            raise SourceError(f"{article.source}: no text to read")

        mode: Mode | None = None

        async def ask(question: Question[T]) -> Answer[T]:
            nonlocal mode
            messages = self._messages(text, question)
            try:
                answer = await self._caller.ask(messages, question.reply, article_id=article.id)
            except (AnswerError, CallError) as error:
                spent.append(error.usage)
                raise
            spent.append(answer.usage)
            mode = answer.mode
            return answer

        try:
            outcome = await self._way.plan(reading, ask, self.profile)
            own = await read_own(reading, ask, self._kinds)
        except BaseExceptionGroup as group:
            raise _first(group) from None

        def assembled() -> Summary:
            from summarize.assembly import Assembly

            asked_why = self._explain is not None
            assembly = Assembly(reading, outcome, self.profile, own.parts, noting=asked_why)
            if self._explain is not None:
                self._explain(article, assembly.differences)
            return Summary(
                article=article,
                gist=assembly.gist,
                speakers=assembly.speakers,
                claims=assembly.claims,
                figures=assembly.figures,
                items=assembly.items,
                rejected=assembly.rejected,
                run=self._run(
                    mode,
                    sum(spent, Usage()),
                    [*_about(article), *_said(outcome), *own.warnings],
                    time.perf_counter() - began,
                ),
            )

        return await computed_in_turn(len(text), assembled, self._finishing)

    def _run(self, mode: Mode | None, usage: Usage, warnings: list[str], seconds: float) -> Run:
        model = self._caller.model
        return Run(
            summarize_version=_version(),
            model=model.name,
            endpoint=self._caller.endpoint,
            prompt_version=self.prompt_version,
            plan=self.plan,
            mode=mode,
            temperature=model.temperature,
            seed=model.seed,
            calls=usage.calls,
            retries=usage.retries,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            cached_tokens=usage.cached_tokens,
            cost_usd=self._caller.cost(usage),
            seconds=round(seconds, 3),
            warnings=list(dict.fromkeys(warnings)),
        )


def article_of(source: str | Path | Article) -> Article:
    """The article that a source is: a text itself, a file, or an article.

    Raises:
        SourceError: There is none.
    """
    if isinstance(source, Article):
        if source.text is None:
            raise SourceError(f"article {source.id} holds no text: load it again from its source")
        return source
    if not isinstance(source, str | Path):
        given = type(source).__name__
        raise SourceError(f"an article is a text, a Path or an Article, not {given}")
    return load(source) if isinstance(source, Path) else from_text(source)


def _read(text: str) -> Reading:
    """A text as the rules read it; what that takes is loaded with the first (see ``plans``)."""
    from summarize.reading import reader

    return reader.read(text)


def _about(article: Article) -> list[str]:
    """What a reader should know of the article itself."""
    said = []
    if article.source == "text" and len((article.text or "").split()) == 1:
        said.append("the text is one word: a file is given as a Path, an address by load")
    if article.language not in (None, "en"):
        said.append(f"the article seems to be in {article.language!r}: the rules read English only")
    return said


def _said(outcome: Outcome) -> list[str]:
    """What a plan and the replies it got warn of."""
    return [*outcome.warnings, *(warning for part in outcome.parts for warning in part.warnings)]


def _first(group: BaseExceptionGroup) -> BaseException:
    """The first error of a group: one article fails for one reason."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


@cache
def _version() -> str:
    return version("summarize")
