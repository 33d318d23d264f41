"""A smaller PDF of the same pages: scanned pictures are drawn with fewer points, nothing else is touched."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf
from PIL import Image

from innovasi.innovations.rules.uploads.pictures import MAX_PIXELS

SIGNED = "ditandatangani secara elektronik. Salinan kecil akan merusak tanda tangannya, jadi berkas ini dibiarkan."
NO_PICTURES = (
    "berisi teks, bukan pindaian, jadi tidak ada gambar yang dapat diperkecil. Unggah halaman yang diperlukan saja."
)
STILL_LARGE = (
    "hanya turun menjadi {} MB, masih di atas batas. "
    "Pindai ulang hitam putih 150 dpi, atau unggah halaman yang diperlukan saja."
)
UNREADABLE = "tidak dapat dibaca ulang. Cetak ulang ke PDF (Simpan sebagai PDF), lalu unggah lagi."
MEBIBYTE = 1024 * 1024
SMALLEST_WORTH = 200  # pixels: logos and lines stay as they are


class Way(NamedTuple):
    """How small the pictures become."""

    longest: int  # pixels: 2340 is a sheet of A4 with 200 points an inch
    quality: int


WAYS = (Way(2340, 70), Way(1754, 60), Way(1404, 50))


class CannotShrink(Exception):
    """There is no smaller copy; the text says why, without the file's name."""


def shrink(content: bytes, limit: int) -> bytes:
    """A copy of a PDF that fits within `limit` bytes, drawn as finely as fits. Raises CannotShrink."""
    smallest = len(content)
    for way in WAYS:
        copy = redrawn(content, way)
        if len(copy) <= limit and len(copy) < len(content):
            return copy
        smallest = min(smallest, len(copy))
    raise CannotShrink(STILL_LARGE.format(f"{smallest / MEBIBYTE:.1f}".replace(".", ",")))


def redrawn(content: bytes, way: Way) -> bytes:
    """The PDF with its pictures drawn anew."""
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            if is_signed(document):
                raise CannotShrink(SIGNED)
            pictures = list(pictures_of(document))
            if not pictures:
                raise CannotShrink(NO_PICTURES)
            for picture in pictures:
                redraw(picture, way)
            out = io.BytesIO()
            document.remove_unreferenced_resources()
            document.save(out, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except CannotShrink:
        raise
    except Exception as problem:  # a parser may raise anything over strange bytes
        raise CannotShrink(UNREADABLE) from problem
    return out.getvalue()


def is_signed(document: pikepdf.Pdf) -> bool:
    """It carries an electronic signature, which any change makes invalid."""
    return any(
        isinstance(row, pikepdf.Dictionary) and "/Sig" in (str(row.get("/FT", "")), str(row.get("/Type", "")))
        for row in document.objects
    )


def pictures_of(document: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    """Pictures large enough to be a scan; masks and their like are left alone."""
    masks = {row.objgen for row in masks_of(document)}
    for row in document.objects:
        if not isinstance(row, pikepdf.Stream) or str(row.get("/Subtype", "")) != "/Image":
            continue
        width, height = int(row.get("/Width", 0)), int(row.get("/Height", 0))
        is_mask = bool(row.get("/ImageMask", False)) or row.objgen in masks
        if not is_mask and min(width, height) >= SMALLEST_WORTH and width * height <= MAX_PIXELS:
            yield row


def masks_of(document: pikepdf.Pdf) -> Iterator[Any]:
    for row in document.objects:
        if isinstance(row, pikepdf.Stream):
            yield from (row[key] for key in ("/SMask", "/Mask") if isinstance(row.get(key), pikepdf.Stream))


def redraw(picture: pikepdf.Stream, way: Way) -> None:
    """Put a smaller drawing in its place, unless that would not be smaller."""
    before = len(picture.read_raw_bytes())
    try:
        image = pikepdf.PdfImage(picture).as_pil_image()
    except (pikepdf.PdfError, pikepdf.models.image.UnsupportedImageTypeError, NotImplementedError, ValueError, OSError):
        return  # a kind of picture that is not read here stays as it is
    plain = image.convert("L" if image.mode in ("1", "L") else "RGB")
    plain.thumbnail((way.longest, way.longest), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=way.quality, optimize=True)
    if out.tell() >= before:
        return
    picture.write(out.getvalue(), filter=pikepdf.Name.DCTDecode)
    picture.Width, picture.Height = plain.size
    picture.ColorSpace = pikepdf.Name.DeviceGray if plain.mode == "L" else pikepdf.Name.DeviceRGB
    picture.BitsPerComponent = 8
    for key in ("/DecodeParms", "/Decode", "/Intent"):
        if key in picture:
            del picture[key]
