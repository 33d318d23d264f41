"""Opening, closing and changing a period."""

import logging
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from innovasi.common import public_cache
from innovasi.programmes.actions.refusal import PeriodRefused
from innovasi.programmes.models import Period
from innovasi.programmes.signals import deadline_moved
from innovasi.programmes.workflow import deadlines_of

log = logging.getLogger(__name__)


@transaction.atomic
def keep_period(period: Period, *, by: Any) -> Period:
    """Save a new or changed period; dossiers that its deadline no longer makes late lose the mark."""
    period.save()
    public_cache.changed()
    deadline_moved.send(sender=Period, period=period)
    log.info("period %s saved by person %s", period.pk, by.pk)
    return period


@transaction.atomic
def open_period(period: Period, *, by: Any) -> None:
    """Let OPDs submit in this period. Raises PeriodRefused while another is open, or when its deadline has passed."""
    period = Period.objects.select_for_update().get(pk=period.pk)
    current = Period.objects.current()
    if current is not None and current.pk != period.pk:
        raise PeriodRefused(f"{current.title} masih dibuka. Tutup periode itu lebih dulu.")
    if timezone.now() > deadlines_of(period).last and not period.accepts_late:
        raise PeriodRefused("Tenggat periode ini sudah lewat. Perpanjang tenggatnya, atau izinkan pengajuan terlambat.")
    period.is_open, period.closed_at = True, None
    try:
        with transaction.atomic():
            period.save(update_fields=["is_open", "closed_at", "updated_at"])
    except IntegrityError as taken:
        raise PeriodRefused("Periode lain baru saja dibuka. Muat ulang halaman ini.") from taken
    public_cache.changed()
    log.info("period %s opened by person %s", period.pk, by.pk)


@transaction.atomic
def close_period(period: Period, *, by: Any) -> None:
    """No more first submissions; repairs of earlier ones may still come. Raises PeriodRefused when it is not open."""
    period = Period.objects.select_for_update().get(pk=period.pk)
    if not period.is_open:
        raise PeriodRefused("Periode ini sudah ditutup.")
    period.is_open, period.closed_at = False, timezone.now()
    period.save(update_fields=["is_open", "closed_at", "updated_at"])
    public_cache.changed()
    log.info("period %s closed by person %s", period.pk, by.pk)
