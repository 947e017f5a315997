"""The words of a source: who is joined, who is named inside, what is a title."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only, who


def test_a_person_introduced_by_role() -> None:
    text = "On Monday her campaign manager, Jon Weir, said no. Weir aide Bea Lund said yes."
    assert called(text, "her campaign manager, Jon Weir") == ["Jon Weir"]
    assert called(text, "Weir aide Bea Lund") == ["Bea Lund"]


def test_one_of_several_who_is_named() -> None:
    text = "On Monday Ada Holt left. One of her advisers, Jon Weir, said no. Bea Lund left."
    assert called(text, "One of her advisers, Jon Weir,") == ["Jon Weir"]
    text = "On Monday Ada Holt’s longtime confidant Jon Weir said no."
    assert called(text, "Ada Holt’s longtime confidant Jon Weir") == ["Jon Weir"]


def test_person_owned_by_a_body() -> None:
    text = "On Monday Tarn Institute’s Bea Lund said no."
    assert called(text, "Tarn Institute’s Bea Lund") == ["Bea Lund"]


JOINT = (
    "Minister Ada Holt met Minister Carl Lund in Tarn. Holt and Lund said the pier was safe. "
    "Holt, alongside Lund, said it was new."
)


def test_joint_and_alongside() -> None:
    assert called(JOINT, "Holt and Lund") == ["Ada Holt", "Carl Lund"]
    assert called(JOINT, "Holt, alongside Lund") == ["Ada Holt"]


def test_and_inside_an_apposition_joins_nobody() -> None:
    text = "Dan Ruiz, the lawyer and treasurer of the Tarn Fund, said no."
    assert called(text, "Dan Ruiz, the lawyer and treasurer of the Tarn Fund") == ["Dan Ruiz"]


def test_peoples_joined_before_one_noun_are_one_group() -> None:
    text = "U.S. and South Korean leaders said no. The U.S. waited. "
    text += "Ada Holt and Jon Weir met. The two left."
    (group,) = who(text, "U.S. and South Korean leaders")
    assert (group.name, group.kind) == ("U.S. and South Korean leaders", "group")
    assert called(text, "The two") == ["Ada Holt", "Jon Weir"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Doctors, nurses and ambulance crews", ["Doctors", "nurses", "ambulance crews"]),
        ("Students, angry parents, and 2 cooks", ["Students", "angry parents", "2 cooks"]),
        ("Police and prosecutors", ["Police", "prosecutors"]),
        ("the board and 17 states", ["board", "17 states"]),
        ("The media and voters", ["media", "voters"]),
        ("The family, protesters and clerks", ["family", "protesters", "clerks"]),
        ("Her advisers and allies", ["advisers and allies"]),
        ("Students and teachers in Vark", ["Students and teachers in Vark"]),
        ("Ladies and gentlemen", ["Ladies and gentlemen"]),
    ],
)
def test_groups_in_a_row(source: str, names: list[str]) -> None:
    assert called(f"{source} said no.", source) == names


def test_two_bodies_who_are_named_beside_their_number() -> None:
    text = "Two other unions, Orvex and the Dockers, said no. Two towns, Vark and Tarn were shut."
    assert called(text, "Two other unions") == ["Orvex", "Dockers"]
    assert called(text, "Two towns") == ["Two towns"]


def test_a_person_and_a_group() -> None:
    text = "Mayor Ada Holt spoke. Holt and her aides said no."
    assert called(text, "Holt and her aides")[0] == "Ada Holt"
    assert len(called(text, "Holt and her aides")) == 2


def test_together_and_both() -> None:
    text = "Minister Ada Holt met Minister Carl Lund. Holt together with Lund spoke. "
    text += "Holt and Lund both said no."
    assert called(text, "Holt together with Lund") == ["Ada Holt"]
    assert called(text, "Holt and Lund both") == ["Ada Holt", "Carl Lund"]


def test_brackets_after_a_name() -> None:
    text = "On Monday Sen. Ada Holt (D-Ohio) and Sen. Jon Weir (R-Iowa) said no."
    source = "Sen. Ada Holt (D-Ohio) and Sen. Jon Weir (R-Iowa)"
    assert called(text, source) == ["Ada Holt", "Jon Weir"]


def test_adjective_that_opens_a_sentence_is_no_name() -> None:
    assert called(
        "It rained. Federal and state officials said no.", "Federal and state officials"
    ) == ["Federal and state officials"]


@pytest.mark.parametrize("word", ["Passengers", "Employers", "Glaciologists"])
def test_people_that_open_a_sentence_are_a_group(word: str) -> None:
    assert only(f"It rained. {word} said no.", word).kind == "group"


def test_body_that_small_words_describe() -> None:
    text = "It rained. The nonpartisan Harbor Office said no."
    assert called(text, "The nonpartisan Harbor Office") == ["Harbor Office"]


def test_another_is_one_person() -> None:
    assert only("Three drivers waited. Another said no.", "Another").kind == "unnamed"


def test_a_clause_without_a_verb_is_no_part_of_a_name() -> None:
    text = "Residents of Vark reached by telephone left. A panel of lawyers set up in May met."
    assert called(text, "Residents of Vark reached by telephone") == ["Residents of Vark"]
    assert called(text, "A panel of lawyers set up in May") == ["panel of lawyers"]
    text = "Families of those led by him said no."
    assert called(text, "Families of those led by him") == ["Families of those led by him"]


def test_adjectives_before_a_titled_name() -> None:
    text = "Vera Holt left. But a defiant Ms Holt said no. The city’s chief caulker Ada Roe agreed."
    assert called(text, "a defiant Ms Holt") == ["Vera Holt"]


def test_a_ministry_of_two_fields_is_one() -> None:
    text = "It rained. The Land and Transport Ministry said no. The Joint Chiefs of Staff agreed."
    assert called(text, "The Land and Transport Ministry") == ["Land and Transport Ministry"]
    assert called(text, "The Joint Chiefs of Staff") == ["Joint Chiefs of Staff"]


def test_an_office_of_two_words_is_nobody_s_name() -> None:
    assert only("It rained. The Attorney General said no.", "The Attorney General").kind == (
        "unnamed"
    )


def test_offices_of_several_words() -> None:
    text = "VBLX Director of Government Affairs Ada Roe ran. VBLX Secretary-Treasurer Jo Holt sat."
    assert called(text, "VBLX Director of Government Affairs Ada Roe") == ["Ada Roe"]
    assert called(text, "VBLX Secretary-Treasurer Jo Holt") == ["Jo Holt"]


def test_where_somebody_is_based_is_not_who_speaks() -> None:
    text = "It rained. A Vark-based GOP strategist said no."
    assert only(text, "A Vark-based GOP strategist").kind == "unnamed"


def test_who_says_i_is_a_person() -> None:
    text = "It rained. “I was late,” Zerkalov told the radio. Zerkalov said it was cold."
    assert only(text, "Zerkalov").kind == "person"
    text = "It rained. “It was late,” Zerkalov told the radio. Zerkalov said it was cold."
    assert only(text, "Zerkalov").kind == "organization"


def test_those_without_borders_are_a_body() -> None:
    text = "It rained. Doctors Without Borders said no."
    assert only(text, "Doctors Without Borders").kind == "organization"


def test_a_poll_with_a_name_is_nobody() -> None:
    text = "Few object to the cuts, a widely read Tarn Times Poll finds."
    assert [one.kind for one in who(text, "a widely read Tarn Times Poll")] == ["document"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Orvex chairman and chief executive Ada Nym", "Ada Nym"),
        ("chief of the Joint Staff Colonel-General Anton Rusak", "Anton Rusak"),
        ("Retired steeplechaser Silas Brand", "Silas Brand"),
        ("World champion Rosa Mole", "Rosa Mole"),
        ("Labor and delivery nurse Kesia Orn", "Kesia Orn"),
        ("Deputy Prime Minister and Defence Minister Richard Mole", "Richard Mole"),
        ("Secretary of State for Defence Jon Vale", "Jon Vale"),
    ],
)
def test_who_stands_behind_an_office(source: str, name: str) -> None:
    assert called(f"{source} said the ships would stay.", source) == [name]


def test_an_office_that_is_not_of_who_is_named() -> None:
    for source in ("spokesman for President Ada Nym", "friend and neighbour of Jon Vale"):
        assert called(f"A {source} said it was over.", f"A {source}") == [source]


@pytest.mark.parametrize(
    ("title", "role", "affiliation"),
    [
        ("Defense Minister of Prevnia Gregor Salt", "Defense Minister", "Prevnia"),
        ("Mayor of Port Orla Rosa Kell", "Mayor", "Port Orla"),
        ("Prime Minister and Trade Minister Jon Vale", "Prime Minister and Trade Minister", None),
    ],
)
def test_an_office_with_its_land_before_a_name(
    title: str, role: str, affiliation: str | None
) -> None:
    (entity,) = who(f"{title} said it was over.", title)
    assert (entity.role, entity.affiliation) == (role, affiliation)


def test_the_land_after_a_portfolio_is_whose_the_office_is() -> None:
    text = "The Minister for External Relations of Maravia, Dr. Kofi Lund, said it was over."
    (entity,) = who(text, "Kofi Lund")
    assert (entity.role, entity.affiliation) == ("Minister for External Relations", "Maravia")


def test_a_rank_takes_up_who_holds_an_office() -> None:
    text = "Harbor press secretary Maj. Gen. Pat Rydel left. It was over, the general said."
    (entity,) = who(text, "the general")
    assert (entity.name, entity.role) == ("Pat Rydel", "Harbor press secretary")


def test_a_pronoun_and_those_who_are_with_it() -> None:
    text = "Ada Nym was tired. She and her aides said that it was over."
    assert called(text, "She and her aides") == ["Ada Nym", "Ada Nym’s aides"]


def test_assemblywomen_have_their_title() -> None:
    entity = only("Assemblywoman Claudia Tenn said that it was over.", "Assemblywoman Claudia Tenn")
    assert (entity.name, entity.role) == ("Claudia Tenn", "Assemblywoman")


def test_two_sorts_of_people_are_two_sources() -> None:
    text = "Residents and harbor unions blamed the mine. Old friends and families wept."
    assert called(text, "Residents and harbor unions") == ["Residents", "harbor unions"]
    assert len(called(text, "Old friends and families")) == 1
    text = "On Monday the department and 17 states sued. The police and fire department came."
    assert called(text, "the department and 17 states") == ["department", "17 states"]
    assert len(called(text, "The police and fire department")) == 1


def test_body_whose_somebody_is() -> None:
    text = "Meanwhile, NATO’s Ali Vitar said the speech would be short."
    assert only(text, "NATO’s Ali Vitar").affiliation == "NATO"


def test_both_opens_a_row_and_is_no_part_of_it() -> None:
    source = "Both Democrats and Republicans"
    assert called(f"{source} have said it is late.", source) == ["Democrats", "Republicans"]
