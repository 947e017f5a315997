"""What somebody is bidden or told to do, and what is demanded: he should do it.

After a verb of bidding stands the one bidden with an infinitive ("urged the bank to wait"), after
one of demanding a clause in the subjunctive, which is told by its bare verb: "that Norvia withdraw
its crews". With subjects of several the bare verb is the present as well, so then only verbs that
take no other clause are believed.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon
from summarize.rules.wording import phrasal, verbs, vowed
from summarize.rules.wording.agreement import is_plural, subject

WONDERING = re.compile(
    r"(?:why|did|do|does|is|are|was|were|how|what|who|whom|whose|when|where|which|whether|if)\b"
)
"""A word that opens a question."""
_BIDDEN = re.compile(
    r"(?P<who>(?!an?\b)[^\s,;:“”\"]+(?:\s[^\s,;:“”\"]+){0,8}?(?:,\s(?:which|who)\s[^,;:“”\"]+,)?)"
    r"(?P<no>\snot)?\sto\s(?P<open>[“\"]?)"
    r"(?!(?:the|an?|my|your|his|her|its|our|their|this|that|these|those|all|any|some|both)\b)"
    r"(?=(?P<be>be\s)?[a-z])"
)
_SHORT_VERB = re.compile(r"[’'](?:ll|re|ve|d|m)\b|n[’']t\b")
_SUBJUNCTIVE = re.compile(
    r"(?P<who>[^,;:“”\"]{2,80}?)\s(?=[“\"]?(?:(?:not\s)?be\s|(?:not|immediately|urgently|promptly)\s[a-z]"
    r"|(?P<bare>withdraw|return|release|resign|leave|pay|apologi[sz]e|stop|halt|cease|end|abandon|drop"
    r"|lift|cancel|hand|give|take|make|keep|allow|let|do|go|come|stay|remain|provide|publish|disclose"
    r"|reveal|explain|investigate|respect|hono(?:u)?r|obey|comply|cooperate|recogni[sz]e|accept|agree"
    r"|sign|ratify|adopt|approve|reject|restore|reinstate|replace|remove|repeal|reduce|cut|raise"
    r"|increase|spend|send|deliver|surrender|disarm|dismantle|vacate|evacuate|suspend|ban|extend|expand"
    r"|reopen|open|close|shut|use|show|find|have|get|put|bring|turn|carry|meet|refrain|abide|follow"
    r"|consider|include|contribute|diversify|set|establish|create|appoint|hire|issue|review|limit)(?=\s|[.,;]|$)))"
)
_BIDDING = lexicon.words(
    """
    ask urge order beg implore exhort beseech entreat instruct advise counsel direct command
    encourage remind press lobby challenge
    """
)
_MANDATING = lexicon.words(
    "demand ask request require recommend propose urge order call advise plead"
)
BARE = lexicon.words("demand propose recommend request")
"""Verbs that may leave out the "that" of their clause."""
BE = re.compile(r"^(?:(?!to\b)[\w’'-]+\s){1,6}(?:not\s)?be\s[a-z]+(?:ed|en|t)\b")
"""The head of a clause in the subjunctive that cannot be anything else."""
_NOT_BIDDEN = lexicon.words("me us you he she they we i to")
_OWN_SUBJECTS = lexicon.words("he she it they we i")


def demanded(words: str, lemma: str) -> str | None:
    """Of "demanded that it be shut": it should be shut.

    Args:
        words: The clause.
        lemma: The verb that demands it.
    """
    found = _SUBJUNCTIVE.match(words)
    if found is None or verbs.FINITE.search(found["who"]) or found["who"].endswith((" to", " and")):
        return None
    if found["bare"] and lemma not in _MANDATING and is_plural(found["who"]):
        return None  # "recognised that the crews have to go"
    return f"{found['who']} should {words[found.end() :]}"


def bidden(words: str, lemma: str, last: str, *, demand: bool) -> str | None:
    """Of "urged them to wait": they should; "expects them to wait": they will.

    Args:
        words: Who is bidden, and the infinitive.
        lemma: The verb that bids.
        last: The last word of the cue: "called for them to wait".
        demand: Whether the words are a demand.
    """
    found = _BIDDEN.match(words) if last != "against" else None
    if found is None:
        return None
    who, no = found["who"], found["no"] or ""
    if WONDERING.match(words) or verbs.FINITE.search(who.split(",")[0]) or _SHORT_VERB.search(who):
        return None
    if not _OWN_SUBJECTS.isdisjoint(who.split()[1:]):
        return None  # "the yard it expected to close"
    if last == "for" and not found["be"] and not phrasal.can_act(who):
        return None  # "called for help to rebuild": the help is called for
    if who.split()[0].lower() in _NOT_BIDDEN or who.endswith(("self", "selves")):
        return None
    alone = lemma == "tell" and " " not in who  # "told investors to expect less"
    demands = demand or alone or lemma in _BIDDING
    if not demands and lemma not in vowed.WILL:
        return None
    help_ = "should" if demands else "will"
    return f"{subject(who)} {help_}{no} {found['open']}{words[found.end() :]}"
