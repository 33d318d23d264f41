"""A person's own notices and how they want them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.common.pages import page_of
from innovasi.notifications import actions
from innovasi.notifications.choices import Perm
from innovasi.notifications.forms import PreferencesForm
from innovasi.notifications.models import Notice


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    notices = Notice.objects.visible_to(request.user).newest_first()
    page = page_of(notices, request.GET.get("halaman"))
    return render(request, "notifications/list.html", {"page": page, "unread": notices.unread().count()})


@require_safe
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a notice read and go to the place that it speaks of."""
    notice = fetch(request, Notice.objects.all(), Perm.READ, pk=pk)
    actions.mark_read(notice)
    return redirect(notice.path)


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    Notice.objects.visible_to(request.user).unread().update(read_at=timezone.now())
    return redirect("notifications:list")


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    form = PreferencesForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        actions.choose(request.user, form.cleaned_data)
        messages.success(request, "Pilihan pemberitahuan tersimpan.")
        return redirect("notifications:preferences")
    status = 422 if form.errors else 200
    return render(request, "notifications/preferences.html", {"form": form}, status=status)
