"""A dossier that began as a copy of another brings its claims and its evidence along; it is verified anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from innovasi.innovations.models import Submission
from innovasi.maturity.actions.moving import Places
from innovasi.maturity.models import Claim, Evidence, EvidenceUse
from innovasi.programmes.actions import settle_edition


def receive_copy(sender: Any, *, source: Submission, target: Submission, by: Any, **news: Any) -> None:
    """Runs inside the transaction that made the copy."""
    claims = list(Claim.objects.of([source.pk]).placed())
    evidence = list(source.evidence.kept())  # type: ignore[attr-defined]
    if not claims and not evidence:
        return
    edition = settle_edition(target.period)
    if edition is None:
        return
    uses = list(EvidenceUse.objects.of_kept().of_submission(source))
    new_claims = copied_claims(claims, Places.of(edition), target, by=by)
    new_evidence = copied_evidence(evidence, target)
    EvidenceUse.objects.bulk_create(
        EvidenceUse(claim=new_claims[use.claim_id], evidence=new_evidence[use.evidence_id], order=use.order)
        for use in uses
        if use.claim_id in new_claims
    )


def copied_claims(claims: Iterable[Claim], places: Places, target: Submission, *, by: Any) -> dict[int, Claim]:
    """New rows by the key of the old one; an indicator that the new edition does not ask is left out."""
    made = {
        claim.pk: Claim(
            submission=target,
            indicator=places.indicators[claim.indicator.key],
            level=places.level_of(claim),
            note=claim.note,
            revision=1,
            by=by,
        )
        for claim in claims
        if claim.indicator.key in places.indicators
    }
    Claim.objects.bulk_create(made.values())
    return made


def copied_evidence(evidence: Iterable[Evidence], target: Submission) -> dict[int, Evidence]:
    """New rows of the same bytes, sender and day, by the key of the old one."""
    made, days = {}, {}
    for row in evidence:
        key, days[row.pk] = row.pk, row.at
        row.pk, row.submission = None, target
        row._state.adding = True
        made[key] = row
    Evidence.objects.bulk_create(made.values())
    for key, row in made.items():
        row.at = days[key]
    Evidence.objects.bulk_update(made.values(), ["at"])
    return made
