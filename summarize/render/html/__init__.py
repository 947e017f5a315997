"""Pages for a reader: a summary or a brief as one HTML file that asks no network for anything."""

from summarize.render.html.notebook import framed

__all__ = ["framed"]
