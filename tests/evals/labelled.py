"""A small article with its labels, as a person writes them, for the tests that need some."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

TEXT = (
    "Ferries to sail again, mayor says\n\n"
    "Ana Castell, the mayor of Ostby, said on Friday that 12 boats would sail again.\n"
    "“Nobody wants to wait,” she said.\n\n"
    "The port authority denied that up to 40 jobs were at risk.\n"
)
SHA256 = sha256(TEXT.encode()).hexdigest()

LABELS = f"""\
article: ferries
sha256: {SHA256}
speakers:
- id: s1
  name: Ana Castell
  kind: person
  role: mayor
  affiliation: Ostby
  mentions: [Ana Castell, mayor]
- id: s2
  name: port authority
  kind: organization
  mentions:
  - The port authority
claims:
- id: c1
  speakers: [s1]
  content: {{text: 12 boats would sail again}}
  source: {{text: Ana Castell}}
  cue: {{start: 68, text: said}}
  kind: indirect
  modality: prediction
  polarity: affirmed
  proposition: Twelve boats will sail again.
  also:
  - modality: statement
  - cue: null
    source: null
- id: c2
  speakers: [s1]
  content: {{text: "“Nobody wants to wait,”"}}
  source: {{start: 139, end: 142}}
  kind: direct
  modality: opinion
  polarity: affirmed
  proposition: Nobody wants to wait.
- id: c3
  speakers: [s2]
  content: {{text: up to 40 jobs were at risk}}
  kind: indirect
  modality: statement
  polarity: denied
  proposition: Up to 40 jobs were at risk.
  optional: true
figures:
- id: f1
  content: {{text: 12 boats}}
  value: 12
  unit: boat
  qualifier: exact
  of: boats that will sail again
  speakers: [s1]
- id: f2
  content: {{text: up to 40 jobs}}
  value: 40
  unit: job
  qualifier: at_most
  of: jobs at risk
"""


def suite(folder: Path) -> Path:
    """A folder with the article and its labels."""
    for part in ("articles", "labels"):
        (folder / part).mkdir(parents=True)
    (folder / "articles" / "ferries.txt").write_text(TEXT, "utf-8")
    (folder / "labels" / "ferries.yaml").write_text(LABELS, "utf-8")
    return folder
