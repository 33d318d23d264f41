"""Activities: a new one, one that is corrected, its picture."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.innovations.models import Innovation
from innovasi.outreach import actions, board
from innovasi.outreach.choices import PHOTO_TYPES, Perm
from innovasi.outreach.forms import ActivityForm
from innovasi.outreach.models import Activity


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    innovation = fetch(request, Innovation.objects.with_submissions(), Perm.WRITE, pk=pk, current__isnull=False)
    return fill_in(request, Activity(innovation=innovation))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    return fill_in(request, fetch(request, Activity.objects.kept().for_page(), Perm.WRITE, pk=pk))


def fill_in(request: HttpRequest, activity: Activity) -> HttpResponse:
    form = ActivityForm(request.POST or None, request.FILES or None, instance=activity)
    if request.method == "POST" and form.is_valid():
        actions.keep(form.instance, by=request.user, picture=form.cleaned_data["photo"])
        messages.success(request, f"Kegiatan “{activity.title}” tersimpan.")
        return redirect("outreach:innovation", activity.innovation_id)
    context = {"form": form, "activity": activity, "innovation": activity.innovation}
    return render(request, "outreach/activity.html", context, status=422 if form.errors else 200)


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    activity = fetch(request, Activity.objects.kept().for_page(), Perm.WRITE, pk=pk)
    actions.delete(activity, by=request.user)
    messages.success(request, f"Kegiatan “{activity.title}” dihapus.")
    return redirect("outreach:innovation", activity.innovation_id)


@require_safe
def photo(request: HttpRequest, pk: int, width: int, ending: str) -> HttpResponse:
    activity = fetch(request, Activity.objects.kept().for_page(), Perm.READ, pk=pk)
    content = board.open_photo(activity, width, ending)
    if content is None:
        raise Http404
    response = FileResponse(content, content_type=PHOTO_TYPES[ending])
    patch_cache_control(response, private=True, max_age=600)
    return response
