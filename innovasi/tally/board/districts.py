"""The kecamatan as tiles, each about where it lies in the city: a drawing from memory, not a map."""

from __future__ import annotations

from dataclasses import dataclass

from innovasi.tally.board.lines import OPDLine
from innovasi.tally.board.whole import Board

PREFIX = "18.71."  # Kemendagri's code of the city
LAYOUT = """
..  10  14  11  ..
13  16  01  15  02
03  06  17  18  12
08  09  ..  05  04
19  07  20  ..  ..
"""  # north above, the bay below; the end of each Kemendagri code
SHORTER = {"Tanjungkarang": "Tj. Karang", "Telukbetung": "Tl. Betung"}


@dataclass(frozen=True)
class Tile:
    """One kecamatan in its place."""

    line: OPDLine
    row: int
    column: int

    @property
    def words(self) -> list[str]:
        """Its name in one or two short lines."""
        name = self.line.name.removeprefix("Kecamatan ")
        first, _, rest = name.partition(" ")
        return [word for word in (SHORTER.get(first, first), rest) if word]


def districts_of(board: Board) -> list[Tile]:
    """A tile for each kecamatan that counts and has a place; the board's table names them all."""
    lines = {line.opd.wilayah_code: line for line in board.lines if line.opd.wilayah_code}
    return [
        Tile(lines[f"{PREFIX}{code}"], row, column)
        for row, codes in enumerate(LAYOUT.split("\n")[1:-1])
        for column, code in enumerate(codes.split())
        if f"{PREFIX}{code}" in lines
    ]
