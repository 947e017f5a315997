"""What a cue has for an object, made a clause: "urged the bank to wait" says it should wait.

Each frame of a cue (``reading.cues``) has its clause: who is bidden should, what somebody vows to
do he will, what is called something is it, what somebody is accused of doing he does, what is put
at a number is that number, what is condemned is to be condemned. Words that fit no frame stay the
object of their cue, under the speaker's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from summarize.reading import cues
from summarize.reading.lexicon import words
from summarize.reading.plurals import singular
from summarize.rules.wording import verbs
from summarize.rules.wording.called import Called

_HAVE = frozenset(["has", "have", "had", "also", "is", "are", "was", "been", "be", "now", "again"])
_CLAUSAL = frozenset(["quote", "that", "that!", "ask"])
_SUBJECT = {"him": "he", "her": "she", "them": "they", "it": "it"}
_BIDDEN = re.compile(
    r"(?P<who>(?!an?\b)[^\s,;:“”\"]+(?:\s[^\s,;:“”\"]+){0,8}?(?:,\s(?:which|who)\s[^,;:“”\"]+,)?)"
    r"(?P<no>\snot)?\sto\s(?P<open>[“\"]?)"
    r"(?!(?:the|an?|my|your|his|her|its|our|their|this|that|these|those|all|any|some|both)\b)"
    r"(?=[a-z])"
)
_ACCUSED = re.compile(
    r"(?P<who>[^,;:]{2,80}?)\sof\s(?P<having>having\s)?(?P<open>[“\"]?)(?P<verb>[a-z]+)\b"
)
_MEASURED = re.compile(r"(?P<what>[^,;:]{2,90}?)\sat\s(?P<open>[“\"]?)(?=[^,;:]*\d|[a-z]+\s)")
_AS = re.compile(r"(?P<what>[^;:]{2,120}?)\sas\s(?P<open>[“\"]?)(?=\S)")
_NAMED = re.compile(
    r"(?P<what>it|him|her|them|that|this|(?!each\sother)(?:[\w.’'-]+\s){0,4}?"
    r"(?!(?:an?|the|it|him|her|them|that|this)\s)[\w’'-]+)\s"
    r"(?=[“\"]|(?:an?|the|one)\s[a-z]|(?:un|in|ir|im|dis)[a-z]+(?:ed|able|ible|al|ive|ar)\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b"
)
_THAT = re.compile(r"(?:and\s+)?that\s+")  # small: "That was a mistake" keeps its subject
_SUBJUNCTIVE = re.compile(
    r"(?P<who>[^,;:“”\"]{2,80}?)\s(?=[“\"]?(?:(?:not\s)?be\s|(?:not|immediately|urgently|promptly)\s[a-z]))"
)
_WONDERING = re.compile(r"(?:why|how|what|who|whom|whose|when|where|which|whether|if)\b")
_BLAMED_ON = re.compile(r"(?P<what>[^,;:]{2,90}?)\son\s(?P<who>[^,;:]{2,90})$")
_BLAMED_FOR = re.compile(r"(?P<who>[^,;:]{2,90}?)\sfor\s(?P<what>.{2,})$")
_HAVING = re.compile(r"having\s(?P<participle>[a-z]+)\b")
_GERUND = re.compile(r"(?P<gerund>[a-z]+ing)\b")
_RESPONSIBLE = re.compile(r"(?:any\s|all\s)?(?P<what>responsibility|involvement)\b")
_IS = {"responsibility": "responsible", "involvement": "involved"}
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
_WILL = words("promise vow pledge swear expect guarantee threaten commit undertake")
_MAY = words(
    "anticipate forecast predict foresee envisage envision expect promise pledge guarantee"
)
_SHOULD = words("urge demand want call appeal ask push press plead advocate recommend seek request")
_CONDEMN = words("condemn denounce decry deplore")
_WELCOME = words("welcome hail applaud")
_MASS = words("restraint caution calm patience dialogue peace unity vigilance moderation talks")
_PLURAL_DETERMINERS = words("these those such both all many several two three four five six")


class Objects:
    """Makes clauses of objects.

    Args:
        cue: The words of the attribution, in small letters.
        called: How the speakers are called.
        denied: Whether they deny what is said.
        modality: What the words do, as far as the rules tell.
    """

    def __init__(
        self, cue: Sequence[str], called: Called | None, *, denied: bool, modality: str
    ) -> None:
        at = next((at for at, word in enumerate(cue) if word not in _HAVE), len(cue))
        self._cue = cue
        self._verb = cues.VERBS.get(cue[at]) if at < len(cue) else None
        self._called = called
        self._denied = denied
        self._modality = modality
        frames = self._verb.frames if self._verb else frozenset()
        lemma = self._verb.lemma if self._verb else ""
        rest = [word for word in cue[at + 1 :] if word != "that"]
        for many in (2, 1):
            if len(rest) >= many:
                frames = frames | cues.PARTICLES.get((lemma, *rest[:many]), frozenset())
        if rest:  # "called in a letter for"
            frames = frames | cues.PARTICLES.get((lemma, rest[-1]), frozenset())
        self._frames, self._lemma = frames, lemma
        self._that = cue[-1:] == ["that"]

    def clause(self, words: str) -> str:
        """What is said, as a clause, if its words are none; else the words."""
        that = _THAT.match(words)
        if that and (self._verb is None or self._frames & _CLAUSAL):
            words, self._that = words[that.end() :], True
        told = _TOLD_THAT.match(words)
        if told or self._verb is None:
            return words[told.end() :] if told else words
        for made in self._denial if self._denied else self._frame:
            clause = made(words)
            if clause:
                return clause
        return words if self._denied else self._object(words)

    @property
    def _frame(self) -> Sequence[Callable[[str], str | None]]:
        return (
            self._demanded, self._committed, self._bidden, self._accused, self._blamed,
            self._likened, self._measured, self._named, self._judged, self._wanted, self._pointed,
        )  # fmt: skip

    @property
    def _denial(self) -> Sequence[Callable[[str], str | None]]:
        return (self._undone, self._bidden)

    def _object(self, words: str) -> str:
        """The words as the object of their cue, where that is no clause of theirs."""
        last = self._cue[-1]
        is_object = last == "to" or not (self._frames & _CLAUSAL or last == "that")
        is_object = is_object or ("ask" in self._frames and _WONDERING.match(words) is not None)
        assert self._verb is not None
        if not is_object or self._that or self._verb.form == "ing" or self._called is None:
            return words
        own = self._called.first("possessive")
        if words.startswith(own):  # "stands by its figure": nobody is to be named twice
            words = self._called.again("possessive") + words[len(own) :]
        return f"{self._called.name} {' '.join(self._cue)} {words}"

    def _demanded(self, words: str) -> str | None:
        """Of "demanded that it be shut": it should be shut."""
        found = _SUBJUNCTIVE.match(words) if self._that and self._modality == "demand" else None
        if found is None or _FINITE.search(found["who"]):
            return None
        return f"{found['who']} should {words[found.end() :]}"

    def _committed(self, words: str) -> str | None:
        """Of "vowed to stay": will stay."""
        if self._cue[-1] != "to" or self._lemma not in _WILL or self._called is None:
            return None
        return f"{self._called.name} will {words}"

    def _bidden(self, words: str) -> str | None:
        """Of "urged them to wait": they should; "expects them to wait": they will."""
        bidden = _BIDDEN.match(words) if "bid" in self._frames else None
        if words.startswith("not to ") and self._modality == "demand" and self._called:
            return f"{self._called.name} should not {words.removeprefix('not to ')}"
        if bidden is None:
            return None
        who, no = bidden["who"], bidden["no"] or ""
        if who.split()[0].lower() in ("me", "us", "you") or who.endswith(("self", "selves")):
            return None
        help_ = "should" if self._modality == "demand" else "will"
        if self._modality != "demand" and self._lemma not in _WILL:
            return None
        return f"{_subject(who)} {help_}{no} {bidden['open']}{words[bidden.end() :]}"

    def _accused(self, words: str) -> str | None:
        """Of "accused them of lying": they are lying; "of having lied": they lied."""
        accused = _ACCUSED.match(words) if "of" in self._frames else None
        if accused is None or self._lemma not in ("accuse", "suspect"):
            return None
        if accused["who"].lower() == "each other":
            return None
        who, verb, rest = _subject(accused["who"]), accused["verb"], words[accused.end() :]
        if accused["having"]:
            past = verbs.past_of(verb)
            return f"{who} {accused['open']}{past}{rest}" if past else None
        if not verb.endswith("ing") or verbs.past_of_gerund(verb) is None:
            return None
        return f"{who} {_is(who)} {accused['open']}{verb}{rest}"

    def _blamed(self, words: str) -> str | None:
        if self._lemma != "blame":
            return None
        on = _BLAMED_ON.match(words)
        if on:
            return f"{on['who']} {_is(on['who'])} to blame for {on['what']}"
        for_ = _BLAMED_FOR.match(words)
        if for_:
            who = _subject(for_["who"])
            return f"{who} {_is(who)} to blame for {for_['what']}"
        return f"{words} {_is(words)} to blame"

    def _likened(self, words: str) -> str | None:
        """Of "described it as weak": it is weak."""
        found = _AS.match(words) if "as" in self._frames else None
        if found is None or _GERUND.match(words, found.end()):
            return None
        what = _subject(found["what"])
        return f"{what} {_is(what)} {found['open']}{words[found.end() :]}"

    def _measured(self, words: str) -> str | None:
        """Of "put the loss at 3 million": the loss is 3 million."""
        found = _MEASURED.match(words) if "figure" in self._frames else None
        if found is None or self._cue[-1] == "that" or _FINITE.search(found["what"]):
            return None
        what = _subject(found["what"])
        return f"{what} {_is(what)} {found['open']}{words[found.end() :]}"

    def _named(self, words: str) -> str | None:
        """Of "called the deal a mistake": the deal is a mistake."""
        found = _NAMED.match(words) if "name" in self._frames else None
        if found is None or self._cue[-1] == "for":
            return None
        what = _subject(found["what"])
        return f"{what} {_is(what)} {words[found.end() :]}"

    def _judged(self, words: str) -> str | None:
        """Of "condemned the raid": the raid is to be condemned."""
        if self._cue[-1] in ("for", "that") or words[:1] in '“"':
            return None
        if self._lemma in _CONDEMN:
            return f"{words} {_is(words)} to be condemned"
        return f"{words} {_is(words)} welcome" if self._lemma in _WELCOME else None

    def _wanted(self, words: str) -> str | None:
        """Of "called for a vote": there should be a vote; "promised a vote": there will be one."""
        first = words.split()[0].lower() if words else ""
        if first not in ("a", "an", "more") and first not in _MASS:
            return None
        if self._lemma in _SHOULD and self._modality == "demand":
            return f"there should be {words}"
        clause = "that" in self._frames and len(words.split()) > _SHORT
        return f"there will be {words}" if self._lemma in _MAY and not clause else None

    def _pointed(self, words: str) -> str | None:
        """Of "points to 40 flats that have been sold": 40 flats have been sold."""
        found = _RELATIVE.match(words) if self._lemma in ("point", "cite", "note") else None
        return f"{found['what']} {words[found.end() :]}" if found else None

    def _undone(self, words: str) -> str | None:
        """Of "denied breaking the truce": broke the truce."""
        if self._called is None or self._lemma != "deny" or self._that:
            return None
        name = self._called.name
        having = _HAVING.match(words)
        past = verbs.past_of(having["participle"]) if having else None
        if having and past:
            return f"{name} {past}{words[having.end() :]}"
        gerund = _GERUND.match(words)
        past = verbs.past_of_gerund(gerund["gerund"]) if gerund else None
        if gerund and past and not words.startswith(("being ", "having ")):
            return f"{name} {past}{words[gerund.end() :]}"
        held = _RESPONSIBLE.match(words)
        if held:
            is_ = "are" if self._called.plural else "is"
            return f"{name} {is_} {_IS[held['what']]}{words[held.end() :]}"
        return None


_SHORT = 8  # words; a longer object of a verb that takes clauses may be one
_UNPLURAL = re.compile(
    r"\b(?:of|for|in|on|at|by|with|from|to|that|who|which|between|against|over)\b"
)


def _subject(phrase: str) -> str:
    return _SUBJECT.get(phrase.lower(), phrase)


def _is(phrase: str) -> str:
    """The head of a noun phrase asks for "is" or "are"."""
    found = phrase.split()
    low = phrase.lower()
    if (
        low in ("they", "we", "you")
        or " and " in f" {low} "
        or low.split()[0] in _PLURAL_DETERMINERS
    ):
        return "are"
    head = _UNPLURAL.split(phrase, maxsplit=1)[0].split() or found
    word = head[-1].strip("“”\"’'.,")
    if word[:1].isupper() and len(head) == 1:
        return "is"
    plural = singular(word.lower()) != word.lower() and not word[:1].isupper()
    return "are" if plural else "is"
