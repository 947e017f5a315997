"""Sources headed by a common noun: what they are, whose, and who stands beside them."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only, read, who


def test_surname_lent_to_a_campaign_is_the_campaign() -> None:
    text = "Senator Dora Marsh spoke. The Marsh campaign said no. Her campaign said yes."
    assert called(text, "The Marsh campaign") == ["Marsh campaign"]
    assert only(text, "The Marsh campaign").kind == "organization"
    assert called(text, "Her campaign") == ["Marsh campaign"]


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("U.S. officials", "U.S. officials", "group"),
        ("many", "many", "group"),
        ("the experts", "experts", "group"),
        ("two people familiar with the matter", "two people familiar with the matter", "group"),
        ("a majority of voters", "majority of voters", "group"),
        ("a high percentage of voters", "high percentage of voters", "group"),
        ("a big chunk of voters", "big chunk of voters", "group"),
        ("45 percent of voters nationwide", "45 percent of voters nationwide", "group"),
        ("a University of Tarn poll out today", "University of Tarn poll out today", "document"),
        ("the budget office’s", "budget office", "organization"),
        ("a U.S. envoy", "U.S. envoy", "unnamed"),
        ("one resident", "resident", "unnamed"),
        ("a source close to the talks", "source close to the talks", "unnamed"),
        ("a spokesman for the mill", "spokesman for the mill", "unnamed"),
        ("a joint statement", "joint statement", "document"),
        ("a report issued this month", "report", "document"),
        ("one of them", "one of them", "unnamed"),
        ("the indictment", "indictment", "document"),
        ("the company", "company", "organization"),
        ("the local fire department", "local fire department", "organization"),
        ("the union’s", "union", "organization"),
        ("the owners’", "owners", "group"),
    ],
)
def test_sources_without_a_proper_name(source: str, name: str, kind: str) -> None:
    entity = only(f"According to {source} the pier was weak.", source)
    assert (entity.name, entity.kind) == (name, kind)


def test_every_place_of_a_phrase_is_a_mention() -> None:
    text = "Some experts said no. Later, some experts said yes."
    assert len(only(text, "Some experts").mentions) == 2


def test_peoples_are_groups_or_nobody() -> None:
    assert only("On Monday Russians voted no.", "Russians").kind == "group"
    assert read("On Monday Costa Rican troops left.").named("Costa Rican") is None


def test_campaign_with_and_without_possessive() -> None:
    text = "Senator Dora Marsh left. The Marsh campaign spoke. Marsh’s campaign said no."
    assert called(text, "Marsh’s campaign") == ["Marsh campaign"]


def test_phrases_are_found_as_whole_words() -> None:
    text = "In Germany many said no."
    assert [text[a:b] for a, b in only(text, "many said"[:4], 1).mentions] == ["many"]


def test_joined_adjectives_share_the_noun() -> None:
    assert only("So said national and local polls.", "national and local polls").kind == "document"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“No,” said the lead investigator, Professor Ada Holt.", "the lead investigator"),
        ("The Tarn Forum met. “No,” said its head, Ada Holt.", "its head"),
        ("Carl Weir’s attorney, Ada Holt, said no.", "Carl Weir’s attorney"),
        ("Jurors heard from Ada Holt, a forensic expert, who said no.", "a forensic expert"),
    ],
)
def test_role_in_apposition_is_the_person(text: str, source: str) -> None:
    assert called(text, source) == ["Ada Holt"]


def test_sort_in_apposition_is_the_body() -> None:
    text = "Lamps went out. The grid operator, Selby Power, said no."
    assert called(text, "The grid operator") == ["Selby Power"]


def test_list_after_a_role_is_no_apposition() -> None:
    text = "The lawyer, Ada Holt and Carl Weir left. Weir met the judge, Holt later said."
    assert called(text, "The lawyer") == ["lawyer"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("police", "organization"),
        ("police officers", "group"),
        ("the coast guard", "organization"),
        ("the public works ministry", "organization"),
        ("the national railway", "organization"),
        ("the opposition", "organization"),
        ("the company’s own lawyers", "group"),
        ("an inquiry", "document"),
        ("8,000 soldiers", "group"),
    ],
)
def test_kind_of_what_stands_in_small_letters(source: str, kind: str) -> None:
    assert only(f"According to {source}, the pier was weak.", source).kind == kind


def test_nobody_is_no_source() -> None:
    assert who("It rained. No deaths were reported.", "No deaths") == ()


def test_owner_that_ends_in_s() -> None:
    text = "Local workers struck. Their union said no."
    assert called(text, "Their union") == ["Local workers’ union"]


def test_document_by_an_author_is_the_author() -> None:
    text = (
        "The pier is weak, a report issued on Monday by the Harbor Board says. The report is long."
    )
    assert called(text, "a report") == ["Harbor Board"]
    assert called(text, "The report") == ["Harbor Board"]


def test_participle_before_the_cue_is_no_part() -> None:
    assert called("A survey published last week found rot.", "A survey published") == ["survey"]


def test_what_somebody_owns_is_called_by_the_owner() -> None:
    text = "Mayor Dora Marsh left in tears. Her daughter called it a lie. “A lie,” she said."
    daughter = only(text, "Her daughter")
    assert (daughter.name, daughter.kind) == ("Dora Marsh’s daughter", "unnamed")
    assert [text[a:b] for a, b in daughter.mentions] == ["Her daughter"]
    assert who(text, "she said"[:3]) == (daughter,)


def test_owner_of_several() -> None:
    text = "On Monday library staff lost their posts. Their union said no."
    assert called(text, "Their union") == ["library staff’s union"]


def test_study_by_two_is_a_document() -> None:
    text = "It rained. A study by Tarn University and the Harbor Board found rot."
    assert only(text, "A study").kind == "document"
    text = "The website listed a map, made by Ada Holt. It rained, the website said."
    assert called(text, "the website") == ["website"]


def test_lawyers_of_the_company() -> None:
    text = "On Monday Orvexo said it was sorry. The company’s own lawyers said no."
    assert only(text, "The company’s own lawyers").affiliation == "Orvexo"


def test_a_plural_beside_the_body_that_it_means() -> None:
    text = "The council has yet to comment. Its rivals, the Northern Front, said it was over."
    assert called(text, "Its rivals") == ["Northern Front"]


def test_a_party_that_nobody_names_is_no_affiliation() -> None:
    text = "Party leader Rita Palk said the vote was over."
    (entity,) = who(text, "Party leader Rita Palk")
    assert (entity.role, entity.affiliation) == ("Party leader", None)


def test_bodies_of_every_sort() -> None:
    for source in ("world governing body", "airport", "rebel faction"):
        assert who(f"The {source} said it was over.", f"The {source}")[0].kind == "organization"


@pytest.mark.parametrize(
    "source",
    [
        "Those surveyed in May",
        "Fishermen in both towns",
        "People directly knowledgeable about the plan",
        "Green groups encouraging Ada Nym to run on a platform of change",
    ],
)
def test_people_told_by_what_follows_their_noun(source: str) -> None:
    assert only(f"{source} said that it was over.", source).kind == "group"


def test_those_with_a_participle_alone() -> None:
    entity = only("Those surveyed said that it was over.", "Those surveyed")
    assert (entity.name, entity.kind) == ("Those surveyed", "group")


def test_a_poll_of_two_who_made_it_together() -> None:
    text = "A NBX/Orvex poll in January shows that Roe leads."
    entity = only(text, "A NBX/Orvex poll in January")
    assert (entity.name, entity.kind) == ("NBX/Orvex poll in January", "document")


def test_bodies_told_by_a_word_of_their_name() -> None:
    assert only("The Western Pact condemned it.", "The Western Pact").kind == "organization"
    assert only("The Daily Toiler condemned it.", "The Daily Toiler").kind == "organization"


@pytest.mark.parametrize("words", ["comments", "remarks", "statement", "letter"])
def test_what_somebody_said_is_theirs(words: str) -> None:
    text = f"Minister Ada Nym left. The port is shut, Nym’s {words} said."
    assert called(text, f"Nym’s {words}") == ["Ada Nym"]


def test_another_s_report_is_a_document_still() -> None:
    text = "Minister Ada Nym left. The port is shut, Nym’s annual report said."
    assert only(text, "Nym’s annual report").kind == "document"


def test_one_is_no_part_of_a_name() -> None:
    text = "One senior planner called it grim. One of them said so."
    assert called(text, "One senior planner") == ["senior planner"]


def test_statement_is_its_issuers() -> None:
    text = "The Tolland Museum issued a short statement. The statement urged calm."
    assert called(text, "The statement") == ["Tolland Museum"]
    text = "The Tarn campaign later sent a fundraising email. It was late, the email said."
    assert called(text, "the email") == ["Tarn campaign"]
    text = "The Tolland Museum issued a short report. The report urged calm."
    assert called(text, "The report") == ["short report"]
    text = "It was late, according to a letter from Ada Nym."
    assert called(text, "a letter from Ada Nym") == ["Ada Nym"]
    text = "It was late, according to documents from Ada Nym."
    assert called(text, "documents from Ada Nym") == ["documents from Ada Nym"]


def test_time_is_no_source() -> None:
    assert called("Only time will tell if it lasts.", "time") == []


def test_counted_people_are_people() -> None:
    text = "More than 40 government backbenchers said no."
    assert only(text, "More than 40 government backbenchers").kind == "group"


def test_office_in_a_headline_is_its_holders() -> None:
    text = "Vote is over as Maratu president wins\n\nPresident Josip Nkalo left Maratu. It rained."
    assert called(text, "Maratu president") == ["Josip Nkalo"]
    text = "It is late, large study finds\n\nIt is late, a study of 40 farms finds."
    assert called(text, "large study", 0, ["a study of 40 farms"]) == ["study of 40 farms"]


def test_owner_before_an_office_is_none_of_it() -> None:
    text = (
        "It is late, Norvia’s water minister said on Monday.\n\n"
        "“We know it,” Idris Balk told reporters."
    )
    minister = called(text, "Norvia’s water minister", 0, ["Idris Balk"])
    assert minister == ["Idris Balk"]
    (balk,) = who(text, "Norvia’s water minister", 0, ["Idris Balk"])
    assert (balk.role, balk.affiliation) == ("water minister", "Norvia")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a younger generation of dockers", "group"),
        ("those", "group"),
        ("a majority of those", "group"),
        ("three sources privy to the talks", "group"),
        ("officials angry about the plan", "group"),
        ("the party’s leadership", "organization"),
        ("the oil industry", "organization"),
        ("a liberal publication", "organization"),
        ("a rampant technocrat", "unnamed"),
    ],
)
def test_what_a_source_without_a_name_is(source: str, kind: str) -> None:
    assert only(f"On Monday {source} said that it was over.", source).kind == kind


def test_a_share_of_those_asked_keeps_its_article() -> None:
    (share,) = who("Just over a quarter support the toll.", "a quarter")
    assert (share.name, share.kind) == ("a quarter", "group")


def test_both_sides_are_called_both() -> None:
    assert called("It is off, both sides said on Tuesday.", "both sides") == ["both sides"]


def test_a_headline_s_group_is_that_of_the_lead() -> None:
    text = "Doctors warn of flu\n\nDoctors at Vark Hospital said it was late. Doctors left.\n"
    beside = ["Doctors at Vark Hospital"]
    assert called(text, "Doctors", beside=beside) == ["Doctors at Vark Hospital"]


def test_its_spokesman_who_goes_by_a_name() -> None:
    text = "The Vark Council met. Its spokesman, who goes by the name Abu Talib, said no."
    (one,) = who(text, "Its spokesman")
    assert (one.name, one.role, one.affiliation) == ("Abu Talib", "spokesman", "Vark Council")


def test_a_sea_employs_nobody() -> None:
    text = "It fell in the Aldine Sea. The Aldine government said no."
    assert only(text, "The Aldine government").affiliation is None


def test_one_of_those_before_says_something_but_anybody_could() -> None:
    assert called("Two envoys met. One said no.", "One") == ["One"]
    assert called("Two envoys met. One might say no.", "One") == []
    assert called("A flag and one said no.", "one said"[:3]) == []
