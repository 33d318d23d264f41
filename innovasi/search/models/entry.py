"""What citizens can find: one row for each published innovation, and the words of those rows."""

from __future__ import annotations

from django.db import models

from innovasi.common.languages import spoken_address
from innovasi.innovations.choices import Kind, Medium, Need, Stage
from innovasi.innovations.models import Innovation, Submission
from innovasi.organisations.models import OPD, Unit, Urusan
from innovasi.search.querysets import EntryQuerySet, WordQuerySet

FACETS = ("kind", "opd", "urusan", "year", "medium", "need")
EASES = ("from_home", "is_free", "same_day")  # what makes a service easy to use; narrowed to as well, one by one


class Entry(models.Model):
    """The published face of one innovation; it exists exactly while citizens may see it.

    Written by `actions` alone. What it can be found by stands beside it, in the
    table `search_index`, under the same key.
    """

    innovation = models.OneToOneField(Innovation, models.CASCADE, primary_key=True, related_name="entry")
    submission = models.OneToOneField(Submission, models.CASCADE, related_name="entry")
    code = models.CharField("kode", max_length=20, unique=True)
    slug = models.SlugField("alamat", max_length=80, unique=True)
    title = models.CharField("nama inovasi", max_length=200)
    summary = models.TextField("ringkasan untuk warga", max_length=1000)
    summary_en = models.TextField("ringkasan dalam bahasa Inggris", max_length=1000, blank=True, default="")
    kind = models.CharField("bentuk inovasi", max_length=20, choices=Kind)
    medium = models.CharField("jenis inovasi", max_length=12, choices=Medium)
    stage = models.CharField("tahapan inovasi", max_length=12, choices=Stage)
    opd = models.ForeignKey(OPD, models.PROTECT, related_name="entries", db_index=False, verbose_name="OPD")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="entries", verbose_name="unit pelaksana")
    urusan = models.ForeignKey(
        Urusan, models.PROTECT, related_name="entries", db_index=False, verbose_name="urusan utama"
    )
    year = models.PositiveSmallIntegerField("tahun")
    need = models.CharField("keperluan warga", max_length=20, choices=Need, blank=True, default="")
    from_home = models.BooleanField("bisa dari rumah", default=False)
    is_free = models.BooleanField("gratis", default=False)
    same_day = models.BooleanField("selesai hari itu juga", default=False)
    # Keys of the kecamatan that it is for, with a space between; empty: the whole city.
    areas = models.CharField("khusus di kecamatan", max_length=400, blank=True, default="")
    published_at = models.DateTimeField("pertama terbit")
    updated_at = models.DateTimeField("terakhir disetujui")
    is_running = models.BooleanField("masih berjalan", default=True)
    is_example = models.BooleanField("contoh", default=False)
    cover = models.UUIDField("kunci foto sampul", null=True)
    cover_alt = models.CharField("teks alternatif sampul", max_length=250, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at", "-pk"]
        verbose_name = verbose_name_plural = "inovasi terbit"
        indexes = [
            models.Index(fields=["-published_at", "-innovation"], name="entry_newest"),
            models.Index(fields=["-updated_at", "-innovation"], name="entry_changed"),
            models.Index(fields=["title", "innovation"], name="entry_by_title"),
            *[models.Index(fields=[f, "-published_at", "-innovation"], name=f"entry_newest_of_{f}") for f in FACETS],
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its public page."""
        return spoken_address("catalogue:innovation", self.slug)

    @classmethod
    def column(cls, facet: str) -> str:
        """The attribute that holds the plain value of a facet."""
        return f"{facet}_id" if facet in ("opd", "urusan") else facet

    @property
    def area_keys(self) -> list[int]:
        """The kecamatan that it is for; none: the whole city."""
        return [int(key) for key in self.areas.split()]


class Word(models.Model):
    """A word of published innovations and how many of them hold it; it corrects misspelt queries."""

    word = models.CharField(max_length=40, primary_key=True)
    length = models.PositiveSmallIntegerField(db_index=True)
    count = models.IntegerField()

    objects = WordQuerySet.as_manager()

    def __str__(self) -> str:
        return self.word
