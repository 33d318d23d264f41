"""What `/sehat/` checks, and the worker's heartbeat that it reads."""

import datetime
import time
import uuid
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone
from django_q.models import Schedule

from innovasi.common import outages
from innovasi.common.models import Heartbeat

TRIES, PATIENCE = 3, 5  # how often the worker asks the web process, and how many seconds it waits each time


def beat() -> None:
    """Job, every minute: the worker is alive. What it finds broken counts as an outage."""
    checks = report()
    del checks["worker"]  # it runs
    outages.record_beat(well=all(state == "ok" for state in checks.values()) and web_answers())


def web_answers() -> bool:
    """Whether the web process answers at `PROBE_URL` soon; where that is empty nobody asks."""
    for attempt in range(TRIES if settings.PROBE_URL else 0):
        if answers(settings.PROBE_URL):
            return True
        time.sleep(PATIENCE if attempt < TRIES - 1 else 0)
    return not settings.PROBE_URL


def answers(url: str) -> bool:
    """Any answer below 500 counts: a redirect or a refused host name comes from a living process."""
    address = urlsplit(url)
    connect = HTTPSConnection if address.scheme == "https" else HTTPConnection
    connection = connect(address.netloc, timeout=PATIENCE)
    try:
        connection.request("GET", address.path or "/")
        return connection.getresponse().status < 500
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


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
    return Heartbeat.objects.filter(name=outages.WORKER, at__gte=timezone.now() - outages.SILENCE).exists()


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
