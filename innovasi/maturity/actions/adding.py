"""New evidence: a file, a link, or what another page of the portal made. Checked first, then kept under a claim."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from django.core.files.base import File
from django.db import transaction

from innovasi.editions.models import Indicator
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.uploads import CheckedFile, UploadRefused
from innovasi.innovations.rules.uploads.names import ending_of
from innovasi.maturity.actions.locking import kept_claim, lock, unverify_claim
from innovasi.maturity.choices import MAX_PIECES, Origin
from innovasi.maturity.models import Claim, Evidence, EvidenceUse
from innovasi.maturity.rules.uploads import PICTURES, check_evidence, endings_of

NO_WORDS: Mapping[str, Any] = {}


def add_file(
    submission: Submission, indicator: Indicator, upload: Any, *, by: Any, words: Mapping[str, Any] = NO_WORDS
) -> Evidence:
    """Keep a file as evidence. `words` are its number, date, subject or title.

    Raises UploadRefused (the file) or ClaimsRest (the dossier). Checking comes
    before the transaction: nobody waits on a lock for a large scan.
    """
    checked = check_evidence(upload, endings_of(indicator))
    return keep(submission, indicator, Evidence(**words), checked, by=by)


def add_link(
    submission: Submission, indicator: Indicator, url: str, *, by: Any, title: str = "", thumbnail: Any = None
) -> Evidence:
    """Keep an address as evidence, with a still picture if there is one. The address is never opened by us."""
    checked = check_evidence(thumbnail, PICTURES) if thumbnail else None
    return keep(submission, indicator, Evidence(origin=Origin.LINK, url=url, title=title), checked, by=by)


def add_made(
    submission: Submission, indicator: Indicator, content: bytes, name: str, *, by: Any, words: Mapping[str, Any]
) -> Evidence:
    """Keep what the portal itself made of an activity or a page."""
    upload = File(io.BytesIO(content), name=name)
    upload.size = len(content)
    return keep(submission, indicator, Evidence(**words), check_evidence(upload, endings_of(indicator)), by=by)


@transaction.atomic
def keep(
    submission: Submission, indicator: Indicator, evidence: Evidence, checked: CheckedFile | None, *, by: Any
) -> Evidence:
    """The bytes under a name of our own, the row, and its use; then the claim waits for a new verification."""
    row = lock(submission, by=by)
    claim = kept_claim(row, indicator, by=by)
    check_room(row, claim, evidence, checked)
    evidence.submission, evidence.by = row, by
    evidence.holds_personal_data = evidence.holds_personal_data or indicator.holds_personal_data
    if checked:
        evidence.original_name, evidence.ending = checked.name, ending_of(checked.name)
        evidence.size, evidence.sha256 = checked.size, checked.sha256
        evidence.file.save("baru", File(checked.content), save=False)
    evidence.save()
    use(claim, evidence)
    return evidence


def use(claim: Claim, evidence: Evidence) -> None:
    """Put evidence at the end of a claim's list."""
    last = EvidenceUse.objects.of_claim(claim).order_by("order").values_list("order", flat=True).last() or 0
    EvidenceUse.objects.get_or_create(claim=claim, evidence=evidence, defaults={"order": last + 1})
    unverify_claim(claim)


def check_room(row: Submission, claim: Claim, evidence: Evidence, checked: CheckedFile | None) -> None:
    """The same bytes or address stand once in a dossier, and a claim has its limit. Raises UploadRefused."""
    name = checked.name if checked else evidence.url
    for other in row.evidence.kept():  # type: ignore[attr-defined]
        is_same = other.url == evidence.url if evidence.url else checked and other.sha256 == checked.sha256
        if is_same:
            raise UploadRefused(name, f"sudah ada di pengajuan ini sebagai “{other}”. Pakai bukti yang sudah ada itu.")
    check_number(claim, name)


def check_number(claim: Claim, name: str) -> None:
    if EvidenceUse.objects.of_kept().of_claim(claim).count() >= MAX_PIECES:
        raise UploadRefused(
            name, f"belum disimpan: indikator ini sudah punya {MAX_PIECES} bukti. Lepas satu yang tidak perlu dulu."
        )
