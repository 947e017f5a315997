"""Two readers of one article: which of them is believed, and why.

Where they agree there is nothing to decide. Where they differ the profile says which of the two is
believed in that field, as measured; a wording of the model stands only if the article bears it out;
and what only one of them has is kept if the profile keeps it. Every difference is noted with its
reason, so that a decision can be explained.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeVar, cast

from summarize.grounding import GroundedClaim, GroundedFigure, Grounder
from summarize.plans.part import Word, WordField
from summarize.profile import Field, Profile
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reply import SpeakerReply
from summarize.rules.doubts import leaning
from summarize.schema import Modality, ReadBy

Item = TypeVar("Item", GroundedClaim, GroundedFigure)

_UNHELD: Final = "the article does not bear it out"
_BORNE_OUT: Final[Mapping[ReadBy, str]] = {"model": "the article bears it out", "rules": _UNHELD}
LEAST_SHARED: Final = 0.5
"""Of the characters of two claims, as an F1: from there on they are one claim with two ends."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two readers differ.

    Attributes:
        words: The item's words in the article.
        field: What they differ in.
        rules: What the rules read.
        model: What the model says.
        taken: Who is believed.
        why: Why.
    """

    words: str
    field: str
    rules: str
    model: str
    taken: ReadBy
    why: str


class Judge:
    """Decides for one article.

    Args:
        grounder: Knows the article.
        profile: Says in what the model is believed.
        people: Name → who it is, of those among whom the model had to choose.
        noting: Whether anybody wants to know of the differences.

    Attributes:
        differences: All that were met, in the order of the decisions, if they are noted.
    """

    def __init__(
        self,
        grounder: Grounder,
        profile: Profile,
        people: Mapping[str, Entity],
        *,
        noting: bool = True,
    ) -> None:
        self._grounder = grounder
        self._profile = profile
        self._people = people
        self._noting = noting
        self.differences: list[Difference] = []

    def claim(self, claim: GroundedClaim, words: Iterable[Word]) -> tuple[GroundedClaim, ReadBy]:
        """A claim as the rules read it, after what the model says of it, and whose it is then."""
        by: ReadBy = "rules"
        for word in words:
            changed = self._changed(claim, word)
            if changed is not None:
                claim, by = changed, "model"
        return claim, by

    def _changed(self, claim: GroundedClaim, word: Word) -> GroundedClaim | None:
        if word.field == "speaker":
            names = _names(claim)
            entity = self._people.get(word.value)
            known = "" if entity else "no speaker of the article is called so"
            if word.value == names or not self._takes(claim, word, names, known) or not entity:
                return None
            proposition = claim.proposition
            if any(former.name in proposition for former in claim.speakers):
                proposition = self._grounder.claims.plainly(claim.content)
            return claim._replace(speakers=(entity,), proposition=proposition)
        if word.field == "modality":
            if word.value == claim.modality or not self._takes(claim, word, claim.modality):
                return None
            return claim._replace(modality=cast(Modality, word.value))
        phrase = self._grounder.claims.reworded(word.value, claim.content, claim.speakers)
        unheld = "" if phrase else _UNHELD
        if phrase and leaning(phrase) >= max(1, leaning(claim.proposition)):
            unheld = "it stands alone no better"
        if phrase == claim.proposition or not self._takes(claim, word, claim.proposition, unheld):
            return None
        return claim._replace(proposition=phrase) if phrase else None

    def figure(
        self, figure: GroundedFigure, words: Iterable[Word]
    ) -> tuple[GroundedFigure, ReadBy]:
        """A figure as the rules read it, after what the model says of it, and whose it is then."""
        by: ReadBy = "rules"
        for word in words:
            phrase = self._grounder.figures.of(word.value, figure.content)
            unheld = "" if phrase else _UNHELD
            if phrase != figure.of and self._takes(figure, word, figure.of, unheld) and phrase:
                figure, by = figure._replace(of=phrase), "model"
        return figure, by

    def claims(
        self, model: Sequence[GroundedClaim], rules: Sequence[GroundedClaim]
    ) -> list[tuple[GroundedClaim, ReadBy]]:
        """The claims of two readers of the same as one reading; the rules' as they are placed."""
        pairs = _paired(model, rules, LEAST_SHARED)
        judged = [self._both(one, other) for one, other in pairs]
        worded = self._grounder.claims.worded
        return judged + [(worded(one), by) for one, by in self._lone(model, rules, pairs)]

    def figures(
        self, model: Sequence[GroundedFigure], rules: Sequence[GroundedFigure]
    ) -> list[tuple[GroundedFigure, ReadBy]]:
        """The figures of two readers of the same as one reading."""
        pairs = _paired(model, rules, 0)
        judged: list[tuple[GroundedFigure, ReadBy]] = []
        for one, other in pairs:
            figure = one
            if one.of != other.of and not self._believes(one, "of", other.of, one.of):
                figure = figure._replace(of=other.of)
            if one.unit != other.unit and not self._believes(
                one, "unit", other.unit or "none", one.unit or "none"
            ):
                figure = figure._replace(unit=other.unit)
            judged.append((figure, "model"))
        return judged + self._lone(model, rules, pairs)

    def speaker(self, entity: Entity, given: SpeakerReply, described: Entity) -> None:
        """Notes where the model's listing of a speaker differs from the rules' reading.

        Args:
            entity: Who it is, as the rules read it.
            given: What the model says of him.
            described: What was made of both.
        """
        for field in ("kind", "role", "affiliation") if self._noting else ():
            ours, theirs = getattr(entity, field), getattr(given, field)
            if field not in given.model_fields_set or not theirs or theirs == ours:
                continue
            taken: ReadBy = "model" if getattr(described, field) != ours else "rules"
            why = _BORNE_OUT[taken] if field != "kind" else "the model leads"
            self.differences.append(
                Difference(entity.name, field, ours or "nothing", theirs, taken, why)
            )

    def gist(self, rules: str, model: str, *, borne_out: bool) -> None:
        """Notes that the model's gist is not the rules' own, and whether it stands."""
        if self._noting and model and model != rules:
            taken: ReadBy = "model" if borne_out else "rules"
            self.differences.append(
                Difference("the article", "gist", rules, model, taken, _BORNE_OUT[taken])
            )

    def _both(self, model: GroundedClaim, rules: GroundedClaim) -> tuple[GroundedClaim, ReadBy]:
        """A claim that both have: each field is the one's who is believed in it."""
        words = self._grounder.words
        claim = model
        if model.content != rules.content and not self._believes(
            model, "span", words(rules.content), words(model.content)
        ):
            claim = rules._replace(speakers=model.speakers, modality=model.modality)
        if model.speakers != rules.speakers and not self._believes(
            model, "speaker", _names(rules), _names(model)
        ):
            claim = claim._replace(speakers=rules.speakers)
        if model.modality != rules.modality and not self._believes(
            model, "modality", rules.modality, model.modality
        ):
            claim = claim._replace(modality=rules.modality)
        claim = claim._replace(proposition=self._worded(claim, model, rules))
        same = claim._replace(wording=rules.wording, proposition=rules.proposition) == rules
        same = same and self._grounder.claims.is_worded(rules, claim.proposition)
        return claim, "rules" if same else "model"

    def _worded(self, claim: GroundedClaim, model: GroundedClaim, rules: GroundedClaim) -> str:
        """The proposition of a claim that both have: the model's if it may say it and does so.

        What the rules would say is looked into where it is wanted.
        """
        unheld = ""
        if model.wording != model.proposition:
            unheld = _UNHELD
        elif claim.content != model.content:
            unheld = "it is about other words"
        believed = not unheld and "proposition" in self._profile.trusted
        if believed and not self._noting:
            return model.proposition
        own = self._grounder.claims.worded(rules).proposition
        if model.wording and not (model.wording == model.proposition == own):
            taken: ReadBy = "model" if believed else "rules"
            self._note(model, "proposition", own, model.wording, taken, unheld)
        return model.proposition if believed else own

    def _lone(
        self, model: Sequence[Item], rules: Sequence[Item], pairs: Sequence[tuple[Item, Item]]
    ) -> list[tuple[Item, ReadBy]]:
        """What only one of them has, as far as it is kept."""
        paired = {id(item) for pair in pairs for item in pair}
        kept: list[tuple[Item, ReadBy]] = []
        readers: tuple[tuple[ReadBy, ReadBy, Sequence[Item]], ...] = (
            ("model", "rules", model),
            ("rules", "model", rules),
        )
        for by, other, items in readers:
            keeps = by in self._profile.keeps
            why = f"what only the {by} {'have' if by == 'rules' else 'has'} is "
            why += "kept" if keeps else "dropped"
            for item in items:
                if id(item) in paired:
                    continue
                words = self._grounder.words(item.content)
                given = (words, "nothing") if by == "rules" else ("nothing", words)
                self._note(item, "span", *given, by if keeps else other, why)
                if keeps:
                    kept.append((item, by))
        return kept

    def _believes(
        self, item: GroundedClaim | GroundedFigure, field: Field | WordField, rules: str, model: str
    ) -> bool:
        """Whether the model is believed in a field, the difference being noted."""
        trusted = _decided_by(field) in self._profile.trusted
        self._note(item, field, rules, model, "model" if trusted else "rules")
        return trusted

    def _note(
        self,
        item: GroundedClaim | GroundedFigure,
        field: Field | WordField,
        rules: str,
        model: str,
        taken: ReadBy,
        why: str = "",
    ) -> None:
        """Notes a difference; why, if not for the profile."""
        if not self._noting:
            return
        words = self._grounder.words(item.content)
        why = why or _why(_decided_by(field), taken)
        self.differences.append(Difference(words, field, rules, model, taken, why))

    def _takes(
        self, item: GroundedClaim | GroundedFigure, word: Word, rules: str, against: str = ""
    ) -> bool:
        """Whether the model's word is taken, the difference being noted."""
        if word.read_by == "rules":
            return False  # the same rules, that saw less of the article
        trusted = _decided_by(word.field) in self._profile.trusted
        taken: ReadBy = "model" if trusted and not against else "rules"
        self._note(item, word.field, rules, word.value, taken, against)
        return taken == "model"


def _decided_by(field: Field | WordField) -> Field:
    """The field by whose trust another is decided: what a figure is of is a matter of wording."""
    return "proposition" if field == "of" else field


def _why(field: Field, taken: ReadBy) -> str:
    return f"the {taken} {'is' if taken == 'model' else 'are'} trusted with {field}"


def _names(claim: GroundedClaim) -> str:
    return " and ".join(entity.name for entity in claim.speakers)


def _paired(model: Sequence[Item], rules: Sequence[Item], least: float) -> list[tuple[Item, Item]]:
    """The items that two readers have both, those that share most of their words first.

    Args:
        model: What the one has.
        rules: What the other has.
        least: Share of their characters that two items must have in common, as an F1; more than 0.
    """
    order = sorted(range(len(rules)), key=lambda j: rules[j].content)
    starts = [rules[j].content.start for j in order]
    ends = list(accumulate((rules[j].content.end for j in order), max))
    shared = []
    for i, one in enumerate(model):
        near = slice(bisect_right(ends, one.content.start), bisect_left(starts, one.content.end))
        for j in order[near]:
            share = _shared(one.content, rules[j].content)
            if share > 0 and share >= least:
                shared.append((-share, i, j))
    pairs, taken = [], (set[int](), set[int]())
    for _, i, j in sorted(shared):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((model[i], rules[j]))
    return pairs


def _shared(one: Extent, other: Extent) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * max(common, 0) / (one.end - one.start + other.end - other.start)
