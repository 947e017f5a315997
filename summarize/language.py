"""What language a text is in, as far as a warning needs it.

English is what is read and scored; the caller must know when a text is something else, not exactly
what. Function words are a third of any running text and differ between languages, so counting them
settles it (Grefenstette 1995, "Comparing two language identification schemes"); scripts settle the
rest. Where neither does, the answer is None.
"""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 20_000  # characters
_CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SHARE = 0.15  # of the words must be function words of the language

_FUNCTION_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is was for on with as by at from it he she they be are were"
        " has have had his her their its this an not said who which will would but or",
        "de": "der die das und ist nicht ein eine einen dem den des zu mit von auf für im sich"
        " auch als es an werden wird hat sind war bei nach aus er sie dass",
        "fr": "le la les de des du et est un une en dans que qui pour pas sur au aux avec ce il"
        " elle sont par plus été ont cette ses son sa a",
        "es": "el la los las de del y que en un una por con para no se su al es lo como más fue ha"
        " sus este esta son pero",
        "it": "il lo la gli le di del della dei delle e che in un una per con non si è da al alla"
        " sono ha come più nel anche",
        "pt": "o a os as de do da dos das e que em um uma por com para não se no na ao é mais foi"
        " são como pelo pela seu sua",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als door maar bij"
        " uit naar wordt heeft hij zij",
    }.items()
}
_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)


def code(stated: str | None) -> str | None:
    """The ISO 639 code in a stated one ("en-GB" is "en"), None where it is none."""
    found = _CODE.match(stated or "")
    return found[0].lower() if found else None


def guess(text: str) -> str | None:
    """The ISO 639-1 code of the language that the beginning of ``text`` is in, None in doubt."""
    sample = text[:_SAMPLE]
    foreign = "".join(_BEYOND_ASCII.findall(sample))
    for code, script in _SCRIPTS:
        # Japanese and Korean mix in Chinese characters, so a fifth is enough.
        count = len(script.findall(foreign))
        if count and 5 * count > sum(map(str.isalpha, sample)) > 0:
            return code
    words = Counter(_WORD.findall(sample.casefold()))
    total = words.total()
    if not total:
        return None
    shares = {
        code: sum(words.get(word, 0) for word in known) / total
        for code, known in _FUNCTION_WORDS.items()
    }
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _SHARE else None
