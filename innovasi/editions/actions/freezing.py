"""An edition that is used no longer changes."""

from django.db import transaction
from django.utils import timezone

from innovasi.editions.models import Edition


@transaction.atomic
def freeze(edition: Edition) -> None:
    """Keep an edition as it is from its first use on; a second call changes nothing."""
    if edition.frozen_at is None:
        Edition.objects.unfrozen(edition.pk).update(frozen_at=timezone.now())
        edition.refresh_from_db(fields=["frozen_at"])
