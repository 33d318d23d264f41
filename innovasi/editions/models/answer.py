"""The city's own sheet."""

from django.conf import settings
from django.db import models

from innovasi.common.models import Timestamped
from innovasi.editions.choices import NOT_MEASURED, PARAMETERS
from innovasi.editions.models.indicator import Indicator
from innovasi.editions.querysets import RegionAnswerQuerySet


class RegionAnswer(Timestamped):
    """What Bappeda answers for one SPD indicator of one edition; 0 is *tidak dapat diukur*."""

    indicator = models.OneToOneField(Indicator, models.PROTECT, related_name="answer")
    parameter = models.PositiveSmallIntegerField("parameter", default=NOT_MEASURED)
    basis_text = models.CharField("dasar jawaban", max_length=300, blank=True)  # where the figure is from
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")

    objects = RegionAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "jawaban SPD"
        constraints = [
            models.CheckConstraint(
                name="region_answer_is_a_parameter", condition=models.Q(parameter__in=(NOT_MEASURED, *PARAMETERS))
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id}: {self.parameter}"
