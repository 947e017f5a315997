"""Both sides, the two countries, and governments under several names."""

from __future__ import annotations

from tests.reading.asking import called, only, who

STATES = (
    "The U.S., South Korea and Japan met. In a joint statement, officials from the U.S., "
    "South Korea, and Japan condemned the test. The three nations said they would watch. "
    "The two countries left. A summit of France and Spain followed. Both countries said no."
)


def test_parties_of_a_joint_statement() -> None:
    parties = ["U.S.", "South Korea", "Japan"]
    assert called(STATES, "The U.S., South Korea and Japan") == parties
    assert called(STATES, "officials from the U.S., South Korea, and Japan") == parties
    assert called(STATES, "The three nations") == parties
    assert called(STATES, "Both countries") == ["France", "Spain"]


def test_officials_of_one_party_are_a_group() -> None:
    text = "Officials from Japan said no. U.S. officials from the Army and the Navy said yes."
    assert called(text, "Officials from Japan") == ["Officials from Japan"]
    (group,) = who(text, "U.S. officials from the Army and the Navy")
    assert group.kind == "group"


def test_a_government_under_several_names_is_one() -> None:
    text = (
        "The United States objected. Washington warned of a storm. The Biden administration "
        "agreed. The U.S. waited. The American government said no. Moscow said yes. "
        "Russia said maybe. The Kremlin said nothing new."
    )
    for source in ("Washington", "The U.S."):
        assert called(text, source) == ["United States"]
    beside = ["The United States"]  # speaks, too
    for source in ("The Biden administration", "The American government"):
        assert called(text, source, beside=beside) == ["United States"]
    assert called(text, "Moscow") == called(text, "The Kremlin") == ["Russia"]
    assert only(text, "Moscow").kind == "organization"


def test_a_government_goes_by_its_own_name_where_the_country_does_not_speak() -> None:
    text = "The Biden administration left the U.S. port. The Kenyan government said no to Kenya."
    assert called(text, "The Biden administration") == ["Biden administration"]
    assert only(text, "The Biden administration").affiliation is None
    assert called(text, "The Kenyan government") == ["Kenyan government"]


def test_a_capital_alone_keeps_its_name() -> None:
    assert called("On Monday Seoul said no.", "Seoul") == ["Seoul"]


def test_both_sides_are_the_parties_between_whom() -> None:
    text = "Talks between the dockers’ union and the operator, Orvexo, failed. Both sides said no."
    assert called(text, "Both sides") == ["dockers’ union", "Orvexo"]


def test_the_government_of_a_land_that_no_list_has() -> None:
    text = "The Government of Orunda said that its port was open. Orunda has two ports."
    assert called(text, "The Government of Orunda") == ["Orunda"]
