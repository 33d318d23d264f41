"""When people came in."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from innovasi.accounts.models.user import User
from innovasi.accounts.querysets import SignInQuerySet
from innovasi.organisations.models import OPD


class SignIn(models.Model):
    """One successful sign-in, with the OPD that the person acted for at that moment."""

    user = models.ForeignKey(User, models.PROTECT, related_name="sign_ins", verbose_name="orang")
    opd = models.ForeignKey(OPD, models.PROTECT, null=True, related_name="sign_ins", verbose_name="OPD")
    at = models.DateTimeField("pada", default=timezone.now, db_index=True)
    session_key = models.CharField(max_length=40, blank=True, editable=False, db_index=True)
    browser = models.CharField("peramban", max_length=60, blank=True)  # in our words; no address is kept
    seen_at = models.DateTimeField("terakhir dipakai", null=True, editable=False)

    objects = SignInQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        verbose_name = verbose_name_plural = "riwayat masuk"
        indexes = [models.Index(fields=["opd", "at"], name="sign_in_opd_at")]

    def __str__(self) -> str:
        return f"{self.user_id} · {self.at}"
