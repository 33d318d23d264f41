"""Evidence of one indicator: sending, choosing again, making from what the portal has, describing, taking away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from innovasi.common.access import fetch
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.uploads import UploadRefused
from innovasi.maturity.actions import adding, describing, using
from innovasi.maturity.actions.locking import ClaimsRest
from innovasi.maturity.board.indicator import IndicatorPage
from innovasi.maturity.board.sources import chosen_of, made_of
from innovasi.maturity.choices import Perm
from innovasi.maturity.forms.evidence import EditForm, FileForm, LinkForm, ReuseForm
from innovasi.maturity.models import Evidence
from innovasi.maturity.views.claims import page_at, show


def opened(request: HttpRequest, pk: int, key: str) -> IndicatorPage:
    submission = fetch(request, Submission.objects.with_innovation(), Perm.FILL, pk=pk)
    return page_at(submission, request.user, key)


def back(page: IndicatorPage) -> HttpResponse:
    return redirect(reverse("maturity:indicator", args=[page.submission.pk, page.indicator.key]) + "#bukti")


def attempt(request: HttpRequest, page: IndicatorPage, step: Callable[[], str]) -> HttpResponse:
    """Do a step and say what came of it, in one sentence."""
    try:
        messages.success(request, step())
    except (ClaimsRest, UploadRefused) as refusal:
        messages.error(request, str(refusal))
    return back(page)


@require_POST
def add_file(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    page = opened(request, pk, key)
    form = FileForm(page.indicator, request.POST, request.FILES)
    if form.is_valid():
        try:
            upload, words = form.cleaned_data["dokumen"], form.words
            row = adding.add_file(page.submission, page.indicator, upload, by=request.user, words=words)
            messages.success(request, f"Diterima: {row.original_name}.")
            return back(page)
        except UploadRefused as refusal:
            form.add_error("dokumen", str(refusal))
        except ClaimsRest as refusal:
            messages.error(request, str(refusal))
            return back(page)
    return show(request, page, 422, file_form=form)


@require_POST
def upload(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One file, sent by script as soon as it is chosen; the answer is its line in the list, or a sentence why not."""
    page = opened(request, pk, key)
    sent = request.FILES.get("dokumen")
    if sent is None:
        return sentence("Tidak ada berkas yang sampai. Pilih lagi.")
    try:
        row = adding.add_file(page.submission, page.indicator, sent, by=request.user)
    except (UploadRefused, ClaimsRest) as refusal:
        return sentence(str(refusal))
    page = page_at(page.submission, request.user, key)
    piece = next(piece for piece in page.pieces if piece.evidence.pk == row.pk)
    return render(request, "maturity/_uploaded.html", {"page": page, "submission": page.submission, "piece": piece})


def sentence(text: str) -> HttpResponse:
    """Plain words for a script to show."""
    return HttpResponse(text, content_type="text/plain; charset=utf-8", status=422)


@require_POST
def add_link(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    page = opened(request, pk, key)
    form = LinkForm(request.POST, request.FILES)
    if not page.indicator.takes_links:
        return attempt(request, page, refuse_links)
    if form.is_valid():
        answers: dict[str, Any] = form.cleaned_data
        try:
            adding.add_link(page.submission, page.indicator, by=request.user, **answers)
            messages.success(request, "Tautan tersimpan. Periksa sekali lagi bahwa siapa saja dapat membukanya.")
            return back(page)
        except UploadRefused as refusal:
            form.add_error("thumbnail" if answers["thumbnail"] else "url", str(refusal))
        except ClaimsRest as refusal:
            messages.error(request, str(refusal))
            return back(page)
    return show(request, page, 422, link_form=form)


def refuse_links() -> str:
    raise UploadRefused("", "Indikator ini tidak menerima tautan. Unggah berkasnya.")


@require_POST
def use_again(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    page = opened(request, pk, key)
    form = ReuseForm(page.reusable, request.POST)
    if page.can_claim and not form.is_valid():
        return show(request, page, 422, reuse_form=form)

    def step() -> str:
        chosen = form.chosen if page.can_claim else []
        return (
            f"{using.use_again(page.submission, page.indicator, chosen, by=request.user)} bukti dipakai juga di sini."
        )

    return attempt(request, page, step)


@require_POST
def from_source(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Make a dated file of an activity or of the public page, and keep it as evidence."""
    page = opened(request, pk, key)
    chosen = chosen_of(page.offers, request.POST.get("sumber", ""))

    def step() -> str:
        if chosen is None:
            raise UploadRefused("", "Bukti itu tidak lagi tersedia, atau sudah dipakai. Periksa daftar di bawah.")
        content, name, words = made_of(page.submission, page.indicator, chosen)
        adding.add_made(page.submission, page.indicator, content, name, by=request.user, words=words)
        return f"{chosen.offer.label}: dijadikan bukti."

    return attempt(request, page, step)


def evidence_at(request: HttpRequest, page: IndicatorPage, evidence: int) -> Evidence:
    row: Evidence = fetch(request, Evidence.objects.of_dossier(page.submission), Perm.FILL, pk=evidence)
    return row


@require_POST
def take_away(request: HttpRequest, pk: int, key: str, evidence: int) -> HttpResponse:
    page = opened(request, pk, key)
    row = evidence_at(request, page, evidence)

    def step() -> str:
        is_gone = using.take_away(page.submission, page.indicator, row, by=request.user)
        return f"“{row}” dilepas{'' if is_gone else ' dari sini; indikator lain tetap memakainya'}."

    return attempt(request, page, step)


@require_POST
def give_back(request: HttpRequest, pk: int, key: str, evidence: int) -> HttpResponse:
    page = opened(request, pk, key)
    row = evidence_at(request, page, evidence)

    def step() -> str:
        using.give_back(row, by=request.user)
        return f"“{row}” dikembalikan."

    return attempt(request, page, step)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int, key: str, evidence: int) -> HttpResponse:
    """The words of one piece."""
    page = opened(request, pk, key)
    row = evidence_at(request, page, evidence)
    asked = [each.indicator for each in page.sheet.rows if row in each.evidence]
    form = EditForm(row, asked, request.POST if request.method == "POST" else None)
    if form.is_valid():
        return attempt(request, page, lambda: described(row, form.words, by=request.user))
    context = {"page": page, "submission": page.submission, "evidence": row, "form": form}
    return render(request, "maturity/evidence_edit.html", context, status=422 if form.errors else 200)


def described(row: Evidence, words: dict[str, Any], *, by: Any) -> str:
    is_changed = describing.describe(row, words, by=by)
    return "Keterangan bukti tersimpan." if is_changed else "Tidak ada yang berubah."
