"""The lists of the workspace, cut by the very functions that their pages use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from innovasi.accounts.board.people import people_list
from innovasi.common.sheets import Sheet
from innovasi.innovations.board.own import innovations_of, lines
from innovasi.organisations.board import opd_list, unit_list
from innovasi.reports.choices import Kind
from innovasi.reports.documents.book import Book, Cell, columns_of, day_of, values_of
from innovasi.reports.querysets import in_chunks
from innovasi.reviews.board import QueueFilters
from innovasi.reviews.board.filters import found_by
from innovasi.reviews.board.queue import queue_rows

Asked = dict[str, str]

OPD_CELLS = [
    Cell("Kode", lambda opd: opd.code),
    Cell("Nama", lambda opd: opd.name),
    Cell("Singkatan", lambda opd: opd.abbreviation),
    Cell("Jenis", lambda opd: opd.get_kind_display()),
    Cell("Nama lama", lambda opd: "; ".join(former.name for former in opd.former_names.all())),
    Cell("Urusan", lambda opd: "; ".join(urusan.name for urusan in opd.urusan.all())),
    Cell("Unit aktif", lambda opd: opd.unit_count),
    Cell("Dihitung dalam rekap", lambda opd: opd.counts_in_tally),
    Cell("Aktif sejak", lambda opd: opd.active_from),
    Cell("Aktif sampai", lambda opd: opd.active_until),
    Cell("Nama kepala", lambda opd: opd.head_name),
    Cell("Jabatan kepala", lambda opd: opd.head_title),
    Cell("Surel kontak", lambda opd: opd.contact_email),
    Cell("Nomor WhatsApp", lambda opd: opd.contact_whatsapp),
]
UNIT_CELLS = [
    Cell("Unit", lambda unit: str(unit)),
    Cell("Jenis", lambda unit: unit.get_kind_display()),
    Cell("OPD", lambda unit: unit.opd.name),
    Cell("Singkatan OPD", lambda unit: unit.opd.abbreviation),
    Cell("Kode wilayah", lambda unit: unit.wilayah_code),
    Cell("Aktif", lambda unit: unit.is_active),
]
PERSON_CELLS = [
    Cell("Nama", lambda person: person.name),
    Cell("Alamat surel", lambda person: person.email),
    Cell("Nomor telepon", lambda person: person.phone),
    Cell("Peran", lambda person: person.get_role_display()),
    Cell("OPD", lambda person: person.opd.name if person.opd else ""),
    Cell("Keadaan", lambda person: "Aktif" if person.is_active else "Nonaktif"),
    Cell("Terakhir masuk", lambda person: person.last_login),
]
QUEUE_CELLS = [
    Cell("Kode", lambda row: row.submission.innovation.code),
    Cell("Inovasi", lambda row: row.submission.title),
    Cell("OPD", lambda row: row.submission.innovation.opd.name),
    Cell("Bentuk", lambda row: row.submission.get_kind_display()),
    Cell("Status", lambda row: row.status),
    Cell("Status sejak", lambda row: row.submission.status_at),
    Cell("Terakhir diajukan", lambda row: row.submitted_at),
    Cell("Menunggu", lambda row: row.waiting),
    Cell("Putaran", lambda row: row.rounds),
    Cell("Penelaah", lambda row: row.reviewer.name if row.reviewer else ""),
    Cell("Keadaan telaah", lambda row: row.state_of_work),
    Cell("Terlambat", lambda row: row.submission.is_late),
]
OWN_CELLS = [
    Cell("Kode", lambda line: line.innovation.code),
    Cell("Nama inovasi", lambda line: line.submission.title),
    Cell("Bentuk", lambda line: line.submission.get_kind_display()),
    Cell("Periode", lambda line: line.submission.period.title),
    Cell("Status", lambda line: line.submission.get_status_display()),
    Cell("Status sejak", lambda line: line.submission.status_at),
    Cell("Keterangan", lambda line: line.standing),
    Cell("Langkah berikutnya", lambda line: line.next_step),
    Cell("Pertama terbit", lambda line: day_of(line.innovation.published_at)),
]


def plain_list(kind: Kind, cells: list[Cell], rows: QuerySet) -> Book:
    """A list whose rows are read as they come."""
    return book_of(kind, cells, rows, lambda part: part)


def book_of(kind: Kind, cells: list[Cell], rows: QuerySet, made_of: Any) -> Book:
    """A list whose rows are made, a chunk at a time, of what the database gives."""

    def written() -> Iterator[list[Any]]:
        for part in in_chunks(rows):
            for row in made_of(part):
                yield values_of(cells, row)

    return Book(rows.count(), (Sheet(str(kind.label), columns_of(cells), written()),))


def opds(user: Any, asked: Asked) -> Book:
    return plain_list(Kind.OPDS, OPD_CELLS, opd_list(user, asked).rows)


def units(user: Any, asked: Asked) -> Book:
    return plain_list(Kind.UNITS, UNIT_CELLS, unit_list(user, asked).rows)


def people(user: Any, asked: Asked) -> Book:
    return plain_list(Kind.PEOPLE, PERSON_CELLS, people_list(user, asked).rows)


def queue(user: Any, asked: Asked) -> Book:
    rows = found_by(QueueFilters.read(asked), user).select_related("innovation__opd", "assignment__reviewer")
    return book_of(Kind.QUEUE, QUEUE_CELLS, rows, queue_rows)


def own(user: Any, asked: Asked) -> Book:
    return book_of(Kind.OWN, OWN_CELLS, innovations_of(user), lines)
