"""Names inside a package: ASCII, short, without a path, whatever the sender called a file."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORDS, LONGEST_CODE = 40, 50
ENDING = re.compile(r"[a-z0-9]{1,5}")


def words_of(text: str, otherwise: str = "berkas") -> str:
    """*SK Wali Kota: No. 12/2026* as *sk-wali-kota-no-12-2026*."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower())[:LONGEST_WORDS].strip("-")
    return words or otherwise


def code_of(text: str) -> str:
    """A code of ours, kept as it is but for what no file name may hold."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", text)[:LONGEST_CODE].strip("-_") or "LAIN"


def file_name(code: str, number: int, label: str, ending: str) -> str:
    """*SID-16_regulasi_1_sk-wali-kota.pdf*."""
    stem, last = label, ending.lower()
    if last and stem.lower().endswith(f".{last}"):
        stem = stem[: -len(last) - 1]
    return f"{code_of(code)}_{number}_{words_of(stem)}.{last if ENDING.fullmatch(last) else 'bin'}"


def folder_name(code: str, title: str) -> str:
    """*T00012_permen-manis*."""
    return f"{code_of(code)}_{words_of(title, 'inovasi')}"
