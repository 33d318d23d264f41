"""What the pages and the sheet of a receipt show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import formats, timezone

from innovasi.common.typesetting import qr_svg
from innovasi.innovations.models import Innovation, Submission
from innovasi.programmes.board import said
from innovasi.receipts.choices import CODE_LENGTH, Perm, as_code
from innovasi.receipts.models import Receipt


def receipts_of(submission: Submission) -> list[Receipt]:
    """The receipts of one dossier, newest first."""
    return list(Receipt.objects.of(submission))


def to_the_second(receipt: Receipt) -> str:
    """*30 Juni 2026 pukul 23.58.07 WIB*."""
    local = timezone.localtime(receipt.issued_at)
    return f"{formats.date_format(local, 'j F Y')} pukul {local:%H.%M.%S} WIB"


def punctuality(receipt: Receipt) -> str:
    """Whether it came in time, and against which deadline."""
    deadline = said(receipt.deadline_at)
    if not receipt.is_late:
        return f"Dalam tenggat ({deadline})"
    return f"Terlambat dari tenggat {deadline}"


def address_of(receipt: Receipt) -> str:
    """The public page at which anybody can check a receipt."""
    return settings.SITE_URL + reverse("receipts:verify", args=[receipt.code])


@dataclass(frozen=True)
class ReceiptPage:
    """A receipt as its OPD and Bappeda read it."""

    receipt: Receipt
    time: str
    punctuality: str
    address: str
    may_have_content: bool


def receipt_page(receipt: Receipt, user: Any) -> ReceiptPage:
    return ReceiptPage(
        receipt=receipt,
        time=to_the_second(receipt),
        punctuality=punctuality(receipt),
        address=address_of(receipt),
        may_have_content=user.has_perm(Perm.CONTENT, receipt),
    )


def sheet_of(receipt: Receipt) -> dict[str, Any]:
    """The data of `receipts/receipt.typ`."""
    address = address_of(receipt)
    return {
        "number": receipt.number,
        "time": to_the_second(receipt),
        "title": receipt.title,
        "innovation": receipt.submission.innovation.code,
        "opd": receipt.opd_name,
        "period": receipt.submission.period.title,
        "by": receipt.move.by.name,
        "punctuality": punctuality(receipt),
        "late": receipt.is_late,
        "forgiven": receipt.was_forgiven,
        "hash": receipt.content_hash,
        "code": receipt.printed_code,
        "address": address,
        "qr": qr_svg(address),
        "site": settings.SITE_URL.split("://")[-1],
    }


@dataclass(frozen=True)
class Verification:
    """What anybody may know of a receipt; the innovation only once citizens can read it."""

    number: str
    time: str
    punctuality: str
    was_forgiven: bool
    content_hash: str
    is_intact: bool
    published: Innovation | None


def verification(typed: str) -> Verification | None:
    """The receipt that bears a code, with nothing private; None when there is none."""
    code = as_code(typed)
    receipt = Receipt.objects.with_move().bearing(code).first() if len(code) == CODE_LENGTH else None
    if receipt is None:
        return None
    innovation = receipt.submission.innovation
    is_public = innovation.current_id == receipt.submission_id and not innovation.is_withheld
    return Verification(
        number=receipt.number,
        time=to_the_second(receipt),
        punctuality=punctuality(receipt),
        was_forgiven=receipt.was_forgiven,
        content_hash=receipt.content_hash,
        is_intact=receipt.is_intact,
        published=innovation if is_public else None,
    )
