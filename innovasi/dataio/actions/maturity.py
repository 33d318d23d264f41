"""Example claims and evidence, so that the sheet of kematangan has something to show and something to mend."""

from __future__ import annotations

import datetime
import hashlib
import io
from typing import NamedTuple

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from innovasi.accounts.models import User
from innovasi.common.drawing import font
from innovasi.dataio.actions.people import author_of
from innovasi.editions.models import Indicator
from innovasi.innovations.models import Innovation, Submission
from innovasi.maturity.models import Claim, Evidence, EvidenceUse
from innovasi.maturity.rules.uploads import endings_of
from innovasi.programmes.actions import settle_edition

SHEET = (620, 877)  # A4 at 75 dpi
TEXT = "DATA CONTOH\n\n{name}\n\n{what}\n\nBerkas ini dibuat portal untuk peragaan\ndan bukan surat sungguhan."


class Told(NamedTuple):
    """What one example claims: the key, the parameter, its basis, and what its evidence is called; none has none."""

    key: str
    parameter: int
    what: str = ""
    basis: str = ""


STORIES: dict[str, tuple[Told, ...]] = {
    "Permen Manis (Masyarakat Duduk Manis)": (
        Told("regulasi", 2, "Perwal tentang layanan dukcapil"),
        Told("sdm", 1, "Surat tugas tim delapan orang"),
        Told("anggaran", 2, "DPA dua tahun"),
        Told("alat_kerja", 3, "Layar antrean daring"),
        Told("pelaksana", 2, "Surat tugas kepala dinas"),
        Told("sosialisasi", 2, "Unggahan akun resmi dinas"),
        Told("kemudahan_proses", 3, "SOP layanan satu hari"),
        Told("kecepatan", 2),
        Told("kemanfaatan", 3, "Rekap penerima manfaat, tanpa NIK", "a"),
        Told("monev", 3),
    ),
    "Pemeriksaan Kanker Serviks": (
        Told("regulasi", 1, "SK penetapan layanan"),
        Told("sdm", 2, "Surat tugas tim puskesmas"),
        Told("bimtek", 2, "Undangan dan daftar hadir bimtek"),
        Told("kemanfaatan", 3, "", "a"),
        Told("monev", 1, "Laporan monev internal"),
    ),
    "Portal Tata Ruang": (
        Told("regulasi", 2),
        Told("alat_kerja", 3, "Layar peta tata ruang"),
        Told("layanan_terintegrasi", 2, "Layar beranda portal"),
        Told("informasi_layanan", 2),
    ),
}


def load_maturity(now: datetime.datetime) -> int:
    """Write the claims of three examples as their OPDs would have left them; tells how many."""
    rows = Innovation.objects.examples().with_submissions()
    dossiers = [dossier for row in rows for dossier in row.submissions.all() if dossier.title in STORIES]
    return sum(tell(dossier, STORIES[dossier.title], now) for dossier in dossiers)


def tell(dossier: Submission, story: tuple[Told, ...], now: datetime.datetime) -> int:
    edition = settle_edition(dossier.period)
    if edition is None:
        return 0
    author = author_of(dossier.innovation.opd)
    rows = {row.key: row for row in edition.indicators.of_innovations().prefetch_related("levels__basis")}  # type: ignore[attr-defined]
    for order, told in enumerate(story):
        claim = claim_of(dossier, rows[told.key], told, author)
        if told.what:
            piece = evidence_of(dossier, rows[told.key], told, author, now - datetime.timedelta(days=40 + order))
            EvidenceUse.objects.create(claim=claim, evidence=piece, order=1)
    return len(story)


def claim_of(dossier: Submission, indicator: Indicator, told: Told, author: User) -> Claim:
    levels = indicator.levels.all()  # type: ignore[attr-defined]
    level = next(
        row for row in levels if row.parameter == told.parameter and (row.basis.code if row.basis else "") == told.basis
    )
    return Claim.objects.create(submission=dossier, indicator=indicator, level=level, revision=1, by=author)


def evidence_of(
    dossier: Submission, indicator: Indicator, told: Told, author: User, day: datetime.datetime
) -> Evidence:
    ending = "pdf" if "pdf" in endings_of(indicator) else "jpg"
    content = drawn(TEXT.format(name=dossier.title, what=told.what), ending)
    is_letter = indicator.evidence_kind == "surat"
    piece = Evidence(
        submission=dossier,
        title="" if is_letter else f"Contoh: {told.what}",
        about=f"Contoh: {told.what}" if is_letter else "",
        letter_number=f"CONTOH/{indicator.order:02d}/{day.year}" if is_letter else "",
        letter_date=day.date() if is_letter else None,
        original_name=f"contoh-{told.key.replace('_', '-')}.{ending}",
        ending=ending,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        holds_personal_data=indicator.holds_personal_data,
        by=author,
    )
    piece.file.save("baru", ContentFile(content), save=True)
    return piece


def drawn(text: str, ending: str) -> bytes:
    """A sheet with these words, as PDF or picture."""
    sheet = Image.new("L", SHEET, "white")
    ImageDraw.Draw(sheet).multiline_text((60, 90), text, fill="black", font=font("Regular", 24), spacing=10)
    out = io.BytesIO()
    sheet.save(out, "PDF" if ending == "pdf" else "JPEG")
    return out.getvalue()
