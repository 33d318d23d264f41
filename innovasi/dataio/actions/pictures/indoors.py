"""Scenes under a roof: counters, clinics, offices, kitchens, shelves."""

from innovasi.dataio.actions.pictures import palette as p
from innovasi.dataio.actions.pictures.canvas import Canvas
from innovasi.dataio.actions.pictures.props import paper_lines, person, room, seated, siger, window


def counter(c: Canvas) -> None:
    """A service counter, one officer, a family."""
    room(c)
    window(c, 90, 120)
    c.rect(560, 90, 420, 64, p.MAROON, 10)
    siger(c, 620, 136, 70)
    paper_lines(c, 690, 108, 250, 2, p.GOLD)
    person(c, 900, 640, 380, -1, c.pick((p.SEA, p.MOSS)))
    c.rect(650, 440, 560, 210, p.WOOD, 8)
    c.rect(632, 424, 596, 30, "#b98355", 8)
    c.rect(1040, 344, 120, 80, p.INK, 8)
    c.rect(1050, 354, 100, 60, p.LAGOON, 4)
    c.rect(720, 408, 90, 16, p.PAPER, 3)
    person(c, 440, 770, 400, 1, manner="scarf")
    person(c, 270, 775, c.random.choice([230, 260]), 1, manner="hair")
    plant(c, 1180, 640)


def plant(c: Canvas, x: float, foot: float) -> None:
    c.polygon([(x - 42, foot - 90), (x + 42, foot - 90), (x + 30, foot), (x - 30, foot)], p.BRICK)
    for lean in (-60, -30, 0, 30, 60):
        c.line([(x, foot - 86), (x + lean * 0.6, foot - 150), (x + lean, foot - 190)], p.MOSS, 14)


def clinic(c: Canvas) -> None:
    """An examination room: a curtain, a scale, a midwife and a visitor."""
    room(c)
    window(c, 840, 120, 300, 200)
    c.rect(60, 70, 320, 14, p.STEEL, 6)
    for place in range(5):
        c.rect(66 + place * 62, 84, 58, 470, p.MINT if place % 2 else "#bfe0cb", 18)
    c.circle(600, 180, 62, p.PAPER)
    c.rect(586, 138, 28, 84, p.BRICK, 6)
    c.rect(558, 166, 84, 28, p.BRICK, 6)
    c.rect(760, 500, 400, 34, p.PAPER, 12)
    c.rect(770, 530, 380, 44, p.LAGOON, 8)
    for x in (790, 1110):
        c.rect(x, 574, 16, 120, p.STEEL)
    c.rect(1060, 470, 90, 34, p.MIST, 16)
    person(c, 490, 750, 420, 1, "#eef4f2", "scarf")
    person(c, 720, 760, 400, -1, manner=c.random.choice(["scarf", "hair"]))
    c.rect(190, 640, 130, 26, p.STEEL, 8)
    c.rect(240, 560, 26, 90, p.STEEL)
    c.circle(253, 540, 44, p.PAPER)
    c.line([(253, 540), (272, 518)], p.BRICK, 6)


def office(c: Canvas) -> None:
    """Two people at a table, a calendar on the wall."""
    room(c)
    window(c, 930, 110, 270, 200)
    c.rect(420, 90, 330, 250, p.PAPER, 10)
    c.rect(420, 90, 330, 50, p.BRICK, 10)
    for row in range(4):
        for column in range(6):
            fill = p.GOLD if c.random.random() < 0.22 else p.MIST
            c.rect(440 + column * 50, 156 + row * 44, 38, 32, fill, 6)
    seated(c, 380, 640, 330, 1)
    seated(c, 900, 640, 330, -1)
    c.rect(470, 560, 340, 24, p.WOOD, 8)
    c.rect(500, 584, 18, 170, p.WOOD)
    c.rect(762, 584, 18, 170, p.WOOD)
    c.rect(560, 546, 120, 14, p.PAPER, 3)
    c.polygon([(700, 560), (716, 490), (790, 490), (776, 560)], p.INK)
    shelf(c, 60, 160, 180, 3)


def shelf(c: Canvas, x: float, y: float, width: float, rows: int) -> None:
    """Shelves of books."""
    for row in range(rows):
        top, place = y + row * 120, x + 8.0
        while place < x + width - 26:
            thick, tall = c.random.randint(14, 26), c.random.randint(62, 92)
            c.rect(place, top + 96 - tall, thick, tall, c.pick(p.CLOTHES), 2)
            place += thick + 3
        c.rect(x, top + 96, width, 14, p.WOOD, 3)


def books(c: Canvas) -> None:
    """A blue chest of books beside a bench, and readers."""
    room(c)
    window(c, 880, 110, 290, 210)
    shelf(c, 80, 90, 420, 3)
    seated(c, 940, 650, 340, -1)
    person(c, 330, 770, 270, 1)
    c.rect(470, 520, 330, 220, p.SEA, 12)
    c.rect(470, 520, 330, 40, "#256a7b", 12)
    place = 492.0
    while place < 770:
        thick, tall = c.random.randint(20, 34), c.random.randint(60, 110)
        c.rect(place, 524 - tall, thick, tall, c.pick(p.CLOTHES), 3)
        place += thick + 4
    c.rect(470, 516, 330, 16, "#256a7b", 4)
    siger(c, 635, 660, 120)


def kitchen(c: Canvas) -> None:
    """A kitchen table with a steaming pot, fish and greens."""
    room(c)
    window(c, 100, 110, 260, 200)
    for place in range(4):
        c.line([(520 + place * 90, 80), (520 + place * 90, 130)], p.STEEL, 6)
        c.circle(520 + place * 90, 160, 34, c.pick((p.STEEL, p.GOLD, p.BRICK)))
    person(c, 300, 700, 420, 1)
    person(c, 980, 700, 410, -1)
    c.rect(140, 560, 1000, 34, p.WOOD, 10)
    c.rect(180, 594, 920, 140, "#b98355", 8)
    c.rect(560, 430, 210, 130, p.INK, 16)
    c.rect(545, 420, 240, 26, p.STEEL, 12)
    for lean in (610, 665, 720):
        c.line([(lean, 400), (lean + 16, 370), (lean - 6, 340), (lean + 10, 305)], p.PAPER, 10)
    fish(c, 440, 536, 100)
    fish(c, 480, 512, 90)
    for x in (830, 866, 902):
        c.line([(x, 556), (x + 6, 500)], p.MINT, 12)
        c.circle(x + 8, 488, 26, p.LEAF)


def fish(c: Canvas, x: float, y: float, size: float) -> None:
    fill = c.pick((p.LAGOON, p.STEEL, p.CORAL, p.SEA))
    c.oval(x, y, size * 0.5, size * 0.19, fill)
    c.polygon([(x - size * 0.4, y), (x - size * 0.68, y - size * 0.2), (x - size * 0.68, y + size * 0.2)], fill)
    c.circle(x + size * 0.3, y - size * 0.04, size * 0.035, p.INK)
    c.slice(x + size * 0.08, y, size * 0.12, 300, 60, p.PAPER)


def bottles(c: Canvas) -> None:
    """Bottles of used oil on the scale."""
    room(c)
    window(c, 930, 110, 260, 200)
    person(c, 260, 720, 430, 1, manner="scarf")
    c.rect(380, 590, 700, 32, p.WOOD, 10)
    c.rect(420, 622, 24, 150, p.WOOD)
    c.rect(1020, 622, 24, 150, p.WOOD)
    c.rect(440, 470, 190, 120, p.BRICK, 14)
    c.circle(535, 530, 44, p.PAPER)
    c.line([(535, 530), (558, 506)], p.INK, 6)
    c.rect(420, 452, 230, 20, p.STEEL, 8)
    bottle(c, 535, 452)
    for x in (720, 800, 880, 960):
        bottle(c, x, 590)
    c.polygon([(420, 150), (700, 150), (700, 300), (420, 300)], p.PAPER)
    for place, tall in enumerate((40, 62, 80, 112)):
        c.rect(450 + place * 58, 280 - tall, 36, tall, p.LEAF if place < 3 else p.GOLD, 4)


def bottle(c: Canvas, x: float, foot: float) -> None:
    c.rect(x - 30, foot - 120, 60, 120, p.MIST, 16)
    c.rect(x - 30, foot - 120 * 0.7, 60, 84, p.GOLD, 14)
    c.rect(x - 12, foot - 156, 24, 44, p.MIST, 4)
    c.rect(x - 15, foot - 166, 30, 18, c.pick((p.SEA, p.BRICK, p.MOSS)), 4)


def weaving(c: Canvas) -> None:
    """A cloth of gold triangles on a table, a ruler across it."""
    room(c)
    window(c, 70, 90, 250, 190)
    person(c, 1060, 740, 450, -1, manner="scarf")
    c.polygon([(330, 260), (860, 260), (980, 700), (210, 700)], p.MAROON)
    for row in range(6):
        y = 280 + row * 70
        left, right = 330 - (y - 260) * 0.27, 860 + (y - 260) * 0.27
        step = (right - left) / 10
        for place in range(10):
            x = left + (place + 0.5) * step
            fill = p.GOLD if (row + place) % 3 else p.CORAL
            c.polygon([(x - step * 0.4, y + 46), (x, y), (x + step * 0.4, y + 46)], fill)
        c.line([(left, y + 56), (right, y + 56)], p.GOLD, 4)
    c.rect(420, 470, 420, 34, "#e8d3a0", 6)
    for place in range(20):
        c.rect(434 + place * 20, 470, 3, 12 if place % 5 else 20, p.INK)
