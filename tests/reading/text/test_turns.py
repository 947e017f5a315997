from __future__ import annotations

import summarize
from tests.reading.attributed import claims

TRANSCRIPT = """HOST: Good evening. Two wards in Vark will close.

REE: The company says it found no doctors. Here is its head, Ilva Nym.

NYM: We had an opening for three years. Nobody came.

REE: Nurses told me they will fight it.

ORLO (by phone): You do not learn that from a letter.
"""


def test_a_turn_is_its_speaker_s() -> None:
    found = claims(TRANSCRIPT)
    assert ("NYM", None, "We had an opening for three years. Nobody came.") in found
    assert ("ORLO", None, "You do not learn that from a letter.") in found


def test_hosts_and_reporters_lead_through_it() -> None:
    sources = [source for source, cue, _ in claims(TRANSCRIPT) if cue is None]
    assert sources == ["NYM", "ORLO"]
    assert ("The company", "says", "it found no doctors") in claims(TRANSCRIPT)


def test_a_label_or_two_make_no_transcript() -> None:
    assert claims("NYM: We left in May.\n\nThe ship was late.\n\nREE: We stayed.") == []


def test_those_who_are_introduced_as_hosts_lead_through_it() -> None:
    text = (
        "MAY OSTRY, HOST: The port is shut.\n\nLEE PARR, BYLINE: It was the ice.\n\n"
        "OSTRY: How thick is it?\n\nPARR: As thick as a door.\n\n"
        "BRIDA: (Through interpreter) Nobody came.\n"
    )
    assert claims(text) == [("BRIDA", None, "Nobody came.")]


def test_who_asks_by_a_q_leads_and_who_answers_is_a_person() -> None:
    text = "Q: Is it thick?\n\nREE: As thick as a door.\n\nQ: And safe?\n\nREE: Nobody fell in.\n"
    assert [source for source, _, _ in claims(text)] == ["REE", "REE"]
    assert [(one.name, one.kind) for one in summarize.extract(text).speakers] == [("REE", "person")]


def test_who_answers_a_question_may_tell_what_others_say() -> None:
    text = (
        "QUESTION: Did she ask?\n\nMR. REE: She told him to wait.\n\nQUESTION: And he?\n\n"
        "MR. REE: He waits.\n"
    )
    assert [source for source, cue, _ in claims(text) if cue is None] == ["REE", "REE"]


def test_a_guest_who_tells_what_others_say_is_no_reporter() -> None:
    text = (
        "HOST: With me is the mayor, Ilva Nym. Good evening.\n\nNYM: The chief told me that it is "
        "out.\n\nHOST: And now?\n\nNYM: We open on Monday."
    )
    assert [source for source, _, _ in claims(text)] == ["NYM", "NYM"]


def test_a_reporter_leads_through_it_under_the_last_name_too() -> None:
    text = (
        "HOLM: Good morning.\n\nJORY PENN: The owner told me that she is cross.\n\nHOLM: And the "
        "minister?\n\nPENN: Not a word.\n\nADA DREWE: We are ready."
    )
    sources = [source for source, cue, _ in claims(text) if cue is None]
    assert "PENN" not in sources
    assert "ADA DREWE" in sources
    found = summarize.extract(text).speakers
    assert [(one.name, one.kind) for one in found if "DREWE" in one.name] == [
        ("ADA DREWE", "person")
    ]


def test_who_tells_once_in_a_long_answer_is_no_reporter() -> None:
    answer = "I know this port and I know its boats, and I will be glad to go on with it. " * 5
    text = f'"HOLM: Is it safe?\n\n"NYM: {answer}The owner said so.\n\n"HOLM: And dry?'
    assert [source for source, _, _ in claims(text) if source] == ["HOLM", "NYM", "HOLM"]


INTERVIEW = (
    "Q&A with Mayor Ilva Nym.\n\nThe mayor spoke on Monday.\n\nQ: Is it thick?\n\nA: As thick as a "
    "door.\n\nQ: And safe?\n\nA: Nobody fell in.\n"
)


def test_an_interview_is_with_whom_its_headline_names() -> None:
    found = summarize.extract(INTERVIEW)
    assert [(one.name, one.role) for one in found.speakers] == [("Ilva Nym", "Mayor")]
    assert [one.content.text for one in found.claims] == ["As thick as a door", "Nobody fell in"]


def test_answers_in_an_interview_with_nobody_are_nobody_s() -> None:
    assert claims(INTERVIEW.replace("with Mayor Ilva Nym", "on ice")) == []
