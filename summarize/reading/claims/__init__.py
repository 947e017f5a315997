"""Who says what: source, cue and content of each attribution, and what a claim does.

``attribution.read`` is the way in; ``modality.modality`` tells prediction from demand. A source
is a stretch of the text here. Who that is, ``speakers`` tells.
"""
