"""An indirect question as the question that was asked: "whether it leaks" is "Does it leak?".

English turns a subject and its auxiliary round. Where no auxiliary is the first verb after the
subject nothing is turned, since a bare verb would want its base form and its tense taken apart.
"""

from __future__ import annotations

import re

from summarize.rules.wording import verbs

_TURNED = re.compile(
    r"(?P<wondering>whether(?:\sor\snot)?|if|why|how(?:\s(?:long|far|often|soon|old|big)|(?!\s(?:many"
    r"|much)\b))|when|where|whom|(?:how\s(?:many|much)|which|what)(?:\s[a-z]+){0,2}?(?=\s(?:the|an?|his|her|its|their|he"
    r"|she|it|they|we|you|I|[A-Z]\w+)\s))\s"
    r"(?P<subject>(?!to\b)[^;:?“”\"]{1,80}?)\s"
    r"(?P<verb>is|are|was|were|has|have|had|will|would|can|could|may|might|must|should"
    r"|(?:did|does|do)(?=\snot\b))\b"
    r"(?![’'])(?P<rest>.*)$",
    re.DOTALL,
)
_ASKING_ITSELF = re.compile(
    r"(?:who|what|(?:which|how\s(?:many|much))(?:\s(?!(?:the|an?|his|her|its|their|he|she|it|they|we|you|I"
    r"|this|that|these|those)\b)[a-z]+){1,2})\s(?:(?:is|was|are|were|has"
    r"|have|had|will|would|can|could|may|might|must|should|did|does)\b|[a-z]+(?:ed|s)\b)"
)
_NESTED = re.compile(r"\b(?:that|which|who|whom|whose|where|when|while|because|than|if)\b|,[^,]*$")
_HAS_VERB = re.compile(  # "if he believed the lock": not "a lock bought in May"
    r"^(?:he|she|it|they|we|you|I)\s|\b(?P<verb>[a-z]+)\s(?:the|an?|that|this|it|him|her|them|his|its|their"
    r"|[A-Z])"
)
_AND_WHETHER = re.compile(r"\b(?:or|and)\s(?:whether|if|why|how|what|when|where)\b")
_DONE = re.compile(
    r"\s(?:(?:not|never|ever|always|already|also|really|just|[a-z]+ly)\s)*(?P<verb>[a-z]+)\b"
)
_END = '?., ”"'
_ELLIPTIC = re.compile(r"\s*[?.]*$")


def question(words: str) -> str | None:
    """The question that an indirect one asks; None where it cannot be turned."""
    if _ASKING_ITSELF.match(words):
        return words.rstrip(_END) + "?"
    found = _TURNED.match(words)
    if found is None or _ELLIPTIC.fullmatch(found["rest"]):
        return None
    subject = found["subject"]
    apposed = subject.count(",") == 2 or subject.endswith(",")  # "the office, with 47 people,"
    if _NESTED.search(subject.rstrip(",")) and not apposed:
        return None
    if found["verb"] in ("is", "was", "are", "were") and subject.count(" ") > 8:
        return None
    if any(not m["verb"] or verbs.is_past(m["verb"]) for m in _HAS_VERB.finditer(subject)):
        return None
    if _AND_WHETHER.search(found["rest"]):
        return None
    if found["verb"] in ("has", "have", "had"):
        done = _DONE.match(found["rest"])
        if done is None or not verbs.is_participle(done["verb"]):
            return None  # "whether he has a boat"
    wondering = (
        "" if found["wondering"] in ("if", "whether", "whether or not") else found["wondering"]
    )
    turned = f"{wondering} {found['verb']} {subject}{found['rest']}"
    return turned.strip().rstrip(_END) + "?"
