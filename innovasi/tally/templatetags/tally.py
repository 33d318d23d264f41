"""Pictures of the board as SVG, drawn on the server: no script, prints, reads aloud through its table."""

import datetime
from collections.abc import Callable
from typing import Any

from django import template
from django.utils import formats
from django.utils.translation import gettext

from innovasi.common.templatetags.components import state_tone
from innovasi.tally.board import Board, Trend
from innovasi.tally.choices import PublicState

register = template.Library()
X = Callable[[datetime.date], float]
Y = Callable[[int], float]

TILE, GAP, COLUMNS = 34, 6, 9
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 480, 220, 34, 30, 14
BARS = 50  # what the bars of the days add to the height


@register.inclusion_tag("tally/_tiles.html")
def tally_tiles(board: Board) -> dict[str, Any]:
    """One square an OPD, the fulfilled ones first."""
    lines = sorted(board.lines, key=lambda line: (-line.accepted, line.name))
    step = TILE + GAP
    tiles = [
        {
            "x": column * step,
            "y": row * step,
            "tone": "idle" if line.state == PublicState.UNFULFILLED else state_tone(line.state),
            "name": f"{line.name}: {gettext(str(line.state.label))}",
            "is_fulfilled": line.is_fulfilled,
        }
        for index, line in enumerate(lines)
        for row, column in [divmod(index, COLUMNS)]
    ]
    rows = (len(lines) + COLUMNS - 1) // COLUMNS or 1
    return {"tiles": tiles, "size": TILE, "width": COLUMNS * step - GAP, "height": rows * step - GAP, "board": board}


@register.inclusion_tag("tally/_trend.html")
def tally_trend(trend: Trend) -> dict[str, Any]:
    """OPDs fulfilled day by day as a stepped line, against the even pace that the deadline asks."""
    span = max((trend.end - trend.start).days, 1)
    top = max(trend.counted, 1)

    def x(day: datetime.date) -> float:
        return round(LEFT + (WIDTH - LEFT - 10) * min(max((day - trend.start).days, 0), span) / span, 1)

    def y(count: int) -> float:
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / top), 1)

    last = min(trend.today, trend.end)
    points, height = [(x(trend.start), y(0))], 0
    for day, count in trend.steps:
        points += [(x(day), y(height)), (x(day), y(count))]
        height = count
    points.append((x(last), y(height)))
    path = " ".join(f"{a},{b}" for a, b in points)
    return {
        "trend": trend,
        "width": WIDTH,
        "height": HEIGHT + (BARS if trend.forecast else 0),
        "line": path,
        "area": f"{x(trend.start)},{y(0)} {path} {x(last)},{y(0)}",
        "pace": (x(trend.start), y(0), x(trend.deadline), y(trend.counted)),
        "deadline_x": x(trend.deadline),
        "top": TOP,
        "floor": y(0),
        "grid": [{"y": y(count), "count": count, "x2": WIDTH - 10} for count in grid_of(trend.counted)],
        "left": LEFT,
        "start_label": formats.date_format(trend.start, "j M"),
        "deadline_label": formats.date_format(trend.deadline, "j M Y"),
        "last_point": (x(last), y(height)),
        "reached": height,
        "cone": cone_of(trend, (x(last), y(height)), x, y),
        **bars_of(trend, x),
    }


def cone_of(trend: Trend, start: tuple[float, float], x: X, y: Y) -> str:
    """The range of the forecast, opening from today to the deadline."""
    forecast = trend.forecast
    if forecast is None or forecast.low is None or forecast.high is None:
        return ""
    end = x(trend.deadline)
    return f"{start[0]},{start[1]} {end},{y(forecast.low)} {end},{y(forecast.high)}"


def bars_of(trend: Trend, x: X) -> dict[str, Any]:
    """Innovations accepted on each day, below the days of the line; only where a forecast is spoken of."""
    if trend.forecast is None or not trend.accepted:
        return {}
    most = max(count for _, count in trend.accepted)
    floor, tall = HEIGHT + BARS - BOTTOM, BARS - 8
    days = max((trend.end - trend.start).days, 1)
    width = round(max(min((WIDTH - LEFT - 10) / days * 0.8, 8), 1.5), 1)
    bars = [
        {
            "x": round(x(day) - width / 2, 1),
            "y": round(floor - tall * count / most, 1),
            "width": width,
            "height": round(tall * count / most, 1),
            "title": f"{formats.date_format(day, 'j F Y')}: {count}",
        }
        for day, count in trend.accepted
    ]
    return {"bars": bars, "most": most, "bars_top": floor - tall}


def grid_of(counted: int) -> list[int]:
    """Round heights for the lines of the grid, and the whole."""
    step = 10 if counted > 20 else 5 if counted > 8 else 1
    return [*range(0, counted - step // 2, step), counted]
