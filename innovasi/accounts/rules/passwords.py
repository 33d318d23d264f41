"""Passwords that anybody who knows the city would try first."""

import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError

# Words of this portal and its people; the city's own name is added from the settings.
WORDS = {
    *("innovasi", "inovasi", "portal", "kota", "kabupaten", "dinas", "badan", "kecamatan", "kelurahan", "puskesmas"),
    *("opd", "bappeda", "bapperida", "pemkot", "pemda", "pegawai", "asn", "pns", "admin", "operator", "penelaah"),
    *("password", "sandi", "kata", "rahasia", "masuk", "selamat", "datang", "indonesia", "merdeka", "qwerty"),
}
REFUSAL = "Kata sandi ini hanya gabungan kata yang mudah ditebak, seperti nama kota atau portal. Tambahkan kata lain."


class NotTheCitysWords:
    """Refuses a password that is nothing but such words and figures: *BandarLampung2026*, *inovasi-bappeda*."""

    def validate(self, password: str, user: Any = None) -> None:
        letters = re.sub(r"[^a-z]", "", password.lower())
        known = WORDS | set(settings.CITY["name"].lower().split())
        if letters and not is_free_of(letters, known):
            raise ValidationError(REFUSAL, code="password_of_known_words")

    def get_help_text(self) -> str:
        return "Kata sandi tidak boleh hanya gabungan nama kota, portal, atau kata seperti “rahasia”."


def is_free_of(letters: str, words: set[str]) -> bool:
    """Whether something is left that no chain of the words explains."""
    explained = {0}
    for end in range(1, len(letters) + 1):
        if any(letters[start:end] in words for start in explained):
            explained.add(end)
    return len(letters) not in explained
