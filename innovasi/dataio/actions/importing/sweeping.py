"""Workbooks hold people's names and addresses: they are kept only as long as somebody may need them."""

import datetime

from django.core.files.storage import default_storage
from django.utils import timezone

from innovasi.dataio.models import FOLDER, ImportRun

KEPT_FOR = datetime.timedelta(days=14)
YOUNG = datetime.timedelta(hours=24)  # a file without a row may belong to an upload that is still going on


def sweep() -> str:
    """Job, daily: drop imports that nobody finished, what finished ones held of people, and files without a row."""
    before = timezone.now() - KEPT_FOR
    dropped = ImportRun.objects.unfinished_before(before).delete()[0]
    emptied = list(ImportRun.objects.finished_before(before))
    for run in emptied:
        empty(run)
    named = set(ImportRun.objects.values_list("file", flat=True))
    stray = [name for name in kept_files() if name not in named and is_old(name)]
    for name in stray:
        default_storage.delete(name)
    return f"{dropped} impor, {len(emptied)} buku kerja, {len(stray)} berkas"


def empty(run: ImportRun) -> None:
    """Who brought in how much stays; the rows themselves go."""
    run.file, run.report, run.decisions = "", {"counts": run.report["counts"]}, {}
    run.save(update_fields=["file", "report", "decisions", "updated_at"])


def kept_files() -> list[str]:
    try:
        return [f"{FOLDER}/{name}" for name in default_storage.listdir(FOLDER)[1]]
    except FileNotFoundError:
        return []


def is_old(name: str) -> bool:
    return default_storage.get_modified_time(name) < timezone.now() - YOUNG
