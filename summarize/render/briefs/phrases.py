"""The words in which the readable outputs say what a brief's fields hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from summarize.render import phrases
from summarize.render.phrases import counted
from summarize.schema import (
    Brief,
    BriefArticle,
    ClaimGroup,
    ClaimMember,
    FigureGroup,
    FigureValue,
    Verdict,
)

VERDICTS: Final[dict[Verdict, str]] = {
    "single": "one article",
    "agree": "agree",
    "compatible": "compatible",
    "revised": "revised",
    "differ_by_source": "differ by source",
    "conflict": "conflict",
}
MEANS: Final[dict[Verdict, str]] = {
    "single": "only one article gives it",
    "agree": "the same number throughout",
    "compatible": "different numbers that can both be right",
    "revised": "a later number takes the place of an earlier one",
    "differ_by_source": "different speakers give different numbers",
    "conflict": "numbers that cannot both be right",
}


def letters(brief: Brief) -> dict[str, str]:
    """Article id → the short mark that stands for it: A to Z, then AA, AB and so on."""
    return {article.id: _letter(number) for number, article in enumerate(brief.articles)}


def _letter(number: int) -> str:
    first = "" if number < 26 else _letter(number // 26 - 1)
    return first + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26]


def title(article: BriefArticle) -> str:
    """An article's title, else its id."""
    return article.title or article.id


def origin(article: BriefArticle) -> str:
    """Source and date: "harbour.txt · 2026-03-14"."""
    return " · ".join(part for part in (article.source, article.published) if part)


def heading(group: FigureGroup) -> str:
    """What the figures of a group are of, else their unit."""
    return group.of or group.unit or "figure"


def quantity(value: FigureValue, unit: str | None) -> str:
    """Qualifier, value and unit: "at least 1,200 casualty/day", "not 12 wagon"."""
    return " ".join(word for word in (amount(value), unit or "") if word)


def amount(value: FigureValue) -> str:
    """Qualifier and value, with "not" before what is denied."""
    words = phrases.amount(value.qualifier, value.value, value.value_high)
    return f"not {words}" if value.denied else words


def speakers(names: list[str]) -> str:
    """The speakers' names, or "the article" where nobody is named."""
    return ", ".join(names) or "the article"


def sayers(member: ClaimMember) -> str:
    """Who says the words of a member, or denies them, or contradicts with them."""
    names = speakers(member.speakers)
    if member.polarity == "denied":
        return f"{names} (denied)"
    return f"{names} (against it)" if member.against else names


def says_both(group: ClaimGroup) -> list[str]:
    """Who stands on both sides of a contradiction: "the mayor says both"."""
    against = {name for member in group.members if member.against for name in member.speakers}
    sides = (name for member in group.members if not member.against for name in member.speakers)
    return [f"{name} says both" for name in dict.fromkeys(sides) if name in against]


def givers(value: FigureValue) -> str:
    """Who gives a value, or denies it."""
    names = speakers(value.speakers)
    return f"{names} (denied)" if value.denied else names


def told(group: ClaimGroup, member: ClaimMember) -> str:
    """What a claim says where it stands alone: its proposition, if no other is beside it."""
    return group.proposition if len(group.members) == 1 else member.span.text


def carried(group: FigureGroup | ClaimGroup) -> str:
    """By how many articles, and how many of them are independent: "3 articles, 2 independent"."""
    given = group.members if isinstance(group, ClaimGroup) else group.values
    count = len({one.article for one in given})
    words = counted(count, "article")
    return words if group.independent == count else f"{words}, {group.independent} independent"


def flags(group: ClaimGroup) -> list[str]:
    """What a group of claims has to be told of it."""
    told = (
        (group.contradiction, "contradiction"),
        (group.attribution_conflict, "attribution conflict"),
        (group.quote_drift, "quote drift"),
    )
    return [words for holds, words in told if holds]


def shared_figures(brief: Brief) -> list[FigureGroup]:
    """The figures of more than one article."""
    return [group for group in brief.figure_groups if group.verdict != "single"]


def shared_claims(brief: Brief) -> list[ClaimGroup]:
    """The claims of more than one article, and contradictions in one; what has a flag first."""
    shared = [group for group in brief.claim_groups if len(group.articles) > 1 or flags(group)]
    return sorted(shared, key=lambda group: not flags(group))


def at_a_glance(brief: Brief) -> str:
    """How many figures and claims several articles share, and how they stand to each other."""
    figures, claims = shared_figures(brief), shared_claims(brief)
    verdicts = Counter(VERDICTS[group.verdict] for group in figures)
    flagged = Counter(flag for group in claims for flag in flags(group))
    told = (
        (counted(len(figures), "shared figure"), [f"{n} {words}" for words, n in verdicts.items()]),
        (counted(len(claims), "shared claim"), [counted(n, words) for words, n in flagged.items()]),
    )
    return " · ".join(
        f"{many} ({', '.join(kinds)})" if kinds else many
        for many, kinds in told
        if not many.startswith("0")
    )


def alone(brief: Brief) -> Iterator[tuple[str, list[FigureGroup], list[ClaimGroup]]]:
    """What only one article has: article id, figures, claims; no article that has nothing."""
    shown = {id(group) for group in shared_claims(brief)}
    for article in brief.articles:
        figures = [
            group
            for group in brief.figure_groups
            if group.verdict == "single" and group.values[0].article == article.id
        ]
        claims = [
            group
            for group in brief.claim_groups
            if group.articles == [article.id] and id(group) not in shown
        ]
        if figures or claims:
            yield article.id, figures, claims


def made_by(brief: Brief) -> str:
    """How the brief came about."""
    return f"{counted(len(brief.articles), 'article')} compared · {phrases.made_by(brief.run)}"
