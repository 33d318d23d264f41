"""Evidence that is larger than the national form is known to take, and its smaller copies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page

from innovasi.common.forms import LONGEST_KEY
from innovasi.common.pages import page_of
from innovasi.iid.board.asked import Asked, asked_of
from innovasi.iid.choices import CopyState, Perm
from innovasi.iid.models import SmallCopy
from innovasi.iid.querysets import checked_before_deadline, large_files
from innovasi.maturity.models import Evidence

KIB = 1024
SHRINKABLE = "pdf"


@dataclass(frozen=True)
class LargeFile:
    """One piece of evidence above the limit."""

    evidence: Evidence
    copy: SmallCopy | None  # the newest
    may_shrink: bool

    @property
    def is_pdf(self) -> bool:
        return self.evidence.ending == SHRINKABLE

    @property
    def is_under_way(self) -> bool:
        return self.copy is not None and self.copy.state == CopyState.WAITING

    @property
    def has_copy(self) -> bool:
        return self.copy is not None and self.copy.state == CopyState.READY

    @property
    def failure(self) -> str:
        return self.copy.note if self.copy is not None and self.copy.state == CopyState.FAILED else ""


@dataclass(frozen=True)
class FilesPage:
    asked: Asked
    page: Page
    files: list[LargeFile]
    limit: int  # bytes


def files_page(user: Any, asked: Mapping[str, str]) -> FilesPage | None:
    """A fixed number of queries a page."""
    what = asked_of(asked)
    if what is None:
        return None
    limit = what.edition.file_limit_kib * KIB
    dossiers = [row.pk for row in checked_before_deadline(what.period, user)]
    only = asked.get("pengajuan", "")
    if only.isascii() and only.isdigit() and len(only) <= LONGEST_KEY:
        dossiers = [key for key in dossiers if key == int(only)]
    page = page_of(large_files(dossiers, limit), asked.get("halaman"))
    rows = list(page.object_list)
    copies = {copy.evidence_id: copy for copy in SmallCopy.objects.of([row.pk for row in rows]).order_by("pk")}
    files = [LargeFile(row, copies.get(row.pk), user.has_perm(Perm.SHRINK, row)) for row in rows]
    return FilesPage(what, page, files, limit)
