"""The facts of all published innovations at once: as many questions as there are kinds of facts."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils import timezone

from innovasi.common.dates import start_of_day
from innovasi.communication.models import Clarity
from innovasi.communication.rules.clarity import rules_in_force
from innovasi.communication.rules.definition import Definition
from innovasi.communication.rules.measures import Facts, Standing, stand
from innovasi.feedback.choices import Helpful
from innovasi.feedback.models import Feedback
from innovasi.feedback.rules import is_late
from innovasi.innovations.models import Innovation, Photo
from innovasi.outreach.models import Activity, ScanDay, VisitDay
from innovasi.programmes.board import holidays

FIVE = ("audience", "before", "after", "how_to_use", "cost", "contact")


def filled(*names: str) -> ExpressionWrapper:
    """Each of these answers of the accepted dossier says something."""
    condition = Q()
    for name in names:
        condition &= ~Q(**{f"current__{name}": ""})
    return ExpressionWrapper(condition, BooleanField())


def standings_of(rows: QuerySet[Innovation], definition: Definition) -> dict[int, Standing]:
    """The index of each of these innovations, by its key."""
    found = rows.annotate(has_summary=filled("citizen_summary"), answers_five=filled(*FIVE))
    shown = found.order_by("published_at", "pk").values_list(
        "pk", "opd_id", "current_id", "has_summary", "answers_five"
    )
    keys = rows.order_by().values("pk")
    plain, pictured = readable(rows), with_picture(rows)
    counts = counts_of(keys, definition)
    return {
        pk: stand(
            Facts(
                pk,
                opd_id,
                has_summary=bool(has_summary),
                is_plain=dossier in plain,
                answers_five=bool(answers_five),
                has_picture=dossier in pictured,
                **{name: numbers.get(pk, 0) for name, numbers in counts.items()},
            ),
            definition,
        )
        for pk, opd_id, dossier, has_summary, answers_five in shown
    }


def readable(rows: QuerySet[Innovation]) -> set[int]:
    """Dossiers with a summary that needs no mending."""
    plain = Clarity.objects.plain(rules_in_force()).filter(submission__in=rows.order_by().values("current"))
    return set(plain.values_list("submission", flat=True))


def with_picture(rows: QuerySet[Innovation]) -> set[int]:
    """Dossiers with a picture that is shown and described."""
    shown = Photo.objects.ready().exclude(alt_text="").filter(submission__in=rows.order_by().values("current"))
    return set(shown.values_list("submission", flat=True))


def counts_of(keys: QuerySet, definition: Definition) -> dict[str, dict[int, int]]:
    """How often what was observed, by the name of the fact and the innovation."""
    activities = Activity.objects.proven().since(first_day(definition, "kegiatan")).filter(innovation__in=keys)
    scans = ScanDay.objects.since(first_day(definition, "tempat"))
    visits = VisitDay.objects.since(first_day(definition, "kunjungan"))
    return {
        "activities": Counter(activities.order_by().values_list("innovation", flat=True)),
        "scans": scans.by_innovation(keys),
        "visits": visits.by_innovation(keys),
        **votes_of(keys, first_day(definition, "membantu")),
        **messages_of(keys, first_day(definition, "dijawab")),
    }


def first_day(definition: Definition, key: str) -> datetime.date:
    """The first of the days that a criterion looks back on, today being the last."""
    return timezone.localdate() - datetime.timedelta(days=definition.of(key).days - 1)


def lately(keys: QuerySet, since: datetime.date) -> Any:
    """What citizens said since a day; what was hidden is not counted."""
    return Feedback.objects.not_hidden().since(start_of_day(since)).filter(innovation__in=keys).order_by()


def votes_of(keys: QuerySet, since: datetime.date) -> dict[str, dict[int, int]]:
    said = lately(keys, since).exclude(helpful="").values_list("innovation", "helpful")
    votes, helpful = Counter[int](), Counter[int]()
    for innovation, word in said:
        votes[innovation] += 1
        helpful[innovation] += word == Helpful.YES
    return {"votes": votes, "helpful": helpful}


def messages_of(keys: QuerySet, since: datetime.date) -> dict[str, dict[int, int]]:
    """Messages that were answered or are overdue, and those among them that were not answered in time."""
    due, late, closed = Counter[int](), Counter[int](), holidays()
    for innovation, created_at, answered_at in (
        lately(keys, since).messages().values_list("innovation", "created_at", "answered_at")
    ):
        was_late = is_late(created_at, answered_at, closed)
        due[innovation] += was_late or answered_at is not None
        late[innovation] += was_late
    return {"due": due, "late": late}
