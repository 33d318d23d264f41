"""Asking for a smaller copy, making it in the background, and the OPD's word on it."""

from __future__ import annotations

import datetime
import logging
from typing import Any

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.iid.choices import CopyState
from innovasi.iid.models import SmallCopy
from innovasi.innovations.rules.uploads import UploadRefused
from innovasi.maturity.actions.locking import ClaimsRest
from innovasi.maturity.actions.shrinking import take_copy
from innovasi.maturity.models import Evidence
from innovasi.maturity.rules.shrinking import CannotShrink, shrink
from innovasi.programmes.board import edition_of

logger = logging.getLogger(__name__)
MAKE = "innovasi.iid.actions.make_copy"
NOT_PDF = "Hanya PDF yang dapat diperkecil di sini. Perkecil gambarnya dulu, lalu unggah lagi."
GONE = "Salinan ini sudah dijawab atau berkasnya sudah dilepas."
KEPT_FOR = datetime.timedelta(days=7)  # a copy that nobody answered
KIB = 1024


class CopyRefused(Exception):
    """Nothing was changed; the text says why, in words for the OPD."""


def ask_copy(evidence: Evidence, *, by: Any) -> SmallCopy:
    """Ask the worker for a smaller copy; one that is on its way or waits for an answer is kept. Raises CopyRefused."""
    if evidence.ending != "pdf":
        raise CopyRefused(NOT_PDF)
    try:
        with transaction.atomic():
            copy = SmallCopy.objects.create(evidence=evidence, by=by)
            async_task(MAKE, copy.pk)
    except IntegrityError:  # somebody asked a moment ago
        copy = SmallCopy.objects.of([evidence.pk]).order_by("-pk")[0]
    return copy


def make_copy(pk: int) -> str:
    """Job: draw the copy and keep it beside the original. Running it again changes nothing."""
    copy: SmallCopy | None = SmallCopy.objects.with_dossier().at_pk(pk).first()
    if copy is None or copy.state != CopyState.WAITING:
        return "tidak ada yang perlu dibuat"
    evidence = copy.evidence
    edition = edition_of(evidence.submission.period)
    try:
        with evidence.file.open("rb") as file:
            original = file.read()
        small = shrink(original, edition.file_limit_kib * KIB if edition else len(original))
    except (CannotShrink, OSError) as problem:
        logger.info("evidence %s has no smaller copy: %s", evidence.pk, problem)
        note = str(problem) if isinstance(problem, CannotShrink) else "tidak dapat dibuka. Unggah lagi berkasnya."
        finish(copy, CopyState.FAILED, note=f"Berkas ini {note}")
        return "gagal"
    copy.size = len(small)
    copy.file.save("baru", ContentFile(small), save=False)
    finish(copy, CopyState.READY)
    return "siap"


def finish(copy: SmallCopy, state: CopyState, note: str = "") -> None:
    copy.state, copy.note = state, note
    copy.save(update_fields=["state", "note", "size", "file"])


@transaction.atomic
def accept_copy(copy: SmallCopy, *, by: Any) -> Evidence:
    """The copy takes the original's place. Raises CopyRefused."""
    held = held_ready(copy)
    with held.file.open("rb") as file:
        content = file.read()
    try:
        new = take_copy(held.evidence, content, by=by)
    except (ClaimsRest, UploadRefused) as refusal:
        raise CopyRefused(str(refusal)) from refusal
    close(held, CopyState.TAKEN)
    return new


@transaction.atomic
def drop_copy(copy: SmallCopy, *, by: Any) -> None:
    """The original stays. Raises CopyRefused when the copy was answered already."""
    close(held_ready(copy), CopyState.DROPPED)


def held_ready(copy: SmallCopy) -> SmallCopy:
    held: SmallCopy = (
        SmallCopy.objects.select_for_update(of=("self",)).select_related("evidence__submission").get(pk=copy.pk)
    )
    if held.state != CopyState.READY:
        raise CopyRefused(GONE)
    return held


def close(copy: SmallCopy, state: CopyState) -> None:
    """An answered copy keeps no bytes; they leave once the answer is certain."""
    name, storage = str(copy.file.name), copy.file.storage
    copy.file = ""
    finish(copy, state)
    transaction.on_commit(lambda: storage.delete(name))


def sweep_copies() -> str:
    """Job, daily: copies that nobody answered within a week go; the originals stay."""
    stale = SmallCopy.objects.stale_since(timezone.now() - KEPT_FOR)
    count = 0
    for row in stale:
        with transaction.atomic():
            close(held_ready(row), CopyState.DROPPED)
        count += 1
    return f"{count} salinan"
