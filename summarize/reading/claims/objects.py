"""What follows the object of a cue: what it is bidden to do, measured at, called.

"Urged the council to act", "put the loss at 3 million", "called the plan a mistake": each shape is
told from the first words of the object and from the small word that follows it.
"""

from __future__ import annotations

import re

from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import plural

# lemma → what stands between what is measured and the figure: "put the loss at 3 million"
_MEASURES = {
    "put": ("at", "above", "below", "over", "under", "between", "around", "near", "closer"),
    "measure": ("at",),
    "estimate": ("at", "of", "between"),
    "value": ("at",),
    "give": ("as",),
    "see": ("of", "at"),
    "project": ("of", "at"),
}
_INSIDE = words("of in to for on by about against from with over toward towards")
_BOUNDS = words("some least most less fewer about around roughly over under between no better than")


_ADJECTIVAL = re.compile(
    r"(?:able|ible|ful|less|ous|ive|ic|ical|ent|ant|ary|fied|nted|sted|ced|ted|ded|wrong|false|unfair"
    r"|fair|dead|true|likely|unlikely|weak|strong|safe|unsafe|sad|bad|unusual|illegal|legal|crazy|inadequate"
    r"|overdue|absurd|naive|premature|obsolete|futile|hostile|fragile|vague|moot|void|odd|harsh|cruel"
    r"|dire|grim|bleak|insane|humane|genuine|obscene|extreme|obscure|secure|severe|sincere|bizarre|worthy"
    r"|some|destabili[sz]ing|damaging|misleading"
    r"|insulting|disappointing|alarming|shocking|troubling|threatening|encouraging|embarrassing"
    r"|humiliating|disturbing|worrying|promising|confusing|appalling|disgusting|terrifying"
    r"|frightening|demeaning|degrading|outrageous|unconvincing|wanting|lacking)$"
)


def then(region: Region, at: int, words: tuple[str, ...]) -> int | None:
    """The index of a word that follows an object within the clause.

    Args:
        region: The row of tokens.
        at: Index of the object's first token.
        words: The words sought: "to", "as", "for".
    """
    tag, low = region.tag, region.low
    if tag[at] not in 'DNn#oQGpeT"' or (low[at] in words):
        return None
    i = at + 1
    related = False
    while i < min(at + 20, len(region)):
        measure = tag[i + 1 : i + 3] == ["R", "#"]  # "pushed it to nearly 4"
        toward = low[i] == "to" and "with" not in words
        toward = toward and (tag[i + 1] in "NDpo#C.,;:" or measure or _is_plural(region, i + 1))
        if "well" in low[i - 1 : i + 2] and low[i] == "as":
            i += 1  # "condemned the raid as well as the arrests"
            continue
        if low[i] in words and not toward and not (related and tag[i - 1] in "VvAe"):
            return i
        if low[i] == "who" and tag[i - 1] in "nNDop" and "to" in words:
            related = True  # "implored parents who have put it off to bring …"
        if related and tag[i] in "wAVvXeR":
            i += 1
            continue
        if tag[i] == "," and (tag[i + 1] == "w" or low[i + 1] == "including"):
            i = past_relative(region, i)  # "the charges, which were old, to be dropped"
            if low[i] not in words:
                return None
            continue
        if tag[i] in ".;:,AvXcTWS-":
            return None
        i += 1
    return None


def _is_plural(region: Region, at: int) -> bool:
    """Whether a noun shows that "to" before it opens no infinitive: "access to boats"."""
    return region.tag[at] == "n" and region.low[at].endswith("s") and plural(region.low[at])


def bids(region: Region, at: int) -> bool:
    """Whether somebody and an infinitive follow: "her appeal to the council to act"."""
    return then(region, at, ("to",)) is not None


def past_relative(region: Region, comma: int) -> int:
    """The index after a relative clause between commas, or of its first comma."""
    for i in range(comma + 2, min(comma + 20, len(region))):
        if region.tag[i] == ",":
            return i + 1
        if region.tag[i] in ".;:Q":
            break
    return comma


def is_measured(region: Region, at: int, lemma: str) -> bool:
    """Whether an object and its figure follow: "the loss at nearly 3 million"."""
    prepositions = _MEASURES[lemma]
    if region.low[at] == "it":
        return region.low[at + 1] in prepositions and _is_figure(region, at + 1)
    ends = (then(region, at, (one,)) for one in prepositions)
    return any(to is not None and _is_figure(region, to) for to in ends)


def is_put_at(region: Region, verb: int) -> bool:
    """Whether "put it at 24" stands there, which is no "put it" of speech."""
    return region.low[verb + 1] == "it" and is_figure_at(region, verb + 2)


def is_figure_at(region: Region, at: int) -> bool:
    """Whether "at 24", "above 24" begins at a token."""
    return region.low[at] in _MEASURES["put"] and _is_figure(region, at)


def _is_figure(region: Region, to: int) -> bool:
    """Whether a figure follows a preposition, perhaps in marks."""
    tag = region.tag
    if tag[to + 1] == "Q":
        quotation = region.quotation[to + 1]
        inner = region.text[quotation.inner_start : quotation.inner_end]
        return any(character.isdigit() for character in inner)
    i = to + 1
    bounds = _BOUNDS | {"to"}
    while i < to + 5 and (tag[i] in 'DRS"' or region.low[i] in bounds):
        i += 1
    return tag[i] == "#"


def is_counted(region: Region, at: int) -> bool:
    """Whether an object with a number follows: "1,106 cases", "a loss of 3 million"."""
    tag = region.tag
    if tag[at] not in "D#n" or region.low[at] in ("his", "her", "their", "its", "my", "our"):
        return False
    for i in range(at, at + 8):
        if tag[i] == "#":
            return True
        than = region.low[i] == "than"
        if (tag[i] not in "DneRP" and not than) or region.low[i] in (
            "in",
            "on",
            "by",
            "since",
            "after",
        ):
            return False
    return False


def _past_apposition(region: Region, at: int) -> int:
    """The index after a name and who its bearer is, between commas, or `at`."""
    tag = region.tag
    name = at
    while tag[name] == "N":
        name += 1
    if name == at or tag[name : name + 2] != [",", "D"]:
        return at
    close = name + 2
    while tag[close] in "DNneP#" and close - name < 10:
        close += 1
    return close + 1 if tag[close] == "," else at


def is_named(region: Region, at: int) -> bool:
    """Whether an object and what it is called follow: "called the plan a mistake"."""
    tag, low = region.tag, region.low
    then = _past_apposition(region, at)
    if then > at and tag[then] in 'DQ"':
        return True  # "called Ada, the mayor, a liar"
    if tag[at] not in "DNn#oQGpT" or low[at] in ("itself", "themselves"):
        return False
    i = at
    if (
        tag[i] in "op"
        or (tag[i] == "T" and tag[i + 1] != "n")
        or (tag[i] == "D" and tag[i + 1] in 'DQ"')
    ):
        i += 1
    elif tag[i] == "Q":
        return tag[i + 1] not in ".,"
    else:
        i += 1
        while (tag[i] in "Nn#eG" or (tag[i] == "R" and tag[i + 1] in "ne")) and i - at < 12:
            i += 1
            deed = low[i] == "to" and tag[i + 1] == "n" and tag[i + 2] in "DNpo"  # "to thwart the"
            if (tag[i] == "P" and low[i] in _INSIDE and tag[i + 1] in "DNnRe" and not deed) or (
                tag[i] == "C" and tag[i + 1] in "Nn"
            ):
                i += 1
                if tag[i] == "D":
                    i += 1
        if any(low[k : k + 2] == ["part", "of"] for k in range(at + 2, i)):
            return True  # "considers the island part of its land"
        judged = (
            i - at > (tag[at] != "N") + 1
            and tag[i] in ".,;CS"
            and _ADJECTIVAL.search(low[i - 1]) is not None
        )
        return judged or (tag[i] in 'DQ"' and low[i] not in ("this", "that", "."))
    return (
        tag[i] in 'DQnNeGR"X' and low[i] not in TIMES and low[i] not in ("back", "out", "up", "off")
    )
