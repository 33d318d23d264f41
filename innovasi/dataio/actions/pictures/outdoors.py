"""Scenes under the sky: school, town, home, garden, river, gathering, night."""

from innovasi.dataio.actions.pictures import palette as p
from innovasi.dataio.actions.pictures.canvas import WIDTH, Canvas
from innovasi.dataio.actions.pictures.props import ground, house, person, siger, sky, tree


def school(c: Canvas) -> None:
    sky(c)
    ground(c, 500, "#cfe0b8", p.SAND)
    c.rect(270, 290, 740, 230, c.pick(p.WALLS))
    c.polygon([(230, 290), (330, 190), (950, 190), (1050, 290)], p.BRICK)
    c.polygon([(540, 290), (640, 150), (740, 290)], p.MAROON)
    siger(c, 640, 262, 80)
    for x in (310, 420, 800, 910):
        c.rect(x, 350, 72, 80, p.MIST, 4)
        c.rect(x + 33, 350, 6, 80, p.PAPER)
    c.rect(590, 360, 100, 160, p.WOOD, 6)
    c.rect(150, 170, 12, 430, p.STEEL, 4)
    c.rect(162, 178, 120, 38, "#c8362f")
    c.rect(162, 216, 120, 38, p.PAPER)
    tree(c, 1150, 560, 300)
    person(c, 520, 760, 270, 1)
    person(c, 790, 770, 250, -1)
    person(c, 930, 740, 240, -1)


def city(c: Canvas) -> None:
    sky(c, 430)
    c.polygon([(0, 420), (520, 350), (900, 420), (WIDTH, 380), (WIDTH, 853), (0, 853)], "#9cc4a0")
    for row, size in ((430, 0.72), (530, 0.86), (650, 1.0), (772, 1.12)):
        x = c.random.randint(-120, -20)
        while x < WIDTH:
            width = round(c.random.randint(150, 210) * size)
            house(c, x, row, width, c.random.randint(90, 130) * size)
            x += width + c.random.randint(24, 70)
            if c.random.random() < 0.4:
                tree(c, x + 20, row, 150 * size)
                x += 70


def river(c: Canvas) -> None:
    sky(c, 330)
    ground(c, 350, "#a9cda0")
    for place in range(5):
        house(c, 40 + place * 190, 430, 140, 90)
    c.polygon([(760, 853), (560, 560), (720, 470), (1280, 400), (1280, 853)], p.SEA)
    c.polygon([(860, 853), (660, 570), (780, 500), (1280, 440), (1280, 853)], p.LAGOON)
    for _ in range(9):
        c.rect(c.random.randint(800, 1150), c.random.randint(520, 760), 90, 6, p.MIST, 3)
    c.rect(470, 300, 18, 430, p.STEEL, 6)
    c.polygon([(400, 330), (520, 290), (545, 335), (425, 376)], p.INK)
    c.line([(415, 352), (530, 312)], p.LAGOON, 4)
    c.rect(448, 420, 62, 84, p.BRICK, 8)
    for radius in (50, 84, 118):
        c.pen.arc([(479 - radius) * 2, (440 - radius) * 2, (479 + radius) * 2, (440 + radius) * 2], 300, 60, p.GOLD, 14)
    person(c, 250, 770, 340, 1)
    person(c, 360, 775, 300, 1)


def home(c: Canvas) -> None:
    sky(c, 430)
    ground(c, 480, "#bcd6a6", p.SAND)
    house(c, 430, 640, 430, 270)
    c.rect(610, 484, 74, 156, "#f7d98b", 4)
    tree(c, 200, 640, 330)
    tree(c, 1100, 620, 280)
    for x in range(30, 420, 56):
        c.circle(x, 690, 40, p.LEAF)
        c.circle(x + 10, 672, 8, c.pick((p.CORAL, p.GOLD, p.PAPER)))
    for x in range(900, 1280, 56):
        c.circle(x, 690, 40, p.MOSS)
        c.circle(x + 10, 672, 8, c.pick((p.CORAL, p.GOLD, p.PAPER)))
    person(c, 560, 760, 300, 1)
    person(c, 760, 765, 290, -1)


def garden(c: Canvas) -> None:
    """An alley between two walls, hung with rows of plants."""
    sky(c, 460)
    c.polygon([(0, 90), (440, 300), (440, 560), (0, 853)], "#ecd4b2")
    c.polygon([(1280, 60), (850, 290), (850, 560), (1280, 853)], "#dfe5d3")
    c.polygon([(440, 560), (850, 560), (1280, 853), (0, 853)], p.SAND)
    for row in range(4):
        for place in range(5):
            near = place / 4
            x, y = 400 - near * 350, 330 + row * 62 + (row - 1.3) * near * 70
            size = 20 + near * 26
            c.rect(x - size, y + size * 0.7, size * 2, size * 0.55, p.WOOD, 5)
            c.circle(x, y + size * 0.2, size * 0.8, c.pick((p.LEAF, p.MOSS, "#7cb36b")))
            x = 890 + near * 340
            c.rect(x - size, y + size * 0.7, size * 2, size * 0.55, p.BRICK, 5)
            c.circle(x, y + size * 0.2, size * 0.8, c.pick((p.LEAF, p.MINT, "#7cb36b")))
    person(c, 560, 770, 270, -1)
    person(c, 740, 720, 330, 1)
    c.rect(455, 640, 62, 56, p.LAGOON, 8)
    c.line([(455, 660), (420, 636)], p.LAGOON, 12)


def night_watch(c: Canvas) -> None:
    sky(c, 470, night=True)
    c.rect(0, 490, WIDTH, 370, "#263f47")
    for x in (40, 300, 800, 1040):
        house(c, x, 560, 190, 130)
    c.rect(0, 620, WIDTH, 240, "#3a525a")
    for x in (240, 980):
        c.rect(x, 250, 14, 400, p.STEEL)
        c.line([(x + 7, 256), (x + 80, 256)], p.STEEL, 12)
        c.polygon([(x + 60, 270), (x + 108, 270), (x + 210, 650), (x - 50, 650)], "#6f7a5c")
        c.circle(x + 84, 272, 24, "#f4e7b4")
    person(c, 560, 760, 370, 1)
    person(c, 700, 765, 350, 1)


def gathering(c: Canvas) -> None:
    """A circle of neighbours under an open pavilion."""
    sky(c, 430)
    ground(c, 500, "#c7dab0")
    c.rect(150, 260, 22, 420, p.WOOD)
    c.rect(1108, 260, 22, 420, p.WOOD)
    c.polygon([(80, 280), (360, 120), (920, 120), (1200, 280)], p.MAROON)
    c.rect(80, 272, 1120, 18, p.GOLD)
    siger(c, 640, 236, 140)
    c.oval(640, 700, 520, 96, p.SHADE)
    for x, foot, size in ((330, 640, 290), (480, 610, 280), (800, 610, 285), (950, 640, 290)):
        person(c, x, foot, size, 1 if x < 640 else -1)
    person(c, 640, 640, 330, c.random.choice([-1, 1]))
    for x, size in ((240, 340), (1050, 340)):
        person(c, x, 775, size, 1 if x < 640 else -1)
