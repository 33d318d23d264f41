"""The one way in which a backup, a restore or a move says no."""

import errno

FULL = "Disk penuh. Kosongkan ruang (cadangan lama di folder cadangan, catatan log), lalu ulangi."


class Refused(Exception):
    """A sentence in Indonesian that says what is wrong and what to do; nothing was changed."""


def is_full_disk(error: BaseException) -> bool:
    """Whether the disk is full, however the library that met it says so."""
    words = str(error).lower()
    return getattr(error, "errno", None) == errno.ENOSPC or "no space left" in words or "disk is full" in words
