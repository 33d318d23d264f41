"""Words of the same meaning, as Bappeda keeps them."""

from django.db import models
from django.urls import reverse

from innovasi.common.models import Timestamped
from innovasi.search.querysets import SynonymQuerySet


class SynonymGroup(Timestamped):
    """Words and phrases that mean the same to a citizen: who looks for one also finds the others."""

    main = models.CharField("kata utama", max_length=80, unique=True)
    others = models.TextField("kata lain yang sama artinya", max_length=1000)
    is_one_way = models.BooleanField("hanya satu arah", default=False)
    edited_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, editable=False, related_name="+")

    objects = SynonymQuerySet.as_manager()

    class Meta:
        ordering = ["main"]
        verbose_name = verbose_name_plural = "sinonim"

    def __str__(self) -> str:
        return self.main

    def get_absolute_url(self) -> str:
        """The page where Bappeda changes it."""
        return reverse("search:synonym", args=[self.pk])

    @property
    def phrases(self) -> tuple[str, ...]:
        """The other words; one a line or between commas."""
        parts = self.others.replace("\n", ",").split(",")
        return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
