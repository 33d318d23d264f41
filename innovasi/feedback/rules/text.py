"""What a citizen types, made safe to keep; and what in it calls for a second look."""

import re
import unicodedata

from innovasi.common import phones

MANY_LINKS = 2
LINK = re.compile(
    r"(?:https?://|\bwww\.)\S+"
    r"|\b(?:[\w-]+\.)+(?:com|net|org|info|biz|xyz|top|site|online|shop|club|link|ly|me|ru|cn|id)\b\S*",
    re.IGNORECASE,
)
NIK = re.compile(r"(?<!\d)(?:\d[ .\-]?){15}\d(?!\d)")
KEPT = {"\n", "\t"}
TURNS_TEXT_ROUND = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def tidy(text: str) -> str:
    """The text without signs that nobody can see, and with no more than one empty line in a row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    visible = "".join(char for char in text if char in KEPT or not is_invisible(char))
    return re.sub(r"\n\s*\n\s*\n", "\n\n", visible).strip()


def is_invisible(char: str) -> bool:
    return char in TURNS_TEXT_ROUND or unicodedata.category(char) in ("Cc", "Cs")


def has_many_links(text: str) -> bool:
    return len(LINK.findall(text)) >= MANY_LINKS


def has_nik(text: str) -> bool:
    """Sixteen digits: the number of an identity card or a family card."""
    return NIK.search(text) is not None


def whatsapp_number(contact: str) -> str:
    """The number as wa.me wants it; empty for an e-mail address."""
    return "" if "@" in contact else phones.whatsapp_number(contact)
