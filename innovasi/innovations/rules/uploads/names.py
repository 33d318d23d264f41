"""File names as their senders wrote them, made harmless; none reaches the disk."""

import re
import unicodedata

NAME_LIMIT = 160


def clean_name(raw: str) -> str:
    """The last part of a path, without control or direction marks, at most 160 characters, its ending kept."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", raw or ""))[-1]
    visible = "".join(char if not unicodedata.category(char).startswith(("C", "Z")) else " " for char in last)
    name = " ".join(visible.split()).strip(" .") or "berkas"
    if len(name) <= NAME_LIMIT:
        return name
    stem, dot, ending = name.rpartition(".")
    tail = f"{dot}{ending}" if stem and len(ending) <= 8 else ""
    return f"{name[: NAME_LIMIT - len(tail) - 1]}…{tail}"


def ending_of(raw: str) -> str:
    """The ending that decides which parser opens the file: lower case, without its dot."""
    stem, _, ending = clean_name(raw).rpartition(".")
    return ending.lower() if stem else ""
