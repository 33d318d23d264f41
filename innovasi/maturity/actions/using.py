"""One piece of evidence under another claim, taken from a claim, and brought back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.editions.models import Indicator
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.uploads import UploadRefused
from innovasi.maturity.actions.adding import check_number, use
from innovasi.maturity.actions.locking import kept_claim, lock, unverify, unverify_claim
from innovasi.maturity.models import Evidence, EvidenceUse
from innovasi.maturity.rules.uploads import endings_of, in_words, takes


@transaction.atomic
def use_again(submission: Submission, indicator: Indicator, chosen: Iterable[Evidence], *, by: Any) -> int:
    """Let evidence of this dossier prove one more claim; tells how many pieces came.

    Raises ClaimsRest, and UploadRefused for a kind of file that the indicator does not take.
    """
    row = lock(submission, by=by)
    claim = kept_claim(row, indicator, by=by)
    present = {evidence.pk: evidence for evidence in row.evidence.kept()}  # type: ignore[attr-defined]
    added = 0
    for evidence in (present[piece.pk] for piece in chosen if piece.pk in present):
        if not takes(indicator, evidence):
            raise UploadRefused(str(evidence), f"tidak dapat dipakai di sini. Pilih {in_words(endings_of(indicator))}.")
        check_number(claim, str(evidence))
        use(claim, evidence)
        if indicator.holds_personal_data and not evidence.holds_personal_data:
            evidence.holds_personal_data = True
            evidence.save(update_fields=["holds_personal_data"])
        added += 1
    return added


@transaction.atomic
def take_away(submission: Submission, indicator: Indicator, evidence: Evidence, *, by: Any) -> bool:
    """Take evidence from a claim; the last use takes it out of the dossier, from where it can be brought back.

    Tells whether it left the dossier. A second call changes nothing.
    """
    row = lock(submission, by=by)
    claim = kept_claim(row, indicator, by=by)
    evidence.refresh_from_db()
    uses = EvidenceUse.objects.of_evidence(evidence)
    if evidence.deleted_at is not None or not uses.of_claim(claim).exists():
        return evidence.deleted_at is not None
    is_last = uses.count() == 1
    if is_last:
        evidence.deleted_at = timezone.now()
        evidence.save(update_fields=["deleted_at"])
    else:
        uses.of_claim(claim).delete()
    unverify_claim(claim)
    return is_last


@transaction.atomic
def give_back(evidence: Evidence, *, by: Any) -> None:
    """Undo `take_away`. Raises ClaimsRest, and UploadRefused when the bytes are gone or came in again."""
    row = lock(evidence.submission, by=by)
    evidence.refresh_from_db()
    if evidence.deleted_at is None:
        return
    if evidence.file and not evidence.file.storage.exists(str(evidence.file.name)):
        raise UploadRefused(str(evidence), "sudah dibuang. Unggah lagi berkasnya.")
    for other in row.evidence.kept():  # type: ignore[attr-defined]
        if (other.sha256, other.url) == (evidence.sha256, evidence.url):
            raise UploadRefused(str(evidence), f"sudah ada lagi sebagai “{other}”.")
    for held in evidence.claims.all():
        check_number(held, str(evidence))
    evidence.deleted_at = None
    evidence.save(update_fields=["deleted_at"])
    unverify(evidence)
