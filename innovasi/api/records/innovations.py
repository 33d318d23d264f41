"""One published innovation as open data. What names a person or a way to reach one stays on the page."""

from __future__ import annotations

import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Submission
from innovasi.search.models import Entry

WIDTH = 640
TEXTS = {
    "untuk_siapa": "audience",
    "cara_memakai": "how_to_use",
    "yang_dibawa": "to_bring",
    "biaya": "cost",
    "tempat": "place",
    "jam_layanan": "hours",
    "sebelum": "before",
    "sesudah": "after",
    "sumber_angka": "figures_source",
    "rancang_bangun": "design",
    "tujuan": "purpose",
    "manfaat": "benefit",
    "hasil": "outcome",
    "ringkasan_inggris": "summary_en",
}
FIGURES = {"menit": "minutes", "kunjungan": "visits", "rupiah": "rupiah"}


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def moment(at: datetime.datetime) -> datetime.datetime:
    """In local time; the full moment, by which versions of an innovation are told apart."""
    return timezone.localtime(at)


def picture_address(key: Any) -> str:
    return absolute(reverse("catalogue:photo", args=[key, WIDTH, "jpg"]))


def short(entry: Entry) -> dict[str, Any]:
    """As a list shows it; needs the entry with its OPD and urusan."""
    return {
        "kode": entry.code,
        "slug": entry.slug,
        "judul": entry.title,
        "ringkasan": entry.summary,
        "bentuk": entry.kind or None,
        "jenis": entry.medium or None,
        "tahapan": entry.stage or None,
        "opd": {"kode": entry.opd.code, "nama": entry.opd.name},
        "urusan": entry.urusan.name,
        "tahun": entry.year,
        "terbit": moment(entry.published_at),
        "url": absolute(entry.get_absolute_url()),
        "foto": picture_address(entry.cover) if entry.cover else None,
    }


def full(entry: Entry) -> dict[str, Any]:
    """With its texts; needs also the dossier, the unit and the innovation."""
    dossier, innovation = entry.submission, entry.innovation
    return {
        **short(entry),
        "diperbarui": moment(entry.updated_at),
        "unit": str(entry.unit) if entry.unit else None,
        "urusan_nomor": entry.urusan_id,
        "masih_berjalan": innovation.running == RunningState.RUNNING,
        "dipastikan": moment(innovation.confirmed_at) if innovation.confirmed_at else None,
        "contoh": entry.is_example,
        **{name: getattr(dossier, field) or None for name, field in TEXTS.items()},
        **{name: figures(dossier, field) for name, field in FIGURES.items()},
        "inisiator": dossier.initiator or None,
        "uji_coba": dossier.trial_date,
        "penerapan": dossier.launch_date,
        "pengembangan": dossier.development_date,
    }


def figures(dossier: Submission, field: str) -> dict[str, int | None]:
    return {"sebelum": getattr(dossier, f"{field}_before"), "sesudah": getattr(dossier, f"{field}_after")}
