"""The only writer of synonyms. A change holds in every process with the next search."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from innovasi.common import public_cache
from innovasi.search.models import Revision, SynonymGroup
from innovasi.search.synonyms import built_in

WORDS = "synonyms"  # the name of their revision; without one, the groups of the portal hold


@transaction.atomic
def keep(group: SynonymGroup, *, by: Any) -> SynonymGroup:
    """Write a new or changed group."""
    group.edited_by = by
    group.save()
    tell()
    return group


@transaction.atomic
def remove(group: SynonymGroup, *, by: Any) -> None:
    group.delete()
    tell()


@transaction.atomic
def load_built_in(*, by: Any = None) -> int:
    """Hand the portal's groups over to Bappeda, once; what is edited or removed later stays so. Returns how many."""
    if Revision.of(WORDS):
        return 0
    rows = [
        SynonymGroup(main=group.main, others="\n".join(group.others), is_one_way=group.one_way) for group in built_in()
    ]
    SynonymGroup.objects.bulk_create(rows, ignore_conflicts=True)
    tell()
    return len(rows)


def tell() -> None:
    """Every process reads the words anew, and makes public pages anew."""
    Revision.renew(WORDS)
    public_cache.changed()
