"""What the ministry is known to refuse, found in one dossier (domain facts §1.3; some of it from one source)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from innovasi.iid.choices import CheckKind
from innovasi.innovations.choices import Section, Stage

KIB = 1024


@dataclass(frozen=True)
class Named:
    """An indicator in few words."""

    key: str
    name: str


@dataclass(frozen=True)
class Facts:
    """What the checks look at in one dossier."""

    stage: str = Stage.IN_FORCE
    launched: datetime.date | None = None
    developed: datetime.date | None = None
    words: int = 0
    earlier_reports: int = 0
    empty_mandatory: tuple[Named, ...] = ()
    unproven: tuple[Named, ...] = ()
    large_files: int = 0
    video: Named | None = None  # a level of the video is claimed
    video_has_link: bool = False
    video_has_picture: bool = False


@dataclass(frozen=True)
class Problem:
    """One thing to mend, and where: an indicator's key, a section of the form, or neither."""

    kind: CheckKind
    text: str
    key: str = ""
    section: str = ""
    name: str = ""  # of the indicator, where several may have the same problem


Check = Callable[[Facts, Any], Iterator[Problem]]


def window(facts: Facts, edition: Any) -> Iterator[Problem]:
    """In force, begun within the years that the edition counts, or developed in them."""
    place = {"section": Section.PROFILE.value}
    if facts.stage != Stage.IN_FORCE:
        yield Problem(
            CheckKind.WINDOW, "Tahapannya belum penerapan; yang dihitung hanya inovasi yang diterapkan.", **place
        )
        return
    if edition.launched_from is None and edition.launched_to is None:
        return
    days = [facts.launched, facts.developed if edition.development_counts else None]
    if any(day and is_within(day, edition) for day in days):
        return
    also = " atau pengembangan" if edition.development_counts else ""
    yield Problem(CheckKind.WINDOW, f"Tanggal penerapan{also} di luar {span(edition)}.", **place)


def is_within(day: datetime.date, edition: Any) -> bool:
    after = edition.launched_from is None or day >= edition.launched_from
    return after and (edition.launched_to is None or day <= edition.launched_to)


def span(edition: Any) -> str:
    """*rentang 01-01-2024 sampai 31-12-2025*."""
    ends = [f"{day:%d-%m-%Y}" if day else "…" for day in (edition.launched_from, edition.launched_to)]
    return f"rentang {ends[0]} sampai {ends[1]}"


def reports(facts: Facts, edition: Any) -> Iterator[Problem]:
    if edition.reports_limit is not None and facts.earlier_reports >= edition.reports_limit:
        most = edition.reports_limit
        text = f"Sudah disetujui di {facts.earlier_reports} periode sebelumnya; dilaporkan paling banyak {most} kali."
        yield Problem(CheckKind.REPORTS, text)


def mandatory(facts: Facts, edition: Any) -> Iterator[Problem]:
    for row in facts.empty_mandatory:
        yield Problem(CheckKind.MANDATORY, f"{row.name}: wajib, belum diisi.", row.key, name=row.name)


def unproven(facts: Facts, edition: Any) -> Iterator[Problem]:
    for row in facts.unproven:
        yield Problem(CheckKind.UNPROVEN, f"{row.name}: diklaim tanpa bukti, jadi nilainya 0.", row.key, name=row.name)


def size(facts: Facts, edition: Any) -> Iterator[Problem]:
    if facts.large_files:
        limit = f"{edition.file_limit_kib / KIB:.1f}".rstrip("0").rstrip(".").replace(".", ",")
        yield Problem(CheckKind.SIZE, f"{facts.large_files} berkas bukti lebih besar dari {limit} MB.")


def words(facts: Facts, edition: Any) -> Iterator[Problem]:
    if facts.words < edition.design_min_words:
        text = f"Rancang bangun {facts.words} kata; paling sedikit {edition.design_min_words}."
        yield Problem(CheckKind.WORDS, text, section=Section.DESIGN.value)


def video(facts: Facts, edition: Any) -> Iterator[Problem]:
    if facts.video is None:
        return
    if not facts.video_has_link:
        yield Problem(CheckKind.VIDEO, "Tautan video belum ada.", facts.video.key)
    if not facts.video_has_picture:
        yield Problem(CheckKind.VIDEO, "Gambar sampul video belum ada.", facts.video.key)


CHECKS: tuple[Check, ...] = (window, reports, mandatory, unproven, size, words, video)


def problems_in(facts: Facts, edition: Any) -> list[Problem]:
    """Everything that is known to be refused, in the order in which it is worth looking at."""
    return [problem for check in CHECKS for problem in check(facts, edition)]
