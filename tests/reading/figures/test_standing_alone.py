"""What a figure says stands alone: no loose ends, no bare verb, no pronoun of somebody unnamed."""

from __future__ import annotations

import pytest

from summarize.reading.figures import standalone
from tests.reading.sentence import figures_of_text


def of(text: str, number: str) -> str:
    (said,) = [q.of for q in figures_of_text(text) if number in text[q.start : q.end]]
    return said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("They were swept in five towns last Tuesday.", "five", "towns"),
        ("The 14 bakers largely agreed on flour.", "14", "bakers"),
        ("Two bakers currently back the bill.", "Two", "bakers"),
        ("He has nine followers ready to march.", "nine", "followers"),
        ("It has 168 bakers publicly support Roe.", "168", "bakers"),
        ("For three debates now the room was full.", "three", "debates"),
        ("It says nine mills rely on trade with Osk.", "nine", "mills"),
        ("Nine hats normally sell out in May.", "Nine", "hats"),
        ("The fund manages mills worth $900.", "$900", "mills"),
        ("The mill set aside $900.", "$900", "mill"),
        ("A list of nine names hangs in the hall.", "nine", "names"),
        ("Voss lags behind both with 15 percent.", "15", "Voss"),
        ("Osk is calm, even though sales rose 8 percent.", "8", "sales"),
        ("Between Voss and Roe, he comes second with 34 percent.", "34", "share"),
        # What lacks its object or its name
        ("It needs nine towns representing 40 mills.", "nine", "towns"),
        ("It sang nine songs known as hymns.", "nine", "songs"),
        ("It has nine mills despite losing two more.", "nine", "mills"),
        ("Rain left nine people dead by flooding.", "nine", "people dead by flooding"),
        ("He won nine towns on Super Tuesday.", "nine", "towns on Super Tuesday"),
        ("It shut nine days before Mr. Voss left.", "nine", "time before Mr. Voss left"),
        ("The ferry carried 900 guests last year.", "900", "guests carried last year"),
        ("They got $9 in exchange for bread.", "$9", "sum of money"),
        ("Two bakers are poised to win.", "Two", "bakers"),
        ("It lost 900 jobs out of a total of 4,000.", "900", "jobs lost"),
        ("It sent dozens of “missing” letters from Osk.", "dozens", "missing letters from Osk"),
        ("Norvia has added 4,000 guards to its army since May.", "4,000", "guards"),
        ("It ran a 3,000-word article on him naming him the best.", "3,000", "article"),
        ("It has 43 percent of bakers who self-identify as poor.", "43", "bakers"),
        ("In Osk, 43 percent of bakers self-identify as poor.", "43", "bakers"),
        ("Half the towns set a higher wage.", "Half", "towns"),
        ("It got 70 percent of the primary vote over Nym.", "70", "primary vote over Nym"),
        ("It hurt 80 people, and 18 others were critically injured.", "18", "people injured"),
        ("It held a rally for 2,000 guests in a hall late in May.", "2,000", "guests in a hall"),
        ("The attacks killed 130 people in Osk.", "130", "people killed in Osk"),
    ],
)
def test_what_hangs_loose_falls_off(text: str, number: str, said: str) -> None:
    assert of(text, number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("The baker currently enjoys 48% support.", "48", "baker"),
        ("Its current federally mandated wage is $7.", "$7", "current federally mandated wage"),
        ("Voss holds a large edge, leading 66 percent to 27 percent.", "66", "Voss"),
        ("It fell in Osk. It declined there, dropping 50 percent in May and 40 percent in June.",
         "40", "share"),
        ("They asked for little, perhaps only 10%.", "10", "share"),
        ("It hit shops, due to the tight margins (around 4 percent) there.", "4", "tight margins"),
        ("It is set by towns, usually ranging between $8 and $10.", "$8", "sum of money"),
        ("If elected, Roe would top Nym, who was 69 when he left.", "69", "age"),
        ("Among the bakers polled, 53 percent themselves are rich.", "53", "bakers polled"),
        ("Some like it, with 50 percent saying she is wise.", "50", "share saying she is wise"),
    ],
)  # fmt: skip
def test_no_verb_or_adverb_is_what_a_figure_says(text: str, number: str, said: str) -> None:
    assert of(text, number) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The shop refunded $43,100 to its guests.", "money refunded to guests"),
        ("The $3,000 Voss raised in May came from bakers.", "money raised"),
        ("It shows the $3,000 that Voss has raised from bakers.", "money raised"),
        ("The school charged its young bakers $900.", "money charged"),
        ("He sees $900 in lamp contracts from Osk.", "lamp contracts from Osk"),
        ("The club is spending $900 on lamps.", "money spent on lamps"),
        ("It is the $5,000 a year people would save.", "money to save"),
    ],
)
def test_what_is_done_with_a_sum(text: str, said: str) -> None:
    assert [q.of for q in figures_of_text(text)] == [said]


@pytest.mark.parametrize(
    ("phrase", "left"),
    [
        ("deaths there", "deaths"),
        ("houses already there", "houses"),
        ("ban himself", "ban"),
        ("people critically", "people"),
        ("dead heat with Roe nationally -", "dead heat with Roe"),
        ("share that see Roe negatively", "share that see Roe negatively"),
        ("him ahead", ""),
        ("family", "family"),
        ("her crews", "her crews"),
    ],
)
def test_an_adverb_at_the_end_falls_off(phrase: str, left: str) -> None:
    assert standalone.trimmed(phrase) == left
