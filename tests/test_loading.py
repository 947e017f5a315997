"""Loading: text kept exactly, everything that is no article refused in one line."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from summarize.errors import SourceError
from summarize.loading import load, load_all

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Port of Lund closes | Harbour News</title>
<link rel="canonical" href="https://harbour.example/port">
<meta property="og:title" content="Port of Lund closes after storm">
<meta name="author" content="Mara Quist">
<meta property="article:published_time" content="2024-10-31T08:15:00+01:00"></head><body>
<div class="cookie-consent"><p>We use cookies to improve your visit.</p><button>OK</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<main><article><h1>Port of Lund closes after storm</h1>
<p>The port authority closed all quays on Monday after a storm tore two cranes down, it said.</p>
<p>“We have lost nobody,” Director Tom Orr said. “The cranes can be replaced &amp; will be.”</p>
<p>About 1,200 containers were left on the quay, according to the authority. Unions disputed it.</p>
<p>The ferries to the islands will not sail until Thursday, the company said in a statement.</p>
</article></main><noscript>Please switch on JavaScript to see all of this page.</noscript>
<footer><p>© 2024 Harbour Media. All rights reserved.</p></footer></body></html>"""


RUSSIAN = "В столице прошли переговоры о мире, заявил министр иностранных дел Пётр Орлов."
JAPANESE = (
    "県の当局は火曜日、川に架かる橋の建設が来春に始まると発表した。"
    "工事の費用は四十億円で、三百人以上が働く見込みだという。"
)
CONSENT = """<h1>We value your privacy</h1>
<p>We and our 310 partners store data on your device and read it again.</p>
<p>You can change your choices at any time at the bottom of this page.</p>
<p>Some of what you see may be of less use to you then.</p>"""
ROBOTS = """<h2>Checking your browser before you reach harbour.example.</h2>
<p>Please allow up to 5 seconds for the check.</p>
<p>Enable JavaScript and cookies to go on to the page.</p>"""
SUBSCRIBERS = """<h1>Read on</h1><p>You have reached the limit of free articles of this month.</p>
<p>Log in to your account to read the rest of this story.</p>"""
ABOUT_COOKIES = """<h1>Regulator fines Nordlys over cookies</h1>
<p>The regulator fined the advertiser Nordlys on Tuesday as its banner had no way to refuse.</p>
<p>“You are not asking for consent if your browser has said no,” its head, Ada Nym, said.</p>
<p>The company has 310 partners, according to its statement, and will appeal.</p>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(source: str | Path, **options: int) -> str:
    with pytest.raises(SourceError) as caught:
        list(load_all([source], **options))  # type: ignore[arg-type]
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.exit_code == 2
    return message


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_a_text_file_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "Port Closes After Storm\r\n\r\n“We wait,”\u00a0she said\x0c 🚢.\r \n"
    path = write(tmp_path, "port.txt", b"\xef\xbb\xbf" + text.encode())
    article = load(path)
    assert article.text == text
    assert article.length == len(text)
    assert article.sha256 == sha256(text.encode()).hexdigest()
    assert (article.id, article.source, article.title) == (
        "port",
        str(path),
        "Port Closes After Storm",
    )
    assert load(str(path)) == article


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"], ids=lambda e: e
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "The price was £5, he said.\r\n"
    assert load(write(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_a_sign_behind_a_word_is_western(tmp_path: Path) -> None:
    text = "Lego® bricks cost £5, he said. It is © Harbour News."
    assert load(write(tmp_path, "a.txt", text.encode("cp1252"))).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("mac-cyrillic", RUSSIAN),
        ("shift_jis", JAPANESE),
        ("euc_jp", JAPANESE),
        ("iso2022_jp", JAPANESE),
        ("mac-roman", "“The bridge isn’t ready,” she said. “We’ll open it in May, or later.”"),
    ],
)
def test_detected_encodings(tmp_path: Path, encoding: str, text: str) -> None:
    assert load(write(tmp_path, "a.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8-r", RUSSIAN[:40]),  # reads as Japanese
        ("shift_jis", JAPANESE[:12]),
        ("cp1250", "Władze miasta poinformowały we wtorek, że most będzie zamknięty do wiosny."),
    ],
)
def test_an_encoding_in_doubt_is_refused(tmp_path: Path, encoding: str, text: str) -> None:
    with pytest.raises(SourceError, match="not recognised: save it as UTF-8 text"):
        load(write(tmp_path, "a.txt", text.encode(encoding)))


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", " \n\u00a0\r\n".encode(), "empty"),
        ("a.txt", "\u200b \u2060\ufeff --\n".encode(), "empty"),
        ("a.txt", b"%PDF-1.7\nabc", "a PDF"),
        ("a.txt", b"PK\x03\x04abc", "zip"),
        ("a.txt", b"\x89PNG\r\n", "image"),
        ("a.txt", b"port\0closed", "NUL"),
        ("a.txt", b"\xff\xfe\x00", "UTF-16"),
        ("a.txt", "\ufeff\ue0b3ab\ue0f7".encode("utf-16-le"), "not text"),
        ("a.bin", bytes(range(128, 256)) * 40, "encoding"),
        ("a.txt", "“We don’t know,” Ann Roe said.".encode() + b" Caf\xe9s shut.", "some bytes"),
        ("a.txt", "“We don’t know,” Ann Roe said.’".encode()[:-1], "the first at 36: mend it"),
        ("a.html", PAGE.encode() + b"<p>Caf\xe9s don\xe2\x80\x99t shut.</p>", "some bytes"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.html", b"<html><nav><a href='/'>Home</a><a href='/w'>World</a></nav></html>", "no ar"),
        ("a.html", b"<html><noscript>You need to enable JavaScript to run this app.", "no article"),
        ("a.html", b"<html><p" + b' a=">"b' * 2_000 + b">", "tag of 2,000 attributes"),
        ("a.html", b"<html><p>" + b"<b>x</b>" * 50_000, "more than 50,000 elements"),
        ("a.json", b'{"id": "x", "text": ""}', "empty"),
        ("a.json", b'{"id": "x"}', "`text` or `body`"),
        ("a.json", b'{"text": 5}', "not a string"),
        ("a.json", b'{"text": "Port closed.", "id": 1.5}', "`id`"),
        ("a.json", b'{"text": "Port closed.", "id": true}', "`id`"),
        ("a.json", b'{"text": "Port closed.", "authors": [1]}', "`authors`"),
        ("a.json", b'{"text": "Port closed.", "title": []}', "`title`"),
        ("a.json", b'{"text": "broken \\ud83d half"}', "surrogate"),
        ("a.json", b'{"text": ', "not valid JSON"),
        ("a.json", b"[" * 100_000, "JSON"),
        ("a.json", b"[]", "empty list"),
        ("a.json", b"5", "not a JSON object"),
        ("a.json", b'{"schema_version": 1, "article": {}, "text": "x"}', "compare"),
        ("a.json", b'[{"schema_version": 1, "articles": []}]', "compare"),
        ("a.jsonl", b"\n \n", "empty"),
        ("a.jsonl", b'{"text": "Port closed."}\n\n{"text": 5}\n', "a.jsonl, line 3"),
        (
            "a.jsonl",
            b'{"text": "Port closed."}\n{"text": \n',
            "a.jsonl, line 2 is not valid JSON: Expecting value (column 9)",
        ),
        ("a.json", b'{"text":\n}', "(line 2, column 1)"),
        ("a.jsonl", '{"text": "Port closed."}\n'.encode("utf-16"), "a.jsonl is UTF-16"),
        ("a.jsonl", b"\xfe\xff" + '{"text": "Port closed."}\n'.encode("utf-16-be"), "is UTF-16"),
        (
            "a.jsonl",
            b'{"text": "Port closed."}\n{"text": "\\ud83d"}\n',
            "a.jsonl, line 2 is not Unicode",
        ),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    message = refusal(write(tmp_path, name, data))
    assert says in message
    assert "Port closed" not in message


@pytest.mark.parametrize(
    "wall", [CONSENT, ROBOTS, SUBSCRIBERS], ids=["consent", "robots", "log in"]
)
def test_a_page_before_the_article_is_none(tmp_path: Path, wall: str) -> None:
    page = f"<html><body><main>{wall}</main></body></html>"
    assert "is a page before the article" in refusal(write(tmp_path, "wall.html", page))


def test_a_report_about_consent_is_an_article(tmp_path: Path) -> None:
    page = f"<html><body><article>{ABOUT_COOKIES}</article></body></html>"
    assert "will appeal" in load(write(tmp_path, "news.html", page)).text


def test_a_page_without_a_head_states_its_article_in_linked_data(tmp_path: Path) -> None:
    stated = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Harbour News"},
            {
                "@type": "NewsArticle",
                "headline": "Nordlys must pay for its banner",
                "datePublished": "2024-10-31T08:15:00+01:00",
                "author": {"@type": "Person", "name": "Mara Quist"},
            },
        ],
    }
    data = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    page = f"<html><head>{data}</head><body><article>{ABOUT_COOKIES}</article></body></html>"
    article = load(write(tmp_path, "news.html", page))
    assert article.title == "Nordlys must pay for its banner"
    assert (article.published, article.authors) == ("2024-10-31", ["Mara Quist"])


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("", "a source is empty"),
        ("no-such-file.txt", "there is no file no-such-file.txt"),
        ("all the news of today.txt", "there is no file all the news of today.txt"),
        (
            "Ann Roe said that 12 boats had sunk.",
            "no file (a name of 36 characters; a text goes",
        ),
        ("The port closed.\nShips waited.", "a name of 30 characters"),
        ("p" * 5000, "a name of 5000 characters"),
        ("a\0b", "NUL"),
        ("ftp://example.org/a.txt", "'ftp'"),
        ("file:///etc/hostname", "'file'"),
        ("data:text/plain,port", "'data'"),
    ],
)
def test_sources_that_are_none(source: str, says: str) -> None:
    assert says in refusal(source)


def test_too_large_names_size_and_flag(tmp_path: Path) -> None:
    text = "The port closed. " * 10
    for path in (
        write(tmp_path, "a.txt", text),
        write(tmp_path, "a", text),
        write(tmp_path, "a.json", json.dumps({"text": text})),
        write(tmp_path, "a.jsonl", json.dumps({"text": text}) + "\n"),
        write(tmp_path, "b.jsonl", json.dumps({"text": text * 99}) + "\n"),
    ):
        message = refusal(path, max_bytes=100)
        assert "too large" in message
        assert "--max-mb" in message
    assert load(tmp_path / "a.txt", max_bytes=len(text)).length == len(text)
    assert "5.1 MB" in refusal(write(tmp_path, "c.txt", "a" * 5_100_000))


def test_a_page_gives_its_article_and_metadata(tmp_path: Path) -> None:
    article = load(write(tmp_path, "port.html", PAGE))
    assert article.text is not None
    assert "“The cranes can be replaced & will be.”" in article.text
    for junk in ("cookies", "Home", "Sport", "rights reserved", "JavaScript", "<"):
        assert junk not in article.text
    assert article.model_dump(
        include={"id", "title", "url", "authors", "published", "language"}
    ) == {
        "id": "port",
        "title": "Port of Lund closes after storm",
        "url": "https://harbour.example/port",
        "authors": ["Mara Quist"],
        "published": "2024-10-31",
        "language": "en",
    }


def test_a_page_without_a_telling_name_or_encoding_is_known(tmp_path: Path) -> None:
    latin = PAGE.replace("utf-8", "windows-1252").encode("cp1252")
    article = load(write(tmp_path, "saved", latin))
    assert article.text is not None
    assert "“We have lost nobody,”" in article.text
    assert article.title == "Port of Lund closes after storm"


def test_a_text_file_that_begins_with_a_tag_is_text(tmp_path: Path) -> None:
    text = "<html> is a tag, the minister said."
    assert load(write(tmp_path, "a.txt", text)).text == text


def test_json_fields(tmp_path: Path) -> None:
    record = {
        "id": 7,
        "body": "The port closed on Monday.",
        "title": "Port closes",
        "url": "https://harbour.example/7",
        "authors": ["Mara Quist ", ""],
        "date": "Thu, 31 Oct 2024 08:00:00 +0100",
        "language": "en-US",
        "extra": None,
    }
    article = load(write(tmp_path, "a.json", json.dumps(record)))
    assert article.model_dump(exclude={"sha256", "length", "source"}) == {
        "id": "7",
        "title": "Port closes",
        "url": "https://harbour.example/7",
        "authors": ["Mara Quist"],
        "published": "2024-10-31",
        "language": "en",
        "text": "The port closed on Monday.",
    }


@pytest.mark.parametrize(
    ("stated", "published"),
    [("2024-10-31", "2024-10-31"), ("2024-10-31T23:30:00Z", "2024-10-31"), ("last week", None)],
)
def test_dates(tmp_path: Path, stated: str, published: str | None) -> None:
    path = write(tmp_path, "a.json", json.dumps({"text": "Port closed.", "published": stated}))
    assert load(path).published == published


def test_lists_and_lines_give_articles_in_order(tmp_path: Path) -> None:
    records = [{"text": f"The port closed {n} times.", "id": f"p{n}"} for n in range(3)]
    records.append({"text": "It has no id.\u2028Really."})
    as_list = write(tmp_path, "a.json", json.dumps(records))
    lines = "\n".join(json.dumps(r, ensure_ascii=False) for r in records)
    as_lines = write(tmp_path, "b.jsonl", "\ufeff" + lines)
    assert [a.id for a in load_all([as_list])] == ["p0", "p1", "p2", "a-4"]
    assert [a.id for a in load_all([as_lines, as_list])][:5] == ["p0", "p1", "p2", "b-4", "p0"]
    assert [a.text for a in load_all([as_list])] == [a.text for a in load_all([as_lines])]
    with pytest.raises(SourceError, match="several"):
        load(as_list)


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"text": "The port closed."}\n' * 3 + "not JSON\n")
    articles = load_all([path])
    assert [next(articles).id for _ in range(3)] == ["a-1", "a-2", "a-3"]
    with pytest.raises(SourceError, match="line 4"):
        next(articles)


def test_a_line_too_long_for_memory_is_skipped(tmp_path: Path) -> None:
    good = '{"text": "The port closed."}\n'
    path = write(tmp_path, "a.jsonl", good + '{"text": "' + "x" * 200_000 + '"}\n' + good)
    errors: list[str] = []
    found = list(load_all([path], max_bytes=100, failed=lambda where, _: errors.append(where)))
    assert [a.id for a in found] == ["a-1", "a-3"]
    assert errors == [f"{path}, line 2"]


def test_failures_can_be_collected(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", "The port closed.")
    bad = write(tmp_path, "bad.txt", "")
    failures: dict[str, str] = {}
    found = load_all(
        [bad, good, "none.txt", tmp_path],
        failed=lambda source, error: failures.update({source: str(error)}),
    )
    assert [a.id for a in found] == ["good", "good"]
    assert list(failures) == [str(bad), "none.txt"]


def test_a_folder_gives_its_articles_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "C.TXT", "d.jpg", ".e.txt", "README.md"):
        write(tmp_path, name, "The port closed.")
    (tmp_path / "f.txt").mkdir()
    assert [a.id for a in load_all([tmp_path])] == ["C", "a", "b"]
    message = refusal(tmp_path / "f.txt")
    assert "no articles in the folder" in message
    assert "subfolders" in message


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"The port closed.", ["stdin"]),
        (b"[Updated] The port closed.", ["stdin"]),
        (b"{sic} the port closed.", ["stdin"]),
        (PAGE.encode(), ["stdin"]),
        (b'{"text": "The port closed.", "id": "a"}', ["a"]),
        (b'{\n "text": "The port closed."\n}', ["stdin"]),
        (b'[{"text": "The port closed."}]', ["stdin-1"]),
        (b'{"text": "The port closed."}\n{"text": "Ships waited."}\n', ["stdin-1", "stdin-2"]),
        (
            b'{"text": "' + b"The port closed. " * 9000 + b'"}\n{"text": "Ships waited."}\n',
            ["stdin-1", "stdin-2"],
        ),
    ],
)
def test_standard_input_is_known_by_its_content(
    monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]
) -> None:
    feed(monkeypatch, data)
    articles = list(load_all(["-"]))
    assert [a.id for a in articles] == ids
    assert {a.source for a in articles} == {"-"}
    assert all("<" not in (a.text or "") for a in articles)


def test_empty_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"")
    assert "empty" in refusal("-")


def test_importing_is_cheap() -> None:
    heavy = ("trafilatura", "lxml", "httpx2", "httpcore2", "charset_normalizer", "ssl")
    code = f"import sys, summarize.article; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"The port closed on Monday, the mayor said.")
    with pytest.raises(SourceError, match="given twice"):
        list(load_all(["-", "-"]))


@pytest.mark.parametrize("wrong", [None, 5, b"story.txt", ["story.txt"]])
def test_what_is_no_name_of_a_source_is_said(wrong: Any) -> None:
    with pytest.raises(SourceError, match="a source is a path or a URL, not"):
        load(wrong)
