"""The head of the noun phrase that a number counts, whatever stands between the two."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures_of_text, values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Modifiers that are joined
        ("Three current and former nurses complained.", [(3, "nurse")]),
        ("Some 200 uniformed and plainclothes officers stood guard.", [(200, "officer")]),
        ("At least 12 smaller, poorer towns signed.", [(12, "town")]),
        ("It asked 389 Liberal or Liberal-leaning voters.", [(389, "voter")]),
        # Quotation marks within
        ("Inspectors took nine “random” samples.", [(9, "sample")]),
        ("He spoke of “thousands” of volunteers.", [(1000, "volunteer")]),
        ("They were “one of three or four” clubs.", [(3, "club")]),
        ("They lost hundreds of “missing” letters.", [(100, "letter")]),
        # Numbers within
        ("He beat four of his one-time rivals.", [(4, "rival")]),
        ("They built 12 two-bedroom flats.", [(12, "flat"), (2, "bedroom")]),
        ("It gave three $50,000 prizes.", [(3, "prize"), (50_000, "USD")]),
        # Verbs that look like plurals
        ("A study by four economists suggests that it pays.", [(4, "economist")]),
        ("A team of 12 nurses treats her.", [(12, "nurse")]),
        ("The chain of 70 inns welcomes dogs.", [(70, "inn")]),
        ("One in five pupils misses school.", [(0.2, "pupil")]),
        ("A fleet of 40 sports cars was sold.", [(40, "car")]),
        ("A group of 12 women writers met.", [(12, "writer")]),
        ("It lists 2,400 tigers; 1,800 hardly matters.", [(2400, "tiger"), (1800, "tiger")]),
        ("Of 40 voters only 19 support Sanders.", [(40, "voter"), (19, "voter")]),
        # Owners
        ("Nearly 20 of Sanders’ friends came.", [(20, "friend")]),
        ("Half of Mrs. Orlov's donors were women.", [(0.5, "donor")]),
        ("They found two boys' bicycles.", [(2, "bicycle")]),
        # Compounds
        ("The county has 212 measles cases.", [(212, "case")]),
        ("It hired three arms control experts.", [(3, "expert")]),
        ("They need one more data point.", [(1, "point")]),
        ("It left three other Norvians dead.", [(3, "Norvian")]),
        ("Two MPs and six GPs resigned.", [(2, "MP"), (6, "GP")]),
        ("The plant has two assembly lines.", [(2, "assembly line")]),
        ("It lists nine times Sanders has done so.", [(9, "time")]),
        ("Half of Liberal voters said Orlov’s case was lost.", [(0.5, "voter")]),
        # Wholes that are no plural
        ("They get half a vote.", [(0.5, "vote")]),
        ("Two-thirds of those who came were glad.", [(2 / 3, None)]),
        ("Police freed 12 of those arrested.", [(12, "person")]),
        ("A third of the workforce left.", [(1 / 3, None)]),
        ("It rose a quarter of a percentage point.", [(0.25, "percentage point")]),
        ("Nine in 10 of those infected recovered.", [(0.9, "person")]),
        ("Six of every 10 bakers agreed.", [(0.6, "baker")]),
        ("More than half — 55 percent — agreed.", [(0.5, None), (55, "percent")]),
        ("A bear in 2019 scared two. One in 45 children has it.", [(1 / 45, "child")]),
    ],
)  # fmt: skip
def test_the_thing_counted(text: str, said: list[tuple[float, str | None]]) -> None:
    assert values(text) == [(pytest.approx(value), unit) for value, unit in said]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They lead four of his one-time rivals.", "four of his one-time rivals"),
        ("They built 12 two-bedroom flats.", "12"),
        ("It left three other Norvians dead.", "three other Norvians"),
    ],
)
def test_how_far_it_reaches(text: str, words: str) -> None:
    figure = figures_of_text(text)[0]
    assert text[figure.start : figure.end] == words
