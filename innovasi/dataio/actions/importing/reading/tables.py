"""Where the table of a sheet begins, what its columns mean, and which rows are data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from innovasi.dataio.actions.importing.reading.cells import Broken, Cell, text_of, year_of
from innovasi.dataio.actions.importing.reading.columns import Column, heading_key, recognise
from innovasi.dataio.actions.importing.reading.workbook import Grid

LOOKED_AT = 40  # rows from the top among which the heading is sought
EXAMPLE = "contoh:"
SUMS = frozenset({"jumlah", "total", "jumlah total", "total jumlah", "jumlah seluruhnya"})
LISTED = 12  # rows named in one sentence


@dataclass(frozen=True)
class Line:
    """One row of data: its cells under the names of our columns."""

    sheet: str
    number: int
    cells: dict[str, Cell]
    raw: list[Cell]
    year: int | None = None

    def text(self, name: str) -> str:
        return text_of(self.cells.get(name))

    @property
    def broken(self) -> dict[str, str]:
        """Columns whose formula failed, and how."""
        return {name: str(value) for name, value in self.cells.items() if isinstance(value, Broken)}


@dataclass(frozen=True)
class Table:
    """The table of one sheet. Without its key column it is not read, and `lines` is empty."""

    title: str
    headings: list[str]
    mapping: dict[int, str]
    lines: list[Line]
    notes: list[str] = field(default_factory=list)
    is_read: bool = True


def tables_of(grids: Iterable[Grid], columns: tuple[Column, ...], chosen: dict[str, dict[str, str]]) -> list[Table]:
    """`chosen` corrects what the headings seem to mean: sheet → place → column ("" for none)."""
    return [table_of(grid, columns, chosen.get(grid.title, {})) for grid in grids]


def table_of(grid: Grid, columns: tuple[Column, ...], chosen: dict[str, str]) -> Table:
    if grid.is_hidden:
        note = "Lembar ini tersembunyi, jadi tidak dibaca. Tampilkan dulu di Excel bila isinya perlu masuk."
        return Table(grid.title, [], {}, [], [note], is_read=False)
    start = heading_at(grid, columns)
    if start is None:
        return Table(grid.title, [], {}, [], ["Lembar ini kosong."], is_read=False)
    headings = [text_of(cell) for cell in grid.rows[start][1]]
    mapping = corrected(recognise(headings, columns), chosen, columns)
    missing = [column.label for column in columns if column.needed and column.name not in mapping.values()]
    if missing:
        note = f"Lembar ini tidak dibaca: belum ada kolom {' dan '.join(missing)}."
        return Table(grid.title, headings, mapping, [], [note], is_read=False)
    titles = [grid.title, *(text_of(cell) for _, row in grid.rows[:start] for cell in row)]
    rows = [(number, cells) for number, cells in grid.rows[start + 1 :] if not is_furniture(cells, headings)]
    year = next((year for title in titles if (year := year_of(title))), None)
    lines = [Line(grid.title, number, named(cells, mapping), cells, year) for number, cells in rows]
    kept, notes = without_fringe(lines, columns)
    return Table(grid.title, headings, mapping, kept, notes + quirk_notes(grid, kept))


def heading_at(grid: Grid, columns: tuple[Column, ...]) -> int | None:
    """The row that names most of our columns, else the first that looks like a heading."""
    best, score = None, 1
    for place, (_, cells) in enumerate(grid.rows[:LOOKED_AT]):
        found = len(recognise([text_of(cell) if isinstance(cell, str) else "" for cell in cells], columns))
        if found > score:
            best, score = place, found
    if best is not None:
        return best
    wide = (place for place, (_, cells) in enumerate(grid.rows[:LOOKED_AT]) if sum(map(bool, map(text_of, cells))) > 1)
    return next(wide, 0 if grid.rows else None)


def corrected(found: dict[int, str], chosen: dict[str, str], columns: tuple[Column, ...]) -> dict[int, str]:
    names = {column.name for column in columns}
    ours = {int(place): name for place, name in chosen.items() if place.isdigit()}
    kept = {place: name for place, name in found.items() if place not in ours and name not in ours.values()}
    return dict(sorted((kept | {place: name for place, name in ours.items() if name in names}).items()))


def is_furniture(cells: list[Cell], headings: list[str]) -> bool:
    """The heading again on a next page, or the row that numbers the columns."""
    texts = [text_of(cell) for cell in cells]
    if [heading_key(text) for text in texts] == [heading_key(text) for text in headings]:
        return True
    numbers = [text.strip("().") for text in texts if text]
    return len(numbers) > 2 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def named(cells: list[Cell], mapping: dict[int, str]) -> dict[str, Cell]:
    return {name: cells[place] for place, name in mapping.items() if place < len(cells) and cells[place] is not None}


def without_fringe(lines: list[Line], columns: tuple[Column, ...]) -> tuple[list[Line], list[str]]:
    """The lines without examples, sums, sub-headings and what stands below the table; with what to say of them."""
    examples = {line.number for line in lines if is_example(line)}
    key = columns[0].name
    fringe = {line.number for line in lines if line.number not in examples and is_fringe(line, key)}
    needed = [column.name for column in columns if column.needed]
    fringe |= below_table([line for line in lines if line.number not in examples | fringe], needed)
    kept = [line for line in lines if line.number not in examples | fringe]
    notes = []
    if examples:
        notes.append(f"Baris contoh tidak ikut dibaca: {rows_text(examples)}.")
    if fringe:
        notes.append(f"Bukan baris data (judul antara, jumlah, atau tanda tangan), jadi dilewati: {rows_text(fringe)}.")
    return kept, notes


def is_example(line: Line) -> bool:
    return any(text_of(cell).lower().startswith(EXAMPLE) for cell in line.cells.values())


def is_fringe(line: Line, key: str) -> bool:
    text = line.text(key)
    filled = sum(bool(text_of(cell)) or isinstance(cell, Broken) for cell in line.cells.values())
    return heading_key(text) in SUMS if text else filled < 2


def below_table(lines: list[Line], needed: list[str]) -> set[int]:
    """Rows at the foot, after a gap, that lack what every row of data has."""
    foot: list[int] = []
    for line in reversed(lines):
        if all(line.text(name) for name in needed) or len(line.cells) > 2:
            break
        foot.append(line.number)
    last = lines[-len(foot) - 1].number if len(foot) < len(lines) else None
    return set(foot) if foot and last is not None and foot[-1] > last + 1 else set()


def rows_text(numbers: Iterable[int]) -> str:
    rows = sorted(numbers)
    shown = ", ".join(str(number) for number in rows[:LISTED])
    return f"baris {shown}" + (f" dan {len(rows) - LISTED} lainnya" if len(rows) > LISTED else "")


def quirk_notes(grid: Grid, lines: list[Line]) -> list[str]:
    """Things of which the person may not be aware."""
    notes = []
    if hidden := grid.quirks.hidden_rows & {line.number for line in lines}:
        notes.append(f"Ada baris tersembunyi yang ikut dibaca: {rows_text(hidden)}.")
    if cells := grid.quirks.uncalculated:
        more = f" dan {len(cells) - LISTED} lainnya" if len(cells) > LISTED else ""
        notes.append(
            f"Rumus di sel {', '.join(cells[:LISTED])}{more} belum pernah dihitung, jadi terbaca kosong. "
            "Buka berkasnya di Excel, simpan, lalu unggah lagi."
        )
    return notes


def place_name(place: int) -> str:
    """A column as its reader knows it: A, B, …"""
    return str(get_column_letter(place + 1))
