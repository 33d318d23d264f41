"""What citizens looked for in vain."""

from django.db import models

from innovasi.search.querysets import MissQuerySet

LONGEST_MISS = 60  # characters


class Miss(models.Model):
    """Words that found nothing. Nothing about who looked for them is known or kept."""

    text = models.CharField("kata yang dicari", max_length=LONGEST_MISS, unique=True)
    count = models.PositiveIntegerField("berapa kali", default=1)
    first_at = models.DateTimeField("pertama dicari")
    last_at = models.DateTimeField("terakhir dicari", db_index=True)

    objects = MissQuerySet.as_manager()

    class Meta:
        ordering = ["-count", "-last_at", "text"]
        verbose_name = verbose_name_plural = "pencarian tanpa hasil"

    def __str__(self) -> str:
        return self.text
