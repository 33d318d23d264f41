"""Putting a backup back: everything is checked before anything is touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from pyrage.x25519 import Identity

from innovasi.common import public_cache
from innovasi.common.backup import archive, databases, held, making, snapshots, tables
from innovasi.common.backup.manifest import Manifest, Part
from innovasi.common.backup.refusal import Refused

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
BEFORE = "sebelum-pulih-"  # archives of what was overwritten; retention leaves them alone


@dataclass(frozen=True)
class Order:
    """What the operator asked for."""

    path: Path
    key: Identity | None
    overwrite: bool = False
    keep_present: bool = True


@dataclass(frozen=True)
class Restored:
    manifest: Manifest
    overwritten: Path | None  # the archive of what was there before


def restore(folder: Path, order: Order) -> Restored:
    root = held.storage_root()
    with held.working_folder(root) as working:
        manifest = archive.read(order.path, order.key, working)
        require_fitting(manifest, working)
        present = what_is_here(root)
        if present and not order.overwrite:
            raise Refused(
                f"Portal ini sudah berisi ({present}). Untuk menggantinya dengan isi cadangan, tambahkan --timpa; "
                "isinya sekarang dicadangkan dulu."
            )
        kept = making.make(folder, order.key, BEFORE).path if present and order.keep_present else None
        exchange(root, working, manifest)
    settle()
    return Restored(manifest, kept)


def require_fitting(manifest: Manifest, working: Path) -> None:
    """Whether this portal, on this database, can take the archive."""
    if manifest.vendor != connection.vendor:
        raise Refused(
            f"Cadangan ini dari {NAMES[manifest.vendor]}, portal ini memakai {NAMES[connection.vendor]}. Pulihkan dulu "
            "pada basis data yang sama jenisnya, lalu jalankan: manage.py pindah_basisdata"
        )
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if unknown := [name for name in manifest.migrations if name not in known]:
        raise Refused(
            f"Cadangan ini dari portal yang lebih baru (migrasi {unknown[-1]} belum dikenal). Perbarui portal dulu."
        )
    databases.check(working / archive.DATABASE, manifest.vendor)


def what_is_here(root: Path) -> str:
    """What would be lost, in words; empty for a new portal."""
    counts = tables.holding_data(tables.count(snapshots.ask_portal, connection.vendor))
    files = sum(1 for _ in held.names(root))
    words = [f"{sum(counts.values())} baris di {len(counts)} tabel"] if counts else []
    return " dan ".join(words + ([f"{files} berkas"] if files else []))


def exchange(root: Path, working: Path, manifest: Manifest) -> None:
    """Files by renaming, rows in one transaction; whatever fails, the old ones are back."""
    new = working / archive.FILES
    new.mkdir(exist_ok=True)
    with held.working_folder(root, held.ASIDE) as old:
        try:
            change_places(root, old)
            change_places(new, root)
            databases.put_back(working / archive.DATABASE)
        except BaseException:
            change_places(root, working / ".gagal")
            change_places(old, root)
            raise
    verify(root, manifest)


def change_places(source: Path, target: Path) -> None:
    """Move all that stands in one folder to another of the same disk."""
    target.mkdir(exist_ok=True)
    for path in source.iterdir():
        if not path.name.startswith("."):
            path.rename(target / path.name)


def verify(root: Path, manifest: Manifest) -> None:
    """Count and hash what now stands here."""
    counts = tables.count(snapshots.ask_portal, connection.vendor)
    wrong = [name for name, rows in manifest.tables.items() if counts.get(name) != rows]
    prefix = f"{archive.FILES}/"
    for name in held.names(root):
        wrong += [name] if part_of(root / name) != manifest.parts.get(prefix + name) else []
    if wrong:
        raise Refused(f"Sesudah dipulihkan, isinya lain dari cadangan: {', '.join(wrong[:5])}. Ulangi pemulihan.")


def part_of(path: Path) -> Part:
    with path.open("rb") as file:
        return archive.copy(file, None)


def settle() -> None:
    """Bring older rows to this portal's schema, and let nobody read pages of before."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("bangun_indeks", "--bila-perlu", verbosity=0)
    public_cache.changed()
    try:
        cache.clear()
    except Exception:  # noqa: BLE001  the cache is away, whatever its library calls that; its pages last minutes
        return
