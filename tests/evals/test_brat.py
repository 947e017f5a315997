"""PolNeAR's format: claims in pieces, and faults that would spoil a score."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

import summarize
from summarize.errors import ConfigError
from summarize.reading.text.extent import Extent
from summarize.schema import Summary
from summarize_evals import brat
from summarize_evals.evaluation import score
from summarize_evals.record import UNSAID, Claim, text_of
from summarize_evals.suites import Suite

TEXT = (
    "Ann Roe said the harbour was “full of mud”.\r\n"
    "“We dug,” Bo Lund wrote, “for a year,”\n"
    "according to his diary. Nobody, it is thought, saw 🐟 there.\n"
)


class Corpus:
    """A folder in the corpus's layout, written annotation by annotation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in ("text", "attributions"):
            (folder / part).mkdir()
        self.lines: list[str] = []

    def mark(self, kind: str, *pieces: str) -> str:
        """Marks stretches of the text and gives the annotation's id."""
        name = f"T{len(self.lines) + 1}"
        starts = [TEXT.index(piece) for piece in pieces]
        offsets = ";".join(
            f"{start} {start + len(piece)}" for start, piece in zip(starts, pieces, strict=True)
        )
        self.lines.append(f"{name}\t{kind} {offsets}\t{' '.join(pieces)}")
        return name

    def event(self, roles: str, kind: str = "Attribution") -> None:
        cue = self.mark("Attribution", "said")
        self.lines.append(f"E{len(self.lines) + 1}\t{kind}:{cue} {roles}".rstrip())

    def write(self, name: str = "story", annotator: str = "ab12") -> None:
        (self.folder / "text" / f"{name}.txt").write_bytes(TEXT.encode())
        path = self.folder / "attributions" / f"{name}_{annotator}.ann"
        path.write_bytes("".join(line + "\n" for line in self.lines).encode())
        self.lines = []

    def load(self) -> Suite:
        return brat.load(self.folder)

    def claims(self) -> list[Claim]:
        self.write()
        (case,) = self.load().cases
        return [item.preferred for item in case.gold.claims]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(tmp_path)


def simple(corpus: Corpus) -> None:
    content = corpus.mark("Content", "the harbour was “full of mud”")
    source, cue = corpus.mark("Source", "Ann Roe"), corpus.mark("Cue", "said")
    corpus.event(f"Content:{content} Cue:{cue} Source:{source}")


def words(extents: object) -> str:
    assert isinstance(extents, tuple)
    return text_of(TEXT, extents)


def test_an_event_is_a_claim_without_what_the_corpus_does_not_say(corpus: Corpus) -> None:
    simple(corpus)
    (claim,) = corpus.claims()
    assert words(claim.content) == "the harbour was “full of mud”"
    assert (words(claim.source), words(claim.cue)) == ("Ann Roe", "said")
    assert claim.speakers == ()
    assert [claim.modality, claim.polarity, claim.proposition] == [UNSAID] * 3


def test_a_suite_scores_claims_by_their_source(corpus: Corpus) -> None:
    simple(corpus)
    corpus.write("a_b")
    suite = corpus.load()
    assert (suite.name, suite.scored, suite.by_source) == ("polnear", {"claims"}, True)
    assert [case.article.id for case in suite.cases] == ["a_b"]
    assert suite.cases[0].text == TEXT  # carriage returns kept: offsets count them


def test_content_in_pieces_and_in_several_roles_is_one_claim(corpus: Corpus) -> None:
    one = corpus.mark("Content", "“for a year,”", "“We dug,”")
    other = corpus.mark("Content", "there")
    first, second = corpus.mark("Source", "Bo Lund"), corpus.mark("Source", "his diary")
    corpus.event(f"Content:{one} Content2:{other} Source:{first} Source:{second}")
    (claim,) = corpus.claims()
    assert words(claim.content) == "“We dug,” … “for a year,” … there"
    assert words(claim.source) == "Bo Lund … his diary"
    assert claim.cue == ()


def test_pieces_parted_by_white_space_alone_are_one(corpus: Corpus) -> None:
    content = corpus.mark("Content", "“full of mud”.", "“We dug,”")
    corpus.event(f"Content:{content}", "Attribution-no-source")
    (claim,) = corpus.claims()
    (piece,) = claim.content
    assert TEXT[piece.start : piece.end] == "“full of mud”.\r\n“We dug,”"
    assert claim.source == ()


def test_what_has_no_content_and_what_is_no_attribution_is_left_out(corpus: Corpus) -> None:
    corpus.event(f"Source:{corpus.mark('Source', 'Nobody')}")
    corpus.event("", "Attribution-no-source")
    corpus.mark("Discard", "mud")
    corpus.lines += ["#1\tAnnotatorNotes T1\tSure?", "A1\tSure T1", ""]
    assert corpus.claims() == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“We dug,”", "direct"),
        ("the harbour was “full of mud”", "mixed"),
        ("was “full of mud”", "mixed"),  # three of four tokens
        ("saw 🐟 there", "indirect"),
        ("full of mud", "indirect"),  # inside marks, but they are not part of it
    ],
)
def test_kind_is_by_how_much_is_in_quotation_marks(corpus: Corpus, content: str, kind: str) -> None:
    corpus.event(f"Content:{corpus.mark('Content', content)}")
    (claim,) = corpus.claims()
    assert claim.kind == kind


def test_the_first_annotator_by_name_counts(corpus: Corpus) -> None:
    corpus.write(annotator="bb")
    simple(corpus)
    corpus.write(annotator="aa")
    assert len(corpus.load().cases[0].gold.claims) == 1


def test_offsets_count_code_points(corpus: Corpus) -> None:
    corpus.event(f"Content:{corpus.mark('Content', 'there')}")
    (claim,) = corpus.claims()
    assert claim.content == (Extent(TEXT.index("there"), TEXT.index("there") + 5),)


def test_words_may_run_over_line_breaks(corpus: Corpus) -> None:
    start = TEXT.index("mud")
    corpus.lines.append(f"T1\tContent {start} {start + 10}\tmud”.\r\n“We")
    corpus.lines.append("E1\tAttribution:T1 Content:T1")
    assert TEXT[start : start + 10] == "mud”.\r\n“We"
    assert len(corpus.claims()) == 1


@pytest.mark.parametrize(
    ("line", "number", "what"),
    [
        ("T9\tCue 8 12\tsays", 6, "words of T9 are not those"),
        ("T9\tCue 8 12\tsa", 6, "words end before"),
        ("T9 Cue 8 12 said", 6, "begins no annotation"),
        ("T9\tCue 8\tsaid", 6, "T9 marks nothing"),
        ("T9\tCue 8 12", 6, "T9 marks nothing"),
        ("T9\tCue 12 8\tsaid", 6, "T9 marks 12 to 8"),
        ("T9\tCue 8 1200\tsaid", 6, "T9 marks 8 to 1200, which is not in the article of"),
        ("T1\tCue 8 12\tsaid", 6, "T1 is there already"),
        ("E9\tAttribution:T4 Content:T7", 6, "E9 names T7"),
        ("E9\tAttribution:T4 Speaker:T1", 6, "E9 is no attribution"),
        ("E9\tQuotation:T4 Content:T1", 6, "E9 is no attribution"),
    ],
)
def test_a_fault_is_refused_with_its_line(
    corpus: Corpus, line: str, number: int, what: str
) -> None:
    simple(corpus)
    corpus.lines.append(line)
    corpus.write()
    with pytest.raises(ConfigError) as error:
        corpus.load()
    message = str(error.value)
    assert f"story_ab12.ann:{number}: " in message
    assert what in message
    assert "\n" not in message
    assert "harbour" not in message  # the corpus's texts are not ours to print


def test_words_that_end_early_are_refused_in_the_line_where_they_do(corpus: Corpus) -> None:
    corpus.lines.append("T9\tCue 8 12\tsa")
    simple(corpus)
    corpus.write()
    with pytest.raises(ConfigError, match=r"ann:1: its words end before"):
        corpus.load()


def test_a_missing_text_is_refused(corpus: Corpus) -> None:
    corpus.write()
    (corpus.folder / "text" / "story.txt").unlink()
    with pytest.raises(ConfigError, match=r"there is no file .*story\.txt"):
        corpus.load()


def test_labels_that_are_not_utf_8_are_refused(corpus: Corpus) -> None:
    corpus.write()
    (corpus.folder / "attributions" / "story_ab12.ann").write_bytes(b"#\xff")
    with pytest.raises(ConfigError, match="not UTF-8"):
        corpus.load()


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="has no labels"):
        brat.load(tmp_path / "nowhere")


@pytest.mark.shared
@pytest.mark.parametrize(
    ("part", "articles", "claims"), [("dev", 84, 2_192), ("train", 840, 19_832)]
)
def test_all_of_the_corpus_is_read(shared: Path, part: str, articles: int, claims: int) -> None:
    cases = brat.load(shared / "polnear" / part).cases
    assert len(cases) == articles
    assert sum(len(case.gold.claims) for case in cases) == claims


@pytest.mark.shared
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_scores_are_those_of_the_corpus_own_scorer(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Contents agree; so do sources by place, the scorer's further rule of surnames set aside."""
    folder = shared / "polnear"
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    scorer = import_module("score_polnear")
    given = scorer.load_gold(str(folder / "dev"))

    def agrees(predicted: dict[str, int | None], gold: dict[str, list[tuple[int, int]]]) -> bool:
        start, end = predicted["ss"], predicted["se"]
        if start is None or end is None:
            return not gold["src"]
        return any(start < last and first < end for first, last in gold["src"])

    monkeypatch.setattr(scorer, "src_agrees", agrees)
    for case in brat.load(folder / "dev").cases[:12]:
        summary = summarize.extract(case.article)
        ours = score(case, [summary], by_source=True).tallies
        predicted = scorer.prep_pred(given[case.article.id], _predictions(summary))
        theirs, _ = scorer.score_article(given[case.article.id], predicted)
        for name, metric in (("c50", "claims"), ("c90", "claims_near"), ("att", "attributed")):
            tally = ours[f"{metric}_f1"]
            assert tally.hits == 2 * theirs[name, "tp"], (case.article.id, metric)
            assert tally.of == theirs[name, "p"] + theirs[name, "g"]
        kinds = sorted(str(item.preferred.kind) for item in case.gold.claims)
        assert kinds == sorted(item["slice"] for item in given[case.article.id].gold)


def _predictions(summary: Summary) -> list[dict[str, int | None]]:
    return [
        {
            "start": claim.content.start,
            "end": claim.content.end,
            "source_start": claim.source.start if claim.source else None,
            "source_end": claim.source.end if claim.source else None,
        }
        for claim in summary.claims
    ]
