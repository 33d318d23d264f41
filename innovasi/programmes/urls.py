"""Addresses of programmes, under /kerja/data/."""

from django.urls import path

from innovasi.programmes import views

app_name = "programmes"
urlpatterns = [
    path("periode/", views.periods, name="periods"),
    path("periode/baru/", views.new, name="period_new"),
    path("periode/<int:pk>/", views.edit, name="period_edit"),
    path("periode/<int:pk>/buka/", views.open_one, name="period_open"),
    path("periode/<int:pk>/tutup/", views.close, name="period_close"),
]
