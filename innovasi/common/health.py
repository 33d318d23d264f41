"""What `/sehat/` checks, and the worker's heartbeat that it reads."""

import datetime
import uuid
from collections.abc import Callable

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone
from django_q.models import Schedule

from innovasi.common.models import Heartbeat

WORKER_SILENCE = datetime.timedelta(minutes=3)


def beat() -> None:
    """Job, every minute: the worker is alive."""
    Heartbeat.objects.update_or_create(name="worker", defaults={"at": timezone.now()})


def schedule(name: str, hour: int | None = None, **job: object) -> None:
    """Put a repeating job on the queue's timetable, once, whatever the number of calls.

    `hour` (WIB) is when a daily job first runs, and so every day.
    """
    first = timezone.localtime()
    if hour is not None:
        first = first.replace(hour=hour, minute=0, second=0, microsecond=0)
        first += datetime.timedelta(days=int(first < timezone.localtime()))
    Schedule.objects.update_or_create(name=name, defaults=job, create_defaults={**job, "next_run": first})


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def cache_keeps() -> bool:
    key = f"sehat-{uuid.uuid4()}"
    cache.set(key, "ok", 10)
    return cache.get(key) == "ok"


def storage_writes() -> bool:
    name = default_storage.save(f"sehat/{uuid.uuid4()}", ContentFile(b"ok"))
    default_storage.delete(name)
    return True


def worker_beats() -> bool:
    return Heartbeat.objects.filter(name="worker", at__gte=timezone.now() - WORKER_SILENCE).exists()


CHECKS: dict[str, Callable[[], bool]] = {
    "database": database_answers,
    "cache": cache_keeps,
    "storage": storage_writes,
    "worker": worker_beats,
}


def report() -> dict[str, str]:
    """Each check's name with "ok" or "gagal"; never raises."""
    found = {}
    for name, check in CHECKS.items():
        try:
            found[name] = "ok" if check() else "gagal"
        except Exception:  # noqa: BLE001  whatever broke, the answer is that it does not work
            found[name] = "gagal"
    return found
