"""The closed classes of words and their tags: what need not be guessed from an ending.

A tag is one letter, so that a sentence's tags are a string that patterns can be looked for in. Of
the open classes only such words are listed as do not look like what they are in news.
"""

from __future__ import annotations

from typing import Final

from summarize.reading.words.lexicon import words


def _tagged(tag: str, listed: str) -> dict[str, str]:
    return dict.fromkeys(listed.split(), tag)


# The letters, for all of ``reading``:
# p subject pronoun · o object pronoun · D determiner · T that · W question word · w relative
# C conjunction · S subordinator · P preposition · A auxiliary · X negation · R adverb
# V cue verb · v other finite verb · e word in -ed · G word in -ing · N capitalised · n other
# # number · Q quotation · punctuation stands for itself, - is a dash
TAGS: Final[dict[str, str]] = {
    **_tagged(
        "v",
        """went came got kept held led left met ran sat sent spent stood won lost fell rose grew
        drew paid sold built bought brought caught fought sought taught wore broke chose drove
        flew hid rode shook woke became seems seem seemed appears appear appeared needs need
        needed likes like plans remains remain means makes make gives gets goes comes keeps runs
        holds looks works lives let lets became become becomes includes helped received used
        tried turned stole began beat sank sang rang struck swept swung fled fed froze threw
        tore wept clung crept dealt forgot lent laid overcame overtook sprang shrank undertook
        bore bent bled bred dug flung forbade forgave hung knelt leapt lit misled mistook outdid
        slid spat sped stuck stung strode strove swam upheld withheld withstood overthrew rebuilt
        repaid retook undid underwent undercut oversaw outgrew ate dove
        withdrew died lied launched moved played served faced joined refused declined failed
        intends seeks owns allows requires provides contains exists belongs depends differs
        involves arises behaves carries consists creates deserves destroys develops enjoys ensures
        enters explores extends ignores improves introduces lacks manages operates participates
        pays performs persists prefers prepares prevents produces protects prohibits proves
        receives reduces relates relies removes represents resembles resides retains sells sends
        serves sits spends strengthens succeeds suffers tends tries undermines uses varies
        violates wears weakens becomes brings chooses eats falls feeds fills flies follows forces
        grows happens hears keeps loses loves meets occurs owes raises reaches refuses stays
        teaches treats wins""",
    ),
    **_tagged("e", "sued tied vied eyed owed axed freed"),
    **_tagged(
        "A",
        """is are was were be been being am has have had having do does did will would can
        could may might must shall should 'll ’ll""",
    ),
    **_tagged("X", "not never nor neither cannot hardly scarcely seldom rarely"),
    **_tagged(
        "p", "he she they it we i you everyone nobody somebody someone anyone everybody there"
    ),
    **_tagged("o", "him them me us himself herself itself themselves myself ourselves"),
    **_tagged(
        "D",
        """the a an this these those his her its their our my your some any no each every
        many most several both all another few such other more either half""",
    ),
    **_tagged("T", "that"),
    **_tagged("w", "who which whom whose"),
    **_tagged("W", "whether how why what where when whatever whoever"),
    **_tagged("C", "and or but &"),
    **_tagged(
        "S",
        "because although though while as since before after until unless whereas if once"
        " so than lest",
    ),
    **_tagged(
        "P",
        """in on at by for from of to with about against among around between into over
        under through during without within toward towards upon across behind near despite like
        amid per via throughout regarding concerning including beyond outside inside along above
        below onto off out up down following alongside plus minus versus""",
    ),
    **_tagged(
        "R",
        """also only yet then now later again often still just even only already soon thus here
        too instead perhaps maybe meanwhile however moreover further likewise besides elsewhere
        thereafter nowadays altogether regardless anyway once first nonetheless
        nevertheless ever always sometimes yesterday today tonight tomorrow earlier recently long
        repeatedly flatly bluntly really simply indeed therefore otherwise almost quite rather very
        ago back away afterward afterwards twice sort""",
    ),
    **_tagged(
        "#",
        """one two three four five six seven eight nine ten eleven twelve dozens hundreds
        thousands millions""",
    ),
}
"""Word in small letters → its tag."""

NOT_ADVERBS: Final = words(
    "family ally italy july early daily weekly monthly likely friendly elderly reply supply "
    "assembly anomaly rally bully fly apply rely imply comply multiply tally folly jelly ugly "
    "lovely deadly monopoly"
)
"""Words in -ly that are nouns, adjectives or verbs."""
