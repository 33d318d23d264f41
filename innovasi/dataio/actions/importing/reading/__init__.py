"""From the bytes of a workbook to lines whose cells have the names of our columns."""

from innovasi.dataio.actions.importing.reading.cells import Broken, Cell, Unclear, day_of, text_of, year_of
from innovasi.dataio.actions.importing.reading.columns import Column, label_of
from innovasi.dataio.actions.importing.reading.tables import Line, Table, tables_of
from innovasi.dataio.actions.importing.reading.workbook import BookRefused, Grid, count_rows, read_book

__all__ = [
    "BookRefused",
    "Broken",
    "Cell",
    "Column",
    "Grid",
    "Line",
    "Table",
    "Unclear",
    "count_rows",
    "day_of",
    "label_of",
    "read_book",
    "tables_of",
    "text_of",
    "year_of",
]
