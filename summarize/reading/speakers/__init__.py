"""Who is meant: names, titles, roles and pronouns led back to one entity each.

``names.read`` is the way in. It is asked about stretches of the text that something else
has found to be sources; it knows nothing of cues and figures.
"""
