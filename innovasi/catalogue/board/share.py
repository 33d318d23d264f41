"""The picture that a shared link shows: made for each innovation, right in a messenger's preview."""

from __future__ import annotations

import io

from django.conf import settings
from PIL import Image, ImageDraw, ImageOps

from innovasi.common.drawing import ACCENT, INK, PAPER, SOFT, fitted, font, shortened, weave, write
from innovasi.innovations.board import files
from innovasi.search.models import Entry

SIZE = WIDTH, HEIGHT = 1200, 630  # what messengers and social sites ask for
MARGIN, STRIP, PHOTO = 64, 18, 440
TITLE_SIZES = (68, 60, 52, 46)
LINES = 4


def share_picture(entry: Entry) -> bytes:
    """A JPEG of 1200 × 630: title and OPD, beside the cover where there is one."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    photo = cover_of(entry)
    room = WIDTH - 2 * MARGIN - (PHOTO if photo else 0)
    if photo:
        image.paste(photo, (WIDTH - PHOTO, STRIP))
    weave(pen, WIDTH, STRIP)
    size, lines = fitted(entry.title, "Bold", TITLE_SIZES, room, LINES)
    bottom = write(pen, lines, (MARGIN, STRIP + MARGIN), font("Bold", size), INK)
    owner = shortened(entry.opd.name, font("Regular", 32), room)
    pen.text((MARGIN, bottom + 20), owner, font=font("Regular", 32), fill=SOFT)
    pen.text((MARGIN, HEIGHT - 92), "Innovasi", font=font("Bold", 34), fill=ACCENT)
    pen.text((MARGIN + 170, HEIGHT - 90), settings.CITY["name"], font=font("Regular", 30), fill=SOFT)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=82, optimize=True)
    return stream.getvalue()


def cover_of(entry: Entry) -> Image.Image | None:
    content = files.open_rendition(entry.cover, 1280, "jpg") if entry.cover else None
    if content is None:
        return None
    with content, Image.open(content) as picture:
        return ImageOps.fit(picture.convert("RGB"), (PHOTO, HEIGHT - STRIP))
