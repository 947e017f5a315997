"""Who a source is, in turns of news prose that are rarer than those of the other tests."""

from __future__ import annotations

import pytest

from tests.reading.asking import called, only, who

# text, source, and name, kind, role and affiliation of each entity
CASES: list[tuple[str, str, list[tuple[str, str, str | None, str | None]]]] = [
    (
        "Economists at Fjordbank expect a cut. “A step,” they wrote in a note.",
        "they",
        [("Economists at Fjordbank", "group", None, None)],
    ),
    (
        "Prosecutors had asked for 12 years. In a memo, they argued that he lied.",
        "they",
        [("Prosecutors", "group", None, None)],
    ),
    (
        "Villagers dispute that. They say that the sirens never sounded.",
        "They",
        [("Villagers", "group", None, None)],
    ),
    (
        "Prime Minister-designate Ada Nym said no.",
        "Prime Minister-designate Ada Nym",
        [("Ada Nym", "person", "Prime Minister-designate", None)],
    ),
    (
        "Ada Nym and Carl Weir told reporters in Vark on Friday that the dam held. "
        "They said no more.",
        "They",
        [("Ada Nym", "person", None, None), ("Carl Weir", "person", None, None)],
    ),
    (
        "More than 40 died, according to a tally kept by the Osk Centre.",
        "a tally",
        [("Osk Centre", "organization", None, None)],
    ),
    (
        "Prof. Henk Orlo, of the Institute for Crop Research in Vark, said no.",
        "Prof. Henk Orlo",
        [("Henk Orlo", "person", None, "Institute for Crop Research")],
    ),
    (
        "The logistics group Tradelane said it would wait.",
        "The logistics group Tradelane",
        [("Tradelane", "organization", None, None)],
    ),
    (
        "The medical charity Medair Nord said it would wait.",
        "The medical charity Medair Nord",
        [("Medair Nord", "organization", None, None)],
    ),
    (
        "The U.N. humanitarian office OCHA said no.",
        "The U.N. humanitarian office OCHA",
        [("OCHA", "organization", None, None)],
    ),
    (
        "Alhaji Bello Garba, a trader, said no.",
        "Alhaji Bello Garba",
        [("Bello Garba", "person", "trader", None)],
    ),
    (
        "Lomnik’s ambassador to the United Nations said no.",
        "Lomnik’s ambassador to the United Nations",
        [("Lomnik’s ambassador to the United Nations", "unnamed", "ambassador", None)],
    ),
    (
        "Doctors for Relief said no.",
        "Doctors for Relief",
        [("Doctors for Relief", "organization", None, None)],
    ),
    (
        "Leader of the Opposition K. V. Orlo said no.",
        "Leader of the Opposition K. V. Orlo",
        [("K. V. Orlo", "person", "Leader of the Opposition", None)],
    ),
    (
        "Opposition Leader Craig Orlo said no.",
        "Opposition Leader Craig Orlo",
        [("Craig Orlo", "person", "Opposition Leader", None)],
    ),
    (
        "Minister for Housing Eoin Orlo said no.",
        "Minister for Housing Eoin Orlo",
        [("Eoin Orlo", "person", "Minister for Housing", None)],
    ),
    (
        "The U.S said it would act.",
        "The U.S",
        [("U.S", "organization", None, None)],
    ),
    (
        "On Monday the US and its ally met. Top US officials said no.",
        "Top US officials",
        [("Top US officials", "group", None, None)],
    ),
    (
        "Bernie Orlo spoke in May. The Vermont senator said no.",
        "The Vermont senator",
        [("Bernie Orlo", "person", None, None)],
    ),
    (
        "Ada Orlo, who runs for mayor, spoke. The Democratic candidate said no.",
        "The Democratic candidate",
        [("Ada Orlo", "person", None, None)],
    ),
    (
        "The Tidewater Council met. The council, whose president, Ilva Nym, spoke, said no.",
        "Ilva Nym",
        [("Ilva Nym", "person", "president", None)],
    ),
    (
        "A meeting was held. “We are fed up,” said one of the demonstrators, Mousa "
        "Orlo, a mechanic.",
        "one of the demonstrators",
        [("Mousa Orlo", "person", "mechanic", None)],
    ),
    (
        "The evangelist Franklin Orlo said no.",
        "The evangelist Franklin Orlo",
        [("Franklin Orlo", "person", None, None)],
    ),
    (
        "Ada Nym Says Mill Will Not Close In May.\n\nThe owner, Ada Nym, said on "
        "Monday that the mill would stay open.",
        "Ada Nym",
        [("Ada Nym", "person", "owner", None)],
    ),
    (
        "The price fell, said shipping union IG Orvex. The IG Orvex union said no.",
        "The IG Orvex union",
        [("IG Orvex", "organization", None, None)],
    ),
    (
        "Ukraine’s Ministry of Foreign Affairs denounced the decision.",
        "Ukraine’s Ministry of Foreign Affairs",
        [("Ukraine’s Ministry of Foreign Affairs", "organization", None, "Ukraine")],
    ),
    (
        "South Korea’s Joint Chiefs of Staff said the North had fired.",
        "South Korea’s Joint Chiefs of Staff",
        [("South Korea’s Joint Chiefs of Staff", "organization", None, "South Korea")],
    ),
    (
        "Oskary waited. The Oskarian presidency confirmed the call.",
        "The Oskarian presidency",
        [("Oskarian presidency", "organization", None, "Oskary")],
    ),
    (
        "Wei Zhong left on Monday, the official Tarinform news agency said.",
        "the official Tarinform news agency",
        [("Tarinform", "organization", None, None)],
    ),
    (
        "The rebel-run Al Masar television reported that warplanes had struck the port.",
        "The rebel-run Al Masar television",
        [("Al Masar", "organization", None, None)],
    ),
    (
        "A spokesperson for Germany’s BND said no.",
        "A spokesperson for Germany’s BND",
        [("spokesperson for Germany’s BND", "unnamed", "spokesperson", "BND")],
    ),
    (
        "It was late, said Hanna Weiss, a senior fellow at the Brussels-based Centre for Law.",
        "Hanna Weiss",
        [("Hanna Weiss", "person", "senior fellow", "Centre for Law")],
    ),
    (
        "Turkish Defence Minister Kemal Aydin said no. Ankara waited.",
        "Turkish Defence Minister Kemal Aydin",
        [("Kemal Aydin", "person", "Defence Minister", "Turkey")],
    ),
    (
        "Coast guard spokesman Commodore Ramil Santos said no.",
        "Coast guard spokesman Commodore Ramil Santos",
        [("Ramil Santos", "person", "Coast guard spokesman", None)],
    ),
    (
        "The military’s spokesman, Brigadier General Ola Nym, said no.",
        "Brigadier General Ola Nym",
        [("Ola Nym", "person", "spokesman", "military")],
    ),
    (
        "Israel’s military says it is looking into it. The army has said that it takes care.",
        "The army",
        [("Israel’s military", "organization", None, "Israel")],
    ),
    (
        "Former U.S. ambassador to Russia William Tarrant called it a gift.",
        "Former U.S. ambassador to Russia William Tarrant",
        [("William Tarrant", "person", "Former U.S. ambassador to Russia", "U.S.")],
    ),
    (
        "The former envoy to Kesh Anna Weir said no.",
        "The former envoy to Kesh Anna Weir",
        [("Anna Weir", "person", "former envoy to Kesh", None)],
    ),
    (
        "Rival broker Ostler was upbeat, saying the cuts were overdue.",
        "Rival broker Ostler",
        [("Ostler", "organization", None, None)],
    ),
    (
        "Bill Tamm, 69, looked smaller and his voice seemed weaker than before.",
        "Bill Tamm",
        [("Bill Tamm", "person", None, None)],
    ),
    (
        "Goran Matic, the Oskarian captain held for a week by Norvia, said no.",
        "Goran Matic",
        [("Goran Matic", "person", "Oskarian captain", None)],
    ),
    (
        "Released captain says boat ignored his horn\n\nGoran Matic, the Oskarian captain held for "
        "a week by Norvia, said on Monday that the boat had ignored his horn.",
        "Released captain",
        [("Goran Matic", "person", "Oskarian captain", None)],
    ),
    (
        "Union says strike will go on\n\nThe rail union VRU said the strike would go on.",
        "Union",
        [("VRU", "organization", None, None)],
    ),
    (
        "Carl Tamm owned a casino. “Should there be a list?” a reporter asked Tamm. “Yes,” the "
        "businessman replied.",
        "the businessman",
        [("Carl Tamm", "person", None, None)],
    ),
    (
        "The conservative group Restore Vark said it would spend.",
        "The conservative group Restore Vark",
        [("Restore Vark", "organization", None, None)],
    ),
    (
        "A panel of outside lawyers set up in March concluded that he lied.",
        "A panel of outside lawyers set up in March",
        [("panel of outside lawyers", "group", None, None)],
    ),
    (
        "“He wrote to us,” said one source who identified Sullivan but gave no name.",
        "one source",
        [("source", "unnamed", None, None)],
    ),
    (
        "A separate source familiar with the inquiry did so, but with a caveat: “He is one.”",
        "A separate source",
        [("separate source familiar with the inquiry", "unnamed", None, None)],
    ),
    (
        "A Tamm ally suggested she would stay.",
        "A Tamm ally",
        [("Tamm ally", "unnamed", "ally", "Tamm")],
    ),
    (
        "“It was late,” TNN This Morning co-anchor Dora Morgan said.",
        "TNN This Morning co-anchor Dora Morgan",
        [("Dora Morgan", "person", "Morning co-anchor", None)],
    ),
    (
        "“An election is more than that,” said the mission’s chief, former Tessaran Foreign "
        "Minister Hugo Lind.",
        "the mission’s chief",
        [("Hugo Lind", "person", "former Tessaran Foreign Minister", None)],
    ),
    (
        "The Union will decide soon, according to a draft seen by Meridian News.",
        "a draft seen by Meridian News",
        [("draft", "document", None, None)],
    ),
    (
        "President Ada Nym left. The World Fund has offered help, but its president warned that "
        "the money would not wait.",
        "its president",
        [("World Fund’s president", "unnamed", "president", "World Fund")],
    ),
    (
        "Ilves spoke. The third leader, Khalid Mansour of Sarrun, whose country gets its water "
        "from the Neru, sought calm. He said no.",
        "He",
        [("Khalid Mansour", "person", None, "Sarrun")],
    ),
    (
        "A senior defence ministry official said no.",
        "A senior defence ministry official",
        [("senior defence ministry official", "unnamed", "senior official", "defence ministry")],
    ),
    (
        "Dambala waited. A senior Dambalan diplomat said no.",
        "A senior Dambalan diplomat",
        [("senior Dambalan diplomat", "unnamed", "senior diplomat", "Dambala")],
    ),
    (
        "Veliko waited. Velikan Prime Minister Andrej Halas said no.",
        "Velikan Prime Minister Andrej Halas",
        [("Andrej Halas", "person", "Velikan Prime Minister", "Veliko")],
    ),
    (
        "State television said he had left.",
        "State television",
        [("State television", "organization", None, None)],
    ),
    (
        "Ruvenia, Palmeria’s largest creditor, praised him. Ruvenia said no.",
        "Ruvenia",
        [("Ruvenia", "organization", None, None)],
    ),
    (
        "Committee Chair Ruth Okafor said no.",
        "Committee Chair Ruth Okafor",
        [("Ruth Okafor", "person", "Committee Chair", "Committee")],
    ),
    (
        "The foreign ministries of Kandor and Tessara said no. Kandor left, and Tessara too.",
        "The foreign ministries of Kandor and Tessara",
        [
            ("Kandor foreign ministry", "organization", None, "Kandor"),
            ("Tessara foreign ministry", "organization", None, "Tessara"),
        ],
    ),
    (
        "President Yoo Min-gyu and Prime Minister Andrej Halas signed it on Monday. In a joint "
        "declaration, the two leaders condemned the launch.",
        "the two leaders",
        [
            ("Yoo Min-gyu", "person", "President", None),
            ("Andrej Halas", "person", "Prime Minister", None),
        ],
    ),
    (
        "Her colleague Paul Achter said no.",
        "Her colleague Paul Achter",
        [("Paul Achter", "person", None, None)],
    ),
    (
        "It is over, said Geert Vild, founder of the right-wing Dutch Party for Freedom.",
        "Geert Vild",
        [("Geert Vild", "person", "founder", "Dutch Party for Freedom")],
    ),
    (
        "The port was called by the Audit Office, which said that it was wrong.",
        "the Audit Office",
        [("Audit Office", "organization", None, None)],
    ),
    (
        "The presidential palace said no.",
        "The presidential palace",
        [("presidential palace", "organization", None, None)],
    ),
    (
        "The co-author Luis Andrade said no.",
        "The co-author Luis Andrade",
        [("Luis Andrade", "person", "co-author", None)],
    ),
]


@pytest.mark.parametrize(("text", "source", "expected"), CASES, ids=[c[1] for c in CASES])
def test_who(
    text: str, source: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    found = [(e.name, e.kind, e.role, e.affiliation) for e in who(text, source)]
    assert found == expected


def test_a_body_in_capitals_is_not_a_longer_one_that_begins_with_it() -> None:
    (one,) = who("The U.N. Security Council met. The U.N. said no.", "The U.N.", 1)
    assert one.name == "U.N."


def test_a_new_subject_is_no_apposition() -> None:
    text = "They spoke to Mika Orlo, the Democratic candidate stated that it was over."
    assert [e.role for e in who(text, "Mika Orlo")] == [None]


def test_party_before_a_full_name_is_none_of_it() -> None:
    text = "He lost to Democrat Zephyr Quill. The Republican National Committee said no."
    assert called(text, "Democrat Zephyr Quill") == ["Zephyr Quill"]
    assert called(text, "Republican National Committee") == ["Republican National Committee"]


def test_initials_are_a_persons() -> None:
    assert only("Then J.J. Oldberg, editor of The Dial, said no.", "J.J. Oldberg").kind == "person"
    assert only("Then U.S. Granite said no.", "U.S. Granite").kind == "organization"


def test_site_is_named_with_its_ending() -> None:
    assert called("A picture on Benchnotes.com showed it.", "Benchnotes.com") == ["Benchnotes.com"]


def test_paper_by_its_last_word() -> None:
    text = "The Harbor Post told of it. The Post said no."
    assert called(text, "The Post") == ["Harbor Post"]


def test_word_that_opens_sentences_belongs_to_a_name_inside_them() -> None:
    text = "It was late, said a welder, Per Aune. Per Aune said no. Per Nymberg, it was late."
    assert only(text, "Per Aune", 1).kind == "person"
    assert called(text, "Nymberg") == ["Nymberg"]
    text = "He gave to the charity First Harvest."
    assert only(text, "First Harvest").kind == "organization"


def test_comment_on_a_sentence_is_no_name() -> None:
    text = "Publicly, the government is firm. The prime minister’s spokesman said on Tuesday no."
    spokesman = only(text, "The prime minister’s spokesman")
    assert (spokesman.role, spokesman.affiliation) == ("spokesman", "prime minister")


def test_body_called_by_a_people() -> None:
    ada = only("American Bridge President Ada Nym said no.", "American Bridge President Ada Nym")
    assert (ada.role, ada.affiliation) == ("President", "American Bridge")
    ada = only("Norwegian Foreign Minister Ada Nym said no.", "Norwegian Foreign Minister Ada Nym")
    assert ada.affiliation == "Norway"


def test_president_is_not_of_the_country_of_a_former_minister() -> None:
    text = "President Josip Nkalo won. A former Lithen prime minister, Agata Orr, came. Nkalo left."
    assert only(text, "President Josip Nkalo").affiliation is None


def test_business_outlet() -> None:
    assert only("Business Insider told of it on Monday.", "Business Insider").kind == "organization"


def test_adjective_before_a_surname_is_no_given_name() -> None:
    text = "Understated Perret raises his profile. Labor Secretary Thomas Perret left. Perret wept."
    assert called(text, "Perret") == called(text, "Perret wept"[:6], 2) == ["Thomas Perret"]


def test_body_named_after_somebody() -> None:
    text = "Then Lucinda Farr, an obstetrician at Queen Maud's Hospital, said no."
    assert only(text, "Lucinda Farr").affiliation == "Queen Maud's Hospital"


def test_they_may_be_one_spokesperson() -> None:
    text = "A spokesperson for Orvex said no. They added that the dam held."
    source = "A spokesperson for Orvex"
    assert called(text, "They", beside=[source]) == ["spokesperson for Orvex"]
    other = text.replace("spokesperson", "spokesman")
    assert called(other, "They", beside=[source.replace("person", "man")]) != [
        "spokesman for Orvex"
    ]


@pytest.mark.parametrize(
    "office",
    ["Minister of National Defence", "Minister for Agriculture and Fisheries"],
)
def test_an_office_with_a_field_of_two_words(office: str) -> None:
    text = f"{office} Orson Thackeray left. “No,” Thackeray said."
    assert only(text, "Thackeray", 1).name == "Orson Thackeray"
    assert only(text, "Thackeray", 1).role == office


def test_unions_that_open_a_sentence_are_many() -> None:
    assert only("Unions expect 26 posts to go.", "Unions").kind == "group"


def test_the_coach_is_the_boss_by_another_word() -> None:
    text = "Rovers boss Ada Nym left. “No,” the Rovers head coach said."
    assert called(text, "the Rovers head coach") == ["Ada Nym"]


def test_who_campaigns_for_libraries_belongs_to_none() -> None:
    assert only("Library campaigner Ada Nym said no.", "Library campaigner Ada Nym").role
    assert only("Library campaigner Ada Nym said no.", "Ada Nym").affiliation is None


def test_her_institute_is_the_one_she_works_for() -> None:
    text = "Ada Nym, a clerk who now teaches at the Vark Institute, left. Her institute said no."
    assert called(text, "Her institute") == ["Vark Institute"]
