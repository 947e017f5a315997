"""The size of a rise or fall, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures, only, said


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("It fell by 17 percent at Reeve, 5 percent at Holt.", ["down"] * 2),
        ("It is up 36 percent in Tunn and nearly 18 percent so far.", ["up", "up"]),
        ("It has risen 8 points since March and 12 points since June.", ["up", "up"]),
        ("Sales fell 3 percent, and prices 5 percent.", ["down", "down"]),
        ("Prices rose 3 percent in May and 4 percent in June.", ["up", "up"]),
        ("Sales are down $3 million — $2 million of it in Tunn.", ["down", None]),
        ("Sales fell 3 percent to $5 million.", ["down", None]),
        ("Sales fell 3 percent, and 5 percent of boats sank.", ["down", None]),
        ("Sales fell 3 percent and left a 5 percent margin.", ["down", None]),
        ("Sales fell 3 percent, while Reeve had 5 percent.", ["down", None]),
        ("Its lead fell to -6 points (37 to 43 percent).", [None, None]),
        ("Two firms cut 900 jobs.", [None, None]),
    ],
)
def test_a_change_goes_on_where_its_verb_is_left_out(text: str, changes: list[str | None]) -> None:
    assert [figure.change for figure in figures(text)] == changes


def test_a_change_in_brackets_after_a_share() -> None:
    found = figures("Reformers: 34% (–2)")[1:] + figures("Greens: 14% (+3)")[1:]
    assert [(q.value, q.unit, q.change) for q in found] == [
        (2, "percentage point", "down"),
        (3, "percentage point", "up"),
    ]
    assert said("Reformers (–2)") == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Output fell 5 percent.", "down"),
        ("Output rose by 3 points.", "up"),
        ("Output has declined, by nine points.", "down"),
        ("Output rose sharply by about 3 points.", "up"),
        ("It saw a 20% drop.", "down"),
        ("It saw a 20% pay rise.", "up"),
        ("It saw a drop of 20%.", "down"),
        ("The yard cut 300 jobs.", None),
        ("It means a loss of 300 jobs.", None),
        ("It fell by 300 jobs.", "down"),
        ("The cost was halved.", "down"),
        ("It has 4 fewer boats.", "down"),
        ("It told 300 more.", None),
        ("It was turned down by five ministers.", None),
        ("It may come down by a tenth.", "down"),
        ("The index rose, +0.4% today.", "up"),
        ("Output was up 5 percent.", "up"),
        ("Sales are off 5 percent.", "down"),
        ("Sales were held, 5 percent off.", None),
        ("It lifted the old rope index 1.2 percent.", "up"),
        ("It lifted the index in Tunn 1.2 percent.", None),
        ("She stood at +32 points.", None),
        ("Sales are up at two of them: Reeve by 5 percent.", "up"),
        ("Sales are down: Reeve by 5 percent.", "down"),
        ("Output was 5 percent lower.", "down"),
        ("Output grew as much as 15%.", "up"),
        ("Output doubled.", "up"),
        ("Output is to grow 3 percent.", "up"),
        ("They grow 3 acres.", None),
        ("She lost 54 percent to Roe's.", None),
        ("Output fell to 5 percent.", None),
        ("Output of 5 percent was had.", None),
        ("They raised 5 million dollars.", None),
        ("They raised it by 5 million dollars.", "up"),
        ("They opened up a 15-point lead.", None),
        ("They pick up 45 boats.", None),
        ("They lost four years later.", None),
        ("Output fell. A 5 percent share.", None),
    ],
)
def test_change(text: str, change: str | None) -> None:
    assert only(text).change == change
