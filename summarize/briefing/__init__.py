"""Summaries of one event → a Brief: who says what, which figures agree, differ or conflict.

Everything here is deterministic and works on the summaries alone: names and aliases, values and
qualifiers, overlap of words, negation. Each line of a brief keeps the article and the span that it
rests on, so that a reader can check it; nothing is reworded.
"""

from summarize.briefing.brief import compare

__all__ = ["compare"]
