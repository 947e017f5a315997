"""What can be told of words alone: lexicons, inflection, titles and places, numbers in words.

Nothing here has seen a text: every table and every answer holds for a word wherever it stands.
"""
