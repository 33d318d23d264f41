"""The list of days on which offices are closed; for Bappeda's administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import formats
from django.views.decorators.http import require_http_methods, require_POST

from innovasi.common.access import fetch, reserved_for
from innovasi.common.pages import page_of
from innovasi.programmes import actions
from innovasi.programmes.forms import HolidayForm
from innovasi.programmes.models import Holiday

MANAGE = "programmes.manage"


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(MANAGE)
def holidays(request: HttpRequest) -> HttpResponse:
    form = HolidayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        holiday = actions.keep_holiday(form.save(commit=False), by=request.user)
        messages.success(
            request, f"{formats.date_format(holiday.date, 'j F Y')} tidak lagi dihitung sebagai hari kerja."
        )
        return redirect("programmes:holidays")
    page = page_of(Holiday.objects.visible_to(request.user), request.GET.get("halaman"))
    context = {"form": form, "page": page}
    return render(request, "programmes/holidays.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    holiday = fetch(request, Holiday.objects, MANAGE, pk=pk)
    actions.remove_holiday(holiday, by=request.user)
    messages.success(request, f"{holiday.name} dihapus dari daftar; harinya dihitung lagi sebagai hari kerja.")
    return redirect("programmes:holidays")
