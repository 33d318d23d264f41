"""Pictures: opened and decoded to the last pixel before they are taken."""

import warnings
from typing import IO

from PIL import Image

from innovasi.innovations.rules.uploads.refusal import UploadRefused

FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
OPENED_AS = {"MPO": "JPEG"}  # a JPEG of many phones holds a second picture; its first is what we show
MAX_PIXELS = 40_000_000
MIN_SIDE = 16
BROKEN = "tidak dapat dibuka: gambarnya rusak atau terpotong. Simpan ulang dari ponsel atau kamera, lalu pilih lagi."


def check(content: IO[bytes], ending: str) -> None:
    """Raises UploadRefused unless the bytes are one whole picture of the format that the name promises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            examine(content, ending)
    except UploadRefused:
        raise
    except Exception as problem:  # a decoder may raise anything over hostile bytes
        raise UploadRefused("", BROKEN) from problem


def examine(content: IO[bytes], ending: str) -> None:
    with Image.open(content, formats=sorted(set(FORMATS.values()))) as picture:
        check_shape(picture, ending)
        picture.verify()
    content.seek(0)
    with Image.open(content, formats=[FORMATS[ending]]) as picture:
        picture.draft("RGB", (320, 320))  # decodes a JPEG small, yet reads it to its end
        picture.load()


def check_shape(picture: Image.Image, ending: str) -> None:
    """What the header alone tells, asked before anything is decoded."""
    real = OPENED_AS.get(picture.format or "", picture.format)
    if real != FORMATS[ending]:
        raise UploadRefused("", f"bernama .{ending}, padahal isinya {real}. Ganti nama akhirannya, lalu pilih lagi.")
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise UploadRefused("", "lebih dari 40 megapiksel. Perkecil ukurannya, lalu pilih lagi.")
    if min(width, height) < MIN_SIDE:
        raise UploadRefused("", "terlalu kecil untuk ditampilkan. Pilih gambar yang lebih besar.")
