"""What openpyxl does not tell of a sheet when it only reads: hidden rows, merged cells, formulas never calculated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO, Any
from xml.sax.handler import ContentHandler

from defusedxml import sax
from openpyxl.utils import range_boundaries

MOST = 2_000  # of each; more are not worth telling


@dataclass
class Quirks:
    hidden_rows: set[int] = field(default_factory=set)
    uncalculated: list[str] = field(default_factory=list)  # addresses such as C14
    merged: dict[int, list[tuple[int, int]]] = field(default_factory=dict)  # first row: (place, last row)


def quirks_of(part: IO[bytes]) -> Quirks:
    reader = SheetReader()
    sax.parse(part, reader, forbid_dtd=True)
    return reader.quirks


class SheetReader(ContentHandler):
    """Walks through the XML of one sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.quirks = Quirks()
        self.row, self.address = 0, ""
        self.has_formula, self.has_value, self.in_value = False, False, False

    def startElement(self, name: str, attrs: Any) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self.row = int(attrs.get("r") or self.row + 1)
                if attrs.get("hidden") in ("1", "true") and len(self.quirks.hidden_rows) < MOST:
                    self.quirks.hidden_rows.add(self.row)
            case "c":
                self.address, self.has_formula, self.has_value = attrs.get("r", ""), False, False
            case "f":
                self.has_formula = True
            case "v" | "is":
                self.in_value = True
            case "mergeCell":
                self.take_merge(attrs.get("ref", ""))

    def characters(self, content: str) -> None:
        self.has_value = self.has_value or (self.in_value and bool(content))

    def endElement(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in ("v", "is"):
            self.in_value = False
        if local == "c" and self.has_formula and not self.has_value and len(self.quirks.uncalculated) < MOST:
            self.quirks.uncalculated.append(self.address)

    def take_merge(self, ref: str) -> None:
        left, top, right, bottom = range_boundaries(ref)
        if left is not None and left == right and top is not None and bottom is not None and bottom > top:
            self.quirks.merged.setdefault(top, []).append((left - 1, bottom))
