"""Opening private evidence: the file itself, its pictures, and where a link leads. Who looked is kept."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from innovasi.common.access import fetch
from innovasi.maturity.actions.opening import note_look, note_opening
from innovasi.maturity.board.pieces import PICTURES, Piece, page_picture, viewer_of
from innovasi.maturity.choices import Perm
from innovasi.maturity.models import Evidence


def readable(request: HttpRequest, pk: int) -> Evidence:
    """A piece of evidence; who may not read it may not learn of it either."""
    try:
        return fetch(request, Evidence.objects.with_dossier(), Perm.READ_EVIDENCE, pk=pk)
    except PermissionDenied as problem:
        raise Http404 from problem


def sealed(response: HttpResponse) -> HttpResponse:
    """Never run by the browser, never kept by it or by anything on the way."""
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(response, private=True, no_store=True)
    return response


def streamed(row: Evidence, content_type: str, *, as_attachment: bool) -> HttpResponse:
    try:
        content = row.file.open("rb")
    except FileNotFoundError as problem:
        raise Http404 from problem
    name = row.original_name or f"bukti-{row.pk}.{row.ending}"
    return sealed(FileResponse(content, as_attachment=as_attachment, filename=name, content_type=content_type))  # type: ignore[arg-type]


@require_safe
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Download a file as it is kept; of a link, a page that says where it leads before one follows it."""
    row = readable(request, pk)
    piece = Piece(row)
    if not piece.can_be_taken:
        return shown(request, piece)
    answer = streamed(row, "application/octet-stream", as_attachment=True)
    note_opening(row, by=request.user)
    return answer


@require_safe
def look(request: HttpRequest, pk: int) -> HttpResponse:
    """A piece of evidence to look at without downloading it; a part of the page where htmx asks for it."""
    return shown(request, Piece(readable(request, pk)))


def shown(request: HttpRequest, piece: Piece) -> HttpResponse:
    note_opening(piece.row, by=request.user)
    template = "maturity/_look.html" if request.htmx else "maturity/look.html"
    response = render(request, template, {"piece": piece, "row": piece.row, "viewer": viewer_of(piece)})
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_safe
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of a piece of evidence, on a page."""
    row = readable(request, pk)
    if not Piece(row).is_picture:
        raise Http404
    answer = streamed(row, PICTURES[row.ending], as_attachment=False)
    note_look(row, by=request.user)
    return answer


@require_safe
def page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page of a PDF as a picture, for the viewer."""
    row = readable(request, pk)
    drawn = page_picture(row, number) if row.file else None
    if drawn is None:
        raise Http404
    note_look(row, by=request.user)
    return sealed(HttpResponse(drawn, content_type="image/jpeg"))
