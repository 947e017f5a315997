"""Whether a name looks like the subject of its clause."""

from __future__ import annotations

import pytest

from summarize.reading.speakers.mentions import Scan
from summarize.reading.speakers.subjecthood import Subjects
from summarize.reading.text import passages


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On Monday Ada Holt closed the pier.", True),
        ("On Monday Ada Holt also won.", True),
        ("On Monday Ada Holt, the mayor, left.", True),
        ("“No,” said Ada Holt on Monday.", True),
        ("It rained, according to Ada Holt.", True),
        ("It rained on Ada Holt, the mayor.", False),
        ("Rain fell before Ada Holt won.", False),
        ("On Monday Ada Holt’s pier closed.", False),
        ("On Monday Ada Holt in her coat", False),
    ],
)
def test_a_name_is_a_subject_by_the_words_beside_it(text: str, subject: bool) -> None:
    (mention,) = (m for m in Scan(text, passages.split(text), []).mentions if len(m.words) == 2)
    subjects = Subjects(text)
    assert subjects.has(mention) is subject
    assert subjects.has(mention) is subject
