"""The whole catalogue in one file, which never shows what citizens may not see, however old the file is."""

from __future__ import annotations

import datetime
import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.core.files.storage import default_storage

from innovasi.api.actions import records, token
from innovasi.api.choices import DumpFormat
from innovasi.api.models import Dump
from innovasi.api.records.files import FORMS
from innovasi.api.records.innovations import full, moment
from innovasi.catalogue.board import published

BATCH = 200


@dataclass(frozen=True)
class Download:
    """An open file with its size and name; `made_at` is None when it was put together for this answer."""

    file: IO[bytes]
    size: int
    etag: str
    made_at: datetime.datetime | None


def download(form: DumpFormat) -> Download:
    """The stored file while it is true; else what still holds of it, and fresh rows for the rest."""
    dump = Dump.objects.in_bulk([form]).get(form)
    stored = opened(dump)
    if dump is None or stored is None:
        return made(form, (FORMS[form].row_of(record) for record in records()))
    if dump.token == token():
        return Download(stored, dump.size, dump.sha256, dump.made_at)
    with stored:
        return made(form, mended(form, stored))


def opened(dump: Dump | None) -> IO[bytes] | None:
    if dump is None:
        return None
    try:
        return default_storage.open(dump.name, "rb")
    except FileNotFoundError:
        return None


def mended(form: DumpFormat, stored: IO[bytes]) -> Iterator[Any]:
    """Rows of innovations that are published as they were; then those that are new or changed."""
    rows = FORMS[form]
    known = published().values_list("pk", "code", "updated_at")
    wanted = {(code, moment(at).isoformat()): pk for pk, code, at in known}
    for row in rows.read(stored):
        if wanted.pop(rows.identity(row), None) is not None:
            yield row
    missing = sorted(wanted.values(), reverse=True)
    for start in range(0, len(missing), BATCH):
        some = published().listed().select_related("submission", "innovation")
        for entry in some.filter(pk__in=missing[start : start + BATCH]).order_by("-pk"):
            yield rows.row_of(full(entry))


def made(form: DumpFormat, rows: Iterator[Any]) -> Download:
    target = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    FORMS[form].write(target, rows)
    size = target.tell()
    target.seek(0)
    etag = hashlib.file_digest(target, "sha256").hexdigest()  # type: ignore[arg-type]
    target.seek(0)
    return Download(target, size, etag, None)
