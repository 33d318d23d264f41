"""Home, the catalogue, and one innovation."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from innovasi.catalogue import board
from innovasi.common.pages import public_page


@public_page
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/home.html", {"home": board.home()})


@public_page
def catalogue(request: HttpRequest) -> HttpResponse:
    listing = board.listing(board.read(request.GET), request.GET.get("halaman"))
    return render(request, "catalogue/list.html", {"listing": listing})


@public_page
def innovation(request: HttpRequest, slug: str) -> HttpResponse:
    reading = board.reading(slug)
    if reading is None:
        raise Http404
    picture_url = settings.SITE_URL + reading.picture.largest if reading.picture else ""
    return render(request, "catalogue/innovation.html", {"reading": reading, "picture_url": picture_url})
