"""The square picture for social media: 1080 × 1080, with the QR of a place."""

from __future__ import annotations

import io

import segno
from django.conf import settings
from PIL import Image, ImageDraw

from innovasi.common.drawing import ACCENT, INK, PAPER, SOFT, fitted, font, shortened, weave, write
from innovasi.outreach.models import PlaceCode

SIDE, MARGIN, STRIP, CODE = 1080, 72, 26, 236
ROOM = SIDE - 2 * MARGIN
FOOT = SIDE - MARGIN - CODE  # where the row with the QR begins


def square(place: PlaceCode, address: str) -> bytes:
    """A JPEG: title, summary, whose it is, and where to read on."""
    innovation = place.innovation
    dossier = innovation.current
    image = Image.new("RGB", (SIDE, SIDE), PAPER)
    pen = ImageDraw.Draw(image)
    weave(pen, SIDE, STRIP)
    size, lines = fitted(dossier.title if dossier else "", "Bold", (84, 74, 64, 56, 50, 44, 40), ROOM, 6)
    bottom = write(pen, lines, (MARGIN, STRIP + MARGIN), font("Bold", size), INK) + 24
    summary = dossier.citizen_summary if dossier else ""
    most = max(1, (FOOT - 40 - bottom) // 50)
    size, lines = fitted(summary, "Regular", (42, 38, 36), ROOM, most)
    write(pen, lines, (MARGIN, bottom), font("Regular", size), INK)
    image.paste(code_of(address), (SIDE - MARGIN - CODE, FOOT))
    write_foot(pen, innovation.opd.name, is_example=innovation.is_example)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=88, optimize=True)
    return stream.getvalue()


def write_foot(pen: ImageDraw.ImageDraw, owner: str, *, is_example: bool) -> None:
    """Whose innovation it is, left of the QR."""
    room = ROOM - CODE - 40
    pen.line((MARGIN, FOOT, MARGIN + room, FOOT), fill=ACCENT, width=4)
    size, lines = fitted(owner, "SemiBold", (34, 30), room, 3)
    write(pen, lines, (MARGIN, FOOT + 24), font("SemiBold", size), INK)
    words = "Data contoh, bukan informasi layanan" if is_example else f"Innovasi {settings.CITY['name']}"
    face = font("Bold" if is_example else "Regular", 28)
    pen.text((MARGIN, SIDE - MARGIN - 34), shortened(words, face, room), font=face, fill=ACCENT if is_example else SOFT)


def code_of(address: str) -> Image.Image:
    """A QR code as a picture of its own size, sharp at every edge."""
    stream = io.BytesIO()
    segno.make(address, error="m").save(stream, kind="png", scale=8, border=2)
    with Image.open(stream) as picture:
        return picture.convert("RGB").resize((CODE, CODE), Image.Resampling.NEAREST)
