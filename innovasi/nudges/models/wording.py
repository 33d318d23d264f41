"""What a nudge says."""

from django.conf import settings
from django.db import models

from innovasi.common.models import Timestamped
from innovasi.nudges.querysets import WordingQuerySet
from innovasi.nudges.rules.wording import speaks_of_a_draft


class Wording(Timestamped):
    """One text with named variables, for mail and letter, and a short one for WhatsApp."""

    key = models.SlugField("kunci", max_length=40, unique=True, null=True, editable=False)  # noqa: DJ001  ours only
    name = models.CharField("nama naskah", max_length=80, unique=True)
    subject = models.CharField("perihal", max_length=120)
    body = models.TextField("isi surel dan surat", max_length=4000)
    short = models.TextField("isi WhatsApp", max_length=900)
    is_retired = models.BooleanField("tidak dipakai lagi", default=False)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")

    objects = WordingQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = verbose_name_plural = "naskah"

    def __str__(self) -> str:
        return self.name

    @property
    def needs_a_draft(self) -> bool:
        """It names the innovation, so it makes no sense to an OPD that has none."""
        return speaks_of_a_draft(self.subject, self.body, self.short)
