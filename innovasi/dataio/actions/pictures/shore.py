"""Scenes of the bay and its boats."""

from innovasi.dataio.actions.pictures import palette as p
from innovasi.dataio.actions.pictures.canvas import WIDTH, Canvas
from innovasi.dataio.actions.pictures.indoors import fish
from innovasi.dataio.actions.pictures.props import house, palm, person, ridge, sky


def sea(c: Canvas, horizon: float) -> None:
    sky(c, horizon)
    c.rect(0, horizon + 10, WIDTH, 520, p.LAGOON)
    c.rect(0, horizon + 80, WIDTH, 480, "#5aa3b1")
    c.rect(0, horizon + 190, WIDTH, 400, p.SEA)
    for _ in range(24):
        x, y = c.random.randint(0, 1200), c.random.randint(round(horizon) + 30, 640)
        c.rect(x, y, c.random.randint(40, 110), 5, p.MIST, 2)


def boat(c: Canvas, x: float, y: float, size: float, sail: str) -> None:
    c.rect(x - 4 * size, y - 170 * size, 9 * size, 180 * size, p.WOOD)
    c.polygon([(x + 8 * size, y - 165 * size), (x + 8 * size, y - 20 * size), (x + 110 * size, y - 20 * size)], sail)
    c.polygon([(x - 8 * size, y - 130 * size), (x - 8 * size, y - 20 * size), (x - 70 * size, y - 20 * size)], p.PAPER)
    hull = [(x - 150 * size, y), (x + 150 * size, y), (x + 105 * size, y + 56 * size), (x - 105 * size, y + 56 * size)]
    c.polygon(hull, p.MAROON)
    c.rect(x - 140 * size, y + 8 * size, 280 * size, 10 * size, p.GOLD)


def bay(c: Canvas) -> None:
    sea(c, 380)
    ridge(c, 396, 150, p.MOSS)
    for place in range(6):
        house(c, 60 + place * 128, 392 - (place % 3) * 18, 62, 40)
    boat(c, 830, 520, 1.25, p.GOLD)
    boat(c, 330, 560, 0.95, p.CORAL)
    c.oval(640, 900, 900, 150, p.SAND)
    palm(c, 130, 780, 330)
    palm(c, 1170, 790, 290)
    person(c, 560, 780, 200, 1)
    person(c, 640, 784, 150, 1)


def fish_market(c: Canvas) -> None:
    sea(c, 330)
    boat(c, 220, 400, 1.0, p.BRICK)
    boat(c, 1040, 430, 0.8, p.GOLD)
    c.rect(0, 520, WIDTH, 340, "#c9a77a")
    for x in range(0, WIDTH, 92):
        c.rect(x, 520, 4, 340, "#b39166")
    person(c, 640, 640, 360, 1)
    c.rect(330, 540, 620, 40, p.MIST, 10)
    c.rect(350, 580, 580, 110, p.LAGOON, 8)
    for place in range(7):
        fish(c, 390 + place * 82, 532 + (place % 2) * 12, 96)
    c.rect(980, 380, 200, 150, p.INK, 10)
    for row in range(3):
        c.rect(1002, 402 + row * 42, 96, 12, p.PAPER, 5)
        c.rect(1116, 402 + row * 42, 44, 12, p.GOLD, 5)
    c.rect(1072, 530, 14, 120, p.WOOD)
    person(c, 240, 760, 380, 1)
    person(c, 1060, 775, 330, -1)
