"""The cells of a row as answers of the form. What cannot be read is told; it is never guessed in silence."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from innovasi.dataio.actions.importing.kinds.innovations.columns import COLUMNS, DATES, TEXTS
from innovasi.dataio.actions.importing.kinds.innovations.world import World
from innovasi.dataio.actions.importing.matching.vocabulary import CLASSES, INITIATORS, KINDS, MEDIA, STAGES
from innovasi.dataio.actions.importing.plans import RowPlan
from innovasi.dataio.actions.importing.reading import Line, Unclear, day_of, label_of
from innovasi.innovations.forms.fields import CoordinatesField
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.dates import date_problems
from innovasi.organisations.models import OPD, Urusan

CHOICES = {
    "kind": KINDS,
    "medium": MEDIA,
    "stage": STAGES,
    "initiator": INITIATORS,
    "classification": CLASSES,
}
LIMITS = {name: Submission._meta.get_field(name).max_length for name in ("title", *TEXTS)}  # type: ignore[union-attr]


def answers_of(row: RowPlan, line: Line, world: World) -> dict[str, Any]:
    answers: dict[str, Any] = {"title": " ".join(line.text("title").split())}
    answers |= {name: line.text(name) for name in TEXTS if line.text(name)}
    for name, most in LIMITS.items():
        size = len(answers.get(name, ""))
        if most is not None and size > most:
            row.wrong(f"{label_of(COLUMNS, name)} terlalu panjang: {size} huruf, padahal paling banyak {most}.")
    answers |= choices_of(row, line)
    answers |= dates_of(row, line)
    if point := point_of(row, line):
        answers["coordinates"] = point
    if urusan := urusan_of(row, line.text("main_urusan"), world):
        answers["main_urusan"] = urusan
    return answers


def choices_of(row: RowPlan, line: Line) -> dict[str, Any]:
    """A bentuk that was written in the column of the jenis is still a bentuk, and the other way round."""
    found: dict[str, Any] = {}
    swapped = {"kind": "medium", "medium": "kind"}
    for name, vocabulary in CHOICES.items():
        text = line.text(name)
        if not text:
            continue
        other = swapped.get(name)
        if value := vocabulary.pick(text):
            found[name] = value
        elif other and not (line.text(other) and other in found) and (value := CHOICES[other].pick(text)):
            found.setdefault(other, value)
        else:
            row.warnings.append(f"{label_of(COLUMNS, name)} “{text[:60]}” tidak dikenali, jadi dikosongkan.")
    return found


def dates_of(row: RowPlan, line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in DATES:
        try:
            day, is_rough = day_of(line.cells.get(name))
        except Unclear as problem:
            row.wrong(f"{label_of(COLUMNS, name)}: {problem}.")
            continue
        if day is not None:
            found[name] = day
        if is_rough and day is not None:
            row.warnings.append(f"{label_of(COLUMNS, name)} hanya berisi tahun, jadi dicatat 1 Januari {day.year}.")
    days = [found.get(name) for name in DATES]
    row.warnings += date_problems(*days, today=timezone.localdate()).values()
    return found


def point_of(row: RowPlan, line: Line) -> str:
    try:
        return CoordinatesField(required=False).clean(line.text("coordinates"))
    except ValidationError:
        row.warnings.append("koordinat belum terbaca, jadi dikosongkan; tulis seperti -5.4286, 105.2610.")
        return ""


def urusan_of(row: RowPlan, text: str, world: World) -> Urusan | None:
    if not text:
        return None
    urusan, is_sure = world.urusan.find(text)
    if urusan is None:
        row.warnings.append(f"urusan “{text[:60]}” tidak dikenali, jadi dikosongkan.")
    elif not is_sure:
        row.warnings.append(f"urusan “{text[:60]}” dibaca sebagai {urusan.name}.")
    return urusan


def others_of(row: RowPlan, line: Line, world: World) -> list[Urusan]:
    texts = filter(None, map(str.strip, line.text("other_urusan").replace("\n", ";").split(";")))
    found = [urusan_of(row, text, world) for text in texts]
    return list({one.pk: one for one in found if one}.values())


def unit_of(row: RowPlan, line: Line, opd: OPD, world: World) -> Any:
    text = line.text("unit")
    if not text or world.names.certain(text) == opd.code:
        return None
    unit, is_sure = world.units.find(opd, text)
    if unit is None:
        row.warnings.append(f"unit “{text[:60]}” belum terdaftar di {opd.abbreviation}, jadi dikosongkan.")
    elif not is_sure:
        row.warnings.append(f"unit “{text[:60]}” dibaca sebagai {unit}.")
    return unit
