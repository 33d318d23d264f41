"""What the operator's commands have in common: one sentence instead of a traceback."""

from __future__ import annotations

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from innovasi.common.backup.refusal import FULL, Refused, is_full_disk

AWAY = "Basis data tidak menjawab. Periksa DATABASE_URL di .env dan apakah peladennya hidup. ({error})"
FEW = 5  # names in a warning
DISK = "Berkas tidak dapat dibaca atau ditulis: {error}. Periksa hak akses dan disknya."


class OperatorCommand(BaseCommand):
    """A command whose `work` may refuse. It runs whatever else is wrong with the portal."""

    requires_system_checks = []
    mask = 0o077  # what it writes is for its owner only

    def work(self, **options: Any) -> None:
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:
        os.umask(self.mask)
        try:
            self.work(**options)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        except (OSError, Error) as error:
            sentence = AWAY if isinstance(error, Error) else DISK
            raise CommandError(FULL if is_full_disk(error) else sentence.format(error=str(error).strip())) from error

    def warn_of(self, missing: list[str]) -> None:
        """Files that rows name and that nobody has."""
        if missing:
            rest = f", dan {len(missing) - FEW} lagi" if len(missing) > FEW else ""
            self.stderr.write(
                f"  PERHATIAN: {len(missing)} berkas disebut basis data tetapi sudah hilang sebelum dicadangkan: "
                f"{', '.join(missing[:FEW])}{rest}"
            )


def size_of(size: int) -> str:
    """A size as people say it: 12,3 MB."""
    for unit in ("byte", "KB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            break
        size = size / 1000  # type: ignore[assignment]
    return (f"{size:.1f}" if unit != "byte" else str(size)).replace(".", ",") + f" {unit}"


def number(value: int) -> str:
    return f"{value:,}".replace(",", ".")
