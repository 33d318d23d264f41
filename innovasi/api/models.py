"""The bulk files."""

from django.db import models

from innovasi.api.choices import DumpFormat


class Dump(models.Model):
    """The whole published catalogue as one file, in one format, as it stood at a moment.

    `token` is the revision of the published projection that the file shows at
    least; while the projection still carries it, the file says what is true.
    """

    format = models.CharField("format", max_length=5, choices=DumpFormat, primary_key=True)
    name = models.CharField("berkas", max_length=100)
    token = models.CharField("revisi", max_length=32, blank=True)
    count = models.PositiveIntegerField("inovasi")
    size = models.PositiveBigIntegerField("ukuran")
    sha256 = models.CharField("sidik", max_length=64)
    made_at = models.DateTimeField("dibuat")

    class Meta:
        verbose_name = verbose_name_plural = "berkas unduhan"

    def __str__(self) -> str:
        return f"inovasi.{self.format}"
