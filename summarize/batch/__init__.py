"""Many articles, unattended: read as a stream, journalled as they finish, resumed after anything.

A run over an archive takes days and will be interrupted: by Ctrl-C, a reboot, a full disk, an
endpoint that is gone. So the truth is a journal that holds each finished summary from the moment it
is finished, and the output is a copy of it that can be mended or written again at any time; what
was paid for is never asked for again. Input and output are streams, and what must be known of every
article (its id, whether it is done) is kept on disk, so that memory does not grow with the archive.
"""
