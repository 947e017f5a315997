"""The commands ``summarize eval`` and ``summarize label``: arguments in, exit codes out."""
