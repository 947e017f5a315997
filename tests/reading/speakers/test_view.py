"""Whom he, she and who mean."""

from __future__ import annotations

import pytest

import summarize
from summarize.reading.text.extent import Extent
from tests.reading.asking import called, read, who


def test_pronoun_goes_to_the_subject_of_its_gender() -> None:
    text = (
        "Mayor Ada Holt met Councilor Peter Lund on Monday. He said the pier was weak. "
        "She said it was strong."
    )
    assert called(text, "He said"[:2]) == ["Peter Lund"]
    assert called(text, "She said"[:3]) == ["Ada Holt"]


def test_pronoun_prefers_the_subject() -> None:
    text = "Carl Holt criticized Peter Lund on Monday. He said the pier was weak."
    assert called(text, "He said"[:2]) == ["Carl Holt"]


def test_pronoun_follows_a_chain_of_pronouns() -> None:
    text = "Carl Holt spoke. He told Peter Lund to go. He said the pier was weak."
    assert called(text, "He said"[:2]) == ["Carl Holt"]
    assert called(text, "He said"[:2], 1) == ["Carl Holt"]


def test_people_inside_speech_do_not_come_between() -> None:
    text = "Carl Holt spoke. “Peter Lund is weak,” he said. “Peter Lund lied. It hurt,” he added."
    assert called(text, "he added"[:2]) == ["Carl Holt"]


def test_gender_is_told_by_the_role() -> None:
    text = "Spokeswoman Toril Aas met Carl Holt. “No,” she said. “Yes,” he said."
    assert called(text, "she said"[:3]) == ["Toril Aas"]
    at = text.rindex("he said")
    assert read(text).resolve(Extent(at, at + 2))[0].name == "Carl Holt"


def test_uncommon_name_that_speaks_comes_into_view() -> None:
    text = "Ada Holt spoke. Zeyra Akbulur told reporters she was tired. “No,” she said."
    at = text.rindex("she")
    assert [e.name for e in read(text).resolve(Extent(at, at + 3))] == ["Zeyra Akbulur"]


def test_pronoun_after_a_role() -> None:
    text = "Mayor Ada Holt spoke. Bea Lund left. The mayor was tired. “No,” she said."
    assert called(text, "she said"[:3]) == ["Ada Holt"]


def test_who_and_which() -> None:
    text = (
        "Carl Holt, who said the pier was weak, left. Ada Marsh of Tarn, who disagreed, stayed. "
        "The Tarn Institute, which warned of rain, closed. Voters who feared rain stayed home."
    )
    assert called(text, "who said"[:3]) == ["Carl Holt"]
    assert called(text, "who", 1) == ["Ada Marsh"]
    assert called(text, "which") == ["Tarn Institute"]
    assert called(text, "who", 2) == ["Voters"]


@pytest.mark.parametrize("word", ["He", "It", "Who", "They", "I", "We", "You"])
def test_pronoun_without_antecedent_is_nobody(word: str) -> None:
    assert who(f"{word} said the pier was weak.", word) == ()


def test_object_of_a_preposition_is_no_subject() -> None:
    text = "Carl Holt spoke with Peter Lund, a baker. He said no."
    assert called(text, "He") == ["Carl Holt"]


def test_contracted_pronoun() -> None:
    assert called("Carl Holt left. He’ll say no.", "He’ll") == ["Carl Holt"]


def test_unnamed_person_comes_into_view() -> None:
    text = "Carl Weir left. A farmer saw it. He said no."
    assert called(text, "He said"[:2]) == ["farmer"]
    text = "Carl Weir left. His lawyer said he was tired."
    assert called(text, "he was"[:2]) == ["Carl Weir"]


def test_one_who_is_asked_answers_and_not_whom_the_question_names() -> None:
    text = (
        "Susan Holt spoke on Monday. “I may not,” Susan Holt said. Asked about her vote in case "
        "Vera Lund faces Carl Aas, who is old, she said no."
    )
    assert called(text, "she said"[:3]) == ["Susan Holt"]


def test_no_person_is_introduced_behind_a_second_determiner() -> None:
    text = "Ada Nym and Bo Lund wrote.\n\nThe film names neither the president nor it.\n\n"
    assert called(text + "He left.", "He") == ["Bo Lund"]


def test_who_is_only_talked_about_does_not_come_into_view() -> None:
    text = (
        "Carl Holt spoke, and Ada Nym left. “I saw whether she was ill,” the candidate said. "
        "Carl Holt laughed. “I doubt that she was,” the candidate said."
    )
    assert called(text, "the candidate", 1) == ["Carl Holt"]


def test_place_before_who_is_where_somebody_is_from() -> None:
    text = "“No,” said Alan Berg, a dentist from Ganwick, New Jersey, who said it was late."
    assert called(text, "New Jersey") == ["Alan Berg"]
    assert called(text, "who") == ["Alan Berg"]


def test_author_comes_into_view() -> None:
    text = "It is so, according to a post from Arianda Huffel. “It is late,” she wrote."
    assert called(text, "she") == ["Arianda Huffel"]


def test_verb_before_a_group_is_none_of_it() -> None:
    text = "Dora Marsh spoke. Her words drove her antagonists out, though they suspected more."
    assert called(text, "they") == ["Dora Marsh’s antagonists"]


def test_who_was_asked_answers() -> None:
    text = "The Courier’s Scott Kell asked Carl Holt whether he would go. “I will,” he said."
    assert [one.name for one in summarize.extract(text).speakers] == ["Scott Kell", "Carl Holt"]


def test_a_poll_is_a_document_and_nobody() -> None:
    found = summarize.extract("A Selby Poll found that he would draw from Holt’s support.")
    assert [(one.name, one.kind) for one in found.speakers] == [("Selby Poll", "document")]


def test_an_envoy_of_a_named_body_comes_into_view() -> None:
    text = "Carl Holt left. A United Nations envoy urged calm, his spokesman said."
    assert called(text, "his spokesman") == ["United Nations envoy’s spokesman"]
    text = "Carl Holt of Vark left. The Vark senator urged calm, his spokesman said."
    assert called(text, "his spokesman") == ["Carl Holt’s spokesman"]
