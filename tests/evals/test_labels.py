from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import ConfigError
from summarize.reading.text.extent import Extent
from summarize_evals import marked
from summarize_evals.labels import LabelError, Labels, read, stand_off, write
from summarize_evals.record import Claim, Figure, Record, Speaker

from .labelled import LABELS, SHA256, TEXT


def read_text(folder: Path, content: str | bytes, text: str = TEXT) -> Labels:
    path = folder / "ferries.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path, text)


def faults(folder: Path, content: str | bytes, text: str = TEXT) -> list[str]:
    """What is wrong, each as LINE: WHAT."""
    with pytest.raises(LabelError) as raised:
        read_text(folder, content, text)
    start = f"{folder / 'ferries.yaml'}:"
    assert all(fault.startswith(start) for fault in raised.value.faults)
    return [fault.removeprefix(start) for fault in raised.value.faults]


def only_fault(folder: Path, old: str, new: str) -> str:
    """The one fault of the labels in which something was replaced."""
    assert LABELS.count(old) >= 1, old
    (fault,) = faults(folder, LABELS.replace(old, new, 1))
    return fault


def line_of(words: str) -> int:
    return LABELS[: LABELS.index(words)].count("\n") + 1


def test_labels_become_a_record_with_offsets_of_the_article(tmp_path: Path) -> None:
    labels = read_text(tmp_path, LABELS)
    assert (labels.article, labels.sha256) == ("ferries", SHA256)
    mayor, authority = labels.record.speakers
    assert mayor.readings == (
        Speaker("Ana Castell", ("Ana Castell", "mayor"), "person", "mayor", "Ostby"),
    )
    assert authority.preferred.role is None
    said, quoted, denied = labels.record.claims
    start = TEXT.index("12 boats")
    assert said.preferred == Claim(
        (Extent(start, start + 25),),
        ("s1",),
        (Extent(35, 46),),
        (Extent(68, 72),),
        "indirect",
        "prediction",
        "affirmed",
        "Twelve boats will sail again.",
    )
    assert (quoted.preferred.source, quoted.preferred.cue) == ((Extent(139, 142),), ())
    assert (said.optional, denied.optional) == (False, True)
    boats, jobs = labels.record.figures
    assert boats.preferred == Figure(
        (Extent(start, start + 8),), 12, None, "boat", "exact", None, ("s1",)
    )
    assert (jobs.preferred.speakers, jobs.preferred.value) == ((), 40)


def test_a_further_reading_is_the_item_with_some_fields_replaced(tmp_path: Path) -> None:
    first, second, third = read_text(tmp_path, LABELS).record.claims[0].readings
    assert [first.modality, second.modality, third.modality] == [
        "prediction", "statement", "prediction",
    ]  # fmt: skip
    assert (second.cue, third.cue, third.source) == (first.cue, (), ())


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("modality: opinion", "modality: opnion", "c2: modality: opnion: did you mean opinion? (s"),
        ("kind: organization", "kind: firm", "s2: kind: firm: write one of person, organization, "),
        ("qualifier: at_most", "qualifier: upto", "f2: qualifier: upto: write one of exact, about"),
        ("  role: mayor", "  rôle: mayor", 'there is no key "rôle" here: did you mean role? (id, '),
        ("speakers: [s2]", "speakers: [s3]", "c3: speakers: there is no speaker s3: write one of "),
        ("speakers: [s2]", "speakers: []", "c3: speakers: is an empty list; write at least one"),
        ("speakers: [s1]", "speakers: [s1, s1]", 'c1: speakers: "s1" stands twice; keep one'),
        ("mentions: [Ana Castell, mayor]", "mentions: []", "s1: mentions: is an empty list"),
        ("[Ana Castell, mayor]", "[Ana Castle]", 's1: mentions: "Ana Castle" is not in the art'),
        ("[Ana Castell, mayor]", "[Ana Castell, no]", "no is not text to YAML; put it in quotes"),
        ("name: port authority", "name: 2024-05-01", '; put it in quotes: "2024-05-01"'),
        ("name: port authority", "name: 0777", "s2: name: 0777 is not text to YAML; put it in qu"),
        ("name: port authority", "name: ''", "s2: name: is empty; write a text"),
        ("name: port authority", "name:", "s2: name: is empty; write a text"),
        ("name: port authority", "name: [port]", "s2: name: is not one text; put words with"),
        ("value: 40", "value: 040", '"040" is not a plain number; write bare digits'),
        ("value: 40", "value: 1_000", '"1_000" is not a plain number'),
        ("value: 40", "value: 1:30", '"1:30" is not a plain number'),
        ("value: 40", "value: .inf", '".inf" is not a plain number'),
        ("value: 40", 'value: "40"', '"40" is not a plain number'),
        ("value: 40", "value: " + "9" * 5000, "is too large for any count"),
        ("value: 40", "value: *forty", "*forty is a YAML alias"),
        ("unit: job", "unit: *job", "*job is a YAML alias"),
        ("optional: true", "optional: *true", "*true is a YAML alias"),
        ("speakers: [s2]", "speakers: *s2", "*s2 is a YAML alias"),
        ("{text: 12 boats}", "{start: 88, text: 12 boots}", '"12 boots" is not in the article'),
        ("value: 40", "value: 1.2e+3", '"1.2e+3" is not a plain number'),
        ("  optional: true", "  optional: yes", "c3: optional is neither true nor false; write tr"),
        ("- id: c2", "- id: s1", "an item of claims: id s1 is the id of line 4 too; write another"),
        ("- id: c2", "- ids: c2", "an item of claims has no id; write one such as c1"),
        ("  - modality: statement", "  - modality: prediction", "c1: also: changes nothing; leave"),
        ("  - modality: statement", "  - {}", "c1: also: changes nothing"),
        ("  - modality: statement", "  - modality", "c1: also: is not a mapping; write the fields"),
        ("  - modality: statement", "  - modalty: statement", "did you mean modality?"),
        ("    source: null", "    modality: opnion", "c1: also: modality: opnion: did you mean op"),
        ("{text: 12 boats}", "12 boats", "f1: content: is not a mapping; write {text: …}"),
        ("{text: 12 boats}", "{text: 12 boots}", '"12 boots" is not in the article; copy the arti'),
        ("{text: 12 boats}", "{text: 12  Boats}", '; write "12 boats"'),
        ("{text: 12 boats}", "{start: 5}", "f1: content: is no span; write text, or start and tex"),
        ("{text: 12 boats}", "{end: 5, text: 12 boats}", "has end and no start; write start, or t"),
        ("{text: 12 boats}", "{start: 81, text: 12 boats}", "not begin at 81; write start: 88"),
        ("{text: 12 boats}", "{start: 88, end: 90, text: 12 boats}", "write end: 96, or leave"),
        ("{text: 12 boats}", "{start: 88, end: 9000}", "88 to 9000 is no stretch of an article of"),
        ("{text: 12 boats}", "{start: 9, end: 9}", "9 to 9 is no stretch"),
        ("{text: 12 boats}", "{start: -8, end: 9}", "-8 to 9 is no stretch"),
        ("{text: 12 boats}", "{start: 88.5, text: 12 boats}", "88.5 is not a whole number"),
        ("{text: 12 boats}", "{text: boats, ennd: 4}", "did you mean end?"),
        ("{start: 68, text: said}", "{start: 120, text: said}", "write start: 143"),
        ("{start: 68, text: said}", "{start: 70, text: said}", "write start: 68"),
        ("{start: 68, text: said}", "{text: said}", 'at 68, 143; say which: {start: 68, text: …}'),
        ("qualifier: at_most", "qualifier: range", "f2: a range without value_high; write the hig"),
        ("qualifier: at_most", "qualifier: at_most\n  value_high: 50", "value_high without a rang"),
        ("qualifier: at_most", "qualifier: range\n  value_high: 40", "40 is not above value 40"),
        ("  proposition: Nobody wants to wait.\n", "", "c2: it lacks proposition; write it"),
        ("  unit: boat\n  qualifier: exact", "  unit: boat", "f1: it lacks qualifier; write it"),
        (f"sha256: {SHA256}\n", "", "the file lacks sha256; write it"),
        (f"article: ferries\nsha256: {SHA256}\n", "", "the file lacks article, sha256; write them"),
        (SHA256, "5" + "f" * 63, "it has changed since it was labelled; restore the text, or chec"),
        (SHA256, "abc", f"sha256 is not 64 hexadecimal digits; write {SHA256}"),
        ("article: ferries", "article: [ferries]", "article is not one text"),
        ('"“Nobody wants to wait,”"', "“Nobody wants to wait,”", "cut off by a comma; put the who"),
        ("cue: {start", "cue: &here {start", "&here is a YAML anchor; leave it out"),
        ("content: {text: 12 boats}", "content: *here", "*here is a YAML alias; write out what it"),
        ("of: jobs", "of: !!str jobs", "tag:yaml.org,2002:str is a YAML tag; leave it out"),
        ("of: jobs", "of: !!python/object/apply:os.system jobs", "os.system is a YAML tag; leave "),
        ("  role: mayor", "  role: mayor\n  role: major", "role stands twice, first on line 7; ke"),
        ("  role: mayor", "  {a: b}: c", "a key that is not a word"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_what_to_write_instead(
    tmp_path: Path, old: str, new: str, wanted: str
) -> None:
    assert old in LABELS
    found = faults(tmp_path, LABELS.replace(old, new, 1))
    assert any(wanted in fault for fault in found), found
    assert len(found) <= 2, found


def test_what_is_no_list_of_items_is_said_so(tmp_path: Path) -> None:
    head = f"article: ferries\nsha256: {SHA256}\n"
    found = faults(tmp_path, head + "speakers: [s1]\nclaims: none\nfigures:\n- f1\n")
    assert [fault.partition(" write ")[0] for fault in found] == [
        "3: is not a mapping;",
        "4: claims is not a list;",
        "6: is not a mapping;",
    ]
    none = "speakers: []\nclaims: []\nfigures: []\n"
    assert read_text(tmp_path, head + none).record == Record()


def test_a_fault_stands_on_the_line_that_is_to_be_changed(tmp_path: Path) -> None:
    line = line_of("qualifier: at_most")
    assert only_fault(tmp_path, "at_most", "atmost").startswith(f"{line}: f2: qualifier: ")
    last = line_of("of: jobs at risk")
    assert only_fault(tmp_path, "of: jobs at risk", "of: 12").startswith(f"{last}: f2: of: ")


def test_every_fault_of_a_file_is_said_in_the_order_of_its_lines(tmp_path: Path) -> None:
    wrong = (
        LABELS.replace("kind: person", "kind: persona")
        .replace("modality: opinion", "modality: opnion")
        .replace("polarity: denied", "polarity: no")
        .replace("value: 40", "value: forty")
        .replace("[s2]", "[s9, s8]")
    )
    found = faults(tmp_path, wrong)
    lines = [int(fault.partition(":")[0]) for fault in found]
    assert lines == sorted(lines)
    named = ("persona", "opnion", "polarity: no", "forty", "speaker s9", "speaker s8", "s2: speaks")
    for words in named:
        assert sum(words in fault for fault in found) == 1, words
    assert len(found) == len(named)


def test_the_error_is_one_line_that_says_how_many_more_there_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        read_text(
            tmp_path, LABELS.replace("kind: person", "kind: x").replace("value: 40", "value: x")
        )
    assert str(raised.value).endswith("(and 1 more; summarize label check shows all)")
    assert "\n" not in str(raised.value)
    with pytest.raises(LabelError) as raised_once:
        read_text(tmp_path, LABELS.replace("value: 40", "value: x"))
    assert "more" not in str(raised_once.value)


def test_a_speaker_whom_nothing_names_is_a_slip_unless_optional(tmp_path: Path) -> None:
    third = "- id: s3\n  name: crew\n  kind: group\n  mentions: [boats]\n"
    fault = only_fault(tmp_path, "claims:\n", third + "claims:\n")
    assert fault.endswith(
        "s3: speaks in no claim and no figure; leave it out, or write optional: true"
    )
    left_open = LABELS.replace("claims:\n", f"{third}  optional: true\nclaims:\n")
    assert read_text(tmp_path, left_open).record.speakers[2].optional
    in_also = LABELS.replace("  - modality: statement", "  - speakers: [s3]")
    in_also = in_also.replace("claims:\n", third + "claims:\n")
    assert read_text(tmp_path, in_also).record.claims[0].readings[1].speakers == ("s3",)


def test_a_reading_may_turn_a_figure_into_a_range(tmp_path: Path) -> None:
    as_range = "  of: jobs at risk\n  also:\n  - {qualifier: range, value_high: 44}\n"
    labels = read_text(tmp_path, LABELS.replace("  of: jobs at risk\n", as_range))
    assert labels.record.figures[1].readings[1].value_high == 44
    wrong = as_range.replace("qualifier: range, ", "")
    assert "value_high without a range" in only_fault(tmp_path, "  of: jobs at risk\n", wrong)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("", "1: the file is empty"),
        ("# nothing\n", "1: the file is empty"),
        ("just words", "1: is not a mapping; write article, sha256, speakers, claims, figures"),
        ("article: 'x\n", ": not YAML: while scanning a quoted scalar, found unexpected end"),
        ("a: b: c\n", "1: not YAML: mapping values are not allowed in this context"),
        ("a: 1\n--- \nb: 2\n", "2: a second document; write one in each file"),
        (b"article: caf\xe9\n", "1: not UTF-8; save the file as UTF-8"),
        (b"a: b\nc: \x1b[31m\n", "2: the control character U+001B; write it as an escape in doubl"),
        (b"a: b\nc: \x00\n", "2: the control character U+0000"),
        ("[" * 100_000, "1: nested more than 12 deep; no label is"),
        ("{a: " * 100_000, "1: nested more than 12 deep"),
        ("- " * 100_000, "1: nested more than 12 deep"),
        ("a: " + "x" * marked.MAX_BYTES, "1: larger than 2 MB"),
    ],
)  # fmt: skip
def test_what_is_no_label_file_is_refused_at_its_line(
    tmp_path: Path, content: str | bytes, wanted: str
) -> None:
    assert any(wanted in fault for fault in faults(tmp_path, content))


def test_an_alias_bomb_is_refused_before_it_grows(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 50)}]" for i in range(1, 100)]
    found = faults(tmp_path, "\n".join(lines))
    assert any("*a0 is a YAML alias" in fault for fault in found)


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match=r"none\.yaml:1: cannot be read: No such file"):
        read(tmp_path / "none.yaml", TEXT)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert read_text(tmp_path, b"\xef\xbb\xbf" + LABELS.encode()).article == "ferries"


def test_writing_gives_one_form_that_reads_the_same(tmp_path: Path) -> None:
    labels = read_text(tmp_path, LABELS)
    written = write(labels.data)
    again = read_text(tmp_path, written)
    assert again.data == labels.data
    assert again.record == labels.record
    assert write(again.data) == written
    assert write(yaml.safe_load(written)) == written


def test_the_written_form_is_compact_and_for_reviewers(tmp_path: Path) -> None:
    written = write(read_text(tmp_path, LABELS).data)
    assert written.startswith(f'article: ferries\nsha256: "{SHA256}"\n\nspeakers:\n- id: s1\n')
    assert (
        """
- id: c1
  speakers: [s1]
  content: {start: 88, end: 113, text: "12 boats would sail again"}
  source: {start: 35, end: 46, text: "Ana Castell"}
  cue: {start: 68, end: 72, text: "said"}
  kind: indirect
  modality: prediction
  polarity: affirmed
  proposition: Twelve boats will sail again.
  also:
  - {modality: statement}
  - {source: null, cue: null}

- id: c2
"""
        in written
    )
    assert "null\n" not in written, "what is at its default is left out"


def test_occurrences_that_overlap_are_all_counted(tmp_path: Path) -> None:
    labels = LABELS.replace(SHA256, sha256(b"no no no").hexdigest())
    labels = labels.replace("{text: 12 boats}", "{text: no no}")
    assert any(
        '"no no" occurs 2 times, at 0, 3;' in fault
        for fault in faults(tmp_path, labels, "no no no")
    )


def test_long_lists_of_mentions_take_a_line_each(tmp_path: Path) -> None:
    data = read_text(tmp_path, LABELS).data
    many = [TEXT[35:end] for end in (46, 66, 67, 72)]
    data["speakers"][0]["mentions"] = many
    assert f"  mentions:\n  - Ana Castell\n  - {json.dumps(many[1])}\n" in write(data)
    data["speakers"][0]["mentions"] = many[:2]
    assert f"  mentions: [Ana Castell, {json.dumps(many[1])}]\n" in write(data)


def test_fields_have_one_order_wherever_they_were_written(tmp_path: Path) -> None:
    data = read_text(tmp_path, LABELS).data
    data["claims"][0]["also"][1] = {
        "source": None,
        "speakers": ["s2"],
        "cue": None,
        "content": None,
    }
    data["claims"][1] = dict(reversed(data["claims"][1].items()))
    written = write(data)
    assert "  - {speakers: [s2], content: null, source: null, cue: null}\n" in written
    assert (
        "- id: c2\n  speakers: [s1]\n  content: {start: 115, end: 138, text: “"
        in written.replace('"', "")
    )


def test_labels_can_stand_without_the_words_of_the_article(tmp_path: Path) -> None:
    labels = read_text(tmp_path, LABELS)
    alone = write(stand_off(labels.data, TEXT))
    for words in ("12 boats would", "“Nobody", "said}", "text:"):
        assert words not in alone
    again = read_text(tmp_path, alone)
    assert again.record == labels.record
    assert write(stand_off(again.data, TEXT)) == alone


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n\r\t\"'\\:#{}[],&*!|>%@`-?~"),
    min_size=1,
    max_size=30,
).filter(str.strip)
TRICKY = st.sampled_from(
    ["no", "Yes", "null", "~", "1e3", "0x1F", "1:30", "2024-01-01", "a: b", "x #y", "- z", "it's",
     'say "x"', "e\u0301", "\x1b[31m", "a\u2028b", "\ufeffa", "<<", "=", "ends ", "caf\xe9 \x85"]
)  # fmt: skip


@given(
    name=TEXTS | TRICKY,
    word=TEXTS | TRICKY,
    value=st.floats(0, 1e15) | st.integers(-(10**18), 10**18),
)
def test_whatever_words_and_numbers_survive_writing_and_reading(
    name: str, word: str, value: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = f"{word}|{name}"
    span = {"start": 0, "end": len(word), "text": word}
    speaker = {"id": "s1", "name": name, "kind": "group", "mentions": [word], "role": name}
    figure = {"id": "f1", "content": span, "value": value, "qualifier": "exact", "of": name,
              "unit": word, "speakers": ["s1"], "also": [{"of": name + "x"}]}  # fmt: skip
    data: dict[str, Any] = {
        "article": name, "sha256": sha256(text.encode()).hexdigest(),
        "speakers": [speaker], "claims": [], "figures": [figure],
    }  # fmt: skip
    written = write(data)
    labels = read_text(tmp_path_factory.getbasetemp(), written, text)
    assert labels.article == name
    assert labels.record.speakers[0].preferred.role == name
    (found,) = labels.record.figures
    assert (found.preferred.value, found.preferred.unit) == (value, word)
    assert yaml.safe_load(written)["figures"][0]["content"] == span
