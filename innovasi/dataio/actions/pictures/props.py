"""Things that several scenes use: land and sky, people, houses, trees, and the tapis border."""

from __future__ import annotations

import math

from innovasi.dataio.actions.pictures import palette as p
from innovasi.dataio.actions.pictures.canvas import HEIGHT, WIDTH, Canvas, Colour

BORDER = 58  # height of the tapis border at the foot of every picture
FLOOR = HEIGHT - BORDER


def border(c: Canvas) -> None:
    """The band that marks the series: gold triangles on maroon, after a tapis hem."""
    top = FLOOR
    c.rect(0, top, WIDTH, BORDER, p.MAROON)
    c.rect(0, top, WIDTH, 5, p.GOLD)
    step = 64
    for x in range(0, WIDTH + step, step):
        c.polygon([(x - 26, HEIGHT - 8), (x, top + 14), (x + 26, HEIGHT - 8)], p.GOLD)
        c.polygon([(x - 13, HEIGHT - 8), (x, top + 30), (x + 13, HEIGHT - 8)], p.MAROON)
        c.circle(x + step / 2, top + 20, 5, p.CORAL)
    c.rect(0, HEIGHT - 6, WIDTH, 6, p.GOLD)


def sky(c: Canvas, horizon: float = 470, night: bool = False) -> None:
    """Three bands of sky, a sun or moon, clouds, and two rows of hills."""
    high, middle, low, sun, far, near = p.NIGHT if night else c.random.choice(p.SKIES)
    c.rect(0, 0, WIDTH, horizon + 40, low)
    c.rect(0, 0, WIDTH, horizon * 0.72, middle)
    c.rect(0, 0, WIDTH, horizon * 0.4, high)
    x = c.random.choice([210, 330, 930, 1080])
    c.circle(x, 150, 74, middle if night else low)
    c.circle(x, 150, 56, sun)
    if night:
        for _ in range(26):
            c.circle(c.random.randint(20, 1260), c.random.randint(20, 300), c.random.choice([2, 3]), "#e9e2c4")
    else:
        for _ in range(3):
            cloud(c, c.random.randint(60, 1180), c.random.randint(60, 230))
    ridge(c, horizon, 120, far)
    ridge(c, horizon + 20, 70, near)


def cloud(c: Canvas, x: float, y: float) -> None:
    c.rect(x, y, 150, 30, p.PAPER, 15)
    c.circle(x + 55, y + 4, 28, p.PAPER)
    c.circle(x + 95, y + 8, 22, p.PAPER)


def ridge(c: Canvas, base: float, height: float, fill: Colour) -> None:
    """A soft chain of hills that ends at `base`."""
    phase, stretch = c.random.uniform(0, 6), c.random.uniform(0.0042, 0.0062)
    tops = [
        (x, base - height * (0.55 + 0.3 * math.sin(x * stretch + phase) + 0.15 * math.sin(x * stretch * 2.7 + phase)))
        for x in range(0, WIDTH + 41, 40)
    ]
    c.polygon([(0, base + 40), *tops, (WIDTH, base + 40)], fill)


def ground(c: Canvas, top: float, fill: Colour = p.SAND, path: Colour | None = None) -> None:
    c.rect(0, top, WIDTH, HEIGHT - top, fill)
    if path:
        c.polygon([(470, HEIGHT), (600, top), (690, top), (860, HEIGHT)], path)


def room(c: Canvas, floor: float = 610) -> None:
    """An inside: wall, skirting, floor, and a window on the hills."""
    wall = c.pick(("#f3e6d0", "#e3ece6", "#f4dfd0", "#e6e3ee"))
    c.rect(0, 0, WIDTH, floor, wall)
    c.rect(0, floor, WIDTH, HEIGHT - floor, p.SHADE)
    c.rect(0, floor - 12, WIDTH, 12, p.PAPER)


def window(c: Canvas, x: float, y: float, width: float = 250, height: float = 190) -> None:
    c.rect(x - 12, y - 12, width + 24, height + 24, p.PAPER, 6)
    c.rect(x, y, width, height, "#cfe6e8")
    c.circle(x + width * 0.72, y + 50, 24, "#f3c35a")
    c.polygon([(x, y + height), (x, y + 120), (x + width * 0.35, y + 80), (x + width * 0.7, y + height)], "#8fbcae")
    c.polygon(
        [(x + width * 0.3, y + height), (x + width * 0.75, y + 105), (x + width, y + 140), (x + width, y + height)],
        p.LEAF,
    )
    c.rect(x + width / 2 - 4, y, 8, height, p.PAPER)


def person(
    c: Canvas, x: float, foot: float, size: float = 300, facing: int = 1, shirt: Colour | None = None, manner: str = ""
) -> None:
    """A standing figure without a face; `size` is its height, `facing` 1 or -1 the side of its lifted hand."""
    shirt = shirt or c.pick(p.CLOTHES)
    skin, hair = c.pick(p.SKINS), c.pick(p.HAIRS)
    legs = c.pick((p.INK, "#3d4b58", "#5a4636", p.PLUM))
    head, top = size * 0.105, foot - size
    shoulder, hip = top + size * 0.27, foot - size * 0.42
    c.rect(x - size * 0.105, hip - 8, size * 0.095, size * 0.42, legs, 8)
    c.rect(x + size * 0.01, hip - 8, size * 0.095, size * 0.42, legs, 8)
    c.oval(x - size * 0.06, foot, size * 0.075, size * 0.022, p.INK)
    c.oval(x + size * 0.07, foot, size * 0.075, size * 0.022, p.INK)
    c.line(
        [(x - facing * size * 0.13, shoulder + 12), (x - facing * size * 0.17, hip - size * 0.02)], shirt, size * 0.07
    )
    c.circle(x - facing * size * 0.175, hip, size * 0.036, skin)
    c.rect(x - size * 0.15, shoulder, size * 0.3, hip - shoulder + 6, shirt, size * 0.09)
    elbow, hand = (x + facing * size * 0.19, shoulder + size * 0.15), (x + facing * size * 0.27, shoulder + size * 0.06)
    c.line([(x + facing * size * 0.12, shoulder + 14), elbow, hand], shirt, size * 0.065)
    c.circle(*hand, size * 0.036, skin)
    c.rect(x - size * 0.035, top + size * 0.17, size * 0.07, size * 0.12, skin, 6)
    face(c, x, top + head + size * 0.02, head, skin, hair, facing, manner)


def face(c: Canvas, x: float, y: float, head: float, skin: Colour, hair: Colour, facing: int, manner: str = "") -> None:
    """A head: with a headscarf, with a peci, or with hair."""
    manner = manner or c.random.choice(["scarf", "scarf", "hair", "hair", "peci"])
    if manner == "scarf":
        scarf = c.pick((p.MINT, p.CORAL, p.PAPER, p.LAGOON, p.GOLD, p.PLUM))
        c.circle(x, y, head * 1.18, scarf)
        c.polygon([(x - head * 1.15, y + head * 0.2), (x + head * 1.15, y + head * 0.2), (x, y + head * 2.5)], scarf)
        c.circle(x + facing * head * 0.16, y + head * 0.06, head * 0.82, skin)
        return
    c.circle(x, y, head, skin)
    if manner == "hair":
        c.slice(x, y - head * 0.06, head * 1.06, 180, 360, hair)
        c.circle(x - facing * head * 0.72, y - head * 0.05, head * 0.34, hair)
    else:
        c.slice(x, y, head * 1.0, 200, 340, hair)
        c.rect(x - head * 0.92, y - head * 1.12, head * 1.84, head * 0.62, p.INK, 6)


def seated(c: Canvas, x: float, seat: float, size: float = 240, facing: int = 1, shirt: Colour | None = None) -> None:
    """A figure on a chair, seen from the side of the table."""
    shirt = shirt or c.pick(p.CLOTHES)
    skin, hair = c.pick(p.SKINS), c.pick(p.HAIRS)
    head, top = size * 0.14, seat - size * 0.78
    c.rect(x - size * 0.18, seat - size * 0.02, size * 0.36, size * 0.1, p.WOOD, 6)
    c.rect(x - size * 0.16, seat + size * 0.08, 10, size * 0.36, p.WOOD)
    c.rect(x + size * 0.13, seat + size * 0.08, 10, size * 0.36, p.WOOD)
    c.rect(x - size * 0.19, top + size * 0.27, size * 0.38, size * 0.54, shirt, size * 0.12)
    c.line(
        [(x, seat), (x + facing * size * 0.3, seat + 4), (x + facing * size * 0.3, seat + size * 0.42)],
        p.INK,
        size * 0.12,
    )
    arm = [(x + facing * size * 0.1, top + size * 0.38), (x + facing * size * 0.22, top + size * 0.58)]
    c.line([*arm, (x + facing * size * 0.4, top + size * 0.54)], shirt, size * 0.09)
    c.circle(x + facing * size * 0.42, top + size * 0.54, size * 0.05, skin)
    c.rect(x - size * 0.05, top + size * 0.17, size * 0.1, size * 0.14, skin, 6)
    face(c, x, top + head, head, skin, hair, facing)


def tree(c: Canvas, x: float, foot: float, size: float = 200) -> None:
    leaf = c.pick((p.LEAF, p.MOSS, "#6aa56a"))
    c.rect(x - size * 0.05, foot - size * 0.5, size * 0.1, size * 0.5, p.WOOD)
    c.circle(x, foot - size * 0.68, size * 0.32, leaf)
    c.circle(x - size * 0.2, foot - size * 0.52, size * 0.22, leaf)
    c.circle(x + size * 0.2, foot - size * 0.52, size * 0.22, leaf)


def palm(c: Canvas, x: float, foot: float, size: float = 260) -> None:
    lean = c.random.choice([-1, 1]) * size * 0.12
    top = (x + lean, foot - size)
    c.line([(x, foot), (x + lean * 0.4, foot - size * 0.5), top], p.WOOD, size * 0.06)
    for turn in range(0, 360, 52):
        angle = math.radians(turn + 10)
        tip = (top[0] + size * 0.36 * math.cos(angle), top[1] + size * 0.2 * math.sin(angle) + size * 0.06)
        c.line([top, ((top[0] + tip[0]) / 2, (top[1] + tip[1]) / 2 - size * 0.06), tip], p.MOSS, size * 0.05)
    c.circle(top[0] - 8, top[1] + 10, size * 0.035, p.GOLD)
    c.circle(top[0] + 10, top[1] + 12, size * 0.035, p.GOLD)


def house(c: Canvas, x: float, foot: float, width: float = 220, height: float = 150) -> None:
    """A house with a pitched roof, a door and two windows."""
    c.rect(x, foot - height, width, height, c.pick(p.WALLS))
    roof = c.pick(p.ROOFS)
    c.polygon(
        [(x - 18, foot - height), (x + width / 2, foot - height - width * 0.36), (x + width + 18, foot - height)], roof
    )
    c.rect(x + width * 0.42, foot - height * 0.58, width * 0.17, height * 0.58, p.WOOD, 3)
    for place in (0.12, 0.7):
        c.rect(x + width * place, foot - height * 0.66, width * 0.18, height * 0.3, p.MIST)
        c.rect(x + width * (place + 0.08), foot - height * 0.66, width * 0.02, height * 0.3, p.PAPER)


def siger(c: Canvas, x: float, y: float, size: float, fill: Colour = p.GOLD) -> None:
    """A crown of seven points, in the manner of a siger."""
    for place, tall in enumerate((0.45, 0.62, 0.8, 1, 0.8, 0.62, 0.45)):
        left = x + (place - 3.5) * size * 0.15
        c.polygon([(left, y), (left + size * 0.075, y - size * 0.55 * tall), (left + size * 0.15, y)], fill)
    c.rect(x - size * 0.53, y - 4, size * 1.06, size * 0.1, fill, 4)


def stripes(c: Canvas, x: float, y: float, width: float, height: float, first: Colour, second: Colour) -> None:
    """A striped awning with a scalloped edge."""
    count = max(4, round(width / 46))
    step = width / count
    for place in range(count):
        fill = first if place % 2 else second
        c.rect(x + place * step, y, step + 1, height, fill)
        c.slice(x + (place + 0.5) * step, y + height, step / 2, 0, 180, fill)


def paper_lines(
    c: Canvas, x: float, y: float, width: float, count: int, fill: Colour = p.SHADE, gap: float = 26
) -> None:
    for place in range(count):
        c.rect(x, y + place * gap, width * (0.6 if place == count - 1 else 1), 10, fill, 5)
