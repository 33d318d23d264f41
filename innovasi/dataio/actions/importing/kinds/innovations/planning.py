"""Each row of a sheet of innovations: a draft of its OPD, an accepted record of an earlier period, or neither."""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz

from innovasi.dataio.actions.importing.kinds.innovations.answers import answers_of, others_of, unit_of
from innovasi.dataio.actions.importing.kinds.innovations.columns import COLUMNS
from innovasi.dataio.actions.importing.kinds.innovations.world import Dossier, World, title_key
from innovasi.dataio.actions.importing.matching import name_key
from innovasi.dataio.actions.importing.plans import Asked, Plan, RowPlan, tell_broken, tell_opd
from innovasi.dataio.actions.importing.reading import Line, year_of
from innovasi.dataio.choices import Outcome
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period, Theme

ACCEPTED_WORDS = frozenset(
    map(name_key, ("disetujui", "setuju", "terdaftar", "sudah terdaftar", "diterima", "ditetapkan", "tayang", "terbit"))
)
DRAFT_WORDS = frozenset(
    map(name_key, ("draf", "draft", "usulan", "baru", "belum", "belum disetujui", "proses", "diajukan", "dalam proses"))
)
THEME_NEAR = 88  # per cent


def plan(lines: list[Line], asked: Asked) -> Plan:
    """Accepted records first: a draft of the same name is then already there."""
    world = World(asked)
    says_accepted = {id(line): name_key(line.text("status")) in ACCEPTED_WORDS for line in lines}
    rows: dict[int, RowPlan] = {}
    for line in sorted(lines, key=lambda line: not says_accepted[id(line)]):
        rows[id(line)] = plan_row(line, world, says_accepted[id(line)])
    found = [rows[id(line)] for line in lines]
    entered = sum(1 for row in found if row.outcome == Outcome.NEW and row.payload.is_accepted)
    years = sorted(world.missing_years)
    return Plan(found, world.names.questions(), years, sum(says_accepted.values()), entered)


def plan_row(line: Line, world: World, says_accepted: bool) -> RowPlan:
    title = line.text("title")
    row = RowPlan.of(line, " ".join(title.split()))
    tell_broken(row, line, COLUMNS)
    if not title and "title" not in line.broken:
        row.wrong("nama inovasi kosong.")
    opd = opd_of(row, line, world)
    answers = answers_of(row, line, world)
    others = others_of(row, line, world)
    tell_status(row, line, says_accepted)
    period, is_accepted = period_of(row, line, world, says_accepted)
    if opd is None or period is None:
        return row
    answers["unit"] = unit_of(row, line, opd, world)
    answers["theme"] = theme_of(row, line.text("theme"), world.themes_of(period))
    if is_accepted:
        complete(row, answers, opd)
    elif opd.has_ended:
        row.wrong(f"{opd.name} sudah tidak aktif, jadi tidak dapat mengisi draf.")
    dossier = Dossier(opd, (opd.pk, title_key(title)), answers, others, period, is_accepted)
    settle(row, dossier, world)
    return row


def opd_of(row: RowPlan, line: Line, world: World) -> OPD | None:
    text = line.text("opd")
    if not text:
        if "opd" not in line.broken:
            row.wrong("OPD kosong.")
        return None
    opd = world.names.find(text)
    if opd is None:
        tell_opd(row, text)
    return opd


def tell_status(row: RowPlan, line: Line, says_accepted: bool) -> None:
    text = line.text("status")
    if text and not says_accepted and name_key(text) not in DRAFT_WORDS:
        row.warnings.append(f"status “{text[:60]}” tidak dikenali, jadi masuk sebagai draf.")


def period_of(row: RowPlan, line: Line, world: World, says_accepted: bool) -> tuple[Period | None, bool]:
    """The period that the row goes to, and whether as an accepted record."""
    if not (says_accepted and world.asked.as_accepted):
        if world.open is None:
            row.wrong("belum ada periode yang dibuka, jadi draf belum dapat dibuat.")
        return world.open, False
    year = year_of(line.cells.get("year")) or line.year
    if year is None:
        row.wrong("tahunnya tidak diketahui; isi kolom Tahun, atau tulis tahun pada nama lembar.")
    elif year in world.closed:
        return world.closed[year], True
    elif world.open is not None and world.open.year == year:
        row.warnings.append(f"{world.open.title} masih dibuka, jadi masuk sebagai draf agar ditelaah.")
        return world.open, False
    elif year in world.coming:
        row.wrong(f"{world.coming[year].title} belum selesai, jadi belum dapat menerima catatan yang sudah disetujui.")
    else:
        world.missing_years.add(year)
        row.wrong(f"belum ada periode tahun {year}; tambahkan dulu di halaman Periode.")
    return None, False


def theme_of(row: RowPlan, text: str, themes: list[Theme]) -> Theme | None:
    if not text:
        return None
    best = max(themes, key=lambda theme: fuzz.ratio(name_key(text), name_key(theme.label)), default=None)
    if best is not None and fuzz.ratio(name_key(text), name_key(best.label)) >= THEME_NEAR:
        return best
    row.warnings.append(f"tematik “{text[:60]}” tidak ada dalam daftar tahun itu, jadi dikosongkan.")
    return None


def complete(row: RowPlan, answers: dict[str, Any], opd: OPD) -> None:
    """What the catalogue cannot do without: bentuk, jenis, and one affair, which may be the OPD's own."""
    for name, label in (("kind", "bentuk"), ("medium", "jenis")):
        if name not in answers:
            row.wrong(f"{label} inovasi belum diketahui; inovasi yang sudah disetujui perlu {label}.")
    served = list(opd.urusan.all())
    if "main_urusan" not in answers and len(served) == 1:
        answers["main_urusan"] = served[0]
        row.warnings.append(f"urusan utama diambil dari OPD: {served[0].name}.")
    if "main_urusan" not in answers:
        row.wrong("urusan utama belum diketahui; inovasi yang sudah disetujui perlu satu urusan.")


def settle(row: RowPlan, dossier: Dossier, world: World) -> None:
    """New, or already there: in the portal, or earlier in this workbook."""
    if row.outcome == Outcome.WRONG:
        return
    standing, year = world.known[dossier.mark], dossier.period.year
    is_there = bool(standing.innovation_id or standing.place)
    if is_there and not (dossier.is_accepted and year not in standing.accepted_years):
        if standing.place:
            row.skip(Outcome.SKIPPED, f"sama dengan {standing.place}")
        else:
            row.skip(Outcome.SAME, "sudah ada di portal")
        return
    standing.place = row.place
    if dossier.is_accepted:
        standing.accepted_years.add(year)
    dossier.innovation_id = standing.innovation_id
    row.payload = dossier
    how = "disetujui pada" if dossier.is_accepted else "draf di"
    row.detail = f"{how} {dossier.period.title}, {dossier.opd.abbreviation}"
