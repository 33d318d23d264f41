"""A ZIP that is written file by file, and knows what it wrote."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from django.core.files.storage import default_storage
from django.utils import timezone

CHUNK = 1024 * 1024
IN_MEMORY = 2 * CHUNK  # a larger file waits on the disk until it has come whole


@dataclass(frozen=True)
class Written:
    """One file inside the archive."""

    name: str
    size: int
    sha256: str


class Archive:
    """Adds files to a ZIP one after another; none is ever held whole in memory."""

    def __init__(self, target: IO[bytes]) -> None:
        self.zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, allowZip64=True)
        self.day = timezone.localtime().timetuple()[:6]

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *problem: Any) -> None:
        self.zip.close()

    def add(self, name: str, content: bytes) -> Written:
        """A text or paper of our own making."""
        self.zip.writestr(self.entry(name, zipfile.ZIP_DEFLATED), content)
        return Written(name, len(content), hashlib.sha256(content).hexdigest())

    def add_stored(self, name: str, file: str) -> Written | None:
        """A file of the storage; None when it is gone or cannot be read to its end."""
        with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
            try:
                with default_storage.open(file, "rb") as source:
                    size, digest = copied(source.read, spool)
            except OSError:
                return None
            spool.seek(0)
            with self.zip.open(self.entry(name, zipfile.ZIP_STORED), "w", force_zip64=True) as inside:
                shutil.copyfileobj(spool, inside, CHUNK)
        return Written(name, size, digest)

    def entry(self, name: str, method: int) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, self.day)  # type: ignore[arg-type]
        info.compress_type = method
        info.external_attr = 0o600 << 16
        return info


def copied(read: Callable[[int], bytes], target: Any) -> tuple[int, str]:
    """Copy to the end; how many bytes, and their SHA-256."""
    digest, size = hashlib.sha256(), 0
    while chunk := read(CHUNK):
        target.write(chunk)
        digest.update(chunk)
        size += len(chunk)
    return size, digest.hexdigest()
