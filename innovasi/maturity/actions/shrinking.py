"""A smaller copy in the place of a file: new evidence under the same claims; the old one can be brought back."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from innovasi.innovations.rules.uploads import UploadRefused
from innovasi.maturity.actions.locking import lock, unverify
from innovasi.maturity.models import Evidence, EvidenceUse

GONE = "sudah dilepas dari pengajuan ini, jadi salinannya tidak dipakai."


@transaction.atomic
def take_copy(evidence: Evidence, content: bytes, *, by: Any) -> Evidence:
    """Let smaller bytes prove what `evidence` proved; what Bappeda verified by it is to be looked at anew.

    Bytes of evidence never change, so this is a new row; the old one is taken
    away as if by hand. Raises ClaimsRest, and UploadRefused when the original
    is gone or the copy is not smaller.
    """
    lock(evidence.submission, by=by)
    evidence.refresh_from_db()
    if evidence.deleted_at is not None:
        raise UploadRefused(str(evidence), GONE)
    if len(content) >= evidence.size:
        raise UploadRefused(str(evidence), "tidak menjadi lebih kecil, jadi dibiarkan.")
    old, uses = evidence.pk, list(EvidenceUse.objects.of_evidence(evidence))
    new = Evidence.objects.get(pk=old)
    new.pk, new._state.adding = None, True
    new.by, new.size, new.sha256 = by, len(content), hashlib.sha256(content).hexdigest()
    new.file.save("baru", File(io.BytesIO(content)), save=True)
    EvidenceUse.objects.bulk_create(EvidenceUse(claim_id=use.claim_id, evidence=new, order=use.order) for use in uses)
    evidence.deleted_at = timezone.now()
    evidence.save(update_fields=["deleted_at"])
    unverify(new)
    return new
