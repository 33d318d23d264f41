"""The kecamatan as a map of tiles; a state is told by word and pattern, never by colour alone."""

from typing import Any

from django import template

from innovasi.common.templatetags.components import state_tone
from innovasi.tally.board import Board
from innovasi.tally.board.districts import Tile
from innovasi.tally.choices import SHORT_WORDS, State

register = template.Library()

WIDTH, HEIGHT, GAP = 76, 66, 4
FIRST_LINE, LINE = 16, 13


@register.inclusion_tag("tally/_map.html")
def tally_map(districts: list[Tile], board: Board) -> dict[str, Any]:
    """One tile a kecamatan, each about where it lies, and the same as a table."""
    columns = max((tile.column for tile in districts), default=0) + 1
    rows = max((tile.row for tile in districts), default=0) + 1
    return {
        "tiles": [drawn(tile) for tile in districts],
        "lines": sorted((tile.line for tile in districts), key=lambda line: line.name),
        "fulfilled": sum(tile.line.is_fulfilled for tile in districts),
        "width": columns * (WIDTH + GAP) - GAP,
        "height": rows * (HEIGHT + GAP) - GAP,
        "size": (WIDTH, HEIGHT),
        "band": HEIGHT - 12,
    }


def drawn(tile: Tile) -> dict[str, Any]:
    state = State(tile.line.state.value)
    return {
        "x": tile.column * (WIDTH + GAP),
        "y": tile.row * (HEIGHT + GAP),
        "tone": state_tone(state),
        "name": tile.line.name,
        "label": state.label,
        "short": SHORT_WORDS[state],
        "pattern": f"pola-{state.value}" if state not in (State.NOT_STARTED, State.FULFILLED) else "",
        "words": [{"text": word, "y": FIRST_LINE + number * LINE} for number, word in enumerate(tile.words)],
    }
