"""Things that are told of by name alone."""

from __future__ import annotations

import pytest

from summarize.rules.wording import existing


@pytest.mark.parametrize(
    ("lemma", "words", "clause"),
    [
        ("acknowledge", "shortages of oil", "there were shortages of oil"),
        ("find", "deep doubts about the lock", "there were deep doubts about the lock"),
        ("describe", "a long silence", "there was a long silence"),
        ("report", "40 deaths", "there were 40 deaths"),
        ("warn", "grave losses if it is shut", "there will be grave losses if it is shut"),
        ("report", "at least 40 deaths", "there were at least 40 deaths"),
        ("warn", "imminent raids on the lock", "there will soon be raids on the lock"),
        ("warn", "possible raids on the lock", "there may be raids on the lock"),
        ("fear", "another raid", "there may be another raid"),
        ("warn", "delays into Monday", "there will be delays into Monday"),
        ("warn", "famine in the hills", "there will be famine in the hills"),
        ("fear", "unrest", "there may be unrest"),
        ("expect", "net profit of 4 million to 5 million",
         "net profit will be 4 million to 5 million"),
        ("expect", "a profit of 4 million", "there will be a profit of 4 million"),
        ("expect", "$4 million", None),
        ("tell", "investors to wait", None),
        ("acknowledge", "the shortages", None),
        ("acknowledge", "his mistakes", None),
        ("acknowledge", "mistakes were made", None),
        ("report", "profits rose", None),
        ("report", "boat owners’ anger", None),
        ("report", "Marsh boats", None),
        ("confirm", "40 judges", None),
        ("confirm", "40 deaths", "there were 40 deaths"),
        ("love", "shortages", None),
    ],
)  # fmt: skip
def test_an_indefinite_thing_is_there(lemma, words, clause):
    assert existing.there(words, lemma, past=True) == clause


def test_what_is_reported_now_is_now():
    assert existing.there("shortages", "report", past=False) == "there are shortages"
