"""The OPDs and what each has published."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from innovasi.catalogue import board
from innovasi.common.pages import public_page


@public_page
def opds(request: HttpRequest) -> HttpResponse:
    text = board.read(request.GET).text
    return render(request, "catalogue/opds.html", {"directory": board.directory(text), "text": text})


@public_page
def opd(request: HttpRequest, code: str) -> HttpResponse:
    reading = board.opd_reading(code, request.GET.get("halaman"))
    if reading is None:
        raise Http404
    return render(request, "catalogue/opd.html", {"reading": reading})
