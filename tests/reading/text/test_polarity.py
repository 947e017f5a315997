"""Negating words and their look-alikes."""

from __future__ import annotations

import pytest

from summarize.reading.text.polarity import negations


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in negations(text)]


_NEGATORS = (
    "not cannot never none neither nor nobody nothing nowhere without hardly barely scarcely "
    "seldom no"
)


@pytest.mark.parametrize("word", _NEGATORS.split())
def test_each_negator_is_found_in_any_case(word: str) -> None:
    assert found(f"They {word} sail.") == [word]
    assert found(f"{word.upper()} sail") == [word.upper()]
    assert found(f"They x{word}x sail.") == []


@pytest.mark.parametrize("phrase", ["no longer", "no one", "no-one", "by no means", "in no way"])
def test_a_phrase_is_one_extent(phrase: str) -> None:
    assert found(f"It was {phrase} there.") == [phrase]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She didn't and won’t.", ["n't", "n’t"]),
        ("She does n't.", ["n't"]),
        ("Not only the mast broke.", []),
        ("It was not just wind, not rain.", ["not"]),
        ("No. 5 and no. 7 and No 9", []),
        ("a no-fly zone", []),
        ("Nonetheless a notable north-wester", []),
        ("He said no.", ["no"]),
        ("“No,” he said.", ["No"]),
        ("", []),
    ],
)
def test_contractions_and_look_alikes(text: str, words: list[str]) -> None:
    assert found(text) == words
