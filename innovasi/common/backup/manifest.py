"""What an archive says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from innovasi.common.backup.refusal import Refused

FORMAT = 1


@dataclass(frozen=True)
class Part:
    """One file of the archive as it must be found again."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """Versions, counts and hashes. `missing`: files that a row names and that were gone before the backup began."""

    portal: str
    made_at: str
    vendor: str
    migrations: list[str]
    tables: dict[str, int]
    parts: dict[str, Part] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    format: int = FORMAT

    @property
    def rows(self) -> int:
        return sum(self.tables.values())

    @property
    def files(self) -> int:
        return len(self.parts) - 1  # all but the database

    def as_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()


def read(content: bytes) -> Manifest:
    found = json.loads(content)
    if found.get("format") != FORMAT:
        raise Refused("Cadangan ini dibuat oleh versi portal yang lebih baru. Perbarui portal dulu, lalu ulangi.")
    parts = {name: Part(**part) for name, part in found.pop("parts").items()}
    return Manifest(parts=parts, **found)
