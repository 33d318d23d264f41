"""A book as a file."""

import io
from typing import IO

from django.utils import timezone

from innovasi.common.sheets import write_csv, write_xlsx
from innovasi.reports.choices import Format, Kind
from innovasi.reports.documents.book import Book


def write(book: Book, file_format: Format, target: IO[bytes]) -> None:
    """The whole book as a workbook, or its main sheet as CSV."""
    if file_format == Format.CSV:
        write_csv(target, book.sheets[book.main])
    else:
        write_xlsx(target, book.sheets)


def bytes_of(book: Book, file_format: Format) -> bytes:
    stream = io.BytesIO()
    write(book, file_format, stream)
    return stream.getvalue()


def file_name(kind: Kind, file_format: Format, about: str = "") -> str:
    """*semua-inovasi-2026-06-30.xlsx*: what it is, of what, and of which day."""
    parts = [kind.value, about, timezone.localdate().isoformat()]
    return f"{'-'.join(part for part in parts if part)}.{file_format.value}"
