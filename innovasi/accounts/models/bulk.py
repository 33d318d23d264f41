"""Many invitations sent together, line by line."""

from __future__ import annotations

from django.db import models

from innovasi.accounts.choices import LineState, Role
from innovasi.accounts.models.invitation import Invitation
from innovasi.accounts.models.user import User
from innovasi.accounts.querysets import BulkInvitationQuerySet, BulkLineQuerySet
from innovasi.common.models import Timestamped
from innovasi.organisations.models import OPD


class BulkInvitation(Timestamped):
    """A checked list of people; a job invites them one after the other."""

    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="oleh")
    finished_at = models.DateTimeField("selesai", null=True, editable=False)

    objects = BulkInvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = verbose_name_plural = "undangan massal"

    def __str__(self) -> str:
        return f"Undangan massal {self.pk}"


class BulkLine(models.Model):
    """One line of the list and what became of it."""

    bulk = models.ForeignKey(BulkInvitation, models.CASCADE, related_name="lines")
    number = models.PositiveSmallIntegerField("baris")
    name = models.CharField("nama", max_length=120, blank=True)
    email = models.CharField("surel", max_length=254, blank=True)
    role = models.CharField("peran", max_length=16, choices=Role)
    opd = models.ForeignKey(OPD, models.CASCADE, null=True, related_name="+", verbose_name="OPD")
    state = models.CharField("hasil", max_length=8, choices=LineState, default=LineState.WAITING)
    message = models.CharField("keterangan", max_length=300, blank=True)
    invitation = models.OneToOneField(Invitation, models.SET_NULL, null=True, related_name="bulk_line")

    objects = BulkLineQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        verbose_name = verbose_name_plural = "baris undangan massal"
        constraints = [models.UniqueConstraint(fields=["bulk", "number"], name="bulk_line_is_numbered_once")]

    def __str__(self) -> str:
        return f"{self.bulk_id} · {self.number}"
