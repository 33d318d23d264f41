"""The one way to an edition that may still change."""

from __future__ import annotations

from django.utils import formats, timezone

from innovasi.editions.actions.refusal import ChangedMeanwhile, EditionRefused
from innovasi.editions.models import Edition, Indicator
from innovasi.editions.rules import stamp


def hold(pk: int, *, seen: str | None = None) -> Edition:
    """Lock an edition for a change, inside the caller's transaction. Raises EditionRefused when it is frozen or new."""
    edition = Edition.objects.select_for_update().get(pk=pk)
    if edition.frozen_at is not None:
        since = formats.date_format(timezone.localtime(edition.frozen_at), "j F Y")
        raise EditionRefused(
            f"{edition} dibekukan sejak {since} karena sudah dipakai, jadi tidak dapat diubah. "
            "Buat versi baru, ubah di sana, lalu pakai versi itu."
        )
    if seen is not None and seen != stamp(edition):
        raise ChangedMeanwhile(str(edition))
    return edition


def hold_indicator(indicator: Indicator, *, seen: str | None = None) -> Indicator:
    """Lock an indicator's edition, and tell whether the row itself is still as it was read."""
    hold(indicator.edition_id)
    now = Indicator.objects.keyed(indicator.edition_id, indicator.key).first()
    if now is None:
        raise EditionRefused(f"Indikator {indicator.name} baru saja dihapus orang lain.")
    if seen is not None and seen != stamp(now):
        raise ChangedMeanwhile(f"Indikator {now.name}")
    return now
