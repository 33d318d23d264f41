"""The same lists as tables: what nests in JSON stands side by side, joined by an underscore."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ninja import Schema

from innovasi.api.records.shapes import OPD, FullInnovation, Innovation, TallyLine, Urusan, Village
from innovasi.api.records.shapes import Period as PeriodShape
from innovasi.common.sheets import Sheet

ROWS: dict[str, type[Schema]] = {
    "inovasi": Innovation,
    "inovasi-lengkap": FullInnovation,
    "opd": OPD,
    "urusan": Urusan,
    "kelurahan": Village,
    "periode": PeriodShape,
    "rekap": TallyLine,
}


def columns_of(shape: type[Schema], before: str = "") -> Iterator[str]:
    """The headings of a shape, in its order."""
    for name, field in shape.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, Schema):
            yield from columns_of(kind, f"{before}{name}_")
        else:
            yield f"{before}{name}"


def values_of(record: dict[str, Any], shape: type[Schema]) -> Iterator[Any]:
    for name, field in shape.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, Schema):
            yield from values_of(record[name], kind)
        else:
            yield said(record[name])


def said(value: Any) -> Any:
    """Moments keep their zone here, unlike in sheets for people."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def sheet(name: str, records: Iterable[dict[str, Any]]) -> Sheet:
    shape = ROWS[name]
    return Sheet(name, list(columns_of(shape)), (list(values_of(record, shape)) for record in records))
