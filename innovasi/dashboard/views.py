"""The first page after signing in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.dashboard import board


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "dashboard/home.html", {"home": board.home_of(request.user)})
