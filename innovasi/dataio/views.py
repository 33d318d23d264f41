"""Pages of imports; for Bappeda's administrators."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.dataio import board
from innovasi.dataio.actions import importing
from innovasi.dataio.choices import ImportKind, Outcome, Perm
from innovasi.dataio.forms import AcceptedForm, ColumnsForm, ConfirmForm, NamesForm, UploadForm
from innovasi.dataio.models import ImportRun
from innovasi.innovations.rules.uploads import UploadRefused

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GONE = "Berkas asal impor ini sudah dihapus dari portal."


def download(content: bytes, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}.xlsx"'
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": disposition})


@require_safe
@reserved_for(Perm.IMPORT)
def index(request: HttpRequest) -> HttpResponse:
    context = {"kinds": board.kinds(), "page": board.runs_of(request.user, request.GET)}
    return render(request, "dataio/index.html", context)


@require_http_methods(["GET", "POST"])
@reserved_for(Perm.IMPORT)
def upload(request: HttpRequest, kind: str) -> HttpResponse:
    if kind not in ImportKind.values:
        raise Http404
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = importing.receive(form.cleaned_data["file"], kind, by=request.user)
        except UploadRefused as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("dataio:run", row.pk)
    line = next(line for line in board.kinds() if line.value == kind)
    return render(request, "dataio/upload.html", {"form": form, "kind": line}, status=422 if form.errors else 200)


@require_safe
@reserved_for(Perm.IMPORT)
def blank(request: HttpRequest, kind: str) -> HttpResponse:
    if kind not in ImportKind.values:
        raise Http404
    return download(importing.empty_workbook(kind), f"formulir-{kind}")


@require_safe
@reserved_for(Perm.IMPORT)
def run(request: HttpRequest, pk: int) -> HttpResponse:
    return page(request, fetched(request, pk))


def fetched(request: HttpRequest, pk: int) -> ImportRun:
    return fetch(request, ImportRun.objects.select_related("created_by", "confirmed_by"), Perm.IMPORT, pk=pk)


def page(request: HttpRequest, row: ImportRun, **bound: Any) -> HttpResponse:
    """The preview or the result; `bound` forms are those that were refused."""
    answer = board.run_page(row, request.GET)
    forms = {
        "names_form": NamesForm(row),
        "columns_form": ColumnsForm(row),
        "accepted_form": AcceptedForm(row),
        "confirm_form": ConfirmForm(answer.wrong),
    } | bound
    return render(request, "dataio/run.html", {"board": answer, **forms}, status=422 if bound else 200)


@require_POST
@reserved_for(Perm.IMPORT)
def adjust(request: HttpRequest, pk: int) -> HttpResponse:
    """Take what one of the page's forms decides, or nothing, and read the workbook again."""
    row = fetched(request, pk)
    names, columns = NamesForm(row, request.POST), ColumnsForm(row, request.POST)
    if not names.is_valid():
        return page(request, row, names_form=names)
    decisions: dict[str, Any] = {"names": names.names}
    if "kolom" in request.POST:
        if not columns.is_valid():
            return page(request, row, columns_form=columns)
        decisions["columns"] = columns.columns
    if "status" in request.POST:
        decisions["as_accepted"] = "as_accepted" in request.POST
    try:
        importing.adjust(row, by=request.user, **decisions)
    except importing.ImportRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("dataio:run", pk)


@require_POST
@reserved_for(Perm.IMPORT)
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetched(request, pk)
    form = ConfirmForm(row.report.get("counts", {}).get(Outcome.WRONG, 0), request.POST)
    if not form.is_valid():
        return page(request, row, confirm_form=form)
    try:
        importing.confirm(row, by=request.user, skip_wrong=form.cleaned_data.get("skip_wrong", False))
    except importing.ImportRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("dataio:run", pk)


@require_POST
@reserved_for(Perm.IMPORT)
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetched(request, pk)
    try:
        importing.discard(row, by=request.user)
    except importing.ImportRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("dataio:run", pk)
    messages.success(request, f"“{row.original_name}” dibuang. Tidak ada data yang berubah.")
    return redirect("dataio:imports")


@require_safe
@reserved_for(Perm.IMPORT)
def repairs(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetched(request, pk)
    if not row.file or not row.report.get("counts", {}).get(Outcome.WRONG):
        messages.error(request, GONE if not row.file else "Tidak ada baris yang perlu diperbaiki.")
        return redirect("dataio:run", pk)
    name = slugify(row.original_name.rpartition(".")[0]) or "impor"
    return download(importing.repairs_of(row), f"{name}-perlu-diperbaiki")
