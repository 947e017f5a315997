"""Words without a cue: headings, what a colon introduces, quotations that go on."""

from summarize.reading.claims import attribution
from summarize.reading.text import passages
from tests.reading.attributed import claims, find, speakers, words


def test_a_quotation_that_goes_on_points_to_its_speaker() -> None:
    text = "“It is quite safe,” Ilves said.\n\n“We tested it twice.”"
    assert speakers(text) == ["Ilves", "Ilves"]
    assert [a.certain for a in find(text)] == [True, False]


def test_a_quotation_after_a_denial_is_the_denier_s() -> None:
    text = "Tamm said they had met. Ilves denied it. “Nobody met.”"
    assert speakers(text) == ["Tamm", "Ilves", "Ilves"]


def test_an_answer_is_the_other_one_s() -> None:
    text = "“He told me,” Ilves said.\n\n“Who told you?” asked Tamm.\n\n“My brother.”"
    assert speakers(text) == ["Ilves", "Tamm", "Ilves"]


def test_a_question_and_more_in_one_paragraph_have_one_speaker() -> None:
    text = "“He told me,” Ilves said.\n\n“Who told you?” asked Tamm. “Who was it then?”"
    assert speakers(text) == ["Ilves", "Tamm", "Tamm"]


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    text = "Tamm said it was safe.\n\nDr. Ilves stated:\n\n“It is not safe at all.”"
    assert speakers(text) == ["Tamm", "Dr. Ilves"]


def test_a_second_question_is_the_asker_s() -> None:
    text = (
        "“Why did you not close it?” Tamm asked.\n\n“We were told to come back,” Ilves said.\n\n"
        "“By whom?”\n\n“By everybody.”"
    )
    assert speakers(text) == ["Tamm", "Ilves", "Tamm", "Ilves"]


def test_a_headline_may_begin_or_end_with_one_whom_the_article_lets_speak() -> None:
    said = "Oda Ilves said the bridge was old."
    for headline in (
        "Ilves: the bridge will fall",
        "The bridge will fall soon: Ilves",
        "Ilves to the port: the bridge will fall",
    ):
        split = (
            passages.Passage(1, 1, 0, len(headline), "headline"),
            passages.Passage(2, 2, len(headline) + 2, len(headline) + 2 + len(said), "sentence"),
        )
        found = attribution.find(f"{headline}\n\n{said}", split, ())
        assert [words(headline, a.source) for a in found[:1]] == ["Ilves"]
        assert attribution.find(headline, split[:1], ()) == ()


def test_a_quotation_far_from_any_speaker_is_left() -> None:
    text = (
        "Ilves said it was safe.\n\n" + "The road was empty and wet. " * 20 + "\n\n“We tested it.”"
    )
    assert claims(text) == [("Ilves", "said", "it was safe")]


def test_a_quotation_that_leaves_its_beginning_out_goes_on() -> None:
    text = "“The wall is weak,” Roe said on Monday.\n\n“… There is a gap. It will grow.”\n"
    assert claims(text)[-1] == (None, None, "“… There is a gap. It will grow.”")


def test_a_cross_heading_in_marks_is_nobody_s() -> None:
    text = "The mayor said it was late.\n\n‘A test of us all’\n\nThe bridge is shut."
    assert claims(text) == [("The mayor", "said", "it was late")]


def test_who_was_told_something_beside_it_does_not_go_on() -> None:
    text = "“It is late,” said Oda Tamm, whose son was told by the army that he may go. “I am old.”"
    assert speakers(text)[-1] == "Oda Tamm"


def test_a_document_says_nothing_in_the_first_person() -> None:
    text = (
        "“It is late,” Oda Tamm said.\n\nA survey found that three in ten had left.\n\n"
        "“I’m surprised it is only three.”"
    )
    assert speakers(text)[-1] == "Oda Tamm"


def test_a_quotation_may_end_in_another() -> None:
    text = "“He saw it,” Tamm said. “He said, ‘Just one?’”"
    assert claims(text)[-1] == (None, None, "“He said, ‘Just one?’”")


def test_a_text_may_open_with_a_heading_of_no_telling_words() -> None:
    text = "Ilves: Boats Don’t Care About Rain, Just Wind.\n\n“It is late,” Ilves told reporters."
    assert claims(text)[0] == ("Ilves", None, "Boats Don’t Care About Rain, Just Wind")


def test_what_another_said_before_does_not_take_the_floor() -> None:
    text = (
        "“It is a fine port,” Ilves assured Tamm, after Tamm assured Ilves that it was dry. “I "
        "will not let you down.”"
    )
    assert speakers(text) == ["Ilves", "Tamm", "Ilves"]


def test_a_state_is_not_who_speaks() -> None:
    text = "After two men died in Vark, Calif., a voice mocked them on the air: “Good riddance.”"
    assert "a voice" in speakers(text)
    assert "Calif" not in speakers(text)


def test_what_nothing_closes_is_nobody_s() -> None:
    text = 'Ilves said the port was dry.\n\n"He left in May.\n\nThe bridge was shut.'
    assert claims(text) == [("Ilves", "said", "the port was dry")]


def test_it_introduces_nobody() -> None:
    text = "Ilves went on TV. It is hard to tell the crews: “We left you there.”"
    assert claims(text) == []


def test_who_laughs_before_a_quotation_says_it() -> None:
    text = "Ilves said the port was dry. Tamm was told so. Tamm shook his head. “They lie.”"
    assert speakers(text) == ["Ilves", "Tamm"]
