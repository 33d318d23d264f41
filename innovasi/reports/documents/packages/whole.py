"""A package from its first file to its checksums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import IO, Any

from innovasi.innovations.models import Submission
from innovasi.reports.documents.packages import index, papers
from innovasi.reports.documents.packages.archive import Archive, Written
from innovasi.reports.documents.packages.names import folder_name, words_of
from innovasi.reports.documents.packages.snapshot import Snapshot, take
from innovasi.reports.querysets import accepted_in, evidence_bytes_of

Tell = Callable[[int], None]


@dataclass(frozen=True)
class Package:
    """Dossiers to be written for one person; each in a folder of its own where there may be several."""

    pks: Sequence[int]
    by: Any
    in_folders: bool

    @property
    def total(self) -> int:
        return len(self.pks)

    def write(self, stream: IO[bytes], tell: Tell) -> None:
        """Write the ZIP, telling after each innovation how many are done; one that is gone meanwhile is left out."""
        with Archive(stream) as archive:
            for done, pk in enumerate(self.pks, start=1):
                try:
                    snapshot = take(pk, self.by)
                except Submission.DoesNotExist:
                    continue
                row = snapshot.submission
                folder = f"{folder_name(row.innovation.code, row.title)}/" if self.in_folders else ""
                write_one(archive, snapshot, folder, str(self.by.name))
                tell(done)


def write_one(archive: Archive, snapshot: Snapshot, folder: str, by: str) -> None:
    own = list(own_papers(archive, snapshot, folder))
    listed = [
        index.Listed(item, archive.add_stored(f"{folder}{item.name}", item.piece.file) if item.name else None)
        for item in snapshot.items
    ]
    own_names = [Written(short(one.name), one.size, one.sha256) for one in own]
    told = [index.Listed(one.item, within(one.written)) for one in listed]
    listing = archive.add(f"{folder}INDEKS.txt", index.text(snapshot, own_names, told, by))
    rows = archive.add(f"{folder}index.csv", index.table(told))
    files = [one.written for one in listed if one.written]
    archive.add(f"{folder}SHA256SUMS", index.sums([*own, *files, listing, rows]))


def own_papers(archive: Archive, snapshot: Snapshot, folder: str) -> Iterable[Written]:
    name = words_of(snapshot.submission.title, "inovasi")
    yield archive.add(f"{folder}profil_{name}.pdf", papers.profile(snapshot))
    for state in snapshot.states:
        if state.form.is_open_to_choice:
            yield archive.add(f"{folder}{state.form.key.upper()}_isian.txt", papers.plain_text(state))


def short(name: str) -> str:
    """The name inside its folder."""
    return name.rpartition("/")[2]


def within(written: Written | None) -> Written | None:
    return Written(short(written.name), written.size, written.sha256) if written else None


def size_of_period(period: Any, opd: str, user: Any) -> tuple[int, int]:
    """How many innovations a package of a period would hold, and about how many bytes of evidence."""
    rows = accepted_in(user, period, opd)
    return rows.count(), evidence_bytes_of(rows)
