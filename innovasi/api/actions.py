"""The only writer of the bulk files."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import IO, Any, TypeVar

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from innovasi.api.choices import DumpFormat
from innovasi.api.models import Dump
from innovasi.api.records.files import FORMS
from innovasi.api.records.innovations import full
from innovasi.catalogue.board import published
from innovasi.search.models import Entry, Revision

CHUNK = 200
T = TypeVar("T")


def write_dumps() -> None:
    """Job, hourly: write the whole catalogue anew if it has changed since; twice does no harm."""
    for form in DumpFormat:
        known = Dump.objects.in_bulk([form]).get(form)
        if known is None or known.token != token() or not default_storage.exists(known.name):
            write_dump(form)


def token() -> str:
    """What the published projection is at; it changes with everything that citizens see of innovations."""
    return Revision.of("entries")


def write_dump(form: DumpFormat) -> Dump:
    """The token is read first: whatever changes while the file is being written makes it count as old."""
    before, now = token(), timezone.now()
    with tempfile.TemporaryFile() as target:
        rows = FORMS[form]
        count = rows.write(target, (rows.row_of(record) for record in records()))
        fields = {"token": before, "count": count, "size": target.tell(), "sha256": digest(target), "made_at": now}
        name = default_storage.save(f"unduhan/inovasi.{form}", File(target, name=f"inovasi.{form}"))
    return keep(form, name=name, **fields)


@transaction.atomic
def keep(form: DumpFormat, *, name: str, **fields: Any) -> Dump:
    """The new file takes the place of the old one, which goes once that holds."""
    old = Dump.objects.select_for_update().in_bulk([form]).get(form)
    dump, _ = Dump.objects.update_or_create(format=form, defaults={"name": name, **fields})
    if old is not None and old.name != name:
        transaction.on_commit(lambda: remove(old.name))
    return dump


def remove(name: str) -> None:
    with suppress(OSError):
        default_storage.delete(name)


def records() -> Iterator[dict[str, Any]]:
    """Every published innovation, the newest first. Only keys are sorted, so memory does not grow with the texts."""
    keys = Entry.objects.order_by("-published_at", "-pk").values_list("pk", flat=True).iterator(chunk_size=CHUNK)
    for some in batched(keys, CHUNK):
        rows = published().listed().select_related("submission", "innovation").in_bulk(some)
        yield from (full(rows[key]) for key in some if key in rows)


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, size)):
        yield batch


def digest(source: IO[bytes]) -> str:
    source.seek(0)
    found = hashlib.file_digest(source, "sha256").hexdigest()  # type: ignore[arg-type]
    source.seek(0)
    return found
