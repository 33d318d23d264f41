"""The period's dates for everybody's calendar."""

from django.http import Http404, HttpRequest, HttpResponse

from innovasi.common.pages import public_page
from innovasi.programmes.board import calendar_of
from innovasi.programmes.models import Period


@public_page
def calendar(request: HttpRequest) -> HttpResponse:
    period = Period.objects.shown()
    if period is None:
        raise Http404
    response = HttpResponse(calendar_of(period), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="tenggat-{period.year}.ics"'
    return response
