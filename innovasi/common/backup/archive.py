"""Writing an archive in one pass, and reading it in one pass while checking every byte."""

from __future__ import annotations

import gzip
import hashlib
import io
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from pyrage.x25519 import Identity

from innovasi.common.backup import manifest as manifests
from innovasi.common.backup.manifest import Manifest, Part
from innovasi.common.backup.refusal import Refused, is_full_disk
from innovasi.common.backup.sealing import BLOCK, DAMAGED, sealed, unsealed

DATABASE, FILES = "basis-data", "berkas"
MANIFEST, SEAL = "manifest.json", "manifest.sha256"
BROKEN = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError, KeyError, TypeError, AttributeError)


class Hashed:
    """A file that is hashed while somebody else reads it."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.digest, self.size = file, hashlib.sha256(), 0

    def read(self, size: int = -1) -> bytes:
        block = self.file.read(size)
        self.digest.update(block)
        self.size += len(block)
        return block

    @property
    def part(self) -> Part:
        return Part(self.size, self.digest.hexdigest())


class Writer:
    """An archive that is being written."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self.tar = tar

    def add(self, name: str, file: IO[bytes], size: int) -> Part:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = size, 0o640
        hashed = Hashed(file)
        self.tar.addfile(entry, cast(IO[bytes], hashed))
        self.tar.members = []  # type: ignore[attr-defined]  # or a line a file stays in memory
        return hashed.part

    def add_path(self, name: str, path: Path) -> Part:
        with path.open("rb") as file:
            return self.add(name, file, path.stat().st_size)

    def close_with(self, manifest: Manifest) -> None:
        content = manifest.as_json()
        self.add(MANIFEST, io.BytesIO(content), len(content))
        seal = hashlib.sha256(content).hexdigest().encode()
        self.add(SEAL, io.BytesIO(seal), len(seal))


@contextmanager
def writing(target: BinaryIO, key: Identity | None) -> Iterator[Writer]:
    with (
        sealed(target, key) as pipe,
        gzip.GzipFile(filename="", fileobj=pipe, mode="wb", compresslevel=1) as packed,  # pictures are packed already
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        yield Writer(tar)


def read(path: Path, key: Identity | None, into: Path | None = None) -> Manifest:
    """Check an archive from its first byte to its last; write what it holds below `into`, if that is given."""
    if not path.is_file():
        raise Refused(f"Berkas cadangan {path} tidak ada.")
    try:
        with unsealed(path, key) as sealed_off, gzip.GzipFile(fileobj=sealed_off) as packed:
            parts, endings = take_out(packed, into)
            while packed.read(BLOCK):  # to the checksum at its end
                pass
        return agreed(parts, endings)
    except BROKEN as error:
        if is_full_disk(error):
            raise
        raise Refused(DAMAGED) from error


def take_out(packed: gzip.GzipFile, into: Path | None) -> tuple[dict[str, Part], dict[str, bytes]]:
    parts: dict[str, Part] = {}
    endings: dict[str, bytes] = {}
    with tarfile.open(fileobj=packed, mode="r|") as tar:
        for entry in tar:
            tar.members = []  # type: ignore[attr-defined]
            source = tar.extractfile(entry) if entry.isreg() else None
            if source is None or not is_safe(entry.name) or entry.name in parts:
                raise ValueError(entry.name)
            if entry.name in (MANIFEST, SEAL):
                endings[entry.name] = source.read()
            else:
                parts[entry.name] = copy(source, into and into / entry.name)
    return parts, endings


def is_safe(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts)
    return bool(path.parts) and not path.is_absolute() and not hidden and str(path) == name


def copy(source: IO[bytes], target: Path | None) -> Part:
    hashed = Hashed(source)
    if target is None:
        while hashed.read(BLOCK):
            pass
        return hashed.part
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        while block := hashed.read(BLOCK):
            file.write(block)
    return hashed.part


def agreed(parts: dict[str, Part], endings: dict[str, bytes]) -> Manifest:
    """The manifest, once everything that was found is what it names."""
    content = endings[MANIFEST]
    if hashlib.sha256(content).hexdigest().encode() != endings[SEAL]:
        raise Refused(DAMAGED)
    manifest = manifests.read(content)
    if manifest.parts != parts:
        raise Refused(DAMAGED)
    return manifest
