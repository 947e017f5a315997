"""A page inside another one, as notebooks show what an object returns from ``_repr_html_``.

The page goes into a frame of its own: its style stays in there, and its policy holds.
"""

from __future__ import annotations

import html

from summarize.render.html import brief, summary
from summarize.schema import Brief, Summary


def framed(shown: Summary | Brief) -> str:
    """The page of a summary or a brief, in a frame without access to what is around it."""
    page = summary.render(shown) if isinstance(shown, Summary) else brief.render(shown)
    return (
        '<iframe sandbox="allow-scripts" width="100%" height="640" '
        f'srcdoc="{html.escape(page)}"></iframe>'
    )
