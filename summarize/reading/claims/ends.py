"""Where a content ends: with its sentence, unless another cue or the article takes over before.

A complement has no mark at its end. What ends it is a second cue, a verb that can only be the
speaker's own ("said it would pay and left"), the clause around the cue that goes on after a comma,
or a caveat in another tense, which is the article's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from summarize.reading.claims import between, commas, finite, objects, remarks
from summarize.reading.text.tokens import SPANS, TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import VERBS
from summarize.reading.words.functionwords import MODALS, WEEKDAYS
from summarize.reading.words.lexicon import words

_DATES = WEEKDAYS | words(
    "january february march april june july august september october november december"
)
_PLATFORMS = words("x twitter facebook telegram instagram weibo linkedin tiktok threads bluesky")
_MODALS = MODALS | {"'ll", "’ll"}
_GIVING = words("gave gives offered offers provided provides had cited cites disclosed")
_OWNERS = frozenset(["their", "his", "her"])
_HUMAN = words("thanked apologised apologized congratulated praised wished urged")
_ONE = frozenset(["is", "was", "has"])
_EVEN_AS = frozenset(["as", "though"])
_SUBJECTS = words("he she they we i")
_MEANWHILE = frozenset(["before", "after", "while"])
_CLAUSAL = frozenset(["because", "if", "unless", "although"])
_PRESENT = words("seem appear need like remain mean make become let want")


def end(region: Region, first: int, frame: str, stops: Collection[int], within: str = "") -> int:
    """Where a content that begins at `first` ends: the index after its last token.

    Args:
        region: The row of tokens.
        first: Index of its first token.
        frame: The frame of its complement.
        stops: Indexes at which another attribution takes over.
        within: "fronted" where the cue stands in a clause before the main one ("While Ada says …,
            the council …"), "relative" where it stands in one set off by commas (", who says …,"),
            "restrictive" where no commas set it off ("a man who accused her of theft said …").
    """
    tag = region.tag
    if frame == "quote" and tag[first] == "Q":
        return _quote_end(region, first, stops)
    if frame == "quote" and tag[first] == '"' and '"' in tag[first + 1 : first + 8]:
        closing = tag.index('"', first + 1)
        if tag[closing + 1] == ",":
            return closing + 1  # "a charge she called “a fantasy”, as the port fell"
    limit = min(
        (stop for stop in stops if stop > first and not _goes_on(region, stop)), default=len(region)
    )
    last = _Content(region, first, frame, within).end(limit)
    while last > first + 1 and tag[last - 1] in ",:-C":
        last -= 1
    return last


class _Content:
    """A content that is followed from its first token to its end.

    Attributes:
        verbs: How many verbs its clause has so far.
        modal: Whether the last of them is governed by "would", "can" and their like.
        depth: How many brackets are open.
    """

    def __init__(self, region: Region, first: int, frame: str, within: str) -> None:
        self.region = region
        self.first = first
        self.frame = frame
        self.within = within
        self.verbs = 0
        self.modal = False
        self.depth = 0

    def end(self, limit: int) -> int:
        """The index after its last token, which is at most `limit`."""
        tag = self.region.tag
        for at in range(self.first, limit):
            kind = tag[at]
            if kind == ",":
                stop = commas.end(self.region, self.first, at, self.frame, self.within)
                if stop >= 0:
                    return stop
            elif kind in _ENDS and _ENDS[kind](self, at):
                return at
        return limit

    def at_stop(self, at: int) -> bool:
        return self.region.tag[at] == "." or self.depth == 0  # "(£150; $195)"

    def at_noun(self, at: int) -> bool:
        """Whether it is as in "says he is “losing,” part of a quarrel that …"."""
        low = self.region.low
        part = low[at] == "part" and low[at + 1] == "of"
        return part and self.region.tag[at - 1] == "Q" and at > self.first

    def at_verb(self, at: int) -> bool:
        tag = self.region.tag
        kind = tag[at]
        if kind == "A":
            self.modal = self.region.low[at] in _MODALS
        elif kind == "c" or tag[at - 1] not in "ARX":
            self.modal = False
        after = tag[at - 1] in 'nN"R#e)poP' or tag[at - 2] + tag[at - 1] == "Av"
        if self._is_owed() and kind in "Av" and at > self.first and after:
            return True  # the verb of which the noun is the subject
        resumes = self.within == "restrictive" and self.frame in commas.PHRASES and not self.verbs
        if resumes and tag[at - 1] in 'nN"Q' and commas.resumes(self.region, at):
            return True  # "a man who accused her of theft said …"
        self.verbs += 1
        return False

    def at_past_form(self, at: int) -> bool:
        tag = self.region.tag
        return self._is_owed() and tag[at - 1] == "n" and tag[at + 1] not in "P.,;"

    def _is_owed(self) -> bool:
        """Whether a noun that is the cue waits for its verb: "her claim that he left fell"."""
        return self.frame == "noun to" or (self.frame == "noun that" and self.verbs > 0)

    def at_and(self, at: int) -> bool:
        region, frame = self.region, self.frame
        low = region.low
        if low[at] == "but" and low[at + 1] in _GIVING and low[at + 2] == "no":
            return True  # "said that two had died but gave no details"
        if self.modal and _is_past(region, at + 1):
            return True  # "said it would go on and called …": the next verb is the speaker's own
        if frame == "clause" and self.verbs and _is_owners(region, self.first, at):
            return True  # "said the cut was large and lowered their target"
        if frame in commas.PHRASES and not self.verbs and _joins_clause(region, at + 1):
            return True  # "called the plan a mistake and left", "… and she called him a fool"
        if frame in commas.PHRASES and not self.verbs and region.tag[at + 1] == "A":
            return frame != "object"  # "admitted taking it but would not give it back"
        if frame == "gap" and region.tag[at + 1] in "Tw":
            return True
        if low[at + 1] == "who" and "who" not in low[self.first : at] and frame != "question":
            return True  # "Ada, who called it absurd and who left, said …"
        if frame in commas.PHRASES and low[self.first - 1][-3:] == low[at + 1][-3:] == "ing":
            return True  # "deploring the vote and promoting a new one"
        if _is_left(region, self.first, at):
            return True  # "said it was “safe” and left"
        if (
            frame in commas.PHRASES
            and low[at] == "but"
            and region.tag[at + 1 : at + 3] == ["R", "e"]
        ):
            return not self.verbs  # "blamed the flood on the port but later owned up"
        self.verbs = 0
        return False

    def at_preposition(self, at: int) -> bool:
        if _is_left(self.region, self.first, at):
            return True  # "called it “safe” in a letter"
        if self.frame == "thing" and at > self.first and _is_setting(self.region, at):
            return {"T", "W"}.isdisjoint(self.region.tag[self.first + 1 : at])
        if self.frame == "object" and self.region.low[at] == "during":
            return self.verbs == 0 and _is_setting(self.region, at)
        if self.frame == "object" and self.region.low[at] in _MEANWHILE and not self.verbs:
            return self.region.tag[at - 1] in 'Q"' and self.region.tag[at + 1] in "pGV"
        self.modal = self.modal and self.region.tag[at] == "P"
        if self.region.low[at] in _CLAUSAL:
            self.verbs = 0  # "her claim that he won because they were late"
        return False

    def at_subject(self, at: int) -> bool:
        self.modal = False
        self.verbs = self.verbs if self.region.tag[at] == "p" else 0
        return False

    def at_adverb(self, at: int) -> bool:
        """Whether it is as in "rejected the plan even as others backed it"."""
        low, tag = self.region.low, self.region.tag
        if at == self.first + 1 and tag[self.first] == "Q" and tag[at + 1] == "G":
            return True  # "according to Ada, “I will go,” presumably meaning the mayor"
        return low[at] == "even" and low[at + 1] in _EVEN_AS and self.frame in commas.CLOSED

    def at_dash(self, at: int) -> bool:
        """Whether it is as in "… - and one that made him laugh", "… - a sum he later doubled"."""
        closes = self.region.tag[self.first : at].count("-") % 2 == 1
        return (
            at > self.first + 1
            and not closes
            and remarks.is_afterthought(self.region, at, self.frame)
        )

    def at_colon(self, at: int) -> bool:
        return self.frame == "thing" and at > self.first

    def at_bracket(self, at: int) -> bool:
        self.depth += 1 if self.region.tag[at] == "(" else -1
        return self.depth < 0


_ENDS: dict[str, Callable[[_Content, int], bool]] = {
    ".": _Content.at_stop,
    ";": _Content.at_stop,
    "n": _Content.at_noun,
    **dict.fromkeys("AvVc", _Content.at_verb),
    "e": _Content.at_past_form,
    "C": _Content.at_and,
    **dict.fromkeys("PS", _Content.at_preposition),
    **dict.fromkeys("wTWp", _Content.at_subject),
    "R": _Content.at_adverb,
    "-": _Content.at_dash,
    ":": _Content.at_colon,
    **dict.fromkeys("()", _Content.at_bracket),
}
"""For tags at which a content may end, whether it does; commas apart."""


def _goes_on(region: Region, comma: int) -> bool:
    """Whether a clause has its verb after a relative one: "the plan, which she calls …, fell"."""
    if region.tag[comma] + region.tag[comma + 1] != ",w":
        return False
    closing = objects.past_relative(region, comma)
    at = _past_adverbs(region, closing)
    return closing > comma and region.tag[at] in "Av"


def _joins_clause(region: Region, at: int) -> bool:
    """Whether another verb of the speaker, or a clause of its own, follows "and"."""
    if region.low[at] in ("others", "some") and region.low[at + 1].endswith("ing"):
        return True  # "with Ada calling for a ban and others supporting a toll"
    return (
        region.low[at] in _SUBJECTS
        or _is_past(region, at)
        or _is_past(region, _past_adverbs(region, at))
    )


def _is_owners(region: Region, first: int, at: int) -> bool:
    """Whether somebody's deed follows that nothing told of does: "her heart broke and thanked".

    It is one that only people do, or one to what is "theirs", "his" or "hers".
    """
    tag, low = region.tag, region.low
    verb = _past_adverbs(region, at + 1)
    owner, human = low[verb + 1], low[verb] in _HUMAN
    if not (human or owner in _OWNERS) or not (tag[verb] == "e" or _is_past(region, verb)):
        return False
    subject = first
    while tag[subject] in "DneGR#P" and subject < at:
        if nouns.is_source(low[subject]):
            return False  # "said the man was well and raised his hand"
        subject += 1
    bare = subject == first + 1 and low[first] in ("it", "there")
    thing = (bare or (subject > first and tag[first] == "D")) and tag[subject] in "Aev"
    return thing and (human or owner != "their" or low[subject] in _ONE)


def _is_left(region: Region, first: int, at: int) -> bool:
    """Whether what follows closing marks is the speaker's next deed, or where the words stood."""
    tag = region.tag
    if at <= first + 1 or tag[at - 1] not in 'Q"':
        return False
    if tag[at] == "C":
        if region.low[at] == "but" and tag[at + 1] in "DN":
            return True  # "dismissed it as “fake,” but the mayor did not"
        return tag[at + 1] in "pe" or _is_past(region, _past_adverbs(region, at + 1))
    if region.low[at] == "without" and tag[at + 1] in "GV":
        return True  # "vowed to take “all measures,” without elaborating"
    if region.low[at] == "for" and region.low[at + 1] in ("instance", "example"):
        return True
    if region.low[at] == "before" and region.tag[at + 1] in "GV":
        return True  # "said it was “a trap” before leaving"
    if tag[at] != "P" or region.low[at] not in ("in", "on", "during", "at"):
        return False
    noun = at + 1
    while tag[noun] in "DN#ne" and noun < at + 6:
        if region.low[noun] in between.VENUES | _DATES:
            return True
        noun += 1
    return False


def _past_adverbs(region: Region, at: int) -> int:
    while region.tag[at] == "R":
        at += 1
    return at


def _quote_end(region: Region, first: int, stops: Collection[int]) -> int:
    """A content that begins with a quotation: the quotation alone, or the clause it opens."""
    tag = region.tag
    quotation = region.quotation[first]
    text = region.text
    whole = text[quotation.inner_start].isupper() and text[quotation.inner_end - 1] in ".?!,—-…"
    leaves = tag[first + 1] == "C" and _is_past(region, first + 2)
    if whole or leaves or tag[first + 1] in ".,;)-" or first + 1 in stops:
        return first + 1
    return end(region, first + 1, "clause", stops)


def _is_setting(region: Region, at: int) -> bool:
    """Whether "in an interview", "for years" begins here: of the cue, not of its object."""
    low = region.low
    if low[at] in ("on", "in") and low[at + 1] in _DATES:
        then = at + 2
        while low[then] in TIMES:
            then += 1
        if region.tag[then] in ".,;C":
            return True
    if low[at] == "on" and low[at + 1] in _PLATFORMS:
        return True
    subject = region.tag[at + 1] in "pN" and region.tag[at + 2] in "AvV"
    if low[at] == "as" and (subject or finite.comes_about(region, at + 1)):
        return True  # "opposed the deal as she ran for mayor"
    if low[at] in ("following", "amid", "after", "despite"):
        return region.tag[at + 1] in "DnN"
    if low[at] == "for":
        return low[at + 1] in SPANS
    if low[at] not in ("in", "during", "at"):
        return False
    noun = at + 1
    while region.tag[noun] in "DNneR" and noun < at + 5:
        noun += 1
    return noun > at + 1 and low[noun - 1] in between.VENUES


def _is_past(region: Region, at: int) -> bool:
    """Whether a verb in the past stands here, which no "would" can govern."""
    low = region.low[at]
    if region.tag[at] == "e":
        return region.tag[at + 1] in "Dpo#"
    if region.tag[at] == "V":
        return VERBS[low].form == "past" and VERBS[low].lemma != low
    return region.tag[at] == "v" and not low.endswith("s") and low not in _PRESENT
