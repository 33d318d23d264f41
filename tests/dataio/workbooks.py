"""Workbooks for tests, written as people write them."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from innovasi.dataio.actions import importing
from innovasi.dataio.choices import ImportKind
from tests.factories import OPDFactory, PeriodFactory, admin

HEAD = ["No", "Nama Inovasi", "OPD Pelaksana", "Tahun", "Bentuk Inovasi", "Urusan", "Status", "Jenis"]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(sheets, change=None):
    """Bytes of a workbook of named sheets of rows; `change` gets the openpyxl workbook before it is saved."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sent(content, name="daftar.xlsx"):
    return SimpleUploadedFile(name, content, XLSX)


def receive(content, kind=ImportKind.INNOVATIONS, by=None, **decisions):
    """An import of these bytes, read, with some decisions taken."""
    run = importing.receive(sent(content), kind, by=by or admin())
    if decisions:
        importing.adjust(run, by=run.created_by, **decisions)
        run.refresh_from_db()
    return run


def bring_in(content, kind=ImportKind.INNOVATIONS, skip_wrong=True, **decisions):
    """The same, confirmed."""
    run = receive(content, kind, **decisions)
    importing.confirm(run, by=run.created_by, skip_wrong=skip_wrong)
    run.refresh_from_db()
    return run


def outcomes(run):
    """Row by row: sheet, number, outcome."""
    return [(row["sheet"], row["number"], row["outcome"]) for row in run.report["rows"]]


def said(run, number, sheet=None):
    """Everything that is said of one row."""
    rows = [row for row in run.report["rows"] if row["number"] == number and sheet in (None, row["sheet"])]
    assert len(rows) == 1
    return [*rows[0]["errors"], *rows[0]["warnings"]]


def notes(run, title):
    return " ".join(next(sheet["notes"] for sheet in run.report["sheets"] if sheet["title"] == title))


def make_import():
    """One that waits for confirmation, with one new draft."""
    PeriodFactory()
    OPDFactory(code="disdukcapil")
    return receive(
        workbook({"Daftar": [HEAD, [1, "Antar Akta", "disdukcapil", 2026, "Pelayanan publik", "12", "Draf"]]})
    )
