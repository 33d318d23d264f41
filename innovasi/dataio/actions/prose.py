"""Text for generated dossiers, mixed from the example records."""

from __future__ import annotations

import random
from typing import Any, NamedTuple

from innovasi.common.words import count_words
from innovasi.dataio.actions.records import PAIRS, TEXTS, Record, clean, records
from innovasi.innovations.choices import DESIGN_MIN_WORDS
from innovasi.organisations.models import Unit

KEPT_APART = "permen-manis"  # the five-minute story has to find its own innovation only
SUBJECTS = (
    "Posyandu", "Pasar", "Sekolah", "Puskesmas", "Bank Sampah", "Angkutan", "Taman Baca", "Kebun", "Koperasi",
    "Perizinan", "Pajak", "Pelatihan Kerja", "Panti", "Lapangan", "Museum", "Drainase", "Penerangan Jalan", "Arsip",
    "Ronda", "Dapur Umum", "Dermaga", "Perpustakaan", "Klinik Hewan", "Pengaduan",
)  # fmt: skip
MANNERS = (
    "Keliling", "Malam", "Tanpa Antre", "Terpadu", "Cepat Tanggap", "Satu Pintu", "Ramah Lansia", "Gotong Royong",
    "Antar Jemput", "Sekali Pesan", "Terbuka", "Bersama Warga", "Akhir Pekan", "Lima Menit", "Ramah Anak", "Mandiri",
)  # fmt: skip
SHARED = ("purpose", "benefit", "outcome", "summary", "audience", "how", "cost", "place", "contact", "before", "after")


class Prose(NamedTuple):
    """Paragraphs of rancang bangun, whole records for the rest, and places for the names."""

    paragraphs: list[str]
    records: list[Record]
    places: list[str]

    @classmethod
    def of_examples(cls) -> Prose:
        full = [record for record in records() if "contact" in record and record["name"] != KEPT_APART]
        paragraphs = [part for record in full for part in clean(record["design"]).split("\n\n")]
        return cls(paragraphs, full, [unit.name for unit in Unit.objects.active()] or ["Kota"])

    def title(self, chance: random.Random) -> str:
        return f"{chance.choice(SUBJECTS)} {chance.choice(MANNERS)} {chance.choice(self.places)}"

    def answers(self, chance: random.Random) -> dict[str, Any]:
        """The long answers and those for citizens, each from some record."""
        answers = {TEXTS[key]: clean(chance.choice(self.records)[key]) for key in SHARED}
        for pair in PAIRS:
            answers[f"{pair}_before"], answers[f"{pair}_after"] = chance.choice(self.records)[pair]
        return answers | {"design": self.design(chance)}

    def design(self, chance: random.Random) -> str:
        parts: list[str] = []
        while sum(map(count_words, parts)) < DESIGN_MIN_WORDS:
            parts.append(chance.choice(self.paragraphs))
        return "\n\n".join(parts)
