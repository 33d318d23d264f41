"""The lasting thing, whoever reports on it and however often."""

from django.db import models
from django.urls import reverse

from innovasi.common.models import Timestamped
from innovasi.innovations.choices import RunningState
from innovasi.innovations.querysets import InnovationQuerySet
from innovasi.organisations.models import OPD, Unit


class Innovation(Timestamped):
    """One innovation of one OPD. Citizens see its `current` submission, the accepted one."""

    opd = models.ForeignKey(OPD, models.PROTECT, related_name="innovations", verbose_name="OPD")
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, editable=False, related_name="innovations", verbose_name="unit pelaksana"
    )
    code = models.CharField("kode", max_length=20, unique=True, editable=False)
    slug = models.SlugField("alamat", max_length=80, unique=True, null=True, editable=False)  # noqa: DJ001
    current = models.OneToOneField(
        "innovations.Submission", models.PROTECT, null=True, editable=False, related_name="published_by"
    )
    published_at = models.DateTimeField("pertama terbit", null=True, editable=False)
    running = models.CharField("keadaan", max_length=10, choices=RunningState, default=RunningState.RUNNING)
    confirmed_at = models.DateTimeField("terakhir dipastikan", null=True, editable=False)
    is_withheld = models.BooleanField("ditahan dari publik", default=False, editable=False)
    is_example = models.BooleanField("contoh", default=False, editable=False)
    adapted_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="adaptations", verbose_name="diadaptasi dari"
    )
    created_by = models.ForeignKey(
        "accounts.User", models.PROTECT, editable=False, related_name="+", verbose_name="dibuat oleh"
    )

    objects = InnovationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = verbose_name_plural = "inovasi"
        constraints = [
            models.CheckConstraint(
                name="innovation_has_address_and_date_exactly_when_accepted",
                condition=models.Q(current__isnull=True, slug__isnull=True, published_at__isnull=True)
                | models.Q(current__isnull=False, slug__isnull=False, published_at__isnull=False),
            )
        ]
        indexes = [
            models.Index(fields=["opd", "-created_at"], name="innovation_of_opd"),
            models.Index(fields=["running", "confirmed_at"], name="innovation_by_confirmation"),
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        """Its public page; only an accepted innovation has one."""
        return reverse("catalogue:innovation", args=[self.slug])
