"""An edition for another year, or a new version of the same year."""

from __future__ import annotations

import logging
from typing import Any

from django.db import IntegrityError, transaction

from innovasi.common.versions import twin
from innovasi.editions.actions.refusal import EditionRefused
from innovasi.editions.models import Band, Basis, Edition, Indicator, Level, RegionAnswer

log = logging.getLogger(__name__)
TAKEN = "Edisi tahun {} baru saja dibuat orang lain. Muat ulang daftar edisi."


def new_version(edition: Edition, *, by: Any) -> Edition:
    """The same rules as the next version of their year, open to changes; what was answered for the city goes along."""
    return copied(edition, {"version": Edition.objects.next_version(edition.year)}, with_answers=True, by=by)


def copy_to_year(edition: Edition, *, year: int, title: str, by: Any) -> Edition:
    """The rules of one year as the start of another's; nothing in it counts as confirmed yet."""
    if Edition.objects.of_year(year).exists():
        raise EditionRefused(f"Edisi tahun {year} sudah ada. Buka edisi itu, lalu buat versi baru.")
    unsure = {"year": year, "version": 1, "title": title, "is_confirmed": False, "formula_confirmed": False}
    return copied(edition, unsure | {"source": f"Disalin dari {edition}."}, with_answers=False, by=by)


def copied(edition: Edition, changes: dict[str, Any], *, with_answers: bool, by: Any) -> Edition:
    start = twin(edition, frozen_at=None, based_on_id=edition.pk, **changes)
    sure = {} if with_answers else {"is_confirmed": False}
    try:
        with transaction.atomic():
            start.save()
            Band.objects.bulk_create(twin(band, edition_id=start.pk, **sure) for band in edition.bands.all())  # type: ignore[attr-defined]
            copy_rows(edition, start, sure, with_answers=with_answers)
    except IntegrityError as taken:
        raise EditionRefused(TAKEN.format(start.year)) from taken
    log.info("edition %s copied from %s by person %s", start.pk, edition.pk, by.pk)
    return start


def copy_rows(edition: Edition, start: Edition, sure: dict[str, Any], *, with_answers: bool) -> None:
    """Indicators with their bases and levels, all of a kind at once."""
    before = list(edition.indicators.whole().with_answer())  # type: ignore[attr-defined]
    after = Indicator.objects.bulk_create(twin(row, edition_id=start.pk, **sure) for row in before)
    place = {old.pk: new.pk for old, new in zip(before, after, strict=True)}
    old_bases = [basis for row in before for basis in row.bases.all()]
    bases = Basis.objects.bulk_create(twin(basis, indicator_id=place[basis.indicator_id]) for basis in old_bases)
    based = {old.pk: new.pk for old, new in zip(old_bases, bases, strict=True)} | {None: None}
    Level.objects.bulk_create(
        twin(level, indicator_id=place[row.pk], basis_id=based[level.basis_id])
        for row in before
        for level in row.levels.all()
    )
    if with_answers:
        given = [row.answer for row in before if hasattr(row, "answer")]
        RegionAnswer.objects.bulk_create(twin(answer, indicator_id=place[answer.indicator_id]) for answer in given)
