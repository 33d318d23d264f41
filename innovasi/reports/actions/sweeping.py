"""Files do not stay for ever; that they were taken out does."""

import datetime

from django.core.files.storage import default_storage
from django.utils import timezone

from innovasi.reports.actions.preparing import fail
from innovasi.reports.choices import State
from innovasi.reports.models import Export

GIVEN_UP = datetime.timedelta(hours=6)  # a job that long is not coming back


def sweep() -> int:
    """Job, every day: delete files whose days are over, and give up on jobs that died; tells how many files went."""
    now, swept = timezone.now(), 0
    for export in Export.objects.begun_before(now - GIVEN_UP).select_related("by"):
        fail(export)
    for pk, name in list(Export.objects.ready_before(now).values_list("pk", "file")):
        default_storage.delete(name)
        swept += Export.objects.at(pk).update(state=State.EXPIRED, file="")
    return swept
