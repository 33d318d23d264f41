"""*Periksa sebelum tenggat nasional*: what would be refused, dossier by dossier, with where to mend it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.common.words import count_words
from innovasi.editions.choices import EvidenceKind
from innovasi.editions.models import Indicator
from innovasi.iid import querysets
from innovasi.iid.board.asked import Asked, asked_of
from innovasi.iid.board.estimate import by_dossier
from innovasi.iid.board.steps import indicator_url
from innovasi.iid.choices import CheckKind
from innovasi.iid.querysets import Figure
from innovasi.iid.rules import Facts, Named, Problem, problems_in
from innovasi.innovations.models import Submission
from innovasi.maturity.rules.uploads import PICTURES

KIB = 1024
REPORTED, COMING = "disetujui", "menyusul"
GROUPED = (
    (CheckKind.MANDATORY, "Wajib, belum diisi"),
    (CheckKind.UNPROVEN, "Diklaim tanpa bukti, jadi nilainya 0"),
)
STANDINGS = ((REPORTED, "Sudah disetujui"), (COMING, "Belum disetujui"))


@dataclass(frozen=True)
class Found:
    """A problem, and the page where it is mended."""

    problem: Problem
    url: str


@dataclass(frozen=True)
class Checked:
    """One dossier with what would be refused."""

    submission: Submission
    found: tuple[Found, ...]

    @property
    def singles(self) -> list[Found]:
        return [found for found in self.found if not found.problem.name]

    @property
    def groups(self) -> list[tuple[str, list[Found]]]:
        """Indicators that have the same problem, by what it is called."""
        return [
            (said, rows)
            for kind, said in GROUPED
            if (rows := [found for found in self.found if found.problem.kind == kind])
        ]

    @property
    def kinds(self) -> set[str]:
        return {found.problem.kind for found in self.found}


@dataclass(frozen=True)
class Tile:
    """How many dossiers have a problem of one kind."""

    kind: CheckKind
    count: int


@dataclass(frozen=True)
class Checks:
    """The page."""

    asked: Asked
    listing: Listing
    lines: list[Checked]
    tiles: list[Tile]
    number: int  # dossiers looked at
    clean: int  # without any problem
    days_left: int | None  # to the national deadline; negative once it has passed


def checks_of(user: Any, asked: Mapping[str, str]) -> Checks | None:
    """A fixed number of queries; None as long as there is no edition."""
    what = asked_of(asked)
    if what is None:
        return None
    checked = check_all(what, user)
    text, opds = words_asked(asked), names_of(checked)
    kind, code = chosen(asked, "periksa", CheckKind.choices), chosen(asked, "opd", opds)
    standing = chosen(asked, "keadaan", STANDINGS)
    shown = [row for row in checked if row.found and fits(row, text, kind, code, standing)]
    choices = [
        Choice("periksa", "Pemeriksaan", CheckKind.choices, kind),
        Choice("keadaan", "Keadaan", STANDINGS, standing),
        *what.choices[:1],
    ]
    if len(opds) > 1:
        choices.insert(1, Choice("opd", "OPD", opds, code))
    counted = Counter(kind for row in checked for kind in row.kinds)
    page = page_of(shown, asked.get("halaman"))
    return Checks(
        asked=what,
        listing=Listing(page, text, choices),
        lines=list(page.object_list),
        tiles=[Tile(kind, counted[kind]) for kind in CheckKind],
        number=len(checked),
        clean=sum(1 for row in checked if not row.found),
        days_left=days_left(what.period.national_deadline_at),
    )


def days_left(deadline: Any) -> int | None:
    return (timezone.localdate(deadline) - timezone.localdate()).days if deadline else None


def check_all(what: Asked, user: Any) -> list[Checked]:
    """Every dossier that the person may see, in the order of its name."""
    rows = list(querysets.checked_before_deadline(what.period, user))
    indicators = list(what.edition.indicators.of_innovations())  # type: ignore[attr-defined]
    gathered = gather(rows, what, indicators)
    return [Checked(row, found_in(row, facts, what)) for row, facts in zip(rows, gathered, strict=True)]


def gather(rows: list[Submission], what: Asked, indicators: list[Indicator]) -> Iterable[Facts]:
    """What the checks look at, read for all dossiers at once."""
    keys = [row.pk for row in rows]
    claims = by_dossier(querysets.figures(keys))
    words = {pk: count_words(design) for pk, design in querysets.designs(keys)}
    limit = what.edition.file_limit_kib * KIB
    large = Counter(querysets.large_files(keys, limit).order_by().values_list("submission_id", flat=True))
    earlier = querysets.earlier_reports(what.period, [row.innovation_id for row in rows])
    video = next((row for row in indicators if row.evidence_kind == EvidenceKind.VIDEO), None)
    films = films_of(keys, video)
    for row in rows:
        held = claims[row.pk]
        claimed = video is not None and video.key in held and held[video.key].parameter > 0
        links, pictures = films[row.pk]
        yield Facts(
            stage=row.stage,
            launched=row.launch_date,
            developed=row.development_date,
            words=words.get(row.pk, 0),
            earlier_reports=earlier.get(row.innovation_id, 0),
            empty_mandatory=tuple(named(row) for row in indicators if row.is_mandatory and not level_in(held, row)),
            unproven=tuple(named(row) for row in indicators if level_in(held, row) and not held[row.key].proofs),
            large_files=large[row.pk],
            video=named(video) if video is not None and claimed else None,
            video_has_link=links > 0,
            video_has_picture=pictures > 0,
        )


def films_of(keys: list[int], video: Indicator | None) -> dict[int, tuple[int, int]]:
    """By dossier: how many addresses and how many still pictures its video has."""
    found: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for pk, url, ending in querysets.videos(keys, video.key) if video else ():
        links, pictures = found[pk]
        found[pk] = (links + bool(url), pictures + (ending in PICTURES))
    return found


def level_in(held: Mapping[str, Figure], indicator: Indicator) -> int:
    return held[indicator.key].parameter if indicator.key in held else 0


def named(indicator: Indicator) -> Named:
    return Named(indicator.key, indicator.name)


def found_in(row: Submission, facts: Facts, what: Asked) -> tuple[Found, ...]:
    return tuple(Found(problem, url_of(row, problem)) for problem in problems_in(facts, what.edition))


def url_of(row: Submission, problem: Problem) -> str:
    """Where this is mended."""
    if problem.kind == CheckKind.SIZE:
        return f"{reverse('iid:files')}?pengajuan={row.pk}"
    if problem.key:
        return indicator_url(row.pk, problem.key)
    if problem.section:
        return reverse("innovations:section", args=[row.pk, problem.section])
    return row.get_absolute_url()


def names_of(checked: Iterable[Checked]) -> list[tuple[str, str]]:
    names = {row.submission.innovation.opd.code: row.submission.innovation.opd.name for row in checked}
    return sorted(names.items(), key=lambda item: item[1])


def fits(row: Checked, text: str, kind: str, code: str, standing: str) -> bool:
    opd = row.submission.innovation.opd
    is_reported = row.submission.status == "disetujui"
    agrees = not standing or is_reported == (standing == REPORTED)
    said = f"{row.submission.title} {opd.name} {opd.abbreviation}".casefold()
    return agrees and (not kind or kind in row.kinds) and (not code or opd.code == code) and text.casefold() in said
