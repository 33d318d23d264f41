"""Places where an innovation is made known."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.models import Innovation
from innovasi.outreach.choices import CODE_ALPHABET, CODE_LENGTH, MAX_PLACES
from innovasi.outreach.models import PlaceCode


class PlaceRefused(Exception):
    """A place that is not added; the text says why."""


@transaction.atomic
def add_place(innovation: Innovation, label: str, *, by: Any) -> PlaceCode:
    """A place with a code of its own; one that was retired comes back with its old code."""
    Innovation.objects.select_for_update(of=("self",)).get(pk=innovation.pk)
    known = PlaceCode.objects.named(innovation, label).first()
    if known and known.retired_at is None:
        raise PlaceRefused(f"“{known.label}” sudah ada di daftar.")
    if PlaceCode.objects.of(innovation).in_use().count() >= MAX_PLACES:
        raise PlaceRefused(f"Sudah ada {MAX_PLACES} tempat. Pensiunkan satu yang tidak dipakai dulu.")
    if known:
        known.retired_at = None
        known.save(update_fields=["retired_at"])
        return known
    return PlaceCode.objects.create(innovation=innovation, label=label, code=new_code(), made_by=by)


def new_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


@transaction.atomic
def retire(place: PlaceCode, *, by: Any) -> None:
    """Offer a place no longer; what hangs there still leads on."""
    if place.retired_at is None:
        place.retired_at = timezone.now()
        place.save(update_fields=["retired_at"])
