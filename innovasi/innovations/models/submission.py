"""One dossier: every answer of the form."""

import datetime
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.urls import reverse

from innovasi.common.models import Timestamped
from innovasi.innovations.choices import (
    CLOSED,
    EDITABLE,
    WAITING,
    Classification,
    Initiator,
    Kind,
    Medium,
    Need,
    Stage,
    Status,
    YesNo,
)
from innovasi.innovations.models.innovation import Innovation
from innovasi.innovations.querysets import SubmissionQuerySet
from innovasi.innovations.rules.sections import MANY, SECTION_FIELDS
from innovasi.organisations.models import OPD, Unit, Urusan
from innovasi.programmes.models import Period, Theme

LONG = 20_000  # characters in one long answer
COUNTABLE = [MaxValueValidator(1_000_000_000)]


class Submission(Timestamped):
    """One dossier of one innovation for one period; frozen once accepted or rejected."""

    innovation = models.ForeignKey(Innovation, models.PROTECT, related_name="submissions", verbose_name="inovasi")
    period = models.ForeignKey(Period, models.PROTECT, related_name="submissions", verbose_name="periode")
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    status_at = models.DateTimeField("status sejak", editable=False)
    first_submitted_at = models.DateTimeField("pertama diajukan", null=True, editable=False)
    is_late = models.BooleanField("terlambat", default=False, editable=False)
    edited_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, editable=False, related_name="+")
    written = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="By answer: who wrote it last, when, whether as a helper, and who confirmed it.",
    )
    help_request = models.OneToOneField(
        "innovations.HelpRequest", models.PROTECT, null=True, editable=False, related_name="+"
    )  # the open one; without it a draft is its OPD's alone
    continued_at = models.DateTimeField("dilanjutkan di periode lain", null=True, editable=False)

    # Profil
    title = models.CharField("nama inovasi", max_length=200)
    kind = models.CharField("bentuk inovasi", max_length=20, choices=Kind, blank=True)
    medium = models.CharField("jenis inovasi", max_length=12, choices=Medium, blank=True)
    stage = models.CharField("tahapan inovasi", max_length=12, choices=Stage, blank=True)
    initiator = models.CharField("inisiator", max_length=16, choices=Initiator, blank=True)
    initiator_name = models.CharField("nama inisiator", max_length=160, blank=True)
    classification = models.CharField("klasifikasi", max_length=12, choices=Classification, blank=True)
    main_urusan = models.ForeignKey(
        Urusan, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="urusan utama"
    )
    other_urusan = models.ManyToManyField(
        Urusan, blank=True, related_name="+", verbose_name="urusan lain yang beririsan"
    )
    theme = models.ForeignKey(Theme, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tematik")
    trial_date = models.DateField("waktu uji coba", null=True, blank=True)
    launch_date = models.DateField("waktu penerapan", null=True, blank=True)
    development_date = models.DateField("waktu pengembangan terbaru", null=True, blank=True)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="submissions", verbose_name="unit pelaksana"
    )
    coordinates = models.CharField("koordinat", max_length=60, blank=True)

    # Uraian
    design = models.TextField("rancang bangun", max_length=LONG, blank=True)
    purpose = models.TextField("tujuan", max_length=LONG, blank=True)
    benefit = models.TextField("manfaat", max_length=LONG, blank=True)
    outcome = models.TextField("hasil", max_length=LONG, blank=True)

    # Untuk warga
    need = models.CharField("keperluan warga", max_length=20, choices=Need, blank=True)
    citizen_summary = models.TextField("ringkasan untuk warga", max_length=1000, blank=True)
    audience = models.CharField("untuk siapa", max_length=300, blank=True)
    how_to_use = models.TextField("cara memakai", max_length=4000, blank=True)
    to_bring = models.TextField("yang perlu dibawa", max_length=2000, blank=True)
    cost = models.CharField("biaya", max_length=300, blank=True)
    place = models.CharField("tempat atau tautan layanan", max_length=300, blank=True)
    hours = models.CharField("hari dan jam layanan", max_length=200, blank=True)
    contact = models.CharField("kontak", max_length=300, blank=True)
    from_home = models.CharField("bisa dari rumah", max_length=6, choices=YesNo, blank=True)
    is_free = models.CharField("gratis", max_length=6, choices=YesNo, blank=True)
    same_day = models.CharField("selesai hari itu juga", max_length=6, choices=YesNo, blank=True)
    areas = models.ManyToManyField(OPD, blank=True, related_name="+", verbose_name="khusus di kecamatan")
    before = models.TextField("sebelum", max_length=1000, blank=True)
    after = models.TextField("sesudah", max_length=1000, blank=True)
    minutes_before = models.PositiveIntegerField("menit dulu", null=True, blank=True, validators=COUNTABLE)
    minutes_after = models.PositiveIntegerField("menit sekarang", null=True, blank=True, validators=COUNTABLE)
    visits_before = models.PositiveIntegerField("kunjungan dulu", null=True, blank=True, validators=COUNTABLE)
    visits_after = models.PositiveIntegerField("kunjungan sekarang", null=True, blank=True, validators=COUNTABLE)
    rupiah_before = models.PositiveIntegerField("rupiah dulu", null=True, blank=True, validators=COUNTABLE)
    rupiah_after = models.PositiveIntegerField("rupiah sekarang", null=True, blank=True, validators=COUNTABLE)

    figures_source = models.CharField("sumber angka", max_length=300, blank=True)
    video_url = models.URLField("tautan video", max_length=300, blank=True)
    summary_en = models.TextField("ringkasan dalam bahasa Inggris", max_length=1000, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = verbose_name_plural = "pengajuan"
        constraints = [
            models.UniqueConstraint(
                fields=["innovation"],
                condition=~models.Q(status__in=CLOSED) & models.Q(continued_at__isnull=True),
                name="innovation_has_at_most_one_submission_in_progress",
            ),
            models.CheckConstraint(
                name="submission_beyond_draft_was_submitted",
                condition=models.Q(status__in=(Status.DRAFT, Status.WITHDRAWN))
                | models.Q(first_submitted_at__isnull=False),
            ),
            models.CheckConstraint(
                name="submission_is_helped_only_before_it_was_submitted",
                condition=models.Q(help_request__isnull=True) | models.Q(first_submitted_at__isnull=True),
            ),
            models.CheckConstraint(
                name="submission_goes_on_elsewhere_only_if_never_submitted",
                condition=models.Q(continued_at__isnull=True)
                | models.Q(status=Status.WITHDRAWN, first_submitted_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "status_at"], name="submission_queue"),
            models.Index(fields=["period", "status"], name="submission_of_period"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its task list."""
        return reverse("innovations:submission", args=[self.pk])

    def content(self) -> dict[str, Any]:
        """Every answer as plain values, as kept at each submit and compared between rounds."""
        answers: dict[str, Any] = {}
        for fields in SECTION_FIELDS.values():
            for field in fields:
                answers[field] = self.answer(field)
        answers["photos"] = [[str(photo.key), photo.alt_text] for photo in self.photos.kept()]  # type: ignore[attr-defined]
        answers["documents"] = [[doc.sha256, doc.title or doc.original_name] for doc in self.documents.kept()]  # type: ignore[attr-defined]
        return answers

    def answer(self, field: str) -> Any:
        """One answer as text, number, or list of texts: what a person would read aloud."""
        if field in MANY:
            return [str(row) for row in getattr(self, field).all()]
        display = getattr(self, f"get_{field}_display", None)
        value = display() if display else getattr(self, field)
        if isinstance(value, datetime.date):
            return value.isoformat()
        return str(value) if isinstance(value, models.Model) else ("" if value is None else value)

    @property
    def is_editable(self) -> bool:
        """In a status in which its OPD may write, and not carried on in another period."""
        return self.status in EDITABLE and self.continued_at is None

    @property
    def is_waiting(self) -> bool:
        """In a status in which Bappeda has to act."""
        return self.status in WAITING
