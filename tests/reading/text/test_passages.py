"""Passages: every character in its place, sentences whole, lines told apart."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.text.passages import Passage, split

SHARED = Path(
    os.environ.get("SUMMARIZE_SHARED", Path(__file__).resolve().parents[2].parent / "shared")
)


def words(text: str) -> list[str]:
    return [text[p.start : p.end] for p in split(text)]


def kinds(text: str) -> list[str]:
    return [p.kind for p in split(text)]


def assert_sound(text: str, passages: tuple[Passage, ...]) -> None:
    """What split promises of any text."""
    assert [p.number for p in passages] == list(range(1, len(passages) + 1))
    before, paragraph = 0, 1
    for p in passages:
        assert before <= p.start < p.end <= len(text)
        assert text[p.start : p.end] == text[p.start : p.end].strip()
        between = text[before : p.start].strip()
        assert all(c in "-–*•‣◦▪●■►·.)\\|0123456789" or c.isspace() for c in between)
        assert p.paragraph - paragraph in (0, 1)
        before, paragraph = p.end, p.paragraph
    assert text[before:].strip() == ""


@pytest.mark.parametrize(
    "sentences",
    [
        ["The harbour froze.", "Ships waited outside."],
        ["“We will wait,” Pell said.", "Nobody else spoke."],
        ["“We will wait.", "We have time,” Pell said."],
        ["Pell was brief: “We will wait.”", "Then she left."],
        ['He said: "It is over."', '"Nobody won," he added.'],
        ["``It is over.''", "``Nobody won,'' he added."],
        ["She called it ‘a good start.’", "The union did not."],
        ["Is it over?", "Nobody knows!", "Yes."],
        ["Who paid?", "40 firms did."],
        ["“… What we saw was grim,” Pell said.", "She wept."],
        ["The hull, laid down c. 1900, sank.", "It is rust now."],
        ["“Who pays?” Mara Pell asked.", "Nobody answered."],
        ["“Who pays?” Deputy Minister of Ports Mara Pell asked the board.", "Silence."],
        ["“Who pays?”", "The board looked away."],
        ["“Stop!” the pilot shouted.", "It was too late."],
        ["Mr. Pell met Lt. Gen. Ada Quist and Sen. Tom Orr.", "They talked."],
        ["J. K. Orr and W. E. B. Quist signed.", "Others did not."],
        ["Trade with the U.S. Treasury grew in the U.S.", "The rest shrank."],
        ["He was born in the U.S. on a farm.", "He left."],
        ["They moved to the U.S.", "Officials there were pleased."],
        ["The plant of Orr Inc. in Lund employs 40.", "It pays well."],
        ["Talks began at 9 a.m. Monday and ended at 5 p.m.", "The ministers left."],
        ["Route No. 5 is closed.", "No. 6 is open."],
        ["He said no.", "Pell said yes."],
        ["Prices rose 3.5 percent to $1.25.", "Wages rose 2.1."],
        ["In 2023.", "45 ships sank."],
        ["The law of Sept. 5 cost $4 million.", "Nobody paid."],
        ["We tried ... and failed.", "Then we tried again..."],
        ["We tried … I think we failed.", "That was all."],
        ["The guard (a cousin.) left.", "(He had been ill.)", "Pell stayed."],
        ["Judge Ana Orr (D) won.", "Judge Bo Lind lost (R)."],
        ["the market fell sharply.", "nobody bought anything."],
        ["Sie kam.", "Österreich gewann."],
        ["港口关闭了。", "没有人受伤！"],
        ["The cat 🐈 slept.", "𝒜nna laughed."],
        ["Reports cite it.[12]", "Others do not."],
        ["“Yes.", "No.", "Maybe.", "We will see,” he said."],
    ],
    ids=lambda sentences: sentences[0][:30],
)
def test_sentences(sentences: list[str]) -> None:
    assert words(" ".join(sentences)) == sentences
    assert words("\u00a0\n".join(sentences)) == sentences


def test_a_forgotten_space_after_a_quotation_still_splits() -> None:
    assert words("“It is over.”The board left.") == ["“It is over.”", "The board left."]


def test_a_dateline_stays_with_its_sentence() -> None:
    for line in (
        "LUND, Oct. 3 (Harbour News): The port closed.",
        "WASHINGTON, D.C. — The port closed.",
        "OSLO (AP) - The port closed.",
    ):
        assert words(line) == [line]


def test_headlines_items_and_boilerplate_are_told_from_sentences() -> None:
    text = (
        "Port Closes After Storm, Says U.N.\n"
        "By Mara Pell and Tom Orr\n"
        "\n"
        "The port closed on Monday. Ships waited.\n"
        "What Comes Next?\n"
        "- Ferries stop: none sails.\n"
        "• Trains run. Buses do not.\n"
        "1. Fees fall\n"
        "Get breaking harbour news\n"
        "Comments by the mayor drew fire.\n"
        "Join our Channel...\n"
        "Read more: Storms of the century\n"
        "© 2024 Harbour Media\n"
        "12 Comments\n"
    )
    assert [(p.kind, text[p.start : p.end][:12]) for p in split(text)] == [
        ("headline", "Port Closes "),
        ("boilerplate", "By Mara Pell"),
        ("sentence", "The port clo"),
        ("sentence", "Ships waited"),
        ("headline", "What Comes N"),
        ("item", "Ferries stop"),
        ("item", "Trains run."),
        ("item", "Buses do not"),
        ("item", "Fees fall"),
        ("boilerplate", "Get breaking"),
        ("sentence", "Comments by "),
        ("boilerplate", "Join our Cha"),
        ("boilerplate", "Read more: S"),
        ("boilerplate", "© 2024 Harbo"),
        ("boilerplate", "12 Comments"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Share of exports fell.",
        "Follow the money, the prosecutor urged.",
        "By Monday the port was open.",
        "Read more than one book a year, the minister said.",
        "“Subscribe to nothing,” Pell said.",
        "Related party deals were banned.",
        "Home prices rose.",
        "Contact with the ship was lost.",
        "Updated Monday: “We have lost nobody,” the director said.",
    ],
)
def test_news_that_begins_like_boilerplate_is_read(line: str) -> None:
    assert kinds(f"Harbour News of the Day\n\n{line}") == ["headline", "sentence"]


def test_keyword_junk_is_boilerplate() -> None:
    assert kinds("The port closed.\nport closed port closed port closed")[1] == "boilerplate"


def test_a_text_of_one_line_is_not_a_headline() -> None:
    assert kinds("Pell said the port is closed") == ["sentence"]


def test_bars_cut_a_line_into_title_site_and_text() -> None:
    text = "Port Closes After Heavy Storm \\ Harbournet \\ Lund \\ The port closed. Ships waited."
    assert words(text) == [
        "Port Closes After Heavy Storm",
        "Harbournet",
        "Lund",
        "The port closed.",
        "Ships waited.",
    ]
    assert kinds(text) == ["headline", "boilerplate", "boilerplate", "sentence", "sentence"]


def test_a_sign_off_is_not_the_last_sentence() -> None:
    text = "The port closed. Nobody was hurt.—Harbour Desk"
    assert words(text) == ["The port closed.", "Nobody was hurt.", "—Harbour Desk"]
    assert kinds(text)[-1] == "boilerplate"


def test_hard_wrapped_text_is_read_over_its_line_breaks() -> None:
    text = (
        "The port authority of Lund closed all its quays on Monday after a storm\n"
        "that, by the account of its director, had torn two cranes from their\n"
        "rails. Ships waited outside. “We have not lost a single man,” Director\n"
        "Mara Pell said.\n"
        "The ferries to the islands were stopped as well and will not sail until\n"
        "Thursday, the company said.\n"
    )
    passages = split(text)
    assert [text[p.start : p.end].split()[0] for p in passages] == [
        "The",
        "Ships",
        "“We",
        "The",
    ]
    assert [p.paragraph for p in passages] == [1, 1, 1, 2]


def test_a_paragraph_a_line_is_not_taken_for_wrapped() -> None:
    text = (
        "Storm Closes the Port of Lund\nNo ship left the quay today\nPell said so.\nShe was glad.\n"
    )
    assert [p.paragraph for p in split(text)] == [1, 2, 3, 4]


def test_paragraphs_of_a_like_length_are_not_taken_for_wrapped() -> None:
    text = (
        "The port authority of Lund closed all its quays on Monday after a heavy storm.\n"
        "Ships that had come from the east waited outside and burned their spare fuel.\n"
        "The ferries to the islands were stopped as well and will not sail this week.\n"
        "Nobody was hurt, but the director of the port said it had been a close thing.\n"
    )
    assert [p.paragraph for p in split(text)] == [1, 2, 3, 4]


def test_a_line_that_ends_with_a_comma_goes_on() -> None:
    text = "“The port is closed,”\nPell told reporters. Ships waited.\n“We wait,”\na captain said."
    assert words(text) == [
        "“The port is closed,”\nPell told reporters.",
        "Ships waited.",
        "“We wait,”\na captain said.",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\f", "\x85"])
def test_every_line_end_counts_as_one(newline: str) -> None:
    lines = ["Storm Closes Port of Lund", "The port closed.", "- Ferries stop", "Comments"]
    text = newline.join(lines)
    assert kinds(text) == ["headline", "sentence", "item", "boilerplate"]
    assert [p.paragraph for p in split(text)] == [1, 2, 3, 4]


def test_a_sentence_without_end_is_one_passage() -> None:
    text = "and the port " * 10_000 + "closed"
    assert words(text) == [text]


_MARKUP = st.text(
    st.sampled_from("aBc. .!?…,:;“”\"'`’()[]-–—•*|\\1\n\r\t \u00a0\u2028🎉。」"), max_size=80
)
_PROSE = st.lists(
    st.sampled_from(
        [
            "The",
            "port",
            "U.S.",
            "“No.",
            "”",
            "5",
            "Mr.",
            "said",
            "by",
            "\n",
            "\n\n",
            "- ",
            "end.",
            " | ",
        ]
    ),
    max_size=60,
).map(" ".join)


@given(st.one_of(st.text(max_size=200), _MARKUP, _PROSE))
def test_any_text_is_covered(text: str) -> None:
    assert_sound(text, split(text))


@given(_PROSE)
def test_the_same_text_is_split_alike(text: str) -> None:
    assert split(text) == split(text)


@pytest.mark.parametrize(
    "unit",
    [".", ". ", '."', "A. ", "?” Aa ", "a | ", "- x\n", "a,\n", " \n", "(", "“", "x", "\u2028 "],
)
def test_time_grows_with_length_alone(unit: str) -> None:
    def seconds(length: int) -> float:
        text = "a" + unit * (length // len(unit)) + "b"
        took = []
        for _ in range(2):  # in one of which what other tests left may be collected
            began = time.process_time()
            split(text)
            took.append(time.process_time() - began)
        return min(took)

    # A quadratic pass over 200,000 characters would take half a minute.
    assert seconds(200_000) < 20 * seconds(25_000) + 0.25


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="SUMMARIZE_SHARED is not there")
def test_real_articles_are_covered() -> None:
    for path in sorted((SHARED / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert_sound(text, split(text))
