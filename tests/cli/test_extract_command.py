from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.errors import ConfigError, EndpointError
from summarize.schema import Item

from .conftest import Ending, Fake

Cli = Callable[..., Ending]


def ids(out: str) -> list[str]:
    return [value["article"]["id"] for value in json.loads(out)]


def test_one_article_is_one_object_of_the_real_pipeline(cli: Cli, story: Path) -> None:
    done = cli("extract", story, "--format", "json", "--with-text")
    assert (done.code, done.err) == (0, "")
    summary = json.loads(done.out)
    text = summary["article"]["text"]
    assert text == story.read_text()
    (claim,) = summary["claims"]
    content = claim["content"]
    assert text[content["start"] : content["end"]] == content["text"]
    assert summary["run"]["endpoint"] == "in process"


def test_readable_output_says_that_no_language_model_was_called(cli: Cli, story: Path) -> None:
    assert "No language model was called" in cli("extract", story).out


def test_the_text_is_left_out_unless_asked_for(cli: Cli, fake: Fake, story: Path) -> None:
    assert "text" not in json.loads(cli("extract", story, "--format", "json").out)["article"]


def test_several_sources_are_a_list_in_the_order_given(
    cli: Cli, fake: Fake, story: Path, stories: Path
) -> None:
    done = cli("extract", stories / "b.txt", story, stories / "a.txt", "--format", "json")
    assert ids(done.out) == ["b", "story", "a"]


def test_a_folder_and_jsonl_are_lists_even_with_one_article(
    cli: Cli, fake: Fake, tmp_path: Path
) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "x.txt").write_text("A story.")
    lines = tmp_path / "one.jsonl"
    lines.write_text(json.dumps({"id": "y", "text": "A story."}) + "\n")
    assert ids(cli("extract", folder, "--format", "json").out) == ["x"]
    assert ids(cli("extract", lines, "--format", "json").out) == ["y"]


def test_jsonl_has_a_line_for_each(cli: Cli, fake: Fake, stories: Path) -> None:
    lines = cli("extract", stories, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["a", "b", "c"]


def test_a_failed_article_is_named_and_the_others_are_written(
    cli: Cli, fake: Fake, stories: Path
) -> None:
    (stories / "b.txt").write_text("FAIL")
    done = cli("extract", stories, "--format", "json")
    assert done.code == 1
    assert ids(done.out) == ["a", "c"]
    assert done.only_line() == "summarize: error: stories/b.txt: refused".replace(
        "stories/b.txt", str(stories / "b.txt")
    )


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_written(
    cli: Cli, fake: Fake, story: Path
) -> None:
    done = cli("extract", "missing.txt", story, "--format", "json")
    assert done.code == 1
    assert ids(done.out) == ["story"]
    assert "missing.txt" in done.only_line()


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "annotations", "markdown"])
def test_where_nothing_can_be_read_nothing_is_written_and_no_model_is_asked(
    cli: Cli, fake: Fake, tmp_path: Path, form: str
) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = cli("extract", "missing.txt", "empty.txt", "--format", form)
    assert (done.code, done.out, fake.seen) == (2, "", [])
    assert len(done.err.splitlines()) == 2


def test_a_folder_without_articles_is_nothing_to_read(cli: Cli, fake: Fake, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    done = cli("extract", "bare")
    assert done.code == 2
    assert "bare" in done.only_line()


def test_an_article_that_alone_fails_gives_its_own_exit_code(
    cli: Cli, fake: Fake, story: Path
) -> None:
    story.write_text("FAIL")
    assert cli("extract", story).code == 1
    fake.exit_code = 2
    assert cli("extract", story).code == 2


@pytest.mark.parametrize(
    ("error", "code"), [(ConfigError("no such plan"), 2), (EndpointError("not there"), 1)]
)
def test_an_error_of_the_package_is_one_line(
    cli: Cli, fake: Fake, story: Path, error: Exception, code: int
) -> None:
    fake.error = error
    done = cli("extract", story)
    assert (done.code, done.only_line()) == (code, f"summarize: error: {error}")


def test_an_unknown_plan_is_refused_and_the_known_ones_are_named(cli: Cli, story: Path) -> None:
    done = cli("extract", story, "--plan", "nonesuch")
    assert done.code == 2
    assert "auto, questions, passages, whole" in done.only_line()


def test_an_unexpected_exception_shows_neither_its_text_nor_a_traceback(
    cli: Cli, fake: Fake, story: Path
) -> None:
    fake.error = RuntimeError("words of an article")
    done = cli("extract", story)
    assert done.code == 1
    assert done.only_line() == (
        "summarize: error: unexpected RuntimeError inside summarize (--verbose shows where)"
    )
    assert "in extract_many" in cli("extract", story, "--verbose").err


def test_an_interrupt_leaves_the_output_as_it_was(cli: Cli, fake: Fake, story: Path) -> None:
    kept = story.with_name("kept.json")
    kept.write_text("before")
    fake.error = KeyboardInterrupt()
    done = cli("extract", story, "--format", "json", "-o", kept)
    assert (done.code, done.only_line()) == (130, "summarize: interrupted")
    assert kept.read_text() == "before"
    assert {path.name for path in story.parent.iterdir()} == {"story.txt", "kept.json"}


def test_the_options_reach_the_model(
    cli: Cli, fake: Fake, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "k-123")
    cli(
        "extract", story, "--model", "m", "--base-url", "http://127.0.0.1:1/v1",
        "--api-key-env", "MY_KEY", "--mode", "tools", "--temperature", "0.5", "--seed", "3",
        "--max-tokens", "99", "--timeout", "7", "--concurrency", "2", "--plan", "whole",
    )  # fmt: skip
    model = fake.asked["model"]
    assert (model.name, model.base_url, model.api_key) == ("m", "http://127.0.0.1:1/v1", "k-123")
    assert (model.mode, model.temperature, model.seed) == ("tools", 0.5, 3)
    assert (model.max_tokens, model.timeout) == (99, 7)
    assert (fake.asked["concurrency"], fake.asked["plan"]) == (2, "whole")


def test_the_model_may_come_from_the_environment(
    cli: Cli, fake: Fake, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZE_MODEL", "from-env")
    cli("extract", story)
    assert fake.asked["model"].name == "from-env"
    cli("extract", story, "--model", "given")
    assert fake.asked["model"].name == "given"


def test_a_key_variable_that_is_not_set_is_named(
    cli: Cli, fake: Fake, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for value in (None, " "):
        if value is not None:
            monkeypatch.setenv("MY_KEY", value)
        done = cli("extract", story, "--api-key-env", "MY_KEY")
        assert (done.code, fake.seen) == (2, [])
        assert "MY_KEY" in done.only_line()


def test_a_key_given_for_its_variable_is_not_repeated(cli: Cli, fake: Fake, story: Path) -> None:
    done = cli("extract", story, "--api-key-env", "sk-canary-1234")
    assert (done.code, fake.seen) == (2, [])
    assert "canary" not in done.only_line()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "pdf"],
        ["--no-such-option"],
        ["--concurrency", "0"],
        ["--concurrency", "many"],
        ["--mode", "telepathy"],
        ["--temperature", "9"],
        ["--max-tokens", "0"],
        ["--timeout", "-1"],
        ["--max-mb", "0"],
        ["--max-mb", "nan"],
        ["--max-mb", "1e300"],
        ["--base-url", "not a url"],
        ["--model", " "],
        ["--prompts", "no/such/folder"],
        ["-o", "no/such/folder/file"],
        ["-o", "."],
        ["--format", "csv", "-o", "no-such-folder"],
        ["--format", "csv", "-o", "story.txt"],
        ["--format", "parquet"],
        ["--format", "parquet", "-o", "story.txt"],
    ],
)
def test_bad_arguments_are_one_line_before_any_call(
    cli: Cli, fake: Fake, story: Path, arguments: list[str]
) -> None:
    before = story.read_text()
    done = cli("extract", story, *arguments)
    assert (done.code, done.out, fake.seen) == (2, "", [])
    assert done.only_line().startswith("summarize: error: ")
    assert story.read_text() == before
    assert not Path("no").exists()


def test_parquet_is_three_files_in_a_folder(
    cli: Cli, fake: Fake, stories: Path, tmp_path: Path
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    done = cli("extract", stories, "--format", "parquet", "-o", tmp_path)
    assert (done.code, done.out, done.err) == (0, "", "")
    names = {path.name for path in tmp_path.glob("*.parquet")}
    assert names == {"claims.parquet", "figures.parquet", "speakers.parquet"}
    speakers = parquet.read_table(tmp_path / "speakers.parquet").to_pylist()
    lines = cli("extract", stories, "--format", "jsonl").out.splitlines()
    assert [row["name"] for row in speakers] == [
        speaker["name"] for line in lines for speaker in json.loads(line)["speakers"]
    ]


def test_a_file_is_written_and_standard_output_stays_empty(
    cli: Cli, fake: Fake, story: Path, stories: Path
) -> None:
    done = cli("extract", story, "--format", "json", "-o", "out.json")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert json.loads(Path("out.json").read_text())["article"]["id"] == "story"


def test_what_some_articles_gave_is_written_though_others_failed(
    cli: Cli, fake: Fake, stories: Path
) -> None:
    (stories / "a.txt").write_text("FAIL")
    assert cli("extract", stories, "--format", "json", "-o", "out.json").code == 1
    assert ids(Path("out.json").read_text()) == ["b", "c"]


def test_where_all_fail_the_file_stays_as_it_was(cli: Cli, fake: Fake, story: Path) -> None:
    story.write_text("FAIL")
    Path("out.json").write_text("before")
    assert cli("extract", story, "--format", "json", "-o", "out.json").code == 1
    assert Path("out.json").read_text() == "before"


def test_csv_into_a_folder_is_three_tables(cli: Cli, stories: Path, tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    assert cli("extract", stories, "--format", "csv", "-o", "tables").code == 0
    assert {path.name for path in Path("tables").iterdir()} == {
        "speakers.csv",
        "claims.csv",
        "figures.csv",
    }
    with Path("tables/claims.csv").open(newline="") as file:
        assert [row["article_id"] for row in csv.DictReader(file)] == ["a", "b", "c"]


def test_csv_without_a_folder_is_the_claims(cli: Cli, story: Path) -> None:
    (row,) = csv.DictReader(cli("extract", story, "--format", "csv").out.splitlines())
    assert row["content"] == "the ferry will sail again on Friday"


def test_warnings_are_said_where_the_output_does_not_show_them(
    cli: Cli, fake: Fake, story: Path
) -> None:
    fake.warnings = ["the article seems to be in 'fr'"]
    warned = cli("extract", story, "--format", "json")
    assert warned.only_line() == f"summarize: warning: {story}: the article seems to be in 'fr'"
    assert cli("extract", story, "--format", "json", "--quiet").err == ""
    shown = cli("extract", story)
    assert ("seems to be in" in shown.out, shown.err) == (True, "")


def test_errors_are_named_even_when_quiet(cli: Cli, fake: Fake, story: Path) -> None:
    done = cli("extract", "missing.txt", story, "--quiet")
    assert "missing.txt" in done.only_line()


def test_verbose_says_what_each_article_took(cli: Cli, fake: Fake, stories: Path) -> None:
    lines = cli("extract", stories, "--format", "jsonl", "--verbose").err.splitlines()
    assert len(lines) == 3
    assert all("tokens in" in line for line in lines)


def test_no_colour_and_no_progress_where_nobody_watches(
    cli: Cli, fake: Fake, stories: Path
) -> None:
    done = cli("extract", stories)
    assert "\x1b" not in done.out + done.err
    assert done.err == ""


def test_control_characters_in_a_name_do_not_reach_the_terminal(cli: Cli, fake: Fake) -> None:
    done = cli("extract", "evil\x1b[31m\nname.txt")
    assert done.code == 2
    assert "\x1b" not in done.only_line()


def test_passages_are_shown(cli: Cli, story: Path) -> None:
    assert "[1] The mayor, Ana Castell" in cli("extract", story, "--passages").out


def test_a_page_for_one_article_and_a_folder_of_pages_for_several(
    cli: Cli, fake: Fake, story: Path, stories: Path, tmp_path: Path
) -> None:
    assert cli("extract", story, "--format", "html").out.startswith("<!doctype html>")
    refused = cli("extract", stories, "--format", "html", "-o", tmp_path / "all.html")
    assert refused.code == 2
    assert "folder" in refused.only_line()
    pages = tmp_path / "pages"
    pages.mkdir()
    assert cli("extract", stories, "--format", "html", "-o", pages).code == 0
    assert sorted(path.name for path in pages.iterdir()) == ["a.html", "b.html", "c.html"]


def test_pages_of_articles_with_one_id_or_a_strange_one_do_not_overwrite_each_other(
    cli: Cli, fake: Fake, tmp_path: Path
) -> None:
    lines = tmp_path / "same.jsonl"
    records = [{"id": name, "text": "A story."} for name in ("x", "X", "../x", "..")]
    lines.write_text("".join(json.dumps(record) + "\n" for record in records))
    pages = tmp_path / "pages"
    pages.mkdir()
    assert cli("extract", lines, "--format", "html", "-o", pages).code == 0
    assert sorted(path.name for path in pages.iterdir()) == [
        "X-2.html", "article.html", "x-3.html", "x.html",
    ]  # fmt: skip


def test_a_kind_of_ones_own_gets_a_table_beside_the_others(
    cli: Cli, fake: Fake, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend("")
    (tmp_path / "sailings.py").write_text(
        "import summarize\n\nclass Sailing(summarize.Kind):\n    day: summarize.Verbatim\n"
    )
    for folder in ("own", "tables"):
        (tmp_path / folder).mkdir()
    template = (
        "---\npurpose: Sailings.\nreply: Sailing\n---\n{% block system %}{% endblock %}"
        "{% block user %}{{ article }}{% endblock %}\n"
    )
    (tmp_path / "own" / "sailing.md").write_text(template)
    fake.items = [
        Item.model_validate(
            {
                "id": "i1",
                "kind": "sailing",
                "content": {"start": 24, "end": 57, "text": "said the ferry will sail again on"},
                "words": {"day": {"start": 58, "end": 64, "text": "Friday"}},
            }
        )
    ]
    asked = ["--kind", "sailings:Sailing", "--prompts", "own", "--format", "csv", "-o", "tables"]
    assert cli("extract", story, *asked).code == 0
    written = sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert written == ["claims.csv", "figures.csv", "sailing.csv", "speakers.csv"]
    with (tmp_path / "tables" / "sailing.csv").open() as file:
        (row,) = csv.DictReader(file)
    assert (row["day"], row["day_start"], row["day_end"]) == ("Friday", "58", "64")
