"""Archives under lock and key: the age format, so that the program `age` opens them too. Memory stays bounded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from pyrage import DecryptError, IdentityError, decrypt_io, encrypt_io
from pyrage.x25519 import Identity

from innovasi.common.backup.refusal import Refused

MAGIC = b"age-encryption.org/v1"
BLOCK = 1 << 20
WRONG_KEY = "Kunci tidak cocok dengan cadangan ini. Pakai kunci yang berlaku ketika cadangan dibuat (--kunci BERKAS)."
DAMAGED = "Cadangan rusak, terpotong, atau pernah diubah. Pakai cadangan lain. Tidak ada yang disentuh."


def make_key(path: Path) -> None:
    """Write a new key to a file that only its owner may read; never over an old one."""
    key = Identity.generate()
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refused(f"{path} sudah ada; kunci lama tidak ditimpa.") from error
    with open(handle, "w") as file:
        file.write(f"# Kunci cadangan Innovasi. Simpan salinannya di luar mesin ini.\n# {key.to_public()}\n{key}\n")


def read_key(path: str) -> Identity | None:
    """The key in a file, or none where no file is named."""
    if not path:
        return None
    try:
        lines = Path(path).read_text().splitlines()
        return Identity.from_str(next(line.strip() for line in lines if line.startswith("AGE-SECRET-KEY-")))
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"Berkas kunci {path} tidak dapat dibaca. Periksa BACKUP_KEY_FILE dan hak aksesnya.") from error
    except (StopIteration, IdentityError) as error:
        raise Refused(f"{path} bukan berkas kunci cadangan. Buat dengan: manage.py cadangkan --buat-kunci") from error


@contextmanager
def sealed(target: BinaryIO, key: Identity | None) -> Iterator[BinaryIO]:
    """A file to write to; what is written reaches the target, sealed where there is a key."""
    if key is None:
        yield target
        return
    reading, writing = os.pipe()
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(seal, reading, target, key)
        try:
            with open(writing, "wb") as pipe:
                yield pipe
        except BrokenPipeError:
            work.result()  # says why nobody listens any more
            raise
        work.result()


def seal(reading: int, target: BinaryIO, key: Identity) -> None:
    with open(reading, "rb") as source:
        encrypt_io(source, target, [key.to_public()])


@contextmanager
def unsealed(path: Path, key: Identity | None) -> Iterator[BinaryIO]:
    """The archive as it was written. What was read counts only once the block has ended without an error."""
    with open(path, "rb") as source:
        start = source.read(len(MAGIC))
        source.seek(0)
        if start != MAGIC:
            yield source
        elif key is None:
            raise Refused("Cadangan ini terkunci. Sebutkan berkas kuncinya: BACKUP_KEY_FILE di .env, atau --kunci.")
        else:
            yield from through_a_pipe(source, key)


def through_a_pipe(source: BinaryIO, key: Identity) -> Iterator[BinaryIO]:
    reading, writing = os.pipe()
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(unseal, source, writing, key)
        pipe = cast(BinaryIO, open(reading, "rb"))  # noqa: SIM115  closed in every way out
        try:
            yield pipe
            while pipe.read(BLOCK):  # the seal's last block says that nothing was cut
                pass
        finally:
            pipe.close()
            explain(work)


def unseal(source: BinaryIO, writing: int, key: Identity) -> None:
    with open(writing, "wb") as pipe:
        decrypt_io(source, pipe, [key])


def explain(work: Future[None]) -> None:
    """Turn what the unsealing met into a sentence; a reader that left early is no error of the archive."""
    error = work.exception()
    if isinstance(error, DecryptError):
        raise Refused(WRONG_KEY if "No matching keys" in str(error) else DAMAGED) from error
    if isinstance(error, OSError) and not isinstance(error, BrokenPipeError) and "decrypt" in str(error):
        raise Refused(DAMAGED) from error
