"""The distribution, in a bare environment without the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made from the source distribution, which is made from the checkout: both are whole."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    assert list(out.glob("*.tar.gz"))
    return next(out.glob("*.whl"))


def test_the_wheel_takes_no_name_but_its_own(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    own = {"summarize", "summarize_evals", "summarize-0.1.0.dist-info"}
    assert {name.split("/")[0] for name in names} == own
    assert "summarize/prompts/whole.md" in names
    assert {"summarize/py.typed", "summarize_evals/py.typed"} <= set(names)
    assert not [name for name in names if "readers/" in name]


def _required(
    of: Distribution, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]]
) -> None:
    """Adds to ``seen`` what a distribution says that it requires, and what that does in turn."""
    for requirement in map(Requirement, of.requires or ()):
        marker = requirement.marker
        if marker and not any(marker.evaluate({"extra": extra}) for extra in extras | {""}):
            continue
        found = distribution(requirement.name)
        assert requirement.specifier.contains(found.version, prereleases=True), str(requirement)
        asked = frozenset(requirement.extras)
        if (found.name, asked) not in seen:
            seen.add((found.name, asked))
            _required(found, asked, seen)


def _lend(name: str, site: Path) -> None:
    """Shows a distribution of this environment to another one."""
    lent = distribution(name)
    for top in {file.parts[0] for file in lent.files or ()} - {"..", "__pycache__"}:
        if not (site / top).exists():
            (site / top).symlink_to(str(lent.locate_file(top)))


@pytest.fixture(scope="module")
def bin_(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has the wheel and what it says that it requires."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=home)
    site = next(home.glob("lib/python*/site-packages"))
    (metadata,) = site.glob("summarize-*.dist-info")
    seen: set[tuple[str, frozenset[str]]] = set()
    _required(Distribution.at(metadata), frozenset(), seen)
    for name, _ in seen:
        _lend(name, site)
    return home / "bin"


def test_the_wheel_works_without_the_checkout(bin_: Path, tmp_path: Path) -> None:
    assert "0.1.0" in run(bin_ / "summarize", "--version", cwd=tmp_path)
    story = tmp_path / "story.txt"
    story.write_text("Ann Roe said on Friday that 12 boats had sunk.\n", "utf-8")
    summary = json.loads(
        run(bin_ / "summarize", "extract", story, "--format", "json", cwd=tmp_path)
    )
    assert [speaker["name"] for speaker in summary["speakers"]] == ["Ann Roe"]
    assert [figure["value"] for figure in summary["figures"]] == [12]
    page = tmp_path / "story.html"
    page.write_text(
        "<html><head><title>Boats lost</title></head><body><article><h1>Boats lost</h1>"
        + "<p>Ann Roe said on Friday that 12 boats had sunk in the harbour.</p>" * 3
        + "</article></body></html>",
        "utf-8",
    )
    assert json.loads(run(bin_ / "summarize", "extract", page, "--format", "json", cwd=tmp_path))
    assert "whole" in run(bin_ / "summarize", "prompts", "list", cwd=tmp_path)
    scored = run(bin_ / "summarize", "eval", "--article", "storm", "--format", "json", cwd=tmp_path)
    assert json.loads(scored)["metrics"]["claims_f1"] > 0.5
    run(
        *(bin_ / "summarize", "eval", "--article", "storm", "-o", "report.html"),
        *("--format", "html"),
        cwd=tmp_path,
    )
    assert (tmp_path / "report.html").stat().st_size > 10_000
