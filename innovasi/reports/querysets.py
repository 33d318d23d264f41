"""What can be asked of exports, and rows by the handful for a long file."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.fields.json import KT
from django.utils import timezone

from innovasi.common.forms import LONGEST_KEY
from innovasi.innovations.choices import WAITING, Action, Status
from innovasi.innovations.models import Move, Submission
from innovasi.maturity.models import Evidence
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reports.choices import UNDER_WAY, State
from innovasi.tally.board.dossiers import dossiers

CHUNK = 200  # rows in memory at a time


class ExportQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> ExportQuerySet:
        """A file is for who asked for it."""
        return self.filter(by_id=user.pk) if user.is_authenticated else self.none()

    def prepared(self) -> ExportQuerySet:
        """Those that a job writes or wrote, newest first."""
        return self.exclude(state=State.DIRECT).order_by("-created_at", "-pk")

    def same_under_way(self, by: Any, kind: str, file_format: str, asked: dict[str, str]) -> ExportQuerySet:
        """The same list, already being written for the same person; a double click finds it."""
        return self.filter(by=by, kind=kind, format=file_format, asked=asked, state__in=UNDER_WAY)

    def at(self, pk: int) -> ExportQuerySet:
        return self.filter(pk=pk)

    def unfinished(self, pk: int) -> ExportQuerySet:
        """The row, if no worker has finished it; an update of it decides who says so."""
        return self.filter(pk=pk, state__in=UNDER_WAY)

    def ready_before(self, moment: datetime.datetime) -> ExportQuerySet:
        return self.filter(state=State.READY, expires_at__lt=moment)

    def begun_before(self, moment: datetime.datetime) -> ExportQuerySet:
        """Still under way after so long: their worker is gone and nobody took them up again."""
        return self.filter(state__in=UNDER_WAY, created_at__lt=moment)

    def last_signed(self, by: Any, kind: str) -> Any | None:
        """The person's newest export of a kind that carries a signature."""
        return self.filter(by=by, kind=kind, asked__has_key="nama").order_by("-created_at", "-pk").first()


def in_chunks(rows: QuerySet, size: int = CHUNK) -> Iterator[list[Any]]:
    """The rows in their order, a chunk at a time; what is prefetched is fetched for each chunk."""
    keys = list(rows.values_list("pk", flat=True))
    for start in range(0, len(keys), size):
        part = keys[start : start + size]
        found = {row.pk: row for row in rows.filter(pk__in=part)}
        yield [found[key] for key in part if key in found]


def dossiers_known_to(user: Any, asked: dict[str, str]) -> QuerySet[Submission]:
    """Dossiers by period, status, OPD and form, as far as this person may know them."""
    wanted = {
        "period": asked.get("periode"),
        "status": asked.get("status"),
        "innovation__opd__code": asked.get("opd"),
        "kind": asked.get("bentuk"),
    }
    condition = Q(**{name: value for name, value in wanted.items() if value})
    rows: QuerySet[Submission] = Submission.objects.visible_to(user).filter(condition)
    return rows.order_by("innovation__opd__name", "title", "pk")


def waiting_at(period: Period, at: datetime.datetime) -> list[Submission]:
    """What waited for Bappeda at a moment, the oldest first, each with `days` and the title of its last submit."""
    submits = Move.objects.filter(submission=OuterRef("pk"), action=Action.SUBMIT, at__lte=at).order_by("-at", "-pk")
    rows = dossiers(period, at).filter(status_then__in=WAITING).select_related("innovation__opd")
    titled = rows.annotate(title_then=Subquery(submits.values(said=KT("snapshot__title"))[:1]))
    found = list(titled.order_by("submitted_then", "pk"))
    for row in found:
        row.days = (timezone.localdate(at) - timezone.localdate(row.submitted_then)).days
    return found


def moves_of_opd(rows: QuerySet[Submission]) -> QuerySet[Move]:
    """The steps of some dossiers, the newest first."""
    moves = Move.objects.told().filter(submission__in=rows).select_related("submission__innovation")  # type: ignore[attr-defined]
    return moves.defer("snapshot").order_by("-at", "-pk")


def dossiers_of_opd(user: Any, opd: OPD) -> QuerySet[Submission]:
    """Dossiers of an OPD that this person may know, the newest first."""
    rows = Submission.objects.visible_to(user).filter(innovation__opd=opd)
    return rows.with_innovation().order_by("-period__deadline_at", "-created_at", "-pk")  # type: ignore[attr-defined]


def is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < LONGEST_KEY


def period_of(text: str) -> Period | None:
    """The period that an address asks for."""
    return Period.objects.filter(pk=text).first() if is_key(text) else None


def dossier_known_to(user: Any, text: str) -> Submission | None:
    """The dossier that was asked for, if this person may know of it."""
    return Submission.objects.visible_to(user).filter(pk=text).first() if is_key(text) else None


def accepted_in(user: Any, period: Period, opd: str = "", *, form: Any = None) -> Any:
    """Accepted dossiers of a period that this person may know; of one OPD, or only those that take part in a form."""
    rows = Submission.objects.visible_to(user).filter(period=period, status=Status.ACCEPTED)
    rows = rows.filter(innovation__opd__code=opd) if opd else rows
    rows = rows.filter(participations__form=form) if form else rows
    return rows.order_by("innovation__opd__name", "title", "pk")


def evidence_bytes_of(rows: QuerySet[Submission]) -> int:
    """About how much evidence hangs on some dossiers."""
    kept = Evidence.objects.kept().filter(submission__in=rows.order_by().values("pk"))
    return kept.aggregate(size=Sum("size"))["size"] or 0
