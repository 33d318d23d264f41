"""Reminders by schedule."""

from django.conf import settings
from django.db import models

from innovasi.common.models import Timestamped
from innovasi.nudges.choices import RUNGS
from innovasi.nudges.models.wording import Wording
from innovasi.nudges.querysets import LadderQuerySet, RungQuerySet
from innovasi.nudges.rules.hours import QUIET_FROM, QUIET_UNTIL
from innovasi.programmes.models import Period
from innovasi.tally.choices import State

DAYS = [(days, f"H-{days}" if days else "Hari H") for days in RUNGS]


class Ladder(Timestamped):
    """The ladder of one period; nothing is sent by schedule before Bappeda has switched it on."""

    period = models.OneToOneField(Period, models.PROTECT, related_name="ladder", verbose_name="periode")
    is_on = models.BooleanField("tangga menyala", default=False)
    quiet_from = models.TimeField("jam tenang mulai", default=QUIET_FROM)
    quiet_until = models.TimeField("jam tenang sampai", default=QUIET_UNTIL)
    window_days = models.PositiveSmallIntegerField("jangka pengamatan (hari)", default=7)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")

    objects = LadderQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "tangga dorongan"
        constraints = [
            models.CheckConstraint(name="effect_is_watched_for_a_day_or_more", condition=models.Q(window_days__gte=1))
        ]

    def __str__(self) -> str:
        return f"Tangga {self.period}"


class Rung(models.Model):
    """One step: so many days before an OPD's deadline, with one text for each state."""

    ladder = models.ForeignKey(Ladder, models.CASCADE, related_name="rungs")
    days_before = models.PositiveSmallIntegerField("hari sebelum tenggat", choices=DAYS)
    is_on = models.BooleanField("dikirim", default=True)
    to_head = models.BooleanField("juga kepada kepala OPD", default=False)
    for_not_started = models.ForeignKey(Wording, models.PROTECT, related_name="+", verbose_name="untuk Belum mulai")
    for_draft = models.ForeignKey(Wording, models.PROTECT, related_name="+", verbose_name="untuk Draf")
    for_repair = models.ForeignKey(Wording, models.PROTECT, related_name="+", verbose_name="untuk Perlu perbaikan")

    objects = RungQuerySet.as_manager()

    class Meta:
        ordering = ["-days_before"]
        verbose_name = verbose_name_plural = "anak tangga"
        constraints = [models.UniqueConstraint(fields=["ladder", "days_before"], name="rung_stands_once_on_a_ladder")]

    def __str__(self) -> str:
        return str(self.get_days_before_display())

    def wording_for(self, state: str) -> Wording:
        return {State.NOT_STARTED: self.for_not_started, State.DRAFT: self.for_draft}.get(state, self.for_repair)  # type: ignore[call-overload]
