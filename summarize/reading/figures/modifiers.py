"""What stands between a number and the noun it counts: modifiers that are joined, coded, measured.

The one idea: the words before a head may be two adjectives with a comma, a name with a number
("F-16", "Leopard 2"), a measure with a figure of its own ("155mm", "two-bedroom") or a noun in the
plural ("sports teams"), and each shows itself by what touches it. The word lists are our own
compilation.
"""

from __future__ import annotations

from summarize.reading.figures import units
from summarize.reading.words.functionwords import AUXILIARIES, STOP, VERBS, ends_phrase
from summarize.reading.words.lexemes import HYPHENS, Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import SCALES, stated
from summarize.reading.words.plurals import COLLECTIVE, plural

SURVIVORS = words(
    """
    dead killed wounded injured missing hospitalized hurt arrested detained charged rescued
    sentenced convicted evacuated stranded saved hospitalised homeless displaced orphaned bereaved
    widowed jobless maimed blinded trapped infected quarantined abducted kidnapped alive unhurt
    unharmed uninjured unscathed unaccounted
    """
)
DESCRIBING = words(
    """
    large small other more less heavy light huge tiny giant same different local foreign private
    public main major minor modern rival similar separate secret plain broken stolen spare whole
    rare common busy empty closed open nearby black white green yellow blue brown grey gray
    coastal rural urban former missing
    """
)

REACH = 8
QUOTES = frozenset("“\"‘”’'")
_LINKS = words("and or , & ”")
JOINING = HYPHENS | QUOTES | _LINKS


def linked(tokens: Tokens, i: int, j: int, *, one: bool) -> bool:
    """Whether token ``j`` only joins modifiers: "past and present staff", "smaller, poorer towns".

    Two nouns that are joined are two things ("one man and five women"), so what stands on either
    side must not be a plural, nor a verb.
    """
    word, before, after = tokens.words[j], tokens.words[j - 1], tokens.word[j + 1]
    if word in QUOTES and before == "called":
        return True  # "thousands of so-called “independent” reports"
    if word in QUOTES and tokens.joined(j) and before[0].isalpha():
        return not ends_phrase(after)  # the end of “random” samples
    if one or word not in _LINKS or not (before[0].isalpha() and after[:1].isalpha()):
        return False
    if after in STOP or stated(after) or plural(after) or plural(before) or before in STOP:
        return False
    if word == "," and not (_adjectival(before) and _adjectival(after)):
        return False
    return any(plural(tokens.word[k]) for k in range(j + 2, j + 5)) and STOP.isdisjoint(
        tokens.words[i:j]
    )


def quoted(tokens: Tokens, i: int) -> bool:
    """Whether a single quotation mark before token ``i`` is open: "‘one or two slips’"."""
    for k in range(i - 1, max(i - REACH, -1), -1):
        if tokens.words[k] == "’":
            return False
        if tokens.words[k] == "‘":
            return True
    return False


def _adjectival(word: str) -> bool:
    """Whether a word has the look of an adjective: "poorer", "frightened", "rural"."""
    return word in DESCRIBING or word.endswith(_ADJECTIVE_ENDINGS)


_ADJECTIVE_ENDINGS = ("er", "y", "ed", "al", "ous", "ive", "ful", "less", "ic", "ing", "ent", "ant",
                      "ble", "ese", "ian", "ish")  # fmt: skip


def adverb(word: str) -> bool:
    """Whether a word in -ly is an adverb, and no adjective or noun."""
    return word.endswith("ly") and word not in _LY_ADJECTIVES


_LY_ADJECTIVES = words(
    """
    early elderly daily weekly monthly yearly hourly quarterly nightly likely unlikely friendly
    family deadly only lonely ugly holy silly costly lively lovely timely orderly scholarly fly
    supply ally assembly rally butterfly jelly bodily cowardly brotherly fatherly motherly leisurely
    curly hilly chilly woolly unruly kindly monopoly anomaly homily oily smelly belly italy
    """
)


NO_MEASURES = words("time term way sided off party state class rate hand handed")


def measure(tokens: Tokens, j: int) -> int:
    """The token after a measure that modifies the noun to come; 0 if there is none.

    "12 two-bedroom flats", "three $50,000 prizes", "four of his one-time rivals".
    """
    first = j
    j += tokens.words[j] in SIGNS
    word = tokens.word[j]
    glued = (
        j == first and is_digits(word) and tokens.joined(j + 1) and units.measured(tokens, j + 1)
    )
    if glued:  # "3,000 155mm shells"
        measure = glued.dimension == "measure" and tokens.word[glued.last] not in STOP
        return glued.last if measure and tokens.word[glued.last][:1].isalpha() else 0
    if j == first and is_digits(word) and not tokens.hyphen(j + 1):
        spaced = units.measured(tokens, j + 1)  # "two 122 mm launchers", "six 8,000 ton ships"
        if spaced and spaced.dimension == "measure" and not plural(tokens.words[spaced.last - 1]):
            named = tokens.word[spaced.last][:1].isalpha()
            return spaced.last if named and tokens.word[spaced.last] not in STOP else 0
    if not (stated(word) and (j > first or tokens.hyphen(j + 1) or word == "second")):
        return 0
    if word == "second" and not tokens.hyphen(j + 1):
        return j + 1 if tokens.word[j - 1] in ("a", "of") else 0  # "half a second"
    j += 1
    if j - first == 2:  # after a currency sign
        j += tokens.word[j] in SCALES
        noun = tokens.word[j]
        return j if not ends_phrase(noun) and noun not in _CASH else 0
    while tokens.hyphen(j) and tokens.joined(j) and j - first < REACH:
        j += 2
    ended = tokens.word[j][:1].isalpha() and tokens.word[j] not in STOP
    return j if ended and not plural(tokens.words[j - 1]) else 0


SIGNS = frozenset("$€£¥₹")
_CASH = words("dollar dollars euro euros pound pounds yen rupee rupees")


def modifies(tokens: Tokens, j: int, *, one: bool) -> bool:
    """Whether a plural is no head but modifies the noun to come: "sports teams", "arms dealers"."""
    word, follower = tokens.words[j], tokens.word[j + 1]
    if follower in STOP or not follower[:1].isalpha():
        return False
    if one and word in COLLECTIVE:
        return True  # "one data point"
    if tokens.capital(j + 1) and not tokens.capital(j):
        return False  # "nine times Sanders has"
    if plural(follower):  # "measles cases"
        if word not in _ATTRIBUTIVE and _of_one(tokens, j) and not _verbal(tokens.word[j + 2]):
            return False  # "a team of 12 doctors treats"
        return word not in _WHOLES and follower not in SURVIVORS and follower != "ages"
    return word in _ATTRIBUTIVE and plural(tokens.word[j + 2]) and tokens.word[j + 2] not in STOP


def _of_one(tokens: Tokens, j: int) -> bool:
    """Whether the plural at token ``j`` is counted behind a singular: "a team of 12", "1 in 9"."""
    i = j - 1
    while i > j - REACH and not stated(tokens.word[i]):
        i -= 1
    while i > 0 and (stated(tokens.word[i]) or tokens.word[i] in ("every", "each")):
        i -= 1
    joint, before = tokens.word[i], tokens.word[i - 1]
    if before in ("one", "1"):
        return joint in ("of", "in")
    return joint == "of" and not (plural(before) or stated(before) or ends_phrase(before))


def _verbal(word: str) -> bool:
    return word in AUXILIARIES or word in VERBS or word.endswith("ed")


_WHOLES = words("people children feet")
_ATTRIBUTIVE = words(
    """
    sports arms sales weapons drugs veterans customs news goods jobs services systems savings
    economics communications operations sanctions rights affairs resources parks homes awards
    games elections securities futures benefits claims accounts relations appeals corrections
    careers trades clothes earnings graphics logistics narcotics explosives munitions
    public-affairs electronics robotics mathematics physics politics statistics ethics genetics
    humanities materials minerals metals plastics textiles pharmaceuticals chemicals
    motors airlines railways highways roads works telecommunications energies utilities
    contracts complaints standards ethics grants loans admissions reservations investments
    pensions wages prisons courts ambulance emergencies emissions fisheries forests
    """
)


def code(tokens: Tokens, i: int, j: int) -> int:
    """The token after a name with a number that modifies the noun to come; 0 if there is none.

    "12 F-16 jets", "31 M1 Abrams tanks", and from its second word on "18 Leopard 2 tanks".
    """
    word = tokens.words[j]
    if j > i and is_digits(word) and tokens.capital(j - 1) and tokens.words[j - 1].isalpha():
        k = j + 1 + (tokens.joined(j + 1) and tokens.word[j + 1].isalpha())  # "Type 054A"
        after = tokens.word[k]
        named = len(word) <= _CODE and not ends_phrase(after)
        return k if named and not tokens.joined(j) else 0
    if not (word.isalpha() and tokens.capital(j)):
        return 0
    k = j + 1 + tokens.hyphen(j + 1)
    if not (is_digits(tokens.word[k]) and tokens.joined(k) and len(word) <= 2 * _CODE):
        return 0
    if k == j + 1 and len(word) > _CODE:
        return 0
    k += 1
    while tokens.joined(k) and tokens.word[k].isalnum():  # "T-72B3", "F-16s"
        k += 1
    return k


_CODE = 3
