"""Addresses of the board of communication and of the definition of its index."""

from django.urls import path

from innovasi.communication import views

app_name = "communication"
urlpatterns = [
    path("komunikasi/definisi/", views.definition, name="definition"),
    path("kerja/komunikasi/", views.index, name="board"),
    path("kerja/komunikasi/unduh/", views.export, name="export"),
]
