"""Pages about the data for people, and the descriptions that programs read first."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from innovasi.api import board
from innovasi.api.choices import MEDIA_TYPES
from innovasi.api.views.door import open_data
from innovasi.api.views.operations import api
from innovasi.api.views.problems import TITLES, problem
from innovasi.common.pages import public_page


@public_page
def data(request: HttpRequest) -> HttpResponse:
    context = {
        "overview": board.overview(),
        "open_data": settings.OPEN_DATA,
        "parameters": board.PARAMETERS.items(),
        "fields": board.FIELDS.items(),
    }
    return render(request, "api/data.html", context)


@public_page
def docs(request: HttpRequest) -> HttpResponse:
    context = {
        "reference": board.reference(api.get_openapi_schema()),
        "problems": TITLES.items(),
        "limit": settings.API_RATE_LIMIT,
        "minutes": settings.API_RATE_SECONDS // 60,
    }
    return render(request, "api/docs.html", context)


@open_data
def openapi(request: HttpRequest) -> HttpResponse:
    return JsonResponse(api.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})


@open_data
def dcat(request: HttpRequest) -> HttpResponse:
    shown = {"ensure_ascii": False, "indent": 1}
    return JsonResponse(board.catalogue_description(), json_dumps_params=shown, content_type=MEDIA_TYPES["jsonld"])


@open_data
def root(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(reverse("api:docs"))


@open_data
def missing(request: HttpRequest, rest: str) -> HttpResponse:
    """Anything else below /api/ is told so as a program expects it."""
    return problem(request, 404, "Tidak ada data di alamat ini. Lihat /api/v1/docs.")
