"""Scores any model and prompt set against hand-labelled articles.

A suite's articles go through the pipeline as any article would; what comes out is compared with
labels that people wrote; what is reported carries intervals over articles and the agreement of two
human readers beside it. The package imports ``summarize``, never the reverse.
"""
