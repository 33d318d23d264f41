"""A receipt for who may read its dossier: the page, the sheet, and the content that was submitted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.common.access import fetch
from innovasi.common.typesetting import typeset
from innovasi.receipts import board
from innovasi.receipts.choices import Perm
from innovasi.receipts.models import Receipt, canonical


@require_safe
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Receipt.objects.with_move(), Perm.READ, pk=pk)
    return render(request, "receipts/receipt.html", {"page": board.receipt_page(row, request.user)})


@require_safe
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Receipt.objects.with_move(), Perm.READ, pk=pk)
    return attachment(typeset("receipts/receipt", board.sheet_of(row)), "application/pdf", f"{row.number}.pdf")


@require_safe
def content(request: HttpRequest, pk: int) -> HttpResponse:
    """The very octets whose fingerprint the receipt bears."""
    row = fetch(request, Receipt.objects.with_move(), Perm.CONTENT, pk=pk)
    return attachment(canonical(row.move.snapshot), "application/json", f"{row.number}-isi.json")


def attachment(body: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
