"""Claimed beside verified, for every innovation of a period: the gap that the ministry would find."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, Exists, F, OuterRef, Q, Sum

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Submission
from innovasi.maturity.choices import Perm
from innovasi.maturity.models import Claim, EvidenceUse
from innovasi.maturity.rules.gap import NOTHING, Gap
from innovasi.organisations.models import OPD
from innovasi.programmes.board import edition_of
from innovasi.programmes.models import Period

POINTS: Any = DecimalField(max_digits=9, decimal_places=2)
SUMS = ("claimed", "proven", "judged", "acknowledged")
STATES = (("belum", "Belum selesai diverifikasi"), ("wajib", "Indikator wajib kosong"), ("turun", "Ada yang turun"))
AT_LEAST = tuple((str(points), f"{points} poin atau lebih") for points in (1, 5, 10, 20, 40))


@dataclass(frozen=True)
class GapLine:
    """One innovation of the list."""

    submission: Submission
    gap: Gap
    mandatory_missing: int  # mandatory indicators without a proven claim

    @property
    def opd(self) -> OPD:
        return self.submission.innovation.opd


@dataclass(frozen=True)
class GapPage:
    """The list as it is filtered, with its sums."""

    period: Period | None
    listing: Listing
    total: Gap
    by_opd: list[tuple[OPD, int, Gap]]
    may_verify: bool

    @property
    def count(self) -> int:
        return self.listing.page.paginator.count


def gaps(user: Any, asked: Mapping[str, str]) -> GapPage:
    """The page for whoever reads what was handed in, in a constant number of queries."""
    periods = list(Period.objects.order_by("-year", "-deadline_at", "-pk"))
    named = chosen(asked, "periode", [(str(row.pk), row.title) for row in periods])
    period = next((row for row in periods if str(row.pk) == named), None) or Period.objects.shown()
    lines = lines_of(period, user) if period else []
    text, choices = words_asked(asked), choices_of(asked, lines, periods, named)
    kept = sorted(
        (line for line in lines if fits(line, text, {choice.param: choice.chosen for choice in choices})),
        key=lambda line: (-line.gap.total, line.submission.title, line.submission.pk),
    )
    listing = Listing(page_of(kept, asked.get("halaman")), text, choices)
    may_verify = bool(lines) and user.has_perm(Perm.VERIFY, lines[0].submission)
    return GapPage(period, listing, sum((line.gap for line in kept), Gap()), sums_of(kept), may_verify)


def lines_of(period: Period, user: Any) -> list[GapLine]:
    """The newest dossier of each innovation that Bappeda knows of and that is not closed without success."""
    rows = Submission.objects.visible_to(user).handed_in().of_period(period)
    rows = rows.exclude(status__in=(Status.REJECTED, Status.WITHDRAWN))
    shown = rows.select_related("innovation__opd", "main_urusan").only(
        "title", "status", "first_submitted_at", "innovation__code", "innovation__opd", "main_urusan"
    )
    newest = {row.innovation_id: row for row in shown.order_by("pk")}
    found = points_of(rows)
    edition = edition_of(period)
    mandatory = edition.indicators.of_innovations().filter(is_mandatory=True).count() if edition else 0  # type: ignore[attr-defined]
    return [line_of(row, found.get(row.pk), mandatory) for row in newest.values()]


def line_of(row: Submission, found: Mapping[str, Any] | None, mandatory: int) -> GapLine:
    if found is None:
        return GapLine(row, Gap(), mandatory)
    claimed, proven, judged, acknowledged = (found[name] or NOTHING for name in SUMS)
    gap = Gap(claimed, proven, judged, acknowledged, found["filled"], found["checked"])
    return GapLine(row, gap, mandatory - found["mandatory_proven"])


def points_of(submissions: Any) -> dict[int, Mapping[str, Any]]:
    """The sums of `rules.worth` over many dossiers, reckoned by the database."""
    proofs = EvidenceUse.objects.of_kept().filter(claim=OuterRef("pk"))
    claimed = F("indicator__weight") * F("level__parameter")
    acknowledged = F("indicator__weight") * F("verified__parameter")
    is_checked = Q(verified__isnull=False)
    rows = (
        Claim.objects.filter(submission__in=submissions.order_by().values("pk"), level__isnull=False)
        .order_by()
        .annotate(is_proven=Exists(proofs))
        .values("submission_id")
        .annotate(
            claimed=Sum(claimed, output_field=POINTS),
            proven=Sum(claimed, filter=Q(is_proven=True), output_field=POINTS),
            judged=Sum(claimed, filter=Q(is_proven=True) & is_checked, output_field=POINTS),
            acknowledged=Sum(acknowledged, filter=Q(is_proven=True) & is_checked, output_field=POINTS),
            filled=Count("pk"),
            checked=Count("pk", filter=is_checked),
            mandatory_proven=Count("pk", filter=Q(is_proven=True, indicator__is_mandatory=True)),
        )
    )
    return {row["submission_id"]: row for row in rows}


def choices_of(
    asked: Mapping[str, str], lines: Iterable[GapLine], periods: Iterable[Period], named: str
) -> list[Choice]:
    """The selects of the filter; of OPD and urusan only those that occur."""
    opds = sorted({(line.opd.code, line.opd.name) for line in lines}, key=lambda option: option[1])
    urusan = {
        (str(line.submission.main_urusan.number), str(line.submission.main_urusan))
        for line in lines
        if line.submission.main_urusan
    }
    affairs = sorted(urusan, key=lambda option: option[1])
    shown = [(str(row.pk), f"{row.title} {row.year}") for row in periods]
    return [
        Choice("opd", "OPD", opds, chosen(asked, "opd", opds)),
        Choice("urusan", "Urusan utama", affairs, chosen(asked, "urusan", affairs)),
        Choice("keadaan", "Keadaan", STATES, chosen(asked, "keadaan", STATES)),
        Choice("selisih", "Selisih", AT_LEAST, chosen(asked, "selisih", AT_LEAST)),
        Choice("periode", "Periode", shown, named, unchosen="Periode terbaru"),
    ]


TESTS: dict[str, Callable[[GapLine, str], bool]] = {
    "opd": lambda line, code: line.opd.code == code,
    "urusan": lambda line, number: (
        line.submission.main_urusan is not None and str(line.submission.main_urusan.number) == number
    ),
    "selisih": lambda line, points: line.gap.total >= Decimal(points),
}
STATE_TESTS: dict[str, Callable[[GapLine], bool]] = {
    "belum": lambda line: line.gap.unchecked > 0,
    "wajib": lambda line: line.mandatory_missing > 0,
    "turun": lambda line: line.gap.lowered > 0,
}


def fits(line: GapLine, text: str, asked: Mapping[str, str]) -> bool:
    """Whether a line passes every filter in use."""
    if text and not any(text.lower() in words.lower() for words in (line.submission.title, line.opd.name)):
        return False
    if asked["keadaan"] and not STATE_TESTS[asked["keadaan"]](line):
        return False
    return all(test(line, asked[param]) for param, test in TESTS.items() if asked[param])


def sums_of(lines: Iterable[GapLine]) -> list[tuple[OPD, int, Gap]]:
    """Each OPD with how many innovations and which points, the largest gap first."""
    groups: dict[OPD, list[GapLine]] = defaultdict(list)
    for line in lines:
        groups[line.opd].append(line)
    sums = [(opd, len(rows), sum((row.gap for row in rows), Gap())) for opd, rows in groups.items()]
    return sorted(sums, key=lambda row: (-row[2].total, row[0].name))
