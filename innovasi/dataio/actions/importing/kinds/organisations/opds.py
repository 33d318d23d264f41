"""Rows that are OPDs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.text import slugify

from innovasi.common.forms import clean_phone
from innovasi.dataio.actions.importing.kinds.organisations.columns import COLUMNS, LONGEST
from innovasi.dataio.actions.importing.kinds.organisations.world import OPDChange, World
from innovasi.dataio.actions.importing.matching import name_key, name_words
from innovasi.dataio.actions.importing.matching.vocabulary import OPD_KINDS
from innovasi.dataio.actions.importing.plans import RowPlan, tell_broken
from innovasi.dataio.actions.importing.reading import Line, label_of
from innovasi.dataio.choices import Outcome
from innovasi.organisations.choices import OPDKind
from innovasi.organisations.models import OPD, Urusan

ALIKE = 80  # per cent: a new name so near an old one is asked about
TEXTS = ("abbreviation", "head_name", "head_title", "contact_email", "contact_whatsapp")
FIRST_WORDS = 3  # of a name, that may tell its kind


def plan_opd(line: Line, world: World) -> RowPlan:
    name = line.text("opd")
    row = RowPlan.of(line, name)
    tell_broken(row, line, COLUMNS)
    if not name and "opd" not in line.broken:
        row.wrong("nama OPD kosong.")
    if len(name) > 160:
        row.wrong("nama OPD terlalu panjang; paling banyak 160 huruf.")
    values, urusan = values_of(row, line), urusan_of(row, line, world)
    opd = find_opd(row, line, world) if name else None
    mark = opd.code if opd else name_key(name)
    if row.outcome == Outcome.WRONG:
        return row
    if mark in world.seen:
        row.skip(Outcome.SKIPPED, f"sama dengan {world.seen[mark]}")
        return row
    world.seen[mark] = row.place
    if opd is None:
        plan_new(row, line, values, urusan, world)
    else:
        plan_change(row, opd, values, urusan)
    return row


def find_opd(row: RowPlan, line: Line, world: World) -> OPD | None:
    """The OPD that stands there already. A new name that resembles an old one has to be explained first."""
    names, name = world.names, line.text("opd")
    certain, coded = names.certain(name), names.opds.get(line.text("code").lower())
    if coded and certain and certain != coded.code:
        row.wrong(f"kode {coded.code} milik {coded.name}, tetapi namanya milik {names.opds[certain].name}.")
    if coded:
        return coded
    if certain is None and not any(score >= ALIKE for score, _ in names.alike(name)):
        return None
    opd = names.find(name)
    if opd is None and not names.is_new(name):
        row.wrong(f"“{name[:60]}” mirip OPD yang sudah ada. Pilih di bagian Nama OPD: OPD itu, atau OPD baru.")
    return opd


def values_of(row: RowPlan, line: Line) -> dict[str, Any]:
    """The cells that say something, checked."""
    values = {name: " ".join(line.text(name).split()) for name in TEXTS if line.text(name)}
    for name, most in LONGEST.items():
        if len(line.text(name)) > most:
            row.wrong(f"{label_of(COLUMNS, name)} terlalu panjang; paling banyak {most} huruf.")
    try:
        validate_email(values.get("contact_email", "ada@contoh.id"))
    except ValidationError:
        row.wrong(f"“{values['contact_email'][:60]}” bukan alamat surel yang benar.")
    try:
        clean_phone(values.get("contact_whatsapp", ""))
    except ValidationError:
        row.wrong("nomor WhatsApp belum terbaca; tulis seperti 0812 3456 7890.")
    return values


def urusan_of(row: RowPlan, line: Line, world: World) -> list[Urusan]:
    found = []
    for text in filter(None, map(str.strip, line.text("urusan").replace("\n", ";").split(";"))):
        urusan, is_sure = world.urusan.find(text)
        if urusan is None:
            row.warnings.append(f"urusan “{text[:60]}” tidak dikenali, jadi tidak ditandai.")
            continue
        found.append(urusan)
        if not is_sure:
            row.warnings.append(f"urusan “{text[:60]}” dibaca sebagai {urusan.name}.")
    return found


def plan_new(row: RowPlan, line: Line, values: dict[str, Any], urusan: list[Urusan], world: World) -> None:
    name = " ".join(line.text("opd").split())
    kind = opd_kind(line.text("kind"), name)
    if kind is None:
        row.wrong("jenis OPD belum diketahui; isi kolom Jenis OPD, misalnya Dinas.")
    short = values.get("abbreviation") or short_name(name, kind)
    if not short:
        row.wrong("singkatan kosong; isi kolom Singkatan.")
    code = slugify(line.text("code") or short)[:40]
    if code in world.codes or not code:
        row.wrong(f"kode “{code}” sudah dipakai; isi kolom Kode dengan yang lain." if code else "kode belum terbaca.")
    if kind is None or row.outcome == Outcome.WRONG:
        return
    world.codes.add(code)
    opd = OPD(name=name, code=code, kind=kind, **values | {"abbreviation": short})
    world.new[name_key(name)] = opd
    row.detail, row.payload = f"OPD baru, kode {code}", OPDChange(opd, urusan=urusan)


def opd_kind(text: str, name: str) -> str | None:
    """From its own column, else from the first words of the name."""
    if text:
        return OPD_KINDS.pick(text)
    first = name_words(name)[:FIRST_WORDS]
    return next((kind for size in range(len(first), 0, -1) if (kind := OPD_KINDS.pick(" ".join(first[:size])))), None)


def short_name(name: str, kind: str | None) -> str:
    if kind == OPDKind.DISTRICT and name.lower().startswith("kecamatan "):
        return f"Kec. {name[10:]}"[:40]
    return name if len(name) <= 25 else ""


def plan_change(row: RowPlan, opd: OPD, values: dict[str, Any], urusan: list[Urusan]) -> None:
    """Only what the sheet says is changed; an empty cell empties nothing, and the name stays."""
    changes = {name: value for name, value in values.items() if getattr(opd, name) != value}
    known = {one.pk for one in opd.urusan.all()}
    more = [one for one in urusan if one.pk not in known]
    if not changes and not more:
        row.skip(Outcome.SAME, "sudah ada")
        return
    told = [f"{label_of(COLUMNS, name)}: {getattr(opd, name) or 'kosong'} → {value}" for name, value in changes.items()]
    told += [f"ditambah urusan {one.name}" for one in more]
    row.outcome, row.detail, row.payload = Outcome.CHANGED, "; ".join(told), OPDChange(opd, changes, more)
