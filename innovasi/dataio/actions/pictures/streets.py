"""Scenes of streets and markets."""

from innovasi.dataio.actions.pictures import palette as p
from innovasi.dataio.actions.pictures.canvas import WIDTH, Canvas
from innovasi.dataio.actions.pictures.props import ground, house, person, siger, sky, stripes, tree


def market(c: Canvas) -> None:
    sky(c, 420)
    ground(c, 470)
    colours = [(p.BRICK, p.PAPER), (p.SEA, p.PAPER), (p.GOLD, p.PAPER)]
    c.random.shuffle(colours)
    for place, (first, second) in enumerate(colours):
        x = 70 + place * 395
        c.rect(x + 10, 250, 14, 370, p.WOOD)
        c.rect(x + 316, 250, 14, 370, p.WOOD)
        person(c, x + 170, 600, 272, c.random.choice([-1, 1]))
        c.rect(x, 480, 340, 150, "#b98355", 8)
        stripes(c, x - 18, 215, 376, 70, first, second)
        goods = [p.LEAF, p.BRICK, p.GOLD, p.CORAL, p.MOSS]
        for heap in range(4):
            fill = c.pick(goods)
            for dx, dy in ((-22, 0), (0, 0), (22, 0), (-11, -20), (11, -20), (0, -38)):
                c.circle(x + 56 + heap * 76 + dx, 466 + dy, 14, fill)
        c.rect(x + 100, 530, 140, 66, p.INK, 8)
        c.rect(x + 116, 548, 108, 9, p.PAPER, 4)
        c.rect(x + 116, 570, 72, 9, p.GOLD, 4)
    person(c, 420, 775, 330, 1)
    person(c, 850, 780, 320, -1)


def shop(c: Canvas) -> None:
    sky(c, 430)
    ground(c, 500)
    c.rect(250, 260, 780, 380, c.pick(p.WALLS))
    c.rect(300, 330, 680, 230, "#7d5a3c")
    for row in range(2):
        for place in range(11):
            tall = c.random.randint(44, 78)
            c.rect(320 + place * 60, 420 + row * 118 - tall, 40, tall, c.pick(p.CLOTHES), 5)
        c.rect(300, 420 + row * 118, 680, 12, p.WOOD)
    person(c, 640, 640, 272, 1)
    c.rect(290, 540, 700, 110, "#b98355", 8)
    stripes(c, 220, 230, 840, 76, c.pick((p.BRICK, p.SEA, p.MOSS)), p.PAPER)
    for x in (340, 420, 860):
        c.rect(x, 490, 52, 50, p.MIST, 8)
        c.rect(x, 482, 52, 14, c.pick((p.BRICK, p.GOLD)), 4)
    person(c, 180, 770, 360, 1)
    tree(c, 1170, 660, 300)


def hydrant(c: Canvas) -> None:
    sky(c, 400)
    ground(c, 470, "#c9c4b8")
    for x in (30, 250, 960):
        house(c, x, 500, 190, 140)
    c.rect(0, 640, WIDTH, 220, "#8d959b")
    for x in range(30, WIDTH, 160):
        c.rect(x, 715, 90, 12, p.PAPER, 4)
    c.rect(560, 430, 640, 190, "#c8362f", 18)
    c.rect(1020, 360, 180, 150, "#c8362f", 18)
    c.rect(1050, 384, 120, 84, p.MIST, 8)
    c.rect(580, 380, 420, 18, p.STEEL, 6)
    for x in range(600, 990, 44):
        c.rect(x, 398, 8, 34, p.STEEL)
    c.rect(560, 520, 640, 26, p.GOLD)
    for x in (690, 1080):
        c.circle(x, 630, 62, p.INK)
        c.circle(x, 630, 28, p.STEEL)
    c.rect(250, 500, 90, 190, "#c8362f", 14)
    c.slice(295, 505, 52, 180, 360, "#c8362f")
    c.rect(226, 560, 138, 40, p.BRICK, 12)
    c.rect(236, 680, 118, 24, p.MAROON, 6)
    person(c, 440, 720, 330, -1, p.GOLD)


def motorcycle(c: Canvas) -> None:
    sky(c, 430)
    ground(c, 520)
    house(c, 60, 560, 300, 190)
    house(c, 900, 560, 320, 200)
    tree(c, 480, 560, 230)
    c.rect(0, 660, WIDTH, 200, "#a3a39b")
    for x in (470, 790):
        c.circle(x, 690, 80, p.INK)
        c.circle(x, 690, 44, p.STEEL)
    body = c.pick((p.SEA, p.BRICK, p.MOSS))
    c.polygon([(450, 650), (540, 560), (690, 570), (760, 520), (810, 660), (700, 690), (560, 690)], body)
    c.line([(750, 540), (800, 450), (770, 436)], p.INK, 14)
    c.rect(500, 545, 170, 32, p.INK, 14)
    c.rect(400, 430, 150, 120, p.GOLD, 14)
    siger(c, 475, 510, 90, p.MAROON)
    c.rect(566, 350, 96, 210, p.PLUM, 36)
    c.line([(620, 400), (700, 450), (772, 442)], p.PLUM, 32)
    c.line([(620, 550), (700, 560), (690, 660)], p.INK, 40)
    c.circle(618, 300, 48, "#b97f56")
    c.slice(618, 292, 56, 180, 360, p.PAPER)
    c.rect(562, 288, 112, 14, p.PAPER, 6)
    person(c, 1080, 745, 300, -1)


def bus_stop(c: Canvas) -> None:
    sky(c, 420)
    ground(c, 480, "#d9d2c2")
    c.rect(0, 650, WIDTH, 210, "#8d959b")
    for x in range(20, WIDTH, 170):
        c.rect(x, 745, 96, 12, p.PAPER, 4)
    body = c.pick((p.SEA, p.MOSS, p.BRICK))
    c.rect(760, 350, 560, 300, body, 26)
    c.rect(760, 560, 560, 22, p.GOLD)
    for x in (800, 950, 1100):
        c.rect(x, 390, 124, 110, p.MIST, 10)
    c.circle(900, 655, 58, p.INK)
    c.circle(900, 655, 26, p.STEEL)
    c.rect(110, 270, 520, 26, p.MAROON, 8)
    c.rect(130, 296, 16, 350, p.STEEL)
    c.rect(596, 296, 16, 350, p.STEEL)
    c.rect(146, 320, 450, 180, p.MIST)
    c.rect(180, 570, 300, 22, p.WOOD, 6)
    c.rect(330, 330, 180, 110, p.INK, 10)
    for row, fill in enumerate((p.GOLD, p.PAPER, p.MINT)):
        c.rect(350, 348 + row * 28, 100, 12, fill, 5)
        c.rect(466, 348 + row * 28, 28, 12, fill, 5)
    person(c, 250, 660, 300, 1)
    person(c, 520, 665, 320, 1)


def waste(c: Canvas) -> None:
    sky(c, 420)
    ground(c, 500, "#c7dab0")
    house(c, 60, 520, 260, 170)
    house(c, 950, 520, 260, 170)
    tree(c, 640, 520, 240)
    c.rect(0, 640, WIDTH, 220, "#b9b4a7")
    for x, fill in ((170, p.LEAF), (540, p.SEA), (910, p.GOLD)):
        for dx in (40, 120, 200):
            c.circle(x + dx, 520, 46, c.pick((p.INK, p.MIST, p.MINT, p.CORAL)))
        c.polygon([(x, 520), (x + 240, 520), (x + 215, 660), (x + 25, 660)], fill)
        c.circle(x + 120, 590, 36, p.PAPER)
        c.circle(x + 106, 582, 5, p.INK)
        c.circle(x + 134, 582, 5, p.INK)
        c.slice(x + 120, 594, 18, 10, 170, p.INK)
        for wheel in (60, 180):
            c.circle(x + wheel, 676, 34, p.INK)
            c.circle(x + wheel, 676, 14, p.STEEL)
    person(c, 470, 770, 340, 1, p.GOLD)
    person(c, 850, 775, 320, -1)


def road(c: Canvas) -> None:
    sky(c, 400)
    ground(c, 450, "#bcd6a6")
    house(c, 70, 500, 230, 150)
    house(c, 980, 500, 230, 150)
    c.polygon([(500, 450), (780, 450), (1230, 853), (50, 853)], "#868e94")
    for y in (480, 560, 660):
        c.polygon([(632, y), (648, y), (652, y + 50), (628, y + 50)], p.PAPER)
    c.oval(640, 740, 150, 34, p.INK)
    for x in (420, 860):
        c.polygon([(x - 36, 760), (x, 650), (x + 36, 760)], p.BRICK)
        c.polygon([(x - 20, 712), (x - 10, 682), (x + 10, 682), (x + 20, 712)], p.PAPER)
    person(c, 540, 745, 330, 1, p.GOLD)
    person(c, 760, 745, 320, -1, p.BRICK)
