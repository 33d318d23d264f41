"""What lies in a package: as a text for people, as a table, and as checksums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from innovasi.common.sheets import Sheet, csv_of
from innovasi.reports.documents.book import moment_in_words
from innovasi.reports.documents.packages.archive import Written
from innovasi.reports.documents.packages.snapshot import Item, Snapshot

GONE = "berkas tidak ditemukan saat paket disusun"
PERSONAL = "memuat data pribadi"
COLUMNS = [
    "Berkas",
    "Formulir",
    "Isian atau indikator",
    "Judul",
    "Nomor surat",
    "Tanggal surat",
    "Tentang",
    "Tautan",
    "Data pribadi",
    "Ukuran (bita)",
    "SHA-256",
    "Keterangan",
]


@dataclass(frozen=True)
class Listed:
    """One item, and what became of its file."""

    item: Item
    written: Written | None

    @property
    def note(self) -> str:
        if self.item.why_not:
            return self.item.why_not
        return GONE if self.item.name and self.written is None else ""

    @property
    def row(self) -> list[object]:
        piece, written = self.item.piece, self.written
        told = not self.item.why_not
        return [
            written.name if written else "",
            self.item.form,
            self.item.field,
            piece.label,
            piece.letter_number,
            piece.letter_date,
            piece.about,
            piece.link if told else "",
            piece.holds_personal_data,
            written.size if written else None,
            written.sha256 if written else "",
            self.note,
        ]

    @property
    def line(self) -> str:
        piece = self.item.piece
        where = self.written.name if self.written else piece.link if not self.item.why_not else ""
        parts = [self.item.field, piece.label, piece.facts if piece.facts != piece.label else ""]
        parts += [PERSONAL.upper() if piece.holds_personal_data else "", self.note]
        return f"- {where or '(tanpa berkas)'}: {'; '.join(flat(part) for part in parts if part)}"


def flat(text: str) -> str:
    return " ".join(text.split())


def table(listed: Sequence[Listed]) -> bytes:
    return csv_of(Sheet("Indeks", COLUMNS, [one.row for one in listed]))


def text(snapshot: Snapshot, own: Sequence[Written], listed: Sequence[Listed], by: str) -> bytes:
    """INDEKS.txt."""
    row = snapshot.submission
    lines = [
        f"{flat(row.title)} ({row.innovation.code})",
        f"{row.innovation.opd.name}, {row.period.title}, status {row.get_status_display()}",
        f"Disusun {moment_in_words(timezone.now())} untuk {flat(by)}.",
        "",
        *(f"Kesiapan {state.form}: {state.sentence}." for state in snapshot.states),
        "",
        "Dari portal:",
        *(f"- {written.name}" for written in own),
        "",
        "Bukti dan lampiran:",
        *([one.line for one in listed] or ["- belum ada"]),
    ]
    if any(one.item.piece.holds_personal_data and one.written for one in listed):
        lines += ["", "Perhatian: paket ini memuat data pribadi. Jangan dibagikan di luar keperluan penilaian."]
    return "\r\n".join([*lines, ""]).encode()


def sums(written: Iterable[Written]) -> bytes:
    """SHA256SUMS, as `sha256sum -c` reads it."""
    return "".join(f"{one.sha256}  {one.name.rpartition('/')[2]}\n" for one in written).encode()
