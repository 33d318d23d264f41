"""The whole catalogue in one file, which never shows what citizens may not see, however old the file is."""

from __future__ import annotations

import datetime
import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.core.files.storage import default_storage

from innovasi.api.actions import batched, records, token
from innovasi.api.choices import DumpFormat
from innovasi.api.models import Dump
from innovasi.api.records.files import FORMS, Identity
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
    rows, seen = FORMS[form], Marks()
    for batch in batched(rows.read(stored), BATCH):
        versions = current([rows.identity(row)[0] for row in batch])
        for row in batch:
            pk = versions.pop(rows.identity(row), None)
            if pk is not None:
                seen.add(pk)
                yield row
    keys = published().order_by("-pk").values_list("pk", flat=True).iterator(chunk_size=BATCH)
    for missing in batched((pk for pk in keys if pk not in seen), BATCH):
        some = published().listed().select_related("submission", "innovation")
        for entry in some.filter(pk__in=missing).order_by("-pk"):
            yield rows.row_of(full(entry))


def current(codes: list[str]) -> dict[Identity, int]:
    """The published versions of some innovations."""
    known = published().filter(code__in=codes).order_by().values_list("pk", "code", "updated_at")
    return {(code, moment(at).isoformat()): pk for pk, code, at in known}


class Marks:
    """A set of keys that takes a bit a key, however many there are."""

    def __init__(self) -> None:
        self.bits = bytearray()

    def __contains__(self, key: int) -> bool:
        place, bit = divmod(key, 8)
        return place < len(self.bits) and bool(self.bits[place] >> bit & 1)

    def add(self, key: int) -> None:
        place, bit = divmod(key, 8)
        if place >= len(self.bits):
            self.bits.extend(bytes(place + 1 - len(self.bits)))
        self.bits[place] |= 1 << bit


def made(form: DumpFormat, rows: Iterator[Any]) -> Download:
    target = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    FORMS[form].write(target, rows)
    size = target.tell()
    target.seek(0)
    etag = hashlib.file_digest(target, "sha256").hexdigest()  # type: ignore[arg-type]
    target.seek(0)
    return Download(target, size, etag, None)
