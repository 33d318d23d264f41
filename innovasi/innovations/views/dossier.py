"""An OPD's innovations and the pages of one dossier."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.common.pages import page_of
from innovasi.innovations.actions import drafts, notes
from innovasi.innovations.actions.saving import NotEditable
from innovasi.innovations.board.check_page import check_page
from innovasi.innovations.board.files import files_of
from innovasi.innovations.board.lookalikes import lookalikes
from innovasi.innovations.board.own import innovations_of, lines
from innovasi.innovations.board.task_list import task_list
from innovasi.innovations.choices import Action, Perm
from innovasi.innovations.forms.helping import HelpForm
from innovasi.innovations.forms.new import NewForm
from innovasi.innovations.forms.notes import AnswersForm
from innovasi.innovations.models import Innovation, SectionNote, Submission
from innovasi.innovations.workflow import MOVES, MoveRefused, move
from innovasi.programmes.models import Period

OF_AUTHORS = {Action.SUBMIT, Action.WITHDRAW, Action.CANCEL}  # Bappeda decides on its own page
DONE = {
    Action.SUBMIT: "Terkirim ke Bappeda. Anda akan diberi tahu lewat surel begitu ada keputusan.",
    Action.WITHDRAW: "Pengajuan sudah ditarik. Silakan perbaiki, lalu ajukan lagi kapan saja.",
    Action.CANCEL: "Draf sudah dibatalkan. Isinya tetap tersimpan bila suatu saat dilanjutkan.",
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(Perm.CREATE):
        raise PermissionDenied
    page = page_of(innovations_of(request.user), request.GET.get("halaman"))
    context = {"page": page, "lines": lines(page), "period": Period.objects.current()}
    return render(request, "innovations/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(Perm.CREATE):
        raise PermissionDenied
    form = NewForm(request.POST if request.method == "POST" else None)
    try:
        period = drafts.open_period()
        if request.method == "POST" and form.is_valid():
            return redirect(drafts.start(form.cleaned_data["title"], by=request.user))
    except drafts.NoPeriod:
        return render(request, "innovations/no_period.html", {"typed": request.POST.get("title", "")})
    context = {"form": form, "period": period, "found": lookalikes(request.POST.get("title", "")[:200], request.user)}
    return render(request, "innovations/new.html", context, status=422 if form.errors else 200)


@require_POST
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin, or take up again, a dossier that updates what citizens see."""
    innovation = fetch(request, Innovation.objects, Perm.SUBMIT, pk=pk)
    try:
        return redirect(drafts.start_update(innovation, by=request.user))
    except drafts.NoPeriod:
        return render(request, "innovations/no_period.html")
    except drafts.NothingAccepted as problem:
        raise Http404 from problem


@require_POST
def carry_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on in the open period with a draft whose own has closed."""
    row = fetch(request, Submission.objects.with_innovation(), Perm.SUBMIT, pk=pk)
    try:
        begun = drafts.carry_on(row, by=request.user)
    except drafts.NoPeriod:
        return render(request, "innovations/no_period.html")
    except MoveRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(row)
    messages.success(request, f"Draf dilanjutkan di {begun.period.title} dengan semua isi dan berkasnya.")
    return redirect(begun)


@require_safe
def submission(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    page = task_list(row, request.user, HelpForm(initial={"telepon": request.user.phone}))
    return render(request, "innovations/submission.html", {"page": page, "submission": row})


@require_safe
def check(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    page = check_page(row, request.user)
    context = {"page": page, "submission": row, "files": files_of(row, request.user), "can_edit": False}
    return render(request, "innovations/check.html", context)


@require_POST
def move_on(request: HttpRequest, pk: int, action: str) -> HttpResponse:
    """Submit, withdraw or cancel."""
    if action not in OF_AUTHORS:
        raise Http404
    row = fetch(request, Submission.objects.with_innovation(), Perm.SUBMIT, pk=pk)
    seen = request.POST.get("seen", "")
    try:
        move(row, Action(action), by=request.user, seen_revision=int(seen) if seen.isascii() and seen.isdigit() else 0)
    except MoveRefused as refusal:
        row.refresh_from_db(fields=["status"])
        if row.status == MOVES[Action(action)].target:
            messages.info(request, f"Sudah dilakukan sebelumnya: pengajuan ini berstatus {row.get_status_display()}.")
        else:
            messages.error(request, str(refusal))
            return redirect("innovations:check", row.pk)
    else:
        messages.success(request, DONE[Action(action)])
    return redirect(row)


@require_POST
def answer(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """Answer one note from the page of the dossier."""
    row = fetch(request, Submission.objects.with_innovation(), Perm.SUBMIT, pk=pk)
    asked = fetch(request, SectionNote.objects.sent().of(row), Perm.SUBMIT, pk=note)
    form = AnswersForm([asked], request.POST)
    try:
        if form.is_valid() and form.given():
            notes.answer(asked, form.given()[0][1], by=request.user)
            messages.success(request, "Jawaban tersimpan. Penelaah membacanya setelah Anda mengajukan kembali.")
        else:
            messages.error(request, "Jawaban belum tersimpan: tulis antara 1 dan 2.000 karakter.")
    except NotEditable as refusal:
        messages.error(request, str(refusal))
    return redirect(row)
