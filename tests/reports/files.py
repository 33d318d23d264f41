"""Files of answers, opened."""

import csv
import io

import openpyxl
import pypdfium2

ALL = "/kerja/laporan/ekspor/semua-inovasi/"
BOARD = "/kerja/laporan/ekspor/papan/"
TALLY = "/kerja/laporan/rekap/"


def content_of(response):
    assert response.status_code == 200, response.status_code
    return b"".join(response.streaming_content) if response.streaming else response.content


def book(response):
    return openpyxl.load_workbook(io.BytesIO(content_of(response)))


def table(page, top=1):
    """The rows of a sheet by their headings."""
    head, *rows = [list(row) for row in page.iter_rows(min_row=top, values_only=True)]
    return [dict(zip(head, row, strict=True)) for row in rows]


def lines(response):
    """The rows of a CSV by their headings."""
    return list(csv.DictReader(io.StringIO(content_of(response).decode("utf-8-sig"))))


def pages(response):
    """The text of each page of a PDF, in one line each."""
    with pypdfium2.PdfDocument(content_of(response)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
