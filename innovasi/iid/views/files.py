"""Large evidence, and the smaller copies that an OPD takes or leaves."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.iid import actions, board
from innovasi.iid.choices import CopyState, Perm
from innovasi.iid.models import SmallCopy
from innovasi.maturity.actions.opening import note_opening
from innovasi.maturity.models import Evidence

ANSWERS = ("pakai", "buang")
TAKEN = "Salinan kecil dipakai. Bappeda akan memverifikasi ulang indikatornya; berkas asli disimpan 24 jam lagi."
DROPPED = "Salinan dibuang. Berkas asli tetap dipakai."


@require_safe
@reserved_for(Perm.SEE_FILES)
def files(request: HttpRequest) -> HttpResponse:
    return render(request, "iid/files.html", {"page": board.files_page(request.user, request.GET)})


@require_POST
@reserved_for(Perm.SEE_FILES)
def shrink(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a smaller copy of one file."""
    evidence = fetch(request, Evidence.objects.with_dossier(), Perm.SHRINK, pk=pk)
    try:
        copy = actions.ask_copy(evidence, by=request.user)
    except actions.CopyRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("iid:files")
    return redirect(copy)


@require_safe
@reserved_for(Perm.SEE_FILES)
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Original and copy side by side; the page asks for its middle part again until the copy is ready."""
    row = fetch(request, SmallCopy.objects.with_dossier(), Perm.READ_COPY, pk=pk)
    context = {"copy": row, "may_answer": request.user.has_perm(Perm.SHRINK, row)}
    template = "iid/_copy.html" if request.htmx else "iid/copy.html"
    return render(request, template, context)


@require_safe
@reserved_for(Perm.SEE_FILES)
def copy_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The bytes of a copy that waits for an answer."""
    row = fetch(request, SmallCopy.objects.with_dossier(), Perm.READ_COPY, pk=pk, state=CopyState.READY)
    note_opening(row.evidence, by=request.user)
    answer = FileResponse(row.file.open("rb"), content_type="application/pdf", as_attachment=True)
    answer["Content-Disposition"] = f'attachment; filename="salinan-kecil-{row.pk}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@reserved_for(Perm.SEE_FILES)
def answer(request: HttpRequest, pk: int, word: str) -> HttpResponse:
    """Take the copy (`pakai`) or leave the original (`buang`)."""
    if word not in ANSWERS:
        raise Http404
    row = fetch(request, SmallCopy.objects.with_dossier(), Perm.SHRINK, pk=pk)
    try:
        if word == "pakai":
            actions.accept_copy(row, by=request.user)
        else:
            actions.drop_copy(row, by=request.user)
    except actions.CopyRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, TAKEN if word == "pakai" else DROPPED)
    return redirect("iid:files")
