"""A flat-colour drawing surface: logical points of 1280 × 853, drawn twice as large and reduced."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1280, 853
SCALE = 2

Colour = str
Point = tuple[float, float]


class Canvas:
    """What the scenes draw on; the same seed gives the same picture, byte for byte."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311  variety in drawings, not a secret
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), "#f6efe2")
        self.pen = ImageDraw.Draw(self.image)

    def pick(self, choices: Sequence[Colour]) -> Colour:
        return self.random.choice(choices)

    def rect(self, x: float, y: float, width: float, height: float, fill: Colour, radius: float = 0) -> None:
        box = (x * SCALE, y * SCALE, (x + width) * SCALE, (y + height) * SCALE)
        if radius:
            self.pen.rounded_rectangle(box, radius * SCALE, fill=fill)
        else:
            self.pen.rectangle(box, fill=fill)

    def circle(self, x: float, y: float, radius: float, fill: Colour) -> None:
        self.oval(x, y, radius, radius, fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: Colour) -> None:
        box = ((x - across) * SCALE, (y - down) * SCALE, (x + across) * SCALE, (y + down) * SCALE)
        self.pen.ellipse(box, fill=fill)

    def slice(self, x: float, y: float, radius: float, start: float, end: float, fill: Colour) -> None:
        """A piece of a disc; angles in degrees, clockwise from three o'clock."""
        box = ((x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE)
        self.pen.pieslice(box, start, end, fill=fill)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def line(self, points: Sequence[Point], fill: Colour, width: float) -> None:
        """A stroke with round joints and ends."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=fill, width=round(width * SCALE), joint="curve")
        for x, y in (points[0], points[-1]):
            self.circle(x, y, width / 2, fill)

    def jpeg(self) -> bytes:
        out = io.BytesIO()
        self.image.reduce(SCALE).save(out, "JPEG", quality=88)
        return out.getvalue()
