from __future__ import annotations

import html
import re
import time
from html.parser import HTMLParser

import pytest

from summarize import compare
from summarize.render.html import brief, summary
from summarize.render.html.drift import drifts
from summarize.render.html.plots import LEFT, RIGHT, plot
from summarize.schema import Brief, Span, Summary
from tests.briefing.event import Report
from tests.render import sample

HOSTILE = '<script>alert(1)</script> \u202egnp.exe </style> " onload=alert(2) {{ 7*7 }} \x1b[31m'


def crowded(count: int) -> Summary:
    """An article of nothing but script tags, bidi controls and claims, by turns of two speakers."""
    report = Report("a")
    speakers = [report.speaker("Ida Rask"), report.speaker("Per Olin")]
    sentences = [f"Somebody said <script>{n}</script> \u202eboats." for n in range(count)]
    template = Report("b").claim("She said it.", "it", speakers[0]).claims[0]
    at = 0
    for number, sentence in enumerate(sentences):
        start, words = at + 14, sentence[14:]
        span = Span(start=start, end=start + len(words), text=words)
        more = {"id": f"c{number}", "content": span, "speaker_ids": [speakers[number % 2]]}
        report.claims.append(template.model_copy(update=more))
        at += len(sentence) + 1
    report.text = "\n".join(sentences)
    return report.summary()


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def event(said: str = "the sea wall had failed during the storm") -> Brief:
    one, other = Report("a"), Report("b")
    mayor, master = one.speaker("Ida Rask"), other.speaker("Per Olin")
    quotation = "“If the dam breaks tonight, nobody below the mill will be safe,”"
    drifted = "“Should the dam break tonight, nobody under the mill will be safe,”"
    one.claim(f"Ida Rask said that {said}.", said, mayor).claim(
        f"{quotation} she said.", quotation, mayor
    )
    other.claim(f"Per Olin denied that {said}.", said, master, polarity="denied")
    other.claim(f"{drifted} Olin said.", drifted, master)
    for report, by, value, qualifier in (
        (one, mayor, 1200, "at_least"),
        (other, master, 900, "about"),
    ):
        report.figure(
            f"The storm damaged {value} berths in Ostby.", f"{value} berths", value,
            "berths damaged in Ostby", by, unit="berth", qualifier=qualifier,
        )  # fmt: skip
    return compare([one.summary(), other.summary()])


def hostile() -> Summary:
    report = Report(HOSTILE)
    who = report.speaker(HOSTILE)
    for _ in range(3):
        report.claim(f"{HOSTILE} said {HOSTILE}.", HOSTILE, who)
    return report.summary()


@pytest.mark.parametrize("page", [summary.render(hostile()), brief.render(event(HOSTILE))],
                         ids=["summary", "brief"])  # fmt: skip
def test_nothing_of_an_article_acts(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    assert tags.tags.count("script") == 1
    assert tags.tags.count("style") == 1
    assert not [name for name, _ in tags.attributes if name.startswith("on") or name == "style"]
    assert "\u202e" not in page
    assert "\x1b" not in page
    assert "49" not in re.sub(r"(?s)<style>.*?</style>|<svg.*?</svg>", "", page).split("<body>")[1]
    assert not re.search(r"(?:src|href)=\"(?!#|data:,)", page)


@pytest.mark.parametrize("page", [summary.render(hostile()), brief.render(event())])
def test_the_policy_allows_the_pages_own_style_and_script_alone(page: str) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert html.unescape(policy).startswith("default-src 'none'")
    assert policy.count("sha256-") + policy.count("&#39;sha256") >= 2
    assert "unsafe" not in policy


def test_every_item_is_in_the_list_and_covers_its_words() -> None:
    shown = sample.opening()
    page = summary.render(shown)
    for item in (*shown.claims, *shown.figures, *shown.items):
        assert f'id="i-{item.id}"' in page
        assert f'id="t-{item.id}"' in page
        hues = {speaker.id: "h0" for speaker in shown.speakers}
        words = "".join(p.text for p in summary.pieces(shown, hues) if item.id in p.ids)
        assert words == item.content.text
    assert "".join(piece.text for piece in summary.pieces(shown, hues)) == sample.TEXT


def test_items_of_ones_own_kind_have_a_section_and_a_filter() -> None:
    page = summary.render(sample.opening())
    assert "<h2>Opening</h2>" in page
    assert 'data-family="own-opening">opening <b>1</b></button>' in page
    assert "what: =Ostby opens.; boats: 3" in page
    assert "own-" not in summary.render(sample.harbour())


def test_rejected_items_and_their_reasons_are_listed() -> None:
    page = summary.render(sample.harbour())
    for rejected in sample.harbour().rejected:
        assert rejected.reason in page


def test_without_the_text_the_items_are_there() -> None:
    bare = sample.harbour(article=sample.article().model_copy(update={"text": None}))
    page = summary.render(bare)
    assert "--with-text" in page
    assert 'id="i-c1"' in page


def test_words_that_say_no_more_than_the_proposition_are_not_repeated() -> None:
    report = Report("a")
    who = report.speaker("Ida Rask")
    report.claim("Rask said 40 boats had sunk.", "40 boats had sunk", who,
                 proposition="40 boats had sunk.")  # fmt: skip
    report.claim("She called it a shame.", "it a shame", who, proposition="The loss is a shame.")
    page = summary.render(report.summary())
    assert re.findall(r"<blockquote>(.*?)</blockquote>", page) == ["it a shame"]


def test_the_innermost_item_comes_first() -> None:
    report = Report("a")
    who = report.speaker("Ida Rask")
    sentence = "Rask said 40 boats had sunk."
    report.claim(sentence, "40 boats had sunk", who)
    report.figure(sentence, "40 boats", 40, "boats", who)
    found = [p.ids for p in summary.pieces(report.summary(), {"s1": "h0"}) if p.ids]
    assert found == [("f1", "c1"), ("c1",)]


def test_a_plot_shows_what_each_qualifier_allows() -> None:
    (group,) = event().figure_groups
    drawn = plot(group, {"a": "A", "b": "B"})
    at_least, about = drawn.lines
    assert (at_least.arrow, at_least.end) == ("right", RIGHT)
    assert about.start < about.dot < about.end
    assert about.arrow == ""
    assert LEFT <= about.dot < at_least.dot <= RIGHT
    assert "at least 1,200" in drawn.says


def test_drift_is_shown_word_by_word() -> None:
    (group,) = [group for group in event().claim_groups if group.quote_drift]
    (drift,) = drifts(group)
    told = {kind: [run.text for run in drift.runs if run.kind == kind] for kind in ("del", "ins")}
    assert told == {"del": ["If", "breaks", "below"], "ins": ["Should", "break", "under"]}
    assert "<del>below</del>" in brief.render(event())
    assert not list(drifts(group.model_copy(update={"quote_drift": False})))


def test_a_notebook_gets_the_page_in_a_frame_of_its_own() -> None:
    for shown in (sample.harbour(), event()):
        framed = shown._repr_html_()
        assert framed.startswith('<iframe sandbox="allow-scripts"')
        tags = Tags()
        tags.feed(framed)
        assert tags.tags == ["iframe"]
        assert "<!doctype html>" in (dict(tags.attributes)["srcdoc"] or "")


def test_five_thousand_claims_take_seconds() -> None:
    given = crowded(5000)
    began = time.process_time()
    page = summary.render(given)
    assert page.count("<script") == 1
    assert time.process_time() - began < 10


def test_a_gist_does_not_repeat_the_title_above_it() -> None:
    told = sample.harbour(
        article=sample.article().model_copy(update={"title": "Harbour reopens"}),
        gist="Harbour reopens. Boats are back, the port says.",
    )
    assert '<p class="gist">Boats are back, the port says.</p>' in summary.render(told)
