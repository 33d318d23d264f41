"""The urusan, and what is published under each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from innovasi.catalogue import board
from innovasi.common.pages import public_page


@public_page
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/affairs.html", {"groups": board.affairs()})


@public_page
def affair(request: HttpRequest, number: int) -> HttpResponse:
    reading = board.affair_reading(number, request.GET.get("halaman"))
    if reading is None:
        raise Http404
    return render(request, "catalogue/affair.html", {"reading": reading})
