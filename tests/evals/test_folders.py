from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from summarize import resources
from summarize.errors import ConfigError
from summarize_evals import folders
from summarize_evals.folders import load, originals
from summarize_evals.labels import LabelError, read, stand_off, write

from . import labelled
from .labelled import LABELS, SHA256, TEXT

SECOND = TEXT.replace("Ferries", "Boats")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A suite of two articles."""
    folder = labelled.suite(tmp_path / "mine")
    add(folder, "boats", SECOND)
    return folder


def add(folder: Path, name: str, text: str) -> None:
    """An article that differs from the sample before or behind what is labelled."""
    (folder / "articles" / f"{name}.txt").write_bytes(text.encode())
    shift = text.index("Ana Castell") - TEXT.index("Ana Castell")
    changed = LABELS.replace("ferries", name).replace(SHA256, sha256(text.encode()).hexdigest())
    for start in (68, 139, 142):
        changed = changed.replace(str(start), str(start + shift))
    (folder / "labels" / f"{name}.yaml").write_text(changed)


def faults(folder: Path) -> list[str]:
    with pytest.raises(LabelError) as raised:
        load(folder)
    return [fault.removeprefix(f"{folder}/") for fault in raised.value.faults]


def test_a_folder_with_articles_and_labels_is_a_suite(mine: Path) -> None:
    suite = load(mine)
    assert suite.name == str(mine), "so that a log finds it again"
    assert [case.article.id for case in suite.cases] == ["boats", "ferries"]
    assert suite.cases[1].text == TEXT
    assert len(suite.cases[1].gold.claims) == 3
    assert {case.split for case in suite.cases} == {None}
    assert (suite.ceiling, suite.readers) == ({}, None)
    assert folders.suite(str(mine)) == suite


def test_texts_are_kept_character_for_character(mine: Path) -> None:
    text = TEXT.removesuffix("\n") + " \u00a0\r\n\r\n"
    add(mine, "ferries", text)
    assert load(mine).cases[1].text == text
    (mine / "articles" / "ferries.txt").write_bytes(text.replace("\r", "").encode())
    assert ["it has changed since it was labelled" in fault for fault in faults(mine)] == [True]


def test_what_is_missing_on_either_side_is_named(mine: Path) -> None:
    (mine / "labels" / "boats.yaml").unlink()
    (mine / "articles" / "ferries.txt").unlink()
    (mine / "articles" / "more.html").write_text("<p>More")
    (mine / "labels" / "NOTES.md").write_text("Notes")
    assert faults(mine) == [
        "articles/more.html: does not end in .txt; rename it, or take it away",
        "labels/boats.yaml: is missing; write it, or take boats out of the other folder",
        "articles/ferries.txt: is missing; write it, or take ferries out of the other folder",
    ]


def test_what_has_the_name_of_a_file_and_is_none_is_a_fault(mine: Path) -> None:
    (mine / "articles" / "more.txt").mkdir()
    (mine / "labels" / "more.yaml").symlink_to("more.yaml")
    assert faults(mine) == [
        "articles/more.txt: is no file; put the file here, or take it away",
        "labels/more.yaml: is no file; put the file here, or take it away",
    ]


def test_faults_of_all_files_are_said_together(mine: Path) -> None:
    for name in ("boats", "ferries"):
        path = mine / "labels" / f"{name}.yaml"
        path.write_text(path.read_text().replace("opinion", "opnion"))
    (mine / "split.yaml").write_text("dev: [boats, boots, boats]\ntest: [boats]\nhold: []\n")
    said = [
        ("labels/boats.yaml:34: c2: modality: opnion", "did you mean opinion?"),
        ("labels/ferries.yaml:34: c2: modality: opnion", "did you mean opinion?"),
        ("split.yaml:1: dev: boats is in dev already", "keep one"),
        ("split.yaml:1: dev: there is no article boots", "did you mean boats? (boats, ferries)"),
        ("split.yaml:1: ferries is in neither dev nor test", "add it to one"),
        ("split.yaml:2: test: boats is in dev already", "keep one"),
        ('split.yaml:3: there is no key "hold" here', "write one of dev, test"),
    ]
    found = faults(mine)
    assert len(found) == len(said)
    for fault, (start, end) in zip(found, said, strict=True):
        assert fault.startswith(start)
        assert end in fault


def test_labels_go_by_the_name_of_their_file(mine: Path) -> None:
    path = mine / "labels" / "boats.yaml"
    path.write_text(path.read_text().replace("article: boats", "article: ships"))
    assert faults(mine) == [
        "labels/boats.yaml:1: article ships in a file of another name; write boats"
    ]


def test_a_split_parts_the_articles(mine: Path) -> None:
    (mine / "split.yaml").write_text("dev: [boats]\ntest:\n- ferries\n")
    assert [case.split for case in load(mine).cases] == ["dev", "test"]


def test_the_agreement_of_two_readers_is_the_ceiling(mine: Path) -> None:
    articles = {"boats": {"claims_f1": [8, 10], "x": [0, 0]}, "ferries": {"claims_f1": [10, 10]}}
    (mine / "agreement.json").write_text(json.dumps({"readers": ["a", "b"], "articles": articles}))
    suite = load(mine)
    assert (suite.ceiling, suite.readers) == ({"claims_f1": 0.9}, "a and b")
    assert suite.part("all", ["boats"]).ceiling == {"claims_f1": 0.8}


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        "{}",
        '{"readers": ["a"], "articles": {"x": {"claims_f1": [7, 1]}}}',
        '{"readers": ["a"], "articles": {"x": {"claims_f1": [NaN, 1]}}}',
    ],
)
def test_another_agreement_file_is_refused(mine: Path, content: str) -> None:
    (mine / "agreement.json").write_text(content)
    with pytest.raises(
        ConfigError, match=r"agreement\.json is not what `summarize label agreement"
    ):
        load(mine)


def test_a_text_that_cannot_be_read_is_one_of_the_faults(mine: Path) -> None:
    (mine / "articles" / "boats.txt").write_bytes(b"")
    assert ["boats.txt is empty" in fault for fault in faults(mine)] == [True]


@pytest.mark.parametrize("name", ["nowhere", "", "mine/articles"])
def test_what_is_no_suite_is_refused(
    mine: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mine.parent)
    with pytest.raises(ConfigError, match="is no suite: give a folder with articles"):
        folders.suite(name)


def test_an_empty_folder_is_no_suite(mine: Path) -> None:
    shutil.rmtree(mine / "labels")
    (mine / "labels").mkdir()
    with pytest.raises(ConfigError, match=r"labels has no \.yaml file"):
        load(mine)


@pytest.fixture
def alone(mine: Path, tmp_path: Path) -> Path:
    """The labels of the suite without the words of its articles."""
    folder = tmp_path / "alone"
    folder.mkdir()
    for path in (mine / "labels").iterdir():
        text = (mine / "articles" / f"{path.stem}.txt").read_bytes().decode()
        (folder / path.name).write_text(write(stand_off(read(path, text).data, text)))
    return folder


def test_labels_find_their_texts_whatever_those_are_called(
    mine: Path, alone: Path, tmp_path: Path
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "ferries.txt").write_text(SECOND)
    (texts / "two.jsonl").write_text(
        json.dumps({"id": "x", "text": TEXT}) + "\n" + json.dumps({"id": "y", "text": "Other."})
    )
    suite = originals(alone, texts)
    assert [(case.article.id, case.text) for case in suite.cases] == [
        ("boats", SECOND),
        ("ferries", TEXT),
    ]
    assert [case.gold for case in suite.cases] == [case.gold for case in load(mine).cases]


def test_texts_that_are_missing_or_have_changed_are_told_apart(alone: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "boats.txt").write_text(SECOND + "Corrected.\n")
    with pytest.raises(LabelError) as raised:
        originals(alone, texts)
    changed, missing = raised.value.faults
    assert changed.startswith(
        f"{alone / 'boats.yaml'}:2: sha256 is not that of the article: it has"
    )
    assert missing.startswith(f"{alone / 'ferries.yaml'}:1: there is no article ferries in {texts}")
    assert "say with --texts where it is" in missing
    with pytest.raises(ConfigError, match="there is no folder"):
        originals(alone, tmp_path / "none")


def test_suites_go_by_name(
    mine: Path, alone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(alone, mine / "originals")
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path / {"seeds": "mine"}[name])
    folders._seeds.cache_clear()
    try:
        seeds = folders.suite("seeds")
        assert (seeds.name, len(seeds.cases)) == ("seeds", 2)
        assert folders.suite("seeds") is seeds, "read once"
    finally:
        folders._seeds.cache_clear()
    found = folders.suite("originals", mine / "articles")
    assert (found.name, found.cases) == ("originals", seeds.cases)


def test_texts_are_wanted_exactly_where_a_suite_lacks_them(tmp_path: Path) -> None:
    for name in ("originals", "polnear", "quantities"):
        with pytest.raises(ConfigError, match=f"suite {name} holds no texts: --texts PATH"):
            folders.suite(name)
    with pytest.raises(ConfigError, match="--texts is for originals, polnear, quantities"):
        folders.suite("seeds", tmp_path)


def test_other_formats_are_read_by_their_adapters(tmp_path: Path) -> None:
    marked = [{"text": "Some 40 boats sank.", "quantities": [{"value": 40, "unit": "boats"}]}]
    path = tmp_path / "sentences.json"
    path.write_text(json.dumps(marked))
    assert folders.suite("quantities", path).name == "quantities"
    with pytest.raises(ConfigError, match="brat"):
        folders.suite("polnear", tmp_path)
