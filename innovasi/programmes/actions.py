"""What can be done to periods and themes."""

import json
import logging
from pathlib import Path
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from innovasi.programmes.models import Period, Theme

log = logging.getLogger(__name__)
THEMES = Path(__file__).resolve().parent / "data" / "themes.json"


class PeriodRefused(Exception):
    """A period cannot be opened or closed now; the text says why and what to do."""


@transaction.atomic
def open_period(period: Period, *, by: Any) -> None:
    """Let OPDs submit in this period. Raises PeriodRefused while another is open, or when its deadline has passed."""
    period = Period.objects.select_for_update().get(pk=period.pk)
    current = Period.objects.current()
    if current is not None and current.pk != period.pk:
        raise PeriodRefused(f"{current.title} masih dibuka. Tutup periode itu lebih dulu.")
    if period.is_past_deadline and not period.accepts_late:
        raise PeriodRefused("Tenggat periode ini sudah lewat. Ubah tenggatnya, atau izinkan pengajuan terlambat.")
    period.is_open, period.closed_at = True, None
    try:
        with transaction.atomic():
            period.save(update_fields=["is_open", "closed_at", "updated_at"])
    except IntegrityError as taken:
        raise PeriodRefused("Periode lain baru saja dibuka. Muat ulang halaman ini.") from taken
    log.info("period %s opened by person %s", period.pk, by.pk)


@transaction.atomic
def close_period(period: Period, *, by: Any) -> None:
    """No more first submissions; repairs of earlier ones may still come. Raises PeriodRefused when it is not open."""
    period = Period.objects.select_for_update().get(pk=period.pk)
    if not period.is_open:
        raise PeriodRefused("Periode ini sudah ditutup.")
    period.is_open, period.closed_at = False, timezone.now()
    period.save(update_fields=["is_open", "closed_at", "updated_at"])
    log.info("period %s closed by person %s", period.pk, by.pk)


@transaction.atomic
def load_themes() -> int:
    """Add the choices of *tematik* for years that have none yet; a list that Bappeda edited stays. Returns how many."""
    known = set(Theme.objects.values_list("year", flat=True))
    new = [
        Theme(year=edition["year"], order=order, label=label, confirmed=edition["confirmed"])
        for edition in json.loads(THEMES.read_text(encoding="utf-8"))
        if edition["year"] not in known
        for order, label in enumerate(edition["labels"], start=1)
    ]
    return len(Theme.objects.bulk_create(new))
