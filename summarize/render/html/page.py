"""What all pages share: escaping, one style and one script, and a policy that allows no more.

Article text is data. Jinja escapes all of it, none reaches the script, and the page's policy allows
no style and no script but the two of this package, by their hashes, and no request at all.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined

from summarize.render import safe

PALETTE = "palette.css"


def file(package: str, name: str) -> str:
    """The text of a file that lies in a package."""
    return files(package).joinpath(name).read_text("utf-8")


def palette() -> str:
    """The colours of every page, light and dark."""
    return file(__package__, PALETTE)


def rendered(template: str, *, style: str, script: str, **given: Any) -> str:
    """A page.

    Args:
        template: Jinja; it has the filters ``shown`` (one line) and ``block`` (line breaks kept).
        style: The page's CSS.
        script: The page's JavaScript.
        given: What the template shows.
    """
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["shown"] = safe.visible
    environment.filters["block"] = safe.block
    return environment.from_string(template).render(
        **given,
        style=style,
        script=script,
        style_hash=_digest(style),
        script_hash=_digest(script),
    )


def _digest(content: str) -> str:
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
