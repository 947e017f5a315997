from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from summarize import profiles
from summarize.model import Model
from summarize.model.probe import ModeReport, Probe
from summarize.profiles import Exam, Measured
from summarize.prompting import Prompts, parse_fence
from summarize.schema import Brief, Summary

from .conftest import Ending

Cli = Callable[..., Ending]


def test_schema_is_that_of_what_comes_out(cli: Cli, story: Path) -> None:
    printed = json.loads(cli("schema").out)
    assert printed.pop("$schema").startswith("https://json-schema.org/")
    assert printed == Summary.model_json_schema()
    assert json.loads(cli("schema", "brief").out)["title"] == Brief.__name__


def test_prompts_are_listed_with_their_versions(cli: Cli) -> None:
    prompts = Prompts.load()
    lines = cli("prompts", "list").out.splitlines()
    assert len(lines) == len(prompts.names)
    for name, line in zip(prompts.names, lines, strict=True):
        prompt = prompts.get(name)
        for part in (name, prompt.version, prompt.reply, prompt.purpose):
            assert part in line


def test_a_prompt_shown_and_saved_is_the_same_prompt(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    shown = cli("prompts", "show", "whole").out
    Path("mine/whole.md").write_text(shown)
    assert Prompts.load(Path("mine")).get("whole").version == Prompts.load().get("whole").version
    Path("mine/whole.md").write_text(shown.replace("news articles", "press releases"))
    assert "press releases" in cli("prompts", "show", "whole", "--prompts", "mine").out


def test_an_unknown_prompt_is_named_with_those_there_are(cli: Cli) -> None:
    done = cli("prompts", "show", "nope")
    assert done.code == 2
    assert "whole" in done.only_line()


def test_a_rendered_prompt_is_what_the_pipeline_sends(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.model.caller import Caller

    sent: list[Any] = []
    ask = Caller.ask

    async def noting(self: Caller, messages: Any, *rest: Any, **more: Any) -> Any:
        sent.append(messages)
        return await ask(self, messages, *rest, **more)

    monkeypatch.setattr(Caller, "ask", noting)
    paragraphs = ("The ferry sails slowly and nobody minds at all. " * 8 for _ in range(60))
    Path("long.txt").write_text("\n\n".join(paragraphs))
    calls = json.loads(cli("prompts", "render", "whole", "long.txt", "--json").out)
    assert cli("extract", "long.txt").code == 0
    assert len(calls) > 1
    assert sorted(map(json.dumps, calls)) == sorted(map(json.dumps, sent))


def test_a_rendered_prompt_is_shown_with_its_roles(cli: Cli, story: Path) -> None:
    out = cli("prompts", "render", "whole", story).out
    assert out.index("=== call 1 of 1, system ===") < out.index("=== call 1 of 1, user ===")
    fence = parse_fence(out)
    assert fence is not None
    assert fence.paragraphs[0][0].text.startswith("The mayor, Ana Castell")


def test_rendering_needs_something_to_read(cli: Cli) -> None:
    done = cli("prompts", "render", "whole", "missing.txt")
    assert (done.code, "missing.txt" in done.only_line()) == (2, True)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("Ann Roe said no.")
    done = cli("prompts", "render", "whole", ".")
    assert (done.code, "several articles: give one of them" in done.only_line()) == (2, True)


def test_doctor_says_that_the_stub_calls_nothing(cli: Cli) -> None:
    done = cli("doctor")
    assert (done.code, done.err) == (0, "")
    assert "in process: no language model is called" in done.out
    assert Prompts.load().get("whole").version in done.out


@pytest.fixture
def probed(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a fake probe answers, and the model that it was asked about."""
    state: dict[str, Any] = {"works": ("tools", "json")}

    async def probe(model: Model) -> Probe:
        state["model"] = model
        modes = ("json_schema", "tools", "json", "md_json")
        reports = tuple(ModeReport(m, m in state["works"], "a note", 0.1) for m in modes)  # type: ignore[arg-type]
        return Probe(reports, ("m", "n"), 8192, 31.0)

    monkeypatch.setattr("summarize.model.probe.probe", probe)
    return state


def test_doctor_shows_the_endpoint_and_never_the_key(
    cli: Cli, probed: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "secret-123")
    done = cli("doctor", "--model", "m", "--base-url", "http://user:pw@localhost:8080/v1?k=v",
               "--api-key-env", "MY_KEY")  # fmt: skip
    assert done.code == 0
    assert probed["model"].api_key == "secret-123"
    for hidden in ("secret-123", "pw", "k=v"):
        assert hidden not in done.out + done.err
    for shown in ("localhost:8080", "set, from MY_KEY", "2 on offer; m is among them",
                  "8,192 tokens", "mode tools"):  # fmt: skip
        assert shown in done.out
    assert "would use         mode tools\n" in done.out


def test_doctor_fails_where_nothing_works(cli: Cli, probed: dict[str, Any]) -> None:
    probed["works"] = ()
    done = cli("doctor", "--model", "m", "--base-url", "http://localhost:8080/v1")
    assert done.code == 1
    assert "no way to ask" in done.only_line()
    assert "not set" in done.out


def test_doctor_fails_where_the_wanted_mode_does_not_work(cli: Cli, probed: dict[str, Any]) -> None:
    done = cli("doctor", "--model", "m", "--base-url", "http://localhost:8080/v1", "--mode",
               "json_schema")  # fmt: skip
    assert done.code == 1
    assert "json_schema does not work there" in done.only_line()


def test_doctor_needs_a_key_where_one_is_needed(cli: Cli) -> None:
    done = cli("doctor", "--model", "gpt-x")
    assert (done.code, "OPENAI_API_KEY" in done.only_line()) == (2, True)


class Sat:
    """An entry point that examines, and is told of it."""

    def __init__(self, found: Exam) -> None:
        self.found = found
        self.models: list[Model] = []

    def load(self) -> Callable[..., Any]:
        return self.sit

    async def sit(self, model: Model, prompts: Prompts, *, heard: Callable[..., None]) -> Exam:
        self.models.append(model)
        heard("whole", "quake")
        return self.found


def an_exam(**fields: Any) -> Exam:
    prompts, rules = profiles.versions(Prompts.load())
    measured = Measured(
        trusted=("modality",), keeps=("model", "rules"), scores={"claims_chrf": 0.71},
        calls=3, prompt_tokens=900, completion_tokens=80, seconds=1.5,
    )  # fmt: skip
    told = {"model": "m", "endpoint": "localhost:8080", "prompts": prompts, "rules": rules}
    told |= {"articles": {"quake": "0" * 64}, "alone": {"claims_chrf": 0.6}}
    told |= {"plans": {"questions": measured}, "best": "questions"}
    return Exam.model_validate(told | fields)


def test_doctor_examines_on_request_and_shows_what_is_known(
    cli: Cli, probed: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    asked = ("doctor", "--model", "m", "--base-url", "http://localhost:8080/v1")
    assert "plan auto is questions" in cli(*asked).out.splitlines()[-1].replace("--", "")
    sat = Sat(an_exam())
    chosen = SimpleNamespace(select=lambda group: (sat,) if group == "summarize.exam" else ())
    monkeypatch.setattr(
        "importlib.metadata.distribution", lambda _: SimpleNamespace(entry_points=chosen)
    )
    done = cli(*asked, "--exam")
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert (done.code, sat.models[0].mode) == (0, "tools")
    assert "whole: quake" in done.err
    for shown in (
        "kept in",
        "claims_chrf 0.71",
        "claims_chrf 0.60",
        "trusted with modality; 3 calls, 900 + 80 tokens and 1.5 s an article",
    ):
        assert shown in done.out
    assert profiles.find("m", "localhost:8080", Prompts.load()) == an_exam()


def test_doctor_says_who_is_on_the_bench(
    cli: Cli, probed: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    nothing = an_exam().plans["questions"].model_copy(update={"trusted": ()})
    profiles.save(an_exam(plans={"questions": nothing}))
    done = cli("doctor", "--model", "m", "--base-url", "http://localhost:8080/v1")
    assert "is not asked" in done.out.splitlines()[-1]


def test_stub_passes_its_options_on_and_prints_its_address(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: dict[str, Any] = {}

    def serve(host: str, port: int, *, ready: Callable[[str], None], **options: Any) -> None:
        served.update(host=host, port=port, **options)
        ready("http://127.0.0.1:81/v1")

    monkeypatch.setattr("summarize.stub.serve", serve)
    done = cli("stub", "--port", "81", "--fault", "429:0.1,retry-after=2", "--fault", "html",
               "--seed", "7")  # fmt: skip
    assert (done.code, done.out) == (0, "http://127.0.0.1:81/v1\n")
    assert "Ctrl-C" in done.only_line()
    faults = ["429:0.1,retry-after=2", "html"]
    assert served == {"host": "127.0.0.1", "port": 81, "faults": faults, "seed": 7}


def test_stub_refuses_a_fault_that_is_none(cli: Cli) -> None:
    done = cli("stub", "--fault", "nonsense")
    assert (done.code, "nonsense" in done.only_line()) == (2, True)


def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    code = "import sys; from summarize.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], stderr=subprocess.PIPE, text=True, **options
    )


def test_a_reader_that_has_gone_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run("schema", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_output_is_utf8_whatever_the_locale() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-c", "from summarize.cli import main; main()", "prompts", "show",
         "whole"],
        capture_output=True, env=environment, check=True,
    )  # fmt: skip
    assert "…" in done.stdout.decode("utf-8")


def test_what_is_asked_about_two_articles_is_not_rendered_for_one(cli: Cli, story: Path) -> None:
    done = cli("prompts", "render", "same", story)
    assert (done.code, done.out) == (2, "")
    assert "compare" in done.only_line()
