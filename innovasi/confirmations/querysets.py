"""What can be asked of rounds, questions and answers."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.db.models import F, Max, Q

from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation
from innovasi.innovations.querysets import InnovationQuerySet
from innovasi.organisations.models import OPD


def running() -> InnovationQuerySet:
    """Published innovations that, as far as is known, still run."""
    return Innovation.objects.published().filter(running=RunningState.RUNNING)


def stopped() -> InnovationQuerySet:
    return Innovation.objects.published().filter(running=RunningState.STOPPED)


def confirmed_before(moment: datetime.datetime) -> InnovationQuerySet:
    """Running ones about which nobody has said anything since."""
    return running().filter(Q(confirmed_at__lt=moment) | Q(confirmed_at__isnull=True))


def to_ask(moment: datetime.datetime) -> InnovationQuerySet:
    """Confirmed before this moment, and not asked about since."""
    asked_since = Q(pk__in=Innovation.objects.filter(asks__round__asked_at__gte=moment).values("pk"))
    return confirmed_before(moment).exclude(asked_since)


def waiting() -> InnovationQuerySet:
    """Their OPD was asked, and has not answered."""
    open_asks = Q(asks__answer__isnull=True, asks__isnull=False)
    return running().filter(open_asks, asks__round__asked_at__gt=F("confirmed_at")).distinct()


def opds_of(innovations: InnovationQuerySet) -> models.QuerySet[OPD]:
    return OPD.objects.filter(pk__in=innovations.values("opd"))


def with_words(innovations: InnovationQuerySet, text: str) -> InnovationQuerySet:
    """Where every word stands in the name, the code or the OPD."""
    for word in text.split():
        innovations = innovations.filter(
            Q(current__title__icontains=word)
            | Q(code__iexact=word)
            | Q(opd__name__icontains=word)
            | Q(opd__abbreviation__iexact=word)
        )
    return innovations


def for_list(innovations: InnovationQuerySet) -> InnovationQuerySet:
    """Each with its OPD, its name and when its OPD was last asked; the longest unconfirmed first."""
    rows = innovations.select_related("opd", "current").annotate(asked_at=Max("asks__round__asked_at"))
    return rows.order_by(F("confirmed_at").asc(nulls_first=True), "pk")


class AskQuerySet(models.QuerySet):
    def open(self) -> AskQuerySet:
        """Not answered yet."""
        return self.filter(answer__isnull=True)

    def about(self, innovation: Any) -> AskQuerySet:
        return self.filter(innovation=innovation)

    def since(self, moment: datetime.datetime) -> AskQuerySet:
        return self.filter(round__asked_at__gt=moment)

    def for_link(self, pk: int) -> AskQuerySet:
        """The question of a link, with all that its page says."""
        return self.filter(pk=pk).select_related("innovation__opd", "innovation__current", "round", "answer")


class LetterQuerySet(models.QuerySet):
    def unmailed(self, pk: int) -> LetterQuerySet:
        """The letter, if no worker has taken it in hand; an update decides who sends."""
        return self.filter(pk=pk, mailed_at__isnull=True)

    def row(self, pk: int) -> LetterQuerySet:
        return self.filter(pk=pk)


class ConfirmationQuerySet(models.QuerySet):
    def about(self, innovation: Any) -> ConfirmationQuerySet:
        """What was said about an innovation, the newest first."""
        return self.filter(innovation=innovation).select_related("by")
