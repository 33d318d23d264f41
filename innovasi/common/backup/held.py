"""Holding on to uploads while a backup runs, though the portal may delete them meanwhile."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.storage import default_storage

WORKING = ".kerja-"  # folders of a running backup or restore, inside the uploads so that they share their disk
ASIDE = ".lama-"  # uploads that a restore has put aside until the old rows are gone too


def storage_root() -> Path:
    root = Path(default_storage.path(""))
    root.mkdir(parents=True, exist_ok=True)
    return root


@contextmanager
def working_folder(beside: Path, prefix: str = WORKING) -> Iterator[Path]:
    """A folder that goes away again."""
    folder = beside / f"{prefix}{uuid.uuid4().hex}"
    folder.mkdir(mode=0o700, parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def tidy(beside: Path) -> None:
    """Mend what a killed run left: drafts go, uploads that were put aside come back.

    Files of both times may then stand side by side. Their names never repeat,
    so rows of either time find theirs.
    """
    for left in beside.glob(f"{ASIDE}*"):
        for name in list(names(left)):
            target = beside / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                (left / name).rename(target)
        shutil.rmtree(left)
    for left in beside.glob(f"{WORKING}*"):
        shutil.rmtree(left)


def names(root: Path) -> Iterator[str]:
    """Every upload, by its path below the root; nothing hidden."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(folder).relative_to(root)
        yield from (str(here / name) for name in sorted(files) if not name.startswith("."))


def hold(root: Path, folder: Path) -> None:
    """Give every upload a second name; deleting the first no longer deletes the bytes."""
    for name in names(root):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            second_name(root / name, target)
        except FileNotFoundError:
            continue  # deleted between listing and linking, so no row of a later snapshot names it


def second_name(source: Path, target: Path) -> None:
    if target.exists() and target.stat().st_size == source.stat().st_size:
        return
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # a disk that knows no hard links: a copy, made anew later if it grew meanwhile
        shutil.copyfile(source, target)
