"""News articles into structured, checkable summaries."""
