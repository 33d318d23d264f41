"""Pictures and documents: sending, describing, ordering, deleting, and opening them."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from innovasi.common.access import fetch
from innovasi.innovations.actions import files as actions
from innovasi.innovations.board import files as board
from innovasi.innovations.board.section_page import section_page
from innovasi.innovations.choices import Perm, Section
from innovasi.innovations.forms.files import OrderForm, UploadForm, pressed, typed_in
from innovasi.innovations.forms.notes import AnswersForm
from innovasi.innovations.models import Document, Photo, Submission


@require_http_methods(["GET", "HEAD", "POST"])
def save_files(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep everything that the section sends: texts, new files, and the step of the button that was pressed."""
    if request.method != "POST":  # an address opened again, or the way back from signing in
        return redirect("innovations:section", pk, Section.FILES)
    submission = fetch(request, Submission.objects.with_innovation(), Perm.EDIT, pk=pk)
    photos, documents = list(submission.photos.all()), list(submission.documents.all())
    form = UploadForm(request.POST, request.FILES)
    form.full_clean()
    try:
        outcome = actions.save_all(
            submission,
            by=request.user,
            typed=typed_in(request.POST, [*photos, *documents]),
            photos=form.cleaned_data["foto"],
            documents=form.cleaned_data["dokumen"],
            alt_text=form.cleaned_data["alt_baru"],
            step=pressed(request.POST, photos, documents),
        )
    except actions.FilesFrozen as refusal:
        messages.error(request, str(refusal))
        return redirect("innovations:submission", submission.pk)
    form.refuse(outcome)
    return answer_save(request, submission, form, outcome)


def answer_save(request: HttpRequest, submission: Submission, form: UploadForm, outcome: actions.Outcome) -> Any:
    """A line for autosave, the section for htmx, a page with what went wrong, or the next page."""
    context = {"submission": submission, "outcome": outcome, "upload_form": form, "at": timezone.now()}
    if "otomatis" in request.GET:
        return render(request, "innovations/_files_saved.html", context)
    context |= {"files": board.files_of(submission, request.user, outcome.unsaved), "can_edit": True}
    if request.htmx:
        return render(request, "innovations/_files.html", context)
    if form.errors:
        return render(request, "innovations/section_files.html", context | frame(request, submission, form), status=422)
    if outcome.received:
        messages.success(request, f"Diterima: {', '.join(outcome.received)}.")
    elif "langkah" not in request.POST:
        messages.success(request, "Foto dan dokumen tersimpan.")
    if "lanjut" in request.POST:
        return redirect("innovations:check", submission.pk)
    return redirect("innovations:section", submission.pk, Section.FILES)


def frame(request: HttpRequest, submission: Submission, form: UploadForm) -> dict[str, Any]:
    """The section's own page around what went wrong."""
    page = section_page(submission, request.user, Section.FILES)
    return {"page": page, "replies": AnswersForm(page.notes), "form": form}


def sentence(text: str, status: int) -> HttpResponse:
    """Plain words for a script to show."""
    return HttpResponse(text, content_type="text/plain; charset=utf-8", status=status)


@require_POST
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """One file, sent by script as soon as it is chosen; the answer is its line in the list, or a sentence why not."""
    submission = fetch(request, Submission.objects.with_innovation(), Perm.EDIT, pk=pk)
    photo, document = request.FILES.get("foto"), request.FILES.get("dokumen")
    context: dict[str, Any] = {"submission": submission, "can_edit": True}
    try:
        if photo:
            row = actions.add_photo(submission, photo, by=request.user)
            row.refresh_from_db()
            return render(request, "innovations/_photo_item.html", context | {"line": board.photo_line(row)})
        if document:
            actions.add_document(submission, document, by=request.user)
            files = board.files_of(submission, request.user)
            context |= {"files": files, "line": files.documents[-1]}
            return render(request, "innovations/_document_item.html", context)
    except (actions.UploadRefused, actions.FilesFrozen) as refusal:
        return sentence(str(refusal), 422)
    return sentence("Tidak ada berkas yang sampai. Pilih lagi.", 422)


@require_POST
def order(request: HttpRequest, pk: int) -> HttpResponse:
    """The pictures in the order in which they were dragged."""
    submission = fetch(request, Submission.objects.with_innovation(), Perm.EDIT, pk=pk)
    form = OrderForm(request.POST, [photo.pk for photo in submission.photos.kept()])
    if not form.is_valid():
        return sentence("Urutan tidak terbaca. Muat ulang halaman.", 422)
    try:
        actions.reorder(submission, form.cleaned_data["urutan"], by=request.user)
    except actions.FilesFrozen as refusal:
        return sentence(str(refusal), 409)
    return HttpResponse(status=204)


@require_GET
def photo_state(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of one line, asked for again until the worker is done with it."""
    row = fetch(request, Photo.objects.kept().select_related("submission__innovation"), Perm.READ, pk=pk)
    return render(request, "innovations/_photo_picture.html", {"line": board.photo_line(row)})


@require_GET
def photo(request: HttpRequest, key: uuid.UUID, width: int, ending: str) -> HttpResponse:
    """One size of a picture, for those who may read its dossier."""
    row = fetch(request, Photo.objects.ready().select_related("submission__innovation"), Perm.READ, key=key)
    content = board.open_rendition(row.key, width, ending)
    if content is None:
        raise Http404
    response = FileResponse(content, content_type=board.RENDITIONS[ending])
    patch_cache_control(response, private=True, max_age=600)
    return response


def readable_document(request: HttpRequest, pk: int) -> Document:
    """A private document; who may not read it may not learn of it either."""
    try:
        return fetch(request, Document.objects.kept().select_related("submission__innovation"), Perm.READ_FILES, pk=pk)
    except PermissionDenied as problem:
        raise Http404 from problem


@require_GET
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """Download a document as it was sent, never to be run by the browser."""
    row = readable_document(request, pk)
    try:
        content = row.file.open("rb")
    except FileNotFoundError as problem:
        raise Http404 from problem
    response = FileResponse(
        content, as_attachment=True, filename=row.original_name, content_type="application/octet-stream"
    )
    response["Content-Security-Policy"] = "sandbox"
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_GET
def document_page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page of a PDF as a picture, for the viewer."""
    picture = board.page_picture(readable_document(request, pk), number)
    if picture is None:
        raise Http404("Halaman ini tidak dapat ditampilkan. Unduh dokumennya.")
    response = HttpResponse(picture, content_type="image/jpeg")
    patch_cache_control(response, private=True, max_age=600)
    return response
