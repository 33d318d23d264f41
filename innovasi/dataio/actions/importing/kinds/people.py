"""People: each new one is invited, with the roles that an OPD's people, a reviewer and an observer have."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from innovasi.accounts.actions import invite
from innovasi.accounts.choices import OPD_ROLES, Role
from innovasi.accounts.models import Invitation, User
from innovasi.dataio.actions.importing.matching import OPDNames, Vocabulary
from innovasi.dataio.actions.importing.plans import Asked, Kind, Plan, RowPlan, tell_broken, tell_opd
from innovasi.dataio.actions.importing.reading import Column, Line
from innovasi.dataio.choices import Outcome
from innovasi.organisations.models import OPD

COLUMNS = (
    Column(
        "email", "Surel", ("email", "alamat surel", "alamat email", "e-mail", "mail"), needed=True,
        example="siti@contoh.go.id",
    ),
    Column(
        "name", "Nama", ("nama lengkap", "nama pegawai", "nama petugas", "nama operator"), needed=True,
        example="CONTOH: Siti Aminah",
    ),
    Column("role", "Peran", ("role", "sebagai", "hak akses", "tugas"), example="Petugas OPD"),
    Column(
        "opd", "OPD", ("perangkat daerah", "nama opd", "skpd", "instansi", "dinas", "unit kerja"),
        example="Dinas Kesehatan",
    ),
)  # fmt: skip
ROLES = Vocabulary(
    Role,
    {
        Role.OPD: (
            "petugas",
            "admin opd",
            "operator opd",
            "pic",
            "pic opd",
            "staf",
            "pengelola",
            "inovator",
            "operator",
        ),
        Role.OPD_HEAD: (
            "kepala",
            "kepala dinas",
            "kepala badan",
            "camat",
            "pimpinan",
            "sekretaris daerah",
            "inspektur",
        ),
        Role.REVIEWER: ("reviewer", "penilai", "verifikator"),
        Role.OBSERVER: ("observer", "pemantauan", "walikota", "wali kota"),
        Role.BAPPEDA_ADMIN: ("admin", "administrator", "super admin"),
    },
)
OFFERED = (Role.OPD, Role.OPD_HEAD, Role.REVIEWER, Role.OBSERVER)


def plan(lines: list[Line], asked: Asked) -> Plan:
    names = OPDNames(asked.answers)
    accounts = {person.email.lower(): person for person in User.objects.select_related("opd")}
    invited = {row.email.lower() for row in Invitation.objects.open(timezone.now())}
    rows, seen = [], {}
    for line in lines:
        row = plan_person(line, names)
        email = row.payload["email"]
        if email in accounts:
            tell_account(row, accounts[email])
        elif email in invited:
            row.skip(Outcome.SAME, "undangannya masih berlaku")
        if email and email in seen:
            row.skip(Outcome.SKIPPED, f"surel ini sudah ada di {seen[email]}")
        if row.outcome != Outcome.WRONG:
            seen.setdefault(email, row.place)
        rows.append(row)
    return Plan(rows, names.questions())


def plan_person(line: Line, names: OPDNames) -> RowPlan:
    name, email = line.text("name"), line.text("email").removeprefix("mailto:").strip().lower()
    row = RowPlan.of(line, name or email)
    tell_broken(row, line, COLUMNS)
    if not name and "name" not in line.broken:
        row.wrong("nama kosong.")
    if len(name) > 120:
        row.wrong("nama terlalu panjang; paling banyak 120 huruf.")
    check_email(row, email, line)
    role, opd = place_of(row, line, names)
    row.payload = {"email": email, "name": name, "role": role, "opd": opd}
    return row


def check_email(row: RowPlan, email: str, line: Line) -> None:
    if not email and "email" not in line.broken:
        row.wrong("surel kosong.")
        return
    try:
        validate_email(email)
    except ValidationError:
        row.wrong(f"“{email[:60]}” bukan satu alamat surel yang benar.")


def place_of(row: RowPlan, line: Line, names: OPDNames) -> tuple[Role, OPD | None]:
    """Role and OPD that belong together; without a role the person writes for the OPD."""
    text, where = line.text("role"), line.text("opd")
    role = Role(ROLES.pick(text) or Role.OPERATOR) if text else Role.OPD
    if role not in OFFERED:
        row.wrong(
            f"peran “{text[:60]}” tidak dapat diberikan lewat impor. Pakai {', '.join(r.label for r in OFFERED)}."
        )
    opd = names.find(where) if where and role in OPD_ROLES else None
    if role in OPD_ROLES and not where:
        row.wrong("OPD kosong; petugas dan kepala OPD harus mempunyai OPD.")
    elif role in OPD_ROLES and opd is None:
        tell_opd(row, where)
    elif where and role not in OPD_ROLES and row.outcome != Outcome.WRONG:
        row.warnings.append(f"{role.label} tidak terikat pada OPD, jadi kolom OPD diabaikan.")
    if opd is not None and opd.has_ended:
        row.wrong(f"{opd.name} sudah tidak aktif.")
    row.detail = f"diundang sebagai {role.label}" + (f", {opd.abbreviation}" if opd else "")
    return role, opd


def tell_account(row: RowPlan, person: User) -> None:
    wanted = row.payload
    if row.outcome != Outcome.WRONG and (person.role, person.opd) != (wanted["role"], wanted["opd"]):
        now = person.get_role_display() + (f" {person.opd.abbreviation}" if person.opd else "")
        row.warnings.append(f"akunnya sekarang {now}, dan tidak diubah oleh impor.")
    row.skip(Outcome.SAME, "sudah mempunyai akun")


def write(plan: Plan, *, by: Any) -> None:
    for row in plan.to_write:
        invite(**row.payload, by=by)


def lists() -> dict[str, list[str]]:
    opds = [opd.name for opd in OPD.objects.active()]
    return {"role": [str(role.label) for role in OFFERED], "opd": opds}


PEOPLE = Kind(COLUMNS, plan, write, lists)
