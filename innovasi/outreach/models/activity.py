"""One time that people were told of an innovation."""

import uuid

from django.db import models
from django.urls import reverse

from innovasi.common.models import Timestamped
from innovasi.innovations.choices import FileState
from innovasi.innovations.models import Innovation
from innovasi.organisations.models import OPD, Unit
from innovasi.outreach.querysets import ActivityQuerySet


def original_name(instance: models.Model, filename: str) -> str:
    """Nothing of the sender's file name reaches the disk; the original leaves it once it is re-encoded."""
    return f"asli-kegiatan/{uuid.uuid4().hex}"


def photo_name(key: object, width: int, ending: str) -> str:
    """The storage name of one size of a picture."""
    return f"kegiatan/{key}/{width}.{ending}"


class Activity(Timestamped):
    """What, when, where, whom it reached, and the proof. A deleted one keeps its number, which nobody else gets."""

    innovation = models.ForeignKey(Innovation, models.PROTECT, related_name="activities", verbose_name="inovasi")
    title = models.CharField("kegiatan", max_length=160)
    held_on = models.DateField("tanggal")
    place = models.CharField("tempat", max_length=200)
    district = models.ForeignKey(OPD, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kecamatan")
    kelurahan = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kelurahan"
    )
    people = models.PositiveIntegerField("jumlah orang", null=True, blank=True)
    media = models.CharField("media", max_length=200, blank=True)
    link = models.URLField("tautan bukti", max_length=300, blank=True)
    photo = models.FileField(upload_to=original_name, max_length=120, blank=True, editable=False)
    photo_key = models.UUIDField(null=True, unique=True, editable=False)
    photo_alt = models.CharField("teks alternatif", max_length=250, blank=True)
    photo_state = models.CharField(max_length=10, choices=FileState, blank=True, editable=False)
    photo_width = models.PositiveIntegerField(default=0, editable=False)
    photo_height = models.PositiveIntegerField(default=0, editable=False)
    made_by = models.ForeignKey("accounts.User", models.PROTECT, editable=False, related_name="+")
    deleted_at = models.DateTimeField("dihapus", null=True, editable=False)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = verbose_name_plural = "kegiatan sosialisasi"
        constraints = [
            models.CheckConstraint(
                name="activity_has_a_picture_exactly_when_it_has_a_state",
                condition=models.Q(photo_key__isnull=True, photo_state="")
                | (models.Q(photo_key__isnull=False) & ~models.Q(photo_state="")),
            )
        ]
        indexes = [models.Index(fields=["innovation", "-held_on"], name="activity_of_innovation")]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        """Its form."""
        return reverse("outreach:activity", args=[self.pk])

    @property
    def code(self) -> str:
        """How evidence names it, for good."""
        return f"KG-{self.pk:06d}"

    @property
    def has_proof(self) -> bool:
        return bool(self.link) or self.photo_state == FileState.READY

    @property
    def shown_height(self) -> int:
        """The height that belongs to a width of 320 pixels, so that the page does not jump."""
        return round(320 * self.photo_height / self.photo_width) if self.photo_width else 240
