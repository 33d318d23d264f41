"""Pages of periods; for Bappeda's administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.common.pages import page_of
from innovasi.programmes import actions
from innovasi.programmes.board import dated, is_past_for_all
from innovasi.programmes.forms import PeriodForm
from innovasi.programmes.models import Period

MANAGE = "programmes.manage"


@require_safe
@reserved_for(MANAGE)
def periods(request: HttpRequest) -> HttpResponse:
    rows = Period.objects.visible_to(request.user).with_submission_count()
    page = page_of(rows, request.GET.get("halaman"))
    return render(request, "programmes/periods.html", {"page": page, "lines": dated(page)})


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def new(request: HttpRequest) -> HttpResponse:
    form = PeriodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        period = actions.keep_period(form.save(commit=False), by=request.user)
        messages.success(request, f"{period.title} sudah disimpan. Buka periodenya saat OPD boleh mulai mengajukan.")
        return redirect("programmes:periods")
    return render(request, "programmes/period_form.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    period = fetch(request, Period.objects, MANAGE, pk=pk)
    title = period.title
    form = PeriodForm(request.POST or None, instance=period)
    if request.method == "POST" and form.is_valid():
        actions.keep_period(form.save(commit=False), by=request.user)
        messages.success(request, f"{period.title} sudah disimpan.")
        return redirect("programmes:periods")
    context = {"form": form, "title": title, "period": period}
    return render(request, "programmes/period_form.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def open_one(request: HttpRequest, pk: int) -> HttpResponse:
    period = fetch(request, Period.objects, MANAGE, pk=pk)
    try:
        actions.open_period(period, by=request.user)
    except actions.PeriodRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{period.title} sekarang dibuka. OPD dapat mengajukan inovasi.")
    return redirect("programmes:periods")


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def close(request: HttpRequest, pk: int) -> HttpResponse:
    period = fetch(request, Period.objects.with_submission_count(), MANAGE, pk=pk)
    if request.method == "GET":
        context = {"period": period, "is_past": is_past_for_all(period)}
        return render(request, "programmes/period_close.html", context)
    try:
        actions.close_period(period, by=request.user)
    except actions.PeriodRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{period.title} sudah ditutup.")
    return redirect("programmes:periods")
