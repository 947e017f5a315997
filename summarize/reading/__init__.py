"""What can be read of an article without a model.

``reader.read`` takes the article through the rooms of this package in order: passages, quotations,
names, attributions, quantities. Everything here is rules and word lists; nothing knows a model.
"""
