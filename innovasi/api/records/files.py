"""The two forms of the whole catalogue in one file, and how rows are read back from them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.core.serializers.json import DjangoJSONEncoder

from innovasi.api.choices import DumpFormat
from innovasi.api.records.shapes import FullInnovation
from innovasi.api.records.tables import columns_of, values_of
from innovasi.common.sheets import Sheet, write_csv

COLUMNS = list(columns_of(FullInnovation))
CODE, UPDATED = COLUMNS.index("kode"), COLUMNS.index("diperbarui")
LONGEST_CELL = 10_000_000
Row = Any  # a line of JSON, or the cells of a table's row
Identity = tuple[str, str]  # the innovation's code, and when this version of it was accepted


@dataclass(frozen=True)
class FileForm:
    """How innovations become rows of a file and back."""

    row_of: Callable[[dict[str, Any]], Row]
    identity: Callable[[Row], Identity]
    read: Callable[[IO[bytes]], Iterator[Row]]
    write: Callable[[IO[bytes], Iterable[Row]], int]


def line_of(record: dict[str, Any]) -> bytes:
    return json.dumps(record, cls=IsoEncoder, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


class IsoEncoder(DjangoJSONEncoder):
    """Moments as everywhere else in the API."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if hasattr(o, "isoformat") else super().default(o)


def identity_of_line(line: bytes) -> Identity:
    record = json.loads(line)
    return record["kode"], record["diperbarui"]


def write_lines(target: IO[bytes], rows: Iterable[bytes]) -> int:
    count = 0
    for row in rows:
        target.write(row)
        count += 1
    return count


def cells_of(record: dict[str, Any]) -> list[Any]:
    return list(values_of(record, FullInnovation))


def identity_of_cells(cells: list[str]) -> Identity:
    return cells[CODE], cells[UPDATED]


def read_cells(source: IO[bytes]) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(io.TextIOWrapper(source, encoding="utf-8-sig", newline=""))
    next(rows, None)
    return rows


def write_cells(target: IO[bytes], rows: Iterable[list[Any]]) -> int:
    return write_csv(target, Sheet("inovasi", COLUMNS, rows))


FORMS = {
    DumpFormat.JSONL: FileForm(line_of, identity_of_line, iter, write_lines),
    DumpFormat.CSV: FileForm(cells_of, identity_of_cells, read_cells, write_cells),
}
