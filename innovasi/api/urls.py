"""Addresses of open data."""

from django.urls import URLPattern, path, re_path

from innovasi.api.views import pages
from innovasi.api.views.door import open_data
from innovasi.api.views.operations import api
from innovasi.common.languages import in_both_languages

app_name = "api"
ROOT = "api/v1/"
operations = [
    path(f"{ROOT}{entry.pattern}", open_data(entry.callback), name=entry.name)
    for entry in api.urls[0]
    if isinstance(entry, URLPattern) and entry.name != "api-root"
]
urlpatterns = [
    in_both_languages(path("data/", pages.data, name="data")),
    path("data.jsonld", pages.dcat, name="dcat"),
    path(ROOT, pages.root, name="root"),
    path(f"{ROOT}docs", pages.docs, name="docs"),
    path(f"{ROOT}openapi.json", pages.openapi, name="openapi"),
    *operations,
    re_path(r"^api/(?P<rest>.*)$", pages.missing, name="missing"),
]
