"""The steps that are due, in words, with where to take them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from innovasi.editions.models import Indicator
from innovasi.iid.choices import LISTED_STEPS, Step
from innovasi.iid.querysets import Figure
from innovasi.iid.rules import Advice, Standing, all_steps, points
from innovasi.innovations.models import Submission
from innovasi.maturity.board.panels import Panel
from innovasi.maturity.board.scores import Row, Sheet
from innovasi.maturity.board.sources import keys_at_hand, keys_from
from innovasi.maturity.choices import Origin, Perm

AT_HAND = "Portal sudah punya bahannya: pilih di halaman indikator, tinggal satu ketukan."


@dataclass(frozen=True)
class Line:
    """One step of one dossier as a person reads it."""

    advice: Advice
    indicator: Indicator
    submission: Submission

    @property
    def url(self) -> str:
        return indicator_url(self.submission.pk, self.indicator.key)

    @property
    def gain(self) -> Decimal:
        return self.advice.gain

    @property
    def is_open_ended(self) -> bool:
        """A higher level may be chosen at once."""
        return self.advice.most > self.advice.gain

    @property
    def text(self) -> str:
        """What to do."""
        standing = self.advice.standing
        acknowledged = f"tingkat {standing.verified}" if standing.verified else "nol"
        because = f", alasannya: “{standing.reason}”" if standing.reason else ""
        level = self.next_level
        return {
            Step.PICK: "Bukti sudah ada, tetapi tingkatnya belum dipilih. Pilih tingkatnya.",
            Step.UPLOAD: f"Tingkat {standing.parameter} diklaim tanpa bukti, jadi nilainya masih 0. Unggah bukti.",
            Step.FIX: f"Bappeda mengakui {acknowledged} dari tingkat {standing.parameter}{because}. Perbaiki buktinya.",
            Step.START: "Belum diisi. Pilih tingkat yang sesuai dan lampirkan buktinya.",
            Step.RAISE: f"Naik ke tingkat {self.advice.target}{f': {level}' if level else '.'}",
        }[self.advice.step]

    @property
    def next_level(self) -> str:
        """What the next level asks; where an indicator has several bases, each asks something else."""
        if self.indicator.bases.all():  # type: ignore[attr-defined]
            return ""
        levels = self.indicator.levels.all()  # type: ignore[attr-defined]
        return next((level.text for level in levels if level.parameter == self.advice.target), "")

    @property
    def hint(self) -> str:
        made = self.advice.standing.is_at_hand and self.advice.step in (Step.START, Step.UPLOAD)
        return AT_HAND if made else ""


@dataclass(frozen=True)
class NextPoints:
    """The short list of one dossier."""

    submission: Submission
    lines: tuple[Line, ...]
    hidden: int  # steps beyond the short list
    waiting: Decimal  # all steps together, at least

    @property
    def shown(self) -> Decimal:
        return points(line.advice for line in self.lines)


def indicator_url(pk: int, key: str) -> str:
    return reverse("maturity:indicator", args=[pk, key])


def next_points_panel(submission: Submission, sheet: Sheet, user: Any) -> Panel | None:
    """On the page of a sheet, for whoever can follow the advice."""
    if not sheet.rows or not user.has_perm(Perm.CLAIM, submission):
        return None
    at_hand = keys_at_hand(submission)
    standings = [standing_of_row(row, at_hand) for row in sheet.rows]
    found = next_points_of(submission, standings, {row.indicator.key: row.indicator for row in sheet.rows})
    return Panel("iid/_next_points_panel.html", {"points": found, "edition": sheet.edition})


def standing_of_row(row: Row, at_hand: Collection[str]) -> Standing:
    held = row.claim.verified if row.claim else None
    return Standing(
        key=row.indicator.key,
        weight=row.indicator.weight,
        is_mandatory=row.indicator.is_mandatory,
        order=row.indicator.order,
        parameter=row.claim.level.parameter if row.claim and row.claim.level else 0,
        proofs=len(row.evidence),
        verified=held.parameter if held else None,
        reason=held.reason if held else "",
        is_at_hand=not row.evidence and row.indicator.key in at_hand,
    )


def standings_of(
    submission: Submission, figures: Mapping[str, Figure], indicators: Iterable[Indicator]
) -> list[Standing]:
    """The same for a dossier of a list, from numbers alone; a public page is at hand once citizens read it."""
    innovation = submission.innovation
    is_public = innovation.current_id == submission.pk and not innovation.is_withheld
    made = keys_from(Origin.PAGE) if is_public else frozenset()
    return [standing_of(indicator, figures.get(indicator.key), indicator.key in made) for indicator in indicators]


def standing_of(indicator: Indicator, figure: Figure | None, is_at_hand: bool) -> Standing:
    return Standing(
        key=indicator.key,
        weight=indicator.weight,
        is_mandatory=indicator.is_mandatory,
        order=indicator.order,
        parameter=figure.parameter if figure else 0,
        proofs=figure.proofs if figure else 0,
        verified=figure.verified if figure else None,
        reason=figure.reason if figure else "",
        is_at_hand=is_at_hand,
    )


def next_points_of(
    submission: Submission,
    standings: Iterable[Standing],
    indicators: Mapping[str, Indicator],
    most: int = LISTED_STEPS,
) -> NextPoints:
    steps = all_steps(standings)
    lines = tuple(Line(advice, indicators[advice.standing.key], submission) for advice in steps[:most])
    return NextPoints(submission, lines, len(steps) - len(lines), points(steps))
