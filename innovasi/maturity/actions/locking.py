"""One writer at a time in the claims of a dossier, and none while they rest."""

from __future__ import annotations

from typing import Any

from django.db.models import F

from innovasi.editions.models import Indicator
from innovasi.innovations.models import Submission
from innovasi.maturity.choices import Perm
from innovasi.maturity.models import Claim, Evidence
from innovasi.maturity.rules.access import WRITABLE
from innovasi.programmes.actions import settle_edition

NEW_EDITION = "Bappeda baru saja mengganti edisi indikator periode ini. Muat ulang halaman, lalu coba lagi."


class ClaimsRest(Exception):
    """The claims cannot be changed now by this person; the text says why."""


def lock(submission: Submission, *, by: Any) -> Submission:
    """The dossier's row, locked to the end of the transaction; its period has its edition for good.

    The period is settled before the lock, since a change of edition takes the
    period first and the dossiers after it. Raises ClaimsRest.
    """
    edition = submission.period.edition
    if edition is None or not edition.is_frozen:
        settle_edition(submission.period)
    rows = Submission.objects.select_related("innovation").select_for_update(of=("self",))
    row = rows.get(pk=submission.pk)
    if not by.has_perm(Perm.CLAIM, row):
        raise ClaimsRest(why_resting(row))
    return row


def why_resting(row: Submission) -> str:
    """Why nobody of the OPD, or this helper, can change the claims now."""
    if row.is_waiting:
        return (
            "Selama Bappeda membaca pengajuan ini, kematangannya tidak dapat diubah. "
            "Tunggu keputusannya, atau tarik dulu pengajuannya."
        )
    if row.status in WRITABLE:
        return "Bantuan untuk draf ini sudah diakhiri, jadi kematangannya tidak dapat Anda ubah."
    return f"Pengajuan ini berstatus {row.get_status_display()}, jadi kematangannya tidak dapat diubah."


def claim_of(row: Submission, indicator: Indicator, *, by: Any) -> Claim:
    """The claim of an indicator in a locked dossier, unsaved where there is none yet. Raises ClaimsRest."""
    if row.period.edition_id != indicator.edition_id:
        raise ClaimsRest(NEW_EDITION)
    rows = Claim.objects.of_indicator(row, indicator).select_related("by")
    held: Claim | None = rows.select_for_update(of=("self",)).first()
    return held or Claim(submission=row, indicator=indicator, by=by)


def kept_claim(row: Submission, indicator: Indicator, *, by: Any) -> Claim:
    """The same as a row that evidence can hang on."""
    held = claim_of(row, indicator, by=by)
    if held.pk is None:
        held.save()
    return held


def unverify(evidence: Evidence) -> None:
    """What Bappeda verified by this evidence is to be looked at anew."""
    Claim.objects.proven_by(evidence).update(verified=None, revision=F("revision") + 1)


def unverify_claim(claim: Claim) -> None:
    """Its evidence changed: what Bappeda verified no longer holds, and whoever verifies right now is told."""
    claim.verified = None
    claim.revision += 1
    claim.save(update_fields=["verified", "revision", "updated_at"])
