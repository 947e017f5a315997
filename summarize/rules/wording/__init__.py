"""A claim's content as a sentence that stands alone, changed no more than is certain.

Rewriting by rule goes wrong quickly, and a wrong sentence is worse than a stiff one, so there is no
parser and no paraphrase: words go, a pronoun becomes a name, a verb takes the form that the name
asks for, and what is no clause becomes one by the frame of its cue. Each of these is a module:
``bare`` (quotation marks and interruptions), ``reported`` and ``somebody`` (third persons),
``spoken`` (first persons), ``shares`` (of those polled), ``others`` (surnames), ``tense``, ``gaps``
(what a relative clause is about), ``objects`` (what a ``cue`` has for an object, with ``ascribed``,
``shown``, ``acts``, ``vowed``, ``denied``, ``deeds``, ``stances``, ``existing`` and ``questions``);
``called``, ``agreement``, ``phrasal`` and ``verbs`` are what they share, and ``sentence`` puts them
together. Numbers are never in reach, but for a share's own, and a "not" only where the cue is one
("warned against").
"""

from summarize.rules.wording.sentence import Wording

__all__ = ["Wording"]
