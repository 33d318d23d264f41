"""What changed between two editions, word by word."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import formats

from innovasi.common.diff import Piece, diff_words
from innovasi.editions.choices import CONDITIONS, FORMULA, Aspect
from innovasi.editions.models import Edition, Indicator, Level

RULES = (*FORMULA, *CONDITIONS)
PLAIN = ("name", "variable", "weight", "is_mandatory", "evidence", "file_types", "parts")


@dataclass(frozen=True)
class Difference:
    """One thing that is said otherwise: the pieces that lead from the old words to the new ones."""

    label: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Pair:
    """One indicator in both editions, by its key; None where an edition does not have it."""

    before: Indicator | None
    after: Indicator | None
    differences: tuple[Difference, ...]

    @property
    def indicator(self) -> Any:
        """The row to name it by: the newer one, if it is there."""
        return self.after or self.before

    @property
    def state(self) -> str:
        if self.before is None:
            return "Baru"
        if self.after is None:
            return "Tidak ada lagi"
        return "Berubah" if self.differences else "Sama"


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet; `lacking` is the edition that has none of them at all."""

    aspect: Aspect
    changed: tuple[Pair, ...]
    same: tuple[Pair, ...]
    lacking: Edition | None


@dataclass(frozen=True)
class Comparison:
    before: Edition
    after: Edition
    rules: tuple[Difference, ...]
    bands: tuple[Difference, ...]
    sheets: tuple[Sheet, ...]

    @property
    def count(self) -> int:
        return sum(len(sheet.changed) for sheet in self.sheets if sheet.lacking is None)


def compare(before: Edition, after: Edition) -> Comparison:
    """The differences between two editions, in a constant number of queries."""
    old, new = rows_of(before), rows_of(after)
    pairs = [pair_of(old.get(key), new.get(key)) for key in {**new, **old}]
    sheets = (sheet_of(aspect, pairs, before, after) for aspect in reversed(Aspect))
    return Comparison(
        before=before,
        after=after,
        rules=tuple(changed_texts(texts_of(before, RULES), texts_of(after, RULES))),
        bands=tuple(changed_texts(bands_of(before), bands_of(after))),
        sheets=tuple(sheet for sheet in sheets if sheet.changed or sheet.same),
    )


def rows_of(edition: Edition) -> dict[str, Indicator]:
    return {row.key: row for row in edition.indicators.whole()}  # type: ignore[attr-defined]


def pair_of(before: Indicator | None, after: Indicator | None) -> Pair:
    old, new = row_texts(before, after), row_texts(after, before)
    return Pair(before, after, tuple(changed_texts(old, new)))


def sheet_of(aspect: Aspect, pairs: Sequence[Pair], before: Edition, after: Edition) -> Sheet:
    its = [pair for pair in pairs if pair.indicator.aspect == aspect]
    lacking = None
    if its and not any(pair.before for pair in its):
        lacking = before
    elif its and not any(pair.after for pair in its):
        lacking = after
    changed = tuple(pair for pair in its if pair.state != "Sama")
    return Sheet(aspect, changed, tuple(pair for pair in its if pair.state == "Sama"), lacking)


def changed_texts(old: dict[str, str], new: dict[str, str]) -> Iterator[Difference]:
    """Label by label, in the order of the newer one."""
    for label in {**new, **old}:
        before, after = old.get(label, ""), new.get(label, "")
        if before != after:
            yield Difference(label, diff_words(before, after))


def row_texts(row: Indicator | None, other: Indicator | None) -> dict[str, str]:
    """What a row says, by label; levels under their basis."""
    if row is None:
        return {}
    texts = texts_of(row, PLAIN)
    theirs = codes_of(other, row)
    for code, name, levels in measures_of(row, codes_of(row, other)):
        if code and code not in theirs:
            texts[f"Basis {code}"] = "; ".join(
                [name, *(f"tingkat {level.parameter}: {level.text}" for level in levels)]
            )
            continue
        if name:
            texts[f"Basis {code}"] = name
        for level in levels:
            texts[f"Basis {code}, tingkat {level.parameter}" if code else f"Tingkat {level.parameter}"] = level.text
    return texts


def codes_of(row: Indicator | None, other: Indicator | None) -> list[str]:
    """The bases of a row. One without any stands for the other's first: that one was there before there were more."""
    own = [basis.code for basis in row.bases.all()] if row is not None else []  # type: ignore[attr-defined]
    return own or (codes_of(other, None)[:1] if row is not None and other is not None else [])


def measures_of(row: Indicator, codes: list[str]) -> Iterator[tuple[str, str, list[Level]]]:
    """Each way to measure: the code of its basis, its name, its levels."""
    levels, bases = list(row.levels.all()), list(row.bases.all())  # type: ignore[attr-defined]
    for basis in bases:
        yield basis.code, basis.name, [level for level in levels if level.basis_id == basis.pk]
    if not bases:
        yield codes[0] if codes else "", "", levels


def bands_of(edition: Edition) -> dict[str, str]:
    """The lower bound of each predicate."""
    return {f"Predikat {band.label}": f"mulai {said(band.above)}" for band in edition.bands.all()}  # type: ignore[attr-defined]


def texts_of(row: Any, names: Sequence[str]) -> dict[str, str]:
    """Some fields of a row by their label, as a person reads them."""
    fields = {field.name: field for field in row._meta.concrete_fields}
    return {in_words(str(fields[name].verbose_name)): said(getattr(row, name)) for name in names}


def in_words(label: str) -> str:
    return label[:1].upper() + label[1:]


def said(value: Any) -> str:
    """A kept value as a person reads it."""
    if value is None:
        return "tidak ditentukan"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, Decimal):
        return formats.number_format(value.normalize() if value else 0)
    if isinstance(value, datetime.date):
        return formats.date_format(value, "j F Y")
    if isinstance(value, list):
        return "; ".join(value)
    return str(value)
