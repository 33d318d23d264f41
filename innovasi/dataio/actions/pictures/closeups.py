"""Scenes of one thing seen from near: a phone, a map, a chart."""

import math

from innovasi.dataio.actions.pictures import palette as p
from innovasi.dataio.actions.pictures.canvas import HEIGHT, WIDTH, Canvas
from innovasi.dataio.actions.pictures.props import paper_lines, ridge, siger


def phone(c: Canvas) -> None:
    """A hand holding a phone with a short list on its screen."""
    back = c.random.choice(
        [("#d9ebe6", "#bcd9cf"), ("#f3dfc6", "#e8caa2"), ("#dfe3f0", "#c3cbe2"), ("#f3d6ca", "#e8b8a4")]
    )
    c.rect(0, 0, WIDTH, HEIGHT, back[0])
    c.circle(c.random.choice([300, 980]), 420, 330, back[1])
    ridge(c, 830, 120, back[1])
    skin = c.pick(p.SKINS)
    c.polygon([(520, 853), (500, 640), (780, 640), (900, 853)], skin)
    c.rect(470, 90, 350, 640, p.INK, 48)
    c.rect(490, 122, 310, 576, p.PAPER, 30)
    accent = c.pick((p.SEA, p.MOSS, p.MAROON, p.BRICK))
    c.rect(490, 122, 310, 92, accent, 30)
    c.rect(490, 170, 310, 44, accent)
    siger(c, 540, 190, 60)
    c.rect(590, 158, 150, 16, p.PAPER, 8)
    for row in range(4):
        y = 240 + row * 92
        c.rect(508, y, 274, 76, p.MIST, 16)
        c.circle(548, y + 38, 22, p.GOLD if row == c.random.randint(0, 3) else p.LAGOON)
        paper_lines(c, 586, y + 22, 170, 2, p.STEEL)
    c.rect(540, 628, 210, 44, p.GOLD, 22)
    for y in (330, 410, 490, 570):
        c.line([(830, y), (800, y + 8)], skin, 50)
    c.line([(466, 640), (452, 500), (492, 430)], skin, 58)


def map_of_town(c: Canvas) -> None:
    """A town map with streets, a river, green blocks and three pins."""
    c.rect(0, 0, WIDTH, HEIGHT, "#efe6d2")
    for x in range(-40, WIDTH, 160):
        for y in range(-30, HEIGHT, 130):
            fill = c.random.choice(["#e5d8bb", "#e5d8bb", "#dcd0b4", p.MINT, "#cfe0b8"])
            c.rect(x + 14, y + 14, 132, 102, fill, 10)
    c.polygon([(0, 640), (260, 600), (420, 700), (420, 853), (0, 853)], p.LAGOON)
    bend = [(1280, 90), (1040, 170), (900, 330), (690, 400), (560, 560), (330, 660)]
    c.line(bend, p.LAGOON, 54)
    for road in (
        [(0, 240), (520, 260), (1280, 420)],
        [(330, 0), (420, 420), (760, 853)],
        [(860, 0), (900, 460), (1280, 700)],
    ):
        c.line(road, p.PAPER, 34)
        c.line(road, p.GOLD, 6)
    places = [(420, 300), (820, 240), (930, 560), (610, 480), (240, 420), (1100, 320)]
    c.random.shuffle(places)
    for (x, y), fill in zip(places, (p.BRICK, p.MOSS, p.GOLD, p.SEA), strict=False):
        c.oval(x, y + 4, 26, 8, "#a79a7d")
        c.polygon([(x - 38, y - 82), (x + 38, y - 82), (x, y)], fill)
        c.circle(x, y - 96, 46, fill)
        c.circle(x, y - 96, 20, p.PAPER)


def chart(c: Canvas) -> None:
    """A calm board of bars, a line and a ring."""
    c.rect(0, 0, WIDTH, HEIGHT, c.random.choice(["#dfe9ea", "#efe4d2", "#e4e2ee"]))
    ridge(c, 830, 160, p.MIST)
    c.rect(150, 90, 980, 600, p.INK, 30)
    c.rect(174, 114, 932, 552, p.PAPER, 16)
    c.rect(174, 114, 932, 70, p.MAROON, 16)
    siger(c, 230, 166, 70)
    c.rect(290, 140, 300, 18, p.GOLD, 9)
    tall = c.random.randint(60, 100)
    for place in range(6):
        tall = min(300, tall + c.random.randint(10, 56))
        c.rect(220 + place * 72, 610 - tall, 46, tall, p.GOLD if place == 5 else p.LAGOON, 8)
    c.rect(206, 612, 440, 6, p.INK, 3)
    c.circle(860, 350, 130, p.MIST)
    share = c.random.randint(150, 290)
    c.slice(860, 350, 130, -90, -90 + share, p.LEAF)
    c.circle(860, 350, 72, p.PAPER)
    points = [(720 + place * 62, 600 - 34 * math.sin(place * 0.9 + share) - place * 8) for place in range(6)]
    c.line(points, p.BRICK, 9)
    for x, y in points:
        c.circle(x, y, 11, p.MAROON)
    c.rect(560, 690, 160, 60, p.STEEL)
    c.rect(480, 742, 320, 26, p.STEEL, 12)
