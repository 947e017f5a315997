"""The forms of a verb: "say" is also said, says and saying.

By the spelling rules of English verbs, and a list of the verbs that do not follow them or double a
letter, among those that are asked about.
"""

from __future__ import annotations

_IRREGULAR = {
    "submit": ("submits", "submitted", "submitted", "submitting"),
    "grin": ("grins", "grinned", "grinned", "grinning"),
    "nod": ("nods", "nodded", "nodded", "nodding"),
    "weep": ("weeps", "wept", "wept", "weeping"),
    "rip": ("rips", "ripped", "ripped", "ripping"),
    "quiz": ("quizzes", "quizzed", "quizzed", "quizzing"),
    "aver": ("avers", "averred", "averred", "averring"),
    "infer": ("infers", "inferred", "inferred", "inferring"),
    "fret": ("frets", "fretted", "fretted", "fretting"),
    "prefer": ("prefers", "preferred", "preferred", "preferring"),
    "spell": ("spells", "spelled", "spelled", "spelling"),
    "come": ("comes", "came", "come", "coming"),
    "plead": ("pleads", "pleaded", "pleaded", "pleading"),
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "see": ("sees", "saw", "seen", "seeing"),
    "know": ("knows", "knew", "known", "knowing"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "begin": ("begins", "began", "begun", "beginning"),
    "read": ("reads", "read", "read", "reading"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "make": ("makes", "made", "made", "making"),
    "go": ("goes", "went", "gone", "going"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "cast": ("casts", "cast", "cast", "casting"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "snap": ("snaps", "snapped", "snapped", "snapping"),
    "beg": ("begs", "begged", "begged", "begging"),
    "refer": ("refers", "referred", "referred", "referring"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "tip": ("tips", "tipped", "tipped", "tipping"),
    "chip": ("chips", "chipped", "chipped", "chipping"),
    "sum": ("sums", "summed", "summed", "summing"),
    "sob": ("sobs", "sobbed", "sobbed", "sobbing"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "blog": ("blogs", "blogged", "blogged", "blogging"),
    "signal": ("signals", "signaled", "signaled", "signaling"),
    "label": ("labels", "labeled", "labeled", "labeling"),
    "log": ("logs", "logged", "logged", "logging"),
    "take": ("takes", "took", "taken", "taking"),
    "commit": ("commits", "committed", "committed", "committing"),
    "regret": ("regrets", "regretted", "regretted", "regretting"),
    "put": ("puts", "put", "put", "putting"),
    "give": ("gives", "gave", "given", "giving"),
    "spend": ("spends", "spent", "spent", "spending"),
    "pay": ("pays", "paid", "paid", "paying"),
    "repay": ("repays", "repaid", "repaid", "repaying"),
    "lend": ("lends", "lent", "lent", "lending"),
    "steal": ("steals", "stole", "stolen", "stealing"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "transfer": ("transfers", "transferred", "transferred", "transferring"),
    "send": ("sends", "sent", "sent", "sending"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "lose": ("loses", "lost", "lost", "losing"),
    "win": ("wins", "won", "won", "winning"),
    "stand": ("stands", "stood", "stood", "standing"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "bring": ("brings", "brought", "brought", "bringing"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "keep": ("keeps", "kept", "kept", "keeping"),
    "set": ("sets", "set", "set", "setting"),
    "let": ("lets", "let", "let", "letting"),
    "step": ("steps", "stepped", "stepped", "stepping"),
    "blow": ("blows", "blew", "blown", "blowing"),
    "bet": ("bets", "bet", "bet", "betting"),
}
VARIANTS = {
    "signalled": "signaled",
    "signalling": "signaling",
    "labelled": "labeled",
    "labelling": "labeling",
}
"""Second spellings of a form, and the first."""


def forms(lemma: str) -> tuple[str, str, str, str]:
    """The third person, the past, the past participle and the form in -ing."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return third, lemma + "ed", lemma + "ed", lemma + "ing"
