"""A file as an answer: kept by nobody on the way, never shown as a page."""

from django.http import HttpResponse
from django.utils.cache import patch_cache_control

from innovasi.reports.choices import CONTENT_TYPES, Format


def attachment(content: bytes, file_format: Format, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=CONTENT_TYPES[file_format])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox"
    patch_cache_control(response, private=True, no_store=True)
    return response
