"""One section: filling it in, saving it, or only reading it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.common.access import fetch
from innovasi.innovations.actions import helping, notes
from innovasi.innovations.actions.saving import NotEditable, Outcome, save_answers
from innovasi.innovations.board.files import files_of
from innovasi.innovations.board.lookalikes import title_hint
from innovasi.innovations.board.section_page import SectionPage, clashes, section_page
from innovasi.innovations.choices import Perm, Section
from innovasi.innovations.forms import SECTION_FORMS, SectionForm
from innovasi.innovations.forms.base import read_marks
from innovasi.innovations.forms.notes import AnswersForm
from innovasi.innovations.models import Submission


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, pk: int, section: str) -> HttpResponse:
    if request.method == "POST":
        return save(request, pk, section)
    submission = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    page = section_page(submission, request.user, section)
    context: dict[str, Any] = {"page": page, "submission": submission, "replies": AnswersForm(page.notes)}
    if section == Section.FILES:
        context |= {"files": files_of(submission, request.user), "can_edit": page.can_edit}
        return render(request, "innovations/section_files.html", context)
    if not page.can_edit:
        return render(request, "innovations/section_read.html", context)
    form = SECTION_FORMS[section](submission)
    context |= laid_out(page, form, context["replies"], form.fresh_marks())
    context["similar"] = title_hint(submission, section, request.user)
    return render(request, "innovations/section.html", context)


def save(request: HttpRequest, pk: int, section: str) -> HttpResponse:
    """Keep what can be kept; come back with what cannot, and with every typed word.

    Who may read but no longer write gets as far as the words being given back.
    """
    door = Perm.READ if section in SECTION_FORMS else Perm.SUBMIT
    submission = fetch(request, Submission.objects.with_innovation(), door, pk=pk)
    page = section_page(submission, request.user, section)
    replies = AnswersForm(page.notes, request.POST)
    replies.is_valid()
    if section not in SECTION_FORMS:
        return save_replies_only(request, page, replies)
    form = SECTION_FORMS[section](submission, request.POST)
    form.is_valid()
    try:
        outcome = save_answers(submission, form.answers, form.loaded, by=request.user, give_way=form.gives_way())
        if request.htmx:  # type: ignore[attr-defined]
            return saved(request, form, outcome)
        keep_replies(replies, by=request.user)
    except NotEditable as refusal:
        return locked(request, page, form, str(refusal))
    if form.errors or replies.errors or outcome.conflicts:
        return again(request, page, form, replies, outcome)
    confirm_read(request, page)
    return onward(request, page)


def save_replies_only(request: HttpRequest, page: SectionPage, replies: AnswersForm) -> HttpResponse:
    """A section whose files are kept as they arrive: answers to notes are saved, and Bappeda's help is confirmed."""
    confirm_read(request, page)
    try:
        keep_replies(replies, by=request.user)
    except NotEditable as refusal:
        messages.error(request, str(refusal))
        return redirect(page.submission)
    if replies.errors:
        files = files_of(page.submission, request.user)
        context = {"page": page, "submission": page.submission, "replies": replies, "form": replies, "files": files}
        return render(request, "innovations/section_files.html", context | {"can_edit": True}, status=422)
    return onward(request, page)


def keep_replies(replies: AnswersForm, *, by: Any) -> None:
    for note, text in replies.given():
        notes.answer(note, text, by=by)


def confirm_read(request: HttpRequest, page: SectionPage) -> None:
    """The button *Sudah kami baca dan benar*, with the times of the answers that stood on the page."""
    if "benar" not in request.POST:
        return
    seen = read_marks(request.POST.get("dibaca", ""))
    try:
        left = helping.confirm(page.submission, page.part.key, seen, by=request.user)
    except helping.HelpRefused as refusal:
        messages.error(request, str(refusal))
    else:
        changed = f"{left} isian baru saja diubah Bappeda. Baca sekali lagi, lalu benarkan."
        messages.info(request, changed if left else "Isian Bappeda di bagian ini sudah Anda benarkan.")


def onward(request: HttpRequest, page: SectionPage) -> HttpResponse:
    messages.success(request, f"{page.part.title}: tersimpan.")
    return redirect(page.next_url if "lanjut" in request.POST else page.part.address(page.submission))


def laid_out(
    page: SectionPage, form: SectionForm, replies: AnswersForm, marks: str, found: dict[str, Any] | None = None
) -> dict[str, Any]:
    """What the form's template needs."""
    groups = list(form.laid_out(list(replies.boxes()), found, page.writers))
    return {"form": form, "groups": groups, "marks": marks, "clashes": found}


def again(
    request: HttpRequest, page: SectionPage, form: SectionForm, replies: AnswersForm, outcome: Outcome
) -> HttpResponse:
    """The form once more, with what to correct (422) or to choose between (409)."""
    marks = form.marks_after(outcome.submission, outcome.conflicts, seen=True)
    found = clashes(outcome.submission, outcome.conflicts, request.user)
    context: dict[str, Any] = {"page": page, "submission": page.submission, "replies": replies}
    context["similar"] = title_hint(page.submission, page.part.key, request.user)
    context |= laid_out(page, form, replies, marks, found) | {"kept": outcome.submission.updated_at}
    return render(request, "innovations/section.html", context, status=409 if found else 422)


def saved(request: HttpRequest, form: SectionForm, outcome: Outcome) -> HttpResponse:
    """Answer of an autosave: one line, and the fingerprints for the next."""
    is_kept = outcome.changed or not (form.errors or outcome.conflicts)
    context = {
        "at": outcome.submission.updated_at if is_kept else None,
        "refused": [form[name] for name in form.errors],
        "clashing": [form[name] for name in outcome.conflicts],
        "marks": form.marks_after(outcome.submission, outcome.conflicts, seen=False),
    }
    return render(request, "innovations/_saved.html", context)


def locked(request: HttpRequest, page: SectionPage, form: SectionForm, reason: str) -> HttpResponse:
    """The dossier moved on while the person was typing: their words stay on the screen, to be copied."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "innovations/_saved.html", {"reason": reason})
    typed = [(field.label, field.value()) for field in form if isinstance(field.value(), str) and field.value()]
    context = {"page": page, "submission": page.submission, "reason": reason, "typed": typed}
    return render(request, "innovations/section_locked.html", context, status=403)
