"""A pasted list of people, checked line by line before anybody is invited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from innovasi.accounts.models import Invitation, User
from innovasi.accounts.rules import CheckedLine, Line, read_lines
from innovasi.organisations.models import OPD
from innovasi.organisations.rules import OPDNames

LONGEST_LIST = 200
LONGEST_NAME = 120


@dataclass(frozen=True)
class Preview:
    """What a list would do."""

    rows: list[CheckedLine]

    @property
    def good(self) -> list[CheckedLine]:
        return [row for row in self.rows if not row.problem]

    @property
    def bad(self) -> list[CheckedLine]:
        return [row for row in self.rows if row.problem]


def preview(text: str) -> Preview:
    """Each line of a list with its OPD, or with what is wrong with it."""
    lines = list(read_lines(text))
    emails = {line.email for line in lines if line.email}
    checker = Checker(
        names=OPDNames(OPD.objects.active().prefetch_related("former_names")),
        accounts=set(User.objects.at_any(emails)),
        invited=set(Invitation.objects.open(timezone.now()).to_any(emails)),
        seen={},
    )
    return Preview([checker.check(line) for line in lines])


@dataclass(frozen=True)
class Checker:
    names: OPDNames
    accounts: set[str]
    invited: set[str]
    seen: dict[str, int]  # addresses of earlier lines

    def check(self, line: Line) -> CheckedLine:
        line, opd = self.place(line)
        problem = self.problem_of_person(line) or ("" if opd else self.problem_of_opd(line))
        if not problem:
            self.seen[line.email] = line.number
        return CheckedLine(line, opd, problem)

    def place(self, line: Line) -> tuple[Line, OPD | None]:
        """The OPD of a line; a name and an OPD that changed places are put right."""
        opd = self.names.find(line.opd)
        if opd is None and line.opd and (swapped := self.names.find(line.name)):
            return Line(line.number, line.opd, line.email, line.name, line.role), swapped
        return line, opd

    def problem_of_person(self, line: Line) -> str:
        if not line.email:
            return "Tulis surelnya."
        if not is_address(line.email):
            return "Surelnya belum lengkap. Tulis seperti nama@contoh.go.id."
        if line.email in self.accounts:
            return "Surel ini sudah punya akun."
        if line.email in self.invited:
            return "Sudah diundang dan undangannya masih berlaku."
        if line.email in self.seen:
            return f"Surel ini sudah ada di baris {self.seen[line.email]}."
        if not line.name:
            return "Tulis namanya."
        return "Namanya terlalu panjang." if len(line.name) > LONGEST_NAME else ""

    def problem_of_opd(self, line: Line) -> str:
        if not line.opd:
            return "Tulis OPD-nya."
        near = " atau ".join(opd.name for opd in self.names.suggest(line.opd))
        hint = f"Mungkin {near}?" if near else "Tulis nama atau singkatan seperti di daftar OPD."
        return f"OPD “{line.opd[:80]}” tidak dikenal. {hint}"


def is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def lines_for(opds: Iterable[OPD]) -> str:
    """A list to begin with: one person for each OPD, at its contact address where it has one."""
    return "\n".join(f"Petugas {opd.abbreviation}; {opd.contact_email}; {opd.name}" for opd in opds)
