"""Pictures and documents of published innovations; anything else is not there."""

import uuid

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from innovasi.catalogue import board
from innovasi.common.pages import public_page
from innovasi.innovations.board import files


@public_page
def photo(request: HttpRequest, key: uuid.UUID, width: int, extension: str) -> HttpResponse:
    """One size of a picture. Its bytes never change, but a withheld one must disappear within the hour."""
    row = files.public_photo(key)
    content = files.open_rendition(row.key, width, extension) if row else None
    if content is None:
        raise Http404
    response = FileResponse(content, content_type=files.RENDITIONS[extension])
    patch_cache_control(response, public=True, max_age=3600)
    return response


@public_page
def document(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """A document that its OPD published: a download, never to be run by the browser."""
    row = files.public_document(pk)
    if row is None or name != board.file_name(row):
        raise Http404
    try:
        content = row.file.open("rb")
    except FileNotFoundError as problem:
        raise Http404 from problem
    response = FileResponse(content, as_attachment=True, filename=name, content_type="application/octet-stream")
    response["Content-Security-Policy"] = "sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
