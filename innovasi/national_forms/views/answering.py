"""What only one national form asks: texts saved as they are typed, and files in their places."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from innovasi.common.access import fetch
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.uploads import UploadRefused
from innovasi.national_forms import actions, board
from innovasi.national_forms.choices import Perm
from innovasi.national_forms.forms import AnswersForm, FileForm
from innovasi.national_forms.models import FormField


def page_for(request: HttpRequest, pk: int, key: str, permission: str) -> board.FillPage:
    row = fetch(request, Submission.objects.with_innovation(), permission, pk=pk)
    found = board.fill_page(row, request.user, key)
    if found is None:
        raise Http404
    return found


def form_for(page: board.FillPage, data: Any = None) -> AnswersForm:
    answers = page.state.dossier.answers
    stored = {field.key: answers[field.pk].text for field in page.fields if field.pk in answers}
    return AnswersForm(page.fields, stored, data)


@require_http_methods(["GET", "HEAD", "POST"])
def fill(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    if request.method == "POST":
        return save(request, page_for(request, pk, key, Perm.OPEN_FILL))
    page = page_for(request, pk, key, Perm.READ)
    if not page.page.can_fill:
        return redirect("national_forms:copy", pk, key)
    return shown(request, page, form_for(page))


def shown(request: HttpRequest, page: board.FillPage, form: AnswersForm, **more: Any) -> HttpResponse:
    status, clashes = more.pop("status", 200), more.get("clashes", {})
    context = {"page": page, "form": form, "submission": page.page.submission, "clashes": clashes}
    context["marks"] = form.marks()
    context["items"] = list(form.laid_out(page.suggestions, clashes))
    context["slots"] = slots_of(page, more.pop("refused", None))
    return render(request, "national_forms/fill.html", context | more, status=status)


def slots_of(page: board.FillPage, refused: tuple[str, str] | None) -> list[dict[str, Any]]:
    """Each place for a file with what lies in it, and why the last upload was refused."""
    lines = {line.key: line for line in page.state.lines}
    said = dict([refused] if refused else [])
    return [{"asked": slot, "line": lines[slot.key], "error": said.get(slot.key)} for slot in page.slots]


def save(request: HttpRequest, page: board.FillPage) -> HttpResponse:
    """Keep what was typed; with the button of a suggestion, that text in place of the field's."""
    form = form_for(page, with_suggestion(request.POST, page))
    form.is_valid()
    submission, asked = page.page.submission, {field.key: field for field in page.fields}
    try:
        outcome = actions.save(submission, asked, form.answers, form.loaded, by=request.user)
    except actions.AnswersRest as refusal:
        return locked(request, page, form, str(refusal))
    if request.htmx:  # type: ignore[attr-defined]
        return saved(request, form, outcome)
    if form.errors or outcome.conflicts:
        marks = form.marks_after(outcome.changed, outcome.conflicts, seen=True)
        clashes = dict(outcome.conflicts)
        return shown(request, page, form, clashes=clashes, marks=marks, status=409 if clashes else 422)
    if form.suggestion_wanted:
        messages.success(request, "Saran sudah disalin ke isiannya. Baca, lalu sesuaikan dengan batas katanya.")
        return redirect(f"{request.path}#id_{form.suggestion_wanted}")
    messages.success(request, f"{page.state.form}: tersimpan.")
    done = "national_forms:copy" if "lanjut" in request.POST else "national_forms:fill"
    return redirect(done, submission.pk, page.state.form.key)


def with_suggestion(typed: Any, page: board.FillPage) -> Any:
    data = typed.copy()
    wanted = data.get("pakai", "")
    if wanted in page.suggestions and not data.get(wanted, "").strip():
        data[wanted] = page.suggestions[wanted]
    return data


def saved(request: HttpRequest, form: AnswersForm, outcome: actions.Outcome) -> HttpResponse:
    """Answer of an autosave: one line, and the fingerprints for the next."""
    is_kept = outcome.changed or not (form.errors or outcome.conflicts)
    context = {
        "at": outcome.at if is_kept else None,
        "refused": [form[name] for name in form.errors],
        "clashing": [form[name] for name in outcome.conflicts],
        "marks": form.marks_after(outcome.changed, outcome.conflicts, seen=False),
    }
    return render(request, "innovations/_saved.html", context)


def locked(request: HttpRequest, page: board.FillPage, form: AnswersForm, reason: str) -> HttpResponse:
    """Bappeda began to read while the person was typing: their words stay on the screen, to be copied."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "innovations/_saved.html", {"reason": reason})
    typed = [(field.label, field.value()) for field in form if field.value()]
    context = {"page": page, "submission": page.page.submission, "reason": reason, "typed": typed}
    return render(request, "national_forms/locked.html", context, status=403)


def slot_for(page: board.FillPage, key: str) -> FormField:
    slot = next((slot for slot in page.slots if slot.key == key), None)
    if slot is None:
        raise Http404
    return slot


@require_POST
def attach(request: HttpRequest, pk: int, key: str, field: str) -> HttpResponse:
    page = page_for(request, pk, key, Perm.OPEN_FILL)
    slot, form = slot_for(page, field), FileForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise UploadRefused("", form.errors["berkas"][0])
        actions.attach(page.page.submission, slot, form.cleaned_data["berkas"], by=request.user)
    except UploadRefused as refusal:
        told = refusal.reason if not refusal.name else str(refusal)
        return shown(request, page, form_for(page), refused=(slot.key, told), status=422)
    except actions.AnswersRest as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{slot.label}: berkas diterima.")
    return redirect("national_forms:fill", pk, key)


@require_POST
def detach(request: HttpRequest, pk: int, key: str, field: str) -> HttpResponse:
    page = page_for(request, pk, key, Perm.OPEN_FILL)
    slot = slot_for(page, field)
    try:
        if actions.detach(page.page.submission, slot, by=request.user):
            messages.success(request, f"{slot.label}: berkas dilepas.")
    except actions.AnswersRest as refusal:
        messages.error(request, str(refusal))
    return redirect("national_forms:fill", pk, key)
