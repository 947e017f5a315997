"""A kind of item of one's own: a class and a template, and its items come out grounded."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import httpx2
import pytest
from pydantic import field_validator, model_validator

import summarize
from summarize.errors import ConfigError
from summarize.kinds import imported, listing, task
from summarize.pipeline import open_extractor
from summarize.prompting import Prompts, parse_fence
from summarize.render import document
from summarize.schema import Item, Summary

TEMPLATE = """---
purpose: Asks for events with their place and date.
reply: Event
---
{% block user %}
{{ article }}

Which events? Reply in JSON.
{% endblock %}
"""

ARTICLE = """Bridge opens in Lower Ansel

LOWER ANSEL — The new bridge over the Tarn opened on Saturday after 14 months of work.

The old one collapsed in a storm in March 2024. It did not hurt anybody, the county said.
"""


class Event(summarize.Kind):
    """Something that happened, with where and when."""

    what: str = ""
    place: summarize.Verbatim | None = None
    date: summarize.Verbatim | None = None
    months: int | None = None
    planned: bool = False
    sort: Literal["opening", "accident", "other"] = "other"


class Strict(summarize.Kind):
    """An item that is nothing without its place."""

    place: summarize.Verbatim


OPENING: dict[str, Any] = {
    "passage": 2,
    "content": "The new bridge over the Tarn opened",
    "what": "A new bridge over the Tarn opened.",
    "place": "LOWER ANSEL",
    "date": "Saturday",
    "months": 14,
    "planned": True,
    "sort": "opening",
}
COLLAPSE: dict[str, Any] = {"passage": 3, "content": "The old one collapsed in a storm"}

Reader = Callable[..., Summary]


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "event.md").write_text(TEMPLATE)
    return folder


def also_strict(prompts: Path) -> None:
    (prompts / "strict.md").write_text(TEMPLATE.replace("reply: Event", "reply: Strict"))


@pytest.fixture
def reading(scripted: Callable[..., httpx2.MockTransport], prompts: Path) -> Reader:
    """Reads the article with a model that finds certain events and nothing else."""

    def read(*items: Any, kind: type[summarize.Kind] = Event, text: str = ARTICLE) -> Summary:
        asked: list[str] = []
        if kind is Strict:
            (prompts / "event.md").unlink()
            also_strict(prompts)

        def answer(request: dict[str, Any]) -> dict[str, Any]:
            fence = parse_fence(request["messages"][-1]["content"])
            assert fence is not None
            asked.append(fence.task)
            if fence.task == task(kind):
                return {"items": list(items)}
            return {"speakers": [], "claims": [], "figures": [], "gist": ""}

        model = summarize.Model("m", base_url="http://m.invalid/v1", mode="json_schema")

        async def go() -> Summary:
            async with open_extractor(
                model, prompts, "whole", transport=scripted(answer), kinds=[kind]
            ) as extractor:
                return await extractor.summarize(summarize.article.from_text(text))

        summary = asyncio.run(go())
        assert asked == ["whole", task(kind)]
        return summary

    return read


def only(summary: Summary) -> Item:
    (item,) = summary.items
    return item


def reasons(summary: Summary) -> list[str]:
    return [one.reason for one in summary.rejected]


def test_an_item_comes_out_with_its_words_as_spans_and_the_rest_as_values(reading: Reader) -> None:
    summary = reading(COLLAPSE, OPENING)
    opening, collapse = summary.items  # in the article's order
    assert (opening.id, opening.kind, collapse.id) == ("event1", "event", "event2")
    assert opening.content.text == OPENING["content"]
    place, date = opening.words["place"], opening.words["date"]
    assert place is not None
    assert date is not None
    assert (place.text, date.text) == ("LOWER ANSEL", "Saturday")
    assert opening.values == {
        "what": OPENING["what"], "months": 14, "planned": True, "sort": "opening",
    }  # fmt: skip
    assert collapse.words == {"place": None, "date": None}
    assert summary.rejected == []
    assert set(summary.spans()) >= {opening.content, place, date}


def test_a_summary_without_own_kinds_does_not_speak_of_them() -> None:
    assert "items" not in summarize.extract(ARTICLE).model_dump()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"content": "The old bridge over the Tarn opened"}, "not_in_article"),
        ({"content": "opened on Saturday after 15 months"}, "wrong_number"),
        ({"months": 15}, "wrong_number"),
        ({"passage": 3, "content": "hurt anybody"}, "wrong_polarity"),
        ({"passage": "two and"}, "out_of_schema"),
    ],
)
def test_what_the_article_does_not_say_is_kept_out(
    reading: Reader, change: dict[str, Any], reason: str
) -> None:
    summary = reading(OPENING | change, COLLAPSE)
    assert only(summary).content.text == COLLAPSE["content"]
    assert reasons(summary) == [reason]
    assert "event" in summary.rejected[0].item


def test_a_field_that_is_not_in_the_article_goes_and_the_item_stays(reading: Reader) -> None:
    summary = reading(OPENING | {"place": "Upper Ansel"})
    assert only(summary).words["place"] is None
    assert summary.rejected == [
        summarize.Rejected(item={"event": {"place": "Upper Ansel"}}, reason="not_in_article")
    ]


def test_without_a_field_that_it_must_have_an_item_goes(reading: Reader) -> None:
    item = {"passage": 2, "content": "The new bridge", "place": "Upper Ansel"}
    summary = reading(item, item | {"place": "the Tarn"}, kind=Strict)
    place = only(summary).words["place"]
    assert place is not None
    assert place.text == "the Tarn"
    assert reasons(summary) == ["not_in_article"]


@pytest.mark.parametrize(
    "told",
    [
        "A new bridge opened after 15 months.",
        "A new bridge did not open.",
        "Helsinki has a bridge.",
    ],
)
def test_a_wording_that_says_something_else_gives_way_to_the_article(
    reading: Reader, told: str
) -> None:
    summary = reading(OPENING | {"what": told})
    assert only(summary).values["what"] == "The new bridge over the Tarn opened."


def test_the_same_item_again_is_a_duplicate(reading: Reader) -> None:
    summary = reading(OPENING, OPENING)
    assert only(summary).id == "event1"
    assert reasons(summary) == ["duplicate"]


def test_words_are_taken_where_they_stand_nearest_to_the_content(reading: Reader) -> None:
    text = "Rain fell in Ansel.\n\nA wall fell in Ansel on Monday. In Ansel it rained again.\n"
    summary = reading(
        {"passage": 2, "content": "A wall fell in Ansel", "place": "Ansel"}, text=text
    )
    place = only(summary).words["place"]
    assert place is not None
    assert place.start == text.index("Ansel on Monday")


def test_a_long_article_is_asked_about_in_windows(
    scripted: Callable[..., httpx2.MockTransport], prompts: Path
) -> None:
    paragraph = "A bridge opened in Ansel on Monday. " * 30
    text = "\n\n".join([paragraph] * 12)
    asked: list[tuple[int, int]] = []

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        fence = parse_fence(request["messages"][-1]["content"])
        assert fence is not None
        if fence.task != "event":
            return {"speakers": [], "claims": [], "figures": [], "gist": ""}
        asked.append((fence.first, fence.last))
        return {"items": [{"passage": fence.first, "content": "A bridge opened"}]}

    async def go() -> Summary:
        model = summarize.Model("m", base_url="http://m.invalid/v1", mode="json_schema")
        async with open_extractor(
            model, prompts, "whole", transport=scripted(answer), kinds=[Event]
        ) as extractor:
            return await extractor.summarize(summarize.article.from_text(text))

    summary = asyncio.run(go())
    assert len(asked) > 2
    assert len(summary.items) == len(asked)


def test_the_rules_say_that_they_know_nothing_of_it(prompts: Path) -> None:
    summary = summarize.extract(ARTICLE, prompts=prompts, kinds=[Event])
    assert summary.items == []
    assert summary.run.warnings == ["the rules know nothing of event: ask a language model"]
    assert summary.run.calls == 2


def test_the_version_of_what_was_asked_covers_the_kind(prompts: Path) -> None:
    also_strict(prompts)
    both = Prompts.load(prompts, [Event, Strict])
    assert both.get("event").version != both.get("strict").version
    (prompts / "strict.md").unlink()
    with_it = summarize.extract(ARTICLE, prompts=prompts, kinds=[Event])
    assert with_it.run.prompt_version != summarize.extract(ARTICLE).run.prompt_version


def test_a_kind_needs_a_template_that_asks_for_it(prompts: Path) -> None:
    (prompts / "event.md").rename(prompts / "events.md")
    wanted = "Event has no template: --prompts wants event.md with reply: Event"
    with pytest.raises(ConfigError, match=wanted):
        Prompts.load(prompts, [Event])


def test_a_kind_may_not_take_the_name_of_another_reply(prompts: Path) -> None:
    taken = type("GistReply", (summarize.Kind,), {"__annotations__": {}})
    with pytest.raises(ConfigError, match="GistReply is the name of another reply"):
        Prompts.load(prompts, [taken])


def test_a_kind_may_not_take_the_template_of_another_question(prompts: Path) -> None:
    (prompts / "modality.md").write_text(TEMPLATE.replace("reply: Event", "reply: Modality"))
    taken = type("Modality", (summarize.Kind,), {"__annotations__": {}})
    with pytest.raises(ConfigError, match=r"Modality: modality\.md is the template of another"):
        Prompts.load(prompts, [taken])


@pytest.mark.filterwarnings("ignore:Field name")
@pytest.mark.parametrize(
    ("name", "annotation"),
    [("content", int), ("passage", str), ("copy", summarize.Verbatim), ("model_fields", str)],
)
def test_a_field_may_not_have_a_name_that_every_kind_has(name: str, annotation: Any) -> None:
    with pytest.raises(ConfigError, match=rf"Odd\.{name}: every kind has this name"):
        type("Odd", (summarize.Kind,), {"__annotations__": {name: annotation}})


@pytest.mark.parametrize("annotation", [list[str], dict[str, int], str | int, bytes, None])
def test_a_field_that_nothing_could_check_is_refused(annotation: Any) -> None:
    with pytest.raises(ConfigError, match=r"Odd\.field: nothing could check this field"):
        type("Odd", (summarize.Kind,), {"__annotations__": {"field": annotation}})


def test_the_name_of_a_kind_is_that_of_its_class_in_small_letters() -> None:
    ruling = type("CourtRuling", (summarize.Kind,), {"__annotations__": {}})
    assert task(ruling) == "court_ruling"
    assert listing(ruling).__name__ == "CourtRulingReply"


def test_outputs_for_people_show_the_items(reading: Reader) -> None:
    summary = reading(OPENING)
    for form in ("text", "markdown"):
        shown = "".join(document([summary], form))  # type: ignore[arg-type]
        assert "Event\n" in shown
        assert "place: LOWER ANSEL; date: Saturday" in " ".join(shown.split())
    *_, annotation = json.loads("".join(document([summary], "annotations")))["first"]["items"]
    assert annotation["target"]["selector"][1]["exact"] == OPENING["content"]
    body = annotation["body"][1]["source"]
    assert body["type"] == "summarize:event"
    assert body["summarize:place"]["summarize:text"] == "LOWER ANSEL"
    again = Summary.model_validate_json("".join(document([summary], "json")))
    assert again.items == summary.items


MODULE = '''"""Mine."""
import summarize


class Event(summarize.Kind):
    """Something that happened."""


NOT_ONE = 3
'''


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "own_events.py").write_text(MODULE)
    (tmp_path / "own_broken.py").write_text("raise RuntimeError('no such luck')\n")
    (tmp_path / "own_leaving.py").write_text("raise SystemExit(0)\n")
    monkeypatch.chdir(tmp_path)
    return "own_events:Event"


def test_a_kind_is_imported_by_name_from_the_current_folder(module: str) -> None:
    assert imported(module).__doc__ == "Something that happened."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("own_events", "--kind wants MODULE:CLASS, such as events:Event, not 'own_events'"),
        ("own_events:NOT_ONE", "NOT_ONE in own_events is no subclass of summarize.Kind"),
        ("own_events:Missing", "Missing in own_events is no subclass of summarize.Kind"),
        ("own_nowhere:Event", "own_nowhere cannot be imported: ModuleNotFoundError"),
        ("own_broken:Event", "own_broken cannot be imported: RuntimeError: no such luck"),
        ("own_leaving:Event", "own_leaving cannot be imported: SystemExit: 0"),
    ],
)
def test_what_is_no_kind_is_said_in_one_line(module: str, name: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        imported(name)


def test_what_a_module_says_as_it_is_imported_is_not_among_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own_talking.py").write_text(f"{MODULE}\nprint('loaded')\n")
    shadowing = MODULE.replace("\n\n\nNOT", "\n    copy: str\n\n\nNOT")
    (tmp_path / "own_shadowing.py").write_text(shadowing)
    monkeypatch.chdir(tmp_path)
    imported("own_talking:Event")
    assert capsys.readouterr() == ("", "loaded\n")
    with pytest.raises(ConfigError, match=r"Event\.copy: every kind has this name"):
        imported("own_shadowing:Event")  # and pydantic's warning, here an error, is not heard


@pytest.mark.parametrize("mode", ["before", "after"])
@pytest.mark.parametrize("raised", [RuntimeError("ten bridges"), KeyError("x"), SystemExit(3)])
def test_a_check_of_ones_own_that_goes_wrong_is_named_and_quotes_nothing(
    reading: Reader, mode: Any, raised: BaseException
) -> None:
    def check(value: Any) -> Any:
        raise raised

    checks = {"checked": model_validator(mode=mode)(check)}
    event = type("Event", (Event,), {"__module__": __name__, **checks})
    said = rf"^Event: a check of its own raises {type(raised).__name__} at test_kinds.py:\d+; mend"
    with pytest.raises(ConfigError, match=said) as found:
        reading(OPENING, kind=event)
    assert "bridges" not in str(found.value)


def test_a_check_of_ones_own_refuses_an_item_by_valueerror(reading: Reader) -> None:
    def check(value: Any) -> Any:
        assert value != "fire"
        return value

    checks = {"checked": field_validator("what")(check)}
    event = type("Event", (Event,), {"__module__": __name__, **checks})
    summary = reading(OPENING, COLLAPSE | {"what": "fire"}, kind=event)
    assert only(summary).content.text == OPENING["content"]
    assert reasons(summary) == ["out_of_schema"]


def test_the_commands_take_kinds(
    module: str, prompts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from summarize.cli import main

    (tmp_path / "story.txt").write_text(ARTICLE)
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "a", "text": ARTICLE}) + "\n")
    own = ["--kind", module, "--prompts", "mine"]
    assert main(["extract", "story.txt", "--format", "json", *own]) == 0
    assert "the rules know nothing of event" in capsys.readouterr().out
    assert main(["batch", "in.jsonl", "out.jsonl", *own]) == 0
    assert "the rules know nothing of event" in Path("out.jsonl").read_text()
    capsys.readouterr()
    assert main(["batch", "in.jsonl", "out.jsonl"]) == 2  # it was begun with the kind
    assert "prompt version" in capsys.readouterr().err
    assert main(["prompts", "render", "event", "story.txt", *own]) == 0
    assert 'task="event"' in capsys.readouterr().out
    assert main(["prompts", "list", *own]) == 0
    assert "Asks for events with their place and date." in capsys.readouterr().out
