"""Which archives are old enough to go: grandfather, father, son."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path

from django.conf import settings

PREFIX = "innovasi-"
STAMP = "%Y%m%d-%H%M%S"
FRESH = datetime.timedelta(days=1)
BUCKETS: dict[str, Callable[[datetime.datetime], object]] = {
    "daily": lambda made: made.date(),
    "weekly": lambda made: made.isocalendar()[:2],
    "monthly": lambda made: (made.year, made.month),
}


def made_at(path: Path) -> datetime.datetime | None:
    """When an archive was made, as its name says; None for a file that is not one of ours to delete."""
    stamp = path.name.removeprefix(PREFIX).partition(".")[0]
    if not path.name.startswith(PREFIX) or not path.name.endswith((".tar.gz", ".tar.gz.age")):
        return None
    try:
        return datetime.datetime.strptime(stamp, STAMP)  # local time, as in the name
    except ValueError:
        return None


def kept(moments: Iterable[datetime.datetime], wanted: dict[str, int]) -> set[datetime.datetime]:
    """All of the last 24 hours, then the newest of each of the last days, weeks and months that have one."""
    newest_first = sorted(moments, reverse=True)
    keep = {moment for moment in newest_first if newest_first[0] - moment < FRESH}
    for name, bucket_of in BUCKETS.items():
        newest: dict[object, datetime.datetime] = {}
        for moment in newest_first:
            newest.setdefault(bucket_of(moment), moment)
        keep |= set(list(newest.values())[: wanted[name]])
    return keep


def sweep(folder: Path) -> list[Path]:
    """Delete what is no longer wanted; the answer names it."""
    archives = {path: moment for path in folder.iterdir() if (moment := made_at(path))}
    keep = kept(archives.values(), settings.BACKUP_KEEP)
    gone = sorted(path for path, moment in archives.items() if moment not in keep)
    for path in gone:
        path.unlink()
    return gone
