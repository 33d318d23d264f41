"""The kit of one place, for those who may read its innovation, while citizens may too."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from innovasi.common.access import fetch
from innovasi.outreach import board
from innovasi.outreach.choices import Paper, Perm
from innovasi.outreach.models import PlaceCode


def place_of(request: HttpRequest, pk: int) -> PlaceCode:
    """Nothing is printed of an innovation that citizens may not read."""
    place: PlaceCode = fetch(request, PlaceCode.objects.for_kit(), Perm.READ, pk=pk)
    if place.innovation.is_withheld:
        raise Http404
    return place


@require_safe
def sheet(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    if paper not in Paper.values:
        raise Http404
    place = place_of(request, pk)
    return download(board.sheet_of(place, Paper(paper)), "application/pdf", f"{name_of(place)}-{paper}.pdf")


@require_safe
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    place = place_of(request, pk)
    return download(board.square_of(place), "image/jpeg", f"{name_of(place)}.jpg")


@require_safe
def bundle(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything in one file."""
    place = place_of(request, pk)
    return download(board.bundle(place), "application/zip", f"bahan-{name_of(place)}.zip")


def name_of(place: PlaceCode) -> str:
    return f"{place.innovation.slug}-{place.code}"


def download(content: bytes, kind: str, name: str) -> HttpResponse:
    way = "attachment" if kind == "application/zip" else "inline"
    response = HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'{way}; filename="{name}"'})
    response["Cache-Control"] = "private, no-store"
    return response
