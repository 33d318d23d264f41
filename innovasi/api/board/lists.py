"""The lists, and one innovation."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.urls import reverse

from innovasi.api.records.innovations import absolute, full, moment, short
from innovasi.catalogue.board import OnShelf, Wish, documents, matches, pictures, published, read
from innovasi.organisations.choices import OPDKind, UnitKind
from innovasi.organisations.models import OPD, Unit, Urusan
from innovasi.programmes.board import deadlines_of, deadlines_of_each
from innovasi.programmes.models import Period
from innovasi.search.models import Entry
from innovasi.tally.board import public_board

SLUG = re.compile(r"[\w-]{1,80}", re.ASCII)
MISSABLE = ("opd", "urusan", "district", "village")  # choices that may name what does not exist


def innovations(params: dict[str, str], page: int, size: int) -> dict[str, Any]:
    """What the catalogue finds for the same words and filters; a choice that does not exist finds nothing."""
    asked = read(params)
    wish, found = matches(asked)
    total = found.total if is_heard(asked, wish) else 0
    start = (page - 1) * size
    rows = OnShelf(total, found.keys_of)[start : min(start + size, total)] if start < total else []
    return {"jumlah": total, "halaman": page, "hasil": [short(entry) for entry in rows]}


def is_heard(asked: Wish, wish: Wish) -> bool:
    return all(getattr(asked, name) == getattr(wish, name) for name in MISSABLE)


def innovation(slug: str) -> dict[str, Any] | None:
    """One innovation with its pictures and files; None where citizens may not see one."""
    if not SLUG.fullmatch(slug):
        return None
    rows = published().listed().select_related("submission", "innovation").at_address(slug)
    entry = rows.first()
    if entry is None:
        return None
    dossier = entry.submission
    parent = published().filter(innovation=entry.innovation.adapted_from_id).first()
    return {
        **full(entry),
        "urusan_lain": [row.name for row in dossier.other_urusan.all()],
        "wilayah": [row.name for row in dossier.areas.all()],
        "diadaptasi_dari": parent.code if parent else None,
        "gambar": [{"url": absolute(row.src), "teks_alternatif": row.alt} for row in pictures(dossier)],
        "dokumen": [
            {"judul": row.name, "jenis": row.what, "ukuran": row.size, "url": absolute(row.url)}
            for row in documents(dossier)
        ],
        "lisensi": {"nama": settings.OPEN_DATA["licence"], "url": settings.OPEN_DATA["licence_url"]},
    }


def listed(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"jumlah": len(rows), "hasil": rows}


def opds() -> dict[str, Any]:
    """Every OPD of today, and those of the past that have published something."""
    counts = dict(Entry.objects.order_by().values_list("opd").annotate(Count("pk")))
    shown = (OPD.objects.active() | OPD.objects.filter(pk__in=counts)).order_by("name")
    return listed(
        [
            {
                "kode": row.code,
                "nama": row.name,
                "singkatan": row.abbreviation,
                "jenis": row.kind,
                "inovasi": counts.get(row.pk, 0),
                "url": absolute(reverse("catalogue:opd", args=[row.code])),
            }
            for row in shown
        ]
    )


def urusan() -> dict[str, Any]:
    counts = dict(Entry.objects.order_by().values_list("urusan").annotate(Count("pk")))
    return listed(
        [
            {"nomor": row.number, "nama": row.name, "kelompok": row.group, "inovasi": counts.get(row.pk, 0)}
            for row in Urusan.objects.all()
        ]
    )


def villages() -> dict[str, Any]:
    """The kelurahan of today's kecamatan, for the filter of that name."""
    rows = Unit.objects.active().filter(
        kind=UnitKind.KELURAHAN, opd__kind=OPDKind.DISTRICT, opd__in=OPD.objects.active()
    )
    return listed(
        [
            {"nomor": row.pk, "nama": row.name, "kecamatan": {"kode": row.opd.code, "nama": row.opd.name}}
            for row in rows.select_related("opd").order_by("opd__name", "name")
        ]
    )


def periods() -> dict[str, Any]:
    rows = list(Period.objects.all())
    deadlines = deadlines_of_each(rows)
    return listed([period_of(row, deadlines[row.pk].general.at) for row in rows])


def period_of(row: Period, deadline: Any) -> dict[str, Any]:
    return {
        "id": row.pk,
        "nama": row.title,
        "tahun": row.year,
        "tenggat": moment(deadline),
        "dibuka": row.is_open,
    }


def tally(number: int | None) -> dict[str, Any] | None:
    """The public board of a period, or of the one that is shown; None where there is no such period."""
    period = Period.objects.filter(pk=number).first() if number else Period.objects.shown()
    if period is None:
        return None
    board = public_board(period)
    lines = [
        {
            "kode": line.opd.code,
            "nama": line.name,
            "status": line.state.value,
            "disetujui": line.accepted,
            "target": line.target,
        }
        for line in board.lines
    ]
    return {
        "periode": period_of(period, deadlines_of(period).general.at),
        "total": {"opd": board.counted, "terpenuhi": board.fulfilled, "disetujui": board.accepted},
        "hasil": lines,
    }
