"""Pages of plain text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from innovasi.common.pages import public_page


@public_page
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/about.html")


@public_page
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/privacy.html")


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "catalogue/accessibility.html")
