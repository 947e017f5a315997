"""Which figures are given: value, unit, qualifier, change and what each is about.

``quantities.read`` is the way in. Whose figure it is depends on the claims and is told elsewhere.
"""
