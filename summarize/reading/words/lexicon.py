"""Word lists as a person writes them: words with spaces between."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list.

    Args:
        text: Words with any white space between them.
    """
    return frozenset(text.split())
