from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading import names, passages, quotations
from summarize.reading.extent import Extent


def read(text: str) -> names.Names:
    split = passages.split(text)
    return names.read(text, split, quotations.find(text, split))


def who(text: str, source: str, nth: int = 0) -> tuple[names.Entity, ...]:
    """What the nth occurrence of ``source`` resolves to."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(source, at + 1)
    place = Extent(at, at + len(source))
    split = passages.split(text)
    return names.read(text, split, quotations.find(text, split), [place]).resolve(place)


def called(text: str, source: str, nth: int = 0) -> list[str]:
    return [entity.name for entity in who(text, source, nth)]


def only(text: str, source: str, nth: int = 0) -> names.Entity:
    (entity,) = who(text, source, nth)
    return entity


# -- names with titles -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "source", "name", "role", "affiliation"),
    [
        (
            "U.S. Secretary of Defense Harlan J. Westcott III spoke on Monday.",
            "U.S. Secretary of Defense Harlan J. Westcott III",
            "Harlan J. Westcott III",
            "U.S. Secretary of Defense",
            "U.S.",
        ),
        (
            "On Monday Lt. Gen. Maria Okoro toured the base.",
            "Lt. Gen. Maria Okoro",
            "Maria Okoro",
            "Lt. Gen.",
            None,
        ),
        (
            "On Monday Ukraine’s President Oleh Marchuk flew home.",
            "Ukraine’s President Oleh Marchuk",
            "Oleh Marchuk",
            "President",
            "Ukraine",
        ),
        (
            "On Monday Ukrainian President Oleh Marchuk flew home.",
            "Ukrainian President Oleh Marchuk",
            "Oleh Marchuk",
            "President",
            "Ukraine",
        ),
        (
            "On Monday South Korea’s Foreign Minister Ahn Dae-sung flew home.",
            "South Korea’s Foreign Minister Ahn Dae-sung",
            "Ahn Dae-sung",
            "Foreign Minister",
            "South Korea",
        ),
        (
            "Maria Okoro, the deputy mayor of Tarn, said the pier was shut.",
            "Maria Okoro",
            "Maria Okoro",
            "deputy mayor",
            "Tarn",
        ),
        (
            "Maria Okoro, 43, a nurse, said the pier was shut.",
            "Maria Okoro, 43, a nurse",
            "Maria Okoro",
            "nurse",
            None,
        ),
        (
            "The deputy harbor director, Piet van der Laan, closed the gate.",
            "The deputy harbor director, Piet van der Laan",
            "Piet van der Laan",
            "deputy harbor director",
            None,
        ),
        (
            "The gate was shut, said police spokeswoman Ines O’Hara.",
            "police spokeswoman Ines O’Hara",
            "Ines O’Hara",
            "police spokeswoman",
            "police",
        ),
        (
            "The gate was shut, said Ines Brandt of the Tarn Harbor Authority.",
            "Ines Brandt of the Tarn Harbor Authority",
            "Ines Brandt",
            None,
            "Tarn Harbor Authority",
        ),
    ],
)
def test_title_before_and_after(
    sentence: str, source: str, name: str, role: str | None, affiliation: str | None
) -> None:
    entity = only(sentence, source)
    assert (entity.name, entity.kind) == (name, "person")
    assert (entity.role, entity.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Harlan J. Westcott III", "Westcott"),
        ("Ruben Okoro Jr.", "Okoro"),
        ("Piet van der Laan", "van der Laan"),
        ("Omar bin Rashid", "Rashid"),
        ("Karim al-Hadidi", "al-Hadidi"),
        ("Jean-Luc O'Neil", "O'Neil"),
        ("Ahn Dae-sung", "Ahn"),
        ("T. J. Marlow", "Marlow"),
        ("Zoë Müller", "Müller"),
    ],
)
def test_full_name_then_surname(full: str, later: str) -> None:
    text = f"On Monday Mayor {full} opened the pier. Later {later} said it was safe."
    assert called(text, later, text[: text.index(" Later")].count(later)) == [full]


def test_appositive_list_of_people_is_no_role() -> None:
    text = "Minister Ada Holt, Secretary Jon Weir and Ben Ford met in Tarn."
    assert only(text, "Ada Holt").role == "Minister"
    assert called(text, "Minister Ada Holt, Secretary Jon Weir and Ben Ford") == [
        "Ada Holt",
        "Jon Weir",
        "Ben Ford",
    ]


def test_same_entity_is_the_same_object() -> None:
    text = "Mayor Ada Holt spoke. Holt said yes. “No,” she said later."
    read_once = read(text)
    places = [text.index("Mayor Ada Holt"), text.index("Holt said"), text.index("she")]
    sizes = [len("Mayor Ada Holt"), len("Holt"), len("she")]
    found = [read_once.resolve(Extent(a, a + n))[0] for a, n in zip(places, sizes, strict=True)]
    assert found[0] is found[1] is found[2]
    assert read_once.named("Ada Holt") is found[0]


def test_mentions_hold_title_and_leave_pronouns_out() -> None:
    text = "Mayor Ada Holt spoke. Holt said yes. She left. “No,” the mayor said."
    entity = only(text, "Holt said"[:4], 1)
    assert [text[a:b] for a, b in entity.mentions] == ["Mayor Ada Holt", "Holt", "the mayor"]


def test_possessive_is_stripped() -> None:
    text = "Mayor Ada Holt spoke. Holt’s warning that the pier may fall came late."
    entity = only(text, "Holt’s")
    assert entity.name == "Ada Holt"
    assert "Holt" in [text[a:b] for a, b in entity.mentions]


# -- two of one name ---------------------------------------------------------------------------

HOLTS = (
    "Mr. Carl Holt runs the mill. Mrs. Dora Holt runs the school. "
    "Mr. Holt said the mill was safe. Mrs. Holt said the school was safe."
)


def test_two_of_one_surname_are_told_apart_by_title() -> None:
    assert called(HOLTS, "Mr. Holt") == ["Carl Holt"]
    assert called(HOLTS, "Mrs. Holt") == ["Dora Holt"]


def test_two_of_one_surname_nearest_full_name_wins() -> None:
    text = (
        "Carl Holt runs the mill. It is old. It is loud. It is red. It is big. "
        "Dora Holt spoke on Monday. Holt said the school was safe."
    )
    assert called(text, "Holt said"[:4], 2) == ["Dora Holt"]


def test_a_name_in_passing_does_not_take_the_surname() -> None:
    text = (
        "Senator Dora Holt spoke on Monday. Dora Holt was once a clerk under Carl Holt. "
        "Holt said the school was safe."
    )
    assert called(text, "Holt said"[:4], 3) == ["Dora Holt"]


def test_same_surname_in_the_far_east() -> None:
    text = (
        "Defense Minister Kim Yong-seok spoke. Kim Jong Rae leads the North. "
        "Cho Min-ho and Choe Sun Ok met. Kim Yong-seok said no. Choe said yes."
    )
    assert called(text, "Kim Yong-seok", 1) == ["Kim Yong-seok"]
    assert called(text, "Choe said"[:4], 1) == ["Choe Sun Ok"]
    reading = read(text)
    assert reading.named("Kim") is None
    jong = reading.named("Kim Jong Rae")
    assert jong is not None
    assert jong.name == "Kim Jong Rae"


def test_nickname_and_full_name_are_one() -> None:
    text = "Governor Edward Marsh spoke. Ed Marsh said no."
    assert called(text, "Ed Marsh") == ["Edward Marsh"]


def test_junior_is_another_person() -> None:
    text = "Carl Holt owns the mill. Carl Holt Jr. runs it. Carl Holt Jr. said it was safe."
    assert called(text, "Carl Holt Jr.", 1) == ["Carl Holt Jr."]
    assert called(text, "Carl Holt") == ["Carl Holt"]


def test_surname_lent_to_a_campaign_is_the_campaign() -> None:
    text = "Senator Dora Marsh spoke. The Marsh campaign said no. Her campaign said yes."
    assert called(text, "The Marsh campaign") == ["Marsh campaign"]
    assert only(text, "The Marsh campaign").kind == "organization"
    assert called(text, "Her campaign") == ["Marsh campaign"]


# -- roles -------------------------------------------------------------------------------------

CABINET = (
    "Secretary of Defense Harlan Westcott met Secretary of State Lena Ortiz. "
    "Mayor Ada Holt came too. The defense secretary said no. The mayor said yes. "
    "The secretary of state said maybe."
)


def test_role_leads_to_its_holder() -> None:
    assert called(CABINET, "The defense secretary") == ["Harlan Westcott"]
    assert called(CABINET, "The mayor") == ["Ada Holt"]
    assert called(CABINET, "The secretary of state") == ["Lena Ortiz"]


def test_bare_role_goes_to_the_holder_named_last() -> None:
    text = CABINET + " Westcott left. The secretary said he was tired."
    assert called(text, "The secretary said"[:13]) == ["Harlan Westcott"]


def test_role_with_another_country_is_not_taken() -> None:
    text = "Ukrainian President Oleh Marchuk spoke. The Polish president said no."
    assert called(text, "The Polish president") == ["Polish president"]
    assert called(text.replace("Polish", "Ukrainian"), "The Ukrainian president") == [
        "Oleh Marchuk"
    ]


def test_a_person_introduced_by_role() -> None:
    text = "On Monday her campaign manager, Jon Weir, said no. Weir aide Bea Lund said yes."
    assert called(text, "her campaign manager, Jon Weir") == ["Jon Weir"]
    assert called(text, "Weir aide Bea Lund") == ["Bea Lund"]


def test_one_of_several_who_is_named() -> None:
    text = "On Monday Ada Holt left. One of her advisers, Jon Weir, said no. Bea Lund left."
    assert called(text, "One of her advisers, Jon Weir,") == ["Jon Weir"]
    text = "On Monday Ada Holt’s longtime confidant Jon Weir said no."
    assert called(text, "Ada Holt’s longtime confidant Jon Weir") == ["Jon Weir"]


def test_verb_after_a_name_is_no_part_of_it() -> None:
    text = "Ada Holt Explains the Tides, said a sign. Mayor Ada Holt met fishers on Monday."
    assert called(text, "Mayor Ada Holt") == ["Ada Holt"]


def test_person_owned_by_a_body() -> None:
    text = "On Monday Tarn Institute’s Bea Lund said no."
    assert called(text, "Tarn Institute’s Bea Lund") == ["Bea Lund"]


# -- pronouns ----------------------------------------------------------------------------------


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


def test_role_owned_by_a_country_before_the_name() -> None:
    text = "It rained. Kenya's foreign minister, Odalo Wekes, left. “No,” he said."
    assert called(text, "he said"[:2]) == ["Odalo Wekes"]
    assert only(text, "Odalo Wekes").role == "foreign minister"


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


def test_they_and_it() -> None:
    text = "Local officials spoke. They said no."
    (group,) = who(text, "They")
    assert (group.name, group.kind) == ("Local officials", "group")
    text = "Carl Holt and Ada Marsh spoke on Monday. They said no."
    assert called(text, "They") == ["Carl Holt", "Ada Marsh"]
    text = "The Tarn Institute published a map. It warned of rain."
    assert called(text, "It") == ["Tarn Institute"]


@pytest.mark.parametrize("word", ["He", "It", "Who", "They", "I", "We", "You"])
def test_pronoun_without_antecedent_is_nobody(word: str) -> None:
    assert who(f"{word} said the pier was weak.", word) == ()


# -- several sources ---------------------------------------------------------------------------

JOINT = (
    "Minister Ada Holt met Minister Carl Lund in Tarn. Holt and Lund said the pier was safe. "
    "Holt, alongside Lund, said it was new."
)


def test_joint_and_alongside() -> None:
    assert called(JOINT, "Holt and Lund") == ["Ada Holt", "Carl Lund"]
    assert called(JOINT, "Holt, alongside Lund") == ["Ada Holt"]


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


def test_and_inside_an_apposition_joins_nobody() -> None:
    text = "Dan Ruiz, the lawyer and treasurer of the Tarn Fund, said no."
    assert called(text, "Dan Ruiz, the lawyer and treasurer of the Tarn Fund") == ["Dan Ruiz"]


def test_peoples_joined_before_one_noun_are_one_group() -> None:
    text = "U.S. and South Korean leaders said no. The U.S. waited. "
    text += "Ada Holt and Jon Weir met. The two left."
    (group,) = who(text, "U.S. and South Korean leaders")
    assert (group.name, group.kind) == ("U.S. and South Korean leaders", "group")
    assert called(text, "The two") == ["Ada Holt", "Jon Weir"]


def test_alongside_is_no_apposition() -> None:
    text = "Mayor Ada Holt, alongside Secretary of Trade Jon Weir, opened the pier."
    assert only(text, "Ada Holt").affiliation is None


def test_a_person_and_a_group() -> None:
    text = "Mayor Ada Holt spoke. Holt and her aides said no."
    assert called(text, "Holt and her aides")[0] == "Ada Holt"
    assert len(called(text, "Holt and her aides")) == 2


# -- countries, bodies, documents, groups --------------------------------------------------------


def test_a_government_under_several_names_is_one() -> None:
    text = (
        "The United States objected. Washington warned of a storm. The Biden administration "
        "agreed. The U.S. waited. The American government said no. Moscow said yes. "
        "Russia said maybe. The Kremlin said nothing new."
    )
    for source in ("Washington", "The Biden administration", "The U.S.", "The American government"):
        assert called(text, source) == ["United States"]
    assert called(text, "Moscow") == called(text, "The Kremlin") == ["Russia"]
    assert only(text, "Moscow").kind == "organization"


def test_a_capital_alone_keeps_its_name() -> None:
    assert called("On Monday Seoul said no.", "Seoul") == ["Seoul"]


def test_ministries_are_their_own() -> None:
    text = "The Pentagon spoke. The Defense Department said no. The State Department said yes."
    assert called(text, "The Pentagon") == called(text, "The Defense Department")
    assert called(text, "The State Department") == ["State Department"]
    text = "South Korea’s defense ministry said no. The ministry said yes. South Korea waited."
    assert only(text, "South Korea’s defense ministry").kind == "organization"
    assert only(text, "South Korea’s defense ministry").name != "South Korea"


def test_abbreviation_introduced_in_the_text() -> None:
    text = "The World Pier Forum (WPF) met. Experts came. The WPF said no."
    assert called(text, "The WPF") == ["World Pier Forum"]
    named = read(text).named("WPF")
    assert named is not None
    assert named.name == "World Pier Forum"


def test_body_taken_up_by_its_noun() -> None:
    text = "The Tarn Harbor Authority met. The Brandt Bank came. The authority said no."
    assert called(text, "The authority said"[:13]) == ["Tarn Harbor Authority"]


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("U.S. officials", "U.S. officials", "group"),
        ("many", "many", "group"),
        ("the experts", "experts", "group"),
        ("two people familiar with the matter", "two people familiar with the matter", "group"),
        ("a majority of voters", "majority of voters", "group"),
        ("a high percentage of voters", "high percentage of voters", "group"),
        ("a University of Tarn poll out today", "University of Tarn poll out today", "document"),
        ("the budget office’s", "budget office", "organization"),
        ("doctors and medical experts", "doctors and medical experts", "group"),
        ("a U.S. envoy", "U.S. envoy", "unnamed"),
        ("one resident", "one resident", "unnamed"),
        ("a source close to the talks", "source close to the talks", "unnamed"),
        ("a spokesman for the mill", "spokesman for the mill", "unnamed"),
        ("a joint statement", "joint statement", "document"),
        ("a report issued this month", "report", "document"),
        ("one of them", "one of them", "unnamed"),
        ("the indictment", "indictment", "document"),
        ("the company", "company", "organization"),
        ("the local fire department", "local fire department", "organization"),
    ],
)
def test_sources_without_a_proper_name(source: str, name: str, kind: str) -> None:
    entity = only(f"According to {source} the pier was weak.", source)
    assert (entity.name, entity.kind) == (name, kind)


def test_document_taken_up_by_its_noun() -> None:
    text = "A new harbor study came out. The mayor liked it. The study said no."
    assert called(text, "The study") == ["new harbor study"]


def test_campaign_taken_up_again() -> None:
    text = "Senator Dora Marsh left. Dora Marsh’s campaign spoke on Monday. The campaign said no."
    assert called(text, "The campaign") == called(text, "Dora Marsh’s campaign")


def test_every_place_of_a_phrase_is_a_mention() -> None:
    text = "Some experts said no. Later, some experts said yes."
    assert len(only(text, "Some experts").mentions) == 2


# -- where capitals prove nothing ----------------------------------------------------------------


def test_headline_words_are_no_people() -> None:
    text = (
        "Mayor Holt Warns Rising Harbor Fees Threaten Small Boats\n\n"
        "Mayor Ada Holt met fishers on Monday. Holt said fees were too high."
    )
    reading = read(text)
    assert reading.named("Rising Harbor Fees Threaten") is None
    at = text.index("Holt")
    assert [e.name for e in reading.resolve(Extent(at, at + 4))] == ["Ada Holt"]


def test_headline_in_capitals() -> None:
    text = "HOLT WARNS OF HIGHER FEES IN JAPAN\n\nMayor Ada Holt met fishers in Japan on Monday."
    assert called(text, "HOLT") == ["Ada Holt"]
    assert called(text, "JAPAN") == ["Japan"]


def test_name_met_only_in_a_headline() -> None:
    text = "Brandt Says Harbor Fees Threaten Small Boats\n\nFishers met on Monday in the rain."
    assert called(text, "Brandt") == ["Brandt"]


def test_first_word_of_a_sentence_is_no_surname() -> None:
    text = (
        "Yesterday Ada Holt spoke. Meanwhile Carl Lund slept. Using Ada Holt as a shield is wrong."
    )
    assert called(text, "Ada Holt", 1) == ["Ada Holt"]
    assert called(text, "Carl Lund") == ["Carl Lund"]


# -- named ---------------------------------------------------------------------------------------


def test_named_by_any_form() -> None:
    text = (
        "U.S. Secretary of Defense Harlan J. Westcott III met Zoë Müller. Westcott said no. "
        "Moscow waited. Russia spoke."
    )
    reading = read(text)
    for form in (
        "Harlan J. Westcott III",
        "Harlan Westcott",
        "harlan westcott",
        "Westcott",
        "Secretary Harlan Westcott",
        "Mr. Westcott",
    ):
        entity = reading.named(form)
        assert entity is not None, form
        assert entity.name == "Harlan J. Westcott III"
    zoe = reading.named("Zoe Muller")
    assert zoe is not None
    assert zoe.name == "Zoë Müller"
    state = reading.named("the Kremlin")
    assert state is not None
    assert state.name == "Russia"


@pytest.mark.parametrize("name", ["III", "J.", "", "he", "Ada Holt", "the", "Harlan Brandt", "Dr."])
def test_named_refuses_what_the_article_does_not_name(name: str) -> None:
    text = "Harlan J. Westcott III met fishers. He said no."
    assert read(text).named(name) is None


def test_named_finds_a_group_by_its_phrase() -> None:
    entity = read("On Monday U.S. officials said no.").named("U.S. officials")
    assert entity is not None
    assert entity.kind == "group"


def test_named_refuses_a_surname_that_two_bear() -> None:
    assert read(HOLTS).named("Holt") is None


# -- more rules, one each ------------------------------------------------------------------------


def test_party_word_opens_a_body_or_stands_before_a_person() -> None:
    text = "On Monday the Republican Party of Tarn met. Then Republican Carl Weir spoke."
    assert only(text, "the Republican Party of Tarn").kind == "organization"
    assert called(text, "Republican Carl Weir") == ["Carl Weir"]
    text = "On Monday Prince Edward University closed."
    assert only(text, "Prince Edward University").kind == "organization"


def test_next_in_a_list_is_no_apposition() -> None:
    text = "It rained while Ada Holt, Secretary of Trade Jon Weir and Bea Lund met."
    assert only(text, "Ada Holt").role is None


def test_phrase_before_a_clause_is_no_apposition() -> None:
    text = "After talks with a federal judge, Ada Holt said no."
    assert only(text, "Ada Holt").role is None


def test_peoples_are_groups_or_nobody() -> None:
    assert only("On Monday Russians voted no.", "Russians").kind == "group"
    assert read("On Monday Costa Rican troops left.").named("Costa Rican") is None


def test_initials_tell_people_apart() -> None:
    text = "On Monday George H. Marlow met George W. Marlow. It rained."
    assert called(text, "George W. Marlow") == ["George W. Marlow"]
    assert called(text, "George H. Marlow") == ["George H. Marlow"]


def test_office_tells_people_of_one_surname_apart() -> None:
    text = "President Carl Holt met Mayor Dana Holt. President Holt said no."
    assert called(text, "President Holt") == ["Carl Holt"]


def test_object_of_a_preposition_is_no_subject() -> None:
    text = "Carl Holt spoke with Peter Lund, a baker. He said no."
    assert called(text, "He") == ["Carl Holt"]


def test_together_and_both() -> None:
    text = "Minister Ada Holt met Minister Carl Lund. Holt together with Lund spoke. "
    text += "Holt and Lund both said no."
    assert called(text, "Holt together with Lund") == ["Ada Holt"]
    assert called(text, "Holt and Lund both") == ["Ada Holt", "Carl Lund"]


def test_epithet_means_whoever_is_in_view_unless_introduced() -> None:
    assert called("Carl Holt left. The billionaire said no.", "The billionaire") == ["Carl Holt"]
    text = "A billionaire came. Carl Holt left. The billionaire said no."
    assert called(text, "The billionaire") == ["billionaire"]


def test_campaign_with_and_without_possessive() -> None:
    text = "Senator Dora Marsh left. The Marsh campaign spoke. Marsh’s campaign said no."
    assert called(text, "Marsh’s campaign") == ["Marsh campaign"]


def test_brackets_after_a_name() -> None:
    text = "On Monday Sen. Ada Holt (D-Ohio) and Sen. Jon Weir (R-Iowa) said no."
    source = "Sen. Ada Holt (D-Ohio) and Sen. Jon Weir (R-Iowa)"
    assert called(text, source) == ["Ada Holt", "Jon Weir"]


def test_affiliation_is_the_country_by_its_name_here() -> None:
    text = "U.S. Secretary of Trade Jon Weir spoke. The United States waited."
    assert only(text, "U.S. Secretary of Trade Jon Weir").affiliation == "United States"


def test_phrases_are_found_as_whole_words() -> None:
    text = "In Germany many said no."
    assert [text[a:b] for a, b in only(text, "many said"[:4], 1).mentions] == ["many"]


def test_named_does_not_guess_between_two() -> None:
    text = "On Monday Holt said no. Carl Holt left. Dora Holt left."
    assert read(text).named("Holt") is None


def test_contracted_pronoun() -> None:
    assert called("Carl Holt left. He’ll say no.", "He’ll") == ["Carl Holt"]


def test_joined_adjectives_share_the_noun() -> None:
    assert only("So said national and local polls.", "national and local polls").kind == "document"


# -- person or body ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Trains stood still when the operator, Orvexo, closed. Orvexo said no.",
        "On Monday Orvexo, a maker of ropes, closed.",
        "Ropes fell. “No,” said Orvexo, which sells ropes.",
        "On Monday Orvexo said it was sorry.",
        "On Monday Orvexo’s shares fell.",
        "It rained. On Monday Orvexo said no.",
    ],
)
def test_one_word_that_nothing_shows_to_be_a_person_is_a_body(text: str) -> None:
    assert only(text, "Orvexo").kind == "organization"


@pytest.mark.parametrize("tail", [", 40, left", ", who was late, left", " said he was tired"])
def test_one_word_that_acts_as_a_person(tail: str) -> None:
    assert only(f"It rained. On Monday Orvexo{tail}.", "Orvexo").kind == "person"


def test_two_words_cut_to_the_first_are_a_body_and_to_the_last_a_person() -> None:
    text = "On Monday {} closed the mill. Later {} said no."
    assert only(text.format("Orvexo Selby", "Orvexo"), "Orvexo Selby").kind == "organization"
    assert only(text.format("Orvexo Selby", "Selby"), "Orvexo Selby").kind == "person"


def test_two_words_beside_a_sort_are_a_body() -> None:
    text = "A fishers’ group, Selby Nets, welcomed the ban."
    assert only(text, "Selby Nets").kind == "organization"


def test_short_name_of_a_body() -> None:
    text = "Orvexo Cells ASA closed. On Monday Orvexo said no. The Tarn Harbor Trust met. "
    text += "The Harbor Trust said yes."
    assert called(text, "Orvexo said"[:6], 1) == ["Orvexo Cells ASA"]
    assert called(text, "The Harbor Trust") == ["Tarn Harbor Trust"]


def test_dateline_is_nobody() -> None:
    text = "TARNBY, Aug 4 (Coast Wire) - Orvexo Cells ASA fell, blaming what it called luck."
    assert called(text, "it called"[:2]) == ["Orvexo Cells ASA"]


def test_body_with_of_and_and() -> None:
    text = "On Monday the Union of Dock and Harbor Workers met. The union said no."
    assert called(text, "The union") == ["Union of Dock and Harbor Workers"]
    text = "On Monday the Confederation of Labor said no."
    assert called(text, "the Confederation of Labor") == ["Confederation of Labor"]


def test_agency_for_two_things() -> None:
    text = "On Monday the Harbor and Tide Administration met. Carl Weir and Tarn Trade Agency left."
    assert called(text, "the Harbor and Tide Administration") == ["Harbor and Tide Administration"]
    assert called(text, "Carl Weir and Tarn Trade Agency") == ["Carl Weir", "Tarn Trade Agency"]


def test_adjective_that_opens_a_sentence_is_no_name() -> None:
    assert called(
        "It rained. Federal and state officials said no.", "Federal and state officials"
    ) == ["Federal and state officials"]


def test_don_is_a_given_name() -> None:
    assert called("On Monday Don Fowler said no.", "Don Fowler") == ["Don Fowler"]


@pytest.mark.parametrize("word", ["Passengers", "Employers", "Glaciologists"])
def test_people_that_open_a_sentence_are_a_group(word: str) -> None:
    assert only(f"It rained. {word} said no.", word).kind == "group"


# -- a role beside a name ------------------------------------------------------------------------


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


def test_person_whom_the_lead_leaves_unnamed() -> None:
    text = (
        "A former harbor master told a jury on Monday that he was sorry.\n\n"
        "Carl Weir, 58, is charged with theft."
    )
    assert called(text, "A former harbor master") == ["Carl Weir"]
    text = text.replace("Carl Weir, 58,", "Judge Carl Weir")
    assert called(text, "A former harbor master") == ["former harbor master"]


def test_office_asked_for_must_be_the_one_held() -> None:
    text = "It rained. On Monday Defense Secretary Carl Weir left. The secretary of state said no."
    assert called(text, "The secretary of state") == ["secretary of state"]


# -- bodies and documents in small letters ---------------------------------------------------------


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


def test_body_in_small_letters_is_taken_up_by_its_noun() -> None:
    text = (
        "The flood rescue agency closed the pier. A foreign weather agency spoke of rain. "
        "The Relief League came. The agency said no."
    )
    assert called(text, "The agency") == ["flood rescue agency"]


def test_police_of_a_named_force() -> None:
    text = "The Tarn Police Department closed the pier. It was weak, police said."
    assert called(text, "police said"[:6]) == ["Tarn Police Department"]


def test_police_without_a_named_force_are_the_police() -> None:
    text = "It rained. The driver stood unseen while police came. It was weak, police said."
    assert called(text, "police said"[:6], 1) == ["police"]


def test_body_that_small_words_describe() -> None:
    text = "It rained. The nonpartisan Harbor Office said no."
    assert called(text, "The nonpartisan Harbor Office") == ["Harbor Office"]


def test_the_bank_is_the_body_in_view() -> None:
    text = "On Monday Orvexo said it was sorry. The bank closed. The bank said no."
    assert called(text, "The bank said"[:8], 1) == ["Orvexo"]


def test_owner_that_ends_in_s() -> None:
    text = "Local workers struck. Their union said no."
    assert called(text, "Their union") == ["Local workers’ union"]


def test_document_by_an_author_is_the_author() -> None:
    text = (
        "The pier is weak, a report issued on Monday by the Harbor Board says. The report is long."
    )
    assert called(text, "a report") == ["Harbor Board"]
    assert called(text, "The report") == ["Harbor Board"]


def test_the_document() -> None:
    text = "A lawsuit was filed on Monday. The pier was weak, the document says."
    assert called(text, "the document") == ["lawsuit"]


def test_participle_before_the_cue_is_no_part() -> None:
    assert called("A survey published last week found rot.", "A survey published") == ["survey"]


def test_both_sides_are_the_parties_between_whom() -> None:
    text = "Talks between the dockers’ union and the operator, Orvexo, failed. Both sides said no."
    assert called(text, "Both sides") == ["dockers’ union", "Orvexo"]


# -- owners --------------------------------------------------------------------------------------


def test_what_somebody_owns_is_called_by_the_owner() -> None:
    text = "Mayor Dora Marsh left in tears. Her daughter called it a lie. “A lie,” she said."
    daughter = only(text, "Her daughter")
    assert (daughter.name, daughter.kind) == ("Dora Marsh’s daughter", "unnamed")
    assert [text[a:b] for a, b in daughter.mentions] == ["Her daughter"]
    assert who(text, "she said"[:3]) == (daughter,)


def test_owner_of_several() -> None:
    text = "On Monday library staff lost their posts. Their union said no."
    assert called(text, "Their union") == ["library staff’s union"]


def test_office_of_a_body_has_a_holder() -> None:
    text = "The Tarn Forum met. Its director was glad. “Good,” said the director, Ada Holt."
    assert called(text, "Its director") == ["Ada Holt"]


def test_unnamed_person_comes_into_view() -> None:
    text = "Carl Weir left. A farmer saw it. He said no."
    assert called(text, "He said"[:2]) == ["farmer"]
    text = "Carl Weir left. His lawyer said he was tired."
    assert called(text, "he was"[:2]) == ["Carl Weir"]


def test_body_in_small_letters_comes_into_view() -> None:
    text = "The Tarn Forum met. The harbor board closed the pier. It said no."
    assert called(text, "It said"[:2]) == ["harbor board"]


# -- whose an office is ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("The Tarn Forum met. Its head, Ada Holt, said no.", "head", "Tarn Forum"),
        (
            "The Tarn Forum met. “No,” said Ada Holt, the forum’s regional secretary.",
            "regional secretary",
            "Tarn Forum",
        ),
        (
            "The fishers’ union met. “No,” said its safety officer, Ada Holt.",
            "safety officer",
            "fishers’ union",
        ),
        (
            "The flood rescue agency met. “No,” agency director Ada Holt said.",
            "agency director",
            "flood rescue agency",
        ),
        (
            "The Tarn Police Department met. “No,” Police Chief Ada Holt said.",
            "Police Chief",
            "Tarn Police Department",
        ),
        (
            "Orvexo Cells fell. Orvexo Cells said it was sorry. Chief Executive Ada Holt said no.",
            "Chief Executive",
            "Orvexo Cells",
        ),
        ("“No,” said Ada Holt, an analyst at Brandt & Weir.", "analyst", "Brandt & Weir"),
        ("“No,” said Ada Holt, 31, a nurse from Tarnby, who left.", "nurse", None),
        ("“No,” said Ada Holt, 40, a schoolteacher who was tired.", "schoolteacher", None),
        ("“No,” said Ada Holt, a mother of three.", None, None),
        ("His sister, Ada Holt, said no.", None, None),
        ("“No,” said Ada Holt, who leads the Tarn Alliance.", "leader", "Tarn Alliance"),
        (
            "“No,” said Ada Holt, who teaches history at the University of Tarn.",
            None,
            "University of Tarn",
        ),
        (
            "Ada Holt, the deputy U.S. envoy to the World Forum, said no.",
            "deputy U.S. envoy to the World Forum",
            "U.S.",
        ),
        ("The Tarn Forum met. Its head, Maj. Gen. Ada Holt, said no.", "head", "Tarn Forum"),
        ("Carl Weir’s attorney, Ada Holt, said no.", "attorney", None),
        ("That engineer, Ada Holt, said no.", "engineer", None),
    ],
)
def test_office_and_whose_it_is(text: str, role: str | None, affiliation: str | None) -> None:
    entity = only(text, "Ada Holt")
    assert (entity.role, entity.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("a police spokesman", "spokesman", "police"),
        ("an Orvexo spokesperson", "spokesperson", "Orvexo"),
        ("a court clerk", "court clerk", None),
        ("a woman", None, None),
    ],
)
def test_office_of_somebody_unnamed(source: str, role: str | None, affiliation: str | None) -> None:
    text = f"It rained. On Monday Orvexo said it was sorry. The pier was weak, {source} said."
    entity = only(text, source)
    assert (entity.kind, entity.role, entity.affiliation) == ("unnamed", role, affiliation)


def test_body_that_an_office_opens_with() -> None:
    text = "“No,” said WPF chief economist Ada Holt."
    assert only(text, "WPF chief economist Ada Holt").affiliation == "WPF"
    text = "“No,” Tarn Forum President Ada Holt said."
    assert only(text, "Tarn Forum President Ada Holt").affiliation == "Tarn Forum"


def test_initials_of_a_body_without_brackets() -> None:
    text = "The World Pier Forum met on Monday. On Friday the WPF said no."
    assert called(text, "the WPF") == ["World Pier Forum"]


def test_study_by_two_is_a_document() -> None:
    text = "It rained. A study by Tarn University and the Harbor Board found rot."
    assert only(text, "A study").kind == "document"
    text = "The website listed a map, made by Ada Holt. It rained, the website said."
    assert called(text, "the website") == ["website"]


def test_lawyers_of_the_company() -> None:
    text = "On Monday Orvexo said it was sorry. The company’s own lawyers said no."
    assert only(text, "The company’s own lawyers").affiliation == "Orvexo"


def test_who_owns_an_office_may_lead_back_to_its_holder() -> None:
    text = (
        "It rained. His lawyer, Carl Weir, left. Its head, Ada Holt, and its owner, Bea Lund, sat."
    )
    for name in ("Carl Weir", "Ada Holt", "Bea Lund"):
        assert only(text, name).affiliation is None


# -- robustness ----------------------------------------------------------------------------------

WORDS = """Mayor|Ada|Holt|’s|,|and|the|U.S.|(|)|“|”|said|.|He|who|officials|of|Sir|III|İ|A.|-"""
PIECES = st.sampled_from([*WORDS.split("|"), " ", " ", "\n\n"])


@given(st.lists(PIECES, max_size=30).map("".join), st.data())
@settings(max_examples=200, deadline=None)
def test_never_fails_and_mentions_lie_in_the_text(text: str, data: st.DataObject) -> None:
    reading = read(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for entity in reading.resolve(Extent(start, end)):
        assert entity.name
        assert reading.resolve(Extent(start, end)) == read(text).resolve(Extent(start, end))
        for a, b in entity.mentions:
            assert 0 <= a < b <= len(text)
    reading.named(text[start:end])


def test_time_grows_with_length() -> None:
    text = "Mayor Ada Holt met Carl Lund. He said no. The mayor left. U.S. officials wept.\n\n"

    def seconds(times: int) -> float:
        whole = text * times
        began = time.process_time()
        reading = read(whole)
        reading.resolve(Extent(0, 14))
        at = whole.rindex("He")
        reading.resolve(Extent(at, at + 2))
        return time.process_time() - began

    seconds(20)
    assert seconds(400) < 16 * max(seconds(100), 0.01)


@pytest.mark.shared
def test_reads_every_shared_article() -> None:
    shared = Path(os.environ.get("SUMMARIZE_SHARED", Path(__file__).parents[3] / "shared"))
    if not (shared / "articles").is_dir():
        pytest.skip("no shared material")
    for path in sorted((shared / "articles").glob("*.txt")):
        text = path.read_text("utf-8")
        reading = read(text)
        for start in range(0, len(text), 37):
            reading.resolve(Extent(start, min(len(text), start + 25)))


def test_the_order_of_asking_changes_no_answer() -> None:
    text = (
        "A former mayor said the mill would close.\n\n"
        "Ada Nym told reporters that its owner had left. Her lawyer denied it. "
        "The mill’s director, Carl Weir, said the company was sound. “It is,” he added.\n\n"
        "His spokesman said Orvex would pay. The company declined."
    )
    split = passages.split(text)
    marks = quotations.find(text, split)
    words = ["A former mayor", "Ada Nym", "Her lawyer", "Carl Weir", "His spokesman", "The company"]
    places = [Extent(text.index(w), text.index(w) + len(w)) for w in words]
    asked = names.read(text, split, marks, places)
    forth = [asked.resolve(place) for place in places]
    again = names.read(text, split, marks, reversed(places))
    assert [again.resolve(place) for place in reversed(places)] == forth[::-1]
    unseen = [names.read(text, split, marks) for _ in range(2)]
    back = [unseen[0].resolve(place) for place in reversed(places)]
    assert [unseen[1].resolve(place) for place in places] == back[::-1]
