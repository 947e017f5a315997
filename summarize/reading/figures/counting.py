"""Which numbers are figures, and which are dates, names, codes or backward glances.

The one idea: each kind of number that news prints without counting anything shows itself in the
words next to it, so each has one rule with a name. The rules follow the project's labelling
guidelines; the word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import gaps
from summarize.reading.figures.numerals import pronoun_one
from summarize.reading.words.functionwords import (
    DETERMINERS,
    PREPOSITIONS,
    STOP,
    VERBS,
    WEEKDAYS,
    ends_phrase,
)
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral, stated
from summarize.reading.words.plurals import plural

_LABELS = words(
    """
    no number section article route chapter title channel flight highway interstate page
    grades chapters sections articles verses paragraphs rooms routes gates
    pages room exit phase category level type grade district ward precinct proposition
    resolution amendment volume vol figure table part episode season apollo rule form
    schedule appendix item line gate pier platform unit block building lot apartment apt
    suite box boeing airbus windows psalm verse paragraph question step option gen
    generation version tier super mach mark area zone group team lane i- stage stages lap hole
    """
)
_IDIOMS = words(
    """
    time sided off way size state party tier party's first on to fold class rate hand handed
    up liner half stop letter star dimensional figure digit line
    """
)


def labelled(tokens: Tokens, numeral: Numeral) -> bool:
    """A number that names: "Section 230", "No. 10", "Route 66", "Boeing 737", "Chanel 5"."""
    first = numeral.first
    before = tokens.word[first - 1]
    if numeral.kind == "multiple" or tokens.word[first - 2] == "who":
        return False  # "who number 7,200"
    if tokens.words[numeral.last : numeral.last + 2] in _OF_THEM:
        return False  # "In 31 of them"
    if _numbered(tokens, numeral) or _titled(tokens, numeral):
        return True
    if "." in tokens.words[first] and before not in ("version", "section", "channel", "figure"):
        return False
    if before in _LABELS and (
        before not in _PLAIN_LABELS or (tokens.capital(first - 1) and first > 1)
    ):
        return True
    if not is_digits(tokens.words[first]) or "," in tokens.words[first] or before in _QUALIFYING:
        return False  # a headline: "At Least 10 Killed"
    if before == "of" and is_digits(tokens.word[first - 2]) and tokens.word[first - 3] in _LABELS:
        return True  # "part 3 of 3 excerpts"
    return _follows_name(tokens, numeral)


def in_title(tokens: Tokens, numeral: Numeral) -> bool:
    """A time with a capital between small letters, as titles have it: "the film 13 Hours"."""
    first, last = numeral.first, numeral.last
    if not (is_digits(tokens.words[first]) and tokens.capital(last)):
        return False
    if tokens.word[last] not in _TIMES or tokens.hyphen(last):
        return False
    return any(
        len(word) > _SHORT and word.isalpha() and word not in PREPOSITIONS and not tokens.capital(i)
        for i in (first - 1, last + 1)
        if (word := tokens.word[i])
    )


_TIMES = words("second seconds minute minutes hour hours day days week weeks month months years")
_SHORT = 3  # articles and conjunctions are small in headlines too


def _numbered(tokens: Tokens, numeral: Numeral) -> bool:
    """A number after an abbreviation, or of an index: "No. 10", "the S.&P. 500", "500-stock"."""
    first, last = numeral.first, numeral.last
    if tokens.word[first - 1] == "." and (
        tokens.word[first - 2] in ("no", "nos", "vol", "art", "sec", "pp")
        or tokens.word[first - 3] == "&"
    ):
        return True
    return tokens.words[last + 1 : last + 3] in _BASKETS and tokens.hyphen(last)


_OF_THEM = ["of", "them"], ["of", "these"], ["of", "those"]


def _follows_name(tokens: Tokens, numeral: Numeral) -> bool:
    """A number that is a part of the name before it, and counts nothing: "Boeing 737"."""
    first, last = numeral.first, numeral.last
    before = tokens.word[first - 1]
    if first < 2 or not before[:1].isalpha() or not tokens.capital(first - 1):
        return False
    if tokens.hyphen(last) and numeral.value < _MODEL:  # a headline: "A Big 3-Word Reply"
        return False
    if gaps.gapped(tokens, numeral) or before[-2:] in ("'s", "’s"):  # "Norvia's 83 local courts"
        return False
    if before in VERBS or (before.endswith("ed") and before != "united"):
        return False  # a headline: "Bank Closed 4 Branches"
    if plural(tokens.word[last]) and not tokens.capital(last):
        return tokens.word[last] in _DAYTIMES  # "on Norvia Talk 125 weekdays"
    return len(before) > 1 and before not in WEEKDAYS and before not in DETERMINERS


_DAYTIMES = words("weekdays weekends weeknights mornings evenings nights afternoons")
_PLAIN_LABELS = words("group team question unit line area super building")
"""Labels that are common nouns as well: only with a capital do they name."""


def _titled(tokens: Tokens, numeral: Numeral) -> bool:
    """A number inside a name: "the Under 30 Summit", "the “Three Amigos” summit"."""
    first, last = numeral.first, numeral.last
    if tokens.word[last] in _MARKS and tokens.word[last + 1] in _TITLED:
        opened = [i for i in range(max(0, first - _TITLE), first) if tokens.words[i] in _MARKS]
        name = opened[-1] + 1 if opened else first
        # the “Fight for 15” movement, but not “Nearly 15” films
        return tokens.capital(name) and first - name > 1
    under = tokens.word[first - 1] in ("under", "over", "top") and tokens.capital(first - 1)
    if under and first > 1 and tokens.capital(last) and not plural(tokens.word[last]):
        return not tokens.capital(last + 1) or _prose(tokens, len(tokens))
    if not tokens.capital(last) or tokens.capital(last + 1):
        return False
    quoted = tokens.word[first - 1] in _MARKS and tokens.word[last + 1] in _MARKS
    if quoted and tokens.capital(first):
        return True
    spelled = tokens.capital(first) and tokens.words[first].isalpha() and first > 1
    if spelled and tokens.word[first - 1] == "the" and not tokens.capital(first - 1):
        return _prose(tokens, first)  # "the Five Eyes", in no headline
    return False


def _prose(tokens: Tokens, stop: int) -> bool:
    """Whether the tokens up to ``stop`` have words in small letters, as no headline has."""
    small = sum(len(tokens.word[i]) > _SHORT and not tokens.capital(i) for i in range(stop))
    return small >= _PROSE


_TITLE = 5
_TITLED = words(
    """
    movement campaign summit show film movie album song book series program programme initiative
    tour conference festival
    """
)
_SHORT, _PROSE = 3, 2
_MARKS = frozenset("“”\"'‘’")
_BASKETS = ["stock", "index"], ["stock", "average"], ["share", "index"], ["share", "average"]
_QUALIFYING = words("least most than about over nearly almost some around under another only just")
_MODEL = 100


def body(tokens: Tokens, numeral: Numeral) -> bool:
    """The number in the name of a body: "the Gang of Eight", "the Group of 20"."""
    i = numeral.first
    if tokens.word[i - 1] != "of" or tokens.word[i - 2] not in _BODIES:
        return False
    named = tokens.capital(i - 2) and is_digits(tokens.words[i])
    return named or tokens.capital(i)


_BODIES = words("group gang committee council commission league big band school hall paris bloc")


def list_number(tokens: Tokens, numeral: Numeral) -> bool:
    """The number of a list item, at the head of the passage or in brackets: "3. …", "(b) 2) …"."""
    first, last = numeral.first, numeral.last
    if last - first != 1 or numeral.value > 999 or not is_digits(tokens.words[first]):
        return False
    after = tokens.word[last]
    if after == ")" and tokens.joined(last):
        opened = "(" in tokens.words[max(0, first - 3) : first]  # "(about 60)"
        return first == 0 or not opened or numeral.value < 10
    return first == 0 and last < len(tokens) and after in (".", ":") and tokens.joined(last)


def points_back(tokens: Tokens, numeral: Numeral, *, measured: bool) -> bool:
    """A small count that only points back: "the two sides", "all three", "the other two"."""
    before = tokens.word[numeral.first - 1]
    if before in ("his", "her", "its", "their") and tokens.word[numeral.last] in _BESIDE_THEM:
        return numeral.value <= _FEW and not measured  # "his two counterparts"
    if before not in ("the", "these", "those", "all", "both", "other", "our"):
        return False
    if measured or numeral.value > 12 or numeral.kind != "cardinal":
        return False
    if is_digits(tokens.words[numeral.first]) and numeral.value > 9:
        return False
    after = tokens.word[numeral.last]
    if tokens.hyphen(numeral.last):  # "the two-storey house"
        return False
    whole = tokens.word[numeral.first - 2] == "of" and tokens.word[numeral.first - 3]
    if (
        whole and whole != "one" and stated(whole) and after not in STOP
    ):  # "two of the eight covers"
        return False
    if before == "all" and after == "of" and tokens.word[numeral.last + 1] in DETERMINERS:
        return False
    if before == "our":
        return after in ("countries", "nations", "sides", "parties", "governments", "peoples")
    if (
        numeral.value > _FEW and tokens.capital(numeral.last) and not plural(after)
    ):  # "the five Northern Rim states"
        return False
    compared = after.endswith("er") and plural(tokens.word[numeral.last + 1])
    return not (
        after.endswith("est") or after in _TOLD_APART or (compared and after not in _KIN_ER)
    )


_FEW = 3
_BESIDE_THEM = words("counterparts neighbours neighbors governments capitals sides")
_KIN_ER = words("other former latter sister brother partner member border river power")


_TOLD_APART = words(
    "worst best most other remaining surviving existing more main major leading principal chief"
)


def gerund(tokens: Tokens, numeral: Numeral) -> bool:
    """A multiple that only names an act: "Doubling them takes an hour"."""
    return numeral.kind == "multiple" and tokens.words[numeral.first] in _ACTS and not numeral.first


_ACTS = words("doubling halving tripling trebling quadrupling")


def idiom(tokens: Tokens, numeral: Numeral) -> bool:
    """A number inside a compound that measures nothing: "one-time", "two-state", "one-on-one"."""
    last = numeral.last
    if tokens.words[numeral.first - 2 : last] == ["time", "and", "a", "half"]:
        return True  # is paid for overtime
    if tokens.words[numeral.first] == "zero" and tokens.word[last + 1] in _WITHOUT:
        return True  # "zero-hours contracts"
    if not tokens.hyphen(last):
        return False
    if tokens.word[last + 2] in _CONTESTED and tokens.word[last + 1] in _CONTESTING:
        return True  # "a two-man race", "the six-nation talks"
    if numeral.value > 2 and tokens.word[last + 1] in ("state", "party"):
        return False  # "a 50-state poll", "a four-party coalition"; not "two-state solution"
    if tokens.word[last + 1] in ("time", "stop") and numeral.kind == "cardinal":
        return numeral.value <= 1  # "a three-time champion", not "a one-stop shop"
    shaped = tokens.word[last + 1].endswith("ed")  # "two-tiered", "six-pointed"
    return shaped or tokens.word[last + 1] in _IDIOMS


_CONTESTING = words("man woman horse person candidate nation party power country")
_CONTESTED = words("race contest fight battle show talks")
_WITHOUT = words("hours hour sum tolerance emission emissions carbon waste gravity")


def lone_one(tokens: Tokens, numeral: Numeral, *, qualified: bool, measured: bool) -> bool:
    """A "one" that does not count: a pronoun, or an indefinite article in all but name."""
    if tokens.words[numeral.first] != "one" or numeral.last != numeral.first + 1:
        return False
    after = tokens.word[numeral.last]
    if after in ("more", "further", "additional") and tokens.word[numeral.last + 1] not in STOP:
        return tokens.word[numeral.last + 1].endswith("ed")  # "one more interested in it"
    if tokens.hyphen(numeral.last) and tokens.word[numeral.last + 1] in _ONE_EACH:
        return False
    if _beside(tokens, numeral.last):
        return False  # "one corvette and two boats"
    before = tokens.word[numeral.first - 1]
    there = before in ("is", "was") and tokens.word[numeral.first - 2] == "there"
    if (there or before in ("there's", "there’s")) and not pronoun_one(tokens, numeral):
        return False  # "there's one road"
    qualified = qualified and before != "about"  # "when asked about one"
    if after == "of" and tokens.word[numeral.last + 1] in DETERMINERS:
        whole = stated(tokens.word[numeral.last + 2]) and tokens.word[numeral.last + 1] != "the"
        if before in ("only", "just") or (whole and before not in _NAMING):
            return False  # "one of its two lines"
    if measured and not pronoun_one(tokens, numeral):
        if tokens.word[numeral.last + 1] in ("more", "less", "fewer", "higher", "lower", "ahead"):
            return False  # "one point fewer than in May"
        return after in ("day", "night", "point") and before not in ("only", "just", "by")
    if after in _ONE_OF_PEOPLE and not qualified:
        harmed = tokens.word[numeral.first - 1] in _HARMING
        return not harmed and tokens.word[numeral.last + 1] not in _FATES
    return pronoun_one(tokens, numeral) or not (
        qualified
        or tokens.word[numeral.first - 1]
        in ("only", "just", "exactly", "killed", "injured", "wounded")
        or after in _ONE_COUNTED
    )


def _beside(tokens: Tokens, i: int) -> bool:
    """Whether another count follows the noun at token ``i``: "one corvette and two boats"."""
    if not tokens.word[i].isalpha() or tokens.word[i] in STOP:
        return False
    for j in range(i + 1, i + _TWO):
        if tokens.word[j] == "and" and stated(tokens.word[j + 1]):
            return plural(tokens.word[j + 2]) or plural(tokens.word[j + 3])
        if not tokens.word[j].isalpha() or tokens.word[j] in STOP:
            return False
    return False


_TWO = 4
_ONE_COUNTED = words("vote seat child death percent abstention casualty fatality injury goal count")
_NAMING = words("is was be been are were as became become becomes , remains remain s")
_ONE_EACH = words("bedroom bed storey story seat goal point run shot stroke vote child")
_ONE_OF_PEOPLE = words(
    """
    person man woman boy girl teenager officer soldier civilian firefighter passenger pedestrian
    motorist cyclist worker policeman resident student pupil patient victim suspect
    """
)
_HARMING = words(
    """
    killed killing kill injured injuring wounded wounding arrested arresting detained detaining hurt
    hurting rescued rescuing only just exactly leaving
    """
)
_FATES = words(
    """
    was is were dead died killed injured wounded hurt missing arrested has per in drowned suffered
    remains remained
    """
)


def vague_name(tokens: Tokens, numeral: Numeral) -> bool:
    """A vague sum that is only named: "missing millions", "his billions"."""
    after = tokens.word[numeral.last]
    i = numeral.first
    by = tokens.words[max(0, i - 2) : i] == ["by", "the"]  # "they came by the thousands"
    named = numeral.vague and (by or tokens.word[i - 1] in _NAMED_SUMS)
    return named and ends_phrase(after) and after != "of"


_NAMED_SUMS = words("missing untold oil his her their its my your")
