"""Making a backup: links, database, links again, archive, a second look, retention. In this order.

A row is written after its file. So every file that the snapshot's rows name
was there when the snapshot was taken: it was held either before it, or, being
younger, right after it. Files without a row may come along; they do no harm.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone
from pyrage.x25519 import Identity

import innovasi
from innovasi.common.backup import archive, databases, held, retention, snapshots
from innovasi.common.backup.manifest import Manifest, Part
from innovasi.common.backup.refusal import Refused

GIB = 1 << 30


@dataclass(frozen=True)
class Made:
    path: Path
    manifest: Manifest
    is_sealed: bool


def archive_folder() -> Path:
    folder = Path(settings.BACKUP_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def alone() -> Iterator[Path]:
    """No two backups or restores at once; the lock goes with the process."""
    folder = archive_folder()
    with (folder / ".kunci-proses").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused("Pencadangan atau pemulihan lain sedang berjalan. Tunggu sampai selesai.") from error
        held.tidy(folder)
        held.tidy(held.storage_root())
        yield folder


def make(folder: Path, key: Identity | None, prefix: str = retention.PREFIX) -> Made:
    """Make one archive and read it again; it gets its name only when it was found good."""
    stamp = timezone.localtime().strftime(retention.STAMP)
    path = folder / f"{prefix}{stamp}.tar.gz{'.age' if key else ''}"
    with held.working_folder(folder) as working:
        draft = working / "arsip"
        wanted = write(working, draft, key)
        if archive.read(draft, key) != wanted:
            raise Refused("Cadangan yang baru ditulis terbaca lain. Periksa disknya; cadangan ini dibuang.")
        draft.rename(path)
        sync(folder)
    return Made(path, wanted, key is not None)


def write(working: Path, draft: Path, key: Identity | None) -> Manifest:
    root = held.storage_root()
    with held.working_folder(root) as second_names:
        held.hold(root, second_names)
        snapshot = databases.snapshot(working)
        held.hold(root, second_names)
        require_room(working, second_names, snapshot.path)
        with draft.open("wb") as target:
            with archive.writing(target, key) as writer:
                parts = {archive.DATABASE: writer.add_path(archive.DATABASE, snapshot.path)}
                parts |= add_files(writer, second_names)
                manifest = describe(snapshot, parts)
                writer.close_with(manifest)
            target.flush()
            os.fsync(target.fileno())
    return manifest


def add_files(writer: archive.Writer, folder: Path) -> dict[str, Part]:
    members = {f"{archive.FILES}/{name}": folder / name for name in held.names(folder)}
    return {member: writer.add_path(member, path) for member, path in members.items()}


def describe(snapshot: snapshots.Snapshot, parts: dict[str, Part]) -> Manifest:
    return Manifest(
        portal=innovasi.__version__,
        made_at=timezone.now().isoformat(timespec="seconds"),
        vendor=connection.vendor,
        migrations=snapshot.migrations,
        tables=snapshot.tables,
        parts=parts,
        missing=[name for name in snapshot.named_files if f"{archive.FILES}/{name}" not in parts],
    )


def require_room(working: Path, second_names: Path, database: Path) -> None:
    """Refuse early; a full disk would stop the portal itself."""
    needed = database.stat().st_size + sum((second_names / name).stat().st_size for name in held.names(second_names))
    free = shutil.disk_usage(working).free
    if needed > free:
        raise Refused(
            f"Ruang tidak cukup untuk cadangan: perlu sampai {needed / GIB:.1f} GB, tersisa {free / GIB:.1f} GB di "
            f"{working.parent}. Kosongkan ruang, atau arahkan BACKUP_DIR ke disk lain."
        )


def sync(folder: Path) -> None:
    """Have the archive's name survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
