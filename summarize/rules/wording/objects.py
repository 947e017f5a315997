"""What a cue has for an object, made a clause: "urged the bank to wait" says it should wait.

Each frame of a cue has its clause: who is bidden should, what somebody vows to do he will, what is
called something is it, what somebody is accused of doing he does, what is put at a number is that
number, what is condemned is to be condemned. Words that fit no frame stay the object of their cue,
under the speaker's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from summarize.reading.words import nouns
from summarize.reading.words.lexicon import words
from summarize.rules.wording import (
    acts,
    ascribed,
    bidden,
    deeds,
    denied,
    existing,
    phrasal,
    shown,
    stances,
    verbs,
    vowed,
)
from summarize.rules.wording.agreement import is_plural
from summarize.rules.wording.called import Called
from summarize.rules.wording.cue import Cue
from summarize.rules.wording.questions import question

_THAT = re.compile(  # not as a subject: "That was a mistake", "that is nonsense"
    r"(?:and\s+)?that\s+(?![a-z]+,|(?:is|was|has|had|will|would|can|could|may|might|must|should|does|did)\b)"
)
_TOLD_THAT = re.compile(
    r"(?:(?:the|an?|any|all|these|those|its|his|her|their)\s+)?"
    r"(?:(?:deep|grave|great|growing|serious|strong|similar|widespread|same)\s+)?"
    r"(?:accusation|allegation|charge|claim|idea|notion|report|rumou?r|suggestion|concern|fear|hope"
    r"|worr(?:y|ie)|confidence|belief|view|conviction|alarm|criticism)s?(?:,\s\w+,)?\s+that\s+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?P<what>[^,;:]{3,80}?)\s(?:that|who|which)\s(?=(?:have|has|had|are|were)\s)"
)
_MAY = words(
    "anticipate forecast predict foresee envisage envision expect promise pledge guarantee"
)
_SHOULD = words(
    "urge demand want call appeal ask push press plead advocate recommend seek request propose"
)
_WANTING = words("want demand seek request ask")
"""After these a word in -ing is an adjective."""
_TAKING_SIDES = words("oppose support back endorse favor favour")
_BEGGING = words("ask appeal seek request plead beg")
_UTTER = words("express voice raise share convey")
_AGAINST = words("warn caution advise counsel argue")
_BEFORE_NOUNS = words("to against about of for with over")  # after which no clause stands
_QUOTES = re.compile(r"[“”\"]")
_CLAIMING = words("claim profess purport")
_OWNING = words("admit confess")
_ANY = re.compile(r"^(?:any|an?)\s")
_GERUND = re.compile(r"[“\"]?[a-z]+ing\b")
_AT = re.compile(r"at\s(?=[“\"]?(?:[a-z]+\s){0,3}(?:[A-Z]{0,2}[$€£¥]\s?)?\d)")
_REFLEXIVE = words("himself herself itself themselves")
_GAP = re.compile(r"(?:an?|one|[“\"‘`])")
_GAP_AS = re.compile(r"(?:an?|the|one|[“\"‘`])")
_WHY = re.compile(r"why (?!not\b)\S+ \S+", re.IGNORECASE)
_LIKE_THAT = re.compile(
    r"(?!(?:an?|the|one|him|her|them|it|my|our|your|his|its|their)\s)[a-z]+(?:\s[a-z]+){0,3}$"
)
_NONE = frozenset(("no", "none", "neither", "nobody", "nothing"))
_SHIFTED = re.compile(r"^as (?P<called>“[^”]+”|\"[^\"]+\") (?P<what>.+)")
_CALLED = re.compile(  # the reports, and not him: "was known as “Bo”"
    r"(?<!known)(?<!seen)(?<!used)(?<!described)(?<!regarded)(?<!viewed)(?<!named)(?<!served)"
    r"\sas\s(?:“[^”]+”|\"[^\"]+\"|[a-z]+(?:\sand\s[a-z]+)?)$"
)
_DOUBLED = re.compile(r"''|``")


class Objects:
    """Makes clauses of objects.

    Args:
        cue: What attributes them.
        called: How the speakers are called.
        denied: Whether they deny what is said.
        modality: What the words do, as far as the rules tell.
    """

    def __init__(self, cue: Cue, called: Called | None, *, denied: bool, modality: str) -> None:
        self._cue = cue
        self._called = called
        self._denied = denied
        self._modality = modality
        self._that = cue.last == "that"

    def clause(self, words: str) -> str:
        """What is said, as a clause, if its words are none; else the words."""
        words = _SHIFTED.sub(
            r"\g<what>" if self._denied else r"\g<what> as \g<called>", _DOUBLED.sub('"', words)
        )
        if self._cue.lemma == "explain" and _WHY.match(words):
            words = words[len("why ") :]  # what is explained is so
        that = _THAT.match(words)
        if that and (self._cue.verb is None or self._cue.clausal):
            words, self._that = words[that.end() :], True
        own = self._called.first("possessive") if self._called else ""
        told = _TOLD_THAT.match(words, len(own) + 1 if own and words.startswith(own) else 0)
        if told and self._cue.frames >= {"quote", "that"}:
            finite = verbs.FINITE.findall(words, told.end())
            told = told if len(finite) < _BOTH else None  # "said reports that it sailed were false"
        if told or self._cue.verb is None:
            words = words[told.end() if told else 0 :]
            return _CALLED.sub("", words) if told and self._denied else words
        if self._denied:
            who = None if self._that else self._called
            return denied.clause(words, self._cue.lemma, who) or self._bidden(words) or words
        made = next(filter(None, (frame(words) for frame in self._frame)), None)
        if made and self._called and made.split()[0] in _REFLEXIVE:
            return self._called.name + made[len(made.split()[0]) :]
        return made or self._object(words)

    @property
    def _frame(self) -> Sequence[Callable[[str], str | None]]:
        return (
            self._asked, self._demanded, self._committed, self._bidden, self._accused, self._blamed,
            self._likened, self._shown, self._measured, self._named, self._judged, self._felt,
            self._acted, self._warned, self._wanted, self._owned, self._pointed, self._told,
        )  # fmt: skip

    def _object(self, words: str) -> str:
        """The words as the object of their cue, where that is no clause of theirs."""
        last = self._cue.last
        gap = _GAP_AS if last == "as" else _GAP
        if self._cue.gaping and gap.match(words) and not nouns.is_person(nouns.head(words)):
            return f"{'they are' if is_plural(words) else 'it is'} {words}"
        if self._cue.gaping and self._cue.relative in ("what", "which") and _LIKE_THAT.match(words):
            many = is_plural(words) and " and " not in words
            return f"{'they are' if many else 'it is'} {words}"
        if "name" in self._cue.frames and words.startswith("to be ") and self._called:
            what = "somebody" if nouns.is_person(nouns.head(words[6:])) else "something"
            return f"{self._called.name} {' '.join(self._cue.words)} {what} {words}"
        measured = _AT.match(words) if "figure" in self._cue.frames else None
        if measured:  # "which she put at 4 million"
            return f"it is {words[measured.end() :]}"
        is_object = last in _BEFORE_NOUNS or not (self._cue.clausal or last == "that")
        is_object = is_object or (
            "ask" in self._cue.frames and bidden.WONDERING.match(words) is not None
        )
        told = self._cue.finite(self._called)
        if is_object and self._cue.passive and not self._cue.gaping:
            return f"{words} {' '.join(self._cue.words).removesuffix(' by')}"
        if not is_object and not phrasal.is_object(words, self._cue.lemma):
            return words
        if self._cue.gaping or self._that or told is None or self._called is None:
            return words
        return f"{self._called.name} {told} {self._called.own(words)}"

    def _asked(self, words: str) -> str | None:
        """Of "asked whether it leaks": does it leak?"""
        return question(words) if "ask" in self._cue.frames and self._cue.last != "to" else None

    def _demanded(self, words: str) -> str | None:
        """Of "demanded that it be shut": it should be shut."""
        that = self._that or (
            bidden.BE.search(words) is not None and self._cue.lemma in bidden.BARE
        )
        return (
            bidden.demanded(words, self._cue.lemma) if that and self._modality == "demand" else None
        )

    def _committed(self, words: str) -> str | None:
        """Of "vowed to stay", "announced plans to stay": will stay."""
        if self._called is None:
            return None
        return vowed.vowed(words, self._cue.lemma, self._called, to=self._cue.last == "to")

    def _bidden(self, words: str) -> str | None:
        """Of "urged them to wait": they should; "expects them to wait": they will."""
        demand = self._modality == "demand"
        if words.startswith("not to ") and demand and self._called:
            return f"{self._called.name} should not {words.removeprefix('not to ')}"
        bids = "bid" in self._cue.frames
        return (
            bidden.bidden(words, self._cue.lemma, self._cue.last, demand=demand) if bids else None
        )

    def _accused(self, words: str) -> str | None:
        """Of "accused them of lying": they are lying."""
        return (
            ascribed.accused(words, self._cue.lemma, self._called)
            if "of" in self._cue.frames
            else None
        )

    def _blamed(self, words: str) -> str | None:
        """Of "blamed the yard": the yard is to blame."""
        if self._cue.lemma == "blame":
            return ascribed.blamed(words)
        if self._cue.lemma in ("attribute", "ascribe"):
            return ascribed.due(words, self._cue.lemma)
        return ascribed.faulted(words, self._cue.lemma) or ascribed.warned(words, self._cue.lemma)

    def _likened(self, words: str) -> str | None:
        """Of "described it as weak": it is weak."""
        fits = "as" in self._cue.frames and not self._that
        return ascribed.likened(words) if fits else None

    def _shown(self, words: str) -> str | None:
        """Of "shows Roe ahead": Roe is ahead."""
        none = self._called is not None and self._called.name.lower().split()[0] in _NONE
        return None if none or self._cue.last == "that" else shown.shown(words, self._cue.lemma)

    def _measured(self, words: str) -> str | None:
        """Of "put the loss at 3 million": the loss is 3 million."""
        fits = "figure" in self._cue.frames and self._cue.last != "that"
        return ascribed.measured(words) if fits else None

    def _named(self, words: str) -> str | None:
        """Of "called the deal a mistake": the deal is a mistake."""
        fits = "name" in self._cue.frames and self._cue.last != "for"
        fits = fits and not (self._cue.gaping and _GAP_AS.match(words))
        return ascribed.named(words) if fits else None

    def _judged(self, words: str) -> str | None:
        """Of "condemned the raid": the raid is to be condemned."""
        if self._cue.last in ("as", "for", "that") or words[:1] in '“"':
            return None
        return ascribed.judged(words, self._cue.lemma)

    def _felt(self, words: str) -> str | None:
        """Of "expressed concern over the raid": the raid is a concern."""
        if self._cue.lemma in _UTTER:
            return stances.felt(words)
        return None if self._that else stances.quality(words, self._cue.lemma)

    def _acted(self, words: str) -> str | None:
        """Of "called for the release of 4 crews": 4 crews should be released."""
        if self._cue.lemma in _SHOULD and self._modality == "demand":
            plain = self._cue.lemma in _WANTING  # "wants binding cuts"
            return acts.noun(words, "should") or (None if plain else acts.gerund(words, "should"))
        should = "should not" if self._cue.lemma == "oppose" else "should"
        return acts.gerund(words, should) if self._cue.lemma in _TAKING_SIDES else None

    def _warned(self, words: str) -> str | None:
        """Of "warned against selling the yard": the yard should not be sold."""
        if self._cue.last == "against" and self._cue.lemma in _AGAINST:
            clause = acts.gerund(words, "should not") or acts.noun(words, "should not")
            none = _ANY.sub("", words)
            if clause is None and (none != words or existing.thing(words)):
                clause = f"there should be no {none}"
            return clause or (f"{words} would be wrong" if _GERUND.match(words) else None)
        return None

    def _wanted(self, words: str) -> str | None:
        """Of "called for a vote": there should be a vote; "promised a vote": there will be one."""
        if self._cue.last == "to":
            return None
        first = words.split()[0].lower() if words else ""
        if self._cue.lemma in _SHOULD and self._modality == "demand":
            if vowed.MONEY.match(words) and self._called and self._cue.lemma in _BEGGING:
                return f"{self._called.name} should be given {words}"
            known = first in ("a", "an", "more", "another") or first in existing.MASS
            return f"there should be {words}" if known or existing.thing(words) else None
        if first not in ("a", "an", "more") and first not in existing.MASS:
            return None
        gives = first in existing.MASS and words.split()[1:2] in (["of"], ["for"], ["to"])
        clause = "that" in self._cue.frames and len(words.split()) > _SHORT and not gives
        return f"there will be {words}" if self._cue.lemma in _MAY and not clause else None

    def _owned(self, words: str) -> str | None:
        """Of "admitted to taking 4 boats", "claims to have taken them": took 4 boats."""
        claims = self._cue.lemma in _CLAIMING and self._cue.last == "to"
        if self._called and claims and words.startswith("have "):
            return deeds.did(_QUOTES.sub("", f"having{words[len('have') :]}"), self._called)
        if self._called is None or self._cue.lemma not in _OWNING:
            return None
        return deeds.guilty(words, self._called) or deeds.did(words, self._called)

    def _told(self, words: str) -> str | None:
        """Of "acknowledged shortages": there are shortages."""
        if self._that or self._cue.gaping or self._cue.last in ("that", "to"):
            return None
        if self._cue.lemma == "announce" and self._modality in ("commitment", "prediction"):
            given = vowed.MONEY.match(words.removeprefix("a "))
            return f"there will be {words}" if given or existing.thing(words) else None
        if self._called is not None and existing.result(words, self._cue.lemma):
            return f"{self._called.name} had {self._called.own(words)}"
        return existing.there(words, self._cue.lemma, past=self._cue.simple_past)

    def _pointed(self, words: str) -> str | None:
        """Of "points to 40 flats that have been sold": 40 flats have been sold."""
        found = _RELATIVE.match(words) if self._cue.lemma in ("point", "cite", "note") else None
        return f"{found['what']} {words[found.end() :]}" if found else None


_BOTH = 2  # verbs: of what is reported, and of the report
_SHORT = 8  # words; a longer object of a verb that takes clauses may be one
