"""One round of nudges, and the nudge of each OPD in it."""

from django.conf import settings
from django.db import models

from innovasi.nudges.choices import NEEDS
from innovasi.nudges.models.ladder import Rung
from innovasi.nudges.models.wording import Wording
from innovasi.nudges.querysets import CampaignQuerySet, NudgeQuerySet
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period


class Campaign(models.Model):
    """One round: a rung of the ladder, or what Bappeda chose by hand. Unsent, it is a draft to preview."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="campaigns")
    rung = models.OneToOneField(Rung, models.PROTECT, null=True, related_name="campaign")
    wording = models.ForeignKey(Wording, models.PROTECT, null=True, related_name="campaigns")
    title = models.CharField(max_length=160)
    by_mail = models.BooleanField(default=True)
    by_whatsapp = models.BooleanField(default=False)
    by_letter = models.BooleanField(default=False)
    to_head = models.BooleanField(default=False)
    is_split = models.BooleanField(default=False)
    follows = models.ForeignKey("self", models.CASCADE, null=True, related_name="followers")
    released_at = models.DateTimeField(null=True, help_text="When the control half was written to as well.")
    day = models.DateField(null=True, help_text="The day for which a draft's texts were written.")
    left_out = models.CharField(max_length=2000, blank=True, help_text="Who was chosen and gets nothing, and why.")
    letter_number = models.CharField(max_length=60, blank=True)
    signer_title = models.CharField(max_length=120, blank=True)
    signer_name = models.CharField(max_length=120, blank=True)
    signer_nip = models.CharField(max_length=30, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = verbose_name_plural = "putaran dorongan"
        indexes = [models.Index(fields=["period", "-sent_at"], name="campaigns_of_period")]
        constraints = [
            models.CheckConstraint(
                name="campaign_is_a_rung_or_made_by_a_person",
                condition=models.Q(rung__isnull=False, made_by__isnull=True, wording__isnull=True)
                | models.Q(rung__isnull=True, made_by__isnull=False, wording__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Nudge(models.Model):
    """What one OPD gets in one round, for one deadline; `is_control`: first left out, to compare with."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="nudges")
    opd = models.ForeignKey(OPD, models.PROTECT, related_name="nudges")
    deadline_day = models.DateField()
    day = models.DateField(help_text="A mail leaves on this day or never.")
    state = models.CharField(max_length=20, choices=[(state.value, state.label) for state in NEEDS])
    section = models.CharField(max_length=80, blank=True, help_text="The section that was unfinished, in words.")
    is_control = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, help_text="When the first message of it was sent.")

    objects = NudgeQuerySet.as_manager()

    class Meta:
        ordering = ["opd__name", "pk"]
        verbose_name = verbose_name_plural = "dorongan"
        indexes = [models.Index(fields=["opd", "-made_at"], name="nudges_of_opd")]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "opd", "deadline_day"], name="opd_is_nudged_once_a_round_and_deadline"
            )
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} · {self.opd_id}"
