"""Bappeda's word on claims: one by one, several at once, and telling the OPD."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import formats, timezone

from innovasi.editions.choices import NOT_MEASURED
from innovasi.innovations.models import Submission
from innovasi.maturity.models import Claim, EvidenceUse, Report, Verification
from innovasi.maturity.rules import Score
from innovasi.maturity.signals import verification_reported

NO_LEVEL = "Tidak disimpan: OPD belum memilih tingkat untuk indikator ini."
NO_EVIDENCE = "Tidak disimpan: belum ada bukti, jadi hanya dapat dinilai Tidak diakui (0)."
TOO_HIGH = "Tidak disimpan: yang diakui tidak boleh di atas yang diklaim OPD."
NO_REASON = "Tidak disimpan: tulis alasannya, karena nilainya turun dari klaim OPD."
CHANGED = (
    "Tidak disimpan: OPD mengubah klaim atau buktinya sesudah halaman ini dibuka. "
    "Yang terbaru tampil di sini; periksa lagi, lalu simpan."
)
RIVAL = "Tidak disimpan: {name} sudah lebih dulu memverifikasi indikator ini ({when}). Hasilnya tampil di sini."
TOLD_TODAY = "OPD sudah diberi tahu hari ini pukul {when}. Kabar berikutnya dapat dikirim besok."
NOTHING_YET = "Belum ada yang diverifikasi, jadi belum ada yang dapat dikabarkan kepada OPD."


class VerificationRefused(Exception):
    """The verification was not kept; the text says why, in words for the reviewer."""


@transaction.atomic
def verify(claim: Claim, parameter: int, reason: str, *, by: Any, seen_revision: int) -> Verification:
    """Keep what a reviewer found for one claim as they read it; of two who read the same, one wins.

    Raises VerificationRefused when the claim or its evidence changed since
    `seen_revision`, or when the finding does not fit what is claimed.
    """
    Submission.objects.select_for_update().get(pk=claim.submission_id)  # where the OPD's writers queue too
    held = Claim.objects.held(claim.pk)
    if held.revision != seen_revision:
        raise VerificationRefused(overtaken(held))
    claimed = held.level.parameter if held.level else NOT_MEASURED
    if refusal := misfit(claimed, parameter, reason, has_evidence=EvidenceUse.objects.proves(held)):
        raise VerificationRefused(refusal)
    found = Verification.objects.create(
        claim=held, claimed=claimed, parameter=parameter, reason=reason, by=by, at=timezone.now()
    )
    if not Claim.objects.unchanged(held.pk, seen_revision).update(verified=found, revision=seen_revision + 1):
        raise VerificationRefused(CHANGED)
    return found


def misfit(claimed: int, parameter: int, reason: str, *, has_evidence: bool) -> str:
    """Why a finding cannot stand beside a claim; empty when it can."""
    if claimed == NOT_MEASURED:
        return NO_LEVEL
    if parameter > claimed:
        return TOO_HIGH
    if parameter != NOT_MEASURED and not has_evidence:
        return NO_EVIDENCE
    return NO_REASON if parameter < claimed and not reason else ""


def overtaken(held: Claim) -> str:
    """Who wrote in between: another reviewer, whose finding holds now, or the OPD."""
    if held.verified is None:
        return CHANGED
    when = formats.date_format(timezone.localtime(held.verified.at), "j F, H.i")
    return RIVAL.format(name=held.verified.by.name, when=when)


def confirm(claims: Mapping[Claim, int], *, by: Any) -> dict[Claim, str]:
    """Acknowledge several claims as they are, each on its own; tells what was refused and why."""
    refused = {}
    for claim, seen_revision in claims.items():
        parameter = claim.level.parameter if claim.level else NOT_MEASURED
        try:
            verify(claim, parameter, "", by=by, seen_revision=seen_revision)
        except VerificationRefused as refusal:
            refused[claim] = str(refusal)
    return refused


@transaction.atomic
def finish(submission: Submission, score: Score, *, by: Any, lowered: int) -> Report:
    """Tell the OPD how its claims came out, at most once a day.

    Raises VerificationRefused when there is nothing to tell, or when it was told today.
    """
    if not score.checked:
        raise VerificationRefused(NOTHING_YET)
    report, is_new = Report.objects.get_or_create(
        submission=submission,
        on=timezone.localdate(),
        defaults={"by": by, "claimed": score.claimed, "verified": score.verified, "lowered": lowered},
    )
    if not is_new:
        when = formats.date_format(timezone.localtime(report.at), "H.i")
        raise VerificationRefused(TOLD_TODAY.format(when=when))
    verification_reported.send(sender=Report, submission=submission, report=report, by=by)
    return report
