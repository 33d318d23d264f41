"""Who held which role for which OPD, from when until when."""

from __future__ import annotations

from django.db import models

from innovasi.accounts.choices import Role
from innovasi.accounts.models.user import OPD_ROLE_EXACTLY_WITH_OPD, User
from innovasi.accounts.querysets import PostQuerySet
from innovasi.organisations.models import OPD


class Post(models.Model):
    """One person in one role; `User.role` and `User.opd` say the same of today."""

    user = models.ForeignKey(User, models.PROTECT, related_name="posts", verbose_name="orang")
    role = models.CharField("peran", max_length=16, choices=Role)
    opd = models.ForeignKey(OPD, models.PROTECT, null=True, blank=True, related_name="posts", verbose_name="OPD")
    starts = models.DateField("mulai bertugas")
    ends = models.DateField("hari terakhir", null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name="digantikan oleh"
    )
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name="diakhiri oleh")
    closed_at = models.DateTimeField("akses ditutup", null=True, editable=False)  # the end has been carried out

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ["-starts", "-pk"]
        verbose_name = verbose_name_plural = "masa tugas"
        constraints = [
            models.CheckConstraint(
                name="post_opd_roles_and_only_they_have_an_opd", condition=OPD_ROLE_EXACTLY_WITH_OPD
            ),
            models.CheckConstraint(
                name="post_ends_after_it_begins",
                condition=models.Q(ends__isnull=True) | models.Q(ends__gte=models.F("starts")),
            ),
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(ends__isnull=True), name="person_holds_one_post_without_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} · {self.role}"
