"""Addresses of the tally."""

from django.urls import path

from innovasi.common.languages import in_both_languages
from innovasi.tally import views

app_name = "tally"
urlpatterns = [
    in_both_languages(path("rekap/", views.public, name="public")),
    path("kerja/rekap/", views.full, name="board"),
    path("kerja/rekap/urusan/", views.urusan, name="urusan"),
    path("kerja/rekap/banding/", views.comparison, name="comparison"),
    path("kerja/rekap/<slug:code>/", views.opd, name="opd"),
]
