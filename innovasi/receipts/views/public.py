"""Checking a receipt: for everybody, revealing nothing private."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from innovasi.common.pages import public_page
from innovasi.receipts import board
from innovasi.receipts.choices import as_code


@public_page
def find(request: HttpRequest) -> HttpResponse:
    """Asks for the code that stands on a sheet."""
    typed = request.GET.get("kode", "")[:80]
    if code := as_code(typed):
        return redirect("receipts:verify", code)
    return render(request, "receipts/find.html", {"typed": typed})


@public_page
def verify(request: HttpRequest, code: str) -> HttpResponse:
    found = board.verification(code)
    if found is None:
        return render(request, "receipts/unknown.html", {"typed": code[:80]}, status=404)
    return render(request, "receipts/verify.html", {"found": found})
