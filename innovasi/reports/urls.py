"""Addresses of reports and exports."""

from django.urls import path

from innovasi.reports.views import index, lists, opds, packages, prepared, tally

app_name = "reports"
urlpatterns = [
    path("", index.index, name="index"),
    path("rekap/", tally.report, name="tally"),
    path("opd/<slug:code>/", opds.sheet, name="opd"),
    path("ekspor/<slug:kind>/", lists.export, name="list"),
    path("paket/", packages.of_period, name="packages"),
    path("paket/<int:pk>/", packages.of_one, name="package"),
    path("berkas/<int:pk>/", prepared.show, name="export"),
    path("berkas/<int:pk>/unduh/", prepared.download, name="download"),
]
