"""Nouns for qualities and acts, which say nothing: "her reliance on trade highlights …".

A verb of saying with such a subject tells what follows from it. They are known by their endings,
but for the bodies and documents that end like them and speak all the same.
"""

from __future__ import annotations

import re

from summarize.reading.words import nouns
from summarize.reading.words.cues import DOCUMENTS
from summarize.reading.words.lexicon import words

_ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ance|ence|ness|ity|ism|hood|dom|ship|ure|cy|th)s?$")
_ACTING = words(
    """
    administration opposition commission delegation organization organisation association federation
    coalition union institution corporation foundation legislature judiciary leadership majority
    minority community authority authorities city university agency constituency conference
    prosecution presidency embassy consultancy charity facility youth audience alliance insurance
    intelligence party country defence inspection mission division population generation
    partnership consulate magistrate legation nation publication television convention declaration
    resolution constitution indictment legislation evidence investigation science literature
    tradition conscience religion candidate congregation production dynasty monarchy democracy
    bankruptcy pharmacy academy aristocracy clergy nunciature brewery creature figure resistance
    insurgency confederacy conservancy prefecture brotherhood sisterhood neighbourhood neighborhood
    kingdom officialdom dealership fellowship membership township fraternity sorority celebrity
    entity municipality nobility humanity regency business witness utility ambulance station
    expedition region petition proclamation notification citation caption edition inscription
    correspondence presentation translation application
    """
)
"""What ends like an abstraction and may speak all the same."""


def is_abstract(noun: str) -> bool:
    """Whether a noun is the name of a quality or an act, which says nothing."""
    if noun in _ACTING or noun.rstrip("s") in _ACTING or noun in DOCUMENTS:
        return False
    known = noun in nouns.COMMON or nouns.is_person(noun)
    return not known and _ABSTRACT.match(noun) is not None
