"""What the rules of ``reading`` find, put as a model would put it.

Reading by rule and answering by rule are two things: ``reading`` knows extents of a text and no
reply, and the replies know names and words. Whoever wants the one as the other asks here, so that
the stub, and the plans in which the rules read beside a model, give the very same items. ``items``
makes them, ``wording`` words them, and ``doubts`` tells where another reader is worth asking.
"""
