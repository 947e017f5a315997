"""Sources as news introduces them: by role, body, city, alias, and by what hangs on them."""

from __future__ import annotations

import pytest

from summarize.reading import reader
from summarize.reading.speakers.names import Entity
from summarize.reading.text import passages


def sources(text: str) -> list[Entity]:
    """The speakers of a text's attributions, each once, in its order."""
    reading = reader.read(text, passages.split(text))
    found: dict[str, Entity] = {}
    for attribution in reading.attributions:
        speaker = attribution.speaker or attribution.source
        for entity in reading.names.resolve(speaker) if speaker is not None else ():
            found.setdefault(entity.name, entity)
    return list(found.values())


def source(text: str) -> Entity:
    (one,) = sources(text)
    return one


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        # An office without what stands beside it.
        (
            "Norfeld United coach Petra Olin said her side was lucky.",
            "Petra Olin",
            "coach",
            "Norfeld United",
        ),
        (
            "Orrin Bank analyst Sven Talle said it was cheap.",
            "Sven Talle",
            "analyst",
            "Orrin Bank",
        ),
        (
            "Noor Karlsen, a 26-year-old paramedic, said he was tired.",
            "Noor Karlsen",
            "paramedic",
            None,
        ),
        (
            "Police spokeswoman Capt. Irena Boat said it was a kite.",
            "Irena Boat",
            "Police spokeswoman",
            "Police",
        ),
        (
            "Reinhard Osgood, the director of Orvex Lines, said it was late.",
            "Reinhard Osgood",
            "director",
            "Orvex Lines",
        ),
        (
            "Commander Ines Bay of the coast guard said it was dark.",
            "Ines Bay",
            "Commander",
            "coast guard",
        ),
        (
            "Gen. Pavel Dorn, the deputy chief of staff, said the bridge was taken.",
            "Pavel Dorn",
            "deputy chief of staff",
            None,
        ),
        (
            "“It is late,” teammate Marco Ruiz said.",
            "Marco Ruiz",
            "teammate",
            None,
        ),
        # Whose office it is.
        (
            "“It was 34,” said the president of the miners’ union, Zdenka Oyel.",
            "Zdenka Oyel",
            "president of the miners’ union",
            "miners’ union",
        ),
        (
            "“We are tired,” said Maria Okoro, head nurse at St. Brendan’s Hospital.",
            "Maria Okoro",
            "head nurse",
            "St. Brendan’s Hospital",
        ),
        (
            "OSLOW — The harbour is shut in Oslow, Mayor Gil Abreu said.",
            "Gil Abreu",
            "Mayor",
            "Oslow",
        ),
        (
            "Lawmakers in Norvia met. “It is late,” Prime Minister Ivo Lasker said.",
            "Ivo Lasker",
            "Prime Minister",
            "Norvia",
        ),
        (
            "Kerek Ilon, who follows the industry at the brokerage Sandor & Quist, said it was.",
            "Kerek Ilon",
            None,
            "Sandor & Quist",
        ),
    ],
)
def test_role_and_body(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    one = source(text)
    assert (one.name, one.role, one.affiliation) == (name, role, affiliation)


def test_a_retired_officer_is_called_by_the_office() -> None:
    text = (
        "The Rail Investigation Office said it was late. "
        "Its head, Maj. Gen. (ret.) Sindre Karu, said it was new."
    )
    _, head = sources(text)
    assert (head.role, head.affiliation) == ("head", "Rail Investigation Office")


def test_a_body_may_have_a_possessive_in_its_name() -> None:
    text = "The Shipwrights’ Union welcomed the plan. Its chairman, Phan Loc, said it was right."
    union, chairman = sources(text)
    assert (union.name, union.affiliation) == ("Shipwrights’ Union", None)
    assert chairman.affiliation == "Shipwrights’ Union"


def test_a_spokesman_speaks_for_the_body_in_view() -> None:
    text = "The Tarn Health Agency said it was safe. “We are sure,” a spokesman said."
    _, spokesman = sources(text)
    assert (spokesman.kind, spokesman.affiliation) == ("unnamed", "Tarn Health Agency")


def test_an_adjective_of_a_country_tells_whose_envoy_it_is() -> None:
    envoy = source("“It was so,” an American envoy said on Monday.")
    assert (envoy.role, envoy.affiliation) == ("envoy", "United States")


def test_the_first_name_after_a_lead_has_the_office_of_the_lead() -> None:
    text = (
        "The roof was old, a former mayor of Tarn said on Monday.\n\n"
        "“It leaked,” Ada Holt told reporters."
    )
    one = source(text)
    assert (one.name, one.role) == ("Ada Holt", "former mayor")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The deal is near, according to two people briefed on the talks.", "briefed on the talks"),
        ("It was late, a person who has seen the deal said.", "who has seen the deal"),
    ],
)
def test_what_hangs_on_a_vague_source_tells_it_apart(text: str, name: str) -> None:
    assert source(text).name.endswith(name)


def test_an_alias_is_a_name() -> None:
    text = (
        "A driver, who gave his name only as Ferrante, said it was late. “So late,” Ferrante said."
    )
    assert [one.name for one in sources(text)] == ["Ferrante"]


def test_a_headlines_bare_noun_is_whom_the_text_gives_an_article() -> None:
    text = "Regulator says Plume broke law\n\nIt broke the law, Norvia’s digital regulator said."
    assert [one.name for one in sources(text)] == ["Norvia’s digital regulator"]


@pytest.mark.parametrize(
    "text",
    [
        "Selby Yards, the world’s largest builder of tugs, said it was late.",
        "The cable, operated by Selby Harrow, was old. Selby Harrow said it was new.",
    ],
)
def test_who_builds_or_operates_is_a_body(text: str) -> None:
    assert {one.kind for one in sources(text)} == {"organization"}


def test_a_club_is_called_by_its_city() -> None:
    text = "Athletic Tarnby said it was ready. “We will play,” Tarnby said later."
    assert [one.name for one in sources(text)] == ["Athletic Tarnby"]


def test_a_lawyer_does_not_share_the_body_of_the_client() -> None:
    text = "Ada Holt, chair of the Tarn Bank, is ill. “She rests,” her lawyer said."
    assert sources(text)[-1].affiliation is None


def test_a_feast_is_no_body() -> None:
    text = "It will be over by Christmas, its head, Grete Alva, said."
    assert "Christmas" not in [one.affiliation for one in sources(text)]


def test_each_side_is_both() -> None:
    text = (
        "A truce between Norvia Forces and the Highland Front ended, "
        "with each side saying that it had held fire."
    )
    assert [one.name for one in sources(text)] == ["Norvia Forces", "Highland Front"]


def test_an_hour_before_a_source_is_none_of_its_words() -> None:
    assert source("19:10 Divers say the wreck is empty.").name == "Divers"


def test_kin_is_no_office() -> None:
    assert source("Caio’s cousin Davi Steen said it was late.").role is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ada Nym, the mayor, and Blaise Orr, a poet, said the bridge was safe.",
            ["Ada Nym", "Blaise Orr"],
        ),
        (
            "The minister of Ostland, Pera Nym, and his host, Ola Berg, said they would talk.",
            ["Pera Nym", "Ola Berg"],
        ),
        (
            "Foreign Minister Pera Nym and his Velmian counterpart Ola Berg said they would talk.",
            ["Pera Nym", "Ola Berg"],
        ),
        (
            "Secretary of State Ann Blin and Defense Secretary Lo Aust said they would meet.",
            ["Ann Blin", "Lo Aust"],
        ),
        (
            "The Department of Health and Human Services said it was calm.",
            ["Department of Health and Human Services"],
        ),
        (
            "Ada Nym, the mayor, and Blaise Orr made a joint appeal for calm.",
            ["Ada Nym", "Blaise Orr"],
        ),
    ],
)
def test_two_who_speak_together_are_two(text: str, names: list[str]) -> None:
    assert [entity.name for entity in sources(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It is late,” Texas-based Matt Mackow said.", ["Matt Mackow"]),
        ("The Geneva-based charity said it was late.", ["Geneva-based charity"]),
        (
            "The defense chiefs of Japan, South Korea and the United States condemned the launch.",
            ["Japan", "South Korea", "United States"],
        ),
        (
            "Dov Chol left on Monday. The official news agency quoted him as saying he was well.",
            ["Dov Chol"],
        ),
        (
            "“It is late,” the three countries said after their ministers met. They called on the "
            "rebels to talk.",
            ["three countries"],
        ),
    ],
)
def test_whom_words_before_a_name_do_not_hide(text: str, names: list[str]) -> None:
    assert [entity.name for entity in sources(text)] == names


def test_a_role_begins_after_the_verb_before_it() -> None:
    one = source("The North’s news agency quoted a vice minister, Dov Chol, as saying it was late.")
    assert (one.name, one.role) == ("Dov Chol", "vice minister")


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Ketria is small. Ketrian President Mila Oresh said it was late.", "Ketria"),
        ("Harth is small. Harthian Defense Minister Conrad Lyle said it was late.", "Harth"),
        ("Varan is small. Varanese President Sen Taro said it was late.", "Varan"),
        ("Ketria is small. Ostian President Mila Oresh said it was late.", None),
    ],
)
def test_a_people_leads_to_its_land(text: str, affiliation: str | None) -> None:
    assert source(text).affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A senior U.S. aide said it was late. The aide said two left.", "senior U.S. aide"),
        (
            "“It is late,” a port official said. The official said no boat had left.",
            "port official",
        ),
        ("Ukraine’s air force said it was late. It said two had left.", "Ukraine’s air force"),
    ],
)
def test_the_official_and_it_are_who_was_introduced(text: str, name: str) -> None:
    assert source(text).name == name
