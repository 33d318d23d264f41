"""Pictures with text, in the portal's colours and letters: share previews and squares."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

PAPER, INK, SOFT, ACCENT, GOLD = "#fffdf9", "#261a1d", "#5b4a4c", "#7a1f42", "#b58a2e"
FOLDER = Path(__file__).parent / "fonts"
LINE = 1.22  # height of a line against its letters


@lru_cache(maxsize=32)
def font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FOLDER / f"Inter-{weight}.otf", size)


def weave(pen: ImageDraw.ImageDraw, width: int, strip: int) -> None:
    """The woven strip along the upper edge, as on every page."""
    pen.rectangle((0, 0, width, strip), fill=ACCENT)
    middle, half = strip // 2, strip // 2 - 3
    for x in range(middle, width, strip * 2):
        pen.polygon([(x - half, middle), (x, middle - half), (x + half, middle), (x, middle + half)], fill=GOLD)


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


def fitted(text: str, weight: str, sizes: tuple[int, ...], room: int, most: int) -> tuple[int, list[str]]:
    """The largest size at which a text fits in `most` lines, and those lines; at the smallest it is cut."""
    for size in sizes:
        lines = wrapped(text, font(weight, size), room)
        if len(lines) <= most:
            return size, lines
    rest = shortened(" ".join(lines[most - 1 :]), font(weight, size), room)
    return size, [*lines[: most - 1], rest]


def write(
    pen: ImageDraw.ImageDraw, lines: list[str], at: tuple[int, int], face: ImageFont.FreeTypeFont, colour: str
) -> int:
    """Write lines below each other; the answer is where they end."""
    left, top = at
    for line in lines:
        pen.text((left, top), line, font=face, fill=colour)
        top += round(face.size * LINE)
    return top
