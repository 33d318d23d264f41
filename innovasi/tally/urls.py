"""Addresses of the tally."""

from django.urls import path

from innovasi.tally import views

app_name = "tally"
urlpatterns = [
    path("rekap/", views.public, name="public"),
    path("kerja/rekap/", views.full, name="board"),
]
