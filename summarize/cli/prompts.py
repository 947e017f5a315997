"""``summarize prompts``: the templates, and exactly what would be sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from summarize.cli import options, output, pages
from summarize.errors import ConfigError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from summarize.plans.part import Question
    from summarize.prompting import Message, Prompt

    T = TypeVar("T", bound=BaseModel)

_CODES = {0: pages.DONE, 2: "no such template, a template with a fault, or nothing to read"}

ABOUT = """List, show and render the prompt templates.

A template's version is a hash of what is sent beside the article, reply schema included: it stands
in every summary, so that two runs can be told apart."""

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the template.")]


def application() -> typer.Typer:
    """The group of commands."""
    app = typer.Typer(
        help=pages.prose(ABOUT),
        epilog=pages.ending(
            "summarize prompts list",
            "summarize prompts show whole > mine/whole.md",
            "summarize prompts render whole story.txt --prompts mine/",
            codes=_CODES,
        ),
    )
    pages.add(app, list_prompts, pages.ending("summarize prompts list", codes=_CODES), "list")
    pages.add(app, show, pages.ending("summarize prompts show whole > mine/whole.md", codes=_CODES))
    pages.add(
        app,
        render,
        pages.ending(
            "summarize prompts render whole story.txt",
            "summarize prompts render whole story.txt --json | jq '.[0][].content'",
            codes=_CODES,
        ),
    )
    return app


def list_prompts(
    prompts: options.PromptsFolder = None,
    kind: options.KindNames = None,
    verbose: options.Verbose = False,
) -> None:
    """List the templates: name, version, reply schema, and what each is for."""
    templates = options.prompts(prompts, kind)
    for name in templates.names:
        output.to_stdout(_line(templates.get(name)) + "\n")


def _line(prompt: Prompt) -> str:
    return f"{prompt.name:<10} {prompt.version}  {prompt.reply:<12} {prompt.purpose}"


def show(
    name: Name,
    prompts: options.PromptsFolder = None,
    kind: options.KindNames = None,
    verbose: options.Verbose = False,
) -> None:
    """Print a template as it is written, to copy and change it."""
    output.to_stdout(options.prompts(prompts, kind).get(name).source)


def render(
    name: Name,
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="One article: a file, a URL, or -.")
    ],
    prompts: options.PromptsFolder = None,
    kind: options.KindNames = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="A list of calls, each a list of messages.")
    ] = False,
    allow_private: options.AllowPrivate = False,
    max_mb: options.MaxMb = None,
    verbose: options.Verbose = False,
) -> None:
    """Print exactly what would be sent about an article, call by call; nothing is sent.

    A long article takes several calls, each with the passages to read and some around them.
    """
    import asyncio

    from summarize.loading import load
    from summarize.reply import SameReply

    prompt = options.prompts(prompts, kind).get(name)
    if prompt.schema is SameReply:
        raise ConfigError(f"{name} is about lines of two articles, and is sent by compare alone")
    article = load(source, **options.loading(allow_private, max_mb))
    calls = asyncio.run(_calls(prompt, article.text or ""))
    if as_json:
        output.to_stdout(json.dumps(calls, indent=2, ensure_ascii=False) + "\n")
        return
    for number, messages in enumerate(calls, 1):
        for message in messages:
            heading = f"=== call {number} of {len(calls)}, {message['role']} ==="
            output.to_stdout(f"{heading}\n{message['content']}\n")


async def _calls(prompt: Prompt, text: str) -> list[list[Message]]:
    """The messages of every call by a template, asked of a model that only takes note."""
    from summarize.kinds import KindReply
    from summarize.model import Answer, Usage
    from summarize.plans import asking_by
    from summarize.profile import LEADING
    from summarize.prompting import fence
    from summarize.reading.reader import read
    from summarize.stub.filler import fill

    noted: list[Question[Any]] = []

    async def note(question: Question[T]) -> Answer[T]:
        noted.append(question)
        empty = question.reply.model_validate(fill(question.reply.model_json_schema()))
        return Answer(empty, read_by="rules", complete=True, usage=Usage(), mode="json_schema")

    task, way = asking_by(prompt.name)
    await way.plan(read(text), note, LEADING)
    asked = [question for question in noted if question.task == task]
    asked.sort(key=lambda question: question.window.first)
    if issubclass(prompt.schema, KindReply):
        task = prompt.name
    return [
        prompt.messages(fence(text, question.window, task, question.about)) for question in asked
    ]
