"""A large list is written by a job, which tells how far it is and says when it is done."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable
from typing import IO, Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.notifications.actions import tell_here
from innovasi.notifications.choices import NoticeKind
from innovasi.reports.actions.writing import write
from innovasi.reports.choices import KEPT_DAYS, Format, Kind, State
from innovasi.reports.documents import list_open_to
from innovasi.reports.documents.packages import package_open_to
from innovasi.reports.models import Export, storage_name

STEP = 500  # rows between two signs of progress; a package tells after each innovation
Work = Callable[[IO[bytes], Callable[[int], None]], None]


class NoLongerAllowed(Exception):
    """The person who asked may not take this list out any more."""


@transaction.atomic
def prepare(kind: Kind, file_format: Format, asked: dict[str, str], *, rows: int, by: Any) -> Export:
    """Ask a worker for a file; asking again while it is being written finds the same one."""
    under_way = Export.objects.same_under_way(by, kind, file_format, asked).first()
    if under_way:
        return under_way
    export = Export.objects.create(kind=kind, format=file_format, asked=asked, by=by, state=State.WAITING, total=rows)
    async_task("innovasi.reports.actions.build", export.pk, group="ekspor")
    return export


def build(pk: int) -> bool:
    """Job: write the file. Run again after a dead worker it begins anew; a finished one stays as it is."""
    export = Export.objects.select_related("by").get(pk=pk)
    if not export.is_under_way:
        return False
    try:
        name = written(export)
    except Exception:
        fail(export)
        raise
    return finish(export, name)


def written(export: Export) -> str:
    """The file of an export, in the storage; its name there."""
    total, put = work_of(export)
    row = Export.objects.at(export.pk)
    row.update(state=State.RUNNING, done=0, total=total)
    step = STEP if export.format != Format.ZIP else 1

    def tell(done: int) -> None:
        if done % step == 0:
            row.update(done=done)

    with tempfile.TemporaryFile() as stream:
        put(stream, tell)
        stream.seek(0)
        return default_storage.save(storage_name(export, ""), File(stream))


def work_of(export: Export) -> tuple[int, Work]:
    """How much there is to write, and what writes it. Raises NoLongerAllowed."""
    if export.format == Format.ZIP:
        package = package_open_to(export.by, export.kind, export.asked)
        if package is None:
            raise NoLongerAllowed(export.kind)
        return package.total, package.write
    document = list_open_to(export.by, export.kind)
    if document is None:
        raise NoLongerAllowed(export.kind)
    book = document.book(export.by, export.asked)
    return book.total, lambda stream, tell: write(book.told(tell), Format(export.format), stream)


def is_still_open(export: Export) -> bool:
    """A package holds private evidence, so it is asked again as it is fetched whether this person may have it."""
    return export.format != Format.ZIP or package_open_to(export.by, export.kind, export.asked) is not None


@transaction.atomic
def finish(export: Export, name: str) -> bool:
    """Say that it is ready, unless another worker was faster; then this file is one too many."""
    now = timezone.now()
    until = now + datetime.timedelta(days=KEPT_DAYS)
    done = {"state": State.READY, "done": F("total"), "file": name, "finished_at": now, "expires_at": until}
    if not Export.objects.unfinished(export.pk).update(**done):
        default_storage.delete(name)
        return False
    tell_here(
        export.by,
        NoticeKind.EXPORT,
        subject=f"Berkas “{export.get_kind_display()}” siap diunduh",
        text=f"Berkas {export.get_format_display()} yang Anda minta sudah siap. Berkas disimpan {KEPT_DAYS} hari.",
        path=export.get_absolute_url(),
    )
    return True


@transaction.atomic
def fail(export: Export) -> None:
    if Export.objects.unfinished(export.pk).update(state=State.FAILED, finished_at=timezone.now()):
        tell_here(
            export.by,
            NoticeKind.EXPORT,
            subject=f"Berkas “{export.get_kind_display()}” gagal disusun",
            text="Berkas yang Anda minta gagal disusun. Coba minta sekali lagi; bila gagal lagi, hubungi operator.",
            path=export.get_absolute_url(),
        )
