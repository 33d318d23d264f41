"""Addresses of notices."""

from django.urls import path

from innovasi.notifications import views

app_name = "notifications"
urlpatterns = [
    path("pemberitahuan/", views.listing, name="list"),
    path("pemberitahuan/atur/", views.preferences, name="preferences"),
    path("pemberitahuan/baca-semua/", views.read_all, name="read_all"),
    path("pemberitahuan/<int:pk>/", views.open_notice, name="open"),
]
