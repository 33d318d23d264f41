"""Named variables in a text: checked before it is saved, filled in by plain substitution, never executed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

VARIABLES = {
    "nama_opd": "nama lengkap OPD",
    "nama_penerima": "nama orang yang menerima",
    "nama_periode": "nama periode",
    "tenggat": "tanggal dan jam tenggat OPD itu",
    "sisa_hari": "7 hari lagi, besok, atau hari ini",
    "judul": "nama inovasi yang belum selesai",
    "bagian": "bagian formulir yang belum selesai",
    "kurang": "daftar yang masih kurang",
    "tautan": "alamat yang membuka bagian itu",
    "instansi": "nama Bappeda",
}
BRACES = re.compile(r"\{([^{}]*)\}|[{}]")
NAME = re.compile(r"\{([a-z_]+)\}")
AROUND = 15  # characters shown beside a stray brace


def problems(text: str) -> list[str]:
    """What is wrong with a text, each as a sentence; empty: it can be filled in."""
    found = []
    for match in BRACES.finditer(text):
        if match[1] is None:
            near = " ".join(text[max(0, match.start() - AROUND) : match.end() + AROUND].split())
            found.append(f"Kurung kurawal di sekitar “{near}” tidak berpasangan. Tulis seperti {{nama_opd}}.")
        elif match[1] not in VARIABLES:
            found.append(unknown(match[1]))
    return found


def unknown(name: str) -> str:
    close = difflib.get_close_matches(name.strip().lower(), VARIABLES, n=1)
    advice = f"Mungkin maksud Anda {{{close[0]}}}?" if close else "Pilih dari daftar variabel di bawah."
    return f"Variabel {{{name[:40]}}} tidak dikenal. {advice}"


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each variable's value in its place, in one pass: a value is never read as a text."""
    return NAME.sub(lambda match: values[match[1]], text)


def speaks_of_a_draft(*texts: str) -> bool:
    """The texts name an innovation, which an OPD that has not started does not have."""
    return any("{judul}" in text for text in texts)
