"""Cues whose source is an agent: "was told by Ada", "expected by analysts".

In the passive the source follows its cue, and what is said stands before it, as the subject, or
after it, as with other cues. Without an agent nobody says it, and there is no attribution.
"""

from __future__ import annotations

from summarize.reading.claims import clauses, denials, openings, sources
from summarize.reading.claims.notes import Complement, Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.words import nouns
from summarize.reading.words.cues import SAYINGS

_EXPECTING = frozenset(["expect", "forecast", "predict", "estimate", "anticipate"])


def passive(
    notes: Notes, first: int, at: int, last: int, lemma: str, frames: frozenset[str]
) -> None:
    """Read "Ada was told by Blaise that …": the agent is the source, without one there is none.

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        first: Index of the first auxiliary.
        at: Index of the participle.
        last: Index of its particle, or `at`.
        lemma: The verb.
        frames: What it may take.
    """
    r = notes.region
    if r.low[last + 1] != "by":
        _called(notes, first, at, last, frames)
        return
    agent = sources.after(r, last + 2)
    if agent is None:
        return
    complement = clauses.complement(r, agent.last, lemma, frames - {"thing", "name"})
    to = r.low.index("to", agent.first) if "to" in r.low[agent.first : agent.last + 2] else -1
    bidden = to > agent.first and r.tag[to + 1] in "nvVARe"
    if complement is None and "bid" in frames and bidden:  # "were told by the army to leave"
        agent = NounPhrase(agent.first, to - 1)
        complement = Complement(to + 1, last, "infinitive")
    if complement is None or complement.frame not in (
        "quote",
        "clause",
        "infinitive",
        "question",
    ):
        if "as" in frames and r.low[agent.last + 1] == "as":
            _described(notes, first, at, agent)
        elif "thing" in frames and "quote" not in frames and lemma not in ("announce", "describe"):
            _undergone(notes, first, last, agent, frames)
        return
    opening = first == notes.sentence
    notes.cues.append(
        Cue(
            first,
            last,
            agent,
            -1,
            complement.first,
            -1,
            complement.frame,
            nested=not opening,
            certain=False,
            within="fronted" if opening else "",
        )
    )


def reduced(notes: Notes, at: int, lemma: str, frames: frozenset[str]) -> None:
    """Read "the 4 million expected by analysts" and "described by Ada as new": no verb helps.

    Args:
        notes: What has been noted of the region; a cue found is added to it.
        at: Index of the participle, before "by".
        lemma: The verb.
        frames: What it may take.
    """
    r = notes.region
    agent = sources.after(r, at + 2)
    if agent is None or r.low[agent.last] in nouns.FRACTIONS:
        return  # "cut its forecast by a fifth"
    if r.low[at - 1] == "as" and {"quote", "that"} & frames:
        _as_reported(notes, at, agent)
        return
    if "as" in frames and r.low[agent.last + 1] == "as":
        _described(notes, at, at, agent)
    of = next((i for i in range(agent.first + 1, agent.last) if r.low[i] == "of"), -1)
    if "of" in frames and of > 0:
        agent = NounPhrase(agent.first, of - 1)
    if "of" in frames and r.low[agent.last + 1] == "of":  # "accused by the city of fraud"
        end = next(i for i in range(agent.last + 2, len(r)) if r.tag[i] in ".,;:")
        notes.cues.append(Cue(at, at, agent, -1, agent.last + 1, end, "post", False, False, True))
    denied = "deny" in frames and r.low[at - 1] in SAYINGS  # "a charge denied by Ada"
    if lemma not in _EXPECTING and not denied:
        return
    start = at
    while start > notes.sentence and r.tag[start - 1] in "Nn#":
        start -= 1
    if start > notes.sentence and r.tag[start - 1] == "D":
        start -= 1
    if start < at:
        notes.cues.append(Cue(at, at, agent, -1, start, at, "post", denied, False, True))


def _as_reported(notes: Notes, at: int, agent: NounPhrase) -> None:
    """Read "As reported by Ada, …" and "…, as reported by Ada": the main clause is the content."""
    r = notes.region
    comma = notes.past_setting(agent.last + 1)
    if at - 1 == notes.sentence and r.tag[comma] == ",":
        notes.cues.append(Cue(at, at + 1, agent, at - 1, comma + 1, -1, "clause"))
    elif r.tag[at - 2] == "," and r.tag[comma] == ".":
        start = notes.clause_start(at - 2)
        if notes.is_whole(start, at - 2):
            notes.cues.append(Cue(at, at + 1, agent, at - 2, start, at - 2, "post", nested=True))


def _described(notes: Notes, first: int, at: int, agent: NounPhrase) -> None:
    """Read "The plan was described by Ada as new": from the subject to what it is called."""
    r = notes.region
    start = agent.last + 2
    if first < at:
        subject = sources.before(r, first - 1, notes.sentence)
        if subject is None or r.tag[subject.first] in "wpc":
            return
        start = subject.first
    end = agent.last + 2
    while r.tag[end] not in ".,;C":
        end += 1
    notes.cues.append(Cue(first, at, agent, -1, start, end, "post", False, False, True))


def _called(notes: Notes, first: int, at: int, last: int, frames: frozenset[str]) -> None:
    """Read "The plan was hailed as a triumph by Ada": the agent follows what it is called."""
    r = notes.region
    begin = last + 1 + (r.low[last + 1] == "as")
    if ("as" if begin > last + 1 else "name") not in frames:
        return
    ends = (i for i in range(begin + 1, begin + _LONGEST) if r.tag[i] in _OVER or r.low[i] == "by")
    by = next(ends, begin)
    agent = sources.after(r, by + 1) if r.low[by] == "by" else None
    subject = sources.before(r, first - 1, notes.sentence)
    if agent is None or subject is None or not openings.is_source(r, agent):
        return  # "was called a failure by comparison"
    bare = begin == last + 1 and r.tag[begin] not in 'D"Q' and r.tag[subject.first] != "p"
    if bare or r.tag[subject.first] in "wc":
        return  # "is considered unclean by many"
    notes.cues.append(Cue(first, at, agent, -1, subject.first, by, "post", False, False, True))


_LONGEST = 12  # tokens that something may be called
_OVER = frozenset(".,;:-CAWwTSc")


def _undergone(
    notes: Notes, first: int, last: int, agent: NounPhrase, frames: frozenset[str]
) -> None:
    """Read "The count was disputed by Ada": the subject is the content."""
    r = notes.region
    if first - 1 == notes.sentence and r.tag[first - 1] == "T":
        content: NounPhrase | None = NounPhrase(first - 1, first - 1)
    else:
        content = sources.before(r, first - 1, notes.sentence)
    if content is None or r.tag[content.first] in "wpc" or r.tag[content.last] == "#":
        return
    denied = denials.denies(r, frames, Complement(content.first, last, "thing"))
    notes.cues.append(
        Cue(first, last, agent, -1, content.first, content.last + 1, "post", denied, False, True)
    )
