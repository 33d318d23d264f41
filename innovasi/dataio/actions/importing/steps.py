"""The life of an import: received, read, corrected, confirmed once, or thrown away."""

from __future__ import annotations

import logging
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.dataio.actions.importing.kinds import KINDS
from innovasi.dataio.actions.importing.names import remember
from innovasi.dataio.actions.importing.plans import Asked, Plan, report_of
from innovasi.dataio.actions.importing.reading import BookRefused, Table, count_rows, read_book, tables_of
from innovasi.dataio.actions.importing.uploads import check_workbook
from innovasi.dataio.choices import Outcome, RunState
from innovasi.dataio.models import ImportRun

log = logging.getLogger(__name__)
IN_REQUEST = 2_000  # rows; a longer workbook is read by the worker
EXAMINE = "innovasi.dataio.actions.importing.examine"
CARRY_OUT = "innovasi.dataio.actions.importing.carry_out"
CHANGED = "Isi portal berubah sejak pratinjau dibuat. Belum ada yang dimasukkan: periksa lagi, lalu masukkan."
UNREAD = "Berkas ini tidak dapat dibaca karena kesalahan di portal. Sudah dicatat; hubungi pengelola portal."
FAILED = "Data tidak jadi dimasukkan karena kesalahan di portal, dan tidak ada yang tersimpan. Coba lagi."


class ImportRefused(Exception):
    """A step that cannot be taken now; the text says why and what to do."""


class WorldChanged(Exception):
    """What would be written is no longer what the person saw."""


def receive(upload: Any, kind: str, *, by: Any) -> ImportRun:
    """Keep a workbook and read it. Raises UploadRefused, with a sentence for its sender."""
    checked = check_workbook(upload)
    rows = count_rows(checked.content)
    checked.content.seek(0)
    run = ImportRun(kind=kind, original_name=checked.name, size=checked.size, row_count=rows, created_by=by)
    with transaction.atomic():
        run.file.save("baru", File(checked.content), save=True)
        if rows > IN_REQUEST:
            async_task(EXAMINE, run.pk)
    if rows <= IN_REQUEST:
        examine(run.pk)
    run.refresh_from_db()
    return run


def examine(pk: int) -> None:
    """Job too: read the workbook and keep what it would do. Writes nothing else."""
    run = ImportRun.objects.select_related("created_by").in_bulk([pk]).get(pk)
    if run is None or run.state != RunState.READING:  # thrown away meanwhile, or read already
        return
    try:
        tables = read(run)
        run.state, run.report = RunState.READY, report_of(plan_of(run, tables), tables)
    except BookRefused as refusal:
        run.state, run.report = RunState.FAILED, {"refusal": str(refusal)}
    except Exception:
        log.exception("import %s was not read", pk)
        run.state, run.report = RunState.FAILED, {"refusal": UNREAD}
    run.save(update_fields=["state", "report", "updated_at"])


def read(run: ImportRun) -> list[Table]:
    """Raises BookRefused."""
    with run.file.open("rb") as content:
        return tables_of(read_book(content), KINDS[run.kind].columns, run.decisions.get("columns", {}))


def plan_of(run: ImportRun, tables: list[Table]) -> Plan:
    asked = Asked(run.created_by, run.decisions.get("names", {}), run.decisions.get("as_accepted", False))
    return KINDS[run.kind].plan([line for table in tables for line in table.lines], asked)


def adjust(run: ImportRun, *, by: Any, **decisions: Any) -> None:
    """Take decisions (`columns`, `names`, `as_accepted`) and read again. Raises ImportRefused."""
    with transaction.atomic():
        run = locked(run.pk)
        for name, value in decisions.items():
            run.decisions[name] = run.decisions.get(name, {}) | value if isinstance(value, dict) else value
        run.state = RunState.READING
        run.save(update_fields=["decisions", "state", "updated_at"])
        if run.row_count > IN_REQUEST:
            async_task(EXAMINE, run.pk)
    if run.row_count <= IN_REQUEST:
        examine(run.pk)


def locked(pk: int) -> ImportRun:
    """The run, if it waits for a decision."""
    run = ImportRun.objects.select_for_update().get(pk=pk)
    if run.state != RunState.READY:
        raise ImportRefused(f"Impor ini sekarang {run.get_state_display().lower()}, jadi tidak dapat diubah.")
    return run


def confirm(run: ImportRun, *, by: Any, skip_wrong: bool) -> None:
    """Have everything written that the preview promised; of several simultaneous confirmations one wins."""
    with transaction.atomic():
        run = locked(run.pk)
        counts = run.report["counts"]
        if not counts[Outcome.NEW] and not counts[Outcome.CHANGED]:
            raise ImportRefused("Tidak ada yang perlu dimasukkan.")
        if counts[Outcome.WRONG] and not skip_wrong:
            raise ImportRefused(f"Masih ada {counts[Outcome.WRONG]} baris yang perlu diperbaiki.")
        run.state, run.confirmed_by = RunState.WRITING, by
        run.save(update_fields=["state", "confirmed_by", "updated_at"])
        if run.row_count > IN_REQUEST:
            async_task(CARRY_OUT, run.pk)
    if run.row_count <= IN_REQUEST:
        carry_out(run.pk)


def carry_out(pk: int) -> None:
    """Job too: all or nothing. A second call, as after a worker's death, finds nothing left to do."""
    run = ImportRun.objects.get(pk=pk)
    if run.state != RunState.WRITING:
        return
    try:
        write(pk, read(run))
    except WorldChanged:
        give_back(pk, CHANGED)
    except Exception:
        log.exception("import %s was not written", pk)
        give_back(pk, FAILED)


@transaction.atomic
def write(pk: int, tables: list[Table]) -> None:
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("created_by", "confirmed_by").get(pk=pk)
    if run.state != RunState.WRITING:
        return
    plan = plan_of(run, tables)
    if plan.fingerprint != run.report["fingerprint"]:
        raise WorldChanged
    KINDS[run.kind].write(plan, by=run.confirmed_by)
    remember(run.decisions.get("names", {}), plan.questions, by=run.confirmed_by)
    run.state, run.finished_at = RunState.DONE, timezone.now()
    run.save(update_fields=["state", "finished_at", "updated_at"])
    log.info("import %s of %s written by person %s: %s", run.pk, run.kind, run.confirmed_by_id, plan.counts)  # type: ignore[attr-defined]


def give_back(pk: int, trouble: str) -> None:
    """Nothing was written: read again, and tell what happened."""
    run = ImportRun.objects.get(pk=pk)
    run.state, run.confirmed_by = RunState.READING, None
    run.save(update_fields=["state", "confirmed_by", "updated_at"])
    examine(pk)
    run.refresh_from_db()
    run.report["trouble"] = trouble
    run.save(update_fields=["report", "updated_at"])


@transaction.atomic
def discard(run: ImportRun, *, by: Any) -> None:
    """Forget a workbook that was not brought in. Raises ImportRefused while, or after, it is written."""
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.state in (RunState.WRITING, RunState.DONE):
        raise ImportRefused("Impor ini sudah dimasukkan, jadi tidak dapat dibuang.")
    name = str(run.file.name)
    run.delete()
    log.info("import of %s thrown away by person %s", name, by.pk)
    transaction.on_commit(lambda: default_storage.delete(name))
