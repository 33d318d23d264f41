"""Files that a worker writes: how far they are, and the file."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_GET, require_safe

from innovasi.common.access import fetch
from innovasi.reports import actions
from innovasi.reports.choices import CONTENT_TYPES, Format, Kind, Perm
from innovasi.reports.models import Export


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """The page asks for its middle part again until the file is ready."""
    export = fetch(request, Export.objects, Perm.DOWNLOAD, pk=pk)
    template = "reports/_export.html" if request.htmx else "reports/export.html"
    return render(request, template, {"export": export})


@require_GET
def download(request: HttpRequest, pk: int) -> HttpResponse:
    export = fetch(request, Export.objects, Perm.DOWNLOAD, pk=pk)
    if not export.is_ready or export.expires_at < timezone.now() or not actions.is_still_open(export):
        raise Http404("Berkas ini belum siap atau sudah dihapus. Minta sekali lagi dari daftarnya.")
    try:
        content = export.file.open("rb")
    except FileNotFoundError as problem:
        raise Http404 from problem
    wanted = Format(export.format)
    name = actions.file_name(Kind(export.kind), wanted, export.about)
    response = FileResponse(content, as_attachment=True, filename=name, content_type=CONTENT_TYPES[wanted])
    response["Content-Security-Policy"] = "sandbox"
    patch_cache_control(response, private=True, no_store=True)
    return response
