"""Home, the catalogue, and one innovation."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from innovasi.catalogue import board
from innovasi.common.pages import public_page
from innovasi.search.actions import remember


@public_page
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/home.html", {"home": board.home()})


@public_page
def catalogue(request: HttpRequest) -> HttpResponse:
    listing = board.listing(board.read(request.GET), request.GET.get("halaman"))
    if listing.is_miss:
        remember(listing.wish.text)
    return render(request, "catalogue/list.html", {"listing": listing})


@public_page
def innovation(request: HttpRequest, slug: str) -> HttpResponse:
    reading = board.reading(slug)
    if reading is None:
        raise Http404
    picture_url = settings.SITE_URL + reading.share_address
    return render(request, "catalogue/innovation.html", {"reading": reading, "picture_url": picture_url})


@public_page
def share_picture(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture of a shared link; its address changes with the dossier."""
    entry = board.entry_at(slug)
    if entry is None:
        raise Http404
    response = HttpResponse(board.share_picture(entry), content_type="image/jpeg")
    patch_cache_control(response, public=True, max_age=86400)
    return response
