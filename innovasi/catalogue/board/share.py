"""The picture that a shared link shows: made for each innovation, right in a messenger's preview."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont, ImageOps

from innovasi.common import typesetting
from innovasi.innovations.board import files
from innovasi.search.models import Entry

SIZE = WIDTH, HEIGHT = 1200, 630  # what messengers and social sites ask for
MARGIN, STRIP, PHOTO = 64, 18, 440
PAPER, INK, SOFT, ACCENT, GOLD = "#fffdf9", "#261a1d", "#5b4a4c", "#7a1f42", "#b58a2e"
TITLE_SIZES = (68, 60, 52, 46)
LINES = 4
FOLDER = Path(typesetting.__file__).parent / "fonts"


@lru_cache(maxsize=16)
def font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FOLDER / f"Inter-{weight}.otf", size)


def share_picture(entry: Entry) -> bytes:
    """A JPEG of 1200 × 630: title and OPD, beside the cover where there is one."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    photo = cover_of(entry)
    room = WIDTH - 2 * MARGIN - (PHOTO if photo else 0)
    if photo:
        image.paste(photo, (WIDTH - PHOTO, STRIP))
    weave(pen)
    bottom = write_title(pen, entry.title, room)
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


def weave(pen: ImageDraw.ImageDraw) -> None:
    """The woven strip along the upper edge, as on every page."""
    pen.rectangle((0, 0, WIDTH, STRIP), fill=ACCENT)
    middle, half = STRIP // 2, STRIP // 2 - 3
    for x in range(middle, WIDTH, STRIP * 2):
        pen.polygon([(x - half, middle), (x, middle - half), (x + half, middle), (x, middle + half)], fill=GOLD)


def write_title(pen: ImageDraw.ImageDraw, title: str, room: int) -> int:
    """Write the title as large as it fits in four lines; the answer is where it ends."""
    for size in TITLE_SIZES:
        lines = wrapped(title, font("Bold", size), room)
        if len(lines) <= LINES:
            break
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], shortened(" ".join(lines[LINES - 1 :]), font("Bold", size), room)]
    top = STRIP + MARGIN
    for line in lines:
        pen.text((MARGIN, top), line, font=font("Bold", size), fill=INK)
        top += round(size * 1.22)
    return top


def wrapped(text: str, face: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """The words of a text in lines of at most `room` pixels; one word too long is cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(shortened(word, face, room))
    return lines


def shortened(text: str, face: ImageFont.FreeTypeFont, room: int) -> str:
    if face.getlength(text) <= room:
        return text
    while text and face.getlength(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
