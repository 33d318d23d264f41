"""All dossiers, a row each, with the answers in the order of the national form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from innovasi.common.listing import Choice, chosen
from innovasi.common.words import count_words
from innovasi.innovations.choices import DocumentKind, Section, Status
from innovasi.innovations.choices import Kind as Form
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import SECTION_FIELDS
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reports.choices import Kind
from innovasi.reports.documents.book import Book, Cell, day_of
from innovasi.reports.documents.lists import Asked, plain_list
from innovasi.reports.querysets import dossiers_known_to

READABLE = [(status.value, status.label) for status in Status if status != Status.DRAFT]  # a draft is its OPD's own


@dataclass(frozen=True)
class Filters:
    """What the list can be cut by, and to what it is cut."""

    choices: list[Choice]

    @property
    def asked(self) -> Asked:
        return {choice.param: choice.chosen for choice in self.choices}


def filters_of(asked: Asked) -> Filters:
    """`asked` is the query string; what is not offered is passed over."""
    offered = [
        ("periode", "Periode", [(str(period.pk), period.title) for period in Period.objects.all()]),
        ("status", "Status", READABLE),
        ("opd", "OPD", [(opd.code, opd.name) for opd in OPD.objects.all()]),
        ("bentuk", "Bentuk inovasi", list(Form.choices)),
    ]
    return Filters([Choice(param, label, options, chosen(asked, param, options)) for param, label, options in offered])


def field(name: str, title: str = "", *, wide: bool = False) -> Cell:
    """An answer under its own label."""
    label = str(Submission._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    display = f"get_{name}_display"
    read = (lambda row: getattr(row, display)()) if hasattr(Submission, display) else (lambda row: getattr(row, name))
    return Cell(title or label[:1].upper() + label[1:], read, 60 if wide else None)


def files_of(kind: DocumentKind) -> Cell:
    """How many documents of a kind there are."""
    return Cell(
        str(kind.label), lambda row: sum(doc.kind == kind and not doc.deleted_at for doc in row.documents.all()) or ""
    )


def address_of(row: Any) -> str:
    innovation = row.innovation
    is_read = innovation.current_id == row.pk and not innovation.is_withheld
    return settings.SITE_URL + innovation.get_absolute_url() if is_read else ""


BEFORE = [
    Cell("Kode", lambda row: row.innovation.code),
    Cell("Nama inovasi", lambda row: row.title),
    Cell("OPD", lambda row: row.innovation.opd.name),
    Cell("Unit pelaksana", lambda row: str(row.unit) if row.unit else ""),
]
NATIONAL = [
    field("stage"),
    field("initiator"),
    field("initiator_name"),
    field("medium"),
    field("kind"),
    field("theme"),
    field("main_urusan"),
    Cell("Urusan lain yang beririsan", lambda row: "; ".join(urusan.name for urusan in row.other_urusan.all())),
    field("trial_date"),
    field("launch_date"),
    field("development_date"),
    field("design", wide=True),
    Cell("Jumlah kata rancang bangun", lambda row: count_words(row.design)),
    field("purpose", wide=True),
    field("benefit", wide=True),
    field("outcome", wide=True),
    *(files_of(kind) for kind in DocumentKind),
    Cell("Foto", lambda row: sum(not photo.deleted_at for photo in row.photos.all()) or ""),
    field("classification"),
    field("coordinates"),
]
FOR_CITIZENS = [field(name) for name in SECTION_FIELDS[Section.CITIZEN] if name != "contact"]  # a person, at times
STANDING = [
    Cell("Periode", lambda row: row.period.title),
    Cell("Status", lambda row: row.get_status_display()),
    Cell("Status sejak", lambda row: row.status_at),
    Cell("Pertama diajukan", lambda row: row.first_submitted_at),
    Cell("Terlambat", lambda row: row.is_late),
    Cell("Pertama terbit", lambda row: day_of(row.innovation.published_at)),
    Cell("Alamat di katalog", address_of),
]
BESIDE = ("innovation__opd", "period", "main_urusan", "theme", "unit")
CELLS = [*BEFORE, *NATIONAL, *FOR_CITIZENS, *STANDING]


def innovations(user: Any, asked: Asked) -> Book:
    rows = dossiers_known_to(user, filters_of(asked).asked).select_related(*BESIDE)
    return plain_list(Kind.ALL, CELLS, rows.prefetch_related("other_urusan", "photos", "documents").defer("written"))
