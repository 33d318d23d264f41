"""*Pakai di OPD kami*: a draft that begins with what another OPD wrote, and says so."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.drafts import open_period, register
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.rules.adapting import CHOSEN, COPY, TEXTS
from innovasi.innovations.workflow import begin
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Theme


class NotAdaptable(Exception):
    """It is the OPD's own, or citizens do not see it."""


@transaction.atomic
def adapt(parent: Innovation, title: str, *, by: Any) -> Submission:
    """A draft of the person's OPD that descends from a published innovation of another one.

    An unfinished one of the same descent is taken up again. Raises NoPeriod
    when none is open, and NotAdaptable.
    """
    period = open_period()
    OPD.objects.select_for_update().get(pk=by.opd_id)
    row = Innovation.objects.published().select_related("current__theme").in_bulk([parent.pk]).get(parent.pk)
    if row is None or row.current is None or row.opd_id == by.opd_id:
        raise NotAdaptable
    begun: Submission | None = Submission.objects.adapting(row, by.opd_id).first()
    if begun is not None:
        return begun
    innovation = register(by=by)
    innovation.adapted_from = row
    innovation.save(update_fields=["adapted_from", "updated_at"])
    return begin_from(row.current, innovation, title, period, by=by)


def begin_from(source: Submission, innovation: Innovation, title: str, period: Any, *, by: Any) -> Submission:
    """The draft itself; the copied texts are marked until somebody changes them."""
    answers = {name: getattr(source, name) for name in (*CHOSEN, *TEXTS)}
    if answers["theme"] not in Theme.objects.offered_in(period.year):
        answers["theme"] = None
    made = {"by": by.pk, "at": timezone.now().isoformat(), COPY: True}
    written = {name: made for name in TEXTS if answers[name]}
    submission = begin(innovation, by=by, period=period, title=title, written=written, **answers)
    submission.other_urusan.set(source.other_urusan.all())
    return submission
