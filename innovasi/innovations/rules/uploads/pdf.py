"""PDF: begins as one, opens, and holds nothing that runs or hides another file."""

from collections.abc import Iterator
from typing import IO, Any, BinaryIO, cast

import pikepdf

from innovasi.innovations.rules.uploads.refusal import UploadRefused

ACTIVE_KEYS = {"/JS", "/JavaScript"}
HIDDEN_KEYS = {"/EF", "/EmbeddedFiles", "/RichMediaContent"}
ACTIVE_ACTIONS = {"/JavaScript", "/Launch", "/ImportData", "/GoToE", "/Rendition", "/RichMediaExecute"}
MAX_OBJECTS = 200_000
MAX_DEPTH = 40
PRINT_AGAIN = "Cetak ulang ke PDF (Simpan sebagai PDF), lalu pilih lagi."
BROKEN = f"tidak dapat dibuka sebagai PDF. {PRINT_AGAIN}"


def check(content: IO[bytes], ending: str) -> None:
    """Raises UploadRefused unless this is a plain PDF."""
    if content.read(5) != b"%PDF-":
        raise UploadRefused("", f"bukan PDF yang utuh. {PRINT_AGAIN}")
    content.seek(0)
    try:
        with pikepdf.open(cast(BinaryIO, content)) as document:
            examine(document)
    except UploadRefused:
        raise
    except pikepdf.PasswordError as problem:
        raise UploadRefused("", "terkunci kata sandi. Buka kuncinya dulu, lalu pilih lagi.") from problem
    except Exception as problem:  # a parser may raise anything over hostile bytes
        raise UploadRefused("", BROKEN) from problem


def examine(document: pikepdf.Pdf) -> None:
    if document.is_encrypted:
        raise UploadRefused("", "terkunci kata sandi. Buka kuncinya dulu, lalu pilih lagi.")
    if not len(document.pages):
        raise UploadRefused("", BROKEN)
    if len(document.objects) > MAX_OBJECTS:
        raise UploadRefused("", f"terlalu rumit untuk diperiksa. {PRINT_AGAIN}")
    for row in [document.trailer, *document.objects]:
        for part in parts_of(row):
            check_dictionary(part)


def parts_of(row: Any, depth: int = 0) -> Iterator[Any]:
    """Every dictionary that is written inside an object, down to a bound; objects named by it come in their turn."""
    if depth > MAX_DEPTH:
        raise UploadRefused("", f"terlalu rumit untuk diperiksa. {PRINT_AGAIN}")
    if isinstance(row, pikepdf.Dictionary | pikepdf.Stream):
        yield row
        below = [row.get(key) for key in row.keys()]  # noqa: SIM118  a stream is not iterable
    elif isinstance(row, pikepdf.Array):
        below = list(row)  # type: ignore[call-overload]
    else:
        return
    for part in below:
        if isinstance(part, pikepdf.Dictionary | pikepdf.Array) and not part.is_indirect:
            yield from parts_of(part, depth + 1)


def check_dictionary(part: Any) -> None:
    keys = set(part.keys())
    if keys & ACTIVE_KEYS or str(part.get("/S", "")) in ACTIVE_ACTIONS:
        raise UploadRefused("", f"berisi perintah yang dapat berjalan sendiri. {PRINT_AGAIN}")
    if keys & HIDDEN_KEYS or str(part.get("/Type", "")) == "/EmbeddedFile":
        raise UploadRefused("", f"menyimpan berkas lain di dalamnya. Unggah berkas itu terpisah. {PRINT_AGAIN}")
