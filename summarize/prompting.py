"""Templates in prompts/ → messages, and the fence that carries the article inside them.

A template is Jinja2 in a sandbox and never sees the article's text, only the variable ``article``:
a block that this module renders itself, put in as data and not rendered again. The block numbers
the passages and stands between markers that cannot occur in the article, so whatever an article
says, it says it as data between them. ``parse_fence`` is the inverse, for whoever answers.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import yaml
from jinja2 import Template, TemplateSyntaxError
from jinja2.nodes import Extends
from pydantic import BaseModel

from summarize.errors import ConfigError
from summarize.files import content
from summarize.kinds import Kind, listing, task
from summarize.reply import REPLIES
from summarize.resources import folder
from summarize.templates import LONGEST, Environment, render

if TYPE_CHECKING:
    from summarize.reading.text.passages import Passage, PassageKind

Message = dict[str, str]
About = tuple[tuple[str, str], ...]
"""Label → words of the article, such as a claim in question, or a choice."""

ROLES = ("system", "user")
_TOO_DEEP: Final = "loops, brackets or lists are nested too deep; write them flatter"
_SUFFIX = ".md"
_SAID: Final = 200  # characters of what a library says of a fault
_HEAD = re.compile(r"\A---\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)
_PLACEHOLDER = "<article>"

# Chat templates are text to some servers: a token of theirs inside an article would end our turn.
# Its first character is shown full width, which grounding folds back to the article's own.
_CHAT_TOKEN = re.compile(
    r"[<\[](?=\||/?s>|/?INST\]|/?SYS>|/?think>|(?:start|end)_of_turn>|(?:bos|eos|pad|unk)>)"
)
_FULL_WIDTH = {"<": "＜", "[": "［"}
_BREAKING = re.compile(r"\s+")
_INVISIBLE = re.compile(
    r"[^\S ]|[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)


def displayed(text: str) -> str:
    """A passage as a model sees it: one line, no invisible characters, no chat-template tokens."""
    line = text
    if "  " in text or not text.isprintable():  # nothing else is changed by what follows
        line = _INVISIBLE.sub("", _BREAKING.sub(" ", text))
    return _CHAT_TOKEN.sub(lambda m: _FULL_WIDTH[m.group()], line)


@dataclass(frozen=True, slots=True)
class Window:
    """The passages to show; first to last are to be read, the rest is context."""

    passages: tuple[Passage, ...]
    first: int
    last: int

    def asked(self) -> tuple[Passage, ...]:
        """The passages to be read."""
        return tuple(p for p in self.passages if self.first <= p.number <= self.last)


class Line(NamedTuple):
    """A passage as a fence shows it."""

    number: int
    kind: PassageKind
    text: str


@dataclass(frozen=True, slots=True)
class Fence:
    """What a fence holds: the task, the range to read, and the numbered passages by paragraph.

    ``about`` is what the task is about, where it is about less than those passages.
    """

    task: str
    first: int
    last: int
    paragraphs: tuple[tuple[Line, ...], ...]
    about: About = ()

    def said(self, label: str) -> str:
        """What a label of ``about`` says, "" without it."""
        return dict(self.about).get(label, "")


def fence(text: str, window: Window, task: str, about: About = ()) -> str:
    """The block that shows a window of an article to a model, boilerplate left out.

    What the task is about stands last, so that questions about the same passages begin alike.
    """
    marker = _marker(text)
    lines = [f'<{marker} task="{task}" read="{window.first}-{window.last}">']
    paragraph = window.passages[0].paragraph if window.passages else 0
    for passage in window.passages:
        if passage.kind == "boilerplate":
            continue
        if passage.paragraph != paragraph:
            lines.append("")
            paragraph = passage.paragraph
        kind = "" if passage.kind == "sentence" else f" {passage.kind}"
        lines.append(f"[{passage.number}{kind}] {displayed(text[passage.start : passage.end])}")
    if about:
        lines += ["", *(f"{label}: {displayed(words)}" for label, words in about)]
    return "\n".join([*lines, f"</{marker}>"])


@lru_cache(maxsize=4)  # a long article is asked about window by window
def _marker(text: str) -> str:
    lowered = text.lower()
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    while (marker := f"article-{digest[:12]}") in lowered:
        digest = hashlib.sha256(digest.encode()).hexdigest()
    return marker


_FENCE = re.compile(
    r'<(article-[0-9a-f]{12}) task="(\w+)" read="(\d+)-(\d+)">\n(.*?)</\1>', re.DOTALL
)
_NUMBERED = re.compile(r"\[(\d+)(?: (headline|item))?\] (.*)")
_ABOUT = re.compile(r"([a-z]+): (.*)")


def parse_fence(content: str) -> Fence | None:
    """The last fence of a message; None if it has none. Inverse of ``fence``."""
    found = list(_FENCE.finditer(content))
    if not found:
        return None
    _, task, first, last, body = found[-1].groups()
    paragraphs: list[list[Line]] = [[]]
    about: list[tuple[str, str]] = []
    for line in body.split("\n"):
        if numbered := _NUMBERED.fullmatch(line):
            kind = cast("PassageKind", numbered[2] or "sentence")
            paragraphs[-1].append(Line(int(numbered[1]), kind, numbered[3]))
        elif labelled := _ABOUT.fullmatch(line):
            about.append((labelled[1], labelled[2]))
        elif not line:
            paragraphs.append([])
    shown = tuple(tuple(p) for p in paragraphs if p)
    return Fence(task, int(first), int(last), shown, tuple(about))


@dataclass(frozen=True, slots=True)
class Prompt:
    """One template: what it is for, the reply it asks for (name, schema), where it came from."""

    name: str
    purpose: str
    reply: str
    schema: type[BaseModel]
    path: Path
    source: str
    _template: Template = field(repr=False, compare=False)

    def messages(self, article: str) -> list[Message]:
        """The messages to send, ``article`` being a block made by ``fence``."""
        try:
            return [
                {"role": role, "content": render(self._template, role, article)}
                for role in ROLES
                if role in self._template.blocks
            ]
        except (RecursionError, SyntaxError):  # of the Python that Jinja2 makes of what is included
            raise ConfigError(f"{self.path}: {_TOO_DEEP}, or it includes itself") from None
        except Exception as error:  # a template may go wrong as any program may
            said = " ".join(str(error).split())[:_SAID]
            if article != _PLACEHOLDER or not said:  # what it says could quote the article
                said = type(error).__name__
            raise ConfigError(
                f"{self.path}{self._line(error)}: cannot be rendered: {said}"
            ) from None

    def _line(self, error: Exception) -> str:
        """The line of the file at which what Jinja2 has made of it went wrong, if it tells."""
        head = _HEAD.match(self.source)
        before = head[0].count("\n") if head else 0
        for frame in reversed(extract_tb(error.__traceback__)):
            if frame.filename == "<template>" and frame.lineno:
                return f", line {before + self._template.get_corresponding_lineno(frame.lineno)}"
        return ""

    @property
    def version(self) -> str:
        """Hash of what is sent beside the article: the messages and the reply schema."""
        sent = [self.messages(_PLACEHOLDER), self.schema.model_json_schema()]
        return hashlib.sha256(json.dumps(sent, sort_keys=True).encode()).hexdigest()[:12]


class Prompts:
    """The templates of a directory, those it lacks being taken from the package's own.

    Attributes:
        kinds: The kinds of items of one's own that are asked for besides.
    """

    def __init__(
        self, prompts: Mapping[str, Prompt], directory: Path | None, kinds: Sequence[type[Kind]]
    ) -> None:
        self._prompts = dict(prompts)
        self._directory = directory
        self.kinds = tuple(kinds)

    def __reduce__(self) -> tuple[Any, ...]:
        """In another process they are read anew: what is made of a template cannot be sent."""
        return Prompts.load, (self._directory, self.kinds)

    @classmethod
    def load(cls, directory: Path | None = None, kinds: Sequence[type[Kind]] = ()) -> Prompts:
        """Reads and checks every template.

        Args:
            directory: The folder; None: the package's own.
            kinds: Kinds of items of one's own, each with a template of its name in the folder.

        Raises:
            ConfigError: No such directory, no template in it, or a template with a fault.
        """
        package = folder("prompts")
        places = [package]
        replies = dict(REPLIES)
        for kind in kinds:
            if kind.__name__ in replies:
                raise ConfigError(f"{kind.__name__} is the name of another reply; choose another")
            if (package / f"{task(kind)}{_SUFFIX}").exists():
                what = f"{task(kind)}{_SUFFIX} is the template of another question"
                raise ConfigError(f"{kind.__name__}: {what}; give the kind another name")
            replies[kind.__name__] = listing(kind)
        if directory is not None:
            _check_folder(directory)
            places.insert(0, directory)
        environment = Environment(places)
        paths = {
            path.stem: path for place in reversed(places) for path in place.glob(f"*{_SUFFIX}")
        }
        prompts = {name: _read(paths[name], environment, replies) for name in sorted(paths)}
        for name, given in prompts.items():
            replaced = package / f"{name}{_SUFFIX}"
            if given.path == replaced or not replaced.exists():
                continue
            wanted = _read(replaced, environment, replies).reply
            if given.reply != wanted:
                raise ConfigError(f"{given.path}: wants reply: {wanted}, not {given.reply}")
        for kind in kinds:
            prompt = prompts.get(task(kind))
            if prompt is None or prompt.reply != kind.__name__:
                where = f"{task(kind)}{_SUFFIX} with reply: {kind.__name__} in its front matter"
                raise ConfigError(f"{kind.__name__} has no template: --prompts wants {where}")
        return cls(prompts, directory, kinds)

    @property
    def names(self) -> Sequence[str]:
        """Names of the templates, sorted."""
        return tuple(self._prompts)

    def get(self, name: str) -> Prompt:
        """The template of that name.

        Raises:
            ConfigError: There is none.
        """
        try:
            return self._prompts[name]
        except KeyError:
            raise ConfigError(f"no prompt {name!r}; there are: {', '.join(self.names)}") from None

    def version(self, names: Sequence[str]) -> str:
        """The version of some templates together; of one, its own."""
        versions = [self.get(name).version for name in names]
        if len(versions) == 1:
            return versions[0]
        return hashlib.sha256(json.dumps(versions).encode()).hexdigest()[:12]


def _check_folder(directory: Path) -> None:
    """Raises ConfigError unless this is a folder with templates."""
    if not isinstance(directory, Path):
        given = type(directory).__name__
        raise ConfigError(f"prompts are a folder as a Path, or Prompts, not {given}")
    if not os.path.isdir(directory):  # noqa: PTH112 - Path's fails on a name too long
        raise ConfigError(f"no prompt directory {directory}; give a folder of {_SUFFIX} files")
    if not any(directory.glob(f"*{_SUFFIX}")):
        raise ConfigError(f"no template in {directory}; see `summarize prompts list` for names")


def _read(path: Path, environment: Environment, replies: Mapping[str, type[BaseModel]]) -> Prompt:
    try:
        source = content(path, 4 * LONGEST + 1).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 text (byte {error.start}); save it so") from None
    if len(source) > LONGEST:
        raise ConfigError(f"{path}: longer than {LONGEST:,} characters; that is no prompt")
    head = _HEAD.match(source)
    fields = _front_matter(head[1], path) if head else {}
    purpose, reply = fields.get("purpose"), fields.get("reply")
    known = f"{', '.join(replies)}, or a kind of your own, named with --kind"
    if head is None or not isinstance(purpose, str) or not isinstance(reply, str):
        raise ConfigError(
            f"{path}: wants front matter between --- lines: purpose, and reply ({known})"
        )
    if reply not in replies:
        raise ConfigError(f"{path}: there is no reply {reply[:40]!r}: give {known}")
    try:
        tree = environment.parse(source[head.end() :])
        if tree.find(Extends) is not None:
            raise ConfigError(f"{path}: {{% extends %}} is not for prompts: write both blocks here")
        template = environment.from_string(tree)
    except TemplateSyntaxError as error:
        line = error.lineno + source[: head.end()].count("\n")
        raise ConfigError(f"{path}, line {line}: {error.message}") from None
    except (RecursionError, SyntaxError):  # of the Python that Jinja2 makes of it
        raise ConfigError(f"{path}: {_TOO_DEEP}") from None
    except ValueError:  # Python reads no integer of thousands of digits
        raise ConfigError(f"{path}: a number in it is too long; write it shorter") from None
    prompt = Prompt(path.stem, purpose, reply, replies[reply], path, source, template)
    if "user" not in template.blocks:
        raise ConfigError(
            f"{path}: wants a block: {{% block user %}} … {{{{ article }}}} … {{% endblock %}}"
        )
    where = [
        m["role"]
        for m in prompt.messages(_PLACEHOLDER)
        for _ in range(m["content"].count(_PLACEHOLDER))
    ]
    if where != ["user"]:
        raise ConfigError(f"{path}: {{{{ article }}}} must stand once, in the block named user")
    return prompt


def _front_matter(text: str, path: Path) -> dict[str, Any]:
    try:
        # Words alone: keys that are merged multiply, and a number takes the square of its length.
        fields = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes no objects
    except yaml.YAMLError as error:
        raise ConfigError(
            f"{path}: front matter is not YAML: {' '.join(str(error).split())}"
        ) from None
    except RecursionError:
        raise ConfigError(f"{path}: {_TOO_DEEP}") from None
    return fields if isinstance(fields, dict) else {}
