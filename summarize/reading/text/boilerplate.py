"""Lines that belong to the page and not to the article.

Navigation, sharing, subscriptions, credits, dates and keyword lists are told by the form of the
whole line, never by a word in it: "Comments" is a heading of the page, "Comments by the minister
drew fire." is news. So every pattern must match the line from end to end, the line must be short,
and a line that quotes is kept. In doubt a line is read.
"""

from __future__ import annotations

import re

_MAX_LENGTH = 200
_MAX_WORDS = 24
_MAX_KEYWORDS = 2000  # characters

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_NAME = r"(?-i:[A-Z])[\w.'’&-]*"
_MORE = r"(?:\s?[:»>→…|.-].*)?"
_ABOUT = r"(?:\s(?:stories|articles|news|topics|content|coverage|posts|now))?(?:\s?:.*)?"

_FORMS = (
    # What readers may do.
    r"(?:\d+\s)?comments?(?:\s\(?\d+\)?)?",
    r"(?:leave|post|add|write)\sa\s(?:comment|reply)",
    rf"(?:read|see|show|view|load|learn)\s(?:more|less|also|next|all|comments)\b{_MORE}",
    r"(?:share|print|email|save|tweet|copy\slink)",
    r"(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|instagram|x)",
    r"share\s(?:this|on|via|the|your)\b.*",
    r"(?:follow|like|find|join|contact|support|visit|add)\s(?:us|our|me)\b.*",
    r"follow\s@?\w+(?:\s\w+)?\son\s(?:twitter|x|facebook|instagram|telegram|linkedin)\b.*",
    r"(?:subscribe|sign\s(?:up|in)|log\s?in|register|donate|advertise)\b.*",
    r"get\s(?:the\s|our\s|your\s|all\s)?(?:breaking|latest|daily|top|free|best|local|national"
    r"|weekly|morning|email|push)\b.*",
    r"(?:download|install|open|get)\s(?:the|our)\s.*\bapp\b.*",
    r"(?:click|tap)\s(?:here|to|on|play)\b.*",
    # Where else the page leads.
    rf"(?:related|recommended|trending|popular|also\sread|must\sread|most\sread){_ABOUT}",
    rf"(?:more\son\sthis(?:\sstory)?|more\sfrom|editor['’]s\spicks?|latest\snews){_ABOUT}",
    rf"(?:top\sstories|you\smay\salso\slike|what\sto\sread\snext|don['’]t\smiss){_ABOUT}",
    r"in\sthis\sarticle",
    r"(?:advertisements?|sponsored(?:\scontent)?|promoted|paid\spost|ad|newsletters?)",
    r"(?:home|menu|search|close|play\svideo|watch\slive|loading|back\sto\stop)",
    r"(?:story|article)\scontinues(?:\sbelow)?.*",
    r"(?:continue\sreading|skip\s(?:to|past))\b.*",
    r"(?:https?://|www\.)\S+",
    # Whose it is, from when.
    r"(?:©|\(c\)\s|copyright\b).*",
    r"(?:tags?|keywords?|topics?|filed\sunder|categor(?:y|ies)|hashtags?|sources?|via)\s?:.*",
    r"(?:photo|image|picture|video|file\sphoto|credit|photo\scredit|photograph|illustration"
    r"|graphic|caption|watch|listen)s?\s?(?::|\bby\b|/).*",
    r"[—–-]{0,2}\s?with\s(?:files|reporting|additional\sreporting|inputs?)\s(?:from|by)\b.*",
    r"\(?(?:additional\s)?(?:reporting|writing|editing|edited|compiled|written)\sby\s.*",
    r"this\s(?:article|story|report|post)\s(?:was\s(?:originally|first|updated|produced)"
    r"|has\sbeen\s(?:updated|republished)|is\spart)\b.*",
    rf"by\s{_NAME}(?:[\s,]+(?:and\s|of\s|for\s|the\s)?{_NAME}){{0,8}}",
    r"(?:(?:first\s)?published|updated|last\s(?:updated|modified)|posted|modified)\b[\s:,|-]*+"
    rf"(?:on\s|at\s)?(?:{_DAY}|{_MONTH}|\d).*",
    rf"(?:{_DAY},?\s)?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})"
    r",?\s\d{4}(?:[\s,|@-].{0,40})?",
    r"\d+\s?(?:min(?:ute)?s?|hours?|hrs?|days?)\s(?:read|ago)",
)
_BOILERPLATE = re.compile("|".join(_FORMS), re.IGNORECASE)
_WITHIN = {  # what a line may have anywhere, looked for where it has a word of it
    "newsletter": r".{0,40}\bnewsletter\b.{0,40}",
    "privacy": r".{0,40}\bprivacy\spolicy\b.{0,40}",
    "terms": r".{0,40}\bterms\sof\s(?:use|service)\b.{0,40}",
    "cookie": r".{0,40}\b(?:cookie\s(?:policy|settings|preferences)|accept\s(?:all\s)?cookies)\b"
    r".{0,40}",
    "rights": r".*\ball\srights\sreserved\b.*",
    "contributed": r".*\bcontributed\s(?:reporting\s)?to\sthis\s(?:report|story|article)\b.*",
}


def is_boilerplate(line: str) -> bool:
    """Whether a line, stripped of its outer whitespace, belongs to the page."""
    if _is_keyword_list(line):
        return True
    if len(line) > _MAX_LENGTH or len(line.split()) > _MAX_WORDS:
        return False
    if any(mark in line for mark in '“”"'):
        return False
    plain = line.rstrip(" .…!»>→)")
    if _BOILERPLATE.fullmatch(plain) is not None:
        return True
    low = plain.lower()
    found = [form for word, form in _WITHIN.items() if word in low]
    return any(re.fullmatch(form, plain, re.IGNORECASE) for form in found)


def _is_keyword_list(line: str) -> bool:
    """Whether a line is the same few words over and over, without a sentence."""
    if len(line) > _MAX_KEYWORDS or line.endswith((".", "!", "?", "…", "”", '"')):
        return False
    words = line.casefold().split()
    return len(words) >= 6 and 2 * len(set(words)) <= len(words)
