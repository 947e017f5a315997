"""Words with a coarse part of speech, and quotations as single words.

Attribution is read from the shape of a sentence, not from what is said inside the quotation marks.
So a region of text (as a rule one sentence; several where a quotation runs over their ends) becomes
a short row of tokens in which each quotation of speech is one token, and every token has a tag of
one letter. Closed classes are listed; open ones are guessed from capitals and endings, which is
enough to see where a subject or a clause begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from summarize.reading import wordclass
from summarize.reading.cues import DECLINING, NOUNLIKE, PARTICLES, VERBS, WORDS
from summarize.reading.extent import Extent
from summarize.reading.lexemes import lowered
from summarize.reading.lexicon import words
from summarize.reading.passages import Passage, PassageKind
from summarize.reading.quotations import Quotation
from summarize.reading.tags import NOT_ADVERBS, TAGS
from summarize.reading.wordtable import WordTable

_TOKEN = re.compile(
    r"(?!\s)(?:[A-Z]?+[a-z]{2,}+(?![\w.'’&/%-])"  # most words, read at once
    r"|(?:[A-Za-z]\.){2,}(?:['’]s\b)?|[A-Z]\.[A-Z](?![\w.])|[A-Z]\.(?=\s[A-Z])"
    r"|(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gens?|Lt|Cols?|Sgt|Capt|Adm|Maj|Brig|Cmdr|Cpl|Pvt"
    r"|Pfc|Spc|Det|Supt|Insp|Pres|Amb|Atty|Fr|Prof|Rev|St|Jr|Sr|Hon|Co|Inc|Corp|Ltd|Bros)\."
    r"|[@#$€£]?\w+(?:[-'’&/]\w+|(?<=\d)[.,:]\d+)*(?:(?<=s)['’](?=\s)|%)?"
    r"|--+|\.{2,}|[^\w\s])"
)
_LETTERS = re.compile(r"[a-z]+")
_APOSTROPHE = re.compile("['’]")
_CLOSING = frozenset(",;:?!")
_LONGEST_TITLE = len("Messrs")  # that a point may belong to
_HANGING = re.compile(r"(?:[A-Z]\.|s['’])$")  # here the next word may tell where a token ends
TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan. feb. aug. sept. oct. nov. dec.
    yesterday today tonight tomorrow morning afternoon evening night week month year weekend
    last next late early earlier recently
    """
)
_LONGEST = 400  # tokens; a longer "sentence" is cut, which keeps every look around it short
_PADDING = 4  # stops at the end of each region, so that looking a few words ahead is safe
_NOTHING, _STOPS = ("",) * _PADDING, "." * _PADDING
_ROUGHLY = frozenset(["about", "around", "over", "under"])
_EXTREMES = frozenset(["least", "most"])
_SAID = words("said told thought wrote")  # "one in five said", but "two wounded"
_UTTERED = words("said says told tells thought thinks wrote writes added adds")
_NOUNS_TOO = frozenset(["fire", "hit", "chip", "sum"])
_PRONOMINAL = words("another each either others")
_HELD = words("works needs plans means lives looks holds runs")  # more things than deeds
_WISHING = words("would 'd ’d i'd i’d he'd he’d she'd she’d they'd they’d we'd we’d")
_TURNING = _ROUGHLY | _EXTREMES | _HELD | DECLINING | {"like"}
_OPEN = -1
_TELLING = 2  # the weight of a word that may be a cue
_DASHES = frozenset(["—", "–", "―", "-", "--", "---"])


class Region:
    """A row of tokens: words, punctuation, quotations.

    Attributes:
        low: The words in small letters; a quotation is "“”".
        tag: One letter each; see the table above.
        start: Offset of each token in the text.
        quotation: Token index → the quotation it stands for.
        marked: Quotations that are no speech; their marks and words are tokens like others.
        titled: Whether most words are capitalised, as in a headline.
        kind: What the passage is (of several passages: the first).
        telling: Whether one of the words may be a cue.
        turns: Indexes of all tokens at which something may be settled or read, in order.
    """

    __slots__ = (
        "kind",
        "last_stop",
        "low",
        "marked",
        "quotation",
        "start",
        "tag",
        "telling",
        "text",
        "titled",
        "turns",
    )

    def __init__(self, text: str, kind: PassageKind) -> None:
        self.text = text
        self.kind = kind
        self.low: list[str] = []
        self.tag: list[str] = []
        self.start: list[int] = []
        self.quotation: dict[int, Quotation] = {}
        self.marked: list[Quotation] = []
        self.titled = False
        self.telling = False
        self.turns: list[int] = []
        self.last_stop = 0

    def __len__(self) -> int:
        return len(self.low)

    def end(self, at: int) -> int:
        """Offset after a token."""
        quotation = self.quotation.get(at)
        return quotation.end if quotation else self.start[at] + len(self.low[at])

    def whole_marks(self, start: int, end: int) -> Extent:
        """An extent with both marks of a quoted term where it holds the first of them."""
        for quotation in self.marked:
            if start <= quotation.start < end < quotation.end:
                end = quotation.end
        return Extent(start, end)

    def words(self, start: int, end: int) -> None:
        """Append the tokens of a stretch without quotations of speech."""
        if end - start > self._room():
            self._words_one_by_one(start, end)
            return
        low, tag, starts, turns = self.low, self.tag, self.start, self.turns
        weights = 0
        at = start
        for printed in self.text[start:end].split(" "):
            small, kind, weight, inner = _PRINTED[printed]
            if inner is None:
                if weight:
                    turns.append(len(low))
                    weights |= weight
                low.append(small)
                tag.append(kind)
                starts.append(at)
                at += len(printed) + 1
            elif weight == _OPEN:
                self._words_one_by_one(at, end)
                break
            else:
                for small, kind, weight, first in inner:
                    if weight:
                        turns.append(len(low))
                        weights |= weight
                    low.append(small)
                    tag.append(kind)
                    starts.append(at + first)
                at += len(printed) + 1
        if weights >= _TELLING:
            self.telling = True

    def _words_one_by_one(self, start: int, end: int) -> None:
        """Append tokens looking at what follows them, with a stop where there are too many."""
        room = self._room()
        for match in _TOKEN.finditer(self.text, start, end):
            room -= 1
            if room < 0:
                self.stop(match.start())
                room = _LONGEST
            small, kind, weight = _WORDS[match[0]]
            if weight:
                self.turns.append(len(self.low))
            self.telling = self.telling or weight == _TELLING
            self.low.append(small)
            self.tag.append(kind)
            self.start.append(match.start())

    def quote(self, quotation: Quotation) -> None:
        """Append a quotation as one token."""
        if self._room() <= 0:
            self.stop(quotation.start)
        self.quotation[len(self.low)] = quotation
        self.low.append("“”")
        self.tag.append("Q")
        self.start.append(quotation.start)

    def _room(self) -> int:
        return _LONGEST - (len(self.low) - self.last_stop)

    def stop(self, at: int) -> None:
        """Append the end of a passage, so that no clause is read across it."""
        self.last_stop = len(self.low)
        self.turns.append(self.last_stop)
        self.low.append("")
        self.tag.append(".")
        self.start.append(at)

    def pad(self) -> None:
        """Append stops after the last token."""
        at = self.start[-1]
        self.low += _NOTHING
        self.tag += _STOPS
        self.start += (at,) * _PADDING


def _told(word: str) -> tuple[str, str, int]:
    """A word in small letters, its tag, and its weight.

    The weight is 0 where nothing is to be settled or read at the word, whatever stands around it.
    """
    small = lowered(word)
    tag = TAGS.get(small) or (small in VERBS and "V") or _guess(word, small)
    if word == "US":
        tag = "N"
    if small in WORDS or not (small.isalpha() or WORDS.isdisjoint(_LETTERS.findall(small))):
        return small, tag, _TELLING
    turns = tag in "NTV." or word[0].isupper() or small in _TURNING
    return small, tag, int(turns)


_WORDS = WordTable(_told)


def _guess(word: str, small: str) -> str:
    first = word[0]
    if first.isalpha():
        if small.endswith(("n't", "n’t")):
            return "X"
        head = None if small.isalpha() else _APOSTROPHE.search(small)
        if head is not None and TAGS.get(small[: head.start()], "-") in "pw":
            return "c"  # he's, they'll: subject and auxiliary in one word
        if first.isupper():
            return "N"
        if small.endswith("ly") and small not in NOT_ADVERBS:
            return "R"
        if small.endswith("ed") and len(small) > 4:
            return "e"
        if small.endswith("ing") and len(small) > 5:
            return "G"
        return "n"
    if first.isdigit() or first in "$€£":
        return "#"
    if first in "@#":
        return "N" if len(word) > 1 else "n"
    if word in _DASHES:
        return "-"
    if first == "." and len(word) > 1:
        return "-"
    if first in "!?":
        return "."
    return first if first in ".,;:()" else '"'


def _printed(word: str) -> tuple[str, str, int, tuple[tuple[str, str, int, int], ...] | None]:
    """The tokens of what is printed between two spaces: as a rule one, as `_told` tells it.

    Of several come all that is told of each, with the place where it starts. The weight is then
    `_OPEN` where the next word may tell where they end, as after an initial.
    """
    if word.isalpha():
        return *_told(word), None
    body, mark = word[:-1], word[-1:]
    closed = mark in _CLOSING or (mark == "." and len(body) > _LONGEST_TITLE)
    if closed and body.isalpha():  # as most words with a mark
        return "", "", 0, ((*_WORDS[body], 0), (*_WORDS[mark], len(body)))
    found = [match.span() for match in _TOKEN.finditer(word)]
    for following in (" a", " A") if _HANGING.search(word) else ():
        if found != [match.span() for match in _TOKEN.finditer(word + following)][:-1]:
            return "", "", _OPEN, ()
    if found == [(0, len(word))]:
        return *_WORDS[word], None
    return "", "", 0, tuple((*_WORDS[word[first:last]], first) for first, last in found)


_PRINTED = WordTable(_printed)


def regions(
    text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]
) -> Iterator[Region]:
    """Cut an article into regions worth reading: those with a possible cue or with speech."""
    outer, marked = _outermost(quotations)
    terms = [quotation.start for quotation in marked]
    starts = [quotation.start for quotation in outer]
    at = 0
    while at < len(passages):
        first = at
        at += 1
        end = passages[first].end
        spoken = upto = bisect_left(starts, passages[first].start)
        while upto < len(outer) and outer[upto].start < end:  # with all passages that it runs over
            end = max(end, outer[upto].end)
            upto += 1
            while at < len(passages) and passages[at].start < end:
                end = max(end, passages[at].end)
                at += 1
        if passages[first].kind == "boilerplate":
            continue
        inside = outer[spoken:upto]
        region = _region(text, passages[first:at], inside)
        if inside or first == 0 or region.kind == "headline" or region.telling:
            region.pad()
            _retag(region)
            if marked:
                lowest = bisect_left(terms, passages[first].start)
                region.marked = marked[lowest : bisect_right(terms, end)]
            yield region


def _outermost(quotations: Sequence[Quotation]) -> tuple[list[Quotation], list[Quotation]]:
    """Speech that stands in no other speech, and terms in marks outside of it."""
    outer: list[Quotation] = []
    marked: list[Quotation] = []
    for quotation in quotations:
        if outer and quotation.start < outer[-1].end:
            continue
        (outer if quotation.speech else marked).append(quotation)
    return outer, marked


def _region(text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]) -> Region:
    region = Region(text, passages[0].kind)
    at = passages[0].start
    if not quotations:  # nor is there more than one passage then
        region.words(at, passages[0].end)
        region.stop(passages[0].end)
        return region
    waiting = list(reversed(quotations))
    for passage in passages:
        while waiting and waiting[-1].start < passage.end:
            quotation = waiting.pop()
            region.words(at, quotation.start)
            region.quote(quotation)
            at = quotation.end
        if at < passage.end:
            region.words(at, passage.end)
            at = passage.end
            region.stop(at)
    if not region.low or region.tag[-1] != "." or region.low[-1]:
        region.stop(max(at, passages[-1].end))
    return region


def _retag(region: Region) -> None:
    """Settle what one word alone cannot tell: names, nouns and adjectives that look like cues."""
    tag, low, text, start = region.tag, region.low, region.text, region.start
    tags = "".join(tag)
    capitals = tags.count("N")
    small = tags.count("n") + tags.count("e") + tags.count("G")
    region.titled = titled = capitals > small + 1
    for at in region.turns:
        kind = tag[at]
        if kind == ".":
            if low[at] == "." and not _is_last(region, at):
                tag[at] = '"'  # passages end where sentences do: this one ends an abbreviation
            continue
        before = tag[at - 1] if at else "."
        if before == "P" and low[at] in _EXTREMES:
            tag[at - 1] = before = "D"  # "at least six"
        if kind == "N":
            if before in '."' and tag[at + 1] not in "NVAv":
                tag[at] = _guess(low[at], low[at])
        elif kind == "V":
            _settle_verb(region, at, before)
        elif kind in "ARv":
            inner = not titled and before not in '.Q"-:('
            named = kind == "A" and not titled and _has_past(region, at + 1)
            if (inner or named) and text[start[at]].isupper():
                tag[at] = "N"  # "May", "USA Today", "Shane Shook"
            elif kind == "v" and low[at] in VERBS and _is_phrase(region, at):
                tag[at] = "V"  # "“…,” she went on", "came out against the plan"
            elif kind == "v" and low[at] in _HELD:
                works = tag[at + 1] == "n" and at > 1 and tag[at - 2 : at] == ["D", "n"]
                if works or (before == "V" and (low[at + 1] == "to" or low[at + 1] in TIMES)):
                    tag[at] = "n"  # "the public works ministry", "announced plans to"
        elif kind == "P":
            if tag[at + 1] == "#" and low[at] in _ROUGHLY:
                tag[at] = "D"  # "about three"
            if low[at] == "per" and before not in '.Q"-:(' and text[start[at]] == "P":
                tag[at] = "N"  # "her host, Per Holte"
            if low[at] == "like" and at and low[at - 1] in _WISHING and low[at + 1] == "to":
                tag[at] = "V"
        elif kind == "T":
            if before in ".Q" and tag[at + 1] == "n" and tag[at + 2] != "n":
                tag[at] = "D"  # "That engineer said …"
            if before == "P" and tag[at + 1] == "n" and tag[max(0, at - 2)] != "V":
                tag[at] = "D"  # "a report from that year", but "pointed out that year …"


def _is_phrase(region: Region, at: int) -> bool:
    """Whether a verb has the particle with which it attributes."""
    low, lemma = region.low, VERBS[region.low[at]].lemma
    if lemma == "go":
        return low[at + 1] == "on" and region.tag[at + 2] in ".,:"
    return (lemma, low[at + 1]) in PARTICLES or (lemma, *low[at + 1 : at + 3]) in PARTICLES


def _settle_verb(region: Region, at: int, previous: str) -> None:
    """Settle what looks like a cue verb but may be a name, a noun or an adjective."""
    tag, low = region.tag, region.low
    if previous == "." and at and low[at - 1] == ".":
        previous = '"'
    form = VERBS[low[at]].form
    if low[at] in _NOUNS_TOO and low[at + 1] not in ("back", "out", "in", "up", "at"):
        tag[at] = "n"  # "fire captain Ada Nym"
        return
    if at and low[at - 1] in _PRONOMINAL and (low[at] in _UTTERED or tag[at + 1] in ",:TQ"):
        return  # "while another says", "another tweeted:"
    if region.text[region.start[at]].isupper() and not region.titled and previous not in '.Q"-':
        tag[at] = "N"
    elif (
        form in ("past", "ing")
        and (previous in "D#" or (previous == "P" and form == "past") or _is_owned(region, at))
        and (low[at - 1] not in wordclass.QUANTITIES or _is_part(region, at))
        and not (previous == "#" and (low[at] in _SAID or _is_pair(region, at)))
    ):
        tag[at] = "e" if form == "past" and low[at] not in NOUNLIKE else "n"
    elif (
        previous == "D" and form in ("base", "s") and low[at - 1] not in wordclass.QUANTITIES
    ) or (low[at] in NOUNLIKE and wordclass.is_noun(tag, low, at, previous)):
        tag[at] = "n"


def _has_past(region: Region, at: int) -> bool:
    """Whether a past form stands here, which no auxiliary can govern: "Will urged"."""
    verb = VERBS.get(region.low[at])
    return verb is not None and verb.form == "past" and verb.lemma != region.low[at]


def _is_owned(region: Region, at: int) -> bool:
    """Whether a possessive stands before: "the mayor's proposed levy"."""
    before = region.low[at - 1] if at else ""
    return before.endswith(("'s", "’s", "s'", "s’")) and region.tag[at - 1] != "c"


def _is_pair(region: Region, at: int) -> bool:
    """Whether "the two" before a past form are its subject: "the two suggested that …"."""
    if region.low[at - 1].endswith("-old"):
        return True  # "the 31-year-old added"
    return at > 1 and region.low[at - 2] == "the" and region.tag[at + 1] in "DTpQ"


def _is_part(region: Region, at: int) -> bool:
    """Whether a past form describes what is counted: "40 percent of all reported gifts"."""
    return at > 1 and region.low[at - 2] == "of" and region.tag[at + 1] == "n"


def _is_last(region: Region, at: int) -> bool:
    """Whether only closing marks and brackets stand between a full stop and its passage's end."""
    following = at + 1
    while region.tag[following] in ')"':
        following += 1
    return region.tag[following] in ".Q"
