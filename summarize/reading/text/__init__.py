"""What a text is made of: lines, numbered sentences, quotations, turns, words with their tags.

Everything has offsets into the text as it is, in code points.
"""
