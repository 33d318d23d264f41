"""What Bappeda changes in the rows of an edition: indicators, their levels and their bases."""

from __future__ import annotations

import logging
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from innovasi.editions.actions.holding import hold, hold_indicator
from innovasi.editions.actions.refusal import EditionRefused
from innovasi.editions.models import Basis, Indicator, Level, RegionAnswer

log = logging.getLogger(__name__)


@transaction.atomic
def keep_indicator(indicator: Indicator, texts: dict[int, str], *, seen: str, by: Any) -> Indicator:
    """Save a new or changed row; `texts` are its own three levels, none when it is measured by bases."""
    if indicator.pk:
        hold_indicator(indicator, seen=seen)
    else:
        hold(indicator.edition_id)
    try:
        with transaction.atomic():
            indicator.save()
    except IntegrityError as taken:
        raise EditionRefused("Kunci ini baru saja dipakai indikator lain di edisi ini. Pilih kunci lain.") from taken
    write_levels(indicator, texts, None)
    log.info("indicator %s of edition %s kept by person %s", indicator.key, indicator.edition_id, by.pk)
    return indicator


def write_levels(indicator: Indicator, texts: dict[int, str], basis: Basis | None) -> None:
    """Levels keep their rows: what points at one goes on pointing at it."""
    for parameter, text in texts.items():
        Level.objects.update_or_create(indicator=indicator, basis=basis, parameter=parameter, defaults={"text": text})


@transaction.atomic
def remove_indicator(indicator: Indicator, *, by: Any) -> None:
    """Delete a row that this year no longer has."""
    held = hold_indicator(indicator)
    RegionAnswer.objects.for_indicator(held.pk).delete()
    try:
        held.delete()
    except ProtectedError as claimed:
        raise EditionRefused(f"{held.name} sudah dinilai pada suatu inovasi, jadi tidak dapat dihapus.") from claimed
    log.info("indicator %s of edition %s deleted by person %s", held.key, held.edition_id, by.pk)


@transaction.atomic
def keep_basis(basis: Basis, texts: dict[int, str], *, seen: str, by: Any) -> Basis:
    """Save a new or changed basis. With the first one the indicator's own levels go: each basis has three."""
    held = hold_indicator(basis.indicator, seen=seen)
    try:
        with transaction.atomic():
            basis.save()
    except IntegrityError as taken:
        raise EditionRefused("Kode ini baru saja dipakai basis lain. Pilih kode lain.") from taken
    Level.objects.own(held.pk).delete()
    write_levels(held, texts, basis)
    held.save(update_fields=["updated_at"])
    log.info("basis %s of indicator %s kept by person %s", basis.code, held.pk, by.pk)
    return basis


@transaction.atomic
def remove_basis(basis: Basis, *, by: Any) -> None:
    """Delete a basis; the levels of the last one become the indicator's own, so that it always has three."""
    held = hold_indicator(basis.indicator)
    if held.bases.count() == 1:  # type: ignore[attr-defined]
        Level.objects.of_basis(basis.pk).update(basis=None)
    basis.delete()
    held.save(update_fields=["updated_at"])
    log.info("basis %s of indicator %s deleted by person %s", basis.code, held.pk, by.pk)
