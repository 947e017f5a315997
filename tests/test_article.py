"""An Article: a text kept exactly, or refused."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import language
from summarize.article import from_text
from summarize.errors import SourceError


def test_a_title_is_the_headline_that_the_text_begins_with() -> None:
    assert from_text("Port Closes\n\nNo ship left.").title == "Port Closes"
    assert from_text("No ship left.\n\nPort Closes").title is None
    assert from_text("Port Closes\n\nNo ship left.", title="Given").title == "Given"


@given(st.text(min_size=1))
def test_any_text_is_kept_or_refused(text: str) -> None:
    try:
        article = from_text(text)
    except SourceError:
        assert not any(character.isalnum() for character in text)
        return
    assert article.text == text
    assert article.length == len(text)
    assert article.sha256 == sha256(text.encode()).hexdigest()


def test_half_a_surrogate_pair_never_reaches_the_hash() -> None:
    with pytest.raises(SourceError, match="surrogate pair at character 5"):
        from_text("port \udc80")
    assert from_text("port", id="\udcff", title="\ud800").id == "\ufffd"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that the port was closed and would not open for a week.", "en"),
        ("Der Minister sagte, dass der Hafen für eine Woche geschlossen ist und bleibt.", "de"),
        ("Le ministre a dit que le port est fermé et que les navires sont dans la baie.", "fr"),
        ("El ministro dijo que el puerto está cerrado y que los barcos no se van.", "es"),
        ("Министр сказал, что порт закрыт.", "ru"),
        ("大臣は港を閉鎖すると述べた。", "ja"),
        ("部长说港口关闭了。", "zh"),
        ("장관은 항구가 폐쇄되었다고 말했다.", "ko"),
        ("Xyzzy plugh frobnicate quux", None),
        ("1, 2, 3", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert language.guess(text) == code
