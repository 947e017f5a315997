"""What is a dateline, and where its place ends."""

from __future__ import annotations

import pytest

from summarize.reading.text.datelines import dateline

LEAD = "Nine boats sank."


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("PORT SELWYN — ", "PORT SELWYN"),
        ("SAN GERÓN - ", "SAN GERÓN"),
        ("ST. ODO, Varn — ", "ST. ODO"),
        ("OSLOW, D.C.—", "OSLOW"),
        ("OSLOW --  ", "OSLOW"),
        ("OSLOW/VARN CITY (WNC) - ", "OSLOW"),
        ("VARN, May 3 (Harbour Wire) – ", "VARN"),
        ("Port Selwyn (WNC) – ", "Port Selwyn"),
        ("Selwyn, Varn, 3 May (WNC) - ", "Selwyn"),
        ("Selwyn (Varn) (WNC) – ", "Selwyn"),
        ("(WNC) — ", ""),
        ("Port Selwyn (Agence Varn) - ", "Port Selwyn"),
        ("Selwyn (Harbour Press) - ", "Selwyn"),
        ("VARN, May 3 (Harbour Wire): ", "VARN"),
    ],
)
def test_a_dateline(written: str, place: str) -> None:
    text = f"A headline\n{written}{LEAD}"
    assert dateline(text, 11, len(text)) == (place, 11 + len(written))


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "Nine boats - all of oak - sank.",
        "SIGN UP NOW FOR OUR LETTER — Nine boats sank.",
        "UPDATE: 5/12 — The yard has answered.",
        "NYM--Ada, 98, of Varn.",
        "FAREWELL—“The yard is closed,” Ada Nym said.",
        "US-LED forces came.",
        "ODO (Varn): Nine boats sank.",
        "Ada Nym (Harbour Party) - Nine boats sank.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, 0, len(text)) is None
