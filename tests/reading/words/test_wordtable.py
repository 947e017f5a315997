from __future__ import annotations

import pytest

from summarize.reading.words import wordtable
from summarize.reading.words.wordtable import WordTable


def test_a_word_is_told_once() -> None:
    told: list[str] = []

    def tell(word: str) -> int:
        told.append(word)
        return len(word)

    table = WordTable(tell)
    assert [table["ferry"], table["ferry"], table["quay"]] == [5, 5, 4]
    assert told == ["ferry", "quay"]


def test_what_is_too_long_for_a_word_is_told_and_not_kept() -> None:
    table = WordTable(len)
    assert table["a" * 65] == 65
    assert table["a" * 64] == 64
    assert list(table) == ["a" * 64]


def test_with_too_many_words_all_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordtable, "_MOST", 3)
    table = WordTable(str.upper)
    assert [table[word] for word in ("a", "b", "c", "d", "a")] == ["A", "B", "C", "D", "A"]
    assert list(table) == ["d", "a"]
