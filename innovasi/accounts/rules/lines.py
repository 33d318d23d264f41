"""A pasted list of people, a line each: name, address, OPD, in whatever way it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from innovasi.accounts.choices import Role

ADDRESS = re.compile(r"[^\s<>()\[\];,|:\"']+@[^\s<>()\[\];,|\"']*")
NUMBERING = re.compile(r"^\s*(?:\d{1,3}\s*[.)\t;]|[-•*])\s*")
BETWEEN = re.compile(r"[;|\t]")
HEADINGS = {"surel", "email", "e-mail", "alamat surel", "alamat email", "nama"}
ROLES = {
    "petugas": Role.OPD,
    "petugas opd": Role.OPD,
    "operator opd": Role.OPD,
    "kepala": Role.OPD_HEAD,
    "kepala opd": Role.OPD_HEAD,
}


@dataclass(frozen=True)
class Line:
    """What one line says; nothing is checked yet."""

    number: int
    name: str
    email: str
    opd: str
    role: Role = Role.OPD


def read_lines(text: str) -> Iterator[Line]:
    """Each line that says something, but a heading."""
    for number, raw in enumerate(text.replace("\0", "").replace("\ufeff", "").splitlines(), start=1):
        written = NUMBERING.sub("", raw).strip()
        if written and not is_heading(written):
            yield read_line(number, written)


def is_heading(written: str) -> bool:
    words = {part.strip().lower() for part in re.split(r"[;|\t,]", written)}
    return "@" not in written and len(words & HEADINGS) > 1


def read_line(number: int, written: str) -> Line:
    """The address is the part with an @; the rest is the name, then the OPD, then perhaps the role."""
    found = ADDRESS.search(written.replace("mailto:", ""))
    email = found[0].rstrip(".").lower() if found else ""
    said = pieces(written.replace("mailto:", ""), found[0] if found else "")
    role = next((ROLES[word.lower()] for word in said[1:] if word.lower() in ROLES), Role.OPD)
    name, opd = (*said[:1], *(word for word in said[1:] if word.lower() not in ROLES), "", "")[:2]
    return Line(number, name, email, opd, role)


def pieces(written: str, address: str) -> list[str]:
    """What a line says beside the address. An empty first place is a name that was left out."""
    if BETWEEN.search(written):
        places = [(place, tidy(place.replace(address, " ") if address else place)) for place in BETWEEN.split(written)]
        said = [rest for place, rest in places if rest or not address or address not in place]
    elif address:  # only commas: those of a name (*Siti, S.Kom*) are not borders
        said = [tidy(part) for part in written.split(address, 1)]
    else:
        said = [tidy(written)]
    return said[:1] + [word for word in said[1:] if word]


def tidy(text: str) -> str:
    return " ".join(text.split()).strip(" \"'<>()[],:")


@dataclass(frozen=True)
class CheckedLine:
    """A line with the OPD that it means; a line with a problem invites nobody."""

    line: Line
    opd: Any | None
    problem: str = ""
