"""The national forms as master data: readers look, Bappeda's administrators keep them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.national_forms import actions, board
from innovasi.national_forms.choices import Perm
from innovasi.national_forms.forms import CopyForm, FieldForm, HeadForm
from innovasi.national_forms.models import FormField, NationalForm


@require_safe
@reserved_for(Perm.SEE_FORMS)
def forms(request: HttpRequest) -> HttpResponse:
    return render(request, "national_forms/forms.html", {"page": board.forms_page(request.user)})


@require_safe
@reserved_for(Perm.SEE_FORMS)
def form(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.SEE_FORMS, pk=pk)
    return render(request, "national_forms/form.html", {"page": board.form_page(row, request.user)})


@require_http_methods(["GET", "POST"])
@reserved_for(Perm.MANAGE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.MANAGE, pk=pk)
    title = str(row)
    typed = HeadForm(request.POST or None, instance=row)
    if request.method == "POST" and typed.is_valid():
        return kept(request, lambda: actions.keep_form(typed.save(commit=False), by=request.user), pk, "Formulir")
    context = {"form": typed, "national": row, "title": title}
    return render(request, "national_forms/form_edit.html", context, status=422 if typed.errors else 200)


@require_http_methods(["GET", "POST"])
@reserved_for(Perm.MANAGE)
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.MANAGE, pk=pk)
    initial = {"formulir": row.key, "tahun": row.year + 1, "nama": row.title.replace(str(row.year), str(row.year + 1))}
    typed = CopyForm(request.POST or None, initial=initial)
    if request.method == "POST" and typed.is_valid():
        data = typed.cleaned_data
        made = actions.copy_to_year(row, key=data["formulir"], year=data["tahun"], title=data["nama"], by=request.user)
        messages.success(request, f"{made} sudah dibuat. Sesuaikan isian dan batasnya.")
        return redirect("national_forms:form", made.pk)
    context = {"form": typed, "national": row}
    return render(request, "national_forms/form_copy.html", context, status=422 if typed.errors else 200)


@require_POST
@reserved_for(Perm.MANAGE)
def version(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.MANAGE, pk=pk)
    made = actions.new_version(row, by=request.user)
    messages.success(request, f"{made} sudah dibuat dan dapat diubah. OPD yang sudah ikut tetap memakai versi lamanya.")
    return redirect("national_forms:form", made.pk)


@require_http_methods(["GET", "POST"])
@reserved_for(Perm.MANAGE)
def field_new(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.MANAGE, pk=pk)
    return keep_field(request, row, FormField(form=row))


@require_http_methods(["GET", "POST"])
@reserved_for(Perm.MANAGE)
def field(request: HttpRequest, pk: int, field: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.MANAGE, pk=pk)
    found = board.field_of(row, field)
    if found is None:
        raise Http404
    return keep_field(request, row, found)


def keep_field(request: HttpRequest, row: NationalForm, asked: FormField) -> HttpResponse:
    label = asked.label
    typed = FieldForm(request.POST or None, instance=asked)
    if request.method == "POST" and typed.is_valid():
        return kept(request, lambda: actions.keep_field(typed.save(commit=False), by=request.user), row.pk, "Isian")
    context = {"form": typed, "national": row, "label": label}
    return render(request, "national_forms/field.html", context, status=422 if typed.errors else 200)


def kept(request: HttpRequest, keep: object, pk: int, what: str) -> HttpResponse:
    try:
        keep()  # type: ignore[operator]
    except actions.Frozen as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{what} sudah disimpan.")
    return redirect("national_forms:form", pk)


@require_POST
@reserved_for(Perm.MANAGE)
def field_remove(request: HttpRequest, pk: int, field: int) -> HttpResponse:
    row = fetch(request, NationalForm.objects, Perm.MANAGE, pk=pk)
    found = board.field_of(row, field)
    if found is None:
        raise Http404
    try:
        actions.remove_field(found, by=request.user)
    except actions.Frozen as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Isian “{found.label}” sudah dihapus.")
    return redirect("national_forms:form", pk)
