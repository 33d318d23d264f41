"""A dossier's sheet, and the scores of many dossiers at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Prefetch

from innovasi.editions.models import Basis, Edition, Indicator, Level
from innovasi.innovations.models import Submission
from innovasi.maturity.models import Claim, Evidence, EvidenceUse, Verification
from innovasi.maturity.rules import Score, Worth, score_of, worth
from innovasi.programmes.board import edition_of


@dataclass(frozen=True)
class Row:
    """One indicator as it stands in one dossier; `claim` is None when nothing was ever entered."""

    indicator: Indicator
    levels: tuple[Level, ...]
    bases: tuple[Basis, ...]
    claim: Claim | None
    evidence: tuple[Evidence, ...]
    worth: Worth

    @property
    def verification(self) -> Verification | None:
        """What Bappeda found, as long as it holds."""
        return self.claim.verified if self.claim else None

    @property
    def outdated(self) -> Verification | None:
        """The last verification, when what it judged has changed since."""
        if self.claim is None or self.claim.verified_id is not None:
            return None
        return next(iter(self.claim.verifications.all()), None)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Sheet:
    """All indicators of one dossier's edition, in the order of the form."""

    edition: Edition | None
    rows: tuple[Row, ...]
    score: Score

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        """Rows by variable, in the order in which each variable first occurs."""
        names = list(dict.fromkeys(row.indicator.variable for row in self.rows))
        ordered = sorted(self.rows, key=lambda row: names.index(row.indicator.variable))
        return [(name, list(rows)) for name, rows in groupby(ordered, key=lambda row: row.indicator.variable)]


def sheet_of(submission: Submission) -> Sheet:
    """The sheet of one dossier, in a constant number of queries."""
    edition = edition_of(submission.period)
    if edition is None:
        return Sheet(None, (), Score())
    claims = {claim.indicator_id: claim for claim in claims_of(submission)}
    rows = tuple(
        row_of(indicator, claims.get(indicator.pk))
        for indicator in edition.indicators.of_innovations().whole()  # type: ignore[attr-defined]
    )
    return Sheet(edition, rows, score_of(row.worth for row in rows))


def claims_of(submission: Submission) -> Iterable[Claim]:
    uses = Prefetch("uses", EvidenceUse.objects.of_kept().select_related("evidence"))
    told = Prefetch("verifications", Verification.objects.select_related("by"))
    rows = Claim.objects.of([submission.pk]).select_related("level__basis", "verified__by")
    return rows.prefetch_related(uses, told)


def row_of(indicator: Indicator, claim: Claim | None) -> Row:
    evidence = tuple(use.evidence for use in claim.uses.all()) if claim else ()
    return Row(
        indicator=indicator,
        levels=tuple(indicator.levels.all()),  # type: ignore[attr-defined]
        bases=tuple(indicator.bases.all()),  # type: ignore[attr-defined]
        claim=claim,
        evidence=evidence,
        worth=worth(
            indicator.weight,
            claim.level.parameter if claim and claim.level else 0,
            proofs=len(evidence),
            verified=claim.verified.parameter if claim and claim.verified else None,
        ),
    )


def scores_of(submissions: Iterable[int]) -> dict[int, Score]:
    """The scores of many dossiers in one query; a dossier without a claim has zeros."""
    keys = list(submissions)
    worths: dict[int, list[Worth]] = defaultdict(list)
    for submission, weight, parameter, proofs, verified in Claim.objects.of(keys).figures():
        worths[submission].append(worth(weight, parameter or 0, proofs=proofs, verified=verified))
    return {key: score_of(worths[key]) for key in keys}
